// Which lines of a plain text make one paragraph? Blank lines part paragraphs; a text without any has a paragraph a
// line; lines that a mail program or an old wire feed wrapped are joined again.
import { append } from './lists.ts'
import { normalizeLineBreaks } from './text.ts'

/** A line longer than this was not wrapped by a machine: feeds and mail wrap at 60 to 100 columns. */
const WIDEST_WRAP = 120
/** A text whose longest line is shorter holds a list or a poem rather than wrapped prose. */
const NARROWEST_WRAP = 40
/** Share of the line ends that a narrow column explains, from which a text without blank lines counts as wrapped. */
const WRAPPED_SHARE = 0.75
/** Lines all shorter than this share of the column were ended on purpose: results, addresses, verse. */
const SHORT_LINE = 0.6
const LIST_LINES = 3
/** Headline and byline stand in the first blocks. */
const HEAD_BLOCKS = 3

const LIST_MARK = /^(?:[-*•–—‣·]|\d{1,3}[.)])\s+\S/
const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]]*$/
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uff0f]/u

/**
 * The paragraphs of a plain text: trimmed, none empty, exact but for the white space of line breaks. `standsAlone` says
 * of a line that it is a paragraph whatever stands below it: a headline, a byline.
 */
export function splitParagraphs(
  text: string,
  standsAlone: (line: string) => boolean = () => false,
): string[] {
  const lines = normalizeLineBreaks(text).split('\n')
  const blocks = blocksOf(lines)
  const only = blocks[0]
  if (only === undefined) return []
  if (blocks.length === 1) return splitWithoutBlankLines(only)
  const out: string[] = []
  let width: number | null = null
  for (const [i, block] of blocks.entries()) {
    if (block.length === 1) {
      out.push(trim(block[0]!))
      continue
    }
    width ??= longest(lines)
    if (i < HEAD_BLOCKS && standsAlone(block[0]!)) {
      out.push(trim(block[0]!))
      append(out, splitBlock(block.slice(1), width))
    } else append(out, splitBlock(block, width))
  }
  return out
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = []
  let block: string[] = []
  for (const line of lines) {
    if (isBlank(line)) {
      if (block.length > 0) blocks.push(block)
      block = []
    } else block.push(line)
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

/** Between blank lines, lines are joined unless they are clearly lines of their own. */
function splitBlock(block: readonly string[], width: number): string[] {
  if (block.length === 1) return [trim(block[0]!)]
  const unwrapped = block.some((line) => line.length > WIDEST_WRAP)
  if (unwrapped || isList(block, width)) return block.map(trim)
  return [join(block)]
}

function isList(block: readonly string[], width: number): boolean {
  if (block.length > 1 && block.every((line) => LIST_MARK.test(line.trim()))) return true
  return (
    block.length >= LIST_LINES &&
    width >= NARROWEST_WRAP &&
    block.every((line) => line.length < width * SHORT_LINE && !UNSPACED.test(line))
  )
}

function splitWithoutBlankLines(lines: readonly string[]): string[] {
  const width = longest(lines)
  if (lines.length < LIST_LINES || !isWrapped(lines, width)) return lines.map(trim)
  const indented = lines.map((line) => /^(?:\s{2,}|\t|\u3000)/.test(line))
  const marksParagraphs = indented.some((is) => is) && !indented.every((is) => is)
  const paragraphs: string[] = []
  let current: string[] = []
  for (const [i, line] of lines.entries()) {
    const begins = marksParagraphs ? indented[i]! : i > 0 && endsParagraph(lines[i - 1]!, line, width)
    if (begins && current.length > 0) {
      paragraphs.push(join(current))
      current = []
    }
    current.push(line)
  }
  paragraphs.push(join(current))
  return paragraphs
}

/** Wrapped: the next word would not have fitted at most line ends, and many lines end inside a sentence. */
function isWrapped(lines: readonly string[], width: number): boolean {
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false
  let forced = 0
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (isForced(lines[i]!, lines[i + 1]!, width)) forced++
    if (!SENTENCE_END.test(lines[i]!.trimEnd())) open++
  }
  const ends = lines.length - 1
  return forced >= ends * WRAPPED_SHARE && open >= ends / 2
}

function endsParagraph(line: string, next: string, width: number): boolean {
  return SENTENCE_END.test(line.trimEnd()) && !isForced(line, next, width)
}

function isForced(line: string, next: string, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? ''
  return line.trimEnd().length + 1 + word.length > width
}

function join(lines: readonly string[]): string {
  let out = ''
  for (const line of lines) {
    const piece = trim(line)
    if (out === '') out = piece
    else out += UNSPACED.test(out[out.length - 1]!) && UNSPACED.test(piece[0]!) ? piece : ` ${piece}`
  }
  return out
}

function longest(lines: readonly string[]): number {
  let width = 0
  for (const line of lines) width = Math.max(width, line.trimEnd().length)
  return width
}

function isBlank(line: string): boolean {
  return line.length === 0 || line.trim().length === 0
}

function trim(line: string): string {
  return line.trim()
}
