// One batch to a libSQL server and its rows back: Hrana 2 over HTTP, which sqld and Turso speak. Written out here since
// @libsql/client can neither tell a replica how far it must have come nor say how far a write has brought the primary.
import type { Row, Statement, Value } from './database.ts'

/** What a batch is asked with. */
export interface HranaOptions {
  readonly mode: 'read' | 'write'
  /** A replica waits until it holds this state of the primary: the `index` of an earlier answer. */
  readonly after: string | null
  readonly traceparent: string | null
  readonly signal: AbortSignal
}

export interface HranaAnswer {
  /** The rows of each statement. */
  readonly rows: Row[][]
  /** How far the server's state had come; null where it keeps no log for replicas. */
  readonly index: string | null
}

export type HranaClient = (batch: readonly Statement[], options: HranaOptions) => Promise<HranaAnswer>

/** The server answered, but not with rows. `code` is SQLite's (`SQLITE_BUSY`), or `HTTP_` and the status. */
export class HranaError extends Error {
  override readonly name = 'HranaError'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const BEGIN = { read: 'BEGIN DEFERRED', write: 'BEGIN IMMEDIATE' } as const

/** Bytes turned into characters at a time: more arguments than this overflow the stack of a call. */
const CHUNK = 0x2000

/** A client of the server at `url` (`libsql:`, `http:` or `https:`); connects with the first batch. */
export function hranaClient(url: string, authToken?: string): HranaClient {
  const endpoint = endpointOf(url)
  const token = authToken ?? new URL(url).searchParams.get('authToken')
  const authorization: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {}
  return async (batch, { mode, after, traceparent, signal }) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...authorization,
        ...(traceparent && { traceparent }),
      },
      body: requestOf(batch, mode, after),
      signal,
    })
    const text = await response.text()
    if (!response.ok) throw new HranaError(`HTTP_${response.status}`, text.slice(0, 500))
    return answerOf(parsed(text), batch.length)
  }
}

/** `libsql:` means TLS unless `tls=0` is asked for, as with the other clients of these servers. */
function endpointOf(url: string): string {
  const address = new URL(url.replace(/^libsql:/, 'https:'))
  if (url.startsWith('libsql:') && address.searchParams.get('tls') === '0') address.protocol = 'http:'
  return `${address.protocol}//${address.host}${address.pathname.replace(/\/$/, '')}/v2/pipeline`
}

/** A statement alone needs no transaction to be one; of several, each runs if the one before it did. */
function requestOf(batch: readonly Statement[], mode: 'read' | 'write', after: string | null): string {
  const steps =
    batch.length === 1
      ? [{ stmt: stmtOf(batch[0]!) }]
      : [
          { stmt: { sql: BEGIN[mode] } },
          ...batch.map((each, n) => ({ condition: ok(n), stmt: stmtOf(each) })),
          { condition: ok(batch.length), stmt: { sql: 'COMMIT' } },
          { condition: { type: 'not', cond: ok(batch.length + 1) }, stmt: { sql: 'ROLLBACK' } },
        ]
  const asked = { steps, ...(after !== null && { replication_index: after }) }
  return JSON.stringify({ requests: [{ type: 'batch', batch: asked }, { type: 'close' }] })
}

function ok(step: number): { type: 'ok'; step: number } {
  return { type: 'ok', step }
}

function stmtOf({ sql, args }: Statement) {
  return { sql, args: args.map(encoded), want_rows: true }
}

/** Integers travel as text: JSON would round those above 2^53. */
function encoded(value: Value): WireValue {
  if (value === null) return { type: 'null' }
  if (typeof value === 'string') return { type: 'text', value }
  if (value instanceof Uint8Array) return { type: 'blob', base64: base64Of(value) }
  if (Number.isSafeInteger(value)) return { type: 'integer', value: String(value) }
  if (Number.isFinite(value)) return { type: 'float', value }
  throw new HranaError('SQLITE_MISMATCH', `A parameter can not be ${typeof value} ${value}.`)
}

type WireValue =
  | { readonly type: 'null' }
  | { readonly type: 'text' | 'integer'; readonly value: string }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'blob'; readonly base64: string }

interface WireError {
  readonly message: string
  readonly code?: string
}

interface WireResult {
  readonly cols: readonly { readonly name: string }[]
  readonly rows: readonly (readonly WireValue[])[]
}

interface WireBatch {
  readonly step_results: readonly (WireResult | null)[]
  readonly step_errors: readonly (WireError | null)[]
  readonly replication_index?: string | null
}

/** What an answer holds for each of our two requests. */
interface WireAnswer {
  readonly results?: readonly {
    readonly response?: { readonly result?: WireBatch }
    readonly error?: WireError
  }[]
}

function parsed(text: string): WireAnswer {
  try {
    return JSON.parse(text) as WireAnswer
  } catch {
    throw new HranaError('HTTP_200', 'The server did not answer in JSON.')
  }
}

function answerOf(answer: WireAnswer, statements: number): HranaAnswer {
  const [first] = answer.results ?? []
  if (first?.error) throw errorOf(first.error)
  const batch = first?.response?.result
  if (!batch) throw new HranaError('HTTP_200', 'The server answered with something else than a batch.')
  const failed = batch.step_errors.find((error) => error !== null)
  if (failed) throw errorOf(failed)
  const begun = statements === 1 ? 0 : 1
  const results = batch.step_results.slice(begun, begun + statements)
  if (results.length < statements || results.includes(null)) {
    throw new HranaError('SQLITE_ABORT', 'The server left out a statement of the batch.')
  }
  return { rows: results.map((result) => rowsOf(result!)), index: batch.replication_index ?? null }
}

function errorOf({ code, message }: WireError): HranaError {
  return new HranaError(code ?? 'SQLITE_UNKNOWN', message)
}

function rowsOf({ cols, rows }: WireResult): Row[] {
  return rows.map((values) => {
    const row: Record<string, Row[string]> = {}
    for (const [n, { name }] of cols.entries()) row[name] = decoded(values[n]!)
    return row
  })
}

function decoded(value: WireValue): Row[string] {
  switch (value.type) {
    case 'null':
      return null
    case 'integer':
      return Number(value.value)
    case 'blob':
      return bytesOf(value.base64)
    default:
      return value.value
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(binary)
}

/** sqld leaves out the padding, which `atob` does not mind. */
function bytesOf(base64: string): ArrayBuffer {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes.buffer
}
