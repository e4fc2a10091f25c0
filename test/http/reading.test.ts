// Reading back: versions by every kind of ref, articles, stories, lists with their pages, and what may be kept.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, STORY } from './library.ts'

let library: Library
let article: string

beforeAll(async () => {
  library = await openLibrary()
  const first = await library.upload({
    source: 'tass',
    story: 'treaty',
    publishedAt: '2018-12-18T09:00:00Z',
    text: STORY,
  })
  article = first.articleId
  await library.upload({
    source: 'tass',
    story: 'treaty',
    publishedAt: '2018-12-18T10:00:00Z',
    text: `${STORY}\n\nAn update came later in the day.`,
  })
})
afterAll(() => library.close())

const json = async (path: string) => {
  const response = await library.api(path)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  return response.json()
}

describe('a version', () => {
  test.each([
    ['', 2],
    ['@1', 1],
    ['@2', 2],
    ['@latest', 2],
    ['@previous', 1],
  ])('by %j', async (suffix, number) => {
    const version = await json(`/versions/${article}${suffix}`)
    expect(version).toMatchObject({ ref: `${article}@${number}`, articleId: article, number })
    expect(Object.keys(version).sort()).toEqual(
      [
        ...['articleId', 'byline', 'capturedAt', 'contentHash', 'dateline', 'headline', 'language', 'number'],
        ...['paragraphs', 'publishedAt', 'ref', 'source', 'story', 'url', 'words'],
        ...['credit', 'extraction', 'modifiedAt', 'rereadOf', 'section', 'signal'],
      ].sort(),
    )
  })

  test('with the ref percent-encoded', async () => {
    expect((await json(`/versions/${article}%401`)).number).toBe(1)
  })

  test('as text, asked for either way', async () => {
    const byFormat = await library.api(`/versions/${article}@1?format=text`)
    const byAccept = await library.api(`/versions/${article}@1`, { headers: { Accept: 'text/plain' } })
    for (const response of [byFormat, byAccept]) {
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(await response.text()).toBe(`${STORY}\n`)
    }
  })

  test('format stands before Accept, and an Accept we have nothing for gets JSON', async () => {
    const asked = await library.api(`/versions/${article}?format=json`, { headers: { Accept: 'text/plain' } })
    const other = await library.api(`/versions/${article}`, { headers: { Accept: 'image/png' } })
    const browser = await library.api(`/versions/${article}`, { headers: { Accept: 'text/html, */*;q=0.1' } })
    for (const response of [asked, other, browser]) {
      expect(response.headers.get('content-type')).toBe('application/json')
    }
  })

  test('HEAD is GET without the body', async () => {
    const get = await library.api(`/versions/${article}@1`)
    const head = await library.api(`/versions/${article}@1`, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
  })
})

describe('an article', () => {
  test('with its versions, newest first, without paragraphs', async () => {
    const found = await json(`/articles/${article}`)
    expect(found).toMatchObject({
      id: article,
      source: 'tass',
      story: 'treaty',
      url: null,
      latest: `${article}@2`,
    })
    expect(found.headline).toBe(STORY.split('\n\n')[0])
    expect(found.versions.map((version: { number: number }) => version.number)).toEqual([2, 1])
    expect(found.versions[0]).not.toHaveProperty('paragraphs')
    expect(found.versions[0].publishedAt).toBe('2018-12-18T10:00:00Z')
  })

  test('is the same after a 304, and changed after an upload', async () => {
    const first = await library.api(`/articles/${article}`)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = await library.api(`/articles/${article}`, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    await library.upload({ source: 'tass', story: 'treaty', text: `${STORY}\n\nThe last update of the day.` })
    const changed = await library.api(`/articles/${article}`, { headers: { 'If-None-Match': etag } })
    expect(changed.status).toBe(200)
  })
})

describe('lists', () => {
  beforeAll(async () => {
    for (let i = 0; i < 7; i++) {
      await library.upload({
        source: `paper-${i}`,
        story: i < 5 ? 'paged' : 'other-paged',
        language: i % 2 === 0 ? 'en' : 'de',
        publishedAt: `2018-12-19T0${i}:00:00Z`,
        text: `${STORY}\n\nPrinting number ${i} ends here.`,
      })
    }
  })

  test('articles by story, source and language', async () => {
    const sources = async (query: string) =>
      (await json(`/articles?${query}`)).items.map((item: { source: string }) => item.source)
    expect(await sources('story=paged')).toEqual(['paper-4', 'paper-3', 'paper-2', 'paper-1', 'paper-0'])
    expect(await sources('source=paper-6')).toEqual(['paper-6'])
    expect(await sources('story=paged&language=de')).toEqual(['paper-3', 'paper-1'])
    expect(await sources('story=nothing-here')).toEqual([])
  })

  test('an article of a list has words and time, no versions', async () => {
    const [item] = (await json('/articles?source=paper-6')).items
    expect(item).toMatchObject({ source: 'paper-6', story: 'other-paged', time: '2018-12-19T06:00:00Z' })
    expect(item.words).toBeGreaterThan(50)
    expect(item).not.toHaveProperty('versions')
  })

  test('page by page by cursor, and the same by the Link header', async () => {
    const seen: string[] = []
    let path: string | null = '/articles?story=paged&limit=2'
    while (path !== null) {
      const response: Response = await library.api(path)
      const { items, next } = (await response.json()) as { items: { source: string }[]; next: string | null }
      expect(items.length).toBeLessThanOrEqual(2)
      seen.push(...items.map((item) => item.source))
      const link = response.headers.get('link')
      expect(link === null).toBe(next === null)
      const target = /^<([^>]+)>; rel="next"$/.exec(link ?? '')?.[1]
      if (target) expect(new URL(target, 'http://localhost').searchParams.get('cursor')).toBe(next)
      path = target?.replace('/api/v1', '') ?? null
    }
    expect(seen).toEqual(['paper-4', 'paper-3', 'paper-2', 'paper-1', 'paper-0'])
  })

  test('stories, the latest activity first, and those that q finds', async () => {
    const slugs = async (query: string) =>
      (await json(`/stories?${query}`)).items.map((story: { slug: string }) => story.slug)
    expect(await slugs('q=paged')).toEqual(['other-paged', 'paged'])
    expect(await slugs('q=treaty')).toEqual(['treaty'])
    expect(await slugs('q=%25')).toEqual([])
    expect((await slugs('limit=200')).sort()).toEqual(['other-paged', 'paged', 'treaty'])
    const page = await json('/stories?limit=1&q=paged')
    expect(page.items).toHaveLength(1)
    expect((await json(`/stories?limit=1&q=paged&cursor=${page.next}`)).items[0].slug).toBe('paged')
  })

  test('a story of a list is the same as the story alone', async () => {
    const { items } = await json('/stories?limit=200')
    expect(items.length).toBeGreaterThan(2)
    for (const item of items) expect(item).toEqual(await json(`/stories/${item.slug}`))
    const [article] = items.find(({ slug }: { slug: string }) => slug === 'paged').articles
    expect(article).toMatchObject({
      id: expect.any(String),
      words: expect.any(Number),
      time: expect.any(String),
    })
    expect(article).not.toHaveProperty('versions')
  })

  test('a story with its articles, earliest first', async () => {
    const story = await json('/stories/paged')
    expect(story).toMatchObject({ slug: 'paged', title: null, base: story.articles[0].id })
    expect(story.articles.map((item: { source: string }) => item.source)).toEqual(
      [0, 1, 2, 3, 4].map((n) => `paper-${n}`),
    )
    expect(story.articles[0]).toMatchObject({ time: '2018-12-19T00:00:00Z', words: expect.any(Number) })
  })
})
