// Do two quotations stand in the same place of the same sentence? Then they are one, however few words they share: a
// “disaster” that became a “catastrophe”.
import type { QuotedText, Spoken } from './spoken.ts'

/** Words compared on each side. */
const REACH = 3
/** Longer quotations are compared by their own words. */
const MOST_WORDS = 12

/** The words before and behind a quotation, as keys; null if there are too few to identify it. */
export interface Surroundings {
  readonly before: string | null
  readonly after: string | null
}

export function surroundingsOf(spoken: Spoken, text: QuotedText): Surroundings | null {
  if (spoken.words.length > MOST_WORDS) return null
  const { parts } = spoken.quotation
  const first = parts[0]!.paragraph
  const last = parts[parts.length - 1]!.paragraph
  const { from, to } = spoken
  return {
    before: from - REACH < text.first[first]! ? null : keyOf(text, from - REACH),
    after: to + REACH > text.first[last + 1]! ? null : keyOf(text, to),
  }
}

function keyOf({ ids }: QuotedText, at: number): string {
  return ids.subarray(at, at + REACH).join(' ')
}

/** Both sides the same; or one, if the paragraph has nothing on the other. */
export function isSamePlace(a: Surroundings, b: Surroundings): boolean {
  const before = a.before !== null && a.before === b.before
  const after = a.after !== null && a.after === b.after
  if (before && after) return true
  return (before && a.after === null && b.after === null) || (after && a.before === null && b.before === null)
}
