// The jobs a word can do in a sentence: one look-up per word in the lists of its language, answered as bit flags.

import { en as englishContrasts } from '../languages/en/contrasts.ts'
import { english as englishLists } from '../languages/en/labels.ts'
import { knownLanguage, languageOf } from '../languages/languages.ts'
import type { WordLists } from '../languages/word-lists.ts'
import { type Entry, foldedWord, type Vocabulary, vocabularyOf } from '../values/words/vocabulary.ts'
import { ContrastIndex } from './contrasts.ts'

export const NEGATION = 1
export const HEDGE = 2
export const SAYS = 4
export const CLAIMS = 8
export const COURTESY = 16
export const OFFICE = 32
export const MONTH = 64
export const WEEKDAY = 128
export const PRONOUN = 256
export const COMMON = 512
/** A word that begins sentences and is not a name there. */
export const STARTER = 1024
export const HEDGE_TO = 2048
/** Part of a written-out value: a number, a scale, a currency, `percent`. */
export const NUMBER = 8192
/** Turns the figure beside it into a value: kilometres, years, half, doubled. */
export const MEASURE = 1 << 23

// Forms of a word, beside its jobs; read once for each different word.
/** Begins with a capital. */
export const CAPITAL = 1 << 14
/** Has a capital anywhere. */
export const ANY_CAPITAL = 1 << 15
/** Capitals and figures only: NATO, G20. */
export const SHOUTED = 1 << 16
/** Small Latin letters and apostrophes only. */
export const SMALL = 1 << 17
export const DIGIT = 1 << 18
/** Can be part of a value: a figure, a written number, a month or weekday. */
export const NUMERIC = 1 << 19

// More jobs: the bits below the forms are used up.
/** An everyday word: a capital at the head of a sentence doesn't make it a name. */
export const EVERYDAY = 1 << 20
/** Excludes other words: more and fewer, town and city. */
export const OPPOSITE = 1 << 21
/** In capitals an organisation or a country, otherwise a plain word: WHO, US. */
export const ACRONYM = 1 << 22
/** Part of a value's wording, or right beside it: and, of, at least. */
export const OF_VALUE = 1 << 24
/** Counts beside a value by itself: begins or ends the words of its certainty (at least, more than), or is a sign of its unit. */
export const BOUND = 1 << 25

/** Judges what it names: propaganda, regime. */
export const LOADED = 1 << 26

/** Precedes a date: in, since, until. */
export const RELATION = 1 << 27

/** Denies by its sense, without a negative word: failed to, refused to. */
export const DENIAL = 1 << 28

/** The `of` and the `to` that end a bound stand in every sentence. */
const SHORTEST_EDGE = 2

const INVERTED = /^(.+?)(?:-t)?-(?:il|elle|on|ils|elles)$/

export interface Lexicon {
  readonly language: string
  /** False if the text's language has no lists, and the English ones stand in. */
  readonly own: boolean
  readonly words: ReadonlyMap<string, number>
  readonly contrasts: ContrastIndex
  /** The words of values in the text's own language, where known. */
  readonly vocabulary: Vocabulary
}

const LISTS: readonly (readonly [keyof WordLists, number])[] = [
  ['negation', NEGATION],
  ['hedge', HEDGE],
  ['hedgeBeforeTo', HEDGE_TO],
  ['says', SAYS],
  ['claims', CLAIMS],
  ['courtesy', COURTESY],
  ['office', OFFICE],
  ['months', MONTH],
  ['weekdays', WEEKDAY],
  ['pronouns', PRONOUN],
  ['common', COMMON],
  ['everyday', EVERYDAY],
  ['acronyms', ACRONYM],
  ['loaded', LOADED],
  ['denials', DENIAL],
]

/** Lexicons built so far, by the language of their values. */
const built = new Map<string, Lexicon>()
/** The same by tags as they were given, for callers that ask about each word. */
const byTag = new Map<string | null, Lexicon>()
/** More tags than languages have names in documents. */
const MOST_TAGS = 256

/** The lexicon of a BCP 47 tag; English for an unknown language, and English words except values for one without lists. */
export function lexiconOf(language: string | null): Lexicon {
  const cached = byTag.get(language)
  if (cached !== undefined) return cached
  const lexicon = lexiconByLanguage(language)
  if (byTag.size < MOST_TAGS) byTag.set(language, lexicon)
  return lexicon
}

