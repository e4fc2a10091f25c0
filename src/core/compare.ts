// The comparison: two texts in, blocks, quotations, scores and a summary out. `import { compare } from 'variorum'` gives
// this function: pure, the same on every runtime, bounded whatever the texts.

import { type Aligned, align } from './align/aligned.ts'
import { findEchoes } from './align/echoes.ts'
import { inReadingOrder } from './align/groups.ts'
import { type WrittenBlock, writeBlock } from './diff/block.ts'
import { withNarrowCompounds } from './diff/compounds.ts'
import { type MatchedPair, matchPair } from './diff/matched.ts'
import { Dictionary } from './diff/whole-words.ts'
import { type LabelledBlock, labelBlock } from './kinds/block-labels.ts'
import { isUnjudged } from './kinds/label.ts'
import { ReadingBudget } from './kinds/reading-budget.ts'
import { mirrorBlock, mirrorQuotes } from './mirror.ts'
import {
  ALGORITHM_VERSION,
  type Block,
  type CompareOptions,
  type Comparison,
  type Document,
} from './model.ts'
import { scorePair } from './scores/scores.ts'
import { summarize } from './summary/summarize.ts'

export * from './model.ts'
export { similarity } from './similarity.ts'
export { documentOf, parseDocument } from './text/document.ts'

/**
 * Compares two texts. A string is parsed as plain text.
 *
 * The blocks hold every paragraph of both sides once; their changes give both texts back character for character.
 * Swapping the sides mirrors the result. Never throws. `precise` is false where a text is so large or so different
 * that a bound is met.
 */
export function compare(
  left: Document | string,
  right: Document | string,
  options: CompareOptions = {},
): Comparison {
  const aligned = align(left, right)
  const { pair, left: leftDocument, right: rightDocument } = aligned
  // Quotes come before labels: the labels evict the memory of quotations (a fifteenth of the time of a long rewrite).
  const quotations = aligned.quoted.tell()
  const matched = matchPair(aligned)
  const { blocks, kept, areJudged, areRead } = labelAll(aligned, matched, options)
  const quotes = pair.swapped ? mirrorQuotes(quotations.matches) : quotations.matches
  const echoes = findEchoes(aligned)
  const similarity = scorePair(
    aligned,
    matched.blocks.map(({ match }) => match),
    kept,
    matched.moves?.words ?? 0,
    echoes.length,
  )
  return {
    left: leftDocument,
    right: rightDocument,
    similarity,
    summary: summarize({
      similarity,
      blocks,
      quotes,
      echoes,
      leftDocument,
      rightDocument,
      areRead,
      reader: aligned.quoted.reader,
    }),
    // The summary reads compounds whole.
    blocks: blocks.map(withNarrowCompounds),
    quotes,
    echoes,
    precise: similarity.precise && quotations.precise && areJudged && areRead,
    algorithm: ALGORITHM_VERSION,
  }
}

interface Labelled {
  /** In the order of the caller's right text. */
  readonly blocks: readonly Block[]
  /** Scored words kept, per group, after ignored changes count as equal. */
  readonly kept: readonly number[]
  /** False if a change was too long to label in full. */
  readonly areJudged: boolean
  /** False if there were too many edits to read each. */
  readonly areRead: boolean
}

function labelAll(aligned: Aligned, matched: MatchedPair, options: CompareOptions): Labelled {
  const { pair, groups, quoted } = aligned
  const dictionary = new Dictionary()
  const written = groups.map((group, i) =>
    writeBlock(pair.left, pair.right, group, matched.blocks[i]!, matched.moves, dictionary),
  )
  const reading = new ReadingBudget()
  const labelled = new Array<LabelledBlock>(groups.length)
  for (const i of readingOrder(matched, written, reading)) {
    const { changes, left, right } = written[i]!
    const diff = { match: matched.blocks[i]!.match, changes, left, right }
    labelled[i] = labelBlock(pair, groups[i]!, diff, quoted, options.ignore ?? [], reading)
  }
  const order = inReadingOrder(pair.left, pair.right, groups, pair.swapped)
  return {
    blocks: order.map((i) => (pair.swapped ? mirrorBlock(labelled[i]!.block) : labelled[i]!.block)),
    kept: labelled.map(({ kept }) => kept),
    areJudged: !written.some(({ changes }) => changes.some(isUnjudged)),
    areRead: !reading.isSpent,
  }
}

/**
 * The order in which the edits of the blocks are read. If the steps may run out, blocks that changed least come first:
 * a single word matters most there.
 */
function readingOrder(
  { blocks }: MatchedPair,
  written: readonly WrittenBlock[],
  reading: ReadingBudget,
): Iterable<number> {
  if (reading.suffices(written)) return blocks.keys()
  const share = blocks.map(({ match }) => match.kept / Math.max(1, match.leftWords + match.rightWords))
  return [...blocks.keys()].sort((a, b) => share[b]! - share[a]! || a - b)
}
