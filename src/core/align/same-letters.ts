// Which paragraphs have the same letters in other words? Where nearly every word is a compound spelled otherwise (`web site`,
// `website`), no words are shared, yet the paragraph is the same. So is a table row in which every figure changed.

import { isWordUnit } from '../kinds/spelling/letters.ts'
import { isScored } from '../text/document.ts'
import { foldText } from '../text/fold.ts'
import { HASH_SEED_A, HASH_SEED_B } from '../words/word-spans.ts'
import type { Link } from './chain.ts'
import { byLeft } from './exact.ts'
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
  const same = linkedBy(lettersOf, left, right, links)
  return linkedBy(lettersAndFigures, left, right, same)
}

function linkedBy(
  keyOf: (text: string) => string | null,
  left: Side,
  right: Side,
  links: readonly Link[],
): Link[] {
  const leftOf = byKey(keyOf, left, new Set(links.map((link) => link.left)))
  const rightOf = byKey(keyOf, right, new Set(links.map((link) => link.right)))
  const added: Link[] = []
  for (const [key, p] of leftOf) {
    const q = rightOf.get(key)
    if (p !== null && q !== undefined && q !== null) added.push({ left: p, right: q, weight: 1 })
  }
  return added.length === 0 ? [...links] : [...links, ...added].sort(byLeft)
}

/** The paragraph of each key; null if several have it. */
function byKey(
  keyOf: (text: string) => string | null,
  { texts, roles }: Side,
  linked: ReadonlySet<number>,
): Map<string, number | null> {
  const paragraphs = new Map<string, number | null>()
  for (let p = 0; p < texts.length; p++) {
    if (linked.has(p) || !isScored(roles[p]!)) continue
    const key = keyOf(texts[p]!)
    if (key !== null) paragraphs.set(key, paragraphs.has(key) ? null : p)
  }
  return paragraphs
}

/** Two hashes and the number of letters and figures, ignoring case; null if there are few. */
function lettersOf(text: string): string | null {
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
  return count < LEAST_LETTERS ? null : `${a} ${b} ${count}`
}

/** The letters, and the places of figures between them; null without figures, or with few letters. */
function lettersAndFigures(text: string): string | null {
  if (text.length > LONGEST_ROW || !HAS_FIGURE.test(text)) return null
  const key = foldText(text).replace(FIGURE, '#').replace(BETWEEN, '')
  return key.replaceAll('#', '').length < LEAST_LETTERS_BESIDE_FIGURES ? null : key
}
