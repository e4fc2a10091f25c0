// Checks that texts are what they were when stored: paragraphs against their hashes, versions against their paragraphs,
// originals as far as they can be rebuilt.

import { append } from '../../core/lists.ts'
import type { Role } from '../../core/model.ts'
import { contentOf, isScored } from '../../core/text/document.ts'
import { scanOf } from '../../core/words/scan.ts'
import type { Database } from '../drivers/database.ts'
import { paragraphWith } from '../indexes/paragraph-hashes.ts'
import type { Flag, OriginalPieceColumns, VersionColumns } from '../sql/rows.ts'
import { readRows, statement } from '../sql/statement.ts'
import { unpacked } from '../uploads/gzip-pieces.ts'
import { rebuildOriginal } from '../uploads/originals.ts'
import { ROLES } from '../uploads/paragraphs.ts'
import { type Finding, type Inspection, type Placed, pageOf } from './inspection.ts'
import {
  bytesOf,
  decoded,
  PRINTED,
  paragraphHash,
  type StoredText,
  selectPrinted,
  TEXT_COLUMNS,
  textHash,
  wholeText,
} from './whole-texts.ts'

const VERSIONS = 100
const PARAGRAPHS = 200

// ---- Paragraphs ----

const selectParagraphs = statement(`
  SELECT p.id AS place, hex(p.hash) AS hash, ${TEXT_COLUMNS} FROM paragraphs p
  WHERE p.id > :after ORDER BY p.id LIMIT ${PARAGRAPHS}`).rows<ParagraphRow>()

interface ParagraphRow extends StoredText, Placed {
  readonly hash: string
}

const paragraphs: Inspection = {
  name: 'paragraphs',
  counts: 'paragraphs',
  look: async (database, after) => {
    const rows = await readRows(database, selectParagraphs({ after }))
    const findings: Finding[] = []
    for (const row of rows) append(findings, await paragraphFindings(database, row))
    return pageOf(rows, PARAGRAPHS, findings)
  },
}

async function paragraphFindings(database: Database, row: ParagraphRow): Promise<Finding[]> {
  const { id } = row
  const finding = (what: string, mend: Finding['mend'] = []): Finding[] => [
    { kind: 'paragraph', where: `paragraph ${id}`, what, mend },
  ]
  const text = await wholeText(database, row)
  if (text === null) return finding('has lost a piece of its text')
  const [wrong, right] = [row.hash, await paragraphHash(text)]
  if (wrong === right) return []
  if (!(await isProven(database, id))) return finding('has a text that does not match its hash')
  const parameters = { id, wrong, right }
  return finding('has a wrong hash: a version proves its text', [
    correctHash(parameters),
    forgetHash({ id, wrong }),
    enterHash({ id, right }),
  ])
}

const correctHash = statement(`
  UPDATE paragraphs SET hash = unhex(:right) WHERE id = :id AND hash = unhex(:wrong)`)

const forgetHash = statement('DELETE FROM paragraph_hashes WHERE paragraph = :id AND hash = unhex(:wrong)')

const enterHash = statement(`
  INSERT INTO paragraph_hashes (level, hash, paragraph)
  SELECT 0, p.hash, p.id FROM paragraphs p
  WHERE p.id = :id AND p.hash = unhex(:right) AND ${paragraphWith('p.hash')} IS NULL`)

/** Versions tried as evidence that a paragraph is unchanged: if none of these confirms it, others hardly would. */
const WITNESSES = 3

const selectWitnesses = statement(`
  SELECT v.id, ${bytesOf('v.headline')} AS headline, hex(v.content_hash) AS content_hash FROM versions v
  WHERE v.id IN (SELECT version FROM printings WHERE paragraph = :id LIMIT ${WITNESSES})`).rows<
  Content & Pick<VersionColumns, 'id'>
>()

/** What decides a content hash beside the paragraphs. */
interface Content {
  readonly headline: ArrayBuffer | null
  readonly content_hash: string
}

/** Whether a version that prints the paragraph matches its content hash as a whole. */
async function isProven(database: Database, id: number): Promise<boolean> {
  for (const row of await readRows(database, selectWitnesses({ id }))) {
    const printed = await printedOf(database, row.id)
    if (typeof printed !== 'string' && (await hasItsContent(row, printed))) return true
  }
  return false
}

async function hasItsContent(row: Content, printed: readonly Printed[]): Promise<boolean> {
  const content = contentOf({ headline: decoded(row.headline), paragraphs: printed })
  return (await textHash(content)) === row.content_hash
}

// ---- Versions ----

const selectVersions = statement(`
  SELECT v.id AS place, ${bytesOf('a.id')} AS article, v.number, ${bytesOf('v.headline')} AS headline, hex(v.content_hash) AS content_hash, v.words,
    ${bytesOf('v.media_type')} AS media_type, v.paragraph_count, v.separators IS NULL AS packed,
    EXISTS (SELECT 1 FROM uncounted u WHERE u.version = v.id) AS uncounted
  FROM versions v LEFT JOIN articles a ON a.key = v.article WHERE v.id > :after ORDER BY v.id LIMIT ${VERSIONS}`).rows<VersionRow>()

