// Which sentences of the two texts may belong together? An inverted index proposes the best few partners of each
// sentence; then the exact overlap is measured, weighted by rarity.

import { PostingLists } from './postings.ts'
import type { Side } from './side.ts'
import type { Units } from './units.ts'

export interface Candidate {
  readonly left: number
  readonly right: number
  /** Shared words, each weighted by rarity and counted as often as both sentences have it. */
  readonly shared: number
  /** Dice of the weighted words, in [0, 1]. */
  readonly similarity: number
  /** Share of the shorter sentence's weight that the other has. */
  readonly containment: number
}

/** Weighted Dice from which two sentences in order may belong together. */
export const LEAST_IN_ORDER = 0.2
/** Share of the shorter sentence contained in the longer, for a sentence that was split or joined. */
export const LEAST_CONTAINED = 0.7
const KEPT_PER_UNIT = 6

/** The candidates, sorted by left then right. Linear in the words for any text. */
export function findCandidates(
  left: Side,
  right: Side,
  leftUnits: Units,
  rightUnits: Units,
  weights: Float64Array,
): Candidate[] {
  const index = new PostingLists(right, rightUnits, weights)
  const overlaps = new Overlaps(left, right, leftUnits, rightUnits, weights)
  const scores = new Float64Array(rightUnits.count)
  const touched = new Int32Array(rightUnits.count)
  const best = new Int32Array(KEPT_PER_UNIT)
  const out: Candidate[] = []
  for (let u = 0; u < leftUnits.count; u++) {
    const touchedCount = index.score(left, leftUnits.from[u]!, leftUnits.to[u]!, scores, touched)
    const kept = strongest(touched, touchedCount, scores, best)
    const first = out.length
    for (let i = 0; i < kept; i++) {
      // The index leaves out common words; even all of them would not make these two alike.
      const candidate = overlaps.measure(u, best[i]!, scores[best[i]!]! + index.commonWeight)
      if (candidate) out.push(candidate)
    }
    overlaps.done(u)
    if (out.length - first > 1) sortTail(out, first)
    for (let i = 0; i < touchedCount; i++) scores[touched[i]!] = 0
  }
  return out
}

/** Writes the sentences with the highest scores to `best`, the earlier one on a tie; returns their number. */
function strongest(
  touched: Int32Array,
  touchedCount: number,
  scores: Float64Array,
  best: Int32Array,
): number {
  let kept = 0
  for (let i = 0; i < touchedCount; i++) {
    const v = touched[i]!
    if (kept === KEPT_PER_UNIT && !isStronger(v, best[kept - 1]!, scores)) continue
    let at = kept < KEPT_PER_UNIT ? kept++ : kept - 1
    for (; at > 0 && isStronger(v, best[at - 1]!, scores); at--) best[at] = best[at - 1]!
    best[at] = v
  }
  return kept
}

function isStronger(v: number, other: number, scores: Float64Array): boolean {
  return scores[v]! > scores[other]! || (scores[v] === scores[other] && v < other)
}

/** Sorts the few candidates of one sentence by place. */
function sortTail(out: Candidate[], first: number): void {
  for (let i = first + 1; i < out.length; i++) {
    const candidate = out[i]!
    let at = i
    for (; at > first && out[at - 1]!.right > candidate.right; at--) out[at] = out[at - 1]!
    out[at] = candidate
  }
}

/** Measures left sentences, one at a time, against others, in time linear in their words. */
class Overlaps {
  private readonly left: Side
  private readonly right: Side
  private readonly leftUnits: Units
  private readonly rightUnits: Units
  private readonly weights: Float64Array
  private readonly leftWeight: Float64Array
  private readonly rightWeight: Float64Array
  /** How often the sentence `counted` has each word. */
  private readonly counts: Int32Array
  private counted = -1

  constructor(left: Side, right: Side, leftUnits: Units, rightUnits: Units, weights: Float64Array) {
    this.left = left
    this.right = right
    this.leftUnits = leftUnits
    this.rightUnits = rightUnits
    this.weights = weights
    this.leftWeight = unitWeights(left, leftUnits, weights)
    this.rightWeight = unitWeights(right, rightUnits, weights)
    this.counts = new Int32Array(weights.length)
  }

  /** Null if the sentences share too little for any later pass; `most` bounds what they may share. */
  measure(u: number, v: number, most: number): Candidate | null {
    const a = this.leftWeight[u]!
    const b = this.rightWeight[v]!
    if (!isUseful(most, a, b)) return null
    this.count(u)
    const shared = this.sharedWith(this.rightUnits.from[v]!, this.rightUnits.to[v]!)
    if (!isUseful(shared, a, b)) return null
    return {
      left: u,
      right: v,
      shared,
      similarity: (2 * shared) / (a + b),
      containment: shared / Math.min(a, b),
    }
  }

  /** Clears the counts of a sentence after its last measurement. */
  done(u: number): void {
    if (this.counted !== u) return
    const { ids } = this.left
    for (let w = this.leftUnits.from[u]!; w < this.leftUnits.to[u]!; w++) this.counts[ids[w]!] = 0
    this.counted = -1
  }

  private count(u: number): void {
    if (this.counted === u) return
    const { ids } = this.left
    for (let w = this.leftUnits.from[u]!; w < this.leftUnits.to[u]!; w++) this.counts[ids[w]!]!++
    this.counted = u
  }

  /** Takes each word as it is met, so that it counts as often as both have it, and puts all back at the end. */
  private sharedWith(from: number, to: number): number {
    const { counts, weights } = this
    const { ids } = this.right
    let shared = 0
    for (let w = from; w < to; w++) if (counts[ids[w]!]!-- > 0) shared += weights[ids[w]!]!
    for (let w = from; w < to; w++) counts[ids[w]!]!++
    return shared
  }
}

function isUseful(shared: number, a: number, b: number): boolean {
  return 2 * shared >= LEAST_IN_ORDER * (a + b) || shared >= LEAST_CONTAINED * Math.min(a, b)
}

function unitWeights(side: Side, units: Units, weights: Float64Array): Float64Array {
  const out = new Float64Array(units.count)
  for (let u = 0; u < units.count; u++) {
    for (let w = units.from[u]!; w < units.to[u]!; w++) out[u]! += weights[side.ids[w]!]!
  }
  return out
}
