// The speaker of each quotation of a text. Reads the text once from the beginning: who is named, what each sentence is
// about, and which clause beside a quotation names the speaker. Null if two may be meant.
import { WordSpans } from '../../words/word-spans.ts'
import type { QuotedParagraph } from '../quoted-paragraph.ts'
import { asideWithin } from './asides.ts'
import type { Claim } from './claims.ts'
import { Clauses } from './clauses.ts'
import { describedPerson } from './descriptions.ts'
import { Focus } from './focus.ts'
import { findHanSpeakers } from './han.ts'
import { People, type Person, surnamesIn } from './people.ts'
import { type Phrase, Phrases } from './phrases.ts'
import {
  COLON,
  QUOTE,
  runsByParagraph,
  type Sentence,
  type Spoken,
  sentencesOf,
  smallWordsOf,
  WORD,
} from './pieces.ts'
import {
  apposedName,
  hasCapital,
  hasWord,
  isBriefAttribution,
  isImpersonal,
  isReportive,
  namesNobody,
  presentedName,
} from './shapes.ts'
import { DEFINITE, type Gender, HE, PREPOSITION, SHE, type SpeechWords, speechWordsOf } from './words.ts'

/** Quoted words within a sentence, and no title. */
const PARTIAL = /^\p{Ll}\S*\s+\S/u

/** The speakers, null where the text names none. Linear in the text. */
export function findSpeakers(
  paragraphs: readonly QuotedParagraph[],
  quotations: readonly Spoken[],
  language: string | null,
): (string | null)[] {
  if (language?.slice(0, 2).toLowerCase() === 'zh') return findHanSpeakers(paragraphs, quotations)
  const words = speechWordsOf(language)
  if (words === null || quotations.length === 0) return quotations.map(() => null)
  return new Telling(paragraphs, quotations, words).speakers()
}

class Telling {
  private readonly paragraphs: readonly QuotedParagraph[]
  private readonly quotations: readonly Spoken[]
  private readonly words: SpeechWords
  private readonly found: (Person | null)[]
  private readonly people = new People()
  private readonly focus = new Focus()
  private readonly surnames = new Set<string>()
  /** The sentence that ended the previous paragraph, if it ends in a colon. */
  private introduction: Clauses | null = null
  private introductionEnd = 0
  /** The person to whom the sentences attribute words, with or without marks. */
  private reporter: Person | null = null
  /** The person whom the previous sentence reports. */
  private reporterBefore: Person | null = null

  constructor(paragraphs: readonly QuotedParagraph[], quotations: readonly Spoken[], words: SpeechWords) {
    this.paragraphs = paragraphs
    this.quotations = quotations
    this.words = words
    this.found = quotations.map(() => null)
  }

  speakers(): (string | null)[] {
    const read = this.readAll()
    for (const phrases of read) this.meetAll(phrases)
    this.people.settle()
    read.forEach((phrases, paragraph) => {
      this.readParagraph(phrases, paragraph)
    })
    return this.found.map((person) => person?.name ?? null)
  }

  /** The paragraphs up to the last one with a quotation, as phrases. */
  private readAll(): Phrases[] {
    const runs = runsByParagraph(this.quotations)
    const spans = new WordSpans()
    const pieces = runs.map((own, paragraph) => this.paragraphs[paragraph]!.pieces(own, this.words, spans))
    for (const own of pieces) surnamesIn(own, this.words, this.surnames)
    const isSurname = (key: string) => this.surnames.has(key)
    const isSmall = smallWordsOf(pieces)
    return pieces.map(
      (own, paragraph) => new Phrases(this.paragraphs[paragraph]!.text, own, this.words, isSurname, isSmall),
    )
  }

  private meetAll(phrases: Phrases): void {
    const { pieces } = phrases
    for (let at = 0; at < pieces.length; at++) {
      if (pieces[at]!.kind !== WORD || !pieces[at]!.capital) continue
      const run = phrases.nameRun(at, pieces.length)
      if (run === null) continue
      if (run.to - run.from > 1 || this.surnames.has(pieces[run.from]!.key)) this.people.meet(phrases, run)
      at = run.to - 1
    }
  }

  private readParagraph(phrases: Phrases, paragraph: number): void {
    const sentences = sentencesOf(phrases.pieces, (at) => isBriefAttribution(phrases.pieces, at))
    sentences.forEach((sentence, number) => {
      this.focus.enter(paragraph)
      this.readSentence(phrases, sentence, number === 0)
    })
    const last = sentences[sentences.length - 1]
    const colon = last !== undefined && phrases.pieces[last.to - 1]!.kind === COLON
    this.introduction = colon ? new Clauses(phrases, last.from, last.to) : null
    this.introductionEnd = last?.to ?? 0
    this.introductionPhrases = phrases
  }

  private introductionPhrases: Phrases | null = null
  /** The current sentence. */
  private clauses: Clauses | null = null

