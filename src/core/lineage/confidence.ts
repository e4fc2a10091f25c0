// How certain is an edge? Depends on the cost margin over the next best explanation, as measured on genealogies with known truth
// (bench/lineage.ts; docs/lineage.md has the table).

/** The share of right parents by margin, as a logistic curve through the bins of the bench. */
const AT_NO_MARGIN = 0.1
const PER_EDIT = 3

/** Never quite certain: the seeds have no paper that reads two others. */
const SUREST = 0.99

/** An edge below this confidence is undecided. */
export const UNDECIDED_BELOW = 0.75

/** In [0, 1]; `margin` in edits, at least 0. */
export function confidenceOf(margin: number): number {
  return SUREST / (1 + Math.exp(-(AT_NO_MARGIN + PER_EDIT * margin)))
}
