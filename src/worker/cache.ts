// A shared answer cache in the local data centre: the Cache API of Workers, if present.
import type { SharedCache } from '../http/deps.ts'

/** Deleted texts expire from shared caches within the time in the contract (docs/api.md). */
const SECONDS = 300
/** A reserved host: keys only need to be URLs. */
const ORIGIN = 'https://cache.invalid'

/** The part of the Cache API that is used. */
interface PlatformCaches {
  readonly default?: Pick<Cache, 'match' | 'put'>
}

/** Undefined if the platform has none. On *.workers.dev it exists but stores nothing. */
export function sharedCache(): SharedCache | undefined {
  const cache = (globalThis as { caches?: PlatformCaches }).caches?.default
  if (!cache) return undefined
  return {
    match: async (key) => {
      try {
        return (await (await cache.match(`${ORIGIN}${key}`))?.text()) ?? null
      } catch {
        return null
      }
    },
    put: async (key, text) => {
      try {
        const headers = { 'Cache-Control': `public, max-age=${SECONDS}`, 'Content-Type': 'text/plain' }
        await cache.put(`${ORIGIN}${key}`, new Response(new Blob([...text]), { headers }))
      } catch {
        // An answer that is not cached is computed again.
      }
    },
  }
}
