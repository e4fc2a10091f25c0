// Scans the words of a document once: a document is counted when it is made, and read again when it is compared.
import type { Document } from '../model.ts'
import { isUnspaced } from './unspaced-words.ts'
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

/** Units looked at to tell whether a text is in a script without spaces. */
const LOOKED_AT = 64

/** Is most of the beginning signs of such a script? Each is a word: to grow the arrays thrice takes as long as the scan. */
function isDense(text: string): boolean {
  const most = Math.min(text.length, LOOKED_AT)
  let signs = 0
  for (let at = 0; at < most; at++) if (isUnspaced(text, at)) signs++
  return 2 * signs > most
}

export function scanTexts(texts: readonly string[]): Scan {
  let length = 0
  for (const text of texts) length += text.length
  // A paragraph has a word, however short it is.
  const unitsOfWord = texts.length > 0 && isDense(texts[texts.length >> 1]!) ? 1 : LEAST_WORD_LENGTH
  const spans = new WordSpans(16 + texts.length + Math.ceil(length / unitsOfWord))
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
