// Which words of a text are direct speech, and who says them? Finds quotations in every style of the press, joins
// those that the attribution interrupts or that run over paragraphs, and names the speaker where the text does.
import { lexiconOf } from '../kinds/lexicon.ts'
import { isAttributionGap } from './interruption.ts'
import { anglesPointIn, type Family, markParagraph, reopensAt } from './marks.ts'
import { Speakers } from './speaker.ts'

/** A run of quoted words: half-open range of characters of its paragraph, without the marks. */
export interface QuotePart {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

export interface Quotation {
  /** Index of the paragraph where it begins. */
  readonly paragraph: number
  readonly parts: readonly QuotePart[]
  /** The words said, parts joined by a space. */
  readonly text: string
  readonly speaker: string | null
}

type Paragraphs = readonly { readonly text: string }[]

/** Paragraphs that one quotation may run over. */
const PARAGRAPH_LIMIT = 40
const WORD = /[\p{L}\p{N}]/u

/** The direct quotations of a text, in order. Linear in the text; never throws. */
export function findQuotes(paragraphs: Paragraphs, language: string | null): readonly Quotation[] {
  const groups = joinInterrupted(paragraphs, partsOf(paragraphs), language)
  const speakers = new Speakers(paragraphs, lexiconOf(language))
  return groups.map((parts, at) => ({
    paragraph: parts[0]!.paragraph,
    parts,
    text: parts.map((part) => paragraphs[part.paragraph]!.text.slice(part.start, part.end).trim()).join(' '),
    speaker: speakers.of(parts, groups[at - 1], groups[at + 1]),
  }))
}

/** Quotations as lists of parts: one part each, or several where paragraphs reopen the mark. */
function partsOf(paragraphs: Paragraphs): QuotePart[][] {
  const pointIn = anglesPointIn(paragraphs)
  const groups: QuotePart[][] = []
  let running: { parts: QuotePart[]; family: Family } | null = null
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { text } = paragraphs[paragraph]!
    const marked = markParagraph(text, pointIn)
    let closed = marked.closed
    let open = marked.open
    const behind: number = running ? reopensAt(text, running.family, pointIn) : -1
    if (running && behind >= 0 && running.parts.length < PARAGRAPH_LIMIT) {
      const { parts } = running as { parts: QuotePart[]; family: Family }
      const first = closed[0]?.start === behind ? closed[0] : null
      if (first) {
        parts.push({ paragraph, ...first })
        groups.push(
          parts.filter(({ paragraph: at, start, end }) => WORD.test(paragraphs[at]!.text.slice(start, end))),
        )
        closed = closed.slice(1)
        running = null
      } else if (open?.start === behind) {
        parts.push({ paragraph, start: behind, end: text.length })
        open = null
      } else running = null
    } else running = null
    for (const span of closed)
      if (WORD.test(text.slice(span.start, span.end))) groups.push([{ paragraph, ...span }])
    if (!running && open)
      running = { parts: [{ paragraph, start: open.start, end: text.length }], family: open.family }
  }
  return groups
    .filter((parts) => parts.length > 0)
    .sort((a, b) => a[0]!.paragraph - b[0]!.paragraph || a[0]!.start - b[0]!.start)
}

/** `"…," he said, "…"` is one quotation in two parts. */
function joinInterrupted(
  paragraphs: Paragraphs,
  groups: readonly QuotePart[][],
  language: string | null,
): QuotePart[][] {
  const lexicon = lexiconOf(language)
  const joined: QuotePart[][] = []
  for (const parts of groups) {
    const before = joined.at(-1)
    const last = before?.at(-1)
    const next = parts[0]!
    if (before && last && last.paragraph === next.paragraph) {
      const { text } = paragraphs[next.paragraph]!
      if (isAttributionGap(text.slice(last.start, last.end), text.slice(last.end, next.start), lexicon)) {
        before.push(...parts)
        continue
      }
    }
    joined.push([...parts])
  }
  return joined
}
