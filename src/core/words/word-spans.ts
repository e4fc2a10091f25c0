// Ranges and hashes of words in growing arrays: the result of a text scan.

// Two 32-bit multiplicative hashes side by side (FNV-1a's scheme with two primes): 64 bits tell words apart. Where
// two words meet, by chance or because they were made to, the diff is still exact, for what is written out is compared character
// by character; scores count such words as one.
export const HASH_SEED_A = 0x811c9dc5 | 0
export const HASH_SEED_B = 0x2f0b4c47 | 0
export const PRIME_A = 0x01000193
export const PRIME_B = 0x85ebca6b | 0

/** So many words share one piece of memory, which takes half the time of four. A larger piece takes longer than four. */
const MOST_TOGETHER = 4096

/** Growing arrays of words: ranges and hashes of the folded form. */
export class WordSpans {
  count = 0
  starts: Int32Array
  ends: Int32Array
  hashesA: Int32Array
  hashesB: Int32Array
  /** Number of signs of scripts without spaces among the words so far. */
  unspaced = 0

  /** Room for `expected` words; grows beyond. */
  constructor(expected = 64) {
    const room = Math.ceil(expected)
    const all = room > MOST_TOGETHER ? null : new Int32Array(4 * room)
    const part = (number: number) =>
      all === null ? new Int32Array(room) : all.subarray(number * room, (number + 1) * room)
    this.starts = part(0)
    this.ends = part(1)
    this.hashesA = part(2)
    this.hashesB = part(3)
  }

  push(start: number, end: number, hashA: number, hashB: number): void {
    if (this.count === this.starts.length) this.grow()
    const at = this.count++
    this.starts[at] = start
    this.ends[at] = end
    this.hashesA[at] = hashA
    this.hashesB[at] = hashB
  }

  /** Adds the word with these folded letters. */
  pushFolded(start: number, end: number, folded: string): void {
    this.push(start, end, hashA(folded), hashB(folded))
  }

  /** Adds the word text[start…end), which is its own folded form. */
  pushUnfolded(text: string, start: number, end: number): void {
    let hashA = HASH_SEED_A
    let hashB = HASH_SEED_B
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      hashA = Math.imul(hashA ^ code, PRIME_A)
      hashB = Math.imul(hashB ^ code, PRIME_B)
    }
    this.push(start, end, hashA, hashB)
  }

  private grow(): void {
    const size = this.starts.length * 2
    this.starts = widened(this.starts, size)
    this.ends = widened(this.ends, size)
    this.hashesA = widened(this.hashesA, size)
    this.hashesB = widened(this.hashesB, size)
  }
}

/** The two hashes of a folded word, as the scan computes them. */
export function hashA(folded: string): number {
  return hashOf(folded, HASH_SEED_A, PRIME_A)
}

export function hashB(folded: string): number {
  return hashOf(folded, HASH_SEED_B, PRIME_B)
}

function hashOf(folded: string, seed: number, prime: number): number {
  let hash = seed
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), prime)
  return hash
}

export function widened(array: Int32Array, size: number): Int32Array {
  const out = new Int32Array(size)
  out.set(array)
  return out
}
