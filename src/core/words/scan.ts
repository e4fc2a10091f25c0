// Scans the words of a document once: a document is counted when it is made, and read again when it is compared.
import type { Document } from '../model.ts'
import { WordSpans } from './word-spans.ts'
import { scanWords } from './words.ts'

export interface Scan {
  readonly spans: WordSpans
  /** Words of paragraph p are first[p] up to first[p + 1]; their ranges are those of its text. */
  readonly first: Int32Array
  /** Number of signs of scripts without spaces before paragraph p. */
  readonly signs: Int32Array
}

// Scans live as long as their documents: a cache of pure results.
const scans = new WeakMap<object, Scan>()

/** Characters a word takes with the space behind it, in languages of short words. */
const LEAST_WORD_LENGTH = 5

export function scanTexts(texts: readonly string[]): Scan {
  let length = 0
  for (const text of texts) length += text.length
  // A paragraph has a word, however short it is.
  const spans = new WordSpans(16 + texts.length + Math.ceil(length / LEAST_WORD_LENGTH))
  const first = new Int32Array(texts.length + 1)
  const signs = new Int32Array(texts.length + 1)
  for (let p = 0; p < texts.length; p++) {
    scanWords(texts[p]!, spans)
    first[p + 1] = spans.count
    signs[p + 1] = spans.unspaced
  }
  return { spans, first, signs }
}

/** Remembers the scan of a document's paragraphs. */
export function rememberScan(paragraphs: Document['paragraphs'], scan: Scan): void {
  scans.set(paragraphs, scan)
}

/** The words of all paragraphs of a document. */
export function scanOf({ paragraphs }: { readonly paragraphs: readonly { readonly text: string }[] }): Scan {
  const cached = scans.get(paragraphs)
  if (cached) return cached
  const scan = scanTexts(paragraphs.map((paragraph) => paragraph.text))
  scans.set(paragraphs, scan)
  return scan
}
