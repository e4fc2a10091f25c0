// One line of a plain text as typed or set: how wide it is, how it begins and how it ends.

import { isAgencyLine } from './agency-lines.ts'

/** A line longer than this was not wrapped by a machine: feeds and mail wrap at 60 to 100 columns. */
export const WIDEST_WRAP = 120
/** Wide characters are counted up to here; longer lines need no exact width. */
const TAIL = 40
/** Share of figures among the words of a table row. */
const FIGURES = 0.4

export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uff0f]/u
/** All of them stand behind it. */
const FIRST_UNSPACED = 0x0e00
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g
/** Anything visible: neither white space nor a character without width, such as U+200B or U+2060. */
const SHOWN = /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u
const LIST_MARK = /^(?:[-*•–—‣·]|\d{1,3}[.)])\s+\S/
const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»」』)\]]*$/
const LOWER = /^["'“‘«„‚¿¡([]*\p{Ll}/u
const GAP = /[^\s.!?:;](?:\s{3,}|\t+| {2,}(?=[\d$€£+-]))\S|\|/
const HAS_FIGURE = /\d/
const SMALL_A = 0x61
const FIGURE = /^[-+($€£]*\d[\d.,:/%)-]*$/

/** A line with its properties, each computed on first use. */
export class Line {
  /** Without white space at its ends. */
  readonly text: string
  readonly indent: number
  private width = -1
  private firstWidth = -1
  private facts = 0

  /** `space`: the white space in front of the text. */
  constructor(text: string, space: string) {
    this.text = text
    this.indent = space === '' ? 0 : indentOf(space)
  }

  get columns(): number {
    if (this.width < 0) this.width = columnsOf(this.text)
    return this.width
  }

  /** Columns of the first word, up to where a line may break. */
  get firstWordColumns(): number {
    if (this.firstWidth < 0) this.firstWidth = firstWordColumns(this.text)
    return this.firstWidth
  }

  get endsSentence(): boolean {
    return this.fact(ENDS_SENTENCE)
  }

  get beginsLower(): boolean {
    return this.fact(BEGINS_LOWER)
  }

  get hasListMark(): boolean {
    return this.fact(HAS_LIST_MARK)
  }

  /** Columns of a table, or mostly figures. */
  get isRow(): boolean {
    return this.fact(IS_ROW)
  }

  /** A slug, a separator, an end mark: a paragraph in any surroundings. */
  get isAgencys(): boolean {
    return this.fact(IS_AGENCYS)
  }

  /** Two bits for each property: whether it was computed, and its value. */
  private fact(which: Fact): boolean {
    const looked = 1 << (2 * which)
    if ((this.facts & looked) === 0) this.facts |= looked | (isSo(which, this.text) ? looked << 1 : 0)
    return (this.facts & (looked << 1)) !== 0
  }
}

const ENDS_SENTENCE = 0
const BEGINS_LOWER = 1
const HAS_LIST_MARK = 2
const IS_ROW = 3
const IS_AGENCYS = 4
type Fact = 0 | 1 | 2 | 3 | 4

function isSo(which: Fact, text: string): boolean {
  // Nearly all lines begin and end with plain letters, which need no expression.
  switch (which) {
    case ENDS_SENTENCE:
      return !isPlainLetter(text.charCodeAt(text.length - 1)) && SENTENCE_END.test(text.slice(-TAIL))
    case BEGINS_LOWER: {
      const first = text.charCodeAt(0)
      return isPlainLetter(first) ? first >= SMALL_A : LOWER.test(text)
    }
    case HAS_LIST_MARK:
      return !isPlainLetter(text.charCodeAt(0)) && LIST_MARK.test(text)
    case IS_ROW:
      return (
        text.length <= WIDEST_WRAP && (GAP.test(text) || (HAS_FIGURE.test(text) && isMostlyFigures(text)))
      )
    default:
      return isAgencyLine(text)
  }
}

export function isBlank(line: string): boolean {
  const first = line.charCodeAt(0)
  return first > 0x20 && first < 0x7f ? false : !SHOWN.test(line)
}

function isPlainLetter(code: number): boolean {
  return (code >= SMALL_A && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function firstWordColumns(text: string): number {
  const word = /^\S+/.exec(text.slice(0, WIDEST_WRAP))?.[0] ?? ''
  // Chinese, Japanese and Thai break between any two characters, except before a mark that may begin no line.
  return word !== '' && isUnspaced(word, 0) ? 3 : columnsOf(word)
}

/** Is the character at this position of a script without spaces? */
export function isUnspaced(text: string, at: number): boolean {
  return text.charCodeAt(at) >= FIRST_UNSPACED && UNSPACED.test(text[at]!)
}

function columnsOf(text: string): number {
  if (text.length > WIDEST_WRAP * 2) return text.length
  return text.length + (text.match(WIDE)?.length ?? 0)
}

/** Columns of leading white space: a tab is four, U+3000 two. */
function indentOf(space: string): number {
  let columns = 0
  for (const sign of space) {
    if (sign === '\t') columns += 4
    else if (sign === '\u3000') columns += 2
    else if (/[^\S\ufeff]/.test(sign)) columns++
    else break
  }
  return columns
}

function isMostlyFigures(text: string): boolean {
  const words = text.split(/\s+/)
  const figures = words.filter((word) => FIGURE.test(word)).length
  return figures >= 2 && figures >= words.length * FIGURES
}
