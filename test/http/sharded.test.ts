// The service over two databases, asked through the front door: what spans both is one story, one list, one search.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import { openStore } from '../../src/store/open.ts'
import { shardOf } from '../../src/store/shards/sharding.ts'
import type { Store } from '../../src/store/store.ts'
import { REPRINT, STORY } from './library.ts'

let folder: string
let store: Store
let app: ReturnType<typeof createApp>
/** One in each database. */
const [left, right] = [0, 1].map(
  (shard) => ['tass', 'afp', 'dpa', 'ap'].find((source) => shardOf(source, 2) === shard)!,
)
const refs: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-sharded-'))
  const config = readConfig({
    DATABASE_URL: `file:${join(folder, '0.db')}`,
    DATABASE_SHARDS: `file:${join(folder, '1.db')}`,
  })
  store = await openStore({ url: config.databaseUrl, shardUrls: config.databaseShards })
  app = createApp({ store, config, clock: () => new Date() })
  for (const [source, text] of [
    [left, STORY],
    [right, REPRINT],
  ]) {
    const response = await app.request('/api/v1/versions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ source, text, story: 'both' }),
    })
    expect(response.status).toBe(201)
    refs.push(((await response.json()) as { ref: string }).ref)
  }
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function ask(path: string) {
  const response = await app.request(path)
  expect(response.status, path).toBe(200)
  return response
}

test('each lies in a database of its own', () => {
  expect(left).toBeTruthy()
  expect(right).toBeTruthy()
  expect(refs.map((ref) => shardOf(ref.split('@')[0]!, 2))).toEqual([0, 1])
  expect(store.health().map(({ name }) => name)).toEqual(['0-file', '1-file'])
})

test('the story, its matrix and its page have both', async () => {
  const story = await (await ask('/api/v1/stories/both')).json()
  expect(story.articles.map(({ source }: { source: string }) => source)).toEqual([left, right])
  const matrix = await (await ask('/api/v1/stories/both/matrix')).json()
  expect(matrix).toMatchObject({ refs, complete: true })
  expect(matrix.scores[0][1]).toBeGreaterThan(0.7)
  expect(await (await ask('/stories/both')).text()).toContain(right)
})

test('a diff, a list, a search and reprints span both', async () => {
  const diff = await (await ask(`/api/v1/diff/${refs.join('...')}`)).json()
  expect(diff.similarity.relation).toBe('edited-reprint')
  const list = await (await ask('/api/v1/articles?limit=1')).json()
  const rest = await (await ask(`/api/v1/articles?limit=1&cursor=${list.next}`)).json()
  expect([...list.items, ...rest.items].map(({ latest }) => latest).sort()).toEqual([...refs].sort())
  expect(rest.next).toBeNull()
  const found = await (await ask('/api/v1/articles?q=Helsinki')).json()
  expect(found.items).toHaveLength(2)
  const reprints = await (await ask(`/api/v1/versions/${refs[0]}/reprints`)).json()
  expect(reprints.items).toMatchObject([{ ref: refs[1], source: right }])
})

test('a search gives the best of each in turn, and refuses a forged cursor', async () => {
  const search = '/api/v1/articles?q=Helsinki&limit=1'
  const first = await (await ask(search)).json()
  const second = await (await ask(`${search}&cursor=${first.next}`)).json()
  expect([...first.items, ...second.items].map(({ source }) => source)).toEqual([left, right])
  const [list] = JSON.parse(Buffer.from(first.next, 'base64url').toString())
  for (const keys of [['x'], ['null'], ['{}'], ['[null,null]'], [0, 2, 0, 0, 2, 0, 0]]) {
    const cursor = Buffer.from(JSON.stringify([list, keys])).toString('base64url')
    const answer = await app.request(`${search}&cursor=${cursor}`)
    expect(answer.status, JSON.stringify(keys)).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ path: 'cursor' }] })
  }
})

test('an import can not give a ref a second time, whatever source and database its line is for', async () => {
  const given = { text: STORY, article: 'pdam', number: 1 }
  const lines = [left, right, left].map((source) => JSON.stringify({ ...given, source }))
  const headers = { 'Content-Type': 'application/x-ndjson' }
  const importOf = async (body: string) =>
    (await (await app.request('/api/v1/import', { method: 'POST', headers, body })).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  expect(await importOf(lines.join('\n'))).toMatchObject([
    { status: 201, ref: 'pdam@1' },
    { status: 409, problem: expect.stringContaining(`belongs to the source “${left}”`) },
    { status: 200, ref: 'pdam@1' },
  ])
  expect(await importOf(lines[1]!)).toMatchObject([{ status: 409 }])
  expect((await app.request('/api/v1/articles/pdam', { method: 'DELETE' })).status).toBe(204)
})

test('an export of both is imported by one', async () => {
  const lines = await (await ask('/api/v1/export')).text()
  const one = await openStore({ url: `file:${join(folder, 'one.db')}` })
  const other = createApp({ store: one, config: readConfig({}), clock: () => new Date() })
  const headers = { 'Content-Type': 'application/x-ndjson' }
  const results = await other.request('/api/v1/import', { method: 'POST', headers, body: lines })
  expect(
    (await results.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).status),
  ).toEqual([201, 201])
  expect(await (await other.request('/api/v1/export')).text()).toBe(lines)
  await one.close()
})
