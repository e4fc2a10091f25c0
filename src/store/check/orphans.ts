// Checks that every row that refers to another row finds it.

import { forgetFingerprints, forgetFurtherFingerprints, PARAGRAPH_OF_ROW } from '../indexes/fingerprints.ts'
import { forgetHashes } from '../indexes/paragraph-hashes.ts'
import type { Index } from '../indexes/runs.ts'
import type { Flag } from '../sql/rows.ts'
import { type Query, readRows, statement } from '../sql/statement.ts'
import { type Inspection, type Placed, pageOf } from './inspection.ts'
import type { Lacking } from './printings.ts'

/** Rows read by one statement. */
const ROWS = 500

interface PlaceRow extends Placed {
  readonly lost: Flag
}

interface Orphans {
  readonly name: string
  readonly select: Query<'after', 'place' | 'lost', PlaceRow>
  readonly what: string
  /** They check again that the place is lost. */
  readonly drop: readonly Query<'place', never, unknown>[]
  /** Whether they are only reported. */
  readonly areKept?: () => boolean
}

function orphans({ name, select, what, drop, areKept = () => false }: Orphans): Inspection {
  return {
    name,
    look: async (database, after) => {
      const rows = await readRows(database, select({ after }))
      const orphans = rows.filter((row) => row.lost)
      const findings = orphans.map(({ place }) => ({
        kind: 'orphan',
        where: `${name} ${place}`,
        what,
        mend: (areKept() ? [] : drop).map((each) => each({ place })),
      }))
      return pageOf(rows, ROWS, findings)
    },
  }
}

/** Whether the subject of the row `doc` of an index is gone. */
const GONE = {
  fingerprints: `NOT EXISTS (SELECT 1 FROM paragraphs p WHERE p.id = ${PARAGRAPH_OF_ROW})`,
  search: 'NOT EXISTS (SELECT 1 FROM articles a WHERE a.key = doc)',
} as const

/** Rows of an index whose subject is gone. */
function strays(index: Index, name: string): Inspection {
  const gone = GONE[index]
  return orphans({
    name: `${name}, row`,
    select: statement(`SELECT doc AS place, ${gone} AS lost
      FROM (SELECT id AS doc FROM ${index}_docsize WHERE id > :after ORDER BY id LIMIT ${ROWS})`).rows<PlaceRow>(),
    what: 'refers to something missing',
    drop: [
      statement(`DELETE FROM ${index} WHERE rowid IN (
        SELECT doc FROM (SELECT id AS doc FROM ${index}_docsize WHERE id = :place) WHERE ${gone})`),
    ],
  })
}

/** A table about versions: the rows of a missing version are deleted together. */
function ofVersions(table: 'printings' | 'original_pieces', name: string): Inspection {
  return orphans({
    name,
    select: statement(`
      SELECT version AS place, NOT EXISTS (SELECT 1 FROM versions WHERE id = version) AS lost
      FROM (SELECT version FROM ${table} WHERE version > :after GROUP BY version ORDER BY version LIMIT ${ROWS})`).rows<PlaceRow>(),
    what: 'belong to a missing version',
    drop: [
      statement(`
        DELETE FROM ${table} WHERE version = :place AND NOT EXISTS (SELECT 1 FROM versions WHERE id = :place)`),
    ],
  })
}

const LOST_TAIL = 'NOT EXISTS (SELECT 1 FROM paragraphs p WHERE p.id = t.paragraph)'

const PRINTED =
  'SELECT 1 FROM printings pr CROSS JOIN versions v ON v.id = pr.version WHERE pr.paragraph = p.id'

const UNPRINTED =
  `SELECT p.id, p.pieces, p.hash FROM paragraphs p WHERE p.id = :place AND NOT EXISTS (${PRINTED})` as const

/** Unprinted paragraphs are kept while a version lacks a paragraph: it may be one of them. */
export const orphanInspections = (lacking: Lacking): Inspection[] => [
  ofVersions('printings', 'printings of version'),
  ofVersions('original_pieces', 'pieces of the original of version'),
  orphans({
    name: 'piece of a paragraph',
    select: statement(`SELECT t.id AS place, ${LOST_TAIL} AS lost FROM paragraph_tails t
      WHERE t.id > :after ORDER BY t.id LIMIT ${ROWS}`).rows<PlaceRow>(),
    what: 'belongs to no paragraph',
    drop: [statement(`DELETE FROM paragraph_tails AS t WHERE t.id = :place AND ${LOST_TAIL}`)],
  }),
  orphans({
    name: 'paragraph',
    select: statement(`SELECT p.id AS place, NOT EXISTS (${PRINTED}) AS lost FROM paragraphs p
      WHERE p.id > :after ORDER BY p.id LIMIT ${ROWS}`).rows<PlaceRow>(),
    what: 'is printed by no version',
    areKept: () => lacking.versions.size > 0,
    drop: [
      statement(forgetFurtherFingerprints(UNPRINTED)),
      statement(forgetFingerprints(UNPRINTED)),
      statement(`DELETE FROM paragraph_tails WHERE paragraph IN (SELECT id FROM (${UNPRINTED}))`),
      statement(forgetHashes(UNPRINTED)),
      statement(`DELETE FROM paragraphs WHERE id IN (SELECT id FROM (${UNPRINTED}))`),
    ],
  }),
  strays('fingerprints', 'index of fingerprints'),
  strays('search', 'index of words'),
]
