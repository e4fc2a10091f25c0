// Which paragraph has a hash? Hashes come in no order: in one sorted tree every new paragraph of an import would touch a page
// of its own, and each of these pages would be written with every commit. So the tree has two levels, as a log-structured
// merge tree has (O'Neil, Cheng, Gawlick, O'Neil, "The Log-Structured Merge-Tree", 1996): hashes enter the small one, and an
// import moves them on in ranges, many to a page. Who looks for one looks into both.
import { type Statement, statement } from '../drivers/database.ts'

/** Digits of a paragraph's hash, hexadecimal: 16 bytes. */
export const HASH_DIGITS = 32

/** Hashes enter the first and end in the second. */
export const LEVELS: readonly number[] = [0, 1]

/** SQL: the paragraph with that hash, an expression; NULL where there is none. */
export const paragraphWith = (hash: string): string =>
  `(SELECT coalesce(${LEVELS.map(
    (level) => `(SELECT paragraph FROM paragraph_hashes WHERE level = ${level} AND hash = wanted.hash)`,
  ).join(', ')}) FROM (SELECT ${hash} AS hash) wanted)`

/**
 * Right after the one statement that inserts paragraphs: enters the hashes of those. Their ids are the last ones. Where it
 * inserted none the bound is above every id: in a plain condition SQLite would ask `changes()` of each row, and read all
 * paragraphs after the last row of any table to find that none is wanted.
 */
export const enterHashes: Statement = {
  sql: `INSERT INTO paragraph_hashes (level, hash, paragraph)
    SELECT 0, hash, id FROM paragraphs
    WHERE id > (SELECT iif(changes() > 0, last_insert_rowid() - changes(), ${2n ** 63n - 1n}))`,
  args: [],
}

/** For a delete: `going` selects `id` and `hash` of paragraphs, before they go. In a damaged library another may have one's hash. */
export function forgetHashes(going: string): string {
  return `WITH going AS MATERIALIZED (${going})
    DELETE FROM paragraph_hashes WHERE level IN (${LEVELS})
      AND hash IN (SELECT hash FROM going) AND paragraph IN (SELECT id FROM going)`
}

/**
 * Paragraphs after which imports have moved each hash on. So the first level holds half as many, more or less, in some 600
 * pages, and 15 at a time enter a page of the second where that holds those of 100,000 articles.
 */
const ROUND = 2 ** 17
/** At most so many times the paragraphs that came are moved: what single uploads have gathered goes by and by. */
const MOST_MOVED = 4

const FIRST_OF = (paragraph: string) =>
  `unhex(printf('%08x', (${paragraph}) % ${ROUND} * ${2 ** 32 / ROUND}))`
const NEWEST = 'SELECT coalesce(max(id), 0) FROM paragraphs'
/** Greater than every hash. */
const END = `x'${'ff'.repeat(HASH_DIGITS / 2 + 1)}'`

const moveOn = statement(`
  WITH
    part AS MATERIALIZED (
      SELECT ${FIRST_OF(`max((${NEWEST}) - :came, 0)`)} AS first, ${FIRST_OF(NEWEST)} AS last),
    bound AS MATERIALIZED (
      SELECT hash FROM paragraph_hashes WHERE level = 0 AND hash >= (SELECT first FROM part)
      ORDER BY hash LIMIT 1 OFFSET ${MOST_MOVED} * :came)
  UPDATE paragraph_hashes SET level = 1
  WHERE level = 0 AND hash >= (SELECT first FROM part)
    AND hash < (SELECT min(iif(last > first, last, ${END}), coalesce((SELECT hash FROM bound), ${END})) FROM part)`)

/**
 * After the statements that stored `came` paragraphs at most, in the same transaction. So wide is the range of hashes that is
 * moved: each paragraph's number stands for a part of them, and nothing has to be remembered from one import to the next.
 */
export function moveHashes(came: number): Statement[] {
  return came > 0 ? [moveOn({ came })] : []
}
