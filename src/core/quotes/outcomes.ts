// What is said of each quotation once its partner is known: kept, altered, dropped or added, with its changes.
import { labelChanges } from '../kinds/label.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import type { Change, QuoteMatch, QuotePlace } from '../model.ts'
import type { Quotation } from './find.ts'
import { NONE, type Partners } from './partners.ts'
import { UnquotedWords } from './reported.ts'
import type { QuotedText, Spoken, SpokenWords } from './spoken.ts'
import type { QuoteDiffs } from './word-changes.ts'

/** Per quotation of each side. */
export interface BothSpeakers {
  readonly left: readonly (string | null)[]
  readonly right: readonly (string | null)[]
}

/** Writes the matches of one comparison. */
export class Outcomes {
  private readonly left: QuotedText
  private readonly right: QuotedText
  private readonly numbers: SpokenWords
  private readonly diffs: QuoteDiffs
  private readonly reader: TokenReader
  private readonly unquotedLeft: UnquotedWords
  private readonly unquotedRight: UnquotedWords

  constructor(
    left: QuotedText,
    right: QuotedText,
    numbers: SpokenWords,
    diffs: QuoteDiffs,
    reader: TokenReader,
  ) {
    this.left = left
    this.right = right
    this.numbers = numbers
    this.diffs = diffs
    this.reader = reader
    this.unquotedLeft = new UnquotedWords(left, numbers.size)
    this.unquotedRight = new UnquotedWords(right, numbers.size)
  }

  /** Those of the right text in order, dropped ones where they stood. */
  of(
    lefts: readonly Spoken[],
    rights: readonly Spoken[],
    partners: Partners,
    speakers: BothSpeakers,
  ): QuoteMatch[] {
    const matches: QuoteMatch[] = []
    let next = 0
    /** Left quotations without a place in the right order, up to `limit`. */
    const flush = (limit: number) => {
      for (; next < limit; next++) {
        const partner = partners.ofLeft[next]!
        if (partner === NONE) matches.push(this.dropped(lefts[next]!, speakers.left[next]!))
        else if (partners.ofRight[partner] !== next)
          matches.push(
            this.pair(lefts[next]!, rights[partner]!, speakers.right[partner] ?? speakers.left[next]!),
          )
      }
    }
    rights.forEach((quote, at) => {
      const partner = partners.ofRight[at]!
      if (partner === NONE) {
        matches.push(this.added(quote, speakers.right[at]!))
        return
      }
      flush(partner)
      matches.push(this.pair(lefts[partner]!, quote, speakers.right[at] ?? speakers.left[partner]!))
    })
    flush(lefts.length)
    return matches
  }

  private pair(left: Spoken, right: Spoken, speaker: string | null): QuoteMatch {
    return {
      status: statusOf(left, right),
      left: placeOf(left.quotation),
      right: placeOf(right.quotation),
      speaker,
      changes: this.changes(left, right),
      reported: false,
    }
  }

  private changes(left: Spoken, right: Spoken): readonly Change[] {
    const { text } = left.quotation
    if (text === right.quotation.text) return [{ op: 'equal', text, kinds: [], significance: 'low' }]
    return labelChanges(this.diffs.between(left, this.left, right, this.right), {
      language: this.reader.lexicon.language,
      leftQuotes: [{ start: 0, end: text.length }],
      rightQuotes: [{ start: 0, end: right.quotation.text.length }],
      reader: this.reader,
    })
  }

  private dropped(quote: Spoken, speaker: string | null): QuoteMatch {
    const { quotation } = quote
    return {
      status: 'dropped',
      left: placeOf(quotation),
      right: null,
      speaker,
      changes: [{ op: 'delete', text: quotation.text, kinds: ['quote'], significance: 'high' }],
      reported: this.unquotedRight.report(quote, this.numbers.contentOf(quote, this.left)),
    }
  }

  private added(quote: Spoken, speaker: string | null): QuoteMatch {
    const { quotation } = quote
    return {
      status: 'added',
      left: null,
      right: placeOf(quotation),
      speaker,
      changes: [{ op: 'insert', text: quotation.text, kinds: ['quote'], significance: 'high' }],
      reported: this.unquotedLeft.report(quote, this.numbers.contentOf(quote, this.right)),
    }
  }
}

/** Of two that are partners. */
export function statusOf(left: Spoken, right: Spoken): 'kept' | 'altered' {
  return left.key === right.key ? 'kept' : 'altered'
}

function placeOf({ paragraph, text }: Quotation): QuotePlace {
  return { paragraph, text }
}
