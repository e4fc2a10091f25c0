// Which stored articles belong to a story, and how do they join it? And what does a search show?
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newsParagraphs } from '../../../bench/news.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

let library: Library
const ids: Record<string, string> = {}

beforeAll(async () => {
  library = await openLibrary()
  const uploads = [
    { source: 'tass', story: 'inf-treaty', text: STORY },
    { source: 'daily', text: REPRINT },
    { source: 'weekly', text: STORY.split('\n\n').slice(0, 4).join('\n\n') },
    { source: 'elsewhere', story: 'other', text: REPRINT },
    { source: 'gardener', text: newsParagraphs(3, 400).join('\n\n') },
  ]
  for (const upload of uploads) ids[upload.source] = (await library.upload(upload)).articleId
})
afterAll(() => library.close())

interface Items {
  items: {
    id: string
    source: string
    story: string | null
    of?: string
    score?: number
    relation?: string
  }[]
}

const gather = async (slug: string, body?: unknown): Promise<{ status: number; json: Items }> => {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await library.api(
    `/stories/${slug}/gather`,
    body === undefined ? { method: 'POST' } : init,
  )
  return { status: response.status, json: await response.json() }
}

describe('gathering', () => {
  test('proposes what prints the same copy and is in no story, the likest first', async () => {
    const { status, json } = await gather('inf-treaty')
    expect(status).toBe(200)
    expect(json.items.map(({ source }) => source)).toEqual(['weekly', 'daily'])
    expect(json.items[0]).toMatchObject({
      id: ids.weekly,
      story: null,
      of: `${ids.tass}@1`,
      relation: expect.any(String),
    })
    expect((await gather('inf-treaty', {})).json).toEqual(json)
  })

  test('refuses what is not stored, what belongs to another story, and what is no list of ids', async () => {
    expect((await gather('inf-treaty', { articles: [ids.daily, 'nobody'] })).status).toBe(404)
    expect((await gather('inf-treaty', { articles: [ids.daily, ids.elsewhere] })).status).toBe(409)
    expect((await gather('nowhere', { articles: [ids.daily] })).status).toBe(404)
    expect((await gather('nowhere')).status).toBe(404)
    expect((await gather('Not-A-Slug')).status).toBe(400)
    for (const body of [{ articles: 'x' }, { articles: ['a b'] }, { more: 1 }, []]) {
      expect((await gather('inf-treaty', body)).status).toBe(400)
    }
    const wrong = await gather('inf-treaty', { articles: Array(60_000).fill(1) })
    expect(wrong.status).toBe(400)
    expect((wrong.json as unknown as { errors: unknown[] }).errors.length).toBeLessThanOrEqual(100)
    const text = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'x' }
    expect((await library.api('/stories/inf-treaty/gather', text)).status).toBe(415)
    expect((await gather('inf-treaty')).json.items).toHaveLength(2)
  })

  test('lets the accepted ones join, and proposes them no more', async () => {
    const joined = await gather('inf-treaty', { articles: [ids.daily, ids.daily] })
    expect(joined).toMatchObject({ status: 200, json: { items: [{ id: ids.daily, story: 'inf-treaty' }] } })
    expect(joined.json.items).toHaveLength(1)
    const story = await (await library.api('/stories/inf-treaty')).json()
    expect(story.articles.map(({ source }: { source: string }) => source).sort()).toEqual(['daily', 'tass'])
    expect((await gather('inf-treaty')).json.items.map(({ source }) => source)).toEqual(['weekly'])
    expect(await gather('inf-treaty', { articles: [] })).toMatchObject({ status: 200, json: { items: [] } })
  })

  test('is not hidden by the many printings that the story has already', async () => {
    const crowd = await openLibrary()
    const paragraphs = newsParagraphs(5, 300)
    const line = (n: number, story: string | undefined) => {
      const text = [...paragraphs, `Number ${n} of them adds a line of its own to this.`].join('\n\n')
      return JSON.stringify({ source: `s${n}`, text, ...(story !== undefined && { story }) })
    }
    const lines = Array.from({ length: 260 }, (_, n) => line(n, 'crowd'))
    const cut = paragraphs.slice(0, Math.ceil(paragraphs.length / 3)).join('\n\n')
    lines.push(JSON.stringify({ source: 'late', text: cut }))
    const headers = { 'Content-Type': 'application/x-ndjson' }
    const sent = { method: 'POST', headers, body: lines.join('\n') }
    await (await crowd.api('/import', sent)).text()
    const found = await (await crowd.api('/stories/crowd/gather', { method: 'POST' })).json()
    expect(found.items.map(({ source }: { source: string }) => source)).toEqual(['late'])
    await crowd.close()
  })

  test('proposes not the many that share a standing paragraph alone', async () => {
    const crowd = await openLibrary()
    const standing =
      'Correspondents in three capitals contributed to this report, and its editors checked it against the record.'
    const copy = newsParagraphs(1, 250)
    const uploads = [
      { source: 'wire', story: 'copy', text: [...copy, standing].join('\n\n') },
      { source: 'reprint', text: [...copy.slice(1), standing].join('\n\n') },
      ...Array.from({ length: 40 }, (_, n) => ({
        source: `other${n}`,
        text: [...newsParagraphs(100 + n, 130), standing].join('\n\n'),
      })),
    ]
    for (const upload of uploads) await crowd.upload(upload)
    const { items } = await (await crowd.api('/stories/copy/gather', { method: 'POST' })).json()
    expect(items[0]).toMatchObject({ source: 'reprint' })
    // One or another shares a phrase of these made up texts besides.
    expect(items.length).toBeLessThanOrEqual(3)
    await crowd.close()
  })

  test('needs no more than reading to propose, and writing to join', async () => {
    const open = await openLibrary({ adminToken: 'a'.repeat(32), readAccess: 'public' })
    const headers = { Authorization: `Bearer ${'a'.repeat(32)}` }
    const sent = { source: 'tass', story: 's', text: STORY }
    const { articleId } = await (await open.post('/versions', sent, headers)).json()
    expect((await open.api('/stories/s/gather', { method: 'POST' })).status).toBe(200)
    expect((await open.post('/stories/s/gather', { articles: [articleId] })).status).toBe(401)
    expect((await open.post('/stories/s/gather', { articles: [articleId] }, headers)).status).toBe(200)
    await open.close()
  })
})

