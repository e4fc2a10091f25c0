// Words of scripts without spaces. Each sign with its marks is one: a Han character, a kana, a consonant with its vowels
// and tones. No dictionary is used, so that counts, stored values and scores are the same on every runtime.
import { foldWord } from '../text/fold.ts'
import type { WordSpans } from './word-spans.ts'
import { classAt, SEGMENTED, SURROGATE, UNSPACED_SCRIPT } from './word-units.ts'

/** The role of a code unit in a sign. */
const BEGINS = 1
/** Belongs to the sign before it. */
const GOES_ON = 2
/** Vowels that Thai and Lao write before their consonant. */
const LEADS = 3
/** Subjoins the next letter: Khmer coeng, Burmese virama. */
const STACKS = 4
const IS_DIGIT = 5
/** Marks between words and sentences. */
const PARTS = 6

/** Thai and Lao vowels behind their consonant, which Unicode counts as letters, and halfwidth sound marks. */
const FOLLOWING = /^[\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\uff9e\uff9f]$/u
/** Variation selectors, which belong to no word. */
const SELECTOR = /^[\ufe00-\ufe0f]$/
const MARK = /^\p{M}$/u
const LEADING = /^[\u0e40-\u0e44\u0ec0-\u0ec4]$/
const STACKING = /^[\u17d2\u1039]$/

// A cache of a pure function of the unit.
let jobs: Uint8Array | undefined

/** Appends the signs of the run that begins at `start`; returns the position behind it. */
export function segmentRun(text: string, start: number, out: WordSpans): number {
  let at = start
  while (at < text.length) {
    const pair = isSegmentedPair(text, at)
    if (!pair && classAt(text, at) !== SEGMENTED) break
    const job = pair ? BEGINS : jobOf(text.charCodeAt(at))
    const from = at
    at += pair ? 2 : 1
    // A mark with nothing before it is no sign.
    if (job === PARTS || (!pair && isMark(text[from]!))) continue
    if (job === IS_DIGIT) while (at < text.length && jobOf(text.charCodeAt(at)) === IS_DIGIT) at++
    else at = endOfSign(text, at, job)
    out.unspaced++
    if (isFolded(text, from, at)) out.pushUnfolded(text, from, at)
    else out.pushFolded(from, at, foldWord(text.slice(from, at)))
  }
  return at
}

/** The position behind the sign whose first unit, of this role, ends at `at`. */
function endOfSign(text: string, at: number, first: number): number {
  let last = first
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < FIRST_MARK) break
    const job = jobOf(code)
    const joins = job === GOES_ON || job === STACKS
    if (!joins && !(job === BEGINS && (last === LEADS || last === STACKS))) break
    last = job
  }
  return at
}

/** Below this there are no marks. */
const FIRST_MARK = 0x300

function jobOf(code: number): number {
  jobs ??= new Uint8Array(0x10000)
  if (jobs[code] === 0) jobs[code] = judge(String.fromCharCode(code))
  return jobs[code]!
}

function isMark(unit: string): boolean {
  return jobOf(unit.charCodeAt(0)) >= GOES_ON && MARK.test(unit)
}

function judge(unit: string): number {
  if (SELECTOR.test(unit)) return PARTS
  if (STACKING.test(unit)) return STACKS
  if (FOLLOWING.test(unit)) return GOES_ON
  if (!UNSPACED_SCRIPT.test(unit)) return PARTS
  if (LEADING.test(unit)) return LEADS
  if (/^\p{Nd}$/u.test(unit)) return IS_DIGIT
  return /^[\p{L}\p{N}\p{Script=Han}\p{Script=Katakana}]$/u.test(unit) ? BEGINS : PARTS
}

/** Is a sign surely its own folded form? Most are: Han, kana, and others with one mark, whose order can't change. */
function isFolded(text: string, from: number, to: number): boolean {
  const code = text.charCodeAt(from)
  if (code >= 0x3041)
    return to - from === 1
      ? (code >= 0x3400 && code <= 0x9fff) || code <= 0x3096 || (code >= 0x30a1 && code <= 0x30fc)
      : isPlainPair(text, from, to)
  return to - from <= 2 && isFoldedUnit(code) && (to - from === 1 || isFoldedUnit(text.charCodeAt(from + 1)))
}

/** All of Thai, Lao, Burmese and Khmer except composed characters. */
function isFoldedUnit(code: number): boolean {
  return (
    code >= UNSPACED_FROM &&
    code < 0x1800 &&
    code !== 0x0e33 &&
    code !== 0x0eb3 &&
    code !== 0x0edc &&
    code !== 0x0edd &&
    code !== 0x1025 &&
    code !== 0x1026 &&
    (code < 0x10a0 || code >= 0x1780)
  )
}

/** Han beyond the basic plane, except the compatibility forms at its end. */
function isPlainPair(text: string, from: number, to: number): boolean {
  const lead = text.charCodeAt(from)
  return to - from === 2 && lead >= 0xd840 && lead < 0xd87e
}

/** Scripts without spaces have no letters below this. */
const UNSPACED_FROM = 0x0e00

/** Does the word that begins at `start` belong to a script without spaces? */
export function isUnspaced(text: string, start: number): boolean {
  if (text.charCodeAt(start) < UNSPACED_FROM) return false
  return classAt(text, start) === SEGMENTED || isSegmentedPair(text, start)
}

/** Is the surrogate pair at this position a letter of such a script? */
export function isSegmentedPair(text: string, at: number): boolean {
  if (classAt(text, at) !== SURROGATE) return false
  const point = text.codePointAt(at) ?? 0
  return point > 0xffff && UNSPACED_SCRIPT.test(String.fromCodePoint(point))
}
