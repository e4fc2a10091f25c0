// Noun phrases and pronouns among the pieces of a sentence: where they end, which name they contain, what they describe.
import { Names, type Span } from './names.ts'
import { CLOSE, COMMA, OPEN, type Piece, WORD } from './pieces.ts'
import {
  ADVERB,
  BE,
  BODY,
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
  ROLE,
  SAYING,
  SAYS,
  SHE,
} from './words.ts'

export interface Phrase extends Span {
  /** `dropped`: the verb alone, and its subject is of any gender. */
  readonly pronoun: 'he' | 'she' | 'other' | 'dropped' | null
  /** Pieces of the name that is its head. */
  readonly name: Span | null
  /** Piece of its noun of a person, if any. */
  readonly role: number | null
  readonly isDefinite: boolean
  readonly isIndefinite: boolean
  /** `her lawyer`: the owner stands in another sentence. */
  readonly isOwned: boolean
}

/** Pieces searched behind a noun for its complements. */
/** German articles that begin an object: `sagte ein Mann dem Blatt`. */
const NO_GENITIVE: ReadonlySet<string> = new Set('dem den das die'.split(' '))
/** German participles as they stand before a noun. */
const PARTICIPLE = /(?:t|en|nd)e[nrs]?$/
const COMPLEMENT_REACH = 12
const LONGEST_CORE = 10
/** Small words between a place and the name of a person from it. */
const MOST_NOUNS = 4
/** English: words with these endings may be the verb between two names. */
const VERB = /(?:ed|s)$/
/** English agent nouns: blogger, campaigner, typist. */
const AGENT = /(?:er|or|ist|ian)$/
const PRONOUNS = HE | SHE | OTHERS
const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
const ENDS_CORE = PREPOSITION | OF | CONJUNCTION | RELATIVE | BE | HAVE | OTHER_VERB | SAYING | DAY
const SPEAKS = SAYS | CITES

/** Reads the phrases of one paragraph. */
export class Phrases extends Names {
  /** The phrases of a text within this one. */
  within(text: string, pieces: readonly Piece[]): Phrases {
    return new Phrases(text, pieces, this.words, this.isSurname, () => false)
  }

  /** The phrase that begins at a piece, or null. `end`: pieces from there on don't belong to it. */
  at(from: number, end: number): Phrase | null {
    const { pieces } = this
    const first = pieces[from]
    if (first === undefined || from >= end || first.kind !== WORD || this.isLooseEnding(first)) return null
    let at = from
    let determiners = 0
    while (
      at < end &&
      pieces[at]!.kind === WORD &&
      (pieces[at]!.bits & DETERMINERS) !== 0 &&
      !this.beginsName(at)
    ) {
      const followed = pieces[at + 1]?.kind === WORD && at + 1 < end
      if (!followed) break
      determiners |= pieces[at]!.bits & DETERMINERS
      at++
    }
    if (determiners !== 0) at = this.behindAttribute(at, end)
    if (determiners === 0 && (first.bits & PRONOUNS) !== 0 && !this.beginsName(from))
      return this.pronoun(from, end)
    if (determiners !== 0 && (first.bits & PRONOUNS) !== 0 && this.endsBefore(at, end))
      return this.pronoun(from, end)
    const to = this.coreEnd(at, end, determiners !== 0)
    return to === at ? null : this.described(from, { from: at, to }, determiners)
  }

  /** `’s President`: an ending without its owner. */
  private isLooseEnding({ key, capital }: Piece): boolean {
    return key === 's' && !capital && this.words.grammar.tag === 'en'
  }

  /** German: `die [in Rom geborene] Ann Bell`, an attribute with its own words before the participle. */
  private behindAttribute(from: number, end: number): number {
    const { pieces, words } = this
    const { nounsHaveCapitals } = words.grammar
    const first = pieces[from]
    if (!nounsHaveCapitals || first?.kind !== WORD || (first.bits & (PREPOSITION | DEFINITE)) === 0)
      return from
    for (let at = from + 2; at < Math.min(end, from + LONGEST_CORE); at++) {
      const { kind, capital } = pieces[at]!
      if (kind !== WORD || this.isFinite(at)) return from
      if (
        capital &&
        this.isNamePiece(at, at) &&
        PARTICIPLE.test(pieces[at - 1]!.key) &&
        !pieces[at - 1]!.capital
      )
        return at
    }
    return from
  }

  private isFinite(at: number): boolean {
    return (this.pieces[at]!.bits & (SPEAKS | HAVE | BE | OTHER_VERB)) !== 0
  }

