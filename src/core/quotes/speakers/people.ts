// The people that a text names: full names by surname, with what marks a person rather than a place or a paper: a given
// name, a title, an office, a verb of saying.

import { COMMON, lexiconOf, STARTER } from '../../kinds/lexicon.ts'
import { CAPITALS } from '../../languages/capital-cities.ts'
import type { Span } from './names.ts'
import { endsPhrase, isOfBody, officeBefore, wordsBefore } from './offices.ts'
import type { Phrases } from './phrases.ts'
import { COMMA, type Piece, WORD } from './pieces.ts'
import {
  BODY,
  DEFINITE,
  type Gender,
  genderOfGivenName,
  INDEFINITE,
  MADAM,
  OF,
  PARTICLE,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SAYS,
  SIR,
  type SpeechWords,
  WOMAN,
} from './words.ts'

export interface Person {
  /** The fullest form in the text, or the words that describe a person without a name. */
  readonly name: string
  readonly isNamed: boolean
  gender: Gender | null
  /** Its name begins that of a body: Haw Par of the Haw Par Corporation. */
  isBody: boolean
  /** Something besides its capitals shows it to be a person. */
  isPerson: boolean
  readonly roles: Role[]
}

interface Role {
  readonly key: string
  /** The words before it: `foreign` minister. */
  readonly with: ReadonlySet<string>
}

const APPOSITION_REACH = 9
const SHORT_ROLE = 5
/** With more holders of one office, the word means none in particular. */
const MOST_HOLDERS = 16
const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
const LONGEST_NAME = 5
/** Russian surnames inflect by gender. */
const WOMANS_SURNAME = /(?:ова|ева|ёва|ина|ына|ская|цкая)$/
const MANS_SURNAME = /(?:ов|ев|ёв|ин|ын|ский|цкий|ой)$/

/** Surnames that stand behind two names or more in a paragraph; cheap, and computed before any phrase is read. */
export function surnamesIn(pieces: readonly Piece[], words: SpeechWords, surnames: Set<string>): void {
  for (let at = 0; at < pieces.length; at++) {
    if (!isNameWord(pieces[at]!)) continue
    const from = at
    let particles = ''
    for (;;) {
      const next = pieces[at]!.owns ? -1 : nextNameWord(pieces, at)
      if (next < 0) break
      particles = ''
      for (let between = at + 1; between < next; between++) particles += `${pieces[between]!.key} `
      at = next
    }
    if (!isFullName(pieces, from, at + 1, words)) continue
    surnames.add(pieces[at]!.key)
    if (particles !== '') surnames.add(particles + pieces[at]!.key)
    // Emma Woods is Emma later, and Xi Jinping Xi.
    const { key, bits } = pieces[from]!
    if (at > from && (bits & (ROLE | SIR | MADAM)) === 0 && !isFunctionWord(key, words)) surnames.add(key)
  }
}

/** The next word of a name, directly or behind its particles; -1 at its end. */
function nextNameWord(pieces: readonly Piece[], at: number): number {
  let next = at + 1
  while (
    next < at + 4 &&
    pieces[next]?.kind === WORD &&
    !pieces[next]!.capital &&
    (pieces[next]!.bits & PARTICLE) !== 0
  )
    next++
  const piece = pieces[next]
  if (piece === undefined || !isNameWord(piece)) return -1
  return next === at + 1 || genderOfGivenName(pieces[at]!.key) !== null ? next : -1
}

function isNameWord({ kind, capital, bits }: Piece): boolean {
  return kind === WORD && capital && (bits & (DETERMINERS | PREPOSITION)) === 0
}

function isFunctionWord(key: string, words: SpeechWords): boolean {
  return ((lexiconOf(words.grammar.tag).words.get(key) ?? 0) & (STARTER | COMMON)) !== 0
}

function isFullName(pieces: readonly Piece[], from: number, to: number, words: SpeechWords): boolean {
  let titled = pieces[from - 1]?.kind === WORD && (pieces[from - 1]!.bits & ROLE) !== 0
  const isBegun =
    pieces[from]!.edge &&
    isFunctionWord(pieces[from]!.key, words) &&
    genderOfGivenName(pieces[from]!.key) === null
  let start = isBegun ? from + 1 : from
  for (let at = start; at < to; at++) {
    if ((pieces[at]!.bits & BODY) !== 0) return false
    const isGiven = genderOfGivenName(pieces[at]!.key) !== null
    if (isGiven && at + 1 < to) return true
    if ((pieces[at]!.bits & (ROLE | SIR | MADAM)) !== 0) {
      titled = true
      start = at + 1
    }
  }
  const length = to - start
  if (words.grammar.nounsHaveCapitals) return length > 0 && titled
  return length > 1 ? length <= LONGEST_NAME : length === 1 && titled
}

