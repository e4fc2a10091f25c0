// Where is a library after its service has stopped? In its file alone, whatever happened before.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import { migrate, openStore } from '../../src/store/open.ts'
import { COMMAND, cleanEnv, ROOT, type Service, startService, variorumProcess } from '../cli/processes.ts'
import { freePort, hasSqld, startSqld, WITHOUT_SQLD } from '../store/drivers/sqld.ts'
import { type Load, pause, type Stored, startLoad } from './load.ts'

let folder: string
let libraries = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-stopping-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** At what moments processes are killed; the same seed gives the same. */
const SEED = Number(process.env.STOPPING_SEED ?? 20_181_219)

/** How often a process is killed; STOPPING_KILLS sets more. */
const KILLS = Number(process.env.STOPPING_KILLS ?? 3)

/** Where a library is to be, in a folder of its own. */
function newPath(): string {
  const own = join(folder, `library-${libraries++}`)
  mkdirSync(own)
  return join(own, 'library.db')
}

async function serving(path: string, env: Record<string, string> = {}): Promise<Service & { load: Load }> {
  const service = await startService({ DATABASE_URL: `file:${path}`, ...env })
  return { ...service, load: startLoad(service.address) }
}

/** The files beside each other in the folder of a library. */
function filesBeside(path: string): string[] {
  return readdirSync(join(path, '..')).sort()
}

/** Copies the named files of a library elsewhere, opens what came there, and finds every version whole. */
async function expectWhole(paths: readonly string[], stored: readonly Stored[]): Promise<void> {
  const elsewhere = mkdtempSync(join(folder, 'copy-'))
  const copies = paths.map((path) => join(elsewhere, basename(path)))
  for (const [n, path] of paths.entries()) copyFileSync(path, copies[n]!)
  const databases = copies.filter((path) => path.endsWith('.db'))
  const [url = '', ...shardUrls] = databases.map((path) => `file:${path}`)
  const store = await openStore({ url, shardUrls })
  try {
    for (const { ref, contentHash } of stored) {
      const [articleId = '', number] = ref.split('@')
      const version = await store.versions.read({ articleId, version: Number(number) })
      expect(version?.contentHash, ref).toBe(contentHash)
    }
  } finally {
    await store.close()
  }
  for (const path of databases) expect(integrityOf(path)).toBe('ok')
}

function integrityOf(path: string): unknown {
  const database = new Libsql(path)
  const row = database.prepare('PRAGMA integrity_check').get() as { integrity_check: unknown }
  database.close()
  return row.integrity_check
}

