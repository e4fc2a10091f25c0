// Did the words that say who said it change? `said` for `claimed`, `, police said` lost, an `according to` gained, or one
// speaker's words given to another. A clause of saying may have any subject; whether a verb reports speech (not `the storm
// claimed lives`) depends on its surroundings.
import type { Significance } from '../model.ts'
import type { ReadSide } from './edit.ts'
import { CAPITAL, CLAIMS, COMMON, OFFICE, PRONOUN, SAYS, WEEKDAY } from './lexicon.ts'
import type { Token, TokenReader, WordFacts } from './tokens.ts'

const REPORTS = SAYS | CLAIMS
/** Words of a clause of saying. */
const LONGEST_CLAUSE = 16
const MARK_BEFORE = /[,"“”’'»«:]\s*$/
const SPEECH_BEHIND = /^\s*(?:that\b|[,:"“„«])/
/** Between a lone verb of speech and its speaker or the reported words. */
const MARKS = /[,:"“„«»”]/
/** A clause of saying begins behind one of these, or at the start of a sentence. */
const CLAUSE_BEGINS = /(?:^|[.!?,،;:–—("“”'’«»„…-])\s*$/
const CLAUSE_ENDS = /^\s*(?:$|[.!?,،;:–—)"“”«»„…]|that\b|dass\b|que\b|qu['’]|что\b|che\b)/u
const OPENS_CLAUSE = /^\s*[,،;:–—(]/
const CLOSES_CLAUSE = /(?:[,،:;.!?)"”»]|\bthat)\s*$/
/** Words that may follow `the mayor said`: when, where and to whom. */
const BEHIND_VERB = new Set(
  (
    'on in at by to late early earlier later yesterday today last this during after before when while that here there from via ' +
    'reporters journalists afp reuters ap am im in gestern heute gegenüber bei hier mardi lundi à dans'
  ).split(' '),
)
/** Words that attribute by themselves, with no verb. */
export const ACCORDING: ReadonlySet<string> = new Set([
  'according',
  'laut',
  'zufolge',
  'angaben',
  'selon',
  "d'après",
  'según',
  'согласно',
  'словам',
  'данным',
  'secondo',
  'segundo',
  'volgens',
])
/** Verbs whose subject always speaks. */
const SAYING = new Set(
  'say said says sagt sagte sagten dit dijo dice сказал сказала сообщил сообщила заявил заявила'.split(' '),
)
/** The name behind these is a place or an owner, not the speaker: students at Harvard said. */
const PREPOSITIONS = new Set(
  'at of in on from for with by near to against about into over under von in aus bei mit für de du des à dans chez en del'.split(
    ' ',
  ),
)
const ARTICLES = new Set(
  'the a an these those his her its their our my your no any some such each every'.split(' '),
)
const GERMAN_ARTICLES: ReadonlySet<string> = new Set(
  'der die das dem den des ein eine einem einen einer eines'.split(' '),
)
const NOUNS =
  /^(?:claim|report|note|comment|remark|answer|demand|state|warning|saying|promise|pledge|hint|protest|boast|reply|stress|vow)s?$/
const LAST_WORD = /(\p{L}+)\s*$/u
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'writ',
  swore: 'swear',
  denied: 'deny',
  denies: 'deny',
  denying: 'deny',
  replied: 'reply',
  replies: 'reply',
  implied: 'imply',
  implies: 'imply',
}

interface AttributionChange {
  readonly significance: Significance
  /** The tokens that it explains. */
  readonly tokens: readonly Token[]
}

/** The attribution that an edit changes, adds or removes; null if none. */
export function changedAttribution(left: ReadSide, right: ReadSide): AttributionChange | null {
  const gone = reports(left)
  const come = reports(right)
  if (gone.length + come.length === 0) return null
  if (gone.length > 0 && come.length > 0) {
    if (gone.map(lemma).join() === come.map(lemma).join()) return null
    const tokens = [...gone, ...come]
    return { significance: tokens.some(takesSides) ? 'high' : 'normal', tokens }
  }
  const side = gone.length > 0 ? left : right
  const verbs = gone.length > 0 ? gone : come
  const clause = clauseOf(verbs, side) ?? leadOf(verbs, side, gone.length > 0 ? right : left)
  if (clause !== null) return { significance: 'high', tokens: clause }
  return stands(verbs, side) ? { significance: 'high', tokens: verbs } : null
}

/** Does the edit replace the speaker before or behind a verb of saying that stays? `names`: another name replaced one. */
export function isGivenToAnother(
  left: ReadSide,
  right: ReadSide,
  names: boolean,
  reader: TokenReader,
): boolean {
  if (left.only.length === 0 || right.only.length === 0) return false
  // A name for an office, or for another noun, may be the same person.
  if (isNamed(left, reader) !== isNamed(right, reader)) return false
  return speaksBeside(left, names, reader) && speaksBeside(right, names, reader)
}

function takesSides(token: Token): boolean {
  return (token.flags & CLAIMS) !== 0
}

function reports(side: ReadSide): Token[] {
  // The words before are read only of the few words that may report.
  return side.only.filter(
    (token) => (token.flags & REPORTS) !== 0 && isReport(token, wordBefore(token, side)),
  )
}

/** The word before a token, folded; it may stand before the edit. */
function wordBefore({ index }: Token, { tokens, place }: ReadSide): string | undefined {
  return tokens[index - 1]?.key ?? LAST_WORD.exec(place.before)?.[1]?.toLowerCase()
}

/** Is the word a verb of saying? Capitalised it is a name (State Department), behind an article a noun (a report). */
export function isReport(token: Token, before: string | undefined): boolean {
  if ((token.flags & REPORTS) === 0) return false
  if (token.key === 'angaben') return before === 'nach'
  if ((token.flags & CAPITAL) !== 0 && !ACCORDING.has(token.key)) return false
  return !(NOUNS.test(token.key) && before !== undefined && ARTICLES.has(before))
}

/** One form for the tenses of a verb. */
export function lemma(token: Token): string {
  return IRREGULAR[token.key] ?? token.key.replace(/(?:e?s|e?d|ing|e)$/, '').replace(/(t)t$/, '$1')
}

/** The words of a whole clause of saying: `, the mayor said`, `, sagte ein Sprecher`, `according to police,`. */
function clauseOf(verbs: readonly Token[], side: ReadSide): readonly Token[] | null {
  const { tokens, place } = side
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  if (tokens.length > LONGEST_CLAUSE) return null
  const begins = OPENS_CLAUSE.test(place.text) || CLAUSE_BEGINS.test(place.before)
  const ends = CLOSES_CLAUSE.test(place.text) || CLAUSE_ENDS.test(place.after)
  if (!begins || !ends) return null
  const verb = verbs[0]!
  if (ACCORDING.has(verb.key)) return verb === first || verb === last || verb.index <= 2 ? tokens : null
  const behind = tokens[verb.index + 1]
  const isSubjectFirst = verb !== first && (behind === undefined || mayFollowVerb(behind))
  const isVerbFirst =
    (verb === first || (verb.index === 1 && (first.flags & CAPITAL) === 0)) &&
    behind !== undefined &&
    OPENS_CLAUSE.test(place.text + place.before.slice(-1))
  const isVerbBehindQuote = verb.index <= 1 && behind !== undefined && /[,"”»'’]\s*$/.test(place.before)
  return isSubjectFirst || isVerbFirst || isVerbBehindQuote ? tokens : null
}

/** `[The mayor said the/The] dam would hold`: the speaker stood before the rest of the sentence, without that or comma. */
function leadOf(verbs: readonly Token[], side: ReadSide, other: ReadSide): readonly Token[] | null {
  const verb = verbs.at(-1)!
  const isCommon = ({ flags }: Token) => (flags & COMMON) !== 0
  if (
    verb !== side.only.findLast((token) => !isCommon(token)) ||
    side.only.length < 2 ||
    !SAYING.has(verb.key)
  )
    return null
  const isLead = CLAUSE_BEGINS.test(side.place.before) && side.only[0]!.index <= 1
  return isLead && other.only.every(isCommon) ? side.only : null
}

function mayFollowVerb(token: Token): boolean {
  return BEHIND_VERB.has(token.key) || (token.flags & WEEKDAY) !== 0
}

/** A lone verb counts only if it reports speech: `claimed lives` and `admitted to hospital` do not. */
function stands(verbs: readonly Token[], side: ReadSide): boolean {
  return verbs.some((verb) => {
    if (ACCORDING.has(verb.key)) return true
    const next = side.tokens[verb.index + 1]
    const before = side.tokens[verb.index - 1]
    if (next?.key === 'that') return true
    // Police say, officials said: a noun right before the plainest verbs is the speaker.
    if (SAYING.has(verb.key) && before && isNoun(before, side)) return true
    if (!next && SPEECH_BEHIND.test(side.place.after)) return true
    const speaker = [before, next].some((token) => token && (token.flags & (PRONOUN | CAPITAL)) !== 0)
    return (
      speaker &&
      (MARKS.test(side.place.text) ||
        MARK_BEFORE.test(side.place.before) ||
        SPEECH_BEHIND.test(side.place.after) ||
        side.tokens.length <= 3)
    )
  })
}

/** A content word that only this side has; in German, a capital makes one too. */
function isNoun(token: Token, { only }: ReadSide): boolean {
  return (token.flags & (COMMON | PRONOUN | SAYS | CLAIMS)) === 0 && only.includes(token)
}

/** Is the edit right before a verb of saying, or right behind one that follows a quotation or a comma? */
function speaksBeside(side: ReadSide, names: boolean, reader: TokenReader): boolean {
  if (!names && !side.place.mayPrecede(reader, isPlainSpeech)) return false
  const { tokens, from, text } = side.place.window(reader)
  const end = from + side.place.text.trimEnd().length
  const next = tokens.find((token) => token.start >= end)
  const before = tokens.filter((token) => token.end <= from).at(-1)
  if (next && saysIt(next, names) && /^\s*$/.test(text.slice(end, next.start)))
    return isHead(side) && !(before && PREPOSITIONS.has(before.key))
  if (!before || !names || !saysIt(before, names)) return false
  return /^\s*$/.test(text.slice(before.end, from)) && /[,"”»'’?!]\s*$/.test(text.slice(0, before.start))
}

function isNamed(side: ReadSide, { lexicon }: TokenReader): boolean {
  return side.only.some((token) => {
    if ((token.flags & CAPITAL) === 0 || (token.flags & (OFFICE | COMMON)) !== 0) return false
    if (lexicon.language !== 'de') return true
    // Every German noun has a capital; behind an article it is one: die SPD-Politikerin.
    const before = wordBefore(token, side)
    return before === undefined || !GERMAN_ARTICLES.has(before)
  })
}

/** Did the word right before the verb change? `the mayor of Berlin said` for `the mayor of Bonn said` is another mayor, too. */
function isHead(side: ReadSide): boolean {
  const last = side.tokens.at(-1)
  return last !== undefined && side.only.includes(last) && (last.flags & (PRONOUN | COMMON)) === 0
}

function isPlainSpeech({ key }: WordFacts): boolean {
  return SAYING.has(key)
}

/** Names speak with any verb of speech; other nouns before one may not speak: the rain continued. */
function saysIt(token: Token, names: boolean): boolean {
  return names ? (token.flags & REPORTS) !== 0 : SAYING.has(token.key)
}
