// Lists of several databases as one. Where a list has an order that any database's cursor can name, pages are merged
// exactly; where it has not, as with ranks of a text search, each database gives its best in turn.
import { listOf } from './articles.ts'
import { readCursor, writeCursor } from './cursors.ts'
import type {
  Article,
  ArticleFilter,
  CandidatePlace,
  CandidateRange,
  Candidates,
  ExportedVersion,
  ExportFault,
  Page,
  PageRequest,
  ReprintQuery,
  Store,
  Story,
  StoryWithArticles,
} from './store.ts'
import { millisecondsOf } from './times.ts'

/** Articles of one story in a list of stories, as a single database gives them. */
const LISTED_ARTICLES = 200

/** Sorts a story without articles last, as the database does. */
const NO_TIME = Number.MIN_SAFE_INTEGER

/** Newest first: the cursor after an article is the same in every database. */
export async function mergedArticles(
  stores: readonly Store[],
  filter: ArticleFilter,
  page: PageRequest,
): Promise<Page<Article>> {
  const pages = await Promise.all(stores.map((store) => store.articles(filter, page)))
  const all = pages.flatMap(({ items }) => items).sort(newestFirst)
  const items = all.slice(0, page.limit)
  const last = items.at(-1)
  const more = all.length > items.length || pages.some(({ next }) => next !== null)
  const list = ['articles', ...listOf(filter)]
  return { items, next: more && last ? writeCursor(list, [millisecondsOf(last.time), last.id]) : null }
}

function newestFirst(a: Article, b: Article): number {
  return millisecondsOf(b.time) - millisecondsOf(a.time) || (a.id < b.id ? 1 : -1)
}

// ---- Stories ----

/** The parts of a story as the databases have them. */
export function wholeStory(parts: readonly StoryWithArticles[]): StoryWithArticles | null {
  const [first] = parts
  if (first === undefined) return null
  const articles = parts.flatMap((part) => part.articles).sort(earliestFirst)
  const chosenBase = parts.find((part) => part.chosenBase !== null)?.chosenBase ?? null
  const times = parts.map(timeOfStory)
  const latest = parts[times.indexOf(Math.max(...times))]
  return {
    slug: first.slug,
    title: parts.find(({ title }) => title !== null)?.title ?? null,
    base: chosenBase ?? articles[0]?.id ?? null,
    chosenBase,
    articleCount: parts.reduce((sum, { articleCount }) => sum + articleCount, 0),
    time: latest?.time ?? null,
    articles,
  }
}

/** What a database has of one, each with all its articles. */
export async function partsOf(stores: readonly Store[], slug: string): Promise<StoryWithArticles[]> {
  const parts = await Promise.all(stores.map((store) => store.story(slug)))
  return parts.filter((part) => part !== null)
}

/**
 * Latest activity first. A story is listed where its latest part stands; its earlier parts, which stand further down in
 * other databases, are passed over.
 */
export async function mergedStories(
  stores: readonly Store[],
  filter: { readonly q?: string },
  { limit, cursor }: PageRequest,
): Promise<Page<StoryWithArticles>> {
  const items: StoryWithArticles[] = []
  for (let after = cursor ?? null; ; ) {
    const pages = await Promise.all(stores.map((store) => store.stories(filter, { limit, cursor: after })))
    if (pages.every((page) => page.items.length === 0)) return { items, next: null }
    for (const { part, isLast } of inOrder(pages)) {
      const parts = await partsOf(stores, part.slug)
      const whole = wholeStory(parts)
      if (
        whole &&
        timeOfStory(whole) === timeOfStory(part) &&
        !items.some(({ slug }) => slug === part.slug)
      ) {
        items.push({ ...whole, articles: whole.articles.slice(0, LISTED_ARTICLES) })
      }
      after = writeCursor(['stories', filter.q ?? null], [timeOfStory(part), part.slug])
      if (items.length === limit) return { items, next: isLast ? null : after }
      if (isLast) return { items, next: null }
    }
  }
}

/** The parts on the pages as far as they are known to be in order: up to the end of the first page that goes on. */
function* inOrder(
  pages: readonly Page<StoryWithArticles>[],
): Generator<{ part: StoryWithArticles; isLast: boolean }> {
  const parts = pages.flatMap(({ items }) => items).sort(latestFirst)
  const ends = new Set(
    pages.flatMap(({ items, next }) => (next !== null && items.length > 0 ? [items.at(-1)] : [])),
  )
  for (const [n, part] of parts.entries()) {
    yield { part, isLast: n === parts.length - 1 && ends.size === 0 }
    if (ends.has(part)) return
  }
}

