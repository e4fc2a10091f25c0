// What is said of each quotation once its partner is known: kept, altered, dropped or added, with its changes.
import { labelChanges } from '../kinds/label.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import type { Change, QuoteMatch, QuotePlace } from '../model.ts'
import type { Quotation } from './find.ts'
import { NONE, type Pairing } from './partners.ts'
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

  of(
    lefts: readonly Spoken[],
    rights: readonly Spoken[],
    pairings: readonly Pairing[],
    speakers: BothSpeakers,
  ): QuoteMatch[] {
    return pairings.map(({ left, right }) => {
      if (left === NONE) return this.added(rights[right]!, speakers.right[right]!)
      if (right === NONE) return this.dropped(lefts[left]!, speakers.left[left]!)
      return this.pair(lefts[left]!, rights[right]!, speakers.right[right] ?? speakers.left[left]!)
    })
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
