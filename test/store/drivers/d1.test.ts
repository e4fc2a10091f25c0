// The store on D1 in a real workerd: the suite of every database, and what only D1 does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type D1Binding, type D1Prepared, type D1Queries, openD1 } from '../../../src/store/drivers/d1.ts'
import { newSession } from '../../../src/store/drivers/session.ts'
import { migrateDatabase } from '../../../src/store/migrate.ts'
import { storeOn } from '../../../src/store/store-on.ts'
import { storeConformance } from '../conformance.ts'
import { created, textOf } from '../library.ts'
import { newVersion } from '../make.ts'
import { type Databases, startDatabases } from './d1.ts'

let databases: Databases

beforeAll(async () => {
  databases = await startDatabases()
})
afterAll(() => databases?.stop())

storeConformance('D1', () => databases.library())

const now = () => new Date()

describe('D1', () => {
  test('without its tables it is of an older schema, and says how to bring it up to date', async () => {
    const database = databases.next()
    const store = storeOn(database, now)
    const older = {
      name: 'StoreUnavailable',
      reason: 'schema',
      message: expect.stringMatching(/npm run deploy/),
    }
    await expect(store.ping()).rejects.toMatchObject(older)
    await expect(store.articles.list({}, { limit: 1 })).rejects.toMatchObject(older)
    await expect(store.versions.upload(newVersion('One.'))).rejects.toMatchObject(older)
    await migrateDatabase(database)
    await store.ping()
    expect((await store.versions.upload(newVersion('One.'))).kind).toBe('created')
  })

  test('a session goes on from the bookmark of a write, and moves it on', async () => {
    const library = await databases.library()
    const store = await library.open()
    const writing = newSession()
    const version = await created(store.inSession(writing), newVersion('One.', { story: 's' }))
    expect(writing.bookmark).toMatch(/^[0-9a-f]{8}-/)
    const reading = newSession({ bookmark: writing.bookmark })
    expect(textOf(await store.inSession(reading).versions.read({ ...version, version: 'latest' }))).toBe(
      'One.',
    )
    const again = newSession({ bookmark: writing.bookmark })
    await created(store.inSession(again), newVersion('Two.', { story: 's' }))
    expect(again.bookmark! > writing.bookmark!).toBe(true)
  })

  test.each(['999999999', 'garbage', "'"])(
    'the bookmark %s is not of D1 and counts for nothing',
    async (bookmark) => {
      const store = await (await databases.library()).open()
      expect((await store.inSession(newSession({ bookmark })).articles.list({}, { limit: 1 })).items).toEqual(
        [],
      )
    },
  )

  test('what Cloudflare would refuse is refused here, so that no test above asks for it', async () => {
    const ask = (sql: string, args: string[]) => databases.next().read([{ sql, args }])
    await expect(ask('SELECT length(?1)', ['x'.repeat(2_000_001)])).rejects.toThrow(/2000001 bytes/)
    await expect(ask('SELECT 1', Array(101).fill('x'))).rejects.toThrow(/101 parameters/)
    await expect(ask(`SELECT 1 -- ${'x'.repeat(100_000)}`, [])).rejects.toThrow(/A statement of/)
    await expect(ask('SELECT hex(zeroblob(1000001)) AS long', [])).rejects.toThrow(/A row takes/)
  })

  test('a batch that fails leaves nothing behind', async () => {
    const database = databases.next()
    await migrateDatabase(database)
    const batch = [
      { sql: `INSERT INTO stories (slug) VALUES ('one')`, args: [] },
      { sql: `INSERT INTO stories (slug) VALUES ('one')`, args: [] },
    ]
    await expect(database.write(batch)).rejects.toThrow(/UNIQUE/)
    const [rows] = await database.read([{ sql: 'SELECT count(*) AS n FROM stories', args: [] }])
    expect(rows).toEqual([{ n: 0 }])
  })
})

describe('the driver', () => {
  /** What no database here does: a binding whose replica never gets as far as a bookmark wants it, and answers who brings none. */
  const lagging = (): D1Binding => {
    const prepared: D1Prepared = { bind: () => prepared }
    const queries = (hangs: boolean): D1Queries => ({
      prepare: () => prepared,
      batch: () => (hangs ? new Promise(() => {}) : Promise.resolve([{ results: [] }])),
    })
    return {
      ...queries(false),
      withSession: (constraint) => ({
        ...queries(constraint !== 'first-unconstrained'),
        getBookmark: () => null,
      }),
    }
  }

  test('tells a replica that is behind from a database that is gone', async () => {
    const database = openD1(lagging())
    const bookmark = '00000085-0000024c-00004c6d-8e61117bf38d7adb71b934ebbf891683'
    const statement = { sql: 'SELECT 1', args: [] }
    await expect(database.read([statement], newSession({ bookmark }))).rejects.toMatchObject({
      reason: 'behind',
    })
    expect(await database.read([statement], newSession())).toEqual([[]])
  })

  test.each([
    ['D1_ERROR: D1 DB is overloaded. Requests queued for too long.', 'busy'],
    ['D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.', 'deadline'],
    ['D1_ERROR: Network connection lost.', 'unreachable'],
    ['D1_ERROR: Exceeded maximum DB size: SQLITE_FULL', 'full'],
    ['D1_ERROR: no such table: articles: SQLITE_ERROR', 'schema'],
    ['D1_ERROR: UNIQUE constraint failed: stories.slug: SQLITE_CONSTRAINT', undefined],
  ])('%s is told as %s', async (message, reason) => {
    const failing = { ...lagging(), batch: () => Promise.reject(new Error(message)) }
    const error = await openD1(failing)
      .write([{ sql: 'SELECT 1', args: [] }])
      .catch((thrown: unknown) => thrown)
    expect((error as { reason?: string }).reason).toBe(reason)
    if (reason === undefined) expect((error as Error).message).toBe(message)
  })
})
