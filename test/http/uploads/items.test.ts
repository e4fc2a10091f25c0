// Items of the wire in their own formats: uploaded in every way, joined by their names, numbered as their provider counts,
// given back byte for byte, exported and imported.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CORRECTED,
  newsml,
  ninjs,
  nitf,
  PARAGRAPHS,
  rss,
  type Sample,
} from '../../extract/formats/samples.ts'
import { docx, p } from '../../extract/formats/word-files.ts'
import { type Library, openLibrary } from '../library.ts'

const TYPES = {
  newsml: ['application/vnd.iptc.g2.newsitem+xml', newsml],
  nitf: ['application/x-nitf+xml', nitf],
  ninjs: ['application/vnd.iptc.ninjs+json', ninjs],
} as const
type Kind = keyof typeof TYPES
const KINDS = Object.keys(TYPES) as Kind[]

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

async function send(kind: Kind, document: string, query = '', to = library) {
  const response = await to.api(`/versions?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': TYPES[kind][0] },
    body: document,
  })
  return { status: response.status, json: await response.json() }
}

describe.each(KINDS)('%s', (kind) => {
  const write = TYPES[kind][1]

  it('is a content type of an upload, and says who printed it, when and where', async () => {
    const sent = write({ id: `first-${kind}` })
    const { status, json } = await send(kind, sent, `story=first-${kind}`)
    expect(status).toBe(201)
    expect(json).toMatchObject({
      source: 'Norwire',
      number: 1,
      headline: 'Negotiators agree on treaty against deep-sea mining',
      language: 'en',
      publishedAt: '2026-05-04T10:00:00Z',
    })
    const original = await library.api(`/versions/${json.ref}/original`)
    expect(original.headers.get('content-type')).toBe(TYPES[kind][0])
    expect(await original.text()).toBe(sent)
  })

  it('joins the article of its name, as the version that it says it is, whenever that comes', async () => {
    const source = `source=numbers-${kind}`
    const third = await send(
      kind,
      write({ version: 3, paragraphs: CORRECTED, time: '2026-05-04T12:00:00Z' }),
      source,
    )
    const second = await send(
      kind,
      write({ version: 2, headline: 'Treaty agreed', time: '2026-05-04T11:00:00Z' }),
      source,
    )
    expect(second.status).toBe(201)
    expect(second.json.articleId).toBe(third.json.articleId)
    expect([third.json.number, second.json.number]).toEqual([3, 2])
    const again = await send(kind, write({ version: 3, paragraphs: CORRECTED }), source)
    expect([again.status, again.json.ref]).toEqual([200, third.json.ref])
    // The same number with other content is lost by nobody.
    const other = await send(
      kind,
      write({ version: 2, headline: 'Other words', paragraphs: CORRECTED }),
      source,
    )
    expect([other.status, other.json.number]).toEqual([201, 4])
    const article = await (await library.api(`/articles/${third.json.articleId}`)).json()
    expect(article.versions.map(({ number }: { number: number }) => number)).toEqual([4, 3, 2])
  })

  it('is a field of JSON, of a line of an import, of a side of a comparison and of a search for reprints', async () => {
    const json = await library.upload({ [kind]: write(), source: `json-${kind}`, byline: 'Ola Holm' })
    expect(json).toMatchObject({ byline: 'Ola Holm', language: 'en' })
    const lines = [write(), write({ version: 2, paragraphs: CORRECTED }), '<', ''].map((text) =>
      JSON.stringify({ [kind]: text, story: `lines-${kind}`, source: `lines-${kind}` }),
    )
    const imported = await library.api('/import', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: lines.join('\n'),
    })
    const results = (await imported.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(results.map(({ status }) => status)).toEqual([201, 201, 422, 422])
    const compared = await library.post('/compare', {
      left: { [kind]: write() },
      right: { text: PARAGRAPHS.join('\n\n'), headline: 'Treaty' },
    })
    expect((await compared.json()).similarity.score).toBe(1)
    const reprints = await library.post('/reprints', { [kind]: write() })
    expect((await reprints.json()).items.length).toBeGreaterThan(0)
  })

  it('is refused where it is broken, names no source, or has no text', async () => {
    expect((await send(kind, write().slice(0, -30))).status).toBe(422)
    expect((await send(kind, write({ paragraphs: [] }))).status).toBe(422)
    const nameless = write().replaceAll(/Norwire(?: AS)?/g, '')
    const refused = await send(kind, nameless.replaceAll(/"nprov:NW"|<infoSource.*>/g, '""'))
    expect(refused.status).toBe(400)
    expect(refused.json.errors[0].path).toBe('source')
    expect((await send(kind, write(), 'source=')).status).toBe(400)
  })

  it('comes out of an export and into another library as it was', async () => {
    await send(kind, write({ version: 7 }), `source=export-${kind}`)
    const exported = await (await library.api('/export')).text()
    const copy = await openLibrary()
    try {
      const imported = await copy.api('/import', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-ndjson' },
        body: exported,
      })
      expect(await imported.text()).not.toMatch(/problem/)
      expect(await (await copy.api('/export')).text()).toBe(exported)
      // A later version finds the article there too.
      const next = await send(
        kind,
        write({ version: 8, paragraphs: CORRECTED }),
        `source=export-${kind}`,
        copy,
      )
      const first = await send(kind, write({ version: 7 }), `source=export-${kind}`)
      expect([next.json.number, next.json.articleId]).toEqual([8, first.json.articleId])
    } finally {
      await copy.close()
    }
  })
})

describe.each(KINDS)('what %s says of a version', (kind) => {
  const write = TYPES[kind][1]
  const source = `source=signals-${kind}`

  it('is its signal, and how much of the item is its text', async () => {
    const first = await send(kind, write(), source)
    expect(first.json.signal).toBeNull()
    const { kept, page, left, complete, from } = first.json.extraction
    expect([complete, from]).toEqual([true, kind])
    expect(left.reduce((sum: number, part: { words: number }) => sum + part.words, kept)).toBe(page)
    const signal = async (sample: Sample) => (await send(kind, write(sample), source)).json.signal
    expect(await signal({ version: 2, paragraphs: CORRECTED, signal: 'correction' })).toBe('correction')
    expect(await signal({ version: 3, headline: 'Treaty agreed', paragraphs: CORRECTED })).toBe('update')
  })

  it('makes another version of the same wording where the wire takes it back, or gives it free again', async () => {
    const query = `${source}-back`
    const results = []
    for (const status of ['usable', 'canceled', 'canceled', 'usable'])
      results.push(await send(kind, write({ status }), query))
    expect(results.map(({ status, json }) => [status, json.number, json.signal])).toEqual([
      [201, 1, null],
      [201, 2, 'kill'],
      [200, 2, 'kill'],
      [200, 1, null],
    ])
    const later = await send(kind, write({ version: 5, time: '2026-05-06T10:00:00Z' }), query)
    expect([later.status, later.json.number, later.json.signal]).toEqual([201, 5, 'update'])
  })
})

describe('names of items', () => {
  it('count for their source alone', async () => {
    const one = await send('newsml', newsml(), 'source=one')
    const other = await send('newsml', newsml(), 'source=other')
    expect(other.status).toBe(201)
    expect(other.json.articleId).not.toBe(one.json.articleId)
  })

  it('are articles of their own in one story, beside the printing without a name', async () => {
    const query = 'source=Several&story=several'
    const one = await send('newsml', newsml({ id: 'urn:one' }), query)
    const two = await send(
      'ninjs',
      ninjs({ id: 'urn:two', time: '2026-05-04T11:00:00Z', headline: 'Another story of the same day' }),
      query,
    )
    const three = await send('nitf', nitf({ paragraphs: CORRECTED, time: '2026-05-04T12:00:00Z' }), query)
    expect([one.status, two.status, three.status]).toEqual([201, 201, 201])
    expect(new Set([one, two, three].map(({ json }) => json.articleId)).size).toBe(3)
    // A text without a name is of the oldest, as of any source that has several printings.
    const text = await library.upload({ source: 'Several', story: 'several', text: PARAGRAPHS.join('\n\n') })
    expect(text.articleId).toBe(one.json.articleId)
    const story = await (await library.api('/stories/several')).json()
    expect(story.articles).toHaveLength(3)
    const exported = (await (await library.api('/export')).text()).split('\n')
    const copy = await openLibrary()
    try {
      const body = exported.filter((line) => line.includes('"story":"several"')).join('\n')
      const headers = { 'Content-Type': 'application/x-ndjson' }
      const imported = await (await copy.api('/import', { method: 'POST', headers, body })).text()
      expect(imported.match(/"status":201/g)).toHaveLength(4)
    } finally {
      await copy.close()
    }
  })

  it('join the printing of the story that came as text before', async () => {
    const text = await library.upload({ source: 'Mixed', story: 'mixed', text: PARAGRAPHS.join('\n\n') })
    const item = await send('nitf', nitf({ paragraphs: CORRECTED }), 'source=Mixed&story=mixed')
    expect([item.json.articleId, item.json.number]).toEqual([text.articleId, 2])
  })
})

describe('a Word file', () => {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const file = docx(p('Treaty on the sea', 'Titel') + PARAGRAPHS.map((text) => p(text)).join(''))
  const base64 = Buffer.from(file).toString('base64')

  it('is a content type, a field of JSON in base64, and a side of a comparison', async () => {
    const post = (query: string, body: BodyInit = file) =>
      library.api(`/versions?${query}`, { method: 'POST', headers: { 'Content-Type': type }, body })
    const raw = await post('source=word')
    const json = await raw.json()
    expect(raw.status).toBe(201)
    expect(json).toMatchObject({
      headline: 'Treaty on the sea',
      extraction: { from: 'docx', complete: true },
    })
    expect(json.paragraphs.slice(1).map(({ text }: { text: string }) => text)).toEqual(PARAGRAPHS)
    const again = await library.post('/versions', { source: 'word', docx: base64 })
    expect([again.status, (await again.json()).ref]).toEqual([200, json.ref])
    const original = await library.api(`/versions/${json.ref}/original`)
    expect(original.headers.get('content-type')).toBe(type)
    expect(Buffer.from(await original.arrayBuffer()).equals(Buffer.from(file))).toBe(true)
    const sides = { left: { docx: base64 }, right: { text: PARAGRAPHS.join('\n\n'), headline: 'Treaty' } }
    expect((await (await library.post('/compare', sides)).json()).similarity.score).toBe(1)
    expect((await post('')).status).toBe(400)
    expect((await post('source=word', 'Words.')).status).toBe(422)
    expect((await library.post('/versions', { source: 'word', docx: 'no base64!' })).status).toBe(400)
    const asText = await library.api('/versions?source=word', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: file,
    })
    expect((await asText.json()).detail).toContain(type)
  })

  it('comes out of an export and in again', async () => {
    const lines = (await (await library.api('/export')).text()).split('\n')
    const line = lines.find((each) => each.includes('"source":"word"'))!
    const copy = await openLibrary()
    try {
      const headers = { 'Content-Type': 'application/x-ndjson' }
      const imported = await copy.api('/import', { method: 'POST', headers, body: line })
      expect(JSON.parse(await imported.text()).status).toBe(201)
      expect((await (await copy.api('/export')).text()).trim()).toBe(line)
    } finally {
      await copy.close()
    }
  })
})

it('a feed of one item is an upload, of several a refusal that says what to do', async () => {
  const post = (body: string) =>
    library.api('/versions', { method: 'POST', headers: { 'Content-Type': 'application/rss+xml' }, body })
  const many = await post(rss())
  expect(many.status).toBe(422)
  expect((await many.json()).detail).toMatch(/3 items.*variorum import/)
  const one = await post(rss().replaceAll(/<item>(?:(?!<\/item>)[\s\S])*(?:Rain|Ferry)[\s\S]*?<\/item>/g, ''))
  expect(one.status).toBe(201)
  expect(await one.json()).toMatchObject({ source: 'news.example', url: 'https://news.example/two' })
})
