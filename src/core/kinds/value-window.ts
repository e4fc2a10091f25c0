// How much text around an edit must be read for the values it touches? As far as words of values reach, and a word more:
// most edits have none beside them.

import { DIGIT, MEASURE, NUMERIC, OF_VALUE } from './lexicon.ts'
import { isWordUnit } from './spelling/letters.ts'
import type { TokenReader } from './tokens.ts'

const MOST_CHUNKS = 16
/** Longer runs without a space belong to a script without spaces; there a value is shorter. */
const LONGEST_CHUNK = 24
const LONGEST_WORD = 48
const VALUE = NUMERIC | MEASURE | OF_VALUE | DIGIT
const SIGN = /[\p{Sc}%‰°−+]/u

/** The half-open range of a text to read for the values at an edit. */
export function valueWindow(
  reader: TokenReader,
  text: string,
  start: number,
  end: number,
): [from: number, to: number] {
  return [reach(reader, text, start, -1), reach(reader, text, end, 1)]
}

/** Walks from chunk to chunk between spaces, while they may be part of a value. */
function reach(reader: TokenReader, text: string, place: number, step: 1 | -1): number {
  let at = place
  for (let chunks = 0; chunks < MOST_CHUNKS; chunks++) {
    const first = edgeOf(text, at, step, true)
    const edge = edgeOf(text, first, step, false)
    const [start, end] = step > 0 ? [first, edge] : [edge, first]
    at = edge
    if (start === end || !mayBeOfValue(reader, text, start, end)) break
  }
  return at
}

/** The position behind (or before) a run of spaces, or of non-spaces. */
function edgeOf(text: string, place: number, step: 1 | -1, isSpaces: boolean): number {
  let at = place
  const next = () => (step > 0 ? at : at - 1)
  while (
    Math.abs(at - place) < LONGEST_CHUNK &&
    next() >= 0 &&
    next() < text.length &&
    isBlank(text, next()) === isSpaces
  )
    at += step
  return at
}

function isBlank(text: string, at: number): boolean {
  return isSpace(text, at) || text[at] === '\n' || text[at] === '-'
}

function mayBeOfValue(reader: TokenReader, text: string, start: number, end: number): boolean {
  let [first, last] = [start, end]
  while (first < last && !isWordUnit(text.charCodeAt(first))) first++
  while (last > first && !isWordUnit(text.charCodeAt(last - 1))) last--
  if (first === last) return SIGN.test(text.slice(start, end))
  return (reader.factsAt(text, first, last).flags & VALUE) !== 0
}

export function isSpace(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\u00a0' || text[at] === '\u202f'
}

/** Is the word before a range of a text, or the word behind it, a number? */
export function isBesideValue(reader: TokenReader, text: string, start: number, end: number): boolean {
  return isNumericAt(reader, text, end, 1) || isNumericAt(reader, text, start, -1)
}

/** Words that may stand between, such as the `than` of `more than 20`. */
const MOST_LINKS = 2

/** Does a number stand at a place, behind it or before it? */
function isNumericAt(reader: TokenReader, text: string, place: number, step: 1 | -1): boolean {
  let at = step > 0 ? place : place - 1
  for (let links = 0; links <= MOST_LINKS; links++) {
    while (isSpace(text, at)) at += step
    const code = text.charCodeAt(at)
    if ((code >= 0x30 && code <= 0x39) || code === 0x24 || code === 0x25) return true
    const edge = wordEdge(text, at, step)
    if (edge === at) return code > 0x7f && SIGN.test(text[at]!)
    const [start, end] = step > 0 ? [at, edge] : [edge + 1, at + 1]
    const { flags } = reader.factsAt(text, start, end)
    if ((flags & NUMERIC) !== 0) return true
    if (step < 0 || (flags & OF_VALUE) === 0) return false
    at = edge
  }
  return false
}

/** The position behind the word that begins at `at`, or before the one that ends there. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  let edge = at
  const isIn = () => edge >= 0 && edge < text.length && isWordUnit(text.charCodeAt(edge))
  while (Math.abs(edge - at) < LONGEST_WORD && isIn()) edge += step
  return edge
}
