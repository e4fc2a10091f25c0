// Runs Mozilla's Readability. It works on a copy of the tree, since it takes trees apart: an empty `wbr` before each text
// carries its number, and survives with the article's texts.

import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { isElement, isText } from '../nodes.ts'
import { type Sums, stretched } from './measure.ts'
import type { Reason } from './reasons.ts'

/** An element with this share of a page's prose is the article, or around it, whatever its name. */
const MOST_PROSE = 0.5
const COPIED_ATTRIBUTES = ['class', 'id', 'role', 'rel', 'href', 'itemprop', 'itemtype']
const NAMES = new Set(['class', 'id', 'role'])
/** Names that Readability counts against an element. */
const DOUBTFUL =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|com-|contact|cover-wrap|disqus|extra|footer|gdpr|header|hid|legends|masthead|media|menu|meta|outbrain|promo|related|remark|replies|rss|scroll|share|shopping|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|agegate|pagination|pager|popup|widget/i

/** The texts of the article; empty if Readability finds none. It never sees anything in `left`. */
export function mainTexts(
  body: Element,
  title: string,
  left: ReadonlyMap<Element, Reason>,
  prose: Sums,
): Set<Node> {
  const document: Document = new JSDOMParser().parse('<html><head></head><body></body></html>')
  Object.assign(document, { title })
  const texts = copyInto(document, body, left, prose)
  const reader = new Readability<Element>(document, {
    // Readability always serializes the element that it built.
    serializer: (node) => node as Element,
    keepClasses: true,
    disableJSONLD: true,
  })
  const content = reader.parse()?.content
  const marks = content ? Array.from(content.getElementsByTagName('wbr')) : []
  return new Set(marks.map((mark) => texts[Number(mark.getAttribute('data-n'))]!))
}

/** Copies a tree and numbers its texts. Leaves out names that are wrong about most of the text. */
function copyInto(
  document: Document,
  body: Element,
  left: ReadonlyMap<Element, Reason>,
  prose: Sums,
): Node[] {
  const texts: Node[] = []
  const most = (prose.get(body) ?? 0) * MOST_PROSE
  const classesOfText = new Set(
    Array.from(body.getElementsByTagName('p'))
      .filter((paragraph) => (prose.get(paragraph) ?? 0) > 0)
      .map(namesIn),
  )
  const copyText = (text: Node, to: Element) => {
    const data = text.textContent ?? ''
    if (data.trim() !== '') {
      const mark = document.createElement('wbr')
      mark.setAttribute('data-n', String(texts.push(text) - 1))
      to.appendChild(mark)
    }
    to.appendChild(document.createTextNode(stretched(data)))
  }
  const copyChildren = (from: Element, to: Element) => {
    for (const child of Array.from(from.childNodes)) {
      if (isText(child)) copyText(child, to)
      else if (isElement(child)) copyElement(child, to)
    }
  }
  const copyElement = (from: Element, to: Element) => {
    if (left.has(from) || from.localName === 'wbr') return
    const copy = document.createElement(from.localName)
    const names = namesIn(from)
    const isText =
      DOUBTFUL.test(names) &&
      (from.localName === 'p' ? classesOfText.has(names) : (prose.get(from) ?? 0) > most)
    for (const name of COPIED_ATTRIBUTES) {
      const value = from.getAttribute(name)
      if (value !== null && value !== undefined && !(isText && NAMES.has(name)))
        copy.setAttribute(name, value)
    }
    to.appendChild(copy)
    copyChildren(from, copy)
  }
  copyChildren(body, document.body)
  return texts
}

function namesIn(element: Element): string {
  return [...NAMES].map((name) => element.getAttribute(name) ?? '').join(' ')
}
