// What only a real socket shows: uploads that go on after they were refused, bytes that are no HTTP, clients that stall.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { type RunningServer, startServer } from '../../../src/node.ts'

const LIMIT = 2 * 1024 * 1024
const CHUNK = Buffer.alloc(65_536, 'a ')
/** Longer than a test may take: what is waited for so long fails it. */
const LONG_MS = 3_600_000

let folder: string
let server: RunningServer
const settings = () => ({ PORT: '0', DATABASE_URL: `file:${join(folder, `${crypto.randomUUID()}.db`)}` })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-wire-'))
  server = await startServer(readConfig(settings()))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (to = server): Socket => {
  const { hostname, port } = new URL(to.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  return socket
}

/** Everything that comes back until the connection ends. */
const answerTo = async (...parts: readonly (string | Buffer)[]): Promise<string> => {
  const socket = open()
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  for (const part of parts) socket.write(part)
  await firstOf(socket, ['close'])
  return answer
}

const head = (...fields: string[]) =>
  ['POST /api/v1/versions?source=wire HTTP/1.1', 'Host: localhost', ...fields, '', ''].join('\r\n')

const firstOf = (socket: Socket, events: readonly string[]) =>
  new Promise<void>((resolve) => {
    for (const event of events) socket.once(event, () => resolve())
  })

/** Sends until it is answered and the connection ends; gives the answer and the bytes that could be sent. */
async function flood(first: string, framed: boolean, bytes: number) {
  const socket = open()
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  socket.write(first)
  const chunk = framed ? Buffer.concat([Buffer.from('10000\r\n'), CHUNK, Buffer.from('\r\n')]) : CHUNK
  let sent = 0
  while (sent < bytes && !socket.destroyed) {
    sent += CHUNK.length
    if (!socket.write(chunk)) await firstOf(socket, ['drain', 'close'])
  }
  if (!socket.destroyed) await firstOf(socket, ['close'])
  return { answer, sent }
}

describe('a body over the limit', () => {
  const chunked = (bytes: number) =>
    new Promise<number | string>((resolve) => {
      const options = { method: 'POST', headers: { 'content-type': 'text/plain' } }
      const sending = request(`${server.url}/api/v1/versions?source=wire`, options, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
      for (let at = 0; at < bytes; at += CHUNK.length) sending.write(CHUNK.subarray(0, bytes - at))
      sending.end()
    })

  test.each([1, 65_536, 500_000, 4_000_000])('by %i bytes in chunks is told so every time', async (over) => {
    const statuses = new Set<number | string>()
    for (let n = 0; n < 12; n++) statuses.add(await chunked(LIMIT + over))
    expect([...statuses]).toEqual([413])
  })

  test('without an end is told so before it ends, and cut off', async () => {
    const fields = ['Content-Type: text/plain', 'Transfer-Encoding: chunked']
    const { answer, sent } = await flood(head(...fields), true, 200 * LIMIT)
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toMatch(/^connection: close\r$/im)
    expect(sent).toBeLessThan(20 * LIMIT)
  })

  test.each([
    ['text/plain', 413],
    ['image/png', 415],
  ])('that was announced is not waited for: %s', async (type, status) => {
    const announced = head(`Content-Type: ${type}`, 'Content-Length: 209715200')
    const { answer, sent } = await flood(announced, false, 100 * LIMIT)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toMatch(/^connection: close\r$/im)
    expect(sent).toBeLessThan(20 * LIMIT)
  })

  test('of 40 MiB is told so to a client that sends all it can before it reads', async () => {
    const body = () => {
      let left = 20 * LIMIT
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          left -= CHUNK.length
          if (left < 0) controller.close()
          else controller.enqueue(new Uint8Array(CHUNK))
        },
      })
    }
    for (let n = 0; n < 5; n++) {
      const init = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: body(), duplex: 'half' }
      const response = await fetch(`${server.url}/api/v1/versions?source=wire`, init as RequestInit)
      expect(response.status).toBe(413)
      expect(await response.json()).toMatchObject({ status: 413 })
    }
  })

  test('is answered before any of it is sent', async () => {
    const socket = open()
    socket.write(head('Content-Type: text/plain', 'Content-Length: 209715200'))
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  })
})

describe('what is no request', () => {
  const REFUSED: [string, string, number][] = [
    ['no HTTP at all', 'FOO\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n', 400],
    ['no Host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a malformed Host', 'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['no address', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400],
    ['an unknown method', 'BREW /api/v1/stories HTTP/1.1\r\nHost: localhost\r\n\r\n', 405],
    ['an unknown method of nothing', 'BREW /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n', 404],
    ['large headers', `GET / HTTP/1.1\r\nHost: localhost\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a malformed chunk', `${head('Content-Type: text/plain', 'Transfer-Encoding: chunked')}x\r\n`, 400],
  ]
  test.each(REFUSED)('%s is a problem like any other', async (_, sent, status) => {
    const [top = '', body = ''] = (await answerTo(sent)).split('\r\n\r\n')
    expect(top).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(top).toMatch(/^content-type: application\/problem\+json\r?$/im)
    expect(top).toMatch(/^x-request-id: \S+\r?$/im)
    expect(JSON.parse(body)).toMatchObject({ status, errors: [] })
    if (status === 405) expect(top).toMatch(/^allow: GET, HEAD, OPTIONS\r?$/im)
  })

  test('an expectation that nobody knows is ignored, and HTTP/1.0 needs no Host', async () => {
    const ask = (fields: string) => answerTo(`GET /healthz HTTP/1.${fields}\r\n\r\n`)
    expect(await ask('1\r\nHost: localhost\r\nExpect: more\r\nConnection: close')).toMatch(/^HTTP\/1\.1 200 /)
    expect(await ask('0')).toMatch(/^HTTP\/1\.1 200 /)
  })
})

test('an idle connection is kept longer than clients and balancers keep theirs', async () => {
  const answer = await fetch(`${server.url}/healthz`)
  expect(answer.headers.get('keep-alive')).toBe('timeout=75')
})

describe('closing', () => {
  test('does not wait for clients that have sent no request', async () => {
    const closing = await startServer(readConfig(settings()))
    const silent = open(closing)
    const half = open(closing)
    half.write('GET /healthz HT')
    await Promise.all([once(silent, 'connect'), once(half, 'connect')])
    await fetch(`${closing.url}/healthz`)
    await closing.close(LONG_MS)
  })

  test('waits for a request that has begun, but not for ever', async () => {
    const closing = await startServer(readConfig(settings()))
    const stalled = open(closing)
    stalled.write(head('Content-Type: text/plain', 'Content-Length: 100'))
    await fetch(`${closing.url}/healthz`)
    const started = Date.now()
    await closing.close(500)
    expect(Date.now() - started).toBeGreaterThanOrEqual(490)
  })
})
