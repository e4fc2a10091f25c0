// The pieces that values are read from: figures, words, numerals of Chinese and Japanese, fractions and telling marks.
// One look at each character of the text.
import type { Vocabulary } from './vocabulary.ts'
import { foldedWord } from './vocabulary.ts'

export type LexemeKind = 'figure' | 'fraction' | 'han' | 'word' | 'mark'

export interface Lexeme {
  readonly kind: LexemeKind
  readonly start: number
  readonly end: number
  readonly text: string
  /** Words as the lists have them; figures in ASCII digits. */
  readonly key: string
  /** What stands between it and the one before. */
  readonly gap: string
}

const SEPARATED = String.raw`\p{Nd}+(?:[.,'’٫٬]\p{Nd}+)*`
const NARROW = '\u00a0\u2009\u202f'
const HAN_NUMERAL = '〇零一二三四五六七八九十百千万萬亿億兆两兩壹贰叁肆伍陆柒捌玖拾佰仟'
const REST = String.raw`(?<fraction>[\u00bc-\u00be\u2150-\u215e])|(?<abbreviation>(?<![\p{L}\p{M}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])\.?)|(?<word>[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*)|(?<mark>[%‰٪％°℃℉º№#+²³/:~〜]|\p{Sc})`
const CJK_WORD = String.raw`(?<cjk>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])`

const SPACED = (space: string) =>
  String.raw`(?<![\p{Nd}.,])\p{Nd}{1,3}(?:[${space}]\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?`
const PLAIN = new RegExp(`(?<figure>${SPACED(NARROW)}|${SEPARATED})|${REST}`, 'gu')
const SPACES = new RegExp(`(?<figure>${SPACED(` ${NARROW}`)}|${SEPARATED})|${REST}`, 'gu')
const HAN = new RegExp(
  `(?<han>(?:${SEPARATED})?[${HAN_NUMERAL}]+(?:\\p{Nd}+[${HAN_NUMERAL}]*)*)|(?<figure>${SPACED(NARROW)}|${SEPARATED})|${CJK_WORD}|${REST}`,
  'gu',
)
/** The nought of each script that has figures of its own; the nine others stand behind it. */
const NOUGHTS = [...'٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０'].map((sign) => sign.charCodeAt(0))
const FOREIGN_MARKS: Readonly<Record<string, string>> = { '٫': '.', '٬': ',', '’': "'", '．': '.', '，': ',' }

/** The pieces of a text, in order. */
export function lexemesOf(text: string, { isHan, words }: Vocabulary): Lexeme[] {
  const lexemes: Lexeme[] = []
  let end = 0
  for (const found of text.matchAll(isHan ? HAN : words.spacedThousands ? SPACES : PLAIN)) {
    const { index: start, groups } = found
    const kind = kindOf(groups!)
    const part = found[0]
    lexemes.push({
      kind,
      start,
      end: start + part.length,
      text: part,
      key: keyOf(kind, part, groups!),
      gap: text.slice(end, start),
    })
    end = start + part.length
  }
  return lexemes
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): LexemeKind {
  if (groups.figure !== undefined) return 'figure'
  if (groups.han !== undefined) return 'han'
  if (groups.fraction !== undefined) return 'fraction'
  return groups.mark !== undefined ? 'mark' : 'word'
}

function keyOf(kind: LexemeKind, text: string, groups: Readonly<Record<string, string | undefined>>): string {
  if (kind === 'figure' || kind === 'han') return inOurDigits(text)
  if (kind !== 'word') return text
  return foldedWord(groups.abbreviation === undefined ? text : text.replaceAll('.', ''))
}

/** Figures of other scripts, and the marks between them, as ASCII has them; every sign keeps its place. */
export function inOurDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (sign) => {
    const code = sign.charCodeAt(0)
    const nought = NOUGHTS.find((first) => code >= first && code < first + 10)
    return nought === undefined ? (FOREIGN_MARKS[sign] ?? sign) : String(code - nought)
  })
}
