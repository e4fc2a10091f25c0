// How many words stand in each paragraph? One scan for a text: a scan of its own for each paragraph that a page tells of
// took a third of the time that the page takes.
import type { Comparison } from '../core/model.ts'
import { scanWords, WordSpans } from '../core/words.ts'

/** Words of an everyday pair; a longer one makes room. */
const ROOM = 2048

/** By paragraph, on each side. */
export interface WordCounts {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Words of every paragraph, as the scores count them. */
export function wordCounts({ left, right }: Pick<Comparison, 'left' | 'right'>): WordCounts {
  const spans = new WordSpans(ROOM)
  return { left: counted(left.paragraphs, spans), right: counted(right.paragraphs, spans) }
}

function counted(paragraphs: readonly { readonly text: string }[], spans: WordSpans): number[] {
  return paragraphs.map(({ text }) => {
    const before = spans.count
    scanWords(text, spans)
    return spans.count - before
  })
}

/** Words of the named paragraphs together. */
export function wordsIn(counts: readonly number[], indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + (counts[index] ?? 0), 0)
}
