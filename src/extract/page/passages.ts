// Cuts a part of a page into paragraphs. Walks the tree once and cuts its text where a browser would begin a line. Parts
// left out come too, in place and with a reason, so that every word of the page can be accounted for.

import { collapse } from '../markup.ts'
import { isElement, isText } from '../nodes.ts'
import { type Edge, edgeAt, gluesWords, raised } from './inline.ts'
import type { Reason } from './reasons.ts'

/** A paragraph of the page, with the measures that filters need. */
export interface Passage {
  readonly text: string
  /** The innermost block element, lower case: `p`, `li`, `h2`, `td`, `div`… */
  readonly tag: string
  /** Characters of its text in links. */
  readonly linked: number
  /** Its element. */
  readonly element: Element
  /** Its texts. */
  readonly texts: readonly Node[]
  /** Why it is left out; null if it is part of the article. */
  readonly reason: Reason | null
}

/** How to treat the text of a page. */
interface Fates {
  /** Elements that are left out with everything in them. */
  readonly left: ReadonlyMap<Element, Reason>
  /** False for texts outside of the article; a paragraph goes where most of it does. */
  readonly isInside: (text: Node) => boolean
}

const BLOCKS = new Set(
  (
    'address article aside blockquote caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const BLOCKS_IN_CELL = 'p div ul ol h1 h2 h3 h4 h5 h6 table blockquote section article'.split(' ')

const WORD = /[\p{L}\p{N}]/u
const EVERYTHING: Fates = { left: new Map(), isInside: () => true }

/** One paragraph under construction: the text that stays, and pieces that do not. */
class Run {
  text = ''
  linked = 0
  /** Characters of the text inside and outside the article. */
  inside = 0
  outside = 0
  breaks = 0
  readonly texts: Node[] = []
  readonly pieces: { readonly reason: Reason; text: string }[] = []

  add(node: Node, data: string, reason: Reason | null, isInside: boolean, inLink: boolean): void {
    if (reason !== null) {
      this.#leave(data, reason)
      return
    }
    this.text += data
    const length = data.trim() === '' ? 0 : collapse(data).length
    if (length === 0) return
    this.breaks = 0
    this.texts.push(node)
    if (inLink) this.linked += length
    if (isInside) this.inside += length
    else this.outside += length
  }

  #leave(data: string, reason: Reason): void {
    const piece = this.pieces.find((other) => other.reason === reason)
    if (piece) piece.text += data
    else this.pieces.push({ reason, text: data })
  }
}

/** The paragraphs under an element in reading order; none is without a word. */
export function passagesOf(root: Element, fates: Fates = EVERYTHING): Passage[] {
  const passages: Passage[] = []
  let run = new Run()
  let edge: Edge = 'none'

  const put = (text: string, element: Element, reason: Reason | null, linked = 0, texts: Node[] = []) => {
    if (WORD.test(text)) passages.push({ text, tag: element.localName, linked, element, texts, reason })
  }
  const end = (element: Element) => {
    if (run.text === '' && run.pieces.length === 0) return
    put(
      collapse(run.text),
      element,
      run.outside > run.inside ? 'outside the article' : null,
      run.linked,
      run.texts,
    )
    for (const { reason, text } of run.pieces) put(collapse(text), element, reason)
    run = new Run()
    edge = 'none'
  }
  const add = (node: Node, data: string, reason: Reason | null, inLink: boolean) => {
    if (reason === null) {
      if (gluesWords(run.text, data, edge)) run.text += ' '
      edge = 'none'
    }
    run.add(node, data, reason, fates.isInside(node), inLink)
  }
  const enter = (element: Element, block: Element, inherited: Reason | null, inLink: boolean) => {
    const name = element.localName
    const reason = reasonFor(fates.left.get(element) ?? null, inherited)
    if (name === 'br') {
      run.text += '\n'
      if (++run.breaks === 2) end(block)
    } else if (isBlock(name)) {
      end(block)
      if (name === 'tr' && isPlainRow(element))
        for (const cell of Array.from(element.children)) readCell(cell, element, reason)
      else walk(element, element, reason, inLink)
      end(element)
    } else {
      edge = edgeAt(name, edge)
      walk(element, block, reason, inLink || name === 'a')
      edge = edgeAt(name, edge)
    }
  }
  const readCell = (cell: Element, row: Element, inherited: Reason | null) => {
    walk(cell, row, reasonFor(fates.left.get(cell) ?? null, inherited), false)
    run.text += ' '
    const piece = run.pieces.at(-1)
    if (piece) piece.text += ' '
  }
  const walk = (parent: Element, block: Element, reason: Reason | null, inLink: boolean) => {
    const isRaised = parent.localName === 'sup' && reason === null
    for (const child of Array.from(parent.childNodes)) {
      if (isText(child)) {
        const data = child.textContent ?? ''
        add(child, isRaised ? raised(data) : data, reason, inLink)
      } else if (isElement(child)) enter(child, block, reason, inLink)
    }
  }
  walk(root, root, fates.left.get(root) ?? null, false)
  end(root)
  return passages
}

/** An element left out goes with everything in it; inline marks keep their own reason even there. */
function reasonFor(own: Reason | null, inherited: Reason | null): Reason | null {
  return own === 'struck out' || own === 'note sign' ? own : (inherited ?? own)
}

/** AMP's elements are boxes; other custom elements are inline, as in browsers. */
function isBlock(name: string): boolean {
  return BLOCKS.has(name) || name.startsWith('amp-')
}

/** A row of data is one paragraph; a row for layout holds paragraphs. */
function isPlainRow(row: Element): boolean {
  return BLOCKS_IN_CELL.every((name) => row.getElementsByTagName(name).length === 0)
}
