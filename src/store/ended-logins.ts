// Browsers that logged out. Their cookie is signed and would count until it is too old, with whoever has a copy of it and
// in whatever process: so it is written down here that it counts no more.
import { type Database, type Statement, statement } from './drivers/database.ts'

export interface EndedLogins {
  /** `until`, in milliseconds since 1970: when the session is over by itself. */
  add(id: string, until: number): Promise<void>
  has(id: string): Promise<boolean>
}

/** Rows that are dropped at a time. */
export const ENDED_LOGINS_SLICE = 500

const insertEnded = statement(
  `INSERT INTO ended_logins (id, until) VALUES (:id, :until) ON CONFLICT DO NOTHING`,
)

const selectEnded = statement(`SELECT 1 AS ended FROM ended_logins WHERE id = :id`)

const deleteOld = statement(`
  DELETE FROM ended_logins WHERE id IN (
    SELECT id FROM ended_logins WHERE until <= :now ORDER BY until LIMIT ${ENDED_LOGINS_SLICE})
  RETURNING id`)

export function endedLogins(database: Database): EndedLogins {
  return {
    add: async (id, until) =>
      void (await database.write([{ ...insertEnded({ id, until }), fromReserve: true }])),
    has: async (id) => {
      const [rows] = await database.read([selectEnded({ id })])
      return rows!.length > 0
    },
  }
}

/** Drops what is over by itself at that time. */
export function dropOldLogins(now: number): Statement {
  return deleteOld({ now })
}
