// The grammatical subject of a verb of saying: before the verb, behind it, or shared with another verb.

import { type Claim, Claims } from './claims.ts'
import type { Phrase } from './phrases.ts'
import { COLON, COMMA, DASH, QUOTE, SEMICOLON, STOP, WORD } from './pieces.ts'
import { REFLEXIVE } from './verbs.ts'
import {
  ADVERB,
  BE,
  BODY,
  CITES,
  CONJUNCTION,
  DEFINITE,
  HE,
  INDEFINITE,
  OTHERS,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  SAYING,
  SAYS,
  SHE,
  UTTERANCE,
} from './words.ts'

const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE

/** English verbs of saying that make no clause of their own with a comma and a verb before a name: `Reed rang, told Bell, and left`. */
const TAKES_PERSON: ReadonlySet<string> = new Set(
  'told tells called calls asked asks thanked thanks phoned phones blamed blames quoted quotes'.split(' '),
)

/** English: these hold words that their signer or bearer need not have written. */
const PAPERS: ReadonlySet<string> = new Set(
  'affidavit sign signs banner banners placard placards poster posters petition'.split(' '),
)

/** Verbs in a row that share one subject: `stood up, laughed and said`. */
const MOST_NESTED = 4

/** The subjects of one sentence. */
export class Subjects extends Claims {
  private nested = 0

  /** The subject of a verb of saying between two positions. */
  protected subjectOf(verb: number, from: number, end: number): Claim | null {
    if (this.nested >= MOST_NESTED) return null
    this.nested++
    const claim = this.readSubject(verb, from, end)
    this.nested--
    return claim
  }

  private readSubject(verb: number, from: number, end: number): Claim | null {
    const { pieces } = this
    if (this.citesDocument(verb)) return this.source()
    const isCited = (pieces[verb]!.bits & CITES) !== 0
    const isPassive = this.passiveOf(verb, from)
    if (isCited && !isPassive && !this.citesIt(verb)) return this.cited(verb, end)
    if (isCited && this.verbIsSecond) return this.citedPassively(verb, from)
    if (isPassive && !isCited) return this.agent(verb, end)
    const before = this.insertedAfter(verb, end) ?? this.subjectBefore(verb, from)
    if (before === undefined) return this.subjectAfterOrDropped(verb, end)
    return before
  }

  /** `Reed welcomed the plan, citing it as “…”`: the words are those of the subject. */
  private citesIt(verb: number): boolean {
    const next = this.pieces[verb + 1]
    const isFollower = (this.pieces[verb]!.bits & SAYING) !== 0
    return this.isEnglish && isFollower && (next?.kind === QUOTE || next?.key === 'it')
  }

  /** The subject before the verb; undefined if it must stand behind. */
  protected subjectBefore(verb: number, from: number): Claim | null | undefined {
    const { pieces, phrases } = this
    let end = verb
    while (end > from && this.isBesideVerb(end - 1)) end--
    if (this.isEnglish && this.isInsertedAdverb(end, from)) end -= 3
    if (end > from && end < verb && REFLEXIVE.has(pieces[end - 1]!.key)) end--
    const isInfinitive = !this.verbIsSecond && end > from && pieces[end - 1]!.key === 'to'
    const isFollower = (pieces[verb]!.bits & SAYS) === 0 && (pieces[verb]!.bits & SAYING) !== 0
    if (isFollower && this.isOfWriting(end, from)) return null
    if (end === from) {
      // `The magazine “Jungle World” wrote`: the marks belong to a title.
      const isTitle = from > this.from && pieces[from - 1]!.kind === QUOTE && !pieces[from - 1]!.edge
      return isTitle && end === verb ? (this.nearest(from - 1, this.from) ?? undefined) : undefined
    }
    const last = pieces[end - 1]!
    if (last.kind === WORD && (last.bits & (HE | SHE)) !== 0 && !isFollower) return this.direct(end - 1, end)
    if (last.kind === WORD && (last.bits & RELATIVE) !== 0 && (last.bits & CONJUNCTION) === 0)
      return this.antecedent(end - 1, from)
    if (this.followsSubordinate(verb, from)) return undefined
    const inserted = this.insertedBefore(verb, end, from)
    if (inserted !== null) return inserted
    const start = this.clauseStart(verb, end, from, isInfinitive || isFollower)
    if (typeof start !== 'number') return start
    const within = this.subordinateSubject(start, end)
    if (within !== null) return within
    let opened = this.skipOpeners(start, end)
    if (opened === null)
      return this.verbIsSecond ? this.sharedSubject(verb, start, end) : this.nearestSubject(end, start)
    if (this.verbIsSecond && opened > start + 1) {
      // `Als es regnete, biss der Mann zu und rief`: behind the comma the finite verb stands first.
      const { bits, capital } = pieces[opened]!
      if (!capital && (bits & (DETERMINERS | HE | SHE | OTHERS | PREPOSITION)) === 0) opened++
    }
    const phrase = phrases.at(opened, end)
    if (phrase === null) return this.verbIsSecond ? undefined : this.nearestSubject(end, opened)
    return this.asSubject(phrase, opened, start, end, verb)
  }

