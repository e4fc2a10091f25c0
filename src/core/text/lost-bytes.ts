// Restores signs that lost half their bytes. When UTF-16 is read as bytes and every second one dropped, plain letters survive;
// but the quotation marks and dashes of the press (U+2013 to U+201D) become control characters, and so do the accents that
// follow their letters (U+0300 to U+0308). Archives are full of such texts. Where every control character of a long text stands
// as its sign would, that is no accident, and the signs are restored.

const DASHES: ReadonlyMap<string, string> = new Map([
  ['\u0013', '–'],
  ['\u0014', '—'],
])
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['\u0018', '‘'],
  ['\u0019', '’'],
  ['\u001c', '“'],
  ['\u001d', '”'],
])
/** Grave, acute, circumflex, tilde, diaeresis. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u0000', '\u0300'],
  ['\u0001', '\u0301'],
  ['\u0002', '\u0302'],
  ['\u0003', '\u0303'],
  ['\u0008', '\u0308'],
])

/** In a shorter text a stray byte may fit by chance. */
const LEAST_LENGTH = 600
/** Least characters per control character: news has some six of these signs in a thousand, dialogue up to thirty. */
const CHARACTERS_EACH = 25

const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const SPACE = /^\s?$/

/** The text with its signs restored; null if it is short, or has a control character that is none of them. Linear. */
export function restoreSigns(text: string): string | null {
  if (text.length < LEAST_LENGTH) return null
  let signs = 0
  let zeros = 0
  let restored = ''
  let done = 0
  for (const { 0: control, index } of text.matchAll(CONTROLS)) {
    const sign = signAt(text, control, index)
    if (sign === null || ++signs * CHARACTERS_EACH > text.length) return null
    // Padding bytes of files are no evidence by themselves.
    if (control === '\u0000') zeros++
    const isAccent = ACCENTS.has(control)
    restored += text.slice(done, isAccent ? index - 1 : index) + sign
    done = index + 1
  }
  return signs > zeros || signs === 0 ? restored + text.slice(done) : null
}

/** The sign at this position, with the letter before it if the sign is its accent. */
function signAt(text: string, control: string, at: number): string | null {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const accent = ACCENTS.get(control)
  if (accent !== undefined) return accented(before, accent)
  const dash = DASHES.get(control)
  if (dash !== undefined) return isDash(before, after) ? dash : null
  const quote = QUOTES.get(control)
  return quote !== undefined && isQuote(quote, before, after) ? quote : null
}

/** Letter and accent as one letter, if Unicode has it. */
function accented(letter: string, accent: string): string | null {
  if (!LETTER_OR_DIGIT.test(letter)) return null
  const whole = (letter + accent).normalize('NFC')
  return whole.length === 1 ? whole : null
}

/** Between two words or numbers, or apart from both. */
function isDash(before: string, after: string): boolean {
  if (SPACE.test(before)) return SPACE.test(after)
  return LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)
}

function isQuote(quote: string, before: string, after: string): boolean {
  const [ends, begins] = [LETTER_OR_DIGIT.test(before), LETTER_OR_DIGIT.test(after)]
  if (quote === '’') return ends || begins
  return quote === '”' ? !SPACE.test(before) && !begins : !ends && !SPACE.test(after)
}
