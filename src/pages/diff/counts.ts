// The figures above a diff: words kept, reworded, moved, added and cut, and the number of changes.

import type { Block, Comparison } from '../../core/model.ts'
import { isHouseStyle } from '../../core/model.ts'
import { isScored } from '../../core/text/document.ts'
import { isHigh, isQuiet } from './rows.ts'
import { wordCounts, wordsIn } from './word-counts.ts'

export interface WordShares {
  readonly kept: number
  readonly moved: number
  /** Words replaced inside paragraphs that stayed: on the left, and their replacements on the right. */
  readonly reworded: { readonly left: number; readonly right: number }
  /** Words of whole paragraphs. */
  readonly removed: number
  readonly added: number
}

interface ChangeCounts {
  /** Blocks with a change. */
  readonly blocks: number
  /** Changes of high significance among them. */
  readonly high: number
  /** Single house style changes: shown ones, and those treated as equal. */
  readonly houseStyle: number
}

/** The scored words by change. `kept + moved + reworded.left + removed` is the left text. */
export function wordShares(comparison: Comparison, counts = wordCounts(comparison)): WordShares {
  const { similarity, blocks } = comparison
  const { words } = similarity
  const whole = (kind: 'added' | 'removed', side: 'left' | 'right') => {
    const indexes = blocks.flatMap((block) => (block.kind === kind ? block[side] : []))
    const { paragraphs } = comparison[side]
    const scored = indexes.filter((index) => isScored(paragraphs[index]?.role ?? 'boilerplate'))
    return Math.min(words[kind], wordsIn(counts[side], scored))
  }
  const [removed, added] = [whole('removed', 'left'), whole('added', 'right')]
  return {
    kept: words.kept,
    moved: words.moved,
    reworded: { left: words.removed - removed, right: words.added - added },
    removed,
    added,
  }
}

export function changeCounts(comparison: Comparison): ChangeCounts {
  const { blocks } = comparison
  const changed = blocks.filter((block) => !isQuiet(block))
  return {
    blocks: changed.length,
    high: changed.filter((block) => isHigh(comparison, block)).length,
    houseStyle: sum(blocks.map(houseStyleOf)),
  }
}

/** A deletion and the insertion that replaces it count as one change. */
function houseStyleOf(block: Block): number {
  return block.changes.filter((change, at) => {
    if (change.op === 'equal') return change.left !== undefined
    const replaced = change.op === 'insert' && block.changes[at - 1]?.op === 'delete'
    return !replaced && isHouseStyle(change)
  }).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
