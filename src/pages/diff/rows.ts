// Plans the rows of a diff page: blocks in reading order, unchanged runs folded, a note where a moved paragraph was,
// and a bounded part of a long text.
import { append } from '../../core/lists.ts'
import type { Block, Comparison, Document } from '../../core/model.ts'
import type { DiffView } from './view.ts'

export interface PlacedBlock {
  readonly index: number
  readonly block: Block
}

export type Row =
  | { readonly kind: 'block'; readonly index: number; readonly block: Block }
  /** A run of unchanged paragraphs. `listed` is false if it is too long for the page. */
  | {
      readonly kind: 'fold'
      readonly index: number
      readonly run: readonly PlacedBlock[]
      readonly listed: boolean
    }
  | AwayNote

/** A note where a group of moved paragraphs was: `target` is the first block of the group's new place. */
export interface AwayNote {
  readonly kind: 'away'
  /** The note goes before this block. */
  readonly index: number
  readonly left: readonly number[]
  readonly target: number
  readonly up: boolean
}

/** A deleted paragraph and its rewritten version: both blocks, shown side by side at the new place. */
export interface Retelling {
  readonly cut: number
  readonly addition: number
}

export interface Plan {
  readonly rows: readonly Row[]
  /** First block of the next part; null in the last part. */
  readonly next: number | null
  /** Blocks on this page, folded or not. */
  readonly shown: ReadonlySet<number>
  /** The note of each moved block on this page. */
  readonly awayOf: ReadonlyMap<number, AwayNote>
  /** By block: the row that shows a rewritten paragraph beside its original, and the block of the deletion. */
  readonly echoOf: ReadonlyMap<number, Retelling>
  /** Block of each paragraph. */
  readonly blockOfLeft: readonly number[]
  readonly blockOfRight: readonly number[]
}

// One unchanged paragraph between two changes is useful context; two are folded.
const SHORTEST_FOLD = 2
// A folded run up to this many characters and blocks opens in place; a longer one links to the page with it open.
const LONGEST_LISTED_RUN = 12_000
const MOST_LISTED_BLOCKS = 400
// Size of one part: with its markup it stays well under a megabyte compressed, for any text.
const PART_CHARS = 160_000
const PART_ROWS = 400
// Paragraphs of both sides: the markup of a one-word paragraph is a hundred times its text.
const PART_PARAGRAPHS = 4_000
/** A single block is shortened to about this length when shown. */
const BLOCK_CHARS = 40_000
/** Maximum shown paragraphs of a block, on each side. */
export const BLOCK_PARAGRAPHS = 400

/** True for a block without visible differences: unchanged in place, or only ignored differences. */
export function isQuiet(block: Block): boolean {
  if (block.moved) return false
  if (block.kind === 'unchanged') return true
  return block.kind === 'edited' && block.changes.every((change) => change.op === 'equal')
}

/** Plans the rows of a comparison for a view. Time and size are linear in its blocks. */
export function planDiff(comparison: Comparison, view: DiffView): Plan {
  const all = view.only === 'high' ? highRows(comparison) : readingRows(comparison, view.folded)
  const from = all.some((row) => lastIndex(row) >= view.from) ? view.from : 0
  const { rows, next } = part(all, from)
  const shown = new Set(rows.flatMap(indexesShown))
  return {
    rows,
    next,
    shown,
    echoOf: retellings(comparison, shown),
    awayOf: awayNotesByBlock(comparison, rows),
    blockOfLeft: blockOf(comparison, 'left'),
    blockOfRight: blockOf(comparison, 'right'),
  }
}

/** Rewritten paragraphs whose two blocks are both on this page and have one paragraph each, by either block. */
function retellings({ blocks, echoes }: Comparison, shown: ReadonlySet<number>): Map<number, Retelling> {
  const blockOfLeft = blockOf({ blocks }, 'left')
  const blockOfRight = blockOf({ blocks }, 'right')
  const retellings = new Map<number, Retelling>()
  for (const { left, right } of echoes) {
    const [cut, addition] = [blockOfLeft[left[0]!], blockOfRight[right[0]!]]
    if (cut === undefined || addition === undefined || retellings.has(cut) || retellings.has(addition))
      continue
    if (!shown.has(cut) || !shown.has(addition)) continue
    retellings.set(cut, { cut, addition })
    retellings.set(addition, { cut, addition })
  }
  return retellings
}

/** The displayed number of each paragraph: body paragraphs count from 1; null for headlines. */
export function paragraphNumbers(document: Pick<Document, 'paragraphs'>): readonly (number | null)[] {
  let number = 0
  return document.paragraphs.map(({ role }) => (role === 'headline' ? null : ++number))
}

function awayNotesByBlock({ blocks }: Comparison, rows: readonly Row[]): Map<number, AwayNote> {
  const notes = new Map<number, AwayNote>()
  for (const row of rows) {
    if (row.kind !== 'away') continue
    const group = blocks[row.target]?.moveGroup ?? null
    let at = row.target
    do notes.set(at, row)
    while (group !== null && blocks[++at]?.moveGroup === group)
  }
  return notes
}

