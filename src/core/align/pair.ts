// Two documents read for comparison: one numbering of their words, and an order of the sides that depends only on
// content, so that swapping the sides can only mirror the result.

import type { Document } from '../model.ts'
import { type Stem, stemAt } from '../scores/stems.ts'
import { columnsOf } from '../text/columns.ts'
import { Lexicon } from '../words/lexicon.ts'
import { readSide, type Side, twinsAmong } from './side.ts'
import { pairsOfSigns } from './sign-pairs.ts'
import type { Terms } from './terms.ts'

export interface Pair {
  readonly left: Side
  readonly right: Side
  /** True if `left` was read from the right document. */
  readonly swapped: boolean
  /** Number of different words. */
  readonly wordIds: number
  /** Per word id: its stem in the language of the pair. */
  readonly stems: readonly Stem[]
  /** The words that align paragraphs: the pair itself, except in scripts without spaces. */
  readonly terms: Terms
  /** False for texts so long that not all their words are stemmed or paired. */
  readonly isPrecise: boolean
  /** Primary tag of the language both texts are in, or null. */
  readonly language: string | null
}

/** Different words grow about with the square root of all words (Heaps' law); only a size hint. */
const WORDS_OF_SQUARE_ROOT = 12

/** Different words that are stemmed; beyond, each stands for itself. No language has as many in two texts. */
const MOST_STEMS = 131_072
/** Words of both texts, in a script without spaces, that are read as pairs: two books of 250,000 signs. */
const MOST_SIGNS = 524_288

export function readPair(left: Document, right: Document): Pair {
  const swapped = isAfter(left, right)
  const lexicon = new Lexicon(Math.sqrt(left.words + right.words) * WORDS_OF_SQUARE_ROOT)
  const keys = new Lexicon(columnsOf(left).texts.length + columnsOf(right).texts.length)
  const [first, second] = swapped ? [right, left] : [left, right]
  const language = sharedLanguage(left.language, right.language)
  const stems: Stem[] = []
  const meet = (text: string, start: number, end: number) =>
    stems.push(stemAt(text, start, end, stems.length < MOST_STEMS ? language : null))
  const firstSide = readSide(first, lexicon, keys, meet)
  const twins = twinsAmong(firstSide, second)
  const sides = { left: firstSide, right: readSide(second, lexicon, keys, meet, twins) }
  const isSigned = sides.left.signs !== null || sides.right.signs !== null
  const hasTooMany = isSigned && sides.left.ids.length + sides.right.ids.length > MOST_SIGNS
  const terms =
    isSigned && !hasTooMany
      ? pairsOfSigns(sides.left, sides.right, stems, twins)
      : { ...sides, ids: lexicon.size, stems }
  const isPrecise = !hasTooMany && stems.length <= MOST_STEMS
  return { ...sides, swapped, wordIds: lexicon.size, stems, terms, isPrecise, language }
}

/** A total order on the content of documents: by roles and texts of their paragraphs. */
function isAfter(leftDocument: Document, rightDocument: Document): boolean {
  const [left, right] = [columnsOf(leftDocument), columnsOf(rightDocument)]
  const shared = Math.min(left.texts.length, right.texts.length)
  for (let p = 0; p < shared; p++) {
    const [a, b] = [left.texts[p]!, right.texts[p]!]
    if (a !== b) return a > b
    if (left.roles[p] !== right.roles[p]) return left.roles[p]! > right.roles[p]!
  }
  return left.texts.length > right.texts.length
}

function sharedLanguage(left: string | null, right: string | null): string | null {
  const a = left?.split('-')[0]?.toLowerCase() ?? null
  const b = right?.split('-')[0]?.toLowerCase() ?? null
  if (a === null || b === null) return a ?? b
  return a === b ? a : null
}

/** The paragraph that contains a word of the side, by bisection. */
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
