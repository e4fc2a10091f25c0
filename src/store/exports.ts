// Every version of the library, article by article, in the order of numbers.
import { type Database, statement } from './database.ts'
import type { ExportedVersion } from './store.ts'
import { readWithOriginal } from './versions.ts'

/** Refs read at a time; the versions themselves are read one by one, so that memory holds a single one. */
const PAGE = 200

const selectRefs = statement(`
  SELECT v.article, a.id, v.number FROM versions v CROSS JOIN articles a ON a.key = v.article
  WHERE (v.article, v.number) > (:article, :number) ORDER BY v.article, v.number LIMIT ${PAGE}`)

/** What is deleted while this runs is left out; what is uploaded meanwhile may be in it or not. */
export async function* exportVersions(database: Database): AsyncGenerator<ExportedVersion> {
  let after = { article: 0, number: 0 }
  for (;;) {
    const refs = (await database.read([selectRefs(after)]))[0]!
    for (const ref of refs) {
      const found = await readWithOriginal(database, {
        articleId: ref.id as string,
        version: ref.number as number,
      })
      if (found !== null) yield found
    }
    const last = refs.at(-1)
    if (last === undefined || refs.length < PAGE) return
    after = { article: last.article as number, number: last.number as number }
  }
}
