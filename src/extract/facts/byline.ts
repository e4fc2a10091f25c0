// The author of the article, from its data, its meta tags and the visible byline. Offices, accounts and the site's own name,
// which templates put there, are left out. A missing name is never made up.
import type { Page } from '../markup.ts'
import { foldLine } from './fold-line.ts'
import { type Json, nameOf, type PageData } from './json-ld.ts'
import { bylineOf, isByWord, isFullName, lineByline, shownBylineOf } from './persons.ts'
import { namesOf, type Shown, type ShownElement } from './shown.ts'
import type { Site } from './sites.ts'

const KEYS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
]
/** Class names of bylines and of the names in them. */
const BYLINE_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|authors?|authorname|writtenby|written-by|writers?|reporters?|journalists?|contributors?|signature|signatur|firma|autor|autores|autore|auteurs?|verfasser|redacteur|kirjoittaja|forfatter|skribent|zhuanlan|zuozhe)(?:$|[\s_-])/i
const NOT_BYLINE =
  /(?:^|[\s_-])(?:avatar|image|img|photo|thumb|desc|description|title|role|job|bio|about|box|social|twitter|follow|email|count|time|date)(?:$|[\s_-])/i
/** A page about an author, or a list of their work. */
const AUTHOR_LINK =
  /\/(?:authors?|staff|people|person|profile|profil|by|writers?|reporters?|journalists?|contributors?|team|autor|autores|auteurs?|autori|redaktion)\//i
/** Texts between the headline and the first paragraph; with more of them it is something else. */
const HEAD_TEXTS = 24
/** A text this long is a paragraph of the story. */
const PROSE = 120
const MOST_NAMES = 8

/** The byline of a page without `By`; null if no source names a writer. */
export function pageByline(
  page: Page,
  data: PageData,
  shown: Shown,
  site: Site,
  headline: string | null,
): string | null {
  return (
    joined(data.nodes.slice(0, 1).flatMap((node) => authorsOf(node, data, site))) ??
    metaByline(page, site) ??
    markedByline(shown, site) ??
    headByline(shown, site, headline) ??
    joined(data.nodes.slice(1).flatMap((node) => authorsOf(node, data, site)))
  )
}

function authorsOf(node: Json, { resolve }: PageData, site: Site): string[] {
  const authors = [node.author ?? node.creator].flat().map(resolve)
  return authors.flatMap(nameOf).flatMap((name) => named(bylineOf(name, site)))
}

/** The names of the first meta tag that has any; there may be a tag for each author. */
function metaByline(page: Page, site: Site): string | null {
  for (const key of KEYS) {
    const names = (page.metas.get(key) ?? []).flatMap((text) => named(bylineOf(text, site)))
    if (names.length > 0) return joined(names)
  }
  return null
}

function joined(names: readonly string[]): string | null {
  const different = names.filter(
    (name, i) => names.findIndex((other) => foldLine(other) === foldLine(name)) === i,
  )
  return different.length === 0 ? null : different.slice(0, MOST_NAMES).join(', ')
}

function named(name: string | null): string[] {
  return name === null ? [] : [name]
}

/** The first element that `rel`, `itemprop` or a class marks as the byline, and that holds a name. */
function markedByline({ elements }: Shown, site: Site): string | null {
  for (const { element, isAside } of elements) {
    if (isAside) continue
    const byWord = markOf(element)
    if (byWord === null) continue
    const name = nameIn(element, site)
    if (name !== null && (byWord === 'certain' || isFullName(name))) return name
  }
  return null
}

/** `certain`: the page's own mark-up says that it is the author; `likely`: a class does. */
function markOf(element: Element): 'certain' | 'likely' | null {
  const words = `${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`.split(/\s+/)
  if (words.some((word) => word === 'author' || word === 'creator')) return 'certain'
  const names = namesOf(element)
  if (element.localName === 'body' || element.localName === 'article') return null
  return BYLINE_NAMES.test(names) && !NOT_BYLINE.test(names) ? 'likely' : null
}

/** The name in a byline: that of its own `itemprop`, of its links to authors, else the text after `By`. */
function nameIn(element: Element, site: Site): string | null {
  const inner = Array.from(element.getElementsByTagName('*'))
  const own = inner.find((child) => child.getAttribute('itemprop') === 'name')
  if (own) return shownBylineOf(own.textContent ?? '', site)
  const links = inner.filter((child) => child.localName === 'a' && isAuthorLink(child))
  const linked = joined(links.flatMap((link) => named(shownBylineOf(link.textContent ?? '', site))))
  return linked ?? nameAmong(textsOf(element), site)
}

function isAuthorLink(link: Element): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/.test(link.getAttribute('rel') ?? '') ||
    AUTHOR_LINK.test(link.getAttribute('href') ?? '')
  )
}

/** The first of these texts that is a name; `By` may stand alone before it. */
function nameAmong(texts: readonly string[], site: Site): string | null {
  const at = texts.findIndex(isByWord)
  const behind = at >= 0 ? texts.slice(at + 1) : texts
  for (const text of behind.slice(0, 4)) {
    const name = shownBylineOf(text, site)
    if (name !== null) return name
  }
  return null
}

function textsOf(element: Element): string[] {
  const texts: string[] = []
  const walk = (node: Node) => {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === 3 && (child.textContent ?? '').trim() !== '')
        texts.push((child.textContent ?? '').trim())
      else if (child.nodeType === 1) walk(child)
    }
  }
  walk(element)
  return texts
}

/** An unmarked line `By Anna Berg` between the headline and the story; `By` may be an element of its own. */
function headByline({ elements, texts }: Shown, site: Site, headline: string | null): string | null {
  const start = headline === null ? -1 : headingPlace(elements, headline)
  const first = start < 0 ? 0 : texts.findIndex(({ at }) => at >= start)
  const head = texts.slice(Math.max(0, first), first + HEAD_TEXTS)
  const end = head.findIndex(({ text }) => text.length > PROSE)
  const before = head.slice(0, end < 0 ? undefined : end)
  for (const [i, { text, at }] of before.entries()) {
    if (elements[at]!.isAside) continue
    const next = before[i + 1]?.text
    const name = isByWord(text) && next !== undefined ? shownBylineOf(next, site) : lineByline(text, site)
    if (name !== null && isFullName(name)) return name
  }
  return null
}

function headingPlace(elements: readonly ShownElement[], headline: string): number {
  const folded = foldLine(headline)
  return elements.findIndex(
    ({ element }) => /^h[1-3]$/.test(element.localName) && foldLine(element.textContent ?? '') === folded,
  )
}
