// Full-text search over the newest versions, the best first by bm25; the headline counts more than the body.
import type { Phrase, SearchQuery } from '../core/search/query.ts'
import { MOST_SNIPPET_CHARACTERS, snippetOf } from '../core/search/snippet.ts'
import { ARTICLE_COLUMNS, ARTICLE_ROWS, articleOf, listOf } from './articles.ts'
import { readCursor, writeCursor } from './cursors.ts'
import type { Database } from './drivers/database.ts'
import type { ArticleFilter, FoundArticle, Page, PageRequest } from './model.ts'
import { type Statement, statement } from './sql/statement.ts'
import { millisecondsOf } from './times.ts'

/** Newest articles with the words that are ranked: for a word in half of all texts, older ones are not shown. */
const MOST_RANKED = 10_000
const HEADLINE_WEIGHT = 4
/**
 * Ranks are compared as integers, so that a cursor holds one exactly. For words in most texts they are tiny; the greatest
 * are some dozens.
 */
const RANK_UNIT = 1e12

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
  FROM json_each(:keys) q CROSS JOIN ${ARTICLE_ROWS} WHERE a.key = q.value`)

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
  const [rows] = await database.read([selectPage(match, filter, after, page.limit + 1)])
  const shown = rows!.slice(0, page.limit)
  const [texts] = await database.read([selectTexts({ keys: JSON.stringify(shown.map(({ key }) => key)) })])
  const textsOf = new Map(texts!.map((row) => [row.key, JSON.parse(row.texts as string) as string[]]))
  const last = shown.at(-1)
  return {
    items: shown.map((row) => ({
      ...articleOf(row),
      snippet: snippetOf(textsOf.get(row.key!) ?? [], query, row.headline as string | null),
    })),
    next:
      last && rows!.length > page.limit ? writeCursor(list, [last.rank as number, last.key as number]) : null,
  }
}

/** The list that its cursors belong to. */
export function searchList(query: SearchQuery, filter: ArticleFilter): (string | null)[] {
  return ['search', matchOf(query), ...listOf(filter)]
}

function selectPage(
  match: string,
  filter: ArticleFilter,
  after: (string | number)[] | null,
  limit: number,
): Statement {
  const conditions = ['search MATCH ?', 'f.key = search.rowid']
  const args: (string | number)[] = [match]
  const add = (condition: string, value: string | number | undefined) => {
    if (value === undefined) return
    conditions.push(condition)
    args.push(value)
  }
  add('+f.story = ?', filter.story)
  add('+f.source = ?', filter.source)
  add('+f.language = ?', filter.language)
  add('+f.time >= ?', filter.from && millisecondsOf(filter.from))
  add('+f.time < ?', filter.until && millisecondsOf(filter.until))
  const rank = `CAST(bm25(search, 1, ${HEADLINE_WEIGHT}) * ${RANK_UNIT} AS INTEGER)`
  const found = `SELECT f.key, ${rank} AS rank FROM search CROSS JOIN articles f
    WHERE ${conditions.join(' AND ')} ORDER BY search.rowid DESC LIMIT ${MOST_RANKED}`
  // All ranks change with each text that is stored: a page continues where the last one's end ranks by now.
  const place =
    after === null
      ? ''
      : 'AND (found.rank, found.key) > (coalesce((SELECT rank FROM found WHERE key = ?), ?), ?)'
  return {
    sql: `WITH found AS MATERIALIZED (${found})
      SELECT ${ARTICLE_COLUMNS}, found.rank FROM found CROSS JOIN ${ARTICLE_ROWS}
      WHERE a.key = found.key ${place} ORDER BY found.rank, found.key LIMIT ?`,
    args: [...args, ...(after === null ? [] : [after[1]!, ...after]), limit],
  }
}

/** The expression of the index; null for a query without words. Words hold no quotation marks. */
function matchOf({ groups, without }: SearchQuery): string | null {
  if (groups.length === 0) return null
  const wanted = groups.map((group) => `(${group.map(phraseOf).join(' OR ')})`).join(' AND ')
  return without.length === 0 ? wanted : `(${wanted}) NOT (${without.map(phraseOf).join(' OR ')})`
}

function phraseOf({ words, prefix }: Phrase): string {
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`
}
