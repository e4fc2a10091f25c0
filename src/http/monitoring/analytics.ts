// Requests as data points of Workers Analytics Engine, where a Worker has it bound.
import type { Observer } from '../observer.ts'

/** What the binding of Cloudflare offers. */
export interface AnalyticsDataset {
  writeDataPoint(point: {
    readonly indexes: readonly string[]
    readonly blobs: readonly string[]
    readonly doubles: readonly number[]
  }): void
}

/** Sampled by route: index route; blobs method, route, status; doubles ms, database ms, database calls. */
export function analyticsObserver(dataset: AnalyticsDataset): Observer {
  return ({ method, route, status, ms, databaseMs, databaseCalls }) =>
    dataset.writeDataPoint({
      // An index holds 96 bytes at most; patterns of routes are shorter.
      indexes: [route],
      blobs: [method, route, String(status)],
      doubles: [ms, databaseMs, databaseCalls],
    })
}
