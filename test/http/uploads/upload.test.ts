// Uploading: both forms, what an upload answers the second time, and what is kept of it.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const raw = (query: string, body: BodyInit, type = 'text/plain') =>
  library.api(`/versions?${query}`, { method: 'POST', headers: { 'Content-Type': type }, body })

describe('the two forms', () => {
  test('JSON', async () => {
    const response = await library.post('/versions', {
      source: 'tass',
      story: 'two-forms',
      url: 'https://Example.com/a?utm_source=x#top',
      language: 'en',
      publishedAt: '2018-12-18T12:30:00+03:00',
      capturedAt: '2018-12-18T10:00:00Z',
      text: STORY,
    })
    expect(response.status).toBe(201)
    const version = await response.json()
    expect(response.headers.get('location')).toBe(`/api/v1/versions/${version.ref}`)
    expect(version).toMatchObject({
      ref: `${version.articleId}@1`,
      number: 1,
      source: 'tass',
      story: 'two-forms',
      url: 'https://example.com/a',
      headline: 'Minister offers talks on the missile treaty',
      dateline: 'MOSCOW, Russia',
      language: 'en',
      publishedAt: '2018-12-18T09:30:00Z',
      capturedAt: '2018-12-18T10:00:00Z',
    })
    expect(version.articleId).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(version).not.toHaveProperty('unchanged')
    expect(version.paragraphs.map((p: { text: string }) => p.text)).toEqual(STORY.split('\n\n'))
    expect(version.paragraphs[0]).toEqual({ index: 0, text: STORY.split('\n\n')[0], role: 'headline' })
    const content = `${version.headline}\n\n${STORY}`
    expect(version.contentHash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
  })

  test('the document itself, the rest in the query', async () => {
    const response = await raw('source=daily&story=two-forms&publishedAt=2018-12-18T09:30:00Z', STORY)
    expect(response.status).toBe(201)
    const version = await response.json()
    expect(version).toMatchObject({
      source: 'daily',
      story: 'two-forms',
      publishedAt: '2018-12-18T09:30:00Z',
    })
    const other = await library.upload({ source: 'daily-2', story: 'two-forms', text: STORY })
    expect(version.contentHash).toBe(other.contentHash)
    expect(version.words).toBe(other.words)
  })

  test.each([
    [
      'text/html',
      '<html><body><article><h1>The head</h1><p>One long paragraph of text here.</p></article></body></html>',
    ],
    ['text/markdown', '# The head\n\nOne long *paragraph* of text here.\n'],
  ])('%s', async (type, body) => {
    const response = await raw(`source=markup-${type.slice(5)}`, body, `${type}; charset=UTF-8`)
    expect(response.status).toBe(201)
    const version = await response.json()
    expect(version.paragraphs.map((p: { text: string }) => p.text)).toContain(
      'One long paragraph of text here.',
    )
    expect(version.headline).toBe('The head')
  })

  test('a headline, an empty byline and nulls beside a text', async () => {
    const version = await library.upload({
      source: 'nulls',
      headline: '  A\nhead ',
      byline: '',
      story: null,
      url: null,
      article: null,
      publishedAt: null,
      html: null,
      text: 'One sentence of the text stands here.',
    })
    expect(version).toMatchObject({
      headline: 'A head',
      byline: null,
      story: null,
      url: null,
      publishedAt: null,
    })
    expect(version.capturedAt).toBe('2018-12-18T12:00:00Z')
  })
})

describe('a dateline', () => {
  test('that is given stands before the one in the text, in both forms', async () => {
    const read = await library.upload({ source: 'dated', text: STORY })
    expect(read.dateline).toBe('MOSCOW, Russia')
    const given = await library.upload({
      source: 'dated',
      story: 'dated',
      text: STORY,
      dateline: ' GENEVA,  18 Dec ',
    })
    expect(given).toMatchObject({ dateline: 'GENEVA, 18 Dec', contentHash: read.contentHash })
    const response = await raw('source=dated-raw&dateline=GENEVA', STORY)
    expect(await response.json()).toMatchObject({ dateline: 'GENEVA' })
    const refused = await library.post('/versions', { source: 'dated', text: STORY, dateline: 'A\u0000' })
    expect(refused.status).toBe(422)
  })
})

describe('a text whose signs lost half of their bytes', () => {
  const SENTENCE =
    'The mayor\u0019s office said on Monday that the old cafe\u0001 beside the bridge will be closed for good. '
  const LOST = SENTENCE.repeat(10).trim()

  test('is shown and found with them, and comes back as it was sent', async () => {
    const version = await library.upload({ source: 'lost-bytes', headline: 'A café closes', text: LOST })
    const text = await library.api(`/versions/${version.ref}?format=text`)
    expect(await text.text()).toContain(
      'The mayor’s office said on Monday that the old café beside the bridge',
    )
    const original = await library.api(`/versions/${version.ref}/original`)
    expect(await original.text()).toBe(LOST)
    const again = await raw('source=lost-bytes-raw&headline=A%20caf%C3%A9%20closes', LOST)
    expect(await again.json()).toMatchObject({ contentHash: version.contentHash })
  })

  test('is refused where it is short', async () => {
    const refused = await library.post('/versions', { source: 'lost-bytes', text: SENTENCE })
    expect(refused.status).toBe(422)
  })
})

describe('the second time', () => {
  test('the same content is not a new version', async () => {
    const first = await library.upload({ source: 'again', story: 'again', text: STORY })
    const response = await library.post('/versions', { source: 'again', story: 'again', text: STORY })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ...first, unchanged: true })
  })

  test('other content is the next one, and going back one more', async () => {
    const texts = [STORY, `${STORY}\n\nOne more paragraph was added later.`, STORY]
    const refs: unknown[] = []
    for (const text of texts)
      refs.push((await library.upload({ source: 'back', story: 'back', text })).number)
    expect(refs).toEqual([1, 2, 3])
  })

  test('a key makes a retry give the same version', async () => {
    const send = (key: string) =>
      library.post('/versions', { source: 'keys', text: STORY }, { 'Idempotency-Key': key })
    const first = await send('retry-1')
    expect(first.status).toBe(201)
    const { ref } = await first.json()
    const newer = await library.upload({
      source: 'keys',
      article: ref.split('@')[0],
      text: `${STORY}\n\nMore of it.`,
    })
    expect(newer.number).toBe(2)
    const retry = await send('retry-1')
    expect(retry.status).toBe(200)
    expect(await retry.json()).toMatchObject({ ref, unchanged: true })
  })

  test('a key with other content is refused, and nothing of it stored', async () => {
    const send = (source: string, text: string) =>
      library.post('/versions', { source, story: 'reused', text }, { 'Idempotency-Key': 'reused' })
    expect((await send('reuser', STORY)).status).toBe(201)
    const other = await send('reuser', `${STORY}\n\nMore of it.`)
    expect(other.status).toBe(422)
    expect(await other.json()).toMatchObject({
      type: '/problems/key-reused',
      detail: expect.stringContaining('other content'),
      errors: [{ path: 'Idempotency-Key' }],
    })
    expect((await (await library.api('/stories/reused')).json()).articles).toMatchObject([
      { versionCount: 1 },
    ])
    expect((await send('reuser', STORY)).status).toBe(200)
    expect((await send('someone else', REPRINT)).status).toBe(201)
  })

  test('a capture that is sent again is that version, though a newer one has the same content', async () => {
    const send = (text: string, hour: number) =>
      library.upload({ source: 'capture', story: 'capture', text, capturedAt: `2018-12-18T0${hour}:00:00Z` })
    const first = await send(STORY, 1)
    await send(REPRINT, 2)
    expect((await send(STORY, 3)).number).toBe(3)
    expect(await send(STORY, 1)).toEqual({ ...first, unchanged: true })
    expect((await send(STORY, 4)).number).toBe(3)
  })

  const HOURS = ['2018-12-18T09:00:00Z', '2018-12-18T10:00:00Z'] as const
  const bodies = {
    text: (text: string) => text,
    html: (text: string, time: string) =>
      `<html><head><meta property="article:published_time" content="${time}"></head><body><article>${text
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('')}</article></body></html>`,
    markdown: (text: string, time: string) => `---\ndate: ${time}\n---\n${text}`,
  }

  test.each(Object.keys(bodies) as (keyof typeof bodies)[])(
    'takes with their times, as %s, can be sent again, as JSON and raw',
    async (kind) => {
      const story = `takes-${kind}`
      const isRead = kind !== 'text'
      const json = async (n: 0 | 1) => {
        const time = isRead ? {} : { publishedAt: HOURS[n] }
        const fields = {
          source: 'takes',
          story,
          [kind]: bodies[kind](n ? REPRINT : STORY, HOURS[n]),
          ...time,
        }
        return library.upload(fields)
      }
      const raw = async (n: 0 | 1) => {
        const time = isRead ? '' : `&publishedAt=${HOURS[n].replace('Z', '%2B00:00')}`
        const response = await library.api(`/versions?source=takes&story=${story}${time}`, {
          method: 'POST',
          headers: { 'Content-Type': kind === 'text' ? 'text/plain' : `text/${kind}` },
          body: bodies[kind](n ? REPRINT : STORY, HOURS[n]),
        })
        return response.json()
      }
      const first = [await json(0), await raw(1)]
      expect(first.map(({ number, publishedAt }) => [number, publishedAt])).toEqual([
        [1, HOURS[0]],
        [2, HOURS[1]],
      ])
      for (const send of [json, raw]) {
        expect(await send(0)).toEqual({ ...first[0], unchanged: true })
        expect(await send(1)).toEqual({ ...first[1], unchanged: true })
      }
    },
  )

  test('fifty at once of the same text make one version', async () => {
    const fields = { source: 'burst', story: 'burst', text: STORY }
    const responses = await Promise.all(Array.from({ length: 50 }, () => library.post('/versions', fields)))
    const statuses = responses.map((response) => response.status).sort()
    expect(statuses).toEqual([...Array(49).fill(200), 201])
    const refs = await Promise.all(responses.map(async (response) => (await response.json()).ref))
    expect(new Set(refs).size).toBe(1)
  })

  test('fifty at once of different texts make versions 1 to 50', async () => {
    const responses = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        library.post('/versions', {
          source: 'many',
          story: 'many',
          text: `${STORY}\n\nTake number ${i} of it.`,
        }),
      ),
    )
    expect(responses.map((response) => response.status)).toEqual(Array(50).fill(201))
    const numbers = await Promise.all(responses.map(async (response) => (await response.json()).number))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  })
})

