// The words of a short text as a reader sees them: in scripts without spaces, those of the runtime's dictionary. Counts,
// stored values and scores never use it, since dictionaries differ between runtimes.
import { isUnspaced } from './unspaced-words.ts'
import { type Word, wordsOf } from './words.ts'

/** Scripts whose dictionaries differ most: each sign is a word. */
export const NO_DICTIONARY = /[\p{Script=Lao}\p{Script=Khmer}]/u

let segmenter: Intl.Segmenter | undefined

/** The words of a text, in order; signs that make one word of the dictionary are joined. */
export function dictionaryWords(text: string): Word[] {
  const words = wordsOf(text)
  if (!words.some(({ start }) => isUnspaced(text, start)) || NO_DICTIONARY.test(text)) return words
  const edges = wordEdges(text)
  const out: Word[] = []
  for (const word of words) {
    const last = out.at(-1)
    const joins =
      last?.end === word.start &&
      isUnspaced(text, last.start) &&
      isUnspaced(text, word.start) &&
      !edges.has(word.start)
    if (joins) out[out.length - 1] = { start: last.start, end: word.end }
    else out.push(word)
  }
  return out
}

/** The positions at which a word of the dictionary begins. */
export function wordEdges(text: string): Set<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const edges = new Set<number>()
  for (const { index } of segmenter.segment(text)) edges.add(index)
  return edges
}
