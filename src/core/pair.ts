// Two documents read for comparison: their words in one numbering, in an order of the sides that depends on their
// content alone, so that swapping the sides can only mirror the result.
import { Lexicon } from './lexicon.ts'
import type { Document } from './model.ts'
import { stemAt } from './scores/stems.ts'
import { readSide, type Side } from './side.ts'

export interface Pair {
  readonly left: Side
  readonly right: Side
  /** True where `left` was read from the right document. */
  readonly swapped: boolean
  /** Number of different words. */
  readonly wordIds: number
  /** Per word id: its stem in the language of the pair, '' for a stop word. */
  readonly stems: readonly string[]
  /** Primary tag of the language both texts are in, or null. */
  readonly language: string | null
}

/** Different words grow about with the square root of all words (Heaps' law); a guess, for room only. */
const WORDS_OF_SQUARE_ROOT = 12

export function readPair(left: Document, right: Document): Pair {
  const swapped = isAfter(left, right)
  const lexicon = new Lexicon(Math.sqrt(left.words + right.words) * WORDS_OF_SQUARE_ROOT)
  const keys = new Lexicon(left.paragraphs.length + right.paragraphs.length)
  const [first, second] = swapped ? [right, left] : [left, right]
  const firstSide = readSide(first, lexicon, keys)
  const secondSide = readSide(second, lexicon, keys)
  const language = sharedLanguage(left.language, right.language)
  const stems = stemsOf(firstSide, secondSide, lexicon.size, language)
  return { left: firstSide, right: secondSide, swapped, wordIds: lexicon.size, stems, language }
}

/** A total order on the content of documents: by roles and texts of their paragraphs. */
function isAfter(left: Document, right: Document): boolean {
  const shared = Math.min(left.paragraphs.length, right.paragraphs.length)
  for (let p = 0; p < shared; p++) {
    const a = left.paragraphs[p]!
    const b = right.paragraphs[p]!
    if (a.text !== b.text) return a.text > b.text
    if (a.role !== b.role) return a.role > b.role
  }
  return left.paragraphs.length > right.paragraphs.length
}

function sharedLanguage(left: string | null, right: string | null): string | null {
  const a = left?.split('-')[0]?.toLowerCase() ?? null
  const b = right?.split('-')[0]?.toLowerCase() ?? null
  if (a === null || b === null) return a ?? b
  return a === b ? a : null
}

function stemsOf(left: Side, right: Side, words: number, language: string | null): string[] {
  const stems = new Array<string>(words)
  for (const side of [left, right]) {
    for (let p = 0; p < side.texts.length; p++) {
      const text = side.texts[p]!
      for (let w = side.first[p]!; w < side.first[p + 1]!; w++) {
        const id = side.ids[w]!
        stems[id] ??= stemAt(text, side.starts[w]!, side.ends[w]!, language)
      }
    }
  }
  return stems
}

/** The paragraph that a word of the side stands in, by bisection. */
export function paragraphOf(side: Side, word: number): number {
  let low = 0
  let high = side.texts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (side.first[middle]! <= word) low = middle
    else high = middle - 1
  }
  return low
}
