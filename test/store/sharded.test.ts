// One library over several databases: what every database must do, on two of them, and what spans several.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSession } from '../../src/store/drivers/session.ts'
import { BadCursor } from '../../src/store/failures.ts'
import type { FoundArticle, ImportedVersion, ImportOutcome, Page } from '../../src/store/model.ts'
import { openStore } from '../../src/store/open.ts'
import { shardedStore } from '../../src/store/shards/sharded.ts'
import { idFor, shardOf } from '../../src/store/shards/sharding.ts'
import type { Store } from '../../src/store/store.ts'
import { endedLoginTests } from './conformance/ended-logins.ts'
import { listTests } from './conformance/lists.ts'
import { scored } from './conformance/pair-scores.ts'
import { repetitionTests } from './conformance/repetition.ts'
import { storyAnswerTests } from './conformance/story-answers.ts'
import { storyVersionTests } from './conformance/story-versions.ts'
import { versionTests } from './conformance/versions.ts'
import { createFilePool } from './file-pool.ts'
import { writeEmptyFile } from './file-template.ts'
import { contentsOf, created, type Library, refsOf, textOf, withStore } from './library.ts'
import { newVersion } from './make.ts'

async function makeShards(
  count: number,
): Promise<Library & { shards(clock?: () => Date): Promise<Store[]> }> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-shards-'))
  const paths = Array.from({ length: count }, (_, n) => join(folder, `${n}.db`))
  for (const path of paths) await writeEmptyFile(path)
  const shards = (clock?: () => Date) =>
    Promise.all(paths.map((path) => openStore({ url: `file:${path}`, clock })))
  return {
    shards,
    open: async (clock) => shardedStore(await shards(clock)),
    remove: () => rm(folder, { recursive: true }),
  }
}

const SHARED = 'The minister said on Tuesday at a meeting with reporters that the old treaty stands as it is.'

describe('which database holds a source', () => {
  const sources = Array.from({ length: 3_000 }, (_, n) => `source-${n}`)

  test('they are spread evenly, and one more database takes its share alone', () => {
    const before = sources.map((source) => shardOf(source, 5))
    for (let shard = 0; shard < 5; shard++) {
      const held = before.filter((each) => each === shard).length
      expect(held).toBeGreaterThan(500)
      expect(held).toBeLessThan(700)
    }
    const moved = sources.filter((source, n) => shardOf(source, 6) !== before[n])
    expect(moved.every((source) => shardOf(source, 6) === 5)).toBe(true)
    expect(moved.length).toBeGreaterThan(400)
    expect(moved.length).toBeLessThan(600)
  })

  test('ids of articles lead to it', () => {
    for (let shard = 0; shard < 8; shard++) {
      for (let n = 0; n < 20; n++) expect(shardOf(idFor(shard, 8), 8)).toBe(shard)
    }
    expect(idFor(0, 1)).toMatch(/^[a-z2-9]{16}$/)
  })
})

describe('two databases are one library', () => {
  const files = createFilePool()
  afterAll(() => files.close())
  const make = async (): Promise<Library> => {
    const shards = [await files.make(), await files.make()]
    return {
      open: async (clock) => shardedStore(await Promise.all(shards.map((shard) => shard.open(clock)))),
      remove: async () => {
        for (const shard of shards) await shard.remove()
      },
    }
  }
  describe('versions', () => versionTests(make))
  describe('what an upload repeats', () => repetitionTests(make))
  describe('the versions of a story', () => storyVersionTests(make))
  describe('answers about stories', () => storyAnswerTests(make))
  describe('logins that were ended', () => endedLoginTests(make))
  describe('lists', () => listTests(make))

  test('scores of texts that lie apart are kept, but not of one that was deleted before', () =>
    withStore(make, async (store) => {
      const versions = []
      for (let n = 0; n < 8; n++) {
        versions.push(await created(store, newVersion(`Text ${n}.`, { source: `s${n}` })))
      }
      const hashes = versions.map(({ contentHash }) => contentHash)
      await store.articles.delete(versions[7]!.articleId)
      const pairs = hashes.flatMap((left, n) => hashes.slice(n + 1).map((right) => scored(left, right, 0.5)))
      await store.scores.save(pairs, versions)
      expect(await store.scores.ofPairs(hashes, hashes)).toHaveLength((7 * 6) / 2)
    }))
})

