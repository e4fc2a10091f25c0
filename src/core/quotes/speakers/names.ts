// Names among runs of capitalised words: which runs are names, where the name begins behind its titles, and where it ends.
import { COMMON, lexiconOf, STARTER } from '../../kinds/lexicon.ts'
import { isPatronymicGenitive } from '../../languages/name-cases.ts'
import { OPEN, type Piece, RangeKeys, STOP, WORD } from './pieces.ts'
import {
  ACCORDING,
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
  UTTERANCE,
} from './words.ts'

/** Half-open range of pieces. */
export interface Span {
  readonly from: number
  readonly to: number
}

const PRONOUNS = HE | SHE | OTHERS
const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
const ALWAYS_SMALL =
  PREPOSITION | CONJUNCTION | RELATIVE | DETERMINERS | PRONOUNS | BE | HAVE | OTHER_VERB | ADVERB | DAY
const TITLES = SIR | MADAM
const PARTED = /\s\s/

/** The names of one paragraph. */
export class Names {
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly words: SpeechWords
  readonly keys: RangeKeys
  protected readonly isSurname: (key: string) => boolean
  private readonly isSmall: (key: string) => boolean
  /** By its first piece, the end of a run of capitals and the name in it: each is read for several questions. */
  private readonly runs = new Map<number, { readonly to: number; readonly name: Span | null }>()

  /**
   * `isSurname`: does the text use it as a surname with a given name anywhere? `isSmall`: does it have the word in small letters?
   */
  constructor(
    text: string,
    pieces: readonly Piece[],
    words: SpeechWords,
    isSurname: (key: string) => boolean,
    isSmall: (key: string) => boolean,
  ) {
    this.text = text
    this.pieces = pieces
    this.words = words
    this.keys = new RangeKeys(pieces)
    this.isSurname = isSurname
    this.isSmall = isSmall
  }

