// From kept words to changes: equal, deleted and inserted text that together give both sides back character for
// character. Cuts lie between words and marks, never inside a word, a surrogate pair or a combined character.
import type { Change, ChangeOp } from '../model.ts'
import type { BlockText } from './present.ts'

/** A change before it has a label. */
export interface RawChange {
  readonly op: ChangeOp
  readonly text: string
  /** The number shared by a deletion and the insertion of the same words. */
  readonly moved?: number
}

/** A range of a block's text whose words moved. */
export interface MovedRange {
  readonly start: number
  readonly end: number
  readonly move: number
}

/** Shorter kept runs are compared word by word: cutting them out would cost more. */
const LEAST_RUN = 6
const NO_KINDS: Change['kinds'] = []

/** Text that both sides have. It gets its label at once: there is nothing to judge. */
export function equalChange(text: string): Change {
  return { op: 'equal', text, kinds: NO_KINDS, significance: 'low' }
}

/** The equal change as it is, if it is one already. */
export function labelledEqual(change: RawChange): Change {
  return 'kinds' in change ? (change as Change) : equalChange(change.text)
}

/** Appends a change; equal neighbours become one. */
export function addChange(out: Change[], change: Change): void {
  const last = out.at(-1)
  if (last?.op !== 'equal' || change.op !== 'equal') {
    out.push(change)
    return
  }
  const differs = last.left !== undefined || change.left !== undefined
  const left = differs ? { left: (last.left ?? last.text) + (change.left ?? change.text) } : {}
  out[out.length - 1] = { ...last, text: last.text + change.text, ...left }
}

/**
 * The changes of a block: deletions stand before the insertions that replace them, and adjacent changes of one op are
 * merged unless they moved.
 */
export function writeChanges(
  left: BlockText,
  right: BlockText,
  partner: Int32Array,
  leftMoves: readonly MovedRange[] = [],
  rightMoves: readonly MovedRange[] = [],
): RawChange[] {
  const writer = new Writer(left.text, right.text, leftMoves, rightMoves)
  const fromL: Place = { text: 0, word: 0 }
  const fromR: Place = { text: 0, word: 0 }
  let runEnd = 0
  for (let l = 0; l < partner.length; l++) {
    const r = partner[l]!
    if (r < 0) continue
    writeGap(writer, left, fromL, left.starts[l]!, l, right, fromR, right.starts[r]!, r)
    let last = l
    if (l >= runEnd) {
      runEnd = endOfRun(partner, l)
      if (isSameRun(left, l, right, r, runEnd - l)) last = runEnd - 1
    }
    const lastR = r + last - l
    if (last > l) writer.keep(left.starts[l]!, left.ends[last]!)
    else writer.word(left.starts[l]!, left.ends[l]!, right.starts[r]!, right.ends[r]!)
    fromL.text = left.ends[last]!
    fromL.word = last + 1
    fromR.text = right.ends[lastR]!
    fromR.word = lastR + 1
    l = last
  }
  writeGap(
    writer,
    left,
    fromL,
    left.text.length,
    partner.length,
    right,
    fromR,
    right.text.length,
    right.starts.length,
  )
  return writer.done()
}

/** The word behind the run of kept words that starts at `l`. */
function endOfRun(partner: Int32Array, l: number): number {
  let end = l + 1
  while (end < partner.length && partner[end] === partner[end - 1]! + 1) end++
  return end
}

/** Is a kept run the same text on both sides, with cuts before all its words? Then so is each part of it. */
function isSameRun(left: BlockText, l: number, right: BlockText, r: number, words: number): boolean {
  if (words < LEAST_RUN) return false
  const [from, to] = [left.starts[l]!, left.ends[l + words - 1]!]
  const [fromR, toR] = [right.starts[r]!, right.ends[r + words - 1]!]
  if (to - from !== toR - fromR || left.text.slice(from, to) !== right.text.slice(fromR, toR)) return false
  for (let w = l + 1; w < l + words; w++) if (!isCut(left.text, left.starts[w]!)) return false
  return true
}

