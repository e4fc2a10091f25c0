// Adds named articles to a story: all of them or none.
import { ARTICLE_COLUMNS, ARTICLE_ROWS, type ArticleRow, articleOf } from '../articles.ts'
import type { Database } from '../drivers/database.ts'
import type { Article, JoinOutcome } from '../model.ts'
import { type ArticleColumns, type Json, parsed, type StoryColumns } from '../sql/rows.ts'
import { readRows, statement, writeBatch } from '../sql/statement.ts'
import { isNoItem } from '../uploads/item-ids.ts'

const selectNamed = statement(`
  SELECT ${ARTICLE_COLUMNS} FROM json_each(:ids) q CROSS JOIN ${ARTICLE_ROWS} WHERE a.id = q.value ORDER BY q.key`).rows<ArticleRow>()

/** In the order of the ids, without those that are not stored. */
export async function readArticles(database: Database, ids: readonly string[]): Promise<Article[]> {
  const rows = await readRows(database, selectNamed({ ids: JSON.stringify(ids) }))
  return rows.map(articleOf)
}

const selectStory = statement('SELECT slug FROM stories WHERE slug = :slug').rows<
  Pick<StoryColumns, 'slug'>
>()

/** Named articles that are missing, or belong to another story. */
const STRAYS =
  `SELECT q.value AS id, a.id AS known, a.story FROM json_each(:ids) q LEFT JOIN articles a ON a.id = q.value
  WHERE a.id IS NULL OR a.story <> :slug` as const

/** Sources that would have two articles without an address in the story. */
const TWICE = `SELECT source, json_group_array(id) AS ids FROM articles
  WHERE url IS NULL AND ${isNoItem('id')} AND (story = :slug OR id IN (SELECT value FROM json_each(:ids)))
  GROUP BY source HAVING count(*) > 1` as const

const selectStrays = statement(`${STRAYS} ORDER BY a.id IS NOT NULL, q.key LIMIT 1`).rows<StrayRow>()

interface StrayRow extends Pick<ArticleColumns, 'id' | 'story'> {
  /** Null if it is missing. */
  readonly known: string | null
}

const selectTwice = statement(`${TWICE} LIMIT 1`).rows<
  Pick<ArticleColumns, 'source'> & { readonly ids: Json<string[]> }
>()

const join = statement(`
  UPDATE articles SET story = :slug
  WHERE id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM stories WHERE slug = :slug)
    AND NOT EXISTS (${STRAYS}) AND NOT EXISTS (${TWICE})`)

const moveOn = statement(`
  UPDATE stories SET time = coalesce((SELECT max(time) FROM articles WHERE story = :slug), time) WHERE slug = :slug`)

export async function joinStory(
  database: Database,
  slug: string,
  articles: readonly string[],
): Promise<JoinOutcome> {
  const parameters = { slug, ids: JSON.stringify(articles) }
  const [stories, [stray], [double]] = await writeBatch(database, [
    selectStory({ slug }),
    selectStrays(parameters),
    selectTwice(parameters),
    join(parameters),
    moveOn({ slug }),
  ])
  if (stories.length === 0) return { kind: 'no-story' }
  if (stray?.known === null) return { kind: 'no-article', article: stray.id }
  if (stray) return conflict(`The article ${stray.id} belongs to the story “${stray.story}”.`)
  if (double) return doubleConflict(double.source, parsed(double.ids))
  return { kind: 'done', articles: await readArticles(database, articles) }
}

function conflict(reason: string): JoinOutcome {
  return { kind: 'conflict', reason }
}

/** If one source would have two articles without an address in a story. */
export function conflictAmong(articles: readonly Article[]): JoinOutcome | null {
  const idsBySource = new Map<string, string[]>()
  for (const { id, source, url } of articles) {
    if (url === null) idsBySource.set(source, [...(idsBySource.get(source) ?? []), id])
  }
  for (const [source, ids] of idsBySource) if (ids.length > 1) return doubleConflict(source, ids)
  return null
}

function doubleConflict(source: string, ids: readonly string[]): JoinOutcome {
  const [one, other] = ids.toSorted()
  return conflict(
    `${one} and ${other} are both articles of “${source}” without an address: a story takes one of them. Give the other its url first.`,
  )
}
