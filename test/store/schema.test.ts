// Do the tables, their migrations, and the module that carries these in a bundle say the same?
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import Libsql from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clustered from '../../schema/clustered.ts'
import { migrations } from '../../schema/migrations/index.ts'
import * as generated from '../../schema/tables.ts'
import { fingerprintsOf } from '../../src/core/reprints/fingerprints.ts'
import { parseSearch } from '../../src/core/search/query.ts'
import { scanTexts } from '../../src/core/words/scan.ts'
import { createJobs } from '../../src/service/jobs/jobs.ts'
import { openStore } from '../../src/store/open.ts'
import { newVersion } from './make.ts'

const FOLDER = fileURLToPath(new URL('../../schema/migrations/', import.meta.url))

test('the module holds what the folder holds; else run `npm run migrations`', () => {
  const journal = JSON.parse(readFileSync(join(FOLDER, 'meta/_journal.json'), 'utf8'))
  expect(migrations.map(({ tag, when }) => ({ tag, when }))).toEqual(
    journal.entries.map(({ tag, when }: { tag: string; when: number }) => ({ tag, when })),
  )
  for (const { tag, hash, statements } of migrations) {
    const text = readFileSync(join(FOLDER, `${tag}.sql`), 'utf8')
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
    expect(statements).toEqual(text.split('--> statement-breakpoint').map((each) => each.trim()))
  }
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.sql'))
  expect(files.sort()).toEqual(migrations.map(({ tag }) => `${tag}.sql`).sort())
})

test('migrations stand in the order of their times', () => {
  const times = migrations.map(({ when }) => when)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(new Set(times).size).toBe(times.length)
})

test('a library of the first release is brought up to date as it is opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-'))
  const old = new Libsql(`${folder}/old.db`)
  old.exec(
    'CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  )
  for (const { statements, hash, when } of migrations.slice(0, 2)) {
    for (const sql of statements) old.exec(sql)
    old.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run([hash, when])
  }
  const indexes = `SELECT sql FROM sqlite_master WHERE name = 'articles_by_time'`
  expect(old.prepare(indexes).all()).not.toMatchObject([{ sql: expect.stringContaining('`id`') }])
  const store = await openStore({ url: `file:${folder}/old.db` })
  await store.ping()
  expect((await store.versions.upload(newVersion('One.', { story: 's' }))).kind).toBe('created')
  await store.close()
  expect(old.prepare(indexes).all()).toMatchObject([{ sql: expect.stringContaining('`id`') }])
  expect(old.prepare('SELECT * FROM jobs').all()).toEqual([])
  old.close()
  await rm(folder, { recursive: true })
})

test('texts of before there were indexes are found once they are indexed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-'))
  const url = `file:${folder}/old.db`
  const words = 'Moscow will respond if Washington withdraws from the treaty the ministry said'
  const filler = (n: number) => Array.from({ length: 20 }, (_, k) => `word${n}x${k}`).join(' ')
  let store = await openStore({ url })
  for (let n = 0; n < 30; n++) {
    const text = Array.from({ length: 15 }, (_, k) =>
      `${k === n % 15 ? words : ''} ${filler(n * 15 + k)}`.trim(),
    )
    await store.versions.upload(newVersion(text.join('\n\n'), { story: `s${n}` }))
  }
  await store.close()
  makeOld(`${folder}/old.db`)
  store = await openStore({ url })
  const fingerprints = fingerprintsOf([words], scanTexts([words]))[0]!
  const query = { fingerprints, except: null, thorough: true, unstoried: false }
  const before = await store.reprints.candidates(query, { after: null, until: null }, 100)
  expect(before).toMatchObject({ items: [], complete: false })
  const jobs = createJobs(store)
  expect(await jobs.workOff()).toBeGreaterThan(1)
  const after = await store.reprints.candidates(query, { after: null, until: null }, 100)
  expect(after.complete).toBe(true)
  expect(after.items).toHaveLength(30)
  const found = await store.search.articles(parseSearch('washington'), {}, { limit: 100 })
  expect(found.items).toHaveLength(30)
  const again = Array.from({ length: 15 }, (_, k) => filler(3 * 15 + k))
  await store.versions.upload(newVersion(again.join('\n\n'), { story: 'again' }))
  await store.close()
  const database = new Libsql(`${folder}/old.db`)
  expect(database.prepare('SELECT count(*) AS n FROM paragraphs').get()).toMatchObject({ n: 30 * 15 + 1 })
  database.close()
  await rm(folder, { recursive: true })
})

