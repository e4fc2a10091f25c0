// Both indexes are sorted runs: every import adds some, and every look-up asks each of them. Merged into one, a look-up
// takes a quarter of the time that it takes with eighteen (1.3 ms of 5.5, of 15,000 articles).
import { type Database, statement } from './database.ts'

/** So few runs are quick enough to be left alone. */
const FEW_RUNS = 4
/** Pages written by one statement: some 30 ms, in which nothing else is written. */
const PAGES = 500
/** Statements of a slice of the work. */
const STEPS = 10

const INDEXES = ['fingerprints', 'search'] as const

/** Steps from run to run instead of reading through all of them. */
const countRuns = (index: string) =>
  statement(`
    WITH RECURSIVE runs (run) AS (
      SELECT min(segid) FROM ${index}_idx
      UNION ALL SELECT (SELECT min(segid) FROM ${index}_idx WHERE segid > run) FROM runs WHERE run IS NOT NULL)
    SELECT count(run) AS runs FROM runs`)({})

/** A negative number begins to merge all runs into one, or goes on with it. */
const mergeSome = (index: string) => ({
  sql: `INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?1)`,
  args: [-PAGES],
})

/** Merges a slice of the runs of both indexes, where there are many; true where there is more to do. */
export async function mergeIndexes(database: Database): Promise<boolean> {
  let more = false
  for (const index of INDEXES) more = (await mergeIndex(database, index)) || more
  return more
}

async function mergeIndex(database: Database, index: string): Promise<boolean> {
  for (let step = 0; step < STEPS; step++) {
    const [rows] = await database.read([countRuns(index)])
    if ((rows![0]!.runs as number) <= FEW_RUNS) return false
    await database.write([mergeSome(index)])
  }
  return true
}
