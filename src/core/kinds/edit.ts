// One edit of a text: what went, what came, and what stands around each.

import type { Value } from '../values/value.ts'
import { isWordUnit } from './spelling/letters.ts'
import type { Token, TokenReader } from './tokens.ts'
import { isBesideValue, isSpace, valueWindow } from './value-window.ts'

/** An edit's side with what stands around it, read. */
export interface Window {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Where the edit begins in the text. */
  readonly from: number
}

/** A paragraph of the press; the time of a search counts for each edit. */
const LONGEST_SEARCHED = 4_000
/** Characters that are looked at on each side of an edit: enough for a date, or for a name with its title. */
const CONTEXT_LENGTH = 48
/** Two places of one sentence are looked for within so many characters. */
const SENTENCE_LENGTH = 400
const SENTENCE_BREAK = /[.!?…]["'”’»)]*\s+["'“‘«(]?[\p{Lu}\p{Lo}]|[。！？\n]/u

/** What makes another value of a figure; a hyphen only where it may be a minus. */
const SIGNS = /[\p{Sc}%‰°−+]|-(?=\d|$)/u

/** Characters of a passage gained or lost whole; about 25 words. */
const PASSAGE_LENGTH = 160
/** Both sides together; longer replacements are not taken apart. */
const REPLACEMENT_LENGTH = 4_000

const NO_TOKENS: readonly Token[] = []
const NO_VALUES: readonly Value[] = []

/** What an edit deletes or inserts, in its own text. What stands around is cut out only when asked for. */
export class EditSide {
  readonly text: string
  private readonly whole: string
  private readonly at: number
  private readonly end: number
  private read: Window | null = null
  private stated: readonly Value[] | null = null
  private words: readonly Token[] | null = null
  private sign: boolean | null = null

  constructor(whole: string, at: number, end: number) {
    this.whole = whole
    this.at = at
    this.end = end
    this.text = whole.slice(at, end)
  }

  /** Is a sign of a value among the text? */
  get signed(): boolean {
    this.sign ??= holdsSign(this.text)
    return this.sign
  }

  /** The words of the edit. */
  tokens(reader: TokenReader): readonly Token[] {
    this.words ??= this.text === '' ? NO_TOKENS : reader.read(this.text)
    return this.words
  }

  /** The last words before, cut where a word begins. */
  get before(): string {
    if (this.at <= CONTEXT_LENGTH) return this.whole.slice(0, this.at)
    const tail = this.whole.slice(this.at - CONTEXT_LENGTH, this.at)
    const space = tail.indexOf(' ')
    return space < 0 ? tail : tail.slice(space)
  }

  /** The first words behind. */
  get after(): string {
    const end = this.at + this.text.length
    const head = this.whole.slice(end, end + CONTEXT_LENGTH)
    if (end + CONTEXT_LENGTH >= this.whole.length) return head
    const space = head.lastIndexOf(' ')
    return space < 0 ? head : head.slice(0, space)
  }

  window(reader: TokenReader): Window {
    if (this.read) return this.read
    const from = this.before.length
    const end = this.at + this.text.length
    const text = this.whole.slice(this.at - from, end + this.after.length)
    this.read = { text, tokens: reader.read(text), from }
    return this.read
  }

  /** Values that the edit touches, with their places in the whole text. */
  values(reader: TokenReader): readonly Value[] {
    if (this.stated) return this.stated
    const { at, end, whole } = this
    const [from, to] = valueWindow(reader, whole, at, end)
    const stated: Value[] = []
    for (const value of reader.values.valuesOf(whole.slice(from, to)))
      if (this.touches(value.from + from, value.to + from)) stated.push(shifted(value, from))
    this.stated = stated.length === 0 ? NO_VALUES : stated
    return this.stated
  }

  /** Does a value, or what says how sure it is, overlap the edit, or stand beside it? */
  private touches(from: number, to: number): boolean {
    const { at, end, whole } = this
    if (to < at) return to === at - 1 && isSpace(whole, to)
    return from <= end || (from === end + 1 && isSpace(whole, end))
  }

  /** Is some of the text from `start` to `end` among what was edited? */
  overlaps(start: number, end: number): boolean {
    return start < this.end && end > this.at
  }

  /** How often the block has a pattern, of which all are to be found; 0 of blocks too long to be searched. */
  count(pattern: RegExp): number {
    return this.whole.length > LONGEST_SEARCHED ? 0 : (this.whole.match(pattern)?.length ?? 0)
  }

  /** Characters of the edit between two places. */
  shared(start: number, end: number): number {
    return Math.max(0, Math.min(end, this.end) - Math.max(start, this.at))
  }

  /** The edit without these values, and without spaces. */
  without(values: readonly Value[]): string {
    let rest = ''
    for (let at = 0; at < this.text.length; at++) {
      const place = this.at + at
      if (!values.some(({ from, to }) => place >= from && place < to)) rest += this.text[at]
    }
    return rest.replace(/\s+/g, '')
  }

  /** Does a token of the edit lie within a value, or what says how sure it is? */
  isWithin(token: Token, { from, to }: Value): boolean {
    return token.start + this.at < to && token.end + this.at > from
  }

  /** Is the word before the edit, or the word behind it, a number? */
  facesValue(reader: TokenReader): boolean {
    const { at, end, whole } = this
    return isBesideValue(reader, whole, at, end)
  }

  /** The word right behind a value, in lower case. */
  wordBehind({ to }: Value): string {
    return /^[\s-]*([\p{L}\p{M}]+)/u.exec(this.whole.slice(to, to + CONTEXT_LENGTH))?.[1]?.toLowerCase() ?? ''
  }

  /** Does the edit stand in one sentence with another of the same text? */
  sharesSentence(other: EditSide): boolean {
    const [from, to] = this.gapTo(other)
    return to - from <= SENTENCE_LENGTH && !SENTENCE_BREAK.test(this.whole.slice(from, to))
  }

  /** What stands between this edit and another of the same text. */
  textBetween(other: EditSide): string {
    const [from, to] = this.gapTo(other)
    return this.whole.slice(from, to)
  }

  private gapTo(other: EditSide): [from: number, to: number] {
    return this.at < other.at ? [this.end, other.at] : [other.end, this.at]
  }

  /** Does the block have the word at all, in this edit or elsewhere? False of blocks too long to be searched for each edit. */
  holds(word: string): boolean {
    if (this.whole.length > LONGEST_SEARCHED) return false
    for (let at = this.whole.indexOf(word); at >= 0; at = this.whole.indexOf(word, at + 1)) {
      const end = at + word.length
      const begins = at === 0 || !isWordUnit(this.whole.charCodeAt(at - 1))
      if (begins && (end === this.whole.length || !isWordUnit(this.whole.charCodeAt(end)))) return true
    }
    return false
  }

  /** True where nothing but `before` stands before it in the block. */
  get startsBlock(): boolean {
    return this.at <= CONTEXT_LENGTH
  }
}

function shifted(value: Value, by: number): Value {
  if (by === 0) return value
  const { start, end, from, to } = value
  return { ...value, start: start + by, end: end + by, from: from + by, to: to + by }
}

function holdsSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Most texts have none of $ % + - and nothing beyond ASCII: the expression is asked about the others.
    if (code === 0x24 || code === 0x25 || code === 0x2b || code === 0x2d || code > 0x7f)
      return SIGNS.test(text)
  }
  return false
}

export interface Edit {
  readonly left: EditSide
  readonly right: EditSide
  /** Words of either side stand inside a direct quotation. */
  readonly quoted: boolean
  /** All of the words do. */
  readonly allQuoted: boolean
  /** What stands beside it is quoted on one side only: marks were gained or lost. */
  readonly marksChanged: boolean
}

/** Is so much gained, lost or replaced whole that its words are not judged one by one? */
export function isPassage({ left: { text: left }, right: { text: right } }: Edit): boolean {
  if (left === '' || right === '') return left.length + right.length > PASSAGE_LENGTH
  return left.length + right.length > REPLACEMENT_LENGTH
}

/** One side of an edit, read. */
export interface ReadSide {
  readonly place: EditSide
  readonly tokens: readonly Token[]
  /** Tokens that the other side does not have. */
  readonly only: readonly Token[]
}
