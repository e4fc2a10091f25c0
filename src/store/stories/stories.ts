// Reading, listing, correcting and deleting stories.
import { append } from '../../core/lists.ts'
import {
  articlesFrom,
  articlesOfStories,
  deleteArticles,
  firstArticles,
  firstArticlesOf,
  STORY_OF_ARTICLE,
} from '../articles.ts'
import { readCursor, writeCursor } from '../cursors.ts'
import type { Database, Row } from '../drivers/database.ts'
import type { Page, PageRequest, Story, StoryPatchOutcome, StoryWithArticles } from '../model.ts'
import { type Statement, statement } from '../sql/statement.ts'
import { timeOf } from '../times.ts'
import { forgetStoryAnswers } from './answers.ts'

const CHOSEN_BASE = 'SELECT id FROM articles WHERE id = s.base AND story = s.slug'

const STORY_COLUMNS = `
  s.slug, s.title, s.time, (${CHOSEN_BASE}) AS chosen_base,
  (SELECT count(*) FROM articles WHERE story = s.slug) AS article_count,
  coalesce(
    (${CHOSEN_BASE}),
    (SELECT id FROM articles WHERE story = s.slug ORDER BY first_time, id LIMIT 1)) AS base` as const

const selectStory = statement(`SELECT ${STORY_COLUMNS} FROM stories s WHERE s.slug = :slug`)

const selectStoryOf = statement(`SELECT ${STORY_COLUMNS} FROM stories s WHERE s.slug = ${STORY_OF_ARTICLE}`)

/** Null if there is none. */
export async function readStory(database: Database, slug: string): Promise<StoryWithArticles | null> {
  const [stories, first] = await database.read([selectStory({ slug }), firstArticles(slug)])
  const row = stories![0]
  if (row === undefined) return null
  return { ...storyOf(row), articles: await articlesFrom(database, slug, first!) }
}

/** The rows that `storyOf` takes. */
export function selectStoryAlone(slug: string): Statement {
  return selectStory({ slug })
}

/**
 * The rows that readStoriesOf takes: for each article its story, unless an earlier one has the same, and that story's
 * articles.
 */
export function selectStoriesOf(articles: readonly string[]): Statement[] {
  return articles.flatMap((article, n) => {
    const earlier = JSON.stringify(articles.slice(0, n))
    return [selectStoryOf({ article, earlier }), firstArticlesOf(article, earlier)]
  })
}

/** The stories of articles, from the rows of selectStoriesOf; articles without one are left out. */
export async function readStoriesOf(
  database: Database,
  answers: readonly (readonly Row[])[],
): Promise<StoryWithArticles[]> {
  const stories: StoryWithArticles[] = []
  for (let n = 0; n < answers.length; n += 2) {
    const [row] = answers[n]!
    if (row === undefined) continue
    const story = storyOf(row)
    stories.push({ ...story, articles: await articlesFrom(database, story.slug, answers[n + 1]!) })
  }
  return stories
}

/** A story from a row of its own columns. */
export function storyOf(row: Row): Story {
  return {
    slug: row.slug as string,
    title: row.title as string | null,
    base: row.base as string | null,
    chosenBase: row.chosen_base as string | null,
    articleCount: row.article_count as number,
    time: row.article_count === 0 ? null : timeOf(row.time as number),
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
  const rows = (await database.read([selectPage(filter.q, after, page.limit + 1)]))[0]!
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const more = rows.length > page.limit && last !== undefined
  const stories = shown.map(storyOf)
  const articles = await articlesOfStories(database, stories)
  return {
    items: stories.map((story) => ({ ...story, articles: articles.get(story.slug) ?? [] })),
    next: more ? writeCursor(list, [last.time as number, last.slug as string]) : null,
  }
}

function selectPage(q: string | undefined, after: (string | number)[] | null, limit: number): Statement {
  const conditions: string[] = []
  const args: (string | number)[] = []
  if (q) {
    // Not LIKE: D1 bounds its patterns at 50 bytes. Case is folded for ASCII, as far as SQLite knows it.
    conditions.push('(instr(s.slug, lower(?)) OR instr(lower(s.title), lower(?)))')
    args.push(q, q)
  }
  if (after !== null) {
    conditions.push('(s.time, s.slug) < (?, ?)')
    append(args, after)
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  return {
    sql: `SELECT ${STORY_COLUMNS} FROM stories s ${where} ORDER BY s.time DESC, s.slug DESC LIMIT ?`,
    args: [...args, limit],
  }
}

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
  const [found, articles, updated] = await database.write([
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
  if (found!.length === 0) return { kind: 'not-found' }
  if (base !== null && articles!.length === 0) return { kind: 'no-article', article: base }
  if (updated!.length === 0) {
    return { kind: 'conflict', reason: `The article ${patch.base} is not in the story “${slug}”.` }
  }
  const value = await readStory(database, slug)
  return value ? { kind: 'done', value } : { kind: 'not-found' }
}

const forgetAnswers = statement(forgetStoryAnswers(':slug'))

const deleteStoryRow = statement(`DELETE FROM stories WHERE slug = :slug RETURNING slug`)

/** False if there is none. Its articles go with it. */
export async function removeStory(database: Database, slug: string): Promise<boolean> {
  const [gone] = await database.write([
    deleteStoryRow({ slug }),
    forgetAnswers({ slug }),
    ...deleteArticles('story', slug),
  ])
  return gone!.length > 0
}
