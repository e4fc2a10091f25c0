// The cheapest tree, against all trees there are.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arborescence, FORBIDDEN } from '../../../src/core/lineage/arborescence.ts'

const SEED = Number(process.env.SEED ?? 20181219)

/** Costs by parent and child; few different ones, so that many are equal, some forbidden. */
const costTables = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.array(
    fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 5 }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.constant(FORBIDDEN),
      ),
      {
        minLength: size,
        maxLength: size,
      },
    ),
    { minLength: size, maxLength: size },
  ),
)

function totalOf(costs: readonly (readonly number[])[], parents: ArrayLike<number>): number {
  return Array.from(parents).reduce(
    (sum, parent, child) => sum + (parent < 0 ? 0 : costs[parent]![child]!),
    0,
  )
}

function isTree(parents: ArrayLike<number>, root: number): boolean {
  return Array.from(parents).every((_, start) => {
    let node = start
    for (let steps = 0; node >= 0 && node !== root; steps++) {
      if (steps > parents.length) return false
      node = parents[node]!
    }
    return node === root
  })
}

function cheapestByTrying(costs: readonly (readonly number[])[], root: number): number {
  const size = costs.length
  let best = Number.POSITIVE_INFINITY
  const parents = new Array<number>(size).fill(-1)
  const choose = (child: number): void => {
    if (child === size) {
      if (isTree(parents, root)) best = Math.min(best, totalOf(costs, parents))
      return
    }
    if (child === root) {
      choose(child + 1)
      return
    }
    for (let parent = 0; parent < size; parent++) {
      if (parent === child) continue
      parents[child] = parent
      choose(child + 1)
    }
    parents[child] = -1
  }
  choose(0)
  return best
}

test(`no tree is cheaper (seed ${SEED})`, () => {
  fc.assert(
    fc.property(costTables, fc.nat(), (costs, number) => {
      const root = number % costs.length
      const parents = arborescence(costs.length, root, (parent, child) => costs[parent]![child]!)
      expect(parents[root]).toBe(-1)
      expect(isTree(parents, root)).toBe(true)
      expect(totalOf(costs, parents)).toBeCloseTo(cheapestByTrying(costs, root), 4)
    }),
    { seed: SEED, numRuns: 400 },
  )
})

test('a ring is opened where that costs least', () => {
  const costs = [
    [0, 10, 9.5, 9],
    [0, 0, 1, 5],
    [0, 5, 0, 1],
    [0, 1, 5, 0],
  ]
  expect([...arborescence(4, 0, (parent, child) => costs[parent]![child]!)]).toEqual([-1, 3, 1, 0])
})

test('one node has no parent', () => {
  expect([...arborescence(1, 0, () => 0)]).toEqual([-1])
})