  /** Capitalised words from a piece on, without titles; null if none begins there. */
  nameRun(from: number, end: number): Span | null {
    let to = from
    while (to < end && this.isNamePiece(to, from)) to++
    if (to === from) return null
    const cached = this.runs.get(from)
    if (cached?.to === to) return cached.name
    const name = this.nameIn({ from, to }, false)
    this.runs.set(from, { to, name })
    return name
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

  /** German: `Reeds Kampagne`, if the text has a Reed. */
  isOwner(at: number): boolean {
    const { key, capital } = this.pieces[at]!
    return (
      this.words.grammar.nounsHaveCapitals &&
      capital &&
      key.endsWith('s') &&
      this.isSurname(key.slice(0, -1)) &&
      this.pieces[at + 1]?.capital === true
    )
  }

  isGiven(at: number): boolean {
    const piece = this.pieces[at]
    return piece?.capital === true && genderOfGivenName(piece.key) !== null
  }

  /** A run of capitals without titles and nouns of persons before the name; null if nothing else is left. */
  protected nameIn(run: Span, determined: boolean): Span | null {
    const { pieces, words } = this
    let from = this.behindOwner(run)
    if (from >= run.to) return null
    const last = run.to - 1
    // `Anna Bergs Anwalt`: in German the owner precedes its noun without a mark.
    const isOwnerOf = last > run.from && (pieces[last]!.bits & ROLE) !== 0 && !this.isGiven(last - 1)
    if (words.grammar.nounsHaveCapitals && isOwnerOf) return null
    for (let at = from; at < run.to && !(this.isGiven(at) && at + 1 < run.to); at++) {
      const { bits, shouted } = pieces[at]!
      const describes = (bits & (ROLE | TITLES)) !== 0 || (shouted && at + 2 < run.to && words.declines)
      if (describes) from = at + 1
      else if (at + 2 < run.to && this.isGiven(at + 1) && !this.isGiven(at)) from = at + 1
    }
    if (from >= run.to)
      return this.isBareSurname(run) || (!determined && this.isSurnameOfOffice(run))
        ? { from: run.to - 1, to: run.to }
        : null
    if (words.grammar.nounsHaveCapitals && determined && from === run.from) return this.germanName(run)
    // `Citing Ann Bell`, `Says Ann Bell`, `Selon Bell`.
    const isVerb = pieces[from]!.edge && (pieces[from]!.bits & (SAYS | SAYING | CITES)) !== 0
    const isSource = pieces[from]!.edge && (pieces[from]!.bits & ACCORDING) !== 0
    if ((isVerb && from + 2 < run.to) || (isSource && from + 1 < run.to)) from++
    // `Two Swedish …`, `General Officer Commanding (GOC)`: the first word of a sentence, and a rank of several words.
    if (
      from + 1 < run.to &&
      pieces[from]!.edge &&
      !this.isGiven(from) &&
      this.isFunctionWord(pieces[from]!.key)
    )
      from++
    const single = run.to - from === 1 ? pieces[from]! : null
    if (single !== null && (single.bits & UTTERANCE) !== 0 && !this.isSurname(single.key)) return null
    const next = pieces[run.to]
    if (
      single !== null &&
      from > run.from &&
      !this.isSurname(single.key) &&
      next !== undefined &&
      (next.kind === OPEN || (next.bits & OF) !== 0)
    )
      return null
    return single !== null && from === run.from && this.isCommonNoun(single) ? null : { from, to: run.to }
  }

  /**
   * Start behind the owner of a noun of a person, who precedes the name of that person or stands alone: адвокат [Павла
   * Лебедева] Лев Орлов, [Peter Müllers] Anwalt Jens Krause, der Anwalt [Peter Müllers].
   */
  private behindOwner({ from, to }: Span): number {
    const { pieces, words } = this
    if (words.declines) return this.behindGenitive({ from, to })
    if (!words.grammar.nounsHaveCapitals) return from
    for (let at = from + 1; at + 1 < to; at++)
      if ((pieces[at]!.bits & ROLE) !== 0 && pieces[at - 1]!.key.endsWith('s') && !this.isGiven(at - 1))
        return at
    const last = pieces[to - 1]!.key
    const role = to - 3 >= from ? to - 3 : from - 1
    const isOwned = to - from > 1 && this.isGiven(to - 2) && ((pieces[role]?.bits ?? 0) & ROLE) !== 0
    return isOwned && last.endsWith('s') && this.isSurname(last.slice(0, -1)) ? to : from
  }

  private behindGenitive(run: Span): number {
    const { pieces } = this
    const { to } = run
    let { from } = run
    while (from < to && (pieces[from]!.bits & ROLE) !== 0) from++
    if (from >= to || this.isRestOfOwner(run)) return from >= to ? run.from : to
    const noun = pieces[from - 1]
    const isNoun =
      noun?.kind === WORD && (noun.bits & (PREPOSITION | ACCORDING_NOUN | SAYS | CONJUNCTION)) === 0
    if (!isNoun || (noun.capital && (noun.bits & ROLE) === 0)) return run.from
    const isRole = (noun.bits & ROLE) !== 0
    if (!this.words.isGivenGenitive(pieces[from]!.key)) return run.from
    let at = from + 1
    if (at < to && isPatronymicGenitive(pieces[at]!.key)) at++
    if (at < to && !this.isGiven(at) && this.words.nominativesOf(pieces[at]!.key).length > 0) at++
    // `Марії Шевченко`: a surname without cases.
    if (at === from + 1 && at + 1 === to) at = to
    // Александра Иванова is a woman, or the genitive of a man.
    if (this.isGiven(from) && (at >= to || !this.isGiven(at))) return run.from
    return at < to || isRole ? at : run.from
  }

  /** Reads the Лебедева of адвокат Павла Лебедева alone, too. */
  private isRestOfOwner({ from, to }: Span): boolean {
    const [role, given] = [this.pieces[from - 2], this.pieces[from - 1]]
    return (
      to - from === 1 &&
      given?.kind === WORD &&
      ((role?.bits ?? 0) & ROLE) !== 0 &&
      this.words.isGivenGenitive(given.key)
    )
  }

  /** `Dr. Coach`, `King`: a noun of a person that is a surname in this text. */
  protected isBareSurname({ from, to }: Span): boolean {
    return to - from === 1 && this.isSurname(this.pieces[from]!.key)
  }

  /** English: `said King`, a noun of an office that speaks without an article and without a name. */
  private isSurnameOfOffice({ from, to }: Span): boolean {
    const { kind, bits, edge } = this.pieces[from]!
    const [verb, next] = [this.pieces[from - 1], this.pieces[to]]
    const isRole = kind === WORD && !edge && (bits & (ROLE | SIR | MADAM)) === ROLE
    const speaks = verb?.kind === WORD && (verb.bits & SAYS) !== 0
    return this.words.grammar.tag === 'en' && to - from === 1 && isRole && speaks && next?.kind === STOP
  }

  /** Behind an article, a German run of capitals begins with a noun: `die Meteorologin Zoran Vakula`. */
  protected germanName(run: Span): Span | null {
    const { pieces } = this
    const length = run.to - run.from
    for (let at = run.from; at < run.to; at++) if ((pieces[at]!.bits & BODY) !== 0) return null
    if (this.isGiven(run.from) && length > 1) return run
    if (length > 1 && this.isGiven(run.from + 1)) return { from: run.from + 1, to: run.to }
    const last = pieces[run.to - 1]!
    if (this.isSurname(last.key)) return { from: run.to - 1, to: run.to }
    return length > 2 ? { from: run.from + 1, to: run.to } : null
  }

  protected isFunctionWord(key: string): boolean {
    return ((lexiconOf(this.words.grammar.tag).words.get(key) ?? 0) & (STARTER | COMMON)) !== 0
  }

  /** A capital that only begins the sentence. */
  protected isCommonNoun({ key, edge, bits }: Piece): boolean {
    if (!edge || this.words.grammar.nounsHaveCapitals || this.isSurname(key)) return false
    const flags = lexiconOf(this.words.grammar.tag).words.get(key) ?? 0
    return (
      (flags & (STARTER | COMMON)) !== 0 ||
      (bits & (ROLE | BODY | ACCORDING_NOUN)) !== 0 ||
      (this.isSmall(key) && genderOfGivenName(key) === null) ||
      /(?:s|ly|ing|ed)$/.test(key)
    )
  }

  /** May the piece be part of a name? `first`: the earliest start of the run. */
  protected isNamePiece(at: number, first: number): boolean {
    const piece = this.pieces[at]
    if (piece === undefined || piece.kind !== WORD) return false
    if (at > first && this.isParted(at)) return false
    if (this.beginsName(at)) return true
    if (piece.capital)
      return (piece.bits & ALWAYS_SMALL) === 0 || (!piece.edge && at > first && (piece.bits & DAY) === 0)
    return (piece.bits & PARTICLE) !== 0 && at > first && (this.joinsName(at) || this.isWithinName(at, first))
  }

  /** Two spaces: the end of a line, a caption or a signature. */
  private isParted(at: number): boolean {
    const { start } = this.pieces[at]!
    const { end } = this.pieces[at - 1]!
    return start - end > 1 && PARTED.test(this.text.slice(end, start))
  }

  /** `Ursula von der Leyen`: a small word between capitals, unless the one before is a noun that takes a complement. */
  protected joinsName(at: number): boolean {
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
    // `Ann Bell von der Zeitung`.
    if (this.words.grammar.nounsHaveCapitals && (right.bits & (ROLE | BODY)) !== 0) return false
    // `Chef von Siemens`, `Minister de Paris`: if the word also links nouns, only a given name continues with it.
    return (
      (pieces[at]!.bits & (OF | PREPOSITION | DEFINITE | CONJUNCTION)) === 0 ||
      genderOfGivenName(left.key) !== null ||
      this.isLongName(before) ||
      (before === at - 1 && behind > at + 1)
    )
  }

  /** Portuguese: `Luiz Inácio Lula da Silva`, several names before the particle. */
  private isLongName(last: number): boolean {
    if (this.words.grammar.tag !== 'pt') return false
    let from = last
    while (from > 0 && this.pieces[from - 1]!.kind === WORD && this.pieces[from - 1]!.capital) from--
    return from < last && this.isGiven(from)
  }

  /** `von der Leyen` if the text has an Ursula von der Leyen; `Van Gogh` at the beginning of a sentence. */
  protected beginsName(at: number): boolean {
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
  protected isWithinName(at: number, first: number): boolean {
    for (let before = at - 1; before >= first; before--) {
      if (this.beginsName(before)) return true
      if ((this.pieces[before]!.bits & PARTICLE) === 0 || this.pieces[before]!.capital) return false
    }
    return false
  }
}
