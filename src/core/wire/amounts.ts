// The amounts at a place of a text, in any house style: 12,400 is 12.400 and ١٢٤٠٠, and twelve is 12. A value has all its
// readings, and its number alone, since the unit may be elsewhere in the sentence.
import { largestOf, smallestOf } from '../lists.ts'
import type { Document } from '../model.ts'
import { readValues } from '../values/read.ts'
import { numeral, type Value } from '../values/value.ts'
import type { Stretch } from './places.ts'

/** The readings of one value, and its number. */
export type Amount = ReadonlySet<string>

/** Characters read on both sides, for the scale or the unit of a figure. */
const AROUND = 48
const UNIT = /%$|\d \S+$/u

export function amountOf({ readings, amount }: Value): Amount {
  return new Set(amount === null ? readings : [...readings, numeral(amount)])
}

/** The amounts that the stretch touches, in order. */
export function amountsAt(document: Document, stretch: Stretch): Amount[] {
  if (stretch.start >= stretch.end) return []
  return valuesAt(document, stretch)
    .filter(({ weak }) => !weak)
    .map(amountOf)
}

/**
 * The stretch extended to all of each amount it touches: both words of `1.2 million`. Dates only on request: a changed day
 * is shown by itself, but searched together with its month.
 */
export function wholeValues(document: Document, stretch: Stretch, dates?: 'dates'): Stretch {
  if (stretch.start >= stretch.end) return stretch
  const counts = valuesAt(document, stretch).filter(
    ({ kind }) => dates === 'dates' || (kind !== 'date' && kind !== 'time'),
  )
  const all = [...counts, stretch]
  const start = smallestOf(all.map((one) => one.start))
  return { ...stretch, start, end: largestOf(all.map((one) => one.end)) }
}

/** Does one of `amounts` share a reading with `amount`? */
export function hasAmount(amounts: readonly Amount[], amount: Amount): boolean {
  return amounts.some((other) => [...other].some((reading) => amount.has(reading)))
}

/** The first wording of an amount in a text; null if the text lacks it. */
export function wordingOf(amount: Amount, { paragraphs, language }: Document): string | null {
  for (const { text } of paragraphs)
    for (const value of readValues(text, language))
      if (hasAmount([amountOf(value)], amount)) return value.text
  return null
}

/** The amounts that `one` states and `other` doesn't; units count: 500 million euros are not 500 million dollars. */
export function amountsAlone(one: readonly Amount[], other: readonly Amount[]): Amount[] {
  const [units, others] = [one, other].map((amounts) => amounts.flatMap(withUnit))
  const alone = one.filter((amount) => !hasAmount(other, amount))
  if (alone.length > 0) return other.length === 0 && units!.length > 0 ? units! : alone
  return units!.filter((amount) => !hasAmount(others!, amount))
}

/** Compared with their units: 500 million euros are not 500 million dollars. */
function withUnit(amount: Amount): Amount[] {
  const readings = [...amount].filter((reading) => UNIT.test(reading))
  return readings.length > 0 ? [new Set(readings)] : []
}

/** The values that touch the stretch, read with its surroundings; positions in the paragraph. */
function valuesAt(document: Document, { paragraph, start, end }: Stretch): Value[] {
  const { text } = document.paragraphs[paragraph]!
  const from = wordStart(text, start - AROUND)
  return readValues(text.slice(from, wordEnd(text, end + AROUND)), document.language)
    .map((value) => ({ ...value, start: value.start + from, end: value.end + from }))
    .filter((value) => value.start < end && value.end > start)
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return at >= text.length || space < 0 ? text.length : space
}
