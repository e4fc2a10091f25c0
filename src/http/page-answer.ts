// A page as an answer: HTML with an ETag of its own text, asked for anew each time.
import type { Context } from 'hono'
import type { Site } from '../pages/layout.tsx'
import { answer, etagOfContent, freshCacheControl } from './caching.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { bytesOf } from './text-bytes.ts'

type Element = { toString(): string | Promise<string> }

export async function page(c: Context<AppEnv>, { config }: AppDeps, element: Element): Promise<Response> {
  const html = bytesOf(await pageText(element))
  const cached = { etag: await etagOfContent(html), cacheControl: freshCacheControl(config) }
  return answer(c, cached, 'text/html; charset=utf-8', () => html)
}

/** A page that answers a form: never kept. */
export async function formPage(
  c: Context<AppEnv>,
  element: Element,
  status: 200 | 400 | 409 | 413 | 422,
): Promise<Response> {
  return c.body(await pageText(element), status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  })
}

export async function pageText(element: Element): Promise<string> {
  return `<!doctype html>${await element.toString()}`
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
