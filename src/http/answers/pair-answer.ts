// The answer for a pair of stored versions: its validators, and the shared cache.
import type { Context } from 'hono'
import { contentTypeOf, FORMATS_VERSION, type Format } from '../../contract/formats.ts'
import { noVersion } from '../../contract/missing.ts'
import { isFixed, type Pair } from '../../contract/refs.ts'
import { ALGORITHM_VERSION, type IgnorableKind } from '../../core/model.ts'
import { versionSummaryJson } from '../../service/answers.ts'
import type { Pieces } from '../../service/work/text-bytes.ts'
import type { FullVersion, Version } from '../../store/versions-model.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { answer, type Cached, etagOf, matchesEtag, pairCacheControl } from './caching.ts'

export interface StoredPair {
  readonly left: FullVersion
  readonly right: FullVersion
}

interface Facts {
  readonly left: Version
  readonly right: Version
}

/** What the route answers about the pair. */
export interface PairRequest {
  readonly pair: Pair
  readonly what: 'similarity' | 'diff'
  readonly format: Format
  readonly ignore: readonly IgnorableKind[]
}

/**
 * Answers with `body` of the two stored versions. If the caller or the shared cache already has the answer, the texts
 * are neither read nor compared: one read of the stored metadata decides. Throws 404.
 */
export async function pairAnswer(
  c: Context<AppEnv>,
  { config, cache }: AppDeps,
  request: PairRequest,
  body: (stored: StoredPair) => Promise<Pieces>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const fixed = isFixed(request.pair.left) && isFixed(request.pair.right)
  const cacheControl = pairCacheControl(config, fixed)
  const contentType = contentTypeOf(request.format)
  const shared = fixed && c.var.access.via === 'public' ? cache : undefined
  const ifNoneMatch = c.req.header('if-none-match')
  if (shared || ifNoneMatch !== undefined) {
    const etag = await pairEtag(request, await factsOf(c, request.pair))
    const isKnown = matchesEtag(ifNoneMatch, etag)
    const text = isKnown ? '' : await shared?.match(cacheKey(request, etag))
    if (text != null) return answer(c, { etag, cacheControl }, contentType, () => text, headers)
  }
  const stored = await storedPair(c, request.pair)
  const cached: Cached = { etag: await pairEtag(request, stored), cacheControl }
  const text = await body(stored)
  if (shared) await afterwards(c, shared.put(cacheKey(request, cached.etag), text))
  return answer(c, cached, contentType, () => text, headers)
}

/** Sends the answer before the work is done if the platform waits for the work afterwards. */
async function afterwards(c: Context<AppEnv>, work: Promise<void>): Promise<void> {
  try {
    c.executionCtx.waitUntil(work)
  } catch {
    await work // this platform has no waitUntil
  }
}

/** Both versions, read in one call. A 404 names the missing one. */
export async function storedPair(c: Context<AppEnv>, { left, right }: Pair): Promise<StoredPair> {
  return bothOf(await c.var.store.versions.readMany([left, right]), { left, right })
}

async function factsOf(c: Context<AppEnv>, pair: Pair): Promise<Facts> {
  return bothOf(await c.var.store.versions.facts([pair.left, pair.right]), pair)
}

function bothOf<V>([left, right]: readonly (V | null | undefined)[], pair: Pair): { left: V; right: V } {
  if (!left) throw noVersion(pair.left)
  if (!right) throw noVersion(pair.right)
  return { left, right }
}

/** A version's metadata can be corrected, and is part of the answer. */
function pairEtag({ what, format, ignore }: PairRequest, { left, right }: Facts): Promise<string> {
  const [l, r] = [versionSummaryJson(left), versionSummaryJson(right)]
  return etagOf(what, l, r, ALGORITHM_VERSION, FORMATS_VERSION, format, ignore)
}

/** All inputs of an answer. The ETag covers them too; in the cache key they are readable. */
function cacheKey({ pair, what, format, ignore }: PairRequest, etag: string): string {
  const refs = [pair.left, pair.right].map(({ articleId, version }) => `${articleId}@${version}`)
  const query = new URLSearchParams({
    format,
    ignore: [...ignore].sort().join(),
    algorithm: String(ALGORITHM_VERSION),
    access: 'public',
    etag,
  })
  return `/${what}/${refs.join('...')}?${query}`
}
