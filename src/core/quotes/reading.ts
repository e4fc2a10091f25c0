// What the words of a text tell about its quotations. Two sides share most of their paragraphs and sentences, and each
// is read once for both.
import type { Capitals } from '../kinds/capitals.ts'
import { lexiconOf } from '../kinds/lexicon.ts'
import { TokenReader } from '../kinds/tokens.ts'
import { type Claim, claimsIn, type WindowSide } from './attributions.ts'
import { MentionReader } from './mentions.ts'
import { QuotedParagraph } from './quoted-paragraph.ts'

/** The reading of one comparison, for both of its sides. */
export class QuoteReading {
  readonly tokens: TokenReader
  readonly mentions: MentionReader
  /** By the key of their words: paragraphs that both sides may have. */
  private readonly paragraphs: (QuotedParagraph | undefined)[] = []
  private readonly claimsOf = {
    before: new Map<string, readonly Claim[]>(),
    behind: new Map<string, readonly Claim[]>(),
  }
  constructor(language: string | null, capitals: Capitals | null = null) {
    this.tokens = new TokenReader(lexiconOf(language), capitals)
    this.mentions = new MentionReader(this.tokens)
  }

  /** The paragraph with this text; `key` is equal for paragraphs of the same words. */
  paragraph(text: string, key: number): QuotedParagraph {
    const known = this.paragraphs[key]
    if (known?.text === text) {
      known.shared = true
      return known
    }
    const paragraph = new QuotedParagraph(text)
    this.paragraphs[key] = paragraph
    return paragraph
  }

  /** Whom the words beside a quotation name as its speaker. */
  claims(window: string, side: WindowSide): readonly Claim[] {
    const known = this.claimsOf[side]
    let found = known.get(window)
    if (found === undefined) {
      found = claimsIn(window, side, this.tokens)
      known.set(window, found)
    }
    return found
  }
}
