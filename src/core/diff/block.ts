// The word changes of one block: its paragraphs put together on each side, their words matched, made presentable and
// written out.
import type { Group } from '../align/groups.ts'
import { isScored } from '../document.ts'
import type { Side } from '../side.ts'
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
  const l = sideOfBlock(left, group.left)
  const r = sideOfBlock(right, group.right)
  if (group.kind === 'unchanged') return unchanged(l, r)
  const partner =
    l.ids.length === 0 || r.ids.length === 0
      ? new Int32Array(l.ids.length).fill(-1)
      : matchWords(l.ids, r.ids, budget)
  if (l.ids.length > 0 && r.ids.length > 0) makePresentable(partner, l, r, weights)
  return { changes: writeChanges(l, r, partner), ...countKept(l, r, partner) }
}

interface BlockSide extends BlockText {
  /** Per word: its paragraph (place in the block), and its number in the side. */
  readonly paragraph: Int32Array
  readonly number: Int32Array
  /** Per paragraph of the block. */
  readonly scored: readonly boolean[]
  readonly scoredWords: number
}

function sideOfBlock(side: Side, paragraphs: readonly number[]): BlockSide {
  const scored = paragraphs.map((p) => isScored(side.roles[p]!))
  let count = 0
  for (const p of paragraphs) count += side.first[p + 1]! - side.first[p]!
  const ids = new Int32Array(count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const paragraph = new Int32Array(count)
  const number = new Int32Array(count)
  let at = 0
  let offset = 0
  let scoredWords = 0
  for (const [k, p] of paragraphs.entries()) {
    if (k > 0) offset += BREAK.length
    for (let w = side.first[p]!; w < side.first[p + 1]!; w++) {
      ids[at] = side.ids[w]!
      starts[at] = side.starts[w]! + offset
      ends[at] = side.ends[w]! + offset
      paragraph[at] = k
      number[at++] = w
    }
    if (scored[k]) scoredWords += side.first[p + 1]! - side.first[p]!
    offset += side.texts[p]!.length
  }
  const text =
    paragraphs.length === 1 ? side.texts[paragraphs[0]!]! : paragraphs.map((p) => side.texts[p]!).join(BREAK)
  return { text, ids, starts, ends, paragraph, number, scored, scoredWords }
}

function unchanged(left: BlockSide, right: BlockSide): BlockDiff {
  const words = left.ids.length
  return {
    changes: left.text === '' ? [] : [{ op: 'equal', text: left.text }],
    leftWords: words,
    rightWords: words,
    kept: words,
    scored: {
      left: left.scoredWords,
      right: right.scoredWords,
      kept: Math.min(left.scoredWords, right.scoredWords),
    },
    run: { words: 0, left: -1, right: -1 },
  }
}

function countKept(left: BlockSide, right: BlockSide, partner: Int32Array): Omit<BlockDiff, 'changes'> {
  let kept = 0
  let keptScored = 0
  let length = 0
  let run = { words: 0, left: -1, right: -1 }
  for (let l = 0; l < partner.length; l++) {
    const r = partner[l]!
    if (r < 0) {
      length = 0
      continue
    }
    kept++
    const scored = left.scored[left.paragraph[l]!]! && right.scored[right.paragraph[r]!]!
    if (scored) keptScored++
    const goesOn =
      length > 0 &&
      partner[l - 1] === r - 1 &&
      left.paragraph[l - 1] === left.paragraph[l] &&
      right.paragraph[r - 1] === right.paragraph[r]
    length = !scored ? 0 : goesOn ? length + 1 : 1
    if (length > run.words)
      run = { words: length, left: left.number[l]! - length + 1, right: right.number[r]! - length + 1 }
  }
  return {
    leftWords: partner.length,
    rightWords: right.ids.length,
    kept,
    scored: { left: left.scoredWords, right: right.scoredWords, kept: keptScored },
    run,
  }
}
