// Answers kept for everyone by the data centre that made them: the Cache API of Workers, where there is one.
import type { SharedCache } from '../http/deps.ts'

/** Deleted texts go from a shared cache as soon as the contract says (docs/api.md). */
const SECONDS = 300
/** Names no host: keys only have to be addresses. */
const ORIGIN = 'https://cache.invalid'

/** What of the platform's caches is used here. */
interface PlatformCaches {
  readonly default?: Pick<Cache, 'match' | 'put'>
}

/** Undefined where the platform has none. On *.workers.dev it is there and keeps nothing. */
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
        // An answer that is not kept is computed again.
      }
    },
  }
}
