// Word counts of paragraphs, reused from the comparison's cached scan.
import type { Comparison } from '../../core/model.ts'
import { scanOf } from '../../core/words/scan.ts'

/** By paragraph, on each side. */
export interface WordCounts {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Words of every paragraph, counted as in the scores. */
export function wordCounts({ left, right }: Pick<Comparison, 'left' | 'right'>): WordCounts {
  return { left: counted(left), right: counted(right) }
}

function counted(text: Comparison['left']): number[] {
  const { first } = scanOf(text)
  return text.paragraphs.map((_, at) => (first[at + 1] ?? 0) - (first[at] ?? 0))
}

/** Total words of the given paragraphs. */
export function wordsIn(counts: readonly number[], indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + (counts[index] ?? 0), 0)
}
