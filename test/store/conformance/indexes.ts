// Fingerprints and words: there with the text, of the newest version, gone with the text, and with nothing that others
// share.
import { expect, test } from 'vitest'
import { fingerprintsOf } from '../../../src/core/reprints/fingerprints.ts'
import { parseSearch } from '../../../src/core/search/query.ts'
import { scanTexts } from '../../../src/core/words/scan.ts'
import type { ReprintQuery } from '../../../src/store/model.ts'
import type { Store } from '../../../src/store/store.ts'
import { created, type MakeLibrary, reasonOf, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

const ALL = { after: null, until: null } as const
const RUN = 'Moscow will respond if Washington withdraws from the treaty the ministry said on Tuesday'
const OTHER = 'Fishermen along the northern coast have reported the smallest catch of herring for a decade'

function queryOf(text: string, more: Partial<ReprintQuery> = {}): ReprintQuery {
  return {
    fingerprints: fingerprintsOf([text], scanTexts([text]))[0]!,
    except: null,
    thorough: true,
    unstoried: false,
    ...more,
  }
}

async function refsWith(store: Store, text: string, more: Partial<ReprintQuery> = {}): Promise<string[]> {
  return (await store.reprints.candidates(queryOf(text, more), ALL, 100)).items.map(({ ref }) => ref).sort()
}

async function refsSaying(store: Store, q: string, filter = {}): Promise<string[]> {
  return (await store.search.articles(parseSearch(q), filter, { limit: 100 })).items
    .map(({ latest }) => latest)
    .sort()
}

export function indexTests(make: MakeLibrary): void {
  test('a text is found by its newest version only, and not by its own article', () =>
    withStore(make, async (store) => {
      const one = await created(store, newVersion(`First. ${RUN}.`, { story: 's' }))
      const two = await created(store, newVersion(`${OTHER}.\n\nHe said: ${RUN}.`, { source: 'b' }))
      expect(await refsWith(store, RUN)).toEqual([one.ref, two.ref].sort())
      expect(await refsWith(store, RUN, { except: one.articleId })).toEqual([two.ref])
      expect(await refsSaying(store, 'washington')).toEqual([one.ref, two.ref].sort())
      const next = await created(store, newVersion(`First. ${OTHER}.`, { story: 's' }))
      expect(next.articleId).toBe(one.articleId)
      expect(await refsWith(store, RUN)).toEqual([two.ref])
      expect(await refsWith(store, OTHER)).toEqual([next.ref, two.ref].sort())
      expect(await refsSaying(store, 'washington')).toEqual([two.ref])
      expect(await refsSaying(store, 'herring')).toEqual([next.ref, two.ref].sort())
      const back = await created(store, newVersion(`First. ${RUN}.`, { story: 's' }))
      expect(await refsWith(store, RUN)).toEqual([back.ref, two.ref].sort())
    }))

  test('a delete takes what only its article holds, from both indexes, and nothing that others print', () =>
    withStore(make, async (store) => {
      const shared = `${RUN}.`
      const one = await created(store, newVersion(`${shared}\n\n${OTHER}.`, { source: 'a' }))
      const two = await created(
        store,
        newVersion(`${shared}\n\nNothing else happened here.`, { source: 'b' }),
      )
      await store.articles.delete(one.articleId)
      expect(await refsWith(store, RUN)).toEqual([two.ref])
      expect(await refsWith(store, OTHER)).toEqual([])
      expect(await refsSaying(store, 'herring')).toEqual([])
      expect(await refsSaying(store, 'treaty')).toEqual([two.ref])
      const again = await created(store, newVersion(`${OTHER}.`, { source: 'c', story: 's' }))
      expect(await refsWith(store, OTHER)).toEqual([again.ref])
      await store.stories.delete('s')
      expect(await refsWith(store, OTHER)).toEqual([])
      expect(await refsSaying(store, 'herring')).toEqual([])
    }))

  test('imports are indexed too, and what was imported last is the newest', () =>
    withStore(make, async (store) => {
      const upload = (text: string, number: number) => newVersion(text, { article: 'a1', number })
      await store.versions.import([
        upload(`${OTHER}.`, 2),
        upload(`${RUN}.`, 1),
        newVersion(`${RUN}.`, { source: 'b', article: 'b1' }),
      ])
      expect(await refsWith(store, RUN)).toEqual(['b1@1'])
      expect(await refsWith(store, OTHER)).toEqual(['a1@2'])
      expect(await refsSaying(store, 'herring')).toEqual(['a1@2'])
      expect(await refsSaying(store, 'treaty')).toEqual(['b1@1'])
    }))

  test('candidates come page by page, each once, those that share more first', () =>
    withStore(make, async (store) => {
      const words = Array.from({ length: 240 }, (_, n) => `word${n}`)
      for (let n = 1; n <= 20; n++)
        await created(store, newVersion(words.slice(0, 12 * n).join(' '), { source: `s${n}` }))
      const query = queryOf(words.join(' '))
      const sources: string[] = []
      let after = null
      do {
        const page: Awaited<ReturnType<Store['reprints']['candidates']>> = await store.reprints.candidates(
          query,
          { after, until: null },
          3,
        )
        expect(page.items.length).toBeLessThanOrEqual(3)
        sources.push(...page.items.map(({ source }) => source))
        after = page.next
      } while (after !== null)
      expect(sources[0]).toBe('s20')
      expect(new Set(sources).size).toBe(20)
      expect(sources).toHaveLength(20)
    }))

  test('merged indexes find the same, and a delete still takes its own', () =>
    withStore(make, async (store) => {
      for (let n = 0; n < 12; n++) {
        await store.versions.import([
          newVersion(`${RUN}. ${OTHER}, ${n} times.`, { source: `s${n}`, article: `a${n}` }),
        ])
      }
      const before = [
        await refsWith(store, RUN),
        await refsSaying(store, 'herring'),
        await refsSaying(store, 'washington 7'),
      ]
      let slices = 0
      while (await store.maintenance.mergeIndexes()) expect(++slices).toBeLessThan(10)
      expect(await store.maintenance.mergeIndexes()).toBe(false)
      const after = [
        await refsWith(store, RUN),
        await refsSaying(store, 'herring'),
        await refsSaying(store, 'washington 7'),
      ]
      expect(after).toEqual(before)
      expect(before.map(({ length }) => length)).toEqual([12, 12, 1])
      await store.articles.delete('a7')
      expect(await refsSaying(store, 'washington 7')).toEqual([])
      expect(await refsWith(store, RUN)).toHaveLength(11)
      const again = await created(store, newVersion(`${RUN} again.`, { source: 'late' }))
      expect(await refsWith(store, RUN)).toContain(again.ref)
    }))

  test('wording that too many paragraphs have is said to hide some', () =>
    withStore(make, async (store) => {
      const uploads = Array.from({ length: 300 }, (_, n) =>
        newVersion(`${RUN} ${n} times.`, { source: `s${n}`, article: `a${n}` }),
      )
      await store.versions.import(uploads)
      const usual = await store.reprints.candidates(queryOf(RUN, { thorough: false }), ALL, 10)
      expect(usual.complete).toBe(false)
      const thorough = await store.reprints.candidates(queryOf(RUN), ALL, 400)
      expect(thorough.complete).toBe(true)
      expect(thorough.items).toHaveLength(300)
    }))

  test('a paragraph of more words than one row of the index takes is found by its end, and goes whole', () =>
    withStore(make, async (store) => {
      const words = Array.from({ length: 160_000 }, (_, n) => n.toString(36))
      const long = await created(store, newVersion(`${words.join(' ')} ${RUN}`))
      expect(await refsWith(store, RUN)).toEqual([long.ref])
      await store.articles.delete(long.articleId)
      expect(await refsWith(store, RUN)).toEqual([])
      expect(await refsWith(store, words.slice(0, 40).join(' '))).toEqual([])
    }))

  test('words are found in every script, phrases in a row, whatever the marks', () =>
    withStore(make, async (store) => {
      const texts = {
        en: 'The minister’s co-operation with AT&T ended in Zürich, said Ms Strauß.',
        ru: 'Министр иностранных дел России заявил о готовности к переговорам.',
        zh: '中国外交部发言人星期三说，中方愿意对话。',
        ja: '外務省はミサイル条約について発表した。',
        th: 'กระทรวงการต่างประเทศแถลงข่าวเรื่องสนธิสัญญา',
        ar: 'قالت وزارة الخارجية إن المعاهدة باقية.',
      }
      const refs: Record<string, string> = {}
      for (const [language, text] of Object.entries(texts)) {
        refs[language] = (await created(store, newVersion(text, { source: language, language }))).ref
      }
      const finds = async (q: string, ...languages: string[]) =>
        expect(await refsSaying(store, q), q).toEqual(languages.map((each) => refs[each]!).sort())
      await finds('minister', 'en')
      await finds('cooperation')
      await finds('"co operation" zurich', 'en')
      await finds('AT&T', 'en')
      await finds('"ended zurich"')
      await finds('strauß', 'en')
      await finds('ИНОСТРАННЫХ -готовности')
      await finds('иностран*', 'ru')
      await finds('外交部', 'zh')
      await finds('部交外')
      await finds('ミサイル条約', 'ja')
      await finds('外 -発表', 'zh')
      await finds('สนธิสัญญา', 'th')
      await finds('المعاهدة', 'ar')
      await finds('minister OR 外交部', 'en', 'zh')
      expect(await refsSaying(store, 'minister', { language: 'ru' })).toEqual([])
      expect(await refsSaying(store, '外', { source: 'ja' })).toEqual([refs.ja])
    }))

  test('nothing that is typed is an error', () =>
    withStore(make, async (store) => {
      await created(store, newVersion(`${RUN}.`))
      const odd = [
        '"',
        '""',
        '*',
        '-',
        'OR',
        'AND NOT',
        'NEAR(treaty',
        'body:',
        '^treaty',
        '(',
        "'",
        '\\',
        '{a b}:c',
        '-treaty',
        'a*b*',
        '😀',
        '\u0301',
      ]
      for (const q of [...odd, odd.join(' '), 'treaty '.repeat(100)])
        await expect(refsSaying(store, q)).resolves.toBeDefined()
      expect(await refsSaying(store, 'treaty AND "')).toEqual([])
      expect(await refsSaying(store, '"treaty the ministry')).toHaveLength(1)
    }))

  test('what is found comes page by page, best first, within the times asked for', () =>
    withStore(make, async (store) => {
      for (let n = 0; n < 12; n++) {
        const text = `${'treaty '.repeat(n + 1)}${'word '.repeat(40 - n)}`
        await created(
          store,
          newVersion(text, { source: `s${n}`, publishedAt: `2018-12-${10 + n}T00:00:00.000Z` }),
        )
      }
      const query = parseSearch('treaty')
      const all = await store.search.articles(query, {}, { limit: 100 })
      expect(all.items.map(({ source }) => source)[0]).toBe('s11')
      const paged: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<Store['search']['articles']>> = await store.search.articles(
          query,
          {},
          { limit: 5, cursor },
        )
        paged.push(...page.items.map(({ id }) => id))
        cursor = page.next
      } while (cursor !== null)
      expect(paged).toEqual(all.items.map(({ id }) => id))
      const bounds = { from: '2018-12-12T00:00:00Z', until: '2018-12-15T00:00:00Z' }
      expect(
        (await store.search.articles(query, bounds, { limit: 100 })).items.map(({ source }) => source).sort(),
      ).toEqual(['s2', 's3', 's4'])
      expect((await store.articles.list(bounds, { limit: 100 })).items.map(({ source }) => source)).toEqual([
        's4',
        's3',
        's2',
      ])
      const foreign = store.search.articles(
        parseSearch('word'),
        {},
        { limit: 5, cursor: (await store.search.articles(query, {}, { limit: 5 })).next },
      )
      await expect(foreign).rejects.toMatchObject({ name: 'BadCursor' })
    }))

  test('articles join a story all or none', () =>
    withStore(make, async (store) => {
      const story = await created(store, newVersion('One.', { story: 's' }))
      const free = await created(store, newVersion('Two.', { source: 'b' }))
      const more = await created(store, newVersion('Three.', { source: 'c' }))
      const same = await created(store, newVersion('Four.', { source: 'b' }))
      const other = await created(store, newVersion('Five.', { source: 'd', story: 't' }))
      const stories = async () => (await store.stories.read('s'))!.articles.map(({ id }) => id).sort()
      expect(await store.stories.join('none', [free.articleId])).toEqual({ kind: 'no-story' })
      expect(await store.stories.join('s', [free.articleId, 'nobody'])).toEqual({
        kind: 'no-article',
        article: 'nobody',
      })
      expect(await store.stories.join('s', [free.articleId, other.articleId])).toMatchObject({
        kind: 'conflict',
      })
      const double = reasonOf(await store.stories.join('s', [free.articleId, same.articleId]))
      for (const said of [free.articleId, same.articleId, '“b”', 'its url']) expect(double).toContain(said)
      expect(await stories()).toEqual([story.articleId])
      const ids = [free.articleId, more.articleId, story.articleId]
      const joined = await store.stories.join('s', ids)
      expect(joined).toMatchObject({ kind: 'done', articles: ids.map((id) => ({ id, story: 's' })) })
      expect(await stories()).toEqual([...ids].sort())
      const times = (await store.articles.named(ids)).map(({ time }) => Date.parse(time))
      expect(Date.parse((await store.stories.read('s'))!.time!)).toBe(Math.max(...times))
      expect(await store.stories.join('s', [same.articleId])).toMatchObject({ kind: 'conflict' })
      expect(await store.stories.join('s', [])).toEqual({ kind: 'done', articles: [] })
    }))
}
