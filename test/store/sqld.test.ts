// The libSQL servers of the tests: do they answer, replicate, go on where they were, and leave nothing running?
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client/web'
import { describe, expect, test } from 'vitest'
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

describe.skipIf(!hasSqld)(hasSqld ? 'a libSQL server' : `a libSQL server (${WITHOUT_SQLD})`, () => {
  test('goes on with what it holds when it was killed and started again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'variorum-sqld-'))
    const first = await startSqld({ folder: join(folder, 'data') })
    await createClient({ url: first.url }).executeMultiple('CREATE TABLE a (b); INSERT INTO a VALUES (7)')
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const again = await startSqld({ folder: join(folder, 'data'), port: first.port })
    const { rows } = await createClient({ url: again.url }).execute('SELECT b FROM a')
    expect(rows[0]?.b).toBe(7)
    await again.stop('SIGTERM')
    expect(isAlive(again.pid)).toBe(false)
    await rm(folder, { recursive: true })
  })

  test('has replicas, which pass writes on and answer reads alone when it is gone', async () => {
    const servers = await startReplicated()
    const near = createClient({ url: servers.replica.url })
    await near.executeMultiple('CREATE TABLE a (b); INSERT INTO a VALUES (7)')
    const far = await createClient({ url: servers.primary.url }).execute('SELECT b FROM a')
    expect(far.rows[0]?.b).toBe(7)
    await servers.primary.stop()
    expect((await near.execute('SELECT b FROM a')).rows[0]?.b).toBe(7)
    await servers.remove()
    expect([servers.primary.pid, servers.replica.pid].filter(isAlive)).toEqual([])
  })
})
