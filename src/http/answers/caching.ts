// HTTP caching: strong ETags, 304, and the Cache-Control of the contract.
import type { Context } from 'hono'
import type { TypedResponse } from 'hono/types'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Config } from '../../config.ts'
import { type Hashable, sha256 } from '../../store/hashes.ts'
import type { AppEnv } from '../deps.ts'
import { type Body, send } from './send.ts'

/** A pair of numbered versions never changes. */
const FOREVER_SECONDS = 31_536_000
/** Shared caches revalidate, so that a deleted version disappears. */
const SHARED_SECONDS = 300
/** `latest` may change with any upload. */
const LATEST_SECONDS = 5
const VARY = 'Accept, Authorization, Cookie'

/** Cache-Control of a comparison: immutable if both refs name a version number. */
export function pairCacheControl(config: Config, fixed: boolean): string {
  const shared = config.readAccess === 'public'
  const age = fixed ? `max-age=${FOREVER_SECONDS}` : `max-age=${LATEST_SECONDS}`
  const forShared = fixed ? `, s-maxage=${SHARED_SECONDS}` : ''
  return `${shared ? 'public' : 'private'}, ${age}${shared ? forShared : ''}${fixed ? ', immutable' : ''}`
}

/** Cache-Control of an answer that may change at any time: stored, but revalidated each time. */
export function freshCacheControl(config: Config): string {
  return config.readAccess === 'public' ? 'public, no-cache' : 'private, no-cache'
}

/** A strong ETag over all inputs of an answer. */
export function etagOf(...parts: readonly unknown[]): Promise<string> {
  return etagOfContent(JSON.stringify(parts))
}

/** A strong ETag of the text or the bytes of an answer. */
export async function etagOfContent(content: Hashable): Promise<string> {
  const digest = await sha256(content)
  // biome-ignore lint/plugin: 18 bytes.
  const base64 = btoa(String.fromCharCode(...digest.subarray(0, 18)))
  return `"${base64.replaceAll('+', '-').replaceAll('/', '_')}"`
}

/** True if If-None-Match contains the tag. Lists, `*` and weak tags compare as in RFC 9110 for GET. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? []
  return tags.some((tag) => tag.replace(/^W\//, '') === etag)
}

export interface Cached {
  readonly etag: string
  readonly cacheControl: string
}

/** The answer with its validators, or a 304 without computing it if the caller already has it. */
export function answer(
  c: Context<AppEnv>,
  cached: Cached,
  contentType: string,
  body: () => Body,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const shared = { ETag: cached.etag, 'Cache-Control': cached.cacheControl, Vary: VARY }
  if (matchesEtag(c.req.header('if-none-match'), cached.etag)) return c.body(null, 304, shared)
  const reply = send(c, body())
  return c.body(reply.body, 200, { ...shared, ...headers, ...reply.headers, 'Content-Type': contentType })
}

/** A JSON answer that may change at any time. Its ETag is the hash of its text. */
export async function freshJson<T>(
  c: Context<AppEnv>,
  config: Config,
  value: T,
  headers: Readonly<Record<string, string>> = {},
): Promise<JsonAnswer<T>> {
  const text = JSON.stringify(value)
  const cached = { etag: await etagOfContent(text), cacheControl: freshCacheControl(config) }
  return jsonAnswer(answer(c, cached, JSON_TYPE, () => text, headers))
}

export const JSON_TYPE = 'application/json'

/** A response whose JSON type the client knows. */
export type JsonAnswer<T, S extends ContentfulStatusCode = 200> = Response & TypedResponse<T, S, 'json'>

/** The response as one whose JSON has this type, for the client: Hono knows only the types that `c.json` writes. */
export function jsonAnswer<T, S extends ContentfulStatusCode = 200>(response: Response): JsonAnswer<T, S> {
  return response as JsonAnswer<T, S>
}