/** The persons of one text. */
export class People {
  /** Does the text name anybody in full? */
  isAnyoneNamed = false
  private readonly bySurname = new Map<string, Person | null>()
  private readonly byFirstName = new Map<string, Person | null>()
  private readonly byRole = new Map<string, readonly { readonly person: Person; readonly held: Role }[]>()
  private readonly bodies = new Set<string>()
  private readonly byName = new Map<string, Person>()
  private readonly holders = new Map<string, Person[]>()

  /** Adds the name at a span, with the titles and offices beside it. */
  meet(phrases: Phrases, span: Span): Person {
    const { pieces } = phrases
    const person = this.of(phrases, span)
    for (let at = span.from - 1; at >= 0 && at >= span.from - 4; at--) {
      const piece = pieces[at]!
      if (piece.kind !== WORD) break
      if ((piece.bits & SIR) !== 0) learnGender(person, 'man')
      if ((piece.bits & MADAM) !== 0) learnGender(person, 'woman')
      if ((piece.bits & ROLE) === 0) break
      this.give(person, pieces, at)
    }
    const office = officeBefore(pieces, span.from, phrases.words)
    if (office >= 0 && !person.isBody) this.give(person, pieces, office)
    if (isOfBody(pieces, span.from)) person.isBody = true
    this.readApposition(phrases, span, person)
    return person
  }

  /** The person whom a name means; null for a body. */
  personOf(phrases: Phrases, name: Span | null): Person | null {
    const person = name === null ? null : this.of(phrases, name)
    return person?.isBody ? null : person
  }

  /** The same, if other words show that it names a person. */
  knownPerson(phrases: Phrases, name: Span | null): Person | null {
    const person = this.personOf(phrases, name)
    return person?.isPerson ? person : null
  }

  /** The person or body of a name, in the fullest form of the text. */
  of(phrases: Phrases, span: Span): Person {
    const { pieces } = phrases
    const key = phrases.keys.of(span)
    const cached = this.byName.get(key)
    if (cached !== undefined) return cached
    const surname = pieces[span.to - 1]!.key
    const isSingle = span.to - span.from === 1 || (pieces[span.from]!.bits & PARTICLE) !== 0
    if (isSingle) {
      const full = this.bySurname.get(surname) ?? this.byFirstName.get(surname)
      if (full) return full
    }
    return this.make(phrases, span, key, isSingle ? null : surname)
  }

  /** The person whose name stands in the genitive, if the text has it in the nominative. */
  ofGenitive(phrases: Phrases, { from, to }: Span): Person | null {
    const { pieces, words } = phrases
    if (!words.declines) return null
    const surname = pieces[to - 1]!.key
    const surnames = [...words.nominativesOf(surname), surname]
    if (to - from === 1) {
      for (const key of surnames.slice(0, -1)) {
        const person = this.bySurname.get(key) ?? this.byFirstName.get(key)
        if (person) return person
      }
      return null
    }
    for (const first of words.nominativesOf(pieces[from]!.key))
      for (const key of surnames) {
        const person = this.bySurname.get(key)
        if (person && this.byFirstName.get(first) === person) return person
      }
    return null
  }

  /** Runs once all names are known: the beginning of a body's name is that body. */
  settle(): void {
    for (const [key, person] of this.byName)
      if (this.bodies.has(key) && !person.isPerson) person.isBody = true
  }

  /** The only holder of an office; null if there is none, or more than one. `words`: those before it. */
  holder(role: string, words: readonly string[]): Person | null {
    const holders = this.holdersOf(role)
    if (holders.length === MOST_HOLDERS) return null
    const persons = new Set<Person>()
    for (const { person, held } of holders)
      if (words.every((word) => held.with.has(word))) persons.add(person)
    return persons.size === 1 ? [...persons][0]! : null
  }

