// One store over several databases: sources are spread over them (see sharding.ts). What concerns one article or one
// source asks one database; what concerns a story or the whole library asks all of them at once.
import { mergedReadings } from '../readings/walk.ts'
import type { NewVersion, Ref, ScoredVersion, Session, Store, UploadOutcome } from '../store.ts'
import { importEach } from './imports.ts'
import {
  mergedArticles,
  mergedCandidates,
  mergedExport,
  mergedSearch,
  mergedStories,
  partsOf,
  wholeStory,
} from './lists.ts'
import { idFor, shardOf } from './sharding.ts'
import { factsOfStory, joinStory, patchStory, versionsOfStory } from './stories.ts'

/** Between the bookmarks of the databases; stands in none of them. */
const SEPARATOR = '_'

/** Articles remembered whose id does not lead to their database, as those of an import from elsewhere. */
const MOST_STRAYS = 50_000

/**
 * The stores, each on a database of its own, as one. Their order decides where a source lies: it must never change.
 * Work that waits, staged imports and ended logins lie in the first. Two sources in different databases may give the same address.
 */
export function shardedStore(stores: readonly Store[], strays = new Map<string, number>()): Store {
  const count = stores.length
  const [home] = stores
  if (home === undefined) throw new RangeError('A store needs a database.')
  const of = (source: string) => stores[shardOf(source, count)]!

  /** What `ask` finds of the article, which is looked for where its id leads, then everywhere. */
  const find = async <T>(article: string, ask: (store: Store) => Promise<T | null>): Promise<T | null> => {
    const likely = strays.get(article) ?? shardOf(article, count)
    const found = await ask(stores[likely]!)
    if (found !== null || count === 1) return found
    const others = await Promise.all(stores.map((store, n) => (n === likely ? null : ask(store))))
    const at = others.findIndex((other) => other !== null)
    if (at < 0) return null
    remember(strays, article, at)
    return others[at]!
  }
  /** The database that holds the article; null where none does. */
  const storeOf = (article: string) =>
    find(article, async (store) => ((await store.articlesNamed([article])).length > 0 ? store : null))

  const versions: Store['versions'] = (refs) =>
    ofEachRef(stores, refs, find, (store, some) => store.versions(some))
  const versionFacts: Store['versionFacts'] = (refs) =>
    ofEachRef(stores, refs, find, (store, some) => store.versionFacts(some))
  /** Changes an article, and forgets the answers about its story, which may lie in another database. */
  const withoutAnswers = async <T>(store: Store, id: string, change: () => Promise<T>): Promise<T> => {
    const [article] = await store.articlesNamed([id])
    const outcome = await change()
    if (article?.story) await of(article.story).storyAnswers.forget(article.story)
    return outcome
  }
  const story: Store['story'] = async (slug) => wholeStory(await partsOf(stores, slug))

  const upload = async (given: NewVersion): Promise<UploadOutcome> => {
    const shard = shardOf(given.source, count)
    const outcome = await stores[shard]!.upload({ ...given, newArticle: idFor(shard, count) })
    if (outcome.kind !== 'no-article') return outcome
    const [other] = (await (await storeOf(outcome.article))?.articlesNamed([outcome.article])) ?? []
    if (other === undefined) return outcome
    const reason = `The article ${other.id} belongs to the source “${other.source}”, not to “${given.source}”.`
    return { kind: 'conflict', reason }
  }

  return {
    inSession: (session) => {
      const parts = partsOfSession(session, count)
      return shardedStore(
        stores.map((store, n) => store.inSession(parts[n]!)),
        strays,
      )
    },
    ping: async () => void (await Promise.all(stores.map((store) => store.ping()))),
    upload,
    import: (versions) => importEach(stores, versions),
    version: (ref) => find(ref.articleId, (store) => store.version(ref)),
    versions,
    versionTexts: (refs) => ofEachRef(stores, refs, find, (store, some) => store.versionTexts(some)),
    paragraphs: (places) => ofEachRef(stores, places, find, (store, some) => store.paragraphs(some)),
    versionsWithStories: async (refs) => {
      const found = await versions(refs)
      const slugs = [...new Set(found.map((version) => version?.story ?? null))].filter(
        (slug) => slug !== null,
      )
      const stories = await Promise.all(slugs.map(story))
      return { versions: found, stories: stories.filter((each) => each !== null) }
    },
    versionFacts,
    original: (ref) => find(ref.articleId, (store) => store.original(ref)),
    article: (id) => find(id, (store) => store.article(id)),
    articles: (filter, page) =>
      filter.source === undefined
        ? mergedArticles(stores, filter, page)
        : of(filter.source).articles(filter, page),
    stories: (filter, page) => mergedStories(stores, filter, page),
    story,
    storyFacts: (slug, which) => factsOfStory(stores, slug, which),
    storyVersions: (slug, which) => versionsOfStory(stores, slug, which),
    patchStory: (slug, patch) => patchStory(stores, slug, patch),
    patchArticle: async (id, patch) => {
      const store = await storeOf(id)
      if (store === null) return { kind: 'not-found' }
      if (patch.source !== undefined && of(patch.source) !== store) {
        const reason = `The source “${patch.source}” lies in another database: upload the article there, and delete this one.`
        return { kind: 'conflict', reason }
      }
      return withoutAnswers(store, id, () => store.patchArticle(id, patch))
    },
    deleteArticle: async (id) => {
      const store = await storeOf(id)
      return store === null ? false : withoutAnswers(store, id, () => store.deleteArticle(id))
    },
    deleteStory: async (slug) =>
      (await Promise.all(stores.map((store) => store.deleteStory(slug)))).some(Boolean),
    search: (query, filter, page) =>
      mergedSearch(filter.source === undefined ? stores : [of(filter.source)], query, filter, page),
    articlesNamed: async (ids) => {
      const found = await Promise.all(stores.map((store) => store.articlesNamed(ids)))
      const byId = new Map(found.flat().map((article) => [article.id, article]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    heldIds: async (ids) => (await Promise.all(stores.map((store) => store.heldIds(ids)))).flat(),
    joinStory: (slug, articles) => joinStory(stores, slug, articles),
    candidates: (query, range, limit) => mergedCandidates(stores, query, range, limit),
    reindex: async () => (await Promise.all(stores.map((store) => store.reindex()))).some(Boolean),
    mergeIndexes: async () => (await Promise.all(stores.map((store) => store.mergeIndexes()))).some(Boolean),
    pairScores: async (lefts, rights) => {
      const found = await Promise.all(stores.map((store) => store.pairScores(lefts, rights)))
      return [...new Map(found.flat().map((pair) => [`${pair.left} ${pair.right}`, pair])).values()]
    },
    savePairScores: async (scores, asked) => {
      // The two texts of a pair may lie in different databases: no transaction of one sees both.
      const stored = asked && (await contentsStored(asked, versionFacts))
      const kept = scores.filter(({ left, right }) => !stored || (stored.has(left) && stored.has(right)))
      const parts = stores.map((_, n) => kept.filter(({ left }) => shardOf(left, count) === n))
      await Promise.all(parts.map((part, n) => part.length > 0 && stores[n]!.savePairScores(part, null)))
    },
    readings: async (after, limit) =>
      mergedReadings(await Promise.all(stores.map((store) => store.readings(after, limit))), limit),
    export: (tell) => mergedExport(stores, tell),
    health: () =>
      stores.flatMap((store, n) =>
        store.health().map((health) => ({ ...health, name: `${n}-${health.name}` })),
      ),
    jobs: home.jobs,
    staging: home.staging,
    endedLogins: home.endedLogins,
    storyAnswers: {
      read: (question) => of(question.story).storyAnswers.read(question),
      keep: async (question, answer, made) => {
        // The versions lie in several databases: no transaction of one sees them all.
        if (made && !(await areStored(made, question.story, versionFacts))) return true
        return of(question.story).storyAnswers.keep(question, answer, null)
      },
      forget: (slug) => of(slug).storyAnswers.forget(slug),
    },
    sweep: async () => (await Promise.all(stores.map((store) => store.sweep()))).some(Boolean),
    close: async () => void (await Promise.all(stores.map((store) => store.close()))),
  }
}

function remember(strays: Map<string, number>, article: string, shard: number): void {
  strays.set(article, shard)
  const [oldest] = strays.keys()
  if (strays.size > MOST_STRAYS && oldest !== undefined) strays.delete(oldest)
}

/** A session for each database, whose bookmarks and counts are those of the one given. */
function partsOfSession(session: Session, count: number): Session[] {
  const marks = session.bookmark?.split(SEPARATOR) ?? []
  const bookmarks = Array.from({ length: count }, (_, n) => (marks.length === count && marks[n]) || null)
  return bookmarks.map((__, n) => ({
    traceparent: session.traceparent,
    get until() {
      return session.until
    },
    set until(until) {
      session.until = until
    },
    get bookmark() {
      return bookmarks[n]!
    },
    set bookmark(mark) {
      bookmarks[n] = mark
      session.bookmark = bookmarks.some((each) => each !== null)
        ? bookmarks.map((each) => each ?? '').join(SEPARATOR)
        : null
    },
    get calls() {
      return session.calls
    },
    set calls(calls) {
      session.calls = calls
    },
    get ms() {
      return session.ms
    },
    set ms(ms) {
      session.ms = ms
    },
  }))
}

/** Content hashes of those versions that are there. */
async function contentsStored(
  versions: readonly ScoredVersion[],
  versionFacts: Store['versionFacts'],
): Promise<Set<string>> {
  const refs = versions.map(({ articleId, number }) => ({ articleId, version: number }))
  return new Set((await versionFacts(refs)).flatMap((found) => found?.contentHash ?? []))
}

/** Whether all of those versions are there and in the story. */
async function areStored(
  versions: readonly Pick<ScoredVersion, 'articleId' | 'number'>[],
  story: string,
  versionFacts: Store['versionFacts'],
): Promise<boolean> {
  const refs = versions.map(({ articleId, number }) => ({ articleId, version: number }))
  return (await versionFacts(refs)).every((version) => version?.story === story)
}

/** In the order of the refs. Those that are not where their ids lead are looked for one by one. */
async function ofEachRef<R extends Ref, V>(
  stores: readonly Store[],
  refs: readonly R[],
  find: <T>(article: string, ask: (store: Store) => Promise<T | null>) => Promise<T | null>,
  ask: (store: Store, refs: readonly R[]) => Promise<(V | null)[]>,
): Promise<(V | null)[]> {
  const all = new Array<V | null>(refs.length).fill(null)
  const shards = refs.map(({ articleId }) => shardOf(articleId, stores.length))
  await Promise.all(
    stores.map(async (store, shard) => {
      const places = shards.flatMap((each, n) => (each === shard ? [n] : []))
      if (places.length === 0) return
      const found = await ask(
        store,
        places.map((n) => refs[n]!),
      )
      for (const [at, each] of found.entries()) all[places[at]!] = each
    }),
  )
  return Promise.all(
    all.map(
      (each, n) =>
        each ?? find(refs[n]!.articleId, async (store) => (await ask(store, [refs[n]!]))[0] ?? null),
    ),
  )
}