/** As it was before the migrations that made the indexes, with its texts. */
function makeOld(path: string): void {
  const database = new Libsql(path)
  database.exec('DROP TABLE fingerprint_postings; DROP TABLE fingerprints; DROP TABLE search')
  database.exec('DROP INDEX articles_unsearched; ALTER TABLE articles DROP COLUMN searched')
  database.exec('DROP INDEX paragraphs_unfingerprinted; ALTER TABLE paragraphs DROP COLUMN fingerprinted')
  database.exec(
    'DROP TABLE uncounted; DROP TABLE imports; DROP TABLE import_pieces; DROP TABLE import_problems',
  )
  database.exec(
    'DROP TABLE paragraph_hashes; DROP TABLE story_answers; DROP TABLE ended_logins; DROP INDEX versions_by_publication',
  )
  database.exec('DROP INDEX versions_by_reading')
  for (const name of ['modified_at', 'section', 'credit', 'signal', 'reread_of', 'extraction']) {
    database.exec(`ALTER TABLE versions DROP COLUMN ${name}`)
  }
  const rows = database.prepare('SELECT id, text FROM paragraphs').all() as { id: number; text: string }[]
  for (const { id, text } of rows) {
    const hash = createHash('sha256').update(text).digest()
    database.prepare('UPDATE paragraphs SET hash = ? WHERE id = ?').run([hash, id])
  }
  database.exec('CREATE UNIQUE INDEX paragraphs_by_hash ON paragraphs (hash)')
  const first = migrations.find(({ tag }) => tag === '0005_indexed')!.when
  database.prepare('DELETE FROM __drizzle_migrations WHERE created_at >= ?').run([first])
  database.close()
}

describe('the tables of a new library are those of the schema', () => {
  let folder: string
  let database: Libsql.Database

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'variorum-'))
    await (await openStore({ url: `file:${folder}/a.db` })).close()
    database = new Libsql(`${folder}/a.db`)
  })

  afterAll(async () => {
    database.close()
    await rm(folder, { recursive: true })
  })

  const columnsOf = (name: string) =>
    (
      database.prepare(`SELECT name, type, "notnull" AS needed FROM pragma_table_info('${name}')`).all() as {
        name: string
        type: string
        needed: number
      }[]
    ).map((column) => `${column.name} ${column.type.toLowerCase()}${column.needed ? ' not null' : ''}`)

  const indexesOf = (name: string) =>
    (
      database
        .prepare(`SELECT name, "unique" AS one FROM pragma_index_list('${name}') WHERE origin = 'c'`)
        .all() as { name: string; one: number }[]
    ).map((index) => `${index.name}${index.one ? ' unique' : ''}`)

  const tables = [...Object.values(generated), ...Object.values(clustered)] as SQLiteTable[]

  test.each(tables.map((table) => [getTableConfig(table).name, table] as const))('%s', (name, table) => {
    const { columns, indexes } = getTableConfig(table)
    const wanted = columns.map(
      (column) => `${column.name} ${column.getSQLType()}${column.notNull ? ' not null' : ''}`,
    )
    expect(columnsOf(name)).toEqual(wanted)
    const wantedIndexes = indexes.map(({ config }) => `${config.name}${config.unique ? ' unique' : ''}`)
    expect(indexesOf(name).sort()).toEqual(wantedIndexes.sort())
  })

  test('and no others', () => {
    const names = database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .all() as { name: string }[]
    const indexes = ['fingerprints', 'search'].flatMap((name) =>
      ['', '_config', '_data', '_docsize', '_idx'].map((part) => name + part),
    )
    const wanted = [
      '__drizzle_migrations',
      'fingerprint_postings',
      ...indexes,
      ...tables.map((table) => getTableConfig(table).name),
    ]
    expect(names.map(({ name }) => name).sort()).toEqual(wanted.sort())
  })

  test('those of clustered.ts stand without rowid', () => {
    for (const table of Object.values(clustered)) {
      const { name } = getTableConfig(table as SQLiteTable)
      expect(() => database.prepare(`SELECT rowid FROM ${name}`).all()).toThrow(/no such column/)
    }
  })
})
