// Which subject of a verb of saying speaks a quotation? Reads the clause behind it, the clause before it, and what replaces
// a clause: `according to`, a colon, a cited name.

import type { Claim } from './claims.ts'
import { COLON, COMMA, DASH, QUOTE, SEMICOLON, STOP, WORD } from './pieces.ts'
import { Sources } from './sources.ts'
import {
  ACCORDING,
  ACCORDING_BEHIND,
  ACCORDING_NOUN,
  BE,
  BODY,
  BY,
  CITES,
  CONJUNCTION,
  DEFINITE,
  HAVE,
  OF,
  OTHER_VERB,
  PREPOSITION,
  RELATIVE,
  REPORTIVE,
  SAID,
  SAYING,
  SAYS,
} from './words.ts'

const LONGEST_ATTRIBUTION = 40
const REPORTED_AS: ReadonlySet<string> = new Set('wie as comme como come zoals как jak som як'.split(' '))
/** Words between a quotation and the verb at the end of its clause. */
const LAST_VERB_REACH = 4
/** Openings of subordinate clauses; the main clause has a subject of its own. */
const CONTRASTS: ReadonlySet<string> = new Set(
  'while whereas although though während wohingegen obwohl wenngleich tandis bien mientras aunque mentre sebbene enquanto embora terwijl hoewel хотя'.split(
    ' ',
  ),
)
/** Commas from the end of a sentence at which its attribution may begin. */
const MOST_TRAILS = 3

/** The clauses of one sentence. */
export class Clauses extends Sources {
  /** The attribution behind a quotation: `…,” said X`; `…,” X said`; `…“, so X`. */
  behind(quote: number, end: number): Claim | null {
    const { pieces } = this
    const at = this.behindMarks(quote, end)
    const subject = this.verbIsLast ? this.subjectOfLast(quote, at, end) : null
    if (subject !== null) return subject
    let limit = at
    while (
      limit < end &&
      limit - at < LONGEST_ATTRIBUTION &&
      pieces[limit]!.kind !== STOP &&
      pieces[limit]!.kind !== SEMICOLON
    )
      limit++
    if (at >= limit || pieces[at]!.kind !== WORD) return null
    // `“…” – Hillary Clinton`: a pull quote.
    const signed = pieces[at - 1]!.kind === DASH && limit === this.to ? this.phrases.nameRun(at, limit) : null
    if (signed !== null && signed.to === limit) return this.direct(at, limit)
    const pauses = at > quote + 1 || pieces[quote]!.edge || this.endsInComma(quote)
    return this.attribution(at, limit, pauses || this.isFirst(quote))
  }

  /** `Reed, “…” dedi`: the verb stands behind the quotation, and its subject before it. */
  private subjectOfLast(quote: number, at: number, end: number): Claim | null {
    const { pieces, phrases } = this
    let verb = at
    while (verb < end && verb < at + LAST_VERB_REACH && pieces[verb]!.kind === WORD && !this.isVerb(verb))
      verb++
    if (verb >= end || pieces[verb]!.kind !== WORD || !this.isVerb(verb)) return null
    if ((pieces[verb]!.bits & SAYING) !== 0) return null
    for (let from = this.from; from < quote; from++) {
      if (pieces[from]!.kind === QUOTE) return null
      if (this.isVerb(from)) return null
      const phrase = phrases.at(from, quote)
      if (phrase === null) continue
      const claim = this.claimOf(phrase, quote)
      const last = (claim.name ?? phrase).to
      const { name } = claim
      const isBody = (pieces[phrase.to - 1]!.bits & BODY) !== 0
      const isVoice = name !== null || isBody || (phrase.role !== null && phrase.role === phrase.to - 1)
      // A capital that only begins the sentence.
      const isLoose =
        name !== null &&
        pieces[name.from]!.edge &&
        name.to - name.from === 1 &&
        !phrases.isKnown(name.from) &&
        !isBody
      if (isVoice && !isLoose && !this.hasCase(last - 1)) return claim
      from = Math.max(from, (claim.name === null ? phrase : claim.name).to - 1)
    }
    while (verb + 1 < end && pieces[verb + 1]!.kind === WORD && this.isVerb(verb + 1)) verb++
    return this.subjectAfterOrDropped(verb, end)
  }

