// Uploads, corrections and deletes at the same time, from one client and from two.
import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../../src/store/failures.ts'
import type { UploadOutcome } from '../../../src/store/model.ts'
import type { Store } from '../../../src/store/store.ts'
import type { FullVersion, NewVersion } from '../../../src/store/versions-model.ts'
import { created, type Library, type MakeLibrary, refsOf, textOf, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

const FIFTY = Array.from({ length: 50 }, (_, n) => n)

/** Runs `work` with two clients of one database, which take turns in `store(n)`. */
function withTwo(make: MakeLibrary, work: (store: (n: number) => Store) => Promise<void>): Promise<void> {
  return withStore(make, async (first: Store, library: Library) => {
    const second = await library.open()
    try {
      await work((n) => (n % 2 === 0 ? first : second))
    } finally {
      await second.close()
    }
  })
}

/** Tries again where a database that is busy makes a call miss its deadline, as clients do that are answered 503. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
    }
  }
}

/** The version of an upload, which an earlier try may have stored without an answer. */
async function stored(store: Store, upload: NewVersion): Promise<FullVersion> {
  const outcome = await patiently(() => store.versions.upload(upload))
  if (outcome.kind === 'created' || outcome.kind === 'unchanged') return outcome.version
  throw new Error(`The upload was ${outcome.kind}.`)
}

function counts(outcomes: readonly UploadOutcome[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { kind } of outcomes) all[kind] = (all[kind] ?? 0) + 1
  return all
}

export function concurrencyTests(make: MakeLibrary): void {
  const same: [string, Partial<NewVersion>][] = [
    ['a story', { story: 's' }],
    ['an address', { url: 'https://example.com/' }],
    ['both', { story: 's', url: 'https://example.com/' }],
    ['neither', {}],
    ['a key', { idempotencyKey: 'key' }],
  ]
  test.each(same)('50 uploads of the same text with %s make one version', (_, more) =>
    withTwo(make, async (store) => {
      const uploads = FIFTY.map((n) => store(n).versions.upload(newVersion('The same.\n\nText.', more)))
      const outcomes = await Promise.all(uploads)
      expect(counts(outcomes)).toEqual({ created: 1, unchanged: 49 })
      expect(await refsOf(store(0))).toHaveLength(1)
      const refs = outcomes.map((outcome) => ('version' in outcome ? outcome.version.ref : outcome.kind))
      expect(new Set(refs).size).toBe(1)
    }),
  )

  test('50 different texts to one article make versions 1 to 50', () =>
    withTwo(make, async (store) => {
      const texts = FIFTY.map((n) => `Shared.\n\nText ${n}.`)
      const versions = await Promise.all(
        texts.map((text, n) => created(store(n), newVersion(text, { story: 's' }))),
      )
      expect(versions.map((version) => version.number).sort((a, b) => a - b)).toEqual(FIFTY.map((n) => n + 1))
      for (const [n, version] of versions.entries()) {
        expect(textOf(await store(n + 1).versions.read({ ...version, version: version.number }))).toBe(
          texts[n],
        )
      }
      const [article] = (await store(0).articles.list({}, { limit: 2 })).items
      expect(article).toMatchObject({ versionCount: 50, latest: `${article?.id}@50` })
    }))

  test('uploads and deletes that share paragraphs lose nothing that was answered', () =>
    withTwo(make, async (store) => {
      const shared = FIFTY.slice(0, 8).map((n) => `Shared paragraph ${n}.`)
      const round = async (n: number) => {
        const text = [...shared.slice(n % 4), `Own paragraph ${n % 3}.`].join('\n\n')
        const kept = await stored(store(n), newVersion(text, { source: `kept-${n}`, story: 's' }))
        const gone = await stored(store(n + 1), newVersion(text, { source: `gone-${n}`, story: 'g' }))
        return { kept, gone, text }
      }
      const rounds = FIFTY.map(async (n) => {
        const { kept, gone, text } = await round(n)
        await patiently(() => store(n).articles.delete(gone.articleId))
        return { kept, text }
      })
      const all = await Promise.all(rounds)
      for (const { kept, text } of all) {
        expect(textOf(await store(0).versions.read({ ...kept, version: kept.number }))).toBe(text)
      }
      expect((await store(0).stories.read('g'))?.articles).toEqual([])
      expect(await refsOf(store(1))).toHaveLength(50)
    }))

  test('uploads to a story that is deleted over and over end in a whole library', () =>
    withTwo(make, async (store) => {
      const work = FIFTY.flatMap((n) => [
        patiently(() =>
          store(n).versions.upload(
            newVersion(`Text ${n % 5}.\n\nShared.`, { story: 's', source: `s${n % 5}` }),
          ),
        ),
        ...(n % 5 === 4 ? [patiently(() => store(n + 1).stories.delete('s'))] : []),
      ])
      await Promise.all(work)
      const story = await store(0).stories.read('s')
      const refs = await refsOf(store(1))
      const found = await Promise.all(
        (story?.articles ?? []).map(async ({ id }) => (await store(1).articles.read(id))?.versions ?? []),
      )
      expect(
        found
          .flat()
          .map((version) => version.ref)
          .sort(),
      ).toEqual(refs.sort())
    }))

  test('one address goes to one of many articles that ask for it', () =>
    withTwo(make, async (store) => {
      const articles = await Promise.all(
        FIFTY.slice(0, 10).map((n) => created(store(n), newVersion(`Text ${n}.`, { source: `s${n}` }))),
      )
      const url = 'https://example.com/one'
      const outcomes = await Promise.all(
        articles.map(({ articleId }, n) => store(n).articles.patch(articleId, { url })),
      )
      expect(outcomes.filter((outcome) => outcome.kind === 'done')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome.kind === 'conflict')).toHaveLength(9)
    }))
}
