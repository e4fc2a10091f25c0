// Reading versions: the row, its paragraphs in bounded slices, and the original.

import type { Ref } from '../contract/refs.ts'
import type { Paragraph } from '../core/model.ts'
import type { Extraction } from '../core/text/details.ts'
import type { Database } from './drivers/database.ts'
import type { Original } from './model.ts'
import { latestPrinting, rereadingOf } from './readings/sql.ts'
import {
  type ArticleColumns,
  type Json,
  type OriginalPieceColumns,
  type ParagraphColumns,
  type ParagraphTailColumns,
  type PrintingColumns,
  parsed,
  type VersionColumns,
} from './sql/rows.ts'
import { readBatch, readRows, type Statement, statement } from './sql/statement.ts'
import { timeOf } from './times.ts'
import { unpacked } from './uploads/gzip-pieces.ts'
import { rebuildOriginal } from './uploads/originals.ts'
import { ROLES } from './uploads/paragraphs.ts'
import type { FullVersion, Version } from './versions-model.ts'

/** Paragraphs read at a time: every article but the longest comes in one slice. */
const SLICE = 2_000

/** The columns of a version and its article, for queries over `versions v JOIN articles a`. */
export const VERSION_COLUMNS = `
  a.id AS article_id, v.number, a.source, a.story, a.url, v.headline, v.byline, v.dateline, v.language,
  v.published_at, v.captured_at, hex(v.content_hash) AS content_hash, v.words,
  v.modified_at, v.section, v.credit, v.signal, v.reread_of`

/** A row of VERSION_COLUMNS. */
export interface VersionRow
  extends Pick<ArticleColumns, 'source' | 'story' | 'url'>,
    Pick<
      VersionColumns,
      | 'number'
      | 'headline'
      | 'byline'
      | 'dateline'
      | 'language'
      | 'published_at'
      | 'captured_at'
      | 'words'
      | 'modified_at'
      | 'section'
      | 'credit'
      | 'signal'
      | 'reread_of'
    > {
  readonly article_id: string
  /** In hexadecimal digits. */
  readonly content_hash: string
}

const NUMBER = `CASE :which
  WHEN 'latest' THEN a.latest
  WHEN 'previous' THEN (
    SELECT coalesce(${rereadingOf('a.key', 'b.number')}, b.number) FROM versions b
    WHERE b.article = a.key AND b.number < ${latestPrinting('a')} AND b.reread_of IS NULL ORDER BY b.number DESC LIMIT 1)
  ELSE :number END` as const

const FOUND = `articles a JOIN versions v ON v.article = a.key AND v.number = ${NUMBER}` as const

/** Bounds within which all paragraphs come as one value: a row for each costs more than the JSON, and D1 bounds both. */
const TOGETHER = 1_000
const TOGETHER_CHARACTERS = 300_000

const PRINTED = 'printings pr CROSS JOIN paragraphs p ON p.id = pr.paragraph WHERE pr.version = v.id'

const selectVersion = statement(`
  SELECT ${VERSION_COLUMNS}, v.extraction, v.paragraph_count, v.media_type, v.separators,
    CASE WHEN v.paragraph_count <= ${TOGETHER}
      AND (SELECT total(length(p.text) + 1e9 * (p.pieces > 1)) FROM ${PRINTED}) <= ${TOGETHER_CHARACTERS}
    THEN (SELECT json_group_array(json_array(text, role))
      FROM (SELECT p.text, pr.role FROM ${PRINTED} ORDER BY pr.position)) END AS paragraphs
  FROM ${FOUND} WHERE a.id = :article`).rows<StoredRow>()

interface StoredRow
  extends VersionRow,
    Pick<VersionColumns, 'paragraph_count' | 'media_type' | 'separators'> {
  readonly extraction: Json<Extraction> | null
  /** Null if they are read in slices. */
  readonly paragraphs: Json<Printed[]> | null
}

type Printed = readonly [text: string, role: number]

const selectFacts = statement(
  `SELECT ${VERSION_COLUMNS} FROM ${FOUND} WHERE a.id = :article`,
).rows<VersionRow>()

