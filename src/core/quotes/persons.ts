// Who was named so far in a text, by full name and office, and who last? So that a surname, a pronoun or `the
// minister` can be read as the person it stands for.
import type { QuotePart } from './find.ts'
import type { Mention } from './mentions.ts'
import type { QuoteReading } from './reading.ts'

/** The persons of one text, read up to a place that only moves on. */
export class Persons {
  private readonly paragraphs: readonly { readonly text: string }[]
  private readonly reading: QuoteReading
  private readonly fullNames = new Map<string, string>()
  /** The one person that each office was given to; null where several were. */
  private readonly offices = new Map<string, string | null>()
  /** Mentions whose offices were not asked for yet, with the full names they stand for. */
  private readonly unread: { readonly mention: Mention; readonly name: string }[] = []
  private lastPerson: string | null = null
  /** Read up to here. */
  private paragraph = 0
  private at = 0

  constructor(paragraphs: readonly { readonly text: string }[], reading: QuoteReading) {
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
    for (const { mention, name } of this.unread) for (const held of mention.offices()) this.give(held, name)
    this.unread.length = 0
    return this.offices.get(office) ?? null
  }

  /** Remembers the names up to a quotation: full names, and the last person. */
  readTo(part: QuotePart): void {
    for (; this.paragraph < part.paragraph; this.paragraph++, this.at = 0) {
      const { text } = this.paragraphs[this.paragraph]!
      this.read(text, this.at, text.length)
    }
    this.read(this.paragraphs[part.paragraph]!.text, this.at, part.start)
    this.at = Math.max(this.at, part.end)
  }

  private read(text: string, from: number, to: number): void {
    if (to <= from) return
    const stretch = from === 0 && to === text.length ? text : text.slice(from, to)
    for (const mention of this.reading.mentions(stretch)) this.meet(mention)
  }

  private meet(mention: Mention): void {
    const { name, surname } = mention
    let whole = this.fullNames.get(surname)
    if (whole === undefined && mention.full) {
      whole = name
      this.fullNames.set(surname, name)
    }
    if (mention.person || whole !== undefined) this.lastPerson = whole ?? name
    this.unread.push({ mention, name: whole ?? name })
  }

  private give(office: string, name: string): void {
    const holder = this.offices.get(office)
    this.offices.set(office, holder === undefined || holder === name ? name : null)
  }
}