  private readSentence(phrases: Phrases, { from, to }: Sentence, isFirst: boolean): void {
    const clauses = new Clauses(phrases, from, to)
    this.clauses = clauses
    const { pieces } = phrases
    let lastSpeaker: Person | null = null
    let previous = from
    let hasQuote = false
    for (let at = from; at < to; at++) {
      const piece = pieces[at]!
      if (piece.kind !== QUOTE) continue
      hasQuote = true
      const isList: boolean = lastSpeaker !== null && previous > from && !hasWord(pieces, previous, at)
      const speaker: Person | null =
        (isList ? lastSpeaker : null) ??
        this.speakerAt(phrases, clauses, at, { from, to, previous }) ??
        (lastSpeaker !== null && namesNobody(phrases, previous, at, this.surnames) ? lastSpeaker : null) ??
        this.inherited(phrases, clauses, { from, to }, isFirst)
      // The parts of one quotation have one speaker: the first one named.
      const person: Person | null = this.found[piece.quote] ?? speaker
      this.found[piece.quote] = person
      lastSpeaker = person ?? lastSpeaker
      previous = at + 1
    }
    this.learn(phrases, clauses, { from, to }, lastSpeaker, hasQuote)
  }

  /** Does a sentence name somebody else? */
  private namesAnother(phrases: Phrases, { from, to }: Sentence, but: Person | null): boolean {
    const { pieces } = phrases
    for (let at = from; at < to; at++) {
      const { kind, capital } = pieces[at]!
      if (kind !== WORD || !capital) continue
      const run = phrases.nameRun(at, to)
      if (run === null) continue
      const person = this.people.of(phrases, run)
      if (person.isPerson && person !== but) return true
      at = run.to - 1
    }
    return false
  }

  /** The attribution in the quotation's own sentence. */
  private speakerAt(
    phrases: Phrases,
    clauses: Clauses,
    at: number,
    { from, to, previous }: Sentence & { previous: number },
  ): Person | null {
    const { pieces } = phrases
    let next = at + 1
    while (next < to && pieces[next]!.kind !== QUOTE) next++
    const behind = clauses.behind(at, next)
    const before = clauses.before(previous, at)
    if (isImpersonal(pieces, at, this.words)) return null
    // `Ann Bell said: “…,” she added`: she is the one before.
    const isNamedBefore = behind?.phrase.pronoun != null && before !== null && before.phrase.pronoun === null
    return (
      (clauses.opensContrast(at) ? this.resolve(phrases, before) : null) ??
      this.resolve(phrases, isNamedBefore ? before : behind) ??
      this.resolve(phrases, clauses.opening(at)) ??
      this.resolve(phrases, clauses.around(at, next)) ??
      this.resolve(phrases, before) ??
      this.resolve(phrases, clauses.accordingBehind(at, next)) ??
      this.resolve(phrases, clauses.trailing(at, to)) ??
      this.resolve(phrases, from === previous ? clauses.introduced(at) : null) ??
      this.resolve(phrases, clauses.judgedBy(at)) ??
      this.resolveAside(phrases, at) ??
      (from === previous ? this.judging(phrases, clauses, at) : null)
    )
  }

  private resolveAside(phrases: Phrases, at: number): Person | null {
    const aside = asideWithin(phrases, at)
    return aside === null ? null : this.resolve(aside.phrases, aside.claim)
  }

  /** `Das Gericht sah darin einen „schweren Fehler“`: part of a sentence about somebody, in their words. */
  private judging(phrases: Phrases, clauses: Clauses, at: number): Person | null {
    const { start, end } = phrases.pieces[at]!
    if (!this.words.grammar.verbIsSecond || !PARTIAL.test(phrases.text.slice(start, end))) return null
    const theme = clauses.judge(at)
    return theme === null ? null : this.resolve(phrases, { ...theme, isWeak: theme.name !== null })
  }

  /** The speaker who continues, if the sentence itself names none. */
  private inherited(
    phrases: Phrases,
    clauses: Clauses,
    { from, to }: Sentence,
    isFirst: boolean,
  ): Person | null {
    const { pieces } = phrases
    let isBare = true
    for (let at = from; at < to && isBare; at++) if (pieces[at]!.kind === WORD) isBare = false
    if (isBare && isFirst && this.introduction !== null) return this.introducedBefore()
    if (isBare)
      return this.focus.lastSpeaker ?? (isFirst ? null : (this.reporterBefore ?? this.focus.voiceInMind))
    if (
      isReportive(pieces, { from, to }) &&
      !clauses.reports &&
      namesNobody(phrases, from, to, this.surnames)
    )
      return this.reporter
    return null
  }

  private introducedBefore(): Person | null {
    const phrases = this.introductionPhrases!
    const clauses = this.introduction!
    return (
      this.resolve(phrases, clauses.before(0, this.introductionEnd - 1)) ??
      this.resolve(phrases, clauses.introduced(this.introductionEnd))
    )
  }

