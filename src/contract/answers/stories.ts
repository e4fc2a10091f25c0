// Articles and stories in JSON, and lists of them a page at a time.
import * as v from 'valibot'
import { type Answer, count, named, relation, share, text, textOrNull, time, timeOrNull } from './schema.ts'
import { versionSummaryAnswer } from './versions.ts'

const articleFields = {
  id: text,
  source: text,
  story: textOrNull,
  url: textOrNull,
  headline: textOrNull,
  language: textOrNull,
  latest: text,
  words: count,
  time,
  versionCount: count,
}

const articleAnswer = named('Article', v.object(articleFields))

export const articleWithVersionsAnswer = named(
  'ArticleWithVersions',
  v.object({ ...articleFields, versions: v.array(versionSummaryAnswer) }),
)

const storyFields = { slug: text, title: textOrNull, base: textOrNull, articleCount: count, time: timeOrNull }

export const storyWithArticlesAnswer = named(
  'StoryWithArticles',
  v.object({ ...storyFields, articles: v.array(articleAnswer) }),
)

/** A search result: `snippet` is HTML, escaped, with `<mark>` around the matches. */
const foundArticleAnswer = v.object({ ...articleFields, snippet: v.optional(text) })

export const foundArticlesAnswer = v.object({
  items: v.array(foundArticleAnswer),
  next: textOrNull,
})

/** An article proposed for a story, with its scores against the printing `of`. */
const proposedAnswer = v.object({
  ...articleFields,
  of: text,
  score: share,
  containment: v.object({ leftInRight: share, rightInLeft: share }),
  relation,
})

/** Proposed articles, or those that joined. */
export const gatheredAnswer = v.object({ items: v.array(v.union([proposedAnswer, articleAnswer])) })

export const storiesAnswer = v.object({ items: v.array(storyWithArticlesAnswer), next: textOrNull })

export type ArticleJson = Answer<typeof articleAnswer>
export type ArticleWithVersionsJson = Answer<typeof articleWithVersionsAnswer>
export type FoundArticleJson = Answer<typeof foundArticleAnswer>
export type StoryWithArticlesJson = Answer<typeof storyWithArticlesAnswer>
export type StoryJson = Omit<StoryWithArticlesJson, 'articles'>
export type GatheredJson = Answer<typeof proposedAnswer>

export interface PageJson<T> {
  readonly items: readonly T[]
  readonly next: string | null
}
