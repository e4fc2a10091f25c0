// The word changes of one block: joins its paragraphs on each side, matches their words, makes the result presentable and
// writes it out.
import type { Group } from '../align/groups.ts'
import { type Side, wordCount } from '../align/side.ts'
import { isScored } from '../text/document.ts'
import { equalChange, type MovedRange, type RawChange, writeChanges } from './changes.ts'
import { joinEdits } from './coarse.ts'
import type { Moves } from './moves.ts'
import { type Budget, matchWords } from './myers.ts'
import { type BlockText, makePresentable } from './present.ts'
import { type Dictionary, wholeWords } from './whole-words.ts'

/** The counts of a block's words and kept words. */
export interface BlockMatch {
  /** Words of both sides, and kept ones. */
  readonly leftWords: number
  readonly rightWords: number
  readonly kept: number
  /** The same, for scored paragraphs only (a kept word counts if both its paragraphs do). */
  readonly scored: { readonly left: number; readonly right: number; readonly kept: number }
  /** Longest run of adjacent kept words within one paragraph of each side, as word numbers of the sides; words 0: none. */
  readonly run: { readonly words: number; readonly left: number; readonly right: number }
}

/** A block with matched words: the counts, and per left word of the block its right word, or -1. */
export interface MatchedBlock {
  readonly match: BlockMatch
  /** Null if no word needed matching: the block is unchanged, or stands on one side only. */
  readonly partner: Int32Array | null
  /** Both sides of a block with several paragraphs, joined; null if joining costs nothing. */
  readonly sides: BlockSides | null
}

interface BlockSides {
  readonly left: BlockSide
  readonly right: BlockSide
}

/** The changes of a block, and its text on each side. */
export interface WrittenBlock {
  readonly changes: RawChange[]
  readonly left: string
  readonly right: string
}

/** A paragraph break in the text of a block. */
export const BREAK = '\n\n'

/** Matches the words of a block without writing a change. */
export function matchBlock(
  left: Side,
  right: Side,
  group: Group,
  weights: Float64Array,
  budget: Budget,
): MatchedBlock {
  if (isWhole(group)) return { match: matchWhole(left, right, group), partner: null, sides: null }
  const sides = sidesOf(left, right, group)
  const { left: l, right: r } = sides
  const partner = matchWords(l.ids, r.ids, budget)
  if (l.ids.length > 0 && r.ids.length > 0) makePresentable(partner, l, r, weights)
  const match = countKept(l, r, partner)
  const words = l.ids.length + r.ids.length
  const edits = budget.editsFor(words)
  // Scores count these words as kept, even those inside an edit.
  if (edits < words && joinEdits(partner, l, r, edits)) budget.coarsen()
  const isJoined = group.left.length > 1 || group.right.length > 1
  return { match, partner, sides: isJoined ? sides : null }
}

/** The word changes of a matched block. */
export function writeBlock(
  left: Side,
  right: Side,
  group: Group,
  { partner, sides }: MatchedBlock,
  moves: Moves | null,
  dictionary: Dictionary,
): WrittenBlock {
  const whole = wholeChange(left, right, group)
  if (whole !== null && (moves === null || group.kind === 'unchanged' || whole.text === ''))
    return writtenWhole(whole)
  const { left: l, right: r } = sides ?? sidesOf(left, right, group)
  const leftMoves = moves ? movedRanges(l, moves.left) : NO_MOVES
  const rightMoves = moves ? movedRanges(r, moves.right) : NO_MOVES
  if (whole && leftMoves.length + rightMoves.length === 0) return writtenWhole(whole)
  const kept =
    partner === null ? new Int32Array(l.ids.length).fill(-1) : wholeWords(partner, l, r, dictionary)
  return { changes: writeChanges(l, r, kept, leftMoves, rightMoves), left: l.text, right: r.text }
}

/** A block whose words need no matching. */
function writtenWhole(whole: RawChange): WrittenBlock {
  return {
    changes: whole.text === '' ? [] : [whole],
    left: whole.op === 'insert' ? '' : whole.text,
    right: whole.op === 'delete' ? '' : whole.text,
  }
}

