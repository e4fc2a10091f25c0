// Clients that do not behave: some read nothing, some go away, some are never done with their request.
import { connect, type Socket } from 'node:net'
import { GENERATORS } from './generators.ts'
import type { Row } from './measure.ts'
import { type Answer, abandon, jsonInit } from './requests.ts'
import type { Attacked } from './service.ts'

const SIZE = 2 * 1024 * 1024 - 8_192
/** Whose answer is longest. */
const LONG_ANSWER = 'word word lines'
const READERS = 6
/** So long nothing is read. */
const UNREAD_MS = 5_000
const GONE_AFTER_MS = 200

export function connectionRows(): Row[] {
  const group = 'clients that do not behave'
  return [
    {
      group,
      name: `${READERS} that read nothing of long answers`,
      right: [200, 503],
      seconds: READERS,
      attack: readNothing,
    },
    { group, name: 'one that goes away while it is compared', right: [200], seconds: 0.5, attack: goAway },
  ]
}

/** The connections' windows fill, and what does not fit waits in the service. The answer is that of a late reader. */
async function readNothing(service: Attacked): Promise<Answer> {
  const body = JSON.stringify(pairOf(LONG_ANSWER))
  const sockets = await Promise.all(Array.from({ length: READERS }, () => openSocket(service)))
  for (const socket of sockets) {
    socket.pause()
    socket.write(
      'POST /api/v1/compare HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n' +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
  }
  await new Promise((resolve) => setTimeout(resolve, UNREAD_MS))
  const answers = await Promise.all(sockets.map(firstOf))
  for (const socket of sockets) socket.destroy()
  return answers.find(({ status }) => status !== 200) ?? answers[0]!
}

/** What the service does for a client that has gone shows in its processor time. */
async function goAway(service: Attacked): Promise<Answer> {
  await abandon(
    service,
    '/api/v1/compare',
    jsonInit(pairOf('near-equal long sentences'), 30_000),
    GONE_AFTER_MS,
  )
  await quiet(service)
  return { status: (await fetch(`${service.address}/healthz`)).status, bytes: 0 }
}

/** Waits until the service does next to nothing. */
async function quiet(service: Attacked): Promise<void> {
  for (let before = service.seconds(), tries = 0; tries < 120; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const now = service.seconds()
    if (now - before < 0.2) return
    before = now
  }
}

function pairOf(name: string): object {
  return GENERATORS.find((generator) => generator.name === name)!.make(SIZE)
}

function openSocket({ address }: Attacked): Promise<Socket> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** The status line and what comes with it. */
function firstOf(socket: Socket): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ status: 0, bytes: 0 }), 30_000)
    socket.once('data', (data) => {
      clearTimeout(timer)
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString('latin1'))?.[1] ?? 0),
        bytes: data.length,
      })
    })
    socket.once('close', () => resolve({ status: 0, bytes: 0 }))
    socket.resume()
  })
}
