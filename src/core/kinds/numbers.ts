// Which values does a text state? Figures, written-out numbers, percentages, money, dates and times are brought to
// one form, so that `6` is `six`, `5 per cent` is `5%`, `$1.5bn` is `1.5 billion dollars` and `5 p.m.` is `17:00`.
import { type Lexicon, MONTH, NUMBER, WEEKDAY } from './lexicon.ts'
import {
  CURRENCIES,
  ENGLISH_NUMBERS,
  HALF_DAY,
  numberWordsOf,
  ORDINAL_WORDS,
  PERCENT_WORDS,
  SCALE_WORDS,
} from './number-words.ts'
import type { Token } from './tokens.ts'

export type ValueKind = 'number' | 'ordinal' | 'percent' | 'money' | 'date' | 'time'

export interface Value {
  readonly kind: ValueKind
  /** As printed. */
  readonly text: string
  /** One form for equal values: `16`, `5%`, `1500000000 USD`, `17:00`, `2018-07-16`, `--07-16`, `monday`. */
  readonly value: string
  /** Written out (`one`, `first`): may be no count at all. */
  readonly written: boolean
  /** Half-open range in the text it was read from. */
  readonly start: number
  readonly end: number
}

interface Read {
  readonly value: Value
  /** Index of the token behind the value. */
  readonly next: number
}

interface Scene {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  readonly words: ReadonlyMap<string, number>
}

const FIGURE = /^(\p{Sc})?(\d[\d.,]*)(st|nd|rd|th|s|m|k|mn|bn|tn|am|pm|h|er|e|p)?(%|‰|\p{Sc})?$/u
const CLOCK = /^([01]?\d|2[0-4])[:.]([0-5]\d)(am|pm)?$/
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/
const SLASH_DATE = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/
const HAS_DIGIT = /\d/
const YEAR = /^(?:1[5-9]|20|21)\d\d$/
const SUFFIX_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 }
/** `per cent`, `pour cent`, `por ciento`. */
const PERCENT_PAIRS: ReadonlySet<string> = new Set(['per cent', 'pour cent', 'por ciento', 'por cien'])
/** Languages that group thousands with a full stop or space and write decimals with a comma. */
const COMMA_DECIMALS: ReadonlySet<string> = new Set(['de', 'fr', 'es', 'ru'])

/** Could this word be part of a value? Cheap: most words are sorted out here. */
export function isNumeric(token: Token): boolean {
  if ((token.flags & NUMBER) !== 0) return true
  if ((token.flags & (MONTH | WEEKDAY)) !== 0) return isDateWord(token)
  return HAS_DIGIT.test(token.key) || (token.key.includes('-') && hyphenated(token.key) !== null)
}

/** The values stated in `text`, in order. Linear in the tokens. */
export function valuesOf(text: string, tokens: readonly Token[], lexicon: Lexicon): Value[] {
  const scene: Scene = { text, tokens, lexicon, words: numberWordsOf(lexicon.language) }
  const values: Value[] = []
  let at = 0
  while (at < tokens.length) {
    const read = readDate(scene, at) ?? readFigure(scene, at) ?? readWritten(scene, at)
    if (read) values.push(read.value)
    at = read ? read.next : at + 1
  }
  return values
}

function readDate(scene: Scene, at: number): Read | null {
  const token = scene.tokens[at]!
  if (token.flags & WEEKDAY && isDateWord(token))
    return found(scene, at, at + 1, 'date', token.key.replace(/s$/, ''))
  if (token.flags & MONTH && isDateWord(token)) return readMonthFirst(scene, at)
  const iso = ISO_DATE.exec(token.key)
  if (iso) return found(scene, at, at + 1, 'date', token.key)
  const slash = SLASH_DATE.exec(token.key)
  if (slash)
    return found(
      scene,
      at,
      at + 1,
      'date',
      [slash[3], slash[2], slash[1]].map((part) => part!.padStart(2, '0')).join('/'),
    )
  return readDayFirst(scene, at)
}

