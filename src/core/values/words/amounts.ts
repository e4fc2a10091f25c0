// Reads the number at a position: in figures or words, with its fraction and its scale. 1.5bn, one and a half, three
// quarters of a million, 5 lakh, half an hour.
import { cardinalAt } from './cardinals.ts'
import { figureReadings } from './figures.ts'
import { hanNumber } from './han.ts'
import type { Scene } from './scene.ts'

export interface Amount {
  /** Its readings, before the scale. */
  readonly numbers: readonly number[]
  readonly scale: number
  readonly next: number
  readonly isWritten: boolean
  /** A fraction: half of something is 50 % of it. */
  readonly isPart: boolean
  /** Possibly no number at all. */
  readonly weak: boolean
  /** The last letter may be a million or a metre. */
  readonly isMillionOrMetre?: boolean
}

/** Letters right behind a figure. */
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, mm: 1e6 }
/** With an article they are as good as a number: a decade, ten years. */
const LONG_UNITS = /^(?:decade|century|fortnight)$/
/** One's. */
const OWNER = /'s$/
const MOST_SCALES = 2
const MOST_DENOMINATOR = 100

/** The number that begins at `index`, or null. */
export function amountAt(scene: Scene, index: number, isMoney: boolean): Amount | null {
  const lexeme = scene.at(index)
  if (lexeme === undefined) return null
  if (lexeme.kind === 'figure') return figureAt(scene, index, isMoney)
  if (lexeme.kind === 'fraction')
    return withScale(scene, amount([fractionOf(lexeme.text)], index + 1, { isPart: true }))
  if (lexeme.kind === 'han') {
    const number = hanNumber(lexeme.key)
    if (number === null) return null
    const weak = number === 1 && lexeme.key === '一'
    return amount([number], index + 1, { isWritten: !/\d/.test(lexeme.key), weak })
  }
  return wordsAt(scene, index)
}

function amount(numbers: readonly number[], next: number, more: Partial<Amount>): Amount {
  return { numbers, scale: 1, next, isWritten: false, isPart: false, weak: false, ...more }
}

