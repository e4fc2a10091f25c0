// Classifies code units by table: capital, letter, mark, figure. Texts are scanned unit by unit.

const CAPITAL_LETTER = /^\p{Lu}$/u
const LETTER_UNIT = /^[\p{L}\p{M}]$/u
const FIGURE_UNIT = /^\p{N}$/u
const UNKNOWN = 0
const OTHER = 1
const FIGURE = 2
const LETTER = 3
const CAPITAL = 4

// A cache: the class of a code unit is a pure function of it.
let classes: Uint8Array | undefined

/** Is the code unit a capital letter? Those beyond the basic plane count as none. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  return classOf(code) === CAPITAL
}

/** Is the code unit a letter, a mark or a figure? */
export function isWordUnit(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  return classOf(code) >= FIGURE
}

/** Is the code unit a letter or a mark? */
export function isLetterUnit(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return classOf(code) >= LETTER
}

function classOf(code: number): number {
  classes ??= new Uint8Array(0x10000)
  if (classes[code] === UNKNOWN) {
    classes[code] = classify(String.fromCharCode(code))
  }
  return classes[code]!
}

function classify(unit: string): number {
  if (CAPITAL_LETTER.test(unit)) return CAPITAL
  if (LETTER_UNIT.test(unit)) return LETTER
  return FIGURE_UNIT.test(unit) ? FIGURE : OTHER
}
