// Decides which texts of a page belong to its article. Readability chooses them; the page's heading decides if it chose
// something else, and on pages too large for it.
import type { Facts } from '../facts.ts'
import type { Page } from '../markup.ts'
import { filledTexts } from './fill.ts'
import { ancestorsOf } from './headings.ts'
import { mainTexts } from './main-content.ts'
import { lengthOf, proseUnder, type Sums, textUnder } from './measure.ts'
import { type Passage, passagesOf } from './passages.ts'
import type { Reason } from './reasons.ts'

/**
 * Limit for Readability, which goes through a tree many times and takes children out of arrays one by one: up to 80 µs for
 * an element, and twice that for one with a text. The largest of 60 news pages shows 1,137 elements. On larger pages, not
 * counting what was set aside, the `article` around the heading is read, or everything.
 */
const MOST_ELEMENTS = 4_000
/**
 * So much prose around a heading may be its article, in letters; and this share of the length of the text chosen elsewhere.
 */
const LEAST_HOME = 400
const LEAST_AROUND = 0.1
/** If the heading's box holds less of the chosen text than this, it holds something else. */
const MOST_ELSEWHERE = 0.2

/** The texts of the article: all of a fragment and of a page over the limit, else those Readability chooses. */
export function insideOf(
  page: Page,
  facts: Facts,
  heading: Element | null,
  left: ReadonlyMap<Element, Reason>,
  prose: Sums,
): (text: Node) => boolean {
  const { body } = page.document
  if (page.bare) return () => true
  if (page.elements > MOST_ELEMENTS && elementsLeft(body, left) > MOST_ELEMENTS)
    return aroundHeading(heading, prose)
  const anywhere = mainTexts(body, page.title, left, prose)
  const home = homeOf(heading, anywhere, left, prose)
  const texts = home ? mainTexts(home, page.title, left, prose) : anywhere
  const chosen = (text: Node) => texts.has(text)
  const passages = passagesOf(body, { left, isInside: chosen })
  const filled = filledTexts(body, passages, heading, facts.description)
  return (text) => chosen(text) || filled.has(text)
}

/** Number of elements outside of those that were set aside. */
function elementsLeft(root: Element, left: ReadonlyMap<Element, Reason>): number {
  let count = 0
  for (const child of Array.from(root.children)) if (!left.has(child)) count += 1 + elementsLeft(child, left)
  return count
}

/** The texts of the `article` around the heading; all of the page without one. */
function aroundHeading(heading: Element | null, prose: Sums): (text: Node) => boolean {
  const isStory = (at: Element) => at.localName === 'article' && (prose.get(at) ?? 0) >= LEAST_HOME
  const story = heading ? ancestorsOf(heading).find(isStory) : undefined
  if (!story) return () => true
  const texts = new Set<Node>()
  textUnder(story, new Map(), (text) => texts.add(text).size > 0)
  return (text) => texts.has(text)
}

/** Key points above an article are a list. */
function isNoItem({ tag }: Passage): boolean {
  return tag !== 'li'
}

/**
 * The box around the heading, if the chosen text is elsewhere: a headline and its text belong together. Null if they are
 * together, or if the box holds too little.
 */
function homeOf(
  heading: Element | null,
  texts: ReadonlySet<Node>,
  left: ReadonlyMap<Element, Reason>,
  prose: Sums,
): Element | null {
  const home = heading && ancestorsOf(heading).find((at) => (prose.get(at) ?? 0) >= LEAST_HOME)
  if (!home || left.has(home)) return null
  const total = [...texts].reduce((sum, text) => sum + lengthOf(text), 0)
  const around = textUnder(home, left, (text) => texts.has(text)).get(home) ?? 0
  if (around >= total * MOST_ELSEWHERE) return null
  const own = proseUnder(home, passagesOf(home), isNoItem).get(home) ?? 0
  return own >= LEAST_HOME && own > total * LEAST_AROUND ? home : null
}
