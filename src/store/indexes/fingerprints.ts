// The index of fingerprints: which paragraphs have a shingle. SQLite's full-text index serves as a list of postings: it
// writes them in sorted runs that it merges by and by. A table ordered by hash would rewrite a page for nearly every row
// once its pages no longer fit into memory (2.5 times the time at 20,000 articles already, and growing).
import { fingerprintsOf } from '../../core/reprints/fingerprints.ts'
import { scanOf } from '../../core/words/scan.ts'
import { entryOf, hashOfEntry, numberOfEntry, textOfEntry } from '../uploads/list-entries.ts'
import type { NewParagraph } from '../versions-model.ts'
import { paragraphWith } from './paragraph-hashes.ts'

/** Fingerprints of one row. A paragraph has more only from some 70,000 words on. */
const ROW_TERMS = 16_384
/** Rows of such a paragraph beyond the first; they hold the longest text an upload can bring. */
export const MOST_ROWS = 64
/** Row ids from here on, 2^40, are those further rows: this base, 64 for each paragraph, and the row's number. */
export const FURTHER_ROWS = 1_099_511_627_776

/** Of a base with two letters or digits a place; four places hold 2^41. */
const PAIRS = Array.from({ length: 36 * 36 }, (_, n) => n.toString(36).padStart(2, '0'))
const PAIR = PAIRS.length

/** A fingerprint in the index: 8 letters and digits. (`toString(36)` takes six times as long.) */
export function termOf(fingerprint: number): string {
  const high = Math.floor(fingerprint / (PAIR * PAIR))
  const low = fingerprint - high * PAIR * PAIR
  return PAIRS[(high / PAIR) | 0]! + PAIRS[high % PAIR]! + PAIRS[(low / PAIR) | 0]! + PAIRS[low % PAIR]!
}

/**
 * The index rows of each paragraph, each a list of terms with spaces between; mostly one. Empty for those that are not
 * `wanted`.
 */
export function fingerprintTerms(
  paragraphs: readonly NewParagraph[],
  wanted?: readonly boolean[],
): string[][] {
  const texts = paragraphs.map(({ text }) => text)
  return fingerprintsOf(texts, scanOf({ paragraphs }), wanted).map((fingerprints) => {
    const rows: string[] = []
    for (let from = 0; from < fingerprints.length && rows.length < MOST_ROWS; from += ROW_TERMS) {
      rows.push(
        fingerprints
          .slice(from, from + ROW_TERMS)
          .map(termOf)
          .join(' '),
      )
    }
    return rows
  })
}

/** An entry for KNOWN_FINGERPRINTS: the paragraph's id before its terms. */
export function knownFingerprintEntry(hash: string, terms: string, row: number, id: number): string {
  return entryOf(hash, row, String(id).padStart(ID_DIGITS, '0') + terms)
}

/** Digits of the greatest safe integer. */
const ID_DIGITS = 16

const ROW_ID = `iif(p.part = 0, p.id, ${FURTHER_ROWS} + ${MOST_ROWS} * p.id + p.part)` as const

/** `paragraph` is the id of an entry's paragraph. */
const rowsOfList = <const Paragraph extends string, const Terms extends string>(
  paragraph: Paragraph,
  terms: Terms,
) =>
  `
  WITH p AS MATERIALIZED (
    SELECT ${paragraph} AS id, ${numberOfEntry('value')} AS part, ${terms} AS terms FROM json_each(:list))
  SELECT ${ROW_ID}, p.terms FROM p
  WHERE p.id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM fingerprints_docsize d WHERE d.id = ${ROW_ID})` as const

const HASH = hashOfEntry('value')
const TEXT = textOfEntry('value')

/** From entries of hash, row and terms: row ids and terms of stored paragraphs that the index lacks. */
export const NEW_FINGERPRINTS = rowsOfList(paragraphWith(HASH), TEXT)

/** From such entries with ids. Matches by hash too: a row id may serve another text after a delete. */
export const KNOWN_FINGERPRINTS = rowsOfList(
  `(SELECT id FROM paragraphs WHERE id = CAST(substr(${TEXT}, 1, ${ID_DIGITS}) AS INTEGER) AND hash = ${HASH})`,
  `substr(${TEXT}, ${ID_DIGITS} + 1)`,
)

/** The paragraph of a row id. */
export const PARAGRAPH_OF_ROW =
  `iif(doc < ${FURTHER_ROWS}, doc, (doc - ${FURTHER_ROWS}) / ${MOST_ROWS})` as const

/**
 * For a delete: `going` selects `id` and `pieces` of the paragraphs before they are deleted. The
 * further rows of those that have some.
 */
export const forgetFurtherFingerprints = <const Going extends string>(going: Going) =>
  `DELETE FROM fingerprints WHERE rowid IN (SELECT d.id FROM (${going}) g JOIN fingerprints_docsize d
    ON d.id >= ${FURTHER_ROWS} + ${MOST_ROWS} * g.id AND d.id < ${FURTHER_ROWS} + ${MOST_ROWS} * (g.id + 1)
    WHERE g.pieces > 1)` as const

/** The same for the first rows, which every paragraph has. */
export const forgetFingerprints = <const Going extends string>(going: Going) =>
  `DELETE FROM fingerprints WHERE rowid IN (SELECT id FROM (${going}))` as const
