// Which words does a text have at all? Asked before a name or a figure is called dropped or added.
import { foldWord } from '../fold.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,:](?=\p{N})\p{N}+)*/gu
const CAPITAL_WORD = /\p{Lu}[\p{L}\p{M}\p{N}]*/gu

/** The different words of some texts, folded; figures with the marks inside them. */
export function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts) for (const [word] of text.matchAll(WORD)) words.add(foldWord(word))
  return words
}

/** The different words that begin with a capital, as they are written; of a compound with hyphens each part. */
export function capitalWordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts) for (const [word] of text.matchAll(CAPITAL_WORD)) words.add(word)
  return words
}

/** The letters and figures of a text in a row, folded. */
export function lettersOf(text: string): string {
  return foldWord(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
