// Which changes of a block are judged together, and where do they stand?

import type { RawChange } from '../diff/changes.ts'
import type { ChangeOp } from '../model.ts'
import { SENTENCE_END, wholeSentences } from '../text/sentences.ts'

const LETTER = /\p{L}/u

/** Half-open range of characters. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Changes judged together, and their ranges behind the current position. */
export interface Span {
  readonly changes: readonly RawChange[]
  readonly left: TextRange
  readonly right: TextRange
}

/**
 * The spans of a run of deletions and insertions: all of it, except words that moved. Where these stand between, the
 * longest remaining pieces of both sides make one span, and the pieces before and behind make others.
 */
export function spansOf(changes: readonly RawChange[], at: number, next: number): Span[] {
  const run = changes.slice(at, next)
  if (isSentenceBesideWords(changes[at - 1]?.text ?? '', run)) {
    const [gone, come] = run as [RawChange, RawChange]
    const [left, right] = [gone, come].map(({ text }) => ({ start: 0, end: text.length })) as [
      TextRange,
      TextRange,
    ]
    return [aloneLeft(gone, left, right.end), aloneRight(come, right, left.end)]
  }
  if (run.every(isStaying)) {
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

/**
 * Does a whole sentence replace words of the next one, or the other way round? `before`: the text before the run. The two are
 * unrelated, and each is judged by itself.
 */
export function isSentenceBesideWords(before: string, run: readonly RawChange[]): boolean {
  const [gone, come] = run
  if (run.length !== 2 || gone?.op !== 'delete' || come?.op !== 'insert') return false
  if (gone.moved !== undefined || come.moved !== undefined) return false
  if (endsInWord(gone.text) && endsInWord(come.text)) return false
  if (!LETTER.test(gone.text) || !LETTER.test(come.text)) return false
  const [left, right] = [SENTENCE_END.test(gone.text), SENTENCE_END.test(come.text)]
  return left !== right && wholeSentences(before, left ? gone.text : come.text) > 0
}

/** Does a text end with an ASCII letter or figure, and so with no sentence? Saves the expression. */
function endsInWord(text: string): boolean {
  const code = text.charCodeAt(text.length - 1)
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
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

function isStaying(change: RawChange): boolean {
  return change.moved === undefined
}

export function isEqual(change: RawChange): boolean {
  return change.op === 'equal'
}

/** Index behind the equal change at `at`, or behind the run of deletions and insertions that begins there. */
export function groupEnd(changes: readonly RawChange[], at: number): number {
  let next = at + 1
  if (!isEqual(changes[at]!)) while (next < changes.length && !isEqual(changes[next]!)) next++
  return next
}
