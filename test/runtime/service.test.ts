// The whole service in workerd over HTTP: uploads, pages, scores, reprints, assets, errors, bookmarks, the cache.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../cli/processes.ts'
import { encoded } from '../extract/charsets/encoding.ts'
import { SAMPLES } from '../extract/charsets/sentences.ts'
import { atom, CORRECTED, newsml, ninjs, nitf, PARAGRAPHS } from '../extract/formats/samples.ts'
import { docx, p } from '../extract/formats/word-files.ts'
import { REPRINT, STORY } from '../http/library.ts'
import { fetch } from './fetch.ts'
import { bundleWorker, startWorker, TOKEN, type WorkerService } from './service.ts'

interface Uploaded {
  readonly ref: string
  readonly articleId: string
}

const LEGACY = SAMPLES.flatMap(({ charsets, text }) =>
  charsets.map((charset) => [charset, text] as const),
).filter(([charset], n, all) => all.findIndex(([other]) => other === charset) === n)

let service: WorkerService
let story: Uploaded
let reprint: Uploaded

const api = (path: string, init: RequestInit = {}) => fetch(`${service.address}/api/v1${path}`, init)
const AUTHORIZED = { Authorization: `Bearer ${TOKEN}` }

async function upload(source: string, text: string, more = ''): Promise<Uploaded> {
  const headers = { ...AUTHORIZED, 'Content-Type': 'text/plain' }
  const response = await api(`/versions?source=${source}${more}`, { method: 'POST', headers, body: text })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return (await response.json()) as Uploaded
}

beforeAll(async () => {
  service = await startWorker(await bundleWorker(), { settings: { READ_ACCESS: 'public' } })
  story = await upload('tass', STORY, '&story=inf-treaty')
  reprint = await upload('harbour-post', REPRINT, '&story=inf-treaty')
})
afterAll(() => service?.stop())

