// Brings a database to this program's schema, and checks it. Applied migrations are recorded in drizzle's own table, so that
// drizzle-kit and this program read the same record; on D1, where wrangler runs them, in wrangler's. A database that moved
// from one to the other has both, and a migration in either has run.

import { migrations } from '../../schema/migrations/index.ts'
import { largestOf } from '../core/lists.ts'
import { type Database, olderSchema } from './drivers/database.ts'
import { StoreUnavailable } from './failures.ts'
import { readBatch, readRows, statement, writeBatch } from './sql/statement.ts'

const NEWEST = migrations.at(-1)!.when

const TABLES = migrations
  .flatMap(({ statements }) => statements)
  .flatMap((sql) => /CREATE (?:VIRTUAL )?TABLE `(\w+)`/.exec(sql)?.[1] ?? [])

const createRecord = statement(`
  CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)`)

const selectNewest = statement('SELECT max(created_at) AS newest FROM __drizzle_migrations')

/** The file of each. */
const selectApplied = statement('SELECT name FROM d1_migrations')

const selectTables = statement(`SELECT name FROM sqlite_master WHERE type = 'table'`)

/** Fails if the migration is recorded: it would repeat its number. */
const recordMigration = statement(`
  INSERT INTO __drizzle_migrations (id, hash, created_at)
  VALUES ((SELECT id FROM __drizzle_migrations WHERE created_at = :when), :hash, :when)`)

/** Runs the missing migrations, each in a batch of its own, and only once, even if another process does the same. */
export async function migrateDatabase(database: Database): Promise<void> {
  // Writes only if something is missing, so that a start never waits for a writer.
  const newest = await newestOf(database)
  if (newest >= NEWEST) return
  await writeBatch(database, [createRecord({})])
  for (const { when, hash, statements } of migrations.filter(({ when }) => when > newest)) {
    try {
      const batch = statements.map((sql) => ({ sql, args: [] }))
      await writeBatch(database, [recordMigration({ hash, when }), ...batch])
    } catch (error) {
      // Another process may have run it since; then the batch failed as a whole.
      if ((await newestOf(database)) < when) throw error
    }
  }
}

/** Throws StoreUnavailable unless the newest applied migration is this program's newest, and its tables exist. */
export async function checkSchema(database: Database): Promise<void> {
  const names = await tablesOf(database)
  const newest = await newestAmong(database, names)
  if (newest < NEWEST) throw olderSchema()
  if (newest > NEWEST) {
    throw new StoreUnavailable(
      'schema',
      'The database has a newer schema than this program; update the program.',
    )
  }
  const missing = TABLES.find((name) => !names.has(name))
  if (missing !== undefined) {
    throw new StoreUnavailable(
      'schema',
      `The database has lost its table ${missing}; restore it from a backup.`,
    )
  }
}

/** The `when` of the newest applied migration; 0 before the first, infinite if this program does not know it. */
async function newestOf(database: Database): Promise<number> {
  return newestAmong(database, await tablesOf(database))
}

async function tablesOf(database: Database): Promise<ReadonlySet<unknown>> {
  const tables = await readRows(database, selectTables({}))
  return new Set(tables!.map(({ name }) => name))
}

async function newestAmong(database: Database, tables: ReadonlySet<unknown>): Promise<number> {
  const [byUs, byWrangler] = await Promise.all([
    tables.has('__drizzle_migrations') ? readBatch(database, [selectNewest({})]) : null,
    tables.has('d1_migrations') ? readBatch(database, [selectApplied({})]) : null,
  ])
  const applied = byWrangler?.[0]?.map(({ name }) => whenOf(String(name))) ?? []
  return largestOf(applied, Math.max(0, Number(byUs?.[0]?.[0]?.newest ?? 0)))
}

function whenOf(file: string): number {
  return migrations.find(({ tag }) => `${tag}.sql` === file)?.when ?? Number.POSITIVE_INFINITY
}
