// Which article an upload joins, and what contradicts it.
import { expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { NewVersion } from '../../../src/store/versions-model.ts'
import { contentsOf, created, type MakeLibrary, reasonOf, repeated, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

export function joiningTests(make: MakeLibrary): void {
  test('with an article: that one, and no other is made', () =>
    withStore(make, async (store) => {
      const first = await created(store, newVersion('One.'))
      const second = await created(store, newVersion('Two.', { article: first.articleId }))
      expect(second.ref).toBe(`${first.articleId}@2`)
      const nobody = await store.versions.upload(
        newVersion('Three.', { article: 'nobody', story: 'new-story' }),
      )
      expect(nobody).toEqual({ kind: 'no-article', article: 'nobody' })
      expect(await store.stories.read('new-story')).toBeNull()
    }))

  test('with an address: the article that has it, whatever its story', () =>
    withStore(make, async (store) => {
      const url = 'https://example.com/1'
      const first = await created(store, newVersion('One.', { url, story: 's' }))
      const second = await created(store, newVersion('Two.', { url }))
      expect(second).toMatchObject({ ref: `${first.articleId}@2`, story: 's', url })
    }))

  test('with a new address: the printing of that story without one, which takes it', () =>
    withStore(make, async (store) => {
      const url = 'https://example.com/1'
      const first = await created(store, newVersion('One.', { story: 's' }))
      const second = await created(store, newVersion('Two.', { story: 's', url }))
      expect(second).toMatchObject({ articleId: first.articleId, number: 2, url })
      const other = await created(store, newVersion('Two.', { story: 's', url: 'https://example.com/2' }))
      expect(other.articleId).not.toBe(first.articleId)
      const stranger = await created(store, newVersion('Two.', { url: 'https://example.com/3' }))
      expect(stranger).toMatchObject({ number: 1, story: null })
    }))

  test('an unchanged text gives its address too', () =>
    withStore(make, async (store) => {
      const url = 'https://example.com/1'
      const first = await created(store, newVersion('One.', { story: 's' }))
      const again = await repeated(store, newVersion('One.', { story: 's', url }))
      expect(again).toMatchObject({ ref: first.ref, url })
      expect((await store.articles.read(first.articleId))?.url).toBe(url)
    }))

  test('with a story and no address: the printing without one before the oldest that has one', () =>
    withStore(make, async (store) => {
      const a = await created(store, newVersion('A.', { story: 's', url: 'https://example.com/a' }))
      await created(store, newVersion('B.', { story: 's', url: 'https://example.com/b' }))
      const joined = await created(store, newVersion('C.', { story: 's' }))
      expect(joined).toMatchObject({ articleId: a.articleId, number: 2 })
      await store.articles.patch(a.articleId, { url: null })
      expect(await created(store, newVersion('D.', { story: 's' }))).toMatchObject({
        ref: `${a.articleId}@3`,
      })
      const other = await created(store, newVersion('D.', { story: 's', source: 'other' }))
      expect(other.number).toBe(1)
    }))

  test('with neither: the article of that source whose newest version is the same', () =>
    withStore(make, async (store) => {
      const first = await created(store, newVersion('One.', { story: 's' }))
      expect((await repeated(store, newVersion('One.'))).ref).toBe(first.ref)
      const other = await created(store, newVersion('One.', { source: 'other' }))
      expect(other.articleId).not.toBe(first.articleId)
      await created(store, newVersion('Two.', { story: 's' }))
      const again = await created(store, newVersion('One.'))
      expect(again.articleId).not.toBe(first.articleId)
      expect(again.number).toBe(1)
    }))

  test('an article without a story takes the first that is named', () =>
    withStore(make, async (store) => {
      const first = await created(store, newVersion('One.'))
      const second = await created(store, newVersion('Two.', { article: first.articleId, story: 's' }))
      expect(second.story).toBe('s')
      expect((await store.stories.read('s'))?.articles.map((article) => article.id)).toEqual([
        first.articleId,
      ])
    }))

  test('an upload that contradicts its article stores nothing', () =>
    withStore(make, async (store) => {
      const url = 'https://example.com/1'
      const first = await created(store, newVersion('One.', { story: 's', url }))
      const bare = await created(store, newVersion('Bare.', { source: 'bare' }))
      await created(store, newVersion('Printed.', { source: 'bare', story: 's' }))
      const before = await everything(store)
      const refused: [Partial<NewVersion>, RegExp][] = [
        [{ article: first.articleId, source: 'other' }, /belongs to the source “wire”, not to “other”/],
        [{ article: first.articleId, story: 'other' }, /belongs to the story “s”, not to “other”/],
        [{ url, source: 'other' }, /source/],
        [{ url, story: 'other' }, /story/],
        [{ article: bare.articleId, source: 'bare', url }, /address https:\/\/example\.com\/1 belongs/],
        [{ article: bare.articleId, source: 'bare', story: 's' }, /printing of “s” by “bare”/],
      ]
      for (const [more, reason] of refused) {
        const outcome = await store.versions.upload(newVersion('New text.', { ...more, idempotencyKey: 'k' }))
        expect(reasonOf(outcome)).toMatch(reason)
        expect(await everything(store)).toEqual(before)
      }
      // Nor does a refused upload use up its key.
      expect((await created(store, newVersion('New text.', { idempotencyKey: 'k' }))).number).toBe(1)
    }))
}

async function everything(store: Store): Promise<unknown> {
  const stories = await store.stories.list({}, { limit: 200 })
  const articles = await store.articles.list({}, { limit: 200 })
  return { stories, articles, versions: await contentsOf(store) }
}
