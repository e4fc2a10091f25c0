// Two programs bring databases up to date, ours and wrangler, and each keeps a record of its own: do both agree?
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrations } from '../../schema/migrations/index.ts'
import { openStore } from '../../src/store/open.ts'
import { wrangler } from '../runtime/wrangler.ts'
import { newVersion } from './make.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A database on which wrangler has run the first `count` migrations, recorded as it does. */
function byWrangler(count: number): { path: string; database: Libsql.Database } {
  const path = join(folder, `${count}.db`)
  const database = new Libsql(path)
  database.exec(`CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`)
  for (const { tag, statements } of migrations.slice(0, count)) {
    for (const sql of statements) database.exec(sql)
    database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run([`${tag}.sql`])
  }
  return { path, database }
}

const recorded = (database: Libsql.Database): number =>
  (database.prepare('SELECT count(*) AS n FROM __drizzle_migrations').get() as { n: number }).n

test('what wrangler has run is not run again', async () => {
  const { path, database } = byWrangler(migrations.length)
  const store = await openStore({ url: `file:${path}` })
  await store.ping()
  expect((await store.versions.upload(newVersion('One.'))).kind).toBe('created')
  await store.close()
  expect(() => recorded(database)).toThrow(/no such table/)
  database.close()
})

test('what wrangler has not run is', async () => {
  const { path, database } = byWrangler(3)
  const store = await openStore({ url: `file:${path}` })
  await store.ping()
  await store.close()
  expect(recorded(database)).toBe(migrations.length - 3)
  database.close()
})

test('a migration that this program does not know makes the database newer than it', async () => {
  const { path, database } = byWrangler(migrations.length)
  database.exec(`INSERT INTO d1_migrations (name) VALUES ('9999_later.sql')`)
  database.close()
  await expect(openStore({ url: `file:${path}` })).rejects.toThrow(/newer schema/)
})

test('several that bring a database up to date at once run each migration once', async () => {
  const url = `file:${join(folder, 'new.db')}`
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ url })))
  await Promise.all(stores.map((store) => store.ping()))
  await Promise.all(stores.map((store) => store.close()))
  const database = new Libsql(join(folder, 'new.db'))
  expect(recorded(database)).toBe(migrations.length)
  database.close()
})

test('wrangler makes the same tables from the same files', async () => {
  await wrangler(['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', folder, '--env', ''])
  const store = await openStore({ url: `file:${join(folder, 'ours.db')}` })
  await store.close()
  const kept = join(folder, 'v3', 'd1', 'miniflare-D1DatabaseObject')
  const [file] = (await readdir(kept)).filter((name) => /^[0-9a-f]+\.sqlite$/.test(name))
  expect(schemaOf(join(kept, file ?? ''))).toEqual(schemaOf(join(folder, 'ours.db')))
})

/** What stands in a database, as it was written; the records and D1's own tables left out. */
function schemaOf(path: string): unknown[] {
  const database = new Libsql(path)
  const rows = database
    .prepare(
      `SELECT type, name, sql FROM sqlite_master
        WHERE name NOT LIKE 'sqlite@_%' ESCAPE '@' AND name NOT LIKE '@_cf@_%' ESCAPE '@'
          AND name NOT IN ('d1_migrations', '__drizzle_migrations') ORDER BY type, name`,
    )
    .all()
  database.close()
  expect(rows.length).toBeGreaterThan(20)
  return rows
}
