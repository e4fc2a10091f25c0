// In scripts without spaces, signs are compared but words are read: a change that ends inside a word of the runtime's
// dictionary is shown up to the word's end. Only the text around a change is looked up, and no count depends on the
// dictionary.
import { NO_DICTIONARY, wordEdges } from '../words/dictionary-words.ts'
import type { BlockText } from './present.ts'

/** Signs looked up on each side of a change, so that the dictionary sees where words begin. */
const CONTEXT = 12
/** No word has more signs; a longer one of the dictionary stays as it is. */
const LONGEST_WORD = 8
/** Code units looked up per comparison; changes beyond that are shown by signs. */
const MOST_LOOKED_UP = 2 ** 16

/** The dictionary of one comparison, with its bound. */
export class Dictionary {
  private left = MOST_LOOKED_UP

  /** The word boundaries in `text` from `start` to `end`; null beyond the bound, or without a dictionary. */
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

/** The partners without those of words that contain a change. Linear; `partner` stays as it is. */
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
 * Drops the kept words next to a change that are part of its word. `step` 1: forwards from words `l` and `r`, behind the
 * change; -1: backwards from the words before `l` and `r`, where it begins.
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
  // Forwards, the kept word at a position; backwards, the one before it.
  const back = step < 0 ? 1 : 0
  for (let taken = 0; taken < LONGEST_WORD; taken++) {
    const [at, other] = [l + step * taken, r + step * taken]
    if (!isInL(at) && !isInR(other)) return
    if (out[at - back] !== other - back) return
    out[at - back] = -1
  }
}

const NEVER = () => false

/** For positions near `w`, as numbers of signs: are the sign there and the one before it in one word? */
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
