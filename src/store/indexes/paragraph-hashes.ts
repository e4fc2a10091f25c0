// Finds a paragraph by its hash. Hashes come in no order: in one sorted tree every new paragraph of an import would touch a
// page of its own, and every commit would write all these pages. So the tree has two levels, as a log-structured merge tree
// has (O'Neil, Cheng, Gawlick, O'Neil, "The Log-Structured Merge-Tree", 1996): hashes enter the small one, and an import
// moves them on in ranges, many to a page. A look-up reads both.
import { type Statement, statement } from '../sql/statement.ts'

/** Digits of a paragraph's hash, hexadecimal: 16 bytes. */
export const HASH_DIGITS = 32

/** Hashes enter the first and end in the second. */
export const LEVELS = [0, 1] as const

/** SQL: the paragraph with that hash, an expression; NULL if there is none. */
export const paragraphWith = <const Hash extends string>(hash: Hash) =>
  `(SELECT coalesce(${IN_LEVEL(LEVELS[0])}, ${IN_LEVEL(LEVELS[1])}) FROM (SELECT ${hash} AS hash) wanted)` as const

const IN_LEVEL = <const Level extends number>(level: Level) =>
  `(SELECT paragraph FROM paragraph_hashes WHERE level = ${level} AND hash = wanted.hash)` as const

/** SQLite's greatest row id. */
const GREATEST_ROW = '9223372036854775807'

/**
 * Right after the one statement that inserts paragraphs: enters their hashes. Their ids are the last ones. If it inserted
 * none the bound is above every id: in a plain condition SQLite would evaluate `changes()` for each row, and read all
 * paragraphs after the last row of any table to match none.
 */
export const enterHashes = statement(`INSERT INTO paragraph_hashes (level, hash, paragraph)
    SELECT 0, hash, id FROM paragraphs
    WHERE id > (SELECT iif(changes() > 0, last_insert_rowid() - changes(), ${GREATEST_ROW}))`)({})

/**
 * For a delete: `going` selects `id` and `hash` of the paragraphs before they are deleted. In a damaged library another
 * paragraph may have the same hash.
 */
export const forgetHashes = <const Going extends string>(going: Going) =>
  `WITH going AS MATERIALIZED (${going})
    DELETE FROM paragraph_hashes WHERE level IN (${LEVELS[0]}, ${LEVELS[1]})
      AND hash IN (SELECT hash FROM going) AND paragraph IN (SELECT id FROM going)` as const

/**
 * Paragraphs after which imports have moved each hash on. So the first level holds about half as many, in some 600 pages,
 * and 15 at a time enter a page of the second if that holds those of 100,000 articles.
 */
const ROUND = 131_072
/** A range of a first level of 2^32 parts for each of them. */
const PART = 32_768
/** At most this many hashes move for each new paragraph: those of single uploads move by and by. */
const MOST_MOVED = 4

const FIRST_OF = <const Paragraph extends string>(paragraph: Paragraph) =>
  `unhex(printf('%08x', (${paragraph}) % ${ROUND} * ${PART}))` as const
const NEWEST = 'SELECT coalesce(max(id), 0) FROM paragraphs'
/** Greater than every hash. */
const END = `x'ffffffffffffffffffffffffffffffffff'`

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
 * After the statements that stored at most `came` paragraphs, in the same transaction. The width of the range that moves:
 * each paragraph's number stands for a part of the hashes, so that nothing has to be remembered between imports.
 */
export function moveHashes(came: number): Statement[] {
  return came > 0 ? [moveOn({ came })] : []
}
