// The laws of the comparison, second half: see laws-rounds.ts.
import { proveBatches } from './laws-rounds.ts'

proveBatches(1)