/** Position behind the last kept word of a side: in the text, and in the words. */
interface Place {
  text: number
  word: number
}

/**
 * Writes what stands between two kept words: text up to `end`, with the words up to `word`, if any. Common marks at
 * both ends are kept, up to the first difference.
 */
function writeGap(
  writer: Writer,
  left: BlockText,
  fromL: Place,
  endL: number,
  wordL: number,
  right: BlockText,
  fromR: Place,
  endR: number,
  wordR: number,
): void {
  const atL = fromL.text
  const atR = fromR.text
  if (endL - atL === 1 && endR - atR === 1 && left.text.charCodeAt(atL) === right.text.charCodeAt(atR)) {
    writer.keep(atL, endL)
    return
  }
  const hasL = wordL > fromL.word
  const hasR = wordR > fromR.word
  const mostBefore = Math.min(
    (hasL ? left.starts[fromL.word]! : endL) - atL,
    (hasR ? right.starts[fromR.word]! : endR) - atR,
  )
  let before = 0
  while (before < mostBefore && left.text.charCodeAt(atL + before) === right.text.charCodeAt(atR + before))
    before++
  while (before > 0 && !(isCut(left.text, atL + before) && isCut(right.text, atR + before))) before--
  const mostAfter = Math.min(
    endL - Math.max(atL + before, hasL ? left.ends[wordL - 1]! : 0),
    endR - Math.max(atR + before, hasR ? right.ends[wordR - 1]! : 0),
  )
  let after = 0
  while (
    after < mostAfter &&
    left.text.charCodeAt(endL - after - 1) === right.text.charCodeAt(endR - after - 1)
  )
    after++
  while (after > 0 && !(isCut(left.text, endL - after) && isCut(right.text, endR - after))) after--
  writer.keep(atL, atL + before)
  const from = { left: atL + before, right: atR + before }
  if (wordL - fromL.word === wordR - fromR.word)
    writeWordForWord(writer, left, fromL.word, wordL, right, fromR.word, from)
  writer.replace(from.left, endL - after, from.right, endR - after)
  writer.keep(endL - after, endL)
}

/**
 * Splits an edit at marks: as many words on both sides with the same mark between two of them, as in `(12) is` and
 * `(56) was`, make one edit before the mark and one behind it. Writes up to the last such mark and moves `from` behind it.
 */
function writeWordForWord(
  writer: Writer,
  left: BlockText,
  l: number,
  endL: number,
  right: BlockText,
  r: number,
  from: { left: number; right: number },
): void {
  for (; l + 1 < endL; l++, r++) {
    const [start, startR] = [left.ends[l]!, right.ends[r]!]
    const [end, endR] = [left.starts[l + 1]!, right.starts[r + 1]!]
    const marks = left.text.slice(start, end)
    if (marks !== right.text.slice(startR, endR) || marks.trim() === '') continue
    writer.replace(from.left, start, from.right, startR)
    writer.keep(start, end)
    from.left = end
    from.right = endR
  }
}

/** May the text be cut here? Not inside a surrogate pair, not before a mark that belongs to the preceding character. */
function isCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const code = text.charCodeAt(at)
  if (code < 0x300) return true
  if (code >= 0xdc00 && code <= 0xdfff) {
    const lead = text.charCodeAt(at - 1)
    return lead < 0xd800 || lead > 0xdbff
  }
  return !(
    code === 0x200d ||
    text.charCodeAt(at - 1) === 0x200d ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    isMark(code)
  )
}

function isMark(code: number): boolean {
  return /\p{M}/u.test(String.fromCharCode(code))
}

/** Takes ranges in order, joins adjacent ones of one op, and slices the texts only when a run is complete. */
class Writer {
  private readonly out: RawChange[] = []
  private keptFrom = 0
  private keptTo = 0
  private deletedFrom = 0
  private deletedTo = 0
  private insertedFrom = 0
  private insertedTo = 0
  private readonly left: string
  private readonly right: string
  private readonly leftMoves: MovedRanges
  private readonly rightMoves: MovedRanges

