// Every printing of the library with its newest reading, by article id and number, a slice at a time.

import type { NumberedRef } from '../../contract/refs.ts'
import type { Database } from '../drivers/database.ts'
import type { ArticleColumns, VersionColumns } from '../sql/rows.ts'
import { readRows, statement } from '../sql/statement.ts'
import { rereadingOf } from './sql.ts'

export interface StoredReading {
  /** The first reading. */
  readonly printing: NumberedRef
  /** The newest version read from the same original. */
  readonly reading: NumberedRef
}

const selectReadings = statement(`
  SELECT a.id, v.number, coalesce(${rereadingOf('a.key', 'v.number')}, v.number) AS reading
  FROM articles a CROSS JOIN versions v ON v.article = a.key AND v.reread_of IS NULL
  WHERE a.id >= :article AND (a.id > :article OR v.number > :number)
  ORDER BY a.id, v.number LIMIT :limit`).rows<ReadingRow>()

interface ReadingRow extends Pick<ArticleColumns, 'id'>, Pick<VersionColumns, 'number'> {
  readonly reading: number
}

/** Printings after a place; `after` null: from the first. */
export async function readReadings(
  database: Database,
  after: NumberedRef | null,
  limit: number,
): Promise<StoredReading[]> {
  const place = { article: after?.articleId ?? '', number: after?.version ?? 0 }
  const rows = await readRows(database, selectReadings({ ...place, limit }))
  return rows.map(({ id, number, reading }) => ({
    printing: { articleId: id, version: number },
    reading: { articleId: id, version: reading },
  }))
}

/** The same over several databases, each with its own articles. */
export function mergedReadings(parts: readonly (readonly StoredReading[])[], limit: number): StoredReading[] {
  return parts
    .flat()
    .sort((a, b) => inOrder(a.printing, b.printing))
    .slice(0, limit)
}

function inOrder(a: NumberedRef, b: NumberedRef): number {
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1
  return a.version - b.version
}
