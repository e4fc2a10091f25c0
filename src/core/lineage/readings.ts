// All texts of a story in one common alignment. Its rows are sentences: those of the first text, and each that a later one adds, at
// its place. A text is then a sequence of rows, with edits in some of them. Texts are merged one after another, as in the collation
// of manuscripts.

import { BREAK } from '../diff/block.ts'
import { append } from '../lists.ts'
import type { Document, Paragraph, Role } from '../model.ts'
import { isHouseStyle } from '../model.ts'
import { revise } from '../revision.ts'
import type { RevisedBlock, RevisedChange } from '../revision-model.ts'
import { countWords } from '../words/words.ts'
import { RowIndex } from './row-index.ts'
import { sentenceText } from './sentences.ts'

export interface Row {
  readonly id: number
  /** As the first text that has it prints it. */
  readonly text: string
  readonly role: Role
  readonly words: number
}

/** The half-open range of characters in a row's text that another text replaces. */
export interface RowEdit {
  readonly start: number
  readonly end: number
  readonly insert: string
  /** True if it is only another house style. */
  readonly style: boolean
}

/** The wording of a range of a row's text (default: all of it) after the `edits` inside it, which are in order. */
export function readEdited(
  text: string,
  edits: readonly RowEdit[],
  range = { start: 0, end: text.length },
): string {
  let out = ''
  let at = range.start
  for (const { start, end, insert } of edits) {
    if (start < range.start || end > range.end) continue
    out += text.slice(at, start) + insert
    at = end
  }
  return out + text.slice(at, range.end)
}

/** What one text has of one row. */
export interface RowReading {
  readonly edits: readonly RowEdit[]
  /** Share of the wording that is the row's, in [0, 1]. */
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
  /** Row ids in the common order. */
  readonly order: readonly number[]
  readonly texts: readonly ReadText[]
}

/** Sentences with less common wording are two sentences, even in the same gap. */
const SAME_SENTENCE = 0.65

/** Merging a text takes about as long as comparing so many times its words. */
const WORK_A_WORD = 2

/**
 * Merges the texts, the longest first: it has most of the sentences, and the result doesn't depend on times, which may only be
 * the order of uploads. Yields the words of each piece of work ahead.
 */
export function* readingsOf(documents: readonly Document[]): Generator<number, Readings> {
  const common = new CommonText()
  const texts: ReadText[] = []
  const longest = [...documents.keys()].sort((a, b) => documents[b]!.words - documents[a]!.words || a - b)
  for (const at of longest) {
    yield WORK_A_WORD * documents[at]!.words
    texts[at] = common.merge(documents[at]!)
  }
  return { rows: common.rows, order: common.order, texts }
}

/** A sentence of some text, known as a reading of a row. */
interface Variant {
  readonly row: number
  readonly edits: readonly RowEdit[]
  readonly similarity: number
}

/** The rows of a text's sentence, and whether another sentence of the text has the same. */
interface RowMatch {
  readonly rows: readonly number[]
  readonly readings: readonly Omit<Variant, 'row'>[]
}

class CommonText {
  readonly rows: Row[] = []
  order: readonly number[] = []
  /** An identical sentence is the same row in every text; keyed by the sentence and the number of earlier occurrences. */
  private readonly variants = new Map<string, Variant>()
  private readonly index = new RowIndex()
  private headline = -1

  merge(document: Document): ReadText {
    const { document: sentences, begins } = sentenceText(document)
    const keys = occurrences(sentences.paragraphs)
    const matches = this.find(sentences, keys)
    const read = new Map<number, RowReading>()
    const sequence: number[] = []
    const behind = new Map<number, number[]>()
    for (const { index, text, role } of sentences.paragraphs) {
      const match = matches[index]
      if (match === undefined) {
        const before = sequence.at(-1) ?? -1
        const row = this.addRow(text, role, keys[index]!)
        behind.set(before, [row, ...(behind.get(before) ?? [])])
        read.set(row, { edits: [], similarity: 1, begins: begins[index]! })
        sequence.push(row)
      } else {
        for (const [at, row] of match.rows.entries()) {
          if (read.has(row)) continue
          read.set(row, { ...match.readings[at]!, begins: at === 0 && begins[index]! })
          sequence.push(row)
        }
      }
    }
    this.order = withAdded(this.order, behind)
    return { sequence, rows: read }
  }

  /** By sentence: its rows; undefined for a new one. */
  private find(sentences: Document, keys: readonly string[]): (RowMatch | undefined)[] {
    const matches: (RowMatch | undefined)[] = sentences.paragraphs.map(({ role }, at) => {
      const match = this.variants.get(keys[at]!)
      if (match) return { rows: [match.row], readings: [match] }
      return role === 'headline' && this.headline >= 0
        ? this.headlineReading(sentences, at, keys[at]!)
        : undefined
    })
    const usedRows = new Set(matches.flatMap((one) => one?.rows ?? []))
    const open = sentences.paragraphs.filter(({ index, role }) => !matches[index] && role !== 'headline')
    const candidates = new Set(open.flatMap(({ text }) => this.index.likeliest(text, usedRows)))
    // In the common order, since a comparison prefers matches in order.
    const ids = this.order.filter((row) => candidates.has(row))
    if (open.length === 0 || ids.length === 0) return matches
    const side = (texts: readonly string[]): Document => ({
      ...sentences,
      headline: null,
      paragraphs: texts.map((text, index) => ({ index, text, role: 'body' })),
    })
    const { blocks } = revise(side(ids.map((id) => this.rows[id]!.text)), side(open.map(({ text }) => text)))
    for (const block of blocks) {
      if (block.kind === 'added' || block.similarity < SAME_SENTENCE) continue
      const rows = block.left.map((p) => ids[p]!)
      const own = rows.map((id) => this.rows[id]!)
      const edits = editsOf(block, own)
      const readings = edits.map((list) => ({ edits: list, similarity: block.similarity }))
      for (const q of block.right) matches[open[q]!.index] = { rows, readings }
      if (rows.length > 1 || block.right.length > 1) continue
      this.variants.set(keys[open[block.right[0]!]!.index]!, { row: rows[0]!, ...readings[0]! })
    }
    this.joinSplit(sentences, open, matches)
    this.joinMerged(sentences, open, matches, keys)
    return matches
  }

