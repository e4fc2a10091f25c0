// How a fact about printings is told in a sentence: their names, shares, stretches of time, quoted wording.

import type { Printing } from '../story/story-answers.ts'
import { percent } from './shares.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Longer quotations are cut in the middle. */
const LONGEST_QUOTED = 80

/** `tass`, `version 2 of tass`: the source, for refs say nothing to a reader. */
export function nameOf({ source, number }: Pick<Printing, 'source' | 'number'>): string {
  return number === 1 ? source : `version ${number} of ${source}`
}

/** The same with the version always told. */
export function versionName({ source, number }: Pick<Printing, 'source' | 'number'>): string {
  return `version ${number} of ${source}`
}

/** The share of a printing's words that another text has: its containment by aligned words, as docs/scores.md has it. */
export function sharedWith(containment: number, name: string): string {
  return `${percent(containment)} of its words stand in ${name}`
}

/** `3 minutes`, `1 hour 45 minutes`, `2 days`. */
export function span(ms: number): string {
  if (ms < MINUTE) return counted(Math.round(ms / 1000), 'second')
  if (ms < HOUR) return counted(Math.round(ms / MINUTE), 'minute')
  if (ms >= 2 * DAY) return counted(Math.round(ms / DAY), 'day')
  const hours = Math.floor(ms / HOUR)
  const minutes = Math.round((ms - hours * HOUR) / MINUTE)
  if (minutes === 0 || hours >= 10) return counted(Math.round(ms / HOUR), 'hour')
  return `${counted(hours, 'hour')} ${counted(minutes, 'minute')}`
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** In quotation marks, on one line, cut in the middle where long. */
export function quoted(text: string): string {
  return `“${quotedParts(text).join(' … ')}”`
}

/** What is left of a text where it is quoted: all of it, or how it begins and ends. */
export function quotedParts(text: string): readonly string[] {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_QUOTED) return [line]
  const half = LONGEST_QUOTED / 2
  return [line.slice(0, half).replace(/\s\S*$/, ''), line.slice(-half).replace(/^\S*\s/, '')]
}
