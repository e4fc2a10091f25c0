// Checks which candidates print the text: shared passages word for word, and the scores of candidates with enough of them.

import { PassageFinder } from '../../core/reprints/passages.ts'
import type { Reprint } from '../../core/story/story-answers.ts'
import type { FullVersion } from '../../store/versions-model.ts'
import type { Hashed } from '../scores/comparisons.ts'
import type { Scores } from '../scores/kept-scores.ts'
import type { Task } from '../work/compute.ts'
import { charactersOf } from '../work/sizes.ts'

interface ReprintCheck {
  readonly text: Hashed
  /** Least share, of the larger containment. */
  readonly min: number
  readonly candidates: readonly FullVersion[]
  /** Stored scores, by content hash, the text left. */
  readonly known: ReadonlyMap<string, Scores>
}

interface CheckedReprint {
  /** Place among the candidates. */
  readonly candidate: number
  readonly scores: Scores
  readonly passages: Reprint['passages']
}

/**
 * If a share is wanted, this part of it must be in passages, word for word: checking these costs a tenth of the comparison.
 * Of 190 pairs of a news article and its rewriting in easier English all have two fifths and more; of articles that share a
 * phrase by chance the passages hold at most a fiftieth of the shorter one.
 */
const PASSAGES_SHARE = 0.2

/** Candidates that share enough with the text to be scored, even those below `min`. */
export const reprintCheckTask: Task<ReprintCheck, readonly CheckedReprint[]> = {
  name: 'reprint-check',
  size: ({ text, candidates }) =>
    candidates.reduce((sum, candidate) => sum + charactersOf(candidate), charactersOf(text)),
  *work({ text, min, candidates, known }, comparisons) {
    const finder = new PassageFinder(text)
    const checked: CheckedReprint[] = []
    for (const [at, candidate] of candidates.entries()) {
      yield text.words + candidate.words
      const { passages, words } = finder.shared(candidate)
      const least = PASSAGES_SHARE * min * Math.min(text.words, candidate.words)
      if (passages.length === 0 || words < least) continue
      const { score, containment, relation } =
        known.get(candidate.contentHash) ?? comparisons.scores(text, candidate, [])
      checked.push({ candidate: at, scores: { score, containment, relation }, passages })
    }
    return checked
  },
}
