// Indexes texts that were stored before there was an index, and counts words again that were counted by other rules, a slice
// at a time. New uploads bring their index entries, and deleted texts are left out, so slices may run concurrently with
// everything else, and twice. A damaged library may hold what can't be read or marked: a slice skips it, and a slice that
// marked nothing is the last.
import { FINGERPRINT_VERSION } from '../../core/reprints/fingerprints.ts'
import { scoredWordsOf } from '../../core/text/document.ts'
import {
  bytesOf,
  decoded,
  printedTexts,
  type StoredText,
  TEXT_COLUMNS,
  wholeText,
} from '../check/whole-texts.ts'
import type { Database } from '../drivers/database.ts'
import type { ArticleColumns } from '../sql/rows.ts'
import { readRows, type Statement, statement, writeBatch } from '../sql/statement.ts'
import { jsonLists } from '../uploads/paragraphs.ts'
import { fingerprintTerms, KNOWN_FINGERPRINTS, knownFingerprintEntry } from './fingerprints.ts'
import { SEARCH_VERSION, searchedTexts } from './words.ts'

/** Paragraphs and articles in a slice: some 50 ms of work. */
const PARAGRAPHS = 300
const ARTICLES = 20

const selectParagraphs = statement(`
  SELECT hex(p.hash) AS hash, ${TEXT_COLUMNS} FROM paragraphs p
  WHERE p.fingerprinted IS NULL AND p.id > :after ORDER BY p.id LIMIT ${PARAGRAPHS}`).rows<
  StoredText & { readonly hash: string }
>()

const writeFingerprints = statement(`INSERT INTO fingerprints (rowid, shingles) ${KNOWN_FINGERPRINTS}`)

const markParagraphs = statement(`
  UPDATE paragraphs SET fingerprinted = ${FINGERPRINT_VERSION}
  WHERE id IN (SELECT p.id FROM json_each(:marked) CROSS JOIN paragraphs p
    ON p.id = value ->> 0 AND p.hash = unhex(value ->> 1) AND p.fingerprinted IS NULL)
  RETURNING id`)

const selectArticles = statement(`
  SELECT a.key, a.latest, hex(a.content_hash) AS hash, v.id AS version, ${bytesOf('v.headline')} AS headline
  FROM articles a JOIN versions v ON v.article = a.key AND v.number = a.latest
  WHERE a.searched IS NULL AND a.key > :after ORDER BY a.key LIMIT ${ARTICLES}`).rows<ArticleRow>()

interface ArticleRow extends Pick<ArticleColumns, 'key' | 'latest'> {
  readonly hash: string
  readonly version: number
  readonly headline: ArrayBuffer | null
}

// Matches by content too: a key may serve another article after a delete.
const SAME = 'key = :key AND latest = :number AND content_hash = unhex(:hash) AND searched IS NULL' as const

const writeWords = statement(`
  INSERT INTO search (rowid, headline, body) SELECT key, :headline, :body FROM articles WHERE ${SAME}`)

const markArticle = statement(`UPDATE articles SET searched = ${SEARCH_VERSION} WHERE ${SAME} RETURNING key`)

// Matches by content too: an id may serve another version after a delete.
const selectUncounted = statement(`
  SELECT u.version, hex(v.content_hash) AS hash FROM uncounted u LEFT JOIN versions v ON v.id = u.version
  ORDER BY u.version LIMIT ${ARTICLES}`).rows<{ readonly version: number; readonly hash: string | null }>()

const writeCount = statement(`
  UPDATE versions SET words = :words WHERE id = :version AND content_hash = unhex(:hash) AND words <> :words`)

const dropUncounted = statement(`DELETE FROM uncounted WHERE version = :version`)

/** Indexes a slice of what is not indexed yet; true if there may be more. */
export async function reindex(database: Database): Promise<boolean> {
  const paragraphs = await indexParagraphs(database)
  const articles = await indexArticles(database)
  const versions = await recount(database)
  return paragraphs || articles || versions
}

/** Counts the words of a slice of the versions that an older program counted by other rules. */
async function recount(database: Database): Promise<boolean> {
  const rows = await readRows(database, selectUncounted({}))
  if (rows.length === 0) return false
  const statements: Statement[] = []
  for (const { version, hash } of rows) {
    const printed = hash === null ? null : await printedTexts(database, version)
    if (printed !== null && hash !== null) {
      statements.push(writeCount({ version, hash, words: scoredWordsOf(printed) }))
    }
    statements.push(dropUncounted({ version }))
  }
  await writeBatch(database, statements)
  return true
}

async function indexParagraphs(database: Database): Promise<boolean> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await readRows(database, selectParagraphs({ after }))
    const last = rows.at(-1)
    if (last === undefined) return false
    const texts: { text: string; role: 'body' }[] = []
    // A text that has lost a piece, or loses it to a delete meanwhile, can't be searched.
    for (const row of rows) texts.push({ text: (await wholeText(database, row)) ?? '', role: 'body' })
    const terms = fingerprintTerms(texts)
    const entries = rows.flatMap(({ hash, id }, n) =>
      terms[n]!.map((each, row) => JSON.stringify(knownFingerprintEntry(hash, each, row, id))),
    )
    const answers = await writeBatch(database, [
      ...jsonLists(entries).map((json) => writeFingerprints({ list: json })),
      markParagraphs({ marked: JSON.stringify(rows.map(({ id, hash }) => [id, hash])) }),
    ])
    if (answers.at(-1)!.length > 0) return true
    after = last.id
  }
}

async function indexArticles(database: Database): Promise<boolean> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await readRows(database, selectArticles({ after }))
    const last = rows.at(-1)
    if (last === undefined) return false
    const statements: Statement[] = []
    for (const { key, latest, hash, version, headline } of rows) {
      const paragraphs = await printedTexts(database, version)
      if (paragraphs === null) continue
      const same = { key, number: latest, hash }
      const texts = searchedTexts({ headline: decoded(headline), paragraphs })
      statements.push(writeWords({ ...same, ...texts }), markArticle(same))
    }
    const answers = statements.length > 0 ? await writeBatch(database, statements) : []
    if (answers.some((marked) => marked.length > 0)) return true
    after = last.key
  }
}
