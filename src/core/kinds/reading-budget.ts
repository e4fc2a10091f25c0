// How many edits does one comparison read to label them? A bound in steps for the whole pair: beyond it edits are plain
// wording, and the comparison is not precise.

import type { RawChange } from '../diff/changes.ts'

/**
 * Steps for the labels of one comparison. A report of 100,000 words with every twentieth word edited needs nine tenths of
 * it; a text that needs more is another text, or one that nobody wrote.
 */
const MOST_STEPS = 524_288
/** An edit is read with some words around it, whatever its length. */
const STEPS_PER_EDIT = 96

/** The steps shared by the edits of one comparison. */
export class ReadingBudget {
  private left: number

  constructor(steps = MOST_STEPS) {
    this.left = steps
  }

  /** Takes the steps for an edit of so many characters on both sides; once they run out, false for all further edits. */
  take(characters: number): boolean {
    this.left -= STEPS_PER_EDIT + characters
    return this.left >= 0
  }

  /** Do the steps suffice for all edits of these texts, whatever they are? */
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
