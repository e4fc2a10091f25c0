// One connection to a libSQL file: prepared statements kept, rows as plain objects. Everything here is synchronous.
import type Libsql from 'libsql'
import type { Row, Statement, Value } from './database.ts'

/** How long SQLite itself may wait for a lock, with the thread standing still. */
const BUSY_TIMEOUT_MS = 10

/** A log that a long reader let grow is cut back to this when it starts anew; one that is longer is written back with force. */
export const LOG_BYTES = 128 * 1024 * 1024

/**
 * Pages in the log before they go into the file: 64 MiB. A page that uploads touch again and again, as those of the
 * indexes of hashes, is then written once instead of several times: half again as many uploads a second as with SQLite's
 * 1,000, and in a library of 100,000 articles a tenth more than with 4,000.
 */
const LOG_PAGES = 16_000

/**
 * So much of the file is read where it lies in memory instead of being copied page by page: an eighth of what an import
 * into a library of 100,000 articles costs. The most that SQLite maps.
 */
const MAPPED_BYTES = 2 ** 31 - 2 ** 16

/** Page cache of a connection: holds the inner pages of every index of a library of a million articles. */
const CACHE_KIB = 32 * 1024

/** What `configure` sets. */
export const SETTINGS: readonly string[] = [
  `busy_timeout = ${BUSY_TIMEOUT_MS}`,
  'journal_mode = WAL',
  // An answer is given once the log is on the disk, so that a power cut loses nothing that was answered.
  'synchronous = FULL',
  `wal_autocheckpoint = ${LOG_PAGES}`,
  `journal_size_limit = ${LOG_BYTES}`,
  `cache_size = -${CACHE_KIB}`,
  `mmap_size = ${MAPPED_BYTES}`,
]

interface Prepared {
  readonly statement: Libsql.Statement
  /** Null where it answers no rows. */
  readonly columns: readonly string[] | null
}

/**
 * The text of this class is also what the writer's thread runs (src/store/drivers/file-writer.ts): inside it nothing may be used
 * that stands outside of it, but types and what the language has.
 */
export class Connection {
  readonly #database: Libsql.Database
  readonly #prepared = new Map<string, Prepared>()

  /** On a file that was opened just now; `configure` must follow. */
  constructor(database: Libsql.Database) {
    this.#database = database
  }

  /** Sets what the list says. May find the file busy, and may be called again then. */
  configure(settings: readonly string[]): void {
    for (const setting of settings) this.#database.prepare(`PRAGMA ${setting}`).all()
  }

  run({ sql, args }: Statement): Row[] {
    const { statement, columns } = this.#prepare(sql)
    if (columns === null) {
      statement.run(args as Value[])
      return []
    }
    return (statement.all(args as Value[]) as unknown[][]).map((values) => {
      const row: Record<string, unknown> = {}
      for (let n = 0; n < columns.length; n++) row[columns[n]!] = values[n]
      return row as Row
    })
  }

  begin(mode: 'DEFERRED' | 'IMMEDIATE'): void {
    this.run({ sql: `BEGIN ${mode}`, args: [] })
  }

  commit(): void {
    this.run({ sql: 'COMMIT', args: [] })
  }

  /**
   * Puts all that the log holds into the file and begins it anew, where it is to be `kept` in the room that it has on the
   * disk; else it is emptied. False where someone still reads an older state.
   */
  writeBack(log: 'emptied' | 'kept'): boolean {
    const mode = log === 'kept' ? 'RESTART' : 'TRUNCATE'
    return this.run({ sql: `PRAGMA wal_checkpoint(${mode})`, args: [] })[0]?.busy === 0
  }

  /** Bytes that the database takes, also those that are still in the log; and those of its pages that hold nothing. */
  size(): { readonly bytes: number; readonly empty: number } {
    const value = (name: string) => Number(this.run({ sql: `PRAGMA ${name}`, args: [] })[0]?.[name])
    const page = value('page_size')
    return { bytes: page * value('page_count'), empty: page * value('freelist_count') }
  }

  /** Does nothing outside a transaction: some errors have rolled it back already. */
  rollBack(): void {
    if (this.#database.inTransaction) this.run({ sql: 'ROLLBACK', args: [] })
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }

  /** Preparing costs more than running most statements does; the store has fewer than the 200 that are kept. */
  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known) return known
    if (this.#prepared.size >= 200) this.#prepared.clear()
    const statement = this.#database.prepare(sql)
    const names = statement.columns().map((column) => column.name)
    if (names.length > 0) statement.raw(true)
    const prepared = { statement, columns: names.length > 0 ? names : null }
    this.#prepared.set(sql, prepared)
    return prepared
  }
}

/** Whether another connection holds the lock, so that the same may be tried again. The writer's thread runs it as well. */
export function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')
}
