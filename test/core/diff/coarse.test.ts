// Edits joined where there are too many: what stays is part of what was, and few enough.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinEdits } from '../../../src/core/diff/coarse.ts'

const SEED = Number(process.env.SEED ?? 20181020)
const RUNS = Number(process.env.RUNS ?? 400)

const words = fc.array(fc.constantFrom('a', 'A', 'b', 'c'), { minLength: 1, maxLength: 60 })

function blockOf(list: readonly string[]) {
  const starts = Int32Array.from(list, (_, at) => 2 * at)
  return {
    text: list.join(' '),
    ids: new Int32Array(list.length),
    starts,
    ends: starts.map((start) => start + 1),
    signs: null,
  }
}

/** Runs of kept words that stand on both sides to the letter. */
function runsOf(partner: Int32Array, left: readonly string[], right: readonly string[]): number {
  const same = (l: number) => left[l] === right[partner[l]!]
  let runs = 0
  for (let l = 0; l < partner.length; l++) {
    if (partner[l]! < 0) continue
    const goesOn = l > 0 && partner[l - 1] === partner[l]! - 1 && same(l - 1) && same(l)
    if (!goesOn) runs++
  }
  return runs
}

test(`few enough runs stay, and each is one that was there (seed ${SEED})`, () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 1, max: 20 }), (left, right, most) => {
      const partner = new Int32Array(left.length).fill(-1)
      let r = 0
      for (const [l, word] of left.entries()) {
        const at = right.findIndex((other, i) => i >= r && other.toLowerCase() === word.toLowerCase())
        if (at < 0) continue
        partner[l] = at
        r = at + 1
      }
      const before = partner.slice()
      const joined = joinEdits(partner, blockOf(left), blockOf(right), most)
      expect(joined).toBe(runsOf(before, left, right) > most)
      expect(runsOf(partner, left, right)).toBeLessThanOrEqual(most)
      for (const [l, at] of partner.entries()) expect([before[l], -1]).toContain(at)
    }),
    { seed: SEED, numRuns: RUNS },
  )
})
