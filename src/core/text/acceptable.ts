// Is this text we can store and compare? Rejects what is not text.
import { restoreSigns } from './lost-bytes.ts'

type TextResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string }

const BYTE_ORDER_MARK = 0xfeff
/**
 * The ASCII controls except TAB, LF, FF, CR. U+0080 to U+009F pass: real corpora are full of them, from texts once decoded
 * with the wrong table, and they break nothing.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g
/** Few texts have any; tested first, since it is ten times as fast without the `u` flag. */
const SURROGATE = /[\ud800-\udfff]/
/** With the `u` flag a surrogate matches only when it is unpaired. */
const LONE_SURROGATE = /[\ud800-\udfff]/u

/**
 * The text without a leading byte order mark, or the first character in it that no text may hold. A long text whose
 * control characters are what is left of signs that lost half their bytes gets these signs back.
 */
export function checkText(text: string): TextResult {
  const control = CONTROL.exec(text)
  const restored = control ? restoreSigns(text) : text
  if (control && restored === null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return {
      ok: false,
      problem: `The text has the control character U+${code} at position ${control.index}; only TAB, LF, CR and FF are allowed.`,
    }
  }
  const lone = SURROGATE.test(text) ? LONE_SURROGATE.exec(text) : null
  if (lone) return { ok: false, problem: `The text has half of a surrogate pair at position ${lone.index}.` }
  return { ok: true, text: withoutMark(restored ?? text) }
}

/** The same for HTML and Markdown: control characters that can't be restored are dropped, since no reader sees them. */
export function checkMarkup(text: string): TextResult {
  if (!CONTROL.test(text)) return checkText(text)
  return checkText(restoreSigns(text) ?? text.replace(CONTROLS, ''))
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
}

const ODD_BREAKS = ['\r', '\f', '\u2028', '\u2029'] as const

/** CRLF, lone CR, form feed and the Unicode separators become LF; a form feed or U+2029 ends a paragraph. */
export function normalizeLineBreaks(text: string): string {
  // Four searches for one character are many times as fast as one for a class.
  if (!ODD_BREAKS.some((odd) => text.includes(odd))) return text
  return text.replace(/\r\n?|\u2028/g, '\n').replace(/[\f\u2029]/g, '\n\n')
}
