// The service as a process of its own: how it starts, how it ends, and what is left after it was killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { startServer } from '../../../src/node.ts'
import { STORY } from '../library.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
let folder: string
let program: string
const running: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-process-'))
  mkdirSync(join(folder, 'dist'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  symlinkSync(join(ROOT, 'public'), join(folder, 'public'))
  symlinkSync(join(ROOT, 'dist', 'writer-thread.js'), join(folder, 'dist', 'writer-thread.js'))
  program = join(folder, 'dist', 'serve.mjs')
  await build({
    stdin: {
      contents: "import { serve } from './src/node.ts'\nawait serve()",
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['@libsql/client', '@libsql/client/*', 'libsql', 'canvas', 'piscina'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'error',
  })
})

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Service {
  readonly url: string
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
}

let databases = 0
const newDatabase = () => `file:${join(folder, `library-${databases++}.db`)}`

function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  return child
}

async function start(env: Record<string, string>): Promise<Service> {
  const child = launch(env)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let printed = ''
  child.stderr?.on('data', (data) => {
    printed += data
  })
  for await (const data of child.stdout ?? []) {
    printed += data
    const url = /^listening on (http:\/\/\S+:\d+)\n/m.exec(printed)?.[1]
    if (url) return { url, child, ended }
  }
  throw new Error(`it ended with ${await ended}: ${printed}`)
}

const upload = (url: string, source: string, text = `${STORY}\n\nPrinted by ${source}.`) =>
  fetch(`${url}/api/v1/versions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ source, story: 'process', text }),
  })

describe('starting', () => {
  test('prints its address and serves the API, the pages and their files', async () => {
    const { url } = await start({ DATABASE_URL: newDatabase() })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect((await upload(url, 'tass')).status).toBe(201)
    expect(await (await fetch(`${url}/stories/process`)).text()).toContain('tass')
    const style = await fetch(`${url}/assets/style.css`)
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
    const etag = style.headers.get('etag') ?? ''
    expect((await fetch(`${url}/assets/style.css`, { headers: { 'If-None-Match': etag } })).status).toBe(304)
    for (const path of [
      '/assets/nothing.css',
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/assets/',
    ]) {
      expect((await fetch(url + path)).status, path).toBe(404)
    }
  })

  test.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ HOST: '0.0.0.0' }, 'ADMIN_TOKEN'],
    [{ READ_ACCESS: 'all' }, 'READ_ACCESS'],
  ])('%o stops the start with a sentence', async (env, name) => {
    const child = launch({ DATABASE_URL: newDatabase(), ...(env as Record<string, string>) })
    let said = ''
    child.stderr?.on('data', (data) => {
      said += data
    })
    expect((await once(child, 'exit'))[0]).toBe(1)
    expect(said).toContain(name)
    expect(said).not.toMatch(/\n\s+at /)
  })

  test('a port that is taken, too', async () => {
    const { url } = await start({ DATABASE_URL: newDatabase() })
    const child = launch({ DATABASE_URL: newDatabase(), PORT: new URL(url).port })
    expect((await once(child, 'exit'))[0]).toBe(1)
  })
})

test('a reader of the log that hangs up, or never reads, stops nothing', async () => {
  for (const hangUp of [true, false]) {
    const child = launch({ DATABASE_URL: newDatabase() })
    const first = (await once(child.stdout!, 'data')) as [Buffer]
    const url = /^listening on (\S+)/m.exec(String(first[0]))?.[1] ?? ''
    if (hangUp) child.stdout?.destroy()
    else child.stdout?.pause()
    const headers = { Connection: 'close' }
    for (let n = 0; n < (hangUp ? 20 : 400); n++)
      expect((await fetch(`${url}/healthz`, { headers })).status).toBe(200)
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(0)
  }
})

describe('limits on the wire', () => {
  test('of a body in chunks no more than the limit is read, and the answer arrives', async () => {
    const { url } = await start({ DATABASE_URL: newDatabase(), MAX_BODY_BYTES: '100000' })
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', () => {})
    socket.write(
      'POST /api/v1/versions?source=a HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n' +
        'Transfer-Encoding: chunked\r\n\r\n',
    )
    const chunk = `4000\r\n${'word '.repeat(3277).slice(0, 0x4000)}\r\n`
    // Seven of them are more than the limit, and the body never ends.
    socket.write(chunk.repeat(7))
    await once(socket, 'data')
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  test('what a body announces is believed', async () => {
    const { url } = await start({ DATABASE_URL: newDatabase(), MAX_BODY_BYTES: '1000' })
    const response = await fetch(`${url}/api/v1/versions?source=a`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: 'word '.repeat(201),
    })
    expect(response.status).toBe(413)
  })
})

describe('ending', () => {
  test('SIGTERM finishes what is in flight', async () => {
    const { url, child, ended } = await start({ DATABASE_URL: newDatabase() })
    const { hostname, port } = new URL(url)
    const body = JSON.stringify({ source: 'slow', text: STORY })
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.write(
      'POST /api/v1/versions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n' +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 20)}`,
    )
    await fetch(`${url}/healthz`)
    child.kill('SIGTERM')
    while (
      await fetch(`${url}/healthz`).then(
        () => true,
        () => false,
      )
    );
    expect(child.exitCode).toBeNull()
    socket.write(body.slice(20))
    expect(await ended).toBe(0)
    expect(answer).toMatch(/^HTTP\/1\.1 201 /)
    expect(answer).toMatch(/^connection: close/im)
  })

  test('SIGTERM while clients keep idle connections open ends all the same', async () => {
    const { url, child, ended } = await start({ DATABASE_URL: newDatabase() })
    await Promise.all(Array.from({ length: 5 }, (_, i) => upload(url, `idle-${i}`)))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('kill -9 during uploads loses nothing that was answered with 201', async () => {
    const DATABASE_URL = newDatabase()
    const { url, child, ended } = await start({ DATABASE_URL })
    const answered = new Map<string, string>()
    let n = 0
    const uploader = async () => {
      for (;;) {
        const source = `killed-${n++}`
        const response = await upload(url, source)
        if (response.status !== 201) throw new Error(`status ${response.status}`)
        const { ref, contentHash } = (await response.json()) as { ref: string; contentHash: string }
        answered.set(ref, contentHash)
        if (answered.size === 60) child.kill('SIGKILL')
      }
    }
    await Promise.allSettled(Array.from({ length: 8 }, uploader))
    await ended
    expect(answered.size).toBeGreaterThanOrEqual(60)

    const again = await start({ DATABASE_URL })
    for (const [ref, contentHash] of answered) {
      const response = await fetch(`${again.url}/api/v1/versions/${ref}`)
      expect(response.status, ref).toBe(200)
      expect(await response.json()).toMatchObject({ ref, contentHash })
    }
    expect((await upload(again.url, 'afterwards')).status).toBe(201)
  })
})

