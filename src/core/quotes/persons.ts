// Who was named so far in a text, by full name and office, and who last? So that a surname, a pronoun or `the
// minister` can be read as the person it stands for.
import type { QuotePart } from './find.ts'
import type { Mention } from './mentions.ts'
import type { QuotedParagraph } from './quoted-paragraph.ts'
import type { QuoteReading } from './reading.ts'

/** The persons of one text, read up to a place that only moves on. */
export class Persons {
  private readonly paragraphs: readonly QuotedParagraph[]
  private readonly reading: QuoteReading
  private readonly fullNames = new Map<string, string>()
  /** The one person that each office was given to; null where several were. */
  private readonly offices = new Map<string, string | null>()
  /** Mentions whose offices were not asked for yet, with the full names they stand for. */
  private readonly unread: Mention[] = []
  private readonly unreadNames: string[] = []
  private lastPerson: string | null = null
  /** Read up to here. */
  private paragraph = 0
  private at = 0

  constructor(paragraphs: readonly QuotedParagraph[], reading: QuoteReading) {
    this.paragraphs = paragraphs
    this.reading = reading
  }

  /** The person named or heard last. */
  get last(): string | null {
    return this.lastPerson
  }

  /** Remembers who spoke. */
  heard(name: string): void {
    this.lastPerson = name
  }

  /** The full name where a surname was given with one before. */
  full(name: string): string {
    return this.fullNames.get(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()) ?? name
  }

  /** The one person who holds an office, as far as the text has said. */
  holder(office: string): string | null {
    for (let at = 0; at < this.unread.length; at++)
      for (const held of this.unread[at]!.offices(this.reading.tokens)) this.give(held, this.unreadNames[at]!)
    this.unread.length = 0
    this.unreadNames.length = 0
    return this.offices.get(office) ?? null
  }

  /** Remembers the names up to a quotation: full names, and the last person. */
  readTo(part: QuotePart): void {
    for (; this.paragraph < part.paragraph; this.paragraph++, this.at = 0) {
      const paragraph = this.paragraphs[this.paragraph]!
      this.read(paragraph, this.at, paragraph.text.length)
    }
    this.read(this.paragraphs[part.paragraph]!, this.at, part.start)
    this.at = Math.max(this.at, part.end)
  }

  private read(paragraph: QuotedParagraph, from: number, to: number): void {
    if (to <= from) return
    const mentions = paragraph.mentions(from, to, this.reading.mentions)
    for (let at = 0; at < mentions.length; at++) this.meet(mentions[at]!)
  }

  private meet(mention: Mention): void {
    const { name, surname, full } = mention.of
    let whole = this.fullNames.get(surname)
    if (whole === undefined && full) {
      whole = name
      this.fullNames.set(surname, name)
    }
    if (mention.person || whole !== undefined) this.lastPerson = whole ?? name
    this.unread.push(mention)
    this.unreadNames.push(whole ?? name)
  }

  private give(office: string, name: string): void {
    const holder = this.offices.get(office)
    this.offices.set(office, holder === undefined || holder === name ? name : null)
  }
}
