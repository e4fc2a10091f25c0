// Checks that every version still prints as many paragraphs as it had. If one is lost, its text may still be stored: the
// content hash of the version tells which paragraph fills the gap.

import { append } from '../../core/lists.ts'
import type { Role } from '../../core/model.ts'
import { contentOf, scoredWordsOf } from '../../core/text/document.ts'
import { countWords } from '../../core/words/words.ts'
import type { Database } from '../drivers/database.ts'
import type { Flag, PrintingColumns, VersionColumns } from '../sql/rows.ts'
import { readRows, statement } from '../sql/statement.ts'
import { ROLES } from '../uploads/paragraphs.ts'
import { type Finding, type Inspection, type Placed, pageOf } from './inspection.ts'
import {
  bytesOf,
  decoded,
  printedTexts,
  type StoredText,
  TEXT_COLUMNS,
  textHash,
  wholeText,
} from './whole-texts.ts'

/** Versions and paragraphs read by one statement. */
const VERSIONS = 200
const PARAGRAPHS = 2_000
/** Unprinted paragraphs, and paragraphs of the article, that are tried in a gap. */
const MOST_TRIED = 1_000

const PRINTED = 'printings pr JOIN paragraphs p ON p.id = pr.paragraph' as const

const selectVersions = statement(`
  SELECT v.id AS place, ${bytesOf('a.id')} AS article, v.number, v.article AS key, ${bytesOf('v.headline')} AS headline,
    hex(v.content_hash) AS content_hash, v.words, v.paragraph_count,
    (SELECT count(*) FROM ${PRINTED} WHERE pr.version = v.id) AS printed
  FROM versions v LEFT JOIN articles a ON a.key = v.article WHERE v.id > :after ORDER BY v.id LIMIT ${VERSIONS}`).rows<VersionRow>()

interface VersionRow extends Placed, Pick<VersionColumns, 'number' | 'words' | 'paragraph_count'> {
  /** Null if its article is lost. */
  readonly article: ArrayBuffer | null
  readonly key: number
  readonly headline: ArrayBuffer | null
  readonly content_hash: string
  readonly printed: number
}

const selectPositions = statement(`
  SELECT pr.position FROM ${PRINTED} WHERE pr.version = :version ORDER BY pr.position`).rows<
  Pick<PrintingColumns, 'position'>
>()

/** What the other versions of an article print. */
const selectSiblings = statement(`
  SELECT DISTINCT ${TEXT_COLUMNS} FROM versions v CROSS JOIN ${PRINTED}
  WHERE v.article = :article AND v.id <> :version AND pr.version = v.id LIMIT ${MOST_TRIED}`).rows<StoredText>()

const selectPrinted = statement(`
  SELECT p.id AS place, EXISTS (
    SELECT 1 FROM printings pr CROSS JOIN versions v ON v.id = pr.version WHERE pr.paragraph = p.id) AS printed
  FROM paragraphs p WHERE p.id > :after ORDER BY p.id LIMIT ${PARAGRAPHS}`).rows<ParagraphRow>()

interface ParagraphRow extends Placed {
  readonly printed: Flag
}

const selectParagraph = statement(
  `SELECT ${TEXT_COLUMNS} FROM paragraphs p WHERE p.id = :id`,
).rows<StoredText>()

const enterPrinting = statement(`
  INSERT INTO printings (version, position, paragraph, role)
  SELECT :version, :position, p.id, :role FROM paragraphs p
  WHERE p.id = :paragraph AND EXISTS (SELECT 1 FROM versions WHERE id = :version AND hex(content_hash) = :hash)
  ON CONFLICT (version, position) DO UPDATE SET paragraph = excluded.paragraph, role = excluded.role`)

/** Versions that lack a paragraph: while there is one, no paragraph that may fill it is dropped. */
export class Lacking {
  readonly versions = new Set<number>()
  #unprinted: readonly number[] | null = null

  /** Unprinted paragraphs, as first read. */
  async unprinted(database: Database): Promise<readonly number[]> {
    this.#unprinted ??= await readUnprinted(database)
    return this.#unprinted
  }
}

async function readUnprinted(database: Database): Promise<number[]> {
  const ids: number[] = []
  for (let after: number | null = Number.MIN_SAFE_INTEGER; after !== null && ids.length < MOST_TRIED; ) {
    const rows: ParagraphRow[] = await readRows(database, selectPrinted({ after }))
    for (const { place, printed } of rows) if (printed === 0) ids.push(place)
    after = pageOf(rows, PARAGRAPHS, []).next
  }
  return ids.slice(0, MOST_TRIED)
}

export const printingsInspection = (lacking: Lacking): Inspection => ({
  name: 'paragraphs of versions',
  look: async (database, after) => {
    const rows = await readRows(database, selectVersions({ after }))
    const findings: Finding[] = []
    for (const row of rows) {
      lacking.versions.delete(row.place)
      if (row.printed >= row.paragraph_count) continue
      lacking.versions.add(row.place)
      append(findings, await findingsOf(database, row, lacking))
    }
    return pageOf(rows, VERSIONS, findings)
  },
})

/** The check of texts reports a gap that can't be filled. */
async function findingsOf(database: Database, row: VersionRow, lacking: Lacking): Promise<Finding[]> {
  const gap = await gapOf(database, row)
  if (gap === null) return []
  for await (const candidate of candidatesFor(database, row, lacking)) {
    const text = await wholeText(database, candidate)
    if (text === null || !(await gap.isFilledBy(text))) continue
    const parameters = { version: row.place, hash: row.content_hash }
    const role = ROLES.indexOf(gap.roleOf(text))
    const mend = [enterPrinting({ ...parameters, position: gap.position, paragraph: candidate.id, role })]
    const where = row.article === null ? `version row ${row.place}` : `${decoded(row.article)}@${row.number}`
    return [
      { kind: 'version', where, what: `has lost its paragraph ${gap.position}, which is still stored`, mend },
    ]
  }
  return []
}

interface Gap {
  readonly position: number
  isFilledBy(text: string): Promise<boolean>
  roleOf(text: string): Role
}

/** The gap, if exactly one paragraph is lost. */
async function gapOf(database: Database, row: VersionRow): Promise<Gap | null> {
  const version = row.place
  const positions = (await readRows(database, selectPositions({ version }))).map(({ position }) => position)
  const printed = await printedTexts(database, version)
  const first = positions.findIndex((position, n) => position !== n)
  const position = first < 0 ? positions.length : first
  const isSingle = positions.slice(position).every((each, n) => each === position + n + 1)
  if (printed === null || !isSingle || positions.length + 1 !== row.paragraph_count) return null
  const headline = decoded(row.headline)
  return {
    position,
    isFilledBy: async (text) => {
      const paragraphs = printed.map((paragraph, index) => ({ ...paragraph, index }))
      paragraphs.splice(position, 0, { text, role: 'body', index: position })
      return (await textHash(contentOf({ headline, paragraphs }))) === row.content_hash
    },
    roleOf: (text) => {
      const others = scoredWordsOf(printed)
      if (others + countWords(text) === row.words) return 'body'
      return position === 0 && headline !== null ? 'headline' : 'boilerplate'
    },
  }
}

/** Rows of TEXT_COLUMNS: what the article prints elsewhere, then unprinted paragraphs. */
async function* candidatesFor(
  database: Database,
  row: VersionRow,
  lacking: Lacking,
): AsyncGenerator<StoredText> {
  yield* await readRows(database, selectSiblings({ article: row.key, version: row.place }))
  for (const id of await lacking.unprinted(database)) yield* await readRows(database, selectParagraph({ id }))
}
