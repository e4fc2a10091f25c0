// Was a misspelling corrected? One word is in the dictionary, the other is not and looks like it.
import { COMMON, EVERYDAY, HEDGE, NEGATION, SAYS, SMALL, STARTER } from '../lexicon.ts'
import type { Token } from '../tokens.ts'

const SHORTEST = 5
const WORDS = COMMON | EVERYDAY | HEDGE | NEGATION | SAYS | STARTER

/** Is one word in the dictionary, and the other not, one letter away: added, missing, replaced, or transposed? */
export function isMisspelling(left: Token, right: Token): boolean {
  if ((left.flags & right.flags & SMALL) === 0) return false
  if (left.key.length < SHORTEST || right.key.length < SHORTEST) return false
  const leftKnown = (left.flags & WORDS) !== 0
  const rightKnown = (right.flags & WORDS) !== 0
  return leftKnown !== rightKnown && differByOne(left.key, right.key) && !areForms(left.key, right.key)
}

/** Plural, tense and the like: other forms of one word. */
function areForms(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short) || a.slice(0, -1) === b.slice(0, -1)
}

function differByOne(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [lengthA, lengthB] = [endA - from, endB - from]
  if (lengthA <= 1 && lengthB <= 1) return true
  return lengthA === 2 && lengthB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
}
