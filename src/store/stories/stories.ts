// Reading, listing, correcting and deleting stories.
import {
  type ArticleRow,
  articlesFrom,
  articlesOfStories,
  deleteArticles,
  firstArticles,
  STORY_OF_ARTICLE,
  selectFirstArticlesOf,
} from '../articles.ts'
import { readCursor, writeCursor } from '../cursors.ts'
import type { Database } from '../drivers/database.ts'
import type { Page, PageRequest, Story, StoryPatchOutcome, StoryWithArticles } from '../model.ts'
import { condition, filtered } from '../sql/filters.ts'
import type { StoryColumns } from '../sql/rows.ts'
import { readBatch, readRows, statement, writeBatch } from '../sql/statement.ts'
import { timeOf } from '../times.ts'
import { forgetStoryAnswers } from './answers.ts'

const CHOSEN_BASE = 'SELECT id FROM articles WHERE id = s.base AND story = s.slug'

const STORY_COLUMNS = `
  s.slug, s.title, s.time, (${CHOSEN_BASE}) AS chosen_base,
  (SELECT count(*) FROM articles WHERE story = s.slug) AS article_count,
  coalesce(
    (${CHOSEN_BASE}),
    (SELECT id FROM articles WHERE story = s.slug ORDER BY first_time, id LIMIT 1)) AS base` as const

/** A row of STORY_COLUMNS. */
interface StoryRow extends Pick<StoryColumns, 'slug' | 'title' | 'time' | 'base'> {
  readonly chosen_base: string | null
  readonly article_count: number
}

/** `storyOf` reads its row. */
export const selectStory = statement(
  `SELECT ${STORY_COLUMNS} FROM stories s WHERE s.slug = :slug`,
).rows<StoryRow>()

const selectStoryOf = statement(
  `SELECT ${STORY_COLUMNS} FROM stories s WHERE s.slug = ${STORY_OF_ARTICLE}`,
).rows<StoryRow>()

/** Null if there is none. */
export async function readStory(database: Database, slug: string): Promise<StoryWithArticles | null> {
  const [[row], first] = await readBatch(database, [selectStory({ slug }), firstArticles(slug)])
  if (row === undefined) return null
  return { ...storyOf(row), articles: await articlesFrom(database, slug, first) }
}

/**
 * The rows that readStoriesOf takes: for each article its story, unless an earlier one has the same, and that story's first
 * articles.
 */
export function selectStoriesOf(articles: readonly string[]) {
  const parameters = articles.map((article, n) => ({
    article,
    earlier: JSON.stringify(articles.slice(0, n)),
  }))
  return {
    stories: parameters.map((each) => selectStoryOf(each)),
    articles: parameters.map((each) => selectFirstArticlesOf(each)),
  }
}

/** The stories of articles, from the rows of selectStoriesOf; articles without one are left out. */
export async function readStoriesOf(
  database: Database,
  stories: readonly (readonly StoryRow[])[],
  articles: readonly (readonly ArticleRow[])[],
): Promise<StoryWithArticles[]> {
  const whole: StoryWithArticles[] = []
  for (const [n, [row]] of stories.entries()) {
    if (row === undefined) continue
    const story = storyOf(row)
    whole.push({ ...story, articles: await articlesFrom(database, story.slug, articles[n] ?? []) })
  }
  return whole
}

/** A story from a row of its own columns. */
export function storyOf(row: StoryRow): Story {
  return {
    slug: row.slug,
    title: row.title,
    base: row.base,
    chosenBase: row.chosen_base,
    articleCount: row.article_count,
    time: row.article_count === 0 ? null : timeOf(row.time),
  }
}

/** Latest activity first, empty ones last; each with its first articles. `q` finds slugs and titles that contain it. Throws BadCursor. */
export async function listStories(
  database: Database,
  filter: { readonly q?: string },
  page: PageRequest,
): Promise<Page<StoryWithArticles>> {
  const list = ['stories', filter.q ?? null]
  const after = page.cursor ? readCursor(page.cursor, list, ['number', 'string']) : null
  const conditions = [...(filter.q ? [contains(filter.q)] : []), ...(after ? [isAfter(after)] : [])]
  const rows = await readRows(database, selectPage({ limit: page.limit + 1 }, conditions))
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const more = rows.length > page.limit && last !== undefined
  const stories = shown.map(storyOf)
  const articles = await articlesOfStories(database, stories)
  return {
    items: stories.map((story) => ({ ...story, articles: articles.get(story.slug) ?? [] })),
    next: more ? writeCursor(list, [last.time, last.slug]) : null,
  }
}

const selectPage = filtered(`
  SELECT ${STORY_COLUMNS} FROM stories s WHERE {conditions}
  ORDER BY s.time DESC, s.slug DESC LIMIT :limit`).rows<StoryRow>()

// Not LIKE: D1 bounds its patterns at 50 bytes. Case is folded for ASCII, as far as SQLite knows it.
const contains = (q: string) =>
  condition('(instr(s.slug, lower(:q)) OR instr(lower(s.title), lower(:q)))', { q })

const isAfter = ([time, slug]: readonly [time: number, slug: string]) =>
  condition('(s.time, s.slug) < (:time, :slug)', { time, slug })

const updateStory = statement(`
  UPDATE stories SET title = iif(:setTitle, :title, title), base = iif(:setBase, :base, base)
  WHERE slug = :slug AND (:base IS NULL OR EXISTS (SELECT 1 FROM articles WHERE id = :base AND story = :slug))
  RETURNING slug`)

const existence = statement(`SELECT slug FROM stories WHERE slug = :slug`)

const articleExistence = statement(`SELECT id FROM articles WHERE id = :base`)

/** Omitted fields keep their value. A `base` that is an article of another story is a conflict. */
export async function correctStory(
  database: Database,
  slug: string,
  patch: { readonly title?: string | null; readonly base?: string | null },
): Promise<StoryPatchOutcome> {
  const base = patch.base ?? null
  const [stories, articles, updated] = await writeBatch(database, [
    existence({ slug }),
    articleExistence({ base }),
    updateStory({
      slug,
      setTitle: patch.title === undefined ? 0 : 1,
      title: patch.title ?? null,
      setBase: patch.base === undefined ? 0 : 1,
      base,
    }),
  ])
  if (stories.length === 0) return { kind: 'not-found' }
  if (base !== null && articles.length === 0) return { kind: 'no-article', article: base }
  if (updated.length === 0) {
    return { kind: 'conflict', reason: `The article ${patch.base} is not in the story “${slug}”.` }
  }
  const value = await readStory(database, slug)
  return value ? { kind: 'done', value } : { kind: 'not-found' }
}

const forgetAnswers = statement(forgetStoryAnswers(':slug'))

const deleteStoryRow = statement(`DELETE FROM stories WHERE slug = :slug RETURNING slug`)

/** False if there is none. Its articles go with it. */
export async function removeStory(database: Database, slug: string): Promise<boolean> {
  const [gone] = await writeBatch(database, [
    deleteStoryRow({ slug }),
    forgetAnswers({ slug }),
    ...deleteArticles('story', slug),
  ])
  return gone!.length > 0
}
