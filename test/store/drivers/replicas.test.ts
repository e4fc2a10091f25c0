// Reads from a replica, writes to its primary: a second server, and a file in this process that follows one.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newSession } from '../../../src/store/drivers/session.ts'
import { migrate, openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { created, textOf } from '../library.ts'
import { newVersion } from '../make.ts'
import { hasSqld, type Replicated, type Sqld, startReplicated, startSqld, WITHOUT_SQLD } from './sqld.ts'

const named = (what: string): string => (hasSqld ? what : `${what} (${WITHOUT_SQLD})`)

/** What the replica of the store was asked, and what the primary was. */
const readsOf = (store: Store) => {
  const [primary, replica] = store.health()
  return { primary: primary!.reads.calls, replica: replica!.reads.calls }
}

describe.skipIf(!hasSqld)(named('a server with a replica'), () => {
  let servers: Replicated
  let store: Store

  beforeAll(async () => {
    servers = await startReplicated()
    await migrate(servers.primary.url)
    store = await openStore({ url: servers.primary.url, replicaUrl: servers.replica.url })
  })
  afterAll(async () => {
    await store?.close()
    await servers?.remove()
  })

  test('a session reads what it wrote, from the replica', async () => {
    const before = readsOf(store)
    for (let n = 0; n < 30; n++) {
      const session = newSession()
      const mine = store.inSession(session)
      const version = await created(mine, newVersion(`Text ${n}.`, { story: 'mine' }))
      expect(textOf(await mine.versions.read({ ...version, version: 'latest' }))).toBe(`Text ${n}.`)
      const later = store.inSession(newSession({ bookmark: session.bookmark }))
      expect((await later.articles.read(version.articleId))?.latest).toBe(version.ref)
    }
    const after = readsOf(store)
    expect(after.replica - before.replica).toBeGreaterThanOrEqual(60)
    expect(after.primary).toBe(before.primary)
  })

  test('a replica that is cut off is waited for, then the primary answers; a mark from nowhere holds nobody up', async () => {
    const session = newSession()
    const version = await created(store.inSession(session), newVersion('Before.', { story: 'cut' }))
    process.kill(servers.replica.pid, 'SIGSTOP')
    try {
      const mine = store.inSession(session)
      expect(textOf(await mine.versions.read({ ...version, version: 'latest' }))).toBe('Before.')
    } finally {
      process.kill(servers.replica.pid, 'SIGCONT')
    }
    const future = newSession({ bookmark: '99999999' })
    expect(textOf(await store.inSession(future).versions.read({ ...version, version: 1 }))).toBe('Before.')
    expect(Number(future.bookmark)).toBeLessThan(99_999)
  })

  test('while the primary is gone the replica reads on, and writes end in time', async () => {
    const version = await created(store, newVersion('Kept.', { story: 'gone' }))
    const reading = () => store.inSession(newSession()).versions.read({ ...version, version: 1 })
    await expect.poll(async () => (await reading()) !== null).toBe(true)
    await servers.primary.stop()
    await expect(store.versions.upload(newVersion('Lost.'))).rejects.toMatchObject({ reason: 'unreachable' })
    for (let n = 0; n < 20; n++) expect(textOf(await reading())).toBe('Kept.')
    for (let n = 0; n < 5; n++) await store.versions.upload(newVersion('Lost.')).catch(() => {})
    expect(store.health()).toMatchObject([
      { name: 'primary', writes: { circuit: 'open' } },
      { name: 'replica', reads: { circuit: 'closed' } },
    ])
    await startSqld(servers.primaryOptions).then((again) => restarted.push(again))
    await expect
      .poll(() =>
        store.versions.upload(newVersion('Back.', { source: 'back' })).then(
          ({ kind }) => kind,
          () => 'away',
        ),
      )
      .toBe('created')
  })

  const restarted: Sqld[] = []
  afterAll(() => Promise.all(restarted.map((server) => server.stop())))
})

describe.skipIf(!hasSqld)(named('a file that follows a server'), () => {
  let folder: string
  let primary: Sqld
  const copy = (name: string) => `file:${join(folder, `${name}.db`)}`

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-sync-'))
    primary = await startSqld({ folder: join(folder, 'primary') })
    await migrate(primary.url)
  })
  afterAll(async () => {
    await primary?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('reads what was there before, and what its own sessions write, from the file', async () => {
    const direct = await openStore({ url: primary.url })
    const old = await created(direct, newVersion('Old.', { story: 'old' }))
    const store = await openStore({ url: copy('own'), syncUrl: primary.url })
    const before = readsOf(store)
    expect(textOf(await store.inSession(newSession()).versions.read({ ...old, version: 1 }))).toBe('Old.')
    for (let n = 0; n < 30; n++) {
      const session = newSession()
      const mine = store.inSession(session)
      const version = await created(mine, newVersion(`Text ${n}.`, { story: 'own' }))
      expect(textOf(await mine.versions.read({ ...version, version: 'latest' }))).toBe(`Text ${n}.`)
      expect(textOf(await direct.versions.read({ ...version, version: 'latest' }))).toBe(`Text ${n}.`)
    }
    expect(readsOf(store).primary).toBe(before.primary)
    await store.close()
    await direct.close()
  })

  test('is read by everyone in the process as soon as a write is answered, bookmark or not', async () => {
    const store = await openStore({ url: copy('process'), syncUrl: primary.url })
    const before = readsOf(store)
    for (let n = 0; n < 30; n++) {
      const version = await created(
        store.inSession(newSession()),
        newVersion(`For all ${n}.`, { story: 'all' }),
      )
      const found = await store.inSession(newSession()).versions.read({ ...version, version: 'latest' })
      expect(textOf(found)).toBe(`For all ${n}.`)
    }
    expect(readsOf(store).primary).toBe(before.primary)
    await store.close()
  })

  test('sees soon what others write, and is read while the server is away', async () => {
    const direct = await openStore({ url: primary.url })
    const store = await openStore({ url: copy('others'), syncUrl: primary.url })
    const version = await created(direct, newVersion('From afar.', { story: 'afar' }))
    const found = () => store.inSession(newSession()).versions.read({ ...version, version: 1 })
    await expect.poll(async () => textOf((await found()) ?? { paragraphs: [] })).toBe('From afar.')
    process.kill(primary.pid, 'SIGSTOP')
    try {
      const { primary: asked } = readsOf(store)
      for (let n = 0; n < 50; n++) expect(textOf(await found())).toBe('From afar.')
      expect(readsOf(store).primary).toBe(asked)
    } finally {
      process.kill(primary.pid, 'SIGCONT')
    }
    await store.close()
    await direct.close()
  })

  test('follows again when the process that copies it was killed', async () => {
    const direct = await openStore({ url: primary.url })
    const store = await openStore({ url: copy('killed'), syncUrl: primary.url })
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    const copying = () => store.health()[1]!.copying!
    const follows = async (text: string) => {
      const version = await created(direct, newVersion(text, { story: 'killed' }))
      const found = () => store.inSession(newSession()).versions.read({ ...version, version: version.number })
      await expect.poll(async () => (await found()) !== null).toBe(true)
    }
    try {
      await follows('Before.')
      const { pid: first } = copying()
      expect(copying()).toEqual({ pid: first, restarts: 0, failure: null })
      process.kill(first!, 'SIGKILL')
      await expect.poll(() => copying().failure).toMatch(/ended \(SIGKILL\)/)
      // Nobody who wrote reads an older state meanwhile, nor waits for the process.
      const session = newSession()
      const mine = await created(store.inSession(session), newVersion('Meanwhile.', { story: 'killed' }))
      expect(textOf(await store.inSession(session).versions.read({ ...mine, version: 'latest' }))).toBe(
        'Meanwhile.',
      )
      await follows('After.')
      await expect.poll(copying).toMatchObject({ restarts: 1, failure: null })
      expect(copying().pid).not.toBe(first)

      process.kill(copying().pid!, 'SIGKILL')
      await follows('After that.')
      await expect.poll(copying).toMatchObject({ restarts: 2, failure: null })
      expect(complaints.mock.calls.map(([line]) => String(line))).toEqual([
        expect.stringMatching(/ended \(SIGKILL\); it restarts in 0.5 s$/),
        expect.stringMatching(/it restarts in 1 s$/),
      ])
    } finally {
      complaints.mockRestore()
      await store.close()
      await direct.close()
    }
  })

  test('closed while the process is to be started again, starts none', async () => {
    const store = await openStore({ url: copy('closed'), syncUrl: primary.url })
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    process.kill(store.health()[1]!.copying!.pid!, 'SIGKILL')
    await expect.poll(() => store.health()[1]!.copying!.failure).toMatch(/ended/)
    await store.close()
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(store.health()[1]!.copying!.restarts).toBe(0)
    complaints.mockRestore()
  })

  test('opens again where it was, server or not', async () => {
    const store = await openStore({ url: copy('again'), syncUrl: primary.url })
    const session = newSession()
    const version = await created(store.inSession(session), newVersion('Again.', { story: 'again' }))
    await store.inSession(session).articles.read(version.articleId)
    await store.close()
    const { port, folder: at } = { port: primary.port, folder: join(folder, 'primary') }
    await primary.stop()
    const offline = await openStore({ url: copy('again'), syncUrl: primary.url })
    expect(textOf(await offline.inSession(newSession()).versions.read({ ...version, version: 1 }))).toBe(
      'Again.',
    )
    await expect(offline.versions.upload(newVersion('No.'))).rejects.toMatchObject({ reason: 'unreachable' })
    await expect(openStore({ url: copy('new'), syncUrl: primary.url })).rejects.toThrow(/no copy in .* yet/)
    expect(existsSync(join(folder, 'new.db'))).toBe(false)
    primary = await startSqld({ folder: at, port })
    const next = newSession()
    const later = await created(offline.inSession(next), newVersion('Later.', { story: 'later' }))
    expect(textOf(await offline.inSession(next).versions.read({ ...later, version: 1 }))).toBe('Later.')
    await offline.close()
  })

  test('a file that is a library of its own is left alone', async () => {
    const own = await openStore({ url: copy('library') })
    await own.close()
    await expect(openStore({ url: copy('library'), syncUrl: primary.url })).rejects.toThrow(/is not a copy/)
  })
})
