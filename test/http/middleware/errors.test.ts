// Every row of the table of errors, and that nothing at all gives a 500.
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { StoreUnavailable } from '../../../src/store/failures.ts'
import type { Store } from '../../../src/store/store.ts'
import { type Library, openLibrary, STORY } from '../library.ts'

let library: Library
let ref: string
let articleId: string

beforeAll(async () => {
  library = await openLibrary()
  const version = await library.upload({ source: 'tass', story: 'errors', text: STORY })
  ref = version.ref
  articleId = version.articleId
})
afterAll(() => library.close())
afterEach(() => vi.restoreAllMocks())

/** The problem of an answer, after checking that it has the form every problem has. */
async function problemOf(response: Response, status: number) {
  const text = await response.text()
  expect(response.status, text).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('x-request-id')).toBeTruthy()
  expect(response.headers.get('cache-control')).toBe('no-store')
  const problem = JSON.parse(text)
  expect(problem).toMatchObject({ status, type: expect.any(String), title: expect.any(String) })
  expect(problem.detail).toMatch(/^\S.*\.$/s)
  for (const error of problem.errors) {
    expect(error).toEqual({ path: expect.any(String), message: expect.any(String) })
  }
  const meaning = await library.app.request(problem.type)
  expect(await meaning.text()).toContain(problem.title)
  return problem
}

const send = (body: BodyInit, type = 'application/json', path = '/versions') =>
  library.api(path, { method: 'POST', headers: { 'Content-Type': type }, body })

const stored = async () => (await (await library.api('/articles?limit=200')).json()).items

