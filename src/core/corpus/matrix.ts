// How alike is each printing to each other? The scores of all pairs, as far as they are known or can be computed now.
import type { Document } from '../model.ts'
import type { Matrix, PairScore, Printing } from './model.ts'

/** How much is computed at once; the other pairs are null until somebody has computed them. */
export interface PairBounds {
  readonly pairs: number
  /** Words of both sides of these pairs: texts far longer than a story get fewer pairs, though one at least. */
  readonly words: number
}

const BOUNDS: PairBounds = { pairs: 500, words: 4_000_000 }

/** What has to be known of a printing before its text is read. */
type Sized = Pick<Printing, 'contentHash'> & { readonly document: Pick<Document, 'words'> }

/** Two different texts, the one with the lesser content hash on the left. */
export interface TextPair<P> {
  readonly left: P
  readonly right: P
}

/** Scores by `pairKey`, seen from the lesser content hash. */
export type KnownScores = ReadonlyMap<string, PairScore>

/** The same for both orders of two content hashes. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Every pair of different texts among the printings, once, whoever prints them; by key. */
export function textPairs<P extends Pick<Printing, 'contentHash'>>(
  printings: readonly P[],
): Map<string, TextPair<P>> {
  const texts = [...new Map(printings.map((printing) => [printing.contentHash, printing])).values()]
  const pairs = new Map<string, TextPair<P>>()
  for (const [at, a] of texts.entries()) {
    for (const b of texts.slice(at + 1)) {
      const inOrder = a.contentHash < b.contentHash
      pairs.set(pairKey(a.contentHash, b.contentHash), {
        left: inOrder ? a : b,
        right: inOrder ? b : a,
      })
    }
  }
  return pairs
}

/** Of the pairs without a score those to compute now: the first ones, within the bounds, and at least one. */
export function pairsToCompute<P extends Sized>(
  pairs: ReadonlyMap<string, TextPair<P>>,
  known: KnownScores,
  bounds: PairBounds = BOUNDS,
): [string, TextPair<P>][] {
  const chosen: [string, TextPair<P>][] = []
  let words = 0
  for (const [key, pair] of pairs) {
    if (known.has(key)) continue
    words += pair.left.document.words + pair.right.document.words
    if (chosen.length === bounds.pairs || (words > bounds.words && chosen.length > 0)) break
    chosen.push([key, pair])
  }
  return chosen
}

/** The matrix of the scores known. Equal texts score 1 and are wholly contained in each other. */
export function matrixOf(
  printings: readonly Pick<Printing, 'ref' | 'contentHash'>[],
  known: KnownScores,
): Matrix {
  let complete = true
  type Text = Pick<Printing, 'contentHash'>
  const cell = (row: Text, column: Text, read: (score: PairScore, mirrored: boolean) => number) => {
    if (row.contentHash === column.contentHash) return 1
    const score = known.get(pairKey(row.contentHash, column.contentHash))
    if (score === undefined) complete = false
    return score === undefined ? null : read(score, row.contentHash > column.contentHash)
  }
  const table = (read: (score: PairScore, mirrored: boolean) => number) =>
    printings.map((row) => printings.map((column) => cell(row, column, read)))
  return {
    refs: printings.map(({ ref }) => ref),
    scores: table(({ score }) => score),
    containment: table(({ containment }, mirrored) =>
      mirrored ? containment.rightInLeft : containment.leftInRight,
    ),
    complete,
  }
}
