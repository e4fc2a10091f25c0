// Who is the grammatical subject of saying beside a quotation? Reads the clause behind it, the clause before it, and
// what stands for one: `according to`, a colon, a name cited.
import type { Phrase, Phrases, Span } from './phrases.ts'
import { CLOSE, COLON, COMMA, DASH, OPEN, type Piece, QUOTE, SEMICOLON, STOP, WORD } from './pieces.ts'
import {
  ACCORDING,
  ACCORDING_BEHIND,
  ACCORDING_NOUN,
  ADVERB,
  BE,
  BODY,
  BY,
  CITES,
  CONJUNCTION,
  DAY,
  DEFINITE,
  HAVE,
  HE,
  INDEFINITE,
  OF,
  OTHER_VERB,
  OTHERS,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  SAID,
  SAYING,
  SAYS,
  SHE,
} from './words.ts'

/** Who a clause says speaks. */
export interface Claim {
  readonly phrase: Phrase
  /** Its name, or the one set beside it: `the mayor of Lorne, Clara Dunn`. */
  readonly name: Span | null
  /** No verb of saying tells it: only a person of the text will do. */
  readonly isWeak: boolean
}

const LONGEST_ATTRIBUTION = 40
const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
const BESIDE_VERB = HAVE | ADVERB | OTHER_VERB | BE
/** German articles that no subject has. */
const OBLIQUE: ReadonlySet<string> = new Set('dem den des einem einen eines'.split(' '))
const REPORTED_AS: ReadonlySet<string> = new Set('wie as comme como come zoals как'.split(' '))
/** German and Dutch: behind other conjunctions the verb stands last, or the words are no subject. */
const COORDINATING: ReadonlySet<string> = new Set(
  'und aber oder denn doch sondern en maar want of'.split(' '),
)
/** Words that a speaker follows only behind the quotation: elsewhere they are adverbs. */
const ONLY_BEHIND: ReadonlySet<string> = new Set(['so', 'aldus'])

/** The clauses of one sentence. */
export class Clauses {
  private readonly phrases: Phrases
  private readonly pieces: readonly Piece[]
  private readonly from: number
  private readonly to: number
  private readonly verbIsSecond: boolean

  constructor(phrases: Phrases, from: number, to: number) {
    this.phrases = phrases
    this.pieces = phrases.pieces
    this.from = from
    this.to = to
    this.verbIsSecond = phrases.words.grammar.verbIsSecond
  }

  /** The attribution behind a quotation: `…,” said X`; `…,” X said`; `…“, so X`. */
  behind(quote: number, end: number): Claim | null {
    const { pieces } = this
    let at = quote + 1
    while (
      at < end &&
      (pieces[at]!.kind === COMMA || pieces[at]!.kind === DASH || pieces[at]!.kind === CLOSE)
    )
      at++
    let limit = at
    while (
      limit < end &&
      limit - at < LONGEST_ATTRIBUTION &&
      pieces[limit]!.kind !== STOP &&
      pieces[limit]!.kind !== SEMICOLON
    )
      limit++
    if (at >= limit || pieces[at]!.kind !== WORD) return null
    const pauses = at > quote + 1 || pieces[quote]!.edge || this.endsInComma(quote)
    return this.accordingAt(at, limit) ?? this.attribution(at, limit, pauses || this.isFirst(quote))
  }

  /** The attribution at the end of a sentence whose quotation stands amid it: `… “dead”, and no wonder, said X`. */
  trailing(quote: number, end: number): Claim | null {
    const { pieces } = this
    let limit = end
    while (limit > quote && pieces[limit - 1]!.kind === STOP) limit--
    for (let at = limit - 1; at > quote + 1 && limit - at < LONGEST_ATTRIBUTION; at--) {
      if (pieces[at]!.kind === QUOTE) return null
      if (pieces[at]!.kind !== COMMA) continue
      const claim = this.accordingAt(at + 1, limit) ?? this.attribution(at + 1, limit, true)
      if (claim !== null) return claim
    }
    return null
  }