  /** The phrase that ends right before a piece: a run of capitals, or one with an article. */
  endingAt(end: number, from: number): Phrase | null {
    const { pieces } = this
    const last = pieces[end - 1]
    if (last === undefined || end <= from || last.kind !== WORD) return null
    if ((last.bits & PRONOUNS) !== 0 && !last.capital) return this.pronoun(end - 1, end)
    let start = end
    while (start > from && end - start < LONGEST_CORE && this.continuesBackwards(start - 1)) start--
    while (start > from && (pieces[start - 1]!.bits & DETERMINERS) !== 0 && pieces[start - 1]!.kind === WORD)
      start--
    const phrase = start < end ? this.at(start, end) : null
    return phrase !== null && phrase.to === end ? phrase : null
  }

  /** Behind a phrase and all complements of its noun: `of the ministry`, `von der CFTC`. */
  complementEnd(phrase: Span, end: number): number {
    const { pieces, words } = this
    let at = phrase.to
    const limit = Math.min(end, phrase.to + COMPLEMENT_REACH)
    while (at < limit) {
      const { kind, bits } = pieces[at]!
      const links = kind === WORD && (bits & OF) !== 0
      const genitive =
        words.grammar.nounsHaveCapitals &&
        kind === WORD &&
        (bits & (PREPOSITION | DEFINITE)) !== 0 &&
        !NO_GENITIVE.has(pieces[at]!.key)
      if (kind === OPEN) {
        while (at < limit && pieces[at]!.kind !== CLOSE) at++
        at++
        continue
      }
      if (!links && !genitive) return at
      let start = at + 1
      while (
        start < limit &&
        pieces[start]!.kind === WORD &&
        (pieces[start]!.bits & (DETERMINERS | PREPOSITION)) !== 0
      )
        start++
      const to = this.coreEnd(start, limit, true)
      if (to === start) return at
      at = to
    }
    return Math.min(at, end)
  }

  /** `, Emil Marok` behind a description: the name, if it ends the clause or stands before its verb. */
  apposedName(from: number, end: number): Span | null {
    const { pieces } = this
    if (pieces[from]?.kind !== COMMA) return null
    const run = this.nameRun(from + 1, end)
    if (run === null) return null
    const behind = pieces[run.to]
    const closes =
      run.to >= end ||
      behind === undefined ||
      behind.kind !== WORD ||
      (behind.bits & (SPEAKS | HAVE | BE | CONJUNCTION)) !== 0
    return closes && (this.mayBePerson(run) || this.isGiven(run.from)) ? run : null
  }

  /** `il ministro dell’Economia [Giancarlo Giorgetti]`: the name right behind what the office is for. */
  nameAfterPlace(phrase: Phrase, reach: number, end: number): Span | null {
    const { pieces, words } = this
    if (phrase.role === null || words.grammar.tag === 'en' || words.grammar.nounsHaveCapitals) return null
    for (let at = phrase.to + 2; at < reach; at++) {
      const before = pieces[at - 1]!
      const isFirst = this.isGiven(at) && pieces[at + 1]?.capital === true
      if (isFirst && before.kind === WORD && (before.bits & (OF | PREPOSITION | DETERMINERS)) === 0)
        return this.nameRun(at, end)
    }
    return null
  }

  private pronoun(at: number, end: number): Phrase {
    const { pieces } = this
    const { bits } = pieces[at]!
    const kind = this.isPlural(at, end)
      ? 'other'
      : (bits & HE) !== 0
        ? 'he'
        : (bits & SHE) !== 0
          ? 'she'
          : 'other'
    return {
      from: at,
      to: at + 1,
      pronoun: kind,
      name: null,
      role: null,
      isDefinite: false,
      isIndefinite: false,
      isOwned: false,
    }
  }

  /** German and Dutch: `sie sagten`, `sagten sie`, `ze zeiden`. */
  private isPlural(at: number, end: number): boolean {
    const { pieces, words } = this
    if (!words.grammar.verbIsSecond || (pieces[at]!.bits & SHE) === 0) return false
    const plural = (piece: Piece | undefined) =>
      piece !== undefined && (piece.bits & (SAYS | HAVE | BE)) !== 0 && piece.key.endsWith('en')
    return plural(at + 1 < pieces.length ? pieces[at + 1] : undefined) || plural(pieces[at - 1]) || end < at
  }

  /** Do these determiners lack a noun? */
  private endsBefore(at: number, end: number): boolean {
    const piece = this.pieces[at]
    return (
      at >= end || piece === undefined || piece.kind !== WORD || (piece.bits & (SPEAKS | ENDS_CORE)) !== 0
    )
  }

