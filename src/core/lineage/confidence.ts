// How sure is an edge? From how much dearer the next best explanation is, as measured on genealogies whose truth is
// known (bench/lineage.ts; docs/lineage.md has the table).

/** The share of right parents by margin, as a logistic curve through the bins of the bench. */
const AT_NO_MARGIN = 0.1
const PER_EDIT = 3

/** Never quite sure: the seeds know no paper that reads two others. */
const SUREST = 0.99

/** An edge less sure than this is said to be undecided. */
export const UNDECIDED_BELOW = 0.75

/** In [0, 1]; `margin` in edits, at least 0. */
export function confidenceOf(margin: number): number {
  return SUREST / (1 + Math.exp(-(AT_NO_MARGIN + PER_EDIT * margin)))
}
