// One side of a pair as the passes read it: the words of all its paragraphs as integers in flat arrays, and a key
// per paragraph that is equal if two paragraphs have the same words.

import type { Document, Role } from '../model.ts'
import { columnsOf } from '../text/columns.ts'
import { isScored } from '../text/document.ts'
import type { Lexicon } from '../words/lexicon.ts'
import type { Scan } from '../words/scan.ts'
import { isUnspaced } from '../words/unspaced-words.ts'
import { HASH_SEED_A, HASH_SEED_B } from '../words/word-spans.ts'

export interface Side {
  readonly texts: readonly string[]
  readonly roles: readonly Role[]
  /** Words of paragraph p are first[p] up to first[p + 1]. */
  readonly first: Int32Array
  /** Per word: its id, and its range in the text of its paragraph. */
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Per word: 1 for a sign of a script without spaces; null if the side has none. */
  readonly signs: Uint8Array | null
  /** Per paragraph: equal if the folded words are equal (the text, if it has no words). */
  readonly keys: Int32Array
}

/** Paragraphs of another side with the same text: per paragraph the number of such a one, or NO_TWIN. */
export interface Twins {
  readonly side: Side
  readonly of: Int32Array
}
export const NO_TWIN = -1

/** Where paragraphs are shorter, to look each up takes longer than to read it. */
const LEAST_AVERAGE_WORDS = 8

/** Null if there are too many paragraphs for their words. */
export function twinsAmong(side: Side, document: Document): Twins | null {
  if (side.ids.length < LEAST_AVERAGE_WORDS * side.texts.length) return null
  const places = new Map<string, number>()
  for (let p = 0; p < side.texts.length; p++) places.set(side.texts[p]!, p)
  return { side, of: Int32Array.from(columnsOf(document).texts, (text) => places.get(text) ?? NO_TWIN) }
}

/** Copies the word ids of a paragraph to `ids`, from `at` on. */
export function copyWords({ ids, first }: Side, paragraph: number, into: Int32Array, at: number): void {
  for (let w = first[paragraph]!, to = at; w < first[paragraph + 1]!; w++, to++) into[to] = ids[w]!
}

/**
 * Reads one document with the numberings that both sides share: of words, and of paragraphs with the same words.
 * Calls `meet` with each word that gets a new number, in numerical order. `twins`: paragraphs of a side read before,
 * whose numbers are copied.
 */
export function readSide(
  document: Document,
  words: Lexicon,
  paragraphs: Lexicon,
  meet: (text: string, start: number, end: number) => void,
  twins: Twins | null = null,
): Side {
  const { texts, roles, scan } = columnsOf(document)
  const { spans, first } = scan
  const { hashesA, hashesB, starts, ends } = spans
  const ids = new Int32Array(spans.count)
  const keys = new Int32Array(texts.length)
  for (let p = 0; p < keys.length; p++) {
    const twin = twins === null ? NO_TWIN : twins.of[p]!
    if (twin !== NO_TWIN) {
      copyWords(twins!.side, twin, ids, first[p]!)
      keys[p] = twins!.side.keys[twin]!
      continue
    }
    const end = first[p + 1]!
    for (let w = first[p]!; w < end; w++) {
      const nextId = words.size
      const id = words.intern(hashesA[w]!, hashesB[w]!)
      ids[w] = id
      if (id === nextId) meet(texts[p]!, starts[w]!, ends[w]!)
    }
    keys[p] = keyOf(texts, p, scan, paragraphs)
  }
  return {
    texts,
    roles,
    first,
    ids,
    starts: spans.starts,
    ends: spans.ends,
    signs: spans.unspaced === 0 ? null : signsOf(texts, scan),
    keys,
  }
}

/** Per word: 1 for a sign of a script without spaces. */
function signsOf(texts: readonly string[], { spans, first, signs: signsBefore }: Scan): Uint8Array {
  const signs = new Uint8Array(spans.count)
  for (let p = 0; p < texts.length; p++) {
    const [from, to] = [first[p]!, first[p + 1]!]
    const count = signsBefore[p + 1]! - signsBefore[p]!
    if (count === to - from) signs.fill(1, from, to)
    else if (count > 0)
      for (let w = from; w < to; w++) if (isUnspaced(texts[p]!, spans.starts[w]!)) signs[w] = 1
  }
  return signs
}

function keyOf(texts: readonly string[], p: number, { spans, first }: Scan, paragraphs: Lexicon): number {
  let a = HASH_SEED_A
  let b = HASH_SEED_B
  for (let w = first[p]!; w < first[p + 1]!; w++) {
    a = Math.imul(a ^ spans.hashesA[w]!, 0x01000193)
    b = Math.imul(b ^ spans.hashesB[w]!, 0x5bd1e995)
    a ^= a >>> 13
    b ^= b >>> 15
  }
  if (first[p] !== first[p + 1]) return paragraphs.intern(a, b)
  const text = texts[p]!
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995)
  }
  return paragraphs.intern(~a, b)
}

/** Words of paragraph `p`. */
export function wordCount(side: Side, p: number): number {
  return side.first[p + 1]! - side.first[p]!
}

/** Length of words `from` up to `to`, in words: a sign of a script without spaces is half a word. */
export function lengthOfWords(signs: Uint8Array | null, from: number, to: number): number {
  let length = to - from
  if (signs !== null) for (let w = from; w < to; w++) length -= signs[w]! / 2
  return length
}

/** The ids of all words that count in the scores, in reading order. */
export function scoredIds(side: Side): Int32Array {
  if (side.roles.every(isScored)) return side.ids
  const out = new Int32Array(side.ids.length)
  let at = 0
  for (let p = 0; p < side.roles.length; p++) {
    if (!isScored(side.roles[p]!)) continue
    const words = side.ids.subarray(side.first[p]!, side.first[p + 1]!)
    out.set(words, at)
    at += words.length
  }
  return out.subarray(0, at)
}

/** Are two texts identical, character for character and role for role? */
export function isSameText(left: Side, right: Side): boolean {
  return (
    left.texts.length === right.texts.length &&
    left.texts.every((text, p) => text === right.texts[p] && left.roles[p] === right.roles[p])
  )
}
