// The edits needed to make one text from another, counted by their value as evidence: a copier drops, adds and changes, but can
// hardly restore what his source had lost (Maas 1927, Camin and Sokal 1965). So restored text counts against a descent more
// than many changes do.
import type { Place } from './characters.ts'
import type { Sheet } from './sheet.ts'
import type { Texts } from './sheets.ts'
import { againstUsage, foreignRun } from './usage.ts'

/** Costs in edits of a sentence: the less likely an event, the higher. */
export const COSTS = {
  /** A run of omitted sentences, anywhere. */
  drop: 0.8,
  /** A cut end: so common that two papers often make the same cut independently. */
  trim: 0.5,
  /** A run of new sentences, and each further one in it, as long additions are rarer than long cuts. */
  add: 1.2,
  addMore: 0.3,
  /** Each of them that another text has too, word for word or nearly: a source, not two inventions. */
  addShared: 2.5,
  /** Other words at a place. */
  change: 1,
  /** The same, if another text has those words too: two papers seldom find the same independently. */
  changeShared: 1.5,
  /** House style: applied to a whole text, so it changes many places at once. */
  styleFirst: 0.4,
  style: 0.12,
  mostStyle: 1.5,
  headline: 0.8,
  /** Sentences in another order. */
  move: 1.6,
  /** A paragraph break added or removed. */
  paragraph: 0.6,
  mostParagraphs: 1.5,
  /** Exactly the parent's additions are missing. */
  dropAddition: 3,
  /** The same, with other additions of the parent kept: the child knew them, so it is not a coincidence. */
  dropSomeAdditions: 2,
  /** What the oldest text has and the parent lacks: words at a place, sentences, an order, a headline. */
  regainWords: 6,
  regainRows: 7,
  regainOrder: 2,
  regainHeadline: 3,
} as const

export interface Derivation {
  /** In edits; the higher, the less likely. Without the next. */
  readonly cost: number
  /** The cost of sentences that neither the parent nor the oldest text has, but other texts do. */
  readonly sharedAdditions: number
  /** Runs of dropped sentences; the last is a trim if the end was cut. */
  readonly dropped: readonly (readonly number[])[]
  readonly trimmed: boolean
  readonly added: readonly (readonly number[])[]
  /** Places at which the child has other words. */
  readonly changed: readonly number[]
  readonly moved: number
  /** Places and rows where the child agrees with the oldest text and not with the parent. */
  readonly regained: { readonly places: readonly number[]; readonly rows: readonly number[] }
}

/** The edits from `parent` to `child`, if `root` is the oldest text; all by number. */
export function derive(texts: Texts, parent: number, child: number, root: number): Derivation {
  const from = texts.sheets[parent]!
  const to = texts.sheets[child]!
  const oldest = texts.sheets[root]!
  const dropped = runsWithout(from, to)
  const added = runsWithout(to, from)
  const trimmed = dropped.length > 0 && dropped.at(-1)!.at(-1) === from.rows.at(-1)
  const regainedRows = root === child ? [] : added.filter((run) => run.some((row) => oldest.has[row] === 1))
  const inside = changesInside(texts, parent, child, root)
  const order = orderChanges(from, to, root === child || root === parent ? null : oldest)
  const isAddition = (run: readonly number[]) => root !== child && run.every((row) => oldest.has[row] === 0)
  const keepsAdditions = from.rows.some((row) => oldest.has[row] === 0 && to.has[row] === 1)
  const dropCost = dropped.reduce((sum, run, at) => {
    if (isAddition(run)) return sum + (keepsAdditions ? COSTS.dropSomeAdditions : COSTS.dropAddition)
    const isTrim = trimmed && at === dropped.length - 1
    return sum + (isTrim ? COSTS.trim : COSTS.drop) + foreignRun(texts.usage, run)
  }, 0)
  const addCost = added.reduce((sum, run) => sum + COSTS.add + COSTS.addMore * (run.length - 1), 0)
  const cost =
    dropCost +
    addCost +
    COSTS.regainRows * regainedRows.length +
    inside.cost +
    COSTS.move * order.moved +
    COSTS.regainOrder * order.regained +
    Math.min(COSTS.mostParagraphs, COSTS.paragraph * breakChanges(from, to))
  return {
    cost,
    sharedAdditions: COSTS.addShared * tellingRows(texts.telling, added, oldest),
    dropped,
    trimmed,
    added,
    changed: inside.changed,
    moved: order.moved,
    regained: { places: inside.regained, rows: regainedRows.flat() },
  }
}

/** Of rows that the oldest text lacks. */
function tellingRows(telling: Float64Array, runs: readonly (readonly number[])[], oldest: Sheet): number {
  let sum = 0
  for (const run of runs) for (const row of run) if (oldest.has[row] === 0) sum += telling[row]!
  return sum
}

