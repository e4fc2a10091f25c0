// The stem of a word in its language, or nothing for a stop word. Stemmers and stop words are natural's, by deep path.
import type { Language } from '../languages/language.ts'
import { languageOf } from '../languages/languages.ts'
import { foldWord } from '../text/fold.ts'
import { ownCopy, WordMemory } from '../words/word-memory.ts'
import { hashA, hashB } from '../words/word-spans.ts'

/** The stem of a word, '' for a stop word. The hashes are those of a word. */
export interface Stem {
  readonly text: string
  readonly hashA: number
  readonly hashB: number
}

/** No stemmer was made for longer words, and some take quadratic time. */
const LONGEST_WORD = 40

/** Per language: stemming takes 5 µs a word, a cache hit a fiftieth. Only listed languages have one. */
const memories = new Map<string, WordMemory<Stem>>()
const stopSets = new Map<string, ReadonlySet<string>>()

/** The term of the word text[start…end) in the vector of its text, folded. */
export function stemAt(text: string, start: number, end: number, language: string | null): Stem {
  return language !== null && isStemmed(language)
    ? memoryOf(language).of(text, start, end)
    : stemOf(foldWord(text.slice(start, end)))
}

function isStemmed(language: string): boolean {
  const entry = languageOf(language)
  return entry !== null && (entry.stemmer !== undefined || entry.stopWords !== undefined)
}

/** True for a term that adds nothing to the vector. */
export function isStopWord(stem: Stem): boolean {
  return stem.text === ''
}

function stemOf(text: string): Stem {
  return { text, hashA: hashA(text), hashB: hashB(text) }
}

function memoryOf(language: string): WordMemory<Stem> {
  let memory = memories.get(language)
  if (memory === undefined) {
    memory = new WordMemory((word) => stemOf(ownCopy(findStem(foldWord(word), language))))
    memories.set(language, memory)
  }
  return memory
}

function findStem(word: string, language: string): string {
  const { stemmer, stopWords } = languageOf(language) ?? {}
  if (stopWords && stopSet(language, stopWords).has(word)) return ''
  if (!stemmer || word.length > LONGEST_WORD) return word
  return stemmer.stem(word.replace(/'s?$/, '')) || word
}

function stopSet(language: string, stopWords: NonNullable<Language['stopWords']>): ReadonlySet<string> {
  const cached = stopSets.get(language)
  if (cached) return cached
  const set = new Set(stopWords.words.map((word) => word.toLowerCase()))
  stopSets.set(language, set)
  return set
}
