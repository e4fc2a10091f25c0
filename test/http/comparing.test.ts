// Similarity, diff and compare: their shapes, their formats, and how long they may be kept.
import { applyPatch } from 'diff'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, REPRINT, STORY } from './library.ts'

let library: Library
let left: string
let right: string
let pair: string

beforeAll(async () => {
  library = await openLibrary()
  left = (await library.upload({ source: 'wire', story: 'treaty', text: STORY })).ref
  right = (await library.upload({ source: 'paper', story: 'treaty', text: REPRINT })).ref
  pair = `${left}...${right}`
})
afterAll(() => library.close())

interface Change {
  op: string
  text: string
  left?: string
}

const sideOf = (changes: Change[], op: string) =>
  changes
    .filter((change) => change.op === 'equal' || change.op === op)
    .map((change) => change.text)
    .join('')

describe('similarity', () => {
  test('is the scores with the refs', async () => {
    const scores = await (await library.api(`/similarity/${pair}`)).json()
    expect(scores).toMatchObject({
      left,
      right,
      algorithm: expect.any(Number),
      precise: true,
      relation: expect.any(String),
    })
    for (const field of ['score', 'resemblance', 'cosine']) {
      expect(scores[field]).toBeGreaterThan(0)
      expect(scores[field]).toBeLessThan(1)
    }
    const diff = await (await library.api(`/diff/${pair}`)).json()
    expect(scores).toEqual({ left, right, ...diff.similarity })
  })

  test('as text is the score alone on a line', async () => {
    const { score } = await (await library.api(`/similarity/${pair}`)).json()
    const response = await library.api(`/similarity/${pair}?format=text`)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe(`${score}\n`)
  })

  test('as csv has a header and a row', async () => {
    const response = await library.api(`/similarity/${pair}`, { headers: { Accept: 'text/csv' } })
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/)
    const [header, row, rest] = (await response.text()).split('\r\n')
    expect(header?.startsWith('left,right,score,leftInRight,rightInLeft,resemblance,cosine')).toBe(true)
    expect(row?.split(',').slice(0, 2)).toEqual([left, right])
    expect(row?.split(',')).toHaveLength(header?.split(',').length ?? 0)
    expect(rest).toBe('')
  })
})

