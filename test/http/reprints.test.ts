// Who prints this? What is found, what is left out, in which order and in which forms.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newsParagraphs } from '../../bench/news.ts'
import { randomOf } from '../../bench/random.ts'
import type { ReprintsJson } from '../../src/contract/answers/reprints.ts'
import { createJobs } from '../../src/service/jobs/jobs.ts'
import { type Library, openLibrary, REPRINT, STORY } from './library.ts'

const SEED = Number(process.env.LAWS_SEED ?? 20_181_226)
const LONG = newsParagraphs(7, 1_500)
const BRIEF =
  'Fishermen along the northern coast have reported the smallest catch of herring for a decade, the ministry said on Friday.'
const CHINESE =
  '中国外交部发言人星期三在北京举行的例行记者会上说，中方愿意同有关各方就条约问题继续保持沟通和对话。'

let library: Library
const ids: Record<string, string> = {}

beforeAll(async () => {
  library = await openLibrary()
  const texts = {
    wire: STORY,
    reprint: REPRINT,
    swallowed: [...LONG.slice(0, 8), BRIEF, ...LONG.slice(8)].join('\n\n'),
    brief: BRIEF,
    other: newsParagraphs(8, 600).join('\n\n'),
    chinese: `北京消息\n\n${CHINESE}他没有说明时间。`,
  }
  for (const [source, text] of Object.entries(texts))
    ids[source] = (await library.upload({ source, text })).articleId
})
afterAll(() => library.close())

const stored = async (source: string, query = '') =>
  (await (await library.api(`/versions/${ids[source]}/reprints${query}`)).json()) as ReprintsJson
const asked = async (body: object, query = '') =>
  (await (await library.post(`/reprints${query}`, body)).json()) as ReprintsJson
const sources = ({ items }: ReprintsJson) => items.map(({ source }) => source)

