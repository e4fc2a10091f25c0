// Merges the sorted runs of both indexes: every upload adds one, and every look-up reads each of them. After a merge into
// one, a look-up takes a quarter of the time that it takes with eighteen (1.3 ms instead of 5.5, with 15,000 articles).
import { largestOf } from '../../core/lists.ts'
import type { Database } from '../drivers/database.ts'
import { readRows, statement, writeBatch } from '../sql/statement.ts'
import { INDEXES, type Index, type IndexRuns, runsOf } from './runs.ts'

/**
 * Once all other runs together have this share of the longest, all become one. So each text is rewritten a few times while
 * the library grows tenfold, and an import into a large one does not rewrite it.
 */
const GROWN = 0.25

/** Size of one slice. */
interface Slice {
  readonly pages: number
  readonly steps: number
}

/** Pages written by one statement, some 30 ms in which nothing else is written, and the statements of a slice. */
const SLICE: Slice = { pages: 500, steps: 10 }

/** SQLite's record of the runs; the same before and after a merge: there was nothing to merge. */
const selectStructure = (index: Index) =>
  statement(`SELECT hex(block) AS structure FROM ${index}_data WHERE id = 10`).rows<{
    readonly structure: string
  }>()({})

/**
 * A negative number begins to merge all runs into one; a positive one continues. Negative numbers throughout would start
 * anew each time uploads come meanwhile, merged runs included: half again as much work.
 */
const mergeSome = {
  fingerprints: statement(`INSERT INTO fingerprints (fingerprints, rank) VALUES ('merge', :pages)`),
  search: statement(`INSERT INTO search (search, rank) VALUES ('merge', :pages)`),
}

/** Merges a slice of the runs of both indexes if that pays; true if there is more to do. */
export async function mergeIndexes(database: Database, slice = SLICE): Promise<boolean> {
  let more = false
  for (const index of INDEXES) more = (await mergeIndex(database, index, slice)) || more
  return more
}

async function mergeIndex(database: Database, index: Index, { pages, steps }: Slice): Promise<boolean> {
  const [first] = await readRows(database, selectStructure(index))
  let structure = first?.structure ?? ''
  for (let step = 0; step < steps; step++) {
    const runs = runsOf(structure)
    if (!runs.isMerging && !isWorthIt(runs)) return false
    const [, [after]] = await writeBatch(database, [
      mergeSome[index]({ pages: runs.isMerging ? pages : -pages }),
      selectStructure(index),
    ])
    if (after === undefined || after.structure === structure) return false
    structure = after.structure
  }
  return true
}

function isWorthIt({ pages }: IndexRuns): boolean {
  const all = pages.reduce((sum, each) => sum + each, 0)
  const longest = largestOf(pages, 0)
  return pages.length > 1 && all - longest >= GROWN * longest
}
