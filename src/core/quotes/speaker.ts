// Who says a quotation? What stands between its parts, behind it or before it may name a speaker; a pronoun stands
// for the last person who spoke or was named, a surname for the full name given before.

import { isCapital } from '../kinds/letters.ts'
import { CAPITAL, OFFICE, PRONOUN } from '../kinds/lexicon.ts'
import { isAbbreviated } from '../kinds/names.ts'
import { REPORTS, type WindowSide } from './attributions.ts'
import type { QuotePart } from './find.ts'
import { Persons } from './persons.ts'
import type { QuotedParagraph } from './quoted-paragraph.ts'
import type { QuoteReading } from './reading.ts'

/** Characters around a quotation in which its attribution is looked for. */
const REACH = 160
const STOPS = '.!?…'
const STOP = /[.!?…]/
const CLOSING_MARKS = '"”’»“\')]'
const OPENING_MARKS = '"“„«‘'
/** What may stand between a quoted sentence and the next. */
const BETWEEN_SENTENCES = /^["”’»“」』'\s]+/u
const ENDS_SENTENCE = /[.!?…][\s"“„«‘'`]*$/u
const BLANK = /\s/

type Paragraphs = readonly QuotedParagraph[]

type Parts = readonly QuotePart[]

/** A quotation with its neighbours in the text. */
export interface Neighbourhood {
  readonly parts: Parts
  readonly previous: Parts | undefined
  readonly next: Parts | undefined
}

/** Answers for the quotations of one text in order, remembering who was named. */
export class Speakers {
  private readonly windows: Windows
  private readonly reading: QuoteReading
  private readonly persons: Persons
  /** Speaker of the quotation asked about before. */
  private previous: string | null = null

  constructor(paragraphs: Paragraphs, reading: QuoteReading) {
    this.windows = new Windows(paragraphs, reading)
    this.reading = reading
    this.persons = new Persons(paragraphs, reading)
  }

  /** The speaker of a quotation; ask in order. One that is known, as nobody too, is remembered as heard. */
  of(quotation: Neighbourhood, known: string | null | undefined): string | null {
    this.persons.readTo(quotation.parts[0]!)
    const speaker = known === undefined ? (this.between(quotation) ?? this.around(quotation)) : known
    if (speaker) this.persons.heard(speaker)
    this.previous = speaker
    return speaker
  }

  /** The attribution that interrupts it. */
  private between({ parts }: Neighbourhood): string | null {
    for (const window of this.windows.between(parts)) {
      const speaker = this.told(window, 'behind')
      if (speaker) return speaker
    }
    return null
  }

  private around({ parts, previous, next }: Neighbourhood): string | null {
    const behind = this.told(this.windows.behind(parts[parts.length - 1]!, next), 'behind')
    if (behind) return behind
    const window = this.windows.before(parts[0]!, previous)
    return this.told(window, 'before') ?? (follows(parts, previous, window) ? this.previous : null)
  }

  /** The first of those a window names who can be told. */
  private told(window: string, side: WindowSide): string | null {
    for (const claim of this.reading.claims(window, side)) {
      const { persons } = this
      const person =
        claim.by === 'name'
          ? persons.full(claim.name)
          : claim.by === 'pronoun'
            ? persons.last
            : persons.holder(claim.office)
      if (person) return person
    }
    return null
  }
}

/** `said it was "finished" and "dead"`: one sentence, one speaker. */
function follows(parts: Parts, previous: Parts | undefined, window: string): boolean {
  return previous?.at(-1)?.paragraph === parts[0]!.paragraph && window.length < REACH && !STOP.test(window)
}

/** The words of a text beside its quotations, in which their attributions are looked for. */
export class Windows {
  private readonly paragraphs: Paragraphs
  private readonly reading: QuoteReading

  constructor(paragraphs: Paragraphs, reading: QuoteReading) {
    this.paragraphs = paragraphs
    this.reading = reading
  }

  /** All of a quotation's windows as one: where two are equal, they name the same. */
  all({ parts, previous, next }: Neighbourhood): string {
    const before = this.before(parts[0]!, previous)
    const windows = [...this.between(parts), this.behind(parts[parts.length - 1]!, next), before]
    return `${windows.join('\n')}${follows(parts, previous, before) ? '\n' : ''}`
  }

  /** Text between parts in one paragraph. */
  between(parts: Parts): string[] {
    const windows: string[] = []
    for (let at = 1; at < parts.length; at++) {
      const from = parts[at - 1]!
      const to = parts[at]!
      if (from.paragraph === to.paragraph)
        windows.push(this.paragraphs[to.paragraph]!.text.slice(from.end, to.start))
    }
    return windows
  }

  /** Text from the quotation to the end of its sentence or to the next quotation. */
  behind(part: QuotePart, next: Parts | undefined): string {
    const { text } = this.paragraphs[part.paragraph]!
    const limit = next?.[0]?.paragraph === part.paragraph ? next[0].start : text.length
    const window = text.slice(part.end, Math.min(limit, part.end + REACH))
    const end = sentenceEnd(window, 0)
    const sentence = end < 0 ? window : window.slice(0, end + 1)
    // A sentence that ended inside the marks and is followed by a capital has no attribution behind.
    return endsInStop(text, part) && beginsSentence(window) && !this.startsWithSpeech(sentence)
      ? ''
      : sentence
  }

  /** Text of the sentence before the quotation, back to the previous one. */
  before(part: QuotePart, previous: Parts | undefined): string {
    const { text } = this.paragraphs[part.paragraph]!
    const last = previous?.at(-1)
    const limit = last?.paragraph === part.paragraph ? last.end : 0
    const window = text.slice(Math.max(limit, part.start - REACH), part.start)
    let from = 0
    for (let end = sentenceEnd(window, 0); end >= 0; end = sentenceEnd(window, end + 1)) from = end + 1
    return window.slice(from)
  }

  /** `"…!" Lavrov said.` is an attribution though it begins with a capital; `"…!" Lavrov said that…` may be another. */
  private startsWithSpeech(sentence: string): boolean {
    if (!ENDS_SENTENCE.test(sentence)) return false
    const tokens = this.reading.tokens.read(sentence)
    const verb = tokens.findIndex((token) => (token.flags & REPORTS) !== 0)
    const plain = tokens.slice(0, verb).every((token) => (token.flags & (CAPITAL | PRONOUN | OFFICE)) !== 0)
    return verb >= 1 && verb <= 5 && plain && tokens.length - verb <= 5 && tokens[verb + 1]?.key !== 'that'
  }
}

/** Place of the first stop from `from` on that ends a sentence: closing marks, blanks and a capital follow; or -1. */
function sentenceEnd(window: string, from: number): number {
  for (let at = nextStop(window, from); at >= 0; at = nextStop(window, at + 1)) {
    let next = at + 1
    while (next < window.length && CLOSING_MARKS.includes(window[next]!)) next++
    const blank = next
    while (next < window.length && BLANK.test(window[next]!)) next++
    const abbreviates = next === at + 2 && window[at] === '.' && isAbbreviated(window, at)
    if (next > blank && !abbreviates && beginsWithCapital(window, next)) return at
  }
  return -1
}

function nextStop(window: string, from: number): number {
  const found = (from === 0 ? window : window.slice(from)).search(STOP)
  return found < 0 ? -1 : from + found
}

function beginsWithCapital(text: string, at: number): boolean {
  const first = at < text.length && OPENING_MARKS.includes(text[at]!) ? at + 1 : at
  return first < text.length && isCapital(text.charCodeAt(first))
}

/** Do the words said end with a stop? */
function endsInStop(text: string, { start, end }: QuotePart): boolean {
  let last = end - 1
  while (last >= start && BLANK.test(text[last]!)) last--
  return last >= start && STOPS.includes(text[last]!)
}

/** Does a capital follow behind the closing mark? */
function beginsSentence(window: string): boolean {
  const marks = BETWEEN_SENTENCES.exec(window)
  return marks !== null && marks[0].length < window.length && isCapital(window.charCodeAt(marks[0].length))
}
