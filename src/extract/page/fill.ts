// Restores texts that Readability dropped inside an article. It weighs boxes by their links and commas, and takes embedded
// posts, short paragraphs and last lines for furniture. Texts among the article's own paragraphs, of the same shape and
// without a name of furniture, come back.
import { ancestorsOf } from './headings.ts'
import { isProse } from './measure.ts'
import { furnitureName } from './names.ts'
import type { Passage } from './passages.ts'
import { isNamedFirst, repeatsDescription } from './standfirst.ts'

/** The article's box holds all but a few of its texts: in characters of the text. */
const BOX_SHARE = 0.9
/** A line with more of it in links leads elsewhere. */
const MOST_LINKED = 0.5
const FEW_LINKS = 0.15
const FURNITURE = new Set('nav aside footer figure figcaption form header table'.split(' '))
/** So many paragraphs in a row continue a story. */
const LEAST_GROUP = 2
const STORIES = new Set(['article', 'main'])
const QUOTES = new Set(['blockquote'])

/** The restored texts. `passages` are all of the page; those without a reason are the article's so far. */
export function filledTexts(
  body: Element,
  passages: readonly Passage[],
  heading: Element | null,
  description: string | null,
): Set<Node> {
  const own = passages.filter(({ reason }) => reason === null)
  const box = boxOf(body, own)
  const parents = new Set(own.filter(isProse).map(({ element }) => element.parentNode))
  const first = passages.indexOf(own[0]!)
  const last = passages.lastIndexOf(own.at(-1)!)
  const title = passages.findIndex(({ element }) => element === heading)
  const story = storyOf(heading, own)
  const groups = story ? groupsIn(story, passages) : new Map<Node | null, number>()
  const filled = new Set<Node>()
  passages.forEach((passage, i) => {
    if (passage.reason !== 'outside the article' || own.length === 0) return
    const beside = passage.tag === 'p' && parents.has(passage.element.parentNode) && isProse(passage)
    const isHeading = /^h[2-6]$/.test(passage.tag) && parents.has(passage.element.parentNode)
    const among = i > first && i < last && (isHeading || isLikeText(passage, box))
    const opens = i > title && title >= 0 && i < first && isOpening(passage, description)
    const isGroup = passage.tag === 'p' && (groups.get(passage.element.parentNode) ?? 0) >= LEAST_GROUP
    const goesOn = i > title && isGroup && isPlain(passage) && !isFurnished(passage.element, story!)
    if (opens || goesOn || ((beside || among) && !isFurnished(passage.element, box)))
      for (const text of passage.texts) filled.add(text)
  })
  return filled
}

/** The `article` element around the heading that holds most of the article; null without one. */
function storyOf(heading: Element | null, own: readonly Passage[]): Element | null {
  const around = heading ? ancestorsOf(heading).filter(({ localName }) => STORIES.has(localName)) : []
  const total = own.reduce((sum, { text }) => sum + text.length, 0)
  const within = (story: Element) =>
    own.reduce(
      (sum, { element, text }) => (ancestorsOf(element).includes(story) ? sum + text.length : sum),
      0,
    )
  return around.find((story) => within(story) > total / 2) ?? null
}

/** How many paragraphs of prose stand side by side in each box of a story. */
function groupsIn(story: Element, passages: readonly Passage[]): Map<Node | null, number> {
  const groups = new Map<Node | null, number>()
  for (const passage of passages) {
    const parent = passage.element.parentNode
    if (passage.tag === 'p' && isPlain(passage) && ancestorsOf(passage.element).includes(story))
      groups.set(parent, (groups.get(parent) ?? 0) + 1)
  }
  return groups
}

/** Prose with a link or two at most. */
function isPlain(passage: Passage): boolean {
  return isProse(passage) && passage.linked <= passage.text.length * FEW_LINKS
}

/** A standfirst between the heading and the text: one that matches the page's description, or is named so. */
function isOpening(passage: Passage, description: string | null): boolean {
  if (passage.linked > passage.text.length * MOST_LINKED) return false
  return repeatsDescription(passage, description) || (isNamedFirst(passage) && isProse(passage))
}

/** The lowest element that holds nearly all of the article. */
function boxOf(body: Element, own: readonly Passage[]): Element {
  const amounts = new Map<Element, number>()
  let total = 0
  for (const { element, text } of own) {
    total += text.length
    for (const at of ancestorsOf(element)) amounts.set(at, (amounts.get(at) ?? 0) + text.length)
  }
  let box = body
  let least = Number.POSITIVE_INFINITY
  for (const [element, amount] of amounts) {
    const depth = ancestorsOf(element).length
    if (amount >= total * BOX_SHARE && (box === body || depth > least)) {
      box = element
      least = depth
    }
  }
  return box
}

function isLikeText(passage: Passage, box: Element): boolean {
  const chain = ancestorsOf(passage.element)
  if (!chain.includes(box)) return false
  if (chain.some(({ localName }) => QUOTES.has(localName))) return true
  return isProse(passage) && passage.linked <= passage.text.length * MOST_LINKED
}

/** Names that texts have too prove nothing about an embedded post: `social-embed`. */
function isFurnished(element: Element, box: Element): boolean {
  let isQuoted = false
  for (const at of ancestorsOf(element)) {
    if (at === box) return false
    const name = furnitureName(at)
    if (FURNITURE.has(at.localName) || (name !== null && (name.plain || !isQuoted))) return true
    isQuoted ||= QUOTES.has(at.localName)
  }
  return false
}
