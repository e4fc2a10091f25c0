// Verifies each paragraph's piece count against its hash. Runs before anything else reads a paragraph, or drops pieces that
// seem not to belong to it.
import { append } from '../../core/lists.ts'
import type { Database } from '../drivers/database.ts'
import { type Json, parsed } from '../sql/rows.ts'
import { readRows, statement } from '../sql/statement.ts'
import { type Finding, type Inspection, type Placed, pageOf } from './inspection.ts'
import { paragraphHash, type StoredText, TEXT_COLUMNS, wholeText } from './whole-texts.ts'

/** Paragraphs with pieces are few and long. */
const ROWS = 50

const selectParagraphs = statement(`
  SELECT p.id AS place, hex(p.hash) AS hash, ${TEXT_COLUMNS}, (
    SELECT json_group_array(json_array(id, piece)) FROM (
      SELECT id, piece FROM paragraph_tails WHERE paragraph = p.id ORDER BY piece)) AS tails
  FROM paragraphs p
  WHERE p.id > :after AND (p.pieces <> 1 OR EXISTS (SELECT 1 FROM paragraph_tails WHERE paragraph = p.id))
  ORDER BY p.id LIMIT ${ROWS}`).rows<ParagraphRow>()

interface ParagraphRow extends StoredText, Placed {
  readonly hash: string
  readonly tails: Json<readonly (readonly [id: number, piece: number])[]>
}

const correctPieces = statement(`
  UPDATE paragraphs SET pieces = :pieces WHERE id = :id AND hex(hash) = :hash`)

const dropTail = statement(`
  DELETE FROM paragraph_tails WHERE id = :tail AND paragraph = :id
    AND EXISTS (SELECT 1 FROM paragraphs WHERE id = :id AND hex(hash) = :hash)`)

interface Tail {
  readonly id: number
  readonly piece: number
}

/** If no number of pieces matches the hash, all pieces stay, and the check of texts reports the paragraph. */
export const piecesInspection: Inspection = {
  name: 'pieces of paragraphs',
  look: async (database, after) => {
    const rows = await readRows(database, selectParagraphs({ after }))
    const findings: Finding[] = []
    for (const row of rows) append(findings, await findingsOf(database, row))
    return pageOf(rows, ROWS, findings)
  },
}

async function findingsOf(database: Database, row: ParagraphRow): Promise<Finding[]> {
  const tails = parsed(row.tails).map(([id, piece]) => ({ id, piece }))
  if (tails.length === row.pieces - 1 && piecesThere(tails) === row.pieces) return []
  const right = await rightNumber(database, row, piecesThere(tails))
  if (right === null) return []
  const paragraph = { id: row.id, hash: row.hash }
  const count: Finding = {
    kind: 'count',
    where: `paragraph ${row.id}`,
    what: `${row.pieces} pieces instead of ${right}`,
    mend: [correctPieces({ ...paragraph, pieces: right })],
  }
  const others = tails.filter(({ piece }) => piece < 1 || piece >= right)
  const orphans = others.map(
    (tail): Finding => ({
      kind: 'orphan',
      where: `piece of a paragraph ${tail.id}`,
      what: `is not a piece of paragraph ${row.id}`,
      mend: [dropTail({ ...paragraph, tail: tail.id })],
    }),
  )
  return right === row.pieces ? orphans : [count, ...orphans]
}

/** The first piece, and those that follow it without a gap. */
function piecesThere(tails: readonly Tail[]): number {
  const numbers = new Set(tails.map(({ piece }) => piece))
  let count = 1
  while (numbers.has(count)) count++
  return count
}

/** The number of pieces whose text matches the hash; null: none does. */
async function rightNumber(database: Database, row: ParagraphRow, there: number): Promise<number | null> {
  for (let pieces = there; pieces > 0; pieces--) {
    const text = await wholeText(database, { ...row, pieces })
    if (text !== null && (await paragraphHash(text)) === row.hash) return pieces
  }
  return null
}
