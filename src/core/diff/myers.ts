// Which words of two runs are kept? The shortest edit script by the greedy algorithm of Myers (1986), which is fast
// while little differs. Where much differs, runs that stand once on both sides anchor it first; a range that has no
// anchor and no steps left is replaced as a whole.
import { RunNames } from './anchors.ts'

/** Differences after which the greedy search gives way to anchors: a paragraph of 250 words rewritten. */
const MOST_DIFFERENCES = 512
/** Runs of so few words (both sides) are always searched directly. */
const SMALL = 24
/** Edits that a comparison lists singly: each takes as long as many words. */
const MOST_EDITS = 65_536
/** Lengths of anchor runs, tried in turn until enough stand exactly once on both sides. */
const ANCHOR_LENGTHS = [4, 2, 1]
const LEAST_ANCHORS = 3
const DEEPEST = 24

/** Steps for the word diffs of one comparison, shared by all its blocks. */
export class Budget {
  precise = true
  /** Were edits joined? The words between them lose their partners, but didn't move. */
  coarse = false
  private stamps = new Int32Array(64)
  private stamp = 0
  private reached: Int32Array | null = null
  private traced = new Int32Array(256)
  private readonly scratches: Int32Array[] = []
  private names = new Int32Array(0)
  private left: number
  private readonly words: number

  /** `words`: those of both texts, which share the edits. */
  constructor(steps: number, words = 0) {
    this.left = steps
    this.words = words
  }

  /** Edits allowed for a block with so many words of both texts; no text that is read has as many. */
  editsFor(words: number): number {
    return this.words <= MOST_EDITS ? words : Math.ceil((MOST_EDITS / this.words) * words)
  }

  /** How far each diagonal reaches: scratch of the search, reused from block to block. */
  get reach(): Int32Array {
    this.reached ??= new Int32Array(2 * MOST_DIFFERENCES + 3)
    return this.reached
  }

  /** The `number`-th scratch array, with `length` entries of any content; valid until the next call with this number. */
  scratch(number: number, length: number): Int32Array {
    let array = this.scratches[number]
    if (array === undefined || array.length < length) {
      array = new Int32Array(Math.max(64, 2 * length))
      this.scratches[number] = array
    }
    return array.subarray(0, length)
  }

  /** Scratch by word id, for all ids so far: all -1 between two uses. */
  get nameOf(): Int32Array {
    if (this.names.length < this.stamps.length) this.names = new Int32Array(this.stamps.length).fill(-1)
    return this.names
  }

  /** Stores row `d` of the trace, diagonals -d to d, behind the d² entries of the rows before. */
  keepTrace(d: number): void {
    const end = (d + 1) * (d + 1)
    if (end > this.traced.length) {
      const wider = new Int32Array(2 * end)
      wider.set(this.traced)
      this.traced = wider
    }
    const { traced, reach } = this
    const offset = reachOffset(d)
    for (let i = d * d; i < end; i++) traced[i] = reach[offset + i - d * d]!
  }

  /** Reach of `diagonal` after `d` differences. */
  trace(d: number, diagonal: number): number {
    return this.traced[d * d + d + diagonal]!
  }

  /** Writes the positions of ids from…to that `others` has too to `places`; returns their number. */
  shared(ids: Int32Array, from: number, to: number, others: Int32Array, places: Int32Array): number {
    const stamp = ++this.stamp
    for (let i = 0; i < others.length; i++) this.mark(others[i]!, stamp)
    const { stamps } = this
    let count = 0
    for (let i = from; i < to; i++) if (stamps[ids[i]!] === stamp) places[count++] = i
    return count
  }

  private mark(id: number, stamp: number): void {
    if (id >= this.stamps.length) {
      const wider = new Int32Array(2 * id)
      wider.set(this.stamps)
      this.stamps = wider
    }
    this.stamps[id] = stamp
  }

  /** A range was left coarser than it could be. */
  coarsen(): void {
    this.precise = false
    this.coarse = true
  }

  spend(steps: number): boolean {
    this.left -= steps
    return this.left > 0
  }
  get isSpent(): boolean {
    return this.left <= 0
  }
}

/** For each left word its partner on the right, or -1; partners ascend. */
export function matchWords(left: Int32Array, right: Int32Array, budget: Budget): Int32Array {
  const partner = new Int32Array(left.length).fill(-1)
  let l = 0
  let lEnd = left.length
  let rEnd = right.length
  while (l < lEnd && l < rEnd && left[l] === right[l]) partner[l] = l++
  while (l < lEnd && l < rEnd && left[lEnd - 1] === right[rEnd - 1]) partner[--lEnd] = --rEnd
  if (lEnd - l + rEnd - l <= SMALL) matchRange({ left, right, partner, budget }, l, lEnd, l, rEnd, 0)
  else if (l < lEnd && l < rEnd) matchShared(left, l, lEnd, right, l, rEnd, partner, budget)
  return partner
}

