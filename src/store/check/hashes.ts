// Checks that every paragraph is indexed by its hash, and nothing else is. A dangling hash would make a later upload
// reference a missing paragraph.
import { forgetFingerprints, forgetFurtherFingerprints } from '../indexes/fingerprints.ts'
import { LEVELS, paragraphWith } from '../indexes/paragraph-hashes.ts'
import type { Flag, ParagraphHashColumns } from '../sql/rows.ts'
import { readRows, type Statement, statement, writeBatch } from '../sql/statement.ts'
import { type Inspection, type Look, type Placed, pageOf } from './inspection.ts'

const [FIRST_LEVEL, LAST_LEVEL] = LEVELS

/** Rows read by one statement. */
const ROWS = 500

const selectParagraphs = statement(`
  SELECT p.id AS place, ${paragraphWith('p.hash')} AS found FROM paragraphs p
  WHERE p.id > :after ORDER BY p.id LIMIT ${ROWS}`).rows<ParagraphRow>()

interface ParagraphRow extends Placed {
  readonly found: number | null
}

const enter = statement(`
  INSERT INTO paragraph_hashes (level, hash, paragraph)
  SELECT 0, p.hash, p.id FROM paragraphs p WHERE p.id = :id AND ${paragraphWith('p.hash')} IS NULL`)

/** Moves its printings to the paragraph that its hash names if both have the same text, then deletes it. */
const SAME_TEXT = `
  FROM paragraphs p JOIN paragraphs found ON found.id = ${paragraphWith('p.hash')}
    AND found.id <> p.id AND found.hash = p.hash AND found.text = p.text AND found.pieces = p.pieces
  WHERE p.id = :id AND NOT EXISTS (
    SELECT 1 FROM paragraph_tails t WHERE t.paragraph = p.id AND NOT EXISTS (SELECT 1 FROM paragraph_tails o
      WHERE o.paragraph = found.id AND o.piece = t.piece AND o.text = t.text))` as const

const DOUBLE =
  `SELECT p.id, p.pieces ${SAME_TEXT} AND NOT EXISTS (SELECT 1 FROM printings WHERE paragraph = p.id)` as const

const FOLD = [
  statement(`UPDATE printings SET paragraph = (SELECT found.id ${SAME_TEXT})
    WHERE paragraph = :id AND EXISTS (SELECT 1 ${SAME_TEXT})`),
  statement(forgetFurtherFingerprints(DOUBLE)),
  statement(forgetFingerprints(DOUBLE)),
  statement(`DELETE FROM paragraphs WHERE id IN (SELECT id FROM (${DOUBLE}))`),
  statement(`
    DELETE FROM paragraph_tails WHERE paragraph = :id AND NOT EXISTS (SELECT 1 FROM paragraphs WHERE id = :id)`),
]

const mendOf = (id: number): Statement[] => [enter({ id }), ...FOLD.map((each) => each({ id }))]

const dropAll = statement('DELETE FROM paragraph_hashes')

const enterAll = statement(`
  INSERT INTO paragraph_hashes (level, hash, paragraph)
  SELECT ${LAST_LEVEL}, hash, min(id) FROM paragraphs GROUP BY hash ORDER BY hash`)

const paragraphs: Inspection = {
  name: 'hashes of paragraphs',
  look: async (database, after) => {
    const rows = await readRows(database, selectParagraphs({ after }))
    const strays = rows.filter(({ place, found }) => place !== found)
    const findings = strays.map(({ place, found }) => ({
      kind: 'hash',
      where: `paragraph ${place}`,
      what: found === null ? 'cannot be found by its hash' : `has the hash of paragraph ${found}`,
      mend: mendOf(place),
    }))
    return pageOf(rows, ROWS, findings)
  },
  rebuild: async (database) => {
    await writeBatch(database, [dropAll({}), enterAll({})])
  },
}

/** A place among the hashes: the level, then the first 12 digits. */
const LEVEL_PLACES = 2 ** 48

