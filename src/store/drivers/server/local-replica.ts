// A copy of a server's database in a local file, for reads without a network. Uses libSQL's embedded replica: the server
// stays the primary and takes the writes.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StoreUnavailable } from '../../failures.ts'
import type { Session } from '../database.ts'
import { CATCH_UP_MS, type Database, type Row, type Statement } from '../database.ts'
import { connect, pathOf } from '../file/embedded.ts'
import { FileReader } from '../file/reader.ts'
import type { CopyingHealth } from '../guard.ts'
import { frameOf } from './remote.ts'
import { SyncProcess } from './sync-process.ts'

/** Limit for the first copy of a library. */
const FIRST_COPY_MS = 60_000

/** How long closing waits for other processes that read the file. */
const CLOSING_MS = 3_000

/** libSQL records the copy's progress in a file with this ending. */
const METADATA = '-client_wal_index'

/**
 * Opens or makes the file (`file:…`) as a replica of the server at `syncUrl`, and keeps it up to date. An existing file is
 * read even while the server is away. Throws StoreUnavailable.
 */
export async function openLocalReplica(
  url: string,
  syncUrl: string,
  authToken: string | null,
): Promise<LocalReplica> {
  const path = pathOf(url)
  await mkdir(dirname(path), { recursive: true })
  if (existsSync(path) && !existsSync(`${path}${METADATA}`)) throw foreign(path)
  const syncing = new SyncProcess(path, syncUrl, authToken)
  try {
    await Promise.race([syncing.next(), pause(FIRST_COPY_MS)])
    if (!existsSync(path)) throw noCopy(path, syncing.failure ?? 'it takes too long')
    const connection = await connect(path)
    connection.run({ sql: 'PRAGMA query_only = 1', args: [] })
    return new LocalReplica(new FileReader(connection), syncing)
  } catch (error) {
    await syncing.close()
    throw error
  }
}

export class LocalReplica implements Database {
  readonly #reader: FileReader
  readonly #syncing: SyncProcess

  constructor(reader: FileReader, syncing: SyncProcess) {
    this.#reader = reader
    this.#syncing = syncing
  }

  async read(batch: readonly Statement[], session?: Session): Promise<Row[][]> {
    const frame = session ? frameOf(session) : -1
    if (frame > this.#syncing.reached && !(await this.#syncing.reach(frame, CATCH_UP_MS))) {
      throw new StoreUnavailable('behind', 'The copy in the file does not have that write yet.', 1)
    }
    return this.#reader.read(batch)
  }

  /** Waits until the file holds the session's writes, as long as a read would; then every reader here sees them. */
  follow(session: Session): Promise<boolean> {
    return this.#syncing.reach(frameOf(session), CATCH_UP_MS)
  }

  copying(): CopyingHealth {
    return this.#syncing.health()
  }

  write(): Promise<never> {
    return Promise.reject(new TypeError('A replica does not take writes.'))
  }

  async checkWritable(): Promise<void> {}

  /** By now nobody writes, so the progress that is recorded beside the file stays true when the log goes into it. */
  async close(): Promise<void> {
    await this.#syncing.close()
    await this.#reader.writeBack(CLOSING_MS)
    this.#reader.close()
  }
}

function noCopy(path: string, why: string): StoreUnavailable {
  const message = `There is no copy in ${path} yet, and its server cannot be read: ${why}`
  return new StoreUnavailable('unreachable', message)
}

function foreign(path: string): StoreUnavailable {
  const message = `${path} is not a copy of a server's database. Name another file, or unset DATABASE_SYNC_URL.`
  return new StoreUnavailable('unreachable', message)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
