// The libSQL servers of the tests: do they answer, replicate, go on where they were, and leave nothing running?
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../../src/store/drivers/database.ts'
import { hranaClient } from '../../../src/store/drivers/server/hrana.ts'
import { hasSqld, startReplicated, startSqld, WITHOUT_SQLD } from './sqld.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test.runIf(process.platform === 'linux' && process.arch === 'x64')('is installed here', () => {
  expect(hasSqld, 'npm test installs it; so does scripts/test.mjs').toBe(true)
})

/** Runs statements in one transaction, and gives the rows of the last. */
async function run(url: string, ...statements: string[]): Promise<Row[]> {
  const signal = AbortSignal.timeout(300_000)
  const batch = statements.map((sql) => ({ sql, args: [] }))
  const mode = statements.length > 1 ? 'write' : 'read'
  const { rows } = await hranaClient(url)(batch, { mode, after: null, traceparent: null, signal })
  return rows.at(-1) ?? []
}

const MAKE = ['CREATE TABLE a (b)', 'INSERT INTO a VALUES (7)']
const READ = 'SELECT b FROM a'

describe.skipIf(!hasSqld)(hasSqld ? 'a libSQL server' : `a libSQL server (${WITHOUT_SQLD})`, () => {
  test('goes on with what it holds when it was killed and started again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'variorum-sqld-'))
    const first = await startSqld({ folder: join(folder, 'data') })
    await run(first.url, ...MAKE)
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const again = await startSqld({ folder: join(folder, 'data'), port: first.port })
    expect(await run(again.url, READ)).toEqual([{ b: 7 }])
    await again.stop('SIGTERM')
    expect(isAlive(again.pid)).toBe(false)
    await rm(folder, { recursive: true })
  })

  test('has replicas, which pass writes on and answer reads alone when it is gone', async () => {
    const servers = await startReplicated()
    await run(servers.replica.url, ...MAKE)
    expect(await run(servers.primary.url, READ)).toEqual([{ b: 7 }])
    await expect.poll(() => run(servers.replica.url, READ)).toEqual([{ b: 7 }])
    await servers.primary.stop()
    expect(await run(servers.replica.url, READ)).toEqual([{ b: 7 }])
    await servers.remove()
    expect([servers.primary.pid, servers.replica.pid].filter(isAlive)).toEqual([])
  })
})