interface VersionRow extends Content, Placed, Pick<VersionColumns, 'number' | 'words' | 'paragraph_count'> {
  /** Null if its article is lost. */
  readonly article: ArrayBuffer | null
  readonly media_type: ArrayBuffer
  readonly packed: Flag
  readonly uncounted: Flag
}

const selectSeparators = statement(
  `SELECT ${bytesOf('separators')} AS separators FROM versions WHERE id = :version`,
).rows<{ readonly separators: ArrayBuffer | null }>()

const selectPiece = statement(
  'SELECT bytes FROM original_pieces WHERE version = :version AND piece = :piece',
).rows<Pick<OriginalPieceColumns, 'bytes'>>()

const correctCounts = statement(`
  UPDATE versions SET words = :words, paragraph_count = :count
  WHERE id = :version AND hex(content_hash) = :hash`)

const versions: Inspection = {
  name: 'versions',
  counts: 'versions',
  look: async (database, after) => {
    const rows = await readRows(database, selectVersions({ after }))
    const findings: Finding[] = []
    for (const row of rows) append(findings, await versionFindings(database, row))
    return pageOf(rows, VERSIONS, findings)
  },
}

async function versionFindings(database: Database, row: VersionRow): Promise<Finding[]> {
  const where = row.article === null ? `version row ${row.place}` : `${decoded(row.article)}@${row.number}`
  const alone = (kind: string, what: string): Finding => ({ kind, where, what, mend: [] })
  const findings: Finding[] = []
  if (row.article === null) findings.push(alone('version', 'belongs to a missing article'))
  if (!(row.number >= 1)) findings.push(alone('version', `has the number ${row.number}`))
  const printed = await printedOf(database, row.place)
  if (typeof printed === 'string') return [...findings, alone('version', printed)]
  if (!(await hasItsContent(row, printed))) {
    findings.push(alone('content', 'has a text that does not match its content hash'))
  } else append(findings, countFindings(row, where, printed))
  const texts = printed.map(({ text }) => text)
  const broken = await originalFault(database, row, texts)
  return broken === null ? findings : [...findings, alone('original', broken)]
}

interface Printed {
  readonly index: number
  readonly text: string
  readonly role: Role
}

/** What a version prints, or its fault. */
async function printedOf(database: Database, version: number): Promise<Printed[] | string> {
  const printed: Printed[] = []
  for (;;) {
    const rows = await readRows(database, selectPrinted({ version, after: printed.length - 1 }))
    for (const row of rows) {
      const index = printed.length
      const role = ROLES[row.role]
      const text = row.position === index && row.id !== null ? await wholeText(database, row) : null
      if (text === null) return `its paragraph ${index} is missing`
      if (role === undefined) return `its paragraph ${index} has the unknown role ${row.role}`
      printed.push({ index, text, role })
    }
    if (rows.length < PRINTED) return printed
  }
}

function countFindings(row: VersionRow, where: string, printed: readonly Printed[]): Finding[] {
  const { first } = scanOf({ paragraphs: printed })
  const words = printed.reduce(
    (sum, { role }, p) => sum + (isScored(role) ? first[p + 1]! - first[p]! : 0),
    0,
  )
  const count = printed.length
  const wrong = [
    ...(row.words === words || row.uncounted ? [] : [`${row.words} words instead of ${words}`]),
    ...(row.paragraph_count === count ? [] : [`${row.paragraph_count} paragraphs instead of ${count}`]),
  ]
  if (wrong.length === 0) return []
  const hash = row.content_hash
  const mend = [correctCounts({ version: row.place, words, count, hash })]
  return [{ kind: 'count', where, what: wrong.join(', '), mend }]
}

/** Media types an upload can have. */
const MEDIA_TYPE =
  /^(?:text\/(?:plain|html|markdown)|application\/[a-z\d][a-z\d.+-]{0,99})(?:; charset=[a-z\d][\w.:-]{0,39})?$/

async function originalFault(
  database: Database,
  row: VersionRow,
  texts: readonly string[],
): Promise<string | null> {
  const mediaType = decoded(row.media_type) ?? ''
  if (!MEDIA_TYPE.test(mediaType)) return `its original has the invalid media type ${mediaType}`
  const version = row.place
  try {
    if (row.packed) return await packedFault(database, version)
    const [kept] = await readRows(database, selectSeparators({ version }))
    if (kept) rebuildOriginal(decoded(kept.separators) ?? '', texts)
    return null
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    return 'its original cannot be rebuilt'
  }
}

/** gzip carries a checksum of its content. */
async function packedFault(database: Database, version: number): Promise<string | null> {
  const pieces: Uint8Array[] = []
  for (;;) {
    const [row] = await readRows(database, selectPiece({ version, piece: pieces.length }))
    if (row === undefined) break
    pieces.push(new Uint8Array(row.bytes))
  }
  if (pieces.length === 0) return 'its original is missing'
  const whole = await unpacked(pieces).then(
    () => true,
    () => false,
  )
  return whole ? null : 'its original cannot be unpacked'
}

export const textInspections: readonly Inspection[] = [paragraphs, versions]
