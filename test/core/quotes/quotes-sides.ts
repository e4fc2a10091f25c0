// Two texts read as the comparison reads them, for tests of its single passes.
import { expect } from 'vitest'
import { readPair } from '../../../src/core/align/pair.ts'
import type { Side } from '../../../src/core/align/side.ts'
import { type RawChange, writeChanges } from '../../../src/core/diff/changes.ts'
import { Budget, matchWords } from '../../../src/core/diff/myers.ts'
import { makePresentable } from '../../../src/core/diff/present.ts'
import type { QuoteMatch } from '../../../src/core/model.ts'
import { findQuotations, type Quotation } from '../../../src/core/quotes/find.ts'
import { pairQuotes } from '../../../src/core/quotes/match.ts'
import { quotedText } from '../../../src/core/quotes/quotations.ts'
import { QuotedParagraph } from '../../../src/core/quotes/quoted-paragraph.ts'
import { QuoteReading } from '../../../src/core/quotes/reading.ts'
import { findSpeakers } from '../../../src/core/quotes/speakers/speakers.ts'
import { documentOf } from '../../../src/core/text/document.ts'

/** A quotation with the speaker that its own text tells. */
export interface AttributedQuotation extends Quotation {
  readonly speaker: string | null
}

type Paragraphs = readonly { readonly text: string }[]

function readSides(left: Paragraphs, right: Paragraphs): { left: Side; right: Side; size: number } {
  const body = (paragraphs: Paragraphs) =>
    documentOf(paragraphs.map(({ text }) => ({ text, role: 'body' as const })))
  const pair = readPair(body(left), body(right))
  return pair.swapped
    ? { left: pair.right, right: pair.left, size: pair.wordIds }
    : { left: pair.left, right: pair.right, size: pair.wordIds }
}

/** The direct quotations of a text, in order, each with its speaker. */
export function findQuotes(paragraphs: Paragraphs, language: string | null): readonly AttributedQuotation[] {
  const reading = new QuoteReading(language)
  const read = paragraphs.map(({ text }) => new QuotedParagraph(text))
  const quotations = findQuotations(read, reading)!
  const speakers = findSpeakers(read, quotations, language)
  return quotations.map((quotation, at) => ({ ...quotation, speaker: speakers[at]! }))
}

/** The quotations of two texts, matched; all paragraphs are body. */
export function matchedQuotes(
  left: Paragraphs,
  right: Paragraphs,
  language: string | null,
): readonly QuoteMatch[] {
  const reading = new QuoteReading(language)
  const sides = readSides(left, right)
  const { left: l, right: r, size } = sides
  const { counts, tell } = pairQuotes(quotedText(l, reading)!, quotedText(r, reading)!, size)
  const { matches } = tell(reading.tokens)
  const told = { kept: 0, altered: 0, dropped: 0, added: 0 }
  for (const { status } of matches) told[status === 'reattributed' ? 'kept' : status]++
  expect(counts).toEqual(told)
  return matches
}

/** The word changes that turn one paragraph into another. */
export function changesBetween(left: string, right: string): RawChange[] {
  const sides = readSides([{ text: left }], [{ text: right }])
  const l = { ...sides.left, text: left }
  const r = { ...sides.right, text: right }
  const partner = matchWords(l.ids, r.ids, new Budget(1_000_000))
  makePresentable(partner, l, r, new Float64Array(sides.size).fill(1))
  return writeChanges(l, r, partner)
}
