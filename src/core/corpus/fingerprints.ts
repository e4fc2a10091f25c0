// The few shingles by which a paragraph is found again: winnowing (Schleimer, Wilkerson, Aiken, "Winnowing: Local
// Algorithms for Document Fingerprinting", 2003) over the hashes of folded shingles of 5 words.
import type { Scan } from '../scan.ts'
import { type Tokens, tokensOf } from './tokens.ts'

/** Version of everything that decides a fingerprint, the hashes of words included. Raise it and all are made anew. */
export const FINGERPRINT_VERSION = 1

/** Words in a row. */
export const SHINGLE = 5
/** Of so many shingles in a row at least one is kept: the least, which two texts that share them choose alike. */
export const WINDOW = 8
/** So every shared run of this many words within a paragraph has a fingerprint in common. */
export const GUARANTEED_RUN = SHINGLE + WINDOW - 1

/**
 * Shingles of fewer letters ("at the end of the") come last, so that one is kept only where nothing else stands beside
 * it: those are the ones that a great part of all texts has. Any order of shingles keeps the guarantee.
 */
const FEWEST_LETTERS = 20
const COMES_LAST = 2 ** 40

/**
 * The distinct fingerprints of each paragraph, integers below 2^41. None where a paragraph has fewer than 5 words; one
 * where it has at most 12. `scan` holds the words of `texts`. Linear in the words.
 */
export function fingerprintsOf(texts: readonly string[], scan: Scan): number[][] {
  return texts.map((text, p) =>
    winnow(shingleHashes(tokensOf(text, scan.spans, scan.first[p]!, scan.first[p + 1]!))),
  )
}

/** A hash for each shingle, in order: 40 mixed bits, above them whether it comes last. */
function shingleHashes({ count, hashesA, hashesB, letters }: Tokens): Float64Array {
  const hashes = new Float64Array(Math.max(0, count - SHINGLE + 1))
  let length = 0
  for (let w = 0; w < SHINGLE - 1 && w < count; w++) length += letters[w]!
  for (let first = 0; first < hashes.length; first++) {
    length += letters[first + SHINGLE - 1]!
    let a = 0
    let b = 0
    for (let w = first; w < first + SHINGLE; w++) {
      a = Math.imul(a ^ hashesA[w]!, 0x9e3779b1)
      a ^= a >>> 15
      b = Math.imul(b ^ hashesB[w]!, 0x85ebca6b)
      b ^= b >>> 13
    }
    a = Math.imul(a ^ (b >>> 7), 0xc2b2ae35)
    a ^= a >>> 16
    const high = ((b ^ (b >>> 16)) & 0xff) * 2 ** 32
    hashes[first] = (length < FEWEST_LETTERS ? COMES_LAST : 0) + high + (a >>> 0)
    length -= letters[first]!
  }
  return hashes
}

/** The least hash of every window, the last of equal ones; of a shorter list its least. Each once. */
export function winnow(hashes: Float64Array): number[] {
  const kept = new Set<number>()
  let least = -1
  for (let end = Math.min(WINDOW, hashes.length) - 1; end >= 0 && end < hashes.length; end++) {
    const start = Math.max(0, end - WINDOW + 1)
    if (least >= start && hashes[end]! > hashes[least]!) continue
    if (least >= start) least = end
    else {
      least = start
      for (let n = start + 1; n <= end; n++) if (hashes[n]! <= hashes[least]!) least = n
    }
    kept.add(hashes[least]!)
  }
  return [...kept]
}
