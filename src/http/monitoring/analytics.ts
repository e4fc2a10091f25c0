// Writes requests as data points to Workers Analytics Engine, if it is bound.
import type { Observer } from '../observer.ts'

/** The part of Cloudflare's binding that is used. */
export interface AnalyticsDataset {
  writeDataPoint(point: {
    readonly indexes: readonly string[]
    readonly blobs: readonly string[]
    readonly doubles: readonly number[]
  }): void
}

/** Sampled by route. Index: route; blobs: method, route, status; doubles: ms, database ms, database calls. */
export function analyticsObserver(dataset: AnalyticsDataset): Observer {
  return ({ method, route, status, ms, databaseMs, databaseCalls }) =>
    dataset.writeDataPoint({
      // An index holds at most 96 bytes; route patterns are shorter.
      indexes: [route],
      blobs: [method, route, String(status)],
      doubles: [ms, databaseMs, databaseCalls],
    })
}
