// One edit of a text: the words removed and added, with the text around each.

import { areOneNoun } from '../values/counted-things.ts'
import type { Value } from '../values/value.ts'
import { isWordUnit } from './spelling/letters.ts'
import type { Token, TokenReader, WordFacts } from './tokens.ts'
import { isBesideValue, isSpace, valueWindow } from './value-window.ts'

/** An edit's side with its surroundings, read into tokens. */
interface Window {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Position of the edit in the text. */
  readonly from: number
}

/** A newspaper paragraph; longer blocks are not searched, since each edit would pay for it. */
const LONGEST_SEARCHED = 4_000
/** Characters read on each side of an edit: enough for a date, or for a name with its title. */
const CONTEXT_LENGTH = 48
/** Two positions of one sentence are searched within so many characters. */
const SENTENCE_LENGTH = 400
/** A mark and the capital behind it, with which the later edit may begin its sentence. */
const FIRST_LETTER = 2
const SENTENCE_BREAK = /[.!?…]["'”’»)]*\s+["'“‘«(]?[\p{Lu}\p{Lo}]|[。！？\n]/u

const WORD_BEHIND = /^[\s-]*([\p{L}\p{M}]+)/u
const WITH_ARTICLE = /(?<![\p{L}\p{M}])an?\s+([\p{L}\p{M}]+)/giu

/** Signs that change the value of a figure; a hyphen only where it may be a minus. */
const SIGNS = /[\p{Sc}%‰°−+]|-(?=\d|$)/u

/** Characters of a passage gained or lost whole; about 25 words. */
const PASSAGE_LENGTH = 160
/** Both sides together; longer replacements are not analysed. */
const REPLACEMENT_LENGTH = 4_000

const SPACE = 0x20
/** The bit by which ASCII letters differ in case. */
const CASE = 0x20
const A = 0x61
const Z = 0x7a
const NO_TOKENS: readonly Token[] = []
const NO_VALUES: readonly Value[] = []

/** One side of an edit in its own text. Its surroundings are sliced only on demand. */
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

  /** Does the text contain a sign of a value? */
  get signed(): boolean {
    this.sign ??= holdsSign(this.text)
    return this.sign
  }

  /** The words of the edit. */
  tokens(reader: TokenReader): readonly Token[] {
    this.words ??= this.text === '' ? NO_TOKENS : reader.read(this.text)
    return this.words
  }

  /** The last words before it, cut where a word begins. */
  get before(): string {
    if (this.at <= CONTEXT_LENGTH) return this.whole.slice(0, this.at)
    const tail = this.whole.slice(this.at - CONTEXT_LENGTH, this.at)
    const space = tail.indexOf(' ')
    return space < 0 ? tail : tail.slice(space)
  }

  /** The first words behind it. */
  get after(): string {
    const end = this.at + this.text.length
    const head = this.whole.slice(end, end + CONTEXT_LENGTH)
    if (end + CONTEXT_LENGTH >= this.whole.length) return head
    const space = head.lastIndexOf(' ')
    return space < 0 ? head : head.slice(0, space)
  }

  /**
   * May the word right behind the edit pass a test? Decided without the window if the word begins with a plain letter behind
   * plain spaces: in nearly every edit.
   */
  mayPrecede(reader: TokenReader, test: (word: WordFacts) => boolean): boolean {
    const { whole, end, after } = this
    let at = end
    while (at > this.at && whole.charCodeAt(at - 1) === SPACE) at--
    while (whole.charCodeAt(at) === SPACE) at++
    const code = whole.charCodeAt(at) | CASE
    if (!(code >= A && code <= Z) || at >= end + after.length) return true
    const behind = reader.first(whole.slice(at, end + after.length))
    return behind !== null && test(behind)
  }

  window(reader: TokenReader): Window {
    if (this.read) return this.read
    const from = this.before.length
    const end = this.at + this.text.length
    const text = this.whole.slice(this.at - from, end + this.after.length)
    this.read = { text, tokens: reader.read(text), from }
    return this.read
  }

  /** Values that the edit touches, with their positions in the whole text. */
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

  /** Does a value, or a word of its certainty, overlap the edit or stand beside it? */
  private touches(from: number, to: number): boolean {
    const { at, end, whole } = this
    if (to < at) return to === at - 1 && isSpace(whole, to)
    return from <= end || (from === end + 1 && isSpace(whole, end))
  }

  /** Was some of the text from `start` to `end` edited? */
  overlaps(start: number, end: number): boolean {
    return start < this.end && end > this.at
  }

  /** Number of matches of a global pattern in the block; 0 for blocks too long to search. */
  count(pattern: RegExp): number {
    return this.whole.length > LONGEST_SEARCHED ? 0 : (this.whole.match(pattern)?.length ?? 0)
  }

  /** Characters of the edit between two positions. */
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

  /** Does a token of the edit lie within a value, or the words of its certainty? */
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
    return WORD_BEHIND.exec(this.whole.slice(to, to + CONTEXT_LENGTH))?.[1]?.toLowerCase() ?? ''
  }

  /** A value with the word right behind it: `two children`. */
  withWordBehind(value: Value): Value {
    const end =
      value.to + (WORD_BEHIND.exec(this.whole.slice(value.to, value.to + CONTEXT_LENGTH))?.[0].length ?? 0)
    return { ...value, text: this.whole.slice(value.start, end), end, to: end }
  }

  /** One of the things that a noun means, with its article, if the edit has them: `a child` of `children`. */
  singleOf(noun: string): Value | null {
    for (const match of this.text.matchAll(WITH_ARTICLE))
      if (areOneNoun(noun, match[1]!.toLowerCase())) return single(match[0], this.at + match.index)
    return null
  }

  /** Is the edit in one sentence with another of the same text? */
  sharesSentence(other: EditSide): boolean {
    const [from, to] = this.gapTo(other)
    return to - from <= SENTENCE_LENGTH && !SENTENCE_BREAK.test(this.whole.slice(from, to + FIRST_LETTER))
  }

  /** The text between this edit and another of the same text. */
  textBetween(other: EditSide): string {
    const [from, to] = this.gapTo(other)
    return this.whole.slice(from, to)
  }

  private gapTo(other: EditSide): [from: number, to: number] {
    return this.at < other.at ? [this.end, other.at] : [other.end, this.at]
  }

  /** Does the block have the word at all, in this edit or elsewhere? False for blocks too long to search per edit. */
  holds(word: string): boolean {
    if (this.whole.length > LONGEST_SEARCHED) return false
    for (let at = this.whole.indexOf(word); at >= 0; at = this.whole.indexOf(word, at + 1)) {
      const end = at + word.length
      const begins = at === 0 || !isWordUnit(this.whole.charCodeAt(at - 1))
      if (begins && (end === this.whole.length || !isWordUnit(this.whole.charCodeAt(end)))) return true
    }
    return false
  }

  /** True if only `before` precedes it in the block. */
  get startsBlock(): boolean {
    return this.at <= CONTEXT_LENGTH
  }
}

function shifted(value: Value, by: number): Value {
  if (by === 0) return value
  const { start, end, from, to } = value
  return { ...value, start: start + by, end: end + by, from: from + by, to: to + by }
}

/** The count of one thing, named with its article. */
function single(text: string, start: number): Value {
  const end = start + text.length
  const range = { start, end, from: start, to: end }
  return {
    kind: 'number',
    text,
    ...range,
    readings: ['1'],
    amount: 1,
    weak: false,
    bound: null,
    measure: null,
  }
}

function holdsSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Most texts have none of $ % + - and nothing beyond ASCII: only the others need the expression.
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
  /** The surroundings are quoted on one side only: marks were gained or lost. */
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
