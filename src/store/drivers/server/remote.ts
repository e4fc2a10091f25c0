// A libSQL server over HTTP: Turso or a self-hosted sqld. Every call has a deadline, which also ends its request.

import { StoreUnavailable } from '../../failures.ts'
import type { Session } from '../database.ts'
import {
  backOff,
  behind,
  CATCH_UP_MS,
  type Database,
  isMissingTable,
  olderSchema,
  READ_DEADLINE_MS,
  type Row,
  type Statement,
  tooSlow,
  WRITE_DEADLINE_MS,
  within,
} from '../database.ts'
import { refusalOf } from '../disk-faults.ts'
import { type HranaAnswer, type HranaClient, HranaError, hranaClient } from './hrana.ts'

/** A bookmark of this database: the index of a frame in the primary's log. */
const INDEX = /^\d{1,15}$/

/**
 * Connects with the first call. `url` is `libsql:`, `http:` or `https:`. Writes run one after the other unless `atOnce`: on
 * Workers one request must not wait for another, which may never end there.
 */
export function openRemote(
  url: string,
  authToken?: string,
  writes: 'in turn' | 'at once' = 'in turn',
): Database {
  return new RemoteDatabase(hranaClient(url, authToken), writes === 'in turn' ? new Turns() : null)
}

class RemoteDatabase implements Database {
  readonly #ask: HranaClient
  readonly #turns: Turns | null

  constructor(ask: HranaClient, turns: Turns | null) {
    this.#ask = ask
    this.#turns = turns
  }

  read(batch: readonly Statement[], session?: Session): Promise<Row[][]> {
    const after = session && frameOf(session) >= 0 ? session.bookmark : null
    const ms = after === null ? READ_DEADLINE_MS : CATCH_UP_MS
    return this.#run({ mode: 'read', batch, after, session, ms, until: Date.now() + ms })
  }

  write(batch: readonly Statement[], session?: Session): Promise<Row[][]> {
    const ms = WRITE_DEADLINE_MS
    const call: Call = { mode: 'write', batch, after: null, session, ms, until: Date.now() + ms }
    return this.#turns ? this.#turns.take(ms, () => this.#run(call)) : this.#run(call)
  }

  async checkWritable(): Promise<void> {}

  async close(): Promise<void> {}

  /** Retries only a busy database, where nothing was done. After any other failure nobody knows. */
  async #run({ mode, batch, after, session, ms, until }: Call): Promise<Row[][]> {
    const traceparent = session?.traceparent ?? null
    for (let attempt = 0; ; attempt++) {
      try {
        const signal = AbortSignal.timeout(Math.max(1, until - Date.now()))
        return followed(session, await this.#ask(batch, { mode, after, traceparent, signal }))
      } catch (error) {
        if (!isBusy(error) || Date.now() >= until) throw unavailable(error, ms, after !== null)
        await backOff(attempt)
      }
    }
  }
}

interface Call {
  readonly mode: 'read' | 'write'
  readonly batch: readonly Statement[]
  readonly after: string | null
  readonly session: Session | undefined
  /** The deadline, as a span for messages and as a time. */
  readonly ms: number
  readonly until: number
}

/**
 * One write after the other, in order of arrival. The server runs them one by one, whoever sends them: concurrent writes
 * would only hold its connections while they wait for its lock, and sixteen of them have stopped sqld.
 */
class Turns {
  #before: Promise<void> = Promise.resolve()

  /** Rejects if the turn has not come after `ms`; then the work does not begin. */
  async take<T>(ms: number, work: () => Promise<T>): Promise<T> {
    const before = this.#before
    let endTurn = (): void => {}
    this.#before = new Promise((resolve) => {
      endTurn = resolve
    })
    try {
      await within(ms, before)
      return await work()
    } finally {
      void before.then(endTurn)
    }
  }
}

/** The frame of the primary's log in the session's bookmark; -1 if there is none. */
export function frameOf({ bookmark }: Session): number {
  return bookmark !== null && INDEX.test(bookmark) ? Number(bookmark) : -1
}

/** Moves the session's bookmark forward, never back: answers may arrive in any order. */
function followed(session: Session | undefined, { rows, index }: HranaAnswer): Row[][] {
  if (session && index !== null && Number(index) > frameOf(session)) session.bookmark = index
  return rows
}

function isBusy(error: unknown): boolean {
  return error instanceof HranaError && /SQLITE_BUSY|SQLITE_LOCKED/.test(`${error.code} ${error.message}`)
}

/** The error for the caller: a mistake in a statement is ours and stays as it is. */
function unavailable(error: unknown, ms: number, waited: boolean): unknown {
  const failure = failureOf(error, ms, waited)
  if (failure) failure.cause = error
  return failure ?? error
}

function failureOf(error: unknown, ms: number, waited: boolean): StoreUnavailable | null {
  if (isBusy(error)) return new StoreUnavailable('busy', 'The database is busy; try again in a moment.')
  if (isTimeout(error)) return waited ? behind() : tooSlow(ms)
  const refusal = error instanceof HranaError ? refusalOf(error) : null
  if (refusal) return refusal
  if (!isStatementError(error)) return new StoreUnavailable('unreachable', 'The database cannot be reached.')
  return isMissingTable(error) ? olderSchema() : null
}

function isStatementError(error: unknown): error is HranaError {
  return error instanceof HranaError && error.code.startsWith('SQLITE')
}

function isTimeout(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return [error, cause].some((each) => each instanceof Error && each.name === 'TimeoutError')
}
