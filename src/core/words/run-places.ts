// Where does a run of words begin? Word numbers by the hash of the run that starts there.

/** Word numbers by hash, the last entered first: chains in flat arrays. */
export class Places {
  private readonly heads: Int32Array
  private readonly chain: Int32Array
  private readonly mask: number

  constructor(words: number) {
    let size = 16
    while (size < words) size *= 2
    this.heads = new Int32Array(size)
    this.chain = new Int32Array(words)
    this.mask = size - 1
  }

  clear(): void {
    this.heads.fill(0)
  }

  enter(hash: number, at: number): void {
    const slot = (hash ^ (hash >>> 16)) & this.mask
    this.chain[at] = this.heads[slot]!
    this.heads[slot] = at + 1
  }

  first(hash: number): number {
    return this.heads[(hash ^ (hash >>> 16)) & this.mask]! - 1
  }

  next(at: number): number {
    return this.chain[at]! - 1
  }
}
