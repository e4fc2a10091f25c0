// What a stated value is, and when two of them are the same.

export type ValueKind = 'number' | 'ordinal' | 'percent' | 'money' | 'quantity' | 'age' | 'date' | 'time'

/** The certainty of a value: about 20, nearly 20, more than 20, less than 20, at least 20, up to 20. */
export type Bound = 'about' | 'nearly' | 'over' | 'under' | 'least' | 'most'

export interface Value {
  readonly kind: ValueKind
  /** As printed. */
  readonly text: string
  /** Half-open range in its text, without the bound. */
  readonly start: number
  readonly end: number
  /**
   * Its readings, each in a normal form (`16`, `5%`, `1500000000 USD`, `17:00`, `--07-16`, `monday`); the likeliest first.
   * Two values are equal if they share a reading.
   */
  readonly readings: readonly string[]
  /** The number alone, without its unit; null if it has none. */
  readonly amount: number | null
  /** Possibly no count at all: `one` and `first` written out, the halves of compounds. */
  readonly weak: boolean
  readonly bound: Bound | null
  /** Start of the bound before it; its own start if there is none. */
  readonly from: number
  /** End of the bound behind it. */
  readonly to: number
  /** In the printed unit, if that converts to others. */
  readonly measure: Measure | null
}

/** A quantity that can be converted. */
export interface Measure {
  readonly amount: number
  readonly base: string
  readonly factor: number
}

export function isSameValue(one: Value, other: Value): boolean {
  return one.readings.some((reading) => other.readings.includes(reading)) || isConverted(one, other)
}

/** The value in normal form. */
export function formOf(value: Value): string {
  return value.readings[0]!
}

/** 8 km for 5 miles: each equals the other, rounded as printed. */
function isConverted({ measure: one }: Value, { measure: other }: Value): boolean {
  if (one === null || other === null || one.base !== other.base || isMultiple(one, other)) return false
  return isRoundedTo(one, other) || isRoundedTo(other, one)
}

/** Within one system, 5 km and 5,400 metres are two distances, whatever the rounding. */
function isMultiple(one: Measure, other: Measure): boolean {
  const ratio = Math.log10(one.factor / other.factor)
  return (
    Math.abs(ratio - Math.round(ratio)) < 1e-9 ||
    Number.isInteger(one.factor / other.factor) ||
    Number.isInteger(other.factor / one.factor)
  )
}

function isRoundedTo(exact: Measure, rounded: Measure): boolean {
  const converted = (exact.amount * exact.factor) / rounded.factor
  return rounded.amount !== 0 && Math.abs(converted - rounded.amount) <= lastPlace(rounded.amount) / 2
}

/** 1 of 8, 10 of 120, 0.1 of 2.5. */
function lastPlace(amount: number): number {
  const [digits = '', power = '0'] = amount.toExponential().split('e')
  const places = digits.replace(/^-?\d\.?/, '').length
  return 10 ** (Number(power) - places)
}

/** Integers below this are written with all their digits. */
const MOST_EXACT = 1e12

/** A number in normal form. */
export function numeral(amount: number): string {
  return Number.isInteger(amount) && Math.abs(amount) < MOST_EXACT
    ? String(amount)
    : String(Number(amount.toPrecision(12)))
}
