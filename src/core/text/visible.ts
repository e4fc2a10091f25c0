// Characters that a terminal obeys rather than shows: controls, and those that change the order of the text around them.

/**
 * C0 except TAB and LF, DEL, C1; line and paragraph separators; and all of Unicode's Bidi_Control, the marks (U+061C,
 * U+200E, U+200F) too: a diff that reports one must show it.
 */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** The text with each of them written out, as `<U+202E>`. Idempotent. */
export function visible(text: string): string {
  return text.replace(OBEYED, (sign) => `<U+${codeOf(sign)}>`)
}

/** Equivalent JSON without them. Outside its strings JSON has no such character but line breaks. */
export function visibleJson(json: string): string {
  return json.replace(OBEYED, (sign) => `\\u${codeOf(sign)}`)
}

function codeOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
