// Which lines of wrapped copy stand by themselves: a headline, a heading, table rows, a list of results, verse?

import type { Layout } from './layout.ts'
import { type Line, WIDEST_WRAP } from './line.ts'

/** One line shorter than this, or several shorter than that, ended on purpose. */
const SHORT_LINE = 0.6
const SHORT_LINES = 0.75
const OPENS_LIST = /[:;：；]$/
const FIRST_WORD = /^\p{Lu}[\p{L}\p{M}]*(?=\s)/u

/** A flag per line of the block. `opens`: the block is the first of the text; `head`: number of known head lines. */
export function ownLines(
  block: readonly Line[],
  layout: Layout,
  opensParagraph: (line: Line) => boolean,
  opens: boolean,
  head: number,
): boolean[] {
  const own = block.map((_, i) => i < head)
  for (const [i, line] of block.entries()) {
    if (i < head) continue
    const mayStand =
      isColumns(block, i) ||
      (mayBegin(block, own, i, layout) &&
        !goesOn(block, i) &&
        (isShort(block, own, i, layout) || (opens && i === 0 && isHeadline(block, layout))))
    own[i] = mayStand && !opensParagraph(line)
  }
  return own
}

/** A row between rows, except one that prose with many figures wraps. */
function isColumns(block: readonly Line[], i: number): boolean {
  const before = block[i - 1]
  const behind = block[i + 1]
  if (!block[i]!.isRow || !(before?.isRow || behind?.isRow)) return false
  return before === undefined || before.isRow || before.endsSentence || OPENS_LIST.test(before.text)
}

function mayBegin(block: readonly Line[], own: readonly boolean[], i: number, layout: Layout): boolean {
  const before = block[i - 1]
  if (before === undefined || own[i - 1] || block[i]!.indent >= layout.indent) return true
  return before.endsSentence || OPENS_LIST.test(before.text)
}

function goesOn(block: readonly Line[], i: number): boolean {
  return block[i]!.beginsLower || block[i]!.endsSentence || block[i + 1]?.beginsLower === true
}

function isShort(
  block: readonly Line[],
  own: readonly boolean[],
  i: number,
  { width, indent }: Layout,
): boolean {
  const { columns } = block[i]!
  const next = block[i + 1]
  // Where indents begin paragraphs, flush copy below a short line continues it.
  const mayEnd = i === 0 || next === undefined || next.indent >= indent || !Number.isFinite(indent)
  if (mayEnd && !(i === 0 && block[i]!.indent >= indent) && columns < width * SHORT_LINE) return true
  const isRun =
    own[i - 1] || (next !== undefined && next.columns < width * SHORT_LINES && !goesOn(block, i + 1))
  return isRun && columns < width * SHORT_LINES
}

/** A full first line is a headline if the next begins with a word that the text has elsewhere in small letters. */
function isHeadline(block: readonly Line[], { width, indent }: Layout): boolean {
  const [line, next] = block
  if (line === undefined || next === undefined || line.indent >= indent || line.text.length > WIDEST_WRAP)
    return false
  if (line.columns + 1 + next.firstWordColumns <= width * SHORT_LINES) return true
  const word = FIRST_WORD.exec(next.text.slice(0, WIDEST_WRAP))?.[0]
  if (word === undefined) return false
  const small = countOf(block, ` ${word.toLowerCase()} `)
  return small >= 2 && small > countOf(block, ` ${word} `)
}

function countOf(block: readonly Line[], word: string): number {
  return block.reduce((count, line) => count + (line.text.includes(word) ? 1 : 0), 0)
}
