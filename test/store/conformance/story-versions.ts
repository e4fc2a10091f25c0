// All versions of a story at once, with the texts that the versions have one by one.
import { expect, test } from 'vitest'
import { parseRef } from '../../../src/contract/refs.ts'
import { created, type MakeLibrary, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

const at = (hour: number) => `2020-01-01T${String(hour).padStart(2, '0')}:00:00Z`

export function storyVersionTests(make: MakeLibrary): void {
  test('the newest of each article, or all, earliest first, with the texts of each', () =>
    withStore(make, async (store) => {
      const upload = (text: string, source: string, hour: number) =>
        created(store, newVersion(text, { source, story: 'flood', publishedAt: at(hour) }))
      const first = await upload('The river rose.\n\nIt fell at night.', 'wire', 1)
      const printing = await upload('The river rose.\n\nNobody was hurt.', 'herald', 3)
      const second = await upload('The river rose again.\n\nIt fell at night.', 'wire', 5)
      await created(store, newVersion('Another story.', { source: 'wire', story: 'fire' }))
      const latest = await store.stories.versions('flood', 'latest')
      expect(latest).toEqual({ items: [printing, second], complete: true })
      expect(await store.stories.versions('flood', 'all')).toEqual({
        items: [first, printing, second],
        complete: true,
      })
    }))

  test('more than one slice of versions, a paragraph longer than a value of the database, and many paragraphs', () =>
    withStore(make, async (store) => {
      const long = `Long. ${'flood water '.repeat(30_000)}`.trim()
      const many = Array.from({ length: 1_100 }, (_, n) => `Flood ${n % 300}.`).join('\n\n')
      const uploads = Array.from({ length: 104 }, (_, n) => {
        const below = n === 102 ? long : n === 101 ? many : 'Shared by all.'
        const more = { source: `s${n % 7}`, url: `http://a.b/${n}`, story: 'flood', publishedAt: at(4) }
        return newVersion(`Number ${n}.\n\n${below}`, more)
      })
      const outcomes = await store.versions.import(uploads)
      expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(104)
      const all = await store.stories.versions('flood', 'all')
      expect(all?.items).toHaveLength(104)
      expect(new Set(all?.items.map(({ ref }) => ref)).size).toBe(104)
      const times = all!.items.map(({ publishedAt }) => publishedAt!)
      expect(times).toEqual([...times].sort())
      for (const version of all!.items.filter((_, n) => n % 10 === 0 || n > 99)) {
        expect(await store.versions.read(parseRef(version.ref)!)).toEqual(version)
      }
      const ofMany = all!.items.find(({ paragraphs }) => paragraphs.length > 1_000)!
      const named = [all!.items[102]!, all!.items[7]!, ofMany, all!.items[102]!]
      const refs = named.map(({ articleId, number }) => ({ articleId, version: number }))
      expect(await store.versions.readTexts([...refs, { articleId: 'nobody', version: 1 }])).toEqual([
        ...named,
        null,
      ])
      expect(await store.versions.readTexts([])).toEqual([])
      const places = refs.flatMap((ref) => [1, 0, 1_100, 2_000].map((index) => ({ ...ref, index })))
      const texts = named.flatMap(({ paragraphs }) =>
        [1, 0, 1_100, 2_000].map((index) => paragraphs[index]?.text ?? null),
      )
      expect(texts).toContain(ofMany.paragraphs[1_100]!.text)
      expect(
        await store.versions.paragraphs([...places, { articleId: 'nobody', version: 1, index: 0 }]),
      ).toEqual([...texts, null])
      expect(await store.versions.paragraphs([])).toEqual([])
    }))

  test('an empty story has none; a story that is not stored is null', () =>
    withStore(make, async (store) => {
      const { articleId } = await created(store, newVersion('Gone soon.', { story: 'flood' }))
      await store.articles.delete(articleId)
      expect(await store.stories.versions('flood', 'all')).toEqual({ items: [], complete: true })
      expect(await store.stories.versions('fire', 'all')).toBeNull()
    }))
}
