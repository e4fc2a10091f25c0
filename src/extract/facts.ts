// Who wrote this page's article, when, in which language, under which headline? Structured data first, then meta tags,
// then what the page shows. Doubtful is null: a wrong fact is worse than none.
import { append } from '../core/lists.ts'
import { collapse, type Page } from './markup.ts'
import { plainParagraphs } from './plain.ts'

export interface Facts {
  readonly headline: string | null
  readonly byline: string | null
  /** BCP 47 primary tag, lower case. */
  readonly language: string | null
  /** RFC 3339, in UTC unless the page names an offset; null where the page gives no time with a zone. */
  readonly publishedAt: string | null
  /** The page's own summary of the article, as given to search engines. */
  readonly description: string | null
}

const LONGEST_HEADLINE = 300
/** With the name of the site behind it; no longer line is looked at. */
const LONGEST_TITLE = 2_000
const LONGEST_BYLINE = 160
const LONGEST_SHOWN_NAME = 60
const LONGEST_JSON = 1_000_000
const MOST_NODES = 2_000
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Recipe)$/
/** What stands between a headline and the site's name. */
const SITE_MARK = /\s+[|–—\-»·•:]+\s+/
const MEMBERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart']

/** A line of marks alone names nothing. */
const WORD = /[\p{L}\p{N}]/u

type Json = { readonly [key: string]: unknown }

/** The facts of a page. Reads the tree, so it must run before the article is taken out of it. */
export function factsOf(page: Page): Facts {
  const article = articleData(page.jsonLd)
  return {
    headline: headlineOf(page, article),
    byline: bylineOf(page, article),
    language: languageOf(page, article),
    publishedAt: publishedOf(page, article),
    description: page.meta.get('og:description') ?? page.meta.get('description') ?? null,
  }
}

/** The first JSON-LD object that describes an article; what is not valid JSON is passed over. */
function articleData(texts: readonly string[]): Json {
  for (const text of texts) {
    const found = text.length > LONGEST_JSON ? undefined : findArticle(parseJson(text))
    if (found) return found
  }
  return {}
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, ''),
    )
  } catch {
    return null
  }
}

function findArticle(root: unknown): Json | undefined {
  const queue: unknown[] = [root]
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const value = queue[i]
    if (Array.isArray(value)) append(queue, value.slice(0, MOST_NODES))
    else if (isObject(value)) {
      const types = [value['@type']].flat()
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value
      for (const member of MEMBERS) if (value[member]) queue.push(value[member])
    }
  }
  return undefined
}

function headlineOf(page: Page, article: Json): string | null {
  const headings = Array.from(page.document.getElementsByTagName('h1'))
    .map((heading) => collapse(heading.textContent ?? ''))
    .filter((text) => WORD.test(text) && text.length <= LONGEST_HEADLINE)
  const named =
    textOf(article.headline) ?? page.meta.get('og:title') ?? page.meta.get('twitter:title') ?? null
  const isTitle = (text: string | null) => text !== null && text.length <= LONGEST_TITLE && WORD.test(text)
  const title = [named, page.title].find(isTitle) ?? null
  if (title === null) return headings.length === 1 ? headings[0]! : null
  // The heading that readers see wins where it is the same headline, whole or with the site's name cut off.
  const shown = headings.find((heading) => sameHeadline(heading, title))
  if (shown) return shown
  if (named === null && headings.length === 1) return headings[0]!
  const plain = withoutSite(title, page.meta.get('og:site_name') ?? null)
  return plain.length <= LONGEST_HEADLINE ? plain : null
}

function sameHeadline(heading: string, title: string): boolean {
  const [a, b] = [foldLine(heading), foldLine(title)]
  return (
    a !== '' &&
    (a === b || (b.startsWith(a) && a.length > b.length / 3) || (a.startsWith(b) && b.length > 20))
  )
}

