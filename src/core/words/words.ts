// Where are the words of a text? One scan over UTF-16 code units that also hashes each folded word, so that no
// string is made for a word of plain Latin letters. Scripts without spaces are cut at signs (unspaced-words.ts).

import { foldWord } from '../text/fold.ts'
import { simpleFold } from './simple-folds.ts'
import { isSegmentedPair, segmentRun } from './unspaced-words.ts'
import { HASH_SEED_A, HASH_SEED_B, PRIME_A, PRIME_B, WordSpans } from './word-spans.ts'
import {
  AMPERSAND,
  APOSTROPHE,
  CURRENCY,
  classAt,
  DIGIT,
  FULL_STOP,
  HYPHEN,
  INVISIBLE,
  LETTER,
  NUMBER_JOINER,
  NUMBER_SUFFIX,
  OTHER,
  SEGMENTED,
  SURROGATE,
} from './word-units.ts'

/** Words of one or more texts, in order. `start` and `end` are half-open ranges of code units in their own text. */
export interface Word {
  readonly start: number
  readonly end: number
}

/** ASCII letters and digits by byte, in lower case; 0 for all else. */
const PLAIN_FOLDS = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const unit = String.fromCharCode(code)
  return /[A-Za-z0-9_]/.test(unit) ? unit.toLowerCase().charCodeAt(0) : 0
})

/** 1: marks that may stand inside a word; 2: those that may also end it, and lead bytes beyond ASCII. */
const GOES_ON = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const unit = String.fromCharCode(code)
  return "'-.,:/&".includes(unit) ? 1 : '$%'.includes(unit) || code >= 0x80 ? 2 : 0
})
const DOLLAR = 0x24
const SPACE = 0x20
/** For shorter texts, encoding to bytes costs more than it saves. */
const LEAST_ENCODED = 48
/** Room for a long paragraph. */
const LEAST_SCRATCH = 2048
/** One byte in so many may be beyond its unit: a text with more of them has few plain words. */
const PLAIN_BYTES = 8
let encoder: TextEncoder | undefined
/** Scratch of the scan: the current text as UTF-8. */
let scratch = new Uint8Array(0)
/** Larger scratch is released after the scan. */
const MOST_SCRATCH = 2 ** 16
/** Scratch for callers that need only the words of a text. */
let scratchSpans: WordSpans | undefined

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const spans = scanned(text)
  const words: Word[] = []
  for (let i = 0; i < spans.count; i++) words.push({ start: spans.starts[i]!, end: spans.ends[i]! })
  return words
}

export function countWords(text: string): number {
  return scanned(text).count
}

/** The words of a text, valid until the next call: many short texts share the arrays. */
function scanned(text: string): WordSpans {
  const isShort = text.length <= MOST_SCRATCH
  const spans = isShort && scratchSpans !== undefined ? scratchSpans : new WordSpans()
  if (isShort) scratchSpans = spans
  spans.count = 0
  spans.unspaced = 0
  scanWords(text, spans)
  return spans
}

/**
 * Length of a text in words: two signs of a script without spaces are about as long as a word of others (a dictionary
 * cuts Chinese at every 1.8 signs, Thai at every 2.5). Use this to decide between a line and a paragraph.
 */
export function lengthInWords(text: string): number {
  const { count, unspaced } = scanned(text)
  return inWords(count, unspaced)
}

/** The same for a number of words, some of which are signs. */
export function inWords(words: number, signs: number): number {
  return words - (signs >> 1)
}

/** Appends the words of `text` to `out`. Linear in the text. */
export function scanWords(text: string, out: WordSpans): void {
  const size = text.length < LEAST_ENCODED ? 0 : encoded(text)
  if (size === 0) scanUnits(text, out)
  else scanBytes(text, size, out)
  if (scratch.length > MOST_SCRATCH) scratch = new Uint8Array(0)
}

