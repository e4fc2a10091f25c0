// `variorum check`: what it prints, and how it ends.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KeptPairScore } from '../../src/store/model.ts'
import { openStore } from '../../src/store/open.ts'
import { scored } from '../store/conformance/pair-scores.ts'
import { created } from '../store/library.ts'
import { contentHash, newVersion } from '../store/make.ts'
import { variorum } from './in-process.ts'

let folder: string
let url: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-check-'))
  url = `file:${join(folder, 'library.db')}`
  const store = await openStore({ url })
  await store.versions.upload(newVersion('The first of two paragraphs.\n\nAnd the second one.'))
  await store.close()
})
afterAll(() => rm(folder, { recursive: true }))

test('says that a library is sound, finds what is not, mends it, and says so by its exit code', async () => {
  const check = (...flags: string[]) => variorum(['check', ...flags], { env: { DATABASE_URL: url } })
  const sound = '1 version, 2 paragraphs, 1 article checked: no fault\n'
  expect(await check()).toEqual({ code: 0, out: sound, err: '' })

  const database = new Libsql(join(folder, 'library.db'))
  const { id } = database.prepare('SELECT id FROM articles').get() as { id: string }
  database.exec('UPDATE articles SET version_count = 3')
  database.close()
  const what = 'count of versions 3 instead of 1'
  const found = await check('--json')
  expect(found.code).toBe(1)
  expect(
    found.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { kind: 'article', where: id, what, repaired: false },
    { database: url, versions: 1, paragraphs: 2, articles: 1, faults: 1, repaired: 0 },
  ])
  expect(await check('--repair')).toEqual({
    code: 0,
    out:
      `article       ${id}  ${what}  (repaired)\n` +
      '1 version, 2 paragraphs, 1 article checked: 1 fault, 1 repaired, 0 left alone\n',
    err: '',
  })
  expect(await check()).toEqual({ code: 0, out: sound, err: '' })
})

test('holds the scores of several databases against the texts of all, and drops what is about none', async () => {
  const urls = [0, 1, 2].map((n) => `file:${join(folder, `shard-${n}.db`)}`)
  const env = { DATABASE_URL: urls[0]!, DATABASE_SHARDS: urls.slice(1).join(' ') }
  const store = await openStore({ url: urls[0]!, shardUrls: urls.slice(1) })
  const versions = []
  for (let n = 0; n < 12; n++) {
    versions.push(await created(store, newVersion(`Text ${n}.`, { source: `paper-${n}` })))
  }
  const hashes = versions.map(({ contentHash }) => contentHash)
  // One of two words: as these texts have it.
  const half = (left: string, right: string): KeptPairScore => ({
    ...scored(left, right, 0.5),
    containment: { leftInRight: 0.5, rightInLeft: 0.5 },
    relation: 'edited-reprint',
  })
  const pairs = hashes.flatMap((left, n) => hashes.slice(n + 1).map((right) => half(left, right)))
  await store.scores.save(pairs, versions)
  expect(await variorum(['check', '--repair'], { env })).toMatchObject({ code: 0, err: '' })
  expect(await store.scores.ofPairs(hashes, hashes)).toHaveLength(pairs.length)

  await store.scores.save([half(hashes[0]!, contentHash(null, ['Nowhere.']))], null)
  const found = await variorum(['check'], { env })
  expect(found.code).toBe(1)
  expect(found.out.match(/is about a missing text/g)).toHaveLength(1)
  expect(await variorum(['check', '--repair'], { env })).toMatchObject({ code: 0 })
  expect(await store.scores.ofPairs(hashes, hashes)).toHaveLength(pairs.length)
  await store.close()
})

test('ends with 3 where there is no database, and with 2 for an operand', async () => {
  const missing = ['--database', `file:${join(folder, 'missing.db')}`]
  expect(await variorum(['check', ...missing])).toMatchObject({
    code: 3,
    err: expect.stringContaining('There is no database file'),
  })
  const away = await variorum(['check', '--database', 'http://127.0.0.1:9'])
  expect(away).toMatchObject({ code: 3, err: expect.stringContaining('cannot be reached') })
  expect(await variorum(['check', 'library.db'])).toMatchObject({ code: 2 })
})
