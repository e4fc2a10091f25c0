// The words of a few changed characters, each with its folded key and its jobs.
import { foldWord } from '../text/fold.ts'
import { currencyOfSign, unitOfSign } from '../values/units.ts'
import { ValueMemory } from '../values/value-memory.ts'
import { isNumberWord } from '../values/words/compounds.ts'
import { lastPlainEnd, lastPlainStart, plainEnd, plainStart, pushPlainWords } from '../words/plain-words.ts'
import { WordMemory } from '../words/word-memory.ts'
import { WordSpans } from '../words/word-spans.ts'
import { scanWords } from '../words/words.ts'
import {
  ANY_CAPITAL,
  BOUND,
  CAPITAL,
  DIGIT,
  flagsOf,
  type Lexicon,
  MONTH,
  NUMBER,
  NUMERIC,
  SHOUTED,
  SMALL,
  WEEKDAY,
} from './lexicon.ts'
import type { Capitals } from './names/capitals.ts'

/** What the letters of a word alone say. */
export interface WordFacts {
  readonly text: string
  /** Folded: case and typography gone. */
  readonly key: string
  /** Jobs and forms of the word, as in the lexicon. */
  readonly flags: number
}

export interface Token extends WordFacts {
  /** Half-open range in the text the token was read from. */
  readonly start: number
  readonly end: number
  /** Its index among the tokens of that text. */
  readonly index: number
  /** A full stop follows at once, and the text goes on or ends: `Ore.` */
  readonly isCut: boolean
}

const LONGEST_SIGN = 4
const NOT_ASCII = 0
const FULL_STOP = 0x2e
const BEGINS_CAPITAL = /^\p{Lu}/u
const HOLDS_CAPITAL = /\p{Lu}/u
const SHOUTED_WORD = /^[\p{Lu}\p{N}.&-]{2,}$/u
const GLUED = /^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u
const HAS_DIGIT = /\p{Nd}/u
/** Up to here items are compared pair by pair; beyond, they are counted in a map. */
const FEW_PAIRS = 64

/** Answers of each language's lists about a word; there are few languages. */
const factsBy = new WeakMap<Lexicon, WordMemory<WordFacts>>()

/** Reads tokens for one comparison: shares the arrays of the word scan among thousands of small texts. */
export class TokenReader {
  readonly lexicon: Lexicon
  /** The capitals of the compared texts; null if only part of a text is at hand. */
  readonly capitals: Capitals | null
  /** Values read so far. */
  readonly values: ValueMemory
  private readonly spans = new WordSpans()
  private readonly memory: WordMemory<WordFacts>

  constructor(lexicon: Lexicon, capitals: Capitals | null = null) {
    this.lexicon = lexicon
    this.capitals = capitals
    this.values = new ValueMemory(lexicon.vocabulary.language)
    this.memory = memoryOf(lexicon)
  }

  /** The words of `text`, in order. Linear. */
  read(text: string): Token[] {
    const spans = this.scan(text)
    const tokens: Token[] = []
    for (let index = 0; index < spans.count; index++) {
      const start = spans.starts[index]!
      const end = spans.ends[index]!
      const { text: word, key, flags } = this.factsAt(text, start, end)
      tokens.push({ text: word, key, flags, start, end, index, isCut: text.charCodeAt(end) === FULL_STOP })
    }
    return tokens
  }

  /** The flags of all words of `text`, without making tokens. */
  flags(text: string): number {
    const { starts, ends, count } = this.scan(text)
    let flags = 0
    for (let at = 0; at < count; at++) flags |= this.factsAt(text, starts[at]!, ends[at]!).flags
    return flags
  }

  /** The first word of `text`, without its position; null if there is none. */
  first(text: string): WordFacts | null {
    const start = plainStart(text, 0)
    if (start === text.length) return null
    const end = start < 0 ? -1 : plainEnd(text, start)
    if (end > 0) return this.factsAt(text, start, end)
    const { starts, ends, count } = this.scan(text)
    return count === 0 ? null : this.factsAt(text, starts[0]!, ends[0]!)
  }

  /** The last word of `text`. */
  last(text: string): WordFacts | null {
    const end = lastPlainEnd(text)
    const start = lastPlainStart(text, end)
    if (start >= 0) return this.factsAt(text, start, end)
    const { starts, ends, count } = this.scan(text)
    return count === 0 ? null : this.factsAt(text, starts[count - 1]!, ends[count - 1]!)
  }

  private scan(text: string): WordSpans {
    this.spans.count = 0
    if (!pushPlainWords(text, this.spans)) {
      this.spans.count = 0
      scanWords(text, this.spans)
    }
    return this.spans
  }

