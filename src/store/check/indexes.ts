// Checks both indexes against the texts. They hold no readable text, so it compares the number of terms in each row and
// looks some of them up; for a file, also one checksum over all terms of an index.
import { FINGERPRINT_VERSION } from '../../core/reprints/fingerprints.ts'
import type { Database } from '../drivers/database.ts'
import { FURTHER_ROWS, fingerprintTerms, MOST_ROWS } from '../indexes/fingerprints.ts'
import { remake, requireTotals } from '../indexes/frame.ts'
import { reindex } from '../indexes/reindex.ts'
import { type Index, integersOf } from '../indexes/runs.ts'
import { IndexSums, sumOfRow } from '../indexes/sums.ts'
import { SEARCH_VERSION, searchedTexts } from '../indexes/words.ts'
import { newestOf } from '../readings/sql.ts'
import type { ArticleColumns, Flag, ParagraphColumns } from '../sql/rows.ts'
import { readRows, statement, writeBatch } from '../sql/statement.ts'
import { type Finding, type Inspection, type Placed, pageOf } from './inspection.ts'
import { bytesOf, decoded, printedTexts, type StoredText, TEXT_COLUMNS, wholeText } from './whole-texts.ts'

const PARAGRAPHS = 200
const ARTICLES = 50
const ROWS = 1_000
/** Terms looked up per row, or per column: at some 20 µs each they are most of the time. */
const SAMPLE = 4

/** A query without a word. */
const NOTHING = '""'

/** The expected row of an index. */
interface Expected {
  readonly row: number
  /** Terms in each column; null: no such row should exist. */
  readonly sizes: readonly number[] | null
  /** A query that matches it; null if it has no terms. */
  readonly match: string | null
}

const lookUp = (index: Index) =>
  statement(`
    SELECT d.id IS NOT NULL AS there, hex(d.sz) AS sizes, EXISTS (
      SELECT 1 FROM ${index} f WHERE f.${index} MATCH (q.value ->> 1) AND f.rowid = (q.value ->> 0)) AS found
    FROM json_each(:rows) q LEFT JOIN ${index}_docsize d ON d.id = (q.value ->> 0) ORDER BY q.key`).rows<AnswerRow>()

interface AnswerRow {
  readonly there: Flag
  readonly sizes: string
  readonly found: Flag
}

/** For each row, whether the index agrees. */
async function agreement(
  database: Database,
  selectAnswers: ReturnType<typeof lookUp>,
  expected: readonly Expected[],
): Promise<boolean[]> {
  const rows = JSON.stringify(expected.map(({ row, match }) => [row, match ?? NOTHING]))
  const answers = await readRows(database, selectAnswers({ rows }))
  return expected.map(({ sizes, match }, n) => {
    const row = answers[n]!
    if (sizes === null || !row.there) return sizes === null && !row.there
    return (match === null || row.found === 1) && integersOf(row.sizes).join() === sizes.join()
  })
}

/** A sample spread over the whole length. */
function sampleOf(terms: readonly string[]): string[] {
  const count = Math.min(SAMPLE, terms.length)
  return Array.from({ length: count }, (_, n) => terms[Math.floor((n * terms.length) / count)]!)
}

// ---- Fingerprints ----

const askFingerprints = lookUp('fingerprints')

const selectParagraphs = statement(`
  SELECT p.id AS place, p.fingerprinted, ${TEXT_COLUMNS} FROM paragraphs p
  WHERE p.id > :after ORDER BY p.id LIMIT ${PARAGRAPHS}`).rows<ParagraphRow>()

type ParagraphRow = Placed & StoredText & Pick<ParagraphColumns, 'fingerprinted'>

const dropFingerprints = statement(
  'DELETE FROM fingerprints WHERE rowid IN (SELECT value FROM json_each(:rows))',
)

const unmarkParagraph = statement('UPDATE paragraphs SET fingerprinted = NULL WHERE id = :id')

