// What a page shows, element by element and text by text, and which of it is furniture rather than about the article.

import { collapse } from '../markup.ts'
import { isElement, isText } from '../nodes.ts'

export interface ShownElement {
  readonly element: Element
  /** Comments, lists of other stories, footers and the like: text there is about something else. */
  readonly isAside: boolean
}

/** A text between two tags. */
interface ShownText {
  readonly text: string
  /** Its element, as an index of `elements`. */
  readonly at: number
}

export interface Shown {
  /** In reading order. */
  readonly elements: readonly ShownElement[]
  readonly texts: readonly ShownText[]
}

/** No fact is longer; the start of a longer text shows that it is prose. In characters. */
const LONGEST_TEXT = 2_000
const ASIDE_ELEMENTS = new Set(['nav', 'footer', 'aside'])
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:comments?|comentarios?|commentaires?|kommentare?|disqus|repl(?:y|ies)|respond|related|relacionad[oa]s?|recommend(?:ed|ations)?|popular|trending|most-?read|teasers?|sidebar|footer|newsletter|promo|ad|ads|advert|carousel|about-the-author|author-?bio|bio)(?:$|[\s_-])/i

/** WordPress states the topics of an article in its classes. */
const CATEGORY = /(?:^|\s)(?:category|tag|format|status|type)-\S+/g

/** Walks the visible tree once. */
export function shownOf(document: Document): Shown {
  const elements: ShownElement[] = []
  const texts: ShownText[] = []
  const walk = (element: Element, inAside: boolean) => {
    const isAside = inAside || isAsideElement(element)
    const at = elements.length
    elements.push({ element, isAside })
    for (const child of Array.from(element.childNodes)) {
      if (isElement(child)) walk(child, isAside)
      else if (isText(child)) {
        const text = collapse((child.textContent ?? '').slice(0, LONGEST_TEXT))
        if (text !== '') texts.push({ text, at })
      }
    }
  }
  if (document.body) walk(document.body, false)
  return { elements, texts }
}

function isAsideElement(element: Element): boolean {
  if (ASIDE_ELEMENTS.has(element.localName)) return true
  return element.localName !== 'body' && ASIDE_NAMES.test(namesOf(element).replace(CATEGORY, ' '))
}

/** Classes and id, with a hyphen between the words of `relatedLinks`. */
export function namesOf(element: Element): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return names.replace(/([a-z])([A-Z])/g, '$1-$2')
}
