// The outcome of each quotation once its partner is known: kept, altered, dropped or added, with its changes.
import { labelChanges } from '../kinds/label.ts'
import type { ReadingBudget } from '../kinds/reading-budget.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import type { Change, QuoteMatch, QuotePlace } from '../model.ts'
import type { Quotation } from './find.ts'
import { NONE, type Pairing } from './partners.ts'
import type { UnquotedWords } from './reported.ts'
import { areDifferent, fullerOf } from './same-speaker.ts'
import { isMarkedPhrase, type QuotedText, type Spoken, type SpokenWords } from './spoken.ts'
import type { QuoteDiffs } from './word-changes.ts'

/** Per quotation of each side. */
export interface BothSpeakers {
  readonly left: readonly (string | null)[]
  readonly right: readonly (string | null)[]
}

/** What one comparison has read. */
interface OutcomeSources {
  readonly left: QuotedText
  readonly right: QuotedText
  readonly numbers: SpokenWords
  readonly diffs: QuoteDiffs
  readonly reader: TokenReader
  /** Number of edits within quotations that are read. */
  readonly reading: ReadingBudget
  readonly unquoted: { readonly left: UnquotedWords; readonly right: UnquotedWords }
}

/** Writes the matches of one comparison. */
export class Outcomes {
  private readonly sources: OutcomeSources

  constructor(sources: OutcomeSources) {
    this.sources = sources
  }

  of(
    lefts: readonly Spoken[],
    rights: readonly Spoken[],
    pairings: readonly Pairing[],
    speakers: BothSpeakers,
  ): QuoteMatch[] {
    return pairings.map(({ left, right }) => {
      if (left === NONE) return this.added(rights[right]!, speakers.right[rights[right]!.at]!)
      if (right === NONE) return this.dropped(lefts[left]!, speakers.left[lefts[left]!.at]!)
      return this.pair(lefts[left]!, rights[right]!, {
        left: speakers.left[lefts[left]!.at]!,
        right: speakers.right[rights[right]!.at]!,
      })
    })
  }

  private pair(left: Spoken, right: Spoken, speakers: QuoteMatch['speakers']): QuoteMatch {
    const status = statusOf(left, right)
    const isAnother = areDifferent(speakers.left, speakers.right)
    return {
      status: isAnother && status === 'kept' ? 'reattributed' : status,
      left: placeOf(left.quotation),
      right: placeOf(right.quotation),
      speaker: isAnother ? null : fullerOf(speakers.left, speakers.right),
      speakers,
      changes: this.changes(left, right),
      reported: false,
    }
  }

  private changes(left: Spoken, right: Spoken): readonly Change[] {
    const { diffs, reader, reading } = this.sources
    const { text } = left.quotation
    if (text === right.quotation.text) return [{ op: 'equal', text, kinds: [], significance: 'low' }]
    return labelChanges(diffs.between(left, this.sources.left, right, this.sources.right), {
      language: reader.lexicon.language,
      leftQuotes: [{ start: 0, end: text.length }],
      rightQuotes: [{ start: 0, end: right.quotation.text.length }],
      reader,
      reading,
    })
  }

  private dropped(quote: Spoken, speaker: string | null): QuoteMatch {
    const { quotation } = quote
    return {
      status: 'dropped',
      left: placeOf(quotation),
      right: null,
      speaker,
      speakers: { left: speaker, right: null },
      changes: [{ op: 'delete', text: quotation.text, kinds: ['quote'], significance: 'high' }],
      reported: this.reports(quote, 'left', 'right'),
    }
  }

  /** Does the other text have the words of a quotation as reported speech? */
  private reports(quote: Spoken, own: 'left' | 'right', other: 'left' | 'right'): boolean {
    if (isMarkedPhrase(quote)) return false
    const { numbers, unquoted } = this.sources
    return unquoted[other].report(quote, numbers.contentOf(quote, this.sources[own]))
  }

  private added(quote: Spoken, speaker: string | null): QuoteMatch {
    const { quotation } = quote
    return {
      status: 'added',
      left: null,
      right: placeOf(quotation),
      speaker,
      speakers: { left: null, right: speaker },
      changes: [{ op: 'insert', text: quotation.text, kinds: ['quote'], significance: 'high' }],
      reported: this.reports(quote, 'right', 'left'),
    }
  }
}

/** The outcome of two partners. */
export function statusOf(left: Spoken, right: Spoken): 'kept' | 'altered' {
  return left.key === right.key ? 'kept' : 'altered'
}

function placeOf({ paragraph, text }: Quotation): QuotePlace {
  return { paragraph, text }
}
