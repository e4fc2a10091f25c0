// Both texts of a block with their quotations, from which its edits are cut.
import type { RawChange } from '../diff/changes.ts'
import type { ChangeOp } from '../model.ts'
import { type Edit, EditSide } from './edit.ts'
import type { Span, TextRange } from './spans.ts'
import type { TokenReader } from './tokens.ts'
import { isBesideValue } from './value-window.ts'

const MARK = /["“”„‟«»‹›「」『』'‘’‚]/

interface BlockTexts {
  readonly left: string
  readonly right: string
}

/** Both texts of a block, joined on demand, and the position of the walk in each. */
export class Sides {
  private readonly changes: readonly RawChange[]
  private leftText: string | null = null
  private rightText: string | null = null
  private leftAt = 0
  private rightAt = 0

  constructor(changes: readonly RawChange[], texts?: BlockTexts) {
    this.changes = changes
    this.leftText = texts?.left ?? null
    this.rightText = texts?.right ?? null
  }

  /** Does the edit touch a quotation? */
  touch({ left, right }: Span, quotes: BothQuotes): boolean {
    const { leftAt, rightAt } = this
    return (
      quotes.left.touch(leftAt + left.start, leftAt + left.end) ||
      quotes.right.touch(rightAt + right.start, rightAt + right.end)
    )
  }

  /** Does a number stand right before a span, or right behind it? */
  facesValue({ right }: Span, reader: TokenReader): boolean {
    this.rightText ??= textOf(this.changes, 'delete')
    return isBesideValue(reader, this.rightText, this.rightAt + right.start, this.rightAt + right.end)
  }

  /** The changes of a span as one edit. */
  edit(span: Span, quotes: BothQuotes, quoted: boolean): Edit {
    const [leftAt, leftEnd] = [this.leftAt + span.left.start, this.leftAt + span.left.end]
    const [rightAt, rightEnd] = [this.rightAt + span.right.start, this.rightAt + span.right.end]
    this.leftText ??= textOf(this.changes, 'insert')
    this.rightText ??= textOf(this.changes, 'delete')
    const left = new EditSide(this.leftText, leftAt, leftEnd)
    const right = new EditSide(this.rightText, rightAt, rightEnd)
    const differs = differ(quotes, leftAt, rightAt, leftEnd, rightEnd)
    const marksChanged = differs && (MARK.test(left.text) || MARK.test(right.text))
    const allQuoted = quoted && quotes.left.cover(leftAt, leftEnd) && quotes.right.cover(rightAt, rightEnd)
    return { left, right, quoted, allQuoted, marksChanged }
  }

  pass(changes: readonly RawChange[], at: number, next: number): void {
    for (let i = at; i < next; i++) {
      const { op, text } = changes[i]!
      if (op !== 'insert') this.leftAt += text.length
      if (op !== 'delete') this.rightAt += text.length
    }
  }
}

export interface BothQuotes {
  readonly left: Quotes
  readonly right: Quotes
}

/** Is the text before or behind an edit quoted on one side only? */
function differ(
  quotes: BothQuotes,
  leftAt: number,
  rightAt: number,
  leftEnd: number,
  rightEnd: number,
): boolean {
  const before =
    leftAt > 0 && rightAt > 0 && quotes.left.holds(leftAt - 1) !== quotes.right.holds(rightAt - 1)
  return before || quotes.left.holds(leftEnd) !== quotes.right.holds(rightEnd)
}

/** The texts of the changes, joined, without those of one op. */
function textOf(changes: readonly RawChange[], not: ChangeOp): string {
  let text = ''
  for (const change of changes) if (change.op !== not) text += change.text
  return text
}

/** Quotation ranges of one side. */
export class Quotes {
  private readonly ranges: readonly TextRange[]

  constructor(ranges: readonly TextRange[]) {
    this.ranges = united(ranges)
  }

  /** Does a quotation share a character with the range? */
  touch(start: number, end: number): boolean {
    return start < end && (this.endingBehind(start)?.start ?? end) < end
  }

  /** Is all of the range, which may be empty, inside one quotation? */
  cover(start: number, end: number): boolean {
    if (start === end) return true
    const range = this.endingBehind(start)
    return range !== undefined && range.start <= start && range.end >= end
  }

  /** Is the character at `place` inside a quotation? */
  holds(place: number): boolean {
    return this.touch(place, place + 1)
  }

  /** The first range that ends behind `place`, by bisection: edits look back as well as forward. */
  private endingBehind(place: number): TextRange | undefined {
    const { ranges } = this
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranges[middle]!.end <= place) low = middle + 1
      else high = middle
    }
    return ranges[low]
  }
}

/** The same characters as ascending ranges without overlap: a quotation may stand inside one that never closes. */
function united(ranges: readonly TextRange[]): readonly TextRange[] {
  if (ranges.every((range, at) => at === 0 || ranges[at - 1]!.end < range.start)) return ranges
  const out: TextRange[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last === undefined || range.start > last.end) out.push(range)
    else if (range.end > last.end) out[out.length - 1] = { start: last.start, end: range.end }
  }
  return out
}
