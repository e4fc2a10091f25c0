// Which words of a text are direct speech, and who says them? Finds quotations in every style of the press, joins those that
// an attribution interrupts or that run over paragraphs, and names the speaker if the text does.

import { isWordUnit } from '../kinds/spelling/letters.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import { append } from '../lists.ts'
import { isAttributionGap } from './interruption.ts'
import {
  anglesPointIn,
  arrivalOf,
  type Family,
  type MarkedParagraph,
  markParagraph,
  reopensAt,
} from './marks.ts'
import type { QuotedParagraph } from './quoted-paragraph.ts'
import type { QuoteReading } from './reading.ts'

/** A run of quoted words: half-open range of characters of its paragraph, without the marks. */
export interface QuotePart {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

export interface Quotation {
  /** Index of its first paragraph. */
  readonly paragraph: number
  readonly parts: readonly QuotePart[]
  /** The quoted words, parts joined by a space. */
  readonly text: string
}

type Paragraphs = readonly QuotedParagraph[]

/** Most paragraphs of one quotation. */
const PARAGRAPH_LIMIT = 40
/** Most paragraphs without an opening mark within a quotation: beyond, the first mark was never closed. */
const BARE_LIMIT = 5
const WORD = /[\p{L}\p{N}]/u

/**
 * The direct quotations of a text, in order. Linear in the text; never throws. `reading`: shared by two texts. Null if
 * there are more than `most`: their words are not joined then.
 */
export function findQuotations(
  paragraphs: Paragraphs,
  reading: QuoteReading,
  most = Number.POSITIVE_INFINITY,
): readonly Quotation[] | null {
  const joined = joinInterrupted(paragraphs, partsOf(paragraphs), reading.tokens, most)
  if (joined === null) return null
  return joined.map((parts) => ({
    paragraph: parts[0]!.paragraph,
    parts,
    text: textOf(paragraphs, parts),
  }))
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
  /** Paragraphs without a mark behind the last part: they belong to it if a closing mark comes. */
  readonly bare: QuotePart[]
}

/** Quotations as lists of parts: one part each, or several where one runs over paragraphs. */
function partsOf(paragraphs: Paragraphs): QuotePart[][] {
  const pointIn = anglesPointIn(paragraphs)
  const groups: QuotePart[][] = []
  let running: Running | null = null
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const read = paragraphs[paragraph]!
    const { text } = read
    let { closed, open } = read.marks(pointIn)
    let goesOn: Running | null = null
    if (running) {
      const arrival = arrive(running, paragraph, text, read.marks(pointIn), pointIn)
      goesOn = arrival.goesOn
      if (arrival.ends) groups.push(running.parts)
      else if (!goesOn) append(groups, unfinished(running))
      if (arrival.behind > 0) ({ closed, open } = markParagraph(text, pointIn, arrival.behind))
    }
    for (const { start, end } of closed) groups.push([{ paragraph, start, end }])
    if (!goesOn && open) {
      const first = { paragraph, start: open.start, end: text.length }
      goesOn = { parts: [first], family: open.family, bare: [] }
    }
    running = goesOn
  }
  if (running) append(groups, unfinished(running))
  return groups
    .map((parts) => parts.filter((part) => holdsWord(paragraphs[part.paragraph]!.text, part)))
    .filter((parts) => parts.length > 0)
    .sort((a, b) => a[0]!.paragraph - b[0]!.paragraph || a[0]!.start - b[0]!.start)
}

interface Arrived {
  /** The quotation as it continues behind this paragraph; null if it ends. */
  readonly goesOn: Running | null
  readonly ends: boolean
  /** Marks of the paragraph count from here. */
  readonly behind: number
}

const NOT_ARRIVED: Arrived = { goesOn: null, ends: false, behind: 0 }

/** Continues a running quotation in the next paragraph: reopened there, closed, or waiting for its end. */
function arrive(
  running: Running,
  paragraph: number,
  text: string,
  { closed, open }: MarkedParagraph,
  pointIn: boolean,
): Arrived {
  const { parts, family, bare } = running
  if (parts.length + bare.length >= PARAGRAPH_LIMIT) return NOT_ARRIVED
  const reopened = reopensAt(text, family, pointIn)
  if (reopened >= 0 && bare.length === 0) {
    if (closed[0]?.start === reopened) {
      parts.push({ paragraph, start: reopened, end: closed[0].end })
      return { goesOn: null, ends: true, behind: behindMark(text, closed[0].end) }
    }
    if (open?.start !== reopened) return NOT_ARRIVED
    parts.push({ paragraph, start: reopened, end: text.length })
    return { goesOn: running, ends: false, behind: 0 }
  }
  const { closesAt, isBare } = arrivalOf(text, family, pointIn)
  if (closesAt > 0) {
    append(parts, [...bare, { paragraph, start: 0, end: closesAt }])
    return { goesOn: null, ends: true, behind: behindMark(text, closesAt) }
  }
  if (!isBare || bare.length >= BARE_LIMIT) return NOT_ARRIVED
  bare.push({ paragraph, start: 0, end: text.length })
  return { goesOn: running, ends: false, behind: 0 }
}

function behindMark(text: string, at: number): number {
  return text.startsWith("''", at) ? at + 2 : at + 1
}

/** A quotation reopened paragraph after paragraph is meant, even without the last mark. */
function unfinished({ parts }: Running): QuotePart[][] {
  return parts.length > 1 ? [parts] : []
}

/** Is a letter or figure among the characters? The first nearly always is. */
function holdsWord(text: string, { start, end }: QuotePart): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) return WORD.test(text.slice(at, end))
    if (isWordUnit(code)) return true
  }
  return false
}

/** `"…," he said, "…"` is one quotation in two parts. Null if there are more than `most`. */
function joinInterrupted(
  paragraphs: Paragraphs,
  groups: readonly QuotePart[][],
  reader: TokenReader,
  most: number,
): QuotePart[][] | null {
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
    if (joined.length === most) return null
    joined.push([...parts])
  }
  return joined
}