  /** What the letters of a word say. */
  facts(word: string): WordFacts {
    return this.memory.of(word)
  }

  /** What the letters of the word text[start…end) say. */
  factsAt(text: string, start: number, end: number): WordFacts {
    return this.memory.of(text, start, end)
  }
}

function memoryOf(lexicon: Lexicon): WordMemory<WordFacts> {
  let memory = factsBy.get(lexicon)
  if (memory === undefined) {
    memory = new WordMemory((word) => factsOf(word, lexicon))
    factsBy.set(lexicon, memory)
  }
  return memory
}

function factsOf(text: string, lexicon: Lexicon): WordFacts {
  let forms = asciiForms(text)
  const key = (forms & SMALL) !== 0 ? text : foldWord(text)
  if (forms === NOT_ASCII) forms = otherForms(text, key)
  const flags = flagsOf(key, lexicon) | forms | (isSignOfValue(text) ? BOUND : 0)
  const states = isNumeric(text, key, flags, lexicon) || isGluedDate(text, lexicon)
  return { text, key, flags: states ? flags | NUMERIC : flags }
}

/** The forms of an ASCII word, in one pass over its units, without an expression. */
function asciiForms(text: string): number {
  let forms = text.length > 1 ? SMALL | SHOUTED : SMALL
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) return NOT_ASCII
    if ((code >= 0x61 && code <= 0x7a) || code === 0x27) forms &= ~SHOUTED
    else {
      forms &= ~SMALL
      if (code >= 0x41 && code <= 0x5a) forms |= at === 0 ? ANY_CAPITAL | CAPITAL : ANY_CAPITAL
      else if (code >= 0x30 && code <= 0x39) forms |= DIGIT
      else if (code !== 0x26 && code !== 0x2d && code !== 0x2e) forms &= ~SHOUTED
    }
  }
  return forms
}

function otherForms(text: string, key: string): number {
  let forms = 0
  if (HOLDS_CAPITAL.test(text)) forms |= BEGINS_CAPITAL.test(text) ? ANY_CAPITAL | CAPITAL : ANY_CAPITAL
  if (HAS_DIGIT.test(key)) forms |= DIGIT
  if (SHOUTED_WORD.test(text)) forms |= SHOUTED
  return forms
}

/** MW, kg, EUR, and the letters before a dollar: HK$5. They count only beside a figure. */
function isSignOfValue(text: string): boolean {
  if (text.length > LONGEST_SIGN) return false
  return (
    unitOfSign(text, false) !== undefined ||
    currencyOfSign(text) !== undefined ||
    currencyOfSign(`${text}$`) !== undefined
  )
}

function isNumeric(text: string, key: string, flags: number, { vocabulary }: Lexicon): boolean {
  if ((flags & NUMBER) !== 0) return true
  if ((flags & (MONTH | WEEKDAY)) !== 0) return isDateWord(text, key)
  return (flags & DIGIT) !== 0 || key.split('-').some((part) => isNumberWord(part, vocabulary))
}

/** ThursdayJanuary: a day or month without the space before the next word, or behind the last. */
function isGluedDate(text: string, { words }: Lexicon): boolean {
  const parts = GLUED.exec(text)
  return (
    parts?.slice(1).some((part) => ((words.get(part.toLowerCase()) ?? 0) & (MONTH | WEEKDAY)) !== 0) ?? false
  )
}

/** In English, May and March are months only with a capital. */
function isDateWord(text: string, key: string): boolean {
  return (key !== 'may' && key !== 'march' && key !== 'mar') || text !== key
}

/** Items of `from` that `other` lacks, counted as multisets. `key` decides which are equal. */
export function without<T>(from: readonly T[], other: readonly T[], key: (item: T) => string): readonly T[] {
  if (from.length === 0 || other.length === 0) return from
  return from.length * other.length <= FEW_PAIRS
    ? withoutFew(from, other, key)
    : withoutMany(from, other, key)
}

function withoutFew<T>(from: readonly T[], other: readonly T[], key: (item: T) => string): readonly T[] {
  const free = other.map(key)
  const rest: T[] = []
  for (const item of from) {
    const at = free.indexOf(key(item))
    if (at < 0) rest.push(item)
    else free.splice(at, 1)
  }
  return rest
}

function withoutMany<T>(from: readonly T[], other: readonly T[], key: (item: T) => string): readonly T[] {
  const counts = new Map<string, number>()
  for (const item of other) {
    const name = key(item)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return from.filter((item) => {
    const name = key(item)
    const count = counts.get(name) ?? 0
    if (count > 0) counts.set(name, count - 1)
    return count === 0
  })
}
