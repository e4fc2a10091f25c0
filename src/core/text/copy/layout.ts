// How is a plain text set? Its width, and what begins a paragraph: an indent, a blank line, or a line that ends early. Read
// from the lines themselves: most that break inside a sentence break where the next word had no room.
import { type Line, WIDEST_WRAP } from './line.ts'

/** A text with shorter lines is a list or a poem, not wrapped prose. */
export const NARROWEST_WRAP = 40
/** Share of open line ends that must continue in small letters; names begin the others. */
const GOES_ON_SHARE = 0.3
/** The same if more than one does: German capitalises every noun. */
const GO_ON_SHARE = 0.15
/** The same for scripts without small letters, where only the width tells. */
const FORCED_SHARE = 0.7
/** Share of continued lines that must be about full. */
const FULL_SHARE = 0.5
/** Ragged lines end where one more word would have come about to the width. */
const ABOUT_FULL = 0.8
/** Copy set by hand is ragged: only a line this short ends early. */
const RAGGED_EARLY = 0.85
/** Beyond so many lines, the longest of a hundred says nothing about the width. */
const MANY = 20
const OUTLIER = 1.1
/** Two paragraphs of several lines between blank lines: blank lines separate paragraphs. */
const PARTED_BLOCKS = 2
const EARLY_SHARE = 0.8

export interface Layout {
  readonly wrapped: boolean
  readonly width: number
  /** Least indent, in columns, that begins a paragraph; infinite if none does. */
  readonly indent: number
  /** A line that ends early at the end of a sentence ends its paragraph. */
  readonly earlyEnds: boolean
  /** A line ends early if the next word would have fitted within this. */
  readonly room: number
}

export function layoutOf(blocks: readonly (readonly Line[])[]): Layout {
  const indent = paragraphIndent(blocks)
  const pairs = openPairs(blocks, indent)
  const cased = hasSmallLetters(blocks)
  const goOn = cased ? pairsThatGoOn(pairs, indent) : forcedPairs(pairs)
  const width = goOn.lines.length > 0 ? usualWidth(goOn) : longestOf(blocks)
  const full = countOf(goOn, (filled) => filled > width * ABOUT_FULL)
  const share = cased ? (goOn.lines.length > 1 ? GO_ON_SHARE : GOES_ON_SHARE) : FORCED_SHARE
  const evenly = isAll(pairs, (filled) => filled > width * ABOUT_FULL)
  const enough = evenly || goOn.lines.length >= pairs.lines.length * share
  const wrapped = goOn.lines.length > 0 && enough && full >= goOn.lines.length * FULL_SHARE
  const room = isAll(goOn, (filled) => filled > width) ? width : width * RAGGED_EARLY
  return { wrapped, width, indent, room, earlyEnds: endsEarly(blocks, indent, room) }
}

/** Columns of the line with the next word appended. */
export function filledTo(line: Line, next: Line): number {
  return line.columns + 1 + next.firstWordColumns
}

/** Lines, each with the one below it. */
interface LinePairs {
  readonly lines: readonly Line[]
  readonly nexts: readonly Line[]
}

/** Adjacent lines that one paragraph may have wrapped: the first ends no sentence, the second begins no paragraph. */
function openPairs(blocks: readonly (readonly Line[])[], indent: number): LinePairs {
  const lines: Line[] = []
  const nexts: Line[] = []
  for (const block of blocks)
    for (let i = 0; i + 1 < block.length; i++) {
      if (!isOpen(block[i]!, block[i + 1]!, indent)) continue
      lines.push(block[i]!)
      nexts.push(block[i + 1]!)
    }
  return { lines, nexts }
}

/** Cheap checks come first: most lines of a list are too short. */
function isOpen(line: Line, next: Line, indent: number): boolean {
  return (
    line.columns >= NARROWEST_WRAP &&
    line.text.length <= WIDEST_WRAP &&
    !line.endsSentence &&
    !next.hasListMark &&
    !(next.indent >= indent && !next.beginsLower) &&
    !line.isRow &&
    !line.isAgencys &&
    !next.isAgencys
  )
}

