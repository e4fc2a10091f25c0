// A value before its readings are written out: its number, its unit, and its position.

import { converts, measureOf, moneyMeant, unitsMeant } from './units.ts'
import { type Measure, numeral, type ValueKind } from './value.ts'
import type { Scene } from './words/scene.ts'

export interface Draft {
  readonly kind: ValueKind
  /** Indexes of its lexemes, half-open. */
  readonly from: number
  readonly next: number
  /** Half-open range of characters. */
  readonly start: number
  readonly end: number
  /** The number before its scale, with all its readings; empty for dates and times. */
  numbers: readonly number[]
  scale: number
  unit: string | null
  currency: string | null
  /** Readings besides those of its number and unit. */
  others: readonly string[]
  readonly weak: boolean
}

type Details = Partial<Pick<Draft, 'numbers' | 'scale' | 'unit' | 'currency' | 'others' | 'weak'>>

/** The value of the lexemes from `from` to `next`. */
export function draftOf(scene: Scene, kind: ValueKind, from: number, next: number, details: Details): Draft {
  const { numbers = [], scale = 1, unit = null, currency = null, others = [], weak = false } = details
  const [start, end] = [scene.at(from)!.start, scene.at(next - 1)!.end]
  return { kind, from, next, start, end, numbers, scale, unit, currency, others, weak }
}

/** All readings of the value, the likeliest first. */
export function readingsOf({ numbers, scale, unit, currency, others }: Draft): string[] {
  const amounts = numbers.map((number) => number * scale)
  const readings = amounts.flatMap((amount) => [
    ...(currency === null
      ? []
      : moneyMeant(amount, currency).map(([sum, code]) => `${numeral(sum)} ${code}`)),
    ...(unit === null ? [] : unitReadings(amount, unit)),
    ...(currency === null && unit === null ? [numeral(amount)] : []),
  ])
  return [...new Set([...readings, ...others])]
}

function unitReadings(amount: number, id: string): string[] {
  if (id === '%') return [`${numeral(amount)}%`]
  const readings = unitsMeant(id).map((one) => {
    const { base, factor } = measureOf(amount, one)
    return `${numeral(amount * factor)} ${base}`
  })
  return id === 'age' ? [...readings, numeral(amount)] : readings
}

/** The quantity, if its unit converts to others. */
export function measureOfDraft({ numbers, scale, unit }: Draft): Measure | null {
  if (unit === null || numbers.length === 0 || !converts(unit)) return null
  return measureOf(numbers[0]! * scale, unit)
}
