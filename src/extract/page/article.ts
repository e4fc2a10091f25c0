// Finds the article's paragraphs in a page. Certain furniture is set aside, Readability finds the article's texts in the
// rest, then more furniture and notes go. Nothing disappears: each part left out keeps its reason.
import { isBoilerplate } from '../../core/text/boilerplate.ts'
import { countWords } from '../../core/words/words.ts'
import { foldLine } from '../facts/fold-line.ts'
import type { Facts } from '../facts.ts'
import { collapse, type Page } from '../markup.ts'
import { type Amounts, furnitureAmong } from './furniture.ts'
import { ancestorsOf, headingAt, headingOf, headingsOf, otherStories } from './headings.ts'
import { areStrikesTrue, inlineReason, isStruck } from './inline.ts'
import { insideOf } from './inside.ts'
import { linksUnder, proseUnder, type Sums, textUnder } from './measure.ts'
import { isUnseen } from './names.ts'
import { isCreditLine, noteReason } from './notes.ts'
import { type Passage, passagesOf } from './passages.ts'
import type { Reason } from './reasons.ts'
import { repeatsAmong } from './repeats.ts'
import { setAside } from './set-aside.ts'
import { summariesAmong } from './standfirst.ts'

/** From this share of links on, a list after a marker such as `Related` goes with it. */
const TAIL_LINKED = 0.25
/** A headline repeated above the text, as `h1`, `h2` or in a breadcrumb trail. */
const HEADLINE_WITHIN = 6

/** A paragraph of the page; `aside` is shown, but not part of the text that outlets share. */
export interface Extracted extends Passage {
  readonly aside: boolean
  /** Of the text. */
  readonly words: number
}

interface Reading {
  /** The paragraphs of a page in reading order: the article's, and those left out, with reasons. */
  readonly passages: readonly Extracted[]
  /** The article's heading, if only its address identifies it. */
  readonly headline: string | null
}

/** Reads the article of a page. */
export function articleOf(page: Page, facts: Facts): Reading {
  const { body } = page.document
  const elements = Array.from(body.getElementsByTagName('*'))
  const prose = proseUnder(body, passagesOf(body))
  const headings = headingsOf(body)
  const titled = headingOf(headings, titlesOf(page, facts))
  const heading = titled ?? headingAt(headings, facts.addresses)
  const headline = titled || !heading ? facts.headline : collapse(heading.textContent ?? '')
  const left = setAside(elements, body, heading, prose)
  if (heading) for (const other of otherStories(heading, headings, prose)) left.set(other, 'another article')
  leaveInline(elements, body, left)
  const isInside = insideOf(page, facts, heading, left, prose)
  const amounts = amountsUnder(body, left, isInside, prose)
  for (const [element, reason] of furnitureAmong(elements, amounts, amounts.text.get(body) ?? 0))
    if (!left.has(element)) left.set(element, reason)
  const passages = passagesOf(body, { left, isInside })
  const noted = page.bare ? passages : withoutBareHeadings(withoutNotes(passages))
  const whole = withoutCredits(withoutHeadline(noted, headline), page.bare ? null : facts.byline)
  const summaries = summariesAmong(
    whole.filter(({ reason }) => reason === null),
    facts.description,
  )
  const all = whole.map((passage) => ({
    ...named(passage),
    aside: summaries.has(passage),
    words: countWords(passage.text),
  }))
  return { passages: [...all, ...hiddenOf(page)], headline: headline === facts.headline ? null : headline }
}

/** Everything visible: for pages where no article stands out. */
export function everythingOf(page: Page): Extracted[] {
  const { body } = page.document
  const left = new Map<Element, Reason>()
  leaveInline(Array.from(body.getElementsByTagName('*')), body, left)
  const shown = passagesOf(body, { left, isInside: () => true }).map((passage) => ({
    ...passage,
    aside: false,
    words: countWords(passage.text),
  }))
  return [...shown, ...hiddenOf(page)]
}

/** Hidden text, as paragraphs of the elements that hide it. */
function hiddenOf(page: Page): Extracted[] {
  return page.hidden.map(({ text: raw, parent }) => {
    const text = collapse(raw)
    const words = countWords(text)
    return { text, words, tag: 'div', linked: 0, element: parent, texts: [], reason: 'hidden', aside: false }
  })
}

