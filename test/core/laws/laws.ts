// The laws of the comparison, each a question about one pair of texts. The tests ask them of a fixed number of
// pairs, `npm run fuzz` without end.

import { isDeepStrictEqual } from 'node:util'
import { compare } from '../../../src/core/compare.ts'
import type { Comparison } from '../../../src/core/model.ts'
import { documentFrom, type Sides } from '../generators.ts'
import { changesAreTidy, coversOnce, kindsAgree, must, rebuilds, standsInOrder } from './laws-blocks.ts'
import { mirrors } from './laws-mirror.ts'
import { groupsAreRuns, movesAreFewest, movesCross } from './laws-moves.ts'
import {
  countsFollowLists,
  equalScoresOne,
  keptWordsFollowChanges,
  passageIsLongest,
  quotesAreWhole,
  resemblesByShingles,
  scoresFollowWords,
} from './laws-scores.ts'

export interface Law {
  readonly name: string
  /** Throws an error that says what is wrong. */
  readonly check: (comparison: Comparison, sides: Sides) => void
  /** False for laws that hold only of a comparison that ignores no kind of change. */
  readonly whenIgnoring: boolean
}

const always = (name: string, check: Law['check']): Law => ({ name, check, whenIgnoring: true })
const plainly = (name: string, check: Law['check']): Law => ({ name, check, whenIgnoring: false })

export const LAWS: readonly Law[] = [
  always('the changes rebuild both texts, character for character', rebuilds),
  always('each paragraph of both sides stands in exactly one block', coversOnce),
  always('kinds agree with what faces each other', kindsAgree),
  always('blocks stand in reading order', standsInOrder),
  always('changes are merged, and deletions stand before insertions', changesAreTidy),
  always('the moved paragraphs are the fewest words that are out of order', movesAreFewest),
  always('every moved paragraph crosses one that did not move', movesCross),
  always('neighbours that moved together are one move', groupsAreRuns),
  always('swapping the sides mirrors the comparison exactly', mirrors),
  always('texts equal after folding score 1, and equal texts have no change', equalScoresOne),
  always('score and containments follow from the words', scoresFollowWords),
  always('the kept words agree with the changes', keptWordsFollowChanges),
  always('counts follow from the lists', countsFollowLists),
  always('quotations are whole', quotesAreWhole),
  always('resemblance is that of the shingle sets', resemblesByShingles),
  always('the longest passage is the longest', passageIsLongest),
  always('the same input gives the same output', isDetermined),
  plainly('a text compared with itself has no change', equalsItself),
]

/** Compares and asks every law that applies; the error names the law. */
export function obeysAllLaws(sides: Sides): void {
  const comparison = compare(sides.left, sides.right, sides.options)
  for (const law of LAWS) {
    if (sides.options?.ignore && !law.whenIgnoring) continue
    try {
      law.check(comparison, sides)
    } catch (error) {
      throw new Error(`${law.name}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}

/** Twice the same, from text or from the parsed document, and JSON holds all of it. */
function isDetermined(comparison: Comparison, { left, right, options }: Sides): void {
  const json = JSON.stringify(comparison)
  must(isDeepStrictEqual(JSON.parse(json), comparison), () => 'JSON does not hold the comparison as it is')
  must(JSON.stringify(compare(left, right, options)) === json, () => 'the second time it was another')
  const parsed = compare(documentFrom(left), documentFrom(right), options)
  must(JSON.stringify(parsed) === json, () => 'of parsed documents it is another')
  must(
    typeof comparison.precise === 'boolean' && comparison.summary !== '',
    () => 'precise or summary is missing',
  )
}

function equalsItself(_: Comparison, { left }: Sides): void {
  equalScoresOne(compare(left, left))
}
