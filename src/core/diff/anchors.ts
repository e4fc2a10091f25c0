// Which runs of words stand exactly once on each side of a range? Every run gets a name: a run of two words from the names
// of both, a run of four from those of two (Karp, Miller & Rosenberg 1972), by counting sort: linear, without a hash that
// a text could flood.
import { heaviestChainOf } from '../align/chain.ts'

/** Scratch arrays, reused from range to range. */
interface Scratch {
  /** The `number`-th array, with `length` entries of any content; valid until the next call with this number. */
  scratch(number: number, length: number): Int32Array
}

/** Half-open ranges of the words of both sides. */
interface WordRange {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly l: number
  readonly lEnd: number
  readonly r: number
  readonly rEnd: number
}

/** Positions of the runs on both sides, both ascending. */
interface Anchors {
  readonly count: number
  readonly left: Int32Array
  readonly right: Int32Array
}

/** Numbers of the scratch arrays; lower ones are the word diff's. */
const NAMES = 5
const DOUBLED = 6
const COUNTS = 7
const BY_SECOND = 8
const BY_BOTH = 9
const LEFT_PLACES = 10
const RIGHT_PLACES = 11
const NONE = -1

/** Names the runs of a range; `nameOf` is scratch by word id, all `NONE` before and after. */
export class RunNames {
  private readonly range: WordRange
  private readonly scratches: Scratch
  /** Words of the left side, and of both: right words are numbered on behind the left ones. */
  private readonly lefts: number
  private readonly words: number
  private readonly names: Int32Array
  private readonly different: number

  constructor(range: WordRange, scratches: Scratch, nameOf: Int32Array) {
    this.range = range
    this.scratches = scratches
    this.lefts = range.lEnd - range.l
    this.words = this.lefts + range.rEnd - range.r
    this.names = scratches.scratch(NAMES, this.words)
    this.different = this.nameWords(nameOf)
  }

  /** Runs of 1, 2 or 4 words that stand once on each side: the largest set of them in one order. */
  anchors(length: number): Anchors {
    const places = length === 1 ? this.uniqueWords() : this.uniqueRuns(length)
    const { lefts, rights, count } = places
    const { l, r, rEnd } = this.range
    const chain = heaviestChainOf(count, lefts, rights, null, rEnd - r)
    const left = new Int32Array(chain.length)
    const right = new Int32Array(chain.length)
    for (let i = 0; i < chain.length; i++) {
      left[i] = lefts[chain[i]!]! + l
      right[i] = rights[chain[i]!]! + r
    }
    return { count: chain.length, left, right }
  }

  private nameWords(nameOf: Int32Array): number {
    const { names, lefts } = this
    const { left, right, l, lEnd, r, rEnd } = this.range
    let different = 0
    for (let i = l; i < lEnd; i++) {
      const id = left[i]!
      if (nameOf[id] === NONE) nameOf[id] = different++
      names[i - l] = nameOf[id]!
    }
    for (let i = r; i < rEnd; i++) {
      const id = right[i]!
      if (nameOf[id] === NONE) nameOf[id] = different++
      names[lefts + i - r] = nameOf[id]!
    }
    for (let i = l; i < lEnd; i++) nameOf[left[i]!] = NONE
    for (let i = r; i < rEnd; i++) nameOf[right[i]!] = NONE
    return different
  }

  private uniqueWords(): Places {
    const { names, lefts, words, different } = this
    const order = this.scratches.scratch(BY_BOTH, words)
    const counts = countsOf(this.scratches.scratch(COUNTS, different + 1), names, 0, words)
    for (let i = 0; i < words; i++) order[counts[names[i]!]!++] = i
    return this.placesIn(order, lefts, words, (a, b) => names[a] === names[b])
  }

  private uniqueRuns(length: number): Places {
    let { names, different } = this
    let order = this.sorted(names, different, 1, 2)
    if (length === 4) {
      const doubled = this.scratches.scratch(DOUBLED, this.words)
      different = this.nameSorted(order, names, doubled)
      names = doubled
      order = this.sorted(names, different, 2, 4)
    }
    const step = length >> 1
    const same = (a: number, b: number) => names[a] === names[b] && names[a + step] === names[b + step]
    return this.placesIn(order, this.lefts, order.length, same)
  }

  /** The positions of all runs of `length` words, sorted by the names of both halves, `step` apart, then by position. */
  private sorted(names: Int32Array, different: number, step: number, length: number): Int32Array {
    const { lefts, words } = this
    const leftEnd = Math.max(0, lefts - length + 1)
    const rightEnd = Math.max(lefts, words - length + 1)
    const runs = leftEnd + rightEnd - lefts
    const counts = this.scratches.scratch(COUNTS, different + 1)
    counts.fill(0)
    countIn(counts, names, step, leftEnd + step)
    countIn(counts, names, lefts + step, rightEnd + step)
    sumUp(counts)
    const bySecond = this.scratches.scratch(BY_SECOND, runs)
    for (let i = 0; i < leftEnd; i++) bySecond[counts[names[i + step]!]!++] = i
    for (let i = lefts; i < rightEnd; i++) bySecond[counts[names[i + step]!]!++] = i
    counts.fill(0)
    countIn(counts, names, 0, leftEnd)
    countIn(counts, names, lefts, rightEnd)
    sumUp(counts)
    const byBoth = this.scratches.scratch(BY_BOTH, runs)
    for (let i = 0; i < runs; i++) byBoth[counts[names[bySecond[i]!]!]!++] = bySecond[i]!
    return byBoth
  }

  /** Names runs of two words, which come in order; returns the number of names. */
  private nameSorted(order: Int32Array, names: Int32Array, doubled: Int32Array): number {
    let name = -1
    let before = NONE
    for (let i = 0; i < order.length; i++) {
      const at = order[i]!
      if (before === NONE || names[at] !== names[before] || names[at + 1] !== names[before + 1]) name++
      doubled[at] = name
      before = at
    }
    return name + 1
  }

  /** From positions sorted by run: those of runs that stand twice, once left and once right, by left position. */
  private placesIn(
    order: Int32Array,
    lefts: number,
    count: number,
    same: (a: number, b: number) => boolean,
  ): Places {
    const partner = this.scratches.scratch(RIGHT_PLACES, lefts).fill(NONE)
    for (let from = 0; from < count; ) {
      let to = from + 1
      while (to < count && same(order[from]!, order[to]!)) to++
      if (to - from === 2 && order[from]! < lefts && order[from + 1]! >= lefts)
        partner[order[from]!] = order[from + 1]! - lefts
      from = to
    }
    const places = this.scratches.scratch(LEFT_PLACES, lefts)
    let found = 0
    for (let l = 0; l < lefts; l++) {
      if (partner[l] === NONE) continue
      places[found] = l
      partner[found++] = partner[l]!
    }
    return { count: found, lefts: places, rights: partner }
  }
}

interface Places {
  readonly count: number
  readonly lefts: Int32Array
  readonly rights: Int32Array
}

function countsOf(counts: Int32Array, names: Int32Array, from: number, to: number): Int32Array {
  counts.fill(0)
  countIn(counts, names, from, to)
  sumUp(counts)
  return counts
}

/** Counts each name one place behind its own. */
function countIn(counts: Int32Array, names: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) counts[names[i]! + 1]!++
}

function sumUp(counts: Int32Array): void {
  for (let name = 1; name < counts.length; name++) counts[name]! += counts[name - 1]!
}
