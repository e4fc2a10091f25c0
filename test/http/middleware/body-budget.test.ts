// Bodies that arrive: what all of them hold together is bounded, and the slowest goes first.
import { afterEach, expect, test, vi } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { createBodyBudget } from '../../../src/http/middleware/body-budget.ts'
import { type Library, openLibrary, REPRINT, STORY } from '../library.ts'

const libraries: Library[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const library of libraries.splice(0)) await library.close()
})

/** A service of 1 MB bodies that holds 13 MB of them, which is what one comparison may take. */
async function openSmall() {
  const library = await openLibrary({ maxBodyBytes: 2_000_000 })
  libraries.push(library)
  const { store, config } = library
  return createApp({ store, config, clock: () => library.now, arrivingBytes: 0 })
}

interface Body {
  readonly stream: ReadableStream<Uint8Array>
  send(text: string): void
  end(): void
  readonly cancelled: boolean
}

function openBody(): Body {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array>
  const body = {
    stream: new ReadableStream<Uint8Array>({
      start: (given) => {
        controller = given
      },
      cancel: () => {
        body.cancelled = true
      },
    }),
    send: (text: string) => controller.enqueue(encoder.encode(text)),
    end: () => controller.close(),
    cancelled: false,
  }
  return body
}

type App = Awaited<ReturnType<typeof openSmall>>

const compare = (app: App, body: Body) =>
  app.request('/api/v1/compare', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: body.stream,
    duplex: 'half',
  } as RequestInit)

const PAIR = JSON.stringify({ left: STORY, right: REPRINT })
const MEGABYTE = ' '.repeat(1_000_000)
const turn = () => new Promise((resolve) => setTimeout(resolve, 20))

test('beyond the bound the body that began first is given up, and the others go on', async () => {
  const app = await openSmall()
  const bodies = [openBody(), openBody(), openBody()]
  const answers = bodies.map((body) => compare(app, body))
  for (let n = 0; n < 6; n++) for (const body of bodies.slice(0, 2)) body.send(MEGABYTE)
  await turn()
  expect(bodies.map(({ cancelled }) => cancelled)).toEqual([false, false, false])
  bodies[2]!.send(MEGABYTE)
  const first = await answers[0]!
  expect(first.status).toBe(503)
  expect(first.headers.get('retry-after')).toBe('2')
  expect(await first.json()).toMatchObject({ type: '/problems/overloaded' })
  expect(bodies.map(({ cancelled }) => cancelled)).toEqual([true, false, false])
  for (const body of bodies.slice(1)) {
    body.send(PAIR)
    body.end()
  }
  expect((await Promise.all(answers.slice(1))).map(({ status }) => status)).toEqual([200, 200])
})

test('what has arrived, or broke off, is held no more', async () => {
  const app = await openSmall()
  for (let n = 0; n < 20; n++) {
    const body = openBody()
    const answer = compare(app, body)
    body.send(MEGABYTE)
    if (n % 2 === 0) body.send(PAIR)
    body.end()
    expect((await answer).status).toBe(n % 2 === 0 ? 200 : 400)
  }
})

test('a body that is larger than all may hold is given up alone', () => {
  const budget = createBodyBudget(10)
  let givenUp = 0
  const arrival = budget.begin(() => givenUp++)
  arrival.add(10)
  expect(() => arrival.add(1)).toThrow('Too many request bodies')
  expect(givenUp).toBe(1)
  expect(() => arrival.add(1)).toThrow()
  budget.begin(() => givenUp++).add(10)
  expect(givenUp).toBe(1)
})

test('the time for the database begins when the body is there', async () => {
  const app = await openSmall()
  vi.useFakeTimers({ toFake: ['Date'] })
  const body = openBody()
  const answer = app.request('/api/v1/versions?source=slow', {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: body.stream,
    duplex: 'half',
  } as RequestInit)
  body.send(STORY.slice(0, 100))
  await turn()
  vi.setSystemTime(Date.now() + 60_000)
  body.send(STORY.slice(100))
  body.end()
  expect((await answer).status).toBe(201)
})
