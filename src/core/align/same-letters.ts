// Paragraphs of the same letters in other words: where nearly every word is a compound written otherwise (`web site`, `website`), no
// words are shared, and the paragraph is the same.
import type { Link } from '../chain.ts'
import { isScored } from '../document.ts'
import { isWordUnit } from '../kinds/letters.ts'
import type { Side } from '../side.ts'
import { HASH_SEED_A, HASH_SEED_B } from '../words.ts'
import { byLeft } from './exact.ts'

const PRIME = 0x01000193
/** Fewer letters may well be the same by chance. */
const LEAST_LETTERS = 8
const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a
const TO_SMALL = 0x20

/** `links` and one for each pair of paragraphs, linked to none, that alone have their letters. Linear in the texts. */
export function linkSameLetters(left: Side, right: Side, links: readonly Link[]): Link[] {
  const leftOf = byLetters(left, new Set(links.map((link) => link.left)))
  const rightOf = byLetters(right, new Set(links.map((link) => link.right)))
  const found: Link[] = []
  for (const [letters, p] of leftOf) {
    const q = rightOf.get(letters)
    if (p !== null && q !== undefined && q !== null) found.push({ left: p, right: q, weight: 1 })
  }
  return found.length === 0 ? [...links] : [...links, ...found].sort(byLeft)
}

/** The paragraph of each run of letters; null where there are several. */
function byLetters({ texts, roles }: Side, linked: ReadonlySet<number>): Map<string, number | null> {
  const found = new Map<string, number | null>()
  for (let p = 0; p < texts.length; p++) {
    if (linked.has(p) || !isScored(roles[p]!)) continue
    const letters = lettersOf(texts[p]!)
    if (letters !== null) found.set(letters, found.has(letters) ? null : p)
  }
  return found
}

/** Two hashes and the number of letters and figures, in any case; null where there are few. */
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
