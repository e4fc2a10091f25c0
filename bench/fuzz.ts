// Checks every law of the comparison on random pairs, until one breaks or the process is ended. Each batch prints its
// seed; a broken law is shown with the smallest failing pair and the command to repeat it.

import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { ignoringSides, type Sides, sides } from '../test/core/generators.ts'
import { obeysAllLaws } from '../test/core/laws/laws.ts'

/** Rounds between two lines of output: some seconds of work. */
const BATCH = 500

const { values } = parseArgs({
  options: { seed: { type: 'string' }, rounds: { type: 'string' } },
})
const firstSeed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const most = values.rounds === undefined ? Number.POSITIVE_INFINITY : Number(values.rounds)
if (!Number.isSafeInteger(firstSeed) || !(most > 0)) {
  console.error('--seed takes a whole number, --rounds a number above 0.')
  process.exit(2)
}

const pairs = fc.oneof({ weight: 3, arbitrary: sides }, { weight: 1, arbitrary: ignoringSides })
const begun = Date.now()

for (let done = 0, seed = firstSeed; done < most; seed = (seed + 1) | 0) {
  const rounds = Math.min(BATCH, most - done)
  const outcome = fc.check(fc.property(pairs, obeysAllLaws), { seed, numRuns: rounds })
  if (outcome.failed) {
    tellBroken(outcome)
    process.exit(1)
  }
  done += rounds
  console.log(`${done} rounds hold, ${Math.round((Date.now() - begun) / 1000)} s (last seed ${seed})`)
}

function tellBroken(outcome: fc.RunDetails<[Sides]>): void {
  const [pair] = outcome.counterexample ?? []
  const reason = outcome.errorInstance
  console.error(`A law is broken (seed ${outcome.seed}, after ${outcome.numShrinks} steps of shrinking).`)
  console.error(reason instanceof Error ? reason.message : String(reason))
  console.error(`Pair: ${JSON.stringify(pair)}`)
  console.error(`Again: npm run fuzz -- --seed ${outcome.seed} --rounds ${BATCH}`)
}
