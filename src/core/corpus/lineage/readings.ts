// All texts of a story against one common alignment. Its rows are sentences: those of the first text, and each that a
// later one adds, at its place. A text is then a sequence of rows, with edits in some of them. Texts are laid in one
// after another, as in the collation of manuscripts.
import { compare } from '../../compare.ts'
import type { Block, Change, Document, Paragraph, Role } from '../../model.ts'
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
  const common = new CommonText()
  const texts: ReadText[] = []
  for (const document of documents) {
    yield common.words + document.words
    texts.push(common.layIn(document))
  }
  return { rows: common.rows, texts }
}

/** A sentence as some text has it, that is known to be a reading of a row. */
interface Variant {
  readonly row: number
  readonly edits: readonly RowEdit[]
  readonly similarity: number
}

class CommonText {
  readonly rows: Row[] = []
  words = 0
  /** Row ids in the common order. */
  private order: number[] = []
  /** By the sentence, to the letter: the same sentence is the same row in every text. */
  private readonly variants = new Map<string, Variant>()

  layIn(document: Document): ReadText {
    const sentences = sentenceText(document)
    const texts = this.textsFor(sentences.document)
    const paragraphs = this.order.map((id, index) => ({
      index,
      text: texts.get(id)!,
      role: this.rows[id]!.role,
    }))
    const { blocks } = compare({ ...sentences.document, paragraphs }, sentences.document)
    const blockOf = new Map(blocks.flatMap((block) => block.right.map((q) => [q, block] as const)))
    const seen = new Set<Block>()
    const read = new Map<number, RowReading>()
    const sequence: number[] = []
    const behind = new Map<number, number[]>()
    for (const { index, text, role } of sentences.document.paragraphs) {
      const block = blockOf.get(index)!
      const begins = sentences.begins[index]!
      if (role !== 'headline' && block.similarity < SAME_SENTENCE) {
        const before = sequence.at(-1) ?? -1
        const row = this.addRow(text, role)
        behind.set(before, [row, ...(behind.get(before) ?? [])])
        read.set(row, { edits: [], similarity: 1, begins })
        sequence.push(row)
      } else if (!seen.has(block)) {
        seen.add(block)
        const ids = block.left.map((p) => this.order[p]!)
        const readings = this.readingsIn(block, ids, sentences.document)
        for (const [at, id] of ids.entries()) {
          read.set(id, { ...readings[at]!, begins: at === 0 && begins })
          sequence.push(id)
        }
      }
    }
    this.order = withAdded(this.order, behind)
    return { sequence, rows: read }
  }

  /** Of each row the wording that this text has to the letter, if it has one; else the row's own. */
  private textsFor({ paragraphs }: Document): Map<number, string> {
    const texts = new Map(this.rows.map(({ id, text }) => [id, text]))
    for (const { text } of paragraphs) {
      const variant = this.variants.get(text)
      if (variant && texts.get(variant.row) === this.rows[variant.row]!.text) texts.set(variant.row, text)
    }
    return texts
  }

  private addRow(text: string, role: Role): number {
    const id = this.rows.length
    const words = countWords(text)
    this.rows.push({ id, text, role, words })
    this.words += words
    this.variants.set(text, { row: id, edits: [], similarity: 1 })
    return id
  }

  /** What a block says of its rows, told against the rows' own wording. */
  private readingsIn(block: Block, ids: readonly number[], document: Document): Omit<Variant, 'row'>[] {
    const [row, sentence] = [ids[0]!, document.paragraphs[block.right[0]!]!.text]
    const isPair = ids.length === 1 && block.right.length === 1
    const known = isPair ? this.variants.get(sentence) : undefined
    if (known?.row === row) return [known]
    const own = block.left.map((_, at) => this.rows[ids[at]!]!)
    const right = block.right.map((q) => document.paragraphs[q]!)
    const { edits, similarity } = editsBetween(own, right, document)
    if (isPair && !this.variants.has(sentence)) {
      this.variants.set(sentence, { row, edits: edits[0]!, similarity })
    }
    return edits.map((list) => ({ edits: list, similarity }))
  }
}

/** The edits from rows to the sentences that stand for them. */
function editsBetween(
  rows: readonly Row[],
  sentences: readonly Paragraph[],
  document: Document,
): { readonly edits: RowEdit[][]; readonly similarity: number } {
  const joined = (texts: readonly string[]): Document => ({
    ...document,
    headline: null,
    paragraphs: [{ index: 0, text: texts.join(' '), role: 'body' }],
  })
  const { blocks } = compare(joined(rows.map(({ text }) => text)), joined(sentences.map(({ text }) => text)))
  const edits: RowEdit[][] = rows.map(() => [])
  const [block] = blocks
  if (blocks.length > 1 || block === undefined) {
    // Nothing in common, as with headlines: all of it is one edit.
    const text = sentences.map((sentence) => sentence.text).join(' ')
    for (const [at, row] of rows.entries()) {
      edits[at]!.push({ start: 0, end: row.text.length, insert: at === 0 ? text : '', style: false })
    }
    return { edits, similarity: 0 }
  }
  return { edits: editsOf(block, rows), similarity: block.similarity }
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
function editsOf({ changes }: Block, rows: readonly Row[]): RowEdit[][] {
  const edits: RowEdit[][] = rows.map(() => [])
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
    const insert = pair.find(({ op }) => op === 'insert')?.text ?? ''
    place(edits, rows, { start: at, end: at + deleted, insert, style: pair.every(isStyle) })
    at += deleted
    i += pair.length - 1
  }
  return edits
}

function isStyle(change: Change): boolean {
  return isHouseStyle(change) || !/[\p{L}\p{N}]/u.test(change.text)
}

function place(edits: readonly RowEdit[][], rows: readonly Row[], edit: RowEdit): void {
  let offset = 0
  let { insert } = edit
  for (const [at, { text }] of rows.entries()) {
    const { length } = text
    const start = Math.max(0, edit.start - offset)
    const end = Math.min(length, edit.end - offset)
    const touches = edit.start === edit.end ? start <= length && start === end : start < end
    if (touches) {
      edits[at]!.push({ start, end, insert, style: edit.style })
      insert = ''
      if (edit.start === edit.end) return
    }
    offset += length + 1
  }
}