function timeOfStory({ time }: Story): number {
  return time === null ? NO_TIME : millisecondsOf(time)
}

function latestFirst(a: Story, b: Story): number {
  return timeOfStory(b) - timeOfStory(a) || (a.slug < b.slug ? 1 : a.slug > b.slug ? -1 : 0)
}

function earliestFirst(a: Article, b: Article): number {
  return millisecondsOf(a.firstTime) - millisecondsOf(b.firstTime) || (a.id < b.id ? -1 : 1)
}

// ---- Lists without a common order ----

/**
 * Each database's best in turn. Ranks of different databases say little of each other, so a page takes as many from each;
 * its cursor holds the place in all of them.
 */
export async function takingTurns<T>(
  stores: readonly Store[],
  { limit, cursor }: PageRequest,
  pageOf: (store: Store, page: PageRequest) => Promise<Page<T>>,
): Promise<Page<T>> {
  const list = ['turns', stores.length]
  // A place for each database: the cursor to go on with, null at its beginning, false at its end.
  const places = cursor
    ? (JSON.parse(String(readCursor(cursor, list, ['string'])[0])) as (string | null | false)[])
    : stores.map(() => null)
  const going = stores.flatMap((store, n) => (places[n] === false ? [] : [{ store, n }])).slice(0, limit)
  const share = Math.max(1, Math.floor(limit / going.length))
  const pages = await Promise.all(
    going.map(({ store, n }) => pageOf(store, { limit: share, cursor: places[n] || null })),
  )
  const items = Array.from({ length: share }, (_, n) =>
    pages.flatMap((page) => page.items.slice(n, n + 1)),
  ).flat()
  // Who was asked goes to the end of the line, so that a limit below the number of databases reaches all of them.
  going.forEach(({ n }, asked) => {
    places[n] = pages[asked]!.next ?? false
  })
  const more = places.some((place) => place !== false)
  return { items, next: more ? writeCursor(list, [JSON.stringify(places)]) : null }
}

/** The heaviest first. A place names a row of one database: numbered through all, places order the rows of all. */
export async function mergedCandidates(
  stores: readonly Store[],
  query: ReprintQuery,
  { after, until }: CandidateRange,
  limit: number,
): Promise<Candidates> {
  const count = stores.length
  const within = (place: CandidatePlace | null, n: number) =>
    place && { ...place, version: Math.floor((place.version - n) / count) }
  const found = await Promise.all(
    stores.map((store, n) =>
      store.candidates(query, { after: within(after, n), until: within(until, n) }, limit),
    ),
  )
  const inAll = ({ weight, version }: CandidatePlace, n: number) => ({ weight, version: version * count + n })
  const all = found
    .flatMap(({ items, places }, n) => items.map((item, at) => ({ item, place: inAll(places[at]!, n) })))
    .sort((a, b) => byPlace(a.place, b.place))
  // Beyond the end of a database that has more, one of its own might come first.
  const [end] = found.flatMap(({ next }, n) => (next ? [inAll(next, n)] : [])).sort(byPlace)
  const known = end ? all.filter(({ place }) => byPlace(place, end) <= 0) : all
  const chosen = known.slice(0, limit)
  const last = chosen.length < known.length ? chosen.at(-1)?.place : end
  return {
    items: chosen.map(({ item }) => item),
    places: chosen.map(({ place }) => place),
    next: last ?? null,
    complete: found.every(({ complete }) => complete),
  }
}

function byPlace(a: CandidatePlace, b: CandidatePlace): number {
  return b.weight - a.weight || a.version - b.version
}

/** By article id and number, as each database has them; an article lies in one. */
export async function* mergedExport(
  stores: readonly Store[],
  tell?: (fault: ExportFault) => void,
): AsyncGenerator<ExportedVersion> {
  const sources = stores.map((store) => store.export(tell)[Symbol.asyncIterator]())
  try {
    const heads = await Promise.all(sources.map((source) => source.next()))
    for (;;) {
      let first = -1
      heads.forEach((head, n) => {
        const best = heads[first]
        if (!head.done && (!best || best.done || head.value.version.articleId < best.value.version.articleId))
          first = n
      })
      const head = heads[first]
      if (!head || head.done) return
      yield head.value
      heads[first] = await sources[first]!.next()
    }
  } finally {
    await Promise.all(sources.map((source) => source.return?.()))
  }
}
