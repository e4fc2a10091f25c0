// Which signs has a text lost half of? Of UTF-16 read as bytes, every second one dropped, plain letters stay what they are; but
// the quotation marks and dashes of the press (U+2013 to U+201D) become control characters, and so do the accents that stand
// behind their letters (U+0300 to U+0308). Archives are full of such texts, and where every control character of a long one
// stands as that sign would, it is no accident: then the signs are read.

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

/** In a shorter text a stray byte may stand as a sign would by chance. */
const LEAST_LENGTH = 600
/** Characters for each control character, at least: news has some six of these signs in a thousand, dialogue up to thirty. */
const CHARACTERS_EACH = 25

const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const SPACE = /^\s?$/

/** The text with those signs; null where it is short, or has a control character that is none of them. Linear. */
export function restoreSigns(text: string): string | null {
  if (text.length < LEAST_LENGTH) return null
  let signs = 0
  let zeros = 0
  let restored = ''
  let done = 0
  for (const { 0: control, index } of text.matchAll(CONTROLS)) {
    const sign = signAt(text, control, index)
    if (sign === null || ++signs * CHARACTERS_EACH > text.length) return null
    // What fills files is no sign by itself.
    if (control === '\u0000') zeros++
    const isAccent = ACCENTS.has(control)
    restored += text.slice(done, isAccent ? index - 1 : index) + sign
    done = index + 1
  }
  return signs > zeros || signs === 0 ? restored + text.slice(done) : null
}

/** What stands there, with the letter before it where it is that letter's accent. */
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

/** The one letter that they make, where Unicode has it. */
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
