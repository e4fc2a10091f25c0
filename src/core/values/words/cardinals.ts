// Reads written-out numbers: twenty-five, zweihundertdrei, vingt et un, двадцать пять, two million three hundred thousand.
// The words, or the pieces of one, fill places for hundreds, tens and units in order, which all these languages have; a
// word that fits no place ends the number.

import { divided } from './compounds.ts'
import type { Scene } from './scene.ts'
import type { Entry, Vocabulary } from './vocabulary.ts'

interface Cardinal {
  readonly value: number
  /** Index of the lexeme behind it. */
  readonly next: number
  /** Number of its pieces. */
  readonly pieces: number
}

const MOST_WORDS = 40

/** The number that begins with the word at `index`, or null. */
export function cardinalAt(scene: Scene, index: number): Cardinal | null {
  const tally = new Tally(scene.vocabulary)
  let best: Cardinal | null = null
  // The number before its last part, which may begin another one: one hundred and two hundred.
  let before: Cardinal | null = null
  let isPart = false
  for (let next = index; next < index + MOST_WORDS; ) {
    if (next > index && !scene.isClose(next)) break
    const pieces = piecesAt(scene, next)
    if (pieces === null) break
    const outcome = tally.takeAll(pieces.entries, best === null)
    if (outcome === 'clash') return before ?? best
    if (outcome === 'stop') break
    next = pieces.next
    if (outcome === 'link') {
      isPart = true
      continue
    }
    const isScale = pieces.entries.at(-1)!.scale !== undefined
    if (isPart && !isScale) before = best
    isPart = isScale
    best = { value: tally.value, next, pieces: tally.pieces }
  }
  return best
}

interface Pieces {
  readonly entries: readonly Entry[]
  readonly next: number
}

function isPiece(entry: Entry): boolean {
  return entry.number !== undefined || entry.scale !== undefined || entry.isLink === true
}

/** The pieces of a word; null if it is no part of a number. */
function piecesAt(scene: Scene, index: number): Pieces | null {
  const match = scene.entryAt(index, isPiece)
  if (match) return { entries: [match.entry], next: match.next }
  const lexeme = scene.at(index)
  if (lexeme?.kind !== 'word') return null
  const { vocabulary } = scene
  if (vocabulary.language === 'ar' && lexeme.key.startsWith('و')) return withAnd(scene, index)
  const entries = vocabulary.pieces.size > 0 ? divided(lexeme.key, vocabulary) : null
  return entries && { entries, next: index + 1 }
}

/** Arabic writes `and` as one with the word behind it; of two words, so does the first. */
function withAnd(scene: Scene, index: number): Pieces | null {
  const key = scene.at(index)!.key.slice(1)
  const { entries } = scene.vocabulary
  const second = scene.isClose(index + 1) ? entries.get(`${key} ${scene.at(index + 1)!.key}`) : undefined
  if (second && isPiece(second)) return { entries: [{ isLink: true }, second], next: index + 2 }
  const entry = entries.get(key)
  return entry && isPiece(entry) ? { entries: [{ isLink: true }, entry], next: index + 1 } : null
}

type Outcome = 'taken' | 'link' | 'stop' | 'clash'

/** The places of a number, filled word by word. */
class Tally {
  pieces = 0
  private readonly vocabulary: Vocabulary
  private total = 0
  private floor = Number.POSITIVE_INFINITY
  private hundreds = -1
  private tens = -1
  private units = -1
  private isLinked = false
  private isWithin = false

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  get value(): number {
    return this.total + this.group
  }

  /** Takes the pieces of one word; a clash if a scale doesn't fit what the last words began. */
  takeAll(entries: readonly Entry[], isFirst: boolean): Outcome {
    let outcome: Outcome = 'stop'
    for (const [at, entry] of entries.entries()) {
      this.isWithin = at > 0
      if (isFirst && at === 0 && entry.isLink && entry.number === undefined) return 'stop'
      outcome = this.take(entry)
      if (outcome === 'stop' || outcome === 'clash') return outcome
      this.pieces++
    }
    return outcome
  }

