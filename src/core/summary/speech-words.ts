// Which words report speech, by the grammar of speech of a language? More than the lists of labels have, since each of these
// says so in some sentences only.
import { languageOf } from '../languages/languages.ts'

const NO_WORDS: ReadonlySet<string> = new Set()
/** By language; there are few. */
const byLanguage = new Map<string, ReadonlySet<string>>()

/** `key`: a folded word; `language`: a primary tag. */
export function isSpeechWord(key: string, language: string): boolean {
  let words = byLanguage.get(language)
  if (words === undefined) {
    words = wordsOf(language)
    byLanguage.set(language, words)
  }
  return words.has(key)
}

function wordsOf(language: string): ReadonlySet<string> {
  const { speech: grammar, labels } = languageOf(language) ?? {}
  if (grammar === undefined) return NO_WORDS
  const { says, saying, said, according, accordingNouns, accordingBehind } = grammar
  return new Set(
    [says, saying, said, according, accordingNouns, accordingBehind, labels?.thinks ?? '']
      .join(' ')
      .toLowerCase()
      .split(' '),
  )
}
