// Noun phrases and pronouns among the pieces of a sentence: where they end, which name they hold, what they describe.
import { COMMON, lexiconOf, STARTER } from '../../kinds/lexicon.ts'
import { CLOSE, COMMA, OPEN, type Piece, WORD } from './pieces.ts'
import {
  ACCORDING_NOUN,
  ADVERB,
  BE,
  BODY,
  CITES,
  CONJUNCTION,
  DAY,
  DEFINITE,
  genderOfGivenName,
  HAVE,
  HE,
  INDEFINITE,
  MADAM,
  OF,
  OTHER_VERB,
  OTHERS,
  PARTICLE,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  ROLE,
  SAYING,
  SAYS,
  SHE,
  SIR,
  type SpeechWords,
} from './words.ts'

/** Half-open range of pieces. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Phrase extends Span {
  readonly pronoun: 'he' | 'she' | 'other' | null
  /** Pieces of the name it holds as its head. */
  readonly name: Span | null
  /** Piece of its noun of a person, where it has one. */
  readonly role: number | null
  readonly isDefinite: boolean
  readonly isIndefinite: boolean
  /** `her lawyer`: whose, another sentence says. */
  readonly isOwned: boolean
}

/** Pieces looked at behind a noun for what belongs to it. */
const COMPLEMENT_REACH = 12
const LONGEST_CORE = 10
const PRONOUNS = HE | SHE | OTHERS
const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
const ENDS_CORE = PREPOSITION | OF | CONJUNCTION | RELATIVE | BE | HAVE | OTHER_VERB | SAYING | DAY
const SPEAKS = SAYS | CITES
const ALWAYS_SMALL =
  PREPOSITION | CONJUNCTION | RELATIVE | DETERMINERS | PRONOUNS | BE | HAVE | OTHER_VERB | ADVERB | DAY
const TITLES = SIR | MADAM

/** Reads the phrases of one paragraph. */
export class Phrases {
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly words: SpeechWords
  private readonly isSurname: (key: string) => boolean

  /** `isSurname`: does the text name somebody so, with a given name, anywhere? */
  constructor(
    text: string,
    pieces: readonly Piece[],
    words: SpeechWords,
    isSurname: (key: string) => boolean,
  ) {
    this.text = text
    this.pieces = pieces
    this.words = words
    this.isSurname = isSurname
  }

  /** The phrase that begins at a piece, or null. `end`: no piece from there on belongs to it. */
  at(from: number, end: number): Phrase | null {
    const { pieces } = this
    const first = pieces[from]
    if (first === undefined || from >= end || first.kind !== WORD) return null
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
    if (determiners === 0 && (first.bits & PRONOUNS) !== 0 && !this.beginsName(from))
      return this.pronoun(from, end)
    if (determiners !== 0 && (first.bits & PRONOUNS) !== 0 && this.endsBefore(at, end))
      return this.pronoun(from, end)
    const to = this.coreEnd(at, end, determiners !== 0)
    return to === at ? null : this.described(from, { from: at, to }, determiners)
  }

  /** The phrase that ends right before a piece: a run of capitals, or what an article begins. */
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

