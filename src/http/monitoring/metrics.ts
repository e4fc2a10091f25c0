// Metrics for Prometheus, text format 0.0.4: requests, their latency, and the database.
import type { DatabaseHealth } from '../../store/drivers/guard.ts'
import type { Store } from '../../store/store.ts'
import type { Observer } from '../observer.ts'

export interface Metrics {
  readonly observe: Observer
  /** The whole page. Never throws: values that cannot be read are left out. */
  text(): Promise<string>
}

/** A gauge of the process, read on each scrape. */
export interface Gauge {
  readonly name: string
  readonly help: string
  readonly type: 'gauge' | 'counter'
  readonly read: () => number
}

/** Upper bounds in seconds: a similarity takes 1 ms, the database deadline is 10 s. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const CIRCUIT_STATES = { closed: 0, 'half-open': 1, open: 2 } as const

interface Histogram {
  readonly counts: number[]
  sum: number
  count: number
}

type Labels = Readonly<Record<string, string | number>>

/** One set of counters. There are few routes, so there are few counters. */
export function createMetrics(store: Store, gauges: readonly Gauge[] = []): Metrics {
  const answered = new Map<string, { readonly labels: Labels; count: number }>()
  const times = new Map<string, Histogram>()
  return {
    observe: ({ method, route, status, ms }) => {
      const key = `${method} ${route} ${status}`
      const counter = answered.get(key) ?? { labels: { method, route, status }, count: 0 }
      counter.count++
      answered.set(key, counter)
      const histogram = times.get(route) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 }
      record(histogram, ms / 1000)
      times.set(route, histogram)
    },
    text: async () => {
      const page = new Page()
      page.metric('variorum_requests_total', 'Requests answered.', 'counter')
      for (const { labels, count } of answered.values()) page.sample('variorum_requests_total', labels, count)
      writeTimes(page, times)
      writeDatabases(page, store.health())
      writeCopies(page, store.health())
      await writeJobs(page, store)
      for (const { name, help, type, read } of gauges) {
        page.metric(name, help, type)
        page.sample(name, {}, read())
      }
      return page.text()
    },
  }
}

function record(histogram: Histogram, seconds: number): void {
  histogram.count++
  histogram.sum += seconds
  const first = BUCKETS.findIndex((bound) => seconds <= bound)
  if (first >= 0) histogram.counts[first]!++
}

function writeTimes(page: Page, times: ReadonlyMap<string, Histogram>): void {
  const name = 'variorum_request_seconds'
  page.metric(name, 'Time until an answer began.', 'histogram')
  for (const [route, { counts, sum, count }] of times) {
    let below = 0
    BUCKETS.forEach((le, n) => {
      below += counts[n]!
      page.sample(`${name}_bucket`, { route, le }, below)
    })
    page.sample(`${name}_bucket`, { route, le: '+Inf' }, count)
    page.sample(`${name}_sum`, { route }, sum)
    page.sample(`${name}_count`, { route }, count)
  }
}

function writeDatabases(page: Page, databases: readonly DatabaseHealth[]): void {
  const lanes = databases.flatMap(({ name: database, reads, writes }) => [
    { labels: { database, kind: 'read' }, ...reads },
    { labels: { database, kind: 'write' }, ...writes },
  ])
  const write = (
    name: string,
    help: string,
    type: Gauge['type'],
    of: (lane: (typeof lanes)[number]) => number,
  ) => {
    page.metric(name, help, type)
    for (const lane of lanes) page.sample(name, lane.labels, of(lane))
  }
  write('variorum_database_calls_total', 'Batches sent to the database.', 'counter', ({ calls }) => calls)
  write('variorum_database_errors_total', 'Batches that failed.', 'counter', ({ errors }) => errors)
  write('variorum_database_seconds_total', 'Time spent on batches.', 'counter', ({ ms }) => ms / 1000)
  const circuits = 'Whether calls are made: 0 closed (yes), 1 half-open (one caller tries), 2 open (no).'
  write('variorum_database_circuit', circuits, 'gauge', ({ circuit }) => CIRCUIT_STATES[circuit])
  const refusing =
    'Whether the last write was refused although the database answers, as with a full disk: 0 no, 1 yes.'
  page.metric('variorum_database_refusing', refusing, 'gauge')
  for (const { name: database, refusal } of databases) {
    page.sample('variorum_database_refusing', { database }, refusal === null ? 0 : 1)
  }
}

function writeCopies(page: Page, databases: readonly DatabaseHealth[]): void {
  const copies = databases.flatMap(({ name, copying }) => (copying ? [{ database: name, ...copying }] : []))
  if (copies.length === 0) return
  const restarts = 'Restarts of the process that copies the database.'
  page.metric('variorum_copy_restarts_total', restarts, 'counter')
  for (const { database, restarts: count } of copies) {
    page.sample('variorum_copy_restarts_total', { database }, count)
  }
  const failing = 'Whether the last try to follow the primary failed: 0 no, 1 yes.'
  page.metric('variorum_copy_failing', failing, 'gauge')
  for (const { database, failure } of copies) {
    page.sample('variorum_copy_failing', { database }, failure === null ? 0 : 1)
  }
}

async function writeJobs(page: Page, store: Store): Promise<void> {
  const counts = await store.jobs.counts().catch(() => null)
  if (counts === null) return
  page.metric('variorum_jobs', 'Background jobs that wait, and that were given up.', 'gauge')
  page.sample('variorum_jobs', { state: 'waiting' }, counts.waiting)
  page.sample('variorum_jobs', { state: 'failed' }, counts.failed)
}

/** Lines of the text format. */
class Page {
  readonly #lines: string[] = []

  metric(name: string, help: string, type: string): void {
    this.#lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`)
  }

  sample(name: string, labels: Labels, value: number): void {
    const inside = Object.entries(labels).map(([label, of]) => `${label}="${escaped(String(of))}"`)
    this.#lines.push(`${name}${inside.length > 0 ? `{${inside.join(',')}}` : ''} ${value}`)
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`
  }
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
