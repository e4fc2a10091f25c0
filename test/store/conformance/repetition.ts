// Which uploads repeat one that is stored, and which are new.
import { expect, test } from 'vitest'
import { created, type MakeLibrary, repeated, withStore } from '../library.ts'
import { contentHash, newVersion } from '../make.ts'

const DAY = 24 * 60 * 60 * 1000

export function repetitionTests(make: MakeLibrary): void {
  test('the newest content again is unchanged, whatever else changed', () =>
    withStore(make, async (store) => {
      const first = await created(store, newVersion('One.', { story: 's', byline: 'By One' }))
      const more = { story: 's', byline: 'By Two', publishedAt: '2020-01-01T00:00:00Z' }
      expect(await repeated(store, newVersion('One.', more))).toEqual(first)
    }))

  test('a changed headline alone is a new version', () =>
    withStore(make, async (store) => {
      await created(store, newVersion('One.', { story: 's', headline: 'A' }))
      expect((await created(store, newVersion('One.', { story: 's', headline: 'B' }))).number).toBe(2)
    }))

  test('going back to an older wording is a new version', () =>
    withStore(make, async (store) => {
      for (const [n, text] of ['One.', 'Two.', 'One.'].entries()) {
        expect((await created(store, newVersion(text, { story: 's' }))).number).toBe(n + 1)
      }
    }))

  test('the same capture again is that version, however old', () =>
    withStore(make, async (store) => {
      const more = { story: 's', capturedAt: '2020-01-01T10:00:00+01:00' }
      const first = await created(store, newVersion('One.', more))
      await created(store, newVersion('Two.', { story: 's' }))
      const retry = await repeated(store, newVersion('One.', { ...more, capturedAt: '2020-01-01T09:00:00Z' }))
      expect(retry).toEqual(first)
      expect((await created(store, newVersion('One.', { story: 's' }))).number).toBe(3)
      const other = await created(store, newVersion('Three.', more))
      expect(other.number).toBe(4)
    }))

  test('a capture again is the version it made, though the newest has the same content', () =>
    withStore(make, async (store) => {
      const at = (hour: number) => ({ story: 's', capturedAt: `2020-01-01T0${hour}:00:00Z` })
      const first = await created(store, newVersion('One.', at(1)))
      await created(store, newVersion('Two.', at(2)))
      expect((await created(store, newVersion('One.', at(3)))).number).toBe(3)
      expect(await repeated(store, newVersion('One.', at(1)))).toEqual(first)
      expect((await repeated(store, newVersion('One.', at(4)))).number).toBe(3)
    }))

  test('a capture of what stood at its time is no version, again and again', () =>
    withStore(make, async (store) => {
      // All captures of a page show the same publication: going back to a wording is a version.
      const day = (text: string, n: number) =>
        newVersion(text, {
          story: 's',
          capturedAt: `2020-01-0${n}T00:00:00Z`,
          publishedAt: '2019-12-31T00:00:00Z',
          publishedAtRead: true,
        })
      const captures = ['One.', 'One.', 'Two.', 'One.', 'One.', 'Three.'].map((text, n) => day(text, n + 1))
      const kinds = ['created', 'unchanged', 'created', 'created', 'unchanged', 'created']
      const first = await store.versions.import(captures)
      expect(first.map(({ kind }) => kind)).toEqual(kinds)
      expect(await store.versions.import(captures)).toEqual(
        first.map((outcome) => ({ ...outcome, kind: 'unchanged' })),
      )
      for (const capture of captures) await repeated(store, capture)
    }))

  test('a publication again is the version it made, however old', () =>
    withStore(make, async (store) => {
      const at = (hour: number) => ({ story: 's', publishedAt: `2020-01-01T0${hour}:00:00Z` })
      const takes = [newVersion('One.', at(1)), newVersion('Two.', at(2)), newVersion('Three.', at(3))]
      const first = []
      for (const take of takes) first.push(await created(store, take))
      for (const [n, take] of takes.entries()) expect(await repeated(store, take)).toEqual(first[n])
      const zoned = {
        story: 's',
        publishedAt: '2020-01-01T03:00:00+02:00',
        capturedAt: '2020-01-05T00:00:00Z',
      }
      expect(await repeated(store, newVersion('One.', zoned))).toEqual(first[0])
      expect((await created(store, newVersion('One.', at(4)))).number).toBe(4)
      expect((await created(store, newVersion('Two.', { story: 's' }))).number).toBe(5)
      // Other content of the same time is a correction without a time of its own.
      expect((await created(store, newVersion('Four.', at(1)))).number).toBe(6)
      expect(await repeated(store, takes[0]!)).toEqual(first[0])
    }))

  test('a time of publication counts in its own article, and no time counts for none', () =>
    withStore(make, async (store) => {
      const at = { publishedAt: '2020-01-01T00:00:00Z' }
      await created(store, newVersion('One.', { story: 's', ...at }))
      await created(store, newVersion('Two.', { story: 's' }))
      const elsewhere = await created(store, newVersion('Two.', { story: 't', ...at }))
      expect((await created(store, newVersion('One.', { story: 't', ...at }))).ref).toBe(
        `${elsewhere.articleId}@2`,
      )
      expect((await created(store, newVersion('One.', { story: 's' }))).number).toBe(3)
    }))

  test('an import of takes with their times, repeated, stores nothing', () =>
    withStore(make, async (store) => {
      const takes = ['One.', 'Two.', 'One.', 'Three.'].map((text, n) =>
        newVersion(text, { story: 's', publishedAt: `2020-01-0${n + 1}T00:00:00Z` }),
      )
      const first = await store.versions.import(takes)
      expect(first.map(({ kind }) => kind)).toEqual(['created', 'created', 'created', 'created'])
      const again = await store.versions.import(takes)
      expect(again).toEqual(first.map((outcome) => ({ ...outcome, kind: 'unchanged' })))
      // Within one transaction, too.
      const twice = [...takes, ...takes].map((take) => ({ ...take, story: 't' }))
      const kinds = (await store.versions.import(twice)).map(({ kind }) => kind)
      expect(kinds).toEqual([...Array(4).fill('created'), ...Array(4).fill('unchanged')])
    }))

  test('a number says more than a time', () =>
    withStore(make, async (store) => {
      const at = { article: 'a', publishedAt: '2020-01-01T00:00:00Z' }
      for (const [n, text] of ['One.', 'Two.', 'One.'].entries()) {
        const outcome = await store.versions.import([newVersion(text, { ...at, number: n + 1 })])
        expect(outcome).toEqual([{ kind: 'created', ref: `a@${n + 1}` }])
      }
      // Of two versions that are alike the newer one answers.
      expect((await repeated(store, newVersion('One.', at))).ref).toBe('a@3')
    }))

  test('a key answers with its version for a day', async () => {
    let now = Date.parse('2020-01-01T00:00:00Z')
    await withStore(
      make,
      async (store) => {
        const upload = newVersion('One.', { story: 's', idempotencyKey: 'key' })
        const first = await created(store, upload)
        await created(store, newVersion('Two.', { story: 's' }))
        now += DAY - 1
        expect(await repeated(store, upload)).toEqual(first)
        // The key decides which version it is, not what else came with the content.
        const elsewhere = { story: 't', url: 'https://example.com/', idempotencyKey: 'key' }
        expect(await repeated(store, newVersion('One.', elsewhere))).toEqual(first)
        expect(await store.versions.upload(newVersion('Three.', elsewhere))).toEqual({ kind: 'key-reused' })
        expect(await store.stories.read('t')).toBeNull()
        expect((await store.articles.read(first.articleId))?.versionCount).toBe(2)
        now += 1
        expect((await created(store, upload)).number).toBe(3)
      },
      () => new Date(now),
    )
  })

  test('a key belongs to its source', () =>
    withStore(make, async (store) => {
      const one = await created(store, newVersion('One.', { source: 'a', idempotencyKey: 'key' }))
      const two = await created(store, newVersion('One.', { source: 'b', idempotencyKey: 'key' }))
      expect(two.articleId).not.toBe(one.articleId)
    }))

  test('a key of an unchanged upload answers too, and one of a deleted version no more', () =>
    withStore(make, async (store) => {
      const first = await created(store, newVersion('One.', { story: 's' }))
      await repeated(store, newVersion('One.', { story: 's', idempotencyKey: 'key' }))
      await created(store, newVersion('Two.', { story: 's' }))
      const retry = newVersion('One.', { story: 's', idempotencyKey: 'key' })
      expect((await repeated(store, retry)).ref).toBe(first.ref)
      expect(await store.articles.delete(first.articleId)).toBe(true)
      const anew = await created(store, retry)
      expect(anew.number).toBe(1)
      expect(anew.articleId).not.toBe(first.articleId)
      expect((await repeated(store, retry)).ref).toBe(anew.ref)
    }))

  test('roles alone make no new version, and the stored ones stay', () =>
    withStore(make, async (store) => {
      const hash = contentHash(null, ['One.'])
      const of = (role: 'body' | 'boilerplate') =>
        newVersion('One.', { story: 's', contentHash: hash, paragraphs: [{ text: 'One.', role }] })
      await created(store, of('body'))
      expect((await repeated(store, of('boilerplate'))).paragraphs[0]?.role).toBe('body')
    }))
}
