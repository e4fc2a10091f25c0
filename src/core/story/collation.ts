// What became of every paragraph of the base in every printing? One comparison per printing, side by side: a collation, as
// in textual criticism.
import type { Document } from '../model.ts'
import type { RevisedParagraphs, Revision } from '../revision-model.ts'
import type {
  Addition,
  Collation,
  CollationCell,
  CollationRow,
  ComparisonRequests,
  Printing,
} from './story-answers.ts'

/** Cells of one collation: 300 printings of a base of 600 paragraphs. A longer base gets fewer printings. */
const MOST_CELLS = 180_000
/** Words compared for one collation, those of the base once per printing: some seconds of work at most. */
const MOST_WORDS = 4_000_000
/**
 * Paragraph numbers in the cells of one printing. Two texts too different for a detailed comparison are one block of all
 * paragraphs, and each cell of it lists all of the other side: with tens of thousands, that is too much for a response.
 */
const MOST_NUMBERS = 1_000_000

/**
 * Printings keep the given order; if a bound is met, the first ones are returned, and `complete` is false. A printing
 * whose cells would list too much is left out, too.
 */
export function* collate<P extends Printing>(
  base: P,
  printings: readonly P[],
): ComparisonRequests<P, Collation> {
  const shown = printings.slice(0, withinBounds(base, printings))
  const columns: Column[] = []
  const collated: P[] = []
  for (const printing of shown) {
    const comparison = yield [base, printing]
    if (numbersIn(comparison) > MOST_NUMBERS) continue
    columns.push(columnOf(base, printing, comparison))
    collated.push(printing)
  }
  const rows = base.document.paragraphs.map(
    ({ index, text }): CollationRow => ({ index, text, cells: columns.map(({ cells }) => cells[index]!) }),
  )
  return {
    base: base.ref,
    printings: collated.map(({ ref }) => ref),
    containment: columns.map(({ containment }) => containment),
    rows,
    added: columns.flatMap(({ added }) => added),
    complete: collated.length === printings.length,
  }
}

/** Number of printings that can be compared with the base: at least one. */
export function withinBounds(base: Printing, printings: readonly Printing[]): number {
  return printingsWithin(
    base.document,
    printings.map(({ document }) => document.words),
  )
}

/** The same for printings with so many words. */
export function printingsWithin(base: Document, printings: readonly number[]): number {
  const most = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, base.paragraphs.length)))
  let words = 0
  for (const [at, count] of printings.entries()) {
    words += base.words + count
    if (at > 0 && (at >= most || words > MOST_WORDS)) return at
  }
  return printings.length
}

/** Joins the collations of consecutive parts of the printings. */
export function joinCollations(one: Collation, other: Collation): Collation {
  return {
    base: one.base,
    printings: [...one.printings, ...other.printings],
    containment: [...one.containment, ...other.containment],
    rows: one.rows.map((row, at) => ({ ...row, cells: [...row.cells, ...other.rows[at]!.cells] })),
    added: [...one.added, ...other.added],
    complete: one.complete && other.complete,
  }
}

/** Each paragraph of a block lists all of the other side's. */
function numbersIn({ outline }: Revision): number {
  return outline.reduce((sum, { left, right }) => sum + left.length * right.length, 0)
}

interface Column {
  /** Share of the printing that is in the base. */
  readonly containment: number
  /** By base paragraph. */
  readonly cells: readonly CollationCell[]
  readonly added: readonly Addition[]
}

function columnOf(base: Printing, printing: Printing, { outline, similarity }: Revision): Column {
  const cells = new Array<CollationCell>(base.document.paragraphs.length)
  // By the printing's paragraph: its paragraphs in the base, and for an added one those before it.
  const anchors: (number | null)[] = printing.document.paragraphs.map(() => null)
  for (const block of outline) {
    if (block.kind === 'added') continue
    const { kind, moved, similarity, left, right: paragraphs } = block
    for (const p of left) cells[p] = { kind, moved, paragraphs, similarity }
    for (const q of paragraphs) anchors[q] = left.at(-1)!
  }
  for (let q = 1; q < anchors.length; q++) anchors[q] ??= anchors[q - 1] ?? null
  const added = outline.filter(({ kind }) => kind === 'added')
  const { rightInLeft: containment } = similarity.containment
  return { containment, cells, added: added.flatMap((block) => additionsOf(block, printing, anchors)) }
}

function additionsOf(
  block: RevisedParagraphs,
  printing: Printing,
  anchors: readonly (number | null)[],
): Addition[] {
  return block.right.map((paragraph) => ({
    printing: printing.ref,
    after: anchors[paragraph] ?? null,
    paragraph,
    text: printing.document.paragraphs[paragraph]!.text,
  }))
}
