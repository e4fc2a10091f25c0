// In scripts without spaces texts are compared by signs, but a reader reads words: a change that ends inside a word of the
// runtime's dictionary is shown up to the word's end. Only what stands around a change is looked up, and nothing that is
// counted depends on it.
import { NO_DICTIONARY, wordEdges } from '../words/dictionary-words.ts'
import type { BlockText } from './present.ts'

/** Signs that are looked up on each side of a change, so that the dictionary sees where words begin. */
const CONTEXT = 12
/** No word has more signs; what the dictionary takes for a longer one is left as it is. */
const LONGEST_WORD = 8
/** Code units that are looked up in a comparison: with more changes than that they are shown by signs. */
const MOST_LOOKED_UP = 2 ** 16

/** The dictionary of one comparison, which has its bound. */
export class Dictionary {
  private left = MOST_LOOKED_UP

  /** The places in `text` from `start` to `end` at which a word begins or ends; null where nobody can say. */
  edges(text: string, start: number, end: number): ReadonlySet<number> | null {
    this.left -= end - start
    if (this.left < 0) return null
    const run = text.slice(start, end)
    if (NO_DICTIONARY.test(run)) return null
    const edges = new Set<number>([end])
    for (const edge of wordEdges(run)) edges.add(start + edge)
    return edges
  }
}

/** The partners with those taken out that stand in a word with a change. Linear; `partner` stays as it is. */
export function wholeWords(
  partner: Int32Array,
  left: BlockText,
  right: BlockText,
  dictionary: Dictionary,
): Int32Array {
  if (left.signs === null || right.signs === null) return partner
  const out = partner.slice()
  const { length } = partner
  let endR = 0
  for (let l = 0; l <= length; ) {
    let next = l
    while (next < length && partner[next]! < 0) next++
    const nextR = next < length ? partner[next]! : right.starts.length
    if (next > l || nextR > endR) {
      if (l > 0) widen(out, left, l, right, endR, -1, dictionary)
      if (next < length) widen(out, left, next, right, nextR, 1, dictionary)
    }
    l = next + 1
    endR = nextR + 1
  }
  return out
}

/**
 * Takes out the kept words beside a change that share a word with it. `step` 1: from the words `l` and `r` on, which the
 * change stands before; -1: from the words before `l` and `r`, where it begins, back.
 */
function widen(
  out: Int32Array,
  left: BlockText,
  l: number,
  right: BlockText,
  r: number,
  step: 1 | -1,
  dictionary: Dictionary,
): void {
  const isInL = insideWord(left, l, dictionary)
  const isInR = insideWord(right, r, dictionary)
  // The kept word at a place going on, the one before it going back.
  const back = step < 0 ? 1 : 0
  for (let taken = 0; taken < LONGEST_WORD; taken++) {
    const [at, other] = [l + step * taken, r + step * taken]
    if (!isInL(at) && !isInR(other)) return
    if (out[at - back] !== other - back) return
    out[at - back] = -1
  }
}

const NEVER = () => false

/** Says of places near `w`, as numbers of signs, whether the sign there and the one before it are in one word. */
function insideWord(side: BlockText, w: number, dictionary: Dictionary): (at: number) => boolean {
  if (!isJoined(side, w)) return NEVER
  let from = w
  while (w - from < CONTEXT && isJoined(side, from)) from--
  let to = w
  while (to - w < CONTEXT && isJoined(side, to + 1)) to++
  const edges = dictionary.edges(side.text, side.starts[from]!, side.ends[to]!)
  if (edges === null) return NEVER
  return (at) => at > from && at <= to && isJoined(side, at) && !edges.has(side.starts[at]!)
}

/** Does a sign stand directly behind another? */
function isJoined({ signs, starts, ends }: BlockText, w: number): boolean {
  return w > 0 && w < starts.length && signs![w] === 1 && signs![w - 1] === 1 && ends[w - 1] === starts[w]
}
