// The quotations of both sides of a pair, matched, with their ranges in each paragraph.

import type { Pair } from '../align/pair.ts'
import { isSameText, type Side } from '../align/side.ts'
import { Capitals } from '../kinds/names/capitals.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import { once } from '../once.ts'
import { isScored } from '../text/document.ts'
import { findQuotations, type Quotation } from './find.ts'
import { type MatchedQuotes, type PairedQuotes, pairQuotes, type QuoteCounts } from './match.ts'
import { QuotedParagraph } from './quoted-paragraph.ts'
import { QuoteReading } from './reading.ts'
import { findSpeakers } from './speakers/speakers.ts'
import type { QuotedText } from './spoken.ts'

/** A half-open range of code units. */
interface TextRange {
  readonly start: number
  readonly end: number
}

export interface QuotedSides {
  /** Numbers of kept, altered, dropped and added ones, in the pair's own order of sides, like the results. */
  readonly counts: QuoteCounts
  /** False for texts with too many paragraphs or quotations: then none is counted. */
  readonly areRead: boolean
  /** Each quotation with its speaker and its changes: half the work, which scores don't need. */
  tell(): MatchedQuotes
  /** Per paragraph that has any: ranges inside direct speech, ascending. */
  readonly left: ReadonlyMap<number, readonly TextRange[]>
  readonly right: ReadonlyMap<number, readonly TextRange[]>
  /** The token reader of both texts, in the language of the pair; labels reuse it. */
  readonly reader: TokenReader
}

/** Most quotations of a text, more than any novel has; each costs as much as many words. */
const MOST_QUOTATIONS = 16_384

const UNREAD_QUOTES: MatchedQuotes = { matches: [], precise: false }

const NO_QUOTES: PairedQuotes = {
  counts: { kept: 0, altered: 0, dropped: 0, added: 0 },
  tell: () => ({ matches: [], precise: true }),
}

/** No quotations, for texts with too many paragraphs or quotations to read each. */
export function quotesUnread(pair: Pair): QuotedSides {
  const none = new Map<number, readonly TextRange[]>()
  const { tokens } = new QuoteReading(pair.language)
  const { counts } = NO_QUOTES
  return { counts, areRead: false, tell: () => UNREAD_QUOTES, left: none, right: none, reader: tokens }
}

export function compareQuotes(pair: Pair): QuotedSides {
  const reading = new QuoteReading(pair.language, new Capitals([pair.left, pair.right]))
  const left = quotedText(pair.left, reading)
  if (left === null) return quotesUnread(pair)
  const right = isSameText(pair.left, pair.right)
    ? { ...left, ...pair.right }
    : quotedText(pair.right, reading)
  if (right === null) return quotesUnread(pair)
  const heard = areHeardAlike(left, right) ? { ...right, speakers: left.speakers } : right
  const hasAny = left.quotations.length + right.quotations.length > 0
  const paired = hasAny ? pairQuotes(left, heard, pair.wordIds) : NO_QUOTES
  return {
    counts: paired.counts,
    areRead: true,
    tell: once(() => paired.tell(reading.tokens)),
    left: rangesOf(left.quotations),
    right: rangesOf(right.quotations),
    reader: reading.tokens,
  }
}

/** Are two texts the same up to their last quotation? Then the speakers are the same: nothing behind it is read for them. */
function areHeardAlike(left: QuotedText, right: QuotedText): boolean {
  const { quotations } = left
  if (left.speakers === right.speakers) return true
  if (quotations.length !== right.quotations.length) return false
  let last = -1
  for (const [at, { parts }] of quotations.entries()) {
    const others = right.quotations[at]!.parts
    if (others.length !== parts.length) return false
    for (const [number, { paragraph, start, end }] of parts.entries()) {
      const other = others[number]!
      if (other.paragraph !== paragraph || other.start !== start || other.end !== end) return false
      last = Math.max(last, paragraph)
    }
  }
  for (let p = 0; p <= last; p++)
    if (left.texts[p] !== right.texts[p] || left.reports(p) !== right.reports(p)) return false
  return true
}

const UNREAD = new QuotedParagraph('')

/** A side with its quotations. Those of headlines and furniture report nobody's words and don't count. Null if there are too many. */
export function quotedText(side: Side, reading: QuoteReading): QuotedText | null {
  const reports = (p: number) => isScored(side.roles[p]!)
  const paragraphs = side.texts.map((_, p) => (reports(p) ? reading.paragraph(side, p) : UNREAD))
  const quotations = findQuotations(paragraphs, reading, MOST_QUOTATIONS)
  if (quotations === null) return null
  return {
    ...side,
    quotations,
    speakers: () => findSpeakers(paragraphs, quotations, reading.language),
    reports,
  }
}

function rangesOf(quotations: readonly Quotation[]): Map<number, TextRange[]> {
  const ranges = new Map<number, TextRange[]>()
  for (const quotation of quotations) {
    for (const { paragraph, start, end } of quotation.parts) {
      const list = ranges.get(paragraph)
      if (list) list.push({ start, end })
      else ranges.set(paragraph, [{ start, end }])
    }
  }
  for (const list of ranges.values()) list.sort((a, b) => a.start - b.start)
  return ranges
}

/** Ranges of several paragraphs, in the text that joins them with breaks of this length. */
export function joinedRanges(
  side: Side,
  paragraphs: readonly number[],
  ranges: ReadonlyMap<number, readonly TextRange[]>,
  breakLength: number,
): TextRange[] {
  const out: TextRange[] = []
  if (ranges.size === 0) return out
  let offset = 0
  for (const p of paragraphs) {
    for (const { start, end } of ranges.get(p) ?? []) out.push({ start: start + offset, end: end + offset })
    offset += side.texts[p]!.length + breakLength
  }
  return out
}