const STRAY = 'NOT EXISTS (SELECT 1 FROM paragraphs p WHERE p.id = h.paragraph AND p.hash = h.hash)'

/** In the first level, and in the last, from which nothing moves on. */
const TWICE = `h.level < ${LAST_LEVEL} AND EXISTS (
  SELECT 1 FROM paragraph_hashes o JOIN paragraphs p ON p.id = o.paragraph AND p.hash = o.hash
  WHERE o.level = ${LAST_LEVEL} AND o.hash = h.hash)` as const

const selectHashes = statement(`
  SELECT hex(h.hash) AS hash, h.paragraph, ${STRAY} AS lost, ${TWICE} AS twice FROM paragraph_hashes h
  WHERE h.level = :level AND h.hash >= unhex(printf('%012x', :first)) ORDER BY h.hash LIMIT ${ROWS}`).rows<HashRow>()

interface HashRow extends Pick<ParagraphHashColumns, 'paragraph'> {
  readonly hash: string
  readonly lost: Flag
  readonly twice: Flag
}

const drop = statement(`
  DELETE FROM paragraph_hashes AS h WHERE h.level = :level AND h.hash = unhex(:hash) AND (${STRAY} OR ${TWICE})`)

const hashes: Inspection = {
  name: 'hashes of nothing',
  look: async (database, after): Promise<Look> => {
    const from = Math.max(0, after + 1)
    const level = Math.floor(from / LEVEL_PLACES)
    const rows = await readRows(database, selectHashes({ level, first: from % LEVEL_PLACES }))
    const findings = rows
      .filter(({ lost, twice }) => lost || twice)
      .map(({ hash, paragraph, lost }) => ({
        kind: 'hash',
        where: `level ${level}, ${hash}`,
        what: lost
          ? `names paragraph ${paragraph}, which has another hash`
          : `is also in level ${LAST_LEVEL}`,
        mend: [drop({ level, hash })],
      }))
    return { findings, seen: rows.length, next: nextPlace(level, rows) }
  },
}

function nextPlace(level: number, rows: readonly HashRow[]): number | null {
  const last = rows.at(-1)
  if (last && rows.length === ROWS) {
    return level * LEVEL_PLACES + Number.parseInt(last.hash.slice(0, 12).padEnd(12, '0'), 16)
  }
  return level === LAST_LEVEL ? null : (level + 1) * LEVEL_PLACES - 1
}

// ---- Invalid levels ----

const NO_LEVEL =
  `(level < ${FIRST_LEVEL} OR level > ${FIRST_LEVEL} AND level < ${LAST_LEVEL} OR level > ${LAST_LEVEL})` as const

const selectLevels = statement(`
  SELECT level, count(*) AS hashes FROM paragraph_hashes WHERE ${NO_LEVEL} GROUP BY level`).rows<
  Pick<ParagraphHashColumns, 'level'> & { readonly hashes: number }
>()

const enterThose = statement(`
  INSERT INTO paragraph_hashes (level, hash, paragraph)
  SELECT ${FIRST_LEVEL}, p.hash, p.id FROM paragraph_hashes h JOIN paragraphs p ON p.id = h.paragraph AND p.hash = h.hash
  WHERE h.level = :level AND ${paragraphWith('p.hash')} IS NULL`)

const dropThose = statement(`DELETE FROM paragraph_hashes WHERE level = :level AND ${NO_LEVEL}`)

const levels: Inspection = {
  name: 'levels of hashes',
  look: async (database) => {
    const rows = await readRows(database, selectLevels({}))
    const findings = rows.map(({ level, hashes }) => ({
      kind: 'hash',
      where: `level ${level}`,
      what: `is not a valid level but holds ${hashes} hashes`,
      mend: [enterThose({ level }), dropThose({ level })],
    }))
    return { findings, seen: rows.length, next: null }
  },
}

/** Repairs hashes at a wrong place first: one may occupy the place of a paragraph's own hash. */
export const hashInspections: readonly Inspection[] = [hashes, levels, paragraphs]
