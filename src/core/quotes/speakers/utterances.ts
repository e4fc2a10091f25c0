// Nouns of speech and their authors: `the answer of Tom Reed: “…”`, `Bell’s answer was short: “…”`.
import type { Claim } from './claims.ts'
import type { Phrase } from './phrases.ts'
import { COLON, WORD } from './pieces.ts'
import { Subjects } from './subjects.ts'
import { BE, BY, OF, POSSESSIVE, UTTERANCE } from './words.ts'

/** Words between such a noun and the quotation that is its content. */
const SAME_CLAUSE: ReadonlySet<string> = new Set(['that', 'saying'])

/** The nouns of speech in one sentence. */
export class Utterances extends Subjects {
  /** `Peskov: “…`; `Reed was blunt: “…`. */
  introduced(quote: number): Claim | null {
    const { pieces, phrases } = this
    const before = pieces[quote - 1]
    const isColon = before?.kind === COLON
    const isSaying = this.isEnglish && before?.kind === WORD && (before.bits & BE) !== 0
    if (!isColon && !isSaying) return null
    for (let at = this.from; at < quote; at++) if (this.isVerb(at)) return null
    if (this.isEnglish) {
      const owner = this.ownerOfWords(quote - 1)
      if (owner !== null || !isColon) return owner
    }
    const phrase = phrases.at(this.skipOpeners(this.from, quote - 1) ?? this.from, quote - 1)
    if (phrase === null) return null
    if (phrase.name === null && (pieces[phrase.to - 1]!.bits & UTTERANCE) !== 0)
      return this.utterer(phrase, quote - 1)
    const end = phrases.complementEnd(phrase, quote - 1)
    const claim = this.claimOf(phrase, quote - 1)
    // `Her husband, Frank, disagrees: “…`.
    if (phrase.role !== null && claim.name !== null && this.phrases.isKnown(claim.name.from)) return claim
    if (phrase.isOwned) return null
    const isWhole = end === quote - 1 || (claim.name !== null && claim.name.to === quote - 1)
    return isWhole && phrase.pronoun === null ? claim : { ...claim, isWeak: true }
  }

  /** `Tom Reed’s answer was short: “…`, `Her last words were “…`. */
  private ownerOfWords(end: number): Claim | null {
    const { pieces } = this
    const start = this.skipOpeners(this.from, end) ?? this.from
    let noun = start
    while (noun < end && pieces[noun]!.kind === WORD && (pieces[noun]!.bits & (UTTERANCE | BE)) === 0) noun++
    if (noun >= end || pieces[noun]!.kind !== WORD || (pieces[noun]!.bits & UTTERANCE) === 0) return null
    const first = pieces[start]!
    if ((first.bits & POSSESSIVE) !== 0) return this.byOwner(start)
    let owner = start
    while (owner < noun && !pieces[owner]!.owns) owner++
    const claim = owner < noun ? this.direct(start, owner + 1) : null
    return claim?.name?.to === owner + 1 ? claim : null
  }

  /** `His answer`: the person meant by the pronoun. */
  private byOwner(at: number): Claim | null {
    const { key } = this.pieces[at]!
    if (key !== 'his' && key !== 'her') return null
    const pronoun = key === 'his' ? 'he' : 'she'
    const span = { from: at, to: at + 1 }
    const phrase = {
      ...span,
      pronoun,
      name: null,
      role: null,
      isDefinite: false,
      isIndefinite: false,
      isOwned: false,
    } as const
    return { phrase, name: null, isWeak: false }
  }

  /** `The answer of Tom Reed: “…`, `Zitat von Reed: „…`: the author. */
  private utterer(phrase: Phrase, end: number): Claim | null {
    const link = this.pieces[phrase.to]
    if (link?.kind !== WORD || (link.bits & (OF | BY)) === 0) return null
    const claim = this.direct(phrase.to + 1, end)
    return claim !== null && claim.name?.to === end ? claim : null
  }

  /** `She recalled a remark by Tom Reed that “…”`: the words are those of its author. */
  protected authorOf(from: number, quote: number): Claim | null {
    const { pieces } = this
    if (!this.isEnglish || !SAME_CLAUSE.has(pieces[quote - 1]!.key)) return null
    for (let at = quote - 2; at > from; at--) {
      const { kind, bits } = pieces[at]!
      if (kind !== WORD) return null
      if ((bits & (BY | OF)) === 0 || pieces[at - 1]!.kind !== WORD) continue
      if ((pieces[at - 1]!.bits & UTTERANCE) === 0) continue
      const claim = this.direct(at + 1, quote)
      return claim?.name ? claim : null
    }
    return null
  }
}
