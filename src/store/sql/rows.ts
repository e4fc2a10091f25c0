// Rows as the database returns them, by the names of its columns; the tables of schema/ define them.
import type { InferSelectModel, Table } from 'drizzle-orm'
import type { paragraphHashes, printings, uploads } from '../../../schema/clustered.ts'
import type {
  articles,
  importPieces,
  imports,
  jobs,
  originalPieces,
  pairScores,
  paragraphs,
  paragraphTails,
  stories,
  storyAnswers,
  versions,
} from '../../../schema/tables.ts'

/** To drizzle a blob may be anything; it arrives as a buffer of its own. */
type RowOfTable<T extends Table> =
  InferSelectModel<T, { dbColumnNames: true }> extends infer Columns
    ? { readonly [Name in keyof Columns]: unknown extends Columns[Name] ? ArrayBuffer : Columns[Name] }
    : never

export type ArticleColumns = RowOfTable<typeof articles>
export type ImportColumns = RowOfTable<typeof imports>
export type ImportPieceColumns = RowOfTable<typeof importPieces>
export type JobColumns = RowOfTable<typeof jobs>
export type OriginalPieceColumns = RowOfTable<typeof originalPieces>
export type PairScoreColumns = RowOfTable<typeof pairScores>
export type ParagraphColumns = RowOfTable<typeof paragraphs>
export type ParagraphHashColumns = RowOfTable<typeof paragraphHashes>
export type ParagraphTailColumns = RowOfTable<typeof paragraphTails>
export type PrintingColumns = RowOfTable<typeof printings>
export type StoryColumns = RowOfTable<typeof stories>
export type StoryAnswerColumns = RowOfTable<typeof storyAnswers>
export type UploadColumns = RowOfTable<typeof uploads>
export type VersionColumns = RowOfTable<typeof versions>

/** Columns that a LEFT JOIN may leave empty. */
export type Joined<R> = { readonly [Name in keyof R]: R[Name] | null }

/** A condition in a list of columns. */
export type Flag = 0 | 1

declare const CONTENT: unique symbol

/** JSON that SQLite wrote, of values of that type. */
export type Json<T> = string & { readonly [CONTENT]?: T }

/** The values of JSON that a statement made. */
export function parsed<T>(json: Json<T>): T {
  return JSON.parse(json)
}