function lexiconByLanguage(language: string | null): Lexicon {
  const primary = language === null ? 'en' : language.slice(0, 2).toLowerCase()
  const own = languageOf(primary)?.labels ? primary : null
  const tag = `${own ?? '-'} ${knownLanguage(language)}`
  let cached = built.get(tag)
  if (cached === undefined) {
    cached = lexicon(own, vocabularyOf(language))
    built.set(tag, cached)
  }
  return cached
}

/** Flags of a folded word. Contracted negations (`didn't`, French `n'a`) are recognised by form. */
export function flagsOf(key: string, lexicon: Lexicon): number {
  const own = (lexicon.words.get(key) ?? 0) | valueFlags(key, lexicon)
  const flags = lexicon.contrasts.has(key) ? own | OPPOSITE : own
  if (key.length > 3 && key.endsWith("n't")) return flags | NEGATION
  // Monday's and May's name a day and a month as well.
  if (key.endsWith("'s")) return flags | ((lexicon.words.get(key.slice(0, -2)) ?? 0) & (MONTH | WEEKDAY))
  return lexicon.language === 'fr' ? flags | frenchFlags(key, lexicon) : flags
}

const ASCII = /^[\x20-\x7e]*$/

/** Words with letters that the value lists write otherwise, such as ё. */
function valueFlags(key: string, { words }: Lexicon): number {
  return ASCII.test(key) ? 0 : (words.get(foldedWord(key)) ?? 0) & (NUMBER | MEASURE | OF_VALUE | BOUND)
}

/** `n'a` negates, and `dit-il` is a verb with its subject behind. */
function frenchFlags(key: string, lexicon: Lexicon): number {
  if (key.startsWith("n'")) return NEGATION
  const verb = INVERTED.exec(key)
  return verb ? (lexicon.words.get(verb[1]!) ?? 0) : 0
}

function lexicon(own: string | null, vocabulary: Vocabulary): Lexicon {
  const { labels: lists = englishLists, starters = [] } = languageOf(own ?? 'en') ?? {}
  const words = new Map<string, number>()
  const add = (word: string, flag: number) => words.set(word, (words.get(word) ?? 0) | flag)
  const isCommon = (word: string) => ((words.get(word) ?? 0) & COMMON) !== 0
  for (const [list, flag] of LISTS) for (const word of (lists[list] ?? '').split(/\s+/)) add(word, flag)
  const contrasts = new ContrastIndex(languageOf(own ?? vocabulary.language)?.contrasts ?? englishContrasts)
  for (const word of contrasts.timeRelations) add(word, RELATION)
  for (const word of starters) add(word, STARTER)
  for (const [form, entry] of vocabulary.entries) {
    const flag = flagOf(entry) | (own === null ? dateFlagOf(entry) : 0)
    const isBound = entry.bound !== undefined || entry.boundBehind !== undefined
    const all = form.split(' ')
    // Portuguese: segunda-feira is one token.
    if (all.length > 1 && own === null) add(all.join('-'), dateFlagOf(entry))
    for (const [at, word] of all.entries()) {
      // Of several words only the last, if it has no other job (percentage points), else the first (tens of).
      const isLast = at === all.length - 1
      const isHead = at === 0 && isCommon(all.at(-1)!) && !isCommon(word)
      const own = all.length === 1 || isHead || (isLast && !isCommon(word)) ? flag : 0
      const isEdge = at === 0 || (isLast && word.length > SHORTEST_EDGE)
      add(word, own | OF_VALUE | (isBound && isEdge ? BOUND : 0))
    }
  }
  return { language: own ?? 'en', own: own !== null, words, contrasts, vocabulary }
}

/** For a language without lists of its own; the others list their dates themselves, with care for words like May. */
function dateFlagOf({ month, weekday }: Entry): number {
  return (month === undefined ? 0 : MONTH) | (weekday === undefined ? 0 : WEEKDAY)
}

/** The role of a value's word in an edit. */
function flagOf({
  number,
  scale,
  ordinal,
  rough,
  currency,
  unit,
  clock,
  part,
  multiple,
  day,
  decade,
}: Entry): number {
  if (number !== undefined || scale !== undefined || ordinal !== undefined || rough !== undefined)
    return NUMBER
  if (currency !== undefined || unit === '%') return NUMBER
  return unit !== undefined ||
    clock !== undefined ||
    part !== undefined ||
    multiple !== undefined ||
    day !== undefined ||
    decade !== undefined
    ? MEASURE
    : 0
}
