// Which words of a sentence are verbs of saying, and which of these are passive?
import type { Phrases } from './phrases.ts'
import { COMMA, type Piece, QUOTE, SEMICOLON, STOP, WORD } from './pieces.ts'
import {
  ADVERB,
  BE,
  BY,
  CITES,
  CONJUNCTION,
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

const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
const BESIDE_VERB = HAVE | ADVERB | OTHER_VERB | BE

const FINDS = /^f[iaä]nd/
/** German and Dutch: pieces between the auxiliary and its participle. */
const PARTICIPLE_REACH = 40

/** `S’est dite`, `si è detta`: the subject speaks. */
export const REFLEXIVE: ReadonlySet<string> = new Set(["s'", 's’', 'si'])

/** The verbs of one sentence. */
export class Verbs {
  protected readonly phrases: Phrases
  protected readonly pieces: readonly Piece[]
  protected readonly from: number
  protected readonly to: number
  protected readonly verbIsSecond: boolean
  protected readonly isEnglish: boolean
  protected readonly dropsSubject: boolean
  protected readonly verbIsLast: boolean
  /** Per piece of the sentence: 1 a verb of saying, -1 none, 0 not read yet. */
  private readonly verbs: Int8Array

  constructor(phrases: Phrases, from: number, to: number) {
    this.phrases = phrases
    this.pieces = phrases.pieces
    this.from = from
    this.to = to
    this.verbs = new Int8Array(to - from)
    this.verbIsSecond = phrases.words.grammar.verbIsSecond
    this.isEnglish = phrases.words.grammar.tag === 'en'
    this.verbIsLast = phrases.words.grammar.verbIsLast === true
    this.dropsSubject = phrases.words.grammar.dropsSubject === true
  }

  /** A verb of saying? Each piece is read once. */
  protected isVerb(at: number): boolean {
    const cached = this.verbs[at - this.from]
    if (cached === undefined) return this.readVerb(at)
    if (cached === 0) this.verbs[at - this.from] = this.readVerb(at) ? 1 : -1
    return this.verbs[at - this.from] === 1
  }

  /** A verb of saying: a finite form, a participle with the subject, or an auxiliary whose participle follows. */
  private readVerb(at: number): boolean {
    const piece = this.pieces[at]!
    if (piece.kind !== WORD || (piece.capital && !piece.edge)) return false
    const { bits } = piece
    if (this.verbIsSecond && this.pieces[at - 1]?.key === 'zu') return false
    if ((bits & (SAYS | SAYING | CITES)) !== 0) return !this.isNoun(at) && !this.isFoundThere(at)
    // `s’est exclamée` is active; `est accusée` is passive.
    if ((bits & HAVE) === 0 || ((bits & BE) !== 0 && this.pieces[at - 1]?.key !== "s'")) return false
    return this.hasParticiple(at, this.to)
  }

  /** `In der Zeitung fand sich der Satz`, `dort fand man`: states existence; nobody speaks. */
  private isFoundThere(at: number): boolean {
    return this.verbIsSecond && FINDS.test(this.pieces[at]!.key) && this.pieces[at + 1]?.key === 'sich'
  }

  protected hasParticiple(have: number, end: number): boolean {
    const reach = Math.min(end, have + (this.verbIsSecond ? PARTICIPLE_REACH : 4))
    for (let at = have + 1; at < reach; at++) {
      const { kind, bits } = this.pieces[at]!
      if (kind === WORD && (bits & SAID) !== 0) return true
      if (kind === SEMICOLON || kind === STOP || (kind === COMMA && this.pieces[at - 1]?.kind !== QUOTE))
        return false
    }
    return false
  }

  /** `the report`, `his answer`, `state of`: a noun with the same letters. */
  protected isNoun(at: number): boolean {
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

  /** Auxiliaries, adverbs and small pronouns between subject and verb. */
  protected isBesideVerb(at: number): boolean {
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

  /** `a firm, called Lorne Mills, sells`: the participle names what precedes it, and the clause continues. */
  private isInserted(verb: number): boolean {
    const { pieces } = this
    if ((pieces[verb]!.bits & SAID) === 0 || pieces[verb]!.key === 'said') return false
    let at = verb + 1
    while (at < this.to && pieces[at]!.kind === WORD && pieces[at]!.capital) at++
    return at > verb + 1 && pieces[at]?.kind === COMMA && pieces[at + 1]?.kind === WORD
  }

  /** Is the verb a passive: `was told`, `has been accused`? */
  protected passiveOf(verb: number, from: number): boolean {
    const { pieces } = this
    if ((pieces[verb]!.bits & SAYING) !== 0) return false
    if ((pieces[verb]!.bits & CITES) !== 0 && this.verbIsSecond) {
      for (let at = this.from; at < this.to; at++)
        if (pieces[at]!.kind === WORD && (pieces[at]!.bits & BE) !== 0) return true
      return false
    }
    // `Reed, described by Bell as`: a participle with its agent.
    const agent = pieces[verb + 1]
    if (agent?.kind === WORD && (agent.bits & BY) !== 0 && pieces[verb - 1]?.kind === COMMA) return true
    if (this.isEnglish && pieces[verb - 1]?.kind === COMMA && this.isInserted(verb)) return true
    let at = verb - 1
    while (at >= from && pieces[at]!.kind === WORD && (pieces[at]!.bits & ADVERB) !== 0) at--
    const before = pieces[at]
    const isReflexive = REFLEXIVE.has(pieces[at - 1]?.key ?? '')
    return (
      at >= from &&
      before?.kind === WORD &&
      (before.bits & BE) !== 0 &&
      (before.bits & HAVE) === 0 &&
      !isReflexive
    )
  }
}