describe('400: out of form', () => {
  test.each([
    ['malformed JSON', '{"source":', ''],
    ['no JSON at all', '', ''],
    ['no object', '[]', ''],
    ['null', 'null', ''],
    ['no body', '{"source":"a"}', 'text'],
    ['two bodies', '{"source":"a","text":"A text.","html":"<p>A text.</p>"}', 'text'],
    ['no source', '{"text":"A text."}', 'source'],
    ['an empty source', '{"source":" ","text":"A text."}', 'source'],
    ['a long source', `{"source":"${'a'.repeat(101)}","text":"A text."}`, 'source'],
    ['a source that is no text', '{"source":1,"text":"A text."}', 'source'],
    ['a text that is no text', '{"source":"a","text":["A text."]}', 'text'],
    ['an unknown field', '{"source":"a","text":"A text.","titel":"x"}', 'titel'],
    [
      'a number, which only imports have',
      '{"source":"a","text":"A text.","article":"b","number":1}',
      'number',
    ],
    ['a slug out of form', '{"source":"a","text":"A text.","story":"The Treaty"}', 'story'],
    ['a long slug', `{"source":"a","text":"A text.","story":"${'a'.repeat(101)}"}`, 'story'],
    ['an article out of form', '{"source":"a","text":"A text.","article":"a b"}', 'article'],
    ['a url of another kind', '{"source":"a","text":"A text.","url":"javascript:alert(1)"}', 'url'],
    [
      'a day that is not',
      '{"source":"a","text":"A text.","publishedAt":"2018-02-30T00:00:00Z"}',
      'publishedAt',
    ],
    [
      'an hour that no day has',
      '{"source":"a","text":"A text.","capturedAt":"2018-02-20T25:00:00"}',
      'capturedAt',
    ],
    ['a language out of form', '{"source":"a","text":"A text.","language":"english!"}', 'language'],
    [
      'a headline without an end',
      `{"source":"a","text":"A text.","headline":"${'a'.repeat(1001)}"}`,
      'headline',
    ],
  ])('%s', async (_what, body, path) => {
    const before = await stored()
    const problem = await problemOf(await send(body), 400)
    expect(problem.errors.map((error: { path: string }) => error.path)).toContain(path)
    expect(await stored()).toEqual(before)
  })

  test('every wrong field is named', async () => {
    const problem = await problemOf(await send('{"story":"A B","url":"x","text":"A text."}'), 400)
    expect(problem.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'source',
      'story',
      'url',
    ])
  })

  test.each([
    ['/versions?story=a', 'source'],
    ['/versions?source=a&source=b', 'source'],
    ['/versions?source=a&sorce=b', 'sorce'],
    ['/versions?source=a&publishedAt=yesterday', 'publishedAt'],
  ])('a raw upload to %s', async (path, field) => {
    const problem = await problemOf(await send('A text of its own.', 'text/plain', path), 400)
    expect(problem.errors[0].path).toBe(field)
  })

  test('fields in the query of a JSON upload', async () => {
    const problem = await problemOf(
      await send('{"text":"A text."}', 'application/json', '/versions?source=a'),
      400,
    )
    expect(problem.errors).toEqual([{ path: 'source', message: 'belongs in the JSON body' }])
  })

  test.each([
    '/versions/a@0',
    '/versions/a@01',
    '/versions/a@x',
    '/versions/a%20b',
    '/versions/a@1/original?x=1',
    '/versions/%FF',
    '/versions/a%2Fb',
    '/similarity/a@1',
    '/similarity/a@1..b@1',
    '/similarity/a@0...b@1',
    '/diff/a@1...b@1...c@1',
    '/diff/...',
    '/diff/a...b?format=xml',
    '/diff/a...b?format=',
    '/diff/a...b?ignore=colour',
    '/diff/a...b?ignore=',
    '/diff/a...b?ignore=case&ignore=spelling',
    '/diff/a...b?ingore=case',
    '/similarity/a...b?format=patch',
    '/stories/The-Treaty',
    '/stories/a--b',
    '/articles/a.b',
    '/articles?limit=0',
    '/articles?limit=201',
    '/articles?limit=ten',
    '/articles?limit=',
    '/articles?limit=1&limit=2',
    '/articles?cursor=nonsense',
    '/articles?cursor=',
    '/stories?cursor=nonsense',
    '/stories?limit=-1',
    '/articles?story=A',
    '/articles?soruce=a',
    '/articles?title=treaty',
  ])('GET %s', async (path) => {
    await problemOf(await library.api(path), 400)
  })

  test.each([
    ['{}', 'left'],
    ['{"left":"A text."}', 'right'],
    ['{"left":"A text.","right":1}', 'right'],
    ['{"left":{},"right":"A text."}', 'left.text'],
    ['{"left":{"text":"A text.","html":"<p>A text.</p>"},"right":"A text."}', 'left.text'],
    ['{"left":"A text.","right":{"txt":"A text."}}', 'right'],
    ['{"left":"A text.","right":"A text.","format":"text"}', 'format'],
  ])('compare %s', async (body, path) => {
    const problem = await problemOf(await send(body, 'application/json', '/compare'), 400)
    expect(problem.errors[0].path).toBe(path)
  })

  test.each(['', `k${'x'.repeat(255)}`, 'ключ'])('the Idempotency-Key %j', async (key) => {
    const headers = new Headers({ 'Content-Type': 'application/json' })
    try {
      headers.set('Idempotency-Key', key)
    } catch {
      headers.set('Idempotency-Key', encodeURI(key).replaceAll('%', '\u00ff'))
    }
    const init = { method: 'POST', headers, body: '{"source":"keyed","text":"A text."}' }
    await problemOf(await library.api('/versions', init), 400)
  })

  test.each([
    ['/articles/a', '{"id":"b"}'],
    ['/articles/a', '{"source":null}'],
    ['/articles/a', '{"story":"A B"}'],
    ['/articles/a b', '{}'],
    ['/stories/a', '{"title":1}'],
    ['/stories/a', '{"base":"a b"}'],
    ['/stories/a', 'nothing'],
  ])('PATCH %s %s', async (path, body) => {
    const init = { method: 'PATCH', headers: { 'Content-Type': 'application/json' }, body }
    await problemOf(await library.api(path, init), 400)
  })
})

