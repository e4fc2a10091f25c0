// How alike is each printing to each other? The scores of all pairs, as far as known or computable now.
import type { Document } from '../model.ts'
import type { PairScore, Printing } from './story-answers.ts'

/** Pairs computed at once; the others are null until they have scores. */
export interface PairBounds {
  readonly pairs: number
  /** Words of both sides of these pairs: very long texts get fewer pairs, but at least one. */
  readonly words: number
}

const BOUNDS: PairBounds = { pairs: 500, words: 4_000_000 }

/** The facts of a printing needed before its text is read. */
type Sized = Pick<Printing, 'contentHash'> & { readonly document: Pick<Document, 'words'> }

/** Two different texts, the one with the lesser content hash on the left. */
export interface TextPair<P> {
  readonly left: P
  readonly right: P
}

/** Scores by `pairKey`, from the side of the lesser content hash. */
export type KnownScores = ReadonlyMap<string, PairScore>

/** The same for both orders of two content hashes. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Every pair of different texts among the printings, once, by key. */
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

/** The pairs without a score to compute now: the first ones within the bounds, and at least one. */
export function pairsToCompute<P extends Sized>(
  pairs: ReadonlyMap<string, TextPair<P>>,
  knownScores: KnownScores,
  bounds: PairBounds = BOUNDS,
): [string, TextPair<P>][] {
  const chosen: [string, TextPair<P>][] = []
  let words = 0
  for (const [key, pair] of pairs) {
    if (knownScores.has(key)) continue
    words += pair.left.document.words + pair.right.document.words
    if (chosen.length === bounds.pairs || (words > bounds.words && chosen.length > 0)) break
    chosen.push([key, pair])
  }
  return chosen
}

/**
 * The matrix of the known scores as JSON, row by row: some hundred thousand figures. Equal texts score 1 and contain each
 * other wholly. Yields the number of figures before each row.
 */
export function* matrixJson(
  printings: readonly Printed[],
  knownScores: KnownScores,
  isWhole: boolean,
): Generator<number, { readonly text: string; readonly complete: boolean }, void> {
  const scores: string[] = []
  const containment: string[] = []
  let complete = true
  for (const printing of printings) {
    yield 2 * printings.length
    const row = matrixRow(printing, printings, knownScores)
    scores.push(JSON.stringify(row.scores))
    containment.push(JSON.stringify(row.containment))
    complete &&= row.complete
  }
  const refs = JSON.stringify(printings.map(({ ref }) => ref))
  const tables = `"scores":[${scores.join()}],"containment":[${containment.join()}]`
  return { text: `{"refs":${refs},${tables},"complete":${complete && isWhole}}`, complete }
}

type Printed = Pick<Printing, 'ref' | 'contentHash'>

interface MatrixRow {
  readonly scores: readonly (number | null)[]
  readonly containment: readonly (number | null)[]
  readonly complete: boolean
}

function matrixRow(row: Printed, columns: readonly Printed[], knownScores: KnownScores): MatrixRow {
  const scores: (number | null)[] = []
  const shares: (number | null)[] = []
  let complete = true
  for (const { contentHash } of columns) {
    const isEqual = row.contentHash === contentHash
    const pair = isEqual ? undefined : knownScores.get(pairKey(row.contentHash, contentHash))
    if (pair === undefined) {
      if (!isEqual) complete = false
      scores.push(isEqual ? 1 : null)
      shares.push(isEqual ? 1 : null)
      continue
    }
    const { score, containment } = pair
    scores.push(score)
    shares.push(row.contentHash > contentHash ? containment.rightInLeft : containment.leftInRight)
  }
  return { scores, containment: shares, complete }
}
