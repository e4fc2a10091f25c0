// The ends of a range share what only one of them states: 5-10 km, $5 to 10 million, 2018-19.
import { type Draft, readingsOf } from './draft.ts'
import type { Scene } from './words/scene.ts'

const DASH = /^[ \u00a0\u2009\u202f]?[-–—‐‑~〜−][ \u00a0\u2009\u202f]?$/
const YEAR = /^(?:1[4-9]|20|21)\d\d$/
const CLOCK = /^(\d{1,2})(?:[:.](\d\d))?$/
const HALF = /[ap]\.?\s?m\.?$/i
const LAST_HOUR = 24

/** Gives each end the readings it may take from the other, besides its own. */
export function shareRanges(scene: Scene, drafts: readonly Draft[], readings: string[][]): void {
  for (let at = 0; at + 1 < drafts.length; at++) {
    const [one, other] = [drafts[at]!, drafts[at + 1]!]
    if (other.start < one.end || !isRange(scene, one, other)) continue
    readings[at] = distinct([...readings[at]!, ...shared(one, other), ...hour(scene, one, other)])
    readings[at + 1] = distinct([...readings[at + 1]!, ...shared(other, one), ...season(scene, one, other)])
  }
}

function isRange(scene: Scene, one: Draft, other: Draft): boolean {
  if (DASH.test(scene.text.slice(one.end, other.start))) return true
  if (other.from !== one.next + 1 || !scene.isClose(one.next) || !scene.isClose(other.from)) return false
  return scene.entryAt(one.next, (entry) => entry.isRange === true) !== null
}

/** The amount of one with the unit, the currency or the scale of the other. */
function shared(one: Draft, other: Draft): string[] {
  if (one.numbers.length === 0 || one.unit !== null || one.kind === 'date') return []
  const scales = one.scale === 1 && other.scale !== 1 ? [other.scale, 1] : [one.scale]
  const currency = one.currency ?? other.currency
  const unit = currency === null ? other.unit : null
  return scales.flatMap((scale) => readingsOf({ ...one, scale, currency, unit, others: [] }))
}

/** 4 to 7 p.m. begins at 4 p.m., 11 to 1 p.m. at 11, von 4 bis 7 Uhr at 4 Uhr. */
function hour(scene: Scene, one: Draft, other: Draft): string[] {
  if (other.kind !== 'time' || one.kind === 'date') return []
  const text = scene.text.slice(one.start, one.end)
  const [start, end] = [text, other.others[0] ?? ''].map((time) => CLOCK.exec(time))
  if (!start || !end || Number(start[1]) > LAST_HOUR) return []
  const minutes = start[2] ?? '00'
  const isAfternoon = HALF.test(scene.text.slice(other.start, other.end)) && Number(end[1]) >= 12
  const late = (Number(start[1]) % 12) + 12
  const hours = isAfternoon && late <= Number(end[1]) ? late : Number(start[1])
  return [`${String(hours).padStart(2, '0')}:${minutes}`]
}

/** 2018-19 is 2018-2019. */
function season(scene: Scene, one: Draft, other: Draft): string[] {
  const [first, second] = [scene.text.slice(one.start, one.end), scene.text.slice(other.start, other.end)]
  if (!YEAR.test(first) || !/^\d\d$/.test(second)) return []
  return [first.slice(0, 2) + second]
}

function distinct(readings: readonly string[]): string[] {
  return [...new Set(readings)]
}
