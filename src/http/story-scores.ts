// The scores of all pairs of a story: those that are kept, and some more with every call, until none is missing.
import { type KnownScores, matrixOf, pairKey, pairsToCompute, textPairs } from '../core/corpus/matrix.ts'
import type { Matrix } from '../core/corpus/model.ts'
import { BACKGROUND, type Caller, type Compute } from '../service/compute.ts'
import { pairScoresTask, pairsOfTexts } from '../service/pair-scores.ts'
import type { StoredPrinting } from '../service/story-views.ts'
import { type KeptPairScore, type Store, StoreUnavailable } from '../store/store.ts'
import { printingOf } from './story-reading.ts'

/** The matrix of these printings. What had to be computed is kept for whoever asks next. */
export async function storyMatrix(
  store: Store,
  printings: readonly StoredPrinting[],
  compute: Compute,
  caller: Caller,
): Promise<Matrix> {
  const known = await keptScores(store, printings)
  const computed = await computeMissing(printings, known, compute, caller)
  if (computed.length > 0) await ifWritable(() => store.savePairScores(computed, printings))
  return matrixOf(printings, known)
}

/** A slice of the work of a background job: true where pairs are still missing. A story that is gone has none. */
export async function fillScores(store: Store, slug: string, compute: Compute): Promise<boolean> {
  const versions = await store.storyVersions(slug, 'latest')
  if (versions === null) return false
  const printings = versions.items.map(printingOf)
  const known = await keptScores(store, printings)
  const computed = await computeMissing(printings, known, compute, BACKGROUND)
  await store.savePairScores(computed, printings)
  return computed.length > 0 && known.size < textPairs(printings).size
}

async function keptScores(store: Store, printings: readonly StoredPrinting[]): Promise<KnownScores> {
  const hashes = [...new Set(printings.map(({ contentHash }) => contentHash))]
  const known: KnownScores = new Map()
  if (hashes.length < 2) return known
  for (const { left, right, score, containment } of await store.pairScores(hashes, hashes)) {
    const { leftInRight, rightInLeft } = containment
    known.set(pairKey(left, right), {
      score,
      containment: left < right ? containment : { leftInRight: rightInLeft, rightInLeft: leftInRight },
    })
  }
  return known
}

/** Adds what it computes to `known`. */
async function computeMissing(
  printings: readonly StoredPrinting[],
  known: KnownScores,
  compute: Compute,
  caller: Caller,
): Promise<KeptPairScore[]> {
  const missing = pairsToCompute(textPairs(printings), known)
  if (missing.length === 0) return []
  const pairs = missing.map(([, { left, right }]) => ({ left: left.document, right: right.document }))
  const computed = await compute.run(pairScoresTask, pairsOfTexts(pairs), caller)
  return missing.map(([key, { left, right }], n) => {
    const { score, containment, relation } = computed[n]!
    known.set(key, { score, containment })
    return { left: left.contentHash, right: right.contentHash, score, containment, relation }
  })
}

/** A matrix is answered whether or not its scores can be kept: the database may be read-only just now. */
export async function ifWritable(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
}
