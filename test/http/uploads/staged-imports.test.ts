// Imports that are answered before they are done.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { createJobs, type Jobs } from '../../../src/service/jobs/jobs.ts'
import { type Library, openLibrary, STORY } from '../library.ts'

let library: Library
let jobs: Jobs
let app: ReturnType<typeof createApp>

beforeEach(async () => {
  library = await openLibrary({ maxBodyBytes: 20_000 })
  jobs = createJobs(library.store)
  app = createApp({ store: library.store, config: library.config, clock: () => library.now, jobs })
})
afterEach(() => library.close())

interface Report {
  id: string
  done: boolean
  lines: number
  created: number
  unchanged: number
  failed: number
  problems: { line: number; status: number; problem: string }[]
}

const line = (n: number) =>
  JSON.stringify({ source: `s-${n}`, story: 'staged', text: `${STORY}\n\nNumber ${n}.` })

function send(body: string, headers: Record<string, string> = { Prefer: 'respond-async' }) {
  return app.request('/api/v1/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', ...headers },
    body,
  })
}

async function reportAt(location: string | null): Promise<Report> {
  const response = await app.request(location ?? 'nowhere')
  expect(response.status).toBe(200)
  return response.json()
}

test('takes with their times are stored once, however often they are sent', async () => {
  const take = (n: number) =>
    JSON.stringify({ source: 'takes', story: 's', text: `${STORY}\n\n${n}.`, publishedAt: `2018-12-0${n}` })
  const created: number[] = []
  for (const numbers of [
    [1, 2],
    [1, 2, 3, 1],
    [3, 2, 1],
  ]) {
    const response = await send(numbers.map(take).join('\n'))
    await jobs.workOff()
    const report = await reportAt(response.headers.get('location'))
    expect(report).toMatchObject({ done: true, lines: numbers.length, failed: 0 })
    created.push(report.created)
  }
  expect(created).toEqual([2, 1, 0])
})

test('the lines are stored later, and the report says what became of each', async () => {
  const lines = Array.from({ length: 150 }, (_, n) => line(n))
  lines[70] = '{"source":"x"}'
  lines[71] = 'no JSON'
  lines.splice(90, 0, '', '  ')
  lines.push(JSON.stringify({ source: 'long', text: 'word '.repeat(60_000) }), line(3))
  const response = await send(lines.join('\n'))
  expect(response.status).toBe(202)
  expect(response.headers.get('preference-applied')).toBe('respond-async')
  const location = response.headers.get('location')
  expect(location).toMatch(/^\/api\/v1\/imports\/[a-z2-9]{16}$/)
  expect(await response.json()).toMatchObject({ done: false, lines: 152, created: 0, failed: 1 })
  expect((await library.store.articles.list({ story: 'staged' }, { limit: 1 })).items).toEqual([])

  while ((await jobs.workOff({ most: 1 })) > 0);
  const report = await reportAt(location)
  expect(report).toMatchObject({ done: true, lines: 152, created: 148, unchanged: 1, failed: 3 })
  expect(report.problems.map(({ line: number, status }) => [number, status])).toEqual([
    [71, 400],
    [72, 400],
    [153, 413],
  ])
  const stored = await library.store.articles.list({ story: 'staged' }, { limit: 200 })
  expect(stored.items).toHaveLength(148)
})

test('a chunk that is done twice counts once, and stores nothing twice', async () => {
  const { store } = library
  const location = (await send([line(1), line(2), 'no JSON'].join('\n'))).headers.get('location')
  const id = location?.split('/').at(-1) ?? ''
  const { number } = (await store.staging.next(id))!
  const outcome = { created: 2, unchanged: 0, problems: [{ line: 3, status: 400, problem: 'no' }] }
  await store.staging.finish(id, number, outcome)
  await store.staging.finish(id, number, outcome)
  expect(await store.staging.next(id)).toBeNull()
  expect(await reportAt(location)).toMatchObject({
    done: true,
    created: 2,
    failed: 1,
    problems: [{ line: 3 }],
  })
})

test('a line longer than a value of the database waits in pieces', async () => {
  await library.close()
  library = await openLibrary({ maxBodyBytes: 4_000_000 })
  jobs = createJobs(library.store)
  app = createApp({ store: library.store, config: library.config, clock: () => library.now, jobs })
  const text = Array.from({ length: 500_000 }, (_, n) => `w${n}`).join(' ')
  const location = (await send(`${JSON.stringify({ source: 'long', text })}\n${line(1)}`)).headers.get(
    'location',
  )
  await jobs.workOff()
  expect(await reportAt(location)).toMatchObject({ done: true, lines: 2, created: 2, failed: 0 })
})

test('without the preference, or where nobody works, the answer is as ever', async () => {
  const asked = await send(line(1), {})
  expect(asked.status).toBe(200)
  expect(await asked.text()).toMatch(/^\{"line":1,"status":201/)
  const alone = await library.app.request('/api/v1/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson', Prefer: 'respond-async' },
    body: line(2),
  })
  expect(alone.status).toBe(200)
})

test('a report is for those who may write, and goes after a week', async () => {
  const location = (await send(line(1))).headers.get('location')
  await jobs.workOff()
  expect((await app.request('/api/v1/imports/nothing')).status).toBe(400)
  expect((await app.request('/api/v1/imports/aaaaaaaaaaaaaaaa')).status).toBe(404)
  library.now = new Date(library.now.getTime() + 8 * 24 * 60 * 60 * 1000)
  await library.store.maintenance.sweep()
  expect((await app.request(location ?? '')).status).toBe(404)
})
