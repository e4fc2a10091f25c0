// Checks that cached scores belong to stored texts and are possible for texts of their lengths.
import { ALGORITHM_VERSION } from '../../core/model.ts'
import { type RelationScores, relationOf } from '../../core/scores/relation.ts'
import type { Database } from '../drivers/database.ts'
import type { PairScoreColumns, StoryColumns, VersionColumns } from '../sql/rows.ts'
import { readRows, statement } from '../sql/statement.ts'
import { type Inspection, type Placed, pageOf } from './inspection.ts'
import { bytesOf, decoded } from './whole-texts.ts'

const ROWS = 1_000

const selectHashes = statement(`
  SELECT id AS place, substr(hex(content_hash), 1, 32) AS hash, words FROM versions
  WHERE id > :after ORDER BY id LIMIT ${ROWS}`).rows<HashRow>()

interface HashRow extends Placed, Pick<VersionColumns, 'words'> {
  readonly hash: string
}

const selectPairs = statement(`
  SELECT id AS place, hex(left_hash) AS left_digits, hex(right_hash) AS right_digits, algorithm, score, left_in_right,
    right_in_left, ${bytesOf('relation')} AS relation
  FROM pair_scores WHERE id > :after ORDER BY id LIMIT ${ROWS}`).rows<PairRow>()

interface PairRow
  extends Placed,
    Pick<PairScoreColumns, 'algorithm' | 'score' | 'left_in_right' | 'right_in_left'> {
  readonly left_digits: string
  readonly right_digits: string
  readonly relation: ArrayBuffer
}

const selectStored = statement(`
  SELECT substr(hex(content_hash), 1, 32) AS hash FROM versions
  WHERE substr(content_hash, 1, 16) IN (SELECT unhex(value) FROM json_each(:hashes))`).rows<
  Pick<HashRow, 'hash'>
>()

const selectStories = statement(`
  SELECT s.slug FROM json_each(:slugs) CROSS JOIN stories s ON s.slug = json_each.value`).rows<
  Pick<StoryColumns, 'slug'>
>()

const dropPair = statement('DELETE FROM pair_scores WHERE id = :id')

/** Digits of a hash that fit a number: a collision would hide one stale row, no more. */
const DIGITS = 12

const shortOf = (hash: string) => Number.parseInt(hash.slice(0, DIGITS), 16)

/** The texts of a library, in whichever of its databases. */
export interface StoredTexts {
  /** Those of the hashes, in hexadecimal digits, that no stored version has. */
  missing(hashes: readonly string[]): Promise<Set<string>>
  /** Counted words of the text of a hash that was passed to `missing`; null if not known for sure. */
  words(hash: string): number | null
  /** Those of the slugs that no stored story has. */
  missingStories(slugs: readonly string[]): Promise<Set<string>>
}

/** Two texts with one short hash, of different lengths. */
const UNSURE = -1

/** Reads what is stored on first use, once for one check or for all databases of a library. */
export function storedTexts(databases: readonly Database[]): StoredTexts {
  const wordsByHash = new Map<number, number>()
  let isRead = false
  return {
    missing: async (hashes) => {
      if (hashes.length > 0 && !isRead) {
        for (const database of databases) await addStored(database, wordsByHash)
        isRead = true
      }
      const unknown = new Set(hashes.filter((hash) => !wordsByHash.has(shortOf(hash))))
      for (const database of databases) {
        for (const hash of await storedAmong(database, [...unknown])) unknown.delete(hash)
      }
      return unknown
    },
    words: (hash) => {
      const words = wordsByHash.get(shortOf(hash)) ?? UNSURE
      return words === UNSURE ? null : words
    },
    missingStories: async (slugs) => {
      const missing = new Set(slugs)
      for (const database of databases) {
        const statement = selectStories({ slugs: JSON.stringify([...missing]) })
        for (const { slug } of await readRows(database, statement)) missing.delete(slug)
      }
      return missing
    },
  }
}

/** The two texts of a pair may be in different databases of the library, and the score in a third. */
export function pairScoreInspection(texts: StoredTexts): Inspection {
  return {
    name: 'kept scores',
    look: async (database, after) => {
      const rows = await readRows(database, selectPairs({ after }))
      const missing = await texts.missing(rows.flatMap(hashesOf))
      const findings = rows.flatMap((row) => {
        const isStale = hashesOf(row).some((hash) => missing.has(hash))
        if (!isStale && isPossible(row, texts)) return []
        const what = isStale ? 'is about a missing text' : 'is impossible for these two texts'
        const mend = [dropPair({ id: row.place })]
        return [{ kind: 'score', where: `pair ${row.place}`, what, mend }]
      })
      return pageOf(rows, ROWS, findings)
    },
  }
}

function hashesOf(row: PairRow): [string, string] {
  return [row.left_digits, row.right_digits]
}

/** Allows for rounding in a division and the multiplication back. */
const TOLERANCE = 1e-6

/**
 * The kept words are a whole number, and the score and both containments derive from it and from the words of the texts: no
 * single one of the three can differ, nor can the relation be one that no two texts with these scores have.
 */
function isPossible(row: PairRow, texts: StoredTexts): boolean {
  if (row.algorithm !== ALGORITHM_VERSION) return true
  const [leftWords, rightWords] = hashesOf(row).map((hash) => texts.words(hash))
  const scores = { score: row.score, leftInRight: row.left_in_right, rightInLeft: row.right_in_left }
  if (!Object.values(scores).every((each) => each >= 0 && each <= 1)) return false
  // Ratios to a text without counted words are undefined.
  if (!leftWords || !rightWords) return true
  const kept = Math.round(scores.leftInRight * leftWords)
  const isNear = (part: number, whole: number) => Math.abs(part * whole - kept) < TOLERANCE
  return (
    isNear(scores.leftInRight, leftWords) &&
    isNear(scores.rightInLeft, rightWords) &&
    isNear(scores.score, (leftWords + rightWords) / 2) &&
    mayBe(decoded(row.relation) ?? '', { ...scores, leftWords, rightWords })
  )
}

/** Whether texts with these scores may have the relation, whatever else they share: see relationOf. */
function mayBe(relation: string, scores: Omit<RelationScores, 'resemblance' | 'cosine' | 'longestPassage'>) {
  const ends = [0, 1]
  return ends.some((resemblance) =>
    ends.some((cosine) =>
      [0, Number.POSITIVE_INFINITY].some(
        (longestPassage) => relationOf({ ...scores, resemblance, cosine, longestPassage }) === relation,
      ),
    ),
  )
}

/** The hash of every version, as a number, and how many words its text has. */
async function addStored(database: Database, known: Map<number, number>): Promise<void> {
  for (let after: number | null = Number.MIN_SAFE_INTEGER; after !== null; ) {
    const rows: HashRow[] = await readRows(database, selectHashes({ after }))
    for (const { hash, words } of rows) {
      const short = shortOf(hash)
      known.set(short, (known.get(short) ?? words) === words ? words : UNSURE)
    }
    after = pageOf(rows, ROWS, []).next
  }
}

/** Those stored by now: a walk through all versions, but only if something is in doubt. */
async function storedAmong(database: Database, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  const rows = await readRows(database, selectStored({ hashes: JSON.stringify(hashes) }))
  return rows.map(({ hash }) => hash)
}