  constructor(
    left: string,
    right: string,
    leftMoves: readonly MovedRange[],
    rightMoves: readonly MovedRange[],
  ) {
    this.left = left
    this.right = right
    this.leftMoves = new MovedRanges(leftMoves)
    this.rightMoves = new MovedRanges(rightMoves)
  }

  /** A range of the left text that the right one has too. */
  keep(from: number, to: number): void {
    if (from === to) return
    this.flushChange()
    if (this.keptFrom === this.keptTo) this.keptFrom = from
    this.keptTo = to
  }

  replace(leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): void {
    if (leftFrom === leftTo && rightFrom === rightTo) return
    this.flushKept()
    if (this.deletedFrom === this.deletedTo) this.deletedFrom = leftFrom
    if (this.insertedFrom === this.insertedTo) this.insertedFrom = rightFrom
    this.deletedTo = leftTo
    this.insertedTo = rightTo
  }

  /** A kept word: equal after folding, so case and typography may differ. */
  word(leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): void {
    if (this.sameText(leftFrom, leftTo, rightFrom, rightTo)) this.keep(leftFrom, leftTo)
    else this.replace(leftFrom, leftTo, rightFrom, rightTo)
  }

  done(): RawChange[] {
    this.flushKept()
    this.flushChange()
    return this.out
  }

  private sameText(leftFrom: number, leftTo: number, rightFrom: number, rightTo: number): boolean {
    if (leftTo - leftFrom !== rightTo - rightFrom) return false
    for (let i = leftFrom, j = rightFrom; i < leftTo; i++, j++) {
      if (this.left.charCodeAt(i) !== this.right.charCodeAt(j)) return false
    }
    return true
  }

  private flushKept(): void {
    if (this.keptFrom < this.keptTo) {
      this.out.push(equalChange(this.left.slice(this.keptFrom, this.keptTo)))
    }
    this.keptFrom = this.keptTo
  }

  private flushChange(): void {
    this.leftMoves.write('delete', this.left, this.deletedFrom, this.deletedTo, this.out)
    this.rightMoves.write('insert', this.right, this.insertedFrom, this.insertedTo, this.out)
    this.deletedFrom = this.deletedTo
    this.insertedFrom = this.insertedTo
  }
}

/** Writes ranges of a text, in order, cut where moved words begin or end. */
class MovedRanges {
  private readonly ranges: readonly MovedRange[]
  private next = 0

  constructor(ranges: readonly MovedRange[]) {
    this.ranges = ranges
  }

  write(op: ChangeOp, text: string, from: number, to: number, out: RawChange[]): void {
    let at = from
    for (; this.next < this.ranges.length && this.ranges[this.next]!.start < to; this.next++) {
      const { start, end, move } = this.ranges[this.next]!
      const before = hasLetters(text, at, start) ? start - openedBefore(text, at, start) : at
      const following = this.ranges[this.next + 1]
      const behind = Math.min(to, following?.start ?? to)
      const after = hasLetters(text, end, behind) ? endOfMarks(text, end, behind) : behind
      if (before > at) out.push({ op, text: text.slice(at, before) })
      out.push({ op, text: text.slice(before, after), moved: move })
      at = after
    }
    if (at < to) out.push({ op, text: text.slice(at, to) })
  }
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const SPACE = /\s/

function hasLetters(text: string, from: number, to: number): boolean {
  return from < to && LETTER_OR_DIGIT.test(text.slice(from, to))
}

/** Number of marks directly before a word: they open it. */
function openedBefore(text: string, from: number, at: number): number {
  let start = at
  while (start > from && !SPACE.test(text[start - 1]!) && !LETTER_OR_DIGIT.test(text[start - 1]!)) start--
  return isCut(text, start) ? at - start : 0
}

/** The position behind the marks that close the text before `at`, and behind the space that follows. */
function endOfMarks(text: string, at: number, to: number): number {
  let end = at
  while (end < to && !SPACE.test(text[end]!) && !LETTER_OR_DIGIT.test(text[end]!)) end++
  while (end < to && SPACE.test(text[end]!)) end++
  return isCut(text, end) ? end : at
}
