// Full-text search over the newest versions, the best first by bm25; the headline counts more than the body.
import type { Phrase, SearchQuery } from '../core/search/query.ts'
import { MOST_SNIPPET_CHARACTERS, snippetOf } from '../core/search/snippet.ts'
import { ARTICLE_COLUMNS, ARTICLE_ROWS, type ArticleRow, articleOf, listOf } from './articles.ts'
import { readCursor, writeCursor } from './cursors.ts'
import type { Database } from './drivers/database.ts'
import type { ArticleFilter, FoundArticle, Page, PageRequest } from './model.ts'
import { type Condition, condition, filtered } from './sql/filters.ts'
import { type ArticleColumns, type Json, parsed } from './sql/rows.ts'
import { readRows, statement } from './sql/statement.ts'
import { millisecondsOf } from './times.ts'

/** Newest articles with the words that are ranked: for a word in half of all texts, older ones are not shown. */
const MOST_RANKED = 10_000
const HEADLINE_WEIGHT = 4
/**
 * Ranks are compared as integers, so that a cursor holds one exactly. For words in most texts they are tiny; the greatest
 * are some dozens.
 */
const RANK_UNIT = 1_000_000_000_000

/** In a cursor: the rank of the last item shown, and its key. */
export const SEARCH_KEYS = ['number', 'number'] as const

/** Paragraphs of an article searched for a snippet, and the characters read of these. */
const SHOWN_PARAGRAPHS = 1_000

const selectTexts = statement(`
  SELECT a.key, (SELECT json_group_array(text) FROM (
    SELECT substr(text, 1, ${MOST_SNIPPET_CHARACTERS} - behind + length(text)) AS text FROM (
      SELECT p.text, pr.position, sum(length(p.text)) OVER (ORDER BY pr.position) AS behind
      FROM printings pr CROSS JOIN paragraphs p ON p.id = pr.paragraph
      WHERE pr.version = v.id AND pr.position < ${SHOWN_PARAGRAPHS} AND pr.role IN (0, 2))
    WHERE behind - length(text) < ${MOST_SNIPPET_CHARACTERS} ORDER BY position)) AS texts
  FROM json_each(:keys) q CROSS JOIN ${ARTICLE_ROWS} WHERE a.key = q.value`).rows<
  Pick<ArticleColumns, 'key'> & { readonly texts: Json<string[]> }
>()

/** Articles with the words, best first. Any query is valid. Throws BadCursor. */
export async function searchArticles(
  database: Database,
  query: SearchQuery,
  filter: ArticleFilter,
  page: PageRequest,
): Promise<Page<FoundArticle>> {
  const match = matchOf(query)
  const list = searchList(query, filter)
  const after = page.cursor ? readCursor(page.cursor, list, SEARCH_KEYS) : null
  if (match === null) return { items: [], next: null }
  const values = { match, limit: page.limit + 1 }
  const conditions = conditionsOf(filter)
  const rows = await readRows(
    database,
    after === null
      ? selectFirst(values, conditions)
      : selectAfter({ ...values, rank: after[0], key: after[1] }, conditions),
  )
  const shown = rows.slice(0, page.limit)
  const texts = await readRows(database, selectTexts({ keys: JSON.stringify(shown.map(({ key }) => key)) }))
  const textsOf = new Map(texts.map((row) => [row.key, parsed(row.texts)]))
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      ...articleOf(row),
      snippet: snippetOf(textsOf.get(row.key) ?? [], query, row.headline),
    })),
    next: last && rows.length > page.limit ? writeCursor(list, [last.rank, last.key]) : null,
  }
}

/** The list that its cursors belong to. */
export function searchList(query: SearchQuery, filter: ArticleFilter): (string | null)[] {
  return ['search', matchOf(query), ...listOf(filter)]
}

const RANK = `CAST(bm25(search, 1, ${HEADLINE_WEIGHT}) * ${RANK_UNIT} AS INTEGER)` as const

const pageWhere = <const Place extends string>(place: Place) =>
  `WITH found AS MATERIALIZED (
    SELECT f.key, ${RANK} AS rank FROM search CROSS JOIN articles f
    WHERE search MATCH :match AND f.key = search.rowid AND {conditions} ORDER BY search.rowid DESC LIMIT ${MOST_RANKED})
  SELECT ${ARTICLE_COLUMNS}, found.rank FROM found CROSS JOIN ${ARTICLE_ROWS}
  WHERE a.key = found.key AND ${place} ORDER BY found.rank, found.key LIMIT :limit` as const

interface FoundRow extends ArticleRow {
  readonly rank: number
}

const selectFirst = filtered(pageWhere('true')).rows<FoundRow>()

// All ranks change with each text that is stored: a page continues where the last one's end ranks by now.
const selectAfter = filtered(
  pageWhere('(found.rank, found.key) > (coalesce((SELECT rank FROM found WHERE key = :key), :rank), :key)'),
).rows<FoundRow>()

/** The words alone use an index. */
function conditionsOf({ story, source, language, from, until }: ArticleFilter): Condition[] {
  return [
    ...(story === undefined ? [] : [condition('+f.story = :story', { story })]),
    ...(source === undefined ? [] : [condition('+f.source = :source', { source })]),
    ...(language === undefined ? [] : [condition('+f.language = :language', { language })]),
    ...(from === undefined ? [] : [condition('+f.time >= :from', { from: millisecondsOf(from) })]),
    ...(until === undefined ? [] : [condition('+f.time < :until', { until: millisecondsOf(until) })]),
  ]
}

/** The expression of the index; null for a query without words. Words hold no quotation marks. */
function matchOf({ groups, without }: SearchQuery): string | null {
  if (groups.length === 0) return null
  const phrases = groups.map((group) => `(${group.map(phraseOf).join(' OR ')})`).join(' AND ')
  return without.length === 0 ? phrases : `(${phrases}) NOT (${without.map(phraseOf).join(' OR ')})`
}

function phraseOf({ words, prefix }: Phrase): string {
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`
}
