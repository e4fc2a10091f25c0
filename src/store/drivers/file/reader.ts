// Reads a libSQL file in this process with a synchronous driver: it waits for locks outside the driver, and long work yields
// to others.

import { StoreUnavailable } from '../../failures.ts'
import {
  backOff,
  isMissingTable,
  olderSchema,
  READ_DEADLINE_MS,
  type Row,
  type Statement,
} from '../database.ts'
import { refusalOf } from '../disk-faults.ts'
import { type Connection, isBusy } from './connection.ts'

/** Longer work gives the event loop a turn before its next statement. */
const TURN_MS = 8

export class FileReader {
  readonly #connection: Connection
  readonly #pace = new Pace()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** All statements see the same state. */
  async read(batch: readonly Statement[]): Promise<Row[][]> {
    if (this.#pace.isLong()) await turn()
    try {
      return await patiently(READ_DEADLINE_MS, () => inTransaction(this.#connection, batch))
    } catch (error) {
      throw callerError(error)
    }
  }

  /**
   * Checkpoints the log into the file. If others still read an older state after `ms`, or the disk is full, the log stays,
   * and nothing is lost.
   */
  async writeBack(ms: number): Promise<void> {
    const until = Date.now() + ms
    for (let attempt = 0; Date.now() < until; attempt++) {
      try {
        if (this.#connection.writeBack('emptied')) return
      } catch (error) {
        if (!isBusy(error)) return
      }
      await backOff(attempt)
    }
  }

  close(): void {
    this.#connection.close()
  }
}

/** Measures how long database work has held this turn of the event loop. */
class Pace {
  #since: number | null = null

  isLong(): boolean {
    const now = performance.now()
    if (this.#since === null) {
      this.#since = now
      setImmediate(() => {
        this.#since = null
      })
    }
    return now - this.#since > TURN_MS
  }
}

/** One state for all statements; a single one needs no transaction for that. */
function inTransaction(connection: Connection, batch: readonly Statement[]): Row[][] {
  if (batch.length === 1) return [connection.run(batch[0]!)]
  try {
    connection.begin('DEFERRED')
    const rows = batch.map((statement) => connection.run(statement))
    connection.commit()
    return rows
  } catch (error) {
    connection.rollBack()
    throw error
  }
}

/** The error for the caller: a mistake in a statement is ours and stays as it is. */
export function callerError(error: unknown): unknown {
  return isMissingTable(error) ? olderSchema() : (refusalOf(error) ?? error)
}

export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Retries while another connection holds the lock, until the deadline. */
export async function patiently<T>(ms: number, work: () => T): Promise<T> {
  const until = Date.now() + ms
  for (let attempt = 0; ; attempt++) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() >= until) throw busy()
      await backOff(attempt)
    }
  }
}

/** Another process held the lock until the deadline. */
export function busy(): StoreUnavailable {
  return new StoreUnavailable(
    'busy',
    'Another process is writing to the database file; try again in a moment.',
  )
}
