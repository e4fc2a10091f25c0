// One synchronous connection to a libSQL file: prepared statements kept, rows as plain objects.
import type Libsql from 'libsql'
import type { Row, Statement } from '../database.ts'

/** How long SQLite itself may wait for a lock, which blocks the thread. */
const BUSY_TIMEOUT_MS = 10

/** A log that a long reader let grow is cut back to this when it restarts; a longer one is checkpointed by force. */
export const LOG_BYTES = 128 * 1024 * 1024

/**
 * Pages in the log before they go into the file: 64 MiB. A page that uploads touch again and again, such as those of the
 * hash indexes, is then written once instead of several times: half again as many uploads a second as with SQLite's 1,000,
 * and in a library of 100,000 articles a tenth more than with 4,000.
 */
const LOG_PAGES = 16_000

/**
 * How much of the file is memory-mapped instead of copied page by page: saves an eighth of an import into a library of
 * 100,000 articles. The most that SQLite maps.
 */
const MAPPED_BYTES = 2 ** 31 - 2 ** 16

/** Page cache of a connection: holds the inner pages of every index of a library of a million articles. */
const CACHE_KIB = 32 * 1024

/** What `configure` sets. */
export const SETTINGS: readonly string[] = [
  `busy_timeout = ${BUSY_TIMEOUT_MS}`,
  'journal_mode = WAL',
  // The log is synced before an answer, so that a power cut loses nothing that was acknowledged.
  'synchronous = FULL',
  `wal_autocheckpoint = ${LOG_PAGES}`,
  `journal_size_limit = ${LOG_BYTES}`,
  `cache_size = -${CACHE_KIB}`,
  `mmap_size = ${MAPPED_BYTES}`,
]

interface Prepared {
  readonly statement: Libsql.Statement
  /** Null if it returns no rows. */
  readonly columns: readonly string[] | null
}

export class Connection {
  readonly #database: Libsql.Database
  readonly #prepared = new Map<string, Prepared>()

  /** For a file that was just opened; `configure` must follow. */
  constructor(database: Libsql.Database) {
    this.#database = database
  }

  /** Applies the settings. May fail on a busy file, and may be called again then. */
  configure(settings: readonly string[]): void {
    for (const setting of settings) this.#database.prepare(`PRAGMA ${setting}`).all()
  }

  run({ sql, args }: Statement): Row[] {
    const { statement, columns } = this.#prepare(sql)
    if (columns === null) {
      statement.run(args)
      return []
    }
    // `raw`: a row is the list of its cells.
    return (statement.all(args) as Row[string][][]).map((cells) => {
      const row: Record<string, Row[string]> = {}
      for (let n = 0; n < columns.length; n++) row[columns[n]!] = cells[n]!
      return row
    })
  }

  begin(mode: 'DEFERRED' | 'IMMEDIATE'): void {
    this.run({ sql: `BEGIN ${mode}`, args: [] })
  }

  commit(): void {
    this.run({ sql: 'COMMIT', args: [] })
  }

  /**
   * Checkpoints the log into the file. With `kept` it keeps the log's room on the disk; else it truncates the log. False
   * while someone still reads an older state.
   */
  writeBack(log: 'emptied' | 'kept'): boolean {
    const mode = log === 'kept' ? 'RESTART' : 'TRUNCATE'
    return this.run({ sql: `PRAGMA wal_checkpoint(${mode})`, args: [] })[0]?.busy === 0
  }

  /** Bytes of the database, the log included, and bytes of its free pages. */
  size(): { readonly bytes: number; readonly empty: number } {
    const value = (name: string) => Number(this.run({ sql: `PRAGMA ${name}`, args: [] })[0]?.[name])
    const page = value('page_size')
    return { bytes: page * value('page_count'), empty: page * value('freelist_count') }
  }

  /** No-op outside a transaction: some errors have rolled it back already. */
  rollBack(): void {
    if (this.#database.inTransaction) this.run({ sql: 'ROLLBACK', args: [] })
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }

  /** Preparing costs more than running most statements; the store has fewer than the 200 that are kept. */
  #prepare(sql: string): Prepared {
    const prior = this.#prepared.get(sql)
    if (prior) return prior
    if (this.#prepared.size >= 200) this.#prepared.clear()
    const statement = this.#database.prepare(sql)
    const names = statement.columns().map((column) => column.name)
    if (names.length > 0) statement.raw(true)
    const prepared = { statement, columns: names.length > 0 ? names : null }
    this.#prepared.set(sql, prepared)
    return prepared
  }
}

/** Whether another connection holds the lock, so that a retry is safe. */
export function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')
}