  /** Turkish: a name with a suffix behind its apostrophe is no subject. */
  private hasCase(at: number): boolean {
    return /['’]/.test(this.phrases.text.charAt(this.pieces[at]!.end))
  }

  /** `While Reed called it “dead”, Bell said`: the quotation belongs to the first clause, and the clause behind it is another. */
  opensContrast(quote: number): boolean {
    const { pieces, from } = this
    if (!CONTRASTS.has(pieces[from]!.key) || from >= quote) return false
    for (let at = from + 1; at < quote; at++) {
      if (pieces[at]!.kind === QUOTE) return false
      if (this.isVerb(at)) return true
    }
    return false
  }

  /** `As Reed put it, …`, `Wie Reed erklärte, …`: the sentence opens with the speaker. */
  opening(quote: number): Claim | null {
    const { pieces, from } = this
    if (!REPORTED_AS.has(pieces[from]!.key)) return null
    let comma = from
    while (comma < quote && pieces[comma]!.kind !== COMMA && pieces[comma]!.kind !== COLON) comma++
    for (let verb = comma; verb > from; verb--)
      if (this.isVerb(verb)) return comma < quote ? this.besideLast(from + 1, verb, comma) : null
    return null
  }

  /** `Wie Reed erklärte`, `Comme l’a dit Reed`. */
  private besideLast(from: number, verb: number, end: number): Claim | null {
    const claim = this.direct(from, verb)
    return claim === null || claim.phrase.pronoun === 'other' ? this.subjectAfter(verb, end) : claim
  }

  /** `…, dass Reed den Plan „tot“ nannte`, `Reed, der den Plan „tot“ nennt`: the clause ends with its verb behind the quotation. */
  around(quote: number, end: number): Claim | null {
    const { pieces, from } = this
    let verb = quote + 1
    while (verb < end && verb < quote + LAST_VERB_REACH && pieces[verb]!.kind === WORD && !this.isVerb(verb))
      verb++
    if (!this.verbIsSecond || verb >= end || pieces[verb]!.kind !== WORD || !this.isVerb(verb)) return null
    if (pieces[verb + 1]?.kind === WORD) return null
    let start = quote
    while (start > from && pieces[start - 1]!.kind !== COMMA) start--
    const { kind, bits, key, edge } = pieces[start]!
    if (kind !== WORD || start === quote) return null
    if ((bits & CONJUNCTION) !== 0 && (edge || start > from) && !this.isCoordinating(key))
      return this.direct(start + 1, quote)
    const isRelative =
      start > from && (bits & (DEFINITE | RELATIVE)) !== 0 && !this.isNounPhrase(start, quote)
    return isRelative ? this.antecedent(start, from) : null
  }

  /** `der den Plan …` is a pronoun, `der Plan …` an article. */
  private isNounPhrase(at: number, end: number): boolean {
    const next = this.pieces[at + 1]
    return at + 1 < end && next?.kind === WORD && next.capital
  }

  /** `…, explique Ann Bell, …`: a verb and a whole name between two marks. */
  aside(): Claim | null {
    const { pieces, from, to } = this
    for (let verb = from + 1; verb < to; verb++) {
      const before = pieces[verb - 1]!.kind
      if ((before !== COMMA && before !== DASH) || !this.isVerb(verb) || this.passiveOf(verb, from)) continue
      let end = verb
      while (end < to && pieces[end]!.kind === WORD) end++
      const mark = pieces[end]?.kind
      if (mark !== COMMA && mark !== DASH && mark !== STOP) continue
      const claim = this.subjectAfter(verb, end)
      if (claim?.name?.to === end) return claim
    }
    return null
  }

  /** The attribution at the end of a sentence with the quotation in its middle: `… “dead”, and no wonder, said X`. */
  trailing(quote: number, end: number): Claim | null {
    const { pieces } = this
    let limit = end
    let tried = 0
    while (limit > quote && pieces[limit - 1]!.kind === STOP) limit--
    for (let at = limit - 1; at > quote + 1 && limit - at < LONGEST_ATTRIBUTION; at--) {
      if (pieces[at]!.kind === QUOTE) return null
      if (pieces[at]!.kind !== COMMA) continue
      if (++tried > MOST_TRAILS) return null
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
      !this.isVerb(verb) &&
      (pieces[verb]!.bits & (ACCORDING | ACCORDING_NOUN | ACCORDING_BEHIND)) === 0
    )
      verb--
    if (verb < from) return null
    if ((pieces[verb]!.bits & ACCORDING_BEHIND) !== 0) return this.sourceEnding(verb, from)
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
      const claim = this.accordingAt(verb, quote) ?? this.holding(verb, from)
      if (claim !== null) return claim
      while (verb >= from && !this.isVerb(verb)) verb--
      if (verb < from) return null
    }
    const author = this.authorOf(verb + 1, quote)
    if (author !== null) return author
    return this.subjectOf(this.finiteOf(verb, from), from, quote) ?? this.sourceBefore(verb, from)
  }

