// The few shingles that index a paragraph: winnowing (Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for
// Document Fingerprinting", 2003) over the hashes of folded shingles of 5 words.

import { type Tokens, tokensOf } from '../search/tokens.ts'
import type { Scan } from '../words/scan.ts'

/** Version of everything that decides a fingerprint, word hashes included. Raise it, and all are computed anew. */
export const FINGERPRINT_VERSION = 1

/** Words in a row. */
export const SHINGLE = 5
/** Of so many consecutive shingles at least one is kept: the least, so that two texts with a common run choose the same. */
const WINDOW = 8
/** So every shared run of this many words within a paragraph has a common fingerprint. */
export const GUARANTEED_RUN = SHINGLE + WINDOW - 1

/**
 * Shingles of fewer letters ("at the end of the") sort last, so that one is kept only if nothing else is beside it:
 * a great part of all texts has them. Any order of shingles keeps the guarantee.
 */
const FEWEST_LETTERS = 20
const COMES_LAST = 2 ** 40

/**
 * The distinct fingerprints of each paragraph, integers below 2^41. None for fewer than 5 words; one for at most 12. `scan`
 * holds the words of `texts`. If `wanted` is given, paragraphs outside it get none. Linear in the words.
 */
export function fingerprintsOf(
  texts: readonly string[],
  scan: Scan,
  filter?: readonly boolean[],
): number[][] {
  const { spans, first } = scan
  let most = 0
  for (let p = 0; p < texts.length; p++) most = Math.max(most, first[p + 1]! - first[p]!)
  const letters = new Int32Array(most)
  let hashes = new Float64Array(most)
  return texts.map((text, p) => {
    if (filter?.[p] === false) return []
    const tokens = tokensOf(text, spans, first[p]!, first[p + 1]!, letters)
    if (tokens.count > hashes.length) hashes = new Float64Array(tokens.count)
    return winnow(hashes, shingleHashes(tokens, hashes))
  })
}

/** Writes a hash per shingle, in order: 40 mixed bits, and above them whether it sorts last. Returns their number. */
function shingleHashes({ count, first, hashesA, hashesB, letters }: Tokens, hashes: Float64Array): number {
  const shingles = Math.max(0, count - SHINGLE + 1)
  let length = 0
  for (let w = 0; w < SHINGLE - 1 && w < count; w++) length += letters[w]!
  for (let n = 0; n < shingles; n++) {
    length += letters[n + SHINGLE - 1]!
    let a = 0
    let b = 0
    for (let w = first + n; w < first + n + SHINGLE; w++) {
      a = Math.imul(a ^ hashesA[w]!, 0x9e3779b1)
      a ^= a >>> 15
      b = Math.imul(b ^ hashesB[w]!, 0x85ebca6b)
      b ^= b >>> 13
    }
    a = Math.imul(a ^ (b >>> 7), 0xc2b2ae35)
    a ^= a >>> 16
    const high = ((b ^ (b >>> 16)) & 0xff) * 2 ** 32
    hashes[n] = (length < FEWEST_LETTERS ? COMES_LAST : 0) + high + (a >>> 0)
    length -= letters[n]!
  }
  return shingles
}

/** Comparing so many pairwise is faster than a set. */
const FEW = 48

/** The least hash of every window of the first `count`, the last on a tie; of fewer, their least. Each once. */
export function winnow(hashes: Float64Array, count = hashes.length): number[] {
  const kept: number[] = []
  let keptSet: Set<number> | null = null
  let least = -1
  for (let end = Math.min(WINDOW, count) - 1; end >= 0 && end < count; end++) {
    const start = Math.max(0, end - WINDOW + 1)
    if (least >= start && hashes[end]! > hashes[least]!) continue
    if (least >= start) least = end
    else {
      least = start
      for (let n = start + 1; n <= end; n++) if (hashes[n]! <= hashes[least]!) least = n
    }
    const hash = hashes[least]!
    if (keptSet ? keptSet.has(hash) : kept.includes(hash)) continue
    kept.push(hash)
    if (keptSet) keptSet.add(hash)
    else if (kept.length === FEW) keptSet = new Set(kept)
  }
  return kept
}
