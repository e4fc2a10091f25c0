// What does each change of a block do? Walks the changes once, gathers a deletion with the insertion that replaces
// it, and asks for a verdict on the two with a few words of what stands around. The diff itself is never touched:
// ops, texts and order come out as they went in. Equal text has no kinds and low significance.
import { labelledEqual, type RawChange } from '../diff/changes.ts'
import type { Change, ChangeOp } from '../model.ts'
import { type Edit, EditSide } from './edit.ts'
import { changedValues, judge, type Verdict } from './judge.ts'
import { lexiconOf, SAYS } from './lexicon.ts'
import { isPlainWording } from './plain.ts'
import { reorderedChanges } from './reordered.ts'
import { TokenReader } from './tokens.ts'
import type { Value } from './values.ts'

export type { RawChange } from '../diff/changes.ts'
export { isIgnorable } from './house-style.ts'

/** Half-open range of characters. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface LabelContext {
  readonly language: string | null
  /** Ranges of the joined left text, and of the joined right one, that stand inside direct quotations; ascending. */
  readonly leftQuotes: readonly TextRange[]
  readonly rightQuotes: readonly TextRange[]
  /** Both texts of the block, where they are at hand: else they are put together from the changes when needed. */
  readonly texts?: { readonly left: string; readonly right: string }
  /** Where one comparison labels many blocks: what has read their words so far. */
  readonly reader?: TokenReader
}

/** Values that an edit changed: of `16 people` for `18 people`, 16 and 18. */
export interface ChangedValues {
  readonly left: readonly Value[]
  readonly right: readonly Value[]
}

