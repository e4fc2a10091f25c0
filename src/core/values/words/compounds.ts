// Numbers that are written as one word: zweihundertdrei, tjugofyra, yirmibeş.
import { type Entry, foldedWord, type Vocabulary } from './vocabulary.ts'

/** Siebzig is a word of the lists; shorter ones are no compounds. */
const SHORTEST_COMPOUND = 6
/** Longer words are no numbers. */
const LONGEST_COMPOUND = 80

/** Is the folded word a number, or composed of numbers? */
export function isNumberWord(key: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.entries.get(key)?.number !== undefined) return true
  return (
    vocabulary.pieces.size > 0 &&
    key.length >= SHORTEST_COMPOUND &&
    divided(foldedWord(key), vocabulary) !== null
  )
}

const dividedWords = new WeakMap<Vocabulary, Map<string, readonly Entry[] | null>>()
const MOST_REMEMBERED = 5000

/** The pieces of a compound: siebenundzwanzig is sieben, und, zwanzig. */
export function divided(word: string, vocabulary: Vocabulary): readonly Entry[] | null {
  if (word.length > LONGEST_COMPOUND || !vocabulary.pieces.has(word[0]!)) return null
  let cached = dividedWords.get(vocabulary)
  if (cached === undefined || cached.size > MOST_REMEMBERED) {
    cached = new Map()
    dividedWords.set(vocabulary, cached)
  }
  const before = cached.get(word)
  if (before !== undefined) return before
  const entries = divide(word, vocabulary)
  cached.set(word, entries)
  return entries
}

/** For each position the longest piece from which the rest can be divided, too. */
function divide(word: string, { pieces }: Vocabulary): readonly Entry[] | null {
  const steps: ({ readonly entry: Entry; readonly length: number } | null)[] = new Array(
    word.length + 1,
  ).fill(null)
  for (let at = word.length - 1; at >= 0; at--) {
    for (const { form, entry } of pieces.get(word[at]!) ?? []) {
      const end = at + form.length
      if (!word.startsWith(form, at) || (end < word.length && steps[end] === null)) continue
      if (end === word.length && entry.isLink) continue
      steps[at] = { entry, length: form.length }
      break
    }
  }
  if (steps[0] === null || steps[0]!.entry.isLink) return null
  const entries: Entry[] = []
  for (let at = 0; at < word.length; ) {
    const step = steps[at]!
    entries.push(step.entry)
    at += step.length
  }
  return entries
}
