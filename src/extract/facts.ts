// The facts of a page's article: author, times, address, language, headline. Each fact has a file in facts/ that weighs the
// page's data, its meta tags and its text. A doubtful fact is null: a wrong one is worse than none.
import { addressesOfPage } from './facts/address.ts'
import { pageByline } from './facts/byline.ts'
import { headlineOf } from './facts/headline.ts'
import { pageData } from './facts/json-ld.ts'
import { languageOf } from './facts/language.ts'
import { creditOf, sectionOf } from './facts/section.ts'
import { shownOf } from './facts/shown.ts'
import { siteOf } from './facts/sites.ts'
import { timesOf } from './facts/times.ts'
import type { Page } from './markup.ts'

export interface Facts {
  readonly headline: string | null
  readonly byline: string | null
  /** BCP 47 primary tag, lower case. */
  readonly language: string | null
  /** RFC 3339, in UTC unless the page names an offset; null if the page gives no time with a zone. */
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  /** Addresses of the article, absolute, the most credible first; empty if the page does not say. */
  readonly addresses: readonly string[]
  readonly section: string | null
  /** The agency that the page credits, as printed. */
  readonly credit: string | null
  /** The page's own summary of the article, as given to search engines. */
  readonly description: string | null
}

/** The facts of a page. Reads the tree, so it must run before the article is removed from it. */
export function factsOf(page: Page): Facts {
  const data = pageData(page)
  const shown = shownOf(page.document)
  const site = siteOf(page, data.publishers, shown)
  const headline = headlineOf(page, data.nodes, shown, site)
  const byline = pageByline(page, data, shown, site, headline)
  return {
    headline,
    byline,
    language: languageOf(page, data.nodes),
    ...timesOf(page, data.nodes, shown),
    addresses: addressesOfPage(page, data.nodes, shown),
    section: sectionOf(page, data.nodes, shown),
    credit: creditOf(page, data, shown, byline),
    description: page.meta.get('og:description') ?? page.meta.get('description') ?? null,
  }
}
