// Are the kept scores about texts that are stored?
import { type Database, type Row, statement } from './database.ts'
import { type Inspection, pageOf, rowsOf } from './inspection.ts'

const ROWS = 1_000

const selectHashes = statement(`
  SELECT id AS place, substr(hex(content_hash), 1, 32) AS hash FROM versions WHERE id > :after ORDER BY id LIMIT ${ROWS}`)

const selectPairs = statement(`
  SELECT id AS place, hex(left_hash) AS left_digits, hex(right_hash) AS right_digits FROM pair_scores
  WHERE id > :after ORDER BY id LIMIT ${ROWS}`)

const selectStored = statement(`
  SELECT substr(hex(content_hash), 1, 32) AS hash FROM versions
  WHERE substr(content_hash, 1, 16) IN (SELECT unhex(value) FROM json_each(:hashes))`)

const dropPair = statement('DELETE FROM pair_scores WHERE id = :id')

/** Digits of a hash that fit a number: two texts that share them would hide one stale row, no more. */
const DIGITS = 12

const shortOf = (hash: string) => Number.parseInt(hash.slice(0, DIGITS), 16)

/** One check's: it remembers which texts are stored. */
export function pairScoreInspection(): Inspection {
  let known: Set<number> | null = null
  return {
    name: 'kept scores',
    look: async (database, after) => {
      const rows = await rowsOf(database, selectPairs({ after }))
      if (rows.length > 0) known ??= await storedHashes(database)
      const unknown = rows.flatMap(hashesOf).filter((hash) => !known?.has(shortOf(hash)))
      const stored = await storedAmong(database, unknown)
      const isStale = (hash: string) => unknown.includes(hash) && !stored.has(hash)
      const stale = rows.filter((row) => hashesOf(row).some(isStale))
      const findings = stale.map(({ place }) => ({
        kind: 'score',
        where: `pair ${place}`,
        what: 'is about a text that is not stored',
        mend: [dropPair({ id: place as number })],
      }))
      return pageOf(rows, ROWS, findings)
    },
  }
}

function hashesOf(row: Row): string[] {
  return [row.left_digits as string, row.right_digits as string]
}

/** Of every version, as a number. */
async function storedHashes(database: Database): Promise<Set<number>> {
  const known = new Set<number>()
  for (let after: number | null = Number.MIN_SAFE_INTEGER; after !== null; ) {
    const rows: Row[] = await rowsOf(database, selectHashes({ after }))
    for (const { hash } of rows) known.add(shortOf(hash as string))
    after = pageOf(rows, ROWS, []).next
  }
  return known
}

/** Those that are stored by now: a walk through all versions, but only where there is something to doubt. */
async function storedAmong(database: Database, hashes: readonly string[]): Promise<Set<unknown>> {
  if (hashes.length === 0) return new Set()
  const rows = await rowsOf(database, selectStored({ hashes: JSON.stringify(hashes) }))
  return new Set(rows.map(({ hash }) => hash))
}