describe('404: not stored', () => {
  test.each([
    ['GET', '/versions/unknown'],
    ['GET', '/versions/unknown@1'],
    ['GET', '/versions/unknown@99999999999999999999'],
    ['GET', '/versions/unknown/original'],
    ['GET', '/similarity/unknown...unknown'],
    ['GET', '/diff/unknown@1...unknown@2'],
    ['GET', '/articles/unknown'],
    ['GET', '/stories/unknown'],
    ['DELETE', '/articles/unknown'],
    ['DELETE', '/stories/unknown'],
    ['GET', '/nothing-here'],
    ['GET', '/versions/'],
    ['POST', '/nothing-here'],
  ])('%s %s', async (method, path) => {
    await problemOf(await library.api(path, { method }), 404)
  })

  test('@previous of a single version, and a number too high', async () => {
    await problemOf(await library.api(`/versions/${articleId}@previous`), 404)
    await problemOf(await library.api(`/diff/${ref}...${articleId}@2`), 404)
  })

  test('PATCH of what is not there, and an upload to it', async () => {
    const init = { method: 'PATCH', headers: { 'Content-Type': 'application/json' }, body: '{}' }
    await problemOf(await library.api('/articles/unknown', init), 404)
    await problemOf(await library.api('/stories/unknown', init), 404)
    const problem = await problemOf(await send('{"source":"a","article":"unknown","text":"A text."}'), 404)
    expect(problem.errors[0].path).toBe('article')
  })
})

