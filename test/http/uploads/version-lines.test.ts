// Lines of an export: what they say of a version stands, whatever this release would read.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, STORY } from '../library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

interface Result {
  readonly status: number
  readonly ref?: string
  readonly problem?: string
}

async function importLine(line: object): Promise<Result> {
  const headers = { 'Content-Type': 'application/x-ndjson' }
  const response = await library.api('/import', { method: 'POST', headers, body: JSON.stringify(line) })
  return response.json()
}

const versionOf = async (ref: string) => (await library.api(`/versions/${ref}`)).json()

async function exported(article: string) {
  const lines = (await (await library.api('/export')).text()).trim().split('\n')
  return lines.map((line) => JSON.parse(line)).filter((line) => line.article === article)
}

function hashOf(parts: readonly string[]): string {
  return `sha256:${createHash('sha256').update(parts.join('\n\n')).digest('hex')}`
}

const BODY =
  'PARIS,\u00a0France – Le ministre a dit lundi que son pays était prêt à sauver le traité, et il l’a redit mardi.'
const line = (article: string, rest: object) => ({ article, number: 1, source: article, ...rest })

describe('a line of an earlier release', () => {
  const heads = {
    'two spaces': 'Deux  mots',
    'no-break spaces': '«\u00a0Nous négocions\u202f»',
    'a mark that nobody sees': 'Nous\ufeffnégocions \ufeff lundi',
    'the length of a text': `${'x'.repeat(1_500)} lundi`,
    'many spaces': `Nous négocions${' '.repeat(900)}lundi`,
  }
  test.each(Object.entries(heads))('keeps a headline with %s', async (name, headline) => {
    const article = `old-${name.replaceAll(' ', '-')}`
    const facts = { headline, byline: 'Anne\u00a0Martin', dateline: 'PARIS,\u00a0France' }
    const old = line(article, { ...facts, text: `${headline}\n\n${BODY}` })
    expect(await importLine(old)).toMatchObject({ status: 201, ref: `${article}@1` })
    const stored = await versionOf(`${article}@1`)
    expect(stored).toMatchObject({ ...facts, contentHash: hashOf([headline, headline, BODY]) })
    expect(stored.paragraphs.map(({ role }: { role: string }) => role)).toEqual(['headline', 'body'])
    expect(await importLine(old)).toMatchObject({ status: 200 })
    const [now] = await exported(article)
    expect(await importLine(now)).toMatchObject({ status: 200 })
    const copy = { ...now, article: `${article}-copy` }
    expect(await importLine(copy)).toMatchObject({ status: 201 })
    const { articleId: _, ref: __, ...rest } = stored
    expect(await versionOf(`${article}-copy@1`)).toMatchObject(rest)
  })
})

test('a line below a headline has one role, whether the headline was recognised or given', async () => {
  const headline = 'They call it “a good day”'
  const text = `${headline}\n\nIn Geneva\n\n${'The ministers met on Monday and said they would meet again. '.repeat(2)}`
  const read = await (await library.post('/versions', { source: 'recognised', text })).json()
  expect(read.headline).toBe(headline)
  const [now] = await exported(read.articleId)
  const old = { ...now, article: 'given-again', paragraphs: undefined, roles: undefined }
  expect(await importLine(old)).toMatchObject({ status: 201 })
  expect((await versionOf('given-again@1')).paragraphs).toEqual(read.paragraphs)
})

