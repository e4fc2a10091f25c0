// How much does a shared word say? The rarer it is in the pair, the more: "the" links nothing.

import { isStopWord } from '../scores/stems.ts'
import type { Terms } from './terms.ts'

/** In a short text even "has" and "been" are rare: stop words weigh this share of what others do. */
const STOP_WORD = 0.65

/** Weight of each word id, in (0, 1]: 1 for a word that stands once on each side, near 0 for the commonest. */
export function rarityWeights({ left, right, ids: words, stems }: Terms): Float64Array {
  const counts = new Int32Array(words)
  for (let w = 0; w < left.ids.length; w++) counts[left.ids[w]!]!++
  for (let w = 0; w < right.ids.length; w++) counts[right.ids[w]!]!++
  const total = left.ids.length + right.ids.length
  const scale = Math.log(1 + total / 2)
  const weights = new Float64Array(words)
  for (let id = 0; id < words; id++) {
    const share = Math.min(1, Math.log(1 + total / Math.max(2, counts[id]!)) / scale)
    const stem = stems[id]!
    weights[id] = share * share * (stem !== null && isStopWord(stem) ? STOP_WORD : 1)
  }
  return weights
}
