// How many connections are there, and how does the server end while clients hold them? What is being answered is
// finished, the rest is dropped.
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Connections {
  /** Those open now. */
  readonly open: number
  /** How many came while as many as may be were open. */
  readonly refused: number
  /** Whether the connection is one too many: it is owed a 503, and is gone in a moment. */
  isTooMany(socket: Socket): boolean
  /** The answer that the connection waits for; null where its requests are all answered. */
  pendingOn(socket: Socket): ServerResponse | null
  /** Takes no more requests; resolves when the last connection is gone, which `withinMs` bounds. */
  finish(withinMs: number): Promise<void>
}

/** So many more are accepted to be told that they are too many; what comes beyond is closed without a word. */
const MOST_TOO_MANY = 100
/** So long one too many is waited for, until its request has come. */
const TOO_MANY_MS = 2_000
/** How often a closing server looks for connections that have become idle. */
const CLOSING_STEP_MS = 20

/** At most `most` connections are served at once; idle ones make room for new ones. Must be called before the first connection. */
export function watchConnections(server: Server, most: number): Connections {
  const sockets = new Set<Socket>()
  const tooMany = new WeakSet<Socket>()
  let refused = 0
  /** Those that are not done yet. */
  const responses = new Set<ServerResponse>()
  server.maxConnections = most + MOST_TOO_MANY
  server.on('drop', () => {
    refused++
  })
  server.on('connection', (socket: Socket) => {
    if (sockets.size >= most) server.closeIdleConnections()
    if (sockets.size >= most && openOf(sockets) >= most) {
      refused++
      tooMany.add(socket)
      setTimeout(() => socket.destroy(), TOO_MANY_MS).unref()
    }
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.prependListener('request', (_request, response: ServerResponse) => {
    responses.add(response)
    response.once('close', () => responses.delete(response))
  })
  return {
    get open() {
      return sockets.size
    },
    get refused() {
      return refused
    },
    isTooMany: (socket) => tooMany.has(socket),
    pendingOn: (socket) => [...responses].find(({ req }) => req.socket === socket) ?? null,
    finish: (withinMs) => finish(server, sockets, responses, withinMs),
  }
}

/** Those that were closed a moment ago are still among them. */
function openOf(sockets: ReadonlySet<Socket>): number {
  return [...sockets].filter(({ destroyed }) => !destroyed).length
}

function finish(
  server: Server,
  sockets: ReadonlySet<Socket>,
  responses: ReadonlySet<ServerResponse>,
  withinMs: number,
): Promise<void> {
  for (const response of responses) tellLast(response)
  server.prependListener('request', (_request, response: ServerResponse) => tellLast(response))
  // A connection that is silent, or in the middle of its request line, is owed nothing; one may stay so for ever.
  const dropIdle = () => {
    const answering = new Set([...responses].map((response) => response.req.socket))
    for (const socket of sockets) if (!answering.has(socket)) socket.destroy()
  }
  return new Promise((resolve) => {
    const step = setInterval(dropIdle, CLOSING_STEP_MS)
    const deadline = setTimeout(() => server.closeAllConnections(), withinMs)
    server.close(() => {
      clearInterval(step)
      clearTimeout(deadline)
      resolve()
    })
    dropIdle()
  })
}

/** Tells the client not to keep its connection. */
function tellLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}
