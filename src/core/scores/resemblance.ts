// How much of the exact wording do two texts share, wherever it stands? Jaccard similarity of their sets of 5-word
// shingles (Broder 1997).
import { Lexicon } from '../words/lexicon.ts'

const SHINGLE = 5
const LEFT = 1
const RIGHT = 2

/** Bases of the two rolling polynomial hashes of a shingle. */
const BASE_A = 0x9e3779b1 | 0
const BASE_B = 0x85ebca6b | 0

/** Shingles that a kept table has room for: for longer texts it takes less time to make one than to score them… */
const MOST_KEPT = 2 ** 15
/** …and for shorter ones less than to clear a large one. */
const LEAST_KEPT = 2 ** 10

/** Scratch of `resemblance`: making and releasing a table takes as long as filling it. */
let kept: Lexicon | undefined

/** In [0, 1]. A text of fewer than 5 words is one shingle; 1 if both texts have no word, 0 if only one has none. */
export function resemblance(left: Int32Array, right: Int32Array): number {
  const most = Math.max(1, left.length) + Math.max(1, right.length)
  const shingles = emptyTable(most)
  const sides = new Uint8Array(most)
  enter(left, LEFT, shingles, sides)
  enter(right, RIGHT, shingles, sides)
  if (shingles.size === 0) return 1
  let shared = 0
  for (let id = 0; id < shingles.size; id++) if (sides[id] === (LEFT | RIGHT)) shared++
  return shared / shingles.size
}

/** Room for so many shingles; valid until the next call. */
function emptyTable(most: number): Lexicon {
  if (most < LEAST_KEPT || most > MOST_KEPT) return new Lexicon(most)
  if (kept === undefined || kept.capacity < most) kept = new Lexicon(most)
  else kept.clear()
  return kept
}

function enter(ids: Int32Array, side: number, shingles: Lexicon, sides: Uint8Array): void {
  const size = Math.min(SHINGLE, ids.length)
  const [dropA, dropB] = [power(BASE_A, size), power(BASE_B, size)]
  let a = 0
  let b = 0
  let shingle = -1
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]! + 1
    a = (Math.imul(a, BASE_A) + id) | 0
    b = (Math.imul(b, BASE_B) + id) | 0
    if (i >= size) {
      const gone = ids[i - size]! + 1
      a = (a - Math.imul(gone, dropA)) | 0
      b = (b - Math.imul(gone, dropB)) | 0
    }
    // Size is part of the hash: a short text is no shingle of a longer one that has its words in a row.
    if (i + 1 < size) continue
    shingle = shingles.internBehind(shingle, mixed(a ^ size), b)
    sides[shingle]! |= side
  }
}

function power(base: number, exponent: number): number {
  let out = 1
  for (let i = 0; i < exponent; i++) out = Math.imul(out, base)
  return out
}

function mixed(hash: number): number {
  const x = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return x ^ (x >>> 13)
}
