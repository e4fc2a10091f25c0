// What must have happened if one text was made from another? Counts the edits, by the kind of witness they are:
// a copier drops, adds and changes, but can hardly bring back what the text before him had lost (Maas 1927, Camin and
// Sokal 1965). What is brought back therefore speaks against the descent, more than many changes do.
import type { Characters, Place } from './characters.ts'
import type { Readings, ReadText } from './readings.ts'

/** Costs in edits of a sentence: the less likely an event, the more it costs. */
export const COSTS = {
  /** Sentences in a row that are left out, wherever. */
  drop: 1,
  /** The end of a text that is cut: so common that two papers often do the same by themselves. */
  trim: 0.8,
  /** Sentences in a row that are new; and each further one of them, as long additions are rarer than long cuts. */
  add: 1.2,
  addMore: 0.3,
  /** Other words at a place. */
  change: 1,
  /** The same, where somebody else has those words too: two seldom find the same by themselves. */
  changeShared: 1.25,
  /** House style: once it is another's, it is so in many places. */
  style: 0.12,
  mostStyle: 1.5,
  headline: 0.5,
  /** Sentences that stand elsewhere. */
  move: 1,
  /** A paragraph break set or taken out. */
  paragraph: 0.3,
  mostParagraphs: 1.5,
  /** What the oldest text has and the parent lacks: words at a place, sentences, an order, a headline. */
  /** Nothing but what the parent had added is gone: of all sentences just those. */
  dropAddition: 3,
  trimAddition: 2,
  regainWords: 4,
  regainRows: 5,
  regainOrder: 2.5,
  regainHeadline: 2,
} as const

export interface Derivation {
  /** In edits; the greater, the less likely. */
  readonly cost: number
  /** Sentences dropped, runs of them; the last of them a trim where the end was cut. */
  readonly dropped: readonly (readonly number[])[]
  readonly trimmed: boolean
  readonly added: readonly (readonly number[])[]
  /** Places at which the child has other words. */
  readonly changed: readonly number[]
  readonly moved: number
  /** Places and rows that the child has as the oldest text and not as the parent. */
  readonly regained: { readonly places: readonly number[]; readonly rows: readonly number[] }
}

export interface Texts {
  readonly readings: Readings
  readonly characters: Characters
  /** Rows that count: headlines are told by their places alone. */
  readonly bodies: readonly (readonly number[])[]
}

export function textsOf(readings: Readings, characters: Characters): Texts {
  const isBody = (row: number) => readings.rows[row]!.role !== 'headline'
  return { readings, characters, bodies: readings.texts.map(({ sequence }) => sequence.filter(isBody)) }
}

/** The edits from `parent` to `child`, if `root` is the oldest text; all by number. */
export function derive(texts: Texts, parent: number, child: number, root: number): Derivation {
  const from = texts.readings.texts[parent]!
  const to = texts.readings.texts[child]!
  const oldest = texts.readings.texts[root]!
  const dropped = runsWithout(texts.bodies[parent]!, to)
  const added = runsWithout(texts.bodies[child]!, from)
  const trimmed = dropped.length > 0 && dropped.at(-1)!.at(-1) === texts.bodies[parent]!.at(-1)
  const regainedRows = root === child ? [] : added.filter((run) => run.some((row) => oldest.rows.has(row)))
  const inside = changesInside(texts, parent, child, root)
  const order = orderChanges(texts, parent, child, root)
  const breaks = breakChanges(from, to, texts.bodies[child]!)
  const isAddition = (run: readonly number[]) => root !== child && run.every((row) => !oldest.rows.has(row))
  const dropCost = dropped.reduce((sum, run, at) => {
    const isTrim = trimmed && at === dropped.length - 1
    if (isAddition(run)) return sum + (isTrim ? COSTS.trimAddition : COSTS.dropAddition)
    return sum + (isTrim ? COSTS.trim : COSTS.drop)
  }, 0)
  const addCost = added.reduce((sum, run) => sum + COSTS.add + COSTS.addMore * (run.length - 1), 0)
  const cost =
    dropCost +
    addCost +
    COSTS.regainRows * regainedRows.length +
    inside.cost +
    COSTS.move * order.moved +
    COSTS.regainOrder * order.regained +
    Math.min(COSTS.mostParagraphs, COSTS.paragraph * breaks)
  return {
    cost,
    dropped,
    trimmed,
    added,
    changed: inside.changed,
    moved: order.moved,
    regained: { places: inside.regained, rows: regainedRows.flat() },
  }
}

