// Databases that outlast a test: what it left in their tables goes before the next one. To make the tables anew takes
// many times as long, and says nothing that the tests of migrations do not say.
import type { Database, Statement } from '../../src/store/drivers/database.ts'

/** The record of migrations stays, and what a server keeps for itself. */
const KEPT = /^(sqlite_|libsql_|_cf_|d1_|__drizzle_)/

const statement = (sql: string): Statement => ({ sql, args: [] })

/** Takes every row out of every table, of a database that has the tables of this program. */
export async function emptyTables(database: Database): Promise<void> {
  const [tables] = await database.read([
    statement(`SELECT name, sql LIKE 'CREATE VIRTUAL%USING fts5(%' AS indexing,
      sql LIKE 'CREATE VIRTUAL%' AS virtual FROM sqlite_master WHERE type = 'table'`),
  ])
  const virtual = tables!.filter((table) => table.virtual).map(({ name }) => String(name))
  /** An index keeps its rows in tables of its own. */
  const isOfIndex = (name: string) => virtual.some((index) => name.startsWith(`${index}_`))
  await database.write(
    tables!.flatMap(({ name, indexing, virtual: isVirtual }) => {
      if (indexing) return [statement(`INSERT INTO "${name}" ("${name}") VALUES ('delete-all')`)]
      if (isVirtual || KEPT.test(String(name)) || isOfIndex(String(name))) return []
      return [statement(`DELETE FROM "${name}"`)]
    }),
  )
}