describe('405: known path, wrong method', () => {
  test.each([
    ['PUT', '/versions', 'POST, OPTIONS'],
    ['GET', '/versions', 'POST, OPTIONS'],
    ['DELETE', '/versions/a@1', 'GET, HEAD, OPTIONS'],
    ['GET', '/compare', 'POST, OPTIONS'],
    ['POST', '/similarity/a...b', 'GET, HEAD, OPTIONS'],
    ['PUT', '/articles/a', 'GET, HEAD, PATCH, DELETE, OPTIONS'],
    ['POST', '/stories', 'GET, HEAD, OPTIONS'],
    ['GET', '/import', 'POST, OPTIONS'],
    ['POST', '/export', 'GET, HEAD, OPTIONS'],
  ])('%s %s', async (method, path, allow) => {
    const response = await library.api(path, { method })
    expect(response.headers.get('allow')).toBe(allow)
    await problemOf(response, 405)
  })

  test('OPTIONS says what there is', async () => {
    const response = await library.api('/compare', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    expect(response.headers.get('content-type')).toBeNull()
    expect((await library.api('/nothing-here', { method: 'OPTIONS' })).status).toBe(404)
  })
})

describe('409: contradicts what is stored', () => {
  test.each([
    ['another source', { source: 'other' }],
    ['another story', { source: 'tass', story: 'another-story' }],
  ])('%s', async (_what, fields) => {
    const body = JSON.stringify({ article: articleId, text: 'Some other text.', ...fields })
    await problemOf(await send(body), 409)
    expect((await (await library.api(`/articles/${articleId}`)).json()).versions).toHaveLength(1)
  })
})

describe('413: too large', () => {
  test.each([
    ['application/json', '/versions'],
    ['text/plain', '/versions?source=large'],
    ['text/html', '/versions?source=large'],
    ['text/markdown', '/versions?source=large'],
  ])('%s to %s', async (type, path) => {
    const problem = await problemOf(await send('a '.repeat(library.config.maxBodyBytes), type, path), 413)
    expect(problem.detail).toContain(String(library.config.maxBodyBytes))
  })

  test('compare and PATCH', async () => {
    const most = library.config.maxBodyBytes
    await problemOf(await send('a'.repeat(8 * most), 'application/json', '/compare'), 413)
    const init = {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: 'a'.repeat(most + 1),
    }
    await problemOf(await library.api('/stories/errors', init), 413)
  })
})

describe('415: another content type', () => {
  test.each([
    ['/versions?source=a', 'application/pdf'],
    ['/versions', 'application/json; charset=utf-16'],
    ['/versions', 'application/x-www-form-urlencoded'],
    ['/compare', 'text/plain'],
    ['/import', 'application/json'],
  ])('%s with %s', async (path, type) => {
    await problemOf(await send('A text of its own.', type, path), 415)
  })

  test('none at all, and one that is packed', async () => {
    const bytes = new TextEncoder().encode('A text of its own.')
    await problemOf(await library.api('/versions?source=a', { method: 'POST', body: bytes }), 415)
    const headers = { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' }
    await problemOf(await library.api('/versions?source=a', { method: 'POST', headers, body: bytes }), 415)
  })

  test('utf-8 may be said in any case, with or without quotes', async () => {
    for (const [i, type] of [
      'text/plain; charset=UTF-8',
      'Text/Plain;charset="utf-8"',
      'text/plain',
    ].entries()) {
      expect((await send('A text of its own.', type, `/versions?source=cases-${i}`)).status).toBe(201)
    }
  })
})

describe('422: no text', () => {
  const bytes = (...values: number[]) => new Uint8Array(values)

  test.each([
    ['nothing', new Uint8Array(0)],
    ['white space', new TextEncoder().encode(' \n\t\n ')],
    ['signs without a word', new TextEncoder().encode('--- *** …')],
    ['bytes that are not UTF-8', bytes(0x61, 0xff, 0x62)],
    ['a surrogate in UTF-8', bytes(0x61, 0xed, 0xa0, 0x80)],
    ['an overlong slash', bytes(0x61, 0xc0, 0xaf)],
    ['NUL', new TextEncoder().encode('A text\0 of words.')],
    ['a bell', new TextEncoder().encode('A text\u0007 of words.')],
    ['an escape', new TextEncoder().encode('A text\u001b[31m of words.')],
  ])('%s as the body', async (_what, body) => {
    await problemOf(await send(body, 'text/plain', '/versions?source=no-text'), 422)
  })

  test.each([
    ['{"source":"no-text","text":""}', 'text'],
    ['{"source":"no-text","text":"\\u0000A text."}', 'text'],
    ['{"source":"no-text","text":"A half \\ud83d of a pair."}', 'text'],
    ['{"source":"no-text","html":"<p></p>"}', 'html'],
    ['{"source":"no-text","markdown":"---"}', 'markdown'],
    ['{"source":"no-text","text":"A text.","headline":"A \\u0007 bell"}', 'headline'],
    ['{"source":"no-text","text":"A text.","byline":"Half \\udc00"}', 'byline'],
    ['{"source":"no\\u0000text","text":"A text."}', 'source'],
  ])('%s', async (body, path) => {
    const problem = await problemOf(await send(body), 422)
    expect(problem.errors[0].path).toBe(path)
    expect((await (await library.api('/articles?source=no-text')).json()).items).toEqual([])
  })

  test('JSON that is not UTF-8', async () => {
    const json = new TextEncoder().encode('{"source":"no-text","text":"A text? of words."}')
    json[json.indexOf(63)] = 0xe9
    await problemOf(await send(json), 422)
  })

  test('a side of a comparison, and a title', async () => {
    const compared = await send(
      '{"left":"A text.","right":{"text":"\\u0001"}}',
      'application/json',
      '/compare',
    )
    expect((await problemOf(compared, 422)).errors[0].path).toBe('right.text')
    const init = {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: '{"title":"A\\u0001"}',
    }
    await problemOf(await library.api('/stories/errors', init), 422)
  })

  test('TAB, LF, CR, FF and a byte order mark may stand in a text', async () => {
    const response = await send('\ufeffA\ttext\r\nof words.\fMore.', 'text/plain', '/versions?source=white')
    expect(response.status).toBe(201)
  })
})

describe('503 and 500', () => {
  /** The real store, but for calls that fail as the given error says. */
  const failing = (error: Error) => {
    const broken: Store = {
      ...library.store,
      versions: {
        ...library.store.versions,
        read: () => Promise.reject(error),
        readMany: () => Promise.reject(error),
        withStories: () => Promise.reject(error),
      },
      ping: () => Promise.reject(error),
      inSession: () => broken,
    }
    return createApp({ store: broken, config: library.config, clock: () => library.now })
  }

  test.each(['unreachable', 'deadline', 'busy', 'schema'] as const)(
    'a database that is %s',
    async (reason) => {
      const app = failing(new StoreUnavailable(reason, 'libsql://secret-host is away', 3))
      for (const path of ['/api/v1/versions/a@1', '/api/v1/diff/a...b', '/readyz']) {
        const response = await app.request(path)
        expect(response.headers.get('retry-after')).toBe('3')
        const problem = await problemOf(response, 503)
        expect(JSON.stringify(problem)).not.toContain('secret-host')
      }
      expect((await app.request('/healthz')).status).toBe(200)
    },
  )

  test('anything unforeseen says a request id and nothing of the inside', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const app = failing(new TypeError('SELECT secret FROM inside'))
    const response = await app.request('/api/v1/versions/a@1', { headers: { 'X-Request-Id': 'trace-7' } })
    const problem = await problemOf(response, 500)
    expect(problem.requestId).toBe('trace-7')
    expect(JSON.stringify(problem)).not.toMatch(/secret|SELECT|TypeError|\.ts/)
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/trace-7[\s\S]*TypeError: SELECT secret/))
  })
})

