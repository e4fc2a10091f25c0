// The pieces from which values are read: figures, words, Chinese and Japanese numerals, fractions and relevant marks. One
// pass over the text.
import type { Vocabulary } from './vocabulary.ts'
import { foldedWord } from './vocabulary.ts'

export type LexemeKind = 'figure' | 'fraction' | 'han' | 'word' | 'mark'

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
/** The zero of each script with its own digits; the other nine follow it. */
const NOUGHTS = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０'].map((sign) => sign.charCodeAt(0))
const FOREIGN_MARKS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '’': "'", '．': '.', '，': ',' }

/** The pieces of a text, in order. */
export function lexemesOf(text: string, { isHan, words }: Vocabulary): Lexeme[] {
  const pattern = isHan ? HAN : words.decimalComma === true ? SPACES : SPACES_AND_COMMAS
  const lexemes: Lexeme[] = []
  let end = 0
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const part = match[0]
    const start = match.index
    const kind = kindOf(part, isHan)
    lexemes.push({
      kind,
      start,
      end: start + part.length,
      text: part,
      key: keyOf(kind, part),
      gap: text.slice(end, start),
    })
    end = start + part.length
  }
  return lexemes
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
export function inOurDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (sign) => {
    const code = sign.charCodeAt(0)
    const nought = NOUGHTS.find((first) => code >= first && code < first + 10)
    return nought === undefined ? (FOREIGN_MARKS[sign] ?? sign) : String(code - nought)
  })
}
