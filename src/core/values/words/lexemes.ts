// The pieces from which values are read: figures, words, Chinese and Japanese numerals, fractions and relevant marks. One
// pass over the text.
import type { Vocabulary } from './vocabulary.ts'
import { foldedWord } from './vocabulary.ts'

type LexemeKind = 'figure' | 'fraction' | 'han' | 'word' | 'mark'

export interface Lexeme {
  readonly kind: LexemeKind
  readonly start: number
  readonly end: number
  readonly text: string
  /** Words as listed; figures in ASCII digits. */
  readonly key: string
  /** The text between it and the previous one. */
  readonly gap: string
}

/** A fullwidth comma groups only fullwidth figures: between others it separates two of them. */
const SEPARATED = String.raw`(?:[０-９]+(?:[，．][０-９]+)+|\p{Nd}+(?:[.,'’٫٬]\p{Nd}+)*)`
const NARROW = '\u00a0\u2009\u202f'
const HAN_NUMERAL = '〇零一二三四五六七八九十百千万萬亿億兆两兩壹贰叁肆伍陆柒捌玖拾佰仟'
const REST = String.raw`[\u00bc-\u00be\u2150-\u215e]|(?<![\p{L}\p{M}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])\.?|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%‰٪％°℃℉º№#+²³/:~〜]|\p{Sc}`
const CJK_WORD = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`

const SPACED = (space: string) =>
  String.raw`(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[${space}]\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?`
/** Words before a figure that may end a phrase with it: at 12, 300 of them; on page 12, 300 are named. */
const NO_COUNT =
  'the|these|those|all|aged?|at|in|on|no|nos|numbers?|pages?|rooms?|seats?|lines?|sections?|chapters?|articles?|items?|elements?|units?|versions?'
/** A sum, a sentence's start, or a word in small letters: `Flight 447, 228 people` and `June 12, 300 people` are two figures. */
const BEFORE_LOOSE = String.raw`(?<=(?<![\p{L}\p{M}'’])(?!(?:${NO_COUNT}) )[\p{Ll}\p{M}]+,? |[.!?] |\p{Sc} ?)`
/** `258, 753` and `250 , 000`: one figure with a space beside its mark. A list of figures continues, and no figure begins with a zero. */
const LOOSE = String.raw`(?=\p{Nd})(?<![\p{Nd}.,])(?:${BEFORE_LOOSE}[1-9]\d{0,2}(?: ,|, | , )\d{3}|[1-9]\d{0,2}(?: ,|, | , )0\d{2})(?: ?, ?0\d{2})*(?!\p{Nd}|\.\d|,? ?(?:(?:and|or|to) |& ?)?\d)`
const SPACES = new RegExp(`${SPACED(` ${NARROW}`)}|${SEPARATED}|${REST}`, 'gu')
/** Languages in which a comma separates thousands. */
const SPACES_AND_COMMAS = new RegExp(`${LOOSE}|${SPACES.source}`, 'gu')
const HAN = new RegExp(
  `(?:${SEPARATED})?[${HAN_NUMERAL}]+(?:\\p{Nd}+[${HAN_NUMERAL}]*)*|${SPACED(NARROW)}|${SEPARATED}|${CJK_WORD}|${REST}`,
  'gu',
)
const HAS_HAN_NUMERAL = new RegExp(`^[^${HAN_NUMERAL}]*[${HAN_NUMERAL}]`, 'u')
const FIGURE = /^\p{Nd}/u
const FRACTION = /^[\u00bc-\u00be\u2150-\u215e]/
const WORD = /^[\p{L}\p{M}]/u
const FULL_STOP = 0x2e
const APOSTROPHE = 0x27
/** The bit by which ASCII letters differ in case. */
const CASE = 0x20
/** By ASCII code: 1 where a piece may begin. */
const BEGINS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z\d%#+/:~$]/.test(String.fromCharCode(code)) ? 1 : 0,
)
/** The zero of each script with its own digits; the other nine follow it. */
const NOUGHTS = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０'].map((sign) => sign.charCodeAt(0))
const FOREIGN_MARKS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '’': "'", '．': '.', '，': ',' }

/** The pieces of a text, in order. Plain words and what no piece begins with pass without the expression. */
export function lexemesOf(text: string, { isHan, words }: Vocabulary): Lexeme[] {
  const pattern = isHan ? HAN : words.decimalComma === true ? SPACES : SPACES_AND_COMMAS
  const lexemes: Lexeme[] = []
  let behind = 0
  const push = (kind: LexemeKind, start: number, end: number) => {
    const part = text.slice(start, end)
    lexemes.push({ kind, start, end, text: part, key: keyOf(kind, part), gap: text.slice(behind, start) })
    behind = end
  }
  for (let at = 0; at < text.length; at = behind) {
    at = isHan ? at : afterGap(text, at)
    const end = isHan ? 0 : plainWordEnd(text, at)
    if (end > 0) {
      push('word', at, end)
      continue
    }
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) break
    const part = match[0]
    push(kindOf(part, isHan), match.index, match.index + part.length)
  }
  return lexemes
}

/** The first place from `at` on where a piece may begin: ASCII letters, figures and some marks, and all beyond ASCII. */
function afterGap(text: string, at: number): number {
  let place = at
  while (place < text.length) {
    const code = text.charCodeAt(place)
    if (code >= 0x80 || BEGINS[code] === 1) break
    place++
  }
  return place
}

/** Where a word of ASCII letters ends, with apostrophes inside; 0 if the expression must read it, or none begins here. */
function plainWordEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    const from = end
    while (isAsciiLetter(text.charCodeAt(end))) end++
    if (end === from) return 0
    const code = text.charCodeAt(end)
    if (code >= 0x80) return 0
    // Possibly an abbreviation: a.m.
    if (code === FULL_STOP) return end === start + 1 ? 0 : end
    if (code !== APOSTROPHE) return end
    const next = text.charCodeAt(end + 1)
    if (next >= 0x80) return 0
    if (!isAsciiLetter(next)) return end
    end++
  }
}

/** False behind the end of a text, where the code is not a number. */
function isAsciiLetter(code: number): boolean {
  return (code | CASE) >= 0x61 && (code | CASE) <= 0x7a
}

function kindOf(text: string, isHan: boolean): LexemeKind {
  const code = text.charCodeAt(0)
  if (isHan && HAS_HAN_NUMERAL.test(text)) return 'han'
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return 'figure'
    return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'word' : 'mark'
  }
  if (FIGURE.test(text)) return 'figure'
  if (FRACTION.test(text)) return 'fraction'
  return text !== 'º' && WORD.test(text) ? 'word' : 'mark'
}

function keyOf(kind: LexemeKind, text: string): string {
  if (kind === 'figure' || kind === 'han') return inOurDigits(text)
  if (kind !== 'word') return text
  return foldedWord(text.includes('.') ? text.replaceAll('.', '') : text)
}

/** Digits of other scripts, and the marks between them, in ASCII; every character keeps its position. */
function inOurDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (sign) => {
    const code = sign.charCodeAt(0)
    const nought = NOUGHTS.find((first) => code >= first && code < first + 10)
    return nought === undefined ? (FOREIGN_MARKS[sign] ?? sign) : String(code - nought)
  })
}
