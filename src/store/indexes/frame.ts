// The parts of an index beside its terms: totals, structure, settings. Without these it takes no writes, or can't even be
// opened, and must be rebuilt. See "FTS5 Data Structures" in SQLite's documentation.
import { migrations } from '../../../schema/migrations/index.ts'
import type { Database } from '../drivers/database.ts'
import { StoreUnavailable } from '../failures.ts'
import { readRows, type Statement, statement, writeBatch } from '../sql/statement.ts'
import { type Index, integersOf } from './runs.ts'

const selectTotals = (index: Index) =>
  statement(`
    SELECT (SELECT count(*) FROM ${index}_docsize) AS rows, (SELECT hex(block) FROM ${index}_data WHERE id = 1) AS totals`).rows<TotalsRow>()(
    {},
  )

/** The record is null if it is lost. */
interface TotalsRow {
  readonly rows: number
  readonly totals: string | null
}

/**
 * Throws if the index has lost its totals, which every write reads, or if they count fewer rows than exist, as deletes leave
 * them.
 */
export async function requireTotals(database: Database, index: Index): Promise<void> {
  const [frame] = await readRows(database, selectTotals(index))
  if (!frame || frame.totals === null) throw new Error('its totals are lost')
  const [rows = 0] = integersOf(frame.totals)
  if (rows < frame.rows) throw new Error(`its totals are of ${rows} rows, and it has ${frame.rows}`)
}

/** Drops the index, in whatever state, and creates it as the migrations do, empty. */
export async function remake(database: Database, index: Index): Promise<void> {
  const anew = [`DROP TABLE ${index}`, ...madeBy(index)].map(plain)
  try {
    await writeBatch(database, anew)
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    await writeBatch(database, [...opening(index).map(plain), ...anew])
  }
}

const plain = (sql: string): Statement => ({ sql, args: [] })

/** The statements of the migrations that create the index and configure it, without the comments before them. */
function madeBy(index: Index): string[] {
  const itsOwn = new RegExp(
    `^(CREATE VIRTUAL TABLE \`${index}\` |INSERT INTO ${index} \\(${index}, rank\\) )`,
  )
  return migrations
    .flatMap(({ statements }) => statements)
    .map((sql) => sql.replace(/^(--.*\n)+/, ''))
    .filter((sql) => itsOwn.test(sql))
}

/** An index that can't be opened can't be dropped: writes the totals and the structure of an empty index, and its format. */
function opening(index: Index): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${index}_data (id INTEGER PRIMARY KEY, block BLOB)`,
    `DELETE FROM ${index}_data`,
    `INSERT INTO ${index}_data (id, block) VALUES (1, x''), (10, zeroblob(7))`,
    `REPLACE INTO ${index}_config (k, v) VALUES ('version', 4)`,
  ]
}
