// How does the server end while clients hold connections? What is being answered is finished, the rest is dropped.
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Connections {
  /** Whether an answer has begun on the connection, into which another must not be written. */
  isAnswering(socket: Socket): boolean
  /** Takes no more requests; resolves when the last connection is gone, which `withinMs` bounds. */
  finish(withinMs: number): Promise<void>
}

/** How often a closing server looks for connections that have become idle. */
const CLOSING_STEP_MS = 20

/** Must be called before the first connection. */
export function watchConnections(server: Server): Connections {
  const sockets = new Set<Socket>()
  /** Those that are not done yet. */
  const responses = new Set<ServerResponse>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.prependListener('request', (_request, response: ServerResponse) => {
    responses.add(response)
    response.once('close', () => responses.delete(response))
  })
  return {
    isAnswering: (socket) =>
      [...responses].some(({ req, headersSent }) => headersSent && req.socket === socket),
    finish: (withinMs) => finish(server, sockets, responses, withinMs),
  }
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