const fingerprints = (sums: IndexSums): Inspection => ({
  name: 'index of fingerprints',
  look: async (database, after) => {
    if (after === Number.MIN_SAFE_INTEGER) await beginWith(database, 'fingerprints', sums)
    const rows = await readRows(database, selectParagraphs({ after }))
    const { findings, ofRows, isWhole } = await fingerprintFindings(database, rows)
    sums.page(after, ofRows, isWhole && findings.length === 0)
    return pageOf(rows, PARAGRAPHS, findings)
  },
  finish: (database) => indexAll(database, 'fingerprints', sums),
  rebuild: (database) => rebuildIndex(database, 'fingerprints'),
})

/**
 * The result for a page of rows: its faults, the sums of the rows that the index should have, and whether all could be read.
 */
interface Told {
  readonly findings: Finding[]
  readonly ofRows: readonly number[]
  readonly isWhole: boolean
}

async function fingerprintFindings(database: Database, rows: readonly ParagraphRow[]): Promise<Told> {
  const whole: { row: ParagraphRow; text: string }[] = []
  for (const row of rows) {
    const text = await wholeText(database, row)
    if (text !== null) whole.push({ row, text })
  }
  const terms = fingerprintTerms(whole.map(({ text }) => ({ text, role: 'body' })))
  const expected = whole.map(({ row }, n) => fingerprintRows(row.id, terms[n]!))
  const agrees = await agreement(database, askFingerprints, expected.flat())
  const ofRows = expected.flatMap((own, n) =>
    terms[n]!.map((each, part) => sumOfRow(own[part]!.row, [each], false)),
  )
  let at = 0
  const findings = whole.flatMap(({ row }, n) => {
    const own = expected[n]!
    const sound = agrees.slice(at, at + own.length).every((each) => each)
    at += own.length
    if (sound && row.fingerprinted === FINGERPRINT_VERSION) return []
    const ids = JSON.stringify(own.map((each) => each.row))
    const mend = [dropFingerprints({ rows: ids }), unmarkParagraph({ id: row.id })]
    const what = sound ? 'is not marked as indexed' : 'does not match its index entry'
    return [{ kind: 'fingerprints', where: `paragraph ${row.id}`, what, mend }]
  })
  return { findings, ofRows, isWhole: whole.length === rows.length }
}

/** The rows that the index should have, and the next one, which it should not have. */
function fingerprintRows(id: number, rows: readonly string[]): Expected[] {
  const rowOf = (n: number) => (n === 0 ? id : FURTHER_ROWS + MOST_ROWS * id + n)
  const expected = rows.map((row, n): Expected => {
    const terms = row.split(' ')
    return { row: rowOf(n), sizes: [terms.length], match: sampleOf(terms).join(' ') }
  })
  if (rows.length < MOST_ROWS) expected.push({ row: rowOf(rows.length), sizes: null, match: null })
  return expected
}

// ---- Words ----

const askSearch = lookUp('search')

/** The newest version that is stored, whatever the article says. */
const selectArticles = statement(`
  SELECT a.key AS place, ${bytesOf('a.id')} AS id, a.searched, v.id AS version, ${bytesOf('v.headline')} AS headline
  FROM articles a JOIN versions v ON v.article = a.key
    AND v.number = ${newestOf('a.key')}
  WHERE a.key > :after ORDER BY a.key LIMIT ${ARTICLES}`).rows<ArticleRow>()

interface ArticleRow extends Placed, Pick<ArticleColumns, 'searched'> {
  readonly id: ArrayBuffer
  readonly version: number
  readonly headline: ArrayBuffer | null
}

const dropWords = statement('DELETE FROM search WHERE rowid = :key')

const unmarkArticle = statement('UPDATE articles SET searched = NULL WHERE key = :key')

/** The tokens of the index: letters and digits of ASCII, and everything beyond it. */
const WORD = /[0-9A-Za-z\u0080-\uffff]+/g

const words = (sums: IndexSums): Inspection => ({
  name: 'index of words',
  look: async (database, after) => {
    if (after === Number.MIN_SAFE_INTEGER) await beginWith(database, 'search', sums)
    const rows = await readRows(database, selectArticles({ after }))
    const { findings, ofRows, isWhole } = await searchFindings(database, rows)
    sums.page(after, ofRows, isWhole && findings.length === 0)
    return pageOf(rows, ARTICLES, findings)
  },
  finish: (database) => indexAll(database, 'search', sums),
  rebuild: (database) => rebuildIndex(database, 'search'),
})

