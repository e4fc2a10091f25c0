// Checks that every row that refers to another row finds it.

import { type Statement, statement } from '../drivers/database.ts'
import { forgetFingerprints, PARAGRAPH_OF_ROW } from '../indexes/fingerprints.ts'
import { forgetHashes } from '../indexes/paragraph-hashes.ts'
import { type Inspection, pageOf, rowsOf } from './inspection.ts'
import type { Lacking } from './printings.ts'

/** Rows read by one statement. */
const ROWS = 500

interface Orphans {
  readonly name: string
  /** Rows after :after, with `place` and whether each is `lost`. */
  readonly select: string
  readonly what: string
  /** They take `?1`, the place, and check again that it is lost. */
  readonly drop: readonly string[]
  /** Whether they are only reported. */
  readonly areKept?: () => boolean
}

function orphans({ name, select, what, drop, areKept = () => false }: Orphans): Inspection {
  const selectRows = statement<'after'>(select)
  return {
    name,
    look: async (database, after) => {
      const rows = await rowsOf(database, selectRows({ after }))
      const lost = rows.filter((row) => row.lost)
      const findings = lost.map(({ place }) => ({
        kind: 'orphan',
        where: `${name} ${place}`,
        what,
        mend: (areKept() ? [] : drop).map((sql): Statement => ({ sql, args: [place as number] })),
      }))
      return pageOf(rows, ROWS, findings)
    },
  }
}

/** Rows of an index whose subject is gone: `doc` is the row, and `gone` says whether. */
function strays(index: string, name: string, gone: string): Inspection {
  return orphans({
    name: `${name}, row`,
    select: `SELECT doc AS place, ${gone} AS lost
      FROM (SELECT id AS doc FROM ${index}_docsize WHERE id > :after ORDER BY id LIMIT ${ROWS})`,
    what: 'is about something that is not there',
    drop: [
      `DELETE FROM ${index} WHERE rowid IN (
        SELECT doc FROM (SELECT id AS doc FROM ${index}_docsize WHERE id = ?1) WHERE ${gone})`,
    ],
  })
}

/** A table about versions: the rows of a missing version are deleted together. */
function ofVersions(table: string, name: string): Inspection {
  return orphans({
    name,
    select: `
      SELECT version AS place, NOT EXISTS (SELECT 1 FROM versions WHERE id = version) AS lost
      FROM (SELECT version FROM ${table} WHERE version > :after GROUP BY version ORDER BY version LIMIT ${ROWS})`,
    what: 'belong to a version that is not there',
    drop: [`DELETE FROM ${table} WHERE version = ?1 AND NOT EXISTS (SELECT 1 FROM versions WHERE id = ?1)`],
  })
}

const LOST_TAIL = 'NOT EXISTS (SELECT 1 FROM paragraphs p WHERE p.id = t.paragraph)'

const PRINTED =
  'SELECT 1 FROM printings pr CROSS JOIN versions v ON v.id = pr.version WHERE pr.paragraph = p.id'

const UNPRINTED = `SELECT p.id, p.pieces, p.hash FROM paragraphs p WHERE p.id = ?1 AND NOT EXISTS (${PRINTED})`

/** Unprinted paragraphs are kept while a version lacks a paragraph: it may be one of them. */
export const orphanInspections = (lacking: Lacking): Inspection[] => [
  ofVersions('printings', 'printings of version'),
  ofVersions('original_pieces', 'pieces of the original of version'),
  orphans({
    name: 'piece of a paragraph',
    select: `SELECT t.id AS place, ${LOST_TAIL} AS lost FROM paragraph_tails t
      WHERE t.id > :after ORDER BY t.id LIMIT ${ROWS}`,
    what: 'belongs to no paragraph',
    drop: [`DELETE FROM paragraph_tails AS t WHERE t.id = ?1 AND ${LOST_TAIL}`],
  }),
  orphans({
    name: 'paragraph',
    select: `SELECT p.id AS place, NOT EXISTS (${PRINTED}) AS lost FROM paragraphs p
      WHERE p.id > :after ORDER BY p.id LIMIT ${ROWS}`,
    what: 'is printed by no version',
    areKept: () => lacking.versions.size > 0,
    drop: [
      ...forgetFingerprints(UNPRINTED),
      `DELETE FROM paragraph_tails WHERE paragraph IN (SELECT id FROM (${UNPRINTED}))`,
      forgetHashes(UNPRINTED),
      `DELETE FROM paragraphs WHERE id IN (SELECT id FROM (${UNPRINTED}))`,
    ],
  }),
  strays(
    'fingerprints',
    'index of fingerprints',
    `NOT EXISTS (SELECT 1 FROM paragraphs p WHERE p.id = ${PARAGRAPH_OF_ROW})`,
  ),
  strays('search', 'index of words', 'NOT EXISTS (SELECT 1 FROM articles a WHERE a.key = doc)'),
]
