// Letters that fold one by one: where a word has no others, its folded form needs no string. These are the letters of
// alphabets without marks of their own, Devanagari with its vowel signs, and syllables of Hangul: no two of them join into one
// under normalization, and the case of none depends on its neighbours.

import { foldWord } from '../text/fold.ts'
import { classOf, DIGIT, LETTER } from './word-units.ts'

/** Behind Vietnamese and ancient Greek. */
const LIMIT = 0x2000
/** The parts of Hangul syllables join. */
const [FIRST_PART, LAST_PART] = [0x1100, 0x11ff]
const [FIRST_SYLLABLE, LAST_SYLLABLE] = [0xac00, 0xd7a3]
/** Its small form depends on what stands behind it. */
const SIGMA = 'Σ'
/** All but the vowel signs of Devanagari; its nukta joins with letters, and so do vowel signs of later scripts of India. */
const MARK = /^(?![\u0900-\u0903\u093a\u093b\u093e-\u094f\u0955-\u0957\u0962\u0963])\p{M}$/u
const UNREAD = 0xffff

// The folded letter is a pure function of the letter; this is a cache.
const folds = new Uint16Array(LIMIT).fill(UNREAD)

/** The folded code unit of a letter or digit that folds by itself; 0 for others. */
export function simpleFold(code: number): number {
  if (code >= LIMIT) return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE ? code : 0
  const fold = folds[code]!
  return fold === UNREAD ? read(code) : fold
}

function read(code: number): number {
  const unit = String.fromCharCode(code)
  const folded = foldWord(unit)
  const unitClass = classOf(code)
  const isInWords = unitClass === LETTER || unitClass === DIGIT
  const isPart = code >= FIRST_PART && code <= LAST_PART
  const isSimple =
    isInWords && !isPart && unit.normalize('NFKC') !== SIGMA && folded.length === 1 && !MARK.test(unit)
  folds[code] = isSimple ? folded.charCodeAt(0) : 0
  return folds[code]!
}
