// Pairs of adjacent signs, for scripts without spaces. Single signs say little about a text, since every text has most of
// them; two adjacent ones are about a word. Paragraphs are aligned, and stems counted, by these.

import type { Stem } from '../scores/stems.ts'
import { Lexicon } from '../words/lexicon.ts'
import type { Side } from './side.ts'
import type { Terms } from './terms.ts'

/** The sides with each sign numbered together with the sign behind it, if one follows; words stay as they are. */
export function pairsOfSigns(left: Side, right: Side, stems: readonly Stem[]): Terms {
  const lexicon = new Lexicon(left.ids.length + right.ids.length)
  const own: (Stem | null)[] = []
  const numbered = (side: Side): Side => {
    const ids = new Int32Array(side.ids.length)
    for (let p = 0; p < side.texts.length; p++) {
      for (let w = side.first[p]!; w < side.first[p + 1]!; w++) {
        const next = isPair(side, p, w) ? side.ids[w + 1]! : NO_SIGN
        const nextId = lexicon.size
        const id = side.ids[w]!
        ids[w] = lexicon.intern(mixed(id, next, 0x9e3779b1), mixed(next, id, 0x85ebca6b))
        if (ids[w] === nextId) own.push(next === NO_SIGN ? stems[id]! : null)
      }
    }
    return { ...side, ids }
  }
  const sides = { left: numbered(left), right: numbered(right) }
  return { ...sides, ids: lexicon.size, stems: own }
}

/** Is word `w` of paragraph `p` a sign with another directly behind it? */
export function isPair(side: Side, p: number, w: number): boolean {
  return (
    side.signs !== null &&
    w + 1 < side.first[p + 1]! &&
    side.signs[w] === 1 &&
    side.signs[w + 1] === 1 &&
    side.ends[w] === side.starts[w + 1]
  )
}

const NO_SIGN = -1

function mixed(a: number, b: number, prime: number): number {
  let hash = Math.imul(a + 1, prime)
  hash = Math.imul(hash ^ (hash >>> 15) ^ (b + 2), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
