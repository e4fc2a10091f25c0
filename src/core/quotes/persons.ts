// Who was named so far in a text, by full name and office, and who last? So that a surname, a pronoun or `the
// minister` can be read as the person it stands for.
import { foldWord } from '../fold.ts'
import {
  CLAIMS,
  COMMON,
  COURTESY,
  flagsOf,
  type Lexicon,
  MONTH,
  OFFICE,
  PRONOUN,
  SAYS,
  STARTER,
  WEEKDAY,
} from '../kinds/lexicon.ts'
import type { QuotePart } from './find.ts'

/** Characters in which an office is looked for beside a name. */
const OFFICE_REACH = 60
/** Runs of capitalised words: names, with what begins a sentence before them. */
const CAPITALS =
  /\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?:\.? (?:(?:de|la|le|von|van|der|den|al|bin|del|da|di|du|el) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}’'-]*)*/gu
const APPOSITION = /^, (?:the |a |an |der |die |le |la |el )?([^,.;:“”"]+)/u
const NO_NAME = COMMON | PRONOUN | STARTER | COURTESY | OFFICE | MONTH | WEEKDAY | SAYS | CLAIMS

/** The persons of one text, read up to a place that only moves on. */
export class Persons {
  /** The person named or heard last. */
  last: string | null = null
  private readonly paragraphs: readonly { readonly text: string }[]
  private readonly lexicon: Lexicon
  private readonly fullNames = new Map<string, string>()
  /** The one person that each office was given to; null where several were. */
  private readonly offices = new Map<string, string | null>()
  private office = ''
  private readFrom: { readonly paragraph: number; readonly at: number } = { paragraph: 0, at: 0 }

  constructor(paragraphs: readonly { readonly text: string }[], lexicon: Lexicon) {
    this.paragraphs = paragraphs
    this.lexicon = lexicon
  }

  /** The full name where a surname was given with one before. */
  full(name: string): string {
    return this.fullNames.get(surname(name)) ?? name
  }

  /** The one person who holds an office, as far as the text has said. */
  holder(office: string): string | null {
    return this.offices.get(office) ?? null
  }

  /** Remembers the names up to a quotation: full names, and the last person. */
  readTo(part: QuotePart): void {
    const { paragraph, at } = this.readFrom
    for (let index = paragraph; index <= part.paragraph; index++) {
      const { text } = this.paragraphs[index]!
      const from = index === paragraph ? at : 0
      const to = index === part.paragraph ? Math.max(from, part.start) : text.length
      if (to > from) this.readNamesIn(from === 0 && to === text.length ? text : text.slice(from, to))
    }
    this.readFrom = {
      paragraph: part.paragraph,
      at: Math.max(part.end, part.paragraph === paragraph ? at : 0),
    }
  }

  private readNamesIn(text: string): void {
    for (const run of text.matchAll(CAPITALS)) {
      const words = run[0].split(' ')
      let from = 0
      let titled = false
      let at = run.index
      for (; from < words.length; from++) {
        const flags = flagsOf(foldWord(words[from]!.replace(/\.$/, '')), this.lexicon)
        if ((flags & NO_NAME) === 0) break
        titled = (flags & (OFFICE | COURTESY)) !== 0
        if (titled) this.office = foldWord(words[from]!)
        at += words[from]!.length + 1
      }
      if (from === words.length) continue
      const name = words
        .slice(from)
        .join(' ')
        .replace(/['’]s$|\.$/, '')
      this.readName(name, titled, words.length - from)
      this.readOffices(text, run.index, at + name.length, titled, this.full(name))
    }
  }

  private readName(name: string, titled: boolean, words: number): void {
    if (words > 1 && words < 5) this.fullNames.set(surname(name), this.fullNames.get(surname(name)) ?? name)
    if (titled || (words > 1 && isPerson(name)) || this.fullNames.has(surname(name)))
      this.last = this.full(name)
  }

  /** `foreign minister Sergei Lavrov`; `Sergei Lavrov, the Russian foreign minister`. */
  private readOffices(text: string, start: number, end: number, titled: boolean, name: string): void {
    const before = titled ? this.office : wordBefore(text, start)
    if (this.isOffice(before)) this.give(before, name)
    if (text[end] !== ',') return
    const apposition = APPOSITION.exec(text.slice(end, end + OFFICE_REACH))
    for (const word of apposition?.[1]?.split(' ') ?? []) if (this.isOffice(word)) this.give(word, name)
  }

  private isOffice(word: string): boolean {
    return word !== '' && (flagsOf(word.toLowerCase(), this.lexicon) & OFFICE) !== 0
  }

  private give(office: string, name: string): void {
    const key = office.toLowerCase()
    const holder = this.offices.get(key)
    this.offices.set(key, holder === undefined || holder === name ? name : null)
  }
}

/** The word before a place, with a space or a comma and a space between. */
function wordBefore(text: string, at: number): string {
  if (text[at - 1] !== ' ') return ''
  const end = text[at - 2] === ',' ? at - 2 : at - 1
  const start = text.lastIndexOf(' ', end - 1) + 1
  return end - start > OFFICE_REACH ? '' : text.slice(start, end)
}

/** Organisations and places in two words are no `he`. */
function isPerson(name: string): boolean {
  return !/\b(?:Ministry|Department|Union|Nations|States|Kingdom|House|Party|Council|Committee|Agency|Office|Court|Treaty|University|Bank|Street|City|News|Times|Post|Service|Federation|Republic|Force|Army|Church|Group|Corp|Inc|Ltd)\b/.test(
    name,
  )
}

function surname(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
}