/** Rows of a sequence that a text lacks, in runs of neighbours. */
function runsWithout(sequence: readonly number[], text: ReadText): number[][] {
  const runs: number[][] = []
  let open = false
  for (const row of sequence) {
    const lacks = !text.rows.has(row)
    if (lacks && open) runs.at(-1)!.push(row)
    else if (lacks) runs.push([row])
    open = lacks
  }
  return runs
}

interface Inside {
  readonly cost: number
  readonly changed: readonly number[]
  readonly regained: readonly number[]
}

/** Differences at the places of sentences that both texts have. */
function changesInside({ readings, characters }: Texts, parent: number, child: number, root: number): Inside {
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
    if (
      a === b ||
      !readings.texts[parent]!.rows.has(place.row) ||
      !readings.texts[child]!.rows.has(place.row)
    )
      return
    if (isStyleOnly(place, a, b)) {
      style += COSTS.style
      return
    }
    changed.push(id)
    const isOldest =
      root !== child && readings.texts[root]!.rows.has(place.row) && (oldest.get(id) ?? 0) === b
    if (isOldest) regained.push(id)
    cost += costOfChange(place, b, isOldest)
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
  /** Runs of sentences that stand elsewhere. */
  readonly moved: number
  /** Those of them that stand where the oldest text has them. */
  readonly regained: number
}

const IN_ORDER: Order = { moved: 0, regained: 0 }

function orderChanges({ bodies }: Texts, parent: number, child: number, root: number): Order {
  const place = new Map(bodies[parent]!.map((row, at) => [row, at]))
  const shared = bodies[child]!.filter((row) => place.has(row))
  const places = shared.map((row) => place.get(row)!)
  if (places.every((at, k) => k === 0 || at > places[k - 1]!)) return IN_ORDER
  const kept = longestAscending(places)
  const runs: number[][] = []
  for (const [k, row] of shared.entries()) {
    if (kept.has(k)) continue
    const together = k > 0 && !kept.has(k - 1) && places[k] === places[k - 1]! + 1
    if (together) runs.at(-1)!.push(row)
    else runs.push([row])
  }
  if (root === child || root === parent) return { moved: runs.length, regained: 0 }
  const oldest = new Map(bodies[root]!.map((row, at) => [row, at]))
  const both = shared.filter((row) => oldest.has(row))
  const asOldest = both.every((row, k) => k === 0 || oldest.get(row)! > oldest.get(both[k - 1]!)!)
  return { moved: runs.length, regained: asOldest ? runs.length : 0 }
}

/** Indexes of a longest ascending subsequence (patience sorting). */
function longestAscending(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  for (const [at, value] of values.entries()) {
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
  const kept = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at)
  return kept
}

/** Sentences that begin a paragraph in one text only, though the same sentence stands before them in both. */
function breakChanges(from: ReadText, to: ReadText, body: readonly number[]): number {
  const before = new Map(from.sequence.map((row, at) => [row, from.sequence[at - 1] ?? -1]))
  let count = 0
  for (const [at, row] of body.entries()) {
    const previous = body[at - 1]
    if (previous === undefined || before.get(row) !== previous) continue
    if (from.rows.get(row)!.begins !== to.rows.get(row)!.begins) count++
  }
  return count
}
