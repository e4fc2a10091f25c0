// The longest run of words that stands in both texts, within one paragraph of each. The alignment gives a first answer; a
// longer one elsewhere is searched by hashing all runs one word longer (Rabin–Karp) and extending what matches. If no run
// is that long, the first answer stands.

import { type Side, wordCount } from '../align/side.ts'
import type { Budget } from '../diff/myers.ts'
import { isScored } from '../text/document.ts'
import { Places } from '../words/run-places.ts'

/** Words left…left+words of the left side, likewise right; numbered over the whole side. */
export interface Run {
  readonly words: number
  readonly left: number
  readonly right: number
}

const BASE = 0x01000193
/** Positions tried per hash; in endlessly repetitive texts, extending covers the rest. */
const MOST_PLACES = 8
/** Extending passes; each takes the longest run it meets, so only endlessly repetitive texts need more. */
const EXTENDING_PASSES = 4

/** Words compared, per word of both texts; only endlessly repetitive texts need more. */
const STEPS_PER_WORD = 64
const STEPS_AT_LEAST = 1_000_000

/**
 * `aligned`: the longest run among aligned words, if any. Stops when the steps are used up, which it shares with the word
 * diffs.
 */
export function longestRun(left: Side, right: Side, aligned: Run, budget: Budget): Run {
  const most = Math.min(longestParagraph(left), longestParagraph(right))
  if (aligned.words >= most || budget.isSpent) return aligned
  const search = new RunSearch(left, right)
  const best = search.longest(aligned, most)
  if (search.isSpent) budget.precise = false
  return best
}

function longestParagraph(side: Side): number {
  let most = 0
  for (let p = 0; p < side.roles.length; p++)
    if (isScored(side.roles[p]!)) most = Math.max(most, wordCount(side, p))
  return most
}

/** Per word of a scored paragraph, the end of its paragraph; 0 for the others. */
function paragraphEnds(side: Side): Int32Array {
  const ends = new Int32Array(side.ids.length)
  for (let p = 0; p < side.roles.length; p++) {
    if (isScored(side.roles[p]!)) ends.fill(side.first[p + 1]!, side.first[p]!, side.first[p + 1]!)
  }
  return ends
}

/** Searches both sides for runs; its arrays serve all passes. */
class RunSearch {
  private readonly left: Side
  private readonly right: Side
  private readonly leftEnds: Int32Array
  private readonly rightEnds: Int32Array
  private readonly leftHashes: Int32Array
  private readonly rightHashes: Int32Array
  private readonly places: Places
  private steps: number
  /** Did the last pass leave a place untried? */
  private isCut = false

  constructor(left: Side, right: Side) {
    this.left = left
    this.right = right
    this.leftEnds = paragraphEnds(left)
    this.rightEnds = paragraphEnds(right)
    this.leftHashes = new Int32Array(left.ids.length)
    this.rightHashes = new Int32Array(right.ids.length)
    this.places = new Places(right.ids.length)
    this.steps = STEPS_AT_LEAST + STEPS_PER_WORD * (left.ids.length + right.ids.length)
  }

  /** The longest run of at most `most` words, if one is longer than `aligned`. */
  longest(aligned: Run, most: number): Run {
    let best = aligned
    for (let pass = 0; best.words < most && pass < EXTENDING_PASSES; pass++) {
      const run = this.longestFrom(best.words + 1)
      if (!run) return best
      best = run
      // Each run was extended from every place of its words: none is longer.
      if (!this.isCut) return best
    }
    let low = best.words + 1
    let high = most
    while (low <= high) {
      const middle = (low + high) >> 1
      const run = this.longestFrom(middle)
      if (run) {
        best = run
        low = run.words + 1
      } else high = middle - 1
    }
    return best
  }

  get isSpent(): boolean {
    return this.steps < 0
  }

  /** The longest common run of at least `length` words among the matches; on a tie, the first of the left text. */
  private longestFrom(length: number): Run | null {
    const { left, right, leftEnds, rightEnds, leftHashes, rightHashes, places } = this
    hashRuns(left, leftEnds, length, leftHashes)
    hashRuns(right, rightEnds, length, rightHashes)
    places.clear()
    for (let at = 0; at < rightHashes.length; at++)
      if (rightEnds[at]! - at >= length) places.enter(rightHashes[at]!, at)
    this.isCut = false
    let best: Run | null = null
    for (let at = 0; at < leftHashes.length; at++) {
      if (leftEnds[at]! - at < Math.max(length, best?.words ?? 0)) continue
      let tried = 0
      let other = places.first(leftHashes[at]!)
      for (; other >= 0 && tried < MOST_PLACES && !this.isSpent; other = places.next(other)) {
        tried++
        const words = commonWords(left.ids, at, leftEnds[at]!, right.ids, other, rightEnds[other]!)
        this.steps -= words
        if (words >= length && words > (best?.words ?? 0)) best = { words, left: at, right: other }
      }
      if (other >= 0) this.isCut = true
    }
    return best
  }
}

/** Writes per word the hash of the `length` words from it; none if its paragraph ends before. */
function hashRuns(side: Side, ends: Int32Array, length: number, hashes: Int32Array): void {
  let drop = 1
  for (let i = 1; i < length; i++) drop = Math.imul(drop, BASE)
  for (let start = 0; start < side.ids.length; ) {
    const end = ends[start]!
    if (end === 0) {
      start++
      continue
    }
    let hash = 0
    for (let w = start; w < end; w++) {
      if (w - start >= length) hash = (hash - Math.imul(mix(side.ids[w - length]!), drop)) | 0
      hash = (Math.imul(hash, BASE) + mix(side.ids[w]!)) | 0
      if (w - start + 1 >= length) hashes[w - length + 1] = hash
    }
    start = end
  }
}

function mix(id: number): number {
  const x = Math.imul(id + 1, 0x9e3779b1)
  return x ^ (x >>> 15)
}

function commonWords(a: Int32Array, i: number, aEnd: number, b: Int32Array, j: number, bEnd: number): number {
  const most = Math.min(aEnd - i, bEnd - j)
  let words = 0
  while (words < most && a[i + words] === b[j + words]) words++
  return words
}
