// Import and export: line by line, in order, in little memory, and a library rebuilt to be the same.
import Libsql from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/service/imports/lines.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

interface Result {
  line: number
  status: number
  ref?: string
  problem?: string
}

const encoder = new TextEncoder()

const importInto = (library: Library, body: BodyInit | ReadableStream<Uint8Array>) =>
  library.api('/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body,
    duplex: 'half',
  } as RequestInit)

async function resultsOf(response: Response): Promise<Result[]> {
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const text = await response.text()
  expect(text === '' || text.endsWith('\n')).toBe(true)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

describe('import', () => {
  let library: Library
  beforeAll(async () => {
    library = await openLibrary()
  })
  afterAll(() => library.close())

  test('a result for each line, in order; a bad one stops nothing', async () => {
    const lines = [
      JSON.stringify({ source: 'a', story: 'imported', text: STORY }),
      '{"source":',
      JSON.stringify({ source: 'a', story: 'imported', text: STORY }),
      '',
      JSON.stringify({ source: 'b', text: '...' }),
      JSON.stringify({ source: 'b', text: 'A text.', article: 'made-here' }),
      JSON.stringify({ source: 'b', story: 'imported', text: REPRINT, number: 1 }),
      JSON.stringify({ source: 'c', story: 'imported', text: 'x '.repeat(library.config.maxBodyBytes) }),
      `{"source":"d","text":"${'x'.repeat(4 * library.config.maxBodyBytes)}"}`,
      JSON.stringify({ source: 'b', story: 'imported', text: REPRINT }),
    ]
    const results = await resultsOf(await importInto(library, lines.join('\n')))
    expect(results.map(({ line, status }) => [line, status])).toEqual([
      [1, 201],
      [2, 400],
      [3, 200],
      [5, 422],
      [6, 201],
      [7, 400],
      [8, 413],
      [9, 413],
      [10, 201],
    ])
    for (const { status, ref, problem } of results) {
      expect(ref === undefined).toBe(status >= 400)
      expect(problem === undefined).toBe(status < 400)
    }
    expect(results[4]?.ref).toBe('made-here@1')
    expect((await (await library.api('/stories/imported')).json()).articles).toHaveLength(2)
    // An upload of its own makes no article of an id.
    const upload = { source: 'b', text: 'A text.', article: 'not-made' }
    expect((await library.post('/versions', upload)).status).toBe(404)
  })

  test('answers while it is still being sent to', async () => {
    let send: (text: string) => void = () => {}
    let end: () => void = () => {}
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (text) => controller.enqueue(encoder.encode(text))
        end = () => controller.close()
      },
    })
    const response = await importInto(library, body)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    send(
      `${JSON.stringify({ source: 'live', text: STORY })}\n${JSON.stringify({ source: 'li' }).slice(0, 10)}`,
    )
    expect(JSON.parse((await reader?.read())?.value ?? '')).toMatchObject({ line: 1, status: 201 })
    send('"live-2","text":"Another text."}')
    end()
    expect(JSON.parse((await reader?.read())?.value ?? '')).toMatchObject({ line: 2, status: 201 })
    expect((await reader?.read())?.done).toBe(true)
  })

  test('lines of one article keep their order, whatever is stored beside them', async () => {
    const takes = Array.from({ length: 20 }, (_, i) => `${STORY}\n\nTake ${i} of it.`)
    const lines = takes.flatMap((text, i) => [
      JSON.stringify({ source: 'ordered', story: 'ordered', text }),
      JSON.stringify({ source: `beside-${i}`, text }),
    ])
    const results = await resultsOf(await importInto(library, lines.join('\n')))
    const ordered = results.filter((_, i) => i % 2 === 0).map(({ ref }) => ref?.split('@')[1])
    expect(ordered).toEqual(takes.map((_, i) => String(i + 1)))
    expect(results.map(({ line }) => line)).toEqual(lines.map((_, i) => i + 1))
  })

  test('lines with and without an article keep their order', async () => {
    for (let n = 0; n < 30; n++) {
      const url = `https://example.com/mixed/${n}`
      const source = `mixed-${n}`
      const lines = [
        { article: `m${n}`, number: 1, source, url, text: STORY },
        { source, url, text: REPRINT },
        { source, story: source, text: STORY },
        { article: `n${n}`, source, story: source, url: `${url}/n`, text: STORY },
        { source, story: source, text: REPRINT },
      ]
      const results = await resultsOf(
        await importInto(library, lines.map((l) => JSON.stringify(l)).join('\n')),
      )
      const made = results[2]?.ref?.split('@')[0]
      expect(results.map(({ status, ref }) => `${status} ${ref}`)).toEqual([
        `201 m${n}@1`,
        `201 m${n}@2`,
        `201 ${made}@1`,
        `201 n${n}@1`,
        `201 ${made}@2`,
      ])
    }
  })

  test('a title or base without its story is no line', async () => {
    const line = JSON.stringify({ source: 'a', text: STORY, storyTitle: 'A title' })
    expect(await resultsOf(await importInto(library, line))).toMatchObject([{ status: 400 }])
  })

  test('nothing at all is no lines', async () => {
    expect(await resultsOf(await importInto(library, ''))).toEqual([])
    expect(await resultsOf(await importInto(library, '\n \r\n\n'))).toEqual([])
  })

  test('reads ahead of what it has stored by one slice', async () => {
    let pulled = 0
    let cancelled = () => {}
    const isCancelled = new Promise<void>((resolve) => {
      cancelled = resolve
    })
    const line = encoder.encode(
      `${JSON.stringify({ source: 'slow', text: `${STORY} ${'word '.repeat(2000)}` })}\n`,
    )
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled++
          if (pulled > 1000) controller.close()
          else controller.enqueue(line)
        },
        cancel: () => cancelled(),
      },
      { highWaterMark: 0 },
    )
    const response = await importInto(library, body)
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    // A slice that is being read is read to its end; nothing can be read after that.
    await isCancelled
    // Lines of 10 KB, 2 MiB to a slice: one is being stored, one is read meanwhile.
    expect(pulled).toBeLessThan(430)
  })
})

