// Originals that the rules of today read otherwise: told, stored as versions, and never taken for a change by the paper.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../library.ts'

const LEDE =
  'The harbour of Northport was closed on Monday after a storm broke two of its piers, officials said.'
const FERRY =
  'Ships waited outside the bay through the night, and the ferry to the islands did not sail at all.'
const COST = (weeks: string) =>
  `The mayor said on Tuesday that the repair would take ${weeks} weeks and cost two million.`

const page = (weeks: string) =>
  `<!doctype html><html lang="en"><head><title>Storm closes harbour</title></head><body><article>
<h1>Storm closes harbour</h1><p>${LEDE}</p><p>${FERRY}</p><p>${COST(weeks)}</p></article></body></html>`

/** A version as an export of an older release has it, whose rules lost the second paragraph. */
const lossy = (article: string, number: number, weeks: string, more: object = {}) => ({
  article,
  number,
  source: 'post',
  story: 'storm',
  url: `https://post.example/${article}`,
  headline: 'Storm closes harbour',
  language: 'en',
  publishedAt: '2018-01-01T08:00:00Z',
  capturedAt: `2018-01-0${number}T10:00:00Z`,
  html: page(weeks),
  paragraphs: ['Storm closes harbour', LEDE, COST(weeks)],
  roles: { headline: [0] },
  ...more,
})

interface Slice {
  items: {
    ref: string
    change: { changes: string[]; was: Facts; now: Facts } | null
    problem: string | null
    storedAs: string | null
  }[]
  checked: number
  next: string | null
}
interface Facts {
  headline: string | null
  byline: string | null
  paragraphs: number
  words: number
}

async function importLines(library: Library, lines: readonly object[]): Promise<number[]> {
  const answer = await library.api('/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  })
  return (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).status)
}

/** All slices of so many versions. */
async function rereadAll(library: Library, method: 'GET' | 'POST', limit = 2): Promise<Slice> {
  const whole: Slice = { items: [], checked: 0, next: null }
  for (let after = ''; ; after = `&after=${whole.next}`) {
    const answer = await library.api(`/reread?limit=${limit}${after}`, { method })
    expect(answer.status).toBe(200)
    const slice = (await answer.json()) as Slice
    whole.items.push(...slice.items)
    whole.checked += slice.checked
    whole.next = slice.next
    if (slice.next === null) return whole
  }
}

const get = async (library: Library, path: string) => (await library.api(path)).json()

