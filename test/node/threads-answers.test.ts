// Whatever is done in threads is answered as it is without them.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkLibrary, openForCheck } from '../../src/store/check.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../http/library.ts'
import { readStoryText, STORY_FIXTURE } from '../http/story.ts'
import { compare, LEFT, lengthened, RIGHT, type Threaded, threaded } from './pool.ts'

let library: Library
let there: Threaded

beforeAll(async () => {
  library = await openLibrary()
  there = threaded(library, 2)
})
afterAll(async () => {
  await there?.pool.close()
  await library?.close()
})

/** Asks for the path in a thread and here, and gives what both answer. At least one piece of work must be a thread's. */
async function same(path: string, init?: RequestInit): Promise<Response> {
  const before = there.gauge('work_total')
  const [answer, here] = [await there.app.request(path, init), await library.app.request(path, init)]
  expect(there.gauge('work_total'), path).toBeGreaterThan(before)
  expect(answer.status, path).toBe(here.status)
  const id = ['x-request-id', answer.headers.get('x-request-id')]
  expect([...answer.headers], path).toEqual(
    [...here.headers].map((header) => (header[0] === 'x-request-id' ? id : header)),
  )
  const text = await answer.text()
  expect(text, path).toBe(await here.text())
  return new Response(answer.status === 304 ? null : text, { status: answer.status, headers: answer.headers })
}

const json = (body: unknown) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

describe('two texts', () => {
  const formats = ['json', 'text', 'csv', 'patch', 'html']
  const queries = formats.flatMap((format) => [`format=${format}`, `format=${format}&ignore=case,typography`])

  test.each(queries)('POST /compare?%s', async (query) => {
    const answer = await same(`/api/v1/compare?${query}`, json({ left: LEFT, right: RIGHT }))
    expect(answer.status).toBe(200)
  })

  test('the form of the compare page', async () => {
    for (const left of [LEFT, '']) {
      const form = { method: 'POST', body: new URLSearchParams({ left, right: RIGHT }) }
      expect((await same('/compare', form)).status).toBe(left ? 200 : 422)
    }
  })

  test('problems', async () => {
    for (const left of ['. '.repeat(1000), '\u0001', 'x'.repeat(3 * 1024 * 1024)]) {
      const { status } = await same('/api/v1/compare', json({ left, right: RIGHT }))
      expect([413, 422]).toContain(status)
    }
    expect((await same('/api/v1/compare', json({ left: LEFT, wrong: RIGHT }))).status).toBe(400)
  })

  test('short ones need no thread', async () => {
    const before = there.gauge('work_total')
    expect((await compare(there.app, STORY, REPRINT)).status).toBe(200)
    expect(there.gauge('work_total')).toBe(before)
  })
})

test('stored pairs, their pages and their frames', async () => {
  const left = await library.upload({ source: 'wire', text: LEFT })
  const right = await library.upload({ source: 'post', text: RIGHT })
  const pair = `${left.ref}...${right.ref}`
  for (const path of [
    `/api/v1/similarity/${pair}`,
    `/api/v1/similarity/${pair}?format=csv`,
    `/api/v1/diff/${pair}`,
    `/api/v1/diff/${pair}?format=patch`,
    `/diff/${pair}`,
    `/diff/${pair}?view=inline&fold=off`,
    `/embed/${pair}`,
    `/oembed?url=${encodeURIComponent(`http://localhost/diff/${pair}`)}`,
  ]) {
    expect((await same(path)).status, path).toBe(200)
  }
})

describe('a story', () => {
  let base: { ref: string; articleId: string }

  beforeAll(async () => {
    const versions = []
    for (const { file, ...facts } of STORY_FIXTURE.documents) {
      const { source, headline, publishedAt } = facts
      const text = lengthened(readStoryText(file), 3)
      versions.push(await library.upload({ source, headline, publishedAt, story: 'long', text }))
    }
    base = versions[0]!
  })

  test.each([
    'collation',
    'wordings?paragraph=2',
    'origins',
    'corrections',
    'credits',
    'lineage',
    'headlines',
  ])('its %s, as an answer and as a page', async (view) => {
    const [name = '', query = ''] = view.split('?')
    for (const format of ['json', 'text']) {
      const answer = await same(`/api/v1/stories/long/${name}?format=${format}&${query}`)
      expect(answer.status).toBe(200)
    }
    expect((await same(`/stories/long/${view}`)).status).toBe(200)
  })

  test('reprints, stored and sent', async () => {
    const stored = await same(`/api/v1/versions/${base.ref}/reprints?min=0`)
    expect(((await stored.json()) as { items: unknown[] }).items.length).toBeGreaterThan(3)
    const sent = await same('/api/v1/reprints', json({ text: lengthened(readStoryText('wire-2.txt'), 3) }))
    expect(((await sent.json()) as { items: unknown[] }).items.length).toBeGreaterThan(3)
  })

  test('what is kept once it was computed: matrix, shares of the base, steps of an article', async () => {
    await library.upload({ source: 'example-wire', article: base.articleId, text: LEFT })
    const copies = await Promise.all([copyOf(library), copyOf(library)])
    const pooled = threaded(copies[0], 1)
    let begun = 0
    for (const path of [
      '/stories/long',
      '/stories/long/feed',
      '/api/v1/stories/long/matrix?format=csv',
      '/stories/long/matrix',
      `/articles/${base.articleId}`,
    ]) {
      const [first, second] = [await pooled.app.request(path), await copies[1].app.request(path)]
      expect(first.status, path).toBe(200)
      expect(await first.text(), path).toBe(await second.text())
      if (!path.endsWith('feed') && path !== '/stories/long/matrix') {
        expect(pooled.gauge('work_total'), path).toBeGreaterThan(begun)
      }
      begun = pooled.gauge('work_total')
    }
    await pooled.pool.close()
    for (const copy of copies) await copy.close()
  })
})

