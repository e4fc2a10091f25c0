// A libSQL file in this process: reads are function calls here, writes run in a thread of their own.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Libsql from 'libsql'
import { StoreUnavailable } from '../../failures.ts'
import { LIST_BYTES } from '../../uploads/paragraphs.ts'
import { type Database, type Row, type Statement, WRITE_DEADLINE_MS } from '../database.ts'
import { readOnly, refusalOf } from '../disk-faults.ts'
import { Connection, SETTINGS } from './connection.ts'
import { callerError, FileReader, patiently, turn } from './reader.ts'
import { FileWriter } from './writer.ts'

/** Batches that share one commit: enough that a burst pays for one `fsync`. */
const GROUP = 32
/**
 * A group of so many statements takes no further batch: others would wait long, and two slices of an import that are written
 * together can't overlap with reading the next.
 */
const ENOUGH_STATEMENTS = 500

/** How long a check for writability waits for a running write. */
const LOOK_MS = 500
/** Changes nothing, and fails on a read-only file; beginning a transaction does not. */
const LOOK: readonly Statement[] = [{ sql: 'DELETE FROM jobs WHERE id = -1', args: [] }]

/** What SQLite needs beside a file to open it. */
const LEAST_BYTES = 32 * 1024

interface Waiting {
  readonly batch: readonly Statement[]
  readonly since: number
  readonly resolve: (rows: Row[][]) => void
  readonly reject: (error: unknown) => void
}

/** Opens or makes the file and its folder. `url` is `file:…`. Throws StoreUnavailable. */
export async function openEmbedded(url: string): Promise<Database> {
  const path = pathOf(url)
  try {
    await mkdir(dirname(path), { recursive: true })
    const connection = await connectShared(path)
    const reader = new FileReader(connection ?? connectUnshared(path))
    return new EmbeddedDatabase(connection && new FileWriter(path), reader)
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    const why = isDiskFull(dirname(path)) ? 'its disk is full' : messageOf(error)
    throw new StoreUnavailable('unreachable', `The database file ${path} cannot be opened: ${why}`)
  }
}

/** The path that a `file:` address names. */
export function pathOf(url: string): string {
  const path = url.slice('file:'.length)
  return path.startsWith('//') ? fileURLToPath(url) : decodeURIComponent(path)
}

/** A connection of this thread. Throws StoreUnavailable. */
export async function connect(path: string): Promise<Connection> {
  const connection = new Connection(new Libsql(path))
  await patiently(WRITE_DEADLINE_MS, () => connection.configure(SETTINGS))
  return connection
}

/**
 * The same; null if the file can't be opened for lack of room beside it: SQLite needs a writable folder, even to read what
 * others may write.
 */
async function connectShared(path: string): Promise<Connection | null> {
  try {
    return await connect(path)
  } catch (error) {
    const isWhole = existsSync(path) && !(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0)
    if (isWhole && refusalOf(error) && !mayWrite(dirname(path))) return null
    throw error
  }
}

