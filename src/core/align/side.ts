// One side of a pair as the passes read it: the words of all its paragraphs as integers in flat arrays, and a key
// per paragraph that is equal if two paragraphs have the same words.

import type { Document, Role } from '../model.ts'
import { isScored } from '../text/document.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { type Scan, scanOf } from '../words/scan.ts'
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

/**
 * Reads one document with the numberings that both sides share: of words, and of paragraphs with the same words.
 * Calls `meet` with each word that gets a new number, in numerical order.
 */
export function readSide(
  document: Document,
  words: Lexicon,
  paragraphs: Lexicon,
  meet: (text: string, start: number, end: number) => void,
): Side {
  const scan = scanOf(document)
  const { spans, first } = scan
  const ids = new Int32Array(spans.count)
  const texts = document.paragraphs.map((paragraph) => paragraph.text)
  const keys = new Int32Array(texts.length)
  for (let p = 0; p < texts.length; p++) {
    for (let w = first[p]!; w < first[p + 1]!; w++) {
      const nextId = words.size
      ids[w] = words.intern(spans.hashesA[w]!, spans.hashesB[w]!)
      if (ids[w] === nextId) meet(texts[p]!, spans.starts[w]!, spans.ends[w]!)
    }
    keys[p] = keyOf(texts[p]!, p, scan, paragraphs)
  }
  return {
    texts,
    roles: document.paragraphs.map((paragraph) => paragraph.role),
    first,
    ids,
    starts: spans.starts,
    ends: spans.ends,
    signs: spans.unspaced === 0 ? null : signsOf(texts, scan),
    keys,
  }
}

/** Per word: 1 for a sign of a script without spaces. */
function signsOf(texts: readonly string[], { spans, first }: Scan): Uint8Array {
  const signs = new Uint8Array(spans.count)
  for (let p = 0; p < texts.length; p++)
    for (let w = first[p]!; w < first[p + 1]!; w++) if (isUnspaced(texts[p]!, spans.starts[w]!)) signs[w] = 1
  return signs
}

function keyOf(text: string, p: number, { spans, first }: Scan, paragraphs: Lexicon): number {
  let a = HASH_SEED_A
  let b = HASH_SEED_B
  for (let w = first[p]!; w < first[p + 1]!; w++) {
    a = Math.imul(a ^ spans.hashesA[w]!, 0x01000193)
    b = Math.imul(b ^ spans.hashesB[w]!, 0x5bd1e995)
    a ^= a >>> 13
    b ^= b >>> 15
  }
  if (first[p] !== first[p + 1]) return paragraphs.intern(a, b)
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
