// Appends and extremes of long lists. Spreading a list into a call puts each entry on the stack, which overflows at some
// 125,000 entries. A lint rule (scripts/spread-into-call.grit) keeps spreads away from lists that grow.

/** Appends all entries of one list to another. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (let at = 0; at < more.length; at++) list.push(more[at]!)
}

/** The largest of the numbers, at least `least`. */
export function largestOf(numbers: readonly number[], least = Number.NEGATIVE_INFINITY): number {
  let largest = least
  for (const number of numbers) largest = Math.max(largest, number)
  return largest
}

/** The smallest of the numbers; infinity for an empty list. */
export function smallestOf(numbers: readonly number[]): number {
  let smallest = Number.POSITIVE_INFINITY
  for (const number of numbers) smallest = Math.min(smallest, number)
  return smallest
}
