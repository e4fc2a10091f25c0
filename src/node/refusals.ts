// Answers what Node itself refuses, before the app sees a request, in the app's own format.
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Problem, problemJson } from '../contract/problems.ts'
import type { Connections } from './connections.ts'

type Fetch = (request: Request) => Response | Promise<Response>

interface ParseError extends Error {
  readonly code?: string
  /** The bytes that the parser rejected. */
  readonly rawPacket?: Uint8Array
}

/** How long an answered connection is still read, so that a reset does not destroy the answer. */
const LINGER_MS = 1_000

/** The answer to a request whose address is not a URL. */
export function refuseAddress(): Response {
  return refusal(new Problem('bad-request', 'The address of the request is malformed.'))
}

/** Answers a request before the app sees it, and stops reading the connection. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  const text = JSON.stringify(problemJson(problem))
  response.writeHead(problem.status, { ...headersOf(problem), 'Content-Length': Buffer.byteLength(text) })
  response.end(request.method === 'HEAD' ? undefined : text)
  lingerOn(request.socket)
}

/** Writes the answer directly to a connection on which no answer has begun. */
export async function refuseOn(socket: Socket, problem: Problem): Promise<void> {
  if (socket.writable) socket.end(await asText(refusal(problem)))
  lingerOn(socket)
}

/** Closing a socket with unread bytes resets it, and the reset overtakes the answer. */
function lingerOn(socket: Socket): void {
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}

/** Answers bytes that are not HTTP. `fetch` tells which methods an address has. */
export function answerMalformed(server: Server, connections: Connections, fetch: Fetch): void {
  const answered = new WeakSet<Socket>()
  server.on('clientError', async (error: ParseError, socket: Socket) => {
    if (answered.has(socket)) return
    answered.add(socket)
    const pending = connections.pendingOn(socket)
    if (error.code === 'ECONNRESET') socket.destroy()
    else if (pending?.req.complete) endAfter(pending, socket)
    else if (pending?.headersSent) socket.destroy()
    else await refuseOn(socket, await problemOf(error, fetch))
  })
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => {})
    const detail = `${request.method} is not supported: this is not a proxy.`
    void refuseOn(socket, new Problem('method-not-allowed', detail, [], { Allow: 'GET, HEAD, OPTIONS' }))
  })
  // RFC 9110 lets a server ignore an unknown expectation; the app then answers as usual.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
}

/**
 * Bytes after a good request may not be a request. The good one is answered first; otherwise the client would take the
 * refusal for its answer.
 */
function endAfter(pending: ServerResponse, socket: Socket): void {
  if (!pending.headersSent) pending.setHeader('Connection', 'close')
  pending.once('close', () => socket.destroySoon())
}

async function problemOf(error: ParseError, fetch: Fetch): Promise<Problem> {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Problem('headers-too-large', 'The headers of the request are larger than 16 KiB.')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem('request-timeout', 'The headers of the request did not arrive in time.')
    case 'HPE_INVALID_METHOD':
      return unknownMethod(error, fetch)
    default:
      return notHttp()
  }
}

function notHttp(): Problem {
  return new Problem('bad-request', 'The request is not well-formed HTTP/1.1.')
}

/** Node does not know the method, but the address may support others. */
async function unknownMethod({ rawPacket }: ParseError, fetch: Fetch): Promise<Problem> {
  const start = Buffer.from(rawPacket ?? []).toString('latin1', 0, 8_192)
  const [, method, path] = /^([!#$%&'*+.^_`|~\w-]{1,40}) (\/\S*) HTTP\/1\.[01]\r?\n/.exec(start) ?? []
  if (method === undefined || !URL.canParse(`http://localhost${path}`)) return notHttp()
  const response = await fetch(new Request(`http://localhost${path}`, { method: 'OPTIONS' }))
  const allow = response.headers.get('allow')
  return allow === null
    ? new Problem('not-found', 'There is nothing at this address.')
    : new Problem('method-not-allowed', `${method} is not allowed here; ${allow} are.`, [], { Allow: allow })
}

function refusal(problem: Problem): Response {
  return new Response(JSON.stringify(problemJson(problem)), {
    status: problem.status,
    headers: headersOf(problem),
  })
}

function headersOf(problem: Problem): Record<string, string> {
  return {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': crypto.randomUUID(),
    Connection: 'close',
    ...problem.headers,
  }
}

/** The answer as raw HTTP. */
async function asText(response: Response): Promise<string> {
  const body = await response.text()
  const headers = [...response.headers, ['Content-Length', String(Buffer.byteLength(body))]]
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n${head}\r\n${body}`
}
