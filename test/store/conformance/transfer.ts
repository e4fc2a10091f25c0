// Moving a library: what is exported and imported again is the same library.
import { expect, test } from 'vitest'
import type { ExportedVersion, NewVersion, Store } from '../../../src/store/store.ts'
import { contentsOf, created, type MakeLibrary, reasonOf, refsOf, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

/** An exported version as the upload that an import makes of it. */
function uploadOf({ version, original }: ExportedVersion): NewVersion {
  return { ...version, article: version.articleId, original }
}

async function copy(from: Store, to: Store): Promise<string[]> {
  const kinds: string[] = []
  for await (const each of from.export()) kinds.push((await to.upload(uploadOf(each))).kind)
  return kinds
}

async function fill(store: Store): Promise<void> {
  const noise = Uint8Array.from({ length: 3_000 }, (_, n) => (n * n) % 251)
  const html = { mediaType: 'text/html', bytes: noise }
  await created(store, newVersion('One.\n\nTwo.\n', { story: 's', publishedAt: '2020-01-05T00:00:00Z' }))
  await created(store, newVersion('Three.', { source: 'b', story: 's', headline: 'H', original: html }))
  const other = await created(
    store,
    newVersion('Alone.', { source: 'c', language: 'ru', byline: 'By Three' }),
  )
  await created(store, newVersion('One.\n\nChanged.', { story: 's', capturedAt: '2020-01-02T00:00:00.123Z' }))
  await created(store, newVersion('One.\n\nTwo.\n', { story: 's' }))
  await created(
    store,
    newVersion('Alone no more.', { source: 'c', article: other.articleId, url: 'https://example.com/' }),
  )
  await created(store, newVersion('Same source.', { story: 's', url: 'https://example.com/2' }))
}

export function transferTests(make: MakeLibrary): void {
  test('an import rebuilds an equal library', () =>
    withStore(make, async (store) => {
      await fill(store)
      await withStore(make, async (other) => {
        const kinds = await copy(store, other)
        expect(kinds).toEqual(Array.from({ length: 7 }, () => 'created'))
        expect(await contentsOf(other)).toEqual(await contentsOf(store))
        const lists = async (each: Store) => [
          await each.articles({}, { limit: 50 }).then(({ items }) => items),
          await each.story('s'),
        ]
        expect(await lists(other)).toEqual(await lists(store))
        expect(await copy(store, other)).toEqual(kinds.map(() => 'unchanged'))
        expect(await contentsOf(other)).toEqual(await contentsOf(store))
      })
    }))

  test('versions of an article stand in the order of numbers', () =>
    withStore(make, async (store) => {
      await fill(store)
      const refs = await refsOf(store)
      const articles = [...new Set(refs.map((ref) => ref.split('@')[0]!))]
      // Those of an article stand together, from 1 on.
      const inOrder = articles.flatMap((id) => refs.filter((ref) => ref.startsWith(`${id}@`)).sort())
      expect(refs).toEqual(inOrder)
      expect(refs[2]).toBe(`${articles[0]}@3`)
    }))

  test('a number that holds other content is a conflict', () =>
    withStore(make, async (store) => {
      const more = { article: 'made-elsewhere', number: 4, story: 's' }
      expect(await created(store, newVersion('One.', more))).toMatchObject({
        ref: 'made-elsewhere@4',
        story: 's',
      })
      expect((await store.upload(newVersion('One.', more))).kind).toBe('unchanged')
      expect(reasonOf(await store.upload(newVersion('Two.', more)))).toMatch(
        /other content under the number 4/,
      )
      expect((await created(store, newVersion('Two.', { story: 's' }))).ref).toBe('made-elsewhere@5')
    }))

  test('numbers out of order leave the newest the newest, and the first the first', () =>
    withStore(make, async (store) => {
      const at = (day: number) => ({ capturedAt: `2020-01-0${day}T00:00:00Z`, story: 's', article: 'a' })
      await created(store, newVersion('Five.', { ...at(5), number: 5 }))
      await created(store, newVersion('Two.', { ...at(2), number: 2, language: 'fr' }))
      // The same content as the newest, but another number: a version of its own.
      await created(store, newVersion('Five.', { ...at(3), number: 3 }))
      expect(await store.article('a')).toMatchObject({
        latest: 'a@5',
        language: null,
        time: '2020-01-05T00:00:00Z',
        versionCount: 3,
      })
      await created(store, newVersion('B.', { source: 'b', ...at(3), article: 'b', number: 1 }))
      expect((await store.story('s'))?.articles.map((article) => article.id)).toEqual(['a', 'b'])
      expect(await store.version({ articleId: 'a', version: 'previous' })).toMatchObject({ number: 3 })
    }))

  test('an import that would take another article’s address is a conflict', () =>
    withStore(make, async (store) => {
      const url = 'https://example.com/'
      await created(store, newVersion('One.', { url }))
      const taken = await store.upload(newVersion('Two.', { article: 'x', number: 1, url }))
      expect(reasonOf(taken)).toMatch(/belongs to another article/)
      await created(store, newVersion('One.', { story: 's' }))
      const printed = await store.upload(newVersion('Two.', { article: 'x', number: 1, story: 's' }))
      expect(reasonOf(printed)).toMatch(/Another article is the printing of “s”/)
      expect(await store.article('x')).toBeNull()
    }))

  test('a library that changes while it is exported gives whole versions', () =>
    withStore(make, async (store) => {
      for (let n = 0; n < 12; n++) await created(store, newVersion(`Text ${n}.`, { source: `s${n}` }))
      const texts: string[] = []
      for await (const { version } of store.export()) {
        texts.push(version.paragraphs[0]!.text)
        if (texts.length === 1) {
          const { items } = await store.articles({ source: 's5' }, { limit: 1 })
          await store.deleteArticle(items[0]!.id)
        }
      }
      expect(texts).toEqual(Array.from({ length: 12 }, (_, n) => `Text ${n}.`).filter((_, n) => n !== 5))
    }))
}
