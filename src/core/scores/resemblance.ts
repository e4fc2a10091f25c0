// How much of the exact wording do two texts share, wherever it stands? Jaccard similarity of their sets of 5-word
// shingles (Broder 1997).
import { Lexicon } from '../lexicon.ts'

const SHINGLE = 5
const LEFT = 1
const RIGHT = 2

/** In [0, 1]. A text of fewer than 5 words is one shingle; 1 where both texts have no word, 0 where one has none. */
export function resemblance(left: Int32Array, right: Int32Array): number {
  const shingles = new Lexicon()
  const sides = new Uint8Array(Math.max(1, left.length) + Math.max(1, right.length))
  enter(left, LEFT, shingles, sides)
  enter(right, RIGHT, shingles, sides)
  if (shingles.size === 0) return 1
  let shared = 0
  for (let id = 0; id < shingles.size; id++) if (sides[id] === (LEFT | RIGHT)) shared++
  return shared / shingles.size
}

function enter(ids: Int32Array, side: number, shingles: Lexicon, sides: Uint8Array): void {
  if (ids.length === 0) return
  const size = Math.min(SHINGLE, ids.length)
  for (let i = 0; i + size <= ids.length; i++) {
    let a = size
    let b = ~size
    for (let k = i; k < i + size; k++) {
      a = Math.imul(a ^ ids[k]!, 0x9e3779b1)
      a ^= a >>> 15
      b = Math.imul(b + ids[k]!, 0x85ebca6b)
      b ^= b >>> 13
    }
    sides[shingles.intern(a, b)]! |= side
  }
}
