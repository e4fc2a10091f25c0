// D1 as it is in a Worker: one workerd with some databases, each of which one test has at a time.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import type { Database, Row, Session, Statement } from '../../../src/store/drivers/database.ts'
import { StoreUnavailable } from '../../../src/store/failures.ts'
import { migrateDatabase } from '../../../src/store/migrate.ts'
import { storeOn } from '../../../src/store/store-on.ts'
import { fetch } from '../../runtime/fetch.ts'
import type { Library } from '../library.ts'
import { emptyTables } from '../reuse.ts'
import { decode, encode } from './d1-wire.ts'

/** No later than the workerd that is installed. */
const COMPATIBILITY_DATE = '2026-04-01'
const MOST_DATABASES = 30

export interface Databases {
  /** An empty one, without tables. */
  next(): Database
  /** One with the tables of this program and no rows. Others are given it when it is removed. */
  library(): Promise<Library>
  stop(): Promise<void>
}

export async function startDatabases(): Promise<Databases> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./d1-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'silent',
  })
  const names = Array.from({ length: MOST_DATABASES }, (_, n) => `DB${n}`)
  const workerd = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.mjs', contents: outputFiles[0]!.text }],
    d1Databases: Object.fromEntries(names.map((name) => [name, name])),
    compatibilityDate: COMPATIBILITY_DATE,
    cf: false,
  })
  const url = await workerd.ready
  const next = (): Database => {
    const name = names.shift()
    if (name === undefined) throw new Error(`These tests use more than ${MOST_DATABASES} databases.`)
    return over(url, name)
  }
  const free: Database[] = []
  const make = async (): Promise<Database> => {
    const database = next()
    await migrateDatabase(database)
    return database
  }
  return {
    next,
    library: async () => {
      const database = free.pop() ?? (await make())
      return {
        open: async (clock = () => new Date()) => storeOn(database, clock),
        remove: async () => {
          await emptyTables(database)
          free.push(database)
        },
      }
    },
    stop: () => workerd.dispose(),
  }
}

function over(url: URL, database: string): Database {
  const ask = async (kind: 'read' | 'write', batch: readonly Statement[], session?: Session) => {
    const body = encode({ database, kind, batch, session: session ?? null })
    const response = await fetch(url, { method: 'POST', body })
    const answer = decode(await response.text()) as Answer
    if ('message' in answer) throw errorOf(answer)
    if (session) session.bookmark = answer.bookmark
    return answer.rows
  }
  return {
    read: (batch, session) => ask('read', batch, session),
    write: (batch, session) => ask('write', batch, session),
    checkWritable: async () => {},
    close: async () => {},
  }
}

type Answer =
  | { readonly rows: Row[][]; readonly bookmark: string | null }
  | { readonly name: string; readonly message: string; readonly reason: StoreUnavailable['reason'] | null }

function errorOf({ message, reason }: { message: string; reason: StoreUnavailable['reason'] | null }): Error {
  return reason === null ? new Error(message) : new StoreUnavailable(reason, message)
}