describe('searching', () => {
  const search = async (query: string) => (await library.api(`/articles?${query}`)).json()

  test('shows where an article says it, with nothing of the text as markup', async () => {
    const odd = 'A <b>bold</b> "plan" & more: the zeppelin\'s <script>alert(1)</script> return was announced.'
    await library.upload({
      source: 'odd',
      text: `It was a day like others on the coast, they said.\n\n${odd}`,
    })
    const { items, next } = await search('q=zeppelin')
    expect(next).toBeNull()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ source: 'odd', latest: expect.stringMatching(/@1$/) })
    expect(items[0].snippet).toContain('<mark>zeppelin&#39;s</mark>')
    expect(items[0].snippet.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']/)
    expect(items[0].snippet).toContain('&#60;b&#62;bold')
  })

  test('is narrowed as lists are, and pages as they do', async () => {
    const all = await search('q=minister')
    expect(all.items.length).toBeGreaterThanOrEqual(4)
    expect(
      (await search('q=minister&story=other')).items.map(({ source }: { source: string }) => source),
    ).toEqual(['elsewhere'])
    expect((await search('q=minister&source=tass')).items).toHaveLength(1)
    expect((await search('q=minister&until=2001-01-01T00:00:00Z')).items).toEqual([])
    const response = await library.api('/articles?q=minister&limit=2')
    const first = await response.json()
    expect(response.headers.get('link')).toContain('q=minister')
    const second = await search(`q=minister&limit=2&cursor=${first.next}`)
    const pages = [...first.items, ...second.items].map(({ id }) => id)
    expect(pages).toEqual(all.items.slice(0, 4).map(({ id }: { id: string }) => id))
    expect((await library.api(`/articles?q=missile&cursor=${first.next}`)).status).toBe(400)
  })

  test.each([
    ['Wałęsa', ['wałęsa', 'WALESA', 'wał*', 'wałę*'], ['wa', 'esa', 'sa']],
    ['København', ['københavn', 'kobenhavn', 'kø*', 'køb*'], ['benhavn', 'k']],
    ['Weißrussland', ['weissrussland', 'weißr*'], ['wei', 'russland']],
    ['Diyarbakır', ['DİYARBAKIR', 'diyarbak*'], ['diyarbak']],
    ['デンマーク', ['デンマーク', 'デンマーク'.normalize('NFD'), 'ﾃﾞﾝﾏｰｸ'], ['テンマーク']],
    ['デンマーク'.normalize('NFD'), ['デンマーク'], ['テンマーク']],
    ['الـخارجية', ['الخارجية'], []],
    ['Covid-19', ['covid-1*', 'covid 19'], ['covid-1']],
  ])('%s is found however it is spelled, and by no piece of it', async (word, finds, misses) => {
    const { articleId } = await library.upload({ source: 'speller', text: `Nothing but ${word} was said.` })
    const sources = async (q: string) =>
      (await search(`q=${encodeURIComponent(q)}`)).items.map(({ source }: { source: string }) => source)
    for (const q of finds) expect(await sources(q), q).toContain('speller')
    for (const q of misses) expect(await sources(q), q).not.toContain('speller')
    await library.api(`/articles/${articleId}`, { method: 'DELETE' })
  })

  test('pages show every article once, though others are stored and deleted meanwhile', async () => {
    const filler = (n: number) => newsParagraphs(100 + n, 20 + n).join(' ')
    const wanted: string[] = []
    for (let n = 0; n < 30; n++) {
      const text = `${'The hovercraft came. '.repeat(1 + (n % 3))}${filler(n)}`
      wanted.push((await library.upload({ source: `craft${n}`, text })).articleId)
    }
    const others: string[] = []
    const seen: string[] = []
    let cursor = ''
    for (let pages = 0; pages < 10; pages++) {
      const { items, next } = await search(`q=hovercraft&limit=7${cursor}`)
      seen.push(...items.map(({ id }: { id: string }) => id))
      if (next === null) break
      cursor = `&cursor=${next}`
      const gone = pages % 2 === 1 ? others.splice(0) : []
      for (const id of gone) await library.api(`/articles/${id}`, { method: 'DELETE' })
      for (let n = 0; n < 8; n++) {
        const text = newsParagraphs(1_000 * (pages + 1) + n, 60).join(' ')
        others.push((await library.upload({ source: `other${pages}-${n}`, text })).articleId)
      }
    }
    expect(seen.sort()).toEqual(wanted.sort())
  })

  test('goes on from a page however much was looked for', async () => {
    const copy = 'Представитель министерства заявил журналистам о готовности продолжать переговоры. '.repeat(
      18,
    )
    for (const source of ['izvestia', 'trud']) await library.upload({ source, text: `${copy}\n\n${source}` })
    const q = `q=${encodeURIComponent(copy)}&limit=1`
    const { items, next } = await search(q)
    const response = await library.api(`/articles?${q}&cursor=${next}`)
    expect(response.status).toBe(200)
    const pages = [...items, ...(await response.json()).items].map(({ source }: { source: string }) => source)
    expect(pages.sort()).toEqual(['izvestia', 'trud'])
  })

  test('shows the place in a paragraph of any length', async () => {
    const long = `${newsParagraphs(3, 4_500).join(' ')} The dirigible landed at Friedrichshafen.`
    await library.upload({ source: 'long-winded', text: long })
    const { items } = await search('q=dirigible')
    expect(items[0].snippet).toMatch(/The <mark>dirigible<\/mark> landed at Friedrichshafen\.$/)
  })

  test('the text that says it oftener comes first, also where most texts have the word', async () => {
    const small = await openLibrary()
    const rest = newsParagraphs(9, 60).join(' ')
    for (let n = 1; n <= 5; n++)
      await small.upload({ source: `times${n}`, text: `${'A zeppelin rose. '.repeat(n)}${rest}` })
    const { items } = await (await small.api('/articles?q=zeppelin')).json()
    const order = [5, 4, 3, 2, 1].map((n) => `times${n}`)
    expect(items.map(({ source }: { source: string }) => source)).toEqual(order)
    await small.close()
  })

  test('takes whatever is typed; nothing typed is the list', async () => {
    for (const q of [
      '"',
      'a AND (',
      '*',
      '-',
      'NEAR(a b',
      '\u{1f600}',
      'x'.repeat(3_000),
      '\0',
      'a\u0007b',
    ]) {
      expect((await library.api(`/articles?q=${encodeURIComponent(q)}`)).status, q).toBe(200)
    }
    expect((await search('q=%20')).items).toEqual((await search('')).items)
    expect((await search('q=%20')).items[0]).not.toHaveProperty('snippet')
    expect((await library.api('/articles?from=yesterday')).status).toBe(400)
  })
})
