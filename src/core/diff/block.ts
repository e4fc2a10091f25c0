// The word changes of one block: its paragraphs put together on each side, their words matched, made presentable and
// written out.
import type { Group } from '../align/groups.ts'
import { isScored } from '../document.ts'
import { type Side, wordCount } from '../side.ts'
import { type RawChange, writeChanges } from './changes.ts'
import { type Budget, matchWords } from './myers.ts'
import { type BlockText, makePresentable } from './present.ts'

export interface BlockDiff {
  readonly changes: readonly RawChange[]
  /** Words of both sides, and of those that are kept. */
  readonly leftWords: number
  readonly rightWords: number
  readonly kept: number
  /** The same, of paragraphs that count in the scores only (a kept word counts where both its paragraphs do). */
  readonly scored: { readonly left: number; readonly right: number; readonly kept: number }
  /** Longest run of kept neighbours within one paragraph of each side, as word numbers of the sides; words 0: none. */
  readonly run: { readonly words: number; readonly left: number; readonly right: number }
}

/** A paragraph break in the text of a block. */
export const BREAK = '\n\n'

export function diffBlock(
  left: Side,
  right: Side,
  group: Group,
  weights: Float64Array,
  budget: Budget,
): BlockDiff {
  if (group.kind === 'unchanged') return unchanged(left, right, group.left[0]!, group.right[0]!)
  if (group.kind === 'removed') return oneSided('delete', left, group.left[0]!)
  if (group.kind === 'added') return oneSided('insert', right, group.right[0]!)
  const l = sideOfBlock(left, group.left)
  const r = sideOfBlock(right, group.right)
  const partner = matchWords(l.ids, r.ids, budget)
  if (l.ids.length > 0 && r.ids.length > 0) makePresentable(partner, l, r, weights)
  return { changes: writeChanges(l, r, partner), ...countKept(l, r, partner) }
}

interface BlockSide extends BlockText {
  /** Words of the block are numbered on from this one of the side, paragraph by paragraph. */
  readonly numbers: readonly number[]
  /** Where each paragraph of the block begins, in words of the block; one more for the end. */
  readonly first: readonly number[]
  /** Per paragraph of the block. */
  readonly scored: readonly boolean[]
}

const NO_RUN = { words: 0, left: -1, right: -1 }

function sideOfBlock(side: Side, paragraphs: readonly number[]): BlockSide {
  if (paragraphs.length === 1) return paragraphOfBlock(side, paragraphs[0]!)
  const scored = paragraphs.map((p) => isScored(side.roles[p]!))
  const numbers = paragraphs.map((p) => side.first[p]!)
  const first = [0]
  for (const p of paragraphs) first.push(first.at(-1)! + wordCount(side, p))
  const count = first.at(-1)!
  const ids = new Int32Array(count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  let at = 0
  let offset = 0
  for (const p of paragraphs) {
    for (let w = side.first[p]!; w < side.first[p + 1]!; w++) {
      ids[at] = side.ids[w]!
      starts[at] = side.starts[w]! + offset
      ends[at++] = side.ends[w]! + offset
    }
    offset += side.texts[p]!.length + BREAK.length
  }
  const text = paragraphs.map((p) => side.texts[p]!).join(BREAK)
  return { text, ids, starts, ends, numbers, first, scored }
}

/** A block of one paragraph needs no copy: words are counted from its beginning as they are. */
function paragraphOfBlock(side: Side, p: number): BlockSide {
  const from = side.first[p]!
  const to = side.first[p + 1]!
  return {
    text: side.texts[p]!,
    ids: side.ids.subarray(from, to),
    starts: side.starts.subarray(from, to),
    ends: side.ends.subarray(from, to),
    first: [0, to - from],
    numbers: [from],
    scored: [isScored(side.roles[p]!)],
  }
}

function unchanged(left: Side, right: Side, p: number, q: number): BlockDiff {
  const words = wordCount(left, p)
  const text = left.texts[p]!
  const scoredLeft = isScored(left.roles[p]!) ? words : 0
  const scoredRight = isScored(right.roles[q]!) ? words : 0
  return {
    changes: text === '' ? [] : [{ op: 'equal', text }],
    leftWords: words,
    rightWords: words,
    kept: words,
    scored: { left: scoredLeft, right: scoredRight, kept: Math.min(scoredLeft, scoredRight) },
    run: NO_RUN,
  }
}

function oneSided(op: 'delete' | 'insert', side: Side, p: number): BlockDiff {
  const words = wordCount(side, p)
  const scored = isScored(side.roles[p]!) ? words : 0
  const isLeft = op === 'delete'
  const text = side.texts[p]!
  return {
    changes: text === '' ? [] : [{ op, text }],
    leftWords: isLeft ? words : 0,
    rightWords: isLeft ? 0 : words,
    kept: 0,
    scored: { left: isLeft ? scored : 0, right: isLeft ? 0 : scored, kept: 0 },
    run: NO_RUN,
  }
}

function countKept(left: BlockSide, right: BlockSide, partner: Int32Array): Omit<BlockDiff, 'changes'> {
  let kept = 0
  let keptScored = 0
  let length = 0
  let run = NO_RUN
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
    if (length > run.words) {
      const from = length - 1
      run = {
        words: length,
        left: left.numbers[p]! + l - left.first[p]! - from,
        right: right.numbers[q]! + r - right.first[q]! - from,
      }
    }
  }
  return {
    leftWords: partner.length,
    rightWords: right.ids.length,
    kept,
    scored: { left: scoredWords(left), right: scoredWords(right), kept: keptScored },
    run,
  }
}

function scoredWords(side: BlockSide): number {
  return side.scored.reduce((sum, is, k) => sum + (is ? side.first[k + 1]! - side.first[k]! : 0), 0)
}
