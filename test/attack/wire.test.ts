// Requests that no client means well with, on real connections: each is answered with a status that says why, and
// nothing is logged as unforeseen.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RawAnswer, sendRaw } from './raw.ts'
import { type Attacked, startAttacked } from './service.ts'

let service: Attacked
beforeAll(async () => {
  service = await startAttacked()
})
afterEach(() => expect(service.complaints()).toBe(''))
afterAll(() => service?.stop())

const send = (lines: readonly string[], body = ''): Promise<RawAnswer> =>
  sendRaw(service.address, `${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`)

const get = (target: string, ...headers: string[]) =>
  send([`GET ${target} HTTP/1.1`, 'Host: localhost', ...headers])

function expectRefusal(answer: RawAnswer, status = 400): void {
  expect(answer.status, answer.text).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('x-request-id')).toMatch(/./)
  expect(JSON.parse(answer.body)).toMatchObject({ status, detail: expect.stringMatching(/\.$/) })
}

describe('a Host header', () => {
  test.each([
    'xn--',
    'xn--a.example',
    '127.0.0.256',
    '1.2.3.4.5',
    '0x7f.1.2.3.4',
    '999999999999',
    '',
    ' ',
    'a b',
    'localhost:99999',
    'localhost:-1',
    'localhost:http',
    'localhost:80:80',
    'user@localhost',
    'user:password@localhost',
    'localhost/path',
    'localhost?query',
    'localhost#fragment',
    'localhost\\',
    '<script>',
    '[::1',
    '[::g]',
    '[::ffff:1.2.3.400]',
    '::1',
    '%00',
    'loc%61lhost',
    'localhost\x01',
    'b\xfccher.example',
    'a'.repeat(10_000),
  ])('%j names no host', async (host) => {
    const answer = await send(['GET /api/v1/articles HTTP/1.1', `Host: ${host}`])
    if (host.length < 10_000) expectRefusal(answer)
    // A name may be long; but it is not that of this machine.
    else expect([400, 403]).toContain(answer.status)
  })

  test.each(['localhost', 'LOCALHOST:8787', 'localhost:', '127.0.0.1:1', '[::1]:8787', '127.1', '0.0.0.0'])(
    '%s does',
    async (host) => {
      expect([200, 403]).toContain((await send(['GET /healthz HTTP/1.1', `Host: ${host}`])).status)
    },
  )

  test('is needed, once', async () => {
    expectRefusal(await send(['GET /healthz HTTP/1.1']))
    for (const second of ['localhost', 'evil.example'])
      expectRefusal(await send(['GET /healthz HTTP/1.1', 'Host: localhost', `host: ${second}`]))
    expect((await send(['GET /healthz HTTP/1.0'])).status).toBe(200)
    expectRefusal(await send(['GET /healthz HTTP/1.0', 'Host: 127.0.0.256']))
  })

  test('is not what pages are made of where the target names another', async () => {
    const absolute = await send([
      'GET http://localhost:1234/ HTTP/1.1',
      'Host: 127.0.0.1',
      'Accept: text/html',
    ])
    expect(absolute.status).toBe(200)
    expect(absolute.text).toContain('http://localhost:1234')
    // Another site cannot make a browser send this; a proxy that is asked for it could.
    const foreign = await send(['GET http://evil.example/api/v1/articles HTTP/1.1', 'Host: localhost'])
    expect(foreign.status).toBe(403)
  })
})

