// The words of a text for an index. In scripts without spaces each letter is a word of its own, without the marks that the
// comparison keeps with it.
import { foldWord } from '../text/fold.ts'
import { isUnspaced } from '../words/unspaced-words.ts'
import { WordSpans } from '../words/word-spans.ts'

const NOT_ASCII = /[^\x00-\x7f]/

/** Words in a row as hashes and lengths of the folded form, so that house style changes neither. */
export interface Tokens {
  readonly count: number
  /** Word n has the hashes at `first + n`. */
  readonly first: number
  readonly hashesA: Int32Array
  readonly hashesB: Int32Array
  /** Word n has the length at n. */
  readonly letters: Int32Array
}

/**
 * Words `from` up to `to` of `spans`, which are words of `text`; letters in place of those of an unspaced script. `room`
 * takes the lengths of all these words, and may be reused once the tokens are no longer needed.
 */
export function tokensOf(text: string, spans: WordSpans, from: number, to: number, room: Int32Array): Tokens {
  const { starts, ends, hashesA, hashesB } = spans
  const tokens: Tokens = { count: to - from, first: from, hashesA, hashesB, letters: room }
  if (!NOT_ASCII.test(text)) {
    for (let n = from; n < to; n++) room[n - from] = ends[n]! - starts[n]!
    return tokens
  }
  for (let n = from; n < to; n++) {
    if (isUnspaced(text, starts[n]!)) return lettersOf(text, spans, from, to)
    room[n - from] = foldedLength(text.slice(starts[n]!, ends[n]!))
  }
  return tokens
}

function foldedLength(word: string): number {
  return NOT_ASCII.test(word) ? foldWord(word).length : word.length
}

/** The same, if some words must be cut into the letters of their folded form. */
function lettersOf(text: string, spans: WordSpans, from: number, to: number): Tokens {
  const out = new WordSpans(2 * (to - from))
  for (let at = from; at < to; at++) {
    const start = spans.starts[at]!
    const word = text.slice(start, spans.ends[at]!)
    if (isUnspaced(text, start)) for (const letter of foldWord(word)) out.pushFolded(0, 1, letter)
    else out.push(0, foldedLength(word), spans.hashesA[at]!, spans.hashesB[at]!)
  }
  const { count, hashesA, hashesB, ends } = out
  return { count, first: 0, hashesA, hashesB, letters: ends }
}
