// Which paragraphs stand in this part of a page? Walks a tree once and cuts its text where a browser would begin a line.
import { collapse } from '../markup.ts'

/** A paragraph as it stands in the page, with what filters ask of it. */
export interface Passage {
  readonly text: string
  /** The innermost block element, lower case: `p`, `li`, `h2`, `td`, `div`… */
  readonly tag: string
  /** Characters of the text that stand in links. */
  readonly linked: number
  /** The element it stands in. */
  readonly element: Element
}

const BLOCKS = new Set(
  (
    'address article aside blockquote caption center dd details dir div dl dt fieldset figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const BLOCKS_IN_CELL = 'p div ul ol h1 h2 h3 h4 h5 h6 table blockquote section article'.split(' ')

const WORD = /[\p{L}\p{N}]/u
const ELEMENT_NODE = 1
const TEXT_NODE = 3

/** The paragraphs under an element in reading order; none is empty. What `skip` names is left out with all in it. */
export function passagesOf(root: Node, skip: (element: Element) => boolean): Passage[] {
  const passages: Passage[] = []
  let text = ''
  let linked = 0
  let breaks = 0

  const end = (element: Element) => {
    const collapsed = collapse(text)
    if (WORD.test(collapsed)) passages.push({ text: collapsed, tag: element.localName, linked, element })
    text = ''
    linked = breaks = 0
  }
  const add = (data: string, inLink: boolean) => {
    text += data
    if (data.trim() === '') return
    breaks = 0
    if (inLink) linked += collapse(data).length
  }
  const enter = (element: Element, block: Element, inLink: boolean) => {
    const name = element.localName
    if (name === 'br') {
      text += '\n'
      if (++breaks === 2) end(block)
    } else if (BLOCKS.has(name)) {
      end(block)
      if (name === 'tr' && isPlainRow(element))
        for (const cell of Array.from(element.children)) readCell(cell, element)
      else walk(element, element, inLink)
      end(element)
    } else walk(element, block, inLink || name === 'a')
  }
  const readCell = (cell: Element, row: Element) => {
    walk(cell, row, false)
    add(' ', false)
  }
  const walk = (node: Node, block: Element, inLink: boolean) => {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === TEXT_NODE) add(child.textContent ?? '', inLink)
      else if (child.nodeType === ELEMENT_NODE && !skip(child as Element))
        enter(child as Element, block, inLink)
    }
  }
  walk(root, root as Element, false)
  end(root as Element)
  return passages
}

/** A row of data is one paragraph; a row that lays out a page holds paragraphs. */
function isPlainRow(row: Element): boolean {
  return BLOCKS_IN_CELL.every((name) => row.getElementsByTagName(name).length === 0)
}
