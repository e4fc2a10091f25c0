// The laws of the comparison, the first rounds: see laws-rounds.ts.
import { proveFirstBatch, proveFolding } from './laws-rounds.ts'

proveFolding()
proveFirstBatch()
