// Versions as they are read back.
import { expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { created, type MakeLibrary, textOf, withStore } from '../library.ts'
import { contentHash, newVersion } from '../make.ts'

export function versionTests(make: MakeLibrary): void {
  test('a version is read back as it was uploaded', () =>
    withStore(make, async (store) => {
      const texts = ['A headline', 'LONDON – The lead.', 'Advertisement', 'What next', 'The lead.']
      const roles = ['headline', 'body', 'boilerplate', 'subheading', 'body'] as const
      const upload = newVersion('', {
        source: 'harbour-post',
        story: 'inf-treaty',
        url: 'https://example.com/a?b=c',
        headline: 'A headline',
        byline: 'By One',
        dateline: 'LONDON',
        language: 'en',
        publishedAt: '2018-12-19T12:00:00+02:00',
        capturedAt: '2018-12-19T10:30:00.250Z',
        words: 7,
        contentHash: contentHash('A headline', texts),
        paragraphs: texts.map((text, n) => ({ text, role: roles[n]! })),
      })
      const version = await created(store, upload)
      expect(version).toEqual({
        ref: `${version.articleId}@1`,
        articleId: version.articleId,
        number: 1,
        source: 'harbour-post',
        story: 'inf-treaty',
        url: 'https://example.com/a?b=c',
        headline: 'A headline',
        byline: 'By One',
        dateline: 'LONDON',
        language: 'en',
        publishedAt: '2018-12-19T10:00:00Z',
        capturedAt: '2018-12-19T10:30:00.250Z',
        contentHash: upload.contentHash,
        words: 7,
        modifiedAt: null,
        section: null,
        credit: null,
        signal: null,
        rereadOf: null,
        paragraphs: texts.map((text, index) => ({ index, text, role: roles[index] })),
      })
      expect(version.articleId).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
      expect(await store.versions.read({ articleId: version.articleId, version: 1 })).toEqual(version)
    }))

  test('several are read at once, in the order asked for, with nothing in the place of what is not there', () =>
    withStore(make, async (store) => {
      const long = Array.from({ length: 1_200 }, (_, n) => `Paragraph ${n}.`).join('\n\n')
      const [one, other] = [
        await created(store, newVersion(long, { source: 'one' })),
        await created(store, newVersion('Another text.', { source: 'other' })),
      ]
      const ref = ({ articleId }: { readonly articleId: string }) => ({ articleId, version: 1 })
      const nobody = { articleId: 'nobody', version: 'latest' } as const
      const refs = [ref(other), nobody, ref(one), ref(other)]
      expect(await store.versions.readMany(refs)).toEqual([other, null, one, other])
    }))

  test('several come with the stories they are of, each once, with all its articles', () =>
    withStore(make, async (store) => {
      const upload = (source: string, story: string | null) =>
        created(store, newVersion(`Printed by ${source}.`, { source, story }))
      const [one, two] = [await upload('one', 'first'), await upload('two', 'first')]
      const [other, loose] = [await upload('other', 'second'), await upload('loose', null)]
      const of = async (...versions: readonly { readonly articleId: string }[]) => {
        const refs = versions.map(({ articleId }) => ({ articleId, version: 'latest' as const }))
        const found = await store.versions.withStories(refs)
        return { ...found, stories: found.stories.toSorted((a, b) => a.slug.localeCompare(b.slug)) }
      }
      const [first, second] = [await store.stories.read('first'), await store.stories.read('second')]
      expect(first?.articles).toHaveLength(2)
      expect(await of(one, two)).toEqual({ versions: [one, two], stories: [first] })
      expect(await of(one, one)).toEqual({ versions: [one, one], stories: [first] })
      expect(await of(two, other)).toEqual({ versions: [two, other], stories: [first, second] })
      expect(await of(loose, other)).toEqual({ versions: [loose, other], stories: [second] })
      expect(await of(loose, { articleId: 'nobody' })).toEqual({ versions: [loose, null], stories: [] })
    }))

  test('what is not given is null, and the time of arrival is the time of capture', () =>
    withStore(
      make,
      async (store) => {
        const version = await created(store, newVersion('Nothing but a text.'))
        expect(version).toMatchObject({
          story: null,
          url: null,
          headline: null,
          byline: null,
          dateline: null,
          language: null,
          publishedAt: null,
          capturedAt: '2020-02-29T12:00:00.007Z',
        })
      },
      () => new Date('2020-02-29T12:00:00.007Z'),
    ))

  test('latest and previous name versions by number', () =>
    withStore(make, async (store) => {
      const { articleId } = await created(store, newVersion('One.', { story: 's' }))
      expect(await store.versions.read({ articleId, version: 'previous' })).toBeNull()
      await created(store, newVersion('Two.', { story: 's' }))
      await created(store, newVersion('Three.', { story: 's' }))
      expect(textOf(await store.versions.read({ articleId, version: 'latest' }))).toBe('Three.')
      expect(textOf(await store.versions.read({ articleId, version: 'previous' }))).toBe('Two.')
      expect(textOf(await store.versions.read({ articleId, version: 1 }))).toBe('One.')
    }))

  test('what is not stored is null', () =>
    withStore(make, async (store) => {
      const { articleId } = await created(store, newVersion('One.'))
      expect(await store.versions.read({ articleId, version: 2 })).toBeNull()
      expect(await store.versions.read({ articleId, version: 0 })).toBeNull()
      expect(await store.versions.read({ articleId: 'nobody', version: 'latest' })).toBeNull()
      expect(await store.versions.original({ articleId: 'nobody', version: 'latest' })).toBeNull()
      expect(await store.versions.original({ articleId, version: 'previous' })).toBeNull()
      expect(await store.articles.read('nobody')).toBeNull()
      expect(await store.stories.read('nobody')).toBeNull()
    }))

  test('an article knows its versions, newest first', () =>
    withStore(make, async (store) => {
      const times = ['2020-01-01T00:00:00Z', '2020-01-03T00:00:00Z', '2020-01-02T00:00:00Z']
      for (const [n, publishedAt] of times.entries()) {
        const more = { story: 's', headline: `Headline ${n}`, language: 'en', publishedAt, words: n + 5 }
        await created(store, newVersion(`Text ${n}.`, more))
      }
      const { items } = await store.articles.list({}, { limit: 10 })
      const article = await store.articles.read(items[0]!.id)
      expect(article).toMatchObject({
        source: 'wire',
        story: 's',
        url: null,
        headline: 'Headline 2',
        language: 'en',
        latest: `${article?.id}@3`,
        words: 7,
        time: '2020-01-02T00:00:00Z',
        versionCount: 3,
      })
      expect(article?.versions.map((version) => version.number)).toEqual([3, 2, 1])
      expect(article?.versions[2]).not.toHaveProperty('paragraphs')
    }))

  test('an article of more than a thousand versions comes whole', () =>
    withStore(make, async (store) => {
      const first = await created(store, newVersion('Text 0.'))
      for (let n = 1; n <= 1_100; n += 220) {
        const some = Array.from({ length: 220 }, (_, each) => `Text ${n + each}.`)
        await store.versions.import(some.map((text) => newVersion(text, { article: first.articleId })))
      }
      const article = await store.articles.read(first.articleId)
      expect(article?.versions.map((version) => version.number)).toEqual(
        Array.from({ length: 1_101 }, (_, n) => 1_101 - n),
      )
    }))

  test('a paragraph of 2 MiB and a text of 2 MiB come back whole', () =>
    withStore(make, async (store) => {
      const size = 2 * 1024 * 1024
      const long = 'She said “no”, "no" and 🙂 no\t'.repeat(60_000)
      expect(new TextEncoder().encode(long).length).toBeGreaterThan(size)
      const one = await created(store, newVersion(long))
      expect(textOf(await store.versions.read({ articleId: one.articleId, version: 1 })) === long).toBe(true)
      const many = Array.from({ length: 8_000 }, (_, n) => `Paragraph ${n} ${'x'.repeat(250)}`).join('\n\n')
      expect(many.length).toBeGreaterThan(size)
      const two = await created(store, newVersion(many))
      expect(textOf(await store.versions.read({ articleId: two.articleId, version: 1 })) === many).toBe(true)
      const sizes = new Map([
        [one.ref, new TextEncoder().encode(long).length],
        [two.ref, many.length],
      ])
      expect(new Map(await refsAndBytes(store))).toEqual(sizes)
    }))

  test('12,000 paragraphs keep their order, repeated ones too', () =>
    withStore(make, async (store) => {
      const text = Array.from({ length: 12_000 }, (_, n) => (n % 7 === 0 ? 'Again.' : `No. ${n}.`)).join(
        '\n\n',
      )
      const version = await created(store, newVersion(text))
      expect(textOf(await store.versions.read({ articleId: version.articleId, version: 1 })) === text).toBe(
        true,
      )
    }))
}

async function refsAndBytes(store: Store): Promise<[string, number][]> {
  const all: [string, number][] = []
  for await (const { version, original } of store.versions.export())
    all.push([version.ref, original.bytes.length])
  return all
}
