// The scores of a pair without its blocks: what a script computes thousands of times.
import { type Aligned, align } from './align/aligned.ts'
import { findEchoes } from './align/echoes.ts'
import { type MatchedPair, matchPair } from './diff/matched.ts'
import { mirrorGroup } from './mirror.ts'
import type { BlockKind, Document, Similarity } from './model.ts'
import { scorePair } from './scores/scores.ts'

/** The same scores as `compare(left, right).similarity`, without the labels and the sentence. */
export function similarity(left: Document | string, right: Document | string): Similarity {
  const aligned = align(left, right)
  return scoresOf(aligned, matchPair(aligned))
}

export interface Outline {
  readonly similarity: Similarity
  /** The blocks of the comparison without their changes, unordered. */
  readonly blocks: readonly OutlinedBlock[]
}

export interface OutlinedBlock {
  readonly kind: BlockKind
  readonly moved: boolean
  /** Paragraph indexes, ascending. */
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** The same scores, with the paragraphs that belong together. */
export function outline(left: Document, right: Document): Outline {
  const aligned = align(left, right)
  const { pair, groups } = aligned
  return {
    similarity: scoresOf(aligned, matchPair(aligned)),
    blocks: pair.swapped ? groups.map(mirrorGroup) : groups,
  }
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
