// What is told of a request: the log line, the metrics, the trace. And what is not: texts, addresses, tokens.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { continueTrace } from '../../../src/http/middleware/traces.ts'
import { analyticsObserver } from '../../../src/http/monitoring/analytics.ts'
import { createMetrics } from '../../../src/http/monitoring/metrics.ts'
import type { Observer, SeenRequest } from '../../../src/http/observer.ts'
import { createRequestLog, type LineSink } from '../../../src/node/log.ts'
import { type Library, openLibrary, STORY } from '../library.ts'

let library: Library
beforeEach(async () => {
  library = await openLibrary()
})
afterEach(() => library.close())

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'

/** An app over the library that tells `observers`. */
function appFor(
  observers: readonly Observer[],
  settings: { adminToken?: string; readAccess?: 'public' } = {},
) {
  const config = { ...library.config, ...settings }
  const metrics = createMetrics(library.store)
  const deps = { store: library.store, config, clock: () => library.now }
  return createApp({ ...deps, observers: [...observers, metrics.observe], metrics })
}

describe('a request is seen', () => {
  test('with its route and not its address, its status and its calls of the database', async () => {
    const seen: SeenRequest[] = []
    const app = appFor([(one) => seen.push(one)])
    const { ref } = await library.upload({ source: 'tass', text: STORY })
    await app.request(`/api/v1/diff/${ref}...${ref}?format=text`, { headers: { 'X-Request-Id': 'mine' } })
    await app.request('/api/v1/versions/nobody@1')
    await app.request('/nowhere/at/all')
    await app.request('/api/v1/versions', { method: 'PUT' })
    await app.request('/healthz')
    await app.request('/api/v1/compare', { method: 'POST', body: '{"left":"secret words"' })
    expect(seen.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
      'GET /api/v1/diff/:pair 200',
      'GET /api/v1/versions/:ref 404',
      'GET none 404',
      'PUT none 405',
      'GET /healthz 200',
      'POST /api/v1/compare 415',
    ])
    expect(seen[0]).toMatchObject({
      id: 'mine',
      time: '2018-12-18T12:00:00.000Z',
      databaseCalls: 1,
      trace: null,
    })
    expect(seen[0]!.ms).toBeGreaterThan(0)
    expect(seen[0]!.databaseMs).toBeGreaterThan(0)
    expect(seen[4]).toMatchObject({ databaseCalls: 0, databaseMs: 0 })
    expect(JSON.stringify(seen)).not.toMatch(/secret|nobody|nowhere/)
  })

  test('and asks the database once for a pair, its texts, their story and what else that has', async () => {
    const seen: SeenRequest[] = []
    const app = appFor([(one) => seen.push(one)])
    const upload = { story: 'inf-treaty', text: STORY }
    const left = await library.upload({ ...upload, source: 'tass' })
    const right = await library.upload({
      ...upload,
      source: 'harbour-post',
      text: `${STORY}\n\nMore to come.`,
    })
    for (const path of ['/diff', '/api/v1/diff', '/api/v1/similarity', '/embed']) {
      expect((await app.request(`${path}/${left.ref}...${right.ref}`)).status).toBe(200)
    }
    expect(seen.map(({ route, databaseCalls }) => [route, databaseCalls])).toEqual([
      ['/diff/:pair', 1],
      ['/api/v1/diff/:pair', 1],
      ['/api/v1/similarity/:pair', 1],
      ['/embed/:pair', 1],
    ])
  })

  test('with the trace it is part of, which the answer and the database are told', async () => {
    const seen: SeenRequest[] = []
    const app = appFor([(one) => seen.push(one)])
    const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`
    const response = await app.request('/readyz', { headers: { traceparent } })
    const answered = response.headers.get('traceparent') ?? ''
    expect(answered).toMatch(new RegExp(`^00-${TRACE}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`))
    expect(seen[0]!.trace).toEqual({ id: TRACE, span: answered.split('-')[2] })
    const without = await app.request('/readyz', { headers: { traceparent: 'no trace' } })
    expect(without.headers.get('traceparent')).toBeNull()
    expect(seen[1]!.trace).toBeNull()
  })
})

describe('a trace', () => {
  const span = '00f067aa0ba902b7'
  test.each([
    [`00-${TRACE}-${span}-00`, '00'],
    [`00-${TRACE}-${span}-ff`, '01'],
    [`cc-${TRACE}-${span}-01-what-comes-later`, '01'],
  ])('of %s is continued', (header, flags) => {
    const trace = continueTrace(header)
    expect(trace?.id).toBe(TRACE)
    expect(trace?.header).toBe(`00-${TRACE}-${trace?.span}-${flags}`)
    expect(trace?.span).not.toBe(continueTrace(header)?.span)
  })

  test.each([
    undefined,
    '',
    `00-${TRACE}-${span}`,
    `00-${TRACE.toUpperCase()}-${span}-01`,
    `00-${'0'.repeat(32)}-${span}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `ff-${TRACE}-${span}-01`,
    `00-${TRACE}-${span}-01-more`,
    `00-${TRACE}-${span}-01\nX: y`,
    `0-${TRACE}-${span}-01`,
  ])('of %j there is none', (header) => {
    expect(continueTrace(header)).toBeNull()
  })
})

/** One that takes everything. */
const SINK: LineSink = { writableLength: 0, writable: true, write: () => {}, on: () => {} }

