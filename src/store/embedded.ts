// A libSQL file in this process. Its driver is synchronous: what waits inside it stops the whole process, so locks
// are waited for out here, and a long batch lets others have a turn between two statements.
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Connection, isBusy } from './connection.ts'
import {
  backOff,
  type Database,
  isMissingTable,
  olderSchema,
  READ_DEADLINE_MS,
  type Row,
  type Statement,
  WRITE_DEADLINE_MS,
} from './database.ts'
import { StoreUnavailable } from './store.ts'

/** Work that goes on for longer gives the event loop a turn before its next statement. */
const TURN_MS = 8

/** Batches that share one commit: enough that a burst pays for one `fsync`, few enough to stay a short stop. */
const GROUP = 32

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
    return new EmbeddedDatabase(await connect(path), await connect(path))
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreUnavailable('unreachable', `The database file ${path} can not be opened: ${why}`)
  }
}

function pathOf(url: string): string {
  const path = url.slice('file:'.length)
  return path.startsWith('//') ? fileURLToPath(url) : decodeURIComponent(path)
}

async function connect(path: string): Promise<Connection> {
  const connection = new Connection(path)
  await patiently(WRITE_DEADLINE_MS, () => connection.configure())
  return connection
}

class EmbeddedDatabase implements Database {
  readonly #writer: Connection
  readonly #reader: Connection
  readonly #pace = new Pace()
  readonly #waiting: Waiting[] = []
  #working: Promise<void> | null = null

  constructor(writer: Connection, reader: Connection) {
    this.#writer = writer
    this.#reader = reader
  }

  async read(batch: readonly Statement[]): Promise<Row[][]> {
    if (this.#pace.isLong()) await turn()
    try {
      return await patiently(READ_DEADLINE_MS, () => inTransaction(this.#reader, batch))
    } catch (error) {
      throw told(error)
    }
  }

  write(batch: readonly Statement[]): Promise<Row[][]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, since: Date.now(), resolve, reject })
      this.#working ??= this.#work()
    })
  }

  async close(): Promise<void> {
    await this.#working
    this.#writer.close()
    this.#reader.close()
  }

  /** Takes what waits, group by group. A turn of the loop first: what arrives together commits together. */
  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      await turn()
      await this.#commit(this.#waiting.splice(0, GROUP))
    }
    this.#working = null
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#run(group)
      group.forEach((waiting, n) => {
        waiting.resolve(answers[n]!)
      })
    } catch (error) {
      if (error instanceof StoreUnavailable) this.#giveUp(group, error)
      else if (group.length === 1) group[0]!.reject(told(error))
      // Nothing of the group is stored. One batch is to blame: alone, each gets its own answer.
      else for (const waiting of group) await this.#commit([waiting])
    }
  }

  /** The database stayed busy. Who came later than the first still has time left. */
  #giveUp(group: readonly Waiting[], error: StoreUnavailable): void {
    const late = Date.now() - WRITE_DEADLINE_MS
    this.#waiting.unshift(...group.filter((waiting) => waiting.since > late))
    for (const waiting of group) if (waiting.since <= late) waiting.reject(error)
  }

  /** All batches of the group in one transaction. */
  async #run(group: readonly Waiting[]): Promise<Row[][][]> {
    const left = group[0]!.since + WRITE_DEADLINE_MS - Date.now()
    await patiently(left, () => this.#writer.begin('IMMEDIATE'))
    try {
      const answers: Row[][][] = []
      for (const { batch } of group) {
        const rows: Row[][] = []
        for (const statement of batch) {
          rows.push(this.#writer.run(statement))
          if (this.#pace.isLong()) await turn()
        }
        answers.push(rows)
      }
      this.#writer.commit()
      return answers
    } catch (error) {
      this.#writer.rollBack()
      throw error
    }
  }
}

/** Knows how long this turn of the event loop has been going on with work of the database. */
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

/** One state for all statements: a single one needs no transaction for that. */
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

/** What the caller is told: a mistake in a statement is ours and stays as it is. */
function told(error: unknown): unknown {
  return isMissingTable(error) ? olderSchema() : error
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Tries again while another connection holds the lock, until the deadline. */
async function patiently<T>(ms: number, work: () => T): Promise<T> {
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

function busy(): StoreUnavailable {
  return new StoreUnavailable(
    'busy',
    'Another process is writing to the database file; try again in a moment.',
  )
}
