// An HTML page as a response: its ETag is the hash of its text, and caches revalidate it each time.
import type { Context } from 'hono'
import type { Site } from '../../pages/frame/layout.tsx'
import { type Pieces, pagePieces } from '../../service/work/text-bytes.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { answer, etagOfContent, freshCacheControl } from './caching.ts'
import { send } from './send.ts'

type Element = { toString(): string | Promise<string> }

export async function page(c: Context<AppEnv>, deps: AppDeps, element: Element): Promise<Response> {
  return pageOf(c, deps, await writtenPage(element))
}

/** A page as bytes. A long page is serialized and hashed in a thread. */
export interface WrittenPage {
  readonly html: Pieces
  readonly etag: string
}

export async function writtenPage(element: Element): Promise<WrittenPage> {
  const html = await pagePieces(element)
  return { html, etag: await etagOfContent(html) }
}

/** A page that is already serialized. */
export function pageOf(c: Context<AppEnv>, { config }: AppDeps, { html, etag }: WrittenPage): Response {
  return answer(c, { etag, cacheControl: freshCacheControl(config) }, HTML_TYPE, () => html)
}

/** The page shown after a form is sent; never cached. */
export function formPage(c: Context<AppEnv>, html: Pieces, status: 200 | 400 | 409 | 413 | 422): Response {
  const { body, headers } = send(c, html)
  return c.body(body, status, { ...headers, 'Content-Type': HTML_TYPE, 'Cache-Control': 'no-store' })
}

const HTML_TYPE = 'text/html; charset=utf-8'

export function siteOf(c: Context<AppEnv>, { config }: Pick<AppDeps, 'config'>): Site {
  const origin = originOf(c)
  if (config.adminToken === null) return { login: 'none', origin }
  return { login: c.get('access')?.via === 'cookie' ? 'in' : 'out', origin }
}

/** The origin as the reader sees it. A proxy that ends TLS names the scheme. */
export function originOf(c: Context<AppEnv>): string {
  const url = new URL(c.req.url)
  const scheme = c.req.header('x-forwarded-proto') === 'https' ? 'https:' : url.protocol
  return `${scheme}//${url.host}`
}
