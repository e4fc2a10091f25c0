// Where do quotation marks open and close in a paragraph? One pass over the marks with a stack: each closing mark
// takes the nearest open one of its family, so an unclosed mark never swallows what follows.

import { BLANK, MARK_BEFORE, OPENS_AFTER, SingleMarks, WORD } from './single-marks.ts'

interface Span {
  /** Half-open range of the words between the marks. */
  readonly start: number
  readonly end: number
}

export interface MarkedParagraph {
  /** Outermost quotations, ascending. */
  readonly closed: readonly Span[]
  /** Position behind an opening mark that never closes, where the quotation may continue; null if there is none. */
  readonly open: { readonly start: number; readonly family: Family } | null
}

/** Marks that open and close one another: `double` “…”, "…" and ``…'' of old wires, `low` „…“, `angle` «…» or »…«. */
export type Family = 'double' | 'low' | 'angle' | 'single' | 'corner'

interface Open {
  readonly family: Family
  readonly at: number
  readonly width: number
}

interface Pair extends Span {
  readonly family: Family
}

/** A mark nested deeper than this was never closed. */
const STACK_LIMIT = 8
/**
 * A longer run between two marks of one paragraph (about 1,200 words) is a mark never closed, not a quotation: otherwise a
 * mark lost in an edit would make a quotation of half a text.
 */
