// Serves style sheets, scripts and icons from a folder.
import { type Context, Hono } from 'hono'
import { Problem } from '../contract/problems.ts'
import { etagOfContent, matchesEtag } from './answers/caching.ts'
import type { AppEnv, ReadAsset } from './deps.ts'

/** No part of a name begins with a dot, so a name can reach neither hidden files nor anything outside the folder. */
const NAME = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
}

/** `GET /assets/…`: revalidated each time, 304 while unchanged. */
export function assetRoutes(read: ReadAsset) {
  return new Hono<AppEnv>().get('/assets/*', async (c) => {
    const name = c.req.path.slice('/assets/'.length)
    const bytes = NAME.test(name) ? await read(name) : null
    if (!bytes) throw new Problem('not-found', 'There is no such file.')
    return assetAnswer(c, name, new Uint8Array(bytes))
  })
}

async function assetAnswer(c: Context, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { ETag: await etagOfContent(bytes), 'Cache-Control': 'public, no-cache' }
  if (matchesEtag(c.req.header('if-none-match'), headers.ETag)) return c.body(null, 304, headers)
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return c.body(bytes, 200, { ...headers, 'Content-Type': type })
}
