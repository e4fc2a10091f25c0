// An app whose long work is done in threads, over the library of a test.

import type { AnswerBudget } from '../../src/http/answers/answer-budget.ts'
import { createApp } from '../../src/http/app.ts'
import { createThreads, type ThreadLimits, type ThreadPool } from '../../src/node/threads.ts'
import { createComparisons } from '../../src/service/scores/comparisons.ts'
import { computeHere } from '../../src/service/work/compute.ts'
import { type Library, REPRINT, STORY } from '../http/library.ts'

const PROGRAM = new URL('../../dist/thread.js', import.meta.url)
const LIMITS: ThreadLimits = {
  mostWaiting: 2,
  mostCharacters: 24_000_000,
  largeCharacters: 24_000_000,
  heapMb: 256,
  longestMs: 120_000,
  idleMs: 60_000,
}

export type App = Library['app']

export interface Threaded {
  readonly app: App
  readonly pool: ThreadPool
  /** What a gauge of the pool reads: `busy`, `waiting`, `work_total`, `refused_total`. */
  gauge(name: string): number
}

/** Close the pool afterwards. */
export function threaded(
  { store, config }: Library,
  threads: number,
  limits: Partial<ThreadLimits> = {},
  answers?: AnswerBudget,
): Threaded {
  const here = computeHere(createComparisons())
  const pool = createThreads(threads, PROGRAM, here, { ...LIMITS, ...limits }, answers?.admit)
  const gauge = (name: string) => pool.gauges.find((each) => each.name === `variorum_threads_${name}`)!.read()
  const deps = { store, config, clock: () => new Date(), compute: pool, ...(answers && { answers }) }
  return { app: createApp(deps), pool, gauge }
}

export const compare = (app: App, left: string, right: string, query = '', init: RequestInit = {}) =>
  app.request(`/api/v1/compare${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ left, right }),
    ...init,
  })

/** A text of a hundred times the length, in which the same sentences say something else each time. */
export const lengthened = (text: string, times: number) =>
  Array.from({ length: times }, (_, n) => text.replaceAll('treaty', `treaty ${n}`)).join('\n\n')

/** Long enough for a thread. */
export const LEFT = lengthened(STORY, 100)
export const RIGHT = lengthened(REPRINT, 100)
