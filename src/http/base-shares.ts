// How much of the base does each printing of a story keep? Kept scores where there are some; the rest is compared now,
// and kept for whoever asks next.
import type { Similarity } from '../core/model.ts'
import type { Comparisons } from '../service/comparisons.ts'
import {
  type Article,
  type KeptPairScore,
  type Store,
  StoreUnavailable,
  type Version,
} from '../store/store.ts'

export type BaseShare = Pick<Similarity, 'containment' | 'relation'>

/** Words compared for one page at most, so that very long texts can't hold up everyone else. */
export const MOST_WORDS_COMPARED = 300_000

/**
 * By article id, the newest version of each printing against that of the base, which is the left one. Printings beyond
 * what may be compared at once are left out.
 */
export async function sharesOfBase(
  store: Store,
  comparisons: Comparisons,
  base: Article | null,
  printings: readonly Article[],
): Promise<Map<string, BaseShare>> {
  const others = printings.filter(({ id }) => id !== base?.id)
  if (!base || !others.length) return new Map()
  const refs = [base, ...others].map(({ id }) => ({ articleId: id, version: 'latest' as const }))
  const [left, ...versions] = await store.versionFacts(refs)
  const rights = versions.filter((version) => version !== null)
  if (!left) return new Map()
  const known = await keptShares(store, left, rights)
  const missing = rights.filter(({ contentHash }) => !known.has(contentHash))
  await keep(store, await compareMissing(store, comparisons, left, missing, known), [left, ...missing])
  return new Map(
    rights.flatMap(({ articleId, contentHash }) => {
      const share = known.get(contentHash)
      return share ? [[articleId, share] as const] : []
    }),
  )
}

/** By content hash, seen from the base. */
async function keptShares(
  store: Store,
  { contentHash }: Version,
  rights: readonly Version[],
): Promise<Map<string, BaseShare>> {
  const hashes = [...new Set(rights.map((version) => version.contentHash))]
  const kept = await store.pairScores([contentHash], hashes)
  return new Map(
    kept.map(({ left, right, containment, relation }) => {
      if (left === contentHash) return [right, { containment, relation }]
      const { leftInRight, rightInLeft } = containment
      return [left, { containment: { leftInRight: rightInLeft, rightInLeft: leftInRight }, relation }]
    }),
  )
}

/** Adds what it compares to `known`. */
async function compareMissing(
  store: Store,
  comparisons: Comparisons,
  base: Version,
  missing: readonly Version[],
  known: Map<string, BaseShare>,
): Promise<KeptPairScore[]> {
  if (!missing.length) return []
  const left = await store.version({ articleId: base.articleId, version: base.number })
  const computed: KeptPairScore[] = []
  let room = MOST_WORDS_COMPARED
  for (const { articleId, contentHash, number, words } of missing) {
    if (known.has(contentHash)) continue
    room -= words + base.words
    if (room < 0) break
    const right = await store.version({ articleId, version: number })
    if (!left || !right) continue
    const { score, containment, relation } = comparisons.scores(left, right, [])
    known.set(contentHash, { containment, relation })
    // Of equal texts nothing has to be kept.
    if (contentHash !== base.contentHash) {
      computed.push({ left: base.contentHash, right: contentHash, score, containment, relation })
    }
  }
  return computed
}

/** A page is answered whether or not its scores can be kept: the database may be read-only just now. */
async function keep(
  store: Store,
  computed: readonly KeptPairScore[],
  versions: readonly Version[],
): Promise<void> {
  if (!computed.length) return
  try {
    await store.savePairScores(computed, versions)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
}
