// Every law of the comparison on random pairs, in batches with a seed each: LAWS_SEED is the first, LAWS_ROUNDS how
// many pairs in all. Some of the first batch are proved with all other tests; two files prove all, the even batches and the
// odd, so that two processors share the work.

import fc from 'fast-check'
import { describe, it } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import { flippedSides, ignoringSides, type Sides, sides } from '../generators.ts'
import { LAWS, obeysAllLaws } from './laws.ts'

const SEED = Number(process.env.LAWS_SEED ?? 20_181_226)
const ROUNDS = Number(process.env.LAWS_ROUNDS ?? 10_000)
const BATCH = 500
/** Proved with all other tests; the rest takes longer than a person waits. */
const FIRST = Math.min(100, ROUNDS)

const pairs = fc.oneof({ weight: 3, arbitrary: sides }, { weight: 1, arbitrary: ignoringSides })

/** Proves the first rounds. */
export function proveFirstBatch(): void {
  describe('all laws hold on random edits', () => proveBatch(0, FIRST))
}

/** Proves every other batch, from this one on. */
export function proveBatchesFrom(first: 0 | 1): void {
  for (let batch = first; batch * BATCH < ROUNDS; batch += 2) {
    proveBatch(batch, Math.min(BATCH, ROUNDS - batch * BATCH))
  }
}

function proveBatch(batch: number, rounds: number): void {
  it(`rounds ${batch * BATCH + 1} to ${batch * BATCH + rounds}`, () =>
    prove(pairs, obeysAllLaws, SEED + batch, rounds))
}

/** Texts that differ in typography and case only score 1. */
export function proveFolding(rounds = FIRST): void {
  const name = 'texts equal after folding score 1, and equal texts have no change'
  const law = LAWS.find((candidate) => candidate.name === name)!
  const check = (pair: Sides) => law.check(compare(pair.left, pair.right), pair)
  it(name, () => prove(flippedSides, check, SEED, rounds))
}

/** The seed is told in both outcomes: a run can always be repeated. */
function prove(
  arbitrary: fc.Arbitrary<Sides>,
  check: (pair: Sides) => void,
  seed: number,
  rounds: number,
): void {
  const outcome = fc.check(fc.property(arbitrary, check), { seed, numRuns: rounds })
  console.log(`${outcome.failed ? 'broken' : 'holds'} (seed ${seed}, ${outcome.numRuns} rounds)`)
  if (outcome.failed) throw new Error(`${outcome.errorInstance}\n${fc.defaultReportMessage(outcome)}`)
}