/** Sets 1 for each word of the sides without a partner in the block. */
export function markFree(
  left: Side,
  right: Side,
  group: Group,
  partner: Int32Array | null,
  leftFree: Uint8Array,
  rightFree: Uint8Array,
): void {
  if (group.kind === 'unchanged') return
  for (const p of group.left) leftFree.fill(1, left.first[p]!, left.first[p + 1]!)
  for (const q of group.right) rightFree.fill(1, right.first[q]!, right.first[q + 1]!)
  if (partner === null) return
  if (group.left.length === 1 && group.right.length === 1) {
    const [fromL, fromR] = [left.first[group.left[0]!]!, right.first[group.right[0]!]!]
    for (let l = 0; l < partner.length; l++) {
      if (partner[l]! < 0) continue
      leftFree[fromL + l] = 0
      rightFree[fromR + partner[l]!] = 0
    }
    return
  }
  const leftWords = wordNumbers(left, group.left)
  const rightWords = wordNumbers(right, group.right)
  for (let l = 0; l < partner.length; l++) {
    if (partner[l]! < 0) continue
    leftFree[leftWords[l]!] = 0
    rightFree[rightWords[partner[l]!]!] = 0
  }
}

/** The numbers of a block's words within the whole side. */
function wordNumbers(side: Side, paragraphs: readonly number[]): Int32Array {
  const words = paragraphs.reduce((sum, p) => sum + wordCount(side, p), 0)
  const numbers = new Int32Array(words)
  let at = 0
  for (const p of paragraphs) for (let w = side.first[p]!; w < side.first[p + 1]!; w++) numbers[at++] = w
  return numbers
}

/** Moved ranges of the block's text, ascending. */
function movedRanges(block: BlockSide, moves: Int32Array): MovedRange[] {
  const ranges: MovedRange[] = []
  for (let k = 0; k < block.numbers.length; k++) {
    const shift = block.numbers[k]! - block.first[k]!
    for (let w = block.first[k]!; w < block.first[k + 1]!; w++) {
      const move = moves[w + shift]!
      if (move === 0) continue
      const start = w
      while (w + 1 < block.first[k + 1]! && moves[w + 1 + shift] === move) w++
      ranges.push({ start: block.starts[start]!, end: block.ends[w]!, move })
    }
  }
  return ranges
}

/** Do the words of the block need no matching? */
function isWhole({ kind }: Group): boolean {
  return kind === 'unchanged' || kind === 'removed' || kind === 'added'
}

/** The one change of a block whose words need no matching; null for others. */
function wholeChange(left: Side, right: Side, { kind, left: ps, right: qs }: Group): RawChange | null {
  if (kind === 'unchanged') return equalChange(left.texts[ps[0]!]!)
  if (kind === 'removed') return { op: 'delete', text: left.texts[ps[0]!]! }
  return kind === 'added' ? { op: 'insert', text: right.texts[qs[0]!]! } : null
}

interface BlockSide extends BlockText {
  /** The number, on the whole side, of each paragraph's first word. */
  readonly numbers: ArrayLike<number>
  /** First word of each paragraph of the block, in words of the block; one more for the end. */
  readonly first: ArrayLike<number>
  /** Per paragraph of the block. */
  readonly scored: ArrayLike<boolean | number>
}

const NO_MOVES: readonly MovedRange[] = []
const NO_RUN = { words: 0, left: -1, right: -1 }

function sidesOf(left: Side, right: Side, group: Group): BlockSides {
  return { left: sideOfBlock(left, group.left), right: sideOfBlock(right, group.right) }
}

function sideOfBlock(side: Side, paragraphs: readonly number[]): BlockSide {
  if (paragraphs.length === 1) return paragraphOfBlock(side, paragraphs[0]!)
  const count = paragraphs.length
  const scored = new Uint8Array(count)
  const numbers = new Int32Array(count)
  const first = new Int32Array(count + 1)
  const [begin, end] = [paragraphs[0]!, paragraphs[count - 1]! + 1]
  const isRun = end - begin === count
  const texts = isRun ? side.texts.slice(begin, end) : paragraphs.map((p) => side.texts[p]!)
  for (let k = 0; k < count; k++) {
    const p = paragraphs[k]!
    scored[k] = isScored(side.roles[p]!) ? 1 : 0
    numbers[k] = side.first[p]!
    first[k + 1] = first[k]! + wordCount(side, p)
  }
  const starts = new Int32Array(first[count]!)
  const ends = new Int32Array(first[count]!)
  let at = 0
  let offset = 0
  for (let k = 0; k < count; k++) {
    for (let w = numbers[k]!; at < first[k + 1]!; w++) {
      starts[at] = side.starts[w]! + offset
      ends[at++] = side.ends[w]! + offset
    }
    offset += texts[k]!.length + BREAK.length
  }
  const words = isRun ? wordsOfRun(side, begin, end) : wordsAt(side, numbers, first)
  return { text: texts.join(BREAK), ...words, starts, ends, numbers, first, scored }
}

