// A paragraph in pieces for the reader of clauses: words, the marks that separate clauses, and each quotation as one piece.
import { isAbbreviated } from '../../kinds/names/names.ts'
import type { WordSpans } from '../../words/word-spans.ts'
import { scanWords } from '../../words/words.ts'
import type { SpeechWords, WordSense } from './words.ts'

export const WORD = 0
export const QUOTE = 1
export const COMMA = 2
export const COLON = 3
export const STOP = 4
export const SEMICOLON = 5
export const DASH = 6
export const OPEN = 7
export const CLOSE = 8

export interface Piece extends WordSense {
  readonly kind: number
  /** Half-open range in the paragraph; without the possessive ending of a name. */
  readonly start: number
  readonly end: number
  /** `Berg’s`. */
  readonly owns: boolean
  /** Number of the quotation, for its piece only. */
  readonly quote: number
  /** For a quotation: do its words end a sentence? For a word: does it begin one? */
  readonly edge: boolean
}

/** A quoted run of a paragraph. */
export interface QuotedRun {
  readonly quote: number
  readonly start: number
  readonly end: number
}

/** A quotation as its parts. */
export interface Spoken {
  readonly parts: readonly {
    readonly paragraph: number
    readonly start: number
    readonly end: number
  }[]
}

/** Half-open range of pieces. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

const SPACE = 0x20
const HYPHEN = 0x2d
const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019
const FIRST_MARK = 0x21
const S = 0x73
/** The bit by which ASCII letters differ in case. */
const CASE = 0x20
const NO_WORD: WordSense = { key: '', bits: 0, capital: false, shouted: false }
const NO_MARK = -1
/** French and Italian: l'avocat, qu'il, dell'avvocato. */
const ELIDED = /^(?!d['’]après)(?:\p{L}|qu|jusqu|lorsqu|puisqu|(?:de|da|ne|su|a)ll|un|quell)['’](?=\p{L})/iu
/** French: dit-il, a-t-elle. */
const INVERTED = /^(.{1,20}?)(?:-t)?-(?:il|elle|on|ils|elles)$/i
/** Turkish: Ankara’da, Reed’in. */
const CASE_SUFFIX = /(?<=\p{L})['’]\p{Ll}{1,7}$/u
const OWNS_SUFFIX = /^['’]n?[ıiuü]n$/u
const ENDS_IN_STOP = /[.!?…][\s"'”’»)]*$/u
/** Most pieces of a sentence; a longer one is no sentence of the press, and is read as several. */
const LONGEST_SENTENCE = 200

/** The quoted runs of each paragraph up to the last one with any, ascending. */
export function runsByParagraph(quotations: readonly Spoken[]): QuotedRun[][] {
  const runs: QuotedRun[][] = []
  quotations.forEach(({ parts }, quote) => {
    for (const { paragraph, start, end } of parts) {
      while (runs.length <= paragraph) runs.push([])
      runs[paragraph]!.push({ quote, start, end })
    }
  })
  for (const own of runs) own.sort((a, b) => a.start - b.start)
  return runs
}

/** Where the words of a paragraph are: those from…to of these arrays, in units of its text. */
export interface WordRanges {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly from: number
  readonly to: number
}

/** The words of a paragraph; `spans`: arrays that are free for them. */
export function rangesIn(text: string, spans: WordSpans): WordRanges {
  spans.count = 0
  scanWords(text, spans)
  return { starts: spans.starts, ends: spans.ends, from: 0, to: spans.count }
}

/** The pieces of a paragraph. Linear. `runs` are its quoted runs, ascending. */
export function readPieces(
  text: string,
  runs: readonly QuotedRun[],
  words: SpeechWords,
  ranges: WordRanges,
): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  let at = 0
  for (let word = ranges.from; word <= ranges.to; word++) {
    const start = word < ranges.to ? ranges.starts[word]! : text.length
    while (next < runs.length && runs[next]!.start <= start) {
      const run = runs[next++]!
      marksIn(text, at, run.start, pieces, words)
      pieces.push(quotePiece(text, run))
      at = run.end
    }
    if (start < at) continue
    marksIn(text, at, start, pieces, words)
    if (word === ranges.to) break
    at = ranges.ends[word]!
    pushWord(text, start, at, pieces, words)
  }
  return pieces
}

/** Written out field by field: a spread costs more than all the rest of the reading. */
function pieceOf(
  kind: number,
  start: number,
  end: number,
  { key, bits, capital, shouted }: WordSense,
  owns: boolean,
  quote: number,
  edge: boolean,
): Piece {
  return { kind, start, end, key, bits, capital, shouted, owns, quote, edge }
}

function quotePiece(text: string, { quote, start, end }: QuotedRun): Piece {
  const edge = ENDS_IN_STOP.test(text.slice(Math.max(start, end - 8), end))
  return pieceOf(QUOTE, start, end, NO_WORD, false, quote, edge)
}

function marksIn(text: string, from: number, to: number, pieces: Piece[], words: SpeechWords): void {
  if (to - from === 1 && text.charCodeAt(from) === SPACE) return
  for (let at = from; at < to; at++) {
    const kind = markAt(text, at)
    if (kind === NO_MARK) continue
    if (kind === STOP && text[at] === '.' && !endsSentence(text, at, words)) continue
    pieces.push(pieceOf(kind, at, at + 1, NO_WORD, false, -1, false))
  }
}

/** The kind of the mark at a place. */
function markAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < FIRST_MARK) return NO_MARK
  if (code === HYPHEN) return text[at - 1] === ' ' && text[at + 1] === ' ' ? DASH : NO_MARK
  switch (text[at]) {
    case ',':
    case '，':
    case '、':
      return COMMA
    case ':':
    case '：':
      return COLON
    case ';':
      return SEMICOLON
    case '.':
    case '!':
    case '?':
    case '…':
    case '。':
      return STOP
    case '–':
    case '—':
      return DASH
    case '(':
    case '[':
      return OPEN
    case ')':
    case ']':
      return CLOSE
    default:
      return NO_MARK
  }
}

/** Not behind an initial, a shortened title, or a German ordinal. */
function endsSentence(text: string, at: number, words: SpeechWords): boolean {
  const before = at === 0 ? 0 : text.charCodeAt(at - 1)
  if (before >= 0x30 && before <= 0x39) return !words.grammar.nounsHaveCapitals || at + 1 >= text.length
  return !isAbbreviated(text, at)
}

function pushWord(text: string, start: number, end: number, pieces: Piece[], words: SpeechWords): void {
  const { tag } = words.grammar
  if (tag === 'fr' || tag === 'it') {
    pushRomance(text, start, end, pieces, words)
    return
  }
  const suffix = tag === 'tr' ? CASE_SUFFIX.exec(text.slice(start, end)) : null
  if (suffix !== null) {
    const owns = OWNS_SUFFIX.test(suffix[0])
    pieces.push(wordPiece(text, start, start + suffix.index, words, owns, edgeAt(pieces)))
    return
  }
  const owns = isOwner(text, start, end)
  pieces.push(wordPiece(text, start, owns ? end - 2 : end, words, owns, edgeAt(pieces)))
}

/** Does the word end in ’s? */
function isOwner(text: string, start: number, end: number): boolean {
  if (end - start < 2 || (text.charCodeAt(end - 1) | CASE) !== S) return false
  const mark = text.charCodeAt(end - 2)
  return mark === APOSTROPHE || mark === CURLY_APOSTROPHE
}

/** French and Italian words, which may be two. */
function pushRomance(text: string, start: number, end: number, pieces: Piece[], words: SpeechWords): void {
  const word = text.slice(start, end)
  const { tag } = words.grammar
  const elided = ELIDED.exec(word)?.[0].length ?? 0
  if (elided > 0) {
    pieces.push(wordPiece(text, start, start + elided, words, false, edgeAt(pieces)))
    pushWord(text, start + elided, end, pieces, words)
    return
  }
  const inverted = tag === 'fr' ? INVERTED.exec(word) : null
  if (inverted !== null) {
    pieces.push(wordPiece(text, start, start + inverted[1]!.length, words, false, edgeAt(pieces)))
    pieces.push(wordPiece(text, start + word.lastIndexOf('-') + 1, end, words, false, false))
    return
  }
  const owns = isOwner(text, start, end)
  pieces.push(wordPiece(text, start, owns ? end - 2 : end, words, owns, edgeAt(pieces)))
}

function wordPiece(
  text: string,
  start: number,
  end: number,
  words: SpeechWords,
  owns: boolean,
  edge: boolean,
): Piece {
  return pieceOf(WORD, start, end, words.of(text, start, end), owns, -1, edge)
}

/** Does a sentence begin behind these pieces, judging by the marks? */
function edgeAt(pieces: readonly Piece[]): boolean {
  const last = pieces[pieces.length - 1]
  return last === undefined || last.kind === STOP || last.kind === COLON || (last.kind === QUOTE && last.edge)
}

/** The folded words of ranges of a paragraph, each read once: a name is looked up for several questions. */
export class RangeKeys {
  private readonly pieces: readonly Piece[]
  /** By the first piece, the end of a range and its key. */
  private readonly keys = new Map<number, { readonly to: number; readonly key: string }>()

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces
  }

  /** The same for all ranges that are written alike. */
  of({ from, to }: Sentence): string {
    const cached = this.keys.get(from)
    if (cached?.to === to) return cached.key
    let key = ''
    for (let at = from; at < to; at++) key += ` ${this.pieces[at]!.key}`
    this.keys.set(from, { to, key })
    return key
  }
}

/** Sentences of a paragraph. `attributes`: does what follows a finished quotation belong to it? */
export function sentencesOf(pieces: readonly Piece[], attributes: (at: number) => boolean): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!
    const next = pieces[at + 1]
    const isFull = at + 1 - from >= LONGEST_SENTENCE
    const ends =
      piece.kind === STOP
        ? next === undefined ||
          next.capital ||
          next.kind === QUOTE ||
          next.kind === DASH ||
          next.kind === OPEN
        : piece.kind === QUOTE &&
          piece.edge &&
          (next === undefined || next.kind === QUOTE || (next.capital && !attributes(at + 1)))
    if (!ends && !isFull) continue
    sentences.push({ from, to: at + 1 })
    from = at + 1
  }
  if (from < pieces.length) sentences.push({ from, to: pieces.length })
  return sentences
}

/** Does any paragraph have the word in small letters? Computed on first use. */
export function smallWordsOf(paragraphs: readonly (readonly Piece[])[]): (key: string) => boolean {
  let small: Set<string> | null = null
  return (key) => {
    if (small === null) {
      small = new Set()
      for (const pieces of paragraphs)
        for (const { kind, capital, key } of pieces) if (kind === WORD && !capital) small.add(key)
    }
    return small.has(key)
  }
}
