// Pairs of adjacent signs, for scripts without spaces. Single signs say little about a text, since every text has most of
// them; two adjacent ones are about a word. Paragraphs are aligned, and stems counted, by these.

import type { Stem } from '../scores/stems.ts'
import { Lexicon } from '../words/lexicon.ts'
import { copyWords, NO_TWIN, type Side, type Twins } from './side.ts'
import type { Terms } from './terms.ts'

/**
 * The sides with each sign numbered together with the sign behind it, if one follows; words stay as they are. `twins`: the
 * paragraphs of the right side that stand on the left one, too.
 */
export function pairsOfSigns(
  left: Side,
  right: Side,
  stems: readonly Stem[],
  twins: Twins | null = null,
): Terms {
  const numbering = new Numbering(left.ids.length + right.ids.length, stems)
  const numberedLeft = { ...left, ids: numbering.idsOf(left) }
  const ids = numbering.idsOf(right, twins === null ? null : { side: numberedLeft, of: twins.of })
  return { left: numberedLeft, right: { ...right, ids }, ids: numbering.lexicon.size, stems: numbering.stems }
}

/** Numbers pairs of signs in order of their first occurrence. */
class Numbering {
  readonly lexicon: Lexicon
  readonly stems: (Stem | null)[] = []

  constructor(
    expected: number,
    private readonly wordStems: readonly Stem[],
  ) {
    this.lexicon = new Lexicon(expected)
  }

  idsOf(side: Side, twins: Twins | null = null): Int32Array {
    const { first } = side
    const ids = new Int32Array(side.ids.length)
    for (let p = 0; p < side.texts.length; p++) {
      const twin = twins === null ? NO_TWIN : twins.of[p]!
      if (twin === NO_TWIN) this.number(side, first[p]!, first[p + 1]!, ids)
      else copyWords(twins!.side, twin, ids, first[p]!)
    }
    return ids
  }

  private number({ ids: words, signs, starts, ends }: Side, from: number, to: number, ids: Int32Array): void {
    const { lexicon } = this
    for (let w = from; w < to; w++) {
      const isPaired =
        signs !== null && w + 1 < to && signs[w] === 1 && signs[w + 1] === 1 && ends[w] === starts[w + 1]
      const next = isPaired ? words[w + 1]! : NO_SIGN
      const nextId = lexicon.size
      const word = words[w]!
      const id = lexicon.intern(mixed(word, next, 0x9e3779b1), mixed(next, word, 0x85ebca6b))
      ids[w] = id
      if (id === nextId) this.stems.push(next === NO_SIGN ? this.wordStems[word]! : null)
    }
  }
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
