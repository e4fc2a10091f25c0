// The words of a few changed characters, each with its folded key and the jobs it can do.
import { foldWord } from '../fold.ts'
import { scanWords, WordSpans } from '../words.ts'
import { flagsOf, type Lexicon } from './lexicon.ts'

/** Words that folding leaves as they are. */
const PLAIN = /^[a-z]+$/

export interface Token {
  readonly text: string
  /** Folded: case and typography gone. */
  readonly key: string
  /** Half-open range in the text the token was read from. */
  readonly start: number
  readonly end: number
  /** Jobs of the word, as in the lexicon. */
  readonly flags: number
}

/** Reads tokens; holds the arrays of the word scan, so that thousands of small texts share them. */
export class TokenReader {
  readonly lexicon: Lexicon
  private readonly spans = new WordSpans()

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  /** The words of `text`, in order. Linear. */
  read(text: string): Token[] {
    const { spans } = this
    spans.count = 0
    scanWords(text, spans)
    const tokens: Token[] = []
    for (let i = 0; i < spans.count; i++) {
      const start = spans.starts[i]!
      const end = spans.ends[i]!
      const word = text.slice(start, end)
      const key = PLAIN.test(word) ? word : foldWord(word)
      tokens.push({ text: word, key, start, end, flags: flagsOf(key, this.lexicon) })
    }
    return tokens
  }
}

/** Items of `from` that are not in `other`, each counted as often as it stands. `key` says what makes them equal. */
export function without<T>(from: readonly T[], other: readonly T[], key: (item: T) => string): T[] {
  if (from.length === 0 || other.length === 0) return [...from]
  const counts = new Map<string, number>()
  for (const item of other) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return from.filter((item) => {
    const count = counts.get(key(item)) ?? 0
    if (count > 0) counts.set(key(item), count - 1)
    return count === 0
  })
}