function figureAt(scene: Scene, index: number, isMoney: boolean): Amount | null {
  const { key } = scene.at(index)!
  const readings = figureReadings(key, scene.vocabulary.words.decimalComma === true)
  const isLeading = /^\d+$/.test(key) && /(?:^|[\s([$€£])\.$/.test(scene.at(index)!.gap)
  const numbers = isLeading ? [Number(`.${key}`)] : readings
  if (numbers.length === 0) return null
  const behind = scene.at(index + 1)
  if (behind?.kind === 'fraction' && scene.isClose(index + 1))
    return withScale(scene, amount([numbers[0]! + fractionOf(behind.text)], index + 2, {}))
  const parted = dividedAt(scene, index)
  if (parted) return parted
  const mixed = scene.isClose(index + 1) && behind?.gap !== '' ? dividedAt(scene, index + 1) : null
  if (mixed?.isPart) return withScale(scene, amount([numbers[0]! + mixed.numbers[0]!], mixed.next, {}))
  const half = partBehind(scene, index + 1)
  if (half) return withScale(scene, amount([numbers[0]! + half.value], half.next, {}))
  const suffix = scene.isClosedUp(index + 1) && behind?.kind === 'word' ? SUFFIXES[behind.key] : undefined
  if (suffix !== undefined && (isMoney || behind!.key !== 'mm'))
    return amount(numbers, index + 2, { scale: suffix, isMillionOrMetre: behind!.text === 'm' && !isMoney })
  return withScale(scene, amount(numbers, index + 1, {}))
}

/** 2/3, but neither 5/3 nor 2/3/2019. */
function dividedAt(scene: Scene, index: number): Amount | null {
  // Behind most figures, no expression and no list is needed to see it.
  if (scene.at(index + 1)?.text !== '/') return null
  const [one, mark, other, more] = [0, 1, 2, 3].map((step) => scene.at(index + step))
  if (one?.kind !== 'figure' || mark?.text !== '/' || other?.kind !== 'figure' || mark.gap + other.gap !== '')
    return null
  if (more?.text === '/' && more.gap === '') return null
  const [top, bottom] = [Number(one.key), Number(other.key)]
  if (!(top > 0 && top < bottom && bottom <= MOST_DENOMINATOR)) return null
  return amount([top / bottom], index + 3, { isPart: true })
}

function fractionOf(sign: string): number {
  const [top, bottom] = sign.normalize('NFKC').split('⁄')
  return Number(top) / Number(bottom)
}

function wordsAt(scene: Scene, index: number): Amount | null {
  const article = articleAt(scene, index)
  if (article) return article
  const bare = barePartAt(scene, index)
  if (bare) return bare
  const cardinal = cardinalAt(scene, index)
  if (cardinal === null) return null
  const { value, next, pieces } = cardinal
  const part = scene.isClose(next) ? scene.entryAt(next, (entry) => entry.part !== undefined) : null
  if (part && value < 100) return ofWhole(scene, value / part.entry.part!, part.next, false)
  const half = partBehind(scene, next)
  if (half) return withScale(scene, amount([value + half.value], half.next, { isWritten: true }))
  const decimals = decimalsBehind(scene, next)
  if (decimals) return withScale(scene, amount([value + decimals.value], decimals.next, { isWritten: true }))
  const { articles } = scene.vocabulary
  const weak = pieces === 1 && value === 1 && articles.has(scene.at(index)!.key.replace(OWNER, ''))
  return withScale(scene, amount([value], next, { isWritten: true, weak }))
}

/** A third, a dozen, an hundred, half a million: the article counts if a fraction or a scale follows. */
function articleAt(scene: Scene, index: number): Amount | null {
  if (scene.vocabulary.language !== 'en' || !isArticle(scene, index) || !scene.isClose(index + 1)) return null
  const part = scene.entryAt(index + 1, (entry) => entry.part !== undefined)
  if (part) return ofWhole(scene, 1 / part.entry.part!, part.next, false)
  if (scene.at(index + 1)!.key === 'couple' && scene.isClose(index + 2) && scene.at(index + 2)!.key === 'of')
    return amount([2], index + 3, { isWritten: true })
  if (LONG_UNITS.test(scene.at(index + 1)!.key))
    return amount([1], index + 1, { isWritten: true, weak: true })
  const scale = scene.entryAt(index + 1, (entry) => entry.scale !== undefined && entry.rough === undefined)
  if (scale === null) return null
  const more = cardinalAt(scene, index + 1)
  return more && withScale(scene, amount([more.value], more.next, { isWritten: true }))
}

function isArticle(scene: Scene, index: number): boolean {
  const key = scene.at(index)?.key
  return key === 'a' || key === 'an'
}

/** Half, the third part: without a number before it, in languages that allow it. */
function barePartAt(scene: Scene, index: number): Amount | null {
  const match = scene.entryAt(index, (entry) => entry.part !== undefined)
  if (match === null || match.entry.ordinal !== undefined || match.entry.number !== undefined) return null
  if (scene.vocabulary.language === 'en' && match.entry.part !== 2) return null
  return ofWhole(scene, 1 / match.entry.part!, match.next, true)
}

/** The whole of the fraction: half an hour, three quarters of a million. */
function ofWhole(scene: Scene, value: number, next: number, isBare: boolean): Amount {
  let at = next
  if (scene.at(at)?.key === 'of' && scene.isClose(at)) at++
  const hasArticle = isArticle(scene, at) && scene.isClose(at)
  if (hasArticle) at++
  const scale = scene.isClose(at) ? scene.entryAt(at, (entry) => entry.scale !== undefined) : null
  if (scale && (hasArticle || isBare))
    return amount([value], scale.next, { scale: scale.entry.scale!, isWritten: true })
  if (hasArticle && scene.isClose(at) && scene.entryAt(at, (entry) => entry.unit !== undefined))
    return amount([value], at, { isWritten: true })
  return amount([value], next, {
    isWritten: true,
    isPart: true,
    weak: isBare && scene.at(next)?.key !== 'of',
  })
}

/** And a half, et demi. */
function partBehind(scene: Scene, index: number): { value: number; next: number } | null {
  for (const words of scene.vocabulary.andParts) {
    const isThere = words.every((word, at) => scene.isClose(index + at) && scene.at(index + at)!.key === word)
    const at = index + words.length
    if (!isThere || !scene.isClose(at)) continue
    const part = scene.entryAt(at, (entry) => entry.part !== undefined && entry.ordinal === undefined)
    if (part) return { value: 1 / part.entry.part!, next: part.next }
    const sign = scene.at(at)
    if (sign?.kind === 'fraction') return { value: fractionOf(sign.text), next: at + 1 }
  }
  return null
}

/** Two point five. */
function decimalsBehind(scene: Scene, index: number): { value: number; next: number } | null {
  const point = scene.isClose(index) ? scene.entryAt(index, (entry) => entry.isPoint === true) : null
  if (point === null) return null
  let digits = ''
  let { next } = point
  while (scene.isClose(next)) {
    const digit = scene.entryAt(next, (entry) => entry.number !== undefined && entry.number < 10)
    if (digit === null) break
    digits += digit.entry.number
    next = digit.next
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), next }
}

/** 5 million, 5 lakh crore: the scales behind the number. */
function withScale(scene: Scene, number: Amount): Amount {
  let { scale, next } = number
  for (let count = 0; count < MOST_SCALES && isScaleGap(scene, next); count++) {
    const match = scene.entryAt(next, (entry) => entry.scale !== undefined)
    if (match === null) break
    scale *= match.entry.scale!
    next = match.next
    // Mio. and Mrd. end with a full stop that is part of them.
  }
  return { ...number, scale, next, isPart: number.isPart && scale === 1, weak: number.weak && scale === 1 }
}

function isScaleGap(scene: Scene, index: number): boolean {
  return scene.isClose(index)
}
