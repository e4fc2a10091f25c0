// All versions of a story at once, with the texts that the versions have one by one.
import { expect, test } from 'vitest'
import { parseRef } from '../../../src/http/refs.ts'
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
      const latest = await store.storyVersions('flood', 'latest')
      expect(latest).toEqual({ items: [printing, second], complete: true })
      expect(await store.storyVersions('flood', 'all')).toEqual({
        items: [first, printing, second],
        complete: true,
      })
    }))

  test('more than one slice of versions, and a paragraph longer than a value of the database', () =>
    withStore(make, async (store) => {
      const long = `Long. ${'flood water '.repeat(30_000)}`.trim()
      for (let n = 0; n < 104; n++) {
        const text = n === 102 ? `Number ${n}.\n\n${long}` : `Number ${n}.\n\nShared by all.`
        await created(
          store,
          newVersion(text, {
            source: `s${n % 7}`,
            url: `http://a.b/${n}`,
            story: 'flood',
            publishedAt: at(4),
          }),
        )
      }
      const all = await store.storyVersions('flood', 'all')
      expect(all?.items).toHaveLength(104)
      expect(new Set(all?.items.map(({ ref }) => ref)).size).toBe(104)
      const times = all!.items.map(({ publishedAt }) => publishedAt!)
      expect(times).toEqual([...times].sort())
      for (const version of all?.items ?? []) {
        expect(await store.version(parseRef(version.ref)!)).toEqual(version)
      }
      const named = [all!.items[102]!, all!.items[7]!, all!.items[102]!]
      const refs = named.map(({ articleId, number }) => ({ articleId, version: number }))
      expect(await store.versionTexts([...refs, { articleId: 'nobody', version: 1 }])).toEqual([
        ...named,
        null,
      ])
      expect(await store.versionTexts([])).toEqual([])
    }))

  test('an empty story has none; a story that is not stored is null', () =>
    withStore(make, async (store) => {
      const { articleId } = await created(store, newVersion('Gone soon.', { story: 'flood' }))
      await store.deleteArticle(articleId)
      expect(await store.storyVersions('flood', 'all')).toEqual({ items: [], complete: true })
      expect(await store.storyVersions('fire', 'all')).toBeNull()
    }))
}
