// The address of the article. The canonical link, `og:url` and the page's data each name one; two that agree beat a third.
// The home page of a site, and addresses of its navigation, are not an article's.

import type { Page } from '../markup.ts'
import { parentOf } from '../nodes.ts'
import { addressesOf, type Json } from './json-ld.ts'
import type { Shown } from './shown.ts'

const LONGEST_ADDRESS = 2_000
/** Navigation names sections in a word or two. In characters. */
const LONGEST_LABEL = 24

/**
 * The addresses that most of these name, absolute and with `http(s)`, the canonical link's first. Empty if the page names
 * none. The tree must still be whole.
 */
export function addressesOfPage(page: Page, nodes: readonly Json[], shown: Shown): string[] {
  const sharing = absolute(page.meta.get('og:url') ?? '', page.base)
  const base = page.base ?? sharing?.href ?? null
  const claims = [
    ...page.canonical.map((address) => absolute(address, base)),
    sharing,
    ...nodes.slice(0, 1).flatMap((node) => addressesOf(node).map((address) => absolute(address, base))),
  ].filter((url) => url !== null && !isStart(url))
  const sections = navigationOf(shown, base)
  const own = claims.filter((url) => url !== null).filter((url) => !sections.has(placeOf(url)))
  if (own.length === 0) return []
  const places = own.map(placeOf)
  const votes = places.map((place) => places.filter((other) => other === place).length)
  const most = votes.reduce((a, b) => Math.max(a, b))
  return [...new Set(own.filter((_, i) => votes[i] === most).map((url) => url.href))]
}

/**
 * Of these addresses, the one that belongs to a source. A source that is not a domain takes the first, unless they belong to
 * several sites: a reprint often names the page that it was taken from.
 */
export function addressOfSource(addresses: readonly string[], source: string): string | null {
  if (addresses.length === 0) return null
  const domain = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(source)
    ? source.toLowerCase().replace(/^www\./, '')
    : null
  if (domain === null) return new Set(addresses.map(siteOfAddress)).size === 1 ? addresses[0]! : null
  return addresses.find((address) => isWithin(new URL(address).hostname, domain)) ?? null
}

function isWithin(host: string, domain: string): boolean {
  const bare = host.replace(/^www\./, '')
  return bare === domain || bare.endsWith(`.${domain}`) || domain.endsWith(`.${bare}`)
}

/** `example.com` of `https://news.example.com/a`, `example.co.uk` of `https://www.example.co.uk/a`. */
function siteOfAddress(address: string): string {
  const labels = new URL(address).hostname.split('.')
  return labels.slice(/\.(?:ac|co|com|gov|net|or|org)\.[a-z]{2}$/.test(labels.join('.')) ? -3 : -2).join('.')
}

function absolute(address: string, base: string | null): URL | null {
  const text = address.trim()
  if (text === '' || text.length > LONGEST_ADDRESS) return null
  if (!URL.canParse(text, base ?? undefined)) return null
  const url = new URL(text, base ?? undefined)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

function isStart(url: URL): boolean {
  return /^\/(?:index\.\w+|home)?$/i.test(url.pathname) && url.search === ''
}

/** Host and path, without variations in writing the same page. */
function placeOf(url: URL): string {
  return `${url.hostname.replace(/^(?:www|m|amp|mobile)\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
}

/** Targets of the page's navigation links. */
function navigationOf({ elements }: Shown, base: string | null): Set<string> {
  const places = new Set<string>()
  for (const { element, isAside } of elements) {
    if (element.localName !== 'a' || !isAside || !isInNavigation(element) || !isLabel(element)) continue
    const href = element.getAttribute('href') ?? ''
    const url = href.includes('#') ? null : absolute(href, base)
    if (url) places.add(placeOf(url))
  }
  return places
}

/** The last link of a breadcrumb trail is the headline. */
function isLabel(link: Element): boolean {
  const { length } = (link.textContent ?? '').trim()
  return length > 0 && length <= LONGEST_LABEL
}

function isInNavigation(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) if (at.localName === 'nav') return true
  return false
}
