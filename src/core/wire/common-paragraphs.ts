// Paragraphs that several versions have in the same words. They can't decide which version a printing follows, but the alignment
// may keep a word more of one beside one version than beside another, since rarity of words is counted within a pair.

import type { Revision } from '../revision-model.ts'
import { isScored, scoredWordsOf } from '../text/document.ts'

/** Per comparison of a version (left) with one printing: kept words it lacks in paragraphs where another comparison keeps more. */
export function missedInCommon(comparisons: readonly Revision[]): number[] {
  const kept = comparisons.map(keptByParagraphs)
  const texts = comparisons.map(({ left }) => new Set(left.paragraphs.map(({ text }) => text)))
  const most = new Map<string, number>()
  for (const own of kept)
    for (const [key, { words }] of own) most.set(key, Math.max(most.get(key) ?? 0, words))
  const paragraphs = new Map(kept.flatMap((own) => [...own].map(([key, one]) => [key, one.texts] as const)))
  return kept.map((own, at) => {
    let missed = 0
    for (const [key, words] of most) {
      if (paragraphs.get(key)!.every((text) => texts[at]!.has(text)))
        missed += words - (own.get(key)?.words ?? 0)
    }
    return missed
  })
}

interface Kept {
  readonly texts: readonly string[]
  readonly words: number
}

/** Kept words of each block, by the texts of its left paragraphs. */
function keptByParagraphs({ left, right, outline }: Revision): Map<string, Kept> {
  const kept = new Map<string, Kept>()
  for (const block of outline) {
    if (block.left.length === 0 || block.right.length === 0) continue
    const lefts = block.left.map((p) => left.paragraphs[p]!)
    const words = scoredWordsOf(lefts) + scoredWordsOf(block.right.map((p) => right.paragraphs[p]!))
    const texts = lefts.filter(({ role }) => isScored(role)).map(({ text }) => text)
    const key = texts.join('\n\n')
    const before = kept.get(key)?.words ?? 0
    kept.set(key, { texts, words: before + (block.similarity * words) / 2 })
  }
  return kept
}