describe('the log', () => {
  const seen: SeenRequest = {
    time: '2018-12-18T12:00:00.000Z',
    id: 'a',
    method: 'GET',
    route: '/api/v1/diff/:pair',
    status: 200,
    ms: 1.5,
    databaseMs: 0.5,
    databaseCalls: 2,
    trace: { id: TRACE, span: '00f067aa0ba902b7' },
  }

  test('is a line of JSON for each request, those of one turn in one write', async () => {
    const written: string[] = []
    const log = createRequestLog({ ...SINK, write: (text) => written.push(text) }, '1.2.3')
    log.observe(seen)
    log.observe({ ...seen, id: 'b', trace: null })
    expect(written).toEqual([])
    await new Promise((resolve) => setImmediate(resolve))
    expect(written).toHaveLength(1)
    const lines = written[0]!.trimEnd().split('\n')
    const { trace, ...rest } = seen
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { ...rest, trace: trace?.id, span: trace?.span, version: '1.2.3' },
      { ...rest, id: 'b', version: '1.2.3' },
    ])
  })

  test('drops what nobody reads, and counts it', () => {
    const sink = { ...SINK }
    const log = createRequestLog(sink, '1')
    log.observe(seen)
    log.flush()
    expect(log.dropped).toBe(0)
    Object.assign(sink, { writableLength: 2 ** 21 })
    for (let n = 0; n < 3; n++) log.observe(seen)
    log.flush()
    expect(log.dropped).toBe(3)
    Object.assign(sink, { writableLength: 0, writable: false })
    log.observe(seen)
    log.flush()
    expect(log.dropped).toBe(4)
  })
})

/** The samples of a page by name and labels. */
function samplesOf(page: string): Map<string, number> {
  const samples = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  )
}

describe('GET /metrics', () => {
  test('counts requests, their times, the calls of the database and the work that waits', async () => {
    const app = appFor([])
    await library.store.jobs.add('fill', 'a')
    for (let n = 0; n < 3; n++) await app.request('/api/v1/versions/nobody@1')
    await app.request('/healthz')
    const response = await app.request('/metrics')
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const page = await response.text()
    const samples = samplesOf(page)
    const label = 'method="GET",route="/api/v1/versions/:ref",status="404"'
    expect(samples.get(`variorum_requests_total{${label}}`)).toBe(3)
    expect(samples.get('variorum_request_seconds_count{route="/api/v1/versions/:ref"}')).toBe(3)
    expect(samples.get('variorum_request_seconds_bucket{route="/api/v1/versions/:ref",le="+Inf"}')).toBe(3)
    const buckets = [...samples].filter(([name]) =>
      name.startsWith('variorum_request_seconds_bucket{route="/healthz"'),
    )
    expect(buckets.map(([, value]) => value)).toEqual(buckets.map(([, value]) => value).sort((a, b) => a - b))
    expect(samples.get('variorum_database_calls_total{database="file",kind="read"}')).toBeGreaterThanOrEqual(
      3,
    )
    expect(samples.get('variorum_database_circuit{database="file",kind="write"}')).toBe(0)
    expect(samples.get('variorum_jobs{state="waiting"}')).toBe(1)
    const types = [...page.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)
    expect(new Set(types).size).toBe(types.length)
    for (const name of samples.keys())
      expect(types).toContain(/^\w+?(?=_bucket|_sum|_count|\{|$)/.exec(name)?.[0])
  })

  test('tells of a copy whether it follows, and how often its process was started again', async () => {
    const [file] = library.store.health()
    const copying = { pid: 7, restarts: 3, failure: 'The server is away.' }
    const store = { ...library.store, health: () => [{ ...file!, name: 'replica', copying }] }
    const samples = samplesOf(await createMetrics(store).text())
    expect(samples.get('variorum_copy_restarts_total{database="replica"}')).toBe(3)
    expect(samples.get('variorum_copy_failing{database="replica"}')).toBe(1)
    const without = samplesOf(await createMetrics(library.store).text())
    expect([...without.keys()].filter((name) => name.includes('copy'))).toEqual([])
  })

  test('is for this machine and for those with a token', async () => {
    const app = appFor([], { adminToken: 'secret-token', readAccess: 'public' })
    const ask = async (address: string, headers: Record<string, string> = {}) => {
      const env = { incoming: { socket: { remoteAddress: address } } }
      const answer = await app.request('http://news.example.com/metrics', { headers }, env)
      if (answer.status === 401) expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /)
      return answer.status
    }
    expect(await ask('127.0.0.1')).toBe(200)
    expect(await ask('::ffff:127.0.0.1')).toBe(200)
    expect(await ask('10.1.2.3')).toBe(401)
    expect(await ask('127.0.0.1', { 'X-Forwarded-For': '10.1.2.3' })).toBe(401)
    expect(await ask('10.1.2.3', { Authorization: 'Bearer wrong' })).toBe(401)
    expect(await ask('10.1.2.3', { Authorization: 'Bearer secret-token' })).toBe(200)
  })

  test('stands only where there are figures', async () => {
    expect((await library.app.request('/metrics')).status).toBe(404)
  })
})

test('Workers Analytics Engine is told the same figures', () => {
  const points: unknown[] = []
  const observe = analyticsObserver({ writeDataPoint: (point) => points.push(point) })
  const app = appFor([observe])
  return Promise.resolve(app.request('/api/v1/versions/nobody@1')).then(() => {
    expect(points).toEqual([
      {
        indexes: ['/api/v1/versions/:ref'],
        blobs: ['GET', '/api/v1/versions/:ref', '404'],
        doubles: [expect.any(Number), expect.any(Number), 1],
      },
    ])
  })
})
