// The scores of a pair without its blocks: what a script computes thousands of times.
import { type Aligned, align } from './align/aligned.ts'
import { findEchoes } from './align/echoes.ts'
import { type MatchedPair, matchPair } from './diff/matched.ts'
import type { Document, Similarity } from './model.ts'
import { scorePair } from './scores/scores.ts'

/** The same scores as `compare(left, right).similarity`, without the labels and the sentence. */
export function similarity(left: Document | string, right: Document | string): Similarity {
  const aligned = align(left, right)
  return scoresOf(aligned, matchPair(aligned))
}

function scoresOf(aligned: Aligned, { blocks, moves }: MatchedPair): Similarity {
  const matches = blocks.map(({ match }) => match)
  return scorePair(
    aligned,
    matches,
    matches.map((match) => match.scored.kept),
    moves?.words ?? 0,
    findEchoes(aligned).length,
  )
}