  /** The attribution before a quotation: `X said: “…`, `X called it “…`. */
  before(from: number, quote: number): Claim | null {
    const { pieces } = this
    let verb = quote - 1
    while (
      verb >= from &&
      !this.isVerb(verb, this.to) &&
      (pieces[verb]!.bits & (ACCORDING | ACCORDING_NOUN | ACCORDING_BEHIND)) === 0
    )
      verb--
    if (verb < from) return null
    if ((pieces[verb]!.bits & ACCORDING_BEHIND) !== 0) return this.nearest(verb, from)
    // `Laut Polizei habe es …`: an auxiliary alone says nothing.
    if ((pieces[verb]!.bits & HAVE) !== 0) {
      for (let at = verb - 1; at >= from; at--) {
        const claim =
          (pieces[at]!.bits & ACCORDING) !== 0 && pieces[at]!.kind === WORD
            ? this.accordingAt(at, quote)
            : null
        if (claim !== null) return claim
      }
    }
    if ((pieces[verb]!.bits & (ACCORDING | ACCORDING_NOUN)) !== 0) {
      const claim = this.accordingAt(verb, quote)
      if (claim !== null) return claim
      while (verb >= from && !this.isVerb(verb, this.to)) verb--
      if (verb < from) return null
    }
    return this.subjectOf(verb, from, quote)
  }

  /** `Peskov: “…`; `Reed was blunt: “…`. */
  introduced(quote: number): Claim | null {
    const { pieces, phrases } = this
    if (pieces[quote - 1]?.kind !== COLON) return null
    for (let at = this.from; at < quote; at++) if (this.isVerb(at, this.to)) return null
    const phrase = phrases.at(this.skipOpeners(this.from, quote - 1) ?? this.from, quote - 1)
    if (phrase === null || phrase.isOwned) return null
    const end = phrases.complementEnd(phrase, quote - 1)
    const claim = this.claimOf(phrase, quote - 1)
    const isWhole = end === quote - 1 || (claim.name !== null && claim.name.to === quote - 1)
    return isWhole && phrase.pronoun === null ? claim : { ...claim, isWeak: true }
  }

  /** The first phrase of the sentence, which may be what it is about. */
  theme(): Claim | null {
    const start = this.skipOpeners(this.from, this.to) ?? this.from
    const phrase = this.phrases.at(start, this.to)
    return phrase === null ? null : { ...this.claimOf(phrase, this.to), isWeak: true }
  }

  /** Has the sentence a verb of saying? */
  get reports(): boolean {
    for (let at = this.from; at < this.to; at++) if (this.isVerb(at, this.to)) return true
    return false
  }

  /** A clause of attribution that begins at a piece: inverted, or subject before verb. */
  private attribution(from: number, end: number, mayBegin: boolean): Claim | null {
    const { pieces } = this
    const start = REPORTED_AS.has(pieces[from]!.key) ? from + 1 : from
    let verb = start
    while (verb < end && !this.isVerb(verb, end)) {
      if (pieces[verb]!.kind === QUOTE || pieces[verb]!.kind === COLON) return null
      verb++
    }
    if (verb === end) return null
    if (start < verb && (pieces[verb]!.bits & CITES) !== 0 && (pieces[start]!.bits & BE) !== 0)
      return this.subjectAfter(start, verb)
    let between = start
    while (between < verb && this.isBesideVerb(between)) between++
    if (between === verb) return this.passiveOf(verb, start) ? null : this.subjectAfter(verb, end)
    if (!mayBegin || (this.verbIsSecond && start === from)) return null
    if ((pieces[start]!.bits & (PREPOSITION | CONJUNCTION | RELATIVE | OF)) !== 0 && !pieces[start]!.capital)
      return null
    return this.subjectOf(verb, start, end)
  }

  /** The subject of a verb of saying between two places. */
  private subjectOf(verb: number, from: number, end: number): Claim | null {
    const { pieces } = this
    const isCited = (pieces[verb]!.bits & CITES) !== 0
    const isPassive = this.passiveOf(verb, from)
    if (isCited && !isPassive) return this.cited(verb, end)
    if (isPassive && !isCited) return this.agent(verb, end)
    const before = this.subjectBefore(verb, from)
    if (before === undefined) return this.subjectAfter(verb, end)
    return before
  }