describe('export into import', () => {
  test('rebuilds the same library', async () => {
    const from = await openLibrary()
    const to = await openLibrary()
    to.now = new Date('2020-01-01T00:00:00Z')
    const raw = (query: string, type: string, body: BodyInit) =>
      from.api(`/versions?${query}`, { method: 'POST', headers: { 'Content-Type': type }, body })
    await from.upload({ source: 'tass', story: 'treaty', url: 'https://example.com/a', text: STORY })
    await from.upload({
      source: 'tass',
      story: 'treaty',
      text: `${STORY}\n\nAn update.`,
      publishedAt: '2018-12-18T11:00:00.250Z',
    })
    await from.upload({
      source: 'tass',
      story: 'treaty',
      text: STORY,
      publishedAt: '2018-12-18T12:30:00+01:00',
    })
    await from.upload({ source: 'no-story', headline: 'A given head', byline: 'By A. Writer', text: REPRINT })
    await from.upload({
      source: 'en',
      language: 'en',
      capturedAt: '2018-12-18T08:00:00Z',
      text: 'One sentence of text.',
    })
    await raw(
      'source=raw&story=treaty',
      'text/plain',
      '\ufeffHead of it\r\n\r\nA longer paragraph of text\r\nwrapped by hand.\r\n',
    )
    await raw(
      'source=html',
      'text/html',
      '<title>T</title><article><h1>Head</h1><p>By A. Writer</p><p>A paragraph of text &amp; more.</p></article>',
    )
    await raw('source=md', 'text/markdown', '# Head\n\nSome *text* with “quotes”.\n\n- a list\n- of two\n')
    // At one time, so that only their ids can say which comes first.
    for (const source of ['x', 'y', 'z']) {
      await from.upload({
        source,
        story: 'ties',
        publishedAt: '2018-12-18T00:00:00Z',
        text: `${STORY}\n\nBy ${source}.`,
      })
    }
    const treaty = await (await from.api('/stories/treaty')).json()
    const chosen = { title: 'The treaty', base: treaty.articles.at(-1).id }
    await from.api('/stories/treaty', {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(chosen),
    })
    await from.upload({ source: 'dated', dateline: 'GENEVA', text: STORY })
    const gone = await from.upload({ source: 'gone', text: STORY })
    await from.api(`/articles/${gone.articleId}`, { method: 'DELETE' })

    const exported = await (await from.api('/export')).text()
    const results = await resultsOf(await importInto(to, exported))
    expect(results.map(({ status, problem }) => problem ?? status)).toEqual(Array(12).fill(201))
    expect(await (await to.api('/export')).text()).toBe(exported)
    for (const path of ['/articles?limit=200', '/stories?limit=200', '/stories/treaty', '/stories/ties']) {
      expect(await (await to.api(path)).json(), path).toEqual(await (await from.api(path)).json())
    }
    expect(await (await to.api('/stories/treaty')).json()).toMatchObject(chosen)

    for (const { ref } of results) {
      for (const path of [`/versions/${ref}`, `/articles/${ref?.split('@')[0]}`]) {
        expect(await (await to.api(path)).json()).toEqual(await (await from.api(path)).json())
      }
      const original = async (library: Library) => {
        const response = await library.api(`/versions/${ref}/original`)
        return [response.headers.get('content-type'), ...new Uint8Array(await response.arrayBuffer())]
      }
      expect(await original(to)).toEqual(await original(from))
    }
    const again = await resultsOf(await importInto(to, exported))
    expect(again.map(({ status }) => status)).toEqual(Array(12).fill(200))
    await from.close()
    await to.close()
  })

  test('a number that holds other content is a conflict', async () => {
    const library = await openLibrary()
    const { articleId } = await library.upload({ source: 'a', text: STORY })
    const line = { source: 'a', article: articleId, number: 1, text: REPRINT }
    expect((await resultsOf(await importInto(library, JSON.stringify(line))))[0]).toMatchObject({
      status: 409,
    })
    await library.close()
  })
})