describe('a line that says how its body was read', () => {
  const read = {
    headline: 'A  head',
    byline: null,
    dateline: null,
    language: null,
    publishedAt: null,
    paragraphs: ['A  head', 'By Jane Doe', 'Between', 'LYON – Words of  it, and 中国.', 'The end'],
    roles: { headline: [0], subheading: [2], boilerplate: [4] },
  }
  const bodies = {
    text: STORY,
    markdown: '# Another\n\nText ~~of~~ it.',
    html: '<h1>Another</h1><meta name="author" content="Jane Doe"><p lang="en">Text.',
  }
  test.each(Object.entries(bodies))('is not read anew: %s', async (kind, body) => {
    const article = `read-${kind}`
    expect(await importLine(line(article, { ...read, [kind]: body }))).toMatchObject({ status: 201 })
    const stored = await versionOf(`${article}@1`)
    expect(stored).toMatchObject({
      headline: 'A  head',
      byline: null,
      dateline: null,
      language: null,
      publishedAt: null,
      words: 11,
      contentHash: hashOf(['A  head', ...read.paragraphs]),
    })
    expect(stored.paragraphs.map(({ role }: { role: string }) => role)).toEqual([
      'headline',
      'body',
      'subheading',
      'body',
      'boilerplate',
    ])
    expect(await (await library.api(`/versions/${article}@1/original`)).text()).toBe(body)
    expect(await exported(article)).toMatchObject([{ ...read, [kind]: body }])
  })

  test.each([
    ['without an article and a number', { number: null }, 400, /paragraphs/],
    ['with roles alone', { paragraphs: null }, 400, /roles/],
    ['with a role of no paragraph', { roles: { headline: [0], boilerplate: [5] } }, 400, /boilerplate/],
    ['with a role that there is none', { roles: { headline: [0], footer: [1] } }, 400, /footer/],
    ['with a headline that is no paragraph', { roles: {} }, 400, /headline/],
    ['with two headlines', { roles: { headline: [0, 1] } }, 400, /headline/],
    ['with a paragraph for a headline that it has not', { headline: null }, 400, /headline/],
    ['with an empty paragraph', { paragraphs: ['A  head', ''] }, 400, /paragraphs/],
    ['with a paragraph that is no text', { paragraphs: ['A  head', 1] }, 400, /paragraphs/],
    ['without a word', { paragraphs: ['–', '…'], roles: { headline: [0] } }, 422, /paragraphs/],
    [
      'with a control character',
      { paragraphs: ['A  head', 'a\u0007b'], roles: { headline: [0] } },
      422,
      /U\+0007/,
    ],
    [
      'with half a character',
      { paragraphs: ['A  head', 'a\ud83d'], roles: { headline: [0] } },
      422,
      /surrogate/,
    ],
    ['with a body that is no text', { text: 'a\u0007b' }, 422, /U\+0007/],
  ])('is refused %s', async (name, wrong, status, problem) => {
    const article = `wrong-${name.replaceAll(/\W/g, '-')}`
    const result = await importLine(line(article, { text: STORY, ...read, ...wrong }))
    expect(result).toMatchObject({ status, problem: expect.stringMatching(problem) })
    expect((await library.api(`/articles/${article}`)).status).toBe(404)
  })
})

test('a line that is an upload has lines by the one rule', async () => {
  const upload = { source: 'new', text: BODY, headline: 'Deux\u00a0 mots', dateline: 'PARIS\u3000(IX)' }
  const { ref } = await importLine(upload)
  expect(await versionOf(ref!)).toMatchObject({ headline: 'Deux mots', dateline: 'PARIS (IX)' })
  expect(await importLine({ ...upload, headline: 'x'.repeat(1_001) })).toMatchObject({
    status: 400,
    problem: expect.stringMatching(/headline/),
  })
})

test('a line is never too long for an import, whatever the text', async () => {
  const from = await openLibrary({ maxBodyBytes: 60_000 })
  const most = (unit: string) => unit.repeat(60_000 / Buffer.byteLength(unit))
  const texts = [
    most('a\n'),
    most('"\\\n1\t'),
    most('Ad\n'),
    most('中 '),
    `${'x'.repeat(20_000)}\n\n${most('a b ').slice(0, 30_000)}`,
  ]
  for (const body of texts) {
    const sent = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body }
    expect((await from.api('/versions?source=long', sent)).status).toBe(201)
  }
  const body = await (await from.api('/export')).text()
  const headers = { 'Content-Type': 'application/x-ndjson' }
  const results = (await (await from.api('/import', { method: 'POST', headers, body })).text())
    .trim()
    .split('\n')
  expect(results.map((result) => JSON.parse(result).status)).toEqual(texts.map(() => 200))
  await from.close()
})

describe('what is known beside the text', () => {
  const details = {
    modifiedAt: '2026-11-30T10:00:00Z',
    section: 'Monde',
    credit: 'AFP',
    signal: 'correction',
    rereadOf: 'detailed@1',
    extraction: {
      kept: 20,
      page: 31,
      left: [{ reason: 'comments', words: 11, begins: 'Un lecteur a écrit' }],
      complete: true,
      from: 'page',
    },
  }
  const second = {
    article: 'detailed',
    number: 2,
    source: 'detailed',
    headline: 'Un titre',
    text: BODY,
    ...details,
  }

  test('is stored, answered and exported', async () => {
    expect(await importLine(line('detailed', { text: BODY }))).toMatchObject({ status: 201 })
    expect(await importLine(second)).toMatchObject({ status: 201, ref: 'detailed@2' })
    expect(await versionOf('detailed@2')).toMatchObject(details)
    const lines = await exported('detailed')
    expect(lines[1]).toMatchObject(details)
    for (const name of Object.keys(details)) expect(lines[0]).not.toHaveProperty(name)
    expect(await importLine(lines[1])).toMatchObject({ status: 200 })
  })

  test('must be of the same article and of the form of an answer', async () => {
    const wrong = [
      { rereadOf: 'other@1' },
      { rereadOf: 'detailed' },
      { signal: 'recall' },
      { extraction: {} },
    ]
    for (const fault of wrong) {
      expect(await importLine({ ...second, number: 3, ...fault })).toMatchObject({ status: 400 })
    }
  })
})
