// The answers about a story as tables, for a spreadsheet.
import type { Matrix } from '../core/story/story-answers.ts'
import { type Cell, csv } from './csv.ts'

/** A row for each ordered pair of printings: `left,right,score,containment`; empty where not yet computed. */
export function matrixCsv({ refs, scores, containment }: Matrix): string {
  const rows = refs.flatMap((left, i) =>
    refs.map((right, j): Cell[] => [left, right, scores[i]![j]!, containment[i]![j]!]),
  )
  return csv([['left', 'right', 'score', 'containment'], ...rows])
}