  /** `he, allegedly, called it`: an adverb between two commas. */
  private isInsertedAdverb(end: number, from: number): boolean {
    const { pieces } = this
    if (end - 4 < from || pieces[end - 1]!.kind !== COMMA || pieces[end - 3]!.kind !== COMMA) return false
    return pieces[end - 2]!.kind === WORD && (pieces[end - 2]!.bits & ADVERB) !== 0
  }

  /** `signed a letter stating`, `held up a banner reading`: the paper says it, and its author is unknown. */
  private isOfWriting(end: number, from: number): boolean {
    if (!this.isEnglish || end === from) return false
    return this.pieces[end - 1]!.kind === WORD && PAPERS.has(this.pieces[end - 1]!.key)
  }

  /** `Her home, Bell said, was “…”`: a clause between two commas within another. */
  private insertedBefore(verb: number, end: number, from: number): Claim | null {
    const { pieces } = this
    const next = pieces[verb + 2]?.kind
    const closes = pieces[verb + 1]?.kind === COMMA && (next === WORD || next === QUOTE)
    if (!this.isEnglish || !closes || end !== verb || verb >= this.to - 2) return null
    let start = end
    while (start > from && pieces[start - 1]!.kind === WORD) start--
    if (start === from || pieces[start - 1]!.kind !== COMMA) return null
    const claim = this.direct(start, end)
    return claim?.name?.to === end ? claim : null
  }

  /** `One of the reasons, said Bell, was “…”`. */
  private insertedAfter(verb: number, end: number): Claim | null {
    const { pieces } = this
    if (!this.isEnglish || pieces[verb - 1]?.kind !== COMMA || (pieces[verb]!.bits & SAYING) !== 0)
      return null
    if (TAKES_PERSON.has(pieces[verb]!.key)) return null
    const claim = this.direct(verb + 1, end)
    const close = claim?.name?.to ?? end
    const next = pieces[close + 1]?.kind
    return pieces[close]?.kind === COMMA && (next === WORD || next === QUOTE) ? claim : null
  }

  /** Right before the verb, unless a preposition takes it: `in a case dubbed “…”`. */
  private nearestSubject(end: number, from: number): Claim | null {
    const claim = this.nearest(end, from)
    // `L'impresa Dini`: a subject, though not one that is read.
    if (claim === null) return (this.pieces[from]?.bits ?? 0) & DETERMINERS ? null : this.dropped(end)
    const before = this.pieces[claim.phrase.from - 1]
    const isGoverned = before?.kind === WORD && (before.bits & PREPOSITION) !== 0
    // `W rozmowie z radiem dodał`: the subject is that of the sentence before.
    if (isGoverned && claim.phrase.pronoun === null && this.dropsSubject) return this.dropped(end)
    return isGoverned && claim.name === null && this.isEnglish ? null : claim
  }

