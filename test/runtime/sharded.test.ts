// The Worker over two D1 databases: sources are spread over both, and a story is one.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleWorker, startWorker, TOKEN, type WorkerService } from './service.ts'

let worker: WorkerService

beforeAll(async () => {
  worker = await startWorker(await bundleWorker(), { second: true })
})
afterAll(() => worker?.stop())

const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' }

test('uploads go to both, and what is asked of a story comes from both', async () => {
  const api = `${worker.address}/api/v1`
  let bookmark = ''
  for (let n = 0; n < 12; n++) {
    const body = JSON.stringify({
      source: `source-${n}`,
      story: 's',
      text: `The minister said it.\n\nOwn words ${n}.`,
    })
    const response = await fetch(`${api}/versions`, { method: 'POST', headers, body })
    expect(response.status).toBe(201)
    bookmark = response.headers.get('x-variorum-bookmark') ?? ''
  }
  const inSecond = await worker.articlesOfSecond()
  expect(inSecond).toBeGreaterThan(0)
  expect(inSecond).toBeLessThan(12)
  const marked = { ...headers, 'X-Variorum-Bookmark': bookmark }
  const story = await fetch(`${api}/stories/s`, { headers: marked })
  expect(story.status).toBe(200)
  const { articles } = (await story.json()) as { articles: { latest: string }[] }
  expect(articles).toHaveLength(12)
  const pair = `${articles[0]?.latest}...${articles[11]?.latest}`
  expect((await fetch(`${api}/diff/${pair}`, { headers: marked })).status).toBe(200)
})
