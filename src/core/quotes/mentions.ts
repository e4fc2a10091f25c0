// Which persons does a stretch of text name, and by what office? Capitals in a row are a name once what begins a
// sentence, and titles, are taken off. Read from the text alone, so that a stretch both sides share is read once.

import { isCapital, isWordUnit } from '../kinds/letters.ts'
import { CLAIMS, COMMON, COURTESY, MONTH, OFFICE, PRONOUN, SAYS, STARTER, WEEKDAY } from '../kinds/lexicon.ts'
import { isAbbreviated } from '../kinds/names.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import { WordMemory } from '../word-memory.ts'

/** What a name tells by its own letters. */
interface Name {
  readonly name: string
  /** Its last word, in small letters. */
  readonly surname: string
  /** Two to four words, as a person has: what a surname alone may stand for later. */
  readonly full: boolean
  /** More words, in a form no institution has: a person even where no full name is known. */
  readonly long: boolean
}

/** A person or institution named; its offices are read when asked for, which is seldom. */
export class Mention {
  readonly of: Name
  private readonly text: string
  /** Where the name's capitals begin in its text, titles included, and where it ends. */
  private readonly start: number
  private readonly end: number
  /** The office among its own words; null where it has no title. */
  private readonly office: string | null
  private read: readonly string[] | null = null

  constructor(of: Name, text: string, start: number, end: number, office: string | null) {
    this.of = of
    this.text = text
    this.start = start
    this.end = end
    this.office = office
  }

  /** A person even where no full name is known: by a title before it, or by its form. */
  get person(): boolean {
    return this.office !== null || this.of.long
  }

  /** Offices given to the name, in small letters. */
  offices(reader: TokenReader): readonly string[] {
    this.read ??= this.readOffices(reader)
    return this.read
  }

  private readOffices(reader: TokenReader): readonly string[] {
    const { text, start, end, office } = this
    const held: string[] = []
    if (office === null) officeBefore(text, start, reader, held)
    else if (office !== '' && isOffice(office, 0, office.length, reader)) held.push(office.toLowerCase())
    if (text.charCodeAt(end) === COMMA && text.charCodeAt(end + 1) === SPACE)
      officesIn(text, end + 2, Math.min(text.length, end + OFFICE_REACH), reader, held)
    return held.length === 0 ? NONE : held
  }
}

/** Characters in which an office is looked for beside a name. */
const OFFICE_REACH = 60
const MOST_NAME_WORDS = 4
/** What ends an apposition: , . ; : and quotation marks, by code unit. */
const STOPS = [0x2c, 0x2e, 0x3b, 0x3a, 0x22, 0x201c, 0x201d]
/** Every capital and, beyond the common alphabets, some that are none: an expression skips the rest fastest. */
const MAYBE_CAPITAL =
  /[A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u03ab\u03cf-\u03ff\u0400-\u042f\u0460-\u052f\u0531-\u0556\u10a0-\u10cf\u13a0-\u13f5\u1c80-\u1cbf\u1e00-\u1fff\u2100-\u218f\u2c00-\u2dff\ua640-\ua7ff\uff21-\uff3a]/
const NO_NAME = COMMON | PRONOUN | STARTER | COURTESY | OFFICE | MONTH | WEEKDAY | SAYS | CLAIMS
/** Small words inside names, two in a row at most. */
const PARTICLES: readonly string[] = 'de la le von van der den al bin del da di du el'.split(' ')
const INSTITUTION =
  /\b(?:Ministry|Department|Union|Nations|States|Kingdom|House|Party|Council|Committee|Agency|Office|Court|Treaty|University|Bank|Street|City|News|Times|Post|Service|Federation|Republic|Force|Army|Church|Group|Corp|Inc|Ltd)\b/
const NONE: readonly string[] = []
/** Names of the news come again and again. */
const names = new WordMemory(nameOf)
const SPACE = 0x20
const FULL_STOP = 0x2e
const COMMA = 0x2c

/** Reads the persons named in stretches of text. */
export class MentionReader {
  private readonly tokens: TokenReader
  private readonly maybeCapital = new RegExp(MAYBE_CAPITAL, 'g')

  constructor(tokens: TokenReader) {
    this.tokens = tokens
  }

