// How many edits does one comparison read to say what they do? A bound in steps, for the whole pair: beyond it edits are plain
// wording, and the comparison says that it is not precise.

import type { RawChange } from '../diff/changes.ts'

/**
 * What the labels of one comparison may read. A report of 100,000 words with every twentieth word edited needs nine tenths of
 * it; a text that needs more is another text, or none that anyone wrote.
 */
const MOST_STEPS = 524_288
/** An edit is read with some words around it, whatever its own length. */
const STEPS_PER_EDIT = 96

/** The steps that the edits of one comparison share. */
export class ReadingBudget {
  private left: number

  constructor(steps = MOST_STEPS) {
    this.left = steps
  }

  /** Takes the steps for an edit of so many characters on both sides; false where they do not do: then none is read any more. */
  take(characters: number): boolean {
    this.left -= STEPS_PER_EDIT + characters
    return this.left >= 0
  }

  /** Are there steps enough for all edits of these texts, whatever they are? */
  suffices(texts: readonly { readonly changes: readonly RawChange[] }[]): boolean {
    let steps = 0
    for (const { changes } of texts)
      for (const { op, text } of changes) if (op !== 'equal') steps += STEPS_PER_EDIT + text.length
    return steps <= this.left
  }

  /** Was an edit left unread? */
  get isSpent(): boolean {
    return this.left < 0
  }
}