  /** Behind a phrase and all that belongs to its noun: `of the ministry`, `von der CFTC`. */
  complementEnd(phrase: Span, end: number): number {
    const { pieces, words } = this
    let at = phrase.to
    const limit = Math.min(end, phrase.to + COMPLEMENT_REACH)
    while (at < limit) {
      const { kind, bits } = pieces[at]!
      const links = kind === WORD && (bits & OF) !== 0
      const genitive =
        words.grammar.nounsHaveCapitals && kind === WORD && (bits & (PREPOSITION | DEFINITE)) !== 0
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

  /** `, Emil Marok` behind a phrase that describes: the name, where it ends the clause or stands before its verb. */
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
    return closes && this.mayBePerson(run) ? run : null
  }

  /** Capitalised words from a piece on, titles taken off; null where none begins there. */
  nameRun(from: number, end: number): Span | null {
    let to = from
    while (to < end && this.isNamePiece(to, from)) to++
    return to > from ? this.nameIn({ from, to }, false) : null
  }

  /** More than one word, or a surname of the text, and not the name of a place or body. */
  mayBePerson(name: Span): boolean {
    const { pieces } = this
    for (let at = name.from; at < name.to; at++)
      if ((pieces[at]!.bits & BODY) !== 0 && !this.isGiven(name.from)) return false
    return name.to - name.from > 1 || this.isSurname(pieces[name.from]!.key)
  }

  wordsOf({ from, to }: Span): string {
    return this.text.slice(this.pieces[from]!.start, this.pieces[to - 1]!.end)
  }

  /** Is the word a given name, or a surname of the text? */
  isKnown(at: number): boolean {
    return this.isGiven(at) || this.isSurname(this.pieces[at]!.key)
  }

  isGiven(at: number): boolean {
    const piece = this.pieces[at]
    return piece?.capital === true && genderOfGivenName(piece.key) !== null
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

  /** Is there no noun behind these determiners? */
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
        if (this.endsName(at, from, determined)) break
        const { bits, capital } = piece
        if ((bits & ENDS_CORE) !== 0 || (bits & PRONOUNS) !== 0) break
        const isNoun = determined && at === from
        if (!capital && (bits & SPEAKS) !== 0 && !isNoun) break
        if (!capital && (bits & ADVERB) !== 0 && (at > from || !determined)) break
        if ((bits & DETERMINERS) !== 0) break
      }
      at++
    }
    return at
  }

  /** Is the small word behind a name no noun of a person: `Clara Dunn [phoned] Peter Marsh`? */
  private endsName(at: number, from: number, determined: boolean): boolean {
    const before = this.pieces[at - 1]
    if (at === from || !this.isNamePiece(at - 1, from)) return false
    // German: adjectives stand before their noun.
    if (this.words.grammar.nounsHaveCapitals) return true
    if (before!.owns || (this.pieces[at]!.bits & ROLE) !== 0) return false
    if (!determined) return this.pieces[from]!.capital
    let start = at - 1
    while (start > from && this.isNamePiece(start - 1, from)) start--
    return this.isGiven(start) && at - start > 1
  }

  private described(start: number, core: Span, determiners: number): Phrase {
    const { pieces } = this
    const name = this.headName(core, determiners !== 0)
    const last = core.to - 1
    return {
      from: start,
      to: core.to,
      pronoun: null,
      name,
      role:
        name === null
          ? (pieces[last]!.bits & ROLE) !== 0
            ? last
            : null
          : this.roleBefore(core.from, name.from),
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

  /** A run of capitals without titles and nouns of persons before the name; null where nothing else is left. */
  private nameIn(run: Span, determined: boolean): Span | null {
    const { pieces, words } = this
    let from = run.from
    const last = run.to - 1
    // `Anna Bergs Anwalt`: in German the owner stands before its noun without a mark.
    const isOwnerOf = last > run.from && (pieces[last]!.bits & ROLE) !== 0 && !this.isGiven(last - 1)
    if (words.grammar.nounsHaveCapitals && isOwnerOf) return null
    for (let at = run.from; at < run.to && !(this.isGiven(at) && at + 1 < run.to); at++) {
      const { bits, shouted } = pieces[at]!
      const describes =
        (bits & (ROLE | TITLES)) !== 0 || (shouted && at + 2 < run.to && words.grammar.tag === 'ru')
      if (describes) from = at + 1
      else if (at + 2 < run.to && this.isGiven(at + 1) && !this.isGiven(at)) from = at + 1
    }
    if (from >= run.to) return this.isBareSurname(run) ? { from: run.to - 1, to: run.to } : null
    if (words.grammar.nounsHaveCapitals && determined && from === run.from) return this.germanName(run)
    const single = run.to - from === 1 ? pieces[from]! : null
    return single !== null && from === run.from && this.isCommonNoun(single) ? null : { from, to: run.to }
  }

  /** `Dr. Coach`, `King`: a word for a person that the text knows as a surname. */
  private isBareSurname({ from, to }: Span): boolean {
    return to - from === 1 && this.isSurname(this.pieces[from]!.key)
  }

  /** Behind an article a German run of capitals begins with a noun: `die Meteorologin Zoran Vakula`. */
  private germanName(run: Span): Span | null {
    const { pieces } = this
    const length = run.to - run.from
    for (let at = run.from; at < run.to; at++) if ((pieces[at]!.bits & BODY) !== 0) return null
    if (this.isGiven(run.from) && length > 1) return run
    if (length > 1 && this.isGiven(run.from + 1)) return { from: run.from + 1, to: run.to }
    const last = pieces[run.to - 1]!
    if (this.isSurname(last.key)) return { from: run.to - 1, to: run.to }
    return length > 2 ? { from: run.from + 1, to: run.to } : null
  }

  private roleBefore(from: number, to: number): number | null {
    for (let at = to - 1; at >= from; at--) if ((this.pieces[at]!.bits & ROLE) !== 0) return at
    return null
  }

  /** A capital that only begins the sentence. */
  private isCommonNoun({ key, edge, bits }: Piece): boolean {
    if (!edge || this.words.grammar.nounsHaveCapitals || this.isSurname(key)) return false
    const flags = lexiconOf(this.words.grammar.tag).words.get(key) ?? 0
    return (
      (flags & (STARTER | COMMON)) !== 0 ||
      (bits & (ROLE | BODY | ACCORDING_NOUN)) !== 0 ||
      /(?:s|ly|ing|ed)$/.test(key)
    )
  }

  /** May the piece stand in a name? `first`: where the run may begin at the earliest. */
  private isNamePiece(at: number, first: number): boolean {
    const piece = this.pieces[at]
    if (piece === undefined || piece.kind !== WORD) return false
    if (this.beginsName(at)) return true
    if (piece.capital)
      return (piece.bits & ALWAYS_SMALL) === 0 || (!piece.edge && at > first && (piece.bits & DAY) === 0)
    return (piece.bits & PARTICLE) !== 0 && at > first && (this.joinsName(at) || this.isWithinName(at, first))
  }

  /** `Ursula von der Leyen`: a small word between capitals, where the one before is no noun that takes a complement. */
  private joinsName(at: number): boolean {
    const { pieces } = this
    let before = at - 1
    while (
      before >= 0 &&
      pieces[before]!.kind === WORD &&
      !pieces[before]!.capital &&
      (pieces[before]!.bits & PARTICLE) !== 0
    )
      before--
    let behind = at + 1
    while (
      behind < at + 3 &&
      pieces[behind]?.kind === WORD &&
      !pieces[behind]!.capital &&
      (pieces[behind]!.bits & PARTICLE) !== 0
    )
      behind++
    const [left, right] = [pieces[before], pieces[behind]]
    if (left?.kind !== WORD || right?.kind !== WORD || !left.capital || !right.capital || left.owns)
      return false
    if ((left.bits & (ROLE | BODY | ALWAYS_SMALL)) !== 0 || (right.bits & ALWAYS_SMALL) !== 0) return false
    // `Chef von Siemens`, `Minister de Paris`: only a given name goes on so, where the word links nouns as well.
    return (
      (pieces[at]!.bits & (OF | PREPOSITION | DEFINITE | CONJUNCTION)) === 0 ||
      genderOfGivenName(left.key) !== null ||
      (before === at - 1 && behind > at + 1)
    )
  }

  /** `von der Leyen` where the text has named an Ursula von der Leyen; `Van Gogh` at the beginning of a sentence. */
  private beginsName(at: number): boolean {
    const { pieces } = this
    const first = pieces[at]
    if (first === undefined || first.kind !== WORD || (first.bits & PARTICLE) === 0) return false
    let key = ''
    let end = at
    while (end < at + 3 && pieces[end]?.kind === WORD && (pieces[end]!.bits & PARTICLE) !== 0)
      key += `${pieces[end++]!.key} `
    const surname = pieces[end]
    if (surname === undefined || surname.kind !== WORD || !surname.capital) return false
    if (this.isSurname(key + surname.key)) return true
    if (!first.capital) return false
    const isSmallWord = (first.bits & (OF | PREPOSITION | DEFINITE | INDEFINITE)) !== 0
    return !isSmallWord || (end > at + 1 && (first.bits & DEFINITE) === 0)
  }

  /** Between the first particle of a name and its capital. */
  private isWithinName(at: number, first: number): boolean {
    for (let before = at - 1; before >= first; before--) {
      if (this.beginsName(before)) return true
      if ((this.pieces[before]!.bits & PARTICLE) === 0 || this.pieces[before]!.capital) return false
    }
    return false
  }

  private continuesBackwards(at: number): boolean {
    const piece = this.pieces[at]!
    if (piece.kind !== WORD) return false
    if (this.isNamePiece(at, 0)) return true
    return !piece.capital && (piece.bits & (ENDS_CORE | PRONOUNS | DETERMINERS | SPEAKS)) === 0
  }
}