  /** Who stands before the verb; undefined where its subject has to stand behind it. */
  private subjectBefore(verb: number, from: number): Claim | null | undefined {
    const { pieces, phrases } = this
    let end = verb
    while (end > from && this.isBesideVerb(end - 1)) end--
    const isInfinitive = !this.verbIsSecond && end > from && pieces[end - 1]!.key === 'to'
    const isFollower = (pieces[verb]!.bits & SAYS) === 0 && (pieces[verb]!.bits & SAYING) !== 0
    if (end === from) {
      // `The magazine “Jungle World” wrote`: the marks are of a title.
      const isTitle = from > this.from && pieces[from - 1]!.kind === QUOTE && !pieces[from - 1]!.edge
      return isTitle && end === verb ? (this.nearest(from - 1, this.from) ?? undefined) : undefined
    }
    const last = pieces[end - 1]!
    if (last.kind === WORD && (last.bits & (HE | SHE)) !== 0 && !isFollower) return this.direct(end - 1, end)
    if (last.kind === WORD && (last.bits & RELATIVE) !== 0 && (last.bits & CONJUNCTION) === 0)
      return this.antecedent(end - 1, from)
    const start = this.clauseStart(verb, end, from, isInfinitive || isFollower)
    if (typeof start !== 'number') return start
    let opened = this.skipOpeners(start, end)
    if (opened === null)
      return this.verbIsSecond ? this.sharedSubject(verb, start, end) : this.nearest(end, start)
    if (this.verbIsSecond && opened > start + 1) {
      // `Als es regnete, biss der Mann zu und rief`: behind the comma the finite verb stands first.
      const { bits, capital } = pieces[opened]!
      if (!capital && (bits & (DETERMINERS | HE | SHE | OTHERS | PREPOSITION)) === 0) opened++
    }
    const phrase = phrases.at(opened, end)
    if (phrase === null) return this.verbIsSecond ? undefined : this.nearest(end, opened)
    return this.asSubject(phrase, opened, start, end, verb)
  }

  /** `Kurz danach war Reed zufrieden und sagte`: the person named between the opening and the verb. */
  private sharedSubject(verb: number, from: number, end: number): Claim | null | undefined {
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
  private asSubject(
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
      if (isFirst && this.isUnlikely(phrase)) {
        const after = this.subjectAfter(verb, this.to)
        if (after?.name && phrases.isKnown(after.name.to - 1)) return after
      }
      if (isFirst && !touches && claim.name === null && phrase.pronoun === null) return undefined
      return claim
    }
    const reach = phrases.complementEnd(phrase, end)
    const isLoose =
      reach !== end && pieces[reach]!.kind !== COMMA && claim.name === null && phrase.role === null
    return isLoose && phrase.pronoun === null ? null : claim
  }

  /** `Relativierend fügt Gall hinzu`, `Die Vorwürfe weist Gall zurück`: for all that is known no person or body. */
  private isUnlikely({ from, to, role, pronoun }: Phrase): boolean {
    const { pieces, phrases } = this
    if (pronoun !== null || role !== null) return false
    return !phrases.isKnown(from) && !phrases.isKnown(to - 1) && (pieces[to - 1]!.bits & BODY) === 0
  }

  /** The phrase right before a place. */
  private nearest(end: number, from: number): Claim | null {
    const phrase = this.phrases.endingAt(end, from)
    return phrase === null ? null : { phrase, name: phrase.name, isWeak: false }
  }

  private direct(from: number, end: number): Claim | null {
    const phrase = this.phrases.at(from, end)
    return phrase === null ? null : this.claimOf(phrase, end)
  }

  /** `…, who said`: the phrase before the pronoun. */
  private antecedent(relative: number, from: number): Claim | null {
    const end = this.pieces[relative - 1]?.kind === COMMA ? relative - 1 : relative
    return this.nearest(end, from)
  }