const MARK = /["“”„‟«»‹›「」『』'‘’‚]/
const WORDING: Verdict = { kinds: ['wording'], significance: 'normal' }
/** Words that stand elsewhere, too, assert nothing else there. */
const MOVED: Verdict = { kinds: ['wording'], significance: 'low' }
const QUOTED: Verdict = { kinds: ['quote'], significance: 'high' }
/** Enough to read the word behind an edit. */
const LONGEST_WORD = 24
/** An edit of half a novel is another wording; which names and figures changed in it, nobody asks. */
const LONGEST_JUDGED = 65_536
/** Longer changes are looked at in full. */
const PLAIN_LENGTH = 160

/** The changes of one block with their kinds. Never throws; linear in the text. */
export function labelChanges(changes: readonly RawChange[], context: LabelContext): readonly Change[] {
  const labelled: Change[] = []
  const reader = context.reader ?? new TokenReader(lexiconOf(context.language))
  const quotes = { left: new Quotes(context.leftQuotes), right: new Quotes(context.rightQuotes) }
  const sides = new Sides(changes, context.texts)
  const reordered = reorderedChanges(changes, reader)
  for (let at = 0; at < changes.length; ) {
    const next = groupEnd(changes, at)
    if (isEqual(changes[at]!)) labelled.push(labelledEqual(changes[at]!))
    else if (reordered.has(at)) {
      for (let i = at; i < next; i++) labelled.push({ ...changes[i]!, ...MOVED })
    } else {
      const verdicts = new Map<RawChange, Verdict>()
      for (const span of spansOf(changes, at, next)) {
        const quoted = sides.touch(span, quotes)
        let verdict = quoted ? QUOTED : WORDING
        const isOpen =
          !span.changes.some(isUnjudged) && !isPlain(span.changes, changes[next]?.text ?? '', reader)
        if (isOpen) verdict = judge(sides.edit(span, quotes, quoted), reader)
        for (const change of span.changes) verdicts.set(change, verdict)
      }
      for (let i = at; i < next; i++)
        labelled.push({ ...changes[i]!, ...(verdicts.get(changes[i]!) ?? MOVED) })
    }
    sides.pass(changes, at, next)
    at = next
  }
  return labelled
}

/** Changes that are judged together, and their ranges behind the place the walk has come to. */
interface Span {
  readonly changes: readonly RawChange[]
  readonly left: TextRange
  readonly right: TextRange
}

/**
 * What is judged in a run of deletions and insertions: all together, but for words that moved. Where these stand between,
 * the longest of the rest on both sides face each other, and what stands before and behind is judged by itself.
 */
function spansOf(changes: readonly RawChange[], at: number, next: number): Span[] {
  const run = changes.slice(at, next)
  if (run.every((change) => change.moved === undefined)) {
    const deleted = lengthOf(run, 'delete')
    return [
      { changes: run, left: { start: 0, end: deleted }, right: { start: 0, end: lengthOf(run, 'insert') } },
    ]
  }
  const lefts = segmentsOf(run, 'delete')
  const rights = segmentsOf(run, 'insert')
  const left = longestOf(lefts)
  const right = longestOf(rights)
  if (!left && !right) return []
  const leftAt = left ? lefts.indexOf(left) : 0
  const rightAt = right ? rights.indexOf(right) : 0
  const main: Span = {
    changes: [...(left ? [left.change] : []), ...(right ? [right.change] : [])],
    left: left?.range ?? emptyAt(0),
    right: right?.range ?? emptyAt(0),
  }
  return [
    ...lefts.slice(0, leftAt).map(({ change, range }) => aloneLeft(change, range, main.right.start)),
    ...rights.slice(0, rightAt).map(({ change, range }) => aloneRight(change, range, main.left.start)),
    main,
    ...lefts.slice(leftAt + 1).map(({ change, range }) => aloneLeft(change, range, main.right.end)),
    ...rights.slice(rightAt + 1).map(({ change, range }) => aloneRight(change, range, main.left.end)),
  ]
}

interface Segment {
  readonly change: RawChange
  readonly range: TextRange
}

/** Changes of one op that did not move, with their ranges within the run. */
function segmentsOf(run: readonly RawChange[], op: ChangeOp): Segment[] {
  const segments: Segment[] = []
  let start = 0
  for (const change of run) {
    if (change.op !== op) continue
    const end = start + change.text.length
    if (change.moved === undefined) segments.push({ change, range: { start, end } })
    start = end
  }
  return segments
}

function longestOf(segments: readonly Segment[]): Segment | null {
  let longest: Segment | null = null
  for (const segment of segments)
    if (segment.change.text.length > (longest?.change.text.length ?? 0)) longest = segment
  return longest
}

function aloneLeft(change: RawChange, left: TextRange, rightAt: number): Span {
  return { changes: [change], left, right: emptyAt(rightAt) }
}

function aloneRight(change: RawChange, right: TextRange, leftAt: number): Span {
  return { changes: [change], left: emptyAt(leftAt), right }
}

function emptyAt(place: number): TextRange {
  return { start: place, end: place }
}

function lengthOf(run: readonly RawChange[], op: ChangeOp): number {
  return run.reduce((sum, change) => sum + (change.op === op ? change.text.length : 0), 0)
}

/**
 * The values that the edit at index `at` changed, with a few words of what stands around read along: of `$5` for
 * `$6` in `$5 million`, five and six million dollars. Null where `at` is no edit or changes no value.
 */
export function changeValues(
  changes: readonly RawChange[],
  at: number,
  language: string | null,
): ChangedValues | null {
  if (changes[at] === undefined || isEqual(changes[at])) return null
  let from = at
  while (from > 0 && !isEqual(changes[from - 1]!)) from--
  const sides = new Sides(changes)
  sides.pass(changes, 0, from)
  const none = { left: new Quotes([]), right: new Quotes([]) }
  const span = spansOf(changes, from, groupEnd(changes, from)).find((one) =>
    one.changes.includes(changes[at]!),
  )
  if (span === undefined) return null
  const edit = sides.edit(span, none, false)
  return changedValues(edit, new TokenReader(lexiconOf(language)))
}

/** Is the edit plainly other wording? More than two changes are looked at in full, and what stands before a verb of speech. */
function isPlain(changes: readonly RawChange[], after: string, reader: TokenReader): boolean {
  if (changes.length > 2) return false
  const [behind] = reader.read(after.slice(0, LONGEST_WORD))
  if (behind !== undefined && (behind.flags & SAYS) !== 0) return false
  const first = changes[0]!
  const second = changes[1] ?? null
  if (second?.op === first.op) return false
  if (first.text.length > PLAIN_LENGTH || (second && second.text.length > PLAIN_LENGTH)) return false
  return isPlainWording(first.text, second?.text ?? '', reader)
}

/** Is it an edit so long that it is told as other wording without a closer look? */
export function isUnjudged(change: RawChange): boolean {
  return !isEqual(change) && change.text.length > LONGEST_JUDGED
}

function isEqual(change: RawChange): boolean {
  return change.op === 'equal'
}

/** Index behind the equal change at `at`, or behind the run of deletions and insertions that begins there. */
function groupEnd(changes: readonly RawChange[], at: number): number {
  let next = at + 1
  if (!isEqual(changes[at]!)) while (next < changes.length && !isEqual(changes[next]!)) next++
  return next
}

/** Both texts of a block, put together when first asked for, and how far the walk has come in each. */
class Sides {
  private readonly changes: readonly RawChange[]
  private leftText: string | null = null
  private rightText: string | null = null
  private leftAt = 0
  private rightAt = 0

  constructor(changes: readonly RawChange[], texts?: LabelContext['texts']) {
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

  /** The changes of a span as one edit. */
  edit(span: Span, quotes: BothQuotes, quoted: boolean): Edit {
    const [leftAt, leftEnd] = [this.leftAt + span.left.start, this.leftAt + span.left.end]
    const [rightAt, rightEnd] = [this.rightAt + span.right.start, this.rightAt + span.right.end]
    this.leftText ??= textOf(this.changes, 'insert')
    this.rightText ??= textOf(this.changes, 'delete')
    const left = new EditSide(this.leftText, leftAt, leftEnd)
    const right = new EditSide(this.rightText, rightAt, rightEnd)
    const differs = differ(quotes, leftAt, rightAt, leftEnd, rightEnd)
    return { left, right, quoted, marksChanged: differs && (MARK.test(left.text) || MARK.test(right.text)) }
  }

  pass(changes: readonly RawChange[], at: number, next: number): void {
    for (let i = at; i < next; i++) {
      const { op, text } = changes[i]!
      if (op !== 'insert') this.leftAt += text.length
      if (op !== 'delete') this.rightAt += text.length
    }
  }
}

interface BothQuotes {
  readonly left: Quotes
  readonly right: Quotes
}

/** Is what stands before or behind an edit quoted on one side only? */
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

/** Texts of the changes joined, without those of one op. */
function textOf(changes: readonly RawChange[], not: ChangeOp): string {
  let text = ''
  for (const change of changes) if (change.op !== not) text += change.text
  return text
}

/** Quotation ranges of one side. */
class Quotes {
  private readonly ranges: readonly TextRange[]

  constructor(ranges: readonly TextRange[]) {
    this.ranges = united(ranges)
  }

  /** Does a quotation share a character with the range? */
  touch(start: number, end: number): boolean {
    return start < end && (this.endingBehind(start)?.start ?? end) < end
  }

  /** Is the character at `place` inside a quotation? */
  holds(place: number): boolean {
    return this.touch(place, place + 1)
  }

  /** The first range that ends behind `place`, by bisection: an edit looks back as well as forward. */
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

/** The same characters in ranges that ascend and share none: a quotation may stand inside one that never closes. */
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
