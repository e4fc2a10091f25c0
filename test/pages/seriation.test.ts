// The order of a matrix: nothing is lost, and what is alike stands together.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seriation } from '../../src/pages/story/seriation.ts'

/** Likenesses of items that stand in groups: high within a group, low between. */
function grouped(groups: readonly number[], noise: (a: number, b: number) => number): number[][] {
  return groups.map((a, i) =>
    groups.map((b, j) => (i === j ? 1 : a === b ? 0.8 + noise(i, j) : 0.1 + noise(i, j))),
  )
}

test('every row is shown once, whatever the matrix', () => {
  const cell = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.infiniteStream(cell), (size, cells) => {
      const matrix = Array.from({ length: size }, () =>
        Array.from({ length: size }, () => cells.next().value ?? null),
      )
      expect(seriation(matrix).toSorted((a, b) => a - b)).toEqual(matrix.map((_, index) => index))
    }),
  )
})

test('members of a group stand side by side, however they came', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 0, 0, 1, 1, 2, 2, 2, 2], { minLength: 9, maxLength: 9 }),
      (groups) => {
        const order = seriation(grouped(groups, (i, j) => ((i * j) % 7) / 100))
        const shown = order.map((at) => groups[at])
        const changes = shown.filter((group, at) => at > 0 && group !== shown[at - 1]).length
        expect(changes).toBe(2)
      },
    ),
  )
})

test('the row that is asked for stands in the first half', () => {
  const matrix = grouped([0, 0, 1, 1, 1, 1], () => 0)
  for (let row = 0; row < matrix.length; row++) {
    expect(seriation(matrix, row).indexOf(row) * 2).toBeLessThanOrEqual(matrix.length - 1)
  }
})

test('a hundred rows take no time worth waiting for, and more are left as they came', () => {
  const matrix = grouped(
    Array.from({ length: 100 }, (_, at) => at % 5),
    () => 0,
  )
  expect(new Set(seriation(matrix)).size).toBe(100)
  const many = Array.from({ length: 400 }, () => [])
  expect(seriation(many)).toEqual(many.map((_, index) => index))
})
