// Reads a time of day: 17:30, 17.30 Uhr, 5:30 p.m., 1730 GMT, 17 h 30, noon.
import { LOCAL_TIME } from '../languages/local-time.ts'
import { type Draft, draftOf } from './draft.ts'
import { numeral } from './value.ts'
import type { Scene } from './words/scene.ts'

const ZONES: ReadonlySet<string> = new Set(
  'GMT UTC BST EST EDT ET CST CDT CT MST MDT MT PST PDT PT CET CEST EET EEST MSK IST JST AEST AEDT NZST SAST WIB'.split(
    ' ',
  ),
)
const DOTTED = /^([01]?\d|2[0-4])\.([0-5]\d)$/
const FOUR_DIGITS = /^([01]\d|2[0-4])([0-5]\d)$/
const YEAR = /^(?:1[5-9]|20|21)\d\d$/
const HOUR = /^(?:[01]?\d|2[0-4])$/
const MINUTE = /^[0-5]\d$/
/** 17h30. */
const HOUR_SIGNS: ReadonlySet<string> = new Set(['h', '时', '時', '点', '點'])

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly next: number
  /** A time only with support from its surroundings. */
  readonly isUnsure: boolean
}

/** The values of a time of day that begins at `index`, with its zone; empty if none begins there. */
export function timesAt(scene: Scene, index: number): Draft[] {
  const named = nameAt(scene, index)
  if (named) return named
  const halfBefore = scene.vocabulary.isHan ? halfAt(scene, index) : null
  const start = halfBefore?.next ?? index
  if (scene.at(start)?.kind !== 'figure') return []
  const clock = colonAt(scene, start) ?? dottedAt(scene, start) ?? hourAt(scene, start)
  if (clock === null) return []
  return withZone(scene, index, clock, halfBefore?.half ?? null)
}

/** Noon and midnight, with a 12 before them. */
function nameAt(scene: Scene, index: number): Draft[] | null {
  const isTwelve = scene.at(index)?.key === '12' && scene.isClose(index + 1)
  const at = isTwelve ? index + 1 : index
  const match = scene.entryAt(at, ({ clock }) => clock?.includes(':') === true)
  if (match === null || (scene.at(at)!.kind === 'han' && !scene.vocabulary.isHan)) return null
  const next = scene.at(match.next)
  // Not times: Mezzogiorno di fuoco, and the Midi of France. Both times have no capital.
  if (next?.kind === 'figure' && next.gap === '') return null
  return [draftOf(scene, 'time', index, match.next, { others: [match.entry.clock!] })]
}

function halfAt(scene: Scene, index: number): { half: 'am' | 'pm'; next: number } | null {
  const match = scene.entryAt(index, ({ clock }) => clock === 'am' || clock === 'pm')
  return match && { half: match.entry.clock as 'am' | 'pm', next: match.next }
}

/** 17:30, 17h30, 17 h 30, 17 Uhr 30. */
function colonAt(scene: Scene, index: number): Clock | null {
  const hour = scene.at(index)!
  if (!HOUR.test(hour.key)) return null
  const mark = scene.at(index + 1)
  if (mark === undefined) return null
  const isColon = mark.text === ':' && mark.gap === ''
  const hourWord = isColon ? null : hourWordAt(scene, index + 1)
  const at = isColon ? index + 2 : (hourWord ?? -1)
  const minute = at < 0 ? undefined : scene.at(at)
  if (
    minute?.kind !== 'figure' ||
    !MINUTE.test(minute.key) ||
    (isColon ? minute.gap !== '' : !scene.isClose(at))
  )
    return null
  const isLonger = isColon && scene.at(at + 1)?.text === ':' && scene.at(at + 1)!.gap === ''
  if (isLonger) return null
  const isMinuteSign = scene.at(at + 1)?.text === '分' && scene.at(at + 1)!.gap === ''
  return {
    hour: Number(hour.key),
    minute: Number(minute.key),
    next: isMinuteSign ? at + 2 : at + 1,
    isUnsure: false,
  }
}

/** The index behind a word for hours of the clock; null if there is none. */
function hourWordAt(scene: Scene, index: number): number | null {
  if (!scene.isClose(index)) return null
  if (HOUR_SIGNS.has(scene.at(index)!.key)) return index + 1
  const match = scene.entryAt(index, ({ clock }) => clock === 'hour')
  return match ? match.next : null
}

