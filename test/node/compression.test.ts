// Pages are sent compressed to whoever takes them so, and a browser that has one is told so with the same tag; what
// programs read keeps its bytes and its strong tag. Over a real connection, since it is the connection that is asked.
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptedEncoding } from '../../src/node/compression.ts'
import { type Library, startLibrary } from '../browser/library.ts'

let library: Library
let pair: string

beforeAll(async () => {
  library = await startLibrary()
  const text =
    'A paragraph of the copy, long enough to be a text of its own.\n\nAnd another one that follows it.'
  const left = await library.upload({ source: 'a', story: 's', text })
  const right = await library.upload({ source: 'b', story: 's', text: text.replace('copy', 'story') })
  pair = `${left.ref}...${right.ref}`
})

afterAll(() => library?.close())

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** Without what `fetch` adds and undoes. */
function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(`${library.url}${path}`, { headers, method }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
    })
    call.on('error', reject)
    call.end()
  })
}

test.each(['/', `/diff/PAIR`, '/assets/style.css', '/docs'])(
  '%s is the same page in each encoding',
  async (path) => {
    const address = path.replace('PAIR', pair)
    const plain = await ask(address, {})
    const brotli = await ask(address, { 'Accept-Encoding': 'gzip, deflate, br' })
    const zipped = await ask(address, { 'Accept-Encoding': 'gzip' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true)
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2)
    for (const { headers } of [plain, brotli, zipped]) expect(headers.vary).toContain('Accept-Encoding')
  },
)

test('a page that the browser has is not sent again, and its tag is the one it has', async () => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'Accept-Encoding': encoding }
    const first = await ask(`/diff/${pair}`, headers)
    const tag = String(first.headers.etag)
    expect(tag.startsWith('W/')).toBe(encoding !== 'identity')
    const again = await ask(`/diff/${pair}`, { ...headers, 'If-None-Match': tag })
    expect(again.status).toBe(304)
    expect(again.headers.etag).toBe(tag)
    expect(again.body.length).toBe(0)
    expect((await ask(`/diff/${pair}`, { ...headers, 'If-None-Match': 'W/"other"' })).status).toBe(200)
  }
})

test.each(['', '?format=text', '?format=patch', '?format=csv'])(
  'the API keeps its bytes and its strong tag%s',
  async (query) => {
    const answer = await ask(`/api/v1/diff/${pair}${query}`, { 'Accept-Encoding': 'gzip, br' })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers.etag).toMatch(/^"/)
  },
)

test('HEAD, errors and redirects are answered as without', async () => {
  const accept = { 'Accept-Encoding': 'br', Accept: 'text/html' }
  expect((await ask('/', accept, 'HEAD')).status).toBe(200)
  expect((await ask('/no-such-page', accept)).status).toBe(404)
  expect(
    (await ask(`/compare?left=${pair.split('...')[0]}&right=${pair.split('...')[1]}`, accept)).status,
  ).toBe(303)
})

describe('Accept-Encoding', () => {
  test.each([
    [null, null],
    ['', null],
    ['identity', null],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['GZIP', 'gzip'],
  ])('%j takes %j', (header, encoding) => expect(acceptedEncoding(header)).toBe(encoding))
})
