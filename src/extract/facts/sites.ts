// The names of the site. Titles combine the headline with the site's name, and templates put it in the author's place.

import { collapse, type Page } from '../markup.ts'
import { parentOf } from '../nodes.ts'
import { foldLine } from './fold-line.ts'
import { namesOf, type Shown } from './shown.ts'

export interface Site {
  /** True for a name of the site, in any spelling. */
  readonly isName: (text: string) => boolean
}

const NAME_KEYS = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'al:android:app_name',
  'dc.publisher',
]
/** `© 2024 The Ellery Gazette. All rights reserved.` */
const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright\b)[\s\d©–—-]*(.{2,80}?)(?:[.,|]|\ball rights\b|\balle rechte\b|\btous droits\b|$)/iu
const LOGO_NAMES = /(?:^|[\s_-])(?:logo|site-?title|site-?name|brand|masthead)(?:$|[\s_-])/i
const LONGEST_NAME = 60
const ARTICLE_WORD = /^(?:the|der|die|das|le|la|les|el|il|lo) /

/** The site's names in the page's data, its meta tags, its address and its copyright line. */
export function siteOf(page: Page, publishers: readonly string[], shown: Shown): Site {
  const names = new Set<string>()
  const add = (name: string | undefined) => {
    const folded = siteName(name ?? '')
    if (folded !== '') names.add(folded)
  }
  for (const key of NAME_KEYS) add(page.meta.get(key))
  for (const publisher of publishers) add(publisher)
  for (const { text } of shown.texts) if (text.length < 200) add(COPYRIGHT.exec(text)?.[1])
  for (const { element } of shown.elements) if (isLogo(element)) add(collapse(element.textContent ?? ''))
  const hosts = [...page.canonical, page.meta.get('og:url')].flatMap(hostWords)
  return { isName: (text) => isNameOf(siteName(text), names, hosts) }
}

/** A heading or line that links to the home page, or that is marked as its logo. */
function isLogo(element: Element): boolean {
  if (element.localName !== 'a') return LOGO_NAMES.test(namesOf(element)) && isShort(element)
  const href = element.getAttribute('href') ?? ''
  const isHome =
    href === '/' || (URL.canParse(href) && new URL(href).pathname === '/' && new URL(href).search === '')
  return isHome && /^h[1-3]$/.test(parentOf(element)?.localName ?? '') && isShort(element)
}

function isShort(element: Element): boolean {
  return (element.textContent ?? '').trim().length <= LONGEST_NAME
}

function isNameOf(name: string, names: ReadonlySet<string>, hosts: readonly string[]): boolean {
  if (name === '') return false
  if (names.has(name)) return true
  const unspaced = name.replaceAll(' ', '')
  return hosts.some((host) => host === unspaced)
}

function siteName(text: string): string {
  return foldLine(text).replace(ARTICLE_WORD, '')
}

/** `ellerygazette` and `ellerygazettecom` of `https://www.ellery-gazette.com/a`. */
function hostWords(address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return []
  const labels = new URL(address).hostname.replace(/^www\./, '').split('.')
  const [name = ''] = labels
  const words = [
    name,
    `the${name}`,
    labels.join(''),
    ...(labels.length > 2 ? [labels[labels.length - 2]!] : []),
  ]
  return words.map((word) => word.replaceAll('-', '')).map((word) => word.replace(/^the(?=.)/, ''))
}