  /** `How does he feel?`, `His phone rang`: the person that a sentence about a thing brings up. */
  private personKept(phrases: Phrases, sentence: Sentence): Person | null {
    if (this.words.grammar.tag !== 'en' || this.namesAnother(phrases, sentence, null)) return null
    let men = false
    let women = false
    for (let at = sentence.from; at < sentence.to; at++) {
      const { kind, bits, key } = phrases.pieces[at]!
      if (kind !== WORD) continue
      if ((bits & HE) !== 0 || key === 'his' || key === 'him') men = true
      if ((bits & SHE) !== 0 || key === 'her') women = true
    }
    return men === women ? null : this.focus.meant(men ? 'man' : 'woman')
  }

  /** The person or body of a claim. */
  private resolve(phrases: Phrases, claim: Claim | null): Person | null {
    if (claim === null) return null
    const { phrase, name, isWeak } = claim
    if (phrase.pronoun !== null) {
      if (phrase.pronoun === 'other') return null
      if (phrase.pronoun === 'dropped') return this.focus.continued()
      const gender = phrase.pronoun === 'he' ? 'man' : 'woman'
      return this.namedBefore(phrases, phrase, gender) ?? this.focus.meant(gender)
    }
    if (name !== null) {
      const person =
        (claim.isSource === true ? this.people.ofGenitive(phrases, name) : null) ??
        this.people.of(phrases, name)
      if (isWeak && !person.isPerson) return null
      if (!isWeak && !person.isBody) person.isPerson = true
      return person
    }
    return isWeak ? null : this.described(phrases, phrase, claim.isSource === true)
  }

  /** `Tom Reed spoke of a plan that he called “dead”`: the topic of the same sentence, if nobody else is named. */
  private namedBefore(phrases: Phrases, pronoun: Phrase, gender: Gender): Person | null {
    const theme = this.clauses?.theme() ?? null
    if (theme === null || theme.name === null || theme.name.to > pronoun.from) return null
    const person = this.people.of(phrases, theme.name)
    if (person.isBody || !person.isPerson || (person.gender ?? gender) !== gender) return null
    const between = { from: theme.name.to, to: pronoun.from }
    const isOther =
      person.gender === null
        ? hasCapital(phrases.pieces, between)
        : this.namesAnother(phrases, between, person)
    return isOther ? null : person
  }

  private described(phrases: Phrases, phrase: Phrase, isSource = false): Person | null {
    return describedPerson(phrases, phrase, this.people, (key) => this.surnames.has(key), isSource)
  }

  /** Updates the focus at the end of a sentence. */
  private learn(
    phrases: Phrases,
    clauses: Clauses,
    sentence: Sentence,
    speaker: Person | null,
    hasQuote: boolean,
  ): void {
    const { pieces } = phrases
    for (let at = sentence.from; at < sentence.to; at++) {
      if (pieces[at]!.kind !== WORD || !pieces[at]!.capital) continue
      const run = phrases.nameRun(at, sentence.to)
      if (run === null) continue
      const person = this.people.of(phrases, run)
      const isPlace =
        at > 0 && pieces[at - 1]!.kind === WORD && (pieces[at - 1]!.bits & (PREPOSITION | DEFINITE)) !== 0
      if (!person.isBody && (person.isPerson || !isPlace)) this.focus.mention(person)
      at = run.to - 1
    }
    if (speaker !== null) {
      this.reporter = speaker
      if (speaker.isPerson) this.focus.speaks(speaker)
      else this.focus.about(null, false)
      return
    }
    if (isReportive(pieces, sentence) && !clauses.reports) {
      if (this.reporter?.isPerson) this.focus.speaks(this.reporter)
      return
    }
    const theme = clauses.theme()
    const reports = clauses.reports || clauses.hasSource
    if (!hasQuote && reports)
      this.reporter = this.resolve(phrases, clauses.before(sentence.from, sentence.to))
    if (!hasQuote && !reports && this.namesAnother(phrases, sentence, this.reporter)) this.reporter = null
    this.reporterBefore = !hasQuote && reports && this.reporter?.isPerson ? this.reporter : null
    const isThing =
      theme === null || (theme.phrase.pronoun === null && theme.name === null && theme.phrase.role === null)
    const person =
      (theme?.name == null ? this.people.personOf(phrases, apposedName(phrases, sentence)) : null) ??
      (isThing
        ? (this.people.knownPerson(phrases, presentedName(phrases, sentence)) ??
          this.personKept(phrases, sentence))
        : null)
    if (person !== null) this.focus.about(person, true)
    if (person !== null || theme === null) return
    if (theme.phrase.pronoun !== null) {
      if (theme.phrase.pronoun === 'other' || theme.phrase.pronoun === 'dropped') return
      this.focus.about(this.focus.meant(theme.phrase.pronoun === 'he' ? 'man' : 'woman'), true)
    } else if (theme.name !== null) {
      const person = this.people.of(phrases, theme.name)
      this.focus.about(person.isBody ? null : person, !person.isBody)
    } else if (theme.phrase.role !== null) {
      const person = this.described(phrases, theme.phrase)
      this.focus.about(person, true)
    } else this.focus.about(null, false)
  }
}