describe('what is kept', () => {
  test.each([
    ['text/plain', '\ufeffOne line.\r\nAnother – with “marks”.\r\n\r\n\tA second paragraph.\f'],
    ['text/markdown', '# Head\n\nSome *text* with a [link](https://example.com).\n'],
    ['text/html', '<p>A paragraph of text.</p>\n<script>alert(1)</script>'],
  ])('the bytes of a %s upload', async (type, body) => {
    const bytes = new TextEncoder().encode(body)
    const response = await raw(`source=original-${type.slice(5)}`, bytes, type)
    expect(response.status).toBe(201)
    const original = await library.api(`/versions/${(await response.json()).ref}/original`)
    expect(original.headers.get('content-type')).toMatch(new RegExp(`^${type}`))
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes)
    expect(original.headers.get('content-security-policy')).toContain('sandbox')
    expect(original.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('the field of a JSON upload as UTF-8', async () => {
    const html = '<p>Überraschung: “quoted” text, 日本.</p>'
    const { ref } = await library.upload({ source: 'original-json', html })
    const original = await library.api(`/versions/${ref}/original`)
    expect(original.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await original.text()).toBe(html)
  })
})

describe('sizes', () => {
  test('exactly the limit is accepted, one byte more is not', async () => {
    const most = library.config.maxBodyBytes
    const text = 'word '.repeat(Math.ceil(most / 5)).slice(0, most)
    expect((await raw('source=large', text)).status).toBe(201)
    expect((await raw('source=large', `${text}x`)).status).toBe(413)
  })

  test('of a body without a length no more than the limit is read', async () => {
    let sent = 0
    const chunk = new TextEncoder().encode('word '.repeat(13_000))
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.byteLength
        controller.enqueue(chunk)
      },
    })
    const init = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: endless, duplex: 'half' }
    const response = await library.api('/versions?source=endless', init as RequestInit)
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(library.config.maxBodyBytes + 4 * chunk.byteLength)
    expect((await (await library.api('/articles?source=endless')).json()).items).toEqual([])
  })
})

describe('a query', () => {
  test.each([
    ['/versions?source=%FF', 'source'],
    ['/versions?source=a&story=%zz', 'story'],
    ['/versions?source=a&headline=%E0%A4', 'headline'],
    ['/versions?source=a&%FF=b', '%FF'],
    ['/versions?source=100%', 'source'],
  ])('%s is no UTF-8 and stores nothing', async (path, field) => {
    const init = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: STORY }
    const response = await library.api(path, init)
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toEqual([
      { path: field, message: 'is not UTF-8 in percent encoding' },
    ])
    expect((await library.api('/articles?source=%zz')).status).toBe(400)
    expect((await library.app.request('/stories?q=%zz')).status).toBe(400)
    expect((await library.api('/stories?q=100%25')).status).toBe(200)
  })
})
