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

/** The texts that a library has, whichever of its databases they lie in. */
export interface StoredTexts {
  /** Those of the hashes, in hexadecimal digits, of which no version is stored. */
  missing(hashes: readonly string[]): Promise<Set<string>>
}

/** Remembers what was stored at the first question: one check's, or that of all databases of a library. */
export function storedTexts(databases: readonly Database[]): StoredTexts {
  const known = new Set<number>()
  let asked = false
  return {
    missing: async (hashes) => {
      if (hashes.length > 0 && !asked) {
        for (const database of databases) await addStored(database, known)
        asked = true
      }
      const unknown = new Set(hashes.filter((hash) => !known.has(shortOf(hash))))
      for (const database of databases) {
        for (const hash of await storedAmong(database, [...unknown])) unknown.delete(hash)
      }
      return unknown
    },
  }
}

/** The two texts of a pair may lie in different databases of the library, and the score in a third. */
export function pairScoreInspection(texts: StoredTexts): Inspection {
  return {
    name: 'kept scores',
    look: async (database, after) => {
      const rows = await rowsOf(database, selectPairs({ after }))
      const missing = await texts.missing(rows.flatMap(hashesOf))
      const stale = rows.filter((row) => hashesOf(row).some((hash) => missing.has(hash)))
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

/** The hash of every version, as a number. */
async function addStored(database: Database, known: Set<number>): Promise<void> {
  for (let after: number | null = Number.MIN_SAFE_INTEGER; after !== null; ) {
    const rows: Row[] = await rowsOf(database, selectHashes({ after }))
    for (const { hash } of rows) known.add(shortOf(hash as string))
    after = pageOf(rows, ROWS, []).next
  }
}

/** Those that are stored by now: a walk through all versions, but only where there is something to doubt. */
async function storedAmong(database: Database, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  const rows = await rowsOf(database, selectStored({ hashes: JSON.stringify(hashes) }))
  return rows.map(({ hash }) => hash as string)
}
