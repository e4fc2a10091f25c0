// How long a client is waited for, and how many at once: on real connections, with less patience than in earnest.
import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { PATIENCE, type Patience } from '../../src/node/patience.ts'
import { type RunningServer, startServer } from '../../src/node.ts'
import { answerOn, openSocket, sendRaw } from '../attack/raw.ts'
import { STORY } from '../http/library.ts'

const SHORT: Patience = {
  ...PATIENCE,
  headersMs: 600,
  bodyMs: 600,
  bodyRate: 500,
  streamMs: 2_000,
  streamRate: 10,
  lookMs: 50,
}

let folder: string
let server: RunningServer
let sockets: Socket[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-patience-'))
  sockets = []
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(patience: Partial<Patience>, env: Record<string, string> = {}): Promise<void> {
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'library.db')}`,
    THREADS: '0',
    ...env,
  })
  server = await startServer(config, undefined, { ...SHORT, ...patience })
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Sends the head, then the pieces with pauses between them, until the other side has had enough. */
async function trickle(head: string, pieces: readonly string[], ms: number): Promise<Socket> {
  const socket = await openSocket(server.url)
  sockets.push(socket)
  socket.on('error', () => {})
  socket.write(head)
  void (async () => {
    for (const piece of pieces) {
      await pause(ms)
      if (!socket.writable) return
      socket.write(piece)
    }
  })()
  return socket
}

const post = (path: string, type: string, length: string) =>
  `POST /api/v1${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n${length}\r\nConnection: close\r\n\r\n`
const CHUNKED = 'Transfer-Encoding: chunked'
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`

describe('a client that is slow', () => {
  test.each(['', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n'])(
    'with the rest of its headers after %j is answered 408',
    async (begun) => {
      await start({})
      const answer = await answerOn(
        await trickle(
          begun,
          Array(100)
            .fill('a: b\r\n')
            .slice(begun ? 0 : 100),
          100,
        ),
      )
      expect(answer.status).toBe(408)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.headers.get('connection')).toBe('close')
    },
  )

  test.each([
    ['a length', 'Content-Length: 1000', 'a'],
    ['chunks', CHUNKED, chunk('a')],
  ])('with a body in %s, a byte at a time, is answered 408', async (_, length, piece) => {
    await start({})
    const head = post('/versions?source=slow', 'text/plain', length)
    const answer = await answerOn(await trickle(head, Array(200).fill(piece), 50))
    expect(answer.status).toBe(408)
    expect(answer.body).toContain('too slowly')
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  test('before its first byte of a body, too', async () => {
    await start({})
    const answer = await answerOn(
      await trickle(post('/compare', 'application/json', 'Content-Length: 9'), [], 0),
    )
    expect(answer.status).toBe(408)
  })

  test('with an import that is answered already is cut off, and what had come is stored', async () => {
    await start({ streamMs: 3_000, streamRate: 1_000 })
    // The first upload of a process takes longest: on a busy machine longer than the client has.
    const first = await fetch(`${server.url}/api/v1/versions?source=first`, { method: 'POST', body: STORY })
    expect(first.status).toBe(201)
    const line = `${JSON.stringify({ source: 'slow', text: STORY })}\n`
    // For longer than a test may take.
    const pieces = [chunk(line), ...Array(10_000).fill(chunk(' '))]
    const answer = await answerOn(
      await trickle(post('/import', 'application/x-ndjson', CHUNKED), pieces, 100),
    )
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('"status":201')
    const { items } = (await (await fetch(`${server.url}/api/v1/articles`)).json()) as { items: unknown[] }
    expect(items).toHaveLength(2)
  })
})

describe('a client that is not slow', () => {
  test('sends an upload in pieces for longer than it would be waited for', async () => {
    await start({ bodyMs: 3_000 })
    const piece = 'word '.repeat(100)
    const head = post('/versions?source=steady', 'text/plain', CHUNKED)
    const answer = await answerOn(await trickle(head, [...Array(40).fill(chunk(piece)), '0\r\n\r\n'], 100))
    expect(answer.status).toBe(201)
  })

  test('sends lines of an import as they are written', async () => {
    await start({})
    const lines = Array.from(
      { length: 12 },
      (_, n) => `${JSON.stringify({ source: `s-${n}`, text: STORY })}\n`,
    )
    const head = post('/import', 'application/x-ndjson', CHUNKED)
    const answer = await answerOn(await trickle(head, [...lines.map(chunk), '0\r\n\r\n'], 300))
    expect(answer.text.match(/"status":201/g)).toHaveLength(12)
  })

  test('waits with its import for a service that reads no further', async () => {
    await start({ streamMs: 1_500, streamRate: 1_000_000_000 })
    const socket = await openSocket(server.url)
    sockets.push(socket)
    socket.on('error', () => {})
    socket.pause()
    socket.write(post('/import', 'application/x-ndjson', CHUNKED))
    // Until the results that nobody reads, and the lines behind them, fill everything between.
    const wrong = chunk('{}\n'.repeat(20_000))
    let waits = false
    while (!waits) waits = !socket.write(wrong) && !(await drains(socket, 1_000))
    await pause(3_000)
    expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^variorum_connections 2$/m)
  })
})

function drains(socket: Socket, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const drained = () => resolve(true)
    socket.once('drain', drained)
    setTimeout(() => {
      socket.off('drain', drained)
      resolve(false)
    }, ms)
  })
}

describe('as many connections as may be', () => {
  test('are served, and one more is told to come again', async () => {
    await start({ headersMs: 60_000 }, { MAX_CONNECTIONS: '3' })
    const held = await Promise.all(Array.from({ length: 3 }, () => openSocket(server.url)))
    sockets.push(...held)
    const request = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
    for (let n = 0; n < 3; n++) {
      const answer = await sendRaw(server.url, request)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('1')
      expect(JSON.parse(answer.body)).toMatchObject({ type: '/problems/overloaded' })
    }
    const served = answerOn(held[0]!)
    held[0]!.write(request)
    expect((await served).status).toBe(200)
    expect((await sendRaw(server.url, request)).status).toBe(200)
  })

  test('have idle ones among them that make room', async () => {
    await start({}, { MAX_CONNECTIONS: '2' })
    const answers = Array.from({ length: 6 }, async () => {
      const socket = await openSocket(server.url)
      sockets.push(socket)
      socket.on('error', () => {})
      socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
      return new Promise((resolve) => socket.once('data', (data) => resolve(String(data).slice(9, 12))))
    })
    for (const answer of answers) expect(await answer).toBe('200')
  })

  test('and those that say nothing are gone in a moment', async () => {
    await start({ headersMs: 60_000 }, { MAX_CONNECTIONS: '1' })
    sockets.push(await openSocket(server.url))
    const silent = await openSocket(server.url)
    expect((await answerOn(silent)).text).toBe('')
  })

  test('and the figures tell', async () => {
    await start({}, { MAX_CONNECTIONS: '2' })
    sockets.push(await openSocket(server.url))
    const page = await (await fetch(`${server.url}/metrics`)).text()
    expect(page).toMatch(/^variorum_connections 2$/m)
    expect(page).toMatch(/^variorum_connections_refused_total 0$/m)
  })
})
