// Deletes what has expired, a slice at a time. Uploads drop a few old keys each; this gets the keys of days without uploads,
// finished imports, expired logins, and answers that older programs computed.
import type { Database } from './drivers/database.ts'
import { deleteEndedLogins, ENDED_LOGINS_SLICE } from './ended-logins.ts'
import { statement, writeBatch } from './sql/statement.ts'
import { dropOldAnswers, OLD_ANSWERS_SLICE } from './stories/answers.ts'
import { dropOldImport } from './transfer/staged-imports.ts'
import { KEY_KEPT_MS } from './uploads/batch.ts'

const SLICE = 500

const dropKeys = statement(`
  DELETE FROM uploads WHERE id IN (
    SELECT id FROM uploads WHERE key IS NOT NULL AND at <= :keptSince ORDER BY at LIMIT ${SLICE})
  RETURNING id`)

/** True if there may be more to delete. `now` is in milliseconds since 1970. */
export async function sweep(database: Database, now: number): Promise<boolean> {
  const [keys, answers, logins, ...imports] = await writeBatch(database, [
    dropKeys({ keptSince: now - KEY_KEPT_MS }),
    dropOldAnswers,
    deleteEndedLogins({ now }),
    ...dropOldImport(now),
  ])
  return (
    keys.length === SLICE ||
    answers.length === OLD_ANSWERS_SLICE ||
    logins.length === ENDED_LOGINS_SLICE ||
    imports.at(-1)!.length > 0
  )
}
