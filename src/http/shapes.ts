// What do answers look like? The JSON of versions, articles, stories and comparisons, made from the store's values.

import type {
  Block,
  CompareOptions,
  Comparison,
  Document,
  Echo,
  Paragraph,
  QuoteMatch,
  Similarity,
} from '../core/model.ts'
import type { SnippetPiece } from '../core/search/snippet.ts'
import type { Reprint } from '../core/story/story-answers.ts'
import type { Extraction } from '../core/text/details.ts'
import type {
  Article,
  ArticleWithVersions,
  FullVersion,
  Page,
  Story,
  StoryWithArticles,
  Version,
} from '../store/store.ts'
import { wireTime } from './times.ts'

/** A version without its paragraphs, as it stands in an article. */
export type VersionSummaryJson = Version

export interface VersionJson extends Version {
  readonly extraction: Extraction | null
  readonly paragraphs: readonly Paragraph[]
}

/** The answer to an upload; `unchanged` stands where nothing new was stored. */
export interface UploadedJson extends VersionJson {
  readonly unchanged?: true
}

export type ArticleJson = Omit<Article, 'firstTime'>

/** What a search found: `snippet` is HTML, escaped, with `<mark>` around what was looked for. */
export interface FoundArticleJson extends ArticleJson {
  readonly snippet?: string
}

export type ReprintJson = Reprint

export interface ReprintsJson {
  /** Best first. */
  readonly items: readonly ReprintJson[]
  /** False where a bound on very common wording could hide one. */
  readonly complete: boolean
  readonly next: string | null
}

/** An article that is proposed for a story, with its scores against the printing `of`. */
export interface GatheredJson extends ArticleJson, Pick<Similarity, 'score' | 'containment' | 'relation'> {
  readonly of: string
}

export interface ArticleWithVersionsJson extends ArticleJson {
  readonly versions: readonly VersionSummaryJson[]
}

export type StoryJson = Omit<Story, 'chosenBase'>

export interface StoryWithArticlesJson extends StoryJson {
  readonly articles: readonly ArticleJson[]
}

export interface PageJson<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** A text that is not stored. */
export interface TextJson {
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly language: string | null
  readonly contentHash: string
  readonly words: number
  readonly paragraphs: readonly Paragraph[]
}

export interface SimilarityJson extends Similarity {
  readonly left: string
  readonly right: string
}

export interface ComparisonJson<Side = VersionJson> {
  readonly left: Side
  readonly right: Side
  readonly similarity: Similarity
  readonly summary: string
  readonly blocks: readonly Block[]
  readonly quotes: readonly QuoteMatch[]
  readonly echoes: readonly Echo[]
  readonly precise: boolean
  readonly algorithm: number
  /** Kinds that were taken as equal, as asked for. */
  readonly ignore: NonNullable<CompareOptions['ignore']>
}

/** One line of the answer to an import. */
export interface ImportResultJson {
  /** Counted from 1, blank lines too. */
  readonly line: number
  readonly status: number
  readonly ref?: string
  readonly problem?: string
}

export function versionSummaryJson(version: Version): VersionSummaryJson {
  return {
    ref: version.ref,
    articleId: version.articleId,
    number: version.number,
    source: version.source,
    story: version.story,
    url: version.url,
    headline: version.headline,
    byline: version.byline,
    dateline: version.dateline,
    language: version.language,
    publishedAt: version.publishedAt && wireTime(version.publishedAt),
    capturedAt: wireTime(version.capturedAt),
    contentHash: version.contentHash,
    words: version.words,
    modifiedAt: version.modifiedAt && wireTime(version.modifiedAt),
    section: version.section,
    credit: version.credit,
    signal: version.signal,
    rereadOf: version.rereadOf,
  }
}

export function versionJson(version: FullVersion): VersionJson {
  return { ...versionHead(version), paragraphs: version.paragraphs.map(paragraphJson) }
}

/** Without its paragraphs. */
export function versionHead(
  version: FullVersion,
): Omit<VersionJson, 'paragraphs'> & { paragraphs: readonly [] } {
  const { extraction = null } = version
  return { ...versionSummaryJson(version), extraction, paragraphs: [] }
}

/** Safe to set into a page: nothing of the text is markup. */
export function snippetHtml(pieces: readonly SnippetPiece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text))).join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

export function articleJson(article: Article): ArticleJson {
  return {
    id: article.id,
    source: article.source,
    story: article.story,
    url: article.url,
    headline: article.headline,
    language: article.language,
    latest: article.latest,
    words: article.words,
    time: wireTime(article.time),
    versionCount: article.versionCount,
  }
}

export function articleWithVersionsJson(article: ArticleWithVersions): ArticleWithVersionsJson {
  return { ...articleJson(article), versions: article.versions.map(versionSummaryJson) }
}

function storyJson(story: Story): StoryJson {
  return {
    slug: story.slug,
    title: story.title,
    base: story.base,
    articleCount: story.articleCount,
    time: story.time && wireTime(story.time),
  }
}

export function storyWithArticlesJson(story: StoryWithArticles): StoryWithArticlesJson {
  return { ...storyJson(story), articles: story.articles.map(articleJson) }
}

export function pageJson<T, J>(page: Page<T>, item: (value: T) => J): PageJson<J> {
  return { items: page.items.map(item), next: page.next }
}

export function textJson(document: Document & { readonly contentHash: string }): TextJson {
  return {
    headline: document.headline,
    byline: document.byline,
    dateline: document.dateline,
    language: document.language,
    contentHash: document.contentHash,
    words: document.words,
    paragraphs: document.paragraphs.map(paragraphJson),
  }
}

/** The comparison with its sides as the caller knows them. */
export function comparisonJson<Side>(
  left: Side,
  right: Side,
  comparison: Comparison,
  ignore: ComparisonJson['ignore'],
): ComparisonJson<Side> {
  const { similarity, summary, blocks, quotes, echoes, precise, algorithm } = comparison
  return { left, right, similarity, summary, blocks, quotes, echoes, precise, algorithm, ignore }
}

export function paragraphJson({ index, text, role }: Paragraph): Paragraph {
  return { index, text, role }
}
