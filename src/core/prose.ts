// The wording of sentences, once: shares, counts, lists, names of printings, lengths of time, quoted text.

import type { Printing } from './story/story-answers.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Longer quotations are cut in the middle. */
const LONGEST_QUOTED = 80
const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** A share in [0, 1] in whole percent. A part never rounds to all or to nothing. */
export function percent(share: number): string {
  if (share <= 0) return '0 %'
  if (share >= 1) return '100 %'
  return share < 0.01 ? 'under 1 %' : `${Math.min(99, Math.round(share * 100))} %`
}

/** `1 word`, `2 words`. */
export function counted(count: number, noun: string): string {
  return `${count} ${plural(noun, count)}`
}

/** `no words`, `one word`, `two words`, `1,300 words`. */
export function countedInWords(count: number, noun: string): string {
  return `${inWords(count)} ${plural(noun, count)}`
}

/** Up to twelve as a word, larger numbers in digits with commas. */
export function inWords(count: number): string {
  // Writes what toLocaleString('en') would, which takes longer than the rest of the sentence.
  return NUMBERS[count] ?? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** `tass`, `version 2 of tass`: the source, since refs mean nothing to a reader. */
export function nameOf({ source, number }: Pick<Printing, 'source' | 'number'>): string {
  return number === 1 ? source : `version ${number} of ${source}`
}

/** The same, always with the version. */
export function versionName({ source, number }: Pick<Printing, 'source' | 'number'>): string {
  return `version ${number} of ${source}`
}

/** The share of a printing's words that another text has: containment by aligned words (docs/scores.md). */
export function sharedWith(containment: number, name: string): string {
  return `${percent(containment)} of its words are in ${name}`
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

/** In quotation marks, on one line, cut in the middle where long. */
export function quoted(text: string): string {
  return `“${quotedParts(text).join(' … ')}”`
}

/** The parts of a text that are quoted: all of it, or its beginning and end. */
export function quotedParts(text: string): readonly string[] {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_QUOTED) return [line]
  const half = LONGEST_QUOTED / 2
  return [line.slice(0, half).replace(/\s\S*$/, ''), line.slice(-half).replace(/^\S*\s/, '')]
}
