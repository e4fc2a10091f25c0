// Correcting and deleting stories and articles.
import { expect, test } from 'vitest'
import { contentsOf, created, type MakeLibrary, reasonOf, refsOf, textOf, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

export function correctionTests(make: MakeLibrary): void {
  test('an article is corrected, field by field', () =>
    withStore(make, async (store) => {
      const { articleId } = await created(store, newVersion('One.', { story: 's' }))
      const url = 'https://example.com/1'
      const one = await store.articles.patch(articleId, { source: 'other', url })
      expect(one).toMatchObject({ kind: 'done', value: { source: 'other', story: 's', url } })
      const two = await store.articles.patch(articleId, { story: 't' })
      expect(two).toMatchObject({ kind: 'done', value: { source: 'other', story: 't', url } })
      expect((await store.stories.read('t'))?.articles.map((article) => article.id)).toEqual([articleId])
      expect(await store.stories.read('s')).toMatchObject({
        base: null,
        time: null,
        articleCount: 0,
        articles: [],
      })
      const three = await store.articles.patch(articleId, { story: null, url: null })
      expect(three).toMatchObject({ kind: 'done', value: { source: 'other', story: null, url: null } })
      expect(await store.versions.read({ articleId, version: 1 })).toMatchObject({
        source: 'other',
        story: null,
      })
      const none = await store.articles.patch(articleId, {})
      expect(none).toMatchObject({ kind: 'done', value: { source: 'other' } })
      expect(await store.articles.patch('nobody', { source: 'x', story: 'new' })).toEqual({
        kind: 'not-found',
      })
      expect(await store.stories.read('new')).toBeNull()
    }))

  test('a correction that another article stands against changes nothing', () =>
    withStore(make, async (store) => {
      const url = 'https://example.com/1'
      const one = await created(store, newVersion('One.', { story: 's', url }))
      const two = await created(store, newVersion('Two.', { story: 's', url: 'https://example.com/2' }))
      await store.articles.patch(two.articleId, { url: null })
      const taken = await store.articles.patch(two.articleId, { url, story: 'new' })
      expect(reasonOf(taken)).toBe(`The address ${url} belongs to the article ${one.articleId}.`)
      expect(reasonOf(await store.articles.patch(one.articleId, { url: null }))).toMatch(/without an address/)
      expect(await store.stories.read('new')).toBeNull()
      expect(await store.stories.read('s')).toMatchObject({ articleCount: 2 })
      expect(await store.articles.read(two.articleId)).toMatchObject({ url: null, story: 's' })
      expect(await store.articles.patch(one.articleId, { url })).toMatchObject({ kind: 'done' })
    }))

  test('a story takes a title and a base of its own articles', () =>
    withStore(make, async (store) => {
      const one = await created(store, newVersion('One.', { source: 'a', story: 's' }))
      const two = await created(store, newVersion('Two.', { source: 'b', story: 's' }))
      const other = await created(store, newVersion('Other.', { story: 't' }))
      const done = await store.stories.patch('s', { title: 'A title', base: two.articleId })
      expect(done).toMatchObject({ kind: 'done', value: { title: 'A title', base: two.articleId } })
      expect(await store.stories.patch('s', { title: null })).toMatchObject({
        kind: 'done',
        value: { title: null, base: two.articleId },
      })
      const refused = await store.stories.patch('s', { title: 'No', base: other.articleId })
      expect(reasonOf(refused)).toBe(`The article ${other.articleId} is not in the story “s”.`)
      expect(await store.stories.patch('s', { title: 'No', base: 'nobody' })).toEqual({
        kind: 'no-article',
        article: 'nobody',
      })
      expect(await store.stories.read('s')).toMatchObject({ title: null, base: two.articleId })
      expect(await store.stories.patch('s', { base: null })).toMatchObject({ value: { base: one.articleId } })
      expect(await store.stories.patch('nobody', { title: 'x' })).toEqual({ kind: 'not-found' })
    }))

  test('a base counts only while it is in the story', () =>
    withStore(make, async (store) => {
      const one = await created(store, newVersion('One.', { source: 'a', story: 's' }))
      const two = await created(store, newVersion('Two.', { source: 'b', story: 's' }))
      await store.stories.patch('s', { base: two.articleId })
      await store.articles.patch(two.articleId, { story: 't' })
      expect((await store.stories.read('s'))?.base).toBe(one.articleId)
    }))

  test('a deleted article goes with what only it prints', () =>
    withStore(make, async (store) => {
      const long = 'long '.repeat(40_000)
      const shared = `Shared.\n\n${long}`
      const one = await created(store, newVersion(`${shared}\n\nMine.`, { source: 'a', story: 's' }))
      const two = await created(store, newVersion(`${shared}\n\nYours.`, { source: 'b', story: 's' }))
      expect(await store.articles.delete(one.articleId)).toBe(true)
      expect(await store.articles.delete(one.articleId)).toBe(false)
      expect(await store.articles.read(one.articleId)).toBeNull()
      expect(await store.versions.read({ articleId: one.articleId, version: 1 })).toBeNull()
      expect(textOf(await store.versions.read({ articleId: two.articleId, version: 1 }))).toBe(
        `${shared}\n\nYours.`,
      )
      expect(await store.stories.read('s')).toMatchObject({ articleCount: 1, base: two.articleId })
      expect(await store.articles.delete(two.articleId)).toBe(true)
      expect(await store.stories.read('s')).toMatchObject({ articleCount: 0, time: null })
      const three = await created(store, newVersion(`${shared}\n\nMine.`, { source: 'a', story: 's' }))
      expect(textOf(three)).toBe(`${shared}\n\nMine.`)
      expect(await store.versions.read({ articleId: three.articleId, version: 1 })).toEqual(three)
    }))

  test('a deleted story takes its articles along', () =>
    withStore(make, async (store) => {
      for (const source of ['a', 'b']) await created(store, newVersion('Shared.', { source, story: 's' }))
      const other = await created(store, newVersion('Shared.', { source: 'c', story: 't' }))
      expect(await store.stories.delete('s')).toBe(true)
      expect(await store.stories.delete('s')).toBe(false)
      expect(await store.stories.read('s')).toBeNull()
      expect(await refsOf(store)).toEqual([other.ref])
      expect(textOf(await store.versions.read({ articleId: other.articleId, version: 1 }))).toBe('Shared.')
    }))

  test('an empty story can be deleted', () =>
    withStore(make, async (store) => {
      const { articleId } = await created(store, newVersion('One.', { story: 's' }))
      await store.articles.delete(articleId)
      expect(await store.stories.delete('s')).toBe(true)
      expect(await store.stories.read('s')).toBeNull()
    }))

  test('a deleted ref never names something else', () =>
    withStore(make, async (store) => {
      const first = await created(store, newVersion('One.'))
      const { articleId } = first
      await created(store, newVersion('Two.', { article: articleId }))
      const before = await contentsOf(store)
      await store.articles.delete(articleId)
      expect(await store.versions.upload(newVersion('One.', { article: articleId }))).toMatchObject({
        kind: 'no-article',
      })
      const other = await store.versions.upload(newVersion('Other.', { article: articleId, number: 2 }))
      expect(reasonOf(other)).toMatch(/number 2 before it was deleted/)
      // The same content may come back under its ref, as from a copy of the library.
      const capturedAt = first.capturedAt
      const back = await created(store, newVersion('One.', { article: articleId, number: 1, capturedAt }))
      expect(back.ref).toBe(first.ref)
      expect(await contentsOf(store)).toEqual(before.slice(0, 1))
      expect((await created(store, newVersion('Three.', { article: articleId }))).number).toBe(3)
    }))
}