describe('an export of a damaged library', () => {
  const long = Array.from({ length: 40_000 }, (_, n) => `word${n}`).join(' ')
  const lines = [
    {
      article: 'a-html',
      source: 'a',
      html: `<article><h1>Head</h1><p>${REPRINT.slice(0, 300)}</p></article>`,
    },
    { article: 'b-two', source: 'b', text: `${STORY}\n\nOwn words.` },
    { article: 'c-long', source: 'c', text: long },
    { article: 'd-sound', source: 'd', text: 'A sound text.' },
  ]
  const damages = [
    {
      lost: 'an original',
      sql: 'DELETE FROM original_pieces',
      problem: /original is lost/,
      ref: 'a-html@1',
      left: ['a-html', 'b-two', 'c-long', 'd-sound'],
    },
    {
      lost: 'how an original is rebuilt',
      sql: `UPDATE versions SET separators = '{' WHERE article = (SELECT key FROM articles WHERE id = 'b-two')`,
      problem: /original is lost/,
      ref: 'b-two@1',
      left: ['a-html', 'b-two', 'c-long', 'd-sound'],
    },
    {
      lost: 'the end of a long paragraph',
      sql: 'DELETE FROM paragraph_tails',
      problem: /part of its text is lost/,
      ref: 'c-long@1',
      left: ['a-html', 'b-two', 'd-sound'],
    },
    {
      lost: 'a paragraph',
      sql: `DELETE FROM paragraphs WHERE text = 'Own words.'`,
      problem: /not the one that was uploaded/,
      ref: 'b-two@1',
      left: ['a-html', 'b-two', 'c-long', 'd-sound'],
    },
    {
      lost: 'an article',
      sql: `DELETE FROM articles WHERE id = 'd-sound'`,
      problem: /article of version row \d+ is lost/,
      ref: undefined,
      left: ['a-html', 'b-two', 'c-long'],
    },
  ]

  test.each(damages)(
    'names what has lost $lost, and gives the others',
    async ({ sql, problem, ref, left }) => {
      const from = await openLibrary()
      const to = await openLibrary()
      await importInto(from, lines.map((line) => JSON.stringify(line)).join('\n')).then((r) => r.text())
      const database = new Libsql(from.config.databaseUrl.slice('file:'.length))
      database.exec(sql)
      database.close()
      const exported = await (await from.api('/export')).text()
      const given = exported
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const [told, ...more] = given.filter((line) => 'problem' in line)
      expect([more, told]).toEqual([[], { problem: expect.stringMatching(problem), ...(ref && { ref }) }])
      expect(given.flatMap(({ article = [] }) => article)).toEqual(left)
      const results = await resultsOf(await importInto(to, exported))
      expect(results.map(({ status }) => status).sort()).toEqual([...left.map(() => 201), 400])
      if (left.length === lines.length && !/not the one/.test(told.problem)) {
        const [hashes, same] = [await to.api('/versions/a-html@1'), await from.api('/versions/a-html@1')]
        expect((await hashes.json()).contentHash).toBe((await same.json()).contentHash)
      }
      await from.close()
      await to.close()
    },
  )
})

describe('lines', () => {
  const linesFrom = async (chunks: string[], limit = 100) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(encoder.encode(chunk))
        controller.close()
      },
    })
    const lines: (string | null)[] = []
    for await (const line of linesOf(body, limit)) {
      lines.push(
        line.kind === 'line' ? `${line.number}:${new TextDecoder().decode(line.bytes)}` : `${line.number}!`,
      )
    }
    return lines
  }

  test('however they are cut', async () => {
    expect(await linesFrom(['a\nb', 'c\n', '\nd\r\n', 'e'])).toEqual(['1:a', '2:bc', '4:d\r', '5:e'])
    expect(await linesFrom(['é'.slice(0, 1), '\n'])).toEqual(['1:é'])
    expect(await linesFrom([])).toEqual([])
  })

  test('too long ones are dropped and counted', async () => {
    expect(await linesFrom(['abcdef\nabc\n', 'ab', 'cd', 'ef', '\nx'], 5)).toEqual([
      '1!',
      '2:abc',
      '3!',
      '4:x',
    ])
    expect(await linesFrom(['abcdef'], 5)).toEqual(['1!'])
    expect(await linesFrom(['abcde'], 5)).toEqual(['1:abcde'])
  })
})

test('a headline below a slug goes through export and import', async () => {
  const from = await openLibrary()
  const to = await openLibrary()
  await from.upload({
    source: 'wire',
    text: `BC-STORM-2NDLD\nStorm closes harbour\n\n${STORY.split('\n\n')[1]}`,
  })
  const lines = await (await from.api('/export')).text()
  expect(JSON.parse(lines)).toMatchObject({
    headline: 'Storm closes harbour',
    roles: { headline: [1], boilerplate: [0] },
  })
  expect((await resultsOf(await importInto(to, lines)))[0]?.status).toBe(201)
  expect(await (await to.api('/export')).text()).toBe(lines)
  await from.close()
  await to.close()
})
