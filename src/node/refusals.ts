// What Node itself refuses, before there is a request that the app could answer, is answered in the app's own form.
import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Problem, problemJson } from '../http/problems.ts'
import type { Connections } from './connections.ts'

type Fetch = (request: Request) => Response | Promise<Response>

interface ParseError extends Error {
  readonly code?: string
  /** The bytes that the parser choked on. */
  readonly rawPacket?: Uint8Array
}

/** So long an answered connection is read on, so that the answer is not lost to a reset. */
const LINGER_MS = 1_000

/** The answer to a request whose address or Host makes no URL. */
export function refuseAddress(): Response {
  return refusal(
    new Problem('bad-request', 'The Host header or the address of the request is missing or malformed.'),
  )
}

/** Answers what can't be parsed as HTTP. `fetch` is asked which methods an address has. */
export function answerMalformed(server: Server, connections: Connections, fetch: Fetch): void {
  const answered = new WeakSet<Socket>()
  server.on('clientError', async (error: ParseError, socket: Socket) => {
    if (answered.has(socket)) return
    answered.add(socket)
    const begun = connections.isAnswering(socket)
    const response = refusal(await problemOf(error, fetch))
    if (begun || !socket.writable || error.code === 'ECONNRESET') socket.destroy()
    else socket.end(await asText(response))
    setTimeout(() => socket.destroy(), LINGER_MS).unref()
  })
  // RFC 9110 lets a server ignore an expectation that it does not know; the app then answers as ever.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
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
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Request-Id': crypto.randomUUID(),
      Connection: 'close',
      ...problem.headers,
    },
  })
}

/** The answer as it stands on the wire. */
async function asText(response: Response): Promise<string> {
  const body = await response.text()
  const headers = [...response.headers, ['Content-Length', String(Buffer.byteLength(body))]]
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n${head}\r\n${body}`
}
