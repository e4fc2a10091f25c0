// Lines fold alike whichever way they take through the rules.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../../src/core/text/fold.ts'

const SEED = Number(process.env.SEED ?? 20_261_201)

test(`a plain line folds as one with a soft hyphen does, which every rule reads (seed ${SEED})`, () => {
  const units = fc.constantFrom('a', 'B', '7', ' ', '-', "'", '"', '`', '_', '.', '\t', '\n', '(', '~')
  fc.assert(
    fc.property(fc.array(units, { maxLength: 12 }), (some) => {
      const text = some.join('')
      expect(foldText(text)).toBe(foldText(`${text}\u00ad`))
    }),
    { seed: SEED, numRuns: 2000 },
  )
})
