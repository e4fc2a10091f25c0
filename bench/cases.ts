// The five benchmark pairs, from seeded news of any size.

import { editWords } from './edits.ts'
import { newsParagraphs, newsText } from './news.ts'
import { type Random, randomOf } from './random.ts'

export const CASE_NAMES = ['identical', 'light 2 %', 'moved', 'heavy 30 %', 'unrelated'] as const
export type CaseName = (typeof CASE_NAMES)[number]

export interface TextPair {
  readonly left: string
  readonly right: string
}

/** Shares of the words that are replaced, dropped or preceded by a new one. */
const LIGHT = 0.02
const HEAVY = 0.3
/**
 * Share of paragraphs that move in the moved case, three at least. `diffWords` then takes about eight times as long as
 * on the light case at 1,000 words and sixteen times at 10,000, as when the targets were set.
 */
const MOVED_SHARE = 0.05
const LEAST_MOVED = 3

/** A left text of about `words` words, and the right text of the case. */
export function casePair(name: CaseName, words: number, seed: number): TextPair {
  const paragraphs = newsParagraphs(seed, words)
  return { left: paragraphs.join('\n\n'), right: rightText(name, paragraphs, words, seed) }
}

function rightText(name: CaseName, paragraphs: string[], words: number, seed: number): string {
  const random = randomOf(seed + 1)
  switch (name) {
    case 'identical':
      return paragraphs.join('\n\n')
    case 'light 2 %':
      return paragraphs.map((text) => editWords(text, LIGHT, random)).join('\n\n')
    case 'moved':
      // Moves come with edits: without edits, aligning tools would have nothing to compare.
      return reordered(
        paragraphs.map((text) => editWords(text, LIGHT, random)),
        random,
      ).join('\n\n')
    case 'heavy 30 %':
      return paragraphs.map((text) => editWords(text, HEAVY, random)).join('\n\n')
    case 'unrelated':
      return newsText(seed + 1_000_003, words)
  }
}

function reordered(paragraphs: readonly string[], random: Random): string[] {
  let order = [...paragraphs]
  for (let moves = Math.max(LEAST_MOVED, paragraphs.length * MOVED_SHARE); moves >= 1; moves--) {
    const from = random.below(order.length)
    order = order.toSpliced(from, 1).toSpliced(random.below(order.length), 0, order[from]!)
  }
  return order
}
