// What is one printing to the other, in a word? Rules on the scores; docs/scores.md explains the choice of thresholds and
// when the word misleads.
import type { Relation } from '../model.ts'

export interface RelationScores {
  readonly score: number
  readonly leftInRight: number
  readonly rightInLeft: number
  readonly resemblance: number
  readonly cosine: number
  /** Words of the longest shared passage. */
  readonly longestPassage: number
  readonly leftWords: number
  readonly rightWords: number
}

/** Share of the wording from which a printing is a reprint, touched by the copy desk at most. */
const REPRINT = 0.95
const EDITED_REPRINT = 0.5
/** Nearly all of the shorter text stands in the longer one, which is much longer. */
const EXCERPT_CONTAINED = 0.75
const EXCERPT_LENGTH = 0.7
/** Much wording is gone, but a passage remains that two writers on one subject don't share by chance (they share 2 to 5 words). */
const COPIED_PASSAGE = 8
const COPIED_RESEMBLANCE = 0.02
const COPIED_LEAST_PASSAGE = 6
/** A passage shared with a text about something else is a formula or a famous sentence. */
const REWRITE_COSINE = 0.2
const RELATED_COSINE = 0.3

/** The first rule that holds, from the closest relation to the loosest. */
export function relationOf(s: RelationScores): Relation {
  if (s.leftWords === 0 || s.rightWords === 0) return s.leftWords === s.rightWords ? 'identical' : 'unrelated'
  if (s.score === 1 && s.resemblance === 1) return 'identical'
  const contained = Math.max(s.leftInRight, s.rightInLeft)
  const length = Math.min(s.leftWords, s.rightWords) / Math.max(s.leftWords, s.rightWords)
  if (s.score >= REPRINT) return 'reprint'
  if (contained >= EXCERPT_CONTAINED && length < EXCERPT_LENGTH) return 'excerpt'
  if (s.score >= EDITED_REPRINT) return 'edited-reprint'
  const copied =
    s.longestPassage >= COPIED_PASSAGE ||
    (s.resemblance >= COPIED_RESEMBLANCE && s.longestPassage >= COPIED_LEAST_PASSAGE)
  if (copied && s.cosine >= REWRITE_COSINE) return 'rewrite'
  return s.cosine >= RELATED_COSINE ? 'related' : 'unrelated'
}
