// The scores of all pairs of a story: those that are kept, and some more with every call, until none is missing.
import { type KnownScores, matrixOf, pairKey, pairsToCompute, textPairs } from '../core/corpus/matrix.ts'
import type { Matrix } from '../core/corpus/model.ts'
import { similarity } from '../core/similarity.ts'
import { createYielder } from '../service/turns.ts'
import { type KeptPairScore, type Store, StoreUnavailable } from '../store/store.ts'
import { printingOf, type StoredPrinting } from './story-reading.ts'

/** The matrix of these printings. What had to be computed is kept for whoever asks next. */
export async function storyMatrix(store: Store, printings: readonly StoredPrinting[]): Promise<Matrix> {
  const known = await keptScores(store, printings)
  const computed = await computeMissing(printings, known)
  if (computed.length > 0) await ifWritable(() => store.savePairScores(computed, printings))
  return matrixOf(printings, known)
}

/** A slice of the work of a background job: true where pairs are still missing. A story that is gone has none. */
export async function fillScores(store: Store, slug: string): Promise<boolean> {
  const versions = await store.storyVersions(slug, 'latest')
  if (versions === null) return false
  const printings = versions.items.map(printingOf)
  const known = await keptScores(store, printings)
  const computed = await computeMissing(printings, known)
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
): Promise<KeptPairScore[]> {
  const computed: KeptPairScore[] = []
  const turn = createYielder()
  for (const [key, { left, right }] of pairsToCompute(textPairs(printings), known)) {
    await turn(left.document.words + right.document.words)
    const { score, containment, relation } = similarity(left.document, right.document)
    known.set(key, { score, containment })
    computed.push({ left: left.contentHash, right: right.contentHash, score, containment, relation })
  }
  return computed
}

/** A matrix is answered whether or not its scores can be kept: the database may be read-only just now. */
export async function ifWritable(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
}
