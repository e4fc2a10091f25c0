// A Worker that can not serve says why, and does nothing else; with a libSQL server it serves as with D1.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { variorum } from '../cli/in-process.ts'
import { REPRINT, STORY } from '../http/library.ts'
import { hasSqld, type Sqld, startSqld, WITHOUT_SQLD } from '../store/drivers/sqld.ts'
import { fetch } from './fetch.ts'
import {
  bundleWorker,
  startWorker,
  TOKEN,
  type WorkerBundle,
  type WorkerOptions,
  type WorkerService,
} from './service.ts'

let bundle: WorkerBundle

beforeAll(async () => {
  bundle = await bundleWorker()
})

async function withWorker(
  options: WorkerOptions,
  work: (service: WorkerService) => Promise<void>,
): Promise<void> {
  const service = await startWorker(bundle, options)
  try {
    await work(service)
  } finally {
    await service.stop()
  }
}

async function expectUnavailable(address: string, detail: RegExp): Promise<void> {
  const answer = await fetch(address)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.json()).toMatchObject({ status: 503, detail: expect.stringMatching(detail) })
}

describe('a Worker', () => {
  test.each<[string, WorkerOptions, RegExp]>([
    [
      'without ADMIN_TOKEN',
      { settings: { ADMIN_TOKEN: null } },
      /ADMIN_TOKEN is not set.*secret put ADMIN_TOKEN/,
    ],
    ['with an empty one', { settings: { ADMIN_TOKEN: '' } }, /ADMIN_TOKEN is set but empty/],
    ['with a wrong setting', { settings: { READ_ACCESS: 'all' } }, /READ_ACCESS must be public or token/],
    ['with a file for a database', { settings: { DATABASE_URL: 'file:a.db' } }, /a Worker has no files/],
    ['without a database', { environment: 'libsql' }, /bind a D1 database as DB.*DATABASE_URL/],
  ])('%s answers 503 to everything and says why', async (_, options, detail) => {
    await withWorker({ ...options, migrated: false }, async ({ address }) => {
      for (const path of ['/', '/healthz', '/api/v1/stories', '/assets/style.css']) {
        await expectUnavailable(address + path, detail)
      }
    })
  })

  test('on a database without tables names the command, and makes none', () =>
    withWorker({ migrated: false }, async ({ address, tables }) => {
      for (const path of ['/readyz', '/api/v1/stories']) {
        const answer = await fetch(address + path, { headers: { Authorization: `Bearer ${TOKEN}` } })
        expect(answer.status).toBe(503)
        expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('npm run deploy') })
      }
      const upload = await fetch(`${address}/api/v1/versions?source=s`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'text/plain' },
        body: STORY,
      })
      expect(upload.status).toBe(503)
      expect((await fetch(`${address}/healthz`)).status).toBe(200)
      expect(await tables()).toEqual([])
    }))
})

describe.skipIf(!hasSqld)(hasSqld ? 'a Worker with a libSQL server' : `… (${WITHOUT_SQLD})`, () => {
  let folder: string
  let server: Sqld
  let service: WorkerService

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-sqld-'))
    server = await startSqld({ folder: join(folder, 'data') })
    service = await startWorker(bundle, { environment: 'libsql', settings: { DATABASE_URL: server.url } })
  })
  afterAll(async () => {
    await service?.stop()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const upload = (source: string, body: string) =>
    fetch(`${service.address}/api/v1/versions?source=${source}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'text/plain' },
      body,
    })

  test('waits for `variorum migrate`, then serves', async () => {
    expect((await upload('tass', STORY)).status).toBe(503)
    const migrated = await variorum(['migrate'], { env: { DATABASE_URL: server.url } })
    expect(migrated, migrated.err).toMatchObject({ code: 0 })
    const [left, right] = [await upload('tass', STORY), await upload('post', REPRINT)]
    expect(left.headers.get('x-variorum-bookmark')).toMatch(/^\d+$/)
    const refs = [(await left.json()) as { ref: string }, (await right.json()) as { ref: string }]
    const page = await fetch(`${service.address}/diff/${refs[0]?.ref}...${refs[1]?.ref}`, {
      headers: { Authorization: `Bearer ${TOKEN}` },
    })
    expect([page.status, (await page.text()).endsWith('</html>')]).toEqual([200, true])
  })
})
