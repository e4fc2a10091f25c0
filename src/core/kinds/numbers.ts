// Which values does a text state? Figures, written-out numbers, percentages, money, dates and times are brought to
// one form, so that `6` is `six`, `5 per cent` is `5%`, `$1.5bn` is `1.5 billion dollars` and `5 p.m.` is `17:00`.

import { readDate } from './dates.ts'
import { DIGIT, type Lexicon, NUMERIC } from './lexicon.ts'
import {
  CURRENCIES,
  ENGLISH_NUMBERS,
  HALF_DAY,
  joinedNumber,
  numberWordsOf,
  ORDINAL_WORDS,
  PERCENT_WORDS,
  SCALE_WORDS,
} from './number-words.ts'
import type { Token } from './tokens.ts'
import { found, type Read, type Scene, signBehind, type Value } from './values.ts'

const FIGURE = /^(\p{Sc})?(\d[\d.,]*)(st|nd|rd|th|s|m|k|mn|bn|tn|am|pm|h|er|e|p)?(%|‰|\p{Sc})?$/u
const CLOCK = /^([01]?\d|2[0-4])[:.]([0-5]\d)(am|pm)?$/
const SUFFIX_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 }
/** Integers below this are written with all their digits. */
const MOST_EXACT = 1e12
/** `per cent`, `pour cent`, `por ciento`. */
const PERCENT_PAIRS: ReadonlySet<string> = new Set(['per cent', 'pour cent', 'por ciento', 'por cien'])
/** Languages that group thousands with a full stop or space and write decimals with a comma. */
const COMMA_DECIMALS: ReadonlySet<string> = new Set(['de', 'fr', 'es', 'ru'])

/** The values stated in `text`, in order. Linear in the tokens. */
export function valuesOf(text: string, tokens: readonly Token[], lexicon: Lexicon): Value[] {
  const scene: Scene = { text, tokens, lexicon, words: numberWordsOf(lexicon.language) }
  const values: Value[] = []
  let at = 0
  while (at < tokens.length) {
    if (!mayBegin(tokens[at]!)) {
      at++
      continue
    }
    const read = readDate(scene, at) ?? readFigure(scene, at) ?? readWritten(scene, at)
    if (read) values.push(read.value)
    at = read ? read.next : at + 1
  }
  return values
}

/** Can a value begin with this word? Most words are sorted out here. */
function mayBegin(token: Token): boolean {
  return (token.flags & NUMERIC) !== 0 || token.key === 'a'
}

