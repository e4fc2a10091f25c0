// All texts of a story against one common alignment. Its rows are sentences: those of the first text, and each that a
// later one adds, at its place. A text is then a sequence of rows, with edits in some of them. Texts are laid in one
// after another, as in the collation of manuscripts.
import { compare } from '../../compare.ts'
import { BREAK } from '../../diff/block.ts'
import type { Block, Change, Document, Role } from '../../model.ts'
import { countWords } from '../../words.ts'
import { isHouseStyle } from '../places.ts'
import { sentenceText } from './sentences.ts'

export interface Row {
  readonly id: number
  /** As the first text that has it prints it. */
  readonly text: string
  readonly role: Role
  readonly words: number
}

/** In the text of a row, the half-open range of characters that another text replaces. */
export interface RowEdit {
  readonly start: number
  readonly end: number
  readonly insert: string
  /** True where it is no more than another house's style. */
  readonly style: boolean
}

/** What one text has of one row. */
export interface RowReading {
  readonly edits: readonly RowEdit[]
  /** How much of the wording is the row's, in [0, 1]. */
  readonly similarity: number
  /** Whether the row begins a paragraph here. */
  readonly begins: boolean
}

export interface ReadText {
  /** Row ids in the order of the text. */
  readonly sequence: readonly number[]
  readonly rows: ReadonlyMap<number, RowReading>
}

export interface Readings {
  readonly rows: readonly Row[]
  readonly texts: readonly ReadText[]
}

/** Sentences with less of their wording in common are two sentences, though they stand in the same gap. */
const SAME_SENTENCE = 0.4

/** Lays the texts in, in their order; the first should be the base. Yields the words of each piece of work ahead. */
export function* readingsOf(documents: readonly Document[]): Generator<number, Readings> {
  const rows: Row[] = []
  const texts: ReadText[] = []
  let order: number[] = []
  let words = 0
  for (const document of documents) {
    yield words + document.words
    const laid = layIn(document, rows, order)
    for (const row of laid.added) words += row.words
    rows.push(...laid.added)
    order = laid.order
    texts.push(laid.text)
  }
  return { rows, texts }
}

interface LaidIn {
  readonly text: ReadText
  /** Rows that the text adds, ids counted on. */
  readonly added: readonly Row[]
  readonly order: number[]
}

function layIn(document: Document, rows: readonly Row[], order: readonly number[]): LaidIn {
  const sentences = sentenceText(document)
  const paragraphs = order.map((id, index) => ({ index, text: rows[id]!.text, role: rows[id]!.role }))
  const common: Document = { ...sentences.document, paragraphs }
  const { blocks } = compare(common, sentences.document)
  const blockOf = new Map(blocks.flatMap((block) => block.right.map((q) => [q, block] as const)))
  const seen = new Set<Block>()
  const read = new Map<number, RowReading>()
  const sequence: number[] = []
  const added: Row[] = []
  const behind = new Map<number, number[]>()
  for (const { index, text, role } of sentences.document.paragraphs) {
    const block = blockOf.get(index)!
    const begins = sentences.begins[index]!
    if (role !== 'headline' && block.similarity < SAME_SENTENCE) {
      const row: Row = { id: rows.length + added.length, text, role, words: countWords(text) }
      added.push(row)
      const before = sequence.at(-1) ?? -1
      behind.set(before, [row.id, ...(behind.get(before) ?? [])])
      read.set(row.id, { edits: [], similarity: 1, begins })
      sequence.push(row.id)
    } else if (!seen.has(block)) {
      seen.add(block)
      const ids = block.left.map((p) => order[p]!)
      const edits = editsOf(block, ids, rows)
      for (const [at, id] of ids.entries()) {
        read.set(id, { edits: edits[at]!, similarity: block.similarity, begins: at === 0 && begins })
        sequence.push(id)
      }
    }
  }
  return { text: { sequence, rows: read }, added, order: withAdded(order, behind) }
}

/** Added rows stand behind the row, old or new, that stands before them in their text. */
function withAdded(order: readonly number[], behind: ReadonlyMap<number, readonly number[]>): number[] {
  const out: number[] = []
  const open: number[] = []
  const enter = (id: number): void => {
    open.push(...(behind.get(id) ?? []).toReversed())
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      out.push(next)
      open.push(...(behind.get(next) ?? []).toReversed())
    }
  }
  enter(-1)
  for (const id of order) {
    out.push(id)
    enter(id)
  }
  return out
}

/** The edits of a block, per row. A deletion over several rows is one edit in each; the insertion goes with the first. */
function editsOf(block: Block, ids: readonly number[], rows: readonly Row[]): RowEdit[][] {
  const edits: RowEdit[][] = ids.map(() => [])
  const { changes } = block
  let at = 0
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i]!
    if (change.op === 'equal') {
      at += change.text.length
      continue
    }
    const next = changes[i + 1]
    const pair = change.op === 'delete' && next?.op === 'insert' ? [change, next] : [change]
    const deleted = change.op === 'delete' ? change.text.length : 0
    const insert = pair.find(({ op }) => op === 'insert')?.text.replaceAll(BREAK, ' ') ?? ''
    place(edits, ids, rows, { start: at, end: at + deleted, insert, style: pair.every(isStyle) })
    at += deleted
    i += pair.length - 1
  }
  return edits
}

function isStyle(change: Change): boolean {
  return isHouseStyle(change) || !/[\p{L}\p{N}]/u.test(change.text)
}

function place(
  edits: readonly RowEdit[][],
  ids: readonly number[],
  rows: readonly Row[],
  edit: RowEdit,
): void {
  let offset = 0
  let insert = edit.insert
  for (const [at, id] of ids.entries()) {
    const { length } = rows[id]!.text
    const start = Math.max(0, edit.start - offset)
    const end = Math.min(length, edit.end - offset)
    const touches = edit.start === edit.end ? start <= length && start === end : start < end
    if (touches) {
      edits[at]!.push({ start, end, insert, style: edit.style })
      insert = ''
      if (edit.start === edit.end) return
    }
    offset += length + BREAK.length
  }
}