describe('the request id', () => {
  test('is made, or taken over where it is sane', async () => {
    const idOf = async (given?: string) => {
      const response = await library.app.request('/healthz', {
        headers: given ? { 'X-Request-Id': given } : {},
      })
      return response.headers.get('x-request-id')
    }
    expect(await idOf()).toMatch(/^[0-9a-f-]{36}$/)
    expect(await idOf('abc-123_4.5')).toBe('abc-123_4.5')
    for (const bad of ['a b', 'x'.repeat(129), '<script>']) expect(await idOf(bad)).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('people', () => {
  test('are shown a page', async () => {
    const response = await library.app.request('/nothing-here', {
      headers: { Accept: 'text/html,*/*;q=0.8' },
    })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toMatch(/^<!doctype html>/i)
    const api = await library.api('/articles/unknown', { headers: { Accept: 'text/html' } })
    expect(api.headers.get('content-type')).toBe('application/problem+json')
  })
})

test('no path, query, header or body gives a 500', async () => {
  const roots = [
    'versions',
    'articles',
    'stories',
    'similarity',
    'diff',
    'compare',
    'import',
    'export',
    'zzz',
  ]
  const word = fc.oneof(
    fc.constantFrom(
      ref,
      articleId,
      `${ref}...${ref}`,
      'errors',
      '@',
      '...',
      '..',
      '%',
      '%00',
      '%2e%2e',
      '',
      'latest',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map(encodeURIComponent),
    fc.string({ maxLength: 12 }).map((text) => text.replace(/[#?\\]/g, '')),
  )
  const path = fc
    .tuple(fc.constantFrom(...roots), fc.array(word, { maxLength: 3 }))
    .map((parts) => parts.flat().join('/'))
  const value = fc.oneof(word, fc.constantFrom('text', 'json', 'patch', 'case', '1', '0', '201', 'en'))
  const name = fc.oneof(
    fc.constantFrom('format', 'ignore', 'limit', 'cursor', 'q', 'source', 'story', 'url'),
    word,
  )
  const queries = fc
    .array(fc.tuple(name, value), { maxLength: 3 })
    .map((pairs) => pairs.map((p) => p.join('=')).join('&'))
  const json = fc.oneof(
    fc.json(),
    fc
      .record(
        {
          source: fc.oneof(fc.constant('fuzz'), fc.anything()),
          text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
          left: fc.anything(),
          right: fc.string({ unit: 'binary' }),
          title: fc.anything(),
          base: fc.anything(),
        },
        { requiredKeys: [] },
      )
      .map((object) => JSON.stringify(object) ?? 'null'),
  )
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    json.map((text) => new TextEncoder().encode(text)),
  )
  const type = fc.constantFrom(
    'application/json',
    'text/plain',
    'text/html',
    'text/markdown',
    'application/x-ndjson',
    'x/y',
  )
  const method = fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'HEAD', 'OPTIONS')
  await fc.assert(
    fc.asyncProperty(path, queries, method, type, body, async (where, query, how, contentType, bytes) => {
      const address = `http://localhost/api/v1/${where}${query ? `?${query}` : ''}`
      if (!URL.canParse(address)) return
      const init: RequestInit = { method: how, headers: { 'Content-Type': contentType } }
      if (how !== 'GET' && how !== 'HEAD') init.body = new Uint8Array(bytes)
      const response = await library.app.request(new Request(address, init))
      await response.text()
      expect(response.status, `${how} ${address}`).toBeLessThan(500)
      expect(response.headers.get('x-request-id')).toBeTruthy()
      expect(response.headers.get('content-security-policy')).toBeTruthy()
    }),
    { numRuns: 1500, seed: 20181218 },
  )
})
