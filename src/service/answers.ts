// Builds answers: the JSON of versions, articles, stories and comparisons, from the store's values.

import type { ComparisonJson, TextJson } from '../contract/answers/comparison.ts'
import type {
  ArticleJson,
  ArticleWithVersionsJson,
  PageJson,
  StoryJson,
  StoryWithArticlesJson,
} from '../contract/answers/stories.ts'
import type { VersionJson, Version as VersionSummaryJson } from '../contract/answers/versions.ts'
import { wireTime } from '../contract/times.ts'
import type { Comparison, Document, Paragraph } from '../core/model.ts'
import type { SnippetPiece } from '../core/search/snippet.ts'
import { columnsOf } from '../core/text/columns.ts'
import type { Article, ArticleWithVersions, Page, Story, StoryWithArticles } from '../store/model.ts'
import type { FullVersion, Version } from '../store/versions-model.ts'
import { WrittenParagraphs } from './work/json-pieces.ts'

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

/** Safe to insert into a page: no text becomes markup. */
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

type HashedText = Document & { readonly contentHash: string }

export function textJson(document: HashedText): TextJson {
  // These have no other fields: a parsed text may have 100,000.
  return { ...textFacts(document), paragraphs: document.paragraphs }
}

/** The same for `jsonPieces`, which writes the paragraphs from their columns. */
export function writtenTextJson(
  document: HashedText,
): Omit<TextJson, 'paragraphs'> & { readonly paragraphs: WrittenParagraphs } {
  return { ...textFacts(document), paragraphs: new WrittenParagraphs(columnsOf(document)) }
}

function textFacts(document: HashedText): Omit<TextJson, 'paragraphs'> {
  return {
    headline: document.headline,
    byline: document.byline,
    dateline: document.dateline,
    language: document.language,
    contentHash: document.contentHash,
    words: document.words,
  }
}

/** The comparison, with its sides as the request named them. */
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
