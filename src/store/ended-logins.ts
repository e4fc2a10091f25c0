// Sessions that logged out. Their signed cookie would stay valid until it expires, for anyone with a copy of it and in every
// process: so the log-out is stored.
import type { Database } from './drivers/database.ts'
import { readRows, statement, writeBatch } from './sql/statement.ts'

export interface EndedLogins {
  /** `until`, in milliseconds since 1970: when the session expires by itself. */
  add(id: string, until: number): Promise<void>
  has(id: string): Promise<boolean>
}

/** Rows dropped at a time. */
export const ENDED_LOGINS_SLICE = 500

const insertEnded = statement(
  `INSERT INTO ended_logins (id, until) VALUES (:id, :until) ON CONFLICT DO NOTHING`,
)

const selectEnded = statement(`SELECT 1 AS ended FROM ended_logins WHERE id = :id`)

/** Drops the next sessions that have expired by then. */
export const deleteEndedLogins = statement(`
  DELETE FROM ended_logins WHERE id IN (
    SELECT id FROM ended_logins WHERE until <= :now ORDER BY until LIMIT ${ENDED_LOGINS_SLICE})
  RETURNING id`)

export function endedLogins(database: Database): EndedLogins {
  return {
    add: async (id, until) =>
      void (await writeBatch(database, [{ ...insertEnded({ id, until }), fromReserve: true }])),
    has: async (id) => {
      const rows = await readRows(database, selectEnded({ id }))
      return rows.length > 0
    },
  }
}
