// Money: $5, US$5 million, EUR 5, Rs. 5, 5 euros, 5 Mio. Euro.

import { type Draft, draftOf } from './draft.ts'
import { skipsOf } from './measures.ts'
import { currencyOfSign } from './units.ts'
import { numeral } from './value.ts'
import { type Amount, amountAt } from './words/amounts.ts'
import type { Scene } from './words/scene.ts'

const SIGNED = /(?:^|[\s(–—])[-−]$/
const GRAMS_OF_A_POUND = 453.59237

/** $5, US$5 million, EUR 5, Rs. 5. */
export function moneyAt(scene: Scene, index: number): Draft | null {
  const currency = currencyBefore(scene, index)
  if (currency === null) return null
  const amount = amountAt(scene, currency.next, true)
  if (amount === null || amount.isWritten) return null
  const { numbers, scale } = signed(scene, index, amount)
  const next = doubledCurrency(scene, amount.next, currency.code)
  return draftOf(scene, 'money', index, next, { numbers, scale, currency: currency.code })
}

function currencyBefore(scene: Scene, index: number): { code: string; next: number } | null {
  const [first, second] = [scene.at(index)!, scene.at(index + 1)]
  if (first.kind === 'figure' || second === undefined) return null
  const isApart = second.gap === ' ' && second.kind === 'mark' && /^[A-Z]{1,3}$/.test(first.text)
  if (
    (second.gap === '' || isApart) &&
    (second.kind === 'mark' || first.kind === 'mark') &&
    second.kind !== 'figure'
  ) {
    // US$5 and $US5.
    const sign =
      second.kind === 'mark' ? first.text.replaceAll('.', '') + second.text : second.text + first.text
    const code = isSign(first.text) || isSign(second.text) ? currencyOfSign(sign) : undefined
    if (code !== undefined && scene.at(index + 2)?.kind === 'figure') return { code, next: index + 2 }
  }
  const code = currencyOfSign(first.text)
  if (code === undefined || second.kind !== 'figure' || !/^\.? ?$|^[\u00a0\u2009\u202f-]$/.test(second.gap))
    return null
  return { code, next: index + 1 }
}

function isSign(text: string): boolean {
  return /^\p{Sc}$/u.test(text)
}

/** $5 million USD names it twice. */
function doubledCurrency(scene: Scene, index: number, code: string): number {
  const lexeme = scene.at(index)
  const isSame = lexeme?.kind === 'word' && scene.isClose(index) && currencyOfSign(lexeme.text) === code
  return isSame && !isOfNext(scene, index + 1) ? index + 1 : index
}

export function currencyBehind(scene: Scene, index: number): { code: string; next: number } | null {
  const at = skipsOf(scene, index)
  if (!scene.isNear(at)) return null
  const [first, second] = [scene.at(at)!, scene.at(at + 1)]
  if (second?.gap === '' && isSign(second.text)) {
    const code = currencyOfSign(first.text.replaceAll('.', '') + second.text)
    if (code !== undefined && first.kind === 'word') return { code, next: at + 2 }
  }
  const word = scene.entryAt(at, ({ currency }) => currency !== undefined)
  if (word) return isOfNext(scene, word.next) ? null : { code: word.entry.currency!, next: word.next }
  const isPlace = first.kind === 'word' && first.text !== first.text.toUpperCase()
  const code = first.kind === 'figure' || isPlace ? undefined : currencyOfSign(first.text)
  return code === undefined || isOfNext(scene, at + 1) ? null : { code, next: at + 1 }
}

/** In `5 EUR 6` the code belongs to the figure behind. */
function isOfNext(scene: Scene, index: number): boolean {
  return scene.at(index)?.kind === 'figure' && scene.isNear(index)
}

/** 5 pounds may be a weight. */
export function poundsOf(scene: Scene, { next }: { next: number }, amount: number): string[] {
  return /^pounds?$/.test(scene.at(next - 1)!.key) ? [`${numeral(amount * GRAMS_OF_A_POUND)} g`] : []
}

/** With its minus. */
export function signed(scene: Scene, index: number, amount: Amount): Amount {
  const { gap } = scene.at(index)!
  const isMinus = SIGNED.test(gap) && (index === 0 || gap.length > 1)
  return isMinus ? { ...amount, numbers: amount.numbers.map((number) => -number) } : amount
}
