// Sends one batch to a libSQL server by @libsql/client over HTTP. Adds to its requests what the library leaves out: the
// state of the primary that a replica must have reached, the trace, the deadline; and reads from the answers how far a write
// advanced the primary.
import { createClient, type InValue, LibsqlError, type ResultSet } from '@libsql/client/http'
import type { Row, Statement, Value } from '../database.ts'

/** Options of a batch. */
interface HranaOptions {
  readonly mode: 'read' | 'write'
  /** A replica waits until it has reached this state of the primary: the `index` of an earlier answer. */
  readonly after: string | null
  readonly traceparent: string | null
  readonly signal: AbortSignal
}

export interface HranaAnswer {
  /** The rows of each statement. */
  readonly rows: Row[][]
  /** The state that the server had reached; null if it keeps no log for replicas. */
  readonly index: string | null
}

export type HranaClient = (batch: readonly Statement[], options: HranaOptions) => Promise<HranaAnswer>

/** The server answered with an error. `code` is SQLite's (`SQLITE_BUSY`), or the library's (`SERVER_ERROR`). */
export class HranaError extends Error {
  override readonly name = 'HranaError'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Where an answer reports the server's state. */
const REPLICATION_INDEX = /"replication_index":\s*"?(\d+)/g

/** A client of the server at `url` (`libsql:`, `http:` or `https:`); connects with the first batch. */
export function hranaClient(url: string, authToken?: string): HranaClient {
  return async (batch, options) => {
    const wire = new Wire(options)
    // A client is only an address and a function, without a connection of its own, so each batch has one.
    const client = createClient({ url, authToken, fetch: (request: Request) => wire.send(request) })
    const statements = batch.map(({ sql, args }) => ({ sql, args: args.map(parameterOf) }))
    try {
      const [only] = statements
      const results =
        statements.length === 1 ? [await client.execute(only!)] : await client.batch(statements, options.mode)
      return { rows: results.map(rowsOf), index: wire.index }
    } catch (error) {
      throw error instanceof LibsqlError ? new HranaError(error.code, error.message) : error
    }
  }
}

/** The library sends every number as a real unless it is a BigInt, and turns unknown types into text. */
function parameterOf(value: Value): InValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value
  if (Number.isSafeInteger(value)) return BigInt(value)
  if (Number.isFinite(value)) return value
  throw new HranaError('SQLITE_MISMATCH', `A parameter cannot be ${typeof value} ${value}.`)
}

/** One request of the library, and its answer. */
class Wire {
  /** The furthest state in any answer. */
  index: string | null = null
  private readonly options: HranaOptions

  constructor(options: HranaOptions) {
    this.options = options
  }

  async send(request: Request): Promise<Response> {
    const { after, traceparent, signal } = this.options
    const headers = new Headers(request.headers)
    // Most answers fit into the first packets as they are. Compressed, two versions of an article take Node 1.9 ms instead of
    // 0.8 (1,500 reads from an sqld beside it), and the server as much again.
    headers.set('accept-encoding', 'identity')
    if (traceparent) headers.set('traceparent', traceparent)
    const body = await request.text()
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      body: after === null ? body : waitingFor(after, body),
      signal,
    })
    const text = await response.text()
    for (const [, index] of text.matchAll(REPLICATION_INDEX)) this.reach(index!)
    return new Response(text, { status: response.status, headers: response.headers })
  }

  private reach(index: string): void {
    if (this.index === null || Number(index) > Number(this.index)) this.index = index
  }
}

interface WireRequest {
  readonly stmt?: object
  readonly batch?: object
}

/** The pipeline, with every statement and batch set to wait for a state of the primary. */
function waitingFor(index: string, body: string): string {
  const pipeline = JSON.parse(body) as { requests: WireRequest[] }
  const atIndex = (part: object | undefined) => part && { ...part, replication_index: index }
  const requests = pipeline.requests.map((request) => ({
    ...request,
    stmt: atIndex(request.stmt),
    batch: atIndex(request.batch),
  }))
  return JSON.stringify({ ...pipeline, requests })
}

function rowsOf({ columns, rows }: ResultSet): Row[] {
  return rows.map((values) => {
    const row: Record<string, Row[string]> = {}
    // Numbers are read as numbers, so no cell is a bigint.
    for (const [n, column] of columns.entries()) row[column] = values[n] as Row[string]
    return row
  })
}
