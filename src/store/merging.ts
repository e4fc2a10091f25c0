// Both indexes are sorted runs: every upload adds one, and every look-up asks each of them. Merged into one, a look-up
// takes a quarter of the time that it takes with eighteen (1.3 ms of 5.5, of 15,000 articles).
import { type Database, statement } from './database.ts'

/**
 * While imports may be going on, so few runs are quick enough to be left alone: a look-up for reprints asks 170 times in each, a
 * search a few times, and the words of the search are most of what there is to write anew.
 */
const FEW_RUNS = { fingerprints: 4, search: 32 } as const
/**
 * Once all other runs together have this share of the longest, all become one; before, only those of a size do. While imports
 * may be going on, what is stored is so written anew twice, all in all, while the library grows. (At a quarter of the longest it
 * was five times, which took a third of an import of 100,000 articles.) When nothing hurries, a tenth is enough.
 */
const GROWN = 1
const GROWN_A_LITTLE = 0.1
/** Pages written by one statement: some 30 ms, in which nothing else is written. */
const PAGES = 500
/** Statements of a slice of the work. */
const STEPS = 10

const INDEXES = ['fingerprints', 'search'] as const

/** Of each run its pages, more or less. */
const selectRuns = (index: string) =>
  statement(`SELECT count(*) AS pages FROM ${index}_idx GROUP BY segid ORDER BY pages DESC`)({})

/** FTS5's record of its runs; the same before and after a merge: there was nothing to merge. */
const selectStructure = (index: string) =>
  statement(`SELECT hex(block) AS structure FROM ${index}_data WHERE id = 10`)({})

/** A negative number begins to merge all runs into one, or goes on with it; else those of a size are, four at least. */
const mergeSome = (index: string, pages: number) => ({
  sql: `INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?1)`,
  args: [pages],
})

/** Merges a slice of the runs of both indexes, where there are many, or `thoroughly`; true where there is more to do. */
export async function mergeIndexes(database: Database, thoroughly: boolean): Promise<boolean> {
  let more = false
  for (const index of INDEXES) more = (await mergeIndex(database, index, thoroughly)) || more
  return more
}

async function mergeIndex(
  database: Database,
  index: (typeof INDEXES)[number],
  thoroughly: boolean,
): Promise<boolean> {
  const [runs, [before]] = (await database.read([selectRuns(index), selectStructure(index)])) as [
    { readonly pages: number }[],
    { readonly structure: string }[],
  ]
  if (runs.length <= (thoroughly ? 1 : FEW_RUNS[index])) return false
  const [longest, ...others] = runs.map(({ pages }) => pages)
  const grown = (thoroughly ? GROWN_A_LITTLE : GROWN) * longest!
  const hasGrown = others.reduce((sum, pages) => sum + pages, 0) >= grown
  let known = before?.structure
  for (let step = 0; step < STEPS; step++) {
    const [, structures] = await database.write([
      mergeSome(index, hasGrown ? -PAGES : PAGES),
      selectStructure(index),
    ])
    const now = structures![0]?.structure as string
    if (now === known) return false
    known = now
  }
  return true
}