/** Writes the text as UTF-8 to the scratch, which reads twice as fast as the string; 0 if little is ASCII. */
function encoded(text: string): number {
  if (scratch.length < text.length) scratch = new Uint8Array(Math.max(LEAST_SCRATCH, 2 * text.length))
  encoder ??= new TextEncoder()
  const { read, written } = encoder.encodeInto(text, scratch)
  return read === text.length && written - read <= read / PLAIN_BYTES ? written : 0
}

/**
 * Scans words of plain letters and digits. A word with a mark inside or a currency sign before, or beyond ASCII, is
 * scanned by units; the bytes are ahead of these by the extra bytes so far.
 */
function scanBytes(text: string, size: number, out: WordSpans): void {
  const bytes = scratch
  let ahead = 0
  let at = 0
  while (at < size) {
    const first = bytes[at]!
    let folded = PLAIN_FOLDS[first]!
    if (folded === 0 && first < 0x80 && first !== DOLLAR) {
      at++
      continue
    }
    const start = at - ahead
    let end = -1
    if (folded === 0) end = scanOther(text, start, out)
    else {
      let hashA = HASH_SEED_A
      let hashB = HASH_SEED_B
      let next = at
      do {
        hashA = Math.imul(hashA ^ folded, PRIME_A)
        hashB = Math.imul(hashB ^ folded, PRIME_B)
        folded = ++next < size ? PLAIN_FOLDS[bytes[next]!]! : 0
      } while (folded !== 0)
      if (next < size && mayGoOn(bytes, next, size)) end = scanWord(text, start, start, out)
      else {
        out.push(start, next - ahead, hashA, hashB)
        at = next
      }
    }
    if (end < 0) continue
    at = byteBehind(bytes, at, end - start)
    ahead = at - end
  }
}

/** May the word continue at a byte that is no plain letter? A mark continues it only before one, and some never do. */
function mayGoOn(bytes: Uint8Array, at: number, size: number): boolean {
  const goesOn = GOES_ON[bytes[at]!]!
  return goesOn === 1
    ? at + 1 < size && (PLAIN_FOLDS[bytes[at + 1]!] !== 0 || bytes[at + 1]! >= 0x80)
    : goesOn === 2
}

/** The position behind as many units as the bytes from `at` on stand for; four bytes are two units. */
function byteBehind(bytes: Uint8Array, at: number, units: number): number {
  for (let left = units; left > 0; left--) {
    const byte = bytes[at]!
    if (byte < 0x80) at++
    else if (byte < 0xe0) at += 2
    else if (byte < 0xf0) at += 3
    else {
      at += 4
      left--
    }
  }
  return at
}

/** The same for any text: only words of letters that fold by themselves, between spaces and plain marks, take the fast path. */
function scanUnits(text: string, out: WordSpans): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const start = at
    let code = text.charCodeAt(at)
    let folded = code < 0x80 ? PLAIN_FOLDS[code]! : simpleFold(code)
    if (folded === 0) {
      at = code === SPACE ? at + 1 : scanOther(text, at, out)
      continue
    }
    let hashA = HASH_SEED_A
    let hashB = HASH_SEED_B
    do {
      hashA = Math.imul(hashA ^ folded, PRIME_A)
      hashB = Math.imul(hashB ^ folded, PRIME_B)
      code = ++at < length ? text.charCodeAt(at) : SPACE
      folded = code < 0x80 ? PLAIN_FOLDS[code]! : simpleFold(code)
    } while (folded !== 0)
    if (code >= 0x80 || GOES_ON[code] !== 0) at = scanWord(text, start, start, out)
    else out.push(start, at, hashA, hashB)
  }
}

/** Scans what begins with no plain letter or digit; returns the position behind it. */
function scanOther(text: string, at: number, out: WordSpans): number {
  const unit = classAt(text, at)
  if (unit === LETTER || unit === DIGIT) return scanWord(text, at, at, out)
  if (unit === CURRENCY && at + 1 < text.length && classAt(text, at + 1) === DIGIT)
    return scanWord(text, at, at + 1, out)
  if (unit === SEGMENTED) return segmentRun(text, at, out)
  return unit === SURROGATE ? scanPair(text, at, out) : at + 1
}

