// Units of measure behind an amount: %, °C, km², km/h, kilometres per hour, years old.

import { currencyOfSign, isClosedUp, unitOfSign } from './units.ts'
import type { Amount } from './words/amounts.ts'
import type { Scene } from './words/scene.ts'

/** Signs behind a unit that make it an area or a volume. */
const POWERS: ReadonlySet<string> = new Set(['²', '³', '2', '3'])

interface UnitBehind {
  readonly id: string
  readonly next: number
  readonly isWord: boolean
}

export function unitBehind(scene: Scene, index: number, amount: Amount): UnitBehind | null {
  const at = skipsOf(scene, index)
  if (!scene.isNear(at)) return null
  const sign = signBehind(scene, at)
  if (sign) return sign
  const word = scene.entryAt(at, ({ unit }) => unit !== undefined)
  if (word === null) return null
  const unit = { id: word.entry.unit!, next: word.next, isWord: true }
  // A second or a pound may be money: the currency has priority, except for a person's weight.
  if (word.entry.currency !== undefined && word.entry.unit === 'lb') return null
  if (unit.id === 'yr' && isAged(scene, word.next)) return { ...unit, id: 'age', next: word.next + 1 }
  return amount.isPart && unit.id === 'pp' ? null : unit
}

/** 5 millions de tonnes, 5 million of dollars, 0.5 of a percentage point. */
export function skipsOf(scene: Scene, index: number): number {
  const link = scene.at(index)
  const isLink = link?.key === 'de' || link?.key === 'di' || link?.key === 'of'
  if (!isLink || link.gap !== ' ' || !scene.isClose(index + 1)) return index
  const next = link.key === 'of' && scene.at(index + 1)!.key === 'a' && scene.isClose(index + 2) ? 2 : 1
  const follows = scene.entryAt(index + next, ({ unit, currency }) => (unit ?? currency) !== undefined)
  const isCode = currencyOfSign(scene.at(index + next)!.text) !== undefined
  return follows || isCode ? index + next : index
}

function isAged(scene: Scene, index: number): boolean {
  return scene.isClose(index) && scene.entryAt(index, (entry) => entry.isAged === true) !== null
}

/** %, °C, km², km/h, MW. */
function signBehind(scene: Scene, index: number): UnitBehind | null {
  const first = scene.at(index)!
  const apart = first.gap !== ''
  if (first.kind === 'figure' || (first.kind === 'han' && !scene.vocabulary.isHan)) return null
  const [second, third] = [scene.at(index + 1), scene.at(index + 2)]
  const candidates: (readonly [string, number])[] = []
  if (second?.gap === '' && third?.gap === '' && second.text === '/')
    candidates.push([`${first.text}/${third.text}`, index + 3])
  if (second?.gap === '' && (POWERS.has(second.text) || first.text === '°' || first.text === 'º')) {
    const power = second.text === '2' ? '²' : second.text === '3' ? '³' : second.text
    candidates.push([first.text + power, index + 2])
  }
  if (second?.gap === ' ' && /^[°º]$/.test(first.text) && /^[CF]$/.test(second.text))
    candidates.push([first.text + second.text, index + 2])
  candidates.push([first.text, index + 1])
  for (const [sign, next] of candidates) {
    const id = unitOfSign(sign, apart)
    if (id !== undefined && !(apart && isClosedUp(sign) && isHyphen(first.gap)))
      return { id, next, isWord: false }
  }
  return null
}

function isHyphen(gap: string): boolean {
  return /^[-\u2010\u2011]$/.test(gap)
}
