// Computes how much of the base each printing of a story keeps. Uses stored scores; compares the rest, and stores it.
import type { Similarity } from '../../core/model.ts'
import type { Article } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { FullVersion, Version } from '../../store/versions-model.ts'
import { ifWritable } from '../stories/view-reply.ts'
import type { Caller, Compute } from '../work/compute.ts'
import { computeScores, PairScores } from './kept-scores.ts'

export type BaseShare = Pick<Similarity, 'containment' | 'relation'>

/** Limit of words compared for one page, so that very long texts can't hold up everyone else. */
export const MOST_WORDS_COMPARED = 300_000

/**
 * By article id, the newest version of each printing against that of the base, which is on the left. Printings beyond the
 * limit are left out.
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
  const [left, ...versions] = await store.versions.facts(refs)
  const rights = versions.filter((version) => version !== null)
  if (!left) return new Map()
  const hashes = rights.map(({ contentHash }) => contentHash)
  const scores = await PairScores.read(store, [left.contentHash], hashes)
  const missing = rights.filter(({ contentHash }) => !scores.of(left.contentHash, contentHash))
  await computeScores(scores, await pairsWithin(MOST_WORDS_COMPARED, store, left, missing), compute, caller)
  await ifWritable(() => scores.keep(store, [left, ...missing]))
  return new Map(
    rights.flatMap(({ articleId, contentHash }) => {
      const share = scores.of(left.contentHash, contentHash)
      return share ? [[articleId, share] as const] : []
    }),
  )
}

/** The first different texts of the versions beside that of the base, within this many words. */
async function pairsWithin(
  words: number,
  store: Store,
  base: Version,
  versions: readonly Version[],
): Promise<{ left: FullVersion; right: FullVersion }[]> {
  const texts = [...new Map(versions.map((version) => [version.contentHash, version])).values()]
  const left =
    texts.length > 0 ? await store.versions.read({ articleId: base.articleId, version: base.number }) : null
  const pairs: { left: FullVersion; right: FullVersion }[] = []
  let room = words
  for (const text of texts) {
    room -= text.words + base.words
    if (room < 0) break
    const right = await store.versions.read({ articleId: text.articleId, version: text.number })
    if (left && right) pairs.push({ left, right })
  }
  return pairs
}