/** The paragraphs of a slice as one value; null if one of them comes in pieces, or they are long together. */
const selectSlice = statement(`
  SELECT CASE WHEN total(length(text) + 1e9 * (pieces > 1)) <= ${TOGETHER_CHARACTERS}
    THEN json_group_array(json_array(text, role)) END AS paragraphs
  FROM (
    SELECT p.text, p.pieces, pr.role
    FROM articles a JOIN versions v ON v.article = a.key AND v.number = :number
    JOIN printings pr ON pr.version = v.id AND pr.position >= :from AND pr.position < :to
    CROSS JOIN paragraphs p
    WHERE a.id = :article AND p.id = pr.paragraph ORDER BY pr.position)`).rows<
  Pick<StoredRow, 'paragraphs'>
>()

const selectParagraphs = statement(`
  SELECT p.text, p.pieces, pr.role
  FROM articles a JOIN versions v ON v.article = a.key AND v.number = :number
  JOIN printings pr ON pr.version = v.id AND pr.position >= :from AND pr.position < :to
  CROSS JOIN paragraphs p
  WHERE a.id = :article AND p.id = pr.paragraph ORDER BY pr.position`).rows<ParagraphRow>()

interface ParagraphRow extends Pick<ParagraphColumns, 'text' | 'pieces'>, Pick<PrintingColumns, 'role'> {}

// Tails and pieces match article and number too: a row id may serve another text after a delete.
const selectTail = statement(`
  SELECT t.text FROM articles a JOIN versions v ON v.article = a.key AND v.number = :number
  JOIN printings pr ON pr.version = v.id AND pr.position = :position
  JOIN paragraph_tails t ON t.paragraph = pr.paragraph AND t.piece = :piece
  WHERE a.id = :article`).rows<Pick<ParagraphTailColumns, 'text'>>()

const selectPiece = statement(`
  SELECT o.bytes FROM articles a JOIN versions v ON v.article = a.key AND v.number = :number
  JOIN original_pieces o ON o.version = v.id AND o.piece = :piece
  WHERE a.id = :article`).rows<Pick<OriginalPieceColumns, 'bytes'>>()

/** Null if nothing is stored under the ref. */
export async function readVersion(database: Database, ref: Ref): Promise<FullVersion | null> {
  return (await readVersions(database, [ref]))[0] ?? null
}

/** All of them in one batch, but for long ones, whose paragraphs come in slices. */
export async function readVersions(
  database: Database,
  refs: readonly Ref[],
): Promise<(FullVersion | null)[]> {
  return fullVersions(database, refs, await readBatch(database, selectVersions(refs)))
}

/** The rows that fullVersions takes. */
export function selectVersions(refs: readonly Ref[]): Statement<StoredRow>[] {
  return refs.map((ref) => selectVersion(parametersOf(ref)))
}

/** The versions from the rows of selectVersions. */
export async function fullVersions(
  database: Database,
  refs: readonly Ref[],
  answers: readonly (readonly StoredRow[])[],
): Promise<(FullVersion | null)[]> {
  const versions = await storedVersions(database, refs, answers)
  return versions.map((each) => each && fullVersion(each))
}

/** The versions without their paragraphs, in one batch; null for a ref under which nothing is stored. */
export async function readFacts(database: Database, refs: readonly Ref[]): Promise<(Version | null)[]> {
  const rows = await readBatch(
    database,
    refs.map((ref) => selectFacts(parametersOf(ref))),
  )
  return rows.map(([row]) => (row === undefined ? null : versionOf(row)))
}

/** Null if nothing is stored under the ref. */
export async function readOriginal(database: Database, ref: Ref): Promise<Original | null> {
  return (await readWithOriginal(database, ref))?.original ?? null
}

/** Both, in one batch. */
export async function readWithOriginal(
  database: Database,
  ref: Ref,
): Promise<{ version: FullVersion; original: Original } | null> {
  const [found = null] = await storedVersions(
    database,
    [ref],
    await readBatch(database, selectVersions([ref])),
  )
  if (found === null) return null
  const bytes = await originalBytes(database, found)
  if (bytes === null) return null
  return {
    version: fullVersion(found),
    original: { mediaType: found.row.media_type, bytes },
  }
}

/** A version from a row of VERSION_COLUMNS. */
export function versionOf(row: VersionRow): Version {
  return {
    ref: `${row.article_id}@${row.number}`,
    articleId: row.article_id,
    number: row.number,
    source: row.source,
    story: row.story,
    url: row.url,
    headline: row.headline,
    byline: row.byline,
    dateline: row.dateline,
    language: row.language,
    publishedAt: row.published_at === null ? null : timeOf(row.published_at),
    capturedAt: timeOf(row.captured_at),
    contentHash: `sha256:${row.content_hash.toLowerCase()}`,
    words: row.words,
    modifiedAt: row.modified_at === null ? null : timeOf(row.modified_at),
    section: row.section,
    credit: row.credit,
    signal: row.signal,
    rereadOf: row.reread_of === null ? null : `${row.article_id}@${row.reread_of}`,
  }
}