describe('rereading', () => {
  let library: Library
  beforeAll(async () => {
    library = await openLibrary()
    // The first and the second version lost a paragraph; the third, of today, did not.
    expect(await importLines(library, [lossy('a', 1, 'three'), lossy('a', 2, 'five')])).toEqual([201, 201])
    await library.upload({
      source: 'post',
      article: 'a',
      capturedAt: '2018-01-03T10:00:00Z',
      publishedAt: '2018-01-01T08:00:00Z',
      html: page('nine'),
    })
    await library.upload({
      source: 'wire',
      story: 'storm',
      text: [LEDE, FERRY, COST('three')].join('\n\n'),
      publishedAt: '2017-12-31T08:00:00Z',
    })
  })
  afterAll(() => library.close())

  test('tells what would change, and changes nothing', async () => {
    const before = await (await library.api('/export')).text()
    const { items, checked } = await rereadAll(library, 'GET')
    expect(checked).toBe(4)
    expect(items.map(({ ref, storedAs }) => [ref, storedAs])).toEqual([
      ['a@1', null],
      ['a@2', null],
    ])
    expect(items[0]?.change).toMatchObject({
      changes: ['paragraphs'],
      was: { headline: 'Storm closes harbour', paragraphs: 3 },
      now: { headline: 'Storm closes harbour', paragraphs: 4 },
    })
    expect(await (await library.api('/export')).text()).toBe(before)
  })

  test('stores new readings with the times of the old ones; again it adds nothing', async () => {
    const old = await get(library, '/versions/a@1')
    const { items } = await rereadAll(library, 'POST')
    expect(items.map(({ ref, storedAs }) => [ref, storedAs])).toEqual([
      ['a@1', 'a@4'],
      ['a@2', 'a@5'],
    ])
    expect(await get(library, '/versions/a@1')).toEqual(old)
    const reading = await get(library, '/versions/a@4')
    expect(reading).toMatchObject({
      rereadOf: 'a@1',
      publishedAt: old.publishedAt,
      capturedAt: old.capturedAt,
    })
    expect(reading.paragraphs.map(({ text }: { text: string }) => text)).toContain(FERRY)
    const original = async (ref: string) => (await library.api(`/versions/${ref}/original`)).text()
    expect(await original('a@4')).toBe(await original('a@1'))
    expect((await rereadAll(library, 'POST')).items).toEqual([])
    expect((await rereadAll(library, 'GET', 200)).items).toEqual([])
  })

  test('the newest printing stays the newest, and the one before it is its newest reading', async () => {
    const article = await get(library, '/articles/a')
    expect(article).toMatchObject({ latest: 'a@3', versionCount: 3 })
    expect(article.versions.map(({ ref }: { ref: string }) => ref)).toEqual([
      'a@3',
      'a@5',
      'a@2',
      'a@4',
      'a@1',
    ])
    expect((await get(library, '/versions/a@latest')).ref).toBe('a@3')
    expect((await get(library, '/versions/a@previous')).ref).toBe('a@5')
    // What the page shows now is known; what it shows next is the next version.
    const again = { source: 'post', article: 'a', html: page('nine') }
    expect((await library.upload(again)).ref).toBe('a@3')
    expect(
      (await library.upload({ ...again, html: page('ten'), capturedAt: '2018-01-04T00:00:00Z' })).ref,
    ).toBe('a@6')
    expect((await get(library, '/versions/a@previous')).ref).toBe('a@3')
    // A capture of what stood at a time is its newest reading.
    const capture = { source: 'post', article: 'a', html: page('three'), capturedAt: '2018-01-01T12:00:00Z' }
    expect(await library.upload(capture)).toMatchObject({ ref: 'a@4', unchanged: true })
  })

  test('views of the story have each printing once, by its newest reading', async () => {
    const facts = await library.store.stories.facts('storm', 'all')
    const ofArticle = facts?.versions.filter(({ articleId }) => articleId === 'a') ?? []
    expect(ofArticle.map(({ ref }) => ref)).toEqual(['a@4', 'a@5', 'a@3', 'a@6'])
    const texts = await library.store.stories.versions('storm', 'all')
    expect(texts?.items.map(({ ref }) => ref).filter((ref) => ref.startsWith('a@'))).toEqual([
      'a@4',
      'a@5',
      'a@3',
      'a@6',
    ])
    for (const view of ['matrix', 'collation', 'origins', 'corrections', 'credits', 'lineage', 'headlines']) {
      const answer = await library.api(`/stories/storm/${view}?format=json`)
      expect([200, 202]).toContain(answer.status)
      const text = await answer.text()
      for (const ref of ['a@1', 'a@2']) expect(text).not.toContain(`"${ref}"`)
    }
  })

  test('pages and feeds count what the paper printed', async () => {
    const html = await (await library.app.request('/articles/a')).text()
    expect(html).toContain('4 versions')
    expect(html.match(/class="version"/g)).toHaveLength(4)
    // Between the first two printings the paper changed one word.
    expect(html).toContain('/diff/a@4...a@5')
    expect(html).not.toContain('/diff/a@1...')
    const old = await (await library.app.request('/articles/a?version=1')).text()
    expect(old).toContain('An earlier reading of this version.')
    expect(old).toContain('href="/articles/a?version=4"')
    const feed = await (await library.app.request('/articles/a/feed')).text()
    expect(feed.match(/<entry>/g)).toHaveLength(4)
    const diff = await (await library.app.request('/diff/a@1...a@4')).text()
    expect(diff).not.toContain('added 1 paragraph')
  })

  test('a reading goes through export and import, and the library is sound', async () => {
    const other = await openLibrary()
    const lines = await (await library.api('/export')).text()
    await importLines(
      other,
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    )
    expect(await (await other.api('/export')).text()).toBe(lines)
    expect(await get(other, '/articles/a')).toEqual(await get(library, '/articles/a'))
    await other.close()
  })
})

