// Reads amounts with what they count: money, percentages, units of measure, ages, ordinals, decades.

import { type Draft, draftOf } from './draft.ts'
import { unitBehind } from './measures.ts'
import { currencyBehind, moneyAt, poundsOf, signed } from './money.ts'
import { endedAt, isDecadeBefore, lettersBehind, numeroAt, ordinalWords, slashedDates } from './ordinals.ts'
import { numeral, type ValueKind } from './value.ts'
import { type Amount, amountAt } from './words/amounts.ts'
import type { Scene } from './words/scene.ts'

/** Languages in which a percentage begins with its word. */
const PERCENT_FIRST: ReadonlySet<string> = new Set(['yüzde'])

/** Most of which one is one in so many. */
const MOST_OF = 20
const POINTS = /^points?$/

/** The value of an amount that begins at `index`, with a currency before it; null if none begins there. */
export function quantityAt(scene: Scene, index: number): Draft | null {
  return (
    hanPercentAt(scene, index) ?? moneyAt(scene, index) ?? numeroAt(scene, index) ?? plainAt(scene, index)
  )
}

/** 百分之五, yüzde 5, %5. */
function hanPercentAt(scene: Scene, index: number): Draft | null {
  const lexeme = scene.at(index)!
  const isHan =
    lexeme.text === '百分之' ||
    (lexeme.text === '百' && scene.at(index + 1)?.text === '分' && scene.at(index + 2)?.text === '之')
  const isWord =
    PERCENT_FIRST.has(lexeme.key) ||
    (lexeme.text === '%' &&
      scene.at(index + 1)?.kind === 'figure' &&
      scene.isClosedUp(index + 1) &&
      !(lexeme.gap === '' && scene.at(index - 1)?.kind === 'figure'))
  if (!isHan && !isWord) return null
  const amount = amountAt(scene, index + (isHan ? 3 : 1), false)
  return (
    amount &&
    draftOf(scene, 'percent', index, amount.next, { numbers: amount.numbers, scale: amount.scale, unit: '%' })
  )
}

function plainAt(scene: Scene, index: number): Draft | null {
  const amount = amountAt(scene, index, false)
  if (amount === null) return null
  const special = amount.isWritten ? ordinalWords(scene, index, amount) : endedAt(scene, index, amount)
  if (special) return special
  const ratio = ratioAt(scene, amount)
  if (ratio) return partAt(scene, index, ratio)
  const percent = amount.isWritten && amount.isPart ? partOfPercent(scene, index, amount) : null
  return percent ?? measuredAt(scene, index, amount)
}

/** One in three, 2 out of 5; not `five in 10 days`. */
function ratioAt(scene: Scene, { numbers, scale, next, isPart }: Amount): Amount | null {
  if (scene.vocabulary.language !== 'en' || isPart || scale !== 1 || !scene.isClose(next)) return null
  const { key } = scene.at(next)!
  const from = key === 'in' ? next + 1 : key === 'out' && scene.at(next + 1)?.key === 'of' ? next + 2 : -1
  const whole = from < 0 || !scene.isClose(from) ? null : amountAt(scene, from, false)
  if (whole === null || whole.isPart || whole.scale !== 1) return null
  const [part, all] = [numbers[0]!, whole.numbers[0]!]
  if (!(part >= 1 && part < all && all <= MOST_OF) || unitBehind(scene, whole.next, whole)) return null
  return { ...whole, numbers: [part / all], isPart: true, weak: false }
}

/** Half a percent, a quarter of a point. */
function partOfPercent(scene: Scene, index: number, { numbers, next }: Amount): Draft | null {
  let at = next
  for (const link of [/^of$/, /^(?:a|an|one)$/]) if (scene.isClose(at) && link.test(scene.at(at)!.key)) at++
  if (!scene.isClose(at)) return null
  // Of a rate; of a match, the same number without a unit.
  if (POINTS.test(scene.at(at)!.key))
    return draftOf(scene, 'percent', index, at + 1, {
      numbers,
      unit: 'pp',
      others: [numeral(numbers[0]!)],
    })
  const match = scene.entryAt(at, ({ unit }) => unit === '%' || unit === 'pp')
  return match && draftOf(scene, 'percent', index, match.next, { numbers, unit: match.entry.unit! })
}

function measuredAt(scene: Scene, index: number, read: Amount): Draft {
  const amount = signed(scene, index, read)
  const { numbers, scale, next, weak, isPart } = amount
  const total = numbers[0]! * scale
  const unit = unitBehind(scene, next, amount)
  if (unit) {
    const others = unit.id === 'lb' ? [`${numeral(total)} GBP`] : []
    const details = { numbers, scale, unit: unit.id, others, weak: weak && unit.isWord }
    return draftOf(scene, kindOfUnit(unit.id), index, unit.next, details)
  }
  const currency = currencyBehind(scene, next)
  if (currency) {
    const others = poundsOf(scene, currency, total)
    return draftOf(scene, 'money', index, currency.next, { numbers, scale, currency: currency.code, others })
  }
  return isPart ? partAt(scene, index, amount) : countAt(scene, index, amount)
}

function kindOfUnit(id: string): ValueKind {
  if (id === '%') return 'percent'
  return id === 'age' ? 'age' : 'quantity'
}

/** Half of something is 50 % of it, and a third may be the third. */
function partAt(scene: Scene, index: number, { numbers, next, weak }: Amount): Draft {
  const part = numbers[0]!
  const row = scene.entryAt(next - 1, (entry) => entry.ordinal !== undefined)?.entry.ordinal
  const inRow = row !== undefined && numeral(1 / part) === String(row) ? [`${row}th`] : []
  const others = [`${numeral(part * 100)}%`, ...inRow, ...slashedDates(scene, index, next)]
  return draftOf(scene, 'number', index, next, { numbers, others, weak })
}

function countAt(scene: Scene, index: number, amount: Amount): Draft {
  const { numbers, scale, next, weak } = amount
  const letters = lettersBehind(scene, next)
  if (letters !== null) return draftOf(scene, 'number', index, next + 1, { others: [letters] })
  const metres = amount.isMillionOrMetre ? [`${numeral(numbers[0]!)} m`] : []
  const others = [...metres, ...isDecadeBefore(scene, index)]
  return draftOf(scene, 'number', index, next, { numbers, scale, others, weak })
}