describe('in workerd', () => {
  test('it lives, and its database is ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect(await (await fetch(service.address + path)).json()).toEqual({ status: 'ok' })
    }
  })

  test('an upload is read back, byte for byte too', async () => {
    const version = await (await api(`/versions/${story.ref}`)).json()
    expect(version).toMatchObject({
      source: 'tass',
      story: 'inf-treaty',
      number: 1,
      dateline: 'MOSCOW, Russia',
    })
    expect(await (await api(`/versions/${story.ref}/original`)).text()).toBe(STORY)
    expect((await upload('tass', STORY, '&story=inf-treaty')).ref).toBe(story.ref)
  })

  test('an original that its paragraphs do not give back comes as it was sent', async () => {
    const html = `<html><body><article>${STORY.split('\n\n')
      .map((text, n) => `<p class="n${n}">${text}</p>`)
      .join('\n')}</article></body></html>`
    const headers = { ...AUTHORIZED, 'Content-Type': 'text/html' }
    const sent = await api('/versions?source=html', { method: 'POST', headers, body: html })
    expect(sent.status).toBe(201)
    const { ref } = (await sent.json()) as Uploaded
    expect(await (await api(`/versions/${ref}/original`)).text()).toBe(html)
  })

  test('items of the wire and Word files are read, and their signals believed', async () => {
    const send = async (type: string, body: BodyInit, query: string) => {
      const headers = { ...AUTHORIZED, 'Content-Type': type }
      const response = await api(`/versions?${query}`, { method: 'POST', headers, body })
      return { status: response.status, json: await response.json() }
    }
    const g2 = 'application/vnd.iptc.g2.newsitem+xml'
    const first = await send(g2, newsml(), 'story=sea')
    const sample = { version: 2, paragraphs: CORRECTED, signal: 'correction', time: '2026-05-04T12:00:00Z' }
    const second = await send(g2, newsml(sample), 'story=sea')
    expect([first.status, second.status, second.json.signal]).toEqual([201, 201, 'correction'])
    expect(second.json.articleId).toBe(first.json.articleId)
    await upload('Daily', PARAGRAPHS.join('\n\n'), '&story=sea&publishedAt=2026-05-04T11:00Z')
    const { items } = await (await api('/stories/sea/corrections')).json()
    expect(items).toMatchObject([{ signal: 'correction', now: '14', printings: [{ uncorrected: '41' }] }])
    const kill = await send(g2, newsml({ ...sample, version: 3, status: 'canceled' }), 'story=sea')
    expect(kill.json).toMatchObject({ number: 3, signal: 'kill' })
    for (const [type, body] of [
      ['application/x-nitf+xml', nitf()],
      ['application/vnd.iptc.ninjs+json', ninjs()],
      ['application/atom+xml', atom()],
    ] as const) {
      const { status, json } = await send(type, body, `source=${type.length}`)
      expect([status, json.paragraphs.length]).toEqual([201, PARAGRAPHS.length + 1])
    }
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const file = docx(p('Treaty on the sea', 'Titel') + PARAGRAPHS.map((text) => p(text)).join(''))
    const read = await send(word, file, 'source=word')
    expect(read.json).toMatchObject({ headline: 'Treaty on the sea', extraction: { from: 'docx' } })
    const original = await (await api(`/versions/${read.json.ref}/original`)).arrayBuffer()
    expect(Buffer.from(original).equals(Buffer.from(file))).toBe(true)
  })

  test.each(LEGACY)('a text in %s is read, declared or not, and keeps its bytes', async (charset, text) => {
    const bytes = encoded(text, charset)
    for (const type of [`text/plain; charset=${charset}`, 'text/plain', 'text/html']) {
      const headers = { ...AUTHORIZED, 'Content-Type': type }
      const path = `/versions?source=${charset}-${type.length}`
      const sent = await api(path, { method: 'POST', headers, body: new Uint8Array(bytes) })
      expect(sent.status).toBe(201)
      const { ref } = (await sent.json()) as Uploaded
      const version = await (await api(`/versions/${ref}`)).json()
      expect(version.paragraphs.at(-1).text).toBe(text)
      const original = await (await api(`/versions/${ref}/original`)).arrayBuffer()
      expect(new Uint8Array(original)).toEqual(bytes)
    }
  })

  test('two printings are compared: page, scores, every format', async () => {
    const pair = `${story.ref}...${reprint.ref}`
    const page = await fetch(`${service.address}/diff/${pair}`)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toMatch(/<ins[\s\S]*17[\s\S]*<\/html>$/)
    const scores = await (await api(`/similarity/${pair}`)).json()
    expect(scores).toMatchObject({ relation: expect.any(String), paragraphs: { moved: 1, removed: 1 } })
    for (const format of ['json', 'text', 'csv', 'patch', 'html']) {
      const answer = await api(`/diff/${pair}?format=${format}`)
      expect(answer.status).toBe(200)
      expect((await answer.text()).length).toBeGreaterThan(200)
    }
  })

  test('pages of stories, articles and documentation are there', async () => {
    for (const path of ['/', '/stories', '/stories/inf-treaty', `/articles/${story.articleId}`, '/docs']) {
      const answer = await fetch(service.address + path, { headers: { Accept: 'text/html' } })
      expect([path, answer.status, (await answer.text()).endsWith('</html>')]).toEqual([path, 200, true])
    }
  })

  test('a text finds its reprints', async () => {
    const found = await (await api(`/versions/${story.ref}/reprints`)).json()
    const items = (found as { items: { ref: string; passages: { words: number }[] }[] }).items
    expect(items.map(({ ref }) => ref)).toContain(reprint.ref)
    expect(items[0]?.passages[0]?.words).toBeGreaterThanOrEqual(5)
  })

  test('an export is imported line by line', async () => {
    const lines = await (await api('/export', { headers: AUTHORIZED })).text()
    const headers = { ...AUTHORIZED, 'Content-Type': 'application/x-ndjson' }
    const answer = await api('/import', { method: 'POST', headers, body: lines })
    const results = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { status: number })
    expect(results.length).toBeGreaterThanOrEqual(2)
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set([200]))
  })
})

describe('its assets', () => {
  test('stand at their addresses, with a tag, and are not sent again', async () => {
    const address = `${service.address}/assets/style.css`
    const first = await fetch(address)
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await first.text()).toBe(readFileSync(join(ROOT, 'public', 'style.css'), 'utf8'))
    const etag = first.headers.get('etag') ?? ''
    expect((await fetch(address, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })

  test.each(['/assets/none.css', '/assets/', '/assets/..%2fwrangler.toml', '/style.css'])(
    '%s is nowhere',
    async (path) => {
      const answer = await fetch(service.address + path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    },
  )
})

describe('its errors', () => {
  const post = (headers: Record<string, string>, body: string) =>
    api('/versions', { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body })

  test.each([
    ['no token', 401, () => post({}, '{}')],
    ['a wrong token', 401, () => post({ Authorization: 'Bearer wrong' }, '{}')],
    ['malformed JSON', 400, () => post(AUTHORIZED, '{')],
    ['no body field', 400, () => post(AUTHORIZED, '{"source":"s"}')],
    ['a text without a word', 422, () => post(AUTHORIZED, '{"source":"s","text":"—"}')],
    [
      'a body that is too large',
      413,
      () => unlessCut(() => post(AUTHORIZED, JSON.stringify({ text: 'x'.repeat(7e6) }))),
    ],
    ['another content type', 415, () => post({ ...AUTHORIZED, 'Content-Type': 'image/png' }, 'x')],
    [
      'a conflict',
      409,
      () => post(AUTHORIZED, JSON.stringify({ source: 'x', article: story.articleId, text: 'A.' })),
    ],
    ['no such version', 404, () => api('/versions/nobody@1')],
    ['a ref out of form', 400, () => api('/versions/@@')],
    ['another method', 405, () => api(`/similarity/${story.ref}...${reprint.ref}`, { method: 'PUT' })],
  ])('%s: %i', async (_, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(await answer.json()).toMatchObject({
      status,
      title: expect.any(String),
      errors: expect.any(Array),
    })
  })
})

/** Who still sends while a body is refused may find the connection closed before the answer is read. */
async function unlessCut(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 30) throw error
      await new Promise((done) => setTimeout(done, 50))
    }
  }
}