/** Scans one word that begins at `start`; `at` is its first letter or digit. Returns the position behind it. */
function scanWord(text: string, start: number, at: number, out: WordSpans): number {
  const length = text.length
  let hashA = HASH_SEED_A
  let hashB = HASH_SEED_B
  let plain = true
  let segmentStart = at
  if (at > start) {
    const sign = text.charCodeAt(start)
    plain = sign < 0x80
    hashA = Math.imul(hashA ^ sign, PRIME_A)
    hashB = Math.imul(hashB ^ sign, PRIME_B)
  }
  for (; at < length; at++) {
    let code = text.charCodeAt(at)
    // Nearly every character of most texts goes no further than this line.
    const folded = code < 0x80 ? PLAIN_FOLDS[code]! : simpleFold(code)
    if (folded !== 0) code = folded
    else {
      const unit = classAt(text, at)
      if (unit === OTHER) break
      if (unit === LETTER || unit === DIGIT) plain = false
      else if (unit === SURROGATE) {
        if (!isLetterPair(text, at)) break
        plain = false
        at++
      } else if (unit === CURRENCY || unit === NUMBER_SUFFIX) {
        if (at === segmentStart || classAt(text, at - 1) !== DIGIT) break
        if (code >= 0x80) plain = false
        hashA = Math.imul(hashA ^ code, PRIME_A)
        hashB = Math.imul(hashB ^ code, PRIME_B)
        at++
        break
      } else {
        if (!joins(text, at, unit, classBefore(text, at), at - segmentStart)) break
        if (unit === APOSTROPHE) code = 0x27
        else if (unit === HYPHEN) code = 0x2d
        else if (unit === INVISIBLE) plain = false
        segmentStart = at + 1
      }
    }
    hashA = Math.imul(hashA ^ code, PRIME_A)
    hashB = Math.imul(hashB ^ code, PRIME_B)
  }
  if (plain) out.push(start, at, hashA, hashB)
  else pushFolded(text.slice(start, at), start, out)
  return at
}

/** The class of the character before a mark inside a word: a letter or a digit. */
function classBefore(text: string, at: number): number {
  const unit = classAt(text, at - 1)
  return unit === DIGIT ? DIGIT : LETTER
}

/** Does the mark at `at` stand inside a word? Only between two letters or digits, by the rule of its class. */
function joins(text: string, at: number, unit: number, last: number, segment: number): boolean {
  if (at + 1 >= text.length) return false
  let next = classAt(text, at + 1)
  if (next === SURROGATE && isLetterPair(text, at + 1)) next = LETTER
  if (next !== LETTER && next !== DIGIT)
    return unit === INVISIBLE && next === INVISIBLE && joins(text, at + 1, next, last, segment)
  switch (unit) {
    case APOSTROPHE:
    case HYPHEN:
    case INVISIBLE:
      return true
    case AMPERSAND:
      return last === LETTER && next === LETTER
    case FULL_STOP:
      if (last === DIGIT) return next === DIGIT
      return segment === 1 && next === LETTER && (at + 2 >= text.length || classAt(text, at + 2) !== LETTER)
    case NUMBER_JOINER:
      return last === DIGIT && next === DIGIT
    default:
      return false
  }
}

function scanPair(text: string, at: number, out: WordSpans): number {
  if (isSegmentedPair(text, at)) return segmentRun(text, at, out)
  if (isLetterPair(text, at)) return scanWord(text, at, at, out)
  return text.codePointAt(at)! > 0xffff ? at + 2 : at + 1
}

function pushFolded(word: string, start: number, out: WordSpans): void {
  out.pushFolded(start, start + word.length, foldWord(word))
}

function isLetterPair(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0
  return (
    point > 0xffff && /^[\p{L}\p{M}\p{N}]$/u.test(String.fromCodePoint(point)) && !isSegmentedPair(text, at)
  )
}
