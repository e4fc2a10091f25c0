// What a page's JSON-LD says of its article. Follows lists, graphs and references; of several articles, as on a page that
// lists related ones, takes the one that agrees with the page's titles and addresses.
import { append } from '../../core/lists.ts'
import { collapse, type Page } from '../markup.ts'
import { plainParagraphs } from '../plain.ts'
import { foldLine } from './fold-line.ts'

export type Json = { readonly [key: string]: unknown }

/** What a page says of its article and of itself. */
export interface PageData {
  /** The article, then its page: a fact that the first lacks may be in the second. */
  readonly nodes: readonly Json[]
  /** Names of the page's publisher. */
  readonly publishers: readonly string[]
  /** An object, or what its `@id` refers to. */
  readonly resolve: (value: unknown) => unknown
}

const LONGEST_JSON = 1_000_000
const MOST_NODES = 2_000
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/
/** Types an article may be about, which have names of their own. */
const SUBJECT_TYPE = /(?:Review|Recipe)$/
const PAGE_TYPE = /(?:WebPage|ItemPage)$/
const SITE_TYPE = /(?:WebSite|Organization|NewsMediaOrganization|Corporation)$/
const MEMBERS = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'itemListElement',
  'hasPart',
  'item',
  'publisher',
  'isPartOf',
]
const WRAPPING = /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>|;)\s*$/g
/** Control characters: within strings, where templates forget to escape them, and between tokens, where they are blanks. */
const CONTROLS = /[\u0000-\u001f]/g

/** Reads all of a page's JSON-LD; skips invalid JSON. */
export function pageData(page: Page): PageData {
  const all: Json[] = []
  for (const text of page.jsonLd) if (text.length <= LONGEST_JSON) collect(parseJson(text), all)
  const byId = new Map<unknown, Json>()
  for (const node of all) {
    const previous = byId.get(node['@id'])
    if (node['@id'] !== undefined && (!previous || size(node) > size(previous))) byId.set(node['@id'], node)
  }
  const resolve = (value: unknown) => {
    const target = isObject(value) && typeof value['@id'] === 'string' ? byId.get(value['@id']) : undefined
    return target ?? value
  }
  const nodes = [articleOf(all, page), all.find((node) => hasType(node, PAGE_TYPE))].filter(
    (node) => node !== undefined,
  )
  return { nodes, publishers: publishersOf(all, nodes, resolve), resolve }
}

function parseJson(text: string): unknown {
  const bare = text.replace(WRAPPING, '')
  for (const attempt of [bare, bare.replace(CONTROLS, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The second attempt, or nothing.
    }
  }
  return null
}

function collect(root: unknown, into: Json[]): void {
  const queue: unknown[] = [root]
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const value = queue[i]
    if (Array.isArray(value)) append(queue, value.slice(0, MOST_NODES))
    else if (isObject(value)) {
      into.push(value)
      for (const member of MEMBERS) if (value[member]) queue.push(value[member])
    }
  }
}

function articleOf(all: readonly Json[], page: Page): Json | undefined {
  const ofArticleType = all.filter((node) => hasType(node, ARTICLE_TYPE))
  const articles =
    ofArticleType.length > 0 ? ofArticleType : all.filter((node) => hasType(node, SUBJECT_TYPE))
  const titles = [page.title, page.meta.get('og:title')].map((title) => foldLine(title ?? ''))
  const addresses = new Set([...page.canonical, page.meta.get('og:url')])
  let best: Json | undefined
  let most = -1
  for (const node of articles) {
    const points = agreement(node, titles, addresses)
    if (points > most) [best, most] = [node, points]
  }
  return best
}

/** Evidence that a node describes the page's own article. */
function agreement(node: Json, titles: readonly string[], addresses: ReadonlySet<unknown>): number {
  const names = [node.headline, node.name]
    .map((name) => foldLine(textOf(name) ?? ''))
    .filter((name) => name !== '')
  const isTitled = names.some((name) => titles.some((title) => title.includes(name)))
  const isHere = addressesOf(node).some((address) => addresses.has(address))
  return (isTitled ? 1 : 0) + (isHere ? 1 : 0)
}

/** The address of the article in a node, as written. */
export function addressesOf(node: Json): string[] {
  const page = node.mainEntityOfPage
  const places = [node.url, page, isObject(page) ? page['@id'] : null, isObject(page) ? page.url : null]
  return places.flat().filter((place) => typeof place === 'string')
}

function publishersOf(
  all: readonly Json[],
  nodes: readonly Json[],
  resolve: (value: unknown) => unknown,
): string[] {
  const publishers = nodes.flatMap((node) => [node.publisher].flat().map(resolve))
  const sites = all.filter((node) => hasType(node, SITE_TYPE))
  return [...publishers, ...sites].flatMap(nameOf)
}

/** The names of a person or organisation: a string, or an object that has one. */
export function nameOf(value: unknown): string[] {
  if (typeof value === 'string') return [shownText(value)]
  if (!isObject(value)) return []
  return [value.name]
    .flat()
    .filter((name) => typeof name === 'string')
    .map(shownText)
}

function hasType(node: Json, type: RegExp): boolean {
  return [node['@type']].flat().some((name) => typeof name === 'string' && type.test(name))
}

/** The first text that a member has, as readers would see it. */
export function textOf(value: unknown): string | null {
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

function size(node: Json): number {
  return Object.keys(node).length
}
