// Finds the heading of a page's article, and other stories on the page with headings of their own.

import { foldLine } from '../facts/fold-line.ts'
import { parentOf } from '../nodes.ts'
import type { Sums } from './measure.ts'

const LEVELS = ['h1', 'h2', 'h3', 'h4']
/** A title may add the site's name to the headline, and little more. */
const LEAST_SHARE = 1 / 3
const LEAST_LENGTH = 20
/** The least prose of a story, and of another story beside it, in characters: a headline and a summary are not yet a story. */
const LEAST_STORY = 200
const LEAST_PROSE = 60
/** Names of elements that contain one story each, in page templates. */
const STORY_NAMES =
  /(?:^|[\s_-])(?:article|story|post|entry|hentry|news-?item|item|artikel|beitrag|meldung|noticia|nota|articulo|articolo|article-item|news)(?:$|[\s_\d-])/i
const LIVE_NAMES = /(?:^|[\s_-])(?:live-?blog|live|ticker|entry|update|post-?list|timeline)(?:$|[\s_\d-])/i

/** The heading of the page's article: the highest one, in order, that matches the page's titles. */
export function headingOf(headings: readonly Element[], titles: readonly string[]): Element | null {
  const folded = titles.map(foldLine).filter((title) => title !== '')
  for (const level of LEVELS) {
    const match = headings.find((heading) => heading.localName === level && isTitled(heading, folded))
    if (match) return match
  }
  return null
}

/** The only heading that links to one of the page's own addresses, as on lists of stories; null if none or several do. */
export function headingAt(headings: readonly Element[], addresses: readonly string[]): Element | null {
  const paths = new Set(addresses.flatMap((address) => pathOf(address, address)))
  const matches = headings.filter((heading) =>
    paths.has(pathOf(hrefOf(heading), addresses[0] ?? '')[0] ?? ''),
  )
  return matches.length === 1 ? matches[0]! : null
}

function hrefOf(heading: Element): string {
  const around = parentOf(heading)
  const link = heading.getElementsByTagName('a')[0] ?? (around?.localName === 'a' ? around : null)
  return link?.getAttribute('href') ?? ''
}

/** The path of an address, without a slash at its end; none for a home page. */
function pathOf(href: string, base: string): string[] {
  if (href === '' || !URL.canParse(href, base)) return []
  const path = new URL(href, base).pathname.replace(/\/$/, '')
  return path === '' ? [] : [path]
}

/** All headings of a page in reading order. */
export function headingsOf(body: Element): Element[] {
  return Array.from(body.getElementsByTagName('*')).filter(({ localName }) => LEVELS.includes(localName))
}

function isTitled(heading: Element, titles: readonly string[]): boolean {
  const text = foldLine(heading.textContent ?? '')
  return text !== '' && titles.some((title) => sameTitle(text, title))
}

function sameTitle(heading: string, title: string): boolean {
  if (heading === title) return true
  const [long, short] = heading.length > title.length ? [heading, title] : [title, heading]
  if (!long.startsWith(short) && !long.endsWith(short)) return false
  return short.length > long.length * LEAST_SHARE || short.length > LEAST_LENGTH
}

/**
 * Elements that hold other stories: from the article's heading upwards, the first elements beside an ancestor that look like
 * it and hold prose below another heading. Entries of one running report are below one heading, and don't count.
 */
export function otherStories(heading: Element, headings: readonly Element[], prose: Sums): Element[] {
  const levels = highestUnder(headings)
  for (const at of ancestorsOf(heading)) {
    const own = prose.get(at) ?? 0
    if (own < LEAST_STORY) continue
    const beside = Array.from(parentOf(at)?.children ?? []).filter((other) => other !== at)
    const rivals = beside.filter(
      (other) =>
        other.localName === at.localName &&
        (prose.get(other) ?? 0) >= LEAST_PROSE &&
        isStory(other, heading, levels.get(other) ?? LEVELS.length),
    )
    if (rivals.length > 0) return rivals
  }
  return []
}

/** An element and its ancestors, up to but without the body. */
export function ancestorsOf(element: Element): Element[] {
  const chain: Element[] = []
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) chain.push(at)
  return chain
}

/** True for an element that holds a story of its own, by its type or by a heading as high as the article's. */
function isStory(other: Element, heading: Element, level: number): boolean {
  if (level === LEVELS.length) return false
  if (other.localName === 'article') return !isLive(other)
  if (STORY_NAMES.test(classOf(other)) && !isLive(other))
    return level <= LEVELS.indexOf(heading.localName) + 1
  return heading.localName === 'h1' && level === 0
}

function isLive(element: Element): boolean {
  return LIVE_NAMES.test(classOf(element)) || element.getAttribute('itemprop') === 'liveBlogUpdate'
}

function classOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
}

/** The level of the highest heading under each element that has one. */
function highestUnder(headings: readonly Element[]): Map<Element, number> {
  const highest = new Map<Element, number>()
  for (const heading of headings) {
    const level = LEVELS.indexOf(heading.localName)
    for (const at of ancestorsOf(heading)) highest.set(at, Math.min(level, highest.get(at) ?? level))
  }
  return highest
}