describe('reprints', () => {
  test('of a stored version are the others, with scores of which it is the left side', async () => {
    const found = await stored('wire')
    expect(sources(found)).toEqual(['reprint'])
    expect(found).toMatchObject({ complete: true, next: null })
    const [item] = found.items
    const pair = await (await library.api(`/similarity/${ids.wire}@1...${ids.reprint}@1`)).json()
    expect(item).toMatchObject({
      articleId: ids.reprint,
      ref: `${ids.reprint}@1`,
      story: null,
      headline: 'Minister offers talks on the missile treaty',
      score: pair.score,
      containment: pair.containment,
      relation: pair.relation,
    })
    expect(item!.passages[0]!.words).toBeGreaterThanOrEqual(12)
    for (const { words, text, queryParagraph } of item!.passages) {
      expect(words).toBeGreaterThanOrEqual(5)
      expect(STORY.split('\n\n')[queryParagraph]).toContain(text)
    }
  })

  test('are the same asked the second time, when the scores are kept', async () => {
    const [first, second] = [await stored('reprint', '?min=0'), await stored('reprint', '?min=0')]
    expect(second).toEqual(first)
    const turned = (await stored('wire')).items[0]!.containment
    expect(first.items[0]!.containment).toEqual({
      leftInRight: turned.rightInLeft,
      rightInLeft: turned.leftInRight,
    })
  })

  test('of a brief are the long article that swallowed it, and the other way round', async () => {
    expect(sources(await asked({ text: BRIEF }))).toEqual(['brief', 'swallowed'])
    expect(sources(await stored('swallowed'))).toEqual(['brief'])
    expect((await stored('swallowed')).items[0]).toMatchObject({
      relation: 'excerpt',
      containment: { rightInLeft: 1 },
    })
    expect((await stored('brief')).items[0]!.passages[0]).toMatchObject({ queryParagraph: 0, paragraph: 8 })
  })

  test('of HTML, of Markdown, and in a script without spaces', async () => {
    const html = `<html><body><article><h1>Herring</h1><p>${BRIEF}</p></article></body></html>`
    expect(sources(await asked({ html }))).toEqual(['brief', 'swallowed'])
    expect(sources(await asked({ markdown: `# Herring\n\n*${BRIEF}*` }))).toEqual(['brief', 'swallowed'])
    const found = await asked({ text: `新华社报道，${CHINESE.slice(3, 40)}，报道说。` }, '?min=0')
    expect(sources(found)).toEqual(['chinese'])
  })

  test('of the newest version only', async () => {
    const one = await library.upload({
      source: 'updating',
      story: 'updates',
      text: `${BRIEF} It did not rain.`,
    })
    expect(sources(await asked({ text: BRIEF }))).toContain('updating')
    await library.upload({
      source: 'updating',
      story: 'updates',
      text: 'The herring is back, and no one knows why it is.',
    })
    expect(sources(await asked({ text: BRIEF }))).not.toContain('updating')
    const old = (await (await library.api(`/versions/${one.ref}/reprints`)).json()) as ReprintsJson
    expect(sources(old)).toEqual(['brief', 'swallowed'])
  })

  test('need a passage: headlines, boilerplate and what is cut at every fourth word are none', async () => {
    const furniture =
      'Copyright 2018 The Northern Wire. All rights reserved. This may not be published or broadcast.'
    await library.upload({
      source: 'one',
      text: `Storms are expected on the coast tonight and tomorrow.\n\n${furniture}`,
    })
    expect(
      (await asked({ text: `Nothing of that was in the paper yesterday.\n\n${furniture}` }, '?min=0')).items,
    ).toEqual([])
    const chopped = BRIEF.replace(/((?:\S+ ){4})/g, '$1however ')
    expect(sources(await asked({ text: chopped }, '?min=0'))).toEqual([])
    expect((await asked({ text: BRIEF, headline: BRIEF })).items.length).toBeLessThanOrEqual(2)
  })

  test('are narrowed by the larger containment', async () => {
    expect(sources(await asked({ text: BRIEF }, '?min=1'))).toEqual(['brief', 'swallowed'])
    const { containment } = (await stored('wire')).items[0]!
    const larger = Math.max(containment.leftInRight, containment.rightInLeft)
    expect(sources(await stored('wire', `?min=${larger}`))).toEqual(['reprint'])
    expect(sources(await stored('wire', `?min=${Math.min(1, larger + 0.001)}`))).toEqual([])
  })

  test('as csv are a row each', async () => {
    const response = await library.api(`/versions/${ids.wire}/reprints?format=csv`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [header, row] = (await response.text()).split('\r\n')
    expect(header).toMatch(/^articleId,ref,source,story,headline,score,leftInRight,rightInLeft,relation,/)
    expect(row).toContain(`${ids.reprint},${ids.reprint}@1,reprint,,`)
  })

  test('go with their article', async () => {
    const gone = await library.upload({ source: 'gone', text: `${BRIEF} And so it went.` })
    expect(sources(await asked({ text: BRIEF }))).toContain('gone')
    await library.api(`/articles/${gone.articleId}`, { method: 'DELETE' })
    expect(sources(await asked({ text: BRIEF }))).toEqual(['brief', 'swallowed'])
  })

  test.each([
    ['/versions/nobody/reprints', 404],
    ['/versions/a@0/reprints', 400],
    [`/versions/x/reprints?min=1.5`, 400],
    [`/versions/x/reprints?min=-1`, 400],
    [`/versions/x/reprints?min=`, 400],
    [`/versions/x/reprints?limit=0`, 400],
    [`/versions/x/reprints?format=html`, 400],
  ])('%s is %i', async (path, status) => {
    expect((await library.api(path)).status).toBe(status)
  })

  test.each([
    [{}, 400],
    [{ text: 'a b', html: '<p>a b</p>' }, 400],
    [{ text: 'x', more: 1 }, 400],
    [{ text: '…' }, 422],
    [{ text: 'a\u0000b' }, 422],
    [{ text: 'word '.repeat(500_000) }, 413],
  ])('a body of another form is refused (%#)', async (body, status) => {
    expect((await library.post('/reprints', body)).status).toBe(status)
  })

  test('what stands whole in the text comes before the many that share a standing paragraph with it', async () => {
    const crowd = await openLibrary()
    const standing = newsParagraphs(77, 40).join(' ')
    const line = (n: number) => {
      const own = Array.from({ length: 14 }, (_, p) =>
        Array.from({ length: 50 }, (__, w) => `own${n}x${50 * p + w}`).join(' '),
      )
      const text = [...own, standing].join('\n\n')
      return JSON.stringify({ source: `paper${n}`, text })
    }
    const body = Array.from({ length: 300 }, (_, n) => line(n)).join('\n')
    const headers = { 'Content-Type': 'application/x-ndjson' }
    await (await crowd.api('/import', { method: 'POST', headers, body })).text()
    await crowd.upload({ source: 'brief', text: BRIEF })
    const text = [...LONG.slice(0, 8), BRIEF, ...LONG.slice(8, 14), standing].join('\n\n')
    const found = (await (await crowd.post('/reprints', { text })).json()) as ReprintsJson
    expect(sources(found)).toEqual(['brief'])
    const form = new FormData()
    form.set('text', text)
    const shown = await (await crowd.app.request('/reprints', { method: 'POST', body: form })).text()
    expect(shown).toContain('brief')
    expect(shown).not.toContain('Nobody prints it here')
    await crowd.close()
  })

  test('page by page name every article, though others are stored and deleted meanwhile', async () => {
    const full = await openLibrary()
    const wanted: string[] = []
    const copies: string[] = []
    const words = newsParagraphs(31, 400)
    const upload = async (n: number) => {
      const text = [...words.slice(0, 1 + (n % 7)), ...newsParagraphs(900 + n, 60 + n)].join('\n\n')
      return (await full.upload({ source: `s${n}`, text })).articleId
    }
    for (let n = 0; n < 90; n++) wanted.push(await upload(n))
    const seen: string[] = []
    for (let page = 0, cursor = ''; page < 60; page++) {
      const answer = await full.post(`/reprints?min=0&limit=7${cursor}`, { text: words.join('\n\n') })
      const { items, next } = (await answer.json()) as ReprintsJson
      seen.push(...items.map(({ articleId }) => articleId))
      if (next === null) break
      cursor = `&cursor=${next}`
      // One that was shown goes, others come before and behind, and go again.
      const shown = seen[page * 3]!
      await full.api(`/articles/${shown}`, { method: 'DELETE' })
      if (page % 3 === 0) for (let n = 0; n < 3; n++) copies.push(await upload(1_000 + 10 * page + n))
      else for (const id of copies.splice(0, 2)) await full.api(`/articles/${id}`, { method: 'DELETE' })
    }
    expect(seen).toEqual([...new Set(seen)])
    expect(wanted.filter((id) => !seen.includes(id))).toEqual([])
    await full.close()
  })

  test('a cursor belongs to its text and its share', async () => {
    const { next } = await asked({ text: BRIEF }, '?limit=1')
    expect(next).not.toBeNull()
    expect(sources(await asked({ text: BRIEF }, `?limit=1&cursor=${next}`))).toEqual(['swallowed'])
    expect((await library.post(`/reprints?cursor=${next}`, { text: STORY })).status).toBe(400)
    expect((await library.post(`/reprints?min=0&cursor=${next}`, { text: BRIEF })).status).toBe(400)
    expect((await library.post('/reprints?cursor=nonsense', { text: BRIEF })).status).toBe(400)
  })
})

test('every article that shares 12 words within a paragraph is found, page by page, and no other is shown', async () => {
  const random = randomOf(SEED)
  const words = (count: number, from: string) =>
    Array.from({ length: count }, () => `${from}${random.below(400)}`)
  const query = Array.from({ length: 12 }, () => words(40, 'q').join(' '))
  const common = words(30, 'c').join(' ')
  const full = await openLibrary()
  const wanted = new Set<string>()
  const lines: string[] = []
  for (let n = 0; n < 700; n++) {
    const paragraphs = Array.from({ length: 4 }, () => words(30, 'n'))
    const shares = n % 3 === 0 ? 12 + random.below(10) : random.below(12)
    const source = random.pick(n % 5 === 0 ? [common] : query).split(' ')
    const start = random.below(source.length - shares)
    random.pick(paragraphs).splice(random.below(20), 0, ...source.slice(start, start + shares))
    if (shares >= 12) wanted.add(`s${n}`)
    lines.push(
      JSON.stringify({ source: `s${n}`, text: paragraphs.map((each) => each.join(' ')).join('.\n\n') }),
    )
  }
  const imported = await full.api('/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: lines.join('\n'),
  })
  await imported.text()
  const found = new Set<string>()
  let cursor = ''
  let pages = 0
  do {
    const response = await full.post(`/reprints?min=0&limit=30${cursor}`, {
      text: [...query, common].join('.\n\n'),
    })
    const page = (await response.json()) as ReprintsJson
    expect(page.complete).toBe(true)
    for (const { source, passages } of page.items) {
      expect(found.has(source)).toBe(false)
      found.add(source)
      expect(passages[0]!.words).toBeGreaterThanOrEqual(5)
    }
    expect(page.next !== null).toBe(response.headers.has('link'))
    cursor = page.next ? `&cursor=${page.next}` : ''
    pages++
  } while (cursor)
  console.log(`seed ${SEED}: ${wanted.size} wanted, ${found.size} found on ${pages} pages`)
  expect([...wanted].filter((source) => !found.has(source))).toEqual([])
  await full.close()
})

test('after a large import a job merges the indexes, and what was imported is still found', async () => {
  const full = await openLibrary()
  const importOf = async (count: number, text: string) => {
    const lines = Array.from({ length: count }, (_, n) =>
      JSON.stringify({ source: `s${n}`, text: `${text} No. ${n}.` }),
    )
    const headers = { 'Content-Type': 'application/x-ndjson' }
    await (await full.api('/import', { method: 'POST', headers, body: lines.join('\n') })).text()
  }
  await importOf(1_000, BRIEF)
  expect(await full.store.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  await importOf(20_000, 'Sold.')
  expect(await full.store.jobs.counts()).toEqual({ waiting: 1, failed: 0 })
  expect(await createJobs(full.store).workOff()).toBeGreaterThan(0)
  expect(await full.store.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  const page = (await (await full.post('/reprints?limit=200', { text: BRIEF })).json()) as ReprintsJson
  expect(page.items).toHaveLength(200)
  await full.close()
})
