// Which words are names of people, places or organisations? Capitals decide, with exceptions where they carry no
// information: at the start of a sentence, in headlines, in shouting, in German nouns, in titles.

import {
  ACRONYM,
  ANY_CAPITAL,
  CAPITAL,
  CLAIMS,
  COMMON,
  COURTESY,
  EVERYDAY,
  type Lexicon,
  MONTH,
  NEGATION,
  NUMERIC,
  OFFICE,
  OPPOSITE,
  PRONOUN,
  SAYS,
  SHOUTED,
  STARTER,
  WEEKDAY,
} from '../lexicon.ts'
import { isCapital, isWordUnit } from '../spelling/letters.ts'
import type { Token } from '../tokens.ts'
import type { Capitals } from './capitals.ts'

/** The text before and behind the tokens. */
interface NameScene {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly lexicon: Lexicon
  /** True if `text` begins a paragraph. */
  readonly startsBlock: boolean
}

/** A sentence may begin behind these; the space is trimmed first. */
const SENTENCE_END = /(?:[.!?…:][)\]]?["'”’»“]?|["“„«»‘([]|[\n\r]|[-–—•*])$/u
const OPENING_MARK = /["“„«‘([»]$/u
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}\.)+$|(?:^|[\s(])(?:mr|mrs|ms|dr|st|gen|sen|gov|rep|lt|col|sgt|prof|jr|sr|no|vs|hr|fr)\.$/iu
const SHORT_TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr st gen sen gov rep lt col sgt maj capt cmdr adm brig prof rev hon fr hr pres ' +
    'jr sr mme mlle ste sra dra dña'
  ).split(' '),
)
const LONGEST_TITLE = 5
/** Endings of English words that begin sentences and are not names: Officials, Meanwhile, Speaking. */
const COMMON_ENDING =
  /(?:s|ly|ing|ed|tion|ment|ity|ness|ance|ence|quency|ship|ism|ous|ive|able|ible|ful|less)$/
