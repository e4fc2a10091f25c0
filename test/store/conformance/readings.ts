// Versions that were read anew from an original that is stored: which printing they are, and which version is the newest.
import { expect, test } from 'vitest'
import { created, type MakeLibrary, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

const at = (day: number) => ({
  article: 'a',
  source: 's',
  story: 'told',
  capturedAt: `2020-01-0${day}T00:00:00Z`,
})
const reread = (text: string, day: number, of: number, replaces: number) =>
  newVersion(text, { ...at(day), rereadOf: `a@${of}`, replaces })
const ref = (version: number) => ({ articleId: 'a', version })

export function readingTests(make: MakeLibrary): void {
  test('a reading stands in the place of its printing', () =>
    withStore(make, async (store) => {
      const printings = ['One.', 'Two.', 'Three.'].map((text, n) =>
        newVersion(text, { ...at(n + 1), number: n + 1 }),
      )
      await store.versions.import(printings)
      expect(
        await store.versions.import([reread('One, whole.', 1, 1, 1), reread('Three, whole.', 3, 3, 3)]),
      ).toEqual([
        { kind: 'created', ref: 'a@4' },
        { kind: 'created', ref: 'a@5' },
      ])
      const article = await store.articles.read('a')
      expect(article).toMatchObject({ latest: 'a@5', versionCount: 3 })
      expect(article?.versions.map(({ number }) => number)).toEqual([5, 3, 2, 4, 1])
      expect((await store.versions.read({ articleId: 'a', version: 'latest' }))?.number).toBe(5)
      expect((await store.versions.read({ articleId: 'a', version: 'previous' }))?.number).toBe(2)
      expect(await store.versions.readings(null, 10)).toEqual([
        { printing: ref(1), reading: ref(4) },
        { printing: ref(2), reading: ref(2) },
        { printing: ref(3), reading: ref(5) },
      ])
      expect(await store.versions.readings(ref(1), 1)).toEqual([{ printing: ref(2), reading: ref(2) }])
      for (const versions of [
        (await store.stories.facts('told', 'all'))?.versions,
        (await store.stories.versions('told', 'all'))?.items,
      ])
        expect(versions?.map(({ number }) => number)).toEqual([4, 2, 5])
      expect((await store.stories.facts('told', 'latest'))?.versions.map(({ number }) => number)).toEqual([5])
      const next = await created(store, newVersion('Four.', { source: 's', article: 'a' }))
      expect(next.number).toBe(6)
      expect((await store.articles.read('a'))?.latest).toBe('a@6')
    }))

  test('a reading replaces the newest one or none', () =>
    withStore(make, async (store) => {
      await store.versions.import([newVersion('One.', { ...at(1), number: 1 })])
      const first = reread('One, whole.', 1, 1, 1)
      expect(await store.versions.import([first, first])).toEqual([
        { kind: 'created', ref: 'a@2' },
        { kind: 'unchanged', ref: 'a@2' },
      ])
      // The same content may be read of it again: readings differ in facts too.
      expect(await store.versions.import([reread('One.', 1, 1, 2)])).toEqual([
        { kind: 'created', ref: 'a@3' },
      ])
      expect(await store.versions.readings(null, 10)).toEqual([{ printing: ref(1), reading: ref(3) }])
      await store.articles.delete('a')
      const [gone] = await store.versions.import([reread('One, again.', 1, 1, 3)])
      expect(gone?.kind).toBe('conflict')
      expect(await store.articles.read('a')).toBeNull()
    }))
}
