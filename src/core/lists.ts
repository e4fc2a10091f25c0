// What would spread a list into a call, entry by entry instead: each argument of a call stands on the stack, and some
// 125,000 of them end it. A lint rule (scripts/spread-into-call.grit) holds that lists that grow are walked.

/** Puts all entries of one list behind those of another. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (let at = 0; at < more.length; at++) list.push(more[at]!)
}

/** The largest of the numbers, at least `least`. */
export function largestOf(numbers: readonly number[], least = Number.NEGATIVE_INFINITY): number {
  let largest = least
  for (const number of numbers) largest = Math.max(largest, number)
  return largest
}

/** The smallest of the numbers; infinity where there is none. */
export function smallestOf(numbers: readonly number[]): number {
  let smallest = Number.POSITIVE_INFINITY
  for (const number of numbers) smallest = Math.min(smallest, number)
  return smallest
}
