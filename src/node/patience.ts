// How long is a client waited for? A request that comes a byte at a time would hold its connection for ever, so its
// body has to come at some rate. Only time in which the service waits for the client counts.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Patience {
  /** A connection on which nothing moves for so many milliseconds is dropped. */
  readonly idleMs: number
  /** One on which no request is under way. */
  readonly keptMs: number
  /** Milliseconds within which the headers of a request have to arrive. */
  readonly headersMs: number
  /** Milliseconds that a body is waited for in any case; afterwards it needs the rate, in bytes a second, on average. */
  readonly bodyMs: number
  readonly bodyRate: number
  /** The same for a body that is answered while it comes, as an import is: its lines may come as they are written. */
  readonly streamMs: number
  readonly streamRate: number
  /** How often it is looked. */
  readonly lookMs: number
}

export const PATIENCE: Patience = {
  idleMs: 120_000,
  // Longer than clients and balancers keep an idle connection, most of them 60 s: whoever closes it first, the other may
  // be sending a request at that moment, and a client knows which of its requests are safe to send again.
  keptMs: 75_000,
  headersMs: 60_000,
  bodyMs: 30_000,
  bodyRate: 500,
  streamMs: 120_000,
  streamRate: 1,
  lookMs: 1_000,
}

interface Arriving {
  readonly response: ServerResponse
  /** Bytes of the connection before this body. */
  readonly before: number
  /** Milliseconds that we have waited for the client. */
  waited: number
}

/** Calls `refuse` for a request that is not answered yet, and cuts one off whose answer has begun. */
export function endSlowBodies(server: Server, patience: Patience, refuse: (socket: Socket) => void): void {
  const arriving = new Map<IncomingMessage, Arriving>()
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!hasBody(request)) return
    arriving.set(request, { response, before: request.socket.bytesRead, waited: 0 })
    request.once('close', () => arriving.delete(request))
    response.once('close', () => arriving.delete(request))
  })
  let last = performance.now()
  const look = setInterval(() => {
    const now = performance.now()
    // A process that stood still itself does not blame its clients.
    const passed = Math.min(now - last, 2 * patience.lookMs)
    last = now
    for (const [request, body] of arriving) {
      if (!waitsForClient(request)) continue
      body.waited += passed
      if (!isTooSlow(request, body, patience)) continue
      arriving.delete(request)
      if (body.response.headersSent) request.socket.destroy()
      else refuse(request.socket)
    }
  }, patience.lookMs)
  look.unref()
  server.once('close', () => clearInterval(look))
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Not while bytes that have come wait for us. */
function waitsForClient(request: IncomingMessage): boolean {
  return !request.complete && request.readableLength === 0
}

function isTooSlow(
  { socket }: IncomingMessage,
  { response, before, waited }: Arriving,
  patience: Patience,
): boolean {
  const [ms, rate] = response.headersSent
    ? [patience.streamMs, patience.streamRate]
    : [patience.bodyMs, patience.bodyRate]
  return waited > ms + ((socket.bytesRead - before) / rate) * 1_000
}
