// Entries by 64 bits of hash in a digital search tree (Coffman and Eve, "File Structures Using Hashing Functions", 1970): a
// search takes a step for each bit at most, whatever hashes are chosen.

const BITS = 32

export class CrowdedEntries {
  private readonly ids: number[] = []
  private readonly hashesA: number[] = []
  private readonly hashesB: number[] = []
  /** A node's number and 1 more, or 0: first the root, then two for each node. */
  private readonly links = [0]

  /** The id of what has these hashes, or -1. */
  find(hashA: number, hashB: number): number {
    const node = this.links[this.linkOf(hashA, hashB)]! - 1
    return node < 0 ? -1 : this.ids[node]!
  }

  /** The hashes are none of those that are in the tree. */
  add(id: number, hashA: number, hashB: number): void {
    const link = this.linkOf(hashA, hashB)
    this.links[link] = this.ids.push(id)
    this.hashesA.push(hashA)
    this.hashesB.push(hashB)
    this.links.push(0, 0)
  }

  /** Where these hashes are linked, or would be. */
  private linkOf(hashA: number, hashB: number): number {
    let link = 0
    for (let depth = 0; ; depth++) {
      const node = this.links[link]! - 1
      if (node < 0 || (this.hashesA[node] === hashA && this.hashesB[node] === hashB)) return link
      const bit = depth < BITS ? hashA >>> depth : hashB >>> (depth - BITS)
      link = 1 + 2 * node + (bit & 1)
    }
  }
}
