// Which amounts stand at a place of a text, in whatever house style: 12,400 is 12.400, 12 400, 12'400, 12400 and ١٢٤٠٠,
// and twelve is 12. What a comma or a full stop parts is uncertain, so a figure has all the readings that it may have.

import { lexiconOf } from '../kinds/lexicon.ts'
import { valuesOf } from '../kinds/numbers.ts'
import { TokenReader } from '../kinds/tokens.ts'
import type { Value } from '../kinds/values.ts'
import { largestOf, smallestOf } from '../lists.ts'
import type { Document } from '../model.ts'
import type { Stretch } from './places.ts'
import { type WrittenNumber, writtenNumbers } from './written-numbers.ts'

/** The readings of one figure, each as a plain decimal number, or as the comparison writes a date or a time. */
export type Amount = ReadonlySet<string>

/** Characters that are read along on both sides, for the scale or the unit of a figure. */
const AROUND = 32

/** Thousands parted by a comma, a full stop, an apostrophe or a space of any width; lakhs as India writes them. */
const GROUPED =
  /(?<![\p{N}.,])(?:\d{1,3}(?:([.,'’\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})(?![\d\p{L}])/gu
/** The nought of each script that has figures of its own; the nine others stand behind it. */
const NOUGHTS = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀０'].map((sign) => sign.charCodeAt(0))
const FOREIGN_MARKS: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': ',',
  '٪': '%',
  '．': '.',
  '，': ',',
  '％': '%',
}
/** `1.2m`, which may be metres: then the other reading is right. */
const MILLIONS = /^[^\d]*(\d+(?:[.,]\d+)?)m$/u
const UNIT = /%$|\d \p{Lu}+$/u
const NUMBER = /^-?\d+(?:\.\d+)?(?=$|%$|\.$| \p{Lu}+$)/u

/** The amounts that the stretch touches, in order. */
export function amountsAt(document: Document, stretch: Stretch): Amount[] {
  if (stretch.start >= stretch.end) return []
  const { values, groups, written } = read(document, stretch)
  const amounts = values
    .filter((value) => !isVague(value))
    .map((value): Amount => {
      const whole = groups.find((group) => group.start >= value.start && group.end <= value.end)
      return new Set([...readingsOf(value), ...(whole ? [whole.digits] : [])])
    })
  const spelled = written.map(({ value }): Amount => new Set([String(value)]))
  const apart = groups.filter(({ isSpaced }) => isSpaced).map(({ digits }): Amount => new Set([digits]))
  return [...amounts, ...spelled, ...apart]
}

/** The stretch with all of each amount that it touches, dates left alone: of 1.2 in `1.2 million`, both. */
export function wholeValues(document: Document, stretch: Stretch): Stretch {
  if (stretch.start >= stretch.end) return stretch
  const { values, groups, written } = read(document, stretch)
  const counts = values.filter(({ kind }) => kind !== 'date' && kind !== 'time')
  const all = [...counts, ...groups, ...written, stretch]
  const start = smallestOf(all.map((one) => one.start))
  return { ...stretch, start, end: largestOf(all.map((one) => one.end)) }
}

/** Does one of `amounts` have a reading that `amount` may have, too? */
export function hasAmount(amounts: readonly Amount[], amount: Amount): boolean {
  return amounts.some((other) => [...other].some((reading) => amount.has(reading)))
}

/** The amounts that `one` states and `other` does not; where only their units differ, or are gone, with these. */
export function amountsAlone(one: readonly Amount[], other: readonly Amount[]): Amount[] {
  const [units, others] = [one, other].map((amounts) => amounts.flatMap(withUnit))
  const alone = one.filter((amount) => !hasAmount(other, amount))
  if (alone.length > 0) return other.length === 0 && units!.length > 0 ? units! : alone
  return units!.filter((amount) => !hasAmount(others!, amount))
}

/** As 500 million euros are no 500 million dollars. */
function withUnit(amount: Amount): Amount[] {
  const readings = [...amount].filter((reading) => UNIT.test(reading))
  return readings.length > 0 ? [new Set(readings)] : []
}

/** `one` and `first` written out are articles and adverbs as often as numbers. */
function isVague({ written, value, kind }: Value): boolean {
  return written && (value === '1' || kind === 'ordinal')
}

function readingsOf({ value, text }: Value): string[] {
  const plain = NUMBER.exec(value)?.[0]
  const million = MILLIONS.exec(text)?.[1]
  const readings = plain === undefined ? [value] : [plain, value]
  if (value.includes("'")) readings.push(value.replaceAll("'", ''))
  if (million !== undefined) readings.push(String(Math.round(Number(million.replace(',', '.')) * 1e6)))
  return readings
}

/** Figures of other scripts, and the marks between them, as ASCII has them; every sign keeps its place. */
function inOurFigures(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (sign) => {
    const code = sign.charCodeAt(0)
    const nought = NOUGHTS.find((first) => code >= first && code < first + 10)
    return nought === undefined ? (FOREIGN_MARKS[sign] ?? sign) : String(code - nought)
  })
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return at >= text.length || space < 0 ? text.length : space
}

/** Figures whose thousands are parted; places in the paragraph. */
interface Group {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** Parted by spaces: several values to the comparison, here one. */
  readonly isSpaced: boolean
}

interface Stated {
  readonly values: Value[]
  readonly groups: Group[]
  readonly written: WrittenNumber[]
}

/** What touches the stretch, read with what stands around it. */
function read(document: Document, { paragraph, start, end }: Stretch): Stated {
  const { text } = document.paragraphs[paragraph]!
  const from = wordStart(text, start - AROUND)
  const window = inOurFigures(text.slice(from, wordEnd(text, end + AROUND)))
  const touches = (one: { readonly start: number; readonly end: number }) =>
    one.start < end && one.end > start
  const groups = [...window.matchAll(GROUPED)]
    .map(({ index, 0: figure }): Group => {
      const begin = index + from
      const isSpaced = /\s/u.test(figure)
      return { start: begin, end: begin + figure.length, digits: figure.replace(/\D/gu, ''), isSpaced }
    })
    .filter(touches)
  const isPart = (value: Value) =>
    groups.some((group) => group.isSpaced && value.start >= group.start && value.end <= group.end)
  const reader = new TokenReader(lexiconOf(document.language))
  const values = valuesOf(window, reader.read(window), reader.lexicon)
    .map((value) => ({ ...value, start: value.start + from, end: value.end + from }))
    .filter((value) => touches(value) && !isPart(value))
  const written = writtenNumbers(window, document.language)
    .map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
    .filter(touches)
  return { values, groups, written }
}
