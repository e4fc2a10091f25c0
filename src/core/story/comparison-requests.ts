// Runs an algorithm that requests comparisons, all at once.
import type { Revision } from '../revision-model.ts'
import type { ComparisonRequests, Printing } from './story-answers.ts'

/** The result, with every requested comparison made by `compare`. */
export function answered<P extends Printing, R>(
  asking: ComparisonRequests<P, R>,
  compare: (left: P, right: P) => Revision,
): R {
  let step = asking.next()
  while (!step.done) {
    const [left, right] = step.value
    step = asking.next(compare(left, right))
  }
  return step.value
}
