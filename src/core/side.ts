// One side of a pair, ready for the passes: the words of all its paragraphs as integers in flat arrays, and a key
// per paragraph that is equal where two paragraphs have the same words.
import { isScored } from './document.ts'
import { internSpans, type Lexicon } from './lexicon.ts'
import type { Document, Role } from './model.ts'
import { HASH_SEED_A, HASH_SEED_B, scanWords, WordSpans } from './words.ts'

export interface Side {
  readonly texts: readonly string[]
  readonly roles: readonly Role[]
  /** Words of paragraph p are first[p] up to first[p + 1]. */
  readonly first: Int32Array
  /** Per word: its id, and its range in the text of its paragraph. */
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Per paragraph: equal where the folded words are equal (the text, where there are none). */
  readonly keys: Int32Array
}

/** What both sides share while they are read. */
export class Reading {
  readonly keys: Lexicon
  readonly lexicon: Lexicon
  readonly seen = new Map<string, { readonly side: SideBuilder; readonly paragraph: number }>()
  constructor(lexicon: Lexicon, keys: Lexicon) {
    this.lexicon = lexicon
    this.keys = keys
  }
}

/** Reads one document. Paragraphs that were met before, letter for letter, are not scanned again. */
export function readSide(document: Document, reading: Reading): Side {
  const builder = new SideBuilder(document)
  for (const paragraph of document.paragraphs) builder.add(paragraph.text, paragraph.index, reading)
  return builder.side(document)
}

class SideBuilder {
  readonly spans = new WordSpans()
  readonly first: Int32Array
  readonly keys: Int32Array
  ids: Int32Array = new Int32Array(256)

  constructor(document: Document) {
    this.first = new Int32Array(document.paragraphs.length + 1)
    this.keys = new Int32Array(document.paragraphs.length)
  }

  add(text: string, paragraph: number, reading: Reading): void {
    const known = reading.seen.get(text)
    if (known) this.copy(known.side, known.paragraph, paragraph)
    else {
      this.scan(text, paragraph, reading)
      reading.seen.set(text, { side: this, paragraph })
    }
    this.first[paragraph + 1] = this.spans.count
  }

  side(document: Document): Side {
    const count = this.spans.count
    return {
      texts: document.paragraphs.map((paragraph) => paragraph.text),
      roles: document.paragraphs.map((paragraph) => paragraph.role),
      first: this.first,
      ids: this.ids.subarray(0, count),
      starts: this.spans.starts.subarray(0, count),
      ends: this.spans.ends.subarray(0, count),
      keys: this.keys,
    }
  }

  private scan(text: string, paragraph: number, reading: Reading): void {
    const from = this.spans.count
    scanWords(text, this.spans)
    this.reserve()
    internSpans(this.spans, from, reading.lexicon, this.ids, from)
    this.keys[paragraph] = this.key(text, from, reading.keys)
  }

  private copy(side: SideBuilder, from: number, paragraph: number): void {
    const start = side.first[from]!
    const end = side.first[from + 1]!
    const at = this.spans.count
    for (let i = start; i < end; i++) this.spans.push(side.spans.starts[i]!, side.spans.ends[i]!, 0, 0)
    this.reserve()
    this.ids.set(side.ids.subarray(start, end), at)
    this.keys[paragraph] = side.keys[from]!
  }

  private reserve(): void {
    if (this.ids.length >= this.spans.count) return
    const ids = new Int32Array(this.spans.starts.length)
    ids.set(this.ids)
    this.ids = ids
  }

  private key(text: string, from: number, keys: Lexicon): number {
    let a = HASH_SEED_A
    let b = HASH_SEED_B
    for (let i = from; i < this.spans.count; i++) {
      a = Math.imul(a ^ this.spans.hashesA[i]!, 0x01000193)
      b = Math.imul(b ^ this.spans.hashesB[i]!, 0x5bd1e995)
      a ^= a >>> 13
      b ^= b >>> 15
    }
    if (from === this.spans.count) {
      for (let i = 0; i < text.length; i++) {
        a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
        b = Math.imul(b ^ text.charCodeAt(i), 0x5bd1e995)
      }
      a = ~a
    }
    return keys.intern(a, b)
  }
}

/** Words of paragraph `p`. */
export function wordCount(side: Side, p: number): number {
  return side.first[p + 1]! - side.first[p]!
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
