// What the store's calls leave in a session, and what a database is told of it.
import { expect, test } from 'vitest'
import type { Database, Row, Session } from '../../../src/store/drivers/database.ts'
import { inSession, newSession } from '../../../src/store/drivers/session.ts'

/** A database whose answers take `ms`, and which moves the bookmark on with each. */
function slow(ms: number, seen: (Session | undefined)[]): Database {
  const answer = async (session?: Session): Promise<Row[][]> => {
    seen.push(session)
    await new Promise((resolve) => setTimeout(resolve, ms))
    if (session) session.bookmark = `${Number(session.bookmark ?? 0) + 1}`
    return []
  }
  return {
    read: (_, session) => answer(session),
    write: (_, session) => answer(session),
    checkWritable: async () => {},
    close: async () => {},
  }
}

test('calls carry their session, count in it, and move its bookmark on', async () => {
  const seen: (Session | undefined)[] = []
  const database = slow(20, seen)
  const one = newSession({ bookmark: '5' })
  const other = newSession()
  await inSession(database, one).write([])
  await inSession(database, one).read([])
  await inSession(database, other).read([])
  expect(seen).toEqual([one, one, other])
  expect(seen[0]).toBe(one)
  expect(one).toMatchObject({ bookmark: '7', calls: 2 })
  expect(one.ms).toBeGreaterThanOrEqual(35)
  expect(other).toMatchObject({ bookmark: '1', calls: 1 })
})

test('a call that fails counts too', async () => {
  const failing: Database = {
    read: () => Promise.reject(new Error('away')),
    write: () => Promise.reject(new Error('away')),
    checkWritable: async () => {},
    close: async () => {},
  }
  const session = newSession()
  await expect(inSession(failing, session).read([])).rejects.toThrow('away')
  await expect(inSession(failing, session).write([])).rejects.toThrow('away')
  expect(session.calls).toBe(2)
})

test('work that a driver does before it answers counts', async () => {
  const busy: Database = {
    read: async () => {
      const until = performance.now() + 20
      while (performance.now() < until);
      return []
    },
    write: async () => [],
    checkWritable: async () => {},
    close: async () => {},
  }
  const session = newSession()
  await inSession(busy, session).read([])
  expect(session.ms).toBeGreaterThanOrEqual(19)
})
