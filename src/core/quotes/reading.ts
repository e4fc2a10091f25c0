// The quotation marks and words of the paragraphs of two texts. The sides share most of their paragraphs, and each is read
// once for both.

import type { Side } from '../align/side.ts'
import { lexiconOf } from '../kinds/lexicon.ts'
import type { Capitals } from '../kinds/names/capitals.ts'
import { TokenReader } from '../kinds/tokens.ts'
import { QuotedParagraph } from './quoted-paragraph.ts'

/** The reading of one comparison, for both of its sides. */
export class QuoteReading {
  readonly language: string | null
  readonly tokens: TokenReader
  /** By the key of their words: paragraphs that both sides may have. */
  private readonly paragraphs: (QuotedParagraph | undefined)[] = []

  constructor(language: string | null, capitals: Capitals | null = null) {
    this.language = language
    this.tokens = new TokenReader(lexiconOf(language), capitals)
  }

  /** A paragraph of a side. Those of the same words have the same key. */
  paragraph({ texts, keys, first, starts, ends }: Side, p: number): QuotedParagraph {
    const [text, key] = [texts[p]!, keys[p]!]
    const cached = this.paragraphs[key]
    if (cached?.text === text) return cached
    const paragraph = new QuotedParagraph(text, { starts, ends, from: first[p]!, to: first[p + 1]! })
    this.paragraphs[key] = paragraph
    return paragraph
  }
}