  private take(entry: Entry): Outcome {
    if (entry.number !== undefined && this.takeNumber(entry.number)) return this.taken()
    if (entry.scale !== undefined) return this.takeScale(entry.scale) ? this.taken() : 'clash'
    if (entry.isLink && !this.isLinked && this.value > 0) {
      this.isLinked = true
      return 'link'
    }
    return 'stop'
  }

  private taken(): Outcome {
    this.isLinked = false
    return 'taken'
  }

  private get group(): number {
    return Math.max(0, this.hundreds) + Math.max(0, this.tens) + Math.max(0, this.units)
  }

  private get isEmpty(): boolean {
    return this.hundreds < 0 && this.tens < 0 && this.units < 0
  }

  private takeNumber(value: number): boolean {
    if (value >= 1000) return this.takeThousands(value)
    if (value >= 100) return this.place(this.isEmpty, () => (this.hundreds = value))
    // Turkish counts its units on behind ten, too.
    if (value >= 20 || (value === 10 && this.vocabulary.language === 'tr')) return this.takeTens(value)
    if (value >= 10) return this.takeTeen(value)
    return this.takeUnit(value)
  }

  private place(fits: boolean, put: () => void): boolean {
    if (fits) put()
    return fits
  }

  /** Two thousand as one word. */
  private takeThousands(value: number): boolean {
    const scale = value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1000
    return this.place(this.isEmpty && this.floor > scale, () => {
      this.total += value
      this.floor = scale
    })
  }

  private takeTens(value: number): boolean {
    const { language, words } = this.vocabulary
    if (language === 'fr' && value === 20 && this.units === 4 && this.tens < 0) {
      this.tens = 80
      this.units = -1
      return true
    }
    const isTurned =
      this.units > 0 &&
      this.units < 10 &&
      words.unitsFirst === true &&
      this.isLinked &&
      (this.isWithin || !words.joined)
    return this.place(this.tens < 0 && (this.units < 0 || (isTurned && value % 10 === 0)), () => {
      this.tens = value - (value % 10)
      if (value % 10 > 0) this.units = value % 10
    })
  }

  private takeTeen(value: number): boolean {
    const isFrench = this.vocabulary.language === 'fr' && (this.tens === 60 || this.tens === 80)
    return this.place(this.units < 0 && (this.tens < 0 || isFrench), () => {
      this.tens = Math.max(0, this.tens) + 10
      this.units = value - 10
    })
  }

  private takeUnit(value: number): boolean {
    if (value === 0) return this.place(this.isEmpty && this.total === 0, () => (this.units = 0))
    const { language, words } = this.vocabulary
    // `twenty and three` are two numbers, `treinta y tres` is one.
    const isApart =
      this.isLinked && this.tens >= 0 && !this.isWithin && (words.joined === true || language === 'en')
    const isFrenchTeen = language === 'fr' && value >= 7 && this.units === 0 && this.tens % 20 === 10
    return this.place((this.units < 0 && !isApart) || isFrenchTeen, () => (this.units = value))
  }

  private takeScale(scale: number): boolean {
    if (scale < 1000) return this.takeHundred(scale)
    const { group } = this
    if (this.isEmpty && this.total === 0) return this.setTotal(scale, scale)
    if (!this.isEmpty && this.floor > scale) return this.setTotal(this.total + group * scale, scale)
    // Two thousand million: multiply the count so far.
    return this.total < scale && this.total > 0 && !this.isLinked
      ? this.setTotal((this.total + group) * scale, scale)
      : false
  }

  /** Hundreds, dozens and the like. */
  private takeHundred(scale: number): boolean {
    if (this.hundreds >= 0 || (this.isLinked && !this.isEmpty && !this.isWithin)) return false
    this.hundreds = (this.isEmpty ? 1 : this.group) * scale
    this.tens = -1
    this.units = -1
    return true
  }

  private setTotal(total: number, floor: number): boolean {
    this.total = total
    this.floor = floor
    this.hundreds = -1
    this.tens = -1
    this.units = -1
    return true
  }
}
