// A primary for writes and a replica for reads: a nearby server, or a file in this process.

import { StoreUnavailable } from '../../failures.ts'
import type { Database, Row, Session, Statement } from '../database.ts'
import { newSession } from '../session.ts'

/** Called with the session of a write that the primary has stored; never rejects. */
export type Written = (session: Session) => Promise<unknown>

/**
 * Reads of a session go to the replica, which answers once it has reached the session's bookmark. If it does not, or is
 * away, the primary answers. Calls outside of sessions go to the primary: they may follow any write. A write is answered
 * when `written` resolves.
 */
export function replicated(primary: Database, replica: Database, written?: Written): Database {
  return {
    read: async (batch, session) => {
      if (session === undefined) return primary.read(batch)
      try {
        return await replica.read(batch, session)
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
        return readPrimary(primary, batch, session, error)
      }
    },
    write: async (batch, session = newSession()) => {
      const rows = await primary.write(batch, session)
      await written?.(session)
      return rows
    },
    checkWritable: () => primary.checkWritable(),
    close: async () => {
      await Promise.all([primary.close(), replica.close()])
    },
  }
}

/**
 * The primary holds every state a bookmark can name: it waits for nothing, and its own bookmark says where the reads are.
 */
async function readPrimary(
  primary: Database,
  batch: readonly Statement[],
  session: Session,
  why: StoreUnavailable,
): Promise<Row[][]> {
  const unmarked: Session = { ...session, bookmark: null }
  try {
    const rows = await primary.read(batch, unmarked)
    session.bookmark = unmarked.bookmark ?? session.bookmark
    return rows
  } catch (error) {
    // Both are away. The replica's error says more about when it will be back.
    throw why.reason === 'behind' ? why : error
  }
}
