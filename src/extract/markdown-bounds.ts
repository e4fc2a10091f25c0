// How much of a Markdown text its parser can take. The parser is linear, but a mark costs it as much as a line of words
// costs a reader of plain text, and two million bytes may be marks. Text over the limit is read line by line.

/** Work of the parser, in steps of 1 to 2 µs: for a line that is not blank, and for a character that may be a mark. */
const LINE_STEPS = 4
const MARK_STEPS = 1
/** For a cell of a table: the parser adds the missing cells of a short row. */
const CELL_STEPS = 2
/** For each column of marks before the lines of a quotation, which is scanned once for each quotation in it. */
const DEPTH_STEPS = 0.5
/**
 * Half a second. The articles of a newspaper take 1,000 to 10,000 steps; two million bytes of prose with links and emphasis in
 * every line take 250,000.
 */
const MOST_STEPS = 300_000

/**
 * Nesting limit: the parser recurses for each block in a block. No line may begin with marks and indentation wider than
 * this.
 */
export const MAX_START = 80
const TAB_WIDTH = 4

const MARKS = new Uint8Array(128)
for (const mark of '!#$%&*+-:<=>@[\\]^_`{|}~') MARKS[mark.charCodeAt(0)] = 1

const START_MARK = />|(?:[-+*]|\d{1,9}[.)])(?=[ \t])/y
const DELIMITERS = /[-|: \t>]+(?:\n|$)/y
const SPACE = 0x20
const TAB = 0x09
const RULE = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/

/** The part at the beginning that the parser can take, and the rest. Cut between blocks if there are any. */
export function withinBounds(text: string): { readonly parsed: string; readonly rest: string } {
  let steps = 0
  /** Where the last block began; a blank line ends it, with its table and its quotations. */
  let block = 0
  let cells = 0
  let depth = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const work = stepsOf(text, start, end)
    if (work === 0) {
      block = end + 1
      cells = depth = 0
    } else {
      depth = Math.max(depth, widthOfMarks(text, start, end))
      steps += work + cells * CELL_STEPS + depth * DEPTH_STEPS
      if (steps > MOST_STEPS || depth > MAX_START) {
        const cut = block || start
        return { parsed: text.slice(0, cut), rest: text.slice(cut) }
      }
      cells = Math.max(cells, columnsOf(text, start, end))
    }
    start = end + 1
  }
  return { parsed: text, rest: '' }
}

/** 0 for a blank line. */
function stepsOf(text: string, start: number, end: number): number {
  let isBlank = true
  let steps = LINE_STEPS
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code !== SPACE && code !== TAB) isBlank = false
    if (code < 128) steps += MARKS[code]! * MARK_STEPS
  }
  return isBlank ? 0 : steps
}

/** Columns of the table that such a line makes of those around it: `|---|:-:|`. 0 for other lines. */
function columnsOf(text: string, start: number, end: number): number {
  DELIMITERS.lastIndex = start
  return DELIMITERS.test(text) ? text.slice(start, end).split('|').length - 1 : 0
}

/** Columns of indentation and marks at the beginning of a line up to the last mark; 0 without a mark. */
function widthOfMarks(text: string, start: number, end: number): number {
  let columns = 0
  let marked = 0
  for (let i = start; i < end && marked <= MAX_START; ) {
    const sign = text.charCodeAt(i)
    if (sign === SPACE || sign === TAB) {
      columns += sign === TAB ? TAB_WIDTH : 1
      i++
      continue
    }
    START_MARK.lastIndex = i
    const width = START_MARK.exec(text)?.[0].length ?? 0
    if (width === 0) return marked
    columns += width
    marked = columns
    i += width
  }
  return marked > MAX_START && RULE.test(text.slice(start, end)) ? 0 : marked
}
