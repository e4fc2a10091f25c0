// Sentences and phrases that moved: words deleted in one place and inserted, the same and in the same order, in another.
// The words left unmatched by the block diffs are indexed by runs of five (as in passage.ts) and extended; a shorter run
// counts if it is a whole sentence.

import type { Pair } from '../align/pair.ts'
import { lengthOfWords, type Side } from '../align/side.ts'
import { type Units, unitsOf } from '../align/units.ts'
import { isScored } from '../text/document.ts'
import { Places } from '../words/run-places.ts'
import type { Budget } from './myers.ts'

/** Per word of a whole side: the number of its move, from 1; 0 for all others. */
export interface Moves {
  readonly left: Int32Array
  readonly right: Int32Array
  /** Moved words, as many on each side. */
  readonly words: number
}

/** Shorter runs meet by chance, unless they are a whole sentence. A sign of a script without spaces is half a word here. */
const LEAST_WORDS = 5
export const LEAST_SENTENCE_WORDS = 3
/** Least weight (see rarity.ts) of a run: "at the end of the" moved nowhere. */
const LEAST_WEIGHT = 2.5
/** Words compared, per word of both texts; only endlessly repetitive texts need more. */
const STEPS_PER_WORD = 64
const STEPS_AT_LEAST = 1_000_000
/** More moves than anyone reads. */
const MOST_MOVES = 32_768
/** Positions tried per run of words. */
const MOST_PLACES = 8
const NONE = -1

/** The moves among words free on both sides. Linear in the words; not `precise` if a bound cuts the search short. */
export function findMoves(
  pair: Pair,
  leftFree: Uint8Array,
  rightFree: Uint8Array,
  weights: Float64Array,
  budget: Budget,
): Moves | null {
  const leftEnds = freeEnds(pair.left, leftFree)
  const rightEnds = freeEnds(pair.right, rightFree)
  if (leftEnds === null || rightEnds === null) return null
  const search = new MoveSearch(pair, leftEnds, rightEnds, weights)
  search.findRuns()
  search.findSentences()
  if (search.isSpent) budget.precise = false
  return search.count === 0 ? null : search
}

/** Per word, the end of the run of free words of one scored paragraph around it, else 0; null if none is long enough. */
function freeEnds(side: Side, free: Uint8Array): Int32Array | null {
  const ends = new Int32Array(side.ids.length)
  let longest = 0
  for (let p = 0; p < side.roles.length; p++) {
    if (!isScored(side.roles[p]!)) continue
    let end = 0
    for (let w = side.first[p + 1]! - 1; w >= side.first[p]!; w--) {
      if (free[w] === 0) end = 0
      else {
        if (end === 0) end = w + 1
        ends[w] = end
        longest = Math.max(longest, end - w)
      }
    }
  }
  return longest < LEAST_SENTENCE_WORDS ? null : ends
}

class MoveSearch implements Moves {
  readonly left: Int32Array
  readonly right: Int32Array
  words = 0
  count = 0
  private steps: number
  private readonly pair: Pair
  private readonly leftEnds: Int32Array
  private readonly rightEnds: Int32Array
  private readonly weights: Float64Array

  constructor(pair: Pair, leftEnds: Int32Array, rightEnds: Int32Array, weights: Float64Array) {
    this.pair = pair
    this.leftEnds = leftEnds
    this.rightEnds = rightEnds
    this.weights = weights
    this.left = new Int32Array(leftEnds.length)
    this.right = new Int32Array(rightEnds.length)
    this.steps = STEPS_AT_LEAST + STEPS_PER_WORD * (leftEnds.length + rightEnds.length)
  }

  get isSpent(): boolean {
    return this.steps < 0 || this.count >= MOST_MOVES
  }

