// Which day, month or year do some words name? Whatever their order and language, as one form.
import { DIGIT, MONTH, WEEKDAY } from './lexicon.ts'
import type { Token } from './tokens.ts'
import { found, type Read, type Scene } from './values.ts'

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/
const SLASH_DATE = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/
const YEAR = /^(?:1[5-9]|20|21)\d\d$/
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

/** In English, May and March are months only with a capital. */
export function isDateWord(word: { readonly text: string; readonly key: string }): boolean {
  return (word.key !== 'may' && word.key !== 'march' && word.key !== 'mar') || word.text !== word.key
}

/** A date that begins at a token: `July 16, 2018`, `16 July`, `2018-07-16`, `Monday`; null where none does. */
export function readDate(scene: Scene, at: number): Read | null {
  const token = scene.tokens[at]!
  if (token.flags & WEEKDAY && isDateWord(token))
    return found(scene, at, at + 1, 'date', token.key.replace(/s$/, ''))
  if (token.flags & MONTH && isDateWord(token)) return readMonthFirst(scene, at)
  if ((token.flags & DIGIT) === 0) return null
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
