// `variorum check` in real processes: what it prints, and how it ends.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { newVersion } from '../store/make.ts'
import { variorum } from './processes.ts'

let folder: string
let url: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-check-'))
  url = `file:${join(folder, 'library.db')}`
  const store = await openStore({ url })
  await store.upload(newVersion('The first of two paragraphs.\n\nAnd the second one.'))
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

test('ends with 3 where there is no database, and with 2 for an operand', async () => {
  const missing = ['--database', `file:${join(folder, 'missing.db')}`]
  expect(await variorum(['check', ...missing])).toMatchObject({
    code: 3,
    err: expect.stringContaining('There is no database file'),
  })
  const away = await variorum(['check', '--database', 'http://127.0.0.1:9'])
  expect(away).toMatchObject({ code: 3, err: expect.stringContaining('can not be reached') })
  expect(await variorum(['check', 'library.db'])).toMatchObject({ code: 2 })
})