const LONGEST_QUOTATION = 8_000
/** Searched from its `lastIndex`, which every search sets first. */
const MARKS = /``|''|["“”„‟«»‹›「」『』'‘’‚]/g
const NO_MARKS: MarkedParagraph = { closed: [], open: null }
const ANGLE = /[«»‹›]/

/** Does the text print »…« (German books) rather than «…»? The first angle mark decides. */
export function anglesPointIn(paragraphs: readonly { readonly text: string }[]): boolean {
  for (const { text } of paragraphs) {
    const first = text.search(ANGLE)
    if (first >= 0) return text[first] === '»' || text[first] === '›'
  }
  return false
}

/** The role of a family's first mark in a paragraph that a quotation may continue into. */
interface Arrival {
  /** Position of the mark if it closes without an opening here, else -1. */
  readonly closesAt: number
  /** The paragraph has no mark of the family. */
  readonly isBare: boolean
}

/** Does a quotation that runs into the paragraph, without a mark at its beginning, end in it? */
export function arrivalOf(text: string, family: Family, pointIn: boolean): Arrival {
  const running: Open[] = [{ family, at: 0, width: 0 }]
  const singles = new SingleMarks(text)
  MARKS.lastIndex = 0
  for (let match = MARKS.exec(text); match !== null; match = MARKS.exec(text)) {
    const [mark] = match
    const at = match.index
    if (closingFamily(text, mark, at, running, pointIn, singles) === family)
      return { closesAt: at, isBare: false }
    const opening = openingFamily(text, mark, at, pointIn, singles)
    if (opening !== null && opening !== 'single') return { closesAt: -1, isBare: false }
  }
  return { closesAt: -1, isBare: true }
}

/** The quotations of one paragraph from `from` on. Linear in the text. */
export function markParagraph(text: string, pointIn: boolean, from = 0): MarkedParagraph {
  MARKS.lastIndex = from
  let match = MARKS.exec(text)
  if (match === null) return NO_MARKS
  const stack: Open[] = []
  const pairs: Pair[] = []
  const singles = new SingleMarks(text)
  for (; match !== null; match = MARKS.exec(text)) {
    const mark = match[0]
    const at = match.index
    const family = closingFamily(text, mark, at, stack, pointIn, singles)
    if (family) {
      close(stack, pairs, family, at)
      continue
    }
    const opening = openingFamily(text, mark, at, pointIn, singles)
    if (opening && stack.length < STACK_LIMIT) stack.push({ family: opening, at, width: mark.length })
  }
  return { closed: outermost(pairs), open: openEnd(text, stack, pairs) }
}

/** The position behind an opening mark of the family at the beginning of the paragraph, or -1. */
export function reopensAt(text: string, family: Family, pointIn: boolean): number {
  const at = text.search(/\S/)
  if (at < 0) return -1
  const mark = /^(?:``|'')/.exec(text.slice(at, at + 2))?.[0] ?? text[at]!
  if (family === 'angle') return '«»‹›'.includes(mark) ? at + 1 : -1
  const opening = openingFamily(text, mark, at, pointIn, new SingleMarks(text))
  return opening === family || (opening === 'low' && family === 'double') ? at + mark.length : -1
}

function closingFamily(
  text: string,
  mark: string,
  at: number,
  stack: readonly Open[],
  pointIn: boolean,
  singles: SingleMarks,
): Family | null {
  const before = text[at - 1] ?? ' '
  switch (mark) {
    case '"': {
      if (!opened(stack, 'double') && !opened(stack, 'low')) return null
      // Behind a space it opens, unless a space follows too: « words " ».
      if (BLANK.test(before) && WORD.test(text[at + 1] ?? '')) return null
      return opened(stack, 'double') ? 'double' : 'low'
    }
    case "''":
      // Old wires also open with two single marks, at the beginning of a word.
      if (opensWord(text, at, 2)) return null
      return opened(stack, 'double') ? 'double' : opened(stack, 'low') ? 'low' : null
    case '”':
    case '‟':
      return opened(stack, 'double') ? 'double' : opened(stack, 'low') ? 'low' : null
    case '“':
      return opened(stack, 'low') && !BLANK.test(before) ? 'low' : null
    case '»':
    case '›':
      return !pointIn && opened(stack, 'angle') ? 'angle' : null
    case '«':
    case '‹':
      return pointIn && opened(stack, 'angle') ? 'angle' : null
    case '」':
    case '』':
      return opened(stack, 'corner') ? 'corner' : null
    case "'":
    case '’':
    case '‘':
      return opened(stack, 'single') && singles.closes(at) ? 'single' : null
    default:
      return null
  }
}

function openingFamily(
  text: string,
  mark: string,
  at: number,
  pointIn: boolean,
  singles: SingleMarks,
): Family | null {
  const before = text[at - 1] ?? ' '
  const after = text[at + mark.length] ?? ' '
  const free = OPENS_AFTER.test(before) || MARK_BEFORE.test(before)
  switch (mark) {
    case "''":
      return opensWord(text, at, 2) ? 'double' : null
    case '"':
      // The value of an attribute is markup.
      if (before === '=') return null
      return (free || !WORD.test(before)) && !BLANK.test(after) ? 'double' : null
    case '“':
    case '``':
      return 'double'
    case '”':
      return free && WORD.test(after) ? 'double' : null
    case '„':
      return 'low'
    case '«':
    case '‹':
      return pointIn ? null : 'angle'
    case '»':
    case '›':
      return pointIn ? 'angle' : null
    case '「':
    case '『':
      return 'corner'
    case '‚':
      return free && WORD.test(after) ? 'single' : null
    case '‘':
    case "'":
      return free && singles.opens(at) ? 'single' : null
    default:
      return null
  }
}

/** Does a mark of so many units stand behind a space or bracket, right before a word? */
function opensWord(text: string, at: number, width: number): boolean {
  return OPENS_AFTER.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}["“‘(…]/u.test(text[at + width] ?? ' ')
}

function opened(stack: readonly Open[], family: Family): boolean {
  return stack.some((open) => open.family === family)
}

/** Takes the nearest open mark of the family; marks opened after it were never closed. */
function close(stack: Open[], pairs: Pair[], family: Family, at: number): void {
  let top = stack.length - 1
  while (stack[top]!.family !== family) top--
  const open = stack[top]!
  stack.length = top
  const start = open.at + open.width
  if (start < at && at - start <= LONGEST_QUOTATION) pairs.push({ start, end: at, family })
}

/** Outermost pairs; ascending. */
function outermost(pairs: readonly Pair[]): readonly Span[] {
  if (pairs.length < 2 || areApart(pairs)) return pairs
  const sorted = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end)
  const outer: Span[] = []
  let end = -1
  for (const pair of sorted) {
    if (pair.start < end) continue
    outer.push({ start: pair.start, end: pair.end })
    end = pair.end
  }
  return outer
}

/** Does each pair begin behind the one before? Nearly always: then they need no sorting. */
function areApart(pairs: readonly Pair[]): boolean {
  for (let at = 1; at < pairs.length; at++) if (pairs[at]!.start < pairs[at - 1]!.end) return false
  return true
}

/** The last unclosed mark that no closed quotation follows. */
function openEnd(text: string, stack: readonly Open[], pairs: readonly Pair[]): MarkedParagraph['open'] {
  const open = stack.find(
    (mark) =>
      mark.family !== 'single' &&
      text.length - mark.at <= LONGEST_QUOTATION &&
      !pairs.some((pair) => pair.start > mark.at && pair.family === mark.family),
  )
  return open ? { start: open.at + open.width, family: open.family } : null
}
