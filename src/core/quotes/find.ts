// Which words of a text are direct speech, and who says them? Finds quotations in every style of the press, joins
// those that the attribution interrupts or that run over paragraphs, and names the speaker where the text does.

import { isWordUnit } from '../kinds/letters.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import { append } from '../lists.ts'
import { isAttributionGap } from './interruption.ts'
import { anglesPointIn, type Family, reopensAt } from './marks.ts'
import type { QuotedParagraph } from './quoted-paragraph.ts'
import type { QuoteReading } from './reading.ts'
import { type Neighbourhood, Speakers, Windows } from './speaker.ts'

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
}

type Paragraphs = readonly QuotedParagraph[]

/** Paragraphs that one quotation may run over. */
const PARAGRAPH_LIMIT = 40
const WORD = /[\p{L}\p{N}]/u

/** The direct quotations of a text, in order. Linear in the text; never throws. `reading`: what is shared by two texts. */
export function findQuotations(paragraphs: Paragraphs, reading: QuoteReading): readonly Quotation[] {
  return joinInterrupted(paragraphs, partsOf(paragraphs), reading.tokens).map((parts) => ({
    paragraph: parts[0]!.paragraph,
    parts,
    text: textOf(paragraphs, parts),
  }))
}

/**
 * The speaker of each quotation of a text, as far as it tells them. `known`: those that need no looking for, null
 * where it is known that nobody is told; undefined for the others.
 */
export function speakersOf(
  paragraphs: Paragraphs,
  quotations: readonly Quotation[],
  reading: QuoteReading,
  known: (at: number) => string | null | undefined = () => undefined,
): (string | null)[] {
  const given = quotations.map((_, at) => known(at))
  const last = given.lastIndexOf(undefined)
  const speakers = new Speakers(paragraphs, reading)
  return given.map((speaker, at) =>
    at > last ? (speaker ?? null) : speakers.of(neighbourhood(quotations, at), speaker),
  )
}

/** What a text says beside each of its quotations: equal where they have the same words around them. */
export function settingsOf(
  paragraphs: Paragraphs,
  quotations: readonly Quotation[],
  reading: QuoteReading,
): (at: number) => string {
  const windows = new Windows(paragraphs, reading)
  return (at) => windows.all(neighbourhood(quotations, at))
}

function neighbourhood(quotations: readonly Quotation[], at: number): Neighbourhood {
  return {
    parts: quotations[at]!.parts,
    previous: quotations[at - 1]?.parts,
    next: quotations[at + 1]?.parts,
  }
}

function textOf(paragraphs: Paragraphs, parts: readonly QuotePart[]): string {
  let text = ''
  for (const { paragraph, start, end } of parts) {
    const said = paragraphs[paragraph]!.text.slice(start, end).trim()
    text = text === '' ? said : `${text} ${said}`
  }
  return text
}

/** A quotation that runs on into the next paragraph. */
interface Running {
  readonly parts: QuotePart[]
  readonly family: Family
}

/** Quotations as lists of parts: one part each, or several where paragraphs reopen the mark. */
function partsOf(paragraphs: Paragraphs): QuotePart[][] {
  const pointIn = anglesPointIn(paragraphs)
  const groups: QuotePart[][] = []
  let running: Running | null = null
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { text } = paragraphs[paragraph]!
    const { closed, open } = paragraphs[paragraph]!.marks(pointIn)
    const behind: number = running ? reopensAt(text, running.family, pointIn) : -1
    let goesOn: Running | null = null
    let first = 0
    if (running && behind >= 0 && running.parts.length < PARAGRAPH_LIMIT) {
      if (closed[0]?.start === behind) {
        running.parts.push({ paragraph, start: behind, end: closed[0].end })
        groups.push(running.parts.filter((part) => holdsWord(paragraphs[part.paragraph]!.text, part)))
        first = 1
      } else if (open?.start === behind) {
        running.parts.push({ paragraph, start: behind, end: text.length })
        goesOn = running
      }
    }
    for (const { start, end } of first === 0 ? closed : closed.slice(first)) {
      const part = { paragraph, start, end }
      if (holdsWord(text, part)) groups.push([part])
    }
    if (!goesOn && open)
      goesOn = { parts: [{ paragraph, start: open.start, end: text.length }], family: open.family }
    running = goesOn
  }
  return groups
    .filter((parts) => parts.length > 0)
    .sort((a, b) => a[0]!.paragraph - b[0]!.paragraph || a[0]!.start - b[0]!.start)
}

/** Is a letter or figure among the characters? The first is, nearly always. */
function holdsWord(text: string, { start, end }: QuotePart): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) return WORD.test(text.slice(at, end))
    if (isWordUnit(code)) return true
  }
  return false
}

/** `"…," he said, "…"` is one quotation in two parts. */
function joinInterrupted(
  paragraphs: Paragraphs,
  groups: readonly QuotePart[][],
  reader: TokenReader,
): QuotePart[][] {
  const joined: QuotePart[][] = []
  for (const parts of groups) {
    const before = joined[joined.length - 1]
    const last = before?.[before.length - 1]
    const next = parts[0]!
    if (before && last && last.paragraph === next.paragraph) {
      const { text } = paragraphs[next.paragraph]!
      if (isAttributionGap(text.slice(last.start, last.end), text.slice(last.end, next.start), reader)) {
        append(before, parts)
        continue
      }
    }
    joined.push([...parts])
  }
  return joined
}
