// Which sentences of the two texts may belong together? An inverted index over rare words (and pairs of common
// ones), the best few candidates of each sentence, then the true overlap, weighed by rarity.
import type { Side } from '../side.ts'
import type { Units } from './units.ts'

export interface Candidate {
  readonly left: number
  readonly right: number
  /** Shared words, each by its rarity, counted as often as both sentences have it. */
  readonly shared: number
  /** Dice of the weighed words, in [0, 1]. */
  readonly similarity: number
  /** Share of the shorter sentence's weight that the other has. */
  readonly containment: number
}

/** A feature in more sentences than this says too little to be worth following. */
const LONGEST_POSTING = 24
const KEPT_PER_UNIT = 6
/** Candidates weaker than this are no use to any later pass. */
const LEAST_SIMILARITY = 0.1

export type Overlap = (u: number, v: number) => Candidate

/** The candidates, sorted by left then right. Linear in the words, whatever they are. */
export function findCandidates(
  left: Side,
  right: Side,
  leftUnits: Units,
  rightUnits: Units,
  weights: Float64Array,
): Candidate[] {
  const index = new PostingLists(right, rightUnits, weights)
  const overlap = overlapOf(left, right, leftUnits, rightUnits, weights)
  const scores = new Float64Array(rightUnits.count)
  const touched: number[] = []
  const out: Candidate[] = []
  for (let u = 0; u < leftUnits.count; u++) {
    index.score(left, leftUnits.from[u]!, leftUnits.to[u]!, scores, touched)
    const best = strongest(touched, scores)
    for (const v of best) {
      const candidate = overlap(u, v)
      if (candidate.similarity >= LEAST_SIMILARITY || candidate.containment >= 0.5) out.push(candidate)
    }
    for (const v of touched) scores[v] = 0
    touched.length = 0
  }
  return out
}

/** At most KEPT_PER_UNIT with the highest scores, in ascending order of place. */
function strongest(touched: readonly number[], scores: Float64Array): number[] {
  if (touched.length <= KEPT_PER_UNIT) return [...touched].sort((a, b) => a - b)
  return [...touched]
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, KEPT_PER_UNIT)
    .sort((a, b) => a - b)
}

/** Words of the right sentences, and pairs of neighbouring words where both are common. */
class PostingLists {
  private readonly words = new Map<number, number[]>()
  private readonly pairs = new Map<number, number[]>()
  private readonly common: Uint8Array
  private readonly weights: Float64Array

  constructor(side: Side, units: Units, weights: Float64Array) {
    this.weights = weights
    this.common = new Uint8Array(weights.length)
    for (let v = 0; v < units.count; v++) {
      for (let w = units.from[v]!; w < units.to[v]!; w++) this.enterWord(side.ids[w]!, v)
    }
    for (let v = 0; v < units.count; v++) {
      for (let w = units.from[v]! + 1; w < units.to[v]!; w++) {
        const a = side.ids[w - 1]!
        const b = side.ids[w]!
        if (this.common[a] && this.common[b]) enter(this.pairs, pairKey(a, b), v)
      }
    }
  }

  /** Adds to `scores` what each right sentence shares with these words; `touched` lists the sentences. */
  score(side: Side, from: number, to: number, scores: Float64Array, touched: number[]): void {
    for (let w = from; w < to; w++) {
      const id = side.ids[w]!
      if (!this.common[id]) this.follow(this.words.get(id), this.weights[id]!, scores, touched)
      else if (w > from && this.common[side.ids[w - 1]!]) {
        this.follow(this.pairs.get(pairKey(side.ids[w - 1]!, id)), 0.5, scores, touched)
      }
    }
  }

  private follow(
    posting: readonly number[] | undefined,
    weight: number,
    scores: Float64Array,
    touched: number[],
  ): void {
    if (!posting || posting.length > LONGEST_POSTING) return
    for (const v of posting) {
      if (scores[v] === 0) touched.push(v)
      scores[v]! += weight
    }
  }

  private enterWord(id: number, v: number): void {
    if (!this.common[id] && enter(this.words, id, v) > LONGEST_POSTING) this.common[id] = 1
  }
}

/** Enters v once; gives the length of the list, which grows no further than the bound. */
function enter(lists: Map<number, number[]>, key: number, v: number): number {
  const list = lists.get(key)
  if (!list) {
    lists.set(key, [v])
    return 1
  }
  if (list[list.length - 1] !== v && list.length <= LONGEST_POSTING) list.push(v)
  return list.length
}

function pairKey(a: number, b: number): number {
  return a * 0x200000 + b
}

/** Measures two sentences against each other, in time linear in their words. */
function overlapOf(
  left: Side,
  right: Side,
  leftUnits: Units,
  rightUnits: Units,
  weights: Float64Array,
): Overlap {
  const counts = new Int32Array(weights.length)
  const leftWeight = unitWeights(left, leftUnits, weights)
  const rightWeight = unitWeights(right, rightUnits, weights)
  return (u, v) => {
    for (let w = leftUnits.from[u]!; w < leftUnits.to[u]!; w++) counts[left.ids[w]!]!++
    let shared = 0
    for (let w = rightUnits.from[v]!; w < rightUnits.to[v]!; w++) {
      const id = right.ids[w]!
      if (counts[id]! > 0) {
        counts[id]!--
        shared += weights[id]!
      }
    }
    for (let w = leftUnits.from[u]!; w < leftUnits.to[u]!; w++) counts[left.ids[w]!] = 0
    const a = leftWeight[u]!
    const b = rightWeight[v]!
    return {
      left: u,
      right: v,
      shared,
      similarity: (2 * shared) / (a + b),
      containment: shared / Math.min(a, b),
    }
  }
}

export function unitWeights(side: Side, units: Units, weights: Float64Array): Float64Array {
  const out = new Float64Array(units.count)
  for (let u = 0; u < units.count; u++) {
    for (let w = units.from[u]!; w < units.to[u]!; w++) out[u]! += weights[side.ids[w]!]!
  }
  return out
}
