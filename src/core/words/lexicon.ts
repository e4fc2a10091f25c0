// Words as small integers, so that the passes compare numbers. One lexicon serves both sides of a pair.
import { CrowdedEntries } from './crowded-entries.ts'
import { widened } from './word-spans.ts'

const LEAST_CAPACITY = 32
/** Largest share of the slots in use, so that a search ends soon. */
const MOST_FILLED = 0.8
/**
 * Slots that a search looks at. Ordinary words end far sooner. Words that are made to share a slot would each be held
 * against all the others: these are kept in a tree.
 */
const MOST_PROBES = 128

/** Open addressing over 64 bits of hash; ids count from 0 in order of first occurrence. Bounded work for any hashes. */
export class Lexicon {
  size = 0
  private hashesA: Int32Array
  private hashesB: Int32Array
  private slots: Int32Array
  private mask: number
  private crowded = new CrowdedEntries()

  /** Room for `expected` entries; grows beyond. */
  constructor(expected = 0) {
    const capacity = Math.max(LEAST_CAPACITY, Math.ceil(expected))
    let slots = LEAST_CAPACITY
    while (MOST_FILLED * slots < capacity) slots *= 2
    this.hashesA = new Int32Array(capacity)
    this.hashesB = new Int32Array(capacity)
    this.slots = new Int32Array(slots)
    this.mask = slots - 1
  }

  /** Entries that fit without growing. */
  get capacity(): number {
    return this.hashesA.length
  }

  /** Forgets all entries; the room stays. */
  clear(): void {
    this.size = 0
    this.slots.fill(0)
    this.crowded = new CrowdedEntries()
  }

  /** The id of the entry with these hashes; new entries are added. */
  intern(hashA: number, hashB: number): number {
    let slot = (hashA ^ (hashB >>> 15)) & this.mask
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      const id = this.slots[slot]! - 1
      if (id < 0) return this.insert(slot, hashA, hashB)
      if (this.hashesA[id] === hashA && this.hashesB[id] === hashB) return id
      slot = (slot + 1) & this.mask
    }
    const id = this.crowded.find(hashA, hashB)
    return id < 0 ? this.insert(-1, hashA, hashB) : id
  }

  /** The same, trying the usual successor of `before` first: repeated runs come in one order. */
  internBehind(before: number, hashA: number, hashB: number): number {
    const next = before + 1
    if (next < this.size && this.hashesA[next] === hashA && this.hashesB[next] === hashB) return next
    return this.intern(hashA, hashB)
  }

  /** The id of the entry with these hashes, or -1 if it was never interned. */
  find(hashA: number, hashB: number): number {
    let slot = (hashA ^ (hashB >>> 15)) & this.mask
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      const id = this.slots[slot]! - 1
      if (id < 0 || (this.hashesA[id] === hashA && this.hashesB[id] === hashB)) return id
      slot = (slot + 1) & this.mask
    }
    return this.crowded.find(hashA, hashB)
  }

  /** `slot` is free, or -1 where none near its own is. */
  private insert(slot: number, hashA: number, hashB: number): number {
    const id = this.size++
    const isFull = id === this.hashesA.length
    if (isFull) this.grow()
    this.hashesA[id] = hashA
    this.hashesB[id] = hashB
    if (isFull || slot < 0) this.place(id)
    else this.slots[slot] = id + 1
    return id
  }

  private grow(): void {
    const size = this.hashesA.length
    this.hashesA = widened(this.hashesA, size * 2)
    this.hashesB = widened(this.hashesB, size * 2)
    this.slots = new Int32Array(this.slots.length * 2)
    this.mask = this.slots.length - 1
    this.crowded = new CrowdedEntries()
    for (let id = 0; id < size; id++) this.place(id)
  }

  private place(id: number): void {
    const [hashA, hashB] = [this.hashesA[id]!, this.hashesB[id]!]
    let slot = (hashA ^ (hashB >>> 15)) & this.mask
    for (let probes = 0; probes < MOST_PROBES; probes++) {
      if (this.slots[slot] === 0) {
        this.slots[slot] = id + 1
        return
      }
      slot = (slot + 1) & this.mask
    }
    this.crowded.add(id, hashA, hashB)
  }
}