  /** `Die Universität hatte am Montag erklärt`: some German participles look like a finite form. */
  private finiteOf(verb: number, from: number): number {
    const { pieces } = this
    if (!this.verbIsSecond || (pieces[verb]!.bits & SAID) === 0) return verb
    for (let at = verb - 1; at >= from; at--) {
      if (pieces[at]!.kind !== WORD) return verb
      if ((pieces[at]!.bits & HAVE) !== 0) return at
    }
    return verb
  }

  /** The first phrase of the sentence, a possible topic. */
  theme(): Claim | null {
    const start = this.skipOpeners(this.from, this.to) ?? this.from
    const phrase = this.phrases.at(start, this.to)
    return phrase === null ? null : { ...this.claimOf(phrase, this.to), isWeak: true }
  }

  /** `wird vom Wetterdienst als „sehr hoch“ eingestuft`: the agent of a passive with its participle behind. */
  judgedBy(quote: number): Claim | null {
    const { pieces, from, to } = this
    if (!this.verbIsSecond) return null
    let at = quote + 1
    while (at < to && (pieces[at]!.kind !== WORD || (pieces[at]!.bits & (SAID | SAYS)) === 0)) at++
    if (at === to || (pieces[at]!.bits & SAID) === 0) return null
    let agent = -1
    let isPassive = false
    for (let before = from; before < quote; before++) {
      const { kind, bits } = pieces[before]!
      if (kind !== WORD) continue
      if ((bits & BE) !== 0) isPassive = true
      if ((bits & BY) !== 0) agent = before
    }
    return isPassive && agent >= 0 ? this.direct(agent + 1, quote) : null
  }

  /** The topic of a sentence without a verb of saying, unless it is the object of a passive. */
  judge(quote: number): Claim | null {
    const { pieces } = this
    for (let at = this.from; at < this.to; at++) {
      const { kind, bits } = pieces[at]!
      if (this.isVerb(at) || (kind === WORD && (bits & (BE | REPORTIVE)) !== 0)) return null
    }
    const phrase = this.phrases.at(this.from, quote)
    if (phrase === null || this.isOblique(phrase) || phrase.isOwned) return null
    const claim = this.claimOf(phrase, quote)
    const isVoice =
      phrase.pronoun !== null ||
      claim.name !== null ||
      phrase.role !== null ||
      (pieces[phrase.to - 1]!.bits & BODY) !== 0
    return isVoice ? claim : null
  }

  /** Has the sentence a verb of saying? */
  get reports(): boolean {
    for (let at = this.from; at < this.to; at++) if (this.isVerb(at)) return true
    return false
  }

  /** A clause of attribution that begins at a piece: inverted, or subject before verb. */
  private attribution(from: number, end: number, mayBegin: boolean): Claim | null {
    const { pieces } = this
    if (from >= end) return null
    const start = REPORTED_AS.has(pieces[from]!.key) ? from + 1 : from
    let verb = start
    while (verb < end && !this.isVerb(verb)) {
      if (pieces[verb]!.kind === QUOTE || pieces[verb]!.kind === COLON) return null
      verb++
    }
    if (verb === end) return null
    if (start < verb && (pieces[verb]!.bits & CITES) !== 0 && (pieces[start]!.bits & BE) !== 0)
      return this.subjectAfter(start, verb)
    let between = start
    while (between < verb && this.isBesideVerb(between)) between++
    if (between === verb) {
      // `“strategy” is targeting Lorne`: an English verb before its subject has no auxiliary.
      if (this.isEnglish && start < verb && (pieces[start]!.bits & (BE | HAVE | OTHER_VERB)) !== 0)
        return null
      const sources = this.citesDocument(verb) ? this.source() : null
      return sources ?? (this.passiveOf(verb, start) ? null : this.subjectAfterOrDropped(verb, end))
    }
    if (!mayBegin || (this.verbIsSecond && start === from)) return null
    if ((pieces[start]!.bits & (PREPOSITION | CONJUNCTION | RELATIVE | OF)) !== 0 && !pieces[start]!.capital)
      return null
    return this.subjectOf(verb, start, end)
  }

  private isFirst(quote: number): boolean {
    return quote === this.from
  }

  private endsInComma(quote: number): boolean {
    const { start, end } = this.pieces[quote]!
    return /[,，–—-]\s*$/.test(this.phrases.text.slice(Math.max(start, end - 3), end))
  }
}
