// Work outside of requests on the Worker as it is deployed: after answers, by the schedule, and through a queue.
import { afterEach, beforeAll, expect, test } from 'vitest'
import { bundleWorker, startWorker, TOKEN, type WorkerBundle, type WorkerService } from './service.ts'

let bundle: WorkerBundle
let worker: WorkerService | null = null

beforeAll(async () => {
  bundle = await bundleWorker()
})
afterEach(async () => {
  await worker?.stop()
  worker = null
})

const HEADERS = { Authorization: `Bearer ${TOKEN}` }
const LINES = 40

interface Report {
  readonly done: boolean
  readonly created: number
  readonly failed: number
}

/** Sends more lines than one slice stores; answers where to ask what became of them. */
async function sendLines({ address }: WorkerService): Promise<() => Promise<Report>> {
  const lines = Array.from({ length: LINES }, (_, n) =>
    JSON.stringify({ source: `s-${n}`, text: `Number ${n}.` }),
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

test('one slice is done after the answer, the others by the schedule', async () => {
  worker = await startWorker(bundle)
  const report = await sendLines(worker)
  await expect.poll(async () => (await report()).created, { timeout: 10_000 }).toBeGreaterThanOrEqual(32)
  expect(await report()).toMatchObject({ done: false, failed: 0 })
  await worker.schedule()
  expect(await report()).toMatchObject({ done: true, created: LINES, failed: 0 })
})

test('with a queue all is done at once', async () => {
  worker = await startWorker(bundle, { queue: true })
  const report = await sendLines(worker)
  await expect.poll(async () => (await report()).done, { timeout: 20_000 }).toBe(true)
  expect(await report()).toMatchObject({ created: LINES, failed: 0 })
})
