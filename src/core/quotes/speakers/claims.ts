// Claims of who speaks: noun phrases in a known position beside a verb of saying.
import type { Span } from './names.ts'
import { Openings } from './openings.ts'
import type { Phrase } from './phrases.ts'
import { COMMA, SEMICOLON, STOP, WORD } from './pieces.ts'
import {
  ADVERB,
  BE,
  BODY,
  BY,
  CONJUNCTION,
  DAY,
  DEFINITE,
  HAVE,
  HE,
  INDEFINITE,
  OF,
  OTHERS,
  POSSESSIVE,
  PREPOSITION,
  ROLE,
  SAID,
  SAYS,
  SHE,
} from './words.ts'

/** The speaker according to a clause. */
export interface Claim {
  readonly phrase: Phrase
  /** Its name, or the one in apposition: `the mayor of Lorne, Clara Dunn`. */
  readonly name: Span | null
  /** Without a verb of saying: only a person of the text will do. */
  readonly isWeak: boolean
  /** The medium: `heißt es in der Mitteilung`. */
  readonly isSource?: true
}

const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE

const IMPERSONAL: ReadonlySet<string> = new Set([
  'si legge',
  'si leggeva',
  'si leggono',
  'se lee',
  'se leía',
  'se leen',
  'si dice',
  'se dice',
])

/** German: `es heißt`, and the medium. */
const REPORTS_ITS_SOURCE: ReadonlySet<string> = new Set(['heißt', 'hieß', 'heisst'])
const SOURCE_PREPOSITIONS: ReadonlySet<string> = new Set('in im aus von vom'.split(' '))

/** Pieces between the two commas of a place. */
const LONGEST_INSERTION = 7
/** Romance: nouns of several persons. */
const PLURAL = /[si]$/

/** The phrases of one sentence that may be its speaker. */
export class Claims extends Openings {
  /** `heißt es`: it has no subject. */
  protected citesDocument(verb: number): boolean {
    return REPORTS_ITS_SOURCE.has(this.pieces[verb]!.key)
  }

  /** `heißt es in dem Schreiben der Anwälte`. */
  protected source(): Claim | null {
    const { pieces, phrases } = this
    for (let at = this.from; at < this.to; at++) {
      if (pieces[at]!.kind !== WORD || !SOURCE_PREPOSITIONS.has(pieces[at]!.key)) continue
      const phrase = phrases.at(at + 1, this.to)
      if (phrase !== null && phrase.pronoun === null && pieces[phrase.to - 1]!.capital)
        return { ...this.claimOf(phrase, this.to), isSource: true }
    }
    return null
  }

  /** The phrase right before a position. */
  protected nearest(end: number, from: number): Claim | null {
    const phrase = this.phrases.endingAt(end, from)
    return phrase === null ? null : { phrase, name: phrase.name, isWeak: false }
  }

  protected direct(from: number, end: number): Claim | null {
    const phrase = this.phrases.at(from, end)
    return phrase === null ? null : this.claimOf(phrase, end)
  }

  /** `…, who said`: the phrase before the pronoun. */
  protected antecedent(relative: number, from: number): Claim | null {
    const end = this.pieces[relative - 1]?.kind === COMMA ? relative - 1 : relative
    const claim = this.nearest(end, from)
    return claim === null ? null : this.ofComplement(claim, from)
  }

  /** `Ann Bell, a professor at the University of Haifa, who said`: not the nearest noun, but the person it describes. */
  private ofComplement(last: Claim, from: number): Claim {
    const { pieces, phrases } = this
    let claim = last
    while (!this.isSurePerson(claim)) {
      const link = claim.phrase.from - 1
      const before = pieces[link]
      if (link <= from || before?.kind !== WORD || (before.bits & (OF | PREPOSITION)) === 0) return last
      const next = this.nearest(link, from)
      if (next === null) return last
      claim = next
    }
    if (claim === last || claim.name !== null) return claim
    const comma = claim.phrase.from - 1
    const apposed = comma > from && pieces[comma]!.kind === COMMA ? this.nearest(comma, from) : null
    return apposed?.name && phrases.mayBePerson(apposed.name) ? apposed : claim
  }

  private isSurePerson({ phrase, name }: Claim): boolean {
    if (phrase.role !== null || phrase.pronoun !== null) return true
    return name !== null && this.phrases.isGiven(name.from)
  }

  /** The subject behind the verb. */
  protected subjectAfter(verb: number, end: number): Claim | null {
    const { pieces, phrases } = this
    let at = verb + 1
    for (let skipped = 0; at < end && skipped < 4; skipped++) {
      const { kind, bits } = pieces[at]!
      const inserted = kind === COMMA && skipped > 0 ? this.insertionEnd(at, end) : -1
      if (inserted > 0) {
        at = inserted
        continue
      }
      if (kind !== WORD) return null
      // Polish: `była premier`, the former one.
      if (phrases.words.declines && (bits & BE) !== 0 && ((pieces[at + 1]?.bits ?? 0) & ROLE) !== 0) at++
      else if (
        (bits & (HE | SHE)) === 0 &&
        (bits & (ADVERB | SAID | HAVE | OTHERS)) !== 0 &&
        (bits & DETERMINERS) === 0
      )
        at++
      else if (!this.isEnglish && this.beginsAside(at)) {
        const isTime = (bits & PREPOSITION) === 0
        const object = isTime ? null : phrases.at(at + 1, end)
        at = Math.max(at + 1, object === null ? at + 1 : this.officeIn(object))
        while (at < end && pieces[at]!.kind === WORD && (pieces[at]!.bits & DAY) !== 0) at++
      } else break
    }
    const phrase = at < end ? phrases.at(at, end) : null
    if (phrase === null || (this.verbIsSecond && this.isOblique(phrase))) return null
    return this.claimOf(phrase, end)
  }