/** True for a change of high significance, outside furniture such as a call for subscriptions. */
export function isHigh({ left, right }: Comparison, block: Block): boolean {
  if (block.significance !== 'high' || isQuiet(block)) return false
  const paragraphs = [
    ...block.left.map((i) => left.paragraphs[i]),
    ...block.right.map((i) => right.paragraphs[i]),
  ]
  return !paragraphs.every((paragraph) => paragraph?.role === 'boilerplate')
}

function highRows(comparison: Comparison): Row[] {
  const rows: Row[] = []
  comparison.blocks.forEach((block, index) => {
    if (isHigh(comparison, block)) rows.push({ kind: 'block', index, block })
  })
  return rows
}

function readingRows(comparison: Comparison, folded: boolean): Row[] {
  const away = awayRows(comparison.blocks)
  const rows: Row[] = []
  let run: PlacedBlock[] = []
  const endRun = () => {
    append(rows, runRows(run))
    run = []
  }
  comparison.blocks.forEach((block, index) => {
    const left = away.get(index)
    if (left) endRun()
    append(rows, left ?? [])
    if (folded && isQuiet(block) && !isHeadline(comparison, block)) {
      run.push({ index, block })
      return
    }
    endRun()
    rows.push({ kind: 'block', index, block })
  })
  endRun()
  return rows.concat(away.get(comparison.blocks.length) ?? [])
}

function runRows(run: readonly PlacedBlock[]): Row[] {
  const first = run[0]
  if (!first) return []
  if (run.length < SHORTEST_FOLD) return [{ kind: 'block', ...first }]
  const chars = run.reduce((sum, { block }) => sum + charsOf(block), 0)
  return [
    {
      kind: 'fold',
      index: first.index,
      run,
      listed: chars <= LONGEST_LISTED_RUN && run.length <= MOST_LISTED_BLOCKS,
    },
  ]
}

function isHeadline({ left, right }: Comparison, block: Block): boolean {
  return [...block.left.map((i) => left.paragraphs[i]), ...block.right.map((i) => right.paragraphs[i])].some(
    (paragraph) => paragraph?.role === 'headline',
  )
}

/** A note for each group of moved paragraphs, by the block that it precedes. */
function awayRows(blocks: readonly Block[]): Map<number, AwayNote[]> {
  const groups = new Map<number, { left: number[]; target: number }>()
  blocks.forEach((block, index) => {
    if (!block.moved || !block.left.length) return
    // A moved block without a group is its own group; negative keys cannot collide with group numbers.
    const key = block.moveGroup ?? -1 - index
    const group = groups.get(key)
    if (group) append(group.left, block.left)
    else groups.set(key, { left: [...block.left], target: index })
  })
  const ordered = [...groups.values()]
    .map(({ left, target }) => ({ left, target }))
    .sort((a, b) => a.left[0]! - b.left[0]!)
  const stay = blocks.flatMap((block, index) =>
    block.moved || !block.left.length ? [] : [{ index, first: block.left[0] ?? 0 }],
  )
  const rows = new Map<number, AwayNote[]>()
  let next = 0
  for (const { left, target } of ordered) {
    const first = left[0]!
    while ((stay[next]?.first ?? Number.POSITIVE_INFINITY) < first) next += 1
    const index = (stay[next - 1]?.index ?? -1) + 1
    const row: AwayNote = {
      kind: 'away',
      index,
      left: left.sort((a, b) => a - b),
      target,
      up: target < index,
    }
    const rowsHere = rows.get(index)
    if (rowsHere) rowsHere.push(row)
    else rows.set(index, [row])
  }
  return rows
}

function part(all: readonly Row[], from: number): { rows: Row[]; next: number | null } {
  const rows: Row[] = []
  let chars = 0
  let paragraphs = 0
  for (const row of all) {
    if (lastIndex(row) < from) continue
    const isFull = rows.length >= PART_ROWS || chars >= PART_CHARS || paragraphs >= PART_PARAGRAPHS
    if (isFull) return { rows, next: row.index }
    rows.push(row)
    for (const block of blocksShown(row)) {
      chars += Math.min(BLOCK_CHARS, charsOf(block))
      paragraphs += paragraphsShown(block)
    }
  }
  return { rows, next: null }
}

function blocksShown(row: Row): readonly Block[] {
  if (row.kind === 'block') return [row.block]
  return row.kind === 'fold' && row.listed ? row.run.map(({ block }) => block) : []
}

function paragraphsShown({ left, right }: Block): number {
  return Math.min(BLOCK_PARAGRAPHS, left.length) + Math.min(BLOCK_PARAGRAPHS, right.length)
}

function lastIndex(row: Row): number {
  return row.kind === 'fold' ? (row.run.at(-1)?.index ?? row.index) : row.index
}

function indexesShown(row: Row): readonly number[] {
  if (row.kind === 'block') return [row.index]
  return row.kind === 'fold' && row.listed ? row.run.map(({ index }) => index) : []
}

function charsOf(block: Block): number {
  return block.changes.reduce((sum, { text }) => sum + text.length, 0)
}

function blockOf({ blocks }: Pick<Comparison, 'blocks'>, side: 'left' | 'right'): number[] {
  const indexes: number[] = []
  blocks.forEach((block, index) => {
    for (const paragraph of block[side]) indexes[paragraph] = index
  })
  return indexes
}
