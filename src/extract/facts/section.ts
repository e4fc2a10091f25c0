// The section of the article, and the agency that the page credits. Only explicit statements count.

import { agencyNamed } from '../../core/credits/agencies.ts'
import { collapse, type Page } from '../markup.ts'
import { parentOf } from '../nodes.ts'
import { foldLine } from './fold-line.ts'
import { type Json, nameOf, type PageData, textOf } from './json-ld.ts'
import { namesOf, type Shown } from './shown.ts'

const SECTION_KEYS = [
  'article:section',
  'og:article:section',
  'articlesection',
  'parsely-section',
  'sailthru.section',
  'section',
]
/** What templates write about every article. */
const NO_SECTION = new Set([
  'article',
  'articles',
  'post',
  'posts',
  'page',
  'home',
  'homepage',
  'frontpage',
  'all',
  'default',
  'uncategorized',
  'uncategorised',
  'none',
  'null',
  'undefined',
  'story',
  'content',
])
const LONGEST_SECTION = 80
const LONGEST_CREDIT = 120
const CREDIT_KEYS = [
  'article:source',
  'source',
  'dc.source',
  'dcterms.source',
  'syndication-source',
  'original-source',
  'news_agency',
]
const CREDIT_MEMBERS = [
  'sourceOrganization',
  'provider',
  'copyrightHolder',
  'author',
  'creator',
  'contributor',
]
/** Class names of lines that credit an agency. Captions credit the pictures. */
const CREDIT_NAMES =
  /(?:^|[\s_-])(?:source|sources|agency|agencia|agence|agenzia|agentur|quelle|fonte|fuente|wire|credit-?line|copyright-?holder)(?:$|[\s_-])/i
const PICTURE_NAMES =
  /(?:^|[\s_-])(?:caption|image|img|photo|picture|figure|media|gallery|foto|bild)(?:$|[\s_-])/i
/** `Source: Reuters`, `Quelle: dpa`, `(AP)`. */
const CREDIT_WORD =
  /^(?:source|sources|from|via|by|quelle|fonte|fuente|источник|来源|出典|källa|bron|kilde|źródło|kaynak)\s*[:：]?\s*/iu

export function sectionOf(page: Page, nodes: readonly Json[], shown: Shown): string | null {
  const sections = [
    ...SECTION_KEYS.slice(0, 3).map((key) => page.meta.get(key) ?? null),
    ...nodes.map((node) => textOf(node.articleSection)),
    ...shownSections(shown),
    ...SECTION_KEYS.slice(3).map((key) => page.meta.get(key) ?? null),
  ]
  return sections.find((name) => name !== null && isSection(name)) ?? null
}

function shownSections({ elements }: Shown): string[] {
  return elements
    .filter(({ element, isAside }) => !isAside && element.getAttribute('itemprop') === 'articleSection')
    .map(({ element }) => collapse(element.textContent ?? ''))
}

function isSection(name: string): boolean {
  return (
    name.length <= LONGEST_SECTION &&
    /\p{L}/u.test(name) &&
    !/https?:/.test(name) &&
    !NO_SECTION.has(foldLine(name))
  )
}

/** The agency that the page credits, as printed; null if it names no known agency. */
export function creditOf(
  page: Page,
  { nodes, resolve }: PageData,
  shown: Shown,
  byline: string | null,
): string | null {
  const credits = [
    ...nodes.flatMap((node) =>
      CREDIT_MEMBERS.flatMap((member) => [node[member]].flat().map(resolve).flatMap(nameOf)),
    ),
    ...CREDIT_KEYS.flatMap((key) => page.metas.get(key) ?? []),
    ...(page.metas.get('author') ?? []),
    byline ?? '',
    ...shownCredits(shown),
  ]
  for (const text of credits) {
    const agency = agencyIn(text)
    if (agency !== null) return agency
  }
  return null
}

function shownCredits({ elements }: Shown): string[] {
  return elements.flatMap(({ element, isAside }) => {
    if (isAside || !isCreditElement(element)) return []
    const text = collapse(element.textContent ?? '')
    return text.length <= LONGEST_CREDIT ? [text] : []
  })
}

function isCreditElement(element: Element): boolean {
  if (
    /(?:^|\s)(?:sourceOrganization|provider|copyrightHolder)(?:\s|$)/.test(
      element.getAttribute('itemprop') ?? '',
    )
  )
    return true
  const names = namesOf(element)
  if (!CREDIT_NAMES.test(names) || PICTURE_NAMES.test(names)) return false
  for (let at: Element | null = element; at; at = parentOf(at))
    if (at.localName === 'figure' || at.localName === 'figcaption') return false
  return true
}

/** `AP Auto Writer`, `Reuters correspondent`: an agency's name and an office. */
const OF_AGENCY = /^(.{2,40}?)\s+(?:\p{L}+\s+){0,2}(?:writer|reporter|correspondent|staff|photographer)$/iu

/** A line that is an agency's name, or one of several parts of which one is. */
function agencyIn(text: string): string | null {
  const line = collapse(text)
  if (line === '' || line.length > LONGEST_CREDIT) return null
  const parts = [line, ...line.split(/\s*[,;|/()]\s*|\s+(?:and|und|et|y|e|und)\s+/i)]
  for (const part of parts) {
    const whole = part.replace(CREDIT_WORD, '').trim()
    const name = OF_AGENCY.exec(whole)?.[1] ?? whole
    if (name !== '' && agencyNamed(name) !== undefined) return name
  }
  return null
}