/** Unless it has ended by itself. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ESRCH')
  }
}

test.each(['SIGTERM', 'SIGINT'] as const)('after %s the file alone is the library', async (signal) => {
  const path = newPath()
  const service = await serving(path)
  await service.load.upload('stopped', 60, 8)
  expect(statSync(path).size).toBeLessThan(100_000)
  expect(await service.stop(signal)).toBe(0)
  expect(filesBeside(path)).toEqual(['library.db'])
  await expectWhole([path], service.load.stored)
})

test('uploads that are under way when it is told to stop are in the file, too', async () => {
  const path = newPath()
  const service = await serving(path)
  const late = Array.from({ length: 40 }, (_, n) => service.load.uploadOnce(`late-${n}`))
  await Promise.race(late)
  expect(await service.stop()).toBe(0)
  await Promise.all(late)
  expect(service.load.stored.length).toBeGreaterThan(0)
  expect(filesBeside(path)).toEqual(['library.db'])
  await expectWhole([path], service.load.stored)
})

test('of two processes on a file the one that stays reads on, and the last one leaves the file alone', async () => {
  const path = newPath()
  const [one, two] = [await serving(path), await serving(path)]
  await Promise.all([one.load.upload('one', 30, 4), two.load.upload('two', 30, 4)])
  const reading = two.load.startReading([...one.load.stored, ...two.load.stored], 2)
  expect(await one.stop()).toBe(0)
  await two.load.upload('later', 20, 4)
  await reading.stop()
  expect(two.load.answers.filter(({ status }) => status > 201)).toEqual([])
  expect(await two.stop()).toBe(0)
  expect(filesBeside(path)).toEqual(['library.db'])
  await expectWhole([path], [...one.load.stored, ...two.load.stored])
})

test('after kill -9 a start and a stop put into the file what was left in the log', async () => {
  const path = newPath()
  const killed = await serving(path)
  await killed.load.upload('killed', 40, 8)
  expect(await killed.stop('SIGKILL')).toBeNull()
  expect(filesBeside(path)).toContain('library.db-wal')
  const next = await serving(path)
  // Nothing is written this time.
  expect(await next.stop()).toBe(0)
  expect(filesBeside(path)).toEqual(['library.db'])
  await expectWhole([path], killed.load.stored)
})

test('kill -9 at any moment of the end loses nothing that was answered', async () => {
  const random = randomOf(SEED)
  console.log(`seed ${SEED}`)
  const path = newPath()
  const stored: Stored[] = []
  for (let round = 0; round < KILLS; round++) {
    const service = await serving(path)
    await service.load.upload(`round-${round}`, 30, 8)
    stored.push(...service.load.stored)
    const ended = service.stop()
    await pause(random.next() * 60)
    kill(service.pid)
    await ended
    const log = existsSync(`${path}-wal`) ? [`${path}-wal`] : []
    await expectWhole([path, ...log], stored)
  }
  const last = await serving(path)
  await last.stop()
  await expectWhole([path], stored)
})

test('shards are each in their file', async () => {
  const [path, shard] = [newPath(), newPath()]
  const service = await serving(path, { DATABASE_SHARDS: `file:${shard.replace(/\.db$/, '-2.db')}` })
  await service.load.upload('shards', 40, 8)
  expect(await service.stop()).toBe(0)
  const second = shard.replace(/\.db$/, '-2.db')
  expect([...filesBeside(path), ...filesBeside(shard)]).toEqual(['library.db', 'library-2.db'])
  await expectWhole([path, second], service.load.stored)
})

test('migrate and check leave the file alone behind them, also after kill -9', async () => {
  const path = newPath()
  const env = { DATABASE_URL: `file:${path}` }
  expect(await variorumProcess(['migrate'], { env })).toMatchObject({ code: 0, err: '' })
  expect(filesBeside(path)).toEqual(['library.db'])
  const killed = await serving(path)
  await killed.load.upload('checked', 20, 4)
  await killed.stop('SIGKILL')
  expect(await variorumProcess(['check'], { env })).toMatchObject({ code: 0, err: '' })
  expect(filesBeside(path)).toEqual(['library.db'])
  await expectWhole([path], killed.load.stored)
})

test('Ctrl-C ends the demo, and leaves its file alone', async () => {
  const path = newPath().replace('library.db', 'demo.db')
  const demo = spawn(process.execPath, ['scripts/demo.mjs', '--data', join(path, '..')], {
    cwd: ROOT,
    env: cleanEnv({ PORT: '0' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(demo, 'exit')
  let printed = ''
  for await (const data of demo.stdout) {
    printed += data
    if (printed.includes('Press Ctrl-C')) break
  }
  const refs = /\/diff\/(\w+)@(\d+)/.exec(printed)!
  demo.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  expect(filesBeside(path)).toEqual(['demo.db'])
  const store = await openStore({ url: `file:${path}` })
  expect(await store.versions.read({ articleId: refs[1]!, version: Number(refs[2]) })).not.toBeNull()
  await store.close()
})

test('kill -9 at any moment of a migration, and the next one goes on', async () => {
  const random = randomOf(SEED)
  console.log(`seed ${SEED}`)
  const path = newPath()
  const env = { DATABASE_URL: `file:${path}` }
  for (let round = 0; round < KILLS + 1; round++) {
    const child = spawn(process.execPath, [COMMAND, 'migrate'], { env: cleanEnv(env), stdio: 'ignore' })
    const ended = once(child, 'exit')
    for (let n = 0; n < 200 && !existsSync(path) && child.exitCode === null; n++) await pause(5)
    await pause(random.next() * 80)
    child.kill('SIGKILL')
    await ended
    if (round % 2 === 1) continue
    for (const file of filesBeside(path)) rmSync(join(path, '..', file))
  }
  expect(await variorumProcess(['migrate'], { env })).toMatchObject({ code: 0, err: '' })
  const service = await serving(path)
  await service.load.upload('migrated', 5, 1)
  await service.stop()
  expect(filesBeside(path)).toEqual(['library.db'])
  await expectWhole([path], service.load.stored)
})

describe.skipIf(!hasSqld)(hasSqld ? "a copy of a server's database" : `a copy (${WITHOUT_SQLD})`, () => {
  test('is whole in its file after each stop, and follows its server after the next start', async () => {
    const primary = await startSqld({
      folder: mkdtempSync(join(folder, 'primary-')),
      grpcPort: await freePort(),
    })
    try {
      await migrate(primary.url)
      const path = newPath()
      const stored: Stored[] = []
      for (const round of ['first', 'second', 'third']) {
        const service = await serving(path, { DATABASE_SYNC_URL: primary.url })
        await service.load.upload(round, 20, 4)
        stored.push(...service.load.stored)
        const reading = service.load.startReading(stored, 2)
        await pause(300)
        await reading.stop()
        expect(service.load.answers.filter(({ status }) => status > 201)).toEqual([])
        const figures = await (await fetch(`${service.address}/metrics`)).text()
        expect(figures).toMatch(/^variorum_copy_failing(?:{.*})? 0$/m)
        await service.stop(round === 'second' ? 'SIGKILL' : 'SIGTERM')
        if (round === 'second') continue
        expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0)
        await expectWhole([path], stored)
      }
    } finally {
      await primary.stop()
    }
  })
})
