// Brings texts that were stored before there was an index into it, a slice at a time. What is uploaded meanwhile comes
// with its index, and what is deleted meanwhile is left out, so slices may run beside everything else, and twice.
import { FINGERPRINT_VERSION } from '../core/corpus/fingerprints.ts'
import { type Database, type Row, type Statement, statement } from './database.ts'
import { fingerprintEntry, fingerprintTerms, NEW_FINGERPRINTS } from './fingerprints.ts'
import { paragraphWith } from './paragraph-hashes.ts'
import { jsonLists } from './paragraphs.ts'
import { SEARCH_VERSION, searchedTexts } from './search-index.ts'
import { readVersion } from './versions.ts'

/** Paragraphs, and articles, of a slice: some 50 ms of work. */
const PARAGRAPHS = 300
const ARTICLES = 20

const selectParagraphs = statement(`
  SELECT id, hex(hash) AS hash, text, pieces FROM paragraphs WHERE fingerprinted IS NULL ORDER BY id LIMIT ${PARAGRAPHS}`)

const selectTails = statement(`SELECT text FROM paragraph_tails WHERE paragraph = :id ORDER BY piece`)

const writeFingerprints = statement(`INSERT INTO fingerprints (rowid, shingles) ${NEW_FINGERPRINTS}`)

// By hash too: a row id may serve another text after a delete.
const markParagraphs = statement(`
  UPDATE paragraphs SET fingerprinted = ${FINGERPRINT_VERSION}
  WHERE id IN (SELECT ${paragraphWith('unhex(value)')} FROM json_each(:hashes))`)

const selectArticles = statement(
  `SELECT id, latest FROM articles WHERE searched IS NULL ORDER BY key LIMIT ${ARTICLES}`,
)

const SAME = 'id = :id AND latest = :number AND searched IS NULL'

const writeWords = statement(`
  INSERT INTO search (rowid, headline, body) SELECT key, :headline, :body FROM articles WHERE ${SAME}`)

const markArticle = statement(`UPDATE articles SET searched = ${SEARCH_VERSION} WHERE ${SAME}`)

/** Indexes a slice of what is not indexed yet; true where there may be more. */
export async function reindex(database: Database): Promise<boolean> {
  const paragraphs = await indexParagraphs(database)
  const articles = await indexArticles(database)
  return paragraphs || articles
}

async function indexParagraphs(database: Database): Promise<boolean> {
  const rows = (await database.read([selectParagraphs({})]))[0]!
  if (rows.length === 0) return false
  const texts: { text: string; role: 'body' }[] = []
  for (const row of rows) texts.push({ text: await wholeText(database, row), role: 'body' })
  const entries = fingerprintTerms(texts).flatMap((terms, n) =>
    terms.map((each, row) => fingerprintEntry(rows[n]!.hash as string, each, row)),
  )
  await database.write([
    ...jsonLists(entries).map((json) => writeFingerprints({ list: json })),
    markParagraphs({ hashes: JSON.stringify(rows.map(({ hash }) => hash)) }),
  ])
  return true
}

/** A text that a delete takes meanwhile may come without its end, and is then marked nowhere. */
async function wholeText(database: Database, row: Row): Promise<string> {
  if (row.pieces === 1) return row.text as string
  const [tails] = await database.read([selectTails({ id: row.id as number })])
  return [row.text, ...tails!.map(({ text }) => text)].join('')
}

async function indexArticles(database: Database): Promise<boolean> {
  const rows = (await database.read([selectArticles({})]))[0]!
  const statements: Statement[] = []
  for (const { id, latest } of rows) {
    const version = await readVersion(database, { articleId: id as string, version: latest as number })
    if (version === null) continue
    const same = { id: version.articleId, number: version.number }
    statements.push(writeWords({ ...same, ...searchedTexts(version) }), markArticle(same))
  }
  // A damaged library may hold articles that can't be read: asked for them alone, this ends.
  if (statements.length > 0) await database.write(statements)
  return statements.length > 0
}