/** SQLite says no more than that the disk fails, or that the file can't be opened. */
function isDiskFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < LEAST_BYTES
  } catch {
    return false
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A file in a read-only folder, where nobody else writes it either. */
function connectUnshared(path: string): Connection {
  return new Connection(new Libsql(`${pathToFileURL(path).href}?immutable=1`))
}

class EmbeddedDatabase implements Database {
  /** Null if the folder is read-only. */
  readonly #writer: FileWriter | null
  readonly #reader: FileReader
  #waiting: Waiting[] = []
  #working: Promise<void> | null = null
  /** Whether the last write succeeded; false before the first. */
  #isTaking = false

  constructor(writer: FileWriter | null, reader: FileReader) {
    this.#writer = writer
    this.#reader = reader
  }

  read(batch: readonly Statement[]): Promise<Row[][]> {
    return this.#reader.read(batch)
  }

  write(batch: readonly Statement[]): Promise<Row[][]> {
    if (this.#writer === null) return Promise.reject(readOnly())
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, since: Date.now(), resolve, reject })
      this.#working ??= this.#work()
    })
  }

  /** A busy writer takes writes if its last one succeeded; of one that has just started nothing is known yet. */
  async checkWritable(): Promise<void> {
    const look = this.write(LOOK)
    look.catch(() => {})
    await (this.#isTaking ? Promise.race([look, pause(LOOK_MS)]) : look)
  }

  async close(): Promise<void> {
    await this.#working
    this.#reader.close()
    await this.#writer?.close()
  }

  /**
   * Runs the waiting batches, group by group. It waits one turn of the loop first, so that what arrives together commits
   * together. Later groups gather while the thread works, and it gets the next before any caller here goes on.
   */
  async #work(): Promise<void> {
    await turn()
    while (this.#waiting.length > 0) {
      await this.#commit(this.#waiting.splice(0, this.#groupSize()))
    }
    this.#working = null
  }

  #groupSize(): number {
    let size = 0
    for (let statements = 0; size < GROUP && size < this.#waiting.length; size++) {
      if (statements >= ENOUGH_STATEMENTS) break
      statements += this.#waiting[size]!.batch.length
    }
    return size
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#run(group)
      this.#isTaking = true
      group.forEach((waiting, n) => {
        waiting.resolve(answers[n]!)
      })
    } catch (error) {
      if (refusalOf(error)) this.#isTaking = false
      if (error instanceof StoreUnavailable) this.#giveUp(group, error)
      else if (group.length === 1) group[0]!.reject(callerError(error))
      // Nothing of the group is stored, because of one batch: run alone, each gets its own answer.
      else for (const waiting of group) await this.#commit([waiting])
    }
  }

  /**
   * The database stayed busy: callers that came later still have time left. If the thread ended, nobody knows what was
   * stored, and nothing is repeated.
   */
  #giveUp(group: readonly Waiting[], error: StoreUnavailable): void {
    const late = error.reason === 'busy' ? Date.now() - WRITE_DEADLINE_MS : Date.now()
    this.#waiting = [...group.filter((waiting) => waiting.since > late), ...this.#waiting]
    for (const waiting of group) if (waiting.since <= late) waiting.reject(error)
  }

  /**
   * All batches of the group in one transaction: each batch's own statements in order, then those that all of them end with.
   */
  async #run(group: readonly Waiting[]): Promise<Row[][][]> {
    const own: Statement[] = []
    const last = new JoinedLists()
    for (const { batch } of group) {
      for (const statement of batch) {
        if (statement.atEnd) last.add(statement)
        else own.push(statement)
      }
    }
    const until = group[0]!.since + WRITE_DEADLINE_MS
    const fromReserve = group.every(({ batch }) => batch.some((statement) => statement.fromReserve))
    const isLook = group.every(({ batch }) => batch === LOOK)
    const statements = [...own, ...last.statements()]
    const rows = (await this.#writer!.run(statements, until, { fromReserve, isLook })).values()
    return group.map(({ batch }) => batch.map(({ atEnd }) => (atEnd ? [] : rows.next().value!)))
  }
}

/** Statements at the end of several batches, each run once for all of them: see `atEnd`. */
class JoinedLists {
  readonly #lists = new Map<string, string[][]>()

  add({ sql, args: [list] }: Statement): void {
    const entries = String(list).slice(1, -1)
    if (entries === '') return
    const joined = this.#lists.get(sql) ?? []
    this.#lists.set(sql, joined)
    const open = joined.at(-1)
    const length = open?.reduce((sum, each) => sum + each.length, 0) ?? 0
    if (open && length + entries.length <= LIST_BYTES) open.push(entries)
    else joined.push([entries])
  }

  /** In the order of the first batch that has them. */
  statements(): Statement[] {
    return [...this.#lists].flatMap(([sql, joined]) =>
      joined.map((entries) => ({ sql, args: [`[${entries.join(',')}]`] })),
    )
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
