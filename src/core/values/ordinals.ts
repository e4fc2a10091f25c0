// Reads numbers in a sequence, and what looks like them: 6th, twenty-first, No. 5, 1980s, les années 80, 9/11, 3D.

import { type Draft, draftOf } from './draft.ts'
import { numeral } from './value.ts'
import { type Amount, amountAt } from './words/amounts.ts'
import type { Scene } from './words/scene.ts'

const ORDINAL_ENDING = /^(?:st|nd|rd|th|er|ère|e|ème|eme|nde|de|te|ten|ter|º|ª|:a|:e|й|я|е|го|й|му|ый|ая|ое)$/
const DECADE_ENDING = /^(?:s|er|ern|ers|х|е|ые)$/

/** No. 5, Nr. 5, № 5, #5: the words before the figure are neither a negation nor a name. */
export function numeroAt(scene: Scene, index: number): Draft | null {
  const lexeme = scene.at(index)!
  const isMark = lexeme.text === '#' || lexeme.text === '№'
  const match = isMark ? { next: index + 1 } : scene.entryAt(index, ({ isNumero }) => isNumero === true)
  if (match === null) return null
  const degree = scene.at(match.next)
  const next = degree && /^[°º]$/.test(degree.text) && degree.gap === '' ? match.next + 1 : match.next
  const figure = scene.at(next)
  if (figure?.kind !== 'figure' || !/^\.? ?$|^[\u00a0\u202f]$/.test(figure.gap)) return null
  // `no 10` may be a negation; `No 10` and `no. 10` are not. A lone letter counts only with its mark.
  const isShort = lexeme.key.length <= 2
  if (
    !isMark &&
    isShort &&
    lexeme.text[0] === lexeme.key[0] &&
    !figure.gap.startsWith('.') &&
    next === match.next
  )
    return null
  const amount = amountAt(scene, next, false)
  return amount && draftOf(scene, 'number', index, next + 1, { numbers: amount.numbers })
}

/** 6th, 1980s, 80er, and other mixtures of digits and letters. */
export function endedAt(scene: Scene, index: number, { numbers, next }: Amount): Draft | null {
  const { key } = scene.at(index)!
  if (next !== index + 1) return null
  const ending = scene.at(next)
  if (
    ending?.kind === 'mark' &&
    ending.gap === '' &&
    /^[ºª]$/.test(ending.text) &&
    scene.at(next + 1)?.gap !== ''
  )
    return ordinal(scene, index, next + 1, numbers[0]!)
  if (ending?.kind !== 'word' || !/^['’-]?$/.test(ending.gap)) return null
  if (isDecade(key) && DECADE_ENDING.test(ending.key)) {
    const decade = key.length === 2 ? [`${key}s`, `19${key}s`, `18${key}s`] : [`${key}s`]
    return draftOf(scene, 'date', index, next + 1, { others: decade })
  }
  if (
    ORDINAL_ENDING.test(ending.key) &&
    /^\d+$/.test(key) &&
    (ending.gap === '' || /^\p{Script=Cyrillic}/u.test(ending.key))
  )
    return ordinal(scene, index, next + 1, Number(key))
  return null
}

function isDecade(key: string): boolean {
  return /^(?:\d\d)?\d0$/.test(key) && (key.length === 2 || Number(key) >= 1400)
}

function ordinal(scene: Scene, from: number, next: number, value: number): Draft {
  return draftOf(scene, 'ordinal', from, next, { others: [`${value}th`, numeral(value)] })
}

/** Twenty-first. */
export function ordinalWords(scene: Scene, index: number, { numbers, next }: Amount): Draft | null {
  const value = numbers[0]!
  if (!(value >= 20 && value % 10 === 0) || !scene.isClose(next)) return null
  const match = scene.entryAt(next, (entry) => entry.ordinal !== undefined && entry.ordinal < 10)
  return (
    match && draftOf(scene, 'ordinal', index, match.next, { others: [`${value + match.entry.ordinal!}th`] })
  )
}

/** 9/11 is a day to some, and a fraction to others. */
export function slashedDates(scene: Scene, from: number, next: number): string[] {
  if (scene.at(from + 1)?.text !== '/' || next !== from + 3) return []
  const [one, other] = [Number(scene.at(from)!.key), Number(scene.at(from + 2)!.key)]
  const two = (part: number) => String(part).padStart(2, '0')
  const days = [
    [one, other],
    [other, one],
  ] as const
  return days
    .filter(([month, day]) => month <= 12 && day <= 31)
    .map(([month, day]) => `--${two(month)}-${two(day)}`)
}

/** Les années 80, los años 80. */
export function isDecadeBefore(scene: Scene, index: number): string[] {
  const { key } = scene.at(index)!
  if (!/^\d0$/.test(key) || index === 0) return []
  return /^(?:années|años|anos|anni)$/.test(scene.at(index - 1)!.key) ? [`${key}s`, `19${key}s`] : []
}

/** 3D, 20p: letters of unknown meaning, so it only equals itself. */
export function lettersBehind(scene: Scene, index: number): string | null {
  const behind = scene.at(index)
  if (behind?.kind !== 'word' || behind.gap !== '' || scene.vocabulary.isHan) return null
  return `${scene.at(index - 1)!.key}${behind.key}`
}
