// The quotation marks and words of the paragraphs of two texts. The sides share most of their paragraphs, and each is read
// once for both.

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

  /** The paragraph with this text; `key` is equal for paragraphs of the same words. */
  paragraph(text: string, key: number): QuotedParagraph {
    const cached = this.paragraphs[key]
    if (cached?.text === text) return cached
    const paragraph = new QuotedParagraph(text)
    this.paragraphs[key] = paragraph
    return paragraph
  }
}
