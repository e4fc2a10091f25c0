// Answers that nobody reads: what all of them hold is bounded, the stalled reader goes, and the others are answered.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AnswerBudget, createAnswerBudget } from '../../../src/http/answers/answer-budget.ts'
import { createApp } from '../../../src/http/app.ts'
import { compressed } from '../../../src/node/compression.ts'
import { openSocket } from '../../attack/raw.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

/** Of answers of some hundred kilobytes one fits, and none after it. */
const MOST = 100_000
const LEFT = STORY.repeat(60)
const RIGHT = REPRINT.repeat(60)

let library: Library
let answers: AnswerBudget
let app: Library['app']
let now: number
beforeEach(async () => {
  library = await openLibrary({ maxBodyBytes: 30_000_000 })
  now = 0
  answers = createAnswerBudget(MOST, () => now)
  const { store, config } = library
  app = createApp({ store, config, clock: () => library.now, answers })
})
afterEach(() => library.close())

const compare = (query = '') =>
  app.request(`/api/v1/compare${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ left: LEFT, right: RIGHT }),
  })
const upload = (source: string, text = STORY) =>
  app.request(`/api/v1/versions?source=${source}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: text,
  })

describe('a long answer', () => {
  test('is the same in pieces, says how long it is, and is let go of as it is read', async () => {
    const whole = await (await library.post('/compare', { left: LEFT, right: RIGHT })).text()
    const answer = await compare()
    expect(answers.waiting).toBe(Buffer.byteLength(whole))
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(whole)))
    const reader = answer.body!.getReader()
    await reader.read()
    await reader.read()
    expect(answers.waiting).toBeLessThan(Buffer.byteLength(whole))
    reader.releaseLock()
    await answer.body!.cancel()
    expect(answers.waiting).toBe(0)
    expect(await (await compare()).text()).toBe(whole)
    expect(answers.waiting).toBe(0)
  })

  test.each(['text', 'csv', 'patch', 'html'])('as %s is what it is without a bound', async (format) => {
    const whole = await library.post(`/compare?format=${format}`, { left: LEFT, right: RIGHT })
    expect(await (await compare(`?format=${format}`)).text()).toBe(await whole.text())
  })

  test('of a stored text, and of its bytes, is the same too', async () => {
    const text = `${LEFT}\n\nÄ 中国 𠀀 `.repeat(4)
    const { ref } = (await (await upload('wire', text)).json()) as { ref: string }
    for (const path of [
      `/api/v1/versions/${ref}`,
      `/api/v1/versions/${ref}/original`,
      `/articles/${ref.split('@')[0]}`,
    ]) {
      const [ours, other] = [await app.request(path), await library.app.request(path)]
      expect(ours.status, path).toBe(200)
      expect(Buffer.from(await ours.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer())), path).toBe(
        true,
      )
    }
    expect(answers.waiting).toBe(0)
    const head = await app.request(`/api/v1/versions/${ref}/original`, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
    expect([await head.text(), answers.waiting]).toEqual(['', 0])
  })
})

describe('while answers wait for their readers', () => {
  test('nobody is let in, nothing is begun, and who only asks whether it lives is answered', async () => {
    const waits = await compare()
    for (const refused of [await compare(), await upload('late'), await app.request('/api/v1/articles')]) {
      expect(refused.status).toBe(503)
      expect(refused.headers.get('retry-after')).toBe('5')
      expect(await refused.json()).toMatchObject({ type: '/problems/overloaded' })
    }
    expect((await app.request('/healthz')).status).toBe(200)
    expect((await app.request('/readyz')).status).toBe(200)
    expect(await library.store.articles.read('late')).toBeNull()
    expect(answers.refused).toBe(3)
    await waits.text()
    expect((await upload('late')).status).toBe(201)
  })

  test('a reader that goes on taking is not cut off', async () => {
    const waits = await compare()
    const reader = waits.body!.getReader()
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      now += 4_000
      if (answers.waiting >= MOST) expect((await compare()).status).toBe(503)
    }
    expect(answers.dropped).toBe(0)
  })

  test('one that has taken nothing for five seconds is, and makes room', async () => {
    const waits = await compare()
    now += 5_000
    expect((await upload('after')).status).toBe(201)
    expect(answers).toMatchObject({ waiting: 0, dropped: 1 })
    await expect(waits.text()).rejects.toThrow('not read')
  })

  test('what was stored is told of all the same', () => {
    const pieces = () => [new Uint8Array(MOST)][Symbol.iterator]()
    const held = { pieces: pieces(), bytes: MOST, cut: null }
    answers.hold({ ...held, mustBeSent: false })
    expect(() => answers.hold({ ...held, mustBeSent: false })).toThrow('readers')
    answers.hold({ ...held, pieces: pieces(), mustBeSent: true })
    expect(answers.waiting).toBe(2 * MOST)
  })
})

describe('over a connection', () => {
  const listening = async () => {
    const server = createServer(getRequestListener(compressed(app.fetch), { overrideGlobalObjects: false }))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  }

  test('a client that reads nothing loses it once others need the room, and the log says nothing', async () => {
    const error = vi.spyOn(console, 'error')
    // More than the system takes for a connection whose other end reads nothing.
    const text = `A word.${' '.repeat(24_000_000)}`
    const { ref } = (await (await upload('wire', text)).json()) as { ref: string }
    const { server, address } = await listening()
    const socket = await openSocket(address)
    socket.pause()
    socket.write(`GET /api/v1/versions/${ref}/original HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    await expect.poll(() => answers.waiting).toBeGreaterThan(MOST)
    expect((await fetch(`${address}/api/v1/articles`)).status).toBe(503)
    now += 5_000
    expect((await fetch(`${address}/api/v1/articles`)).status).toBe(200)
    expect(answers).toMatchObject({ waiting: 0, dropped: 1 })
    const closed = once(socket, 'close')
    socket.resume()
    await closed
    expect(socket.bytesRead).toBeLessThan(text.length)
    expect(error).not.toHaveBeenCalled()
    server.closeAllConnections()
    server.close()
  })

  test.each(['br', 'gzip', 'identity'])(
    'a long page as %s is whole, and a client that leaves it holds nothing',
    async (encoding) => {
      const left = (await (await upload('wire', LEFT)).json()) as { ref: string }
      const right = (await (await upload('post', RIGHT)).json()) as { ref: string }
      const path = `/diff/${left.ref}...${right.ref}`
      const { server, address } = await listening()
      const page = await fetch(address + path, { headers: { 'Accept-Encoding': encoding } })
      expect(page.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
      const whole = await page.text()
      expect(whole.length).toBeGreaterThan(200_000)
      expect(whole).toBe(await (await library.app.request(`http://${new URL(address).host}${path}`)).text())
      const leaving = new AbortController()
      const left2 = await fetch(address + path, {
        headers: { 'Accept-Encoding': encoding },
        signal: leaving.signal,
      })
      expect(left2.status).toBe(200)
      leaving.abort()
      await expect.poll(() => answers.waiting).toBe(0)
      server.closeAllConnections()
      server.close()
    },
  )
})
