// Runs that stand once on each side, against a count of all runs by their words.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RunNames } from '../../../src/core/diff/anchors.ts'

const SEED = Number(process.env.SEED ?? 20181020)
const RUNS = Number(process.env.RUNS ?? 400)

const ids = fc.array(fc.nat({ max: 9 }), { maxLength: 40 }).map((list) => Int32Array.from(list))

/** Where each run of the part begins; -1 where it stands more than once. */
function placesIn(words: Int32Array, from: number, to: number, length: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let i = from; i + length <= to; i++) {
    const run = words.subarray(i, i + length).join(' ')
    places.set(run, places.has(run) ? -1 : i)
  }
  return places
}

/** The length of the longest list of pairs in which both sides ascend. */
function longestAscending(pairs: readonly (readonly [number, number])[]): number {
  const best = pairs.map(() => 1)
  pairs.forEach(([, right], at) => {
    for (let i = 0; i < at; i++) if (pairs[i]![1] < right) best[at] = Math.max(best[at]!, best[i]! + 1)
  })
  return Math.max(0, ...best)
}

test.each([1, 2, 4])(
  `anchors of %i words are unique runs, as many as stand in one order (seed ${SEED})`,
  (length) => {
    fc.assert(
      fc.property(ids, ids, fc.nat({ max: 6 }), fc.nat({ max: 6 }), (left, right, cutLeft, cutRight) => {
        const [l, lEnd] = [Math.min(cutLeft, left.length), left.length]
        const [r, rEnd] = [0, Math.max(0, right.length - cutRight)]
        const arrays: Int32Array[] = []
        const scratch = (number: number, size: number) => {
          arrays[number] ??= new Int32Array(100).fill(77)
          return arrays[number]!.subarray(0, size)
        }
        const nameOf = new Int32Array(10).fill(-1)
        const anchors = new RunNames({ left, right, l, lEnd, r, rEnd }, { scratch }, nameOf).anchors(length)
        expect(nameOf).toEqual(new Int32Array(10).fill(-1))
        const rights = placesIn(right, r, rEnd, length)
        const unique = [...placesIn(left, l, lEnd, length)]
          .map(([run, at]) => [at, rights.get(run) ?? -1] as const)
          .filter(([a, b]) => a >= 0 && b >= 0)
          .sort(([a], [b]) => a - b)
        const pairs = Array.from({ length: anchors.count }, (_, i) => [anchors.left[i]!, anchors.right[i]!])
        for (const pair of pairs) expect(unique).toContainEqual(pair)
        expect(longestAscending(pairs as [number, number][])).toBe(pairs.length)
        expect(pairs.length).toBe(longestAscending(unique))
      }),
      { seed: SEED, numRuns: RUNS },
    )
  },
)