const STARTERS = STARTER | SAYS | CLAIMS | NEGATION
const NOT_NAME = COMMON | PRONOUN | COURTESY | MONTH | WEEKDAY
/** Share of capitalised words that makes a line a headline in title case. */
const TITLE_CASE = 0.75
const TITLE_CASE_WORDS = 4
/** A small letter or two, or a particle, then a capital and the rest of the word. */
const CAPITAL_INSIDE = /^(?:\p{Ll}{1,2}|\p{Ll}{1,4}['’-])\p{Lu}\p{Ll}{2}/u
const VERBAL = /\p{L}{2}ing$/u
const PLURAL_ACRONYM = /^(\p{Lu}{2,6})(s|['’]s)?$/u
/** I, I'm, You've, Don't: no name is one. */
const CONTRACTION = /^i$|'(?:m|ve|re|ll|d|t)$/
const ROMAN = /^[IVX]{1,5}$/

/**
 * Is the token at this index part of a name? False outside the tokens. Titles and offices alone are not. `capitals`: the
 * capitals of both whole texts, if at hand.
 */
export function nameTest(scene: NameScene, capitals: Capitals | null = null): (at: number) => boolean {
  const { tokens } = scene
  let titled: boolean | null = null
  return (at) => {
    const token = tokens[at]
    if (!token) return false
    if ((token.flags & CAPITAL) === 0) return isCapitalInside(token)
    if (isOrdinalOfRuler(scene, at)) return true
    if (isWordInCapitals(token, capitals)) return false
    if ((token.flags & SHOUTED) !== 0) return isAcronym(scene, at)
    if ((token.flags & (NOT_NAME | OFFICE)) !== 0 || CONTRACTION.test(token.key)) return false
    if ((token.flags & NUMERIC) !== 0) return false
    if (inRun(scene, at) || followsTitle(tokens, at)) return true
    if ((token.flags & STARTER) !== 0) return false
    if (scene.lexicon.language === 'de') return isGermanSpeaker(scene, at)
    titled ??= isTitleCase(tokens)
    return titled || startsSentence(scene, at) ? isNameAtStart(scene, at, capitals) : true
  }
}

/** MPs, and MP in a text that has MPs: common nouns. */
function isWordInCapitals({ text, flags }: Token, capitals: Capitals | null): boolean {
  if (!isCapital(text.charCodeAt(1))) return false
  const [, acronym, ending] = PLURAL_ACRONYM.exec(text) ?? []
  if (acronym === undefined || (flags & ACRONYM) !== 0) return false
  return ending === 's' || (capitals?.hasPlural(acronym) ?? false)
}

/** eBay, iPhone, al-Nasser, d'Orsay; kWh is a unit. */
export function isCapitalInside(token: Token): boolean {
  return (token.flags & (CAPITAL | ANY_CAPITAL)) === ANY_CAPITAL && CAPITAL_INSIDE.test(token.text)
}

/**
 * Every German noun has a capital: a name stands right beside a verb of speech without an article or a number, and is no
 * everyday word.
 */
function isGermanSpeaker({ tokens, text }: NameScene, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if ((token.flags & EVERYDAY) !== 0 || (before && (before.flags & (COMMON | NUMERIC)) !== 0)) return false
  return (
    (speaks(after) && isBeside(text, token.end, after!.start)) ||
    (speaks(before) && isBeside(text, before!.end, token.start))
  )
}

/** Where the capital carries no information: the rest of the texts decides, then the word itself. */
function isNameAtStart(scene: NameScene, at: number, capitals: Capitals | null): boolean {
  const token = scene.tokens[at]!
  const seen = capitals?.seenAs(token.key) ?? null
  if (seen !== null) return seen === 'name'
  // A singular noun needs an article, so a bare word that speaks is a name: Stone said.
  if ((token.flags & EVERYDAY) !== 0 && speaks(scene.tokens[at + 1])) return true
  return !looksCommon(token)
}

/** Gregor IV: Roman figures behind a name belong to it. */
function isOrdinalOfRuler(scene: NameScene, at: number): boolean {
  const token = scene.tokens[at]!
  const before = scene.tokens[at - 1]
  if (!ROMAN.test(token.text) || before === undefined) return false
  if ((before.flags & CAPITAL) === 0 || (before.flags & (NOT_NAME | SHOUTED)) !== 0) return false
  return isBeside(scene.text, before.end, token.start)
}

/** Does the token begin a sentence, as far as its text shows? */
function startsSentence(scene: NameScene, at: number): boolean {
  const token = scene.tokens[at]!
  const before = scene.text.slice(Math.max(0, token.start - 12), token.start)
  const trimmed = before.trimEnd()
  if (trimmed === '') return token.start <= 12 ? scene.startsBlock || /[\n\r]/.test(before) : false
  if (OPENING_MARK.test(trimmed) && trimmed.length === before.length) return true
  return SENTENCE_END.test(trimmed) && !ABBREVIATION.test(trimmed)
}

/** A neighbour in the same run of capitals, with only a space between. */
function inRun(scene: NameScene, at: number): boolean {
  return joined(scene, at) || joined(scene, at - 1)
}

function joined(scene: NameScene, at: number): boolean {
  const first = scene.tokens[at]
  const second = scene.tokens[at + 1]
  if (!first || !second || (first.flags & second.flags & CAPITAL) === 0) return false
  if (((first.flags | second.flags) & (COMMON | PRONOUN | MONTH | WEEKDAY)) !== 0) return false
  if (!isBeside(scene.text, first.end, second.start)) return false
  // Encouraging Indians: the capital of the first word is that of the sentence.
  if (VERBAL.test(first.key) && startsSentence(scene, at)) return false
  // Wenige Lehrer: outside English, few names begin with such a word (North Korea).
  const starters = scene.lexicon.language === 'en' ? STARTERS : STARTERS | OPPOSITE
  return (first.flags & starters) === 0 || !startsSentence(scene, at)
}

/** Only a space between, or the dot of an abbreviation and a space. */
function isBeside(text: string, end: number, start: number): boolean {
  if (start - end === 1) return text[end] === ' '
  return start - end === 2 && text[end] === '.' && text[end + 1] === ' ' && isAbbreviated(text, end)
}

/** Is the word that ends at `end`, before a full stop, an initial or a shortened title, and not the end of a sentence? */
export function isAbbreviated(text: string, end: number): boolean {
  let start = end
  while (start > 0 && end - start <= LONGEST_TITLE && isWordUnit(text.charCodeAt(start - 1))) start--
  // The s of `at Scott's.` is no initial.
  if (end - start === 1)
    return !(isApostrophe(text.charCodeAt(start - 1)) && !isCapital(text.charCodeAt(start)))
  return end - start <= LONGEST_TITLE && SHORT_TITLES.has(text.slice(start, end).toLowerCase())
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function followsTitle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before !== undefined && (before.flags & (COURTESY | OFFICE)) !== 0
}

function speaks(token: Token | undefined): boolean {
  return token !== undefined && (token.flags & (SAYS | CLAIMS)) !== 0
}

/** NATO, U.S., G20; not a word among shouted ones, nor a small word or a figure in capitals, except WHO and US. */
function isAcronym(scene: NameScene, at: number): boolean {
  const { tokens } = scene
  const token = tokens[at]!
  if ((token.flags & (NOT_NAME | OFFICE | NUMERIC | NEGATION)) !== 0 && (token.flags & ACRONYM) === 0)
    return false
  const near = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  const shouted = near.filter(
    (token) => token && token.text.length > 3 && (token.flags & SHOUTED) !== 0,
  ).length
  return shouted < 2 && (token.text.length <= 6 || token.text.includes('.'))
}

function looksCommon(token: Token): boolean {
  if (
    (token.flags & (COMMON | PRONOUN | STARTER | OFFICE | SAYS | CLAIMS | EVERYDAY | NEGATION | OPPOSITE)) !==
    0
  )
    return true
  const key = token.key.replace(/'s$/, '')
  return key.length > 3 && COMMON_ENDING.test(key)
}

function isTitleCase(tokens: readonly Token[]): boolean {
  let words = 0
  let capitals = 0
  for (const token of tokens) {
    if (token.text.length < 4) continue
    words++
    if ((token.flags & CAPITAL) !== 0) capitals++
  }
  return words >= TITLE_CASE_WORDS && capitals >= TITLE_CASE * words
}
