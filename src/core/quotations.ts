// The quotations of both sides of a pair, matched, and where in each paragraph they stand.

import type { QuoteMatch } from './model.ts'
import type { Pair } from './pair.ts'
import { findQuotes, type Quotation } from './quotes/find.ts'
import { matchQuotes } from './quotes/match.ts'
import type { Side } from './side.ts'

/** A half-open range of code units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface QuotedSides {
  /** In the pair's own order of sides. */
  readonly matches: readonly QuoteMatch[]
  /** Per paragraph that has any: ranges inside direct speech, ascending. */
  readonly left: ReadonlyMap<number, readonly TextRange[]>
  readonly right: ReadonlyMap<number, readonly TextRange[]>
}

export function compareQuotes(pair: Pair): QuotedSides {
  const leftParagraphs = paragraphsOf(pair.left)
  const rightParagraphs = paragraphsOf(pair.right)
  const left = findQuotes(leftParagraphs, pair.language)
  const right = findQuotes(rightParagraphs, pair.language)
  return {
    matches:
      left.length + right.length === 0
        ? []
        : matchQuotes(left, right, leftParagraphs, rightParagraphs, pair.language),
    left: rangesOf(left),
    right: rangesOf(right),
  }
}

/** Headlines and furniture quote too, but nobody's words are reported there: their text is left out. */
function paragraphsOf(side: Side): { text: string }[] {
  return side.texts.map((text, p) => ({
    text: side.roles[p] === 'body' || side.roles[p] === 'subheading' ? text : '',
  }))
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

/** Ranges of several paragraphs joined by breaks of the given length, in the joined text. */
export function joinedRanges(
  side: Side,
  paragraphs: readonly number[],
  ranges: ReadonlyMap<number, readonly TextRange[]>,
  breakLength: number,
): TextRange[] {
  const out: TextRange[] = []
  let offset = 0
  for (const p of paragraphs) {
    for (const { start, end } of ranges.get(p) ?? []) out.push({ start: start + offset, end: end + offset })
    offset += side.texts[p]!.length + breakLength
  }
  return out
}
