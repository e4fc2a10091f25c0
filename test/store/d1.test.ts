// The store on D1 in a real workerd: the suite of every database, and what only D1 does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase } from '../../src/store/migrate.ts'
import { newSession } from '../../src/store/session.ts'
import { storeOn } from '../../src/store/store-on.ts'
import { storeConformance } from './conformance.ts'
import { type Databases, startDatabases } from './d1.ts'
import { created, textOf } from './library.ts'
import { newVersion } from './make.ts'

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
    await expect(store.articles({}, { limit: 1 })).rejects.toMatchObject(older)
    await expect(store.upload(newVersion('One.'))).rejects.toMatchObject(older)
    await migrateDatabase(database)
    await store.ping()
    expect((await store.upload(newVersion('One.'))).kind).toBe('created')
  })

  test('a session goes on from the bookmark of a write, and moves it on', async () => {
    const library = await databases.library()
    const store = await library.open()
    const writing = newSession()
    const version = await created(store.inSession(writing), newVersion('One.', { story: 's' }))
    expect(writing.bookmark).toMatch(/^[0-9a-f]{8}-/)
    const reading = newSession({ bookmark: writing.bookmark })
    expect(textOf(await store.inSession(reading).version({ ...version, version: 'latest' }))).toBe('One.')
    const again = newSession({ bookmark: writing.bookmark })
    await created(store.inSession(again), newVersion('Two.', { story: 's' }))
    expect(again.bookmark! > writing.bookmark!).toBe(true)
  })

  test.each(['999999999', 'garbage', "'"])(
    'the bookmark %s is not of D1 and counts for nothing',
    async (bookmark) => {
      const store = await (await databases.library()).open()
      expect((await store.inSession(newSession({ bookmark })).articles({}, { limit: 1 })).items).toEqual([])
    },
  )

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
