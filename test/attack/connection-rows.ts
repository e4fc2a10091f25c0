// Clients that do not behave: some read nothing, some go away, some are never done with their request.
import { setTimeout as pause } from 'node:timers/promises'
import { GENERATORS } from './generators.ts'
import type { LateRow, Row } from './measure.ts'
import { answerOn, openSocket, sendRaw } from './raw.ts'
import { type Answer, abandon, get, jsonInit } from './requests.ts'
import type { Attacked } from './service.ts'

const SIZE = 2 * 1024 * 1024 - 8_192
/** Whose answer is longest. */
const LONG_ANSWER = 'word word lines'
const READERS = 6
/** So long nothing is read. */
const UNREAD_MS = 5_000
const GONE_AFTER_MS = 200
/** Bodies of a comparison are at most so long; none of these comes to its end. */
const HELD_BYTES = 12_000_000
const HELD_BODIES = 40

export function connectionRows(): Row[] {
  const group = 'clients that do not behave'
  return [
    {
      group,
      name: `${READERS} that read nothing of long answers`,
      right: [200],
      seconds: READERS,
      attack: readNothing,
    },
    {
      group,
      name: 'one that goes away while it is compared',
      right: [200],
      seconds: 0.5,
      isInCi: true,
      attack: goAway,
    },
    {
      group,
      name: `${HELD_BODIES} that send 12 MB and do not end`,
      right: [503],
      seconds: 5,
      attack: holdBodies,
    },
    {
      group,
      name: `${HEADS.length} heads that are none`,
      right: [400],
      seconds: 1,
      isInCi: true,
      attack: sendHeads,
    },
  ]
}

/** Nothing is spent on them; they take as long as the service is patient. */
export function lateRows(): LateRow[] {
  const group = 'clients that are slow'
  const head = 'POST /api/v1/compare HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
  return [
    { group, name: 'headers, a line in 5 s', right: [408], attack: slowly(head, 'a: b\r\n') },
    {
      group,
      name: 'a body, a byte in 5 s',
      right: [408],
      attack: slowly(`${head}Content-Length: 1000\r\n\r\n`, ' '),
    },
    { group, name: 'nothing at all', right: [408], attack: slowly('', '') },
  ]
}

function slowly(head: string, piece: string) {
  return async (service: Attacked): Promise<Answer> => {
    const socket = await openSocket(service.address)
    socket.write(head)
    const trickle = setInterval(() => socket.writable && socket.write(piece), 5_000)
    const { status, text } = await answerOn(socket, 120_000)
    clearInterval(trickle)
    return { status, bytes: text.length }
  }
}

/**
 * The connections' windows fill, and what does not fit waits in the service, which refuses some of them and may cut off
 * others: these have no answer. Meanwhile others must be served.
 */
async function readNothing(service: Attacked): Promise<Answer> {
  const body = JSON.stringify(pairOf(LONG_ANSWER))
  const sockets = await Promise.all(Array.from({ length: READERS }, () => openSocket(service.address)))
  for (const socket of sockets) {
    socket.pause()
    socket.write(headOf(Buffer.byteLength(body)) + body)
  }
  await pause(UNREAD_MS)
  const other = await served(service)
  const answers = await Promise.all(sockets.map((socket) => answerOn(socket, 60_000)))
  const worst = answers.find(({ status }) => ![0, 200, 503].includes(status))
  const bytes = answers.reduce((sum, { text }) => sum + text.length, 0)
  return { status: worst?.status ?? other.status, bytes }
}

/** What another client is answered once there is room for it: a reader is cut off after some seconds. */
async function served(service: Attacked): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await get(service, '/api/v1/articles')
    if (answer.status !== 503 || tries === 20) return answer
    await pause(1_000)
  }
}

/** What the service does for a client that has gone shows in its processor time. */
async function goAway(service: Attacked): Promise<Answer> {
  const init = jsonInit(pairOf('near-equal long sentences'), 30_000)
  await abandon(service, '/api/v1/compare', init, GONE_AFTER_MS)
  await quiet(service)
  return get(service, '/healthz')
}

/** Waits until the service does next to nothing. */
async function quiet(service: Attacked): Promise<void> {
  for (let before = service.seconds(), tries = 0; tries < 120; tries++) {
    await pause(500)
    const now = service.seconds()
    if (now - before < 0.2) return
    before = now
  }
}

/** Sends all of each body but its end. The answer is that of the first one given up; others must still be served. */
async function holdBodies(service: Attacked): Promise<Answer> {
  const bytes = Buffer.alloc(HELD_BYTES - 1_000, ' ')
  const sockets = await Promise.all(Array.from({ length: HELD_BODIES }, () => openSocket(service.address)))
  const answers = sockets.map((socket) => {
    const answer = answerOn(socket, 20_000)
    socket.write(headOf(HELD_BYTES))
    socket.write(bytes)
    return answer
  })
  const { status, text } = await Promise.race(answers)
  await pause(1_000)
  const other = await get(service, '/api/v1/articles')
  for (const socket of sockets) socket.destroy()
  await Promise.all(answers)
  return { status: other.status === 200 ? status : other.status, bytes: text.length }
}

const HEADS = [
  'xn--',
  '127.0.0.256',
  '1.2.3.4.5',
  '999999999999',
  'a b',
  'user@host',
  'host:99999',
  '',
].flatMap((host) =>
  ['GET /', 'POST /api/v1/compare', 'GET http://localhost/'].map(
    (line) => `${line} HTTP/1.1\r\nHost: ${host}`,
  ),
)

async function sendHeads(service: Attacked): Promise<Answer> {
  let bytes = 0
  for (const head of HEADS) {
    const { status, text } = await sendRaw(service.address, `${head}\r\n\r\n`)
    bytes += text.length
    if (status !== 400) return { status, bytes }
  }
  return { status: 400, bytes }
}

function headOf(length: number): string {
  return (
    'POST /api/v1/compare HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n' +
    `Content-Length: ${length}\r\n\r\n`
  )
}

function pairOf(name: string): object {
  return GENERATORS.find((generator) => generator.name === name)!.make(SIZE)
}
