// One store over several databases: sources are spread over them (see sharding.ts). A call about one article or one source
// asks one database; a call about a story or the whole library asks all of them at once.

import type { Ref } from '../../contract/refs.ts'
import type { Session } from '../drivers/database.ts'
import type { ScoredVersion } from '../model.ts'
import { mergedReadings } from '../readings/walk.ts'
import type { ArticleStore, ScoreStore, Store, StoryStore, VersionStore } from '../store.ts'
import type { StoryAnswers } from '../stories/answers.ts'
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

/** Separates the bookmarks of the databases; occurs in none of them. */
const SEPARATOR = '_'

/** Limit of remembered articles whose id does not lead to their database, such as imported ones. */
const MOST_STRAYS = 50_000

/** The databases of a sharded store, and how to find things in them. */
interface Shards {
  readonly stores: readonly Store[]
  /** The store of a source. */
  of(source: string): Store
  /** The result of `ask` for the article: first where its id leads, then everywhere. */
  find: Find
  /** The database that holds the article; null if none does. */
  storeOf(article: string): Promise<Store | null>
}

type Find = <T>(article: string, ask: (store: Store) => Promise<T | null>) => Promise<T | null>

/**
 * The stores, each on a database of its own, as one. Their order decides where a source lies: it must never change. Jobs,
 * staged imports and ended logins lie in the first. Two sources in different databases may give the same address.
 */
export function shardedStore(stores: readonly Store[], strays = new Map<string, number>()): Store {
  const [home] = stores
  if (home === undefined) throw new RangeError('A store needs a database.')
  const shards = shardsOf(stores, strays)
  const versions = versionStore(shards)
  return {
    inSession: (session) => {
      const parts = partsOfSession(session, stores.length)
      return shardedStore(
        stores.map((store, n) => store.inSession(parts[n]!)),
        strays,
      )
    },
    ping: async () => void (await Promise.all(stores.map((store) => store.ping()))),
    health: () =>
      stores.flatMap((store, n) =>
        store.health().map((health) => ({ ...health, name: `${n}-${health.name}` })),
      ),
    close: async () => void (await Promise.all(stores.map((store) => store.close()))),
    versions,
    articles: articleStore(shards),
    stories: storyStore(shards),
    search: {
      articles: (query, filter, page) =>
        mergedSearch(filter.source === undefined ? stores : [shards.of(filter.source)], query, filter, page),
    },
    reprints: { candidates: (query, range, limit) => mergedCandidates(stores, query, range, limit) },
    scores: scoreStore(shards, versions),
    jobs: home.jobs,
    staging: home.staging,
    endedLogins: home.endedLogins,
    storyAnswers: storyAnswersOf(shards, versions),
    maintenance: {
      reindex: () => anyOf(stores, (store) => store.maintenance.reindex()),
      mergeIndexes: () => anyOf(stores, (store) => store.maintenance.mergeIndexes()),
      sweep: () => anyOf(stores, (store) => store.maintenance.sweep()),
    },
  }
}

function shardsOf(stores: readonly Store[], strays: Map<string, number>): Shards {
  const count = stores.length
  const find: Find = async (article, ask) => {
    const likely = strays.get(article) ?? shardOf(article, count)
    const first = await ask(stores[likely]!)
    if (first !== null || count === 1) return first
    const others = await Promise.all(stores.map((store, n) => (n === likely ? null : ask(store))))
    const at = others.findIndex((other) => other !== null)
    if (at < 0) return null
    remember(strays, article, at)
    return others[at]!
  }
  return {
    stores,
    of: (source) => stores[shardOf(source, count)]!,
    find,
    storeOf: (article) =>
      find(article, async (store) => ((await store.articles.named([article])).length > 0 ? store : null)),
  }
}

function versionStore({ stores, find, storeOf }: Shards): VersionStore {
  const count = stores.length
  const readMany: VersionStore['readMany'] = (refs) =>
    ofEachRef(stores, refs, find, (store, some) => store.versions.readMany(some))
  const story = async (slug: string) => wholeStory(await partsOf(stores, slug))
  return {
    upload: async (given) => {
      const shard = shardOf(given.source, count)
      const outcome = await stores[shard]!.versions.upload({ ...given, newArticle: idFor(shard, count) })
      if (outcome.kind !== 'no-article') return outcome
      const [other] = (await (await storeOf(outcome.article))?.articles.named([outcome.article])) ?? []
      if (other === undefined) return outcome
      const reason = `The article ${other.id} belongs to the source “${other.source}”, not to “${given.source}”.`
      return { kind: 'conflict', reason }
    },
    import: (versions) => importEach(stores, versions),
    read: (ref) => find(ref.articleId, (store) => store.versions.read(ref)),
    readMany,
    readTexts: (refs) => ofEachRef(stores, refs, find, (store, some) => store.versions.readTexts(some)),
    paragraphs: (places) => ofEachRef(stores, places, find, (store, some) => store.versions.paragraphs(some)),
    withStories: async (refs) => {
      const versions = await readMany(refs)
      const slugs = new Set(versions.flatMap((version) => version?.story ?? []))
      const stories = await Promise.all([...slugs].map(story))
      return { versions, stories: stories.filter((each) => each !== null) }
    },
    facts: (refs) => ofEachRef(stores, refs, find, (store, some) => store.versions.facts(some)),
    original: (ref) => find(ref.articleId, (store) => store.versions.original(ref)),
    readings: async (after, limit) =>
      mergedReadings(await Promise.all(stores.map((store) => store.versions.readings(after, limit))), limit),
    export: (report) => mergedExport(stores, report),
  }
}