/** `July 16, 2018`, `July 2018`, `July`. */
function readMonthFirst(scene: Scene, at: number): Read {
  const month = monthOf(scene.tokens[at]!)
  const day = dayOf(scene.tokens[at + 1])
  const yearAt = day === null ? at + 1 : at + 2
  const year = yearOf(scene.tokens[yearAt])
  return found(scene, at, year === null ? yearAt : yearAt + 1, 'date', dateValue(year, month, day))
}

/** `16 July 2018`, `16th of July`. */
function readDayFirst(scene: Scene, at: number): Read | null {
  const day = dayOf(scene.tokens[at])
  if (day === null) return null
  const link = scene.tokens[at + 1]
  const monthAt = link && (link.key === 'of' || link.key === 'de') ? at + 2 : at + 1
  const month = scene.tokens[monthAt]
  if (!month || (month.flags & MONTH) === 0 || !isDateWord(month)) return null
  const linked = scene.tokens[monthAt + 1]?.key === 'de' ? monthAt + 2 : monthAt + 1
  const year = yearOf(scene.tokens[linked])
  return found(
    scene,
    at,
    year === null ? monthAt + 1 : linked + 1,
    'date',
    dateValue(year, monthOf(month), day),
  )
}

function readFigure(scene: Scene, at: number): Read | null {
  const token = scene.tokens[at]!
  if (!HAS_DIGIT.test(token.key)) return null
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
    const part = ENGLISH_NUMBERS.get(key) ?? hyphenated(key)
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

function hyphenated(key: string): number | null {
  const cut = key.indexOf('-')
  if (cut < 0) return null
  const tens = ENGLISH_NUMBERS.get(key.slice(0, cut))
  const units = ENGLISH_NUMBERS.get(key.slice(cut + 1))
  return tens !== undefined && units !== undefined && tens >= 20 && units > 0 && units < 10
    ? tens + units
    : null
}

function found(
  scene: Scene,
  from: number,
  next: number,
  kind: ValueKind,
  value: string,
  written = false,
): Read {
  const { start } = scene.tokens[from]!
  const last = scene.tokens[next - 1]!
  const end =
    kind === 'percent' && signBehind(scene, next - 1) ? scene.text.indexOf('%', last.end) + 1 : last.end
  return { value: { kind, text: scene.text.slice(start, end), value, written, start, end }, next }
}

/** In English, May and March are months only with a capital. */
function isDateWord(token: Token): boolean {
  return (token.key !== 'may' && token.key !== 'march' && token.key !== 'mar') || token.text !== token.key
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    'january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12 ' +
    'jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12 ' +
    'januar=1 jänner=1 februar=2 märz=3 mai=5 juni=6 juli=7 oktober=10 dezember=12 ' +
    'janvier=1 février=2 mars=3 avril=4 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 décembre=12 ' +
    'enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 noviembre=11 ' +
    'diciembre=12 января=1 февраля=2 марта=3 апреля=4 мая=5 июня=6 июля=7 августа=8 сентября=9 октября=10 ноября=11 ' +
    'декабря=12 январь=1 февраль=2 март=3 апрель=4 июнь=6 июль=7 август=8 сентябрь=9 октябрь=10 ноябрь=11 декабрь=12'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), Number(pair.slice(pair.indexOf('=') + 1))] as const),
)

function monthOf(token: Token): number {
  return MONTH_NUMBERS.get(token.key) ?? 0
}

function dayOf(token: Token | undefined): number | null {
  const day = token && /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.key)
  return day && Number(day[1]) >= 1 && Number(day[1]) <= 31 ? Number(day[1]) : null
}

function yearOf(token: Token | undefined): string | null {
  return token && YEAR.test(token.key) ? token.key : null
}

function dateValue(year: string | null, month: number, day: number | null): string {
  const ofYear = `${year ?? '-'}-${String(month).padStart(2, '0')}`
  return day === null ? ofYear : `${ofYear}-${String(day).padStart(2, '0')}`
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
  return String(Number(amount.toPrecision(12)))
}

/** `5 %` with a space: the sign is no part of the word. */
function signBehind(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  return token !== undefined && /^[\s\u00a0\u202f]?%/.test(scene.text.slice(token.end, token.end + 2))
}

function minusBefore(scene: Scene, token: Token): boolean {
  return /(?:^|[\s(])[-−]$/.test(scene.text.slice(Math.max(0, token.start - 2), token.start))
}
