// The server of a command: from flags, else the environment, else this machine.
import { type Client, createClient } from '../client.ts'
import { type Flags, type Typed, wordOf } from './flags.ts'
import { UnreachableError, UsageError } from './outcome.ts'

export interface ServerOptions {
  readonly server: string
  readonly token: string | null
}

export const SERVER_FLAGS: Flags = {
  server: { takes: 'URL', help: 'The service; default VARIORUM_SERVER, else http://127.0.0.1:8787.' },
  token: { takes: 'TOKEN', help: 'Its access token; default VARIORUM_TOKEN.' },
}

const DEFAULT_SERVER = 'http://127.0.0.1:8787'

/** Throws UsageError if the address is invalid. */
export function serverOptions(typed: Typed): ServerOptions {
  const server = wordOf(typed, 'server') ?? (process.env.VARIORUM_SERVER || DEFAULT_SERVER)
  const token = wordOf(typed, 'token') ?? (process.env.VARIORUM_TOKEN || null)
  const protocol = URL.canParse(server) ? new URL(server).protocol : ''
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new UsageError(`The server's address must start with http:// or https://; got: "${server}".`)
  }
  return { server, token }
}

/** A client whose calls throw UnreachableError if the server does not answer. */
export function connect({ server, token }: ServerOptions): Client {
  const reach: typeof fetch = async (input, init) => {
    try {
      return await fetch(input, init)
    } catch (error) {
      // The body could not be read.
      if (error instanceof Error && error.cause instanceof UsageError) throw error.cause
      throw new UnreachableError(`No answer from ${server}: ${reasonOf(error)}`)
    }
  }
  return createClient({ server, token, fetch: reach })
}

// fetch says "fetch failed" and has the reason in `cause`, which is a list if there are several addresses.
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const first = cause instanceof AggregateError ? cause.errors[0] : cause
  return first instanceof Error ? first.message : String(first)
}
