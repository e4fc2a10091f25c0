// What a question about a whole story needs: its printings with their texts, and the base they are held against.
import type { Printing } from '../core/corpus/model.ts'
import type { FullVersion, Ref, Store, StoryWithArticles, WhichVersions } from '../store/store.ts'
import { Problem } from './problems.ts'
import { refText } from './refs.ts'
import { noVersion } from './routes/versions.ts'

/** A stored version as a printing. */
export interface StoredPrinting extends Printing {
  readonly document: FullVersion
}

export interface ReadStory {
  readonly story: StoryWithArticles
  /** Earliest first. */
  readonly printings: readonly StoredPrinting[]
  /** False where the story has more than are read at once. */
  readonly complete: boolean
}

/** Throws a 404 where there is no such story. */
export async function readStory(store: Store, slug: string, which: WhichVersions): Promise<ReadStory> {
  const [story, versions] = await Promise.all([store.story(slug), store.storyVersions(slug, which)])
  if (!story || !versions) throw new Problem('not-found', `There is no story ${slug}.`)
  return { story, printings: versions.items.map(printingOf), complete: versions.complete }
}

/**
 * The base asked for, else the story's: null in an empty story. Throws a 404 where the story has no such article, or
 * the article no such version.
 */
export async function readBase(
  store: Store,
  { story, printings }: ReadStory,
  asked: Ref | undefined,
): Promise<StoredPrinting | null> {
  const id = asked?.articleId ?? story.base
  if (id === null) return null
  if (asked && !story.articles.some((article) => article.id === id)) {
    throw new Problem('not-found', `The story ${story.slug} has no article ${id}.`, [
      { path: 'base', message: 'names no article of this story' },
    ])
  }
  const ref: Ref = asked ?? { articleId: id, version: 'latest' }
  const article = story.articles.find((one) => one.id === id)
  const wanted = ref.version === 'latest' ? article?.latest : refText(ref)
  const known = printings.find((printing) => printing.ref === wanted)
  if (known) return known
  const version = await store.version(ref)
  if (!version) throw noVersion(ref)
  return printingOf(version)
}

export function printingOf(version: FullVersion): StoredPrinting {
  return {
    ref: version.ref,
    articleId: version.articleId,
    number: version.number,
    source: version.source,
    time: Date.parse(version.publishedAt ?? version.capturedAt),
    document: version,
    contentHash: version.contentHash,
  }
}
