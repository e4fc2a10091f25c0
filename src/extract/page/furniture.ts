// Finds furniture in a page's article: captions, credits, share bars, calls to subscribe, links to other stories. Names are
// weighed together: one that would remove much of the text is wrong about this page, such as `paywall` on a page where all
// paragraphs but the first have it.
import { parentOf } from '../nodes.ts'
import { ancestorsOf } from './headings.ts'
import type { Sums } from './measure.ts'
import { type FurnitureName, furnitureName } from './names.ts'
import type { Reason } from './reasons.ts'

/** An element of furniture is small. One with more than this share of the text is the article, whatever its name. */
const MOST_SHARE = 0.2
/** Nor is it long; only lists of links are. In characters. */
const MOST_LENGTH = 1_500
/** Boxes with unambiguous names may be larger than elements whose names texts have too. */
const MOST_BOX = 0.5
/** All elements of one name together. */
const MOST_OF_NAME = 0.25
/** All captions together: from this share and this number on, the page is a gallery, and its captions are its text. */
const MOST_CAPTIONS = 0.5
const GALLERY = 3
/** So many short lines with a time of day belong to a running report: each is above its entry. */
const LEAST_ENTRIES = 3
const LONGEST_TIME = 48
const CLOCK = /(?:^|[^\d])(?:[01]?\d|2[0-4])\s?[:.h時点]\s?[0-5]\d(?:$|[^\d])|\b\d{1,2}\s?[ap]\.?m\b/i
/** Share of the text in links from which a list or box is navigation. */
const LINKED = 0.6
/** A list of one or two links may well be part of the text. */
const LINK_LIST_ITEMS = 3

const ELEMENTS: Readonly<Record<string, Reason>> = {
  nav: 'navigation',
  aside: 'other stories',
  footer: 'credits and dates',
}
const ROLES: Readonly<Record<string, Reason>> = {
  navigation: 'navigation',
  complementary: 'other stories',
  contentinfo: 'credits and dates',
  banner: 'navigation',
  search: 'widget',
  dialog: 'widget',
  alert: 'widget',
  menu: 'navigation',
}
/**
 * Reasons whose elements may hold sentences in a paragraph of their own; other names prove little about such a paragraph.
 */
const IN_SENTENCES = new Set<Reason>(['caption', 'cookie notice', 'call to subscribe', 'credits and dates'])
const STATES_OF_TEXT = new Set('paywall updated published meta metadata subscription'.split(' '))

/** Measures of each element of the page: characters of the article's text, of links, and of prose. */
export interface Amounts {
  readonly text: Sums
  readonly linked: Sums
  readonly prose: Sums
}

interface Candidate {
  readonly element: Element
  readonly reason: Reason
  readonly name: FurnitureName | null
  readonly length: number
}

/** The furniture among the elements of an article that holds `total` characters. */
export function furnitureAmong(
  elements: readonly Element[],
  amounts: Amounts,
  total: number,
): Map<Element, Reason> {
  const candidates = elements.flatMap((element) => candidateOf(element, amounts, total) ?? [])
  const isGallery = areGallery(topmost(candidates.filter(({ reason }) => reason === 'caption')), total)
  const byName = lengthsByName(elements, amounts)
  const times = candidates.filter(isTime)
  const entryTimes = new Set(times.length >= LEAST_ENTRIES ? times : [])
  const left = new Map<Element, Reason>()
  for (const candidate of candidates) {
    const { element, reason, name } = candidate
    if ((reason === 'caption' && isGallery) || entryTimes.has(candidate)) continue
    const most = name?.plain && element.localName !== 'p' ? MOST_BOX : MOST_OF_NAME
    if (name && byName.get(name.word)! > total * most) continue
    left.set(element, reason)
  }
  return left
}

/** How much text all elements of each name hold, even those too large to be furniture: they count against the name. */
function lengthsByName(elements: readonly Element[], { text }: Amounts): Map<string, number> {
  const lengths = new Map<string, number>()
  const within = new Map<Node | null, Set<string>>()
  for (const element of elements) {
    const outer = within.get(element.parentNode)
    const name = (text.get(element) ?? 0) > 0 ? furnitureName(element) : null
    const isFirst = name !== null && outer?.has(name.word) !== true
    if (isFirst) lengths.set(name.word, (lengths.get(name.word) ?? 0) + text.get(element)!)
    const own = isFirst ? new Set([...(outer ?? []), name.word]) : outer
    if (own) within.set(element, own)
  }
  return lengths
}

function candidateOf(element: Element, amounts: Amounts, total: number): Candidate | null {
  const tag = element.localName
  const length = amounts.text.get(element) ?? 0
  if (length === 0) return null
  if (tag === 'figcaption') return { element, reason: 'caption', name: null, length }
  const name = furnitureName(element)
  const isSmall = length <= MOST_LENGTH && length <= total * MOST_SHARE
  if (!isSmall && !(name?.plain && length <= total * MOST_BOX)) return null
  const reason =
    ELEMENTS[tag] ?? ROLES[element.getAttribute('role') ?? ''] ?? shapeOf(element, amounts, length) ?? null
  if (reason !== null) return isSmall ? { element, reason, name: null, length } : null
  if (tag === 'ul' || tag === 'ol' || tag === 'figure') return null
  if (name === null || isParagraphOfText(element, name, amounts)) return null
  return { element, reason: name.reason, name, length }
}

/** A picture with what stands around it; a list of links. */
function shapeOf(element: Element, amounts: Amounts, length: number): Reason | null {
  const tag = element.localName
  if (tag === 'figure') return isPicture(element) ? 'caption' : null
  if (tag !== 'ul' && tag !== 'ol') return null
  if (element.getElementsByTagName('li').length < LINK_LIST_ITEMS) return null
  return (amounts.linked.get(element) ?? 0) > length * LINKED ? 'links' : null
}

/** A figure may also hold a table, a listing or a quotation; these are text. */
function isPicture(figure: Element): boolean {
  return ['table', 'pre', 'blockquote', 'ul', 'ol'].every(
    (name) => figure.getElementsByTagName(name).length === 0,
  )
}

/** A `p` with sentences among others is text, even with a name of furniture that texts have too. */
function isParagraphOfText(element: Element, name: FurnitureName, { prose }: Amounts): boolean {
  const own = prose.get(element) ?? 0
  if (element.localName !== 'p' || own === 0) return false
  const isOfText = !IN_SENTENCES.has(name.reason) || STATES_OF_TEXT.has(name.word)
  const parent = parentOf(element)
  return isOfText && parent !== null && (prose.get(parent) ?? 0) > own
}

function isTime({ element, reason, length }: Candidate): boolean {
  return reason === 'credits and dates' && length <= LONGEST_TIME && CLOCK.test(element.textContent ?? '')
}

function areGallery(captions: readonly Candidate[], total: number): boolean {
  if (captions.length < GALLERY) return false
  return captions.reduce((sum, { length }) => sum + length, 0) > total * MOST_CAPTIONS
}

/** Without those inside one of the others. */
function topmost(candidates: readonly Candidate[]): Candidate[] {
  const all = new Set(candidates.map(({ element }) => element))
  return candidates.filter(({ element }) => !ancestorsOf(element).some((at) => at !== element && all.has(at)))
}
