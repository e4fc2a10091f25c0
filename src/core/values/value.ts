// What a stated value is, and when two of them are the same.

export type ValueKind = 'number' | 'ordinal' | 'percent' | 'money' | 'quantity' | 'age' | 'date' | 'time'

/** How sure a value is: about 20, nearly 20, more than 20, less than 20, at least 20, up to 20. */
export type Bound = 'about' | 'nearly' | 'over' | 'under' | 'least' | 'most'

export interface Value {
  readonly kind: ValueKind
  /** As printed. */
  readonly text: string
  /** Half-open range in the text it was read from, without its bound. */
  readonly start: number
  readonly end: number
  /**
   * What it may mean, each in one form for equal values (`16`, `5%`, `1500000000 USD`, `17:00`, `--07-16`, `monday`);
   * the likeliest first. Two values are the same where they have a reading in common.
   */
  readonly readings: readonly string[]
  /** The number alone, without its unit; null where it has none. */
  readonly amount: number | null
  /** Maybe no count at all: `one` and `first` written out, the halves of compounds. */
  readonly weak: boolean
  readonly bound: Bound | null
  /** Where the words of its bound stand before it; its own start where it has none before. */
  readonly from: number
  /** Where the words of its bound end behind it. */
  readonly to: number
  /** In the unit it is printed in, where it has one that others convert to. */
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

/** The value in one form. */
export function formOf(value: Value): string {
  return value.readings[0]!
}

/** 8 km for 5 miles: each is the other, rounded as it is printed. */
function isConverted({ measure: one }: Value, { measure: other }: Value): boolean {
  if (one === null || other === null || one.base !== other.base || isMultiple(one, other)) return false
  return isRoundedTo(one, other) || isRoundedTo(other, one)
}

/** Of one system: 5 km and 5,400 metres are two distances, however they are rounded. */
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

/** Numbers in one form. */
export function numeral(amount: number): string {
  return Number.isInteger(amount) && Math.abs(amount) < MOST_EXACT
    ? String(amount)
    : String(Number(amount.toPrecision(12)))
}
