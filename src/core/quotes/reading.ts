// What the words of a text tell about its quotations, remembered by the text: two sides share most of their
// sentences, and each is read once for both.
import { lexiconOf } from '../kinds/lexicon.ts'
import { TokenReader } from '../kinds/tokens.ts'
import { type Claim, claimsIn, type WindowSide } from './attributions.ts'
import { type Mention, MentionReader } from './mentions.ts'

/** The reading of one comparison, for both of its sides. */
export class QuoteReading {
  readonly tokens: TokenReader
  private readonly mentionReader: MentionReader
  private readonly mentionsOf = new Map<string, readonly Mention[]>()
  private readonly claimsOf = {
    before: new Map<string, readonly Claim[]>(),
    behind: new Map<string, readonly Claim[]>(),
  }
  constructor(language: string | null) {
    this.tokens = new TokenReader(lexiconOf(language))
    this.mentionReader = new MentionReader(this.tokens)
  }

  /** The persons named in a stretch of text. */
  mentions(stretch: string): readonly Mention[] {
    let found = this.mentionsOf.get(stretch)
    if (found === undefined) {
      found = this.mentionReader.read(stretch)
      this.mentionsOf.set(stretch, found)
    }
    return found
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
