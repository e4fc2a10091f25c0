// The laws of the comparison, the even batches of the stress tests: see laws-rounds.ts.
import { describe } from 'vitest'
import { proveBatchesFrom, proveFolding } from './laws-rounds.ts'

describe('all laws hold on random edits', { tags: ['stress'] }, () => {
  proveFolding(500)
  proveBatchesFrom(0)
})
