// Two texts read as the comparison reads them, for tests of its single passes.
import { type RawChange, writeChanges } from '../../src/core/diff/changes.ts'
import { Budget, matchWords } from '../../src/core/diff/myers.ts'
import { makePresentable } from '../../src/core/diff/present.ts'
import { documentOf } from '../../src/core/document.ts'
import type { QuoteMatch } from '../../src/core/model.ts'
import { readPair } from '../../src/core/pair.ts'
import { findQuotations, settingsOf, speakersOf } from '../../src/core/quotes/find.ts'
import { matchQuotes } from '../../src/core/quotes/match.ts'
import { QuoteReading } from '../../src/core/quotes/reading.ts'
import type { QuotedText } from '../../src/core/quotes/spoken.ts'
import type { Side } from '../../src/core/side.ts'

type Paragraphs = readonly { readonly text: string }[]

function readSides(left: Paragraphs, right: Paragraphs): { left: Side; right: Side; size: number } {
  const body = (paragraphs: Paragraphs) =>
    documentOf(paragraphs.map(({ text }) => ({ text, role: 'body' as const })))
  const pair = readPair(body(left), body(right))
  return pair.swapped
    ? { left: pair.right, right: pair.left, size: pair.wordIds }
    : { left: pair.left, right: pair.right, size: pair.wordIds }
}

/** The quotations of two texts, matched; all paragraphs are body. */
export function matchedQuotes(
  left: Paragraphs,
  right: Paragraphs,
  language: string | null,
): readonly QuoteMatch[] {
  const reading = new QuoteReading(language)
  const sides = readSides(left, right)
  const quoted = (side: Side, paragraphs: Paragraphs): QuotedText => {
    const quotations = findQuotations(paragraphs, reading)
    return {
      ...side,
      quotations,
      speakers: (known) => speakersOf(paragraphs, quotations, reading, known),
      setting: settingsOf(paragraphs, quotations, reading),
      reports: () => true,
    }
  }
  return matchQuotes(quoted(sides.left, left), quoted(sides.right, right), sides.size, reading.tokens).matches
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
