// A cache of the values of one comparison's texts: labels and summary need the same ones.
import { readValues } from './read.ts'
import type { Value } from './value.ts'

/** With more texts the cache is cleared. */
const MOST_TEXTS = 65_536
const NO_VALUES: readonly Value[] = []

export class ValueMemory {
  private readonly language: string | null
  private readonly known = new Map<string, readonly Value[]>()

  /** `language` is a BCP 47 tag. */
  constructor(language: string | null) {
    this.language = language
  }

  /** The values that a paragraph, or a part of one, states; positions are those in `text`. */
  valuesOf(text: string): readonly Value[] {
    const before = this.known.get(text)
    if (before !== undefined) return before
    const read = readValues(text, this.language)
    const values = read.length === 0 ? NO_VALUES : read
    if (this.known.size >= MOST_TEXTS) this.known.clear()
    this.known.set(text, values)
    return values
  }
}
