// The words of texts as the laws count them, and what two lists of words have in common, by full dynamic programming:
// slow beside what the comparison does, and plain.
import { foldWord } from '../../../src/core/text/fold.ts'
import { wordsOf } from '../../../src/core/words/words.ts'

/** Every law asks for the words of the same few paragraphs. */
const MOST_TEXTS = 2_000
const wordsByText = new Map<string, readonly string[]>()

/** Folded words of a text, in order. */
export function foldedWords(text: string): readonly string[] {
  const kept = wordsByText.get(text)
  if (kept) return kept
  const words = wordsOf(text).map(({ start, end }) => foldWord(text.slice(start, end)))
  if (wordsByText.size >= MOST_TEXTS) wordsByText.clear()
  wordsByText.set(text, words)
  return words
}

/** Most words that both lists have in the same order. */
export function longestCommon(left: readonly string[], right: readonly string[]): number {
  const numberOf = numbering()
  const rights = numbered(right, numberOf)
  let row = new Int32Array(right.length + 1)
  let below = new Int32Array(right.length + 1)
  for (const word of numbered(left, numberOf)) {
    for (let at = 1; at <= rights.length; at++) {
      below[at] = rights[at - 1] === word ? row[at - 1]! + 1 : Math.max(row[at]!, below[at - 1]!)
    }
    ;[row, below] = [below, row]
  }
  return row[right.length]!
}

/** Most words in a row that some list of the left shares with some list of the right. */
export function longestRun(
  lefts: readonly (readonly string[])[],
  rights: readonly (readonly string[])[],
): number {
  const numberOf = numbering()
  const rightNumbers = rights.map((words) => numbered(words, numberOf))
  let longest = 0
  for (const left of lefts.map((words) => numbered(words, numberOf))) {
    for (const right of rightNumbers) longest = Math.max(longest, longestRunOf(left, right))
  }
  return longest
}

function longestRunOf(left: Int32Array, right: Int32Array): number {
  const row = new Int32Array(right.length + 1)
  let longest = 0
  for (const word of left) {
    // From the end, so that what stands before is still that of the word above.
    for (let at = right.length; at >= 1; at--) {
      const run = right[at - 1] === word ? row[at - 1]! + 1 : 0
      row[at] = run
      if (run > longest) longest = run
    }
  }
  return longest
}

/** Gives equal words equal numbers. */
function numbering(): (word: string) => number {
  const numbers = new Map<string, number>()
  return (word) => {
    const known = numbers.get(word) ?? numbers.size
    numbers.set(word, known)
    return known
  }
}

function numbered(words: readonly string[], numberOf: (word: string) => number): Int32Array {
  return Int32Array.from(words, numberOf)
}