test('search and reprints find the newest reading', async () => {
  const library = await openLibrary()
  await importLines(library, [lossy('b', 1, 'three')])
  const found = async () =>
    (await get(library, '/articles?q=islands')).items.map(({ latest }: { latest: string }) => latest)
  expect(await found()).toEqual([])
  await rereadAll(library, 'POST')
  expect(await found()).toEqual(['b@2'])
  const reprints = await (await library.post('/reprints', { text: `${FERRY} ${FERRY}` })).json()
  expect(reprints.items.map(({ ref }: { ref: string }) => ref)).toEqual(['b@2'])
  await library.close()
})

test('what came with an upload stays, and what can not be read any more is told', async () => {
  const library = await openLibrary()
  const wrong = [
    // Its headline stands nowhere in the page: it was given.
    lossy('given', 1, 'three', {
      headline: 'A headline of the desk',
      byline: 'By The Desk',
      paragraphs: ['A headline of the desk', LEDE, COST('three')],
    }),
    // The site's name was taken into the headline once.
    {
      ...lossy('site', 1, 'three'),
      headline: 'Storm closes harbour | The Post',
      html: page('three').replace('</title>', ' | The Post</title>'),
      paragraphs: ['Storm closes harbour | The Post', LEDE, FERRY, COST('three')],
    },
    {
      ...lossy('pdf', 1, 'three'),
      html: undefined,
      text: '%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <<>>\n%%EOF',
      headline: null,
      roles: {},
      paragraphs: ['%PDF-1.4'],
    },
  ]
  // The same on a page that writes its letters as entities.
  const entities = page('three')
    .replaceAll('Storm closes harbour', 'Le caf&eacute; &amp; le port')
    .replace('</title>', ' | The Post</title>')
  wrong.push({
    ...lossy('entities', 1, 'three'),
    headline: 'Le café & le port | The Post',
    html: entities,
    paragraphs: ['Le café & le port | The Post', LEDE, FERRY, COST('three')],
  })
  expect(await importLines(library, wrong)).toEqual([201, 201, 201, 201])
  await rereadAll(library, 'POST')
  expect(await get(library, '/versions/given@2')).toMatchObject({
    headline: 'A headline of the desk',
    byline: 'By The Desk',
  })
  expect(await get(library, '/versions/site@2')).toMatchObject({
    headline: 'Storm closes harbour',
    rereadOf: 'site@1',
  })
  expect(await get(library, '/versions/entities@2')).toMatchObject({ headline: 'Le café & le port' })
  const { items } = await rereadAll(library, 'POST')
  expect(items).toMatchObject([
    { ref: 'pdf@1', change: null, storedAs: null, problem: expect.stringContaining('PDF') },
  ])
  await library.close()
})

test('two runs at once store one reading', async () => {
  const library = await openLibrary()
  await importLines(library, [lossy('c', 1, 'three'), lossy('d', 1, 'five')])
  await Promise.all([rereadAll(library, 'POST'), rereadAll(library, 'POST'), rereadAll(library, 'POST', 1)])
  expect((await get(library, '/articles/c')).versions).toHaveLength(2)
  expect((await get(library, '/articles/d')).versions).toHaveLength(2)
  await library.close()
})

test('wrong places are told', async () => {
  const library = await openLibrary()
  for (const query of ['after=nowhere@latest', 'after=a@@', 'limit=0', 'limit=201', 'x=1']) {
    expect((await library.api(`/reread?${query}`)).status).toBe(400)
  }
  expect(await get(library, '/reread?after=nobody@7')).toEqual({ items: [], checked: 0, next: null })
  await library.close()
})