describe('a target', () => {
  test.each([
    'http://127.0.0.256/healthz',
    'http:///healthz',
    'http://user@localhost/healthz',
    'https://localhost:99999/',
    'ftp://localhost/healthz',
    'healthz',
    '*',
    '?a=b',
    'http:/localhost/healthz',
    '/\\evil.example',
  ])('%s is none', async (target) => expectRefusal(await get(target)))

  test.each<[string, number]>([
    ['http://localhost/healthz', 200],
    ['HTTP://LOCALHOST/healthz', 200],
    ['https://localhost/healthz', 200],
    ['http://localhost', 200],
    ['http://localhost?q=a', 200],
    ['//evil.example/', 404],
    ['//evil.example/..', 404],
    ['///', 404],
    ['/.//evil.example', 404],
    ['/%', 404],
    ['/%ff', 404],
    ['/%00', 404],
    ['/%zz/%e0%80', 404],
    ['/api/v1/versions/%00@1', 400],
    ['/api/v1/versions/%ff', 400],
    ['/api/v1/stories/%00', 400],
    ['/api/v1/stories/%ff%', 400],
    ['/api/v1/articles/%00', 400],
    ['/api/v1/diff/a@1...%00@1', 400],
    ['/api/v1/imports/%00', 400],
    ['/problems/%00', 404],
    ['/problems/__proto__', 404],
    ['/problems/constructor', 404],
    ['/assets/%00', 404],
    ['/assets/%2e%2e%2fpackage.json', 404],
    ['/assets/..%00/package.json', 404],
    ['/assets/style.css%00', 404],
    ['/api/v1/articles?q=%ff', 400],
    ['/api/v1/articles?%ff=a', 400],
    ['/api/v1/articles?q=%00', 200],
    ['/?\x80', 400],
  ])('%s is answered %i', async (target, status) => {
    const answer = await get(target, 'Accept: application/json')
    expect(answer.status, answer.text).toBe(status)
  })

  test.each(['/stories/%00', '/stories/%ff', '/articles/%00', '/diff/%00', '/versions/%ff'])(
    'a page at %s is not there',
    async (target) => expect([400, 404]).toContain((await get(target, 'Accept: text/html')).status),
  )

  test('longer than headers may be is told so', async () => {
    expectRefusal(await get(`/${'a'.repeat(20_000)}`), 431)
  })
})

describe('headers', () => {
  const huge = 'text/html;q=0.1, '.repeat(800)
  test.each([
    `Accept: ${huge}`,
    `Accept: ${';q='.repeat(3_000)}`,
    `Accept: text/html;q=${'9'.repeat(2_000)}`,
    `Accept-Encoding: ${'gzip;q=0,'.repeat(1_500)}`,
    `Accept-Language: ${'x'.repeat(10_000)}`,
    `If-None-Match: ${'W/"a", '.repeat(1_500)}`,
    `If-None-Match: ${'"'.repeat(10_000)}`,
    'If-None-Match: *',
    'If-Modified-Since: yesterday',
    'Range: bytes=99999999999999999999-',
    `Cookie: ${'a=b; '.repeat(2_500)}`,
    'Cookie: variorum_session=%; variorum_session=%00',
    `Cookie: variorum_session=${'a.'.repeat(5_000)}`,
    'Cookie: variorum_bookmark=%ff; =; ;;',
    'Cookie: __proto__=a',
    'Authorization: Bearer',
    `Authorization: Bearer ${'a'.repeat(10_000)}`,
    'Authorization: Bearer \xff\xfe',
    'Authorization: ',
    'traceparent: 00-00000000000000000000000000000000-0000000000000000-00',
    `traceparent: 00-${'f'.repeat(32)}-${'f'.repeat(16)}-ff-${'a'.repeat(9_000)}`,
    'traceparent: \x80',
    'Forwarded: for=_hidden;host="\\"";proto=x, for="[::1]:99999"',
    `X-Forwarded-For: ${'127.0.0.1, '.repeat(1_000)}`,
    'X-Forwarded-For: ,,, unknown, [::1, 1.2.3.4.5, \xff',
    'X-Forwarded-Host: 127.0.0.256',
    'X-Forwarded-Proto: javascript',
    'X-Request-Id: \xff',
    'Upgrade: websocket',
    'Expect: the-unexpected',
    'Content-Type: \xff/;;;charset="',
  ])('%.60s changes nothing', async (header) => {
    for (const target of ['/api/v1/articles', '/', '/assets/style.css'])
      expect([200, 304], target).toContain((await get(target, header)).status)
  })

  test.each(['X-Request-Id: a b', 'Content-Length: 0'])('%s changes nothing either', async (header) => {
    expect((await get('/healthz', header)).status).toBe(200)
  })

  test.each([
    'no colon here',
    ': no name',
    'a b: c',
    'A\x00: b',
    'A: \x00b',
    'Content-Length: -1',
    'Content-Length: 1, 2',
    'Content-Length: 99999999999999999999999',
    'Content-Length: abc',
    'Content-Length: +1',
    'Content-Length: 0x10',
    'Transfer-Encoding: chunked, identity',
    'Transfer-Encoding: xchunked',
  ])('%j make no HTTP', async (header) => expectRefusal(await get('/healthz', header)))

  test('of a bookmark out of form are told so', async () => {
    expectRefusal(await get('/api/v1/articles', 'X-Variorum-Bookmark: a b'))
  })
})

