// The service on Node: opens the database, listens, and ends in good order.
import { readFile } from 'node:fs/promises'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { type Config, ConfigError, type Environment, readConfig } from './config.ts'
import { createApp } from './http/app.ts'
import type { ReadAsset } from './http/deps.ts'
import { openStore } from './store/open.ts'
import { StoreUnavailable } from './store/store.ts'

export interface RunningServer {
  /** `http://127.0.0.1:8787` */
  readonly url: string
  /** Takes no more requests, finishes those in flight, closes the database. */
  close(): Promise<void>
}

/** Beside both src/ and dist/. */
const PUBLIC_FOLDER = new URL('../public/', import.meta.url)
/** A connection on which nothing moves for so long is dropped; an import may take as long as it likes. */
const IDLE_SOCKET_MS = 120_000
/** How often a closing server looks for connections that have become idle. */
const CLOSING_STEP_MS = 20

/** Starts the service. Rejects if the database cannot be opened or the port cannot be had. */
export async function startServer(config: Config): Promise<RunningServer> {
  const clock = () => new Date()
  const store = await openStore({
    url: config.databaseUrl,
    clock,
    ...(config.databaseAuthToken !== null && { authToken: config.databaseAuthToken }),
  })
  const app = createApp({ store, config, clock, asset: readPublicFile })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const inFlight = responsesOf(server)
  // Node's own limit on a whole request would cut off long imports.
  server.requestTimeout = 0
  server.setTimeout(IDLE_SOCKET_MS)
  try {
    await listen(server, config)
  } catch (error) {
    await store.close()
    throw error
  }
  const closed = { when: null as Promise<void> | null }
  return {
    url: addressOf(server, config.host),
    close: () => {
      closed.when ??= finish(server, inFlight).then(() => store.close())
      return closed.when
    },
  }
}

/**
 * Runs the service until SIGTERM or SIGINT: prints where it listens, or ends with a sentence that says why it can't.
 * A second signal ends it at once.
 */
export async function serve(env: Environment = process.env): Promise<void> {
  try {
    const server = await startServer(readConfig(env))
    endOnSignals(server)
    console.log(`listening on ${server.url}`)
  } catch (error) {
    if (!isForeseen(error)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

function endOnSignals(server: RunningServer): void {
  let ending = false
  const end = async () => {
    if (ending) process.exit(1)
    ending = true
    await server.close()
    process.exit(0)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

function isForeseen(error: unknown): error is Error {
  if (error instanceof ConfigError || error instanceof StoreUnavailable) return true
  return error instanceof Error && /^(?:EADDRINUSE|EADDRNOTAVAIL|EACCES|ENOTFOUND)$/.test(codeOf(error))
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** The responses that are not done yet, at any time. */
function responsesOf(server: Server): ReadonlySet<ServerResponse> {
  const responses = new Set<ServerResponse>()
  server.prependListener('request', (_request, response: ServerResponse) => {
    responses.add(response)
    response.once('close', () => responses.delete(response))
  })
  return responses
}

/** Answers what is in flight, tells clients not to keep their connections, and drops those that do. */
function finish(server: Server, inFlight: ReadonlySet<ServerResponse>): Promise<void> {
  const last = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close')
  }
  for (const response of inFlight) last(response)
  server.prependListener('request', (_request, response: ServerResponse) => last(response))
  return new Promise((resolve) => {
    const step = setInterval(() => server.closeIdleConnections(), CLOSING_STEP_MS)
    server.close(() => {
      clearInterval(step)
      resolve()
    })
  })
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const readPublicFile: ReadAsset = async (name) => {
  try {
    return await readFile(fileURLToPath(new URL(name, PUBLIC_FOLDER)))
  } catch {
    return null
  }
}
