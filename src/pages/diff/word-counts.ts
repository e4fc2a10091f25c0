// How many words stand in each paragraph? The comparison has scanned them all, and what it found is remembered with its
// texts.
import type { Comparison } from '../../core/model.ts'
import { scanOf } from '../../core/words/scan.ts'

/** By paragraph, on each side. */
export interface WordCounts {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Words of every paragraph, as the scores count them. */
export function wordCounts({ left, right }: Pick<Comparison, 'left' | 'right'>): WordCounts {
  return { left: counted(left), right: counted(right) }
}

function counted(text: Comparison['left']): number[] {
  const { first } = scanOf(text)
  return text.paragraphs.map((_, at) => (first[at + 1] ?? 0) - (first[at] ?? 0))
}

/** Words of the named paragraphs together. */
export function wordsIn(counts: readonly number[], indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + (counts[index] ?? 0), 0)
}
