// Long work in threads: the same answers, a queue that says no when it is full, work that ends when nobody waits for it,
// and a thread without memory that takes nobody with it.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { createThreads, type ThreadPool } from '../../src/node/threads.ts'
import { createComparisons } from '../../src/service/comparisons.ts'
import { computeHere } from '../../src/service/compute.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../http/library.ts'

const PROGRAM = new URL('../../dist/thread.js', import.meta.url)
const LIMITS = {
  mostWaiting: 2,
  mostCharacters: 24_000_000,
  heapMb: 256,
  longestMs: 120_000,
  idleMs: 60_000,
}

let library: Library
const pools: ThreadPool[] = []

beforeAll(async () => {
  library = await openLibrary()
})
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close()
})
afterAll(() => library?.close())

/** The app of the library with a pool of threads. */
function threaded(threads: number, limits: Partial<typeof LIMITS> = {}) {
  const pool = createThreads(threads, PROGRAM, computeHere(createComparisons()), { ...LIMITS, ...limits })
  pools.push(pool)
  const { store, config } = library
  return { app: createApp({ store, config, clock: () => library.now, compute: pool }), pool }
}

type App = ReturnType<typeof threaded>['app']

const compare = (app: App, left: string, right: string, query = '', init: RequestInit = {}) =>
  app.request(`/api/v1/compare${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ left, right }),
    ...init,
  })

const gauge = (pool: ThreadPool, name: string) => pool.gauges.find((each) => each.name === name)!.read()
const begun = (pool: ThreadPool) => gauge(pool, 'variorum_threads_work_total')
const busy = (pool: ThreadPool) => gauge(pool, 'variorum_threads_busy')
const waiting = (pool: ThreadPool) => gauge(pool, 'variorum_threads_waiting')

/** Long enough for a thread, whatever stands in it. */
const repeated = (text: string, times: number) =>
  Array.from({ length: times }, (_, n) => text.replaceAll('treaty', `treaty ${n}`)).join('\n\n')
const LEFT = repeated(STORY, 100)
const RIGHT = repeated(REPRINT, 100)
/** Seconds of work. */
const numbered = (step: number) =>
  Array.from({ length: 200_000 }, (_, n) => `w${(n * step) % 200_003}`).join(' ')

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('answers', () => {
  const formats = ['json', 'text', 'csv', 'patch', 'html'].flatMap((format) => [
    `?format=${format}`,
    `?format=${format}&ignore=case,typography`,
  ])

  test.each(formats)('POST /compare%s answers what it answers without threads', async (query) => {
    const { app, pool } = threaded(2)
    const there = await compare(app, LEFT, RIGHT, query)
    const here = await compare(library.app, LEFT, RIGHT, query)
    expect(begun(pool)).toBe(1)
    expect(there.status).toBe(200)
    expect([...there.headers]).toEqual([...here.headers].map(sameId(there)))
    expect(await there.text()).toBe(await here.text())
  })

  test('stored pairs, their pages and their frames are the same', async () => {
    const { app, pool } = threaded(2)
    const left = await library.upload({ source: 'wire', story: 'long', text: LEFT })
    const right = await library.upload({ source: 'post', story: 'long', text: RIGHT })
    const pair = `${left.ref}...${right.ref}`
    const embed = encodeURIComponent(`http://localhost/diff/${pair}`)
    const paths = [
      `/api/v1/similarity/${pair}`,
      `/api/v1/similarity/${pair}?format=csv`,
      `/api/v1/diff/${pair}`,
      `/api/v1/diff/${pair}?format=patch`,
      `/diff/${pair}`,
      `/diff/${pair}?view=inline&fold=off`,
      `/embed/${pair}`,
      `/oembed?url=${embed}`,
    ]
    for (const path of paths) {
      const [there, here] = [await app.request(path), await library.app.request(path)]
      expect(there.status, path).toBe(200)
      expect([...there.headers], path).toEqual([...here.headers].map(sameId(there)))
      expect(await there.text(), path).toBe(await here.text())
    }
    expect(begun(pool)).toBe(paths.length)
  })

  test('the form of the compare page', async () => {
    const { app, pool } = threaded(2)
    const form = (left: string) => ({ method: 'POST', body: new URLSearchParams({ left, right: RIGHT }) })
    for (const left of [LEFT, '']) {
      const there = await app.request('/compare', form(left))
      const here = await library.app.request('/compare', form(left))
      expect(there.status).toBe(left ? 200 : 422)
      expect(here.status).toBe(there.status)
      expect(await there.text()).toBe(await here.text())
    }
    expect(begun(pool)).toBe(2)
  })

  test('problems come through as they are', async () => {
    const { app } = threaded(1)
    for (const [left, right] of [
      [LEFT, '. '.repeat(1000)],
      [LEFT, '\u0001'],
      ['x'.repeat(3 * 1024 * 1024), RIGHT],
    ] as const) {
      const [there, here] = [await compare(app, left, right), await compare(library.app, left, right)]
      expect(there.status).toBe(here.status)
      expect(await there.json()).toEqual(await here.json())
    }
  })

  test('short texts need no thread', async () => {
    const { app, pool } = threaded(1)
    expect((await compare(app, STORY, REPRINT)).status).toBe(200)
    expect(begun(pool)).toBe(0)
  })
})

