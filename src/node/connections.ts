// Counts and limits connections, and closes the server: requests in progress are finished, other connections are
// dropped.
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Connections {
  /** Open connections. */
  readonly open: number
  /** Connections that arrived over the limit. */
  readonly refused: number
  /** True if the connection is over the limit: it gets a 503 and is closed. */
  isTooMany(socket: Socket): boolean
  /** The answer in progress on the connection; null if there is none. */
  pendingOn(socket: Socket): ServerResponse | null
  /** Accepts no further requests. Resolves when the last connection is closed, after `withinMs` at the latest. */
  finish(withinMs: number): Promise<void>
}

/** Connections over the limit that still get a 503; further ones are closed without an answer. */
const MOST_TOO_MANY = 100
/** How long a connection over the limit may take to send its request. */
const TOO_MANY_MS = 2_000
/** How often a closing server looks for idle connections. */
const CLOSING_STEP_MS = 20

/**
 * Serves at most `most` connections at once; idle ones make room for new ones. Call it before the first connection.
 */
export function watchConnections(server: Server, most: number): Connections {
  const sockets = new Set<Socket>()
  const tooMany = new WeakSet<Socket>()
  let refusals = 0
  /** Connections that are not closed yet. */
  const responses = new Set<ServerResponse>()
  server.maxConnections = most + MOST_TOO_MANY
  server.on('drop', () => {
    refusals++
  })
  server.on('connection', (socket: Socket) => {
    if (sockets.size >= most) server.closeIdleConnections()
    if (sockets.size >= most && openOf(sockets) >= most) {
      refusals++
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
      return refusals
    },
    isTooMany: (socket) => tooMany.has(socket),
    pendingOn: (socket) => [...responses].find(({ req }) => req.socket === socket) ?? null,
    finish: (withinMs) => finish(server, sockets, responses, withinMs),
  }
}

/** Includes connections closed a moment ago. */
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
  // A connection that is silent or within its request line gets no answer; it might stay so for ever.
  const dropIdle = () => {
    const busy = new Set([...responses].map((response) => response.req.socket))
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy()
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

/** Tells the client not to reuse the connection. */
function tellLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}
