// Maps labels to character sets, and decodes bytes. The labels are those of the WHATWG Encoding Standard, which
// `TextDecoder` knows on Node and on Workers. Two gaps of Node are closed here, so that both read the same.

/** A page that says so is read as windows-1252 (HTML standard); Node does not have it. */
const USER_DEFINED = 'x-user-defined'
/** Node 20 decodes windows-1252 as ISO 8859-1: its marks of 0x80 to 0x9F come out as controls. */
const WINDOWS_1252_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const C1_CONTROL = /[\u0080-\u009f]/g

/** The standard's name of a character set in lower case; null for an unknown label. */
export function charsetOf(label: string | null | undefined): string | null {
  if (label == null) return null
  const name = label.trim().toLowerCase()
  if (name === '' || name.length > 40) return null
  if (name === USER_DEFINED) return 'windows-1252'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** The text; null if the bytes are invalid in that character set. Keeps a byte order mark. */
export function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return withMarks(new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes), charset)
  } catch {
    return null
  }
}

/** The text as browsers show it, with U+FFFD for undecodable bytes. */
export function decodeLoosely(bytes: Uint8Array, charset: string): string {
  return withMarks(new TextDecoder(charset, { ignoreBOM: true }).decode(bytes), charset)
}

/** Number of code units beyond ASCII. */
export function countBeyondAscii(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) count++
  return count
}

function withMarks(text: string, charset: string): string {
  if (charset !== 'windows-1252') return text
  return text.replace(C1_CONTROL, (control) => WINDOWS_1252_MARKS[control.charCodeAt(0) - 0x80]!)
}
