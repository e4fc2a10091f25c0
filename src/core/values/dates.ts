// Reads a day, month or year. A day of a month is one value and its year another, so that an added year is reported as one.
import { type Draft, draftOf } from './draft.ts'
import { hanNumber } from './words/han.ts'
import type { Scene } from './words/scene.ts'

const DAY_WITH_ENDING = /^(?:st|nd|rd|th|er|º|ª|°)$/
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/
const DOTTED_YEAR_FIRST = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/
const YEAR = /^(?:1[4-9]|20|21)\d\d$/
/** Two-digit years up to here are in this century. */
const THIS_CENTURY = 40
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** In languages that capitalise months and weekdays, short words in small letters are others: may, march, sun. */
const OTHER_WORD = /^(?:.{1,4}|march)$/
/** Month names of more letters are written out. */
const SHORT_FORM = 3
const MAY = 5
const CAPITALS: ReadonlySet<string> = new Set(['en', 'de'])

/** The values of a date that begins at `index`; empty if none begins there. */
export function datesAt(scene: Scene, index: number): Draft[] {
  const lexeme = scene.at(index)!
  if (lexeme.kind === 'figure' || lexeme.kind === 'han') {
    if (scene.vocabulary.isHan) return hanDate(scene, index)
    return numericDate(scene, index) ?? dayFirst(scene, index)
  }
  if (lexeme.kind !== 'word') return []
  const weekday = scene.entryAt(index, (entry) => entry.weekday !== undefined)
  if (weekday && isProper(scene, index))
    return [draftOf(scene, 'date', index, weekday.next, { others: [WEEKDAYS[weekday.entry.weekday! - 1]!] })]
  const day = scene.entryAt(index, (entry) => entry.day !== undefined)
  if (day)
    return [
      draftOf(scene, 'date', index, day.next, {
        others: [`today${day.entry.day! < 0 ? '' : '+'}${day.entry.day}`],
      }),
    ]
  return monthFirst(scene, index)
}

function isProper(scene: Scene, index: number): boolean {
  if (!CAPITALS.has(scene.vocabulary.language)) return true
  const { text, key } = scene.at(index)!
  return !OTHER_WORD.test(key) || isCapitalised(text)
}

function monthAt(scene: Scene, index: number): { month: number; next: number } | null {
  const match = scene.entryAt(index, (entry) => entry.month !== undefined)
  return match && isProper(scene, index) ? { month: match.entry.month!, next: match.next } : null
}

/** `July 16, 2018`, `July 2018`, `July`. */
function monthFirst(scene: Scene, index: number): Draft[] {
  const month = monthAt(scene, index)
  if (month === null) return []
  const isNear = /^\.? $/.test(scene.at(month.next)?.gap ?? '')
  const day = isNear ? dayAt(scene, month.next) : null
  const next = day?.next ?? month.next
  const year = yearBehind(scene, next)
  if (day === null && year.length === 0 && mayBeName(scene, index, month)) return []
  return [draftOf(scene, 'date', index, next, { others: [dayOf(month.month, day?.day ?? null)] }), ...year]
}

/** `Jan Ole Unger`, `April Jones`: a short form without a figure, or a first name at the head of its sentence. */
function mayBeName(scene: Scene, index: number, { month, next }: { month: number; next: number }): boolean {
  const { key } = scene.at(index)!
  // Of three letters, only May is a whole name of a month.
  if (key.length <= SHORT_FORM && (month !== MAY || key.length < SHORT_FORM)) return true
  const [before, behind] = [scene.at(index - 1), scene.at(next)]
  if (behind?.kind !== 'word' || behind.gap !== ' ' || !isCapitalised(behind.text)) return false
  return before === undefined || before.kind !== 'word' || /[.!?\n]/.test(scene.at(index)!.gap)
}

function isCapitalised(text: string): boolean {
  return text[0] !== text[0]!.toLowerCase()
}

/** `16 July 2018`, `16th of July`, `5. März`, `5 de marzo de 2019`. */
function dayFirst(scene: Scene, index: number): Draft[] {
  const day = dayAt(scene, index)
  if (day === null) return []
  let at = day.next
  while (isDateLink(scene, at) && at < day.next + 2) at++
  if (!/^\.? ?$|^-$/.test(scene.at(at)?.gap ?? 'none')) return []
  const month = monthAt(scene, at)
  if (month === null) return []
  const named = draftOf(scene, 'date', index, month.next, { others: [dayOf(month.month, day.day)] })
  return [named, ...yearBehind(scene, month.next)]
}

function isDateLink(scene: Scene, index: number): boolean {
  return scene.at(index)?.gap === ' ' && scene.entryAt(index, (entry) => entry.isDateLink === true) !== null
}

