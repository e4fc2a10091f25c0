// The interface between the store and any database: batches of statements in, rows per statement out. A batch is one
// transaction and never interactive: D1 and libSQL over HTTP allow nothing else.
import { StoreUnavailable } from '../failures.ts'

/**
 * State shared by the calls of one request. A database with replicas reads at `bookmark` or later and advances it with each
 * answer; others ignore it.
 */
export interface Session {
  /** Opaque, of this database: null if any state will do. */
  bookmark: string | null
  /** W3C trace context, passed on to a database behind the network. */
  readonly traceparent: string | null
  /** Request deadline, milliseconds since 1970; null: each call has only its own deadline. */
  until: number | null
  /** Number of calls and their total time in milliseconds; concurrent calls count each. */
  calls: number
  ms: number
}

export type Value = string | number | null | Uint8Array

export interface Statement {
  readonly sql: string
  readonly args: readonly Value[]
  /**
   * True if it returns no rows, takes one JSON list, and nothing in its batch depends on it: a database that commits several
   * batches together may run it once at their end, with the lists of all.
   */
  readonly atEnd?: true
  /** True if its batch may use the reserve for a full disk: it frees space, or locks out someone who has logged out. */
  readonly fromReserve?: true
}

export type Row = Readonly<Record<string, string | number | null | ArrayBuffer>>

export interface Database {
  /** All statements see the same state. Returns the rows of each. Throws StoreUnavailable. */
  read(batch: readonly Statement[], session?: Session): Promise<Row[][]>
  /** One write transaction: all statements or none. Returns the rows of each. Throws StoreUnavailable. */
  write(batch: readonly Statement[], session?: Session): Promise<Row[][]>
  /** Throws StoreUnavailable if writes are refused, as far as that is known without writing. */
  checkWritable(): Promise<void>
  close(): Promise<void>
}

/**
 * Limit for a read, lock waits included. Readers of a WAL file never wait for a writer, so a read that takes this long waits
 * for a network that is gone.
 */
export const READ_DEADLINE_MS = 5_000

/**
 * Limit for a write, waits for other writers included. Longer than a read: another process may be storing a text of tens of
 * thousands of paragraphs, and an upload given up must be sent again.
 */
export const WRITE_DEADLINE_MS = 10_000

/**
 * Limit for all calls of one request together: a database that is slow each time, but never too slow, would block a page of
 * many calls for minutes.
 */
export const REQUEST_DEADLINE_MS = 15_000

/**
 * How long a read waits for a replica to reach its session's writes. A replica that follows at all does so within
 * milliseconds; a forged bookmark must not look like a database that is gone.
 */
export const CATCH_UP_MS = 2_000

/** Rejects with `deadline` when the work takes longer than `ms`. The work itself continues; its result is dropped. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(ms)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export function tooSlow(ms: number): StoreUnavailable {
  return new StoreUnavailable('deadline', `The database did not answer within ${ms / 1000} seconds.`)
}

export function behind(): StoreUnavailable {
  return new StoreUnavailable('behind', 'This replica of the database does not have that write yet.', 1)
}

export function olderSchema(): StoreUnavailable {
  return new StoreUnavailable(
    'schema',
    'The database has an older schema than this program; run `variorum migrate`, for a Worker `npm run deploy`.',
  )
}

/** The message for a statement error: a missing table or column is not a mistake in the statement. */
export function isMissingTable(error: unknown): boolean {
  return error instanceof Error && /no such (table|column)/.test(error.message)
}

/** Milliseconds before the next try: they grow, with jitter, so that writers who collided don't collide again. */
export function pauseAfter(attempt: number): number {
  return 1 + Math.random() * Math.min(100, 2 ** attempt)
}

export function backOff(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseAfter(attempt)))
}
