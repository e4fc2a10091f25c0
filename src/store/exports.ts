// Every version of the library, by the ids of the articles and by number, so that equal libraries give equal exports.
import { type Database, statement } from './database.ts'
import type { ExportedVersion } from './store.ts'
import { readWithOriginal } from './versions.ts'

/** Refs read at a time; the versions themselves are read one by one, so that memory holds a single one. */
const PAGE = 200

const selectRefs = statement(`
  SELECT a.id, v.number, s.title, b.id AS base
  FROM articles a CROSS JOIN versions v ON v.article = a.key
  LEFT JOIN stories s ON s.slug = a.story LEFT JOIN articles b ON b.id = s.base AND b.story = s.slug
  WHERE a.id >= :article AND (a.id > :article OR v.number > :number)
  ORDER BY a.id, v.number LIMIT ${PAGE}`)

/** What is deleted while this runs is left out; what is uploaded meanwhile may be in it or not. */
export async function* exportVersions(database: Database): AsyncGenerator<ExportedVersion> {
  let after = { article: '', number: 0 }
  for (;;) {
    const refs = (await database.read([selectRefs(after)]))[0]!
    for (const ref of refs) {
      const found = await readWithOriginal(database, {
        articleId: ref.id as string,
        version: ref.number as number,
      })
      if (found === null) continue
      yield { ...found, storyTitle: ref.title as string | null, storyBase: ref.base as string | null }
    }
    const last = refs.at(-1)
    if (last === undefined || refs.length < PAGE) return
    after = { article: last.id as string, number: last.number as number }
  }
}