function dayAt(scene: Scene, index: number): { day: number; next: number } | null {
  const lexeme = scene.at(index)
  if (lexeme?.kind !== 'figure' || !/^\d{1,2}$/.test(lexeme.key)) return null
  const day = Number(lexeme.key)
  if (day < 1 || day > 31) return null
  const ending = scene.at(index + 1)
  const isEnded = ending?.gap === '' && DAY_WITH_ENDING.test(ending.key)
  if (ending?.gap === '' && !isEnded) return null
  return { day, next: isEnded ? index + 2 : index + 1 }
}

function yearBehind(scene: Scene, index: number): Draft[] {
  const at = isDateLink(scene, index) ? index + 1 : index
  const lexeme = scene.at(at)
  if (lexeme?.kind !== 'figure' || !YEAR.test(lexeme.key) || !/^\.?,? ?$|^-$/.test(lexeme.gap)) return []
  const behind = scene.at(at + 1)
  if (behind?.gap === '' && behind.kind !== 'mark') return []
  return [yearOf(scene, at)]
}

function yearOf(scene: Scene, index: number): Draft {
  return draftOf(scene, 'date', index, index + 1, { numbers: [Number(scene.at(index)!.key)] })
}

/** `2019-03-05`, `2019/03/05`, `05.03.2019`, `3/5/19`. */
function numericDate(scene: Scene, index: number): Draft[] | null {
  const { key } = scene.at(index)!
  const dotted = DOTTED.exec(key)
  if (dotted) return whole(scene, index, index + 1, dotted[3]!, [[Number(dotted[2]), Number(dotted[1])]])
  const reversed = DOTTED_YEAR_FIRST.exec(key)
  if (reversed)
    return whole(scene, index, index + 1, reversed[1]!, [[Number(reversed[2]), Number(reversed[3])]])
  const parts = partsAt(scene, index)
  if (parts === null) return null
  const { next, numbers } = parts
  const [first, second, third] = numbers as [string, string, string]
  if (first.length === 4) return whole(scene, index, next, first, [[Number(second), Number(third)]])
  if (third.length !== 4 && third.length !== 2) return null
  const [one, other] = [Number(first), Number(second)]
  const days: [number, number][] = [
    [one, other],
    [other, one],
  ]
  return whole(scene, index, next, third, scene.vocabulary.language === 'en' ? days : days.reverse())
}

/** Three figures with a hyphen or a slash between. */
function partsAt(scene: Scene, index: number): { numbers: string[]; next: number } | null {
  const numbers = [scene.at(index)!.key]
  let next = index + 1
  while (numbers.length < 3) {
    const lexeme = scene.at(next)
    const isSlash = lexeme?.text === '/' && lexeme.gap === ''
    const figure = isSlash ? scene.at(next + 1) : lexeme
    if (figure?.kind !== 'figure' || figure.gap !== (isSlash ? '' : '-')) return null
    numbers.push(figure.key)
    next += isSlash ? 2 : 1
  }
  return numbers.every((one) => /^\d{1,4}$/.test(one)) ? { numbers, next } : null
}

/** Both values of a date in figures; `days`: the months and days that it may mean. */
function whole(
  scene: Scene,
  from: number,
  next: number,
  year: string,
  days: readonly (readonly [number, number])[],
): Draft[] | null {
  const others = days
    .filter(([month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    .map(([month, day]) => dayOf(month, day))
  if (others.length === 0) return null
  const short = Number(year)
  const full = year.length === 4 ? short : short + (short < THIS_CENTURY ? 2000 : 1900)
  return [
    draftOf(scene, 'date', from, next, { others }),
    draftOf(scene, 'date', from, next, { numbers: [full] }),
  ]
}

/** 2019年3月5日, 3月5日, 2019年, 三月. */
function hanDate(scene: Scene, index: number): Draft[] {
  const drafts: Draft[] = []
  let at = index
  const number = numberAt(scene, at)
  if (number !== null && number >= 1400 && number <= 2199 && isSign(scene, at + 1, '年')) {
    drafts.push(draftOf(scene, 'date', at, at + 2, { numbers: [number] }))
    at += 2
  }
  const month = numberAt(scene, at)
  if (month === null || month < 1 || month > 12 || !isSign(scene, at + 1, '月')) return drafts
  const day = numberAt(scene, at + 2)
  const hasDay = day !== null && day <= 31 && (isSign(scene, at + 3, '日') || isSign(scene, at + 3, '号'))
  const next = hasDay ? at + 4 : at + 2
  return [...drafts, draftOf(scene, 'date', at, next, { others: [dayOf(month, hasDay ? day : null)] })]
}

function numberAt(scene: Scene, index: number): number | null {
  const lexeme = scene.at(index)
  if (lexeme?.kind === 'figure' && /^\d{1,4}$/.test(lexeme.key)) return Number(lexeme.key)
  return lexeme?.kind === 'han' ? hanNumber(lexeme.key) : null
}

function isSign(scene: Scene, index: number, sign: string): boolean {
  return scene.at(index)?.text === sign && scene.at(index)!.gap === ''
}

function dayOf(month: number, day: number | null): string {
  const named = `--${String(month).padStart(2, '0')}`
  return day === null ? named : `${named}-${String(day).padStart(2, '0')}`
}
