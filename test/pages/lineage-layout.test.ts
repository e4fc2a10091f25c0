// The drawing of a lineage: each printing once, each below where it comes from, later ones further right.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lineage } from '../../src/core/story/story-answers.ts'
import { placeLineage } from '../../src/pages/story/lineage-layout.ts'

const EDGE = { confidence: 0.9, undecided: false, containment: 0.9, evidence: [], differs: null }

/** A forest as a list: the parent of each ref, null for a root; a parent comes before its children. */
function lineageOf(parents: readonly (number | null)[]): Lineage {
  return {
    roots: parents.flatMap((parent, at) => (parent === null ? [`r${at}`] : [])),
    edges: parents.flatMap((parent, at) =>
      parent === null ? [] : [{ from: `r${parent}`, to: `r${at}`, ...EDGE }],
    ),
    complete: true,
  }
}

const forest = fc
  .array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 30 })
  .map((picks) => picks.map(([pick, isRoot], at) => (at === 0 || isRoot ? null : pick % at)))

describe('placeLineage', () => {
  test('places every printing once, a row each, below its parent', () => {
    fc.assert(
      fc.property(forest, fc.array(fc.nat(1_000_000), { minLength: 30, maxLength: 30 }), (parents, times) => {
        const placed = placeLineage(lineageOf(parents), new Map(times.map((time, at) => [`r${at}`, time])))
        expect(placed.map(({ row }) => row)).toEqual(parents.map((_, at) => at))
        expect(new Set(placed.map(({ ref }) => ref)).size).toBe(parents.length)
        const rows = new Map(placed.map(({ ref, row }) => [ref, row]))
        const across = new Map(placed.map((node) => [node.ref, node.across]))
        for (const { across: own, edge, row } of placed) {
          expect(own).toBeGreaterThanOrEqual(0)
          expect(own).toBeLessThanOrEqual(1)
          if (!edge) continue
          expect(row).toBeGreaterThan(rows.get(edge.from) ?? 0)
          expect(own).toBeGreaterThan(across.get(edge.from) ?? 0)
        }
      }),
    )
  })

  test('later printings stand further right, the earliest and the latest at the ends', () => {
    const times = new Map([
      ['r0', 0],
      ['r1', 60_000],
      ['r2', 120_000],
      ['r3', 86_400_000],
    ])
    const placed = placeLineage(lineageOf([null, 0, 0, 1]), times)
    const across = [...placed].sort((a, b) => a.ref.localeCompare(b.ref)).map((node) => node.across)
    expect(across[0]).toBe(0)
    expect(across[3]).toBe(1)
    expect(across).toEqual([...across].sort((a, b) => a - b))
    // By the clock alone the first three would be one point.
    expect((across[1] ?? 0) - (across[0] ?? 0)).toBeGreaterThan(0.1)
  })

  test('a circle, which no lineage has, ends', () => {
    const edges = [
      { from: 'a', to: 'b', ...EDGE },
      { from: 'b', to: 'a', ...EDGE },
    ]
    const placed = placeLineage({ roots: ['a'], edges, complete: true }, new Map())
    expect(placed.map(({ ref }) => ref)).toEqual(['a', 'b'])
  })

  test('a chain of thousands is placed without recursion', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => (at === 0 ? null : at - 1))
    expect(placeLineage(lineageOf(chain), new Map()).length).toBe(20_000)
  })
})
