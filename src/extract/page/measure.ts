// Measures the text under each element of a page. One walk from the leaves up, so that no rule reads a subtree twice.

import { collapse } from '../markup.ts'
import { isElement, isText } from '../nodes.ts'
import type { Passage } from './passages.ts'

/** Shorter paragraphs may be anything; a page's own sentences are longer. */
const PROSE_LENGTH = 60
/** One character of a script without spaces counts as three letters. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g
const UNSPACED_LENGTH = 3
/** A line with more of it in links leads elsewhere. */
const MOST_LINKED = 0.5
const SENTENCE_END = /[.!?…:;。！？؟।۔]["'”’»“)\]」』]*$/u
/** A paragraph this long is prose, however it ends. */
const SURELY_PROSE = 160

export type Sums = ReadonlyMap<Element, number>

/** Sums over everything under each element: `ofText` for a text, and `ofElement` for an element itself. */
function sumsUnder(
  root: Element,
  ofText: (text: Node, inLink: boolean) => number,
  ofElement: (element: Element) => number | null,
): Sums {
  const sums = new Map<Element, number>()
  const add = (element: Element, inLink: boolean): number => {
    let sum = ofElement(element)
    if (sum === null) return 0
    for (const child of Array.from(element.childNodes)) {
      if (isText(child)) sum += ofText(child, inLink)
      else if (isElement(child)) sum += add(child, inLink || isLink(child))
    }
    sums.set(element, sum)
    return sum
  }
  add(root, false)
  return sums
}

function isLink(element: Element): boolean {
  return element.localName === 'a'
}

/** Characters of text under each element, white space collapsed; elements in `left` count nothing. */
export function textUnder(
  root: Element,
  left: ReadonlyMap<Element, unknown>,
  isCounted: (text: Node) => boolean,
): Sums {
  return sumsUnder(
    root,
    (text) => (isCounted(text) ? lengthOf(text) : 0),
    (element) => (left.has(element) ? null : 0),
  )
}

/** The same for text in links. */
export function linksUnder(
  root: Element,
  left: ReadonlyMap<Element, unknown>,
  isCounted: (text: Node) => boolean,
): Sums {
  return sumsUnder(
    root,
    (text, inLink) => (inLink && isCounted(text) ? lengthOf(text) : 0),
    (element) => (left.has(element) ? null : 0),
  )
}

/** Characters of a text, white space collapsed. */
export function lengthOf(text: Node): number {
  return collapse(text.textContent ?? '').length
}

/** The extent of prose under each element. */
export function proseUnder(
  root: Element,
  passages: readonly Passage[],
  isCounted: (passage: Passage) => boolean = () => true,
): Sums {
  const own = new Map<Element, number>()
  for (const passage of passages)
    if (isProse(passage) && isCounted(passage))
      own.set(passage.element, (own.get(passage.element) ?? 0) + extentOf(passage.text))
  return sumsUnder(
    root,
    () => 0,
    (element) => own.get(element) ?? 0,
  )
}

/** A paragraph of sentences, rather than a label or a link. */
export function isProse({ text, linked, tag }: Passage): boolean {
  if (linked > text.length * MOST_LINKED || /^h[1-6]$/.test(tag)) return false
  const extent = extentOf(text)
  return extent >= SURELY_PROSE || (extent >= PROSE_LENGTH && SENTENCE_END.test(text))
}

/** The length of a text in letters of scripts with spaces. */
function extentOf(text: string): number {
  return text.length + (text.match(UNSPACED)?.length ?? 0) * (UNSPACED_LENGTH - 1)
}

/** A text as long as its extent, for rules that count letters. */
export function stretched(text: string): string {
  return text.replace(UNSPACED, (sign) => sign.repeat(UNSPACED_LENGTH))
}
