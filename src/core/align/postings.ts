// An inverted index: which sentences have a word? Flat arrays, filled in two passes over the words.
import { Lexicon } from '../words/lexicon.ts'
import type { Side } from './side.ts'
import type { Units } from './units.ts'

/** A word in more sentences than this says too little to follow; pairs of such words may say more. */
const LONGEST_POSTING = 24
/** Score of a pair of adjacent common words. */
const PAIR_WEIGHT = 0.5

/** Sentences by feature id: those of feature f are units[first[f]] up to units[first[f + 1]]. */
interface Lists {
  readonly first: Int32Array
  readonly units: Int32Array
}

export class PostingLists {
  /** Weight of the common words of the last scored sentence, which are not counted one by one. */
  commonWeight = 0
  private readonly weights: Float64Array
  private readonly common: Uint8Array
  private readonly words: Lists
  private readonly pairIds = new Lexicon()
  private readonly pairs: Lists

  constructor(side: Side, units: Units, weights: Float64Array) {
    this.weights = weights
    this.common = new Uint8Array(weights.length)
    const wordCounts = new Int32Array(weights.length + 1)
    eachFeature(
      side,
      units,
      wordCounts.length,
      (w) => side.ids[w]!,
      (id) => wordCounts[id]!++,
    )
    for (let id = 0; id < weights.length; id++) {
      if (wordCounts[id]! <= LONGEST_POSTING) continue
      this.common[id] = 1
      wordCounts[id] = 0
    }
    this.words = filled(wordCounts, side, units, (w) => (this.common[side.ids[w]!] ? -1 : side.ids[w]!))
    const pairOf = new Int32Array(side.ids.length).fill(-1)
    for (let v = 0; v < units.count; v++) {
      for (let w = units.from[v]! + 1; w < units.to[v]!; w++) {
        if (this.isCommonPair(side, w)) pairOf[w] = internPair(this.pairIds, side.ids[w - 1]!, side.ids[w]!)
      }
    }
    const pairCounts = new Int32Array(this.pairIds.size + 1)
    eachFeature(
      side,
      units,
      pairCounts.length,
      (w) => pairOf[w]!,
      (id) => pairCounts[id]!++,
    )
    const tooMany = new Uint8Array(pairCounts.length)
    for (let id = 0; id < this.pairIds.size; id++) {
      if (pairCounts[id]! <= LONGEST_POSTING) continue
      tooMany[id] = 1
      pairCounts[id] = 0
    }
    this.pairs = filled(pairCounts, side, units, (w) =>
      pairOf[w]! < 0 || tooMany[pairOf[w]!] ? -1 : pairOf[w]!,
    )
  }

  /**
   * Adds to `scores` what each sentence shares with words from…to of the other side; writes the sentences met for the
   * first time to `touched` and returns their number.
   */
  score(side: Side, from: number, to: number, scores: Float64Array, touched: Int32Array): number {
    let touchedCount = 0
    this.commonWeight = 0
    for (let w = from; w < to; w++) {
      const id = side.ids[w]!
      if (!this.common[id])
        touchedCount = follow(this.words, id, this.weights[id]!, scores, touched, touchedCount)
      else this.commonWeight += this.weights[id]!
      if (w > from && this.isCommonPair(side, w)) {
        const pair = findPair(this.pairIds, side.ids[w - 1]!, id)
        if (pair >= 0) touchedCount = follow(this.pairs, pair, PAIR_WEIGHT, scores, touched, touchedCount)
      }
    }
    return touchedCount
  }

  private isCommonPair(side: Side, w: number): boolean {
    return this.common[side.ids[w]!] === 1 && this.common[side.ids[w - 1]!] === 1
  }
}

function follow(
  lists: Lists,
  feature: number,
  weight: number,
  scores: Float64Array,
  touched: Int32Array,
  touchedCount: number,
): number {
  const end = lists.first[feature + 1]!
  for (let i = lists.first[feature]!; i < end; i++) {
    const v = lists.units[i]!
    if (scores[v] === 0) touched[touchedCount++] = v
    scores[v]! += weight
  }
  return touchedCount
}

/** Calls back once per feature of each sentence, however often the sentence has it. Features below 0 don't count. */
function eachFeature(
  side: Side,
  units: Units,
  features: number,
  featureOf: (word: number) => number,
  visit: (feature: number, unit: number) => void,
): void {
  const last = new Int32Array(Math.max(features, side.ids.length > 0 ? 1 : 0)).fill(-1)
  for (let v = 0; v < units.count; v++) {
    for (let w = units.from[v]!; w < units.to[v]!; w++) {
      const feature = featureOf(w)
      if (feature < 0 || last[feature] === v) continue
      last[feature] = v
      visit(feature, v)
    }
  }
}

/** The lists for these counts, which it consumes. */
function filled(counts: Int32Array, side: Side, units: Units, featureOf: (word: number) => number): Lists {
  const first = new Int32Array(counts.length + 1)
  for (let f = 0; f < counts.length; f++) first[f + 1] = first[f]! + counts[f]!
  const next = first.slice()
  const list = new Int32Array(first[counts.length]!)
  eachFeature(side, units, counts.length, featureOf, (feature, v) => {
    list[next[feature]!++] = v
  })
  return { first, units: list }
}

function internPair(pairs: Lexicon, a: number, b: number): number {
  return pairs.intern(pairHashA(a, b), pairHashB(a, b))
}

/** The id of a pair of words, or -1 if no sentence has it. */
function findPair(pairs: Lexicon, a: number, b: number): number {
  return pairs.find(pairHashA(a, b), pairHashB(a, b))
}

function pairHashA(a: number, b: number): number {
  const mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

function pairHashB(a: number, b: number): number {
  return Math.imul(a, 0x01000193) + b
}
