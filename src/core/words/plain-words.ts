// The words of short texts of plain letters, figures and ASCII marks, by one look at each unit and without hashes: those around
// edits, of which a rewritten text has ten thousand. Other texts are left to the scan (words.ts), which gives the same words.
import type { WordSpans } from './word-spans.ts'

/** Begins and continues a word: ASCII letters, figures and the underscore. */
const PLAIN = 1
/** Stands inside a word if one of these letters follows. */
const JOINS = 2
/** Needs the scan: signs of money and shares. */
const SIGN = 3

const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const unit = String.fromCharCode(code)
  if (/\w/.test(unit)) return PLAIN
  if ("'-.,:/&".includes(unit)) return JOINS
  return unit === '$' || unit === '%' ? SIGN : 0
})
const FIRST_OTHER = 0x80
const SPACE = 0x20

/** Appends the words of a text without hashes. False if the text needs the scan: some words may have been appended. */
export function pushPlainWords(text: string, out: WordSpans): boolean {
  for (let at = 0; ; ) {
    const start = plainStart(text, at)
    if (start < 0) return false
    if (start === text.length) return true
    const end = plainEnd(text, start)
    if (end < 0) return false
    out.push(start, end, 0, 0)
    at = end
  }
}

/** Where the first plain word from `at` on begins: the length if there is none, -1 if the text needs the scan. */
export function plainStart(text: string, at: number): number {
  for (let start = at; start < text.length; start++) {
    const code = text.charCodeAt(start)
    if (code >= FIRST_OTHER) return -1
    const kind = KINDS[code]!
    if (kind === PLAIN) return start
    if (kind === SIGN) return -1
  }
  return text.length
}

/** Where the plain word that begins at `start` ends; -1 if it may go on behind a mark or beyond ASCII. */
export function plainEnd(text: string, start: number): number {
  let end = start
  let code = 0
  do code = ++end < text.length ? text.charCodeAt(end) : 0
  while (code < FIRST_OTHER && KINDS[code] === PLAIN)
  if (end === text.length) return end
  if (code >= FIRST_OTHER || KINDS[code] === SIGN) return -1
  if (KINDS[code] === 0 || end + 1 === text.length) return end
  const next = text.charCodeAt(end + 1)
  return next >= FIRST_OTHER || KINDS[next] === PLAIN ? -1 : end
}

/** Behind the last letter or figure of a text with only plain marks and spaces at its end; 0 if the text needs the scan. */
export function lastPlainEnd(text: string): number {
  for (let end = text.length; end > 0; end--) {
    const code = text.charCodeAt(end - 1)
    if (code >= FIRST_OTHER || KINDS[code] === SIGN) return 0
    if (KINDS[code] === PLAIN) return end
  }
  return 0
}

/** Where the word that ends at `end` begins, if it is plain with a space before it; else -1. A space always parts words. */
export function lastPlainStart(text: string, end: number): number {
  let start = end
  while (start > 0) {
    const code = text.charCodeAt(start - 1)
    if (code >= FIRST_OTHER || KINDS[code] !== PLAIN) break
    start--
  }
  if (start === end) return -1
  return start === 0 || text.charCodeAt(start - 1) === SPACE ? start : -1
}
