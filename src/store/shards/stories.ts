// A story whose articles lie in several databases: joins its versions, and changes it in each of them.
import { byPrinting } from '../../core/story/rereadings.ts'
import type {
  Article,
  JoinOutcome,
  StoryFacts,
  StoryPatchOutcome,
  StoryVersions,
  WhichVersions,
} from '../model.ts'
import type { Store } from '../store.ts'
import { conflictAmong } from '../stories/gather.ts'
import { MOST_VERSIONS } from '../stories/texts.ts'
import { millisecondsOf } from '../times.ts'
import type { Version } from '../versions-model.ts'
import { partsOf, wholeStory } from './lists.ts'

export async function versionsOfStory(
  stores: readonly Store[],
  slug: string,
  which: WhichVersions,
): Promise<StoryVersions | null> {
  const lists = await Promise.all(stores.map((store) => store.stories.versions(slug, which)))
  const parts = lists.filter((part) => part !== null)
  if (parts.length === 0) return null
  const all = parts.flatMap(({ items }) => items).sort(earliestFirst)
  const items = all.slice(0, MOST_VERSIONS)
  return { items, complete: items.length === all.length && parts.every(({ complete }) => complete) }
}

export async function factsOfStory(
  stores: readonly Store[],
  slug: string,
  which: WhichVersions,
): Promise<StoryFacts | null> {
  const [parts, found] = await Promise.all([
    partsOf(stores, slug),
    Promise.all(stores.map((store) => store.stories.facts(slug, which))),
  ])
  const story = wholeStory(parts)
  const facts = found.filter((part) => part !== null)
  if (story === null || facts.length === 0) return null
  const all = facts.flatMap(({ versions }) => versions).sort(earliestFirst)
  const versions = all.slice(0, MOST_VERSIONS)
  const isComplete = versions.length === all.length && facts.every(({ complete }) => complete)
  return { story, versions, complete: isComplete }
}

function earliestFirst(a: Version, b: Version): number {
  const time = (version: Version) => millisecondsOf(version.publishedAt ?? version.capturedAt)
  return (
    time(a) - time(b) || (a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : byPrinting(a, b))
  )
}

/** The title goes to every part of the story, the base to the part that has the article. */
export async function patchStory(
  stores: readonly Store[],
  slug: string,
  { title, base }: { readonly title?: string | null; readonly base?: string | null },
): Promise<StoryPatchOutcome> {
  const parts = await Promise.all(stores.map((store) => store.stories.read(slug)))
  if (parts.every((part) => part === null)) return { kind: 'not-found' }
  const holder = base == null ? -1 : parts.findIndex((part) => part?.articles.some(({ id }) => id === base))
  if (base != null && holder < 0) return refusedBase(stores, slug, base)
  for (const [n, store] of stores.entries()) {
    if (parts[n] === null) continue
    const outcome = await store.stories.patch(slug, {
      ...(title !== undefined && { title }),
      ...(base !== undefined && { base: n === holder ? base : null }),
    })
    if (outcome.kind === 'conflict' || outcome.kind === 'no-article') return outcome
  }
  const value = wholeStory(await partsOf(stores, slug))
  return value ? { kind: 'done', value } : { kind: 'not-found' }
}

/** Why that article can't be the base. */
async function refusedBase(stores: readonly Store[], slug: string, base: string): Promise<StoryPatchOutcome> {
  const articles = (await Promise.all(stores.map((store) => store.articles.named([base])))).flat()
  if (articles.length === 0) return { kind: 'no-article', article: base }
  return { kind: 'conflict', reason: `The article ${base} is not in the story “${slug}”.` }
}

/**
 * All of them or none within each database. Conflicts are checked in all of them first; only a concurrent change, or a
 * database that goes away, leaves a part of them joined, and a retry joins the rest.
 */
export async function joinStory(
  stores: readonly Store[],
  slug: string,
  ids: readonly string[],
): Promise<JoinOutcome> {
  const [stories, found] = await Promise.all([
    Promise.all(stores.map((store) => store.stories.read(slug))),
    Promise.all(stores.map((store) => store.articles.named(ids))),
  ])
  if (stories.every((story) => story === null)) return { kind: 'no-story' }
  const byArticle = new Map(found.flat().map(byId))
  const missing = ids.find((id) => !byArticle.has(id))
  if (missing !== undefined) return { kind: 'no-article', article: missing }
  const stray = ids.find((id) => (byArticle.get(id)!.story ?? slug) !== slug)
  if (stray !== undefined) {
    return {
      kind: 'conflict',
      reason: `The article ${stray} belongs to the story “${byArticle.get(stray)!.story}”.`,
    }
  }
  const together = new Map(
    [...stories.flatMap((story) => story?.articles ?? []), ...byArticle.values()].map(byId),
  )
  const conflict = conflictAmong([...together.values()])
  if (conflict) return conflict
  for (const [n, store] of stores.entries()) {
    const part = ids.filter((id) => found[n]!.some((article) => article.id === id))
    const outcome = part.length > 0 ? await joinPart(store, slug, part, stories[n] !== null) : null
    if (outcome && outcome.kind !== 'done') return outcome
  }
  const joined = await Promise.all(stores.map((store) => store.articles.named(ids)))
  const articles = new Map(joined.flat().map(byId))
  return { kind: 'done', articles: ids.flatMap((id) => articles.get(id) ?? []) }
}

function byId(article: Article): [string, Article] {
  return [article.id, article]
}

/** In a database without the story, the first article brings it along. */
async function joinPart(
  store: Store,
  slug: string,
  ids: readonly string[],
  isKnown: boolean,
): Promise<JoinOutcome> {
  if (!isKnown) {
    const outcome = await store.articles.patch(ids[0]!, { story: slug })
    if (outcome.kind === 'conflict') return outcome
  }
  return store.stories.join(slug, ids)
}
