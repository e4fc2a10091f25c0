// Sources without a verb of saying: `according to X`, `laut X`, `dem Bericht zufolge`, `za słowami X`.
import type { Claim } from './claims.ts'
import type { Span } from './names.ts'
import type { Phrase } from './phrases.ts'
import { CLOSE, COMMA, DASH, WORD } from './pieces.ts'
import { Utterances } from './utterances.ts'
import {
  ACCORDING,
  ACCORDING_BEHIND,
  ACCORDING_NOUN,
  DEFINITE,
  INDEFINITE,
  OF,
  POSSESSIVE,
  PREPOSITION,
} from './words.ts'

const DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVE
/** Words that introduce a speaker only behind the quotation: elsewhere they are adverbs. */
const ONLY_BEHIND: ReadonlySet<string> = new Set(['so', 'aldus'])

/** The sources of one sentence. */
export class Sources extends Utterances {
  /** The first piece behind a quotation and the marks that follow it. */
  protected behindMarks(quote: number, end: number): number {
    const { pieces } = this
    let at = quote + 1
    while (
      at < end &&
      (pieces[at]!.kind === COMMA || pieces[at]!.kind === DASH || pieces[at]!.kind === CLOSE)
    )
      at++
    return at
  }

  /** `…,” according to X`: if another verb of the sentence names the speaker, X only printed it. */
  accordingBehind(quote: number, end: number): Claim | null {
    const at = this.behindMarks(quote, end)
    return at < end ? this.accordingAt(at, end) : null
  }

  /** `Dem Bericht zufolge …` earlier in the clause, if the verb has no subject. */
  protected sourceBefore(verb: number, from: number): Claim | null {
    for (let at = verb - 1; at >= from; at--)
      if ((this.pieces[at]!.bits & ACCORDING_BEHIND) !== 0 && this.pieces[at]!.kind === WORD)
        return this.sourceEnding(at, from)
    return null
  }

  protected sourceEnding(end: number, from: number): Claim | null {
    const claim = this.nearest(end, from)
    return claim === null ? null : { ...claim, isSource: true }
  }

  /** Does the sentence name its source without a verb: `Nach Ansicht von Reed ist es zu spät`? */
  get hasSource(): boolean {
    for (let at = this.from; at < this.to; at++) {
      const { kind, bits } = this.pieces[at]!
      if (kind === WORD && (bits & (ACCORDING_NOUN | ACCORDING_BEHIND)) !== 0) return true
    }
    return false
  }

  /** `according to X`, `laut X`, `nach Angaben der Polizei`, `X zufolge`, at a piece. */
  protected accordingAt(at: number, end: number): Claim | null {
    const { pieces, phrases } = this
    if (at >= end || pieces[at]!.kind !== WORD) return null
    if ((pieces[at]!.bits & PREPOSITION) !== 0 && (pieces[at + 1]?.bits ?? 0) & ACCORDING_NOUN)
      return this.accordingAt(at + 1, end)
    const { bits, key } = pieces[at]!
    if ((bits & (ACCORDING | ACCORDING_NOUN)) === 0) {
      const phrase = phrases.at(at, end)
      const behind = phrase === null ? undefined : pieces[phrases.complementEnd(phrase, end)]
      return phrase !== null && behind?.kind === WORD && (behind.bits & ACCORDING_BEHIND) !== 0
        ? { ...this.claimOf(phrase, end), isSource: true }
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
    const declined = phrase.name === null ? this.declinedName(phrase) : null
    if (declined !== null) return { phrase, name: declined, isWeak: false, isSource: true }
    const isNominal =
      phrase.name !== null ||
      phrase.role !== null ||
      (pieces[phrase.from]!.bits & DETERMINERS) !== 0 ||
      pieces[phrase.to - 1]!.capital
    return isNominal ? { ...this.claimOf(phrase, end), isSource: true } : null
  }

  /** `Podle mluvčí [Evy Kropáčové]`: office and name both stand in the genitive. */
  private declinedName({ role, to }: Phrase): Span | null {
    const { pieces, phrases } = this
    if (role === null || !phrases.words.declines || role + 1 >= to) return null
    let from = to
    while (from > role + 1 && pieces[from - 1]!.capital) from--
    return from < to && phrases.words.isGivenGenitive(pieces[from]!.key) ? { from, to } : null
  }
}