/** Letters and digits only, in lower case: how headlines are told equal. */
export function foldLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Cuts ` | The Site` and ` - The Site`: the site's name where known, else what follows a bar. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SITE_MARK)
  if (parts.length < 2) return title
  const last = parts[parts.length - 1]!
  const cut = title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—\-»·•:]+\s+$/, '')
  if (site !== null && foldLine(last) === foldLine(site)) return cut
  return /\s\|\s/.test(title.slice(cut.length)) && cut.split(' ').length >= 3 ? cut : title
}

function bylineOf(page: Page, article: Json): string | null {
  const names = [article.author].flat().flatMap(personName)
  if (names.length > 0) return byline([...new Set(names)].join(', '))
  for (const key of ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl']) {
    const found = byline(page.meta.get(key) ?? '')
    if (found) return found
  }
  return byline(shownAuthor(page.document))
}

function personName(author: unknown): string[] {
  if (typeof author === 'string') return byline(shownText(author)) ? [shownText(author)] : []
  if (!isObject(author)) return []
  const names = [author.name].flat().filter((name) => typeof name === 'string')
  return names.map(shownText).filter((name) => byline(name) !== null)
}

/** A name rather than an address, a number or a sentence. */
function byline(text: string): string | null {
  const name = collapse(text).replace(/^(?:by|von|par|por|di)\s+/i, '')
  if (name === '' || name.length > LONGEST_BYLINE || !/\p{L}/u.test(name)) return null
  return /https?:|www\.|[<>{}]|@type/i.test(name) ? null : name
}

/** The first element that is marked as the author; with more in it than a name, it is a box about the author. */
function shownAuthor(document: Document): string {
  for (const element of Array.from(document.getElementsByTagName('*'))) {
    const marks = element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author'
    if (!marks) continue
    const inner = Array.from(element.getElementsByTagName('*'))
    const named = inner.find((child) => child.getAttribute('itemprop') === 'name') ?? element
    const name = collapse(named.textContent ?? '')
    if (name.length <= LONGEST_SHOWN_NAME && !/\d/.test(name) && byline(name) !== null) return name
  }
  return ''
}

function languageOf(page: Page, article: Json): string | null {
  const said = [
    page.language,
    textOf(article.inLanguage),
    page.meta.get('og:locale'),
    page.meta.get('language'),
  ]
  for (const tag of said) {
    const primary = /^([a-z]{2,3})(?:[-_][a-z0-9_-]+)?$/i.exec((tag ?? '').trim())?.[1]
    if (primary) return primary.toLowerCase()
  }
  return null
}

function publishedOf(page: Page, article: Json): string | null {
  const said = [
    textOf(article.datePublished),
    page.meta.get('article:published_time'),
    page.meta.get('og:article:published_time'),
    page.meta.get('datepublished'),
    page.meta.get('parsely-pub-date'),
    ...shownTimes(page.document),
  ]
  for (const time of said) {
    const found = time ? rfc3339(time) : null
    if (found) return found
  }
  return null
}

/** The time in the page, where there is only one: of several, any may be another story's. */
function shownTimes(document: Document): string[] {
  const times = Array.from(document.getElementsByTagName('time')).map(
    (time) => time.getAttribute('datetime') ?? '',
  )
  const different = [...new Set(times.filter((time) => time !== ''))]
  return different.length === 1 ? different : []
}

const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/i

/** `2019-11-19T08:38:00+05:30` in one form; null for a date alone, a time without a zone, or no time at all. */
export function rfc3339(text: string): string | null {
  const parts = TIME.exec(text.trim())
  if (!parts) return null
  const [, day, minutes, seconds = ':00', fraction = '', zone = 'Z'] = parts
  const offset = /z/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const time = `${day}T${minutes}${seconds}${fraction.slice(0, 4)}${offset}`
  const value = new Date(time)
  // `2019-02-31` is taken for the third of March otherwise.
  if (Number.isNaN(value.getTime()) || !new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day!)) return null
  return time
}

function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'string') return null
  const text = shownText(first)
  return text === '' ? null : text
}

/** Structured data should be plain text, but many systems put entities and tags into it. */
function shownText(text: string): string {
  return collapse(/[&<]/.test(text) ? plainParagraphs(text).join(' ') : text)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