describe('a body', () => {
  const post = (headers: readonly string[], body: string) =>
    send(['POST /api/v1/compare HTTP/1.1', 'Host: localhost', ...headers], body)
  const json = 'Content-Type: application/json'
  const pair = JSON.stringify({ left: 'One word.', right: 'Two words.' })

  test('that is longer than its length is answered, and what follows is no request', async () => {
    const answer = await sendRaw(
      service.address,
      `POST /api/v1/compare HTTP/1.1\r\nHost: localhost\r\n${json}\r\nContent-Length: ${pair.length}\r\n\r\n${pair}${pair}`,
    )
    expect(answer.status).toBe(200)
    expect(answer.headers.get('connection')).toBe('close')
    expect(answer.text.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  })

  test.each<[string, readonly string[], string]>([
    ['with two lengths', ['Content-Length: 5', `Content-Length: ${pair.length}`], pair],
    [
      'with a length and chunks',
      [`Content-Length: ${pair.length}`, 'Transfer-Encoding: chunked'],
      '0\r\n\r\n',
    ],
    ['compressed on the way', ['Transfer-Encoding: gzip, chunked'], '0\r\n\r\n'],
    ['in chunks without a size', ['Transfer-Encoding: chunked'], 'x\r\n\r\n'],
    ['in chunks of too many digits', ['Transfer-Encoding: chunked'], `${'f'.repeat(20)}\r\na`],
    ['in chunks that overrun', ['Transfer-Encoding: chunked'], '1\r\nab\r\n0\r\n\r\n'],
    ['of no bytes', ['Content-Length: 0'], ''],
    ['that is no JSON', ['Content-Length: 1'], '{'],
  ])('%s is refused', async (_, headers, body) => {
    const answer = await post([json, ...headers], body)
    expect(answer.status, answer.text).toBe(400)
  })

  test.each([
    'Content-Type: ',
    'Content-Type: application/json; charset=utf-16',
    'Content-Type: application/json/json',
    `Content-Type: ${'a/b;'.repeat(2_000)}`,
    'Content-Type: multipart/form-data',
    'Content-Encoding: gzip',
  ])('as %.60j is of no type', async (header) => {
    const types = header.startsWith('Content-Type') ? [header] : [json, header]
    const answer = await post([...types, `Content-Length: ${pair.length}`], pair)
    expectRefusal(answer, 415)
  })

  test('that the client waits to send is asked for', async () => {
    const answer = await post([json, `Content-Length: ${pair.length}`, 'Expect: 100-continue'], pair)
    expect(answer.text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /)
  })
})

describe('what is no request', () => {
  test.each([
    'GARBAGE',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'GET / HTTP/9.9\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x00'.repeat(100),
  ])('%j is refused', async (bytes) => expectRefusal(await sendRaw(service.address, `${bytes}\r\n\r\n`)))

  test('CONNECT finds no proxy', async () => {
    expectRefusal(await send(['CONNECT localhost:443 HTTP/1.1', 'Host: localhost:443']), 405)
  })
})
