// Reads texts as bytes, for callers that may meet damaged ones: the libsql driver aborts the process on invalid UTF-8.
import type { Database } from '../drivers/database.ts'
import { hexOf, sha256 } from '../hashes.ts'
import { HASH_DIGITS } from '../indexes/paragraph-hashes.ts'
import type { ParagraphColumns, PrintingColumns } from '../sql/rows.ts'
import { readRows, statement } from '../sql/statement.ts'
import { ROLES } from '../uploads/paragraphs.ts'
import type { NewParagraph } from '../versions-model.ts'

/** Longer texts are read one by one, to keep answers within the limits of a server. */
const LONG_TEXT = 10_000
/** Paragraphs of a version read at a time. */
export const PRINTED = 200

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** SQL: a text column in the form that `decoded` takes. */
export const bytesOf = <const Column extends string>(column: Column) => `CAST(${column} AS BLOB)` as const

/** Decodes bytes, with U+FFFD for invalid UTF-8; null for null. */
export function decoded(bytes: ArrayBuffer | null | undefined): string | null {
  return bytes === null || bytes === undefined ? null : decoder.decode(bytes)
}

/** A text as SQLite's `hex` writes it. */
export async function textHash(text: string): Promise<string> {
  return hexOf(await sha256(text)).toUpperCase()
}

/** As a paragraph has it. */
export async function paragraphHash(text: string): Promise<string> {
  return (await textHash(text)).slice(0, HASH_DIGITS)
}

/** The columns that `wholeText` takes, of `paragraphs p`. */
export const TEXT_COLUMNS =
  `p.id, p.pieces, CASE WHEN length(p.text) <= ${LONG_TEXT} THEN ${bytesOf('p.text')} END AS text` as const

/** A row of TEXT_COLUMNS; a long text is null there. */
export interface StoredText extends Pick<ParagraphColumns, 'id' | 'pieces'> {
  readonly text: ArrayBuffer | null
}

const selectText = statement(
  `SELECT ${bytesOf('text')} AS text FROM paragraphs WHERE id = :id`,
).rows<PieceRow>()

interface PieceRow {
  readonly text: ArrayBuffer
}

const selectTail = statement(`
  SELECT ${bytesOf('text')} AS text FROM paragraph_tails WHERE paragraph = :id AND piece = :piece`).rows<PieceRow>()

/** The text of a row of TEXT_COLUMNS; null where a piece of it is missing. */
export async function wholeText(database: Database, row: StoredText): Promise<string | null> {
  const { id } = row
  const statements = row.text === null ? [selectText({ id })] : []
  for (let piece = 1; piece < row.pieces; piece++) statements.push(selectTail({ id, piece }))
  let text = decoded(row.text) ?? ''
  for (const each of statements) {
    const [found] = await readRows(database, each)
    if (found === undefined) return null
    text += decoded(found.text)
  }
  return text
}

/** `position`, `role` and TEXT_COLUMNS of the version's paragraphs after that position; the latter null if lost. */
export const selectPrinted = statement(`
  SELECT pr.position, pr.role, ${TEXT_COLUMNS} FROM printings pr LEFT JOIN paragraphs p ON p.id = pr.paragraph
  WHERE pr.version = :version AND pr.position > :after ORDER BY pr.position LIMIT ${PRINTED}`).rows<PrintedRow>()

type PrintedRow = Pick<PrintingColumns, 'position' | 'role'> & (StoredText | LostText)

interface LostText {
  readonly id: null
  readonly pieces: null
  readonly text: null
}

/** The remaining text of a version; null if a piece of a long paragraph is missing. */
export async function printedTexts(database: Database, version: number): Promise<NewParagraph[] | null> {
  const printed: NewParagraph[] = []
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await readRows(database, selectPrinted({ version, after }))
    for (const row of rows) {
      if (row.id === null) continue
      const text = await wholeText(database, row)
      if (text === null) return null
      printed.push({ text, role: ROLES[row.role]! })
    }
    if (rows.length < PRINTED) return printed
    after = rows.at(-1)!.position
  }
}
