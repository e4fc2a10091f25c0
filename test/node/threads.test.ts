// Threads have limits: a queue that says no when it is full, memory, time; and work ends when nobody waits for it.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type AnswerBudget, createAnswerBudget } from '../../src/http/answers/answer-budget.ts'
import type { ThreadLimits, ThreadPool } from '../../src/node/threads.ts'
import { type Library, openLibrary, STORY } from '../http/library.ts'
import { compare, LEFT, RIGHT, threaded } from './pool.ts'

let library: Library
const pools: ThreadPool[] = []

beforeAll(async () => {
  library = await openLibrary()
})
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close()
})
afterAll(() => library?.close())

const opened = (threads: number, limits: Partial<ThreadLimits> = {}) => {
  const made = threaded(library, threads, limits)
  pools.push(made.pool)
  return made
}

const threadedWith = (answers: AnswerBudget) => {
  const made = threaded(library, 1, {}, answers)
  pools.push(made.pool)
  return made
}

/** Seconds of work. */
const numbered = (step: number) =>
  Array.from({ length: 200_000 }, (_, n) => `w${(n * step) % 200_003}`).join(' ')

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('limits', () => {
  test('what finds the queue full is told when to come back', async () => {
    const { app, gauge } = opened(1)
    const answers = await Promise.all(Array.from({ length: 6 }, () => compare(app, LEFT, RIGHT)))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 200, 200, 503, 503, 503])
    const refused = answers.find(({ status }) => status === 503)!
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ type: '/problems/overloaded', status: 503 })
    expect(gauge('refused_total')).toBe(3)
    expect((await compare(app, LEFT, RIGHT)).status).toBe(200)
  })

  test('what waits is bounded by its characters too', async () => {
    const { app } = opened(1, { mostWaiting: 100, mostCharacters: 1.5 * (LEFT.length + RIGHT.length) })
    const answers = await Promise.all(Array.from({ length: 4 }, () => compare(app, LEFT, RIGHT)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503])
  })

  test('of large work one piece is done at a time, and shorter work beside it', async () => {
    const { app, gauge } = opened(2, { mostWaiting: 8, largeCharacters: LEFT.length + RIGHT.length - 1 })
    const large = [compare(app, LEFT, RIGHT), compare(app, LEFT, RIGHT), compare(app, LEFT, RIGHT)]
    await until(() => gauge('waiting') === 2)
    expect(gauge('busy')).toBe(1)
    const shorter = compare(app, LEFT, RIGHT.slice(0, 1_000))
    await until(() => gauge('busy') === 2)
    expect(gauge('waiting')).toBeGreaterThan(0)
    const answers = await Promise.all([...large, shorter])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect([gauge('busy'), gauge('waiting')]).toEqual([0, 0])
  })

  test('what waited for its turn is refused where no further answer could be kept meanwhile', async () => {
    const answers = createAnswerBudget(50_000)
    const { app, gauge } = threadedWith(answers)
    const asked = Array.from({ length: 3 }, () => compare(app, LEFT, RIGHT))
    await until(() => gauge('waiting') === 2)
    // Nobody reads the first.
    const got = await Promise.all(asked)
    expect(got.map(({ status }) => status)).toEqual([200, 503, 503])
    expect(gauge('work_total')).toBe(3)
    expect(answers.refused).toBe(2)
    expect((await got[0]!.text()).length).toBeGreaterThan(50_000)
    expect((await compare(app, LEFT, RIGHT)).status).toBe(200)
  })

  test('work that takes more memory than a thread has is refused, and the next is done', async () => {
    const { app } = opened(1, { heapMb: 24 })
    const answer = await compare(app, numbered(1), numbered(77))
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ type: '/problems/too-demanding' })
    expect((await compare(app, STORY.repeat(50), STORY.repeat(50))).status).toBe(200)
  })

  test('work that takes too long is ended', async () => {
    const { app, gauge } = opened(1, { longestMs: 50 })
    expect((await compare(app, numbered(1), numbered(77))).status).toBe(422)
    expect(gauge('busy')).toBe(0)
  })
})

describe('a client that has gone', () => {
  test('does not get its turn in the queue', async () => {
    const { app, gauge } = opened(1)
    const going = new AbortController()
    const first = compare(app, LEFT, RIGHT)
    await until(() => gauge('busy') === 1)
    const second = compare(app, LEFT, RIGHT, '', { signal: going.signal })
    await until(() => gauge('waiting') === 1)
    going.abort()
    expect(gauge('waiting')).toBe(0)
    expect((await second).status).toBe(499)
    expect((await first).status).toBe(200)
  })

  test('does not keep its thread', async () => {
    const { app, gauge } = opened(1)
    const going = new AbortController()
    const asked = compare(app, numbered(1), numbered(77), '', { signal: going.signal })
    await until(() => gauge('busy') === 1)
    const started = process.cpuUsage()
    going.abort()
    expect((await asked).status).toBe(499)
    await until(() => gauge('busy') === 0)
    // What it would have taken to the end, in the same process.
    const given = process.cpuUsage(started)
    expect((await compare(app, numbered(1), numbered(77))).status).toBe(200)
    const whole = process.cpuUsage(started)
    expect(given.user).toBeLessThan(whole.user - given.user)
  })

  // Characters that take much longer than the start of another thread, which is part of what a stopped one costs.
  test.each([
    ['collation', 400_000],
    ['origins', 250_000],
    ['corrections', 150_000],
    ['credits', 400_000],
    ['lineage', 400_000],
    ['matrix', 400_000],
    ['wordings?paragraph=0', 400_000],
  ] as const)('does not keep the thread that works on %s of a story', async (view, length) => {
    const story = `gone-${view.replace(/\W.*/, '')}`
    const take = (step: number) => numbered(step).slice(0, length)
    await library.upload({ source: 'wire', story, text: take(1), publishedAt: '2018-12-18' })
    await library.upload({ source: 'wire', story, text: take(3), publishedAt: '2018-12-19' })
    await library.upload({ source: 'post', story, text: take(77), publishedAt: '2018-12-20' })
    const { app, gauge } = opened(1)
    const going = new AbortController()
    const asked = app.request(new Request(`http://localhost/api/v1/stories/${story}/${view}`, going))
    await until(() => gauge('busy') === 1)
    const started = process.cpuUsage()
    going.abort()
    expect((await asked).status).toBe(499)
    await until(() => gauge('busy') === 0)
    const given = process.cpuUsage(started)
    const answer = await app.request(`/api/v1/stories/${story}/${view}`)
    expect(answer.status).toBe(200)
    const whole = process.cpuUsage(started)
    expect(given.user).toBeLessThan(whole.user - given.user)
  })

  test('does not keep the thread that reads its upload, and nothing is stored', async () => {
    const { app, gauge } = opened(1)
    const going = new AbortController()
    const headers = { 'Content-Type': 'text/plain' }
    const init = { method: 'POST', headers, body: numbered(5), signal: going.signal }
    const asked = app.request(new Request('http://localhost/api/v1/versions?source=gone', init))
    await until(() => gauge('busy') === 1)
    going.abort()
    expect((await asked).status).toBe(499)
    await until(() => gauge('busy') === 0)
    const { items } = (await (await app.request('/api/v1/articles?source=gone')).json()) as {
      items: unknown[]
    }
    expect(items).toEqual([])
  })
})
