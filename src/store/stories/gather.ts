// Adds named articles to a story: all of them or none.
import { ARTICLE_COLUMNS, ARTICLE_ROWS, articleOf } from '../articles.ts'
import type { Database } from '../drivers/database.ts'
import type { Article, JoinOutcome } from '../model.ts'
import { statement } from '../sql/statement.ts'
import { isNoItem } from '../uploads/item-ids.ts'

const selectNamed = statement(`
  SELECT ${ARTICLE_COLUMNS} FROM json_each(:ids) q CROSS JOIN ${ARTICLE_ROWS} WHERE a.id = q.value ORDER BY q.key`)

/** In the order of the ids, without those that are not stored. */
export async function readArticles(database: Database, ids: readonly string[]): Promise<Article[]> {
  const [rows] = await database.read([selectNamed({ ids: JSON.stringify(ids) })])
  return rows!.map(articleOf)
}

const selectStory = statement('SELECT slug FROM stories WHERE slug = :slug')

/** Named articles that are missing, or belong to another story. */
const STRAYS =
  `SELECT q.value AS id, a.id AS known, a.story FROM json_each(:ids) q LEFT JOIN articles a ON a.id = q.value
  WHERE a.id IS NULL OR a.story <> :slug` as const

/** Sources that would have two articles without an address in the story. */
const TWICE = `SELECT source, json_group_array(id) AS ids FROM articles
  WHERE url IS NULL AND ${isNoItem('id')} AND (story = :slug OR id IN (SELECT value FROM json_each(:ids)))
  GROUP BY source HAVING count(*) > 1` as const

const selectStrays = statement(`${STRAYS} ORDER BY a.id IS NOT NULL, q.key LIMIT 1`)

const selectTwice = statement(`${TWICE} LIMIT 1`)

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
  const asked = { slug, ids: JSON.stringify(articles) }
  const [stories, strays, twice] = await database.write([
    selectStory({ slug }),
    selectStrays(asked),
    selectTwice(asked),
    join(asked),
    moveOn({ slug }),
  ])
  if (stories!.length === 0) return { kind: 'no-story' }
  const stray = strays![0]
  if (stray?.known === null) return { kind: 'no-article', article: stray.id as string }
  if (stray) return conflict(`The article ${stray.id} belongs to the story “${stray.story}”.`)
  const [double] = twice!
  if (double) return doubleConflict(double.source as string, JSON.parse(double.ids as string) as string[])
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
