// What a question about a whole story needs: its printings with their texts, and the base they are held against.
import type { StoredPrinting, StoryTexts } from '../service/story-views.ts'
import type { FullVersion, Ref, Store, StoryWithArticles, WhichVersions } from '../store/store.ts'
import { Problem } from './problems.ts'
import { refText } from './refs.ts'
import { noVersion } from './routes/versions.ts'

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

/** The texts of a story and its base, as the views take them. */
export function storyTexts({ printings, complete }: ReadStory, base: StoredPrinting | null): StoryTexts {
  const at = base === null ? -1 : printings.indexOf(base)
  return { printings, complete, base: at < 0 ? base : at }
}

/** Whether somebody said which text the story began with: in the address, or for the story. */
export function isBaseGiven({ story }: ReadStory, base: StoredPrinting | null, isAsked: boolean): boolean {
  return isAsked || (base !== null && base.articleId === story.chosenBase)
}

/** Throws a 404 where the base has no paragraph of that number. */
export function checkParagraph(base: StoredPrinting | null, paragraph: number): void {
  const count = base?.document.paragraphs.length ?? Number.POSITIVE_INFINITY
  if (base === null || paragraph < count) return
  throw new Problem(
    'not-found',
    `${base.ref} has no paragraph ${paragraph}: they are counted from 0 to ${count - 1}.`,
  )
}