describe('its bookmarks', () => {
  test('come with writes, and are taken with reads', async () => {
    const headers = { ...AUTHORIZED, 'Content-Type': 'text/plain' }
    const sent = await api('/versions?source=marked', { method: 'POST', headers, body: 'One. Two words.' })
    const bookmark = sent.headers.get('x-variorum-bookmark') ?? ''
    expect(bookmark).toMatch(/^[0-9a-f]{8}(-[0-9a-f]+){3}$/)
    const { ref } = (await sent.json()) as Uploaded
    const read = await api(`/versions/${ref}`, { headers: { 'X-Variorum-Bookmark': bookmark } })
    expect(read.status).toBe(200)
    expect(read.headers.get('x-variorum-bookmark')).toBeNull()
  })

  test('of another form are refused, of another database ignored', async () => {
    const read = (bookmark: string) =>
      api(`/versions/${story.ref}`, { headers: { 'X-Variorum-Bookmark': bookmark } })
    expect((await read('a b')).status).toBe(400)
    expect((await read('17')).status).toBe(200)
  })
})

describe('its cache', () => {
  /** As src/http/answers/pair-answer.ts writes it. */
  const keyOf = async (path: string): Promise<string> => {
    const etag = (await api(path)).headers.get('etag') ?? ''
    const query = new URLSearchParams({
      format: 'json',
      ignore: '',
      algorithm: algorithm(),
      access: 'public',
      etag,
    })
    return `https://cache.invalid${path}?${query}`
  }
  let scores: { algorithm: number }
  const algorithm = () => String(scores.algorithm)
  let pair: string
  let left: Uploaded

  beforeAll(async () => {
    left = await upload('cached', STORY)
    pair = `${left.ref}...${reprint.ref}`
    scores = (await (await api(`/similarity/${pair}`)).json()) as { algorithm: number }
  })

  test('answers the public what it holds, and nobody else', async () => {
    const path = `/similarity/${pair}`
    const key = await keyOf(path)
    expect(JSON.parse((await service.cached(key)) ?? '{}')).toEqual(scores)
    await service.cached(key, '"from the cache"')
    expect(await (await api(path)).json()).toBe('from the cache')
    expect(await (await api(path, { headers: AUTHORIZED })).json()).toEqual(scores)
    expect(await (await api(`${path}?ignore=case`)).json()).toMatchObject({ score: expect.any(Number) })
  })

  test('holds nothing that was asked for with a token', async () => {
    const path = `/diff/${pair}`
    await (await api(path, { headers: AUTHORIZED })).text()
    const etag = (await api(path, { headers: AUTHORIZED })).headers.get('etag') ?? ''
    const query = new URLSearchParams({
      format: 'json',
      ignore: '',
      algorithm: algorithm(),
      access: 'public',
      etag,
    })
    expect(await service.cached(`https://cache.invalid${path}?${query}`)).toBeNull()
  })

  test('does not answer for what was corrected or deleted', async () => {
    const path = `/diff/${pair}`
    expect(await (await api(path)).json()).toMatchObject({ left: { source: 'cached' } })
    const headers = { ...AUTHORIZED, 'Content-Type': 'application/json' }
    await api(`/articles/${left.articleId}`, { method: 'PATCH', headers, body: '{"source":"corrected"}' })
    expect(await (await api(path)).json()).toMatchObject({ left: { source: 'corrected' } })
    await api(`/articles/${left.articleId}`, { method: 'DELETE', headers: AUTHORIZED })
    expect((await api(path)).status).toBe(404)
    expect((await api(`/similarity/${pair}`)).status).toBe(404)
  })
})
