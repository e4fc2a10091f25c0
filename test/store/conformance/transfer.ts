// Moving a library: what is exported and imported again is the same library.
import { expect, test } from 'vitest'
import { fingerprintsOf } from '../../../src/core/reprints/fingerprints.ts'
import { scanTexts } from '../../../src/core/words/scan.ts'
import type { ExportedVersion, ImportedVersion } from '../../../src/store/model.ts'
import type { Store } from '../../../src/store/store.ts'
import { contentsOf, created, type MakeLibrary, reasonOf, refsOf, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

/** An exported version as an import takes it. */
function uploadOf({ version, original, storyTitle, storyBase }: ExportedVersion): ImportedVersion {
  return { ...version, article: version.articleId, original, storyTitle, storyBase }
}

async function copy(from: Store, to: Store): Promise<string[]> {
  const uploads: ImportedVersion[] = []
  for await (const each of from.versions.export()) uploads.push(uploadOf(each))
  return (await to.versions.import(uploads)).map(({ kind }) => kind)
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
  await store.stories.patch('s', { title: 'A title', base: other.articleId })
  const base = (await store.stories.read('s'))?.articles.at(-1)?.id ?? null
  await store.stories.patch('s', { title: 'A title', base })
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
          await each.articles.list({}, { limit: 50 }).then(({ items }) => items),
          await each.stories.list({}, { limit: 50 }).then(({ items }) => items),
        ]
        expect(await lists(other)).toEqual(await lists(store))
        expect(await copy(store, other)).toEqual(kinds.map(() => 'unchanged'))
        expect(await contentsOf(other)).toEqual(await contentsOf(store))
      })
    }))

  test('versions stand in the order of article ids and numbers', () =>
    withStore(make, async (store) => {
      await fill(store)
      const refs = await refsOf(store)
      expect(refs).toHaveLength(7)
      expect(refs).toEqual([...refs].sort())
      expect(refs.some((ref) => ref.endsWith('@3'))).toBe(true)
    }))

  test('many go in at once, in order, and one that contradicts stops none', () =>
    withStore(make, async (store) => {
      const at = (article: string, text: string) => newVersion(text, { article, story: 's', source: article })
      const outcomes = await store.versions.import([
        at('a', 'One.'),
        at('a', 'Two.'),
        newVersion('Three.', { article: 'a', source: 'other' }),
        at('a', 'Two.'),
        newVersion('Two.', { article: 'a', source: 'a', number: 2 }),
        newVersion('Four.', { source: 'a', story: 's' }),
        at('b', 'One.'),
      ])
      expect(outcomes.map((each) => ('ref' in each ? `${each.kind} ${each.ref}` : each.kind))).toEqual([
        'created a@1',
        'created a@2',
        'conflict',
        'unchanged a@2',
        'unchanged a@2',
        'created a@3',
        'created b@1',
      ])
      expect(reasonOf(outcomes[2]!)).toMatch(/belongs to the source “a”/)
      expect(await store.versions.import([])).toEqual([])
    }))

  test('what one that contradicts would have brought goes in with those after it that print it', () =>
    withStore(make, async (store) => {
      const shared = 'Five words and then a sixth one.'
      const of = (source: string, text: string, more = {}) => newVersion(text, { source, ...more })
      const outcomes = await store.versions.import([
        of('a', 'One.', { article: 'a' }),
        of('b', `${shared}\n\nOf the contradicting one alone.`, { article: 'a' }),
        of('c', `Two.\n\n${shared}`, { article: 'c' }),
        of('d', `${shared}\n\nThree.`, { article: 'd' }),
      ])
      expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'conflict', 'created', 'created'])
      const textsOf = async (article: string) =>
        (await store.versions.read({ articleId: article, version: 'latest' }))?.paragraphs.map(
          ({ text }) => text,
        )
      expect(await textsOf('c')).toEqual(['Two.', shared])
      expect(await textsOf('d')).toEqual([shared, 'Three.'])
      const fingerprints = fingerprintsOf([shared], scanTexts([shared]))[0]!
      const query = { fingerprints, except: null, thorough: true, unstoried: false }
      const { items, complete } = await store.reprints.candidates(query, { after: null, until: null }, 10)
      expect(items.map(({ articleId }) => articleId).sort()).toEqual(['c', 'd'])
      expect(complete).toBe(true)
    }))

  test('one that can not be stored at all fails alone', () =>
    withStore(make, async (store) => {
      const bad = { ...newVersion('Bad.'), headline: {} as string }
      const outcomes = await store.versions.import([newVersion('One.'), bad, newVersion('Two.')])
      expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'failed', 'created'])
      expect(await refsOf(store)).toHaveLength(2)
    }))

  test('an article that was deleted goes on after the numbers it had', () =>
    withStore(make, async (store) => {
      const named = (text: string) => newVersion(text, { article: 'a' })
      await store.versions.import([named('One.'), named('Two.')])
      await store.articles.delete('a')
      expect(await store.versions.upload(named('Three.'))).toEqual({ kind: 'no-article', article: 'a' })
      expect(await store.versions.import([named('Three.')])).toEqual([{ kind: 'created', ref: 'a@3' }])
    }))

  test('the title and the base of a story count where it has none', () =>
    withStore(make, async (store) => {
      const more = { story: 's', storyTitle: 'Given', storyBase: 'b' }
      const line = (article: string, title: object) =>
        Object.assign(newVersion(`By ${article}.`, { article, source: article }), title)
      await store.versions.import([line('a', more), line('b', { story: 's' })])
      expect(await store.stories.read('s')).toMatchObject({ title: 'Given', base: 'b' })
      await store.versions.import([line('c', { ...more, storyTitle: 'Later', storyBase: 'c' })])
      expect(await store.stories.read('s')).toMatchObject({ title: 'Given', base: 'b', articleCount: 3 })
      await store.stories.patch('s', { title: null, base: null })
      await store.versions.import([line('a', more)])
      expect(await store.stories.read('s')).toMatchObject({ title: 'Given', base: 'b' })
    }))

  test('a number that holds other content is a conflict', () =>
    withStore(make, async (store) => {
      const more = { article: 'made-elsewhere', number: 4, story: 's' }
      expect(await created(store, newVersion('One.', more))).toMatchObject({
        ref: 'made-elsewhere@4',
        story: 's',
      })
      expect((await store.versions.upload(newVersion('One.', more))).kind).toBe('unchanged')
      expect(reasonOf(await store.versions.upload(newVersion('Two.', more)))).toMatch(
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
      expect(await store.articles.read('a')).toMatchObject({
        latest: 'a@5',
        language: null,
        time: '2020-01-05T00:00:00Z',
        versionCount: 3,
      })
      await created(store, newVersion('B.', { source: 'b', ...at(3), article: 'b', number: 1 }))
      expect((await store.stories.read('s'))?.articles.map((article) => article.id)).toEqual(['a', 'b'])
      expect(await store.versions.read({ articleId: 'a', version: 'previous' })).toMatchObject({ number: 3 })
    }))

  test('an import that would take another article’s address is a conflict', () =>
    withStore(make, async (store) => {
      const url = 'https://example.com/'
      await created(store, newVersion('One.', { url }))
      const taken = await store.versions.upload(newVersion('Two.', { article: 'x', number: 1, url }))
      expect(reasonOf(taken)).toMatch(/belongs to another article/)
      await created(store, newVersion('One.', { story: 's' }))
      const printed = await store.versions.upload(newVersion('Two.', { article: 'x', number: 1, story: 's' }))
      expect(reasonOf(printed)).toMatch(/Another article is the printing of “s”/)
      expect(await store.articles.read('x')).toBeNull()
    }))

  test('a library that changes while it is exported gives whole versions', () =>
    withStore(make, async (store) => {
      for (let n = 0; n < 12; n++) await created(store, newVersion(`Text ${n}.`, { source: `s${n}` }))
      const texts: string[] = []
      for await (const { version } of store.versions.export()) {
        texts.push(version.paragraphs[0]!.text)
        if (texts.length === 1) {
          const { items } = await store.articles.list({ source: 's5' }, { limit: 1 })
          await store.articles.delete(items[0]!.id)
        }
      }
      // It may have been read before it was deleted.
      const others = texts.filter((text) => text !== 'Text 5.')
      expect(others.sort()).toEqual(
        Array.from({ length: 12 }, (_, n) => `Text ${n}.`)
          .filter((_, n) => n !== 5)
          .sort(),
      )
    }))
}
