// Article ids that are taken. A ref is never reused, so the id of a deleted article stays taken.
import type { Database } from '../drivers/database.ts'
import type { HeldId } from '../model.ts'
import { readRows, statement } from '../sql/statement.ts'

const selectHeld = statement(`
  SELECT q.value AS id, a.source FROM json_each(:ids) q LEFT JOIN articles a ON a.id = q.value
  WHERE a.id IS NOT NULL OR EXISTS (SELECT 1 FROM deleted_versions WHERE article_id = q.value)`).rows<HeldId>()

export function readHeldIds(database: Database, ids: readonly string[]): Promise<HeldId[]> {
  return readRows(database, selectHeld({ ids: JSON.stringify(ids) }))
}
