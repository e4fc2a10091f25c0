// The scores of a pair without its blocks: what a script asks for thousands of times.
import { align } from './aligned.ts'
import { findEchoes } from './echoes.ts'
import { matchPair } from './matched.ts'
import type { Document, Similarity } from './model.ts'
import { scorePair } from './scores/scores.ts'

/** The same scores as `compare(left, right).similarity`, without the labels and the sentence. */
export function similarity(left: Document | string, right: Document | string): Similarity {
  const aligned = align(left, right)
  const { blocks, moves } = matchPair(aligned)
  const matches = blocks.map(({ match }) => match)
  return scorePair(
    aligned,
    matches,
    matches.map((match) => match.scored.kept),
    moves?.words ?? 0,
    findEchoes(aligned.pair, aligned.groups).length,
  )
}