describe('diff', () => {
  test('is the versions, scores and blocks, and both texts are in the blocks', async () => {
    const response = await library.api(`/diff/${pair}`)
    const diff = await response.json()
    expect(Object.keys(diff)).toEqual(
      expect.arrayContaining([
        'left',
        'right',
        'similarity',
        'summary',
        'blocks',
        'quotes',
        'precise',
        'algorithm',
      ]),
    )
    expect(diff.left).toEqual(await (await library.api(`/versions/${left}`)).json())
    expect(diff.right.ref).toBe(right)
    for (const side of ['left', 'right'] as const) {
      const paragraphs = diff[side].paragraphs.map((paragraph: { text: string }) => paragraph.text)
      const seen = diff.blocks.flatMap((block: Record<string, number[]>) => block[side])
      expect([...seen].sort((a: number, b: number) => a - b)).toEqual(
        paragraphs.map((_: string, i: number) => i),
      )
      for (const block of diff.blocks) {
        if (block[side].length === 0) continue
        const text = block[side].map((i: number) => paragraphs[i]).join('\n\n')
        expect(sideOf(block.changes, side === 'left' ? 'delete' : 'insert')).toBe(text)
      }
    }
  })

  test('as patch turns the text of the left version into that of the right one', async () => {
    const response = await library.api(`/diff/${pair}?format=patch`)
    expect(response.headers.get('content-type')).toMatch(/^text\/x-diff/)
    const patch = await response.text()
    expect(patch.split('\n').slice(0, 2)).toEqual([`--- ${left}`, `+++ ${right}`])
    expect(applyPatch(`${STORY}\n`, patch)).toBe(`${REPRINT}\n`)
  })

  test('as text marks what went and what came', async () => {
    const text = await (await library.api(`/diff/${pair}?format=text`)).text()
    expect(text).toMatch(/\[-[^\]]*16[^\]]*-\]\{\+[^}]*17[^}]*\+\}/)
    expect(text).toContain('He told reporters that "the door stays open"')
  })

  test('as csv has a change a row', async () => {
    const csv = await (await library.api(`/diff/${pair}?format=csv`)).text()
    const [header, ...rows] = csv.split('\r\n')
    expect(header).toBe('block,kind,op,left,right,kinds,text')
    const { blocks } = await (await library.api(`/diff/${pair}`)).json()
    const changes = blocks.flatMap((block: { changes: Change[] }) => block.changes)
    expect(rows.filter((row) => row !== '')).toHaveLength(changes.length)
  })

  test('as html is a fragment whose texts are escaped', async () => {
    const hostile = '<script>alert("x")</script> & <img src=x onerror=alert(1)> said the minister on Tuesday.'
    const a = await library.upload({ source: 'hostile', story: 'hostile', text: `${STORY}\n\n${hostile}` })
    const b = await library.upload({
      source: 'hostile-2',
      story: 'hostile',
      text: `${STORY}\n\nNot ${hostile}`,
    })
    const response = await library.api(`/diff/${a.ref}...${b.ref}?format=html`)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    const html = await response.text()
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&#60;script&#62;')
    expect(html).toMatch(/<ins[ >]/)
  })

  test('with kinds to ignore', async () => {
    const text = STORY.replace('"the door stays open"', '“the door stays open”')
    const curly = await library.upload({ source: 'curly', story: 'treaty', text })
    const plain = await (await library.api(`/diff/${left}...${curly.ref}`)).json()
    const path = `/diff/${left}...${curly.ref}?ignore=typography,case`
    const ignoring = await (await library.api(path)).json()
    expect(
      plain.blocks
        .flatMap((block: { changes: Change[] }) => block.changes)
        .some((c: Change) => c.op !== 'equal'),
    ).toBe(true)
    const changes: Change[] = ignoring.blocks.flatMap((block: { changes: Change[] }) => block.changes)
    expect(changes.every((change) => change.op === 'equal')).toBe(true)
    expect(changes.some((change) => change.left !== undefined)).toBe(true)
    expect(ignoring.ignore).toEqual(['typography', 'case'])
  })
})

