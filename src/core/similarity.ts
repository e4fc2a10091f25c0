// The scores of a pair without its blocks: what a script asks for thousands of times.
import { type Aligned, align } from './aligned.ts'
import type { Document, Similarity } from './model.ts'
import { scorePair } from './scores/scores.ts'

/** The same scores as `compare(left, right).similarity`, without the labels and the sentence. */
export function similarity(left: Document | string, right: Document | string): Similarity {
  const aligned: Aligned = align(left, right)
  return scorePair(
    aligned,
    aligned.diffs.map((diff) => diff.scored.kept),
  )
}
