// The log of a file while its writer runs: it goes into the file in quiet moments and before it grows too long, also after
// readers have stood in the way.
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Connection, SETTINGS } from '../../../src/store/drivers/file/connection.ts'
import type { RoomBounds } from '../../../src/store/drivers/file/disk-room.ts'
import { PendingCalls } from '../../../src/store/drivers/file/exit-wait.ts'
import type { Beginning, LogBounds, Order, Reply } from '../../../src/store/drivers/file/writer-thread.ts'
import { builtProgram } from '../../../src/store/drivers/programs.ts'

const NEVER_MS = 1_000_000
const BLOB = 'x'.repeat(3_000)

let path: string
let thread: Worker
let texts = 0
let hasEnded = true

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'variorum-log-')), 'library.db')
})
afterEach(async () => {
  // Not terminated: inside a call of the driver that aborts the process.
  if (!hasEnded) await end()
  rmSync(join(path, '..'), { recursive: true })
})

const ROOM = { reserveBytes: 256 * 1024, tightReserves: 4, everyMs: 0 }

async function startThread(
  bounds: Partial<LogBounds>,
  settings: readonly string[] = [],
  room: RoomBounds = ROOM,
): Promise<void> {
  const log = { bytes: 1e9, everyMs: 0, quietMs: NEVER_MS, endMs: 300, ...bounds }
  texts = 0
  thread = new Worker(builtProgram('writer-thread'), {
    workerData: {
      path,
      settings: [...SETTINGS, ...settings],
      log,
      room,
      calls: new PendingCalls().cell,
    } satisfies Beginning,
  })
  hasEnded = false
  await write('CREATE TABLE IF NOT EXISTS pages (text)')
}

async function write(sql: string): Promise<void> {
  expect(await ask(sql)).toEqual({ rows: [expect.anything()] })
}

async function ask(sql: string, fromReserve = false): Promise<Reply> {
  const order: Order = {
    added: [sql],
    statements: [[texts++, []]],
    until: Date.now() + 600_000,
    fromReserve,
    isLook: false,
  }
  const answered = once(thread, 'message')
  thread.postMessage(order)
  const [reply] = (await answered) as [Reply]
  return reply
}

const writeRows = (count: number) =>
  write(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
     INSERT INTO pages SELECT '${BLOB}' FROM n`,
  )

async function end(): Promise<Reply> {
  const [answered, ended] = [once(thread, 'message'), once(thread, 'exit')]
  thread.postMessage(null)
  const [reply] = (await answered) as [Reply]
  await ended
  hasEnded = true
  return reply
}

const logBytes = () => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
const fileBytes = () => statSync(path).size

/** Holds the state of this moment until the answer is called. */
function holdSnapshot(): () => void {
  const reader = new Connection(new Libsql(path))
  reader.begin('DEFERRED')
  reader.run({ sql: 'SELECT count(*) FROM pages', args: [] })
  return () => {
    reader.commit()
    reader.close()
  }
}

test('in a quiet moment the log goes into the file', async () => {
  await startThread({ quietMs: 1_500 })
  await writeRows(200)
  await expect.poll(logBytes).toBe(0)
  expect(fileBytes()).toBeGreaterThan(600_000)
  await writeRows(10)
  expect(logBytes()).toBeGreaterThan(0)
  await expect.poll(logBytes).toBe(0)
})

test('while it is written to it stays as it is, and the end empties it', async () => {
  await startThread({})
  for (let n = 0; n < 20; n++) await writeRows(20)
  expect(logBytes()).toBeGreaterThan(1_000_000)
  expect(fileBytes()).toBe(4096)
  expect(await end()).toEqual({ rows: [] })
  expect(logBytes()).toBe(0)
  expect(fileBytes()).toBeGreaterThan(1_000_000)
})

test('a log that is too long goes into the file between orders', async () => {
  await startThread({ bytes: 500_000 })
  let longest = 0
  for (let n = 0; n < 40; n++) {
    await writeRows(20)
    longest = Math.max(longest, logBytes())
  }
  expect(longest).toBeLessThan(1_000_000)
  expect(fileBytes()).toBeGreaterThan(2_000_000)
})

test('who reads an older state stands in the way until it is done, and no longer', async () => {
  await startThread({ bytes: 500_000, quietMs: 100 })
  await writeRows(10)
  const release = holdSnapshot()
  for (let n = 0; n < 20; n++) await writeRows(20)
  expect(logBytes()).toBeGreaterThan(1_000_000)
  release()
  await expect.poll(logBytes).toBe(0)
  expect(fileBytes()).toBeGreaterThan(1_000_000)
})

test('the end waits for readers for a bounded time, and the log stays for the next start', async () => {
  await startThread({ endMs: 200 })
  await writeRows(10)
  const release = holdSnapshot()
  await writeRows(100)
  expect(await end()).toEqual({ rows: [] })
  expect(logBytes()).toBeGreaterThan(0)
  release()
  await startThread({})
  expect(await end()).toEqual({ rows: [] })
  expect(logBytes()).toBe(0)
})