/** Two empty libraries, one with a thread, are sent the same and must then hold the same. */
describe('uploads', () => {
  const markdown = LEFT.replaceAll('Minister', '## Minister')
  const html = `<html lang="en"><title>Talks</title><article>${LEFT.split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article></html>`
  const lines = [LEFT, RIGHT, STORY, LEFT, REPRINT].map((text, n) =>
    JSON.stringify({ source: `line-${n}`, story: 'lines', capturedAt: `2018-12-18T0${n}:00:00Z`, text }),
  )
  const sent: [path: string, contentType: string, body: string][] = [
    ['/api/v1/versions?source=text&story=talks', 'text/plain', LEFT],
    ['/api/v1/versions?source=markdown&story=talks', 'text/markdown', markdown],
    ['/api/v1/versions?source=html&story=talks', 'text/html', html],
    [
      '/api/v1/versions',
      'application/json',
      JSON.stringify({ source: 'json', text: RIGHT, headline: 'Talks' }),
    ],
    ['/api/v1/import', 'application/x-ndjson', [...lines, '{"source":"bad"}'].join('\n')],
    ['/api/v1/versions?source=bad', 'text/plain', '. '.repeat(20_000)],
    ['/api/v1/versions?source=bad', 'text/plain', `${LEFT}\u0001`],
    ['/api/v1/versions', 'application/json', JSON.stringify({ source: 'bad', text: RIGHT, html: RIGHT })],
  ]

  test('are read and stored as they are without threads', async () => {
    const [pooled, plain] = [await openLibrary(), await openLibrary()]
    const { app, pool, gauge } = threaded(pooled, 1)
    for (const [n, [path, type, body]] of sent.entries()) {
      const init = { method: 'POST', headers: { 'Content-Type': type }, body }
      const [there, here] = [await app.request(path, init), await plain.app.request(path, init)]
      expect(there.status, path).toBe(here.status)
      expect(nameless(await there.text()), path).toBe(nameless(await here.text()))
      expect(gauge('work_total')).toBe(n + 1)
    }
    const [there, here] = [await linesOf(pooled), await linesOf(plain)]
    expect(there.length).toBe(9)
    expect(there.map(sha)).toEqual(here.map(sha))
    expect(await reprintsIn(pooled)).toEqual(await reprintsIn(plain))
    expect((await reprintsIn(pooled)).length).toBeGreaterThan(5)
    expect(await faultsIn(pooled)).toEqual([])
    await pool.close()
    await Promise.all([pooled.close(), plain.close()])
  })

  test('a long version is read back', async () => {
    const { ref } = await library.upload({ source: 'back', text: LEFT })
    for (const format of ['json', 'text']) {
      const answer = await same(`/api/v1/versions/${ref}?format=${format}`)
      expect(answer.status).toBe(200)
      const headers = { 'If-None-Match': answer.headers.get('etag')! }
      expect((await same(`/api/v1/versions/${ref}?format=${format}`, { headers })).status).toBe(304)
    }
  })

  test('the forms of the pages', async () => {
    const form = (text: string) => ({ method: 'POST', body: new URLSearchParams({ text, source: 'form' }) })
    expect((await same('/reprints', form(LEFT))).status).toBe(200)
    expect((await same('/reprints', form(`${'. '.repeat(20_000)}`))).status).toBe(422)
  })
})

/** Without the ids, which each library makes for itself. */
function nameless(answer: string): string {
  return answer.replace(/[a-z2-9]{16}/g, 'id').replace(/"capturedAt":"[^"]*"/g, '')
}

/** Of an export, in an order that ids do not decide. */
async function linesOf({ api }: Library): Promise<string[]> {
  return nameless(await (await api('/export')).text())
    .trimEnd()
    .split('\n')
    .sort()
}

/** Lines are too long to be shown where they differ. */
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

async function reprintsIn({ api }: Library): Promise<string[]> {
  const answer = (await (await api('/reprints?min=0', json({ text: RIGHT }))).json()) as { items: object[] }
  return answer.items.map((item) => nameless(JSON.stringify(item))).sort()
}

async function faultsIn({ config }: Library): Promise<string[]> {
  const database = await openForCheck({ url: config.databaseUrl })
  const faults: string[] = []
  await checkLibrary(database, { repair: false, isFile: true, tell: ({ kind }) => faults.push(kind) })
  await database.close()
  return faults
}

/** Another library with the same refs, in which no score is kept yet. */
async function copyOf(from: Library): Promise<Library> {
  const copy = await openLibrary()
  const exported = await (await from.api('/export')).arrayBuffer()
  const headers = { 'Content-Type': 'application/x-ndjson' }
  const imported = await copy.api('/import', { method: 'POST', headers, body: exported })
  expect(await imported.text()).not.toContain('problem')
  return copy
}
