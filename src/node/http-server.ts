// The HTTP server in front of the app: limits connections and waiting, and rejects malformed requests.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Config } from '../config.ts'
import { Problem } from '../contract/problems.ts'
import { type Connections, watchConnections } from './connections.ts'
import { answerEarly } from './early-answers.ts'
import { endSlowBodies, type Patience } from './patience.ts'
import { answerMalformed, refuseAddress, refuseOn, refuseRequest } from './refusals.ts'
import { faultOfHead } from './request-heads.ts'

interface HttpServer {
  readonly server: Server
  readonly connections: Connections
  /** Answers with `fetch` from now on. `plain` is the app itself, which knows the methods of each address. */
  answerWith(fetch: Fetch, plain: (request: Request) => Response | Promise<Response>): void
}

type Fetch = (request: Request, env?: { incoming: IncomingMessage }) => Response | Promise<Response>

/** Creates the server without listening. */
export function createHttpServer(config: Config, patience: Patience): HttpServer {
  const server = createServer({
    requireHostHeader: false,
    // Node's limit on a whole request would end a long import; without it Node has no limit on the headers either.
    requestTimeout: 0,
    headersTimeout: patience.headersMs,
    keepAliveTimeout: patience.keptMs,
    connectionsCheckingInterval: patience.lookMs,
  })
  server.setTimeout(patience.idleMs)
  const connections = watchConnections(server, config.maxConnections)
  return {
    server,
    connections,
    answerWith: (fetch, plain) => {
      answerRequests(server, connections, fetch, config)
      answerMalformed(server, connections, plain)
      endSlowBodies(server, patience, (socket) => void refuseOn(socket, tooSlow()))
    },
  }
}

function answerRequests(server: Server, connections: Connections, fetch: Fetch, { host }: Config): void {
  const listener = getRequestListener(
    async (request, env) => {
      // The server speaks HTTP/1 only.
      const { incoming } = env as { incoming: IncomingMessage }
      return answerEarly(await fetch(request, { incoming }), incoming)
    },
    { errorHandler: refuseAddress },
  )
  // Health checks of old load balancers use HTTP/1.0, which has no Host.
  const ownHost = host.includes(':') ? `[${host}]` : host
  server.on('request', (request, response) => {
    if (connections.isTooMany(request.socket)) return refuseRequest(request, response, tooManyConnections())
    const fault = faultOfHead(request, ownHost)
    if (fault !== null) return refuseRequest(request, response, new Problem('bad-request', fault))
    return listener(request, response)
  })
}

function tooManyConnections(): Problem {
  const detail = 'Too many connections are open. Try again in a moment.'
  return new Problem('overloaded', detail, [], { 'Retry-After': '1' })
}

function tooSlow(): Problem {
  return new Problem('request-timeout', 'The body of the request arrived too slowly.')
}