/** 17.30 and 1730, if the surroundings support a time. */
function dottedAt(scene: Scene, index: number): Clock | null {
  const { key } = scene.at(index)!
  const match = DOTTED.exec(key) ?? FOUR_DIGITS.exec(key)
  if (!match) return null
  const next = index + 1
  const clock = { hour: Number(match[1]), minute: Number(match[2]), next }
  const isSaid = hasHalf(scene, next) || hourWordAt(scene, next) !== null || isZone(scene, next)
  if (isSaid) return { ...clock, isUnsure: false }
  if (isMeasured(scene, next)) return null
  // No number begins with a zero; 1730 may be a year.
  if (/^0\d{3}$/.test(key)) return { ...clock, isUnsure: false }
  const isLed = hasLead(scene, index) && (key.includes('.') || !YEAR.test(key))
  return isLed ? { ...clock, isUnsure: true } : null
}

/** Does a word before announce a time: at, um, à? */
function hasLead(scene: Scene, index: number): boolean {
  if (index === 0 || !scene.isClose(index)) return false
  return scene.entryAt(index - 1, ({ isClockLead }) => isClockLead === true) !== null
}

/** 5 pm, 17 Uhr, 5 o'clock. */
function hourAt(scene: Scene, index: number): Clock | null {
  const { key } = scene.at(index)!
  if (!HOUR.test(key)) return null
  const hour = Number(key)
  if (hasHalf(scene, index + 1)) return { hour, minute: 0, next: index + 1, isUnsure: false }
  const next = hourWordAt(scene, index + 1)
  if (next === null) return null
  const isUnit =
    scene.entryAt(index + 1, ({ unit }) => unit !== undefined) !== null || scene.at(index + 1)!.key === 'h'
  // `3 hours` is a duration, unless `à` or the like precedes.
  if (isUnit && (scene.vocabulary.language === 'en' || !hasLead(scene, index))) return null
  return { hour, minute: 0, next, isUnsure: isUnit }
}

function hasHalf(scene: Scene, index: number): boolean {
  return scene.isClose(index) && halfAt(scene, index) !== null
}

function isZone(scene: Scene, index: number): boolean {
  return scene.isClose(index) && ZONES.has(scene.at(index)!.text.replaceAll('.', ''))
}

/** Is the figure a percentage, money or a measure? */
function isMeasured(scene: Scene, index: number): boolean {
  const behind = scene.at(index)
  if (behind === undefined || !scene.isClose(index)) return false
  return (
    (behind.kind === 'mark' && !/^[/:]$/.test(behind.text)) ||
    scene.entryAt(index, ({ unit, currency, scale }) => (unit ?? currency ?? scale) !== undefined) !== null
  )
}

function withZone(scene: Scene, from: number, clock: Clock, before: 'am' | 'pm' | null): Draft[] {
  let { next } = clock
  const behind = scene.isClose(next) ? halfAt(scene, next) : null
  if (behind) next = behind.next
  else if (!clock.isUnsure) next = (scene.isClose(next) && hourWordAt(scene, next)) || next
  const half = before ?? behind?.half ?? null
  const { hour, minute } = clock
  const hours = half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  const others = [`${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`]
  // 17 heures may be a duration, and 17.30 a number.
  if (clock.isUnsure) others.push(unsureReading(scene, from, clock))
  const time = draftOf(scene, 'time', from, behindLocalTime(scene, next), { others })
  if (!isZone(scene, next)) return [time]
  const zone = scene.at(next)!.text.replaceAll('.', '')
  return [time, draftOf(scene, 'time', next, next + 1, { others: [`zone ${zone === 'GMT' ? 'UTC' : zone}`] })]
}

/** The index behind `local time`, which adds nothing to the time. */
function behindLocalTime(scene: Scene, index: number): number {
  const phrase = LOCAL_TIME.find((words) =>
    words.every((word, at) => scene.at(index + at)?.key === word && scene.isClose(index + at)),
  )
  return index + (phrase?.length ?? 0)
}

/** The alternatives: a duration, or the plain number. */
function unsureReading(scene: Scene, index: number, { hour, minute }: Clock): string {
  const { key } = scene.at(index)!
  if (/^\d{4}$/.test(key)) return numeral(Number(key))
  return minute === 0 ? `${hour * 3600} s` : numeral(hour + minute / 100)
}
