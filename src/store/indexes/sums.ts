// Checks a whole index against the texts by one number: the sum over all its terms of a product of the term and its place,
// computed once from the texts and once from the index, in its own order. A flipped bit anywhere changes it.

import type { Database } from '../drivers/database.ts'
import { readBatch, readRows, statement } from '../sql/statement.ts'
import type { Index } from './runs.ts'

/** 2^31 - 1, a prime: products of a term's number, of 21 bits, and a place's are exact. */
const MODULUS = 2_147_483_647
const ROW_FACTOR = 1_000_003
const OFFSET_FACTOR = 31
const COLUMN_FACTOR = 17
/** Terms read at once: the most frequent of a large library occur a million times each. */
const TERMS = 500
/** SQLite cuts longer words. */
const TERM_BYTES = 32_768

const encoder = new TextEncoder()

/** The sum of a row with these columns, in the order of the index; `hasPlaces`: the index holds word positions too. */
export function sumOfRow(row: number, columns: readonly string[], hasPlaces: boolean): number {
  const ofRow =
    row < 2 ** 33
      ? (row * ROW_FACTOR) % MODULUS
      : Number((BigInt(row) * BigInt(ROW_FACTOR)) % BigInt(MODULUS))
  let sum = 0
  columns.forEach((text, column) => {
    const bytes = encoder.encode(text)
    for (let at = 0; at < bytes.length; at++) if (isCapital(bytes[at]!)) bytes[at]! += 32
    let offset = 0
    for (let from = 0; from < bytes.length; from++) {
      if (!isWord(bytes[from]!)) continue
      let end = from + 1
      while (end < bytes.length && isWord(bytes[end]!)) end++
      const place = hasPlaces ? offset * OFFSET_FACTOR + column * COLUMN_FACTOR : 0
      sum =
        (sum + numberOf(bytes, from, Math.min(end, from + TERM_BYTES)) * ((ofRow + place) % MODULUS)) %
        MODULUS
      offset++
      from = end
    }
  })
  return sum
}

/** The tokens of the index: letters and digits of ASCII, and everything beyond it. */
function isWord(byte: number): boolean {
  return byte > 127 || (byte > 47 && byte < 58) || isCapital(byte) || (byte > 96 && byte < 123)
}

/** The index folds ASCII to lower case. */
function isCapital(byte: number): boolean {
  return byte > 64 && byte < 91
}

/** FNV-1a, of which 21 bits are taken. */
function numberOf(bytes: Uint8Array, from: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < end; at++) {
    hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  }
  return ((hash ^ (hash >>> 16)) >>> 0) % 2 ** 21
}

// A temporary table of this connection.
const POSTINGS = { fingerprints: 'fingerprint_postings', search: 'temp.search_postings' } as const

const makePostings = statement(`
  CREATE VIRTUAL TABLE IF NOT EXISTS ${POSTINGS.search} USING fts5vocab('main', 'search', 'instance')`)

/** The place of a word in its row; the index of fingerprints holds none. */
const PLACES = {
  fingerprints: '0',
  search: `offset * ${OFFSET_FACTOR} + (col = 'headline') * ${COLUMN_FACTOR}`,
} as const

// Terms as bytes: a flipped bit may leave invalid UTF-8.
const selectTerms = (index: Index) =>
  statement(`
    SELECT CAST(term AS BLOB) AS bytes, hex(term) AS digits, sum((doc * ${ROW_FACTOR} % ${MODULUS} + ${PLACES[index]}) % ${MODULUS}) % ${MODULUS} AS places
    FROM ${POSTINGS[index]} WHERE term > CAST(unhex(:after) AS TEXT) GROUP BY term ORDER BY term LIMIT ${TERMS}`).rows<TermRow>()

interface TermRow {
  readonly bytes: ArrayBuffer
  readonly digits: string
  readonly places: number
}

const selectOf = {
  fingerprints: selectTerms('fingerprints'),
  search: selectTerms('search'),
}

/** The sum over the whole index, a page of terms at a time. */
async function sumOfIndex(database: Database, index: Index): Promise<number> {
  if (index === 'search') await readBatch(database, [makePostings({})])
  let sum = 0
  for (let after = ''; ; ) {
    const rows: TermRow[] = await readRows(database, selectOf[index]({ after }))
    for (const { bytes: term, places } of rows) {
      const bytes = new Uint8Array(term)
      sum = (sum + numberOf(bytes, 0, bytes.length) * places) % MODULUS
    }
    if (rows.length < TERMS) return sum
    after = rows.at(-1)!.digits
  }
}

const selectState = (index: Index) =>
  statement(`SELECT id, hex(block) AS block FROM ${index}_data WHERE id IN (1, 10) ORDER BY id`)({})

const selectCount = (index: Index) => statement(`SELECT count(*) AS rows FROM ${index}_docsize`)({})

/** Changes with every write to the index, and with every merge. */
async function stateOf(database: Database, index: Index): Promise<string> {
  return JSON.stringify(await readRows(database, selectState(index)))
}

/** What the walk through the texts gathers for one index. */
export class IndexSums {
  /** For each page of rows, by its start: its sum and number of rows; null: it has reported faults. */
  readonly #pages = new Map<number, { readonly sum: number; readonly rows: number } | null>()
  /** State of the index when the walk began. */
  #state = ''

  async begin(database: Database, index: Index): Promise<void> {
    this.#pages.clear()
    this.#state = await stateOf(database, index)
  }

  /** Rows were repaired: the sums are those of the index now. */
  async goOn(database: Database, index: Index): Promise<void> {
    this.#state = await stateOf(database, index)
  }

  page(after: number, sums: readonly number[], isSound: boolean): void {
    const sum = sums.reduce((sum, each) => (sum + each) % MODULUS, 0)
    this.#pages.set(after, isSound ? { sum, rows: sums.length } : null)
  }

  /** False only if the index differs from the texts of the walk and no fault reports it. */
  async agree(database: Database, index: Index): Promise<boolean> {
    let expected = 0
    let rows = 0
    for (const page of this.#pages.values()) {
      if (page === null) return true
      expected = (expected + page.sum) % MODULUS
      rows += page.rows
    }
    const [found] = await readRows(database, selectCount(index))
    if (found?.rows !== rows) return true
    const isWritten = async () => (await stateOf(database, index)) !== this.#state
    if (await isWritten()) return true
    return (await sumOfIndex(database, index)) === expected || (await isWritten())
  }
}
