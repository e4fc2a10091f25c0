// The words of quotations by their ids in the texts, so that matching compares numbers and reads no word twice.

import { COMMON, lexiconOf, PRONOUN } from '../kinds/lexicon.ts'
import { foldWord } from '../text/fold.ts'
import { Lexicon } from '../words/lexicon.ts'
import { lengthInWords } from '../words/words.ts'
import type { Quotation, QuotePart } from './find.ts'

/** The words of a text in the numbering of both sides, as in `Side`. */
interface TextWords {
  readonly texts: readonly string[]
  /** Words of paragraph p are first[p] up to first[p + 1]. */
  readonly first: Int32Array
  /** Per word: its id, and its range in the text of its paragraph. */
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** One text with its quotations. */
export interface QuotedText extends TextWords {
  readonly quotations: readonly Quotation[]
  /** The speaker of each; null if the text names none for certain. */
  readonly speakers: () => readonly (string | null)[]
  /** Can the paragraph report anybody's words? */
  readonly reports: (paragraph: number) => boolean
}

/** A quotation with the ids of its folded words. */
export interface Spoken {
  readonly quotation: Quotation
  /** Number of the quotation in its text that it is, or is a piece of. */
  readonly at: number
  readonly words: Int32Array
  /** Equal for quotations of the same folded words. */
  readonly key: number
  /** Number of its first word in the text, and of the word behind its last. */
  readonly from: number
  readonly to: number
}

const KEY_SEEDS = [0x811c9dc5 | 0, 0x2f0b4c47 | 0] as const
/** Words up to this length say little. */
const SHORT = 3
const UNKNOWN = 0
const DULL = 1
const CONTENT = 2

/** What the quotations of both texts share: the numbering of their words. */
export class SpokenWords {
  /** Ids count from 0 up to this. */
  readonly size: number
  private readonly keys = new Lexicon()
  /** Cached answers, by id. */
  private readonly content: Uint8Array

  constructor(size: number) {
    this.size = size
    this.content = new Uint8Array(size)
  }

  /** The quotations of a text with their words. */
  of(text: QuotedText): Spoken[] {
    return text.quotations.map((quotation, at) => this.spoken(quotation, at, text))
  }

  /** A piece of a quotation, which is one itself. */
  piece(whole: Spoken, text: QuotedText, quotation: Quotation): Spoken {
    return this.spoken(quotation, whole.at, text)
  }

  private spoken(quotation: Quotation, at: number, text: QuotedText): Spoken {
    const { parts } = quotation
    const words = wordsOf(text, parts)
    const from = wordAt(text, parts[0]!.paragraph, parts[0]!.start)
    const last = parts[parts.length - 1]!
    return { quotation, at, words, key: this.key(words), from, to: wordAt(text, last.paragraph, last.end) }
  }

  /** Ids of the content words: not in the lists of function words, and of some length. */
  contentOf({ quotation, words }: Spoken, text: QuotedText): number[] {
    const content: number[] = []
    let at = 0
    for (const { paragraph, start, end } of quotation.parts) {
      const behind = wordAt(text, paragraph, end)
      for (let word = wordAt(text, paragraph, start); word < behind && at < words.length; word++, at++)
        if (this.isContent(word, paragraph, text)) content.push(text.ids[word]!)
    }
    return content
  }

  private isContent(word: number, paragraph: number, text: QuotedText): boolean {
    const id = text.ids[word]!
    if (this.content[id] === UNKNOWN) {
      const said = text.texts[paragraph]!.slice(text.starts[word]!, text.ends[word]!)
      this.content[id] = isContent(said) ? CONTENT : DULL
    }
    return this.content[id] === CONTENT
  }

  private key(words: Int32Array): number {
    let [a, b] = KEY_SEEDS as readonly [number, number]
    for (let at = 0; at < words.length; at++) {
      a = Math.imul(a ^ words[at]!, 0x01000193)
      b = Math.imul(b ^ words[at]!, 0x5bd1e995)
      a ^= a >>> 13
      b ^= b >>> 15
    }
    return this.keys.intern(a ^ words.length, b)
  }
}

/** Number of the first word of a paragraph that begins at or behind a position, by bisection. */
export function wordAt(text: TextWords, paragraph: number, place: number): number {
  let low = text.first[paragraph]!
  let high = text.first[paragraph + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.starts[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

function wordsOf(text: TextWords, parts: readonly QuotePart[]): Int32Array {
  const runs = parts.map(({ paragraph, start, end }) =>
    text.ids.subarray(wordAt(text, paragraph, start), wordAt(text, paragraph, end)),
  )
  return concatenated(runs)
}

/** The words of several runs in a row; a single run is not copied. */
export function concatenated(runs: readonly Int32Array[]): Int32Array {
  if (runs.length === 1) return runs[0]!
  const words = new Int32Array(runs.reduce((sum, run) => sum + run.length, 0))
  let at = 0
  for (const run of runs) {
    words.set(run, at)
    at += run.length
  }
  return words
}

/** Position of a run of words in another, or -1 (Knuth, Morris & Pratt 1977: linear in both). */
export function placeOf(run: Int32Array, whole: Int32Array): number {
  if (run.length === 0) return 0
  const borders = bordersOf(run)
  let same = 0
  for (let at = 0; at < whole.length; at++) {
    while (same > 0 && (same === run.length || whole[at] !== run[same])) same = borders[same - 1]!
    if (whole[at] === run[same]) same++
    if (same === run.length) return at + 1 - same
  }
  return -1
}

/** Per word, the length of the longest prefix that ends there again. */
function bordersOf(run: Int32Array): Int32Array {
  const borders = new Int32Array(run.length)
  let same = 0
  for (let at = 1; at < run.length; at++) {
    while (same > 0 && run[at] !== run[same]) same = borders[same - 1]!
    if (run[at] === run[same]) same++
    borders[at] = same
  }
  return borders
}

/** Marks around so few words may be irony, a nickname or a title rather than speech. */
const MARKED_WORDS = 3
/** Words of a title begin with capitals, except small ones; it ends without a stop. */
const TITLE = /^\p{Lu}[^.!?…,;:]*$/u
const LONG_SMALL_WORD = /(?:^|\s)\p{Ll}{4,}/u
const TITLE_WORDS = 8

/** May the marks have another reason than speech? */
export function isMarkedPhrase({ quotation, words }: Spoken): boolean {
  if (words.length <= MARKED_WORDS) return true
  if (words.length <= 2 * MARKED_WORDS + 1 && lengthInWords(quotation.text) <= MARKED_WORDS) return true
  const { text } = quotation
  return words.length <= TITLE_WORDS && TITLE.test(text) && !LONG_SMALL_WORD.test(text)
}

function isContent(word: string): boolean {
  if (word.length <= SHORT) return false
  return ((lexiconOf(null).words.get(foldWord(word)) ?? 0) & (COMMON | PRONOUN)) === 0
}