describe('startServer', () => {
  test('listens on a free port and closes', async () => {
    const server = await startServer(readConfig({ PORT: '0', DATABASE_URL: newDatabase() }))
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    await Promise.all([server.close(), server.close()])
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
  })

  test('a library of more lines than fit in memory buffers goes out and in over the wire', async () => {
    const from = await startServer(readConfig({ PORT: '0', DATABASE_URL: newDatabase() }))
    const to = await startServer(readConfig({ PORT: '0', DATABASE_URL: newDatabase() }))
    const line = (i: number) => `${JSON.stringify({ source: `s-${i}`, text: `${STORY}\n\nNumber ${i}.` })}\n`
    const send = async (url: string, body: BodyInit) => {
      const headers = { 'Content-Type': 'application/x-ndjson' }
      const init = { method: 'POST', headers, body, duplex: 'half' }
      const results = await (await fetch(`${url}/api/v1/import`, init as RequestInit)).text()
      return results
        .trim()
        .split('\n')
        .map((result) => JSON.parse(result).status)
    }
    const lines = Array.from({ length: 500 }, (_, i) => line(i)).join('')
    expect(await send(from.url, lines)).toEqual(Array(500).fill(201))
    const exported = await fetch(`${from.url}/api/v1/export`)
    expect(await send(to.url, exported.body as ReadableStream)).toEqual(Array(500).fill(201))
    const exportOf = async (url: string) => (await fetch(`${url}/api/v1/export`)).text()
    expect(await exportOf(to.url)).toBe(await exportOf(from.url))
    await Promise.all([from.close(), to.close()])
  })
})
