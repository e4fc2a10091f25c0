// The sentences of the paragraphs without an equal partner: links are searched between them.
import { isSentenceBreak } from '../text/sentences.ts'
import type { Side } from './side.ts'

/** Sentence u of a side is its words from[u] up to to[u], in paragraph paragraph[u]. */
export interface Units {
  readonly count: number
  readonly paragraph: readonly number[]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Longer sentences are cut, so that no pass meets a unit of unbounded length. */
const LONGEST_UNIT = 120

/** `isPaired`: per paragraph, 1 for those that are left out. */
export function unitsOf(side: Side, isPaired: Uint8Array): Units {
  const paragraph: number[] = []
  const from: number[] = []
  const to: number[] = []
  for (let p = 0; p < side.texts.length; p++) {
    if (isPaired[p] === 1) continue
    const text = side.texts[p]!
    const end = side.first[p + 1]!
    let start = side.first[p]!
    for (let w = start + 1; w <= end; w++) {
      const ends =
        w === end ||
        w - start >= LONGEST_UNIT ||
        isSentenceBreak(text, side.starts[w - 1]!, side.ends[w - 1]!, side.starts[w]!)
      if (!ends) continue
      paragraph.push(p)
      from.push(start)
      to.push(w)
      start = w
    }
  }
  return { count: paragraph.length, paragraph, from, to }
}
