// What Node itself refuses, before there is a request that the app could answer, is answered in the app's own form.
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Problem, problemJson } from '../contract/problems.ts'
import type { Connections } from './connections.ts'

type Fetch = (request: Request) => Response | Promise<Response>

interface ParseError extends Error {
  readonly code?: string
  /** The bytes that the parser choked on. */
  readonly rawPacket?: Uint8Array
}

/** So long an answered connection is read on, so that the answer is not lost to a reset. */
const LINGER_MS = 1_000

/** The answer to a request whose address makes no URL. */
export function refuseAddress(): Response {
  return refusal(new Problem('bad-request', 'The address of the request is malformed.'))
}

/** Answers a request before the app sees it, and reads no more of the connection. */
export function refuseRequest(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  const text = JSON.stringify(problemJson(problem))
  response.writeHead(problem.status, { ...headersOf(problem), 'Content-Length': Buffer.byteLength(text) })
  response.end(request.method === 'HEAD' ? undefined : text)
  lingerOn(request.socket)
}

/** Writes the answer on a connection on which no answer has begun, in place of the app. */
export async function refuseOn(socket: Socket, problem: Problem): Promise<void> {
  if (socket.writable) socket.end(await asText(refusal(problem)))
  lingerOn(socket)
}

/** A socket that is closed over unread bytes is reset, and the reset overtakes the answer. */
function lingerOn(socket: Socket): void {
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
}

/** Answers what can't be parsed as HTTP. `fetch` is asked which methods an address has. */
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
    const detail = `${request.method} is not possible here: this is no proxy.`
    void refuseOn(socket, new Problem('method-not-allowed', detail, [], { Allow: 'GET, HEAD, OPTIONS' }))
  })
  // RFC 9110 lets a server ignore an expectation that it does not know; the app then answers as ever.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
}

/** What follows a good request is none: the good one is answered, in whose place the client would else take a refusal. */
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

/** Node knows no such method, but the address may have others. */
async function unknownMethod({ rawPacket }: ParseError, fetch: Fetch): Promise<Problem> {
  const start = Buffer.from(rawPacket ?? []).toString('latin1', 0, 8_192)
  const [, method, path] = /^([!#$%&'*+.^_`|~\w-]{1,40}) (\/\S*) HTTP\/1\.[01]\r?\n/.exec(start) ?? []
  if (method === undefined || !URL.canParse(`http://localhost${path}`)) return notHttp()
  const response = await fetch(new Request(`http://localhost${path}`, { method: 'OPTIONS' }))
  const allow = response.headers.get('allow')
  return allow === null
    ? new Problem('not-found', 'There is nothing at this address.')
    : new Problem('method-not-allowed', `${method} is not possible here; ${allow} are.`, [], { Allow: allow })
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

/** The answer as it stands on the wire. */
async function asText(response: Response): Promise<string> {
  const body = await response.text()
  const headers = [...response.headers, ['Content-Length', String(Buffer.byteLength(body))]]
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n${head}\r\n${body}`
}