  /** The subject behind the verb, or none: `ha aggiunto infine`. */
  protected subjectAfterOrDropped(verb: number, end: number): Claim | null {
    const claim = this.subjectAfter(verb, end)
    // `рассказал один из рабочих`: somebody, whom no phrase names.
    if (claim === null && ((this.pieces[verb + 1]?.bits ?? 0) & INDEFINITE) !== 0) return null
    if (claim === null || !this.dropsSubject) return claim ?? this.dropped(verb)
    const { phrase, name } = claim
    const { declines } = this.phrases.words
    const isNoun = phrase.pronoun !== null || phrase.role !== null || phrase.isDefinite || phrase.isIndefinite
    const { capital, bits } = this.pieces[phrase.to - 1]!
    return name !== null || isNoun || capital || declines || (bits & BODY) !== 0 ? claim : this.dropped(verb)
  }

  /** `dodał`, `ha aggiunto`: a verb without a subject of its own has that of the sentence before. */
  protected dropped(verb: number): Claim | null {
    const { words } = this.phrases
    const piece = this.pieces[verb]
    if (!this.dropsSubject || piece?.kind !== WORD || words.isPluralVerb(piece.key)) return null
    if ((piece.bits & (SAYS | HAVE)) === 0) return null
    // `Si legge su un cartello`: nobody says it.
    if (IMPERSONAL.has(`${this.pieces[verb - 1]?.key} ${piece.key}`)) return null
    const gender = words.genderOfVerb(piece.key)
    const pronoun = gender === null ? 'dropped' : gender === 'man' ? 'he' : 'she'
    const phrase: Phrase = {
      from: verb,
      to: verb + 1,
      pronoun,
      name: null,
      role: null,
      isDefinite: false,
      isIndefinite: false,
      isOwned: false,
    }
    return { phrase, name: null, isWeak: false }
  }

  /** `prometeu na quinta, [em Lisboa,] a ministra`: behind the second comma; -1 if there is none. */
  private insertionEnd(comma: number, end: number): number {
    const { pieces } = this
    if (this.isEnglish || pieces[comma + 1]?.kind !== WORD || (pieces[comma + 1]!.bits & PREPOSITION) === 0)
      return -1
    for (let at = comma + 2; at < Math.min(end, comma + LONGEST_INSERTION); at++)
      if (pieces[at]!.kind === COMMA) return at + 1
    return -1
  }

  /** `dijo [el lunes] el alcalde`, `uvedl [v televizi] ministr`. */
  private beginsAside(at: number): boolean {
    const { bits } = this.pieces[at]!
    if ((bits & (PREPOSITION | DAY)) !== 0 && (bits & DETERMINERS) === 0) return true
    const next = this.pieces[at + 1]
    return (bits & DETERMINERS) !== 0 && next?.kind === WORD && (next.bits & DAY) !== 0
  }

  /** `v České televizi [ministr] Jan Novák`: without articles nothing else parts the two. */
  private officeIn(object: Phrase): number {
    if (this.phrases.words.declines)
      for (let at = object.from; at < object.to; at++) if ((this.pieces[at]!.bits & ROLE) !== 0) return at
    // `ante los periodistas [Pablo Ruiz]`: several persons have no name in apposition.
    const { name } = object
    const noun = name === null ? undefined : this.pieces[name.from - 1]
    const isPlural = noun?.kind === WORD && !noun.capital && name!.from > object.from && PLURAL.test(noun.key)
    return isPlural && this.phrases.isGiven(name!.from) ? name!.from : object.to
  }

  /** `The agency quoted Reed as saying`. */
  protected cited(verb: number, end: number): Claim | null {
    const claim = this.subjectAfter(verb, end)
    return claim !== null && (claim.name !== null || claim.phrase.role !== null) ? claim : null
  }

  /** `was called “dead” by X`. */
  protected agent(verb: number, end: number): Claim | null {
    const { pieces } = this
    for (let at = verb + 1; at < Math.max(end, this.to); at++) {
      if (pieces[at]!.kind === STOP || pieces[at]!.kind === SEMICOLON) return null
      if (pieces[at]!.kind !== WORD || (pieces[at]!.bits & BY) === 0) continue
      return this.direct(at + 1, this.to)
    }
    return null
  }

  /** The phrase with the name in apposition. */
  protected claimOf(phrase: Phrase, end: number): Claim {
    const isBody = (this.pieces[phrase.to - 1]!.bits & BODY) !== 0
    // `the agency …, Emil Marok`: the name is somebody else's.
    if (phrase.name !== null || phrase.pronoun !== null || isBody)
      return { phrase, name: phrase.name, isWeak: false }
    const reach = this.phrases.complementEnd(phrase, end)
    return {
      phrase,
      name: this.phrases.apposedName(reach, end) ?? this.phrases.nameAfterPlace(phrase, reach, end),
      isWeak: false,
    }
  }

  /** `Ann Bell and Tom Reed said`: both. */
  protected joint(phrase: Phrase, end: number): Claim | null {
    const { pieces, phrases } = this
    const link = pieces[phrase.to]
    if (
      phrase.name === null ||
      phrase.name.to !== phrase.to ||
      link?.kind !== WORD ||
      (link.bits & CONJUNCTION) === 0
    )
      return null
    const other = phrases.nameRun(phrase.to + 1, end)
    if (other === null || other.to !== end) return null
    return {
      phrase,
      name: { from: phrase.name.from, to: other.to },
      isWeak: false,
    }
  }
}
