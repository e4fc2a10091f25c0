// The words of a document, scanned once: a document is counted when it is made and read again when it is compared.
import type { Document } from './model.ts'
import { scanWords, WordSpans } from './words.ts'

export interface Scan {
  readonly spans: WordSpans
  /** Words of paragraph p are first[p] up to first[p + 1]; their ranges are those of its text. */
  readonly first: Int32Array
}

/**
 * Units of scripts without spaces that the dictionary cuts, for it takes a microsecond for two: a novel of 400 pages. A
 * longer text is cut by signs, all of it, so that its paragraphs have the same words wherever they stand.
 */
const MOST_SEGMENTED = 2 ** 18

// What was scanned, as long as its document lives: a memory of pure results.
const scans = new WeakMap<object, Scan>()

/** Characters a word takes with the space behind it, in languages of short words. */
const LEAST_WORD_LENGTH = 5

export function scanTexts(texts: readonly string[], bySigns = false): Scan {
  let length = 0
  for (const text of texts) length += text.length
  const spans = new WordSpans(16 + Math.ceil(length / LEAST_WORD_LENGTH))
  spans.bySigns = bySigns
  if (!bySigns) spans.mostSegmented = MOST_SEGMENTED
  const first = new Int32Array(texts.length + 1)
  for (let p = 0; p < texts.length; p++) {
    scanWords(texts[p]!, spans)
    first[p + 1] = spans.count
    if (spans.bySigns && !bySigns) return scanTexts(texts, true)
  }
  return { spans, first }
}

/** Remembers the scan of a document's paragraphs. */
export function rememberScan(paragraphs: Document['paragraphs'], scan: Scan): void {
  scans.set(paragraphs, scan)
}

/** The words of all paragraphs of a document. */
export function scanOf({ paragraphs }: { readonly paragraphs: readonly { readonly text: string }[] }): Scan {
  const known = scans.get(paragraphs)
  if (known) return known
  const scan = scanTexts(paragraphs.map((paragraph) => paragraph.text))
  scans.set(paragraphs, scan)
  return scan
}
