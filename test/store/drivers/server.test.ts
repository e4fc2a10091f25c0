// The store on a libSQL server over HTTP: the suite of every database, and what only a server with replicas has to do.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRemote } from '../../../src/store/drivers/server/remote.ts'
import { newSession } from '../../../src/store/drivers/session.ts'
import { migrate, openStore } from '../../../src/store/open.ts'
import { storeConformance } from '../conformance.ts'
import { created, type Library, textOf } from '../library.ts'
import { newVersion } from '../make.ts'
import { emptyTables } from '../reuse.ts'
import { hasSqld, type Replicated, type Sqld, startReplicated, startSqld, WITHOUT_SQLD } from './sqld.ts'

const named = (what: string): string => (hasSqld ? what : `${what} (${WITHOUT_SQLD})`)

describe.skipIf(!hasSqld)(named('a libSQL server'), () => {
  let folder: string
  const servers: Sqld[] = []
  /** Those with tables that no library is on; most tests have one, those of exports two. */
  const free: Sqld[] = []

  /** Without tables. */
  const start = async (): Promise<Sqld> => {
    const server = await startSqld({ folder: join(folder, `${servers.length}`) })
    servers.push(server)
    return server
  }
  const make = async (): Promise<Sqld> => {
    const server = await start()
    await migrate(server.url)
    return server
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-sqld-'))
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true })
  })

  storeConformance('a libSQL server', async (): Promise<Library> => {
    const server = free.pop() ?? (await make())
    return {
      open: (clock) => openStore({ url: server.url, clock }),
      remove: async () => {
        await emptyTables(openRemote(server.url))
        free.push(server)
      },
    }
  })

  test('without its tables it is of an older schema, and says how to bring it up to date', async () => {
    const server = await start()
    const store = await openStore({ url: server.url })
    const older = { name: 'StoreUnavailable', reason: 'schema', message: /variorum migrate/ }
    const calls = [
      store.ping(),
      store.articles.list({}, { limit: 1 }),
      store.versions.upload(newVersion('One.')),
    ]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { ...older, message: expect.stringMatching(older.message) },
      })
    }
    await migrate(server.url)
    await migrate(server.url)
    await store.ping()
    expect((await store.versions.upload(newVersion('One.'))).kind).toBe('created')
  })
})

describe.skipIf(!hasSqld)(named('a libSQL server with a replica'), () => {
  let servers: Replicated

  beforeAll(async () => {
    servers = await startReplicated()
    await migrate(servers.primary.url)
  })
  afterAll(() => servers?.remove())

  test('whoever brings the bookmark of a write reads it on the replica, each time', async () => {
    const primary = await openStore({ url: servers.primary.url })
    const replica = await openStore({ url: servers.replica.url })
    for (let n = 0; n < 60; n++) {
      const writing = newSession()
      const version = await created(primary.inSession(writing), newVersion(`Text ${n}.`, { story: `s${n}` }))
      expect(writing.bookmark).toMatch(/^\d+$/)
      const reading = newSession({ bookmark: writing.bookmark })
      const found = await replica.inSession(reading).versions.read({ ...version, version: 'latest' })
      expect(textOf(found)).toBe(`Text ${n}.`)
    }
  })

  test('a session reads what it wrote through the replica', async () => {
    const replica = await openStore({ url: servers.replica.url })
    for (let n = 0; n < 20; n++) {
      const store = replica.inSession(newSession())
      const { articleId } = await created(store, newVersion(`Own ${n}.`, { source: `own-${n}` }))
      expect((await store.articles.read(articleId))?.versions).toHaveLength(1)
      const url = `https://example.com/${n}`
      expect(await store.articles.patch(articleId, { url })).toMatchObject({ kind: 'done', value: { url } })
    }
  })

  test('a bookmark that the replica never reaches ends in an answer, and harms no one else', async () => {
    const replica = await openStore({ url: servers.replica.url })
    const ahead = replica.inSession(newSession({ bookmark: '999999999' }))
    await expect(ahead.articles.list({}, { limit: 1 })).rejects.toMatchObject({ reason: 'behind' })
    expect((await replica.articles.list({}, { limit: 1 })).items).toHaveLength(1)
  })

  test('a bookmark of another kind of database counts for nothing', async () => {
    const replica = await openStore({ url: servers.replica.url })
    const bookmark = '00000085-0000024c-00004c6d-8e61117bf38d7adb71b934ebbf891683'
    expect(
      (await replica.inSession(newSession({ bookmark })).articles.list({}, { limit: 1 })).items,
    ).toHaveLength(1)
  })
})