  /** Where the clause of a verb begins, or its subject where another verb of saying has it. */
  private clauseStart(
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
        else if (!shares && (!comma || pieces[at - 1]?.kind === COMMA) && !this.joinsNames(at, from))
          return at + 1
      }
      if (this.isVerb(at, end) && (bits & SAYING) === 0) {
        if (shares) return this.subjectOf(at, from, verb)
        if (!comma) return at + 1
      }
    }
    return from
  }

  /** `Ann Bell and Tom Reed said`. */
  private joinsNames(conjunction: number, from: number): boolean {
    const { pieces } = this
    const [left, right] = [pieces[conjunction - 1], pieces[conjunction + 1]]
    if (left?.kind !== WORD || right?.kind !== WORD || !left.capital || !right.capital) return false
    let at = conjunction - 1
    while (at > from && pieces[at - 1]!.kind === WORD && pieces[at - 1]!.capital) at--
    return at === from || pieces[at - 1]!.kind !== WORD
  }

  /** Behind phrases that open a clause before its subject; null where no comma ends them. */
  private skipOpeners(from: number, end: number): number | null {
    const { pieces } = this
    let at = from
    while (at < end) {
      const piece = pieces[at]!
      if (piece.kind === COMMA || piece.kind === DASH || piece.kind === OPEN) at++
      else if (piece.kind !== WORD) return at
      else if (this.opensAdverbial(at, end)) {
        let comma = at
        while (comma < end && pieces[comma]!.kind !== COMMA) comma++
        if (comma === end) return null
        at = comma + 1
      } else if ((piece.bits & (CONJUNCTION | ADVERB)) !== 0 && (piece.bits & DETERMINERS) === 0) {
        if (
          this.verbIsSecond &&
          at === from &&
          ((piece.bits & ADVERB) !== 0 || (piece.edge && !COORDINATING.has(piece.key)))
        )
          return null
        at++
      } else return at
    }
    return null
  }

  /** `Asked by X, …`, `In a letter to X, …`, `When it rained, …`, `Born in Rome, …`. */
  private opensAdverbial(at: number, end: number): boolean {
    const piece = this.pieces[at]!
    const { bits, edge } = piece
    if ((bits & DETERMINERS) !== 0) return false
    if ((bits & (PREPOSITION | SAYING | DAY)) !== 0) return true
    if ((bits & (SAYS | CITES)) !== 0 && piece.capital) return true
    if ((bits & CONJUNCTION) !== 0 && edge) return this.hasComma(at, end)
    const next = this.pieces[at + 1]
    return (
      edge &&
      next?.kind === WORD &&
      (next.bits & PREPOSITION) !== 0 &&
      (next.bits & OF) === 0 &&
      !this.phrases.isKnown(at) &&
      this.hasComma(at, end)
    )
  }

  private hasComma(from: number, end: number): boolean {
    for (let at = from; at < end; at++) if (this.pieces[at]!.kind === COMMA) return true
    return false
  }

  /** Who stands behind the verb. */
  private subjectAfter(verb: number, end: number): Claim | null {
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

  /** `according to X`, `laut X`, `nach Angaben der Polizei`, `X zufolge`, at a piece. */
  private accordingAt(at: number, end: number): Claim | null {
    const { pieces, phrases } = this
    if (at >= end || pieces[at]!.kind !== WORD) return null
    if ((pieces[at]!.bits & PREPOSITION) !== 0 && (pieces[at + 1]?.bits ?? 0) & ACCORDING_NOUN)
      return this.accordingAt(at + 1, end)
    const { bits, key } = pieces[at]!
    if ((bits & (ACCORDING | ACCORDING_NOUN)) === 0) {
      const phrase = phrases.at(at, end)
      const behind = phrase === null ? undefined : pieces[phrases.complementEnd(phrase, end)]
      return phrase !== null && behind?.kind === WORD && (behind.bits & ACCORDING_BEHIND) !== 0
        ? this.claimOf(phrase, end)
        : null
    }
    if (ONLY_BEHIND.has(key) && pieces[at - 1]?.kind === WORD) return null
    let start = at + 1
    const linked =
      start < end &&
      pieces[start]!.kind === WORD &&
      (pieces[start]!.bits & (OF | PREPOSITION)) !== 0 &&
      (pieces[start]!.bits & DEFINITE) === 0
    if (linked) start++
    else if (
      (bits & ACCORDING_NOUN) !== 0 &&
      (bits & ACCORDING) === 0 &&
      this.phrases.words.grammar.tag === 'en'
    )
      return null
    const phrase = phrases.at(start, end)
    if (phrase === null) return null
    const isNominal =
      phrase.name !== null ||
      phrase.role !== null ||
      (pieces[phrase.from]!.bits & DETERMINERS) !== 0 ||
      pieces[phrase.to - 1]!.capital
    return isNominal ? this.claimOf(phrase, end) : null
  }

  /** `The agency quoted Reed as saying`. */
  private cited(verb: number, end: number): Claim | null {
    const phrase = this.phrases.at(verb + 1, end)
    return phrase?.name ? this.claimOf(phrase, end) : null
  }

  /** `was called “dead” by X`. */
  private agent(verb: number, end: number): Claim | null {
    const { pieces } = this
    for (let at = verb + 1; at < Math.max(end, this.to); at++) {
      if (pieces[at]!.kind === STOP || pieces[at]!.kind === SEMICOLON) return null
      if (pieces[at]!.kind !== WORD || (pieces[at]!.bits & BY) === 0) continue
      return this.direct(at + 1, this.to)
    }
    return null
  }

  /** Is the verb a passive: `was told`, `has been accused`? */
  private passiveOf(verb: number, from: number): boolean {
    const { pieces } = this
    if ((pieces[verb]!.bits & SAYING) !== 0) return false
    if ((pieces[verb]!.bits & CITES) !== 0 && this.verbIsSecond) {
      for (let at = this.from; at < this.to; at++)
        if (pieces[at]!.kind === WORD && (pieces[at]!.bits & BE) !== 0) return true
      return false
    }
    let at = verb - 1
    while (at >= from && pieces[at]!.kind === WORD && (pieces[at]!.bits & ADVERB) !== 0) at--
    const before = pieces[at]
    const isReflexive = pieces[at - 1]?.key === "s'"
    return (
      at >= from &&
      before?.kind === WORD &&
      (before.bits & BE) !== 0 &&
      (before.bits & HAVE) === 0 &&
      !isReflexive
    )
  }

  /** A verb of saying: a finite form, a participle that goes with the subject, or an auxiliary whose participle follows. */
  private isVerb(at: number, end: number): boolean {
    const piece = this.pieces[at]!
    if (piece.kind !== WORD || (piece.capital && !piece.edge)) return false
    const { bits } = piece
    if (this.verbIsSecond && this.pieces[at - 1]?.key === 'zu') return false
    if ((bits & (SAYS | SAYING | CITES)) !== 0) return !this.isNoun(at)
    // `s’est exclamée` says; `est accusée` is said of.
    if ((bits & HAVE) === 0 || ((bits & BE) !== 0 && this.pieces[at - 1]?.key !== "s'")) return false
    return this.hasParticiple(at, end)
  }

  private hasParticiple(have: number, end: number): boolean {
    const reach = this.verbIsSecond ? this.to : Math.min(end, have + 4)
    for (let at = have + 1; at < reach; at++) {
      const { kind, bits } = this.pieces[at]!
      if (kind === WORD && (bits & SAID) !== 0) return true
      if (kind === SEMICOLON || kind === STOP || (kind === COMMA && this.pieces[at - 1]?.kind !== QUOTE))
        return false
    }
    return false
  }

  /** `the report`, `his answer`, `state of`: the same letters as a noun. */
  private isNoun(at: number): boolean {
    const { pieces } = this
    const before = pieces[at - 1]
    if (
      before?.kind === WORD &&
      (before.bits & DETERMINERS) !== 0 &&
      (before.bits & OTHERS) === 0 &&
      this.phrases.words.grammar.tag === 'en'
    )
      return true
    const next = pieces[at + 1]
    return (
      before?.kind === WORD &&
      (before.bits & (OF | PREPOSITION)) !== 0 &&
      before.key !== 'to' &&
      (pieces[at]!.bits & SAYING) === 0 &&
      next?.kind === WORD
    )
  }

  /** Auxiliaries, adverbs and small pronouns that stand between subject and verb. */
  private isBesideVerb(at: number): boolean {
    const { kind, bits, capital, edge } = this.pieces[at]!
    if (kind !== WORD || (capital && !edge)) return false
    if ((bits & (HE | SHE | PREPOSITION | OF)) !== 0) return false
    if ((bits & BESIDE_VERB) !== 0) return true
    const { tag } = this.phrases.words.grammar
    const next = this.pieces[at + 1]
    const isClitic = tag !== 'en' && (bits & OTHERS) !== 0 && (bits & (RELATIVE | CONJUNCTION)) === 0
    return (
      isClitic &&
      next?.kind === WORD &&
      (next.bits & (SAYS | HAVE | BE | CITES)) !== 0 &&
      !(this.verbIsSecond && this.pieces[at]!.key !== 'sich')
    )
  }

  private isOblique(phrase: Phrase): boolean {
    return this.phrases.words.grammar.tag === 'de' && OBLIQUE.has(this.pieces[phrase.from]!.key)
  }

  /** The phrase with the name that is set beside it. */
  private claimOf(phrase: Phrase, end: number): Claim {
    if (phrase.name !== null || phrase.pronoun !== null) return { phrase, name: phrase.name, isWeak: false }
    const reach = this.phrases.complementEnd(phrase, end)
    return { phrase, name: this.phrases.apposedName(reach, end), isWeak: false }
  }

  private isFirst(quote: number): boolean {
    return quote === this.from
  }

  private endsInComma(quote: number): boolean {
    const { start, end } = this.pieces[quote]!
    return /[,，–—-]\s*$/.test(this.phrases.text.slice(Math.max(start, end - 3), end))
  }
}