/** Differing sentences and places of two texts: fast, and proportional to the cost except for runs and order. */
export function roughDistance({ sheets, characters }: Texts, parent: number, child: number): number {
  const [from, to] = [sheets[parent]!, sheets[child]!]
  let distance = 0
  for (const row of to.rows) distance += 1 - from.has[row]!
  for (const row of from.rows) distance += LOST_ROW * (1 - to.has[row]!)
  const [a, b] = [characters.states[parent]!, characters.states[child]!]
  for (const [place, state] of b) {
    if (a.get(place) !== state && from.has[characters.places[place]!.row] === 1) distance++
  }
  for (const place of a.keys()) {
    if (!b.has(place) && to.has[characters.places[place]!.row] === 1) distance++
  }
  return distance
}

/** Sentences are lost many at a time. */
const LOST_ROW = 0.3

const NONE: readonly number[][] = []

/** Rows of one text that the other lacks, in runs of neighbours. */
function runsWithout(text: Sheet, other: Sheet): readonly number[][] {
  let runs: number[][] | null = null
  let open = false
  for (const row of text.rows) {
    if (other.has[row] === 1) {
      open = false
      continue
    }
    runs ??= []
    if (open) runs.at(-1)!.push(row)
    else runs.push([row])
    open = true
  }
  return runs ?? NONE
}

interface Inside {
  readonly cost: number
  readonly changed: readonly number[]
  readonly regained: readonly number[]
}

/** Differences at the places of sentences that both texts have. */
function changesInside(
  { characters, sheets, usage }: Texts,
  parent: number,
  child: number,
  root: number,
): Inside {
  const parentHas = sheets[parent]!.has
  const childHas = sheets[child]!.has
  const oldestHas = sheets[root]!.has
  const from = characters.states[parent]!
  const to = characters.states[child]!
  const oldest = characters.states[root]!
  const changed: number[] = []
  const regained: number[] = []
  let cost = 0
  let style = 0
  const look = (id: number): void => {
    const [a, b] = [from.get(id) ?? 0, to.get(id) ?? 0]
    const place = characters.places[id]!
    if (a === b || parentHas[place.row] === 0 || childHas[place.row] === 0) return
    if (isStyleOnly(place, a, b)) {
      style += style === 0 ? COSTS.styleFirst : COSTS.style
      return
    }
    changed.push(id)
    const isOldest = root !== child && oldestHas[place.row] === 1 && (oldest.get(id) ?? 0) === b
    if (isOldest) regained.push(id)
    cost += costOfChange(place, b, isOldest) + againstUsage(usage, id, a, b)
  }
  for (const id of from.keys()) look(id)
  for (const id of to.keys()) if (!from.has(id)) look(id)
  return { cost: cost + Math.min(COSTS.mostStyle, style), changed, regained }
}

function costOfChange(place: Place, state: number, isOldest: boolean): number {
  if (place.headline) return isOldest ? COSTS.regainHeadline : COSTS.headline
  if (isOldest) return COSTS.regainWords
  return place.states[state]!.count > 1 ? COSTS.changeShared : COSTS.change
}

export function isStyleOnly({ states }: Place, a: number, b: number): boolean {
  const [one, other] = [states[a]!, states[b]!]
  return one.folded === other.folded || (one.style && other.style)
}

interface Order {
  /** Runs of sentences in another place. */
  readonly moved: number
  /** Those at the place where the oldest text has them. */
  readonly regained: number
}

const IN_ORDER: Order = { moved: 0, regained: 0 }

/** `oldest` is null if one of the two is the oldest text. */
function orderChanges(from: Sheet, to: Sheet, oldest: Sheet | null): Order {
  if (from.inOrder && to.inOrder) return IN_ORDER
  const shared = [...to.rows].filter((row) => from.places[row]! >= 0)
  const places = shared.map((row) => from.places[row]!)
  if (ascends(places)) return IN_ORDER
  const kept = longestAscending(places)
  let moved = 0
  for (let k = 0; k < places.length; k++) {
    if (kept[k] === 1) continue
    const together = k > 0 && kept[k - 1] === 0 && places[k] === places[k - 1]! + 1
    if (!together) moved++
  }
  if (oldest === null) return { moved, regained: 0 }
  const asOldest = ascends(shared.map((row) => oldest.places[row]!).filter((place) => place >= 0))
  return { moved, regained: asOldest ? moved : 0 }
}

function ascends(values: readonly number[]): boolean {
  return values.every((value, at) => at === 0 || value > values[at - 1]!)
}

/** 1 for the members of a longest ascending subsequence (patience sorting). */
function longestAscending(values: readonly number[]): Uint8Array {
  const tails: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[at] = tails[low - 1] ?? -1
    tails[low] = at
  }
  const kept = new Uint8Array(values.length)
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept[at] = 1
  return kept
}

/**
 * Adjacent sentences in both texts with a paragraph break between them in only one; sentences dropped or added between them
 * must not hide one.
 */
function breakChanges(from: Sheet, to: Sheet): number {
  let count = 0
  let last = -1
  for (let at = 0; at < to.rows.length; at++) {
    const place = from.places[to.rows[at]!]!
    if (place < 0) continue
    const before = last < 0 ? -1 : from.places[to.rows[last]!]!
    if (before >= 0 && before < place) {
      const breaks = from.breaks[place]! > from.breaks[before]!
      if (breaks !== to.breaks[at]! > to.breaks[last]!) count++
    }
    last = at
  }
  return count
}
