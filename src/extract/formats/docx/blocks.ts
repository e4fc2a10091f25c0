// The text of a Word document, paragraph by paragraph, with its tracked changes accepted: insertions and move targets stay,
// deletions and move sources go.
import { childrenOf, firstOf, type XmlElement } from '../xml.ts'
import type { Level } from './styles.ts'

export interface Block {
  readonly kind: 'paragraph' | 'item' | 'row'
  readonly text: string
  /** Of a paragraph. */
  readonly level: Level
}

interface Blocks {
  readonly blocks: readonly Block[]
  /** What the author deleted with tracked changes. */
  readonly deleted: readonly string[]
  /** Content of the file that no reader sees. */
  readonly hidden: readonly string[]
}

/** Old text, and alternatives of the same text for programs that can't show it. */
const TAKEN_OUT = new Set(['del', 'moveFrom'])
const SILENT = new Set(['Fallback', 'instrText', 'delInstrText', 'rt', 'pict'])
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
  ptab: ' ',
}

export function blocksOf(document: XmlElement, levelOf: (properties: XmlElement | null) => Level): Blocks {
  const reader = new BlockReader(levelOf)
  const body = firstOf(document, 'body')
  if (body) reader.readAll(body)
  reader.end()
  return reader
}

class BlockReader implements Blocks {
  readonly blocks: Block[] = []
  readonly deleted: string[] = []
  readonly hidden: string[] = []
  readonly #levelOf: (properties: XmlElement | null) => Level
  /** A paragraph whose mark was deleted continues in the next one. */
  #open: Block | null = null

  constructor(levelOf: (properties: XmlElement | null) => Level) {
    this.#levelOf = levelOf
  }

  readAll(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      if (child.name === 'p') this.#readParagraph(child)
      else if (child.name === 'tbl') this.#readTable(child)
      else if (TAKEN_OUT.has(child.name)) this.#keepDeleted(child)
      else if (!SILENT.has(child.name)) this.readAll(child)
    }
  }

  end(): void {
    if (this.#open) this.blocks.push(this.#open)
    this.#open = null
  }

  #readParagraph(paragraph: XmlElement): void {
    const properties = firstOf(paragraph, 'pPr')
    const boxes: XmlElement[] = []
    const text = this.#textIn(paragraph, boxes)
    const kind = firstOf(properties, 'numPr') ? 'item' : 'paragraph'
    const block: Block = this.#open
      ? { ...this.#open, text: this.#open.text + text }
      : { kind, text, level: this.#levelOf(properties) }
    const isMarkDeleted =
      firstOf(properties, 'rPr', 'del') !== null || firstOf(properties, 'rPr', 'moveFrom') !== null
    this.#open = block
    if (!isMarkDeleted) this.end()
    // A text box belongs to the paragraph of its anchor.
    for (const box of boxes) this.readAll(box)
  }

  /** A row of data is one paragraph; a table of one column lays out paragraphs. */
  #readTable(table: XmlElement): void {
    this.end()
    for (const row of childrenOf(table, 'tr')) {
      if (firstOf(row, 'trPr', 'del') !== null) {
        this.#keepDeleted(row)
        continue
      }
      const cells = childrenOf(row, 'tc')
      if (cells.length < 2) {
        this.readAll(row)
        this.end()
      } else this.#readRow(cells)
    }
  }

  #readRow(cells: readonly XmlElement[]): void {
    const texts = cells.map((cell) => {
      const inner = new BlockReader(this.#levelOf)
      inner.readAll(cell)
      inner.end()
      for (const text of inner.deleted) this.deleted.push(text)
      for (const text of inner.hidden) this.hidden.push(text)
      return inner.blocks.map(({ text }) => text.trim()).filter((text) => text !== '')
    })
    this.blocks.push({ kind: 'row', text: texts.flat().join(' '), level: null })
  }

  /** The text of a paragraph or of a part of it. Text boxes are collected: they are paragraphs of their own. */
  #textIn(element: XmlElement, boxes: XmlElement[]): string {
    let text = ''
    for (const child of element.children) {
      if (typeof child === 'string') continue
      const { name } = child
      if (name === 't') text += child.children.join('')
      else if (SIGNS[name] !== undefined) text += SIGNS[name]
      else if (name === 'txbxContent') boxes.push(child)
      else if (TAKEN_OUT.has(name)) this.#keepDeleted(child)
      else if (name === 'r' && isHidden(child)) this.#keep(this.hidden, child)
      else if (!SILENT.has(name) && !name.endsWith('Pr')) text += this.#textIn(child, boxes)
    }
    return text
  }

  #keepDeleted(element: XmlElement): void {
    this.#keep(this.deleted, element)
  }

  #keep(list: string[], element: XmlElement): void {
    const text = rawText(element)
    if (text.trim() !== '') list.push(text)
  }
}

function isHidden(run: XmlElement): boolean {
  const vanish = firstOf(run, 'rPr', 'vanish')
  return vanish !== null && !['0', 'false', 'off'].includes(vanish.attributes.get('val') ?? '')
}

/** The text of an element, deletions included. */
export function rawText(element: XmlElement): string {
  let text = ''
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === 't' || child.name === 'delText') text += child.children.join('')
    else if (child.name === 'p') text += `${rawText(child)} `
    else text += SIGNS[child.name] ?? rawText(child)
  }
  return text
}
