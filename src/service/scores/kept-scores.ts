// The scores of pairs of texts: reads the stored ones, computes the missing ones, and stores these.

import type { Similarity } from '../../core/model.ts'
import { type KnownScores, pairKey } from '../../core/story/matrix.ts'
import type { KeptPairScore, ScoredVersion } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { Caller, Compute } from '../work/compute.ts'
import type { Hashed } from './comparisons.ts'
import { pairScoresTask, pairsOfTexts } from './pair-scores.ts'

/** Seen from one of the two texts, the left one. */
export type Scores = Pick<Similarity, 'score' | 'containment' | 'relation'>

/** By content hashes, either way round. */
export class PairScores {
  readonly #scores = new Map<string, Scores>()
  readonly #computed: KeptPairScore[] = []

  /** Stored scores of the pairs between two sets of texts. */
  static async read(store: Store, lefts: readonly string[], rights: readonly string[]): Promise<PairScores> {
    const scores = new PairScores()
    if (lefts.length === 0 || rights.length === 0) return scores
    const kept = await store.scores.ofPairs([...new Set(lefts)], [...new Set(rights)])
    for (const { left, right, ...pair } of kept) scores.#set(left, right, pair)
    return scores
  }

  /** Undefined if it is neither stored nor added. */
  of(left: string, right: string): Scores | undefined {
    const scores = this.#scores.get(pairKey(left, right))
    return scores && (left < right ? scores : mirrored(scores))
  }

  /** The available scores of one text and others, by the hashes of these; the one text is on the left. */
  beside(left: string, rights: readonly string[]): Map<string, Scores> {
    return new Map(
      rights.flatMap((right) => {
        const scores = this.of(left, right)
        return scores ? [[right, scores] as const] : []
      }),
    )
  }

  add(left: string, right: string, scores: Scores): void {
    const { score, containment, relation } = scores
    this.#set(left, right, { score, containment, relation })
    // Pairs of equal texts need no row.
    if (left !== right) this.#computed.push({ left, right, score, containment, relation })
  }

  /** Seen from the lesser content hash. */
  get all(): KnownScores {
    return this.#scores
  }

  /** Stores what was added. Throws StoreUnavailable. */
  async keep(store: Store, versions: readonly ScoredVersion[]): Promise<void> {
    if (this.#computed.length > 0) await store.scores.save(this.#computed, versions)
  }

  #set(left: string, right: string, scores: Scores): void {
    this.#scores.set(pairKey(left, right), left < right ? scores : mirrored(scores))
  }
}

function mirrored({ score, containment: { leftInRight, rightInLeft }, relation }: Scores): Scores {
  return { score, containment: { leftInRight: rightInLeft, rightInLeft: leftInRight }, relation }
}

/** Computes the scores of the pairs and adds them. Throws what Compute throws. */
export async function computeScores(
  scores: PairScores,
  pairs: readonly { readonly left: Hashed; readonly right: Hashed }[],
  compute: Compute,
  caller: Caller,
): Promise<void> {
  if (pairs.length === 0) return
  const computed = await compute.run(pairScoresTask, pairsOfTexts(pairs), caller)
  for (const [at, { left, right }] of pairs.entries()) {
    scores.add(left.contentHash, right.contentHash, computed[at]!)
  }
}