describe('limits', () => {
  test('what finds the queue full is told when to come back', async () => {
    const { app, pool } = threaded(1)
    const answers = await Promise.all(Array.from({ length: 6 }, () => compare(app, LEFT, RIGHT)))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 200, 200, 503, 503, 503])
    const refused = answers.find(({ status }) => status === 503)!
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ type: '/problems/overloaded', status: 503 })
    expect(gauge(pool, 'variorum_threads_refused_total')).toBe(3)
    expect((await compare(app, LEFT, RIGHT)).status).toBe(200)
  })

  test('what waits is bounded by its characters too', async () => {
    const { app } = threaded(1, { mostWaiting: 100, mostCharacters: 1.5 * (LEFT.length + RIGHT.length) })
    const answers = await Promise.all(Array.from({ length: 4 }, () => compare(app, LEFT, RIGHT)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503])
  })

  test('work that takes more memory than a thread has is refused, and the next is done', async () => {
    const { app } = threaded(1, { heapMb: 24 })
    const answer = await compare(app, numbered(1), numbered(77))
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ type: '/problems/too-demanding' })
    expect((await compare(app, STORY.repeat(50), STORY.repeat(50))).status).toBe(200)
  })

  test('work that takes too long is ended', async () => {
    const { app, pool } = threaded(1, { longestMs: 50 })
    expect((await compare(app, numbered(1), numbered(77))).status).toBe(422)
    expect(busy(pool)).toBe(0)
  })
})

describe('a client that has gone', () => {
  test('does not get its turn in the queue', async () => {
    const { app, pool } = threaded(1)
    const going = new AbortController()
    const first = compare(app, LEFT, RIGHT)
    await until(() => busy(pool) === 1)
    const second = compare(app, LEFT, RIGHT, '', { signal: going.signal })
    await until(() => waiting(pool) === 1)
    going.abort()
    expect(waiting(pool)).toBe(0)
    expect((await second).status).toBe(499)
    expect((await first).status).toBe(200)
  })

  test('does not keep its thread', async () => {
    const { app, pool } = threaded(1)
    const going = new AbortController()
    const asked = compare(app, numbered(1), numbered(77), '', { signal: going.signal })
    await until(() => busy(pool) === 1)
    const started = process.cpuUsage()
    going.abort()
    expect((await asked).status).toBe(499)
    await until(() => busy(pool) === 0)
    // What it would have taken to the end, in the same process.
    const given = process.cpuUsage(started)
    expect((await compare(app, numbered(1), numbered(77))).status).toBe(200)
    const whole = process.cpuUsage(started)
    expect(given.user).toBeLessThan((whole.user - given.user) / 2)
  })
})

/** Each answer has an id of its own. */
function sameId(other: Response) {
  return ([name, value]: [string, string]): [string, string] => [
    name,
    name === 'x-request-id' ? (other.headers.get(name) ?? '') : value,
  ]
}