function titlesOf(page: Page, facts: Facts): string[] {
  const titles = [facts.headline, page.meta.get('og:title'), page.meta.get('twitter:title'), page.title]
  return titles.flatMap((title) => title ?? [])
}

function leaveInline(elements: readonly Element[], body: Element, left: Map<Element, Reason>): void {
  const text = textUnder(body, new Map(), () => true)
  const struck = elements.filter(isStruck).reduce((sum, element) => sum + (text.get(element) ?? 0), 0)
  const isTrue = areStrikesTrue(struck, text.get(body) ?? 0)
  for (const element of elements) {
    const reason = isUnseen(element) ? 'hidden' : inlineReason(element, isTrue)
    if (reason !== null && !left.has(element)) left.set(element, reason)
  }
}

/** Measures the article's texts: those inside, without the text of elements left out. */
function amountsUnder(
  body: Element,
  left: ReadonlyMap<Element, Reason>,
  isInside: (text: Node) => boolean,
  prose: Sums,
): Amounts {
  return { text: textUnder(body, left, isInside), linked: linksUnder(body, left, isInside), prose }
}

function withoutHeadline(passages: readonly Passage[], shown: string | null): Passage[] {
  const headline = foldLine(shown ?? '')
  if (headline === '') return [...passages]
  let at = 0
  return passages.map((passage) => {
    if (passage.reason !== null) return passage
    return at++ < HEADLINE_WITHIN && foldLine(passage.text) === headline
      ? leave(passage, 'headline')
      : passage
  })
}

/** `By Anna Berg 3 May 2024` above the text: only the words of the byline, and a date. */
function withoutCredits(passages: readonly Passage[], byline: string | null): Passage[] {
  if (byline === null) return [...passages]
  let shown = 0
  return passages.map((passage) =>
    passage.reason === null && shown++ < HEADLINE_WITHIN && isCreditLine(passage.text, byline)
      ? leave(passage, 'credits and dates')
      : passage,
  )
}

/** Navigation that Readability did not choose is labelled as navigation. */
function named(passage: Passage): Passage {
  const isNavigation = ({ localName }: Element) => localName === 'nav'
  if (passage.reason !== 'outside the article' || !ancestorsOf(passage.element).some(isNavigation))
    return passage
  return leave(passage, 'navigation')
}

function leave(passage: Passage, reason: Reason): Passage {
  return { ...passage, reason }
}

/** Drops notes, what belongs to them (the links below `Related`), and pull quotes that repeat a paragraph. */
function withoutNotes(passages: readonly Passage[]): Passage[] {
  const repeats = repeatsAmong(passages.filter(({ reason }) => reason === null))
  let afterMarker = false
  return passages.map((passage) => {
    if (passage.reason !== null) return passage
    const note = noteReason(passage)
    if (note !== null) {
      afterMarker = note === 'page note' && isHeading(passage)
      return leave(passage, note)
    }
    if (hangsOn(passage, afterMarker)) return leave(passage, 'other stories')
    afterMarker = isBoilerplate(passage.text)
    return repeats.has(passage) ? leave(passage, 'repeated') : passage
  })
}

function hangsOn(passage: Passage, afterMarker: boolean): boolean {
  if (!afterMarker) return false
  if (passage.tag === 'li') return passage.linked > 0
  return isHeading(passage) && passage.linked > passage.text.length * TAIL_LINKED
}

function isHeading({ tag }: Passage): boolean {
  return /^h[1-6]$/.test(tag)
}

/** Headings whose section was left out, down to the next heading of their level or the end. */
function withoutBareHeadings(passages: readonly Passage[]): Passage[] {
  const bare = new Set<Passage>()
  let open: { readonly passage: Passage; lost: boolean }[] = []
  for (const passage of passages) {
    if (passage.reason !== null) for (const heading of open) heading.lost = true
    else if (!isHeading(passage)) open = []
    else {
      for (const { passage: above, lost } of open) if (above.tag >= passage.tag && lost) bare.add(above)
      open = [...open.filter(({ passage: above }) => above.tag < passage.tag), { passage, lost: false }]
    }
  }
  for (const { passage } of open) bare.add(passage)
  return passages.map((passage) => (bare.has(passage) ? leave(passage, 'heading without text') : passage))
}
