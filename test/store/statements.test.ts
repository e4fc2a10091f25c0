// What the compiler must reject in a statement: each line marked as an error fails the check of types if it is none.
import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/drivers/database.ts'
import { condition, filtered } from '../../src/store/sql/filters.ts'
import { type RowOf, readBatch, statement, writeGroups } from '../../src/store/sql/statement.ts'

const newest = <const Article extends string>(article: Article) =>
  `(SELECT max(v.number, 0) FROM versions v WHERE v.article = ${article})` as const

const COLUMNS = 'a.id, a.source'

const select = statement(`
  SELECT DISTINCT ${COLUMNS}, a.latest,
    coalesce(${newest('a.key')}, a.latest) AS newest, hex(a.content_hash) AS hash
  FROM articles a WHERE a.time > :after AND a.source IN (:sourceName, lower(:sourceName)) LIMIT 10`)

const update = statement(
  `UPDATE articles SET url = :url WHERE id = :id RETURNING id, coalesce(url, story) AS place`,
)

const remove = statement('DELETE FROM articles WHERE id=:id')

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const isSame = <A, B>(..._: Same<A, B> extends true ? [] : ['different types']) => {}

interface SelectedRow {
  readonly id: string
  readonly source: string
  readonly latest: number
  readonly newest: number
  readonly hash: string
}

describe('statements', () => {
  test('names become numbered parameters, each once', () => {
    const twice = statement(`SELECT :b AS x, :a AS y, :b AS z WHERE :a IS NULL`)
    expect(twice({ a: 1, b: 'two' })).toEqual({
      sql: `SELECT ?1 AS x, ?2 AS y, ?1 AS z WHERE ?2 IS NULL`,
      args: ['two', 1],
    })
    expect(twice.among({ a: 1, b: 2 })).toEqual(twice({ a: 1, b: 2 }))
  })

  test('a parameter that is missing, superfluous or renamed is a compile error, and a missing one throws', () => {
    select({ after: 1, sourceName: 'Reuters' })
    // @ts-expect-error: without a value
    expect(() => select({ after: 1 })).toThrow(/:sourceName has no value/)
    // @ts-expect-error: by another name
    expect(() => select({ after: 1, source: 'Reuters' })).toThrow(/:sourceName has no value/)
    const more = { after: 1, sourceName: 'Reuters', id: 'a' }
    // @ts-expect-error: with a value too many
    select(more)
    // @ts-expect-error: the same in a spread
    remove({ ...more })
    remove.among(more)
    // @ts-expect-error: not among them
    expect(() => update.among(more)).toThrow(/:url has no value/)
    // @ts-expect-error: none at all
    expect(() => remove({})).toThrow(/:id has no value/)
  })

  test('a row has the columns of the text', () => {
    isSame<keyof RowOf<typeof select>, 'id' | 'source' | 'latest' | 'newest' | 'hash'>()
    isSame<keyof RowOf<typeof update>, 'id' | 'place'>()
    isSame<keyof RowOf<typeof remove>, never>()
    const common = statement(`
      WITH old(id, time) AS MATERIALIZED (SELECT id, time FROM articles)
      SELECT o.id, o.time AS age FROM old o UNION ALL SELECT 1, 2`)
    isSame<keyof RowOf<typeof common>, 'id' | 'age'>()
    select.rows<SelectedRow>()
    // @ts-expect-error: the type lacks the column `hash`
    select.rows<Omit<SelectedRow, 'hash'>>()
    // @ts-expect-error: the text has no column `url`
    select.rows<SelectedRow & { readonly url: string }>()
    // @ts-expect-error: no database returns a date
    select.rows<Omit<SelectedRow, 'latest'> & { readonly latest: Date }>()
  })

  test('conditions join a text at run time', () => {
    const list = filtered('SELECT a.id FROM articles a WHERE {conditions} LIMIT :limit').rows<{
      id: string
    }>()
    const ofStory = condition('a.story = :story', { story: 'fire' })
    expect(list({ limit: 5 }, [])).toEqual({
      sql: 'SELECT a.id FROM articles a WHERE true LIMIT ?1',
      args: [5],
    })
    expect(list({ limit: 5 }, [ofStory, condition('a.time < :until', { until: 7 })])).toEqual({
      sql: 'SELECT a.id FROM articles a WHERE a.story = ?1 AND a.time < ?2 LIMIT ?3',
      args: ['fire', 7, 5],
    })
    // @ts-expect-error: a condition without its value
    condition('a.story = :story', {})
    // @ts-expect-error: a condition with a value too many
    condition('a.story = :story', { story: 'fire', source: 'Reuters' })
    // @ts-expect-error: a text without a place for conditions
    filtered('SELECT a.id FROM articles a')
    // @ts-expect-error: without a value of its own
    expect(() => list({}, [])).toThrow(/:limit has no value/)
    // @ts-expect-error: the text has no column `source`
    list.rows<{ source: string }>()
  })

  test('the rows of a batch have the types of its statements', async () => {
    const rows = [[{ id: 'a' }], [], [{ id: 'b', place: 'c' }]]
    const database: Database = {
      read: async () => rows,
      write: async () => rows,
      checkWritable: async () => {},
      close: async () => {},
    }
    const ids = statement('SELECT id FROM articles').rows<{ readonly id: string }>()
    const [[first], removed, [updated]] = await readBatch(database, [
      ids({}),
      remove({ id: 'a' }),
      update({ id: 'b', url: null }),
    ])
    const id: string | undefined = first?.id
    // @ts-expect-error: no such column
    expect([id, first?.source, removed.length, updated?.place]).toEqual(['a', undefined, 0, 'c'])
    const [some, [one]] = await writeGroups(database, [[ids({}), ids({})], [update({ id: 'b', url: null })]])
    expect([some.map((each) => each.length), one?.map(({ place }) => place)]).toEqual([[1, 0], ['c']])
  })

  test('a text that the compiler can not read is an error', () => {
    const table: string = 'articles'
    // @ts-expect-error: any text
    statement(table)
    // @ts-expect-error: a text with a part that may be anything
    statement(`DELETE FROM ${table} WHERE id = :id`)
  })
})
