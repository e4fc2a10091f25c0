// Reading, listing, correcting and deleting articles.
import { append } from '../core/lists.ts'
import { byPrinting } from '../core/story/rereadings.ts'
import { readCursor, writeCursor } from './cursors.ts'
import type { Database } from './drivers/database.ts'
import { forgetFingerprints, forgetFurtherFingerprints } from './indexes/fingerprints.ts'
import { forgetHashes } from './indexes/paragraph-hashes.ts'
import type {
  Article,
  ArticleFilter,
  ArticleWithVersions,
  Page,
  PageRequest,
  PatchOutcome,
  Story,
} from './model.ts'
import { deletePairScores } from './pair-scores.ts'
import { type Condition, condition, filtered } from './sql/filters.ts'
import type { ArticleColumns, VersionColumns } from './sql/rows.ts'
import { readBatch, readRows, type Statement, statement, writeBatch } from './sql/statement.ts'
import { forgetStoryAnswers } from './stories/answers.ts'
import { millisecondsOf, NO_TIME, timeOf } from './times.ts'
import { VERSION_COLUMNS, type VersionRow, versionOf } from './versions.ts'

/** Versions and articles read at a time. */
const SLICE = 500

/** Articles of one story in a list of stories; bounds a page of them. */
const LISTED_ARTICLES = 200

/** The columns of an article, for queries over ARTICLE_ROWS. */
export const ARTICLE_COLUMNS = `
  a.key, a.id, a.source, a.story, a.url, v.headline, a.language, a.latest, v.words, a.time, a.first_time,
  a.version_count`

/** A row of ARTICLE_COLUMNS. */
export interface ArticleRow
  extends Pick<
      ArticleColumns,
      | 'key'
      | 'id'
      | 'source'
      | 'story'
      | 'url'
      | 'language'
      | 'latest'
      | 'time'
      | 'first_time'
      | 'version_count'
    >,
    Pick<VersionColumns, 'headline' | 'words'> {}

/** Articles with their newest versions. */
export const ARTICLE_ROWS = 'articles a CROSS JOIN versions v ON v.article = a.key AND v.number = a.latest'

const selectArticle = statement(
  `SELECT ${ARTICLE_COLUMNS} FROM ${ARTICLE_ROWS} WHERE a.id = :id`,
).rows<ArticleRow>()

const selectVersions = statement(`
  SELECT ${VERSION_COLUMNS} FROM articles a JOIN versions v ON v.article = a.key
  WHERE a.id = :id AND v.number < :below ORDER BY v.number DESC LIMIT ${SLICE}`).rows<VersionRow>()

/** Null if there is none. */
export async function readArticle(database: Database, id: string): Promise<ArticleWithVersions | null> {
  const [[article], first] = await readBatch(database, [
    selectArticle({ id }),
    selectVersions({ id, below: Number.MAX_SAFE_INTEGER }),
  ])
  if (article === undefined) return null
  const versions = first.map(versionOf)
  for (let slice = first; slice.length === SLICE; ) {
    slice = await readRows(database, selectVersions({ id, below: versions.at(-1)!.number }))
    append(versions, slice.map(versionOf))
  }
  return { ...articleOf(article), versions: versions.sort((a, b) => byPrinting(b, a)) }
}

/** An article from a row of ARTICLE_COLUMNS. */
export function articleOf(row: ArticleRow): Article {
  return {
    id: row.id,
    source: row.source,
    story: row.story,
    url: row.url,
    headline: row.headline,
    language: row.language,
    latest: `${row.id}@${row.latest}`,
    words: row.words,
    time: timeOf(row.time),
    firstTime: timeOf(row.first_time),
    versionCount: row.version_count,
  }
}

// ---- Lists ----

/** Newest first, by the time of the newest version; the id breaks ties. Throws BadCursor. */
export async function listArticles(
  database: Database,
  filter: ArticleFilter,
  page: PageRequest,
): Promise<Page<Article>> {
  const list = ['articles', ...listOf(filter)]
  const after = page.cursor ? readCursor(page.cursor, list, ['number', 'string']) : null
  const conditions = conditionsOf(filter)
  if (after !== null) {
    const [time, id] = after
    conditions.push(condition('(a.time, a.id) < (:time, :id)', { time, id }))
  }
  const rows = await readRows(database, selectPage({ limit: page.limit + 1 }, conditions))
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const more = rows.length > page.limit && last !== undefined
  return {
    items: shown.map(articleOf),
    next: more ? writeCursor(list, [last.time, last.id]) : null,
  }
}

/** The part of a filter that names a list: a cursor belongs to one list. */
export function listOf({ story, source, language, from, until }: ArticleFilter): (string | null)[] {
  return [story, source, language, from, until].map((value) => value ?? null)
}

const selectPage = filtered(`
  SELECT ${ARTICLE_COLUMNS} FROM ${ARTICLE_ROWS} WHERE {conditions}
  ORDER BY a.time DESC, a.id DESC LIMIT :limit`).rows<ArticleRow>()

