// All that is known of a language. Each is a folder; languages.ts is the only list of them.
import type { Contrasts } from './contrast-lists.ts'
import type { SpeechGrammar } from './speech-grammar.ts'
import type { ValueWords } from './value-words.ts'
import type { WordLists } from './word-lists.ts'

export interface Language {
  /** Words that state values. */
  readonly values?: ValueWords
  /** Words that decide what a change does. */
  readonly labels?: WordLists
  /** Words that exclude each other. */
  readonly contrasts?: Contrasts
  /** Words that begin sentences and are not names there, the commonest first. */
  readonly starters?: readonly string[]
  /** The grammar of its clauses of saying. */
  readonly speech?: SpeechGrammar
  readonly stemmer?: Stemmer
  readonly stopWords?: { readonly words: readonly string[] }
}

interface Stemmer {
  stem(word: string): string
}
