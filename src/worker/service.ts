// The service of one isolate: the app and its database, created by the first request and kept as long as the isolate.
import type { ExecutionContext } from 'hono'
import { type Config, ConfigError } from '../config.ts'
import { createApp } from '../http/app.ts'
import type { ReadAsset } from '../http/deps.ts'
import { logLine } from '../http/middleware/observing.ts'
import { createRefusal } from '../http/misconfigured-app.ts'
import { analyticsObserver } from '../http/monitoring/analytics.ts'
import type { Observer, SeenRequest } from '../http/observer.ts'
import { createComparisons } from '../service/scores/comparisons.ts'
import { computeHere } from '../service/work/compute.ts'
import { checked } from '../store/drivers/checked.ts'
import { shardedStore } from '../store/shards/sharded.ts'
import type { Store } from '../store/store.ts'
import { storeOn } from '../store/store-on.ts'
import { type Bindings, openWorkerDatabases, readWorkerConfig } from './bindings.ts'
import { sharedCache } from './cache.ts'
import { type WorkerJobs, workerJobs } from './jobs.ts'

/** An isolate has 128 MB in total. 80 comparisons of thousand-word articles take some 15 MB. */
const REMEMBERED = { entries: 128, characters: 1_000_000, entryCharacters: 250_000 }

const ARRIVING_BYTES = 32 * 1024 * 1024

export interface Service {
  fetch(request: Request, bindings: Bindings, lifetime: ExecutionContext): Response | Promise<Response>
  /** Null if a setting is invalid; then `fetch` answers with the reason. */
  readonly store: Store | null
  readonly jobs: WorkerJobs | null
}

/** Never throws: if a setting is invalid, every request gets the reason. */
export function createService(bindings: Bindings): Service {
  try {
    return runningService(bindings)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const refusal = createRefusal(error.message)
    return { fetch: (request) => refusal.fetch(request), store: null, jobs: null }
  }
}

function runningService(bindings: Bindings): Service {
  const config = readWorkerConfig(bindings)
  const clock = () => new Date()
  const stores = openWorkerDatabases(bindings, config).map((database) =>
    storeOn(checked(database), clock, () => [database.health()]),
  )
  const [only] = stores
  const store = only && stores.length === 1 ? only : shardedStore(stores)
  const compute = computeHere(createComparisons(REMEMBERED))
  const jobs = workerJobs(store, compute, bindings.JOBS)
  const app = createApp({
    store,
    config,
    clock,
    asset: assetReader(bindings),
    cache: sharedCache(),
    compute,
    arrivingBytes: ARRIVING_BYTES,
    jobs,
    observers: observersOf(bindings, config),
  })
  const fetch: Service['fetch'] = async (request, given, lifetime) => {
    const answer = await app.fetch(request, given, lifetime)
    lifetime.waitUntil(jobs.afterAnswer())
    return answer
  }
  return { fetch, store, jobs }
}

/** Workers Logs reads JSON; the version is that of the deployment. */
function observersOf({ ANALYTICS, CF_VERSION_METADATA }: Bindings, { log }: Config): Observer[] {
  const version = CF_VERSION_METADATA?.id ?? 'unknown'
  return [
    ...(log === 'json' ? [(seen: SeenRequest) => console.log(logLine(seen, version))] : []),
    ...(ANALYTICS ? [analyticsObserver(ANALYTICS)] : []),
  ]
}

/** The files of a deployment never change and are few, so requested ones stay in memory. */
function assetReader({ ASSETS }: Bindings): ReadAsset {
  const cachedAssets = new Map<string, Uint8Array>()
  return async (name) => {
    const cached = cachedAssets.get(name)
    if (cached) return cached
    const answer = await ASSETS.fetch(`https://assets.invalid/${name}`)
    if (answer.status !== 200) return null
    const bytes = new Uint8Array(await answer.arrayBuffer())
    cachedAssets.set(name, bytes)
    return bytes
  }
}
