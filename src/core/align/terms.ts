// The words by which paragraphs are aligned.
import type { Stem } from '../scores/stems.ts'
import type { Side } from './side.ts'

/** Both sides with ids of content: words, or pairs of signs. */
export interface Terms {
  readonly left: Side
  readonly right: Side
  readonly ids: number
  /** Per id; null for two signs, which are their own stem and no stop word. */
  readonly stems: readonly (Stem | null)[]
}
