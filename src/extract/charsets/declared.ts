// The character set that a page declares: its byte order mark, `<meta charset>`, `<meta http-equiv="Content-Type">` or the
// XML declaration, searched in the bytes as browsers do before they parse the page.
import { charsetOf } from './labels.ts'

/** Browsers look at 1,024 bytes and continue to the end of the head; templates put scripts and comments before it. */
const HEAD_BYTES = 32_768
const META = /<meta[\s/][^>]{0,1000}>/gi
const CHARSET = /\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i
const XML = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i

/** The character set of a byte order mark; null without one. */
export function charsetOfMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** The labels that a page declares, in order. UTF-16 labels are left out: bytes with a readable label are not UTF-16. */
export function labelsOfPage(bytes: Uint8Array): string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const shown = withoutComments(head)
  const labels = [...shown.matchAll(META)].map(([tag]) => CHARSET.exec(tag)?.[1])
  labels.push(XML.exec(head)?.[1])
  return labels
    .filter((label) => label !== undefined)
    .filter((label) => !/^utf-16/.test(charsetOf(label) ?? ''))
}

function withoutComments(head: string): string {
  let shown = ''
  let at = 0
  for (;;) {
    const start = head.indexOf('<!--', at)
    const end = start < 0 ? -1 : head.indexOf('-->', start + 2)
    if (end < 0) return shown + head.slice(at, start < 0 ? undefined : start)
    shown += head.slice(at, start)
    at = end + 3
  }
}
