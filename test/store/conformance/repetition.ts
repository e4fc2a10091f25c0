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
        expect(await store.upload(newVersion('Three.', elsewhere))).toEqual({ kind: 'key-reused' })
        expect(await store.story('t')).toBeNull()
        expect((await store.article(first.articleId))?.versionCount).toBe(2)
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
      expect(await store.deleteArticle(first.articleId)).toBe(true)
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