/** Words that the other side lacks have no partner: without them, little differs where much was replaced. */
function matchShared(
  left: Int32Array,
  l: number,
  lEnd: number,
  right: Int32Array,
  r: number,
  rEnd: number,
  partner: Int32Array,
  budget: Budget,
): void {
  const leftPlaces = budget.scratch(0, lEnd - l)
  const rightPlaces = budget.scratch(1, rEnd - r)
  const n = budget.shared(left, l, lEnd, right.subarray(r, rEnd), leftPlaces)
  const m = budget.shared(right, r, rEnd, left.subarray(l, lEnd), rightPlaces)
  const run = {
    left: idsAt(left, leftPlaces, budget.scratch(2, n)),
    right: idsAt(right, rightPlaces, budget.scratch(3, m)),
    partner: budget.scratch(4, n).fill(-1),
    budget,
  }
  matchRange(run, 0, n, 0, m, 0)
  for (let i = 0; i < n; i++)
    if (run.partner[i]! >= 0) partner[leftPlaces[i]!] = rightPlaces[run.partner[i]!]!
}

/** Writes the ids at the first positions to `out`, as many as fit. */
function idsAt(ids: Int32Array, places: Int32Array, out: Int32Array): Int32Array {
  for (let i = 0; i < out.length; i++) out[i] = ids[places[i]!]!
  return out
}

interface Run {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly partner: Int32Array
  readonly budget: Budget
}

function matchRange(run: Run, l: number, lEnd: number, r: number, rEnd: number, depth: number): void {
  const { left, right, partner } = run
  while (l < lEnd && r < rEnd && left[l] === right[r]) partner[l++] = r++
  while (l < lEnd && r < rEnd && left[lEnd - 1] === right[rEnd - 1]) partner[--lEnd] = --rEnd
  if (l === lEnd || r === rEnd) return
  if (greedy(run, l, lEnd, r, rEnd)) return
  if (depth < DEEPEST && !run.budget.isSpent && byAnchors(run, l, lEnd, r, rEnd, depth)) return
  run.budget.precise = false
}

/** Myers' forward search with a trace to walk back; false if it took too many differences or steps. */
function greedy(
  { left, right, partner, budget }: Run,
  l: number,
  lEnd: number,
  r: number,
  rEnd: number,
): boolean {
  const n = lEnd - l
  const m = rEnd - r
  const most = Math.min(n + m, MOST_DIFFERENCES)
  const offset = MOST_DIFFERENCES + 1
  const reach = budget.reach
  reach[offset + 1] = 0
  for (let d = 0; d <= most; d++) {
    let steps = d
    const top = highest(d, n)
    for (let k = lowest(d, m); k <= top; k += 2) {
      const down =
        k - 1 < lowest(d - 1, m) ||
        (k + 1 <= highest(d - 1, n) && reach[offset + k - 1]! < reach[offset + k + 1]!)
      let x = down ? reach[offset + k + 1]! : reach[offset + k - 1]! + 1
      let y = x - k
      if (x > n || y > m) {
        reach[offset + k] = x
        continue
      }
      while (x < n && y < m && left[l + x] === right[r + y]) {
        x++
        y++
        steps++
      }
      reach[offset + k] = x
      if (x >= n && y >= m) {
        walkBack(budget, d, k, n, m, partner, l, r)
        return true
      }
    }
    if (!budget.spend(steps)) return false
    budget.keepTrace(d)
  }
  return false
}

/** Index of diagonal -d in the reach. */
function reachOffset(d: number): number {
  return MOST_DIFFERENCES + 1 - d
}

/** The diagonals that d differences can reach within n left and m right words. */
function lowest(d: number, m: number): number {
  return d <= m ? -d : d - 2 * m
}

function highest(d: number, n: number): number {
  return d <= n ? d : 2 * n - d
}

/** Marks the kept words of the path that ended on diagonal k after d differences. */
function walkBack(
  budget: Budget,
  d: number,
  k: number,
  n: number,
  m: number,
  partner: Int32Array,
  l: number,
  r: number,
): void {
  let x = n
  for (; d > 0; d--) {
    const down =
      k - 1 < lowest(d - 1, m) ||
      (k + 1 <= highest(d - 1, n) && budget.trace(d - 1, k - 1) < budget.trace(d - 1, k + 1))
    const fromK = down ? k + 1 : k - 1
    const fromX = budget.trace(d - 1, fromK)
    const start = down ? fromX : fromX + 1
    while (x > start) {
      x--
      partner[l + x] = r + x - k
    }
    x = fromX
    k = fromK
  }
  while (x > 0) {
    x--
    partner[l + x] = r + x - k
  }
}

/** Splits the ranges at runs of words that stand exactly once on each side, and continues between them. */
function byAnchors(run: Run, l: number, lEnd: number, r: number, rEnd: number, depth: number): boolean {
  const { left, right, partner, budget } = run
  let names: RunNames | null = null
  for (const length of ANCHOR_LENGTHS) {
    if (!budget.spend(lEnd - l + rEnd - r)) return false
    names ??= new RunNames({ left, right, l, lEnd, r, rEnd }, budget, budget.nameOf)
    const anchors = names.anchors(length)
    if (anchors.count < LEAST_ANCHORS && length > 1) continue
    if (anchors.count === 0) return false
    let atL = l
    let atR = r
    for (let i = 0; i < anchors.count; i++) {
      const [anchorL, anchorR] = [anchors.left[i]!, anchors.right[i]!]
      if (anchorL < atL || anchorR < atR) continue
      matchRange(run, atL, anchorL, atR, anchorR, depth + 1)
      for (let k = 0; k < length; k++) partner[anchorL + k] = anchorR + k
      atL = anchorL + length
      atR = anchorR + length
    }
    matchRange(run, atL, lEnd, atR, rEnd, depth + 1)
    return true
  }
  return false
}
