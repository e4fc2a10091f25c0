// The scores of many pairs in one piece of work: those missing for a matrix, an article or a story.
import type { Similarity } from '../../core/model.ts'
import type { Task } from '../work/compute.ts'
import { charactersOf, longestOf } from '../work/sizes.ts'
import type { Hashed } from './comparisons.ts'

interface PairsOfTexts {
  /** Each once, in however many pairs it occurs. */
  readonly texts: readonly Hashed[]
  /** Places in `texts`, left and right. */
  readonly pairs: readonly (readonly [number, number])[]
}

/** The scores in the order of the pairs. */
export const pairScoresTask: Task<PairsOfTexts, readonly Similarity[]> = {
  name: 'pair-scores',
  size: ({ texts, pairs }) => {
    const sizes = texts.map(charactersOf)
    return pairs.reduce((sum, [left, right]) => sum + sizes[left]! + sizes[right]!, 0)
  },
  together: ({ texts }) => 2 * longestOf(texts),
  *work({ texts, pairs }, comparisons) {
    const scores: Similarity[] = []
    for (const [l, r] of pairs) {
      const [left, right] = [texts[l]!, texts[r]!]
      yield left.words + right.words
      scores.push(comparisons.scores(left, right, []))
    }
    return scores
  },
}

/** Pairs in the form of the task. */
export function pairsOfTexts(
  pairs: readonly { readonly left: Hashed; readonly right: Hashed }[],
): PairsOfTexts {
  const places = new Map<Hashed, number>()
  const placeOf = (text: Hashed): number => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const placed = pairs.map(({ left, right }) => [placeOf(left), placeOf(right)] as const)
  return { texts: [...places.keys()], pairs: placed }
}
