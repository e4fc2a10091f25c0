// A database that is looked at before it is used: where its schema is not this program's, nothing is read or written.

import { checkSchema } from '../migrate.ts'
import type { Database, Session } from './database.ts'

/**
 * The same database. Its first call, and each until one has succeeded, asks for the schema first; calls reject with
 * StoreUnavailable while it is of another. Nothing is migrated: who serves requests must not do that on the side.
 */
export function checked(database: Database): Database {
  let isRight = false
  const check = async (session: Session | undefined): Promise<void> => {
    if (isRight) return
    // Not shared by the calls that come meanwhile: on Workers one request can't wait for the answer to another.
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
