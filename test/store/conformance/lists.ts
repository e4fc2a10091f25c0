// Lists in their order, page by page, also while the library grows.
import { expect, test } from 'vitest'
import { BadCursor } from '../../../src/store/failures.ts'
import type { Page } from '../../../src/store/model.ts'
import type { Store } from '../../../src/store/store.ts'
import { created, type MakeLibrary, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

const day = (n: number) => `2020-01-${String(n).padStart(2, '0')}T00:00:00Z`

async function allPages<T>(page: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | null = null
  do {
    const { items, next }: Page<T> = await page(cursor)
    all.push(...items)
    cursor = next
  } while (cursor !== null)
  return all
}

/** Articles of days 1 to `count` in stories `even` and `odd`, all of one language but each third. */
async function fill(store: Store, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    const story = n % 2 === 0 ? 'even' : 'odd'
    const language = n % 3 === 0 ? 'ru' : 'en'
    await created(store, newVersion(`Text ${n}.`, { source: `s${n}`, story, language, publishedAt: day(n) }))
  }
}

export function listTests(make: MakeLibrary): void {
  test('articles stand newest first, whatever the pages', () =>
    withStore(make, async (store) => {
      await fill(store, 13)
      const newest = Array.from({ length: 13 }, (_, n) => `s${13 - n}`)
      for (const limit of [1, 4, 13, 200]) {
        const all = await allPages((cursor) => store.articles.list({}, { limit, cursor }))
        expect(all.map((article) => article.source)).toEqual(newest)
      }
      const full = await store.articles.list({}, { limit: 13 })
      expect(full.next).toBeNull()
    }))

  test('filters narrow the list, alone and together', () =>
    withStore(make, async (store) => {
      await fill(store, 13)
      const sources = async (filter: Parameters<Store['articles']['list']>[0]) =>
        (await allPages((cursor) => store.articles.list(filter, { limit: 2, cursor }))).map(
          (each) => each.source,
        )
      expect(await sources({ story: 'even' })).toEqual(['s12', 's10', 's8', 's6', 's4', 's2'])
      expect(await sources({ language: 'ru' })).toEqual(['s12', 's9', 's6', 's3'])
      expect(await sources({ language: 'ru', story: 'odd' })).toEqual(['s9', 's3'])
      expect(await sources({ source: 's5' })).toEqual(['s5'])
      expect(await sources({ source: 's5', story: 'even' })).toEqual([])
    }))

  test('articles of the same time are all shown, once', () =>
    withStore(make, async (store) => {
      const uploads = Array.from({ length: 25 }, (_, n) =>
        created(store, newVersion(`Text ${n}.`, { publishedAt: day(1) })),
      )
      const ids = (await Promise.all(uploads)).map((version) => version.articleId)
      const seen = await allPages((cursor) => store.articles.list({}, { limit: 4, cursor }))
      expect(seen.map((article) => article.id).sort()).toEqual(ids.sort())
    }))

  test('ids decide between equal times, whatever came first', () =>
    withStore(make, async (store) => {
      for (const article of ['m', 'a', 'z', 'f']) {
        const more = { source: article, story: 's', publishedAt: day(1), language: 'en' }
        await created(store, newVersion(`By ${article}.`, { ...more, article, number: 1 }))
      }
      for (const filter of [{}, { story: 's' }, { language: 'en' }]) {
        const seen = await allPages((cursor) => store.articles.list(filter, { limit: 1, cursor }))
        expect(seen.map(({ id }) => id)).toEqual(['z', 'm', 'f', 'a'])
      }
      const story = await store.stories.read('s')
      expect(story?.articles.map(({ id }) => id)).toEqual(['a', 'f', 'm', 'z'])
      expect(story?.base).toBe('a')
    }))

  test('each story of a list has its articles, at most 200', () =>
    withStore(make, async (store) => {
      for (const story of ['few', 'none', 'many']) {
        const count = { few: 2, none: 1, many: 203 }[story] ?? 0
        const uploads = Array.from({ length: count }, (_, n) =>
          newVersion(`${story} ${n}.`, { source: `s${n}`, story, publishedAt: day(1 + (n % 9)) }),
        )
        await store.versions.import(uploads)
      }
      const { items } = await store.articles.list({ story: 'none' }, { limit: 1 })
      await store.articles.delete(items[0]!.id)
      const listed = await allPages((cursor) => store.stories.list({}, { limit: 2, cursor }))
      expect(listed).toHaveLength(3)
      for (const { slug, articles, articleCount } of listed) {
        const whole = await store.stories.read(slug)
        expect(articleCount).toBe(whole?.articles.length)
        expect(articles).toEqual(whole?.articles.slice(0, 200))
      }
    }))

  test('what is uploaded meanwhile moves no page', () =>
    withStore(make, async (store) => {
      await fill(store, 9)
      const first = await store.articles.list({}, { limit: 4 })
      await created(store, newVersion('New.', { source: 'new', publishedAt: day(20) }))
      await created(store, newVersion('Old.', { source: 'old', publishedAt: '1900-01-01T00:00:00Z' }))
      const second = await store.articles.list({}, { limit: 10, cursor: first.next })
      const sources = [...first.items, ...second.items].map((article) => article.source)
      expect(sources).toEqual(['s9', 's8', 's7', 's6', 's5', 's4', 's3', 's2', 's1', 'old'])
    }))

  test('stories stand by their latest activity, empty ones last', () =>
    withStore(make, async (store) => {
      await created(store, newVersion('A.', { story: 'a', publishedAt: day(3) }))
      await created(store, newVersion('B.', { story: 'b', publishedAt: day(5) }))
      const left = await created(store, newVersion('C.', { source: 'c', story: 'c', publishedAt: day(9) }))
      await created(store, newVersion('D.', { story: 'd', publishedAt: '1850-01-01T00:00:00Z' }))
      await store.articles.patch(left.articleId, { story: 'a' })
      const all = await allPages((cursor) => store.stories.list({}, { limit: 1, cursor }))
      expect(all.map(({ slug, time, articleCount }) => [slug, time, articleCount])).toEqual([
        ['a', day(9), 2],
        ['b', day(5), 1],
        ['d', '1850-01-01T00:00:00Z', 1],
        ['c', null, 0],
      ])
    }))

  test('q finds slugs and titles that contain it', () =>
    withStore(make, async (store) => {
      for (const story of ['inf-treaty', 'harbour', 'school-meals']) {
        await created(store, newVersion(`On ${story}.`, { story }))
      }
      await store.stories.patch('harbour', { title: 'The TREATY port, 100 % _open_' })
      const found = async (q: string) =>
        (await store.stories.list({ q }, { limit: 9 })).items.map((each) => each.slug)
      expect((await found('treaty')).sort()).toEqual(['harbour', 'inf-treaty'])
      expect(await found('Meals')).toEqual(['school-meals'])
      expect(await found('%')).toEqual(['harbour'])
      expect(await found('_open')).toEqual(['harbour'])
      expect(await found('nothing of it, at a length that no LIKE of D1 would take')).toEqual([])
    }))

  test('a forged cursor is refused, and one of another list', () =>
    withStore(make, async (store) => {
      await fill(store, 5)
      const cursor = (await store.articles.list({ story: 'odd' }, { limit: 1 })).next!
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/)
      const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
      const odd = ['articles', 'odd', null, null]
      const bad = [
        '!',
        'abc',
        `${cursor}=`,
        cursor.slice(0, -3),
        forged(null),
        forged([odd]),
        forged([odd, [1]]),
        forged([odd, ['1', 1]]),
        forged([odd, [1.5, 1]]),
        forged([odd, [null, 1]]),
        'A'.repeat(10_000),
      ]
      for (const each of bad) {
        await expect(store.articles.list({ story: 'odd' }, { limit: 1, cursor: each })).rejects.toThrow(
          BadCursor,
        )
      }
      await expect(store.articles.list({ story: 'even' }, { limit: 1, cursor })).rejects.toThrow(BadCursor)
      await expect(store.articles.list({}, { limit: 1, cursor })).rejects.toThrow(BadCursor)
      await expect(store.stories.list({}, { limit: 1, cursor })).rejects.toThrow(BadCursor)
    }))

  test('the articles of a story stand by their first version, and the earliest is its base', () =>
    withStore(make, async (store) => {
      const late = await created(store, newVersion('Late.', { source: 'a', story: 's', publishedAt: day(5) }))
      const early = await created(
        store,
        newVersion('Early.', { source: 'b', story: 's', publishedAt: day(2) }),
      )
      // Newer versions, older or younger than the first, change nothing in that.
      await created(store, newVersion('Later.', { source: 'b', story: 's', publishedAt: day(9) }))
      await created(store, newVersion('Before.', { source: 'a', story: 's', publishedAt: day(1) }))
      const story = await store.stories.read('s')
      expect(story).toMatchObject({
        slug: 's',
        title: null,
        base: early.articleId,
        articleCount: 2,
        time: day(9),
      })
      expect(story?.articles.map((article) => article.id)).toEqual([early.articleId, late.articleId])
      expect((await store.stories.list({}, { limit: 1 })).items[0]?.base).toBe(early.articleId)
    }))
}
