// Timeouts for slow clients. A request that arrives a byte at a time would hold its connection for ever, so a body
// needs a minimum rate. Only time spent waiting for the client counts.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface Patience {
  /** Milliseconds without traffic after which a connection is dropped. */
  readonly idleMs: number
  /** The same for a connection without a request in progress. */
  readonly keptMs: number
  /** Milliseconds within which the headers must arrive. */
  readonly headersMs: number
  /** Milliseconds granted to every body; after that it needs this average rate, in bytes a second. */
  readonly bodyMs: number
  readonly bodyRate: number
  /**
   * The same for a body that is answered while it arrives, such as an import: its lines may arrive as they are
   * produced.
   */
  readonly streamMs: number
  readonly streamRate: number
  /** Interval of the checks. */
  readonly lookMs: number
}

export const PATIENCE: Patience = {
  idleMs: 120_000,
  // Longer than clients and load balancers keep idle connections (mostly 60 s). If we closed first, a request might be
  // in flight, and only the client knows which requests are safe to retry.
  keptMs: 75_000,
  headersMs: 60_000,
  bodyMs: 30_000,
  bodyRate: 500,
  streamMs: 120_000,
  streamRate: 1,
  lookMs: 1_000,
}

interface ArrivingRequest {
  readonly response: ServerResponse
  /** Bytes received on the connection before this body. */
  readonly before: number
  /** Milliseconds spent waiting for the client. */
  waited: number
}

/** Calls `refuse` for a request without an answer, and disconnects one whose answer has begun. */
export function endSlowBodies(server: Server, patience: Patience, refuse: (socket: Socket) => void): void {
  const arrivals = new Map<IncomingMessage, ArrivingRequest>()
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!hasBody(request)) return
    arrivals.set(request, { response, before: request.socket.bytesRead, waited: 0 })
    request.once('close', () => arrivals.delete(request))
    response.once('close', () => arrivals.delete(request))
  })
  let last = performance.now()
  const look = setInterval(() => {
    const now = performance.now()
    // If this process was suspended, its clients are not to blame.
    const passed = Math.min(now - last, 2 * patience.lookMs)
    last = now
    for (const [request, body] of arrivals) {
      if (!waitsForClient(request)) continue
      body.waited += passed
      if (!isTooSlow(request, body, patience)) continue
      arrivals.delete(request)
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

/** Not while received bytes wait for us. */
function waitsForClient(request: IncomingMessage): boolean {
  return !request.complete && request.readableLength === 0
}

function isTooSlow(
  { socket }: IncomingMessage,
  { response, before, waited }: ArrivingRequest,
  patience: Patience,
): boolean {
  const [ms, rate] = response.headersSent
    ? [patience.streamMs, patience.streamRate]
    : [patience.bodyMs, patience.bodyRate]
  return waited > ms + ((socket.bytesRead - before) / rate) * 1_000
}
