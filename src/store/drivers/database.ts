// The seam between the store and whatever database runs it: batches of statements in, rows per statement out.
// A batch is one transaction and never interactive: D1 and libSQL over HTTP allow nothing else.
import { StoreUnavailable } from '../failures.ts'

/**
 * What the calls of one request have in common. A database with replicas reads at `bookmark` or later and moves it on
 * with each answer; to others it means nothing.
 */
export interface Session {
  /** Opaque, of this database: null where any state will do. */
  bookmark: string | null
  /** W3C trace context, passed on to a database behind the network. */
  readonly traceparent: string | null
  /** When all its calls have to be answered, in milliseconds since 1970; null: each has a deadline of its own alone. */
  until: number | null
  /** How often the database was asked, and how long that took in all, in milliseconds; calls at once count each. */
  calls: number
  ms: number
}

export type Value = string | number | null | Uint8Array

export interface Statement {
  readonly sql: string
  readonly args: readonly Value[]
  /**
   * True where it answers no rows, takes one JSON list, and nothing in its batch depends on it: a database that commits
   * several batches together may run it once at their end, with the lists of all.
   */
  readonly atEnd?: true
  /**
   * True where its batch may use what is kept back for the day on which the disk is full: it frees room, or keeps someone
   * out who has logged out.
   */
  readonly fromReserve?: true
}

export type Row = Readonly<Record<string, string | number | null | ArrayBuffer>>

export interface Database {
  /** All statements see the same state. Answers the rows of each. Throws StoreUnavailable. */
  read(batch: readonly Statement[], session?: Session): Promise<Row[][]>
  /** One write transaction: all statements or none. Answers the rows of each. Throws StoreUnavailable. */
  write(batch: readonly Statement[], session?: Session): Promise<Row[][]>
  /** Throws StoreUnavailable where nothing can be stored, as far as that is known without storing anything. */
  checkWritable(): Promise<void>
  close(): Promise<void>
}

/**
 * How long a read may take, waiting for a lock included. Readers of a WAL file never wait for a writer,
 * so a read that takes this long stands before a network that is gone.
 */
export const READ_DEADLINE_MS = 5_000

/**
 * How long a write may take, waiting for other writers included. Longer than a read: another process may be
 * storing a text of tens of thousands of paragraphs, and an upload given up is an upload to send again.
 */
export const WRITE_DEADLINE_MS = 10_000

/**
 * How long all calls of one request may take together: a database that is slow each time, and never too slow, would hold
 * a page of many calls for minutes.
 */
export const REQUEST_DEADLINE_MS = 15_000

/**
 * How long a read may wait for a replica to hold what its session has written. One that follows its primary at all does
 * within milliseconds; whoever brings a bookmark that no one gave out must not look like a database that is gone.
 */
export const CATCH_UP_MS = 2_000

const PARAMETER = /(?<![\w:]):([a-z]\w*)/gi

/**
 * A statement written with `:names`, compiled once to the numbered parameters that every database knows.
 * Names without a value are an error, so that a forgotten one is no silent NULL.
 */
export function statement<const Name extends string>(
  text: string,
): (values: Readonly<Record<Name, Value>>) => Statement {
  const names: string[] = []
  const sql = text.replace(PARAMETER, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `?${names.indexOf(name) + 1}`
  })
  return (values) => ({ sql, args: names.map((name) => requiredValue(values, name)) })
}

/** Rejects with `deadline` when the work takes longer than `ms`. The work itself goes on unheard. */
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
  return new StoreUnavailable('behind', 'This replica of the database does not hold that write yet.', 1)
}

export function olderSchema(): StoreUnavailable {
  return new StoreUnavailable(
    'schema',
    'The database has an older schema than this program; run `variorum migrate`, for a Worker `npm run deploy`.',
  )
}

/** What is told of an error of a statement: a table or column that is missing is not a mistake in the statement. */
export function isMissingTable(error: unknown): boolean {
  return error instanceof Error && /no such (table|column)/.test(error.message)
}

/** Milliseconds before the next try: they grow, and vary so that writers who met once don't meet again. */
export function pauseAfter(attempt: number): number {
  return 1 + Math.random() * Math.min(100, 2 ** attempt)
}

export function backOff(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseAfter(attempt)))
}

function requiredValue(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name]
  if (value === undefined) throw new TypeError(`The statement's parameter :${name} has no value.`)
  return value
}
