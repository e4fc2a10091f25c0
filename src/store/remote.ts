// A libSQL server over HTTP: Turso or one's own sqld. Every call has a deadline, which also ends its requests.
import { type Client, createClient, type InValue, LibsqlError, type ResultSet } from '@libsql/client/web'
import {
  backOff,
  type Database,
  isMissingTable,
  olderSchema,
  READ_DEADLINE_MS,
  type Row,
  type Statement,
  tooSlow,
  WRITE_DEADLINE_MS,
  within,
} from './database.ts'
import { StoreUnavailable } from './store.ts'

/** Opens no connection yet: the first call does. `url` is `libsql:`, `http:` or `https:`. */
export function openRemote(url: string, authToken?: string): Database {
  return new RemoteDatabase(createClient({ url, authToken, fetch: fetchInTime }))
}

/** The driver has no deadline of its own, and a request that no one waits for still holds its socket. */
function fetchInTime(request: Request): Promise<Response> {
  return fetch(request, { signal: AbortSignal.timeout(WRITE_DEADLINE_MS) })
}

class RemoteDatabase implements Database {
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
  }

  read(batch: readonly Statement[]): Promise<Row[][]> {
    return this.#run(READ_DEADLINE_MS, batch, 'deferred')
  }

  write(batch: readonly Statement[]): Promise<Row[][]> {
    return this.#run(WRITE_DEADLINE_MS, batch, 'write')
  }

  async close(): Promise<void> {
    this.#client.close()
  }

  /** Only a busy database is asked again: then nothing was done. After any other failure no one knows. */
  async #run(ms: number, batch: readonly Statement[], mode: 'deferred' | 'write'): Promise<Row[][]> {
    const until = Date.now() + ms
    for (let attempt = 0; ; attempt++) {
      try {
        const left = Math.max(1, until - Date.now())
        const results = await within(left, this.#client.batch(batch.map(drivers), mode))
        return results.map(rowsOf)
      } catch (error) {
        if (!isBusy(error) || Date.now() >= until) throw unavailable(error, ms)
        await backOff(attempt)
      }
    }
  }
}

function drivers(each: Statement): { sql: string; args: InValue[] } {
  return { sql: each.sql, args: each.args as InValue[] }
}

function rowsOf(result: ResultSet): Row[] {
  return result.rows as unknown as Row[]
}

function isBusy(error: unknown): boolean {
  return error instanceof LibsqlError && /SQLITE_BUSY|SQLITE_LOCKED/.test(`${error.code} ${error.message}`)
}

/** What the caller is told: a mistake in a statement is ours and stays as it is. */
function unavailable(error: unknown, ms: number): unknown {
  if (error instanceof StoreUnavailable) return error
  const told = toldOf(error, ms)
  if (told) told.cause = error
  return told ?? error
}

function toldOf(error: unknown, ms: number): StoreUnavailable | null {
  if (isBusy(error)) return new StoreUnavailable('busy', 'The database is busy; try again in a moment.')
  if (isTimeout(error)) return tooSlow(ms)
  if (!isStatementError(error)) return new StoreUnavailable('unreachable', 'The database can not be reached.')
  return isMissingTable(error) ? olderSchema() : null
}

function isStatementError(error: unknown): error is LibsqlError {
  return error instanceof LibsqlError && error.code.startsWith('SQLITE')
}

function isTimeout(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return [error, cause].some((each) => each instanceof Error && each.name === 'TimeoutError')
}
