// The scores of a pair without its blocks: what a script asks for thousands of times.
import { align } from './aligned.ts'
import { matchBlock } from './diff/block.ts'
import type { Document, Similarity } from './model.ts'
import { scorePair } from './scores/scores.ts'

/** The same scores as `compare(left, right).similarity`, without the labels and the sentence. */
export function similarity(left: Document | string, right: Document | string): Similarity {
  const aligned = align(left, right)
  const { pair, groups, weights, budget } = aligned
  const matches = groups.map((group) => matchBlock(pair.left, pair.right, group, weights, budget))
  return scorePair(
    aligned,
    matches,
    matches.map((match) => match.scored.kept),
  )
}
