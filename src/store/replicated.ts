// A primary that takes the writes and a replica that takes the reads: a server near by, or a file in this process.
import type { Database, Row, Statement } from './database.ts'
import { type Session, StoreUnavailable } from './store.ts'

/**
 * Reads of a session go to the replica, which answers once it holds what the session's bookmark names. Where it does
 * not, or is away, the primary answers. Calls outside of sessions go to the primary: they may follow any write.
 */
export function replicated(primary: Database, replica: Database): Database {
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
    write: (batch, session) => primary.write(batch, session),
    close: async () => {
      await Promise.all([primary.close(), replica.close()])
    },
  }
}

/** The primary holds whatever any bookmark can name: it has nothing to wait for, and its own says where the reads are. */
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
    // Both are away. What keeps the replica from answering says more of when it will.
    throw why.reason === 'behind' ? why : error
  }
}