  /** All holders of the office, or of a compound with it: `Außenminister` is a minister. Needs all names. */
  private holdersOf(role: string): readonly { readonly person: Person; readonly held: Role }[] {
    const cached = this.byRole.get(role)
    if (cached !== undefined) return cached
    const matches: { readonly person: Person; readonly held: Role }[] = []
    for (const [key, persons] of this.holders) {
      if (key !== role && !(role.length > SHORT_ROLE && key.endsWith(role))) continue
      for (const person of persons) {
        const held = person.roles.find((own) => own.key === key)
        if (held !== undefined && matches.length < MOST_HOLDERS) matches.push({ person, held })
      }
    }
    this.byRole.set(role, matches)
    return matches
  }

  private make(phrases: Phrases, span: Span, key: string, surname: string | null): Person {
    const { pieces } = phrases
    const gender = genderOfGivenName(pieces[span.from]!.key) ?? genderOfSurname(pieces[span.to - 1]!.key)
    const isSingle = span.to - span.from === 1
    const isBody = isNameOfBody(pieces, span) || (isSingle && CAPITALS.has(pieces[span.from]!.key))
    const isPerson = !isBody && span.to - span.from > 1 && genderOfGivenName(pieces[span.from]!.key) !== null
    const person: Person = {
      name: phrases.wordsOf(span),
      isNamed: true,
      gender: isBody ? null : gender,
      isBody,
      isPerson,
      roles: [],
    }
    this.byName.set(key, person)
    if (isBody)
      for (let to = span.from + 1; to < span.to; to++)
        this.bodies.add(phrases.keys.of({ from: span.from, to }))
    if (surname !== null && !isBody) {
      this.isAnyoneNamed = true
      const first = pieces[span.from]!.key
      this.bySurname.set(surname, this.bySurname.has(surname) ? null : person)
      this.byFirstName.set(first, this.byFirstName.has(first) ? null : person)
    }
    return person
  }

  /** `Anna Berg, the mayor of Dunmere`; `the mayor of Dunmere, Anna Berg`. */
  private readApposition(phrases: Phrases, { from, to }: Span, person: Person): void {
    const { pieces } = phrases
    if (pieces[to]?.kind === COMMA) {
      for (let at = to + 1; at < Math.min(pieces.length, to + APPOSITION_REACH); at++) {
        const piece = pieces[at]!
        if (
          piece.kind !== WORD ||
          (piece.bits & (OF | SAYS)) !== 0 ||
          ((piece.bits & PREPOSITION) !== 0 && at > to + 1)
        )
          break
        const isFirstName = piece.capital && genderOfGivenName(piece.key) !== null
        if (isFirstName) break
        if (
          (piece.bits & ROLE) !== 0 &&
          endsPhrase(pieces[phrases.complementEnd({ from: at, to: at + 1 }, pieces.length)])
        )
          this.give(person, pieces, at)
      }
    }
    if (pieces[from - 1]?.kind !== COMMA) return
    for (let at = from - 2; at >= Math.max(0, from - APPOSITION_REACH); at--) {
      const piece = pieces[at]!
      if (piece.kind !== WORD) break
      if ((piece.bits & ROLE) === 0) continue
      const next = pieces[at + 1]!
      const linked = next.kind === COMMA || (next.bits & (OF | DEFINITE | PREPOSITION)) !== 0
      if (linked && !piece.owns) this.give(person, pieces, at)
      break
    }
  }

  private give(person: Person, pieces: readonly Piece[], at: number): void {
    const { key, bits } = pieces[at]!
    person.isPerson = true
    if ((bits & WOMAN) !== 0) learnGender(person, 'woman')
    if (person.roles.some((role) => role.key === key)) return
    person.roles.push({ key, with: new Set(wordsBefore(pieces, at)) })
    const holders = this.holders.get(key)
    if (holders) holders.push(person)
    else this.holders.set(key, [person])
  }
}

export function isNameOfBody(pieces: readonly Piece[], { from, to }: Span): boolean {
  for (let at = from; at < to; at++) {
    const { bits, shouted } = pieces[at]!
    if ((bits & BODY) !== 0 && !(at > from && genderOfGivenName(pieces[from]!.key) !== null)) return true
    if (shouted && to - from === 1) return true
  }
  return false
}

function genderOfSurname(key: string): Gender | null {
  if (!/^[а-яё]/.test(key)) return null
  if (WOMANS_SURNAME.test(key)) return 'woman'
  return MANS_SURNAME.test(key) ? 'man' : null
}

function learnGender(person: Person, gender: Gender): void {
  person.gender ??= gender
  person.isPerson = true
}