/** Uses the index of the narrowest filter; `+` keeps SQLite from choosing another. */
function conditionsOf(filter: ArticleFilter): Condition[] {
  const { story, source, language, from, until } = filter
  const conditions: Condition[] = []
  if (story !== undefined) conditions.push(condition('a.story = :story', { story }))
  if (source !== undefined)
    conditions.push(
      story === undefined
        ? condition('a.source = :source', { source })
        : condition('+a.source = :source', { source }),
    )
  if (language !== undefined)
    conditions.push(
      story === undefined && source === undefined
        ? condition('a.language = :language', { language })
        : condition('+a.language = :language', { language }),
    )
  if (from !== undefined) conditions.push(condition('a.time >= :from', { from: millisecondsOf(from) }))
  if (until !== undefined) conditions.push(condition('a.time < :until', { until: millisecondsOf(until) }))
  return conditions
}

const selectEarliest = statement(`
  SELECT ${ARTICLE_COLUMNS} FROM ${ARTICLE_ROWS}
  WHERE a.story = :story AND (a.first_time, a.id) > (:time, :id)
  ORDER BY a.first_time, a.id LIMIT ${SLICE}`).rows<ArticleRow>()

/** The story of an article; null if it has none, or if one of `earlier`, a list of ids, has the same story. */
export const STORY_OF_ARTICLE = `(SELECT own.story FROM articles own WHERE own.id = :article AND NOT EXISTS (
    SELECT 1 FROM json_each(:earlier) CROSS JOIN articles other ON other.id = json_each.value
    WHERE other.story = own.story))`

/** Like firstArticles, for the story of an article. */
export const selectFirstArticlesOf = statement(`
  SELECT ${ARTICLE_COLUMNS} FROM ${ARTICLE_ROWS} WHERE a.story = ${STORY_OF_ARTICLE}
  ORDER BY a.first_time, a.id LIMIT ${SLICE}`).rows<ArticleRow>()

/** The first slice of a story's articles, by the time of their first version; the id breaks ties. */
export function firstArticles(story: string): Statement<ArticleRow> {
  return selectEarliest({ story, time: Number.MIN_SAFE_INTEGER, id: '' })
}

/** All articles of a story whose first slice has been read. */
export async function articlesFrom(
  database: Database,
  story: string,
  first: readonly ArticleRow[],
): Promise<Article[]> {
  const articles = first.map(articleOf)
  for (let slice = first; slice.length === SLICE; ) {
    const last = slice.at(-1)!
    const after = { time: last.first_time, id: last.id }
    slice = await readRows(database, selectEarliest({ story, ...after }))
    append(articles, slice.map(articleOf))
  }
  return articles
}

const selectListed = statement(`
  SELECT ${ARTICLE_COLUMNS} FROM json_each(:stories) wanted CROSS JOIN ${ARTICLE_ROWS}
  WHERE a.key IN (
    SELECT key FROM articles WHERE story = wanted.value ORDER BY first_time, id LIMIT ${LISTED_ARTICLES})
  ORDER BY wanted.key, a.first_time, a.id`).rows<ArticleRow>()

/** The first LISTED_ARTICLES of each story, in the same order, by slug. */
export async function articlesOfStories(
  database: Database,
  stories: readonly Story[],
): Promise<Map<string, Article[]>> {
  const articles = new Map<string, Article[]>(stories.map(({ slug }) => [slug, []]))
  for (const slugs of slicesOf(stories)) {
    const rows = await readRows(database, selectListed({ stories: JSON.stringify(slugs) }))
    for (const row of rows) articles.get(row.story ?? '')?.push(articleOf(row))
  }
  return articles
}

/** Slugs read at a time, so that no read returns many more than SLICE articles. */
function slicesOf(stories: readonly Story[]): string[][] {
  const slices: string[][] = []
  let room = 0
  for (const { slug, articleCount } of stories) {
    if (room <= 0) slices.push([])
    room = (room <= 0 ? SLICE : room) - Math.min(articleCount, LISTED_ARTICLES)
    slices.at(-1)?.push(slug)
  }
  return slices
}

// ---- Corrections ----

/** Recomputes the time of the story that the article leaves, without it. */
const leaveStory = statement(`
  UPDATE stories SET time = coalesce(
    (SELECT max(time) FROM articles WHERE story = stories.slug AND id <> :id), ${NO_TIME})
  WHERE slug = (SELECT story FROM articles WHERE id = :id)`)

const forgetAnswers = statement(forgetStoryAnswers('SELECT story FROM articles WHERE id = :id'))

// Unique indexes detect the conflicts: an address, or a source's printing of a story without one.
const updateArticle = statement(`
  UPDATE OR IGNORE articles SET
    source = iif(:setSource, :source, source), story = iif(:setStory, :story, story),
    url = iif(:setUrl, :url, url)
  WHERE id = :id RETURNING id`).rows<Pick<ArticleColumns, 'id'>>()

