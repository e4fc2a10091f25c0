// Scores of pairs: found by content, either way round, and gone with the texts.
import { expect, test } from 'vitest'
import type { KeptPairScore } from '../../../src/store/store.ts'
import { created, type MakeLibrary, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

const scored = (left: string, right: string, score: number): KeptPairScore => ({
  left,
  right,
  score,
  containment: { leftInRight: score / 2, rightInLeft: score },
  relation: 'rewrite',
})

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
      const [a, b, c] = ['One.', 'Two.', 'Three.'].map((text) => newVersion(text).contentHash) as [
        string,
        string,
        string,
      ]
      await store.savePairScores([scored(a, b, 0.25), scored(c, a, 0.5), scored(b, b, 1)])
      const fromA = await store.pairScores([a], [b, c])
      expect(fromA.map((pair) => facing(a, pair)).sort((x, y) => x.score - y.score)).toEqual([
        scored(a, b, 0.25),
        facing(a, scored(c, a, 0.5)),
      ])
      expect(await store.pairScores([b, c], [a])).toHaveLength(2)
      expect(await store.pairScores([a, b, c], [a, b, c])).toHaveLength(2)
      expect(await store.pairScores([b], [c, b])).toEqual([])
      expect(await store.pairScores([], [a])).toEqual([])
    }))

  test('a score that is saved again is the newer one', () =>
    withStore(make, async (store) => {
      const [a, b] = [newVersion('One.').contentHash, newVersion('Two.').contentHash]
      await store.savePairScores([scored(a, b, 0.25)])
      await store.savePairScores([scored(b, a, 0.75)])
      expect((await store.pairScores([a], [b])).map((pair) => facing(b, pair))).toEqual([scored(b, a, 0.75)])
    }))

  test('more pairs than one statement takes', () =>
    withStore(make, async (store) => {
      const hashes = Array.from({ length: 80 }, (_, n) => newVersion(`Text ${n}.`).contentHash)
      const pairs = hashes.flatMap((left, n) => hashes.slice(n + 1).map((right) => scored(left, right, 0.5)))
      await store.savePairScores(pairs)
      expect(await store.pairScores(hashes, hashes)).toHaveLength(pairs.length)
    }))

  test('a delete takes the pairs of its texts along, and no others', () =>
    withStore(make, async (store) => {
      const versions = []
      for (const text of ['One.', 'Two.', 'Three.']) versions.push(await created(store, newVersion(text)))
      const [a, b, c] = versions.map(({ contentHash }) => contentHash) as [string, string, string]
      await store.savePairScores([scored(a, b, 0.25), scored(b, c, 0.5), scored(a, c, 0.75)])
      await store.deleteArticle(versions[1]!.articleId)
      expect((await store.pairScores([a, b, c], [a, b, c])).map(({ score }) => score)).toEqual([0.75])
    }))
}
