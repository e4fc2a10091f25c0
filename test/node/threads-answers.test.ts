// Whatever is done in threads is answered as it is without them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, REPRINT, STORY } from '../http/library.ts'
import { readStoryText, STORY_FIXTURE } from '../http/stories/story.ts'
import { type App, compare, LEFT, lengthened, RIGHT, type Threaded, threaded } from './pool.ts'

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
  const ask = async (app: App) => {
    // What one of them has computed, the other would read.
    await library.store.storyAnswers.forget('long')
    return app.request(path, init)
  }
  const [answer, here] = [await ask(there.app), await ask(library.app)]
  expect(there.gauge('work_total'), path).toBeGreaterThan(before)
  expect(answer.status, path).toBe(here.status)
  const id = ['x-request-id', answer.headers.get('x-request-id')]
  expect([...answer.headers], path).toEqual(
    [...here.headers].map((header) => (header[0] === 'x-request-id' ? id : header)),
  )
  const text = await answer.text()
  expect(text, path).toBe(await here.text())
  return new Response(text, answer)
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

describe('uploads', () => {
  const ids = /\b[a-z0-9]{16}\b/g
  const bodies = {
    'text/plain': `${LEFT}\n\n${LEFT.slice(0, 2_000)}\n\nİstanbul 中国 𠀀`,
    'text/html': `<h1>Head</h1>${LEFT.split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('')}`,
    'text/markdown': `# Head\n\n${LEFT}`,
  }

  test.each(Object.entries(bodies))(
    'of a long %s are stored as they are without threads',
    async (type, body) => {
      const libraries = [await openLibrary(), await openLibrary()]
      const pooled = threaded(libraries[0]!, 1)
      const said: string[][] = []
      for (const [app, own] of [
        [pooled.app, libraries[0]!],
        [libraries[1]!.app, libraries[1]!],
      ] as const) {
        const send = (path: string, headers: Record<string, string>, sent: string) =>
          app.request(`/api/v1${path}`, { method: 'POST', headers, body: sent })
        const query = '?source=wire&story=long&capturedAt=2018-12-18T12:00:00Z'
        const first = await send(`/versions${query}`, { 'Content-Type': type }, body)
        expect(first.status).toBe(201)
        const again = await send(`/versions${query}`, { 'Content-Type': type }, body)
        expect(again.status).toBe(200)
        const name = { 'text/plain': 'text', 'text/html': 'html', 'text/markdown': 'markdown' }[type]!
        const json = JSON.stringify({ source: 'post', capturedAt: '2018-12-18T13:00:00Z', [name]: body })
        const other = await send('/versions', { 'Content-Type': 'application/json' }, json)
        expect(other.status).toBe(201)
        const { ref } = (await other.clone().json()) as { ref: string }
        const answers = [first, again, other]
        for (const path of [
          `versions/${ref}`,
          `versions/${ref}/original`,
          `versions/${ref}/reprints?min=0`,
          'articles?q=treaty',
          'export',
        ])
          answers.push(await own.api(`/${path}`))
        said.push(await Promise.all(answers.map(async (answer) => (await answer.text()).replace(ids, '…'))))
      }
      // Three uploads, and the reprints.
      expect(pooled.gauge('work_total')).toBeGreaterThanOrEqual(3)
      for (const [n, text] of said[0]!.entries())
        expect(text.split('\n').sort()).toEqual(said[1]![n]!.split('\n').sort())
      await pooled.pool.close()
      for (const each of libraries) await each.close()
    },
  )

  test('of what a thread has no room for are stored all the same', async () => {
    const own = await openLibrary()
    const pooled = threaded(own, 1, { heapMb: 12 })
    const text = Array.from({ length: 40_000 }, (_, n) => `Paragraph ${n}.`).join('\n\n')
    const headers = { 'Content-Type': 'text/plain' }
    const answer = await pooled.app.request('/api/v1/versions?source=wire', {
      method: 'POST',
      headers,
      body: text,
    })
    expect(answer.status).toBe(201)
    expect(((await answer.json()) as { paragraphs: unknown[] }).paragraphs).toHaveLength(40_000)
    await pooled.pool.close()
    await own.close()
  })
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

  test.each(['collation', 'wordings?paragraph=2', 'origins', 'corrections', 'credits', 'lineage'])(
    'its %s, as an answer and as a page',
    async (view) => {
      const [name = '', query = ''] = view.split('?')
      for (const format of ['json', 'text']) {
        const answer = await same(`/api/v1/stories/long/${name}?format=${format}&${query}`)
        expect(answer.status).toBe(200)
      }
      expect((await same(`/stories/long/${view}`)).status).toBe(200)
    },
  )

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

/** Another library with the same refs, in which no score is kept yet. */
async function copyOf(from: Library): Promise<Library> {
  const copy = await openLibrary()
  const exported = await (await from.api('/export')).arrayBuffer()
  const headers = { 'Content-Type': 'application/x-ndjson' }
  const imported = await copy.api('/import', { method: 'POST', headers, body: exported })
  expect(await imported.text()).not.toContain('problem')
  return copy
}
