// The class of each code unit within words, by table: texts are scanned unit by unit.

export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3
export const SEGMENTED = 4
export const SURROGATE = 5
export const APOSTROPHE = 6
export const HYPHEN = 7
/** `.` between digits and between single letters (`U.S.`). */
export const FULL_STOP = 8
/** `,` `:` `/` between digits: 1,200 and 14:02 and 16/7/2018 are one word each. */
export const NUMBER_JOINER = 9
/** `&` between letters: AT&T. */
export const AMPERSAND = 10
/** Before or after a digit: $5, 5 %, 5€. */
export const CURRENCY = 11
export const NUMBER_SUFFIX = 12
/** Soft hyphens and joiners: inside a word they belong to it. */
export const INVISIBLE = 13

const LATIN_LIMIT = 0x180
const LETTER_OR_MARK = /^[\p{L}\p{M}]$/u
const NUMBER = /^\p{N}$/u
/** Characters typed or set for an apostrophe: `wasn´t`, `wasn′t`. */
const APOSTROPHES = "'\u2018\u2019\u201b\u00b4\u2032\uff07"
const CURRENCY_SIGN = /^\p{Sc}$/u
/** A letter of a script that is cut by dictionary or syllable. */
export const UNSPACED_SCRIPT =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70\u3005]$/u

// The class of a code unit is a pure function of it; these two are caches.
const LATIN_CLASSES = new Uint8Array(LATIN_LIMIT)
let wideClasses: Uint8Array | undefined

/** The class of the code unit at this position. */
export function classAt(text: string, at: number): number {
  return classOf(text.charCodeAt(at))
}

export function classOf(code: number): number {
  return code < LATIN_LIMIT ? latinClass(code) : wideClass(code)
}

function latinClass(code: number): number {
  if (LATIN_CLASSES[code] === 0) LATIN_CLASSES[code] = classify(code)
  return LATIN_CLASSES[code]!
}

function wideClass(code: number): number {
  wideClasses ??= new Uint8Array(0x10000)
  if (wideClasses[code] === 0) wideClasses[code] = classify(code)
  return wideClasses[code]!
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE
  const unit = String.fromCharCode(code)
  if (UNSPACED_SCRIPT.test(unit)) return SEGMENTED
  if (unit === '_' || LETTER_OR_MARK.test(unit))
    return code === 0x2bc || code === 0x2b9 ? APOSTROPHE : markOrLetter(code)
  if (NUMBER.test(unit)) return DIGIT
  if (APOSTROPHES.includes(unit)) return APOSTROPHE
  if (unit === '-' || unit === '\u2010' || unit === '\u2011') return HYPHEN
  if (unit === '.') return FULL_STOP
  if (unit === ',' || unit === ':' || unit === '/') return NUMBER_JOINER
  if (unit === '&') return AMPERSAND
  if (CURRENCY_SIGN.test(unit)) return CURRENCY
  if (unit === '%' || unit === '\u2030' || unit === '\u00b0') return NUMBER_SUFFIX
  if (unit === '\u00ad' || (code >= 0x200b && code <= 0x200d) || unit === '\u2060' || unit === '\ufeff')
    return INVISIBLE
  return OTHER
}

/** Variation selectors are marks, but those after an emoji begin no word. */
function markOrLetter(code: number): number {
  return code >= 0xfe00 && code <= 0xfe0f ? OTHER : LETTER
}
