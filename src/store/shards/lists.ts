// Lists of several databases as one. If a list has an order that any database's cursor can name, pages are merged exactly;
// if not, as with the ranks of a text search, each database gives its best in turn.

import { append, largestOf } from '../../core/lists.ts'
import type { SearchQuery } from '../../core/search/query.ts'
import { listOf } from '../articles.ts'
import { foreignCursor, readCursor, writeCursor } from '../cursors.ts'
import type {
  Article,
  ArticleFilter,
  CandidatePlace,
  CandidateRange,
  Candidates,
  ExportedVersion,
  ExportFault,
  FoundArticle,
  Page,
  PageRequest,
  ReprintQuery,
  Story,
  StoryWithArticles,
} from '../model.ts'
import { SEARCH_KEYS, searchList } from '../search.ts'
import type { Store } from '../store.ts'
import { millisecondsOf } from '../times.ts'

/** Articles of one story in a list of stories, as in a single database. */
const LISTED_ARTICLES = 200

/** Sorts a story without articles last, as the database does. */
const NO_TIME = Number.MIN_SAFE_INTEGER

/** Newest first: the cursor after an article is the same in every database. */
export async function mergedArticles(
  stores: readonly Store[],
  filter: ArticleFilter,
  page: PageRequest,
): Promise<Page<Article>> {
  const pages = await Promise.all(stores.map((store) => store.articles.list(filter, page)))
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
  const latest = parts[times.indexOf(largestOf(times))]
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

/** A database's part of one story, with all its articles. */
export async function partsOf(stores: readonly Store[], slug: string): Promise<StoryWithArticles[]> {
  const parts = await Promise.all(stores.map((store) => store.stories.read(slug)))
  return parts.filter((part) => part !== null)
}

/**
 * Latest activity first. A story is listed at its latest part; its earlier parts, further down in other databases, are
 * skipped.
 */
export async function mergedStories(
  stores: readonly Store[],
  filter: { readonly q?: string },
  { limit, cursor }: PageRequest,
): Promise<Page<StoryWithArticles>> {
  const items: StoryWithArticles[] = []
  for (let after = cursor ?? null; ; ) {
    const pages = await Promise.all(
      stores.map((store) => store.stories.list(filter, { limit, cursor: after })),
    )
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

/** The parts on the pages as far as their order is certain: up to the end of the first page that has a next one. */
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

/** Where a database continues: after the rank and key of an item, null at its beginning, false at its end. */
type Turn = readonly [rank: number, key: number] | null | false

interface Turns {
  /** The database whose turn it is. */
  readonly start: number
  readonly places: readonly Turn[]
}

/**
 * Each database's best in turn, one item each: ranks of different databases are not comparable. The next page begins with
 * the database whose turn it is when this one ends; exhausted ones are skipped.
 */
export async function mergedSearch(
  stores: readonly Store[],
  query: SearchQuery,
  filter: ArticleFilter,
  { limit, cursor }: PageRequest,
): Promise<Page<FoundArticle>> {
  const inner = searchList(query, filter)
  const list = ['turns', stores.length, ...inner]
  const search = async (n: number, place: Turn, most: number) => {
    const page = { limit: most, cursor: place ? writeCursor(inner, place) : null }
    const { items, next } = await stores[n]!.search.articles(query, filter, page)
    return { items, place: next === null ? (false as const) : placeOf(next, inner) }
  }
  const items: FoundArticle[] = []
  let turns = cursor ? readTurns(cursor, list, stores.length) : { start: 0, places: stores.map(() => null) }
  // A database with fewer items than its share has ended, so this repeats at most once for each, and once more.
  while (items.length < limit && goesOn(turns)) {
    const round = await takeTurns(turns, limit - items.length, search)
    append(items, round.items)
    turns = round.turns
  }
  return { items, next: goesOn(turns) ? writeTurns(list, turns) : null }
}

function goesOn({ places }: Turns): boolean {
  return places.some((place) => place !== false)
}

/** At most `limit` items. Asks all databases that have a turn at once, each for all its turns. */
async function takeTurns<T>(
  { start, places }: Turns,
  limit: number,
  ask: (
    n: number,
    place: Turn,
    limit: number,
  ) => Promise<{ readonly items: readonly T[]; readonly place: Turn }>,
): Promise<{ items: T[]; turns: Turns }> {
  const line = places.map((_, n) => (start + n) % places.length).filter((n) => places[n] !== false)
  const rounds = Math.floor(limit / line.length)
  const left = limit % line.length
  const numbers = rounds > 0 ? line : line.slice(0, left)
  const answers = await Promise.all(
    numbers.map((n, at) => ask(n, places[n] ?? null, rounds + (at < left ? 1 : 0))),
  )
  const after = [...places]
  for (const [at, { place }] of answers.entries()) after[numbers[at]!] = place
  const turnsOf = (round: number) => answers.flatMap(({ items }) => items.slice(round, round + 1))
  return {
    items: Array.from({ length: rounds + 1 }, (_, round) => turnsOf(round)).flat(),
    turns: { start: line[left]!, places: after },
  }
}

function placeOf(cursor: string, list: readonly unknown[]): Turn {
  return readCursor(cursor, list, SEARCH_KEYS)
}

/** A place in a cursor, before its rank and key. */
const BEGINNING = 0
const GOING = 1
const END = 2

function writeTurns(list: readonly unknown[], { start, places }: Turns): string {
  const numbers = places.flatMap((place) =>
    place ? [GOING, ...place] : [place === null ? BEGINNING : END, 0, 0],
  )
  return writeCursor(list, [start, ...numbers])
}

/** Throws BadCursor, also if no database has the turn. */
function readTurns(cursor: string, list: readonly unknown[], count: number): Turns {
  const ofPlaces = Array.from({ length: 3 * count }, () => 'number' as const)
  const [start, ...numbers] = readCursor(cursor, list, ['number', ...ofPlaces])
  const places = Array.from({ length: count }, (_, n): Turn => {
    const [state = END, rank = 0, key = 0] = numbers.slice(3 * n, 3 * n + 3)
    if (state === GOING) return [rank, key]
    if (state !== BEGINNING && state !== END) throw foreignCursor()
    return state === BEGINNING ? null : false
  })
  if (start < 0 || start >= count || !goesOn({ start, places })) throw foreignCursor()
  return { start, places }
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
  const answers = await Promise.all(
    stores.map((store, n) =>
      store.reprints.candidates(query, { after: within(after, n), until: within(until, n) }, limit),
    ),
  )
  const inAll = ({ weight, version }: CandidatePlace, n: number) => ({ weight, version: version * count + n })
  const all = answers
    .flatMap(({ items, places }, n) => items.map((item, at) => ({ item, place: inAll(places[at]!, n) })))
    .sort((a, b) => byPlace(a.place, b.place))
  // Beyond the end of a database that has more, one of its own might come first.
  const [end] = answers.flatMap(({ next }, n) => (next ? [inAll(next, n)] : [])).sort(byPlace)
  const ordered = end ? all.filter(({ place }) => byPlace(place, end) <= 0) : all
  const chosen = ordered.slice(0, limit)
  const last = chosen.length < ordered.length ? chosen.at(-1)?.place : end
  return {
    items: chosen.map(({ item }) => item),
    places: chosen.map(({ place }) => place),
    next: last ?? null,
    complete: answers.every(({ complete }) => complete),
  }
}

function byPlace(a: CandidatePlace, b: CandidatePlace): number {
  return b.weight - a.weight || a.version - b.version
}

/** By article id and number, as in each database; an article is in one database only. */
export async function* mergedExport(
  stores: readonly Store[],
  tell?: (fault: ExportFault) => void,
): AsyncGenerator<ExportedVersion> {
  const sources = stores.map((store) => store.versions.export(tell)[Symbol.asyncIterator]())
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