interface Place {
  readonly article: string
  readonly number: number
  readonly position: number
}

interface StoredVersion {
  readonly row: StoredRow
  readonly paragraphs: readonly Paragraph[]
}

function fullVersion({ row, paragraphs }: StoredVersion): FullVersion {
  const { extraction } = row
  return {
    ...versionOf(row),
    paragraphs,
    ...(extraction !== null && { extraction: parsed(extraction) }),
  }
}

function storedVersions(
  database: Database,
  refs: readonly Ref[],
  answers: readonly (readonly StoredRow[])[],
): Promise<(StoredVersion | null)[]> {
  return Promise.all(
    refs.map((ref, n) => {
      const row = answers[n]?.[0]
      return row === undefined ? null : withParagraphs(database, ref, row)
    }),
  )
}

async function withParagraphs(database: Database, ref: Ref, row: StoredRow): Promise<StoredVersion | null> {
  const paragraphs =
    row.paragraphs === null
      ? await slicedParagraphs(database, ref.articleId, row)
      : parsed(row.paragraphs).map(([text, role], index): Paragraph => ({ index, text, role: ROLES[role]! }))
  return paragraphs && { row, paragraphs }
}

/** The parameters of FOUND. */
function parametersOf({ articleId, version }: Ref) {
  const isNumber = typeof version === 'number'
  return { article: articleId, which: isNumber ? 'number' : version, number: isNumber ? version : null }
}

/** The paragraphs of a long version; null if it was deleted meanwhile. */
async function slicedParagraphs(
  database: Database,
  article: string,
  row: StoredRow,
): Promise<Paragraph[] | null> {
  // A version never changes, so all slices belong together; only a delete can come between.
  const exactly = { article, number: row.number }
  const paragraphs: Paragraph[] = []
  while (paragraphs.length < row.paragraph_count) {
    const from = paragraphs.length
    const range = { ...exactly, from, to: from + SLICE }
    const slice =
      (await sliceTogether(database, range)) ?? (await sliceOneByOne(database, range, exactly, from))
    if (slice === null || slice.length === 0) return null
    for (const [text, role] of slice) paragraphs.push({ index: paragraphs.length, text, role: ROLES[role]! })
  }
  return paragraphs
}

/** A row for each would take five times as long, and hold up the collector. Null if they are too long for that. */
async function sliceTogether(
  database: Database,
  range: Parameters<typeof selectSlice>[0],
): Promise<Printed[] | null> {
  const [row] = await readRows(database, selectSlice(range))
  return row?.paragraphs ? parsed(row.paragraphs) : null
}

/** Null if a delete took a piece meanwhile. */
async function sliceOneByOne(
  database: Database,
  range: Parameters<typeof selectParagraphs>[0],
  exactly: Omit<Place, 'position'>,
  from: number,
): Promise<Printed[] | null> {
  const rows = await readRows(database, selectParagraphs(range))
  const printed: Printed[] = []
  for (const each of rows) {
    const place = { ...exactly, position: from + printed.length }
    const text = each.pieces === 1 ? each.text : await withTails(database, each, place)
    if (text === null) return null
    printed.push([text, each.role])
  }
  return printed
}

/** The first piece with the others; null if a delete took them meanwhile. */
async function withTails(database: Database, row: ParagraphRow, place: Place): Promise<string | null> {
  let { text } = row
  for (let piece = 1; piece < row.pieces; piece++) {
    const [tail] = await readRows(database, selectTail({ ...place, piece }))
    if (tail === undefined) return null
    text += tail.text
  }
  return text
}

async function originalBytes(
  database: Database,
  { row, paragraphs }: StoredVersion,
): Promise<Uint8Array | null> {
  if (row.separators !== null) {
    const texts = paragraphs.map((paragraph) => paragraph.text)
    return rebuildOriginal(row.separators, texts)
  }
  const pieces: Uint8Array[] = []
  const place = { article: row.article_id, number: row.number }
  for (;;) {
    const [piece] = await readRows(database, selectPiece({ ...place, piece: pieces.length }))
    if (piece === undefined) break
    pieces.push(new Uint8Array(piece.bytes))
  }
  return pieces.length === 0 ? null : unpacked(pieces)
}
