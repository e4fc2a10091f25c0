// Scores of pairs: found by content, either way round, and gone with the texts.
import { expect, test } from 'vitest'
import type { KeptPairScore } from '../../../src/store/model.ts'
import type { Store } from '../../../src/store/store.ts'
import type { FullVersion } from '../../../src/store/versions-model.ts'
import { created, type MakeLibrary, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

export const scored = (left: string, right: string, score: number): KeptPairScore => ({
  left,
  right,
  score,
  containment: { leftInRight: score / 2, rightInLeft: score },
  relation: 'rewrite',
})

/** A version of each text, in articles of their own. */
async function stored(store: Store, ...texts: readonly string[]): Promise<FullVersion[]> {
  const versions: FullVersion[] = []
  for (const text of texts) versions.push(await created(store, newVersion(text)))
  return versions
}

const hashesOf = (versions: readonly FullVersion[]) =>
  versions.map(({ contentHash }) => contentHash) as [string, string, string]

/** The pair with the named side left, so that two ways of saying it are equal. */
function facing(left: string, pair: KeptPairScore): KeptPairScore {
  if (pair.left === left) return pair
  const { leftInRight, rightInLeft } = pair.containment
  return {
    ...pair,
    left: pair.right,
    right: pair.left,
    containment: { leftInRight: rightInLeft, rightInLeft: leftInRight },
  }
}

export function pairScoreTests(make: MakeLibrary): void {
  test('scores are found between two sets of texts, whichever side each was', () =>
    withStore(make, async (store) => {
      const versions = await stored(store, 'One.', 'Two.', 'Three.')
      const [a, b, c] = hashesOf(versions)
      await store.scores.save([scored(a, b, 0.25), scored(c, a, 0.5), scored(b, b, 1)], versions)
      const fromA = await store.scores.ofPairs([a], [b, c])
      expect(fromA.map((pair) => facing(a, pair)).sort((x, y) => x.score - y.score)).toEqual([
        scored(a, b, 0.25),
        facing(a, scored(c, a, 0.5)),
      ])
      expect(await store.scores.ofPairs([b, c], [a])).toHaveLength(2)
      expect(await store.scores.ofPairs([a, b, c], [a, b, c])).toHaveLength(2)
      expect(await store.scores.ofPairs([b], [c, b])).toEqual([])
      expect(await store.scores.ofPairs([], [a])).toEqual([])
    }))

  test('a score that is saved again is the newer one', () =>
    withStore(make, async (store) => {
      const versions = await stored(store, 'One.', 'Two.')
      const [a, b] = hashesOf(versions)
      await store.scores.save([scored(a, b, 0.25)], versions)
      await store.scores.save([scored(b, a, 0.75)], versions)
      expect((await store.scores.ofPairs([a], [b])).map((pair) => facing(b, pair))).toEqual([
        scored(b, a, 0.75),
      ])
    }))

  test('more pairs than one statement takes', () =>
    withStore(make, async (store) => {
      const versions = await stored(store, ...Array.from({ length: 80 }, (_, n) => `Text ${n}.`))
      const hashes = hashesOf(versions)
      const pairs = hashes.flatMap((left, n) => hashes.slice(n + 1).map((right) => scored(left, right, 0.5)))
      await store.scores.save(pairs, versions)
      expect(await store.scores.ofPairs(hashes, hashes)).toHaveLength(pairs.length)
    }))

  test('a delete takes the pairs of its texts along, and no others', () =>
    withStore(make, async (store) => {
      const versions = await stored(store, 'One.', 'Two.', 'Three.')
      const [a, b, c] = hashesOf(versions)
      await store.scores.save([scored(a, b, 0.25), scored(b, c, 0.5), scored(a, c, 0.75)], versions)
      await store.articles.delete(versions[1]!.articleId)
      expect((await store.scores.ofPairs([a, b, c], [a, b, c])).map(({ score }) => score)).toEqual([0.75])
    }))

  test('a score that comes after the delete of one of its texts is not kept', () =>
    withStore(make, async (store) => {
      const versions = await stored(store, 'One.', 'Two.', 'Three.')
      const [a, b, c] = hashesOf(versions)
      await store.articles.delete(versions[1]!.articleId)
      await store.scores.save([scored(a, b, 0.25), scored(b, c, 0.5), scored(a, c, 0.75)], versions)
      expect((await store.scores.ofPairs([a, b, c], [a, b, c])).map(({ score }) => score)).toEqual([0.75])
    }))
}
