// What may precede the subject of a clause, and what precedes the verb without being its subject?
import type { Span } from './names.ts'
import type { Phrase } from './phrases.ts'
import { COMMA, DASH, OPEN, type Piece, WORD } from './pieces.ts'
import { Verbs } from './verbs.ts'
import {
  ADVERB,
  BE,
  BODY,
  CITES,
  CONJUNCTION,
  DAY,
  DEFINITE,
  HAVE,
  INDEFINITE,
  OF,
  POSSESSIVE,
  PREPOSITION,
  SAYING,
  SAYS,
} from './words.ts'

const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
/** German articles that never begin a subject. */
const OBLIQUE: ReadonlySet<string> = new Set('dem den des einem einen eines'.split(' '))
/** These belong to the phrase behind them. */
const FOCUS: ReadonlySet<string> = new Set('auch selbst nur sogar ook zelfs'.split(' '))
/** Behind other conjunctions a new clause begins; in German and Dutch its verb stands last. */
const COORDINATING: ReadonlySet<string> = new Set(
  'und aber oder denn doch sondern en maar want of and but or nor et mais y pero ma mas и но'.split(' '),
)

/** Words of an office between a comma and a name. */
const MOST_BEFORE_NAME = 4

/** The beginnings of clauses in one sentence. */
export class Openings extends Verbs {
  /** Behind phrases that open a clause before its subject; null if no comma ends them. */
  protected skipOpeners(from: number, end: number): number | null {
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
          (((piece.bits & ADVERB) !== 0 && !FOCUS.has(piece.key)) ||
            (piece.edge && !COORDINATING.has(piece.key) && !FOCUS.has(piece.key)))
        )
          return null
        at++
      } else return at
    }
    return null
  }

  protected isCoordinating(key: string): boolean {
    return COORDINATING.has(key)
  }

  /** `Asked by X, …`, `In a letter to X, …`, `When it rained, …`, `Born in Rome, …`. */
  protected opensAdverbial(at: number, end: number): boolean {
    const piece = this.pieces[at]!
    const { bits, edge } = piece
    if ((bits & DETERMINERS) !== 0) return false
    if ((bits & (PREPOSITION | SAYING | DAY)) !== 0) return true
    if ((bits & (SAYS | CITES)) !== 0 && piece.capital) return true
    if ((bits & CONJUNCTION) !== 0 && edge)
      return !(this.isEnglish && this.isCoordinating(piece.key)) && this.hasComma(at, end)
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

  protected hasComma(from: number, end: number): boolean {
    for (let at = from; at < end; at++) if (this.pieces[at]!.kind === COMMA) return true
    return false
  }

  /** `Ann Bell and Tom Reed said`. */
  protected joinsNames(conjunction: number, from: number): boolean {
    const { pieces } = this
    const [left, right] = [pieces[conjunction - 1], pieces[conjunction + 1]]
    if (left?.kind !== WORD || right?.kind !== WORD || !left.capital || !right.capital) return false
    let at = conjunction - 1
    while (at > from && pieces[at - 1]!.kind === WORD && pieces[at - 1]!.capital) at--
    const isBegun = at === from || pieces[at - 1]!.kind !== WORD
    // `The Globe and Mail`: one name.
    return isBegun || !this.phrases.isKnown(conjunction + 1)
  }

  protected isOblique(phrase: Phrase): boolean {
    return this.phrases.words.grammar.tag === 'de' && OBLIQUE.has(this.pieces[phrase.from]!.key)
  }

  /** A person of the text, an office holder, or a body. */
  protected isLikely({ phrase, name }: { readonly phrase: Phrase; readonly name: Span | null }): boolean {
    const { pieces, phrases } = this
    if (name !== null) return phrases.isKnown(name.to - 1)
    return phrase.role !== null || (pieces[phrase.to - 1]!.bits & BODY) !== 0
  }

  /** `Relativierend fügt Gall hinzu`, `Die Vorwürfe weist Gall zurück`: as far as known, no person or body. */
  protected isUnlikely({ from, to, role, pronoun }: Phrase): boolean {
    const { pieces, phrases } = this
    if (pronoun !== null || role !== null || phrases.isOwner(from)) return false
    return !phrases.isKnown(from) && !phrases.isKnown(to - 1) && (pieces[to - 1]!.bits & BODY) === 0
  }

  /** `… and Tom Reed, a spokesman, said`: a clause of its own. */
  protected beginsWithName(at: number, end: number): boolean {
    const { pieces, phrases } = this
    const name = phrases.nameRun(at, end)
    return (
      name !== null &&
      name.to - name.from > 1 &&
      phrases.isGiven(name.from) &&
      pieces[name.to]?.kind === COMMA
    )
  }

  /** `Bell was silent but one of her friends, Tom Reed, said`: the name between commas before the verb. */
  protected namedBesideVerb(phrase: Phrase, end: number): Span | null {
    const { pieces, phrases } = this
    if (pieces[end - 1]!.kind !== COMMA) return null
    const name = phrases.endingAt(end - 1, phrase.to)?.name ?? null
    if (name === null || name.to - name.from < 2) return null
    // `Her opponent, state senator Bill Young, said`.
    let at = name.from - 1
    while (at > phrase.to && name.from - at <= MOST_BEFORE_NAME && isPlainWord(pieces[at]!)) at--
    if (pieces[at]?.kind !== COMMA || (at < name.from - 1 && phrase.name !== null)) return null
    const isFar = name.from > phrase.to + 1
    return isFar && phrases.isGiven(name.from) ? name : null
  }
}

function isPlainWord({ kind, bits }: Piece): boolean {
  return kind === WORD && (bits & (PREPOSITION | CONJUNCTION | SAYS | SAYING | CITES | BE | HAVE)) === 0
}
