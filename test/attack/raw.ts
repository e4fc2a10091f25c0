// Bytes on a connection, as no well-behaved client would send them.
import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  /** 0 where there was none. */
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly text: string
}

/** Without an end by then the connection is closed from here, in milliseconds. */
const GIVE_UP_MS = 20_000

export function openSocket(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Sends the bytes (of Latin-1), and gives the first answer once the connection is closed. */
export async function sendRaw(address: string, bytes: string): Promise<RawAnswer> {
  const socket = await openSocket(address)
  socket.write(bytes, 'latin1')
  return answerOn(socket)
}

/** What arrives until the other side closes the connection. */
export function answerOn(socket: Socket, ms = GIVE_UP_MS): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const timer = setTimeout(() => socket.destroy(), ms)
    socket.on('error', () => {})
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.once('close', () => {
      clearTimeout(timer)
      resolve(parseAnswer(Buffer.concat(chunks).toString('latin1')))
    })
  })
}

function parseAnswer(text: string): RawAnswer {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2)
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = new Headers()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return { status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(statusLine)?.[1] ?? 0), headers, body, text }
}