const enterStory = statement(`
  INSERT INTO stories (slug, time)
  SELECT a.story, (SELECT max(time) FROM articles WHERE story = a.story) FROM articles a
  WHERE a.id = :id AND a.story IS NOT NULL
  ON CONFLICT (slug) DO UPDATE SET time = excluded.time`)

const holderOfUrl = statement(`SELECT id FROM articles WHERE url = :url AND id <> :id`).rows<
  Pick<ArticleColumns, 'id'>
>()

const existence = statement(`SELECT id FROM articles WHERE id = :id`).rows<Pick<ArticleColumns, 'id'>>()

/** Omitted fields keep their value. A story is created when first named. */
export async function correctArticle(
  database: Database,
  id: string,
  patch: { readonly source?: string; readonly story?: string | null; readonly url?: string | null },
): Promise<PatchOutcome<ArticleWithVersions>> {
  const url = patch.url ?? null
  const [known, , , updated, , [holder]] = await writeBatch(database, [
    existence({ id }),
    leaveStory({ id }),
    // Cached answers about the story quote its articles: they go when one leaves, since it may be deleted elsewhere.
    forgetAnswers({ id }),
    updateArticle({
      id,
      setSource: patch.source === undefined ? 0 : 1,
      source: patch.source ?? null,
      setStory: patch.story === undefined ? 0 : 1,
      story: patch.story ?? null,
      setUrl: patch.url === undefined ? 0 : 1,
      url,
    }),
    enterStory({ id }),
    holderOfUrl({ id, url }),
  ])
  if (known.length === 0) return { kind: 'not-found' }
  if (updated.length === 0) return { kind: 'conflict', reason: conflictSentence(url, holder) }
  const value = await readArticle(database, id)
  return value ? { kind: 'done', value } : { kind: 'not-found' }
}

function conflictSentence(url: string | null, holder: Pick<ArticleColumns, 'id'> | undefined): string {
  return holder
    ? `The address ${url} belongs to the article ${holder.id}.`
    : 'The source has another article without an address in that story.'
}

// ---- Deletes ----

/** Statements that delete articles, and what only these print. */
function deletes(column: 'id' | 'story') {
  const versions =
    `SELECT v.id FROM articles a JOIN versions v ON v.article = a.key WHERE a.${column} = :value` as const
  const printed = `SELECT paragraph FROM printings WHERE version IN (${versions})` as const
  // Paragraphs are swept while the printings still list them.
  const unshared = `id IN (${printed}) AND NOT EXISTS (
      SELECT 1 FROM printings other WHERE other.paragraph = paragraphs.id AND other.version NOT IN (${versions}))` as const
  return [
    statement(`SELECT id FROM articles WHERE ${column} = :value`),
    statement(`INSERT INTO deleted_versions (article_id, number, content_hash)
      SELECT a.id, v.number, v.content_hash FROM articles a JOIN versions v ON v.article = a.key
      WHERE a.${column} = :value
      ON CONFLICT (article_id, number) DO NOTHING`),
    statement(forgetFurtherFingerprints(`SELECT id, pieces FROM paragraphs WHERE ${unshared}`)),
    statement(forgetFingerprints(`SELECT id, pieces FROM paragraphs WHERE ${unshared}`)),
    statement(`DELETE FROM search WHERE rowid IN (SELECT key FROM articles WHERE ${column} = :value)`),
    statement(forgetHashes(`SELECT id, hash FROM paragraphs WHERE ${unshared}`)),
    statement(`DELETE FROM paragraphs WHERE ${unshared}`),
    statement(`DELETE FROM paragraph_tails WHERE paragraph IN (${printed})
      AND NOT EXISTS (SELECT 1 FROM paragraphs WHERE id = paragraph_tails.paragraph)`),
    statement(deletePairScores('left_hash', versions)),
    statement(deletePairScores('right_hash', versions)),
    statement(forgetStoryAnswers(`SELECT story FROM articles WHERE ${column} = :value`)),
    statement(`DELETE FROM printings WHERE version IN (${versions})`),
    statement(`DELETE FROM original_pieces WHERE version IN (${versions})`),
    statement(`DELETE FROM versions WHERE article IN (SELECT key FROM articles WHERE ${column} = :value)`),
    statement(`DELETE FROM articles WHERE ${column} = :value`),
  ] as const
}

const DELETES = { id: deletes('id'), story: deletes('story') } as const

/**
 * Deletes every article with `column = value`, and what only these print. The first statement returns a row for each.
 */
export function deleteArticles(column: keyof typeof DELETES, value: string): Statement[] {
  return DELETES[column].map((each) => ({ ...each({ value }), fromReserve: true }))
}

/** False if there is none. */
export async function removeArticle(database: Database, id: string): Promise<boolean> {
  const [, gone] = await writeBatch(database, [leaveStory({ id }), ...deleteArticles('id', id)])
  return gone!.length > 0
}
