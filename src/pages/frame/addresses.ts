// The paths of pages and API calls, and which external links are safe.
import type { DiffFormat } from '../../contract/formats.ts'

const MAX_SHOWN_HOST = 60

export function storyPath(slug: string): string {
  return `/stories/${encodeURIComponent(slug)}`
}

export function articlePath(id: string): string {
  return `/articles/${encodeURIComponent(id)}`
}

/** The pair of two refs as it appears in an address, left first. */
export function pairOf(left: string, right: string): string {
  return `${left}...${right}`
}

export function diffPath(left: string, right: string, query = ''): string {
  return `/diff/${pairOf(left, right)}${query}`
}

/** The diff alone, to be framed by another site. */
export function embedPath(pair: string, query = ''): string {
  return `/embed/${pair}${query}`
}

/** The oEmbed answer for a page of this service. */
export function oembedPath({ origin }: { readonly origin: string }, path: string): string {
  return `/oembed?${new URLSearchParams({ url: origin + path, format: 'json' })}`
}

/** The page itself takes the place of the HTML fragment. */
export type DownloadFormat = Exclude<DiffFormat, 'html'>

export function diffDownload(
  left: string,
  right: string,
  format: DownloadFormat,
  ignore: readonly string[],
): string {
  const kinds = ignore.length ? `&ignore=${ignore.map(encodeURIComponent).join(',')}` : ''
  return `/api/v1/diff/${pairOf(left, right)}?format=${format}${kinds}`
}

export function textDownload(ref: string): string {
  return `/api/v1/versions/${ref}?format=text`
}

export function originalPath(ref: string): string {
  return `/api/v1/versions/${ref}/original`
}

/** An uploaded address if it is safe to link (http and https only), with its host as text; otherwise null. */
export function outsideLink(url: string | null): { href: string; host: string } | null {
  if (!url) return null
  const parsed = parse(url.trim())
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null
  return { href: parsed.href, host: parsed.host.replace(/^www\./, '').slice(0, MAX_SHOWN_HOST) }
}

function parse(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}
