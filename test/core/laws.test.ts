// Every law of the comparison on random pairs: LAWS_SEED chooses the pairs, LAWS_ROUNDS how many for each law.

import fc from 'fast-check'
import { describe, it } from 'vitest'
import { compare } from '../../src/core/compare.ts'
import { flippedSides, ignoringSides, type Sides, sides } from './generators.ts'
import { LAWS } from './laws.ts'

const SEED = Number(process.env.LAWS_SEED ?? 20_181_226)
const ROUNDS = Number(process.env.LAWS_ROUNDS ?? 200)

/** Rounds of thousands take minutes: only a hang is too long. */
const TIMEOUT_MS = 60_000 + 200 * ROUNDS

/** Asks the law of so many pairs. The seed is told in both outcomes: a run can always be repeated. */
function prove(name: string, pairs: fc.Arbitrary<Sides>, check: (pair: Sides) => void): void {
  const outcome = fc.check(fc.property(pairs, check), { seed: SEED, numRuns: ROUNDS })
  console.log(`${outcome.failed ? 'broken' : 'holds'} (seed ${SEED}, ${outcome.numRuns} rounds): ${name}`)
  if (outcome.failed) throw new Error(`${outcome.errorInstance}\n${fc.defaultReportMessage(outcome)}`)
}

describe('comparing any two texts', () => {
  for (const { name, check } of LAWS)
    it(name, () => prove(name, sides, (pair) => check(compare(pair.left, pair.right), pair)), TIMEOUT_MS)
})

describe('comparing with some kinds of change taken as equal', () => {
  for (const { name, check } of LAWS.filter((law) => law.whenIgnoring))
    it(
      name,
      () => prove(name, ignoringSides, (pair) => check(compare(pair.left, pair.right, pair.options), pair)),
      TIMEOUT_MS,
    )
})

describe('comparing two texts that differ in typography and case only', () => {
  const name = 'texts equal after folding score 1, and equal texts have no change'
  const law = LAWS.find((candidate) => candidate.name === name)!
  it(
    name,
    () => prove(name, flippedSides, (pair) => law.check(compare(pair.left, pair.right), pair)),
    TIMEOUT_MS,
  )
})
