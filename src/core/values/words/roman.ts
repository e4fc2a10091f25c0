// Roman numerals: World War II, chapter IV, XIX век.
import { type Draft, draftOf } from '../draft.ts'
import { numeral } from '../value.ts'
import type { Scene } from './scene.ts'

const ROMAN = /^(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const CENTURY = /^(?:век|века|веке|siècle|siècles|siglo|secolo|século|wiek|wieku|століття|століттi)$/
const ENDING = /^(?:e|ème|th)$/

/** A numeral behind the name or the thing it counts, or before a century; null if there is none. */
export function romanAt(scene: Scene, index: number): Draft | null {
  const lexeme = scene.at(index)!
  const ending = /^([IVXLCDM]+)(e|ème)$/.exec(lexeme.text)
  const text = ending ? ending[1]! : lexeme.text
  if (!/^[IVXLCDM]+$/.test(text) || !ROMAN.test(text)) return null
  const value = romanValue(text)
  const behind = scene.at(index + 1)
  const isCentury = behind !== undefined && scene.isClose(index + 1) && CENTURY.test(behind.key)
  if (!isCentury && (ending !== null || !isCounted(scene, index, text))) return null
  const next = behind?.gap === '' && ENDING.test(behind.key) ? index + 2 : index + 1
  return draftOf(scene, 'number', index, next, {
    numbers: [value],
    others: isCentury ? [`${numeral(value)}th`] : [],
  })
}

/** Behind a numbered thing; two letters or more also behind any name, as for kings. */
function isCounted(scene: Scene, index: number, text: string): boolean {
  const before = scene.at(index - 1)
  if (before?.kind !== 'word' || !/^\.? $/.test(scene.at(index)!.gap)) return false
  if (scene.entryAt(index - 1, (entry) => entry.isNumbered === true) !== null) return true
  return (
    text.length > 1 &&
    !/^(?:CD|MD|DC|MC|CV|MM|CC|DI|MI|LI|DIM|MIX|CIV|CIVIC|DVD|LCD)$/.test(text) &&
    /^\p{Lu}\p{Ll}/u.test(before.text)
  )
}

function romanValue(text: string): number {
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const [one, next] = [DIGITS[text[at]!]!, DIGITS[text[at + 1] ?? ''] ?? 0]
    value += one < next ? -one : one
  }
  return value
}
