// Claims of who speaks: noun phrases in a known position beside a verb of saying.
import type { Span } from './names.ts'
import { Openings } from './openings.ts'
import type { Phrase } from './phrases.ts'
import { COMMA, SEMICOLON, STOP, WORD } from './pieces.ts'
import {
  ADVERB,
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
  SAID,
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

/** German: `es heißt`, and the medium. */
const REPORTS_ITS_SOURCE: ReadonlySet<string> = new Set(['heißt', 'hieß', 'heisst'])
const SOURCE_PREPOSITIONS: ReadonlySet<string> = new Set('in im aus von vom'.split(' '))

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
      if (kind !== WORD) return null
      if (
        (bits & (HE | SHE)) === 0 &&
        (bits & (ADVERB | SAID | HAVE | OTHERS)) !== 0 &&
        (bits & DETERMINERS) === 0
      )
        at++
      else if (this.verbIsSecond && (bits & (PREPOSITION | DAY)) !== 0 && (bits & DETERMINERS) === 0) {
        const object = phrases.at(at + 1, end)
        at = Math.max(at + 1, object?.to ?? at + 1)
        while (at < end && pieces[at]!.kind === WORD && (pieces[at]!.bits & DAY) !== 0) at++
      } else break
    }
    const phrase = at < end ? phrases.at(at, end) : null
    if (phrase === null || (this.verbIsSecond && this.isOblique(phrase))) return null
    return this.claimOf(phrase, end)
  }

  /** `The agency quoted Reed as saying`. */
  protected cited(verb: number, end: number): Claim | null {
    const claim = this.subjectAfter(verb, end)
    return claim?.name ? claim : null
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
      name: this.phrases.apposedName(reach, end),
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
