// A database whose schema is checked before use: unless it is this program's, nothing is read or written.

import { checkSchema } from '../migrate.ts'
import type { Database, Session } from './database.ts'

/**
 * The same database. Checks the schema before each call until one has succeeded; calls reject with StoreUnavailable while
 * the schema is another. It never migrates: a process that serves requests must not do that as a side effect.
 */
export function checked(database: Database): Database {
  let isRight = false
  const check = async (session: Session | undefined): Promise<void> => {
    if (isRight) return
    // Not shared by concurrent calls: on Workers one request can't wait for the answer to another.
    await checkSchema({ ...database, read: (batch) => database.read(batch, session) })
    isRight = true
  }
  return {
    read: async (batch, session) => {
      await check(session)
      return database.read(batch, session)
    },
    write: async (batch, session) => {
      await check(session)
      return database.write(batch, session)
    },
    checkWritable: () => database.checkWritable(),
    close: () => database.close(),
  }
}
