// How alike are two headlines? Jaro–Winkler (Winkler 1990) from natural, on folded text: made for short strings.
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import { foldText } from '../text/fold.ts'

/** The measure takes quadratic time; no headline is longer. */
const LONGEST = 400

/** In [0, 1], the same whichever comes first. */
export function headlineSimilarity(left: string, right: string): number {
  const a = foldText(left.slice(0, LONGEST))
  const b = foldText(right.slice(0, LONGEST))
  if (a === b) return 1
  return Math.min(1, Math.max(0, a < b ? jaroWinkler(a, b) : jaroWinkler(b, a)))
}