  /** Runs of five words and more, each extended to its full length, from the beginning of the left text. */
  findRuns(): void {
    const { pair, leftEnds, rightEnds } = this
    const places = new Places(pair.right.ids.length)
    for (let w = pair.right.ids.length - LEAST_WORDS; w >= 0; w--)
      if (rightEnds[w]! - w >= LEAST_WORDS) places.enter(hashOf(pair.right.ids, w, LEAST_WORDS), w)
    for (let w = 0; w + LEAST_WORDS <= leftEnds.length && !this.isSpent; ) {
      const words = leftEnds[w]! - w >= LEAST_WORDS ? this.longestFrom(w, places) : 0
      w += Math.max(1, words)
    }
  }

  /** Short sentences that are free as a whole, each with the first such sentence of the other side. */
  findSentences(): void {
    const { pair, leftEnds, rightEnds } = this
    const leftUnits = unitsOf(pair.left, unscored(pair.left))
    const rightUnits = unitsOf(pair.right, unscored(pair.right))
    const places = new Map<number, number[]>()
    eachShortSentence(pair.right, rightUnits, rightEnds, this.right, (from, to) => {
      const key = hashOf(pair.right.ids, from, to - from)
      const list = places.get(key)
      if (!list) places.set(key, [from])
      else if (list.length < MOST_PLACES) list.push(from)
    })
    eachShortSentence(pair.left, leftUnits, leftEnds, this.left, (from, to) => {
      const words = to - from
      if (this.isSpent) return
      const other = places
        .get(hashOf(pair.left.ids, from, words))
        ?.find((place) => this.right[place] === 0 && this.commonFrom(from, place) >= words)
      if (other !== undefined) this.take(from, other, words)
    })
  }

  /** Takes the longest run from a left word and returns its length, or 0. */
  private longestFrom(w: number, places: Places): number {
    let best = NONE
    let most = LEAST_WORDS - 1
    let tried = 0
    for (
      let other = places.first(hashOf(this.pair.left.ids, w, LEAST_WORDS));
      other !== NONE && tried < MOST_PLACES;
      other = places.next(other), tried++
    ) {
      const words = this.commonFrom(w, other)
      if (words <= most) continue
      most = words
      best = other
    }
    if (best === NONE || this.weightOf(w, most) < LEAST_WEIGHT) return 0
    if (lengthOfWords(this.pair.left.signs, w, w + most) < LEAST_WORDS) return 0
    this.take(w, best, most)
    return most
  }

  /** Number of words that are equal and free on both sides from two positions on. */
  private commonFrom(w: number, other: number): number {
    const { left, right } = this.pair
    const most = Math.min(this.leftEnds[w]! - w, this.rightEnds[other]! - other)
    let words = 0
    while (
      words < most &&
      left.ids[w + words] === right.ids[other + words] &&
      this.left[w + words] === 0 &&
      this.right[other + words] === 0
    )
      words++
    this.steps -= words
    return words
  }

  private weightOf(w: number, words: number): number {
    let sum = 0
    const { ids, signs } = this.pair.left
    for (let i = w; i < w + words; i++)
      sum += this.weights[ids[i]!]! * (signs !== null && signs[i] === 1 ? 0.5 : 1)
    return sum
  }

  private take(w: number, other: number, words: number): void {
    this.count++
    this.words += words
    this.left.fill(this.count, w, w + words)
    this.right.fill(this.count, other, other + words)
  }
}

/** Free whole sentences that are too short for a run. */
function eachShortSentence(
  { signs }: Side,
  units: Units,
  ends: Int32Array,
  moves: Int32Array,
  visit: (from: number, to: number) => void,
): void {
  for (let u = 0; u < units.count; u++) {
    const from = units.from[u]!
    const to = units.to[u]!
    const words = lengthOfWords(signs, from, to)
    if (words >= LEAST_SENTENCE_WORDS && words < LEAST_WORDS && ends[from]! >= to && moves[from] === 0)
      visit(from, to)
  }
}

function hashOf(ids: Int32Array, from: number, words: number): number {
  let hash = words
  for (let w = from; w < from + words; w++) {
    hash = Math.imul(hash ^ ids[w]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

/** Per paragraph, 1 if it doesn't count in the scores. */
function unscored({ roles }: Side): Uint8Array {
  return Uint8Array.from(roles, (role) => (isScored(role) ? 0 : 1))
}