  /** A sentence like no row may be the short part of one whose longer part is beside it. */
  private joinSplit(
    sentences: Document,
    open: readonly Paragraph[],
    matches: (RowMatch | undefined)[],
  ): void {
    for (const { index } of open) {
      for (const beside of [index + 1, index - 1]) {
        const match = matches[beside]
        if (matches[index] || !isPartly(match)) continue
        const parts = [index, beside].sort((a, b) => a - b).map((at) => sentences.paragraphs[at]!.text)
        const joined = readingBetween(this.rows[match.rows[0]!]!, parts.join(' '), sentences)
        if (joined.similarity <= match.readings[0]!.similarity) continue
        matches[index] = { rows: match.rows, readings: [joined] }
        matches[beside] = matches[index]
      }
    }
  }

  /** A row like no sentence may be the short part of what was merged with the row beside it. */
  private joinMerged(
    sentences: Document,
    open: readonly Paragraph[],
    matches: (RowMatch | undefined)[],
    keys: readonly string[],
  ): void {
    const usedRows = new Set(matches.flatMap((one) => one?.rows ?? []))
    for (const { index, text } of open) {
      const match = matches[index]
      if (!isPartly(match)) continue
      const at = this.order.indexOf(match.rows[0]!)
      for (const beside of [this.order[at - 1], this.order[at + 1]]) {
        if (beside === undefined || usedRows.has(beside) || this.rows[beside]!.role === 'headline') continue
        const rows = [match.rows[0]!, beside].sort((a, b) => this.order.indexOf(a) - this.order.indexOf(b))
        const own = rows.map((id) => this.rows[id]!)
        const joined = joinedReadings(own, text, sentences)
        if (joined[0]!.similarity <= match.readings[0]!.similarity) continue
        matches[index] = { rows, readings: joined }
        usedRows.add(beside)
        this.variants.delete(keys[index]!)
        break
      }
    }
  }

  /** Headlines are aligned, whatever they say. */
  private headlineReading(sentences: Document, at: number, key: string): RowMatch {
    const row = this.rows[this.headline]!
    const reading = readingBetween(row, sentences.paragraphs[at]!.text, sentences)
    this.variants.set(key, { row: row.id, ...reading })
    return { rows: [row.id], readings: [reading] }
  }

  private addRow(text: string, role: Role, key: string): number {
    const id = this.rows.length
    this.rows.push({ id, text, role, words: countWords(text) })
    this.variants.set(key, { row: id, edits: [], similarity: 1 })
    if (role === 'headline') this.headline = id
    else this.index.add(id, text)
    return id
  }
}

/** A name per sentence that distinguishes repeated ones. */
function occurrences(paragraphs: readonly Paragraph[]): string[] {
  const counts = new Map<string, number>()
  return paragraphs.map(({ text, role }) => {
    const before = counts.get(text) ?? 0
    counts.set(text, before + 1)
    return `${role === 'headline' ? 'h' : before} ${text}`
  })
}

/** Read as this row, but with other words. */
function isPartly(matches: RowMatch | undefined): matches is RowMatch {
  return matches !== undefined && matches.rows.length === 1 && matches.readings[0]!.similarity < 1
}

/** The edits from a row to its sentence, however different. */
function readingBetween(row: Row, sentence: string, document: Document): Omit<Variant, 'row'> {
  return joinedReadings([row], sentence, document)[0]!
}

/** The same for several rows of one sentence, by row. */
function joinedReadings(rows: readonly Row[], sentence: string, document: Document): Omit<Variant, 'row'>[] {
  const side = (text: string): Document => ({
    ...document,
    headline: null,
    paragraphs: [{ index: 0, text, role: 'body' }],
  })
  const { blocks } = revise(side(rows.map(({ text }) => text).join(BREAK)), side(sentence))
  const [block] = blocks
  if (blocks.length === 1 && block)
    return editsOf(block, rows).map((edits) => ({ edits, similarity: block.similarity }))
  return rows.map(({ text }, at) => ({
    edits: [{ start: 0, end: text.length, insert: at === 0 ? sentence : '', style: false }],
    similarity: 0,
  }))
}

/** Added rows follow the row, old or new, that precedes them in their text. */
function withAdded(order: readonly number[], behind: ReadonlyMap<number, readonly number[]>): number[] {
  const out: number[] = []
  const open: number[] = []
  const enter = (id: number): void => {
    append(open, (behind.get(id) ?? []).toReversed())
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      out.push(next)
      append(open, (behind.get(next) ?? []).toReversed())
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
function editsOf({ changes }: RevisedBlock, rows: readonly Row[]): RowEdit[][] {
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
    const insert = pair.find(({ op }) => op === 'insert')?.text.replaceAll(BREAK, ' ') ?? ''
    place(edits, rows, { start: at, end: at + deleted, insert, style: pair.every(isStyle) })
    at += deleted
    i += pair.length - 1
  }
  return edits
}

function isStyle(change: RevisedChange): boolean {
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
    offset += length + BREAK.length
  }
}