function articleStore({ stores, of, find, storeOf }: Shards): ArticleStore {
  /** Changes an article, and drops the cached answers about its story, which may lie in another database. */
  const withoutAnswers = async <T>(store: Store, id: string, change: () => Promise<T>): Promise<T> => {
    const [article] = await store.articles.named([id])
    const outcome = await change()
    if (article?.story) await of(article.story).storyAnswers.forget(article.story)
    return outcome
  }
  return {
    read: (id) => find(id, (store) => store.articles.read(id)),
    list: (filter, page) =>
      filter.source === undefined
        ? mergedArticles(stores, filter, page)
        : of(filter.source).articles.list(filter, page),
    named: async (ids) => {
      const parts = await Promise.all(stores.map((store) => store.articles.named(ids)))
      const byId = new Map(parts.flat().map((article) => [article.id, article]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    heldIds: async (ids) => (await Promise.all(stores.map((store) => store.articles.heldIds(ids)))).flat(),
    patch: async (id, patch) => {
      const store = await storeOf(id)
      if (store === null) return { kind: 'not-found' }
      if (patch.source !== undefined && of(patch.source) !== store) {
        const reason = `The source “${patch.source}” lies in another database: upload the article there, and delete this one.`
        return { kind: 'conflict', reason }
      }
      return withoutAnswers(store, id, () => store.articles.patch(id, patch))
    },
    delete: async (id) => {
      const store = await storeOf(id)
      return store === null ? false : withoutAnswers(store, id, () => store.articles.delete(id))
    },
  }
}

function storyStore({ stores }: Shards): StoryStore {
  return {
    read: async (slug) => wholeStory(await partsOf(stores, slug)),
    list: (filter, page) => mergedStories(stores, filter, page),
    facts: (slug, which) => factsOfStory(stores, slug, which),
    versions: (slug, which) => versionsOfStory(stores, slug, which),
    patch: (slug, patch) => patchStory(stores, slug, patch),
    delete: (slug) => anyOf(stores, (store) => store.stories.delete(slug)),
    join: (slug, articles) => joinStory(stores, slug, articles),
  }
}

function scoreStore({ stores }: Shards, versions: VersionStore): ScoreStore {
  return {
    ofPairs: async (lefts, rights) => {
      const parts = await Promise.all(stores.map((store) => store.scores.ofPairs(lefts, rights)))
      return [...new Map(parts.flat().map((pair) => [`${pair.left} ${pair.right}`, pair])).values()]
    },
    save: async (scores, made) => {
      // The two texts of a pair may lie in different databases: no transaction sees both.
      const stored = made && (await contentsStored(made, versions))
      const kept = scores.filter(({ left, right }) => !stored || (stored.has(left) && stored.has(right)))
      const parts = stores.map((_, n) => kept.filter(({ left }) => shardOf(left, stores.length) === n))
      await Promise.all(parts.map((part, n) => part.length > 0 && stores[n]!.scores.save(part, null)))
    },
  }
}

function storyAnswersOf({ of }: Shards, versions: VersionStore): StoryAnswers {
  return {
    read: (question) => of(question.story).storyAnswers.read(question),
    keep: async (question, answer, made) => {
      // The versions lie in several databases: no transaction sees them all.
      if (made && !(await areStored(made, question.story, versions))) return true
      return of(question.story).storyAnswers.keep(question, answer, null)
    },
    forget: (slug) => of(slug).storyAnswers.forget(slug),
  }
}

/** Whether any of the stores says yes; asks all of them. */
async function anyOf(stores: readonly Store[], ask: (store: Store) => Promise<boolean>): Promise<boolean> {
  return (await Promise.all(stores.map(ask))).some(Boolean)
}

function remember(strays: Map<string, number>, article: string, shard: number): void {
  strays.set(article, shard)
  const [oldest] = strays.keys()
  if (strays.size > MOST_STRAYS && oldest !== undefined) strays.delete(oldest)
}

/** A session for each database, with the bookmarks and counts of the given one. */
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

/** Content hashes of those versions that exist. */
async function contentsStored(versions: readonly ScoredVersion[], from: VersionStore): Promise<Set<string>> {
  const refs = versions.map(({ articleId, number }) => ({ articleId, version: number }))
  return new Set((await from.facts(refs)).flatMap((found) => found?.contentHash ?? []))
}

/** Whether all of those versions exist and are in the story. */
async function areStored(
  versions: readonly Pick<ScoredVersion, 'articleId' | 'number'>[],
  story: string,
  from: VersionStore,
): Promise<boolean> {
  const refs = versions.map(({ articleId, number }) => ({ articleId, version: number }))
  return (await from.facts(refs)).every((version) => version?.story === story)
}

/** In the order of the refs. Those that are not where their ids lead are searched one by one. */
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
      const answer = await ask(
        store,
        places.map((n) => refs[n]!),
      )
      for (const [at, each] of answer.entries()) all[places[at]!] = each
    }),
  )
  return Promise.all(
    all.map(
      (each, n) =>
        each ?? find(refs[n]!.articleId, async (store) => (await ask(store, [refs[n]!]))[0] ?? null),
    ),
  )
}