  /** `Während Reed im Gericht erklärte`: behind its conjunction the subject stands first, and the verb last. */
  private subordinateSubject(start: number, end: number): Claim | null {
    const { pieces, phrases } = this
    const { kind, edge, bits, key } = pieces[start]!
    const isSubordinate =
      this.verbIsSecond && kind === WORD && edge && (bits & CONJUNCTION) !== 0 && !this.isCoordinating(key)
    if (!isSubordinate || (bits & DETERMINERS) !== 0 || this.hasComma(start, end)) return null
    let at = start + 1
    while (at < end && pieces[at]!.kind === WORD && pieces[at]!.key === 'sich') at++
    const phrase = phrases.at(at, end)
    if (phrase === null || this.isOblique(phrase)) return null
    const claim = this.claimOf(phrase, end)
    const isBare = claim.name !== null && claim.name.from === at && claim.name.to === end
    return isBare || this.isLikely(claim) ? claim : null
  }

  /** `Nachdem er gefragt worden war, was nun folge, sagte Reed`: behind its comma the verb stands first. */
  private followsSubordinate(verb: number, from: number): boolean {
    const { pieces } = this
    const { kind, edge, bits, key } = pieces[from]!
    return (
      this.verbIsSecond &&
      pieces[verb - 1]!.kind === COMMA &&
      from < verb &&
      kind === WORD &&
      edge &&
      (bits & CONJUNCTION) !== 0 &&
      !this.isCoordinating(key) &&
      this.subjectAfter(verb, this.to) !== null
    )
  }

  /** `Kurz danach war Reed zufrieden und sagte`: the person named between the opening and the verb. */
  protected sharedSubject(verb: number, from: number, end: number): Claim | null | undefined {
    const { pieces, phrases } = this
    const shares = pieces[end - 1]!.kind === WORD && (pieces[end - 1]!.bits & CONJUNCTION) !== 0
    if (!shares || verb - from < 3) return undefined
    for (let at = from; at < end; at++) {
      const phrase = phrases.at(at, end)
      if (phrase === null) continue
      const before = pieces[at - 1]
      const governed = before?.kind === WORD && (before.bits & PREPOSITION) !== 0
      if (!governed && !this.isOblique(phrase) && (phrase.name !== null || phrase.role !== null))
        return this.claimOf(phrase, end)
      at = phrase.to - 1
    }
    return undefined
  }

  /** Is the first phrase of a clause its subject? */
  protected asSubject(
    phrase: Phrase,
    opened: number,
    start: number,
    end: number,
    verb: number,
  ): Claim | null | undefined {
    const { pieces, phrases } = this
    const claim = this.claimOf(phrase, end)
    if (this.verbIsSecond) {
      if (this.isOblique(phrase)) return undefined
      const isFirst = opened === start && (start === this.from || pieces[start - 1]!.kind !== WORD)
      const reach = phrases.complementEnd(phrase, end)
      const touches = reach === end || pieces[reach]?.kind === COMMA || claim.name?.to === end
      // `Der Zeitung sagte Karma`: a paper in what may be the dative, and a name behind the verb.
      if (isFirst && pieces[phrase.to - 1] !== undefined && (pieces[phrase.to - 1]!.bits & BODY) !== 0) {
        const after = this.subjectAfter(verb, this.to)
        if (after !== null && after.name !== null && pieces[phrase.from]!.key === 'der') return after
      }
      if (claim.name === null && phrase.role !== null) {
        // `Die Sprecherin von Bündnis 90/Die Grünen, Anja Hajduk, sagte`.
        const close = pieces[end - 1]!.kind === COMMA ? end - 1 : end
        const last = phrases.endingAt(close, opened + 1)?.name
        if (last && pieces[last.from - 1]?.kind === COMMA && phrases.mayBePerson(last))
          return { ...claim, name: last }
      }
      if (isFirst && this.isUnlikely(phrase)) {
        const after = this.subjectAfter(verb, this.to)
        if (after !== null && this.isLikely(after)) return after
      }
      if (isFirst && !touches && claim.name === null && phrase.pronoun === null) {
        const after = this.subjectAfter(verb, this.to)
        return phrase.role !== null && (after === null || (after.phrase.role === null && after.name === null))
          ? claim
          : after
      }
      return claim
    }
    const besideVerb = this.namedBesideVerb(phrase, end)
    if (besideVerb !== null) return { ...claim, name: besideVerb }
    const joint = this.joint(phrase, end)
    if (joint !== null) return joint
    if (claim.name === null && phrase.pronoun === null) {
      // `The shadow secretary for children Michael Gove said`.
      const last = phrases.endingAt(end, opened + 1)?.name
      if (last && last.to - last.from > 1 && phrases.isGiven(last.from)) return { ...claim, name: last }
    }
    // `Jeho slova okomentoval Karel Novák`: with cases, an object may stand first.
    if (phrases.words.declines && this.isObject(claim)) return undefined
    const reach = phrases.complementEnd(phrase, end)
    const isLoose =
      reach !== end && pieces[reach]!.kind !== COMMA && claim.name === null && phrase.role === null
    return isLoose && phrase.pronoun === null ? null : claim
  }

