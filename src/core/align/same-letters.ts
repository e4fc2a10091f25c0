// Which paragraphs have the same letters in other words? Where nearly every word is a compound spelled otherwise (`web site`,
// `website`), no words are shared, yet the paragraph is the same. So is a table row in which every figure changed.

import { isWordUnit } from '../kinds/spelling/letters.ts'
import { isScored } from '../text/document.ts'
import { foldText } from '../text/fold.ts'
import { Lexicon } from '../words/lexicon.ts'
import { HASH_SEED_A, HASH_SEED_B } from '../words/word-spans.ts'
import type { Link } from './chain.ts'
import { byLeft } from './exact.ts'
import { linkedAmong } from './gaps.ts'
import type { Side } from './side.ts'

const HAS_FIGURE = /\p{Nd}/u
const FIGURE = /\p{Nd}+(?:[.,'’:]\p{Nd}+)*/gu
const BETWEEN = /[^\p{L}\p{M}#]/gu
const PRIME = 0x01000193
/** Fewer letters may be the same by chance. */
const LEAST_LETTERS = 8
const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a
const TO_SMALL = 0x20

/** A letter or two before a figure number the items of a list; they are no row. */
const LEAST_LETTERS_BESIDE_FIGURES = 3
/** Longer paragraphs share enough words to be linked by them. */
const LONGEST_ROW = 200

/**
 * `links`, plus one for each unlinked pair of paragraphs that alone have their letters, or their letters with other
 * figures. Linear in the texts.
 */
export function linkSameLetters(left: Side, right: Side, links: readonly Link[]): Link[] {
  const same = linkedByLetters(left, right, links)
  return linkedByFigures(left, right, same)
}

/** Marks a key that several paragraphs of a side have. */
const SEVERAL = -2
const NO_PARAGRAPH = -1

function linkedByLetters(left: Side, right: Side, links: readonly Link[]): readonly Link[] {
  const keys = new Lexicon()
  const leftOf = ownersOf(left, linkedAmong(left, links, 'left'), keys)
  const rightOf = ownersOf(right, linkedAmong(right, links, 'right'), keys)
  const added: Link[] = []
  for (let key = 0; key < leftOf.length && key < rightOf.length; key++)
    if (leftOf[key]! >= 0 && rightOf[key]! >= 0)
      added.push({ left: leftOf[key]!, right: rightOf[key]!, weight: 1 })
  return added.length === 0 ? links : [...links, ...added].sort(byLeft)
}

/** Per key of letters its paragraph, SEVERAL or NO_PARAGRAPH. */
function ownersOf({ texts, roles }: Side, isLinked: Uint8Array, keys: Lexicon): number[] {
  const owners: number[] = []
  for (let p = 0; p < texts.length; p++) {
    if (isLinked[p] === 1 || !isScored(roles[p]!)) continue
    const key = keyOfLetters(texts[p]!, keys)
    if (key < 0) continue
    while (owners.length <= key) owners.push(NO_PARAGRAPH)
    owners[key] = owners[key] === NO_PARAGRAPH ? p : SEVERAL
  }
  return owners
}

/** The number of the letters and figures of a text, ignoring case; -1 if there are few. */
function keyOfLetters(text: string, keys: Lexicon): number {
  let a = HASH_SEED_A
  let b = HASH_SEED_B
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isWordUnit(code)) continue
    const small = code >= CAPITAL_A && code <= CAPITAL_Z ? code + TO_SMALL : code
    a = Math.imul(a ^ small, PRIME)
    b = Math.imul(b ^ (small + count), PRIME)
    count++
  }
  return count < LEAST_LETTERS ? -1 : keys.intern(a, b ^ Math.imul(count, PRIME))
}

function linkedByFigures(left: Side, right: Side, links: readonly Link[]): Link[] {
  const leftOf = byFigures(left, linkedAmong(left, links, 'left'))
  const rightOf = byFigures(right, linkedAmong(right, links, 'right'))
  const added: Link[] = []
  for (const [key, p] of leftOf) {
    const q = rightOf.get(key)
    if (p !== null && q !== undefined && q !== null) added.push({ left: p, right: q, weight: 1 })
  }
  return added.length === 0 ? [...links] : [...links, ...added].sort(byLeft)
}

/** The paragraph of each key of letters and figures; null if several have it. */
function byFigures({ texts, roles }: Side, isLinked: Uint8Array): Map<string, number | null> {
  const paragraphs = new Map<string, number | null>()
  for (let p = 0; p < texts.length; p++) {
    if (isLinked[p] === 1 || !isScored(roles[p]!)) continue
    const key = lettersAndFigures(texts[p]!)
    if (key !== null) paragraphs.set(key, paragraphs.has(key) ? null : p)
  }
  return paragraphs
}

/** The letters, and the places of figures between them; null without figures, or with few letters. */
function lettersAndFigures(text: string): string | null {
  if (text.length > LONGEST_ROW || !HAS_FIGURE.test(text)) return null
  const key = foldText(text).replace(FIGURE, '#').replace(BETWEEN, '')
  return key.replaceAll('#', '').length < LEAST_LETTERS_BESIDE_FIGURES ? null : key
}
