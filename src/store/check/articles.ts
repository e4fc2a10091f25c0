// Checks what articles and stories record of their versions against these versions.
import { newestOf } from '../readings/sql.ts'
import type { ArticleColumns, Flag, StoryColumns } from '../sql/rows.ts'
import { readRows, statement } from '../sql/statement.ts'
import { NO_TIME } from '../times.ts'
import { type Finding, type Inspection, type Placed, pageOf } from './inspection.ts'
import { bytesOf, decoded } from './whole-texts.ts'

/** Rows read by one statement. */
const ROWS = 500

const TIME = 'coalesce(published_at, captured_at)'

const selectArticles = statement(`
  SELECT a.key AS place, ${bytesOf('a.id')} AS id, a.latest, a.version_count, a.time, a.first_time,
    ${bytesOf('a.language')} AS language, hex(a.content_hash) AS content_hash, ${bytesOf('a.story')} AS story,
    a.story IS NOT NULL AND NOT EXISTS (SELECT 1 FROM stories WHERE slug = a.story) AS story_missing,
    (SELECT count(*) FROM versions WHERE article = a.key) AS rows,
    (SELECT count(*) FROM versions WHERE article = a.key AND reread_of IS NULL) AS versions,
    n.number AS newest, coalesce(n.published_at, n.captured_at) AS newest_time, ${bytesOf('n.language')} AS newest_language,
    hex(n.content_hash) AS newest_hash,
    (SELECT ${TIME} FROM versions WHERE article = a.key ORDER BY number LIMIT 1) AS oldest_time
  FROM articles a
  LEFT JOIN versions n ON n.article = a.key AND n.number = ${newestOf('a.key')}
  WHERE a.key > :after ORDER BY a.key LIMIT ${ROWS}`).rows<ArticleRow>()

/** What an article records, and what its versions say: null without versions. */
interface ArticleRow
  extends Placed,
    Pick<ArticleColumns, 'latest' | 'version_count' | 'time' | 'first_time'> {
  readonly id: ArrayBuffer
  readonly language: ArrayBuffer | null
  readonly content_hash: string
  readonly story: ArrayBuffer | null
  readonly story_missing: Flag
  readonly rows: number
  readonly versions: number
  readonly newest: number | null
  readonly newest_time: number | null
  readonly newest_language: ArrayBuffer | null
  readonly newest_hash: string | null
  readonly oldest_time: number | null
}

/** Column of an article, the column it must equal, and its name in messages. */
const DERIVED = [
  ['latest', 'newest', 'newest number'],
  ['version_count', 'versions', 'count of versions'],
  ['content_hash', 'newest_hash', 'content hash'],
  ['language', 'newest_language', 'language'],
  ['time', 'newest_time', 'time'],
  ['first_time', 'oldest_time', 'first time'],
] as const

const correctArticle = statement(`
  UPDATE articles SET
    (latest, content_hash, language, time) = (SELECT number, content_hash, language, ${TIME} FROM versions
      WHERE article = articles.key AND number = ${newestOf('articles.key')}),
    first_time = (SELECT ${TIME} FROM versions WHERE article = articles.key ORDER BY number LIMIT 1),
    version_count = (SELECT count(*) FROM versions WHERE article = articles.key AND reread_of IS NULL)
  WHERE key = :place AND EXISTS (SELECT 1 FROM versions WHERE article = articles.key)`)

const makeStory = statement(`
  INSERT INTO stories (slug, time) SELECT story, max(time) FROM articles WHERE story = :story GROUP BY story
  ON CONFLICT (slug) DO NOTHING`)

const STORY_TIME =
  `coalesce((SELECT max(time) FROM articles WHERE story = stories.slug), ${NO_TIME})` as const

const selectStories = statement(`
  SELECT rowid AS place, ${bytesOf('slug')} AS slug, time, ${STORY_TIME} AS newest_time FROM stories
  WHERE rowid > :after ORDER BY rowid LIMIT ${ROWS}`).rows<StoryRow>()

interface StoryRow extends Placed, Pick<StoryColumns, 'time'> {
  readonly slug: ArrayBuffer
  readonly newest_time: number
}

const correctStory = statement(`UPDATE stories SET time = ${STORY_TIME} WHERE slug = :slug`)

const articles: Inspection = {
  name: 'articles',
  counts: 'articles',
  look: async (database, after) => {
    const rows = (await readRows(database, selectArticles({ after }))).map(withTexts)
    return pageOf(rows, ROWS, [...rows.flatMap(articleFindings), ...missingStories(rows)])
  },
}

function withTexts(row: ArticleRow) {
  return {
    ...row,
    id: decoded(row.id) ?? '',
    language: decoded(row.language),
    newest_language: decoded(row.newest_language),
    story: decoded(row.story),
  }
}

type ReadArticle = ReturnType<typeof withTexts>

function articleFindings(row: ReadArticle): Finding[] {
  const where = row.id
  if (row.rows === 0) return [{ kind: 'article', where, what: 'has no version', mend: [] }]
  const wrong = DERIVED.filter(([column, right]) => row[column] !== row[right])
  if (wrong.length === 0) return []
  const what = wrong.map(([column, right, name]) => `${name} ${row[column]} instead of ${row[right]}`)
  const mend = [correctArticle({ place: row.place })]
  return [{ kind: 'article', where, what: what.join(', '), mend }]
}

function missingStories(rows: readonly ReadArticle[]): Finding[] {
  const slugs = new Set(rows.filter((row) => row.story_missing).map(({ story }) => story ?? ''))
  const what = 'has articles but no row of its own'
  return [...slugs].map((story) => ({ kind: 'story', where: story, what, mend: [makeStory({ story })] }))
}

const stories: Inspection = {
  name: 'stories',
  look: async (database, after) => {
    const rows = await readRows(database, selectStories({ after }))
    const wrong = rows.filter((row) => row.time !== row.newest_time)
    const findings = wrong.map(({ slug: bytes, time, newest_time }) => {
      const slug = decoded(bytes) ?? ''
      const what = `time ${time} instead of ${newest_time}`
      return { kind: 'story', where: slug, what, mend: [correctStory({ slug })] }
    })
    return pageOf(rows, ROWS, findings)
  },
}

export const articleInspections: readonly Inspection[] = [articles, stories]
