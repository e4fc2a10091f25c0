// What the Worker does beside answering, and with the bindings that are optional: work after answers, by the schedule and
// through a queue; a second database; its log.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetch } from './fetch.ts'
import { bundleWorker, startWorker, TOKEN, type WorkerBundle, type WorkerService } from './service.ts'

const HEADERS = { Authorization: `Bearer ${TOKEN}` }
const LINES = 40

let bundle: WorkerBundle
beforeAll(async () => {
  bundle = await bundleWorker()
})

interface Report {
  readonly done: boolean
  readonly created: number
  readonly failed: number
}

/** Sends more lines than one slice stores; answers where to ask what became of them. */
async function sendLines({ address }: WorkerService): Promise<() => Promise<Report>> {
  const lines = Array.from({ length: LINES }, (_, n) =>
    JSON.stringify({ source: `source-${n}`, story: 's', text: `The minister said it.\n\nOwn words ${n}.` }),
  )
  const response = await fetch(`${address}/api/v1/import`, {
    method: 'POST',
    headers: { ...HEADERS, 'Content-Type': 'application/x-ndjson', Prefer: 'respond-async' },
    body: lines.join('\n'),
  })
  expect(response.status).toBe(202)
  const report = `${address}${response.headers.get('location')}`
  return async () => (await fetch(report, { headers: HEADERS })).json() as Promise<Report>
}

describe('a Worker as wrangler.toml has it', () => {
  let worker: WorkerService
  beforeAll(async () => {
    worker = await startWorker(bundle)
  })
  afterAll(() => worker?.stop())

  test('does one slice of work after the answer, the others by the schedule', async () => {
    const report = await sendLines(worker)
    await expect.poll(async () => (await report()).created).toBeGreaterThanOrEqual(32)
    expect(await report()).toMatchObject({ done: false, failed: 0 })
    await worker.schedule()
    expect(await report()).toMatchObject({ done: true, created: LINES, failed: 0 })
  })

  test('prints a line of JSON for each request', async () => {
    const id = 'a-request-of-the-test'
    await fetch(`${worker.address}/api/v1/stories/nobody`, { headers: { ...HEADERS, 'X-Request-Id': id } })
    await expect.poll(() => worker.printed()).toContain(id)
    const line =
      worker
        .printed()
        .split('\n')
        .find((each) => each.includes(id)) ?? ''
    expect(JSON.parse(line)).toMatchObject({
      ...{ id, method: 'GET', route: '/api/v1/stories/:slug', status: 404, databaseCalls: 1 },
      version: expect.stringMatching(/./),
    })
  })
})

describe('a Worker with a queue and a second database', () => {
  let worker: WorkerService
  beforeAll(async () => {
    worker = await startWorker(bundle, { queue: true, second: true, settings: { LOG: 'off' } })
  })
  afterAll(() => worker?.stop())

  test('works off at once what waits, and spreads the sources over both', async () => {
    const report = await sendLines(worker)
    await expect.poll(async () => (await report()).done).toBe(true)
    expect(await report()).toMatchObject({ created: LINES, failed: 0 })
    const inSecond = await worker.articlesOfSecond()
    expect(inSecond).toBeGreaterThan(0)
    expect(inSecond).toBeLessThan(LINES)
  })

  test('answers of a story from both, for whoever brings the bookmark of both', async () => {
    const api = `${worker.address}/api/v1`
    const upload = await fetch(`${api}/versions`, {
      method: 'POST',
      headers: { ...HEADERS, 'Content-Type': 'application/json' },
      body: JSON.stringify({ source: 'one-more', story: 's', text: 'The minister said it again.' }),
    })
    expect(upload.status).toBe(201)
    const headers = { ...HEADERS, 'X-Variorum-Bookmark': upload.headers.get('x-variorum-bookmark') ?? '' }
    const story = await fetch(`${api}/stories/s`, { headers })
    expect(story.status).toBe(200)
    const { articles } = (await story.json()) as { articles: { latest: string }[] }
    expect(articles).toHaveLength(LINES + 1)
    const pair = `${articles[0]?.latest}...${articles[LINES]?.latest}`
    expect((await fetch(`${api}/diff/${pair}`, { headers })).status).toBe(200)
  })

  test('prints nothing with LOG=off', () => {
    expect(worker.printed()).not.toContain('"route"')
  })
})
