// Cloudflare D1, from inside a Worker. A D1 batch is one transaction; a D1 session reads from the nearest replica that has
// reached its bookmark.

import { StoreUnavailable } from '../failures.ts'
import type { Session } from './database.ts'
import {
  behind,
  CATCH_UP_MS,
  type Database,
  isMissingTable,
  olderSchema,
  READ_DEADLINE_MS,
  type Row,
  type Statement,
  type Value,
  WRITE_DEADLINE_MS,
  within,
} from './database.ts'
import { refusalOf } from './disk-faults.ts'

/** The part of the D1 binding used here: a database, and a session of it. */
export interface D1Queries {
  prepare(sql: string): D1Prepared
  batch(statements: readonly D1Prepared[]): Promise<readonly D1Answer[]>
}

export interface D1Binding extends D1Queries {
  withSession(constraint: string): D1Session
}

interface D1Session extends D1Queries {
  /** Null before the first call. */
  getBookmark(): string | null
}

export interface D1Prepared {
  bind(...values: readonly Value[]): D1Prepared
}

interface D1Answer {
  readonly results?: readonly Readonly<Record<string, D1Value>>[]
}

/** Blobs arrive as arrays of bytes. */
type D1Value = string | number | null | readonly number[] | ArrayBuffer

/** Bookmarks of D1 sort as text: four numbers in hexadecimal, each of a fixed length. */
const BOOKMARK = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/

/** Any replica will do without a bookmark. */
const ANY = 'first-unconstrained'

/** The database behind a binding. Calls outside of a session go to the primary. */
export function openD1(binding: D1Binding): Database {
  const run = async (
    ms: number,
    batch: readonly Statement[],
    session: Session | undefined,
  ): Promise<Row[][]> => {
    const bookmark = session && bookmarkOf(session)
    const opened = session ? binding.withSession(bookmark ?? ANY) : null
    try {
      const queries = opened ?? binding
      // biome-ignore lint/plugin: D1 takes at most 100 parameters, each as an argument.
      const prepared = batch.map(({ sql, args }) => queries.prepare(sql).bind(...args))
      const answers = await within(ms, queries.batch(prepared))
      if (session && opened) follow(session, opened.getBookmark())
      return answers.map(({ results = [] }) => results.map(rowOf))
    } catch (error) {
      throw unavailable(error)
    }
  }
  const read: Database['read'] = async (batch, session) => {
    if (!session || bookmarkOf(session) === null) return run(READ_DEADLINE_MS, batch, session)
    try {
      return await run(CATCH_UP_MS, batch, session)
    } catch (error) {
      throw error instanceof StoreUnavailable && error.reason === 'deadline' ? behind() : error
    }
  }
  return {
    read,
    write: (batch, session) => run(WRITE_DEADLINE_MS, batch, session),
    checkWritable: async () => {},
    close: async () => {},
  }
}

/** A bookmark of another database, or a forged one, is ignored. */
function bookmarkOf({ bookmark }: Session): string | null {
  return bookmark !== null && BOOKMARK.test(bookmark) ? bookmark : null
}

/** Moves the session's bookmark forward, never back: answers may arrive in any order. */
function follow(session: Session, reached: string | null): void {
  if (reached !== null && reached > (bookmarkOf(session) ?? '')) session.bookmark = reached
}

function rowOf(result: Readonly<Record<string, D1Value>>): Row {
  if (hasNoBlob(result)) return result
  const row: Record<string, Row[string]> = {}
  for (const [name, value] of Object.entries(result))
    row[name] = isBlob(value) ? Uint8Array.from(value).buffer : value
  return row
}

function hasNoBlob(result: Readonly<Record<string, D1Value>>): result is Row {
  return !Object.values(result).some(isBlob)
}

function isBlob(value: D1Value): value is readonly number[] {
  return Array.isArray(value)
}

/** The error for the caller: a mistake in a statement is ours and stays as it is. */
function unavailable(error: unknown): unknown {
  if (error instanceof StoreUnavailable) return error
  const failure = failureOf(error instanceof Error ? error.message : String(error), error)
  if (failure) failure.cause = error
  return failure ?? error
}

// D1 reports errors by the text of their messages alone.
function failureOf(message: string, error: unknown): StoreUnavailable | null {
  if (isMissingTable(error)) return olderSchema()
  if (/SQLITE_BUSY|SQLITE_LOCKED|overloaded|queued for too long/i.test(message)) {
    return new StoreUnavailable('busy', 'The database is busy; try again in a moment.')
  }
  const refusal = refusalOf(error)
  // If their disk fails, the database counts as briefly away.
  if (refusal && refusal.reason !== 'faulty') return refusal
  if (/D1_TYPE_ERROR|SQLITE_(?!IOERR|CANTOPEN)/.test(message)) return null
  if (/timeout|timed out/i.test(message)) {
    return new StoreUnavailable('deadline', 'The database did not answer in time.')
  }
  return new StoreUnavailable('unreachable', 'The database cannot be reached.')
}
