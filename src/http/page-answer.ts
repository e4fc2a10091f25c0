// A page as an answer: HTML with an ETag of its own text, asked for anew each time.
import type { Context } from 'hono'
import type { Site } from '../pages/layout.tsx'
import { type Bytes, pageBytes } from '../service/text-bytes.ts'
import { answer, etagOfContent, freshCacheControl } from './caching.ts'
import type { AppDeps, AppEnv } from './deps.ts'

type Element = { toString(): string | Promise<string> }

export async function page(c: Context<AppEnv>, deps: AppDeps, element: Element): Promise<Response> {
  return pageOf(c, deps, await pageBytes(element))
}

/** A page that is written already. */
export async function pageOf(c: Context<AppEnv>, { config }: AppDeps, html: Bytes): Promise<Response> {
  const cached = { etag: await etagOfContent(html), cacheControl: freshCacheControl(config) }
  return answer(c, cached, 'text/html; charset=utf-8', () => html)
}

/** A page that answers a form: never kept. */
export function formPage(c: Context<AppEnv>, html: Bytes, status: 200 | 400 | 409 | 413 | 422): Response {
  return c.body(html, status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
}

export function siteOf(c: Context<AppEnv>, { config }: Pick<AppDeps, 'config'>): Site {
  const origin = originOf(c)
  if (config.adminToken === null) return { login: 'none', origin }
  return { login: c.get('access')?.via === 'cookie' ? 'in' : 'out', origin }
}

/** Where the reader reached this service; a proxy that ends TLS says so. */
export function originOf(c: Context<AppEnv>): string {
  const url = new URL(c.req.url)
  const scheme = c.req.header('x-forwarded-proto') === 'https' ? 'https:' : url.protocol
  return `${scheme}//${url.host}`
}