describe('compare', () => {
  test('takes strings or objects, and stores nothing', async () => {
    const strings = await (await library.post('/compare', { left: STORY, right: REPRINT })).json()
    const objects = await (
      await library.post('/compare', { left: { text: STORY }, right: { text: REPRINT } })
    ).json()
    expect(objects).toEqual(strings)
    const stored = await (await library.api(`/diff/${pair}`)).json()
    expect(strings.blocks).toEqual(stored.blocks)
    expect(strings.similarity).toEqual(stored.similarity)
    expect(strings.left).toEqual({
      headline: stored.left.headline,
      byline: stored.left.byline,
      dateline: stored.left.dateline,
      language: stored.left.language,
      contentHash: stored.left.contentHash,
      words: stored.left.words,
      paragraphs: stored.left.paragraphs,
    })
    const before = (await (await library.api('/articles?limit=200')).json()).items.length
    await library.post('/compare', { left: 'One text of its own.', right: 'Another text of its own.' })
    expect((await (await library.api('/articles?limit=200')).json()).items).toHaveLength(before)
  })

  test('markup, a headline, and every format', async () => {
    const body = {
      left: { html: '<article><p>One paragraph of text here.</p></article>', headline: 'A given head' },
      right: { markdown: 'One *paragraph* of words here.', language: 'en' },
    }
    const json = await (await library.post('/compare', body)).json()
    expect(json.left.headline).toBe('A given head')
    expect(json.left.paragraphs.at(-1).text).toBe('One paragraph of text here.')
    for (const [format, type] of [
      ['text', 'text/plain'],
      ['csv', 'text/csv'],
      ['patch', 'text/x-diff'],
      ['html', 'text/html'],
    ]) {
      const response = await library.post(`/compare?format=${format}`, body)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')?.startsWith(type ?? '-')).toBe(true)
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('the limit holds for each side', async () => {
    const most = library.config.maxBodyBytes
    const paragraph = `${'"quoted"\tword '.repeat(60)}\n\n`
    const text = paragraph.repeat(Math.ceil(most / paragraph.length)).slice(0, most)
    const whole = await library.post('/compare', { left: text, right: { text } })
    expect(whole.status).toBe(200)
    expect((await whole.json()).similarity.score).toBe(1)
    for (const body of [
      { left: `${text}x`, right: 'A short text.' },
      { left: 'A short text.', right: { text: `${text}x` } },
      { left: 'é'.repeat(most / 2 + 1), right: 'A short text.' },
    ]) {
      expect((await library.post('/compare', body)).status).toBe(413)
    }
  })
})

describe('keeping', () => {
  const etagOf = async (path: string, headers: Record<string, string> = {}) =>
    (await library.api(path, { headers })).headers.get('etag') ?? ''

  test('two numbers are kept for ever, latest for a moment', async () => {
    const fixed = await library.api(`/diff/${pair}`)
    expect(fixed.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(fixed.headers.get('vary')).toBe('Accept, Authorization, Cookie')
    for (const path of [
      `/diff/${left}...${right.split('@')[0]}`,
      `/similarity/${left.split('@')[0]}@latest...${right}`,
    ]) {
      const age = /^private, max-age=(\d+)$/.exec(
        (await library.api(path)).headers.get('cache-control') ?? '',
      )
      expect(Number(age?.[1])).toBeLessThanOrEqual(60)
    }
  })

  test('the tag is made of the pair, the format and the query', async () => {
    const tags = [
      await etagOf(`/diff/${pair}`),
      await etagOf(`/diff/${right}...${left}`),
      await etagOf(`/diff/${pair}?format=text`),
      await etagOf(`/diff/${pair}?format=patch`),
      await etagOf(`/diff/${pair}?ignore=case`),
      await etagOf(`/diff/${pair}?ignore=case,spelling`),
    ]
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/)
    expect(new Set(tags).size).toBe(tags.length)
    expect(await etagOf(`/diff/${pair}?ignore=spelling,case`)).toBe(tags[5])
    expect(await etagOf(`/diff/${pair}`, { Accept: 'text/plain' })).toBe(tags[2])
  })

  test.each([
    ['the tag', (tag: string) => tag, 304],
    ['a list with it', (tag: string) => `"other", ${tag}`, 304],
    ['a weak form of it', (tag: string) => `W/${tag}`, 304],
    ['a star', () => '*', 304],
    ['another', () => '"other"', 200],
    ['the tag without its quotes', (tag: string) => tag.slice(1, -1), 200],
  ])('If-None-Match with %s', async (_what, header, status) => {
    const etag = await etagOf(`/diff/${pair}`)
    const response = await library.api(`/diff/${pair}`, { headers: { 'If-None-Match': header(etag) } })
    expect(response.status).toBe(status)
    expect(response.headers.get('etag')).toBe(etag)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect((await response.text()) === '').toBe(status === 304)
  })

  test('a corrected source changes the tag, for it stands in the answer', async () => {
    const { ref, articleId } = await library.upload({ source: 'misspelt', story: 'treaty', text: REPRINT })
    const path = `/diff/${left}...${ref}`
    const before = await etagOf(path)
    await library.api(`/articles/${articleId}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: '{"source":"spelt"}',
    })
    expect(await etagOf(path)).not.toBe(before)
  })

  test('what is deleted is gone, whatever the caller holds', async () => {
    const { ref, articleId } = await library.upload({ source: 'brief', story: 'treaty', text: REPRINT })
    const etag = await etagOf(`/diff/${left}...${ref}`)
    await library.api(`/articles/${articleId}`, { method: 'DELETE' })
    const response = await library.api(`/diff/${left}...${ref}`, { headers: { 'If-None-Match': etag } })
    expect(response.status).toBe(404)
  })
})

test('where reads are public, shared caches may keep a pair for five minutes', async () => {
  const open = await openLibrary({ adminToken: 'a', readAccess: 'public' })
  const headers = { Authorization: 'Bearer a' }
  const refs: string[] = []
  for (const source of ['a', 'b']) {
    refs.push((await (await open.post('/versions', { source, text: STORY }, headers)).json()).ref)
  }
  const response = await open.api(`/similarity/${refs.join('...')}`)
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, s-maxage=300, immutable')
  await open.close()
})