describe('a library over three databases', () => {
  let library: Awaited<ReturnType<typeof makeShards>>
  let shards: Store[]
  let store: Store
  let now = Date.parse('2020-01-01T00:00:00Z')

  beforeAll(async () => {
    library = await makeShards(3)
    shards = await library.shards(() => new Date(now))
    store = shardedStore(shards)
    for (let n = 0; n < 60; n++) {
      now += 60_000
      const text = `${SHARED}\n\nOwn words of ${n}.`
      await created(
        store,
        newVersion(text, { source: `paper-${n % 20}`, story: `story-${n % 7}`, url: `https://e.org/${n}` }),
      )
    }
  })
  afterAll(async () => {
    await store.close()
    await library.remove()
  })

  test('each source lies in one of them, each story in several', async () => {
    const held = await Promise.all(shards.map((shard) => shard.articles.list({}, { limit: 200 })))
    expect(held.map(({ items }) => items.length > 5)).toEqual([true, true, true])
    const places = new Map<string, Set<number>>()
    held.forEach(({ items }, n) => {
      for (const { source } of items) places.set(source, (places.get(source) ?? new Set()).add(n))
    })
    expect([...places.values()].every((found) => found.size === 1)).toBe(true)
    const parts = await Promise.all(shards.map((shard) => shard.stories.read('story-1')))
    expect(parts.filter((part) => part !== null).length).toBeGreaterThan(1)
  })

  test.each([1, 3, 7, 50])('lists of %s items a page are those of one database', async (limit) => {
    const articles = await allOf((cursor) => store.articles.list({}, { limit, cursor }))
    expect(articles.map(({ url }) => url)).toEqual(
      Array.from({ length: 60 }, (_, n) => `https://e.org/${59 - n}`),
    )
    const stories = await allOf((cursor) => store.stories.list({}, { limit, cursor }))
    expect(stories.map(({ slug }) => slug)).toEqual([3, 2, 1, 0, 6, 5, 4].map((n) => `story-${n}`))
    expect(stories.reduce((sum, { articleCount }) => sum + articleCount, 0)).toBe(60)
    const search = { groups: [[{ words: ['treaty'], prefix: false }]], without: [] }
    const found = await allOf((cursor) => store.search.articles(search, {}, { limit, cursor }))
    expect(found.map(({ url }) => url).sort()).toEqual(articles.map(({ url }) => url).sort())
  })

  describe('a search', () => {
    const search = { groups: [[{ words: ['treaty'], prefix: false }]], without: [] }
    const shardsFound = async (limit: number) => {
      const pages: number[][] = []
      for (let cursor: string | null = null; ; ) {
        const page: Page<FoundArticle> = await store.search.articles(search, {}, { limit, cursor })
        pages.push(page.items.map(({ source }) => shardOf(source, 3)))
        if (page.next === null) return pages
        cursor = page.next
      }
    }

    test.each([1, 2, 3, 4, 7])('of %s items a page takes one of each database in turn', async (limit) => {
      const pages = await shardsFound(limit)
      expect(pages.slice(0, -1).map(({ length }) => length)).toEqual(pages.slice(1).map(() => limit))
      // Each has at least five: until one of them ends, nobody comes twice in a row of three.
      expect(pages.flat().slice(0, 15)).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2])
      expect(pages.flat()).toHaveLength(60)
    })

    test('that only one database has something of gives full pages', async () => {
      const own = { groups: [[{ words: ['alone'], prefix: false }]], without: [] }
      const source = Array.from({ length: 50 }, (_, n) => `far-${n}`).find((each) => shardOf(each, 3) === 2)!
      const versions = []
      for (const n of [1, 2, 3]) {
        versions.push(
          await created(store, newVersion(`All alone ${n}.`, { source, url: `https://far.org/${n}` })),
        )
      }
      const first = await store.search.articles(own, {}, { limit: 2 })
      expect(first.items).toHaveLength(2)
      const rest = await store.search.articles(own, {}, { limit: 2, cursor: first.next })
      expect(rest).toMatchObject({ items: [{ source }], next: null })
      for (const { articleId } of versions) await store.articles.delete(articleId)
    })

    test('refuses a cursor that it did not give', async () => {
      const { next } = await store.search.articles(search, {}, { limit: 1 })
      const [list, keys] = JSON.parse(Buffer.from(next!, 'base64url').toString()) as [unknown, number[]]
      expect(keys).toHaveLength(10)
      const forged = [
        ['x'],
        ['null'],
        [JSON.stringify([null, null, null])],
        [],
        null,
        {},
        keys.slice(1),
        [...keys, 0],
        [3, ...keys.slice(1)],
        [-1, ...keys.slice(1)],
        [0.5, ...keys.slice(1)],
        [0, 3, ...keys.slice(2)],
        [0, 2, 0, 0, 2, 0, 0, 2, 0, 0],
        keys.map(String),
      ]
      const refused = async (cursor: string, words = 'treaty', filter = {}) => {
        const query = { groups: [[{ words: [words], prefix: false }]], without: [] }
        await expect(store.search.articles(query, filter, { limit: 1, cursor })).rejects.toThrow(BadCursor)
      }
      for (const each of forged)
        await refused(Buffer.from(JSON.stringify([list, each])).toString('base64url'))
      await refused(next!, 'minister')
      await refused(next!, 'treaty', { story: 'story-1' })
      await refused(next!, 'treaty', { source: 'paper-1' })
    })
  })

  test('a story is whole, with a title, a base and its versions in order', async () => {
    const story = (await store.stories.read('story-2'))!
    expect(story.articles.map(({ url }) => url)).toEqual(
      [2, 9, 16, 23, 30, 37, 44, 51, 58].map((n) => `https://e.org/${n}`),
    )
    expect(story).toMatchObject({
      base: story.articles[0]!.id,
      chosenBase: null,
      articleCount: 9,
      title: null,
    })
    const base = story.articles[4]!.id
    expect(await store.stories.patch('story-2', { title: 'Treaty', base })).toMatchObject({
      kind: 'done',
      value: { title: 'Treaty', base, chosenBase: base },
    })
    expect(await store.stories.patch('story-2', { base: null })).toMatchObject({
      value: { base: story.articles[0]!.id },
    })
    const versions = (await store.stories.versions('story-2', 'all'))!
    expect(versions.items.map(({ articleId }) => articleId)).toEqual(story.articles.map(({ id }) => id))
    expect(versions.complete).toBe(true)
  })

  test('candidates come heaviest first, all of them once, whatever the page', async () => {
    const { fingerprintsOf } = await import('../../src/core/reprints/fingerprints.ts')
    const { scanTexts } = await import('../../src/core/words/scan.ts')
    const texts = [SHARED]
    const query = {
      fingerprints: fingerprintsOf(texts, scanTexts(texts))[0]!,
      except: null,
      thorough: true,
      unstoried: false,
    }
    const whole = await store.reprints.candidates(query, { after: null, until: null }, 200)
    expect(whole.items).toHaveLength(60)
    for (const limit of [1, 7, 25]) {
      const refs: string[] = []
      for (let after: Parameters<Store['reprints']['candidates']>[1]['after'] = null; ; ) {
        const page = await store.reprints.candidates(query, { after, until: null }, limit)
        refs.push(...page.items.map(({ ref }) => ref))
        if (page.next === null) break
        after = page.next
      }
      expect(refs).toEqual(whole.items.map(({ ref }) => ref))
    }
  })

  test('articles join a story together, though they lie apart; one that cannot keeps all from it', async () => {
    const loose = []
    for (const n of [0, 1, 2, 3, 4, 5]) {
      loose.push(await created(store, newVersion(`Loose words ${n}.`, { source: `loose-${n}` })))
    }
    const ids = loose.map(({ articleId }) => articleId)
    const [taken] = (await store.articles.list({ story: 'story-3' }, { limit: 1 })).items
    expect(await store.stories.join('story-5', [...ids, taken!.id])).toMatchObject({ kind: 'conflict' })
    expect(await store.stories.join('story-5', [...ids, 'nobody'])).toEqual({
      kind: 'no-article',
      article: 'nobody',
    })
    expect(await store.stories.join('no-story', ids)).toEqual({ kind: 'no-story' })
    expect((await store.articles.named(ids)).map(({ story }) => story)).toEqual(ids.map(() => null))
    const again = await created(store, newVersion('Loose words once more.', { source: 'loose-5' }))
    const double = await store.stories.join('story-5', [...ids, again.articleId])
    expect(double).toMatchObject({ kind: 'conflict', reason: expect.stringContaining(again.articleId) })
    expect((await store.articles.named(ids)).map(({ story }) => story)).toEqual(ids.map(() => null))
    const joined = await store.stories.join('story-5', ids)
    expect(joined).toMatchObject({ kind: 'done', articles: ids.map((id) => ({ id, story: 'story-5' })) })
  })

  test('an upload that names an article of another source is a conflict, wherever that lies', async () => {
    const { items } = await store.articles.list({}, { limit: 20 })
    for (const { id, source } of items) {
      const outcome = await store.versions.upload(
        newVersion('Other words.', { source: 'somebody-else', article: id }),
      )
      expect(outcome).toMatchObject({ kind: 'conflict', reason: expect.stringContaining(source) })
    }
  })

  describe('an import that names an article', () => {
    /** A source for each database. */
    const sources = [0, 1, 2].map(
      (shard) => Array.from({ length: 50 }, (_, n) => `src-${n}`).find((each) => shardOf(each, 3) === shard)!,
    )
    const line = (source: string, text: string, number: number | null = 1): ImportedVersion =>
      newVersion(text, { source, article: 'pdam', number })
    const kinds = (outcomes: readonly ImportOutcome[]) => outcomes.map(({ kind }) => kind)
    const inThree = (work: (store: Store, parts: readonly Store[]) => Promise<void>) => async () => {
      const three = await makeShards(3)
      const parts = await three.shards()
      const whole = shardedStore(parts)
      try {
        await work(whole, parts)
      } finally {
        await whole.close()
        await three.remove()
      }
    }

    test(
      'of a source that lies elsewhere is a conflict, and makes no second article',
      inThree(async (whole) => {
        expect(await whole.versions.import([line(sources[0]!, 'First.')])).toEqual([
          { kind: 'created', ref: 'pdam@1' },
        ])
        const reason = (n: number) =>
          `The article pdam belongs to the source “${sources[0]}”, not to “${sources[n]}”.`
        expect(
          await whole.versions.import([
            line(sources[1]!, 'First.'),
            newVersion('Beside it.', { source: sources[1]! }),
            line(sources[2]!, 'Other.', null),
            line(sources[0]!, 'Second.', 2),
          ]),
        ).toMatchObject([
          { kind: 'conflict', reason: reason(1) },
          { kind: 'created' },
          { kind: 'conflict', reason: reason(2) },
          { kind: 'created', ref: 'pdam@2' },
        ])
        expect((await refsOf(whole)).filter((ref) => ref.startsWith('pdam'))).toEqual(['pdam@1', 'pdam@2'])
      }),
    )

    test(
      'in lines for several databases is made by the first line that can',
      inThree(async (whole) => {
        const outcomes = await whole.versions.import([
          line(sources[1]!, 'First.'),
          line(sources[0]!, 'Other.'),
          line(sources[1]!, 'Second.', 2),
          line(sources[2]!, 'First.'),
        ])
        expect(kinds(outcomes)).toEqual(['created', 'conflict', 'created', 'conflict'])
        await whole.versions.upload(newVersion('Taken.', { source: sources[0]!, url: 'https://e.org/taken' }))
        const again = await whole.versions.import([
          newVersion('New.', { source: sources[0]!, article: 'next', number: 1, url: 'https://e.org/taken' }),
          newVersion('New.', { source: sources[2]!, article: 'next', number: 1 }),
        ])
        expect(kinds(again)).toEqual(['conflict', 'created'])
        expect(await refsOf(whole)).toEqual(expect.arrayContaining(['next@1', 'pdam@1', 'pdam@2']))
        expect(await refsOf(whole)).toHaveLength(4)
      }),
    )

    test(
      'that was deleted elsewhere is a conflict: its refs are not given again',
      inThree(async (whole) => {
        await whole.versions.import([line(sources[0]!, 'First.')])
        await whole.articles.delete('pdam')
        const [outcome] = await whole.versions.import([line(sources[1]!, 'Other.')])
        expect(outcome).toMatchObject({ kind: 'conflict', reason: expect.stringContaining('was deleted') })
        expect(kinds(await whole.versions.import([line(sources[0]!, 'First.')]))).toEqual(['created'])
      }),
    )

    test(
      'asks each database once for all lines, and stores none where one is gone',
      inThree(async (whole, parts) => {
        let asked = 0
        const counted = shardedStore(
          parts.map((part) => ({
            ...part,
            articles: {
              ...part.articles,
              heldIds: (ids) => {
                asked++
                return part.articles.heldIds(ids)
              },
            },
          })),
        )
        const lines = Array.from({ length: 60 }, (_, n) =>
          newVersion(`Text ${n}.`, { source: sources[n % 3]!, article: `a${n}`, number: 1 }),
        )
        expect(new Set(kinds(await counted.versions.import(lines)))).toEqual(new Set(['created']))
        expect(asked).toBe(3)
        await counted.versions.import([newVersion('Names none.', { source: sources[0]! })])
        expect(asked).toBe(3)
        await parts[2]!.close()
        const outcomes = await whole.versions.import([
          line(sources[0]!, 'First.'),
          newVersion('Names no article.', { source: sources[0]! }),
        ])
        expect(kinds(outcomes)).toEqual(['failed', 'created'])
      }),
    )
  })

  test('a library that comes from one database keeps its ids and is found', async () => {
    const [one, three] = [await makeShards(1), await makeShards(3)]
    const [from] = await one.shards()
    for (let n = 0; n < 20; n++)
      await created(from!, newVersion(`Text ${n}.`, { source: `s${n}`, story: 's' }))
    const to = shardedStore(await three.shards())
    for await (const { version, original, storyBase, storyTitle } of from!.versions.export()) {
      const { articleId, number, ...facts } = version
      const [outcome] = await to.versions.import([
        {
          ...facts,
          article: articleId,
          number,
          original,
          storyBase,
          storyTitle,
          capturedAt: version.capturedAt,
        },
      ])
      expect(outcome?.kind).toBe('created')
    }
    expect(await contentsOf(to)).toEqual(await contentsOf(from!))
    for (const { id } of (await from!.articles.list({}, { limit: 50 })).items) {
      expect(await to.articles.read(id)).toEqual(await from!.articles.read(id))
      expect(await to.articles.delete(id)).toBe(true)
    }
    expect(await contentsOf(to)).toEqual([])
    await Promise.all([from!.close(), to.close()])
    await Promise.all([one.remove(), three.remove()])
  })

  test('a session carries the bookmark of each database', async () => {
    const marked = shards.map((shard, n): Store => {
      const inner = { ...shard }
      return {
        ...inner,
        inSession: (session) => ({
          ...inner,
          ping: async () => {
            session.bookmark = `${session.bookmark ?? ''}${n}`
          },
        }),
      }
    })
    const session = newSession()
    await shardedStore(marked).inSession(session).ping()
    expect(session.bookmark).toBe('0_1_2')
    await shardedStore(marked).inSession(session).ping()
    expect(session.bookmark).toBe('00_11_22')
    const foreign = newSession({ bookmark: '17' })
    await shardedStore(marked).inSession(foreign).ping()
    expect(foreign.bookmark).toBe('0_1_2')
  })

  test('one that is gone is told, and the others go on', async () => {
    const gone = await makeShards(3)
    const parts = await gone.shards()
    const whole = shardedStore(parts)
    const versions = []
    for (let n = 0; n < 12; n++)
      versions.push(await created(whole, newVersion(`Text ${n}.`, { source: `s${n}` })))
    await parts[1]!.close()
    await expect(whole.ping()).rejects.toThrow()
    for (const version of versions) {
      if (shardOf(version.source, 3) === 1) continue
      expect(textOf(await whole.versions.read({ ...version, version: 1 }))).toMatch(/^Text/)
    }
    await Promise.all([parts[0]!.close(), parts[2]!.close()])
    await gone.remove()
  })
})

/** Every item of a list, page by page. */
async function allOf<T>(
  pageAt: (cursor: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | null = null; ; ) {
    const page = await pageAt(cursor)
    items.push(...page.items)
    if (page.next === null) return items
    cursor = page.next
  }
}
