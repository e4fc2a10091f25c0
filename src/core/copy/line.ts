// One line of a plain text as it was typed or set: how wide it is, how it begins and how it ends.

import { isAgencyLine } from './agency-lines.ts'

/** A line longer than this was not wrapped by a machine: feeds and mail wrap at 60 to 100 columns. */
export const WIDEST_WRAP = 120
/** Wide characters are counted up to here; of a longer line nobody asks. */
const TAIL = 40
/** Share of the words of a row that are figures. */
const FIGURES = 0.4

export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uff0f]/u
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g
/** Anything that shows: neither white space nor a character without a width, such as U+200B or U+2060. */
const SHOWN = /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u
const LIST_MARK = /^(?:[-*•–—‣·]|\d{1,3}[.)])\s+\S/
const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»」』)\]]*$/
const LOWER = /^["'“‘«„‚¿¡([]*\p{Ll}/u
const GAP = /[^\s.!?:;](?:\s{3,}|\t+| {2,}(?=[\d$€£+-]))\S|\|/
const FIGURE = /^[-+($€£]*\d[\d.,:/%)-]*$/

export interface Line {
  /** Without white space at its ends. */
  readonly text: string
  readonly columns: number
  readonly indent: number
  readonly endsSentence: boolean
  readonly beginsLower: boolean
  readonly hasListMark: boolean
  /** Columns of a table, or mostly figures. */
  readonly isRow: boolean
  /** A slug, a separator, an end: a paragraph whatever stands around it. */
  readonly isAgencys: boolean
}

export function isBlank(line: string): boolean {
  return !SHOWN.test(line)
}

export function readLine(typed: string): Line {
  const text = typed.trim()
  const short = text.length <= WIDEST_WRAP
  return {
    text,
    columns: columnsOf(text),
    indent: indentOf(typed),
    endsSentence: SENTENCE_END.test(text.slice(-TAIL)),
    beginsLower: LOWER.test(text),
    hasListMark: LIST_MARK.test(text),
    isRow: short && (GAP.test(text) || isMostlyFigures(text)),
    isAgencys: isAgencyLine(text),
  }
}

/** Columns of the first word, as far as it has to stay whole at a line's end. */
export function firstWordColumns(line: Line): number {
  const word = /^\S+/.exec(line.text.slice(0, WIDEST_WRAP))?.[0] ?? ''
  // Chinese, Japanese and Thai break between any two characters, but for a mark that may begin no line.
  return UNSPACED.test(word[0] ?? '') ? 3 : columnsOf(word)
}

export function columnsOf(text: string): number {
  if (text.length > WIDEST_WRAP * 2) return text.length
  return text.length + (text.match(WIDE)?.length ?? 0)
}

/** Columns of white space in front: a tab is four, U+3000 two. */
function indentOf(typed: string): number {
  let columns = 0
  for (const sign of typed) {
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
