// Do two quotations stand in the same place of the same sentence? Then they are one, however few of their words are
// left: a “disaster” that became a “catastrophe”.
import type { Spoken, WordReader } from './spoken.ts'

type Paragraphs = readonly { readonly text: string }[]

/** Words looked at on each side. */
const REACH = 3
/** Characters that hold them, nearly always. */
const REACH_LENGTH = 60
/** Longer quotations are told by their own words. */
const MOST_WORDS = 12

/** The words before and behind a quotation, as keys; null where too few stand there to tell anything. */
export interface Surroundings {
  readonly before: string | null
  readonly after: string | null
}

export function surroundingsOf(
  spoken: Spoken,
  paragraphs: Paragraphs,
  reader: WordReader,
): Surroundings | null {
  if (spoken.words.length > MOST_WORDS) return null
  const first = spoken.quotation.parts[0]!
  const last = spoken.quotation.parts.at(-1)!
  const { start } = first
  const before = paragraphs[first.paragraph]!.text.slice(Math.max(0, start - REACH_LENGTH), start)
  const after = paragraphs[last.paragraph]!.text.slice(last.end, last.end + REACH_LENGTH)
  return {
    before: keyOf(reader.words(before).slice(-REACH)),
    after: keyOf(reader.words(after).slice(0, REACH)),
  }
}

function keyOf(words: Int32Array): string | null {
  return words.length < REACH ? null : words.join(' ')
}

/** Both sides the same; or one, where the paragraph has nothing to compare on the other. */
export function isSamePlace(a: Surroundings, b: Surroundings): boolean {
  const before = a.before !== null && a.before === b.before
  const after = a.after !== null && a.after === b.after
  if (before && after) return true
  return (before && a.after === null && b.after === null) || (after && a.before === null && b.before === null)
}
