// The longest run of words that stands in both texts, each time within one paragraph. The alignment gives a first
// answer; a longer one elsewhere is looked for by hashing all runs of a given length (Rabin–Karp), the length found
// by bisection.
import { isScored } from '../document.ts'
import { type Side, wordCount } from '../side.ts'

/** The run is words left…left+words of the left side, likewise right; counted over the whole side. */
export interface Run {
  readonly words: number
  readonly left: number
  readonly right: number
}

const BASE = 0x01000193

/** `aligned`: the longest run among aligned words, where there is one. */
export function longestRun(left: Side, right: Side, aligned: Run): Run {
  let best = aligned
  let low = aligned.words + 1
  let high = Math.min(longestParagraph(left), longestParagraph(right))
  let length = low
  while (low <= high) {
    const found = commonRun(left, right, length)
    if (found) {
      best = found
      low = length + 1
    } else high = length - 1
    length = (low + high) >> 1
  }
  return best
}

function longestParagraph(side: Side): number {
  let most = 0
  for (let p = 0; p < side.roles.length; p++)
    if (isScored(side.roles[p]!)) most = Math.max(most, wordCount(side, p))
  return most
}

/** The first run of `length` words of the left text that the right one has as well. */
function commonRun(left: Side, right: Side, length: number): Run | null {
  const places = new Map<number, number[]>()
  eachRun(right, length, (at, hash) => {
    const list = places.get(hash)
    if (!list) places.set(hash, [at])
    else if (list.length < 4) list.push(at)
    return false
  })
  if (places.size === 0) return null
  let found: Run | null = null
  eachRun(left, length, (at, hash) => {
    for (const other of places.get(hash) ?? []) {
      if (!sameWords(left.ids, at, right.ids, other, length)) continue
      found = { words: length, left: at, right: other }
      return true
    }
    return false
  })
  return found
}

/** Calls with the place and hash of every run within a scored paragraph, until one answers true. */
function eachRun(side: Side, length: number, visit: (at: number, hash: number) => boolean): void {
  let drop = 1
  for (let i = 1; i < length; i++) drop = Math.imul(drop, BASE)
  for (let p = 0; p < side.roles.length; p++) {
    if (!isScored(side.roles[p]!) || wordCount(side, p) < length) continue
    const start = side.first[p]!
    const end = side.first[p + 1]!
    let hash = 0
    for (let w = start; w < end; w++) {
      if (w - start >= length) hash = (hash - Math.imul(mix(side.ids[w - length]!), drop)) | 0
      hash = (Math.imul(hash, BASE) + mix(side.ids[w]!)) | 0
      if (w - start + 1 >= length && visit(w - length + 1, hash)) return
    }
  }
}

function mix(id: number): number {
  const x = Math.imul(id + 1, 0x9e3779b1)
  return x ^ (x >>> 15)
}

function sameWords(a: Int32Array, i: number, b: Int32Array, j: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (a[i + k] !== b[j + k]) return false
  return true
}
