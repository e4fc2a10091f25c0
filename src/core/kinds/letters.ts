// Is a code unit a capital, or a letter, mark or figure at all? By table, as texts are scanned unit by unit.

const CAPITAL_LETTER = /^\p{Lu}$/u
const WORD_UNIT = /^[\p{L}\p{M}\p{N}]$/u
const UNKNOWN = 0
const OTHER = 1
const WORD = 2
const CAPITAL = 3

// The class of a code unit is a pure function of it; this holds answers already given, nothing else.
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
  return classOf(code) >= WORD
}

function classOf(code: number): number {
  classes ??= new Uint8Array(0x10000)
  if (classes[code] === UNKNOWN) {
    const unit = String.fromCharCode(code)
    classes[code] = CAPITAL_LETTER.test(unit) ? CAPITAL : WORD_UNIT.test(unit) ? WORD : OTHER
  }
  return classes[code]!
}