  /** The end of the nouns, adjectives and names from a piece on. */
  private coreEnd(from: number, end: number, determined: boolean): number {
    const limit = Math.min(end, from + LONGEST_CORE)
    let at = from
    while (at < limit) {
      const piece = this.pieces[at]!
      if (piece.kind !== WORD) break
      if (!this.isNamePiece(at, from)) {
        if (this.endsName(at, from, determined, end) || this.beginsParticiple(at, from)) break
        const { bits, capital } = piece
        const isNoun = determined && at === from
        // `the [defending] champion`
        const ends = isNoun ? ENDS_CORE & ~SAYING : ENDS_CORE
        if ((bits & ends) !== 0 || (bits & PRONOUNS) !== 0) break
        if (!capital && (bits & SPEAKS) !== 0 && !isNoun) break
        if (!capital && (bits & ADVERB) !== 0 && (at > from || !determined)) break
        if ((bits & DETERMINERS) !== 0) break
      }
      at++
    }
    return at
  }

  /** `a fireman [running] for his life`. */
  private beginsParticiple(at: number, from: number): boolean {
    const { pieces, words } = this
    const isBehindPerson = at > from && (pieces[at - 1]!.bits & ROLE) !== 0
    return words.grammar.tag === 'en' && isBehindPerson && pieces[at]!.key.endsWith('ing')
  }

  /** Is the small word behind a name not a noun of a person: `Clara Dunn [phoned] Peter Marsh`? */
  private endsName(at: number, from: number, determined: boolean, end: number): boolean {
    const before = this.pieces[at - 1]
    if (at === from || !this.isNamePiece(at - 1, from)) return false
    if (this.leadsToName(at, from, end)) return false
    // Germanic: adjectives precede their noun.
    const { nounsHaveCapitals, verbIsSecond } = this.words.grammar
    if (nounsHaveCapitals || (verbIsSecond && (this.pieces[at]!.bits & (ROLE | BODY)) === 0)) return true
    if (before!.owns || (this.pieces[at]!.bits & (ROLE | BODY)) !== 0) return false
    // Right before the verb it is a noun: `Swedish customs said`.
    if (!determined) return this.pieces[from]!.capital && (at + 1 < end || this.isKnown(at - 1))
    let start = at - 1
    while (start > from && this.isNamePiece(start - 1, from)) start--
    return this.isGiven(start) && at - start > 1
  }

  /** `Indian [blogger] Ann Bell`, `Lorne County [fire inspector] Tom Reed`: nouns between a place and a name. */
  private leadsToName(at: number, from: number, end: number): boolean {
    const { pieces, words } = this
    if (words.grammar.tag !== 'en' || this.isGiven(from)) return false
    let name = at
    while (name < Math.min(end, at + MOST_NOUNS) && this.continuesBackwards(name) && !pieces[name]!.capital)
      name++
    const noun = pieces[name - 1]!
    const isPerson = (noun.bits & ROLE) !== 0
    if (name === at || name >= end || (!isPerson && VERB.test(noun.key))) return false
    const isFull = name + 1 < end && this.isNamePiece(name, name) && this.isNamePiece(name + 1, name)
    if (this.isSurname(pieces[at - 1]!.key)) return isPerson && isFull && this.isGiven(name)
    return this.isGiven(name) || (isFull && (isPerson || AGENT.test(noun.key)))
  }

  private described(start: number, core: Span, determiners: number): Phrase {
    const name = this.headName(core, determiners !== 0)
    return {
      from: start,
      to: core.to,
      pronoun: null,
      name,
      role: name === null ? this.roleOf(core) : this.roleBefore(core.from, name.from),
      isDefinite: (determiners & DEFINITE) !== 0,
      isIndefinite: (determiners & INDEFINITE) !== 0,
      isOwned: (determiners & POSSESSIVE) !== 0,
    }
  }

  /** The name that is the head: the last run of capitals, unless a small noun follows it or it owns what follows. */
  private headName(core: Span, determined: boolean): Span | null {
    const { pieces } = this
    let from = core.to
    while (
      from > core.from &&
      this.isNamePiece(from - 1, core.from) &&
      (from === core.to || !pieces[from - 1]!.owns)
    )
      from--
    while (from < core.to && !pieces[from]!.capital && !this.beginsName(from)) from++
    return from < core.to ? this.nameIn({ from, to: core.to }, determined) : null
  }

  /** The last noun; the first if neither article nor preposition separates it from its genitive: `представитель компании`. */
  private roleOf({ from, to }: Span): number | null {
    const { pieces, words } = this
    if ((pieces[to - 1]!.bits & ROLE) !== 0) return to - 1
    return words.declines && (pieces[from]!.bits & ROLE) !== 0 ? from : null
  }

  private roleBefore(from: number, to: number): number | null {
    for (let at = to - 1; at >= from; at--) if ((this.pieces[at]!.bits & ROLE) !== 0) return at
    return null
  }

  private continuesBackwards(at: number): boolean {
    const piece = this.pieces[at]!
    if (piece.kind !== WORD) return false
    if (this.isNamePiece(at, 0)) return true
    return !piece.capital && (piece.bits & (ENDS_CORE | PRONOUNS | DETERMINERS | SPEAKS)) === 0
  }
}
