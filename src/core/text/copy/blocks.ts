// The lines of a plain text, cut at blank ones into blocks. Most lines of an article stand alone between blank ones and
// get no object of their own.
import { widened } from '../../words/word-spans.ts'
import { isBlank, Line } from './line.ts'

/** Average units of a line with its break; a size hint. */
const UNITS = 32
const LEAST_ROOM = 64
const SPACE = 0x20
const TAB = 0x09
const LINE_FEED = 0x0a

export class Blocks {
  /** Number of blocks. */
  count = 0
  private readonly text: string
  private lines = 0
  /** Per visible line: its start, and the start and end of its visible text. */
  private typed: Int32Array
  private starts: Int32Array
  private ends: Int32Array
  /** Lines of block b are first[b] up to first[b + 1]. */
  private first: Int32Array
  private read: (readonly Line[])[] | null = null

  /** `text` has no line breaks but LF. */
  constructor(text: string) {
    this.text = text
    const room = LEAST_ROOM + Math.ceil(text.length / UNITS)
    this.typed = new Int32Array(room)
    this.starts = new Int32Array(room)
    this.ends = new Int32Array(room)
    this.first = new Int32Array(room)
    this.readLines()
  }

  /** Number of lines of a block. */
  size(block: number): number {
    return this.first[block + 1]! - this.first[block]!
  }

  /** The text of the first line of a block. */
  firstLine(block: number): string {
    const line = this.first[block]!
    return this.text.slice(this.starts[line]!, this.ends[line]!)
  }

  /** All blocks with their lines, read on first use. */
  get all(): readonly (readonly Line[])[] {
    this.read ??= Array.from({ length: this.count }, (_, block) => this.linesOf(block))
    return this.read
  }

  private linesOf(block: number): Line[] {
    const lines: Line[] = []
    for (let line = this.first[block]!; line < this.first[block + 1]!; line++) {
      const start = this.starts[line]!
      const text = this.text.slice(start, this.ends[line]!)
      lines.push(new Line(text, this.text.slice(this.typed[line]!, start)))
    }
    return lines
  }

  private readLines(): void {
    const { text } = this
    let isOpen = false
    for (let at = 0; at <= text.length; ) {
      const end = endOfLine(text, at)
      const shows = this.readLine(at, end)
      if (shows && !isOpen) this.open()
      isOpen = shows
      at = end + 1
    }
    if (this.count === this.first.length) this.first = widened(this.first, this.count + 1)
    this.first[this.count] = this.lines
  }

  /** Starts a block at the line just read. */
  private open(): void {
    if (this.count === this.first.length) this.first = widened(this.first, this.starts.length)
    this.first[this.count++] = this.lines - 1
  }

  /** Adds the line from…to unless it is blank. */
  private readLine(from: number, to: number): boolean {
    const { text } = this
    let start = from
    while (start < to && isPlainSpace(text.charCodeAt(start))) start++
    if (start === to) return false
    let end = to
    while (isPlainSpace(text.charCodeAt(end - 1))) end--
    if (!isPlain(text.charCodeAt(start)) || !isPlain(text.charCodeAt(end - 1))) {
      const line = text.slice(from, to)
      if (isBlank(line)) return false
      start = to - line.trimStart().length
      end = from + line.trimEnd().length
    }
    if (this.lines === this.starts.length) this.grow(from)
    this.typed[this.lines] = from
    this.starts[this.lines] = start
    this.ends[this.lines++] = end
    return true
  }

  /** Twice the room at least; the lines left over are taken to be as long as those read so far, up to `at`. */
  private grow(at: number): void {
    const room = Math.max(2 * this.lines, LEAST_ROOM + Math.ceil((this.lines * this.text.length) / at))
    this.typed = widened(this.typed, room)
    this.starts = widened(this.starts, room)
    this.ends = widened(this.ends, room)
  }
}

/** Every other line of an article is empty. The runtime searches fast, but takes as long as ten units to begin. */
const UNITS_LOOKED_AT = 10

function endOfLine(text: string, from: number): number {
  const near = Math.min(from + UNITS_LOOKED_AT, text.length)
  for (let at = from; at < near; at++) if (text.charCodeAt(at) === LINE_FEED) return at
  const end = text.indexOf('\n', near)
  return end < 0 ? text.length : end
}

function isPlainSpace(code: number): boolean {
  return code === SPACE || code === TAB
}

/** A visible ASCII character. */
function isPlain(code: number): boolean {
  return code > SPACE && code < 0x7f
}
