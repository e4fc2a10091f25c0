// Which paragraphs of this page are the article? Readability finds the part of the tree, then furniture and notes go.
import { Readability } from '@mozilla/readability'
import { isBoilerplate } from '../../core/boilerplate.ts'
import { type Facts, foldLine } from '../facts.ts'
import { collapse, type Page } from '../markup.ts'
import { isFurniture, namesOf } from './furniture.ts'
import { isNote } from './notes.ts'
import { type Passage, passagesOf } from './passages.ts'

/**
 * Of larger pages all that is no furniture is read. Readability goes through a tree many times and takes children out of arrays one
 * by one: up to 80 µs for an element. The largest of 60 news pages shows 1,137 of them.
 */
const MOST_ELEMENTS = 8_000
/** From this share of links on, what follows a marker such as `Related` goes with it. */
const TAIL_LINKED = 0.25
/** Shorter paragraphs may well be said twice. */
const REPEAT_WORDS = 8
/** A standfirst comes before the article's own paragraphs. */
const STANDFIRST_WITHIN = 3
const STANDFIRST_LENGTH = 40
const STANDFIRST_NAMES = new Set(['standfirst', 'dek', 'deck', 'subtitle', 'subheadline', 'subheading'])
/** A headline repeated above the text, as `h1`, `h2` or in a breadcrumb trail. */
const HEADLINE_WITHIN = 6

/** A paragraph of the article; `aside` is shown, but not part of the text that outlets share. */
export interface Extracted {
  readonly text: string
  readonly tag: string
  readonly aside: boolean
}

/** The article of a page in reading order, without its headline. Takes the page's tree apart. */
export function articleOf(page: Page, facts: Facts): Extracted[] {
  if (page.bare) return withoutHeadline(passagesOf(page.document.body, isCaption), facts).map(asText)
  const content = page.elements > MOST_ELEMENTS ? page.document.body : mainContent(page.document)
  if (content === null) return []
  const total = collapse(content.textContent ?? '').length
  const passages = passagesOf(content, (element) => isFurniture(element, total))
  return markStandfirst(withoutNotes(withoutHeadline(passages, facts)), facts)
}

/** The element that holds the article, as Readability sees it; null where it sees none. */
function mainContent(document: Document): Node | null {
  const reader = new Readability<Node>(document, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  })
  return reader.parse()?.content ?? null
}

function isCaption(element: Element): boolean {
  return element.localName === 'figcaption'
}

function asText({ text, tag }: Passage): Extracted {
  return { text, tag, aside: false }
}

function withoutHeadline(passages: readonly Passage[], facts: Facts): Passage[] {
  const headline = foldLine(facts.headline ?? '')
  if (headline === '') return [...passages]
  return passages.filter((passage, i) => i >= HEADLINE_WITHIN || foldLine(passage.text) !== headline)
}

/** Drops notes, what hangs on them (the links below `Related`), and call-outs that say a paragraph again. */
function withoutNotes(passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>()
  let afterMarker = false
  return passages.filter((passage) => {
    if (isNote(passage) || hangsOn(passage, afterMarker)) return false
    afterMarker = isBoilerplate(passage.text)
    if (seen.has(passage.text)) return false
    if (passage.text.split(' ').length >= REPEAT_WORDS) seen.add(passage.text)
    return true
  })
}

function hangsOn(passage: Passage, afterMarker: boolean): boolean {
  if (!afterMarker || passage.linked <= passage.text.length * TAIL_LINKED) return false
  return passage.tag === 'li' || /^h\d$/.test(passage.tag)
}

/** The outlet's own summary above the text: what repeats the page's description, or stands there as a heading. */
function markStandfirst(passages: readonly Passage[], facts: Facts): Extracted[] {
  const description = foldLine(facts.description ?? '')
  return passages.map((passage, i) => {
    const early = i < STANDFIRST_WITHIN && passages.length > STANDFIRST_WITHIN
    const named = namesOf(passage.element).some((word) => STANDFIRST_NAMES.has(word))
    const heading = i === 0 && /^h[1-6]$/.test(passage.tag)
    const repeats = description.length >= STANDFIRST_LENGTH && foldLine(passage.text) === description
    const alone = passages[i + 1]?.element.parentNode !== passage.element.parentNode
    return { text: passage.text, tag: passage.tag, aside: early && (named || heading || (repeats && alone)) }
  })
}
