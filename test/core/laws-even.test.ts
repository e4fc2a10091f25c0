// The laws of the comparison, first half: see laws-rounds.ts.
import { proveBatches, proveFolding } from './laws-rounds.ts'

proveFolding()
proveBatches(0)
