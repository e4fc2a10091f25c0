// Tables without rowid, ordered by their primary key. drizzle-kit can't write these, so the hand-written migration 0001
// creates them. A test holds both against each other.

import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Which paragraphs a version prints, in order. The role belongs to the printing, not to the text. */
export const printings = sqliteTable(
  'printings',
  {
    version: integer('version').notNull(),
    position: integer('position').notNull(),
    paragraph: integer('paragraph').notNull(),
    /** Index into ROLES of src/store/uploads/paragraphs.ts. */
    role: integer('role').notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.position] }), index('printings_by_paragraph').on(t.paragraph)],
)

/**
 * Paragraphs by hash; src/store/indexes/paragraph-hashes.ts explains the levels. 16 bytes of a hash tell texts apart, even
 * where someone tries to forge two alike.
 */
export const paragraphHashes = sqliteTable(
  'paragraph_hashes',
  {
    level: integer('level').notNull(),
    hash: blob('hash').notNull(),
    paragraph: integer('paragraph').notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.hash] })],
)

/**
 * What an upload decided. The row lives inside the upload's batch, whose later statements follow it; with an Idempotency-Key
 * it stays as long as the key.
 */
export const uploads = sqliteTable(
  'uploads',
  {
    id: text('id').primaryKey(),
    source: text('source').notNull(),
    key: text('key'),
    at: integer('at').notNull(),
    articleId: text('article_id').notNull(),
    number: integer('number'),
    /** See src/store/uploads/decision.ts. */
    outcome: text('outcome', {
      enum: [
        'created',
        'unchanged',
        'replayed',
        'key',
        'no-article',
        'source',
        'story',
        'url',
        'printing',
        'number',
        'deleted',
      ],
    }).notNull(),
  },
  (t) => [
    uniqueIndex('uploads_by_key').on(t.source, t.key).where(sql`key IS NOT NULL`),
    index('uploads_by_time').on(t.at).where(sql`key IS NOT NULL`),
  ],
)

/** Refs of deleted articles, so that none of them is ever reused. */
export const deletedVersions = sqliteTable(
  'deleted_versions',
  {
    articleId: text('article_id').notNull(),
    number: integer('number').notNull(),
    contentHash: blob('content_hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.number] })],
)
