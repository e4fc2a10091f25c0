// The database as one request sees it: its calls carry the request's session and count in it.
import type { Database, Row, Session } from './database.ts'

/** A session without calls. */
export function newSession({
  bookmark = null,
  traceparent = null,
  until = null,
}: Partial<Omit<Session, 'calls' | 'ms'>> = {}): Session {
  return { bookmark, traceparent, until, calls: 0, ms: 0 }
}

/** The same database; closing it closes that one. */
export function inSession(database: Database, session: Session): Database {
  return {
    read: (batch) => counted(session, () => database.read(batch, session)),
    write: (batch) => counted(session, () => database.write(batch, session)),
    checkWritable: () => database.checkWritable(),
    close: () => database.close(),
  }
}

async function counted(session: Session, ask: () => Promise<Row[][]>): Promise<Row[][]> {
  const started = performance.now()
  session.calls++
  try {
    return await ask()
  } finally {
    session.ms += performance.now() - started
  }
}