/** Pairs for which `holds` is true of the columns of the line with the next word. */
function countOf({ lines, nexts }: LinePairs, holds: (filled: number) => boolean): number {
  let count = 0
  for (let i = 0; i < lines.length; i++) if (holds(filledTo(lines[i]!, nexts[i]!))) count++
  return count
}

function isAll(pairs: LinePairs, holds: (filled: number) => boolean): boolean {
  return countOf(pairs, holds) === pairs.lines.length
}

function pairsOf({ lines, nexts }: LinePairs, holds: (line: Line, next: Line) => boolean): LinePairs {
  const kept: { lines: Line[]; nexts: Line[] } = { lines: [], nexts: [] }
  for (let i = 0; i < lines.length; i++) {
    if (!holds(lines[i]!, nexts[i]!)) continue
    kept.lines.push(lines[i]!)
    kept.nexts.push(nexts[i]!)
  }
  return kept
}

function hasSmallLetters(blocks: readonly (readonly Line[])[]): boolean {
  let small = 0
  let lines = 0
  for (const block of blocks)
    for (const line of block) {
      lines++
      if (/\p{Ll}/u.test(line.text)) small++
    }
  return small * 2 >= lines
}

/** Small letters continue a paragraph; below an indent, so does every flush line behind a full one. */
function pairsThatGoOn(pairs: LinePairs, indent: number): LinePairs {
  const width = usualWidth(pairs)
  if (Number.isFinite(indent) && isAll(pairs, (filled) => filled > width * ABOUT_FULL)) return pairs
  return pairsOf(pairs, (_, next) => next.beginsLower)
}

function forcedPairs(pairs: LinePairs): LinePairs {
  const width = usualWidth(pairs)
  return pairsOf(pairs, (line, next) => filledTo(line, next) >= width)
}

/** The widest line of the pairs, unless it is far wider than all but the widest twentieth. */
function usualWidth({ lines }: LinePairs): number {
  const widths = Int32Array.from(lines, (line) => line.columns).sort()
  const widest = widths.at(-1) ?? 0
  if (widths.length < MANY) return widest
  const usual = widths[Math.floor(widths.length * 0.95) - 1]!
  return widest > usual * OUTLIER ? usual : widest
}

function longestOf(blocks: readonly (readonly Line[])[]): number {
  let width = 0
  for (const block of blocks) for (const line of block) width = Math.max(width, line.columns)
  return width
}

/** The indent from which a line begins a paragraph: two columns, or one if it always does. */
function paragraphIndent(blocks: readonly (readonly Line[])[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const block of blocks) for (const line of block) least = Math.min(least, line.indent)
  let wide = 0
  let single = 0
  let ones = true
  for (const block of blocks)
    for (const [i, line] of block.entries()) {
      const more = line.indent - least
      if (more >= 2) wide++
      if (more !== 1) continue
      single++
      if (line.beginsLower || (i > 0 && !block[i - 1]!.endsSentence)) ones = false
    }
  if (single > 1 && ones) return least + 1
  return wide > 0 ? least + 2 : Number.POSITIVE_INFINITY
}

/** Indents and blank lines separate paragraphs where they are used; else a short line does. */
function endsEarly(blocks: readonly (readonly Line[])[], indent: number, room: number): boolean {
  if (Number.isFinite(indent)) return false
  if (blocks.filter((block) => block.length > 1).length < PARTED_BLOCKS) return true
  let early = 0
  let ended = 0
  for (const block of blocks)
    for (let i = 0; i + 1 < block.length; i++) {
      if (filledTo(block[i]!, block[i + 1]!) > room) continue
      early++
      if (block[i]!.endsSentence) ended++
    }
  return ended > blocks.length && ended >= early * EARLY_SHARE
}
