// The words of quotations as small integers, so that matching compares numbers. One numbering serves both texts.
import { foldWord } from '../fold.ts'
import { COMMON, lexiconOf, PRONOUN } from '../kinds/lexicon.ts'
import { internSpans, Lexicon } from '../lexicon.ts'
import { scanWords, WordSpans } from '../words.ts'
import type { Quotation } from './find.ts'

/** A quotation with the ids of its folded words. */
export interface Spoken {
  readonly quotation: Quotation
  readonly words: Int32Array
  /** Equal for quotations of the same folded words. */
  readonly key: string
}

/** Words up to this length say little. */
const SHORT = 3

/** Reads words as ids. */
export class WordReader {
  readonly lexicon = new Lexicon()
  private readonly spans = new WordSpans()
  /** Answers given, by word. */
  private readonly content = new Map<number, boolean>()

  /** The quotation's folded words. */
  spoken(quotation: Quotation): Spoken {
    const words = this.words(quotation.text)
    return { quotation, words, key: words.join(' ') }
  }

  /** Ids of the folded words of a text, in order. */
  words(text: string): Int32Array {
    this.scan(text)
    const words = new Int32Array(this.spans.count)
    internSpans(this.spans, 0, this.lexicon, words, 0)
    return words
  }

  /** The same, with where each word begins. */
  placed(text: string): { readonly words: Int32Array; readonly starts: Int32Array } {
    const words = this.words(text)
    return { words, starts: this.spans.starts.slice(0, words.length) }
  }

  /** Ids of the words of meaning: not in the lists of function words, and of some length. */
  contentOf({ quotation, words }: Spoken): number[] {
    this.scan(quotation.text)
    const { starts, ends } = this.spans
    return Array.from(words).filter((word, at) => {
      const known = this.content.get(word)
      if (known !== undefined) return known
      const content = isContent(quotation.text.slice(starts[at], ends[at]))
      this.content.set(word, content)
      return content
    })
  }

  private scan(text: string): void {
    this.spans.count = 0
    scanWords(text, this.spans)
  }
}

function isContent(word: string): boolean {
  if (word.length <= SHORT) return false
  return ((lexiconOf(null).words.get(foldWord(word)) ?? 0) & (COMMON | PRONOUN)) === 0
}