  /** The names in a text, in order. Linear. */
  read(text: string): readonly Mention[] {
    const mentions: Mention[] = []
    const { maybeCapital } = this
    maybeCapital.lastIndex = 0
    while (maybeCapital.test(text)) {
      const at = maybeCapital.lastIndex - 1
      if (!isCapital(text.charCodeAt(at))) continue
      const end = endOfRun(text, at)
      const mention = mentionAt(text, at, end, this.tokens)
      if (mention) mentions.push(mention)
      maybeCapital.lastIndex = end
    }
    return mentions
  }
}

/** Place behind the capitalised words in a row that begin at `at`. */
function endOfRun(text: string, at: number): number {
  let end = endOfWord(text, at)
  for (;;) {
    const next = nextCapital(text, end)
    if (next < 0) return end
    end = endOfWord(text, next)
  }
}

function endOfWord(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isNameUnit(text.charCodeAt(end))) end++
  return end
}

function isNameUnit(code: number): boolean {
  return isWordUnit(code) || code === 0x27 || code === 0x2d || code === 0x2019
}

/** The capital behind a space (a dot before it, particles behind it) that goes on with the name, or -1. */
function nextCapital(text: string, end: number): number {
  const dotted = text.charCodeAt(end) === FULL_STOP
  let at = dotted ? end + 1 : end
  if (text.charCodeAt(at++) !== SPACE || (dotted && !isAbbreviated(text, end))) return -1
  for (let particles = 0; at < text.length; particles++) {
    if (isCapital(text.charCodeAt(at))) return at
    if (particles === 2) return -1
    const space = at + 2 <= text.length && text.charCodeAt(at + 2) === SPACE ? at + 2 : at + 3
    if (text.charCodeAt(space) !== SPACE || !PARTICLES.includes(text.slice(at, space))) return -1
    at = space + 1
  }
  return -1
}

/** The name among the capitalised words from `start` to `end`, or null where they are none. */
function mentionAt(text: string, start: number, end: number, reader: TokenReader): Mention | null {
  let at = start
  let titled = false
  let office = ''
  while (at < end) {
    const space = text.indexOf(' ', at)
    const behind = space < 0 || space > end ? end : space
    const dotted = text.charCodeAt(behind - 1) === FULL_STOP
    const { key, flags } = reader.factsAt(text, at, dotted ? behind - 1 : behind)
    if ((flags & NO_NAME) === 0) break
    titled = (flags & (OFFICE | COURTESY)) !== 0
    if (titled) office = dotted ? '' : key
    at = behind + 1
  }
  if (at >= end) return null
  const behind = withoutEnding(text, end)
  return new Mention(names.of(text, at, behind), text, start, behind, titled ? office : null)
}

/** The end of a name without its possessive. */
function withoutEnding(text: string, end: number): number {
  if (text.charCodeAt(end - 1) !== 0x73) return end
  const mark = text.charCodeAt(end - 2)
  return mark === 0x27 || mark === 0x2019 ? end - 2 : end
}

function nameOf(name: string): Name {
  const words = name.split(' ').length
  const mayBePerson = words > 1 && !INSTITUTION.test(name)
  return {
    name,
    surname: name.slice(name.lastIndexOf(' ') + 1).toLowerCase(),
    full: mayBePerson && words <= MOST_NAME_WORDS,
    long: mayBePerson && words > MOST_NAME_WORDS,
  }
}

/** `foreign minister Sergei Lavrov`: the word before, with a space or a comma and a space between. */
function officeBefore(text: string, at: number, reader: TokenReader, held: string[]): void {
  if (text.charCodeAt(at - 1) !== SPACE) return
  const end = text.charCodeAt(at - 2) === COMMA ? at - 2 : at - 1
  const start = text.lastIndexOf(' ', end - 1) + 1
  if (end - start <= OFFICE_REACH && isOffice(text, start, end, reader))
    held.push(text.slice(start, end).toLowerCase())
}

/** `Sergei Lavrov, the Russian foreign minister`: the words up to the next mark. */
function officesIn(text: string, from: number, to: number, reader: TokenReader, held: string[]): void {
  let start = from
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : COMMA
    if (code >= 0x61 && code <= 0x7a) continue
    const ends = STOPS.includes(code)
    if (!ends && code !== SPACE) continue
    if (isOffice(text, start, at, reader)) held.push(text.slice(start, at).toLowerCase())
    if (ends) return
    start = at + 1
  }
}

function isOffice(text: string, start: number, end: number, reader: TokenReader): boolean {
  return end > start && (reader.factsAt(text, start, end).flags & OFFICE) !== 0
}
