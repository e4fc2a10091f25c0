// How much of the base does each printing of a story keep? Kept scores where there are some; the rest is compared now,
// and kept for whoever asks next.
import type { Similarity } from '../core/model.ts'
import type { Caller, Compute } from '../service/compute.ts'
import { pairScoresTask, pairsOfTexts } from '../service/pair-scores.ts'
import {
  type Article,
  type FullVersion,
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
  compute: Compute,
  caller: Caller,
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
  const computed = await compareMissing(store, compute, caller, left, missing, known)
  await keep(store, computed, [left, ...missing])
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
  compute: Compute,
  caller: Caller,
  base: Version,
  missing: readonly Version[],
  known: Map<string, BaseShare>,
): Promise<KeptPairScore[]> {
  const pairs = await pairsWithin(MOST_WORDS_COMPARED, store, base, missing)
  if (pairs.length === 0) return []
  const scores = await compute.run(pairScoresTask, pairsOfTexts(pairs), caller)
  return pairs.flatMap(({ right }, n) => {
    const { score, containment, relation } = scores[n]!
    known.set(right.contentHash, { containment, relation })
    // Of equal texts nothing has to be kept.
    if (right.contentHash === base.contentHash) return []
    return [{ left: base.contentHash, right: right.contentHash, score, containment, relation }]
  })
}

/** The first different texts of the versions beside that of the base, as far as they have so many words. */
async function pairsWithin(
  words: number,
  store: Store,
  base: Version,
  versions: readonly Version[],
): Promise<{ left: FullVersion; right: FullVersion }[]> {
  const texts = [...new Map(versions.map((version) => [version.contentHash, version])).values()]
  const left =
    texts.length > 0 ? await store.version({ articleId: base.articleId, version: base.number }) : null
  const pairs: { left: FullVersion; right: FullVersion }[] = []
  let room = words
  for (const text of texts) {
    room -= text.words + base.words
    if (room < 0) break
    const right = await store.version({ articleId: text.articleId, version: text.number })
    if (left && right) pairs.push({ left, right })
  }
  return pairs
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
