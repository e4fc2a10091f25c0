// What keeps a database from storing anything, in the words of each: told as such, once on standard error, until it is over.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterEach, expect, test, vi } from 'vitest'
import { type D1Binding, openD1 } from '../../../src/store/drivers/d1.ts'
import type { Database } from '../../../src/store/drivers/database.ts'
import { guarded } from '../../../src/store/drivers/guard.ts'
import { openRemote } from '../../../src/store/drivers/server/remote.ts'
import type { StoreUnavailable } from '../../../src/store/failures.ts'

const INSERT = [{ sql: 'INSERT INTO t VALUES (?)', args: ['a'] }]

let server: Server | null = null
afterEach(() => {
  server?.close()
  server = null
  vi.restoreAllMocks()
})

/** D1 says it all in the message of an error. */
const d1Saying = (message: string): Database => {
  const queries = {
    prepare: () => ({ bind: (): never => ({}) as never }),
    batch: () => Promise.reject(new Error(message)),
  }
  return openD1({ ...queries, withSession: () => ({ ...queries, getBookmark: () => null }) } as D1Binding)
}

/** A libSQL server whose every answer is that error. */
async function serverSaying(code: string, message: string): Promise<Database> {
  server = createServer(async (request, response) => {
    if (request.method !== 'POST') return response.end()
    const { requests } = (await json(request)) as { requests: unknown[] }
    const results = requests.map(() => ({ type: 'error', error: { code, message } }))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ baton: null, base_url: null, results }))
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return openRemote(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: StoreUnavailable) => error.reason ?? `thrown: ${error.message}`,
  )

test.each([
  ['D1_ERROR: Exceeded maximum DB size', 'full'],
  ['D1_ERROR: database or disk is full: SQLITE_FULL', 'full'],
  [
    "D1_ERROR: Your account has exceeded D1's maximum account storage limit, please contact Cloudflare",
    'full',
  ],
  ['D1_ERROR: You have exceeded the daily row write limit of the free tier', 'quota'],
  ['D1_ERROR: attempt to write a readonly database: SQLITE_READONLY', 'read-only'],
  ['D1_ERROR: D1 DB is overloaded. Requests queued for too long.', 'busy'],
  ['D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.', 'deadline'],
  ["D1_ERROR: D1 DB's isolate exceeded its memory limit and was reset.", 'unreachable'],
  ['D1_ERROR: disk I/O error: SQLITE_IOERR', 'unreachable'],
  ['D1_ERROR: Network connection lost.', 'unreachable'],
])('D1: %s', async (message, reason) => {
  expect(await reasonOf(d1Saying(message).write(INSERT))).toBe(reason)
})

test.each([
  ['SQLITE_FULL', 'SQLite error: database or disk is full', 'full'],
  ['SQLITE_READONLY', 'SQLite error: attempt to write a readonly database', 'read-only'],
  ['SQLITE_IOERR', 'SQLite error: disk I/O error', 'faulty'],
  [
    'BLOCKED',
    'Operation was blocked: SQL write operations are forbidden (writes are blocked, do you need to upgrade your plan?)',
    'quota',
  ],
  ['SQLITE_CONSTRAINT', 'SQLite error: UNIQUE constraint failed: t.a', 'thrown: SQLITE_CONSTRAINT'],
])('a libSQL server: %s', async (code, message, reason) => {
  expect(await reasonOf((await serverSaying(code, message)).write(INSERT))).toContain(reason)
})

test('a line says that nothing is stored, and one that it is again; who asks meanwhile is told at once', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const lines = () => said.mock.calls.map(([line]) => String(line))
  let now = 1_000_000
  let fault: string | null = null
  const database: Database = {
    read: async () => [],
    write: async () => (fault === null ? [] : d1Saying(fault).write(INSERT)),
    checkWritable: async () => {},
    close: async () => {},
  }
  const d1 = guarded(database, 'd1', { now: () => now })
  await d1.write(INSERT)
  await d1.checkWritable()
  fault = 'D1_ERROR: Exceeded maximum DB size'
  for (let n = 0; n < 20; n++) expect(await reasonOf(d1.write(INSERT))).toBe('full')
  expect(await reasonOf(d1.checkWritable())).toBe('full')
  expect(d1.health().refusal).toBe('full')
  expect(lines()).toEqual([
    expect.stringMatching(/^the database \(d1\) refuses writes; reads are still answered: .*full/),
  ])
  await d1.read([])

  // A delete says nothing of uploads.
  fault = null
  await d1.write([{ ...INSERT[0]!, fromReserve: true }])
  expect(await reasonOf(d1.checkWritable())).toBe('full')
  now += 31_000
  await d1.checkWritable()
  await d1.write(INSERT)
  expect(d1.health().refusal).toBeNull()
  expect(lines()[1]).toBe('the database (d1) takes writes again')

  // Now taken, now refused: a line of each a minute at most.
  for (let n = 0; n < 40; n++) {
    now += 1_000
    fault = n % 2 === 0 ? 'D1_ERROR: Exceeded maximum DB size' : null
    await reasonOf(d1.write(INSERT))
  }
  expect(lines().length).toBeLessThanOrEqual(4)
  expect(d1.health().writes.circuit).toBe('closed')
})