function readFigure(scene: Scene, at: number): Read | null {
  const token = scene.tokens[at]!
  if ((token.flags & DIGIT) === 0) return null
  const clock = readClock(scene, at)
  if (clock) return clock
  const figure = FIGURE.exec(token.key)
  if (!figure) return readMixed(scene, at)
  const [, before, digits, suffix, after] = figure
  const amount = figureValue(digits!, scene.lexicon.language) * (minusBefore(scene, token) ? -1 : 1)
  if (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th')
    return found(scene, at, at + 1, 'ordinal', `${amount}.`)
  if (suffix === 's') return found(scene, at, at + 1, 'date', `${digits}s`)
  if (suffix === 'am' || suffix === 'pm')
    return found(scene, at, at + 1, 'time', clockValue(amount, 0, HALF_DAY[suffix]!))
  const scaled = suffix === 'm' && before === undefined ? 1 : (SUFFIX_SCALES[suffix ?? ''] ?? 1)
  const sign = before ?? (after && after !== '%' && after !== '‰' ? after : undefined)
  if (after === '%') return found(scene, at, at + 1, 'percent', `${amount}%`)
  return readUnit(
    scene,
    at,
    at + 1,
    amount * scaled,
    sign === undefined ? undefined : (CURRENCIES.get(sign) ?? sign),
    false,
  )
}

/** What follows an amount: scales, percent, currencies. */
function readUnit(
  scene: Scene,
  from: number,
  at: number,
  amount: number,
  currency: string | undefined,
  written: boolean,
): Read {
  let total = amount
  let next = at
  for (let scale = scaleOf(scene, next); scale !== null; scale = scaleOf(scene, next)) {
    total *= scale
    next++
  }
  const unit = scene.tokens[next]?.key
  if (currency === undefined && unit !== undefined) {
    if (PERCENT_WORDS.has(unit)) return found(scene, from, next + 1, 'percent', `${rounded(total)}%`)
    if (PERCENT_PAIRS.has(`${unit} ${scene.tokens[next + 1]?.key}`))
      return found(scene, from, next + 2, 'percent', `${rounded(total)}%`)
    const half = HALF_DAY[unit]
    if (half !== undefined) return found(scene, from, next + 1, 'time', clockValue(total, 0, half))
    const money = CURRENCIES.get(unit)
    if (money !== undefined) return found(scene, from, next + 1, 'money', `${rounded(total)} ${money}`)
  }
  if (currency !== undefined) return found(scene, from, next, 'money', `${rounded(total)} ${currency}`)
  if (signBehind(scene, next - 1)) return found(scene, from, next, 'percent', `${rounded(total)}%`)
  return found(scene, from, next, 'number', rounded(total), written)
}

function readClock(scene: Scene, at: number): Read | null {
  const clock = CLOCK.exec(scene.tokens[at]!.key)
  if (!clock) return null
  const half = HALF_DAY[clock[3] ?? scene.tokens[at + 1]?.key ?? '']
  if (half === undefined && !scene.tokens[at]!.key.includes(':')) return null
  const next = clock[3] === undefined && half !== undefined ? at + 2 : at + 1
  return found(scene, at, next, 'time', clockValue(Number(clock[1]), Number(clock[2]), half))
}

/** `20-year-old`, `10-15`, `G20`, `5km`: told apart by their digits and what stands around them. */
function readMixed(scene: Scene, at: number): Read | null {
  const { key } = scene.tokens[at]!
  return /^\d/.test(key) ? found(scene, at, at + 1, 'number', key) : null
}

function readWritten(scene: Scene, at: number): Read | null {
  const token = scene.tokens[at]!
  if (scene.lexicon.language === 'en') {
    const ordinal = ORDINAL_WORDS.get(token.key)
    if (ordinal !== undefined) return found(scene, at, at + 1, 'ordinal', `${ordinal}.`, true)
  }
  if (scene.words === ENGLISH_NUMBERS) return readEnglish(scene, at)
  const single = scene.words.get(token.key)
  return single === undefined ? null : readUnit(scene, at, at + 1, single, undefined, true)
}

/** `twenty-five`, `one hundred and five`, `half a million`, `a dozen`. */
function readEnglish(scene: Scene, at: number): Read | null {
  const { tokens } = scene
  let next = at
  if (tokens[at]!.key === 'half' && tokens[at + 1]?.key === 'a' && scaleOf(scene, at + 2) !== null)
    return readUnit(scene, at, at + 2, 0.5, undefined, false)
  if (tokens[at]!.key === 'a' && scaleOf(scene, at + 1) !== null)
    return readUnit(scene, at, at + 1, 1, undefined, false)
  let total = 0
  let current = -1
  while (next < tokens.length) {
    const { key } = tokens[next]!
    const part = ENGLISH_NUMBERS.get(key) ?? joinedNumber(key)
    if (part !== null && part !== undefined) {
      if (
        current >= 0 &&
        !(current % 100 === 0 && current > 0) &&
        !(current % 10 === 0 && current >= 20 && part < 10)
      )
        break
      current = Math.max(current, 0) + part
    } else if (current >= 0 && scaleOf(scene, next) !== null) {
      const scale = scaleOf(scene, next)!
      if (scale === 100) current *= 100
      else {
        total += current * scale
        current = 0
      }
    } else if (
      key === 'and' &&
      current >= 100 &&
      current % 100 === 0 &&
      ENGLISH_NUMBERS.has(tokens[next + 1]?.key ?? '')
    ) {
      // one hundred and five
    } else break
    next++
  }
  if (current < 0) return null
  return readUnit(scene, at, next, total + current, undefined, next === at + 1)
}

function clockValue(hour: number, minute: number, half: number | undefined): string {
  const hours = half === undefined ? hour : (hour % 12) + half
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** `5,000`, `1.5`, `1.000,50`: what groups and what divides depends on the language and the digits. */
function figureValue(digits: string, language: string): number {
  const figure = digits.replace(/[.,]+$/, '')
  const groups = COMMA_DECIMALS.has(language) ? /\.(?=\d{3}(?:\D|$))/g : /,(?=\d{3}(?:\D|$))/g
  const plain = figure.replace(groups, '').replace(',', '.')
  const value = Number(plain)
  return Number.isFinite(value) ? value : Number(figure.replace(/[.,]/g, ''))
}

function scaleOf(scene: Scene, at: number): number | null {
  const key = scene.tokens[at]?.key
  return key === undefined ? null : (SCALE_WORDS.get(key) ?? null)
}

function rounded(amount: number): string {
  if (Number.isInteger(amount) && Math.abs(amount) < MOST_EXACT) return String(amount)
  return String(Number(amount.toPrecision(12)))
}

function minusBefore(scene: Scene, token: Token): boolean {
  return /(?:^|[\s(])[-−]$/.test(scene.text.slice(Math.max(0, token.start - 2), token.start))
}