/** The words of paragraphs in a row need no copy. */
function wordsOfRun(side: Side, begin: number, end: number): Pick<BlockText, 'ids' | 'signs'> {
  const [from, to] = [side.first[begin]!, side.first[end]!]
  return { ids: side.ids.subarray(from, to), signs: side.signs?.subarray(from, to) ?? null }
}

/** Paragraph k has the words of the side from numbers[k] on, as many as up to first[k + 1] in the block. */
function wordsAt(side: Side, numbers: Int32Array, first: Int32Array): Pick<BlockText, 'ids' | 'signs'> {
  const words = first[numbers.length]!
  const ids = new Int32Array(words)
  const signs = side.signs === null ? null : new Uint8Array(words)
  for (let k = 0, at = 0; k < numbers.length; k++)
    for (let w = numbers[k]!; at < first[k + 1]!; w++) {
      ids[at] = side.ids[w]!
      if (signs !== null) signs[at] = side.signs![w]!
      at++
    }
  return { ids, signs }
}

/** A block of one paragraph needs no copy: its words are already numbered from its beginning. */
function paragraphOfBlock(side: Side, p: number): BlockSide {
  const from = side.first[p]!
  const to = side.first[p + 1]!
  return {
    text: side.texts[p]!,
    ids: side.ids.subarray(from, to),
    starts: side.starts.subarray(from, to),
    ends: side.ends.subarray(from, to),
    signs: side.signs?.subarray(from, to) ?? null,
    first: [0, to - from],
    numbers: [from],
    scored: [isScored(side.roles[p]!)],
  }
}

/** The counts of a block that is unchanged, or stands on one side only. */
function matchWhole(left: Side, right: Side, { left: ps, right: qs }: Group): BlockMatch {
  const [leftWords, leftScored] = wordsOfSide(left, ps)
  const [rightWords, rightScored] = wordsOfSide(right, qs)
  const both = ps.length > 0 && qs.length > 0
  return {
    leftWords,
    rightWords,
    kept: both ? leftWords : 0,
    scored: { left: leftScored, right: rightScored, kept: both ? Math.min(leftScored, rightScored) : 0 },
    run: NO_RUN,
  }
}

function wordsOfSide(side: Side, [p]: readonly number[]): readonly [words: number, scored: number] {
  if (p === undefined) return [0, 0]
  const words = wordCount(side, p)
  return [words, isScored(side.roles[p]!) ? words : 0]
}

function countKept(left: BlockSide, right: BlockSide, partner: Int32Array): BlockMatch {
  let kept = 0
  let keptScored = 0
  let length = 0
  let longest = 0
  let runLeft = -1
  let runRight = -1
  let p = 0
  let q = 0
  for (let l = 0; l < partner.length; l++) {
    const r = partner[l]!
    if (r < 0) {
      length = 0
      continue
    }
    kept++
    let sameParagraphs = true
    for (; l >= left.first[p + 1]!; p++) sameParagraphs = false
    for (; r >= right.first[q + 1]!; q++) sameParagraphs = false
    if (!left.scored[p]! || !right.scored[q]!) {
      length = 0
      continue
    }
    keptScored++
    length = length > 0 && sameParagraphs && partner[l - 1] === r - 1 ? length + 1 : 1
    if (length > longest) {
      longest = length
      runLeft = left.numbers[p]! + l - left.first[p]! - length + 1
      runRight = right.numbers[q]! + r - right.first[q]! - length + 1
    }
  }
  return {
    leftWords: partner.length,
    rightWords: right.ids.length,
    kept,
    scored: { left: scoredWords(left), right: scoredWords(right), kept: keptScored },
    run: { words: longest, left: runLeft, right: runRight },
  }
}

function scoredWords(side: BlockSide): number {
  let words = 0
  for (let k = 0; k < side.scored.length; k++)
    if (side.scored[k]) words += side.first[k + 1]! - side.first[k]!
  return words
}