async function searchFindings(database: Database, rows: readonly ArticleRow[]): Promise<Told> {
  const whole: { row: ArticleRow; expected: Expected }[] = []
  const ofRows: number[] = []
  for (const row of rows) {
    const paragraphs = await printedTexts(database, row.version)
    if (paragraphs === null) continue
    const texts = searchedTexts({ headline: decoded(row.headline), paragraphs })
    whole.push({ row, expected: searchRow(row.place, texts) })
    ofRows.push(sumOfRow(row.place, [texts.body, texts.headline], true))
  }
  const agrees = await agreement(
    database,
    askSearch,
    whole.map(({ expected }) => expected),
  )
  const findings = whole.flatMap(({ row }, n) => {
    if (agrees[n] && row.searched === SEARCH_VERSION) return []
    const key = row.place
    const what = agrees[n] ? 'is not marked as indexed' : 'cannot be found by the words of its newest version'
    return [
      {
        kind: 'words',
        where: decoded(row.id) ?? '',
        what,
        mend: [dropWords({ key }), unmarkArticle({ key })],
      },
    ]
  })
  return { findings, ofRows, isWhole: whole.length === rows.length }
}

function searchRow(row: number, texts: { readonly headline: string; readonly body: string }): Expected {
  const columns = (['body', 'headline'] as const).map((column) => ({
    column,
    terms: texts[column].match(WORD) ?? [],
  }))
  const parts = columns.flatMap(({ column, terms }) =>
    terms.length === 0 ? [] : [`{${column}} : (${sampleOf(terms).map(quoted).join(' ')})`],
  )
  const match = parts.length === 0 ? null : parts.join(' AND ')
  return { row, sizes: columns.map(({ terms }) => terms.length), match }
}

function quoted(term: string): string {
  return `"${term}"`
}

// ---- Both ----

async function beginWith(database: Database, index: Index, sums: IndexSums): Promise<void> {
  await requireTotals(database, index)
  await sums.begin(database, index)
}

async function indexAll(database: Database, index: Index, sums: IndexSums): Promise<void> {
  while (await reindex(database));
  await sums.goOn(database, index)
}

/** Marks the rows that each index stands for as not indexed, some at a time. */
const UNMARK = {
  fingerprints: statement(`
    UPDATE paragraphs SET fingerprinted = NULL
    WHERE id IN (SELECT id FROM paragraphs WHERE fingerprinted IS NOT NULL LIMIT ${ROWS}) RETURNING id`),
  search: statement(`
    UPDATE articles SET searched = NULL
    WHERE key IN (SELECT key FROM articles WHERE searched IS NOT NULL LIMIT ${ROWS}) RETURNING key`),
}

/** Rebuilds an index, marking a bounded number of rows at a time. */
export async function rebuildIndex(database: Database, index: Index): Promise<void> {
  await remake(database, index)
  while ((await writeBatch(database, [UNMARK[index]({})]))[0]!.length > 0);
  while (await reindex(database));
}

/** Whether an index holds nothing but the rows that the walk expects. */
const sumOf = (index: Index, name: string, sums: IndexSums): Inspection => ({
  name,
  look: async (database) => {
    if (!(await sums.agree(database, index))) throw new Error('its content does not match the texts')
    return { findings: [], seen: 0, next: null }
  },
  rebuild: (database) => rebuildIndex(database, index),
})

/** One run of the check: both indexes row by row; then, for a file, each as a whole. */
export function indexInspections(): { readonly rows: Inspection[]; readonly whole: Inspection[] } {
  const [ofFingerprints, ofWords] = [new IndexSums(), new IndexSums()]
  return {
    rows: [fingerprints(ofFingerprints), words(ofWords)],
    whole: [
      sumOf('fingerprints', 'index of fingerprints', ofFingerprints),
      sumOf('search', 'index of words', ofWords),
    ],
  }
}