  private isObject({ phrase, name }: Claim): boolean {
    if (name !== null || phrase.role !== null || phrase.pronoun !== null) return false
    return phrase.isOwned || (this.pieces[phrase.to - 1]!.bits & UTTERANCE) !== 0
  }

  /** `Reed ist der Meinung, dass`: the subject of the auxiliary before the noun. */
  protected holding(noun: number, from: number): Claim | null {
    const { pieces } = this
    const before = pieces[noun - 1]
    if (before?.kind !== WORD || (before.bits & DEFINITE) === 0) return null
    for (let at = noun - 2; at >= from; at--)
      if (pieces[at]!.kind === WORD && (pieces[at]!.bits & BE) !== 0)
        return this.subjectBefore(at, from) ?? this.subjectAfter(at, noun)
    return null
  }

  /** Start of a verb's clause, or its subject if another verb of saying has it. */
  protected clauseStart(
    verb: number,
    end: number,
    from: number,
    follows: boolean,
  ): number | Claim | null | undefined {
    const { pieces } = this
    let shares = follows
    let comma = false
    for (let at = end - 1; at >= from; at--) {
      const { kind, bits, edge } = pieces[at]!
      if (kind === COMMA) comma = true
      if (
        kind === SEMICOLON ||
        kind === COLON ||
        kind === STOP ||
        kind === QUOTE ||
        (kind === DASH && !comma)
      )
        return at + 1
      if (kind !== WORD || edge) continue
      if ((bits & RELATIVE) !== 0 && (bits & CONJUNCTION) === 0) {
        if (comma || shares) continue
        return at + 1
      }
      if ((bits & CONJUNCTION) !== 0 && (bits & SAYS) === 0) {
        if (at + 1 === end) shares = true
        else if (
          !shares &&
          (!comma || pieces[at - 1]?.kind === COMMA || this.beginsWithName(at + 1, end)) &&
          !this.joinsNames(at, from)
        )
          return at + 1
      }
      if (this.isVerb(at) && (bits & SAYING) === 0) {
        if (shares && !follows && this.isEnglish && this.passiveOf(at, from)) {
          // `Reed denied being asked, and said`; `Reed was asked, and said`.
          if (pieces[at - 1]!.key === 'being') continue
          return this.subjectBefore(at, from)
        }
        if (shares) return this.subjectOf(at, from, verb)
        if (!comma) return at + 1
      }
    }
    return from
  }

  /** `X wird mit den Worten zitiert`, `wird X zitiert`. */
  private citedPassively(verb: number, from: number): Claim | null {
    // `wie Reed von der Zeitung zitiert wird`: the auxiliary stands last.
    const auxiliary = this.pieces[verb + 1]
    if (auxiliary?.kind === WORD && (auxiliary.bits & BE) !== 0) return this.direct(from, verb)
    for (let at = verb - 1; at >= from; at--) {
      if (this.pieces[at]!.kind !== WORD || (this.pieces[at]!.bits & BE) === 0) continue
      const before = this.subjectBefore(at, from)
      if (before !== undefined && (before === null || this.isLikely(before))) return before
      return this.subjectAfter(at, verb) ?? before ?? null
    }
    return null
  }
}
