// The scores of pairs of texts, stored by both content hashes: equal texts are compared once, whoever prints them.
import { ALGORITHM_VERSION } from '../core/model.ts'
import type { Database } from './drivers/database.ts'
import { digitsOf } from './hashes.ts'
import type { KeptPairScore, ScoredVersion } from './model.ts'
import type { PairScoreColumns } from './sql/rows.ts'
import { readBatch, type Statement, statement, writeBatch } from './sql/statement.ts'

/** Limit of stored pairs, newest first: those of a hundred stories of 200 printings. */
const MOST_PAIRS = 2_000_000
/** Pairs written by one statement. */
const SLICE = 2_000
/** Bytes of a stored hash: they tell all texts apart. */
const BYTES = 16
const DIGITS = 2 * BYTES

const selectPairs = statement(`
  SELECT hex(s.left_hash) AS left_digits, hex(s.right_hash) AS right_digits, s.score, s.left_in_right, s.right_in_left, s.relation
  FROM json_each(:lefts) l CROSS JOIN pair_scores s ON s.left_hash = unhex(l.value)
  WHERE s.algorithm = ${ALGORITHM_VERSION} AND hex(s.right_hash) IN (SELECT upper(value) FROM json_each(:rights))`).rows<PairScoreRow>()

interface PairScoreRow
  extends Pick<PairScoreColumns, 'score' | 'left_in_right' | 'right_in_left' | 'relation'> {
  readonly left_digits: string
  readonly right_digits: string
}

/** `where` follows the list of pairs. */
const INSERT_PAIRS = <const Where extends string>(where: Where) =>
  `
  INSERT INTO pair_scores (left_hash, right_hash, algorithm, score, left_in_right, right_in_left, relation)
  SELECT unhex(value ->> 0), unhex(value ->> 1), ${ALGORITHM_VERSION}, value ->> 2, value ->> 3, value ->> 4, value ->> 5
  FROM json_each(:pairs) WHERE ${where}
  ON CONFLICT (left_hash, right_hash) DO UPDATE SET algorithm = excluded.algorithm, score = excluded.score,
    left_in_right = excluded.left_in_right, right_in_left = excluded.right_in_left, relation = excluded.relation` as const

const writePairs = statement(INSERT_PAIRS('true'))

/** By article and number: no index knows versions by their content, and one would cost every upload a page. */
const writeStoredPairs = statement(`
  WITH stored AS MATERIALIZED (
    SELECT substr(v.content_hash, 1, ${BYTES}) AS hash FROM json_each(:versions) t
    CROSS JOIN articles a ON a.id = t.value ->> 0 CROSS JOIN versions v ON v.article = a.key AND v.number = t.value ->> 1)
  ${INSERT_PAIRS('unhex(value ->> 0) IN (SELECT hash FROM stored) AND unhex(value ->> 1) IN (SELECT hash FROM stored)')}`)

const dropOldest = statement(`
  DELETE FROM pair_scores WHERE id <= (SELECT max(id) FROM pair_scores) - :kept`)

/**
 * The stored scores of the pairs between two sets of content hashes, each pair once and either way round. Equal hashes make
 * no pair.
 */
export async function readPairScores(
  database: Database,
  lefts: readonly string[],
  rights: readonly string[],
): Promise<KeptPairScore[]> {
  const full = new Map([...lefts, ...rights].map((hash) => [shortened(hash), hash]))
  const [left, right] = [distinct(lefts), distinct(rights)]
  const [one, other] = await readBatch(database, [
    selectPairs({ lefts: left, rights: right }),
    selectPairs({ lefts: right, rights: left }),
  ])
  const scores = new Map<string, KeptPairScore>()
  for (const row of [...one, ...other]) {
    const left = row.left_digits.toLowerCase()
    const right = row.right_digits.toLowerCase()
    scores.set(left + right, {
      left: full.get(left)!,
      right: full.get(right)!,
      score: row.score,
      containment: { leftInRight: row.left_in_right, rightInLeft: row.right_in_left },
      relation: row.relation,
    })
  }
  return [...scores.values()]
}

/**
 * Stores the scores whose texts both belong to one of the versions, as far as these still exist at that time: a delete
 * removes the pairs of what it deletes, and later ones would stay. `versions` null: all of them.
 */
export async function writePairScores(
  database: Database,
  scores: readonly KeptPairScore[],
  versions: readonly ScoredVersion[] | null,
): Promise<void> {
  const stored = versions && JSON.stringify(versions.map(({ articleId, number }) => [articleId, number]))
  const rows = scores.map(ordered).filter(([left, right]) => left !== right)
  const statements: Statement[] = []
  for (let from = 0; from < rows.length; from += SLICE) {
    const pairs = JSON.stringify(rows.slice(from, from + SLICE))
    statements.push(stored === null ? writePairs({ pairs }) : writeStoredPairs({ pairs, versions: stored }))
  }
  if (statements.length > 0) await writeBatch(database, [...statements, dropOldest({ kept: MOST_PAIRS })])
}

type PairRow = readonly [string, string, number, number, number, string]

function ordered({ left, right, score, containment, relation }: KeptPairScore): PairRow {
  const [a, b] = [shortened(left), shortened(right)]
  const { leftInRight, rightInLeft } = containment
  return a < b
    ? [a, b, score, leftInRight, rightInLeft, relation]
    : [b, a, score, rightInLeft, leftInRight, relation]
}

/** JSON of the hashes as they are stored, each once. */
function distinct(hashes: readonly string[]): string {
  return JSON.stringify([...new Set(hashes.map(shortened))])
}

function shortened(contentHash: string): string {
  return digitsOf(contentHash).slice(0, DIGITS)
}

/**
 * For a delete, before its versions go: `versions` selects their ids. A text that another article prints too loses its pairs
 * as well; they are computed again on demand.
 */
export const deletePairScores = <
  const Side extends 'left_hash' | 'right_hash',
  const Versions extends string,
>(
  side: Side,
  versions: Versions,
) =>
  `DELETE FROM pair_scores WHERE ${side} IN (
    SELECT substr(content_hash, 1, ${BYTES}) FROM versions WHERE id IN (${versions}))` as const
