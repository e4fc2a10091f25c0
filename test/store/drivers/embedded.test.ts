// The store on a file in this process: the suite of every database, and what only a file has to do.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Libsql from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import type { ImportedVersion } from '../../../src/store/model.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { storeConformance } from '../conformance.ts'
import { createFilePool } from '../file-pool.ts'
import { contentsOf, created, textOf } from '../library.ts'
import { newVersion } from '../make.ts'

const files = createFilePool()
afterAll(() => files.close())

storeConformance('an embedded file', files.make)

/** A store on a file of its own, and a bare connection to the same file. */
async function withFile(
  work: (store: Store, path: string, other: Libsql.Database) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-'))
  const path = join(folder, 'a folder', 'library.db')
  const store = await openStore({ url: `file:${path}` })
  const other = new Libsql(path)
  try {
    await work(store, path, other)
  } finally {
    other.close()
    await store.close()
    await rm(folder, { recursive: true })
  }
}

function counted(database: Libsql.Database, table: string): number {
  return (database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
}

/** An original that its paragraphs don't give back. */
const unlike = { mediaType: 'text/html', bytes: Uint8Array.from({ length: 900 }, (_, n) => (n * n) % 251) }

const imported = (from: number, articles: number, paragraphs: number): ImportedVersion[] =>
  Array.from({ length: articles }, (_, a) => {
    const texts = Array.from({ length: paragraphs }, (_, p) => `No. ${(from + a) * paragraphs + p}.`)
    return { ...newVersion(texts.join('\n\n')), storyTitle: null, storyBase: null }
  })

/** How many hashes of paragraphs each level holds. */
function levelsOf(database: Libsql.Database): number[] {
  const count = database.prepare('SELECT count(*) AS n FROM paragraph_hashes WHERE level = ?')
  return [0, 1].map((level) => (count.get([level]) as { n: number }).n)
}

describe('an embedded file', () => {
  test('is made with its folder, keeps its log beside it, and answers', () =>
    withFile(async (store, _, other) => {
      await store.ping()
      expect(other.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' })
    }))

  test('finds paragraphs by their hashes, whatever level an import has moved these to', () =>
    withFile(async (store, _, other) => {
      const total = 150_000
      for (let from = 0; from < total / 250; from += 60) await store.versions.import(imported(from, 60, 250))
      const [first, second] = levelsOf(other)
      expect(first! + second!).toBe(total)
      expect(first).toBeLessThan(2 ** 17)
      expect(second).toBeGreaterThan(2 ** 16)
      await store.versions.import(imported(0, total / 500, 500))
      expect(counted(other, 'paragraphs')).toBe(total)
      // As a library that grew by single uploads has them: a few at a time are moved.
      other.exec('UPDATE paragraph_hashes SET level = 0')
      await store.versions.import(imported(total / 100, 1, 100))
      const moved = total + 100 - levelsOf(other)[0]!
      expect(moved).toBeGreaterThan(0)
      expect(moved).toBeLessThanOrEqual(400)
      for (const { id } of (await store.articles.list({}, { limit: 50, cursor: null })).items)
        await store.articles.delete(id)
      expect(counted(other, 'paragraph_hashes')).toBe(counted(other, 'paragraphs'))
    }))

  test('keeps what it holds when it is opened again', () =>
    withFile(async (store, path) => {
      await created(store, newVersion('One.\n\nTwo.', { story: 's' }))
      const again = await openStore({ url: `file:${path}` })
      expect(await contentsOf(again)).toEqual(await contentsOf(store))
      await again.close()
    }))

  test('holds a paragraph once, however many print it, and none that nobody prints', () =>
    withFile(async (store, _, other) => {
      const shared = Array.from({ length: 20 }, (__, n) => `Shared ${n}.`).join('\n\n')
      const long = 'x'.repeat(600_000)
      const versions = []
      for (let n = 0; n < 5; n++) {
        const text = `${shared}\n\nOwn ${n}.\n\n${long}`
        versions.push(await created(store, newVersion(text, { source: `s${n}`, story: 's' })))
      }
      expect(counted(other, 'paragraphs')).toBe(26)
      expect(counted(other, 'paragraph_tails')).toBe(4)
      await store.articles.delete(versions[0]!.articleId)
      expect(counted(other, 'paragraphs')).toBe(25)
      await store.stories.delete('s')
      for (const table of ['paragraphs', 'paragraph_tails', 'printings', 'versions', 'articles', 'stories']) {
        expect(counted(other, table)).toBe(0)
      }
    }))

  test('a refused upload and one without a key leave no row behind', () =>
    withFile(async (store, _, other) => {
      await created(store, newVersion('One.', { story: 's' }))
      await store.versions.upload(newVersion('Two.', { article: 'nobody', idempotencyKey: 'a' }))
      await store.versions.upload(newVersion('Two.', { article: 'nobody' }))
      expect(counted(other, 'uploads')).toBe(0)
      expect(counted(other, 'paragraphs')).toBe(1)
    }))

  test('a full queue of work takes nothing new, and what it holds may be asked for again', () =>
    withFile(async ({ jobs }, _, other) => {
      other.exec(`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
        INSERT INTO jobs (kind, subject, due, tries, wanted) SELECT 'fill', i, 0, 0, 1 FROM n`)
      expect(await jobs.counts()).toEqual({ waiting: 10_000, failed: 0 })
      expect(await jobs.add('fill', 'one too many')).toBe(false)
      expect(await jobs.add('fill', '17')).toBe(true)
    }))

  test('keys that are no longer kept go', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'variorum-'))
    let now = Date.parse('2020-01-01T00:00:00Z')
    const store = await openStore({ url: `file:${folder}/a.db`, clock: () => new Date(now) })
    for (let n = 0; n < 15; n++)
      await store.versions.upload(newVersion(`Text ${n}.`, { idempotencyKey: `k${n}` }))
    now += 25 * 60 * 60 * 1000
    for (let n = 0; n < 3; n++)
      await store.versions.upload(newVersion(`More ${n}.`, { idempotencyKey: `m${n}` }))
    const other = new Libsql(`${folder}/a.db`)
    expect(counted(other, 'uploads')).toBe(3)
    other.close()
    await store.close()
    await rm(folder, { recursive: true })
  })

  test('answers about stories that an older program computed are not read, and go with a sweep', () =>
    withFile(async (store, _, other) => {
      const versions = [await created(store, newVersion('The river rose.', { story: 'flood' }))]
      const question = (n: number) => ({
        ...{ story: 'flood', view: `view-${n}`, question: '', state: 'ab'.repeat(32) },
      })
      for (let n = 0; n < 120; n++) {
        await store.storyAnswers.keep(question(n), { text: String(n), done: true }, versions)
      }
      other.exec(`UPDATE story_answers SET algorithm = algorithm - 1 WHERE view <> 'view-7'`)
      expect(await store.storyAnswers.read(question(6))).toBeNull()
      expect(await store.maintenance.sweep()).toBe(true)
      while (await store.maintenance.sweep());
      expect(counted(other, 'story_answers')).toBe(1)
      expect(await store.storyAnswers.read(question(7))).toEqual({ text: '7', done: true })
    }))

  test('the newest answers of a story are kept, on however many bases it is asked about', () =>
    withFile(async (store) => {
      const versions = [await created(store, newVersion('The river rose.', { story: 'flood' }))]
      const questions = Array.from({ length: 270 }, (_, n) => ({
        ...{ story: 'flood', view: 'origins', question: `wire@${n}`, state: 'ab'.repeat(32) },
      }))
      for (const [n, question] of questions.entries()) {
        await store.storyAnswers.keep(question, { text: String(n), done: true }, versions)
      }
      const left = await Promise.all(questions.map((question) => store.storyAnswers.read(question)))
      expect(left.flatMap((kept) => (kept ? [Number(kept.text)] : []))).toEqual(
        Array.from({ length: 256 }, (_, n) => 14 + n),
      )
    }))

  test('readers go on while another process writes, and uploads wait for it', () =>
    withFile(async (store, _, other) => {
      const version = await created(store, newVersion('One.', { story: 's' }))
      const delay = monitorEventLoopDelay({ resolution: 5 })
      other.exec('BEGIN IMMEDIATE')
      delay.enable()
      let answered = false
      const waiting = store.versions.upload(newVersion('Two.', { story: 's' })).then((outcome) => {
        answered = true
        return outcome
      })
      const until = Date.now() + 600
      while (Date.now() < until) {
        expect(textOf(await store.versions.read({ ...version, version: 1 }))).toBe('One.')
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      delay.disable()
      expect(answered).toBe(false)
      other.exec('COMMIT')
      expect(await waiting).toMatchObject({ kind: 'created', version: { number: 2 } })
      console.log(`event-loop delay beside a writer: p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms`)
    }))

  test('a lock that stays ends in an answer, not in waiting', () =>
    withFile(async (store, _, other) => {
      await created(store, newVersion('One.', { story: 's' }))
      other.exec('BEGIN IMMEDIATE')
      const uploads = ['Two.', 'Three.'].map((text) =>
        store.versions.upload(newVersion(text, { story: 's' })),
      )
      const outcomes = await Promise.allSettled(uploads)
      other.exec('ROLLBACK')
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({ reason: { name: 'StoreUnavailable', reason: 'busy' } })
      }
      expect((await created(store, newVersion('Four.', { story: 's' }))).number).toBe(2)
    }))

  test('one batch that fails takes none of its neighbours along', () =>
    withFile(async (store, _, other) => {
      other.exec(`CREATE TRIGGER refuse BEFORE INSERT ON versions WHEN NEW.headline = 'Refused'
        BEGIN SELECT RAISE(ABORT, 'refused'); END`)
      const headlines = ['A', 'Refused', 'B', 'Refused', 'C']
      const outcomes = await Promise.allSettled(
        headlines.map((headline, n) =>
          store.versions.upload(newVersion('Text.', { headline, story: `s${n}` })),
        ),
      )
      expect(outcomes.map((outcome) => outcome.status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ])
      expect((await store.stories.list({}, { limit: 9 })).items.map((story) => story.slug).sort()).toEqual([
        's0',
        's2',
        's4',
      ])
    }))

  test('a schema newer than the program is refused', () =>
    withFile(async (store, path, other) => {
      other.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9000000000000)`)
      await expect(store.ping()).rejects.toMatchObject({ reason: 'schema' })
      await expect(openStore({ url: `file:${path}` })).rejects.toThrow(/newer schema/)
    }))

  test.each(['uploads', 'versions', 'original_pieces'])(
    'a table that is gone is a schema, not a mistake: %s',
    (table) =>
      withFile(async (store, path, other) => {
        const one = await created(store, newVersion('One.', { story: 's' }))
        other.exec(`DROP TABLE ${table}`)
        const schema = { name: 'StoreUnavailable', reason: 'schema' }
        await expect(store.ping()).rejects.toMatchObject(schema)
        await expect(
          store.versions.upload(newVersion('Two.', { story: 's', original: unlike })),
        ).rejects.toMatchObject(schema)
        if (table === 'versions')
          await expect(store.articles.read(one.articleId)).rejects.toMatchObject(schema)
        await expect(openStore({ url: `file:${path}` })).rejects.toThrow(new RegExp(table))
      }),
  )

  test('a file that is no database says so', async () => {
    await expect(openStore({ url: `file:${import.meta.filename}` })).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('embedded.test.ts'),
    })
  })
})
