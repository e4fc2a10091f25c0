// The laws of the comparison, the odd batches of the stress tests: see laws-rounds.ts.
import { describe } from 'vitest'
import { proveBatchesFrom } from './laws-rounds.ts'

describe('all laws hold on random edits', { tags: ['stress'] }, () => proveBatchesFrom(1))
