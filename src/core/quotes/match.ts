// What became of each quotation? Matches those of two texts wherever they stand: first those with the same words, then
// those most alike or partly quoted, found through an index of words with bounded candidates.
import { ReadingBudget } from '../kinds/reading-budget.ts'
import type { TokenReader } from '../kinds/tokens.ts'
import type { QuoteMatch } from '../model.ts'
import { type BothSpeakers, Outcomes, statusOf } from './outcomes.ts'
import { NONE, type Pairing, Partners } from './partners.ts'
import { CANDIDATE_LIMIT, QuoteIndex } from './quote-index.ts'
import { UnquotedWords } from './reported.ts'
import { cutAtInterruptions } from './running.ts'
import { isMarkedPhrase, placeOf, type QuotedText, type Spoken, SpokenWords } from './spoken.ts'
import { isSamePlace, type Surroundings, surroundingsOf } from './surroundings.ts'
import { QuoteDiffs } from './word-changes.ts'

interface Candidate {
  readonly left: number
  readonly right: number
  readonly score: number
  readonly distance: number
}

/** Number of quotations per status. Speakers are not compared here, so reattributed ones count as kept. */
export type QuoteCounts = Readonly<Record<Exclude<QuoteMatch['status'], 'reattributed'>, number>>

/** The partners: counted at once, their speakers and changes computed on demand. */
export interface PairedQuotes {
  readonly counts: QuoteCounts
  tell(reader: TokenReader): MatchedQuotes
}

export interface MatchedQuotes {
  readonly matches: readonly QuoteMatch[]
  /** False if a bound made the changes of a quotation coarser. */
  readonly precise: boolean
}

/** Share of words in common (Dice) from which two quotations are one, altered. */
const ALIKE = 0.5
/** Steps for the edits within quotations: a fifth of a report is quoted. */
const MOST_STEPS_READ = 131_072
/** Words of both texts whose speakers are read: two books of 130,000 words. Per word, that costs as much as the comparison. */
const MOST_WORDS_HEARD = 262_144
/** Least words of a quotation that stands whole inside another. */
const PART_WORDS = 2

/**
 * Matches the quotations of two texts. Results follow the order of the right text, with dropped ones at their old place.
 * Words are compared after folding, so a kept quotation may differ in typography and case. `size`: different words of
 * both texts.
 */
export function pairQuotes(left: QuotedText, right: QuotedText, size: number): PairedQuotes {
  const numbers = new SpokenWords(size)
  const diffs = new QuoteDiffs(size, left.ids.length + right.ids.length)
  const whole = { lefts: numbers.of(left), rights: numbers.of(right) }
  const { lefts, rights } = cutAtInterruptions(whole.lefts, whole.rights, { left, right, numbers, diffs })
  const partners = new Partners(lefts.length, rights.length)
  matchEqual(lefts, rights, partners)
  if (partners.anyFree()) {
    const likeness = new Likeness(size, diffs)
    matchAlike(lefts, rights, partners, likeness)
    matchPlaces(lefts, rights, partners, left, right)
    matchFragments(lefts, rights, partners, likeness)
  }
  const unquoted = { left: new UnquotedWords(left, size), right: new UnquotedWords(right, size) }
  const pairings = partners
    .pairings()
    .filter(
      (pairing) =>
        !(pairing.right === NONE && isOnlyMarked(lefts[pairing.left]!, left, unquoted.right)) &&
        !(pairing.left === NONE && isOnlyMarked(rights[pairing.right]!, right, unquoted.left)),
    )
  return {
    counts: countsOf(lefts, rights, pairings),
    tell: (reader) => {
      const reading = new ReadingBudget(MOST_STEPS_READ)
      const outcomes = new Outcomes({ left, right, numbers, diffs, reader, reading, unquoted })
      const areHeard = mayBeHeard(left, right)
      const speakers = areHeard ? speakersOfBoth(left, right) : unheard(left, right)
      const matches = outcomes.of(lefts, rights, pairings, speakers)
      return { matches, precise: diffs.precise && areHeard && !reading.isSpent }
    },
  }
}

/** A scare quote, a nickname or a title whose words remain without marks: no speech was gained or lost. */
function isOnlyMarked(spoken: Spoken, own: QuotedText, other: UnquotedWords): boolean {
  return isMarkedPhrase(spoken) && other.holds(spoken, own)
}

function countsOf(
  lefts: readonly Spoken[],
  rights: readonly Spoken[],
  pairings: readonly Pairing[],
): QuoteCounts {
  const counts = { kept: 0, altered: 0, dropped: 0, added: 0 }
  for (const { left, right } of pairings) {
    if (left === NONE) counts.added++
    else if (right === NONE) counts.dropped++
    else counts[statusOf(lefts[left]!, rights[right]!)]++
  }
  return counts
}

/** Speakers need the text up to its last quotation: are there too many words for that? */
function mayBeHeard(left: QuotedText, right: QuotedText): boolean {
  return left.ids.length + right.ids.length <= MOST_WORDS_HEARD
}

function unheard(left: QuotedText, right: QuotedText): BothSpeakers {
  return { left: left.quotations.map(() => null), right: right.quotations.map(() => null) }
}

/** The speakers, read from each text by itself; texts that are the same up to their last quotation are read once. */
function speakersOfBoth(left: QuotedText, right: QuotedText): BothSpeakers {
  const lefts = left.speakers()
  return { left: lefts, right: left.speakers === right.speakers ? lefts : right.speakers() }
}

/** The same words, paired first with first. */
function matchEqual(lefts: readonly Spoken[], rights: readonly Spoken[], partners: Partners): void {
  const places = new Map<number, number[]>()
  for (let at = rights.length - 1; at >= 0; at--) {
    const { key } = rights[at]!
    const indexes = places.get(key)
    if (indexes) indexes.push(at)
    else places.set(key, [at])
  }
  lefts.forEach((quote, at) => {
    const partner = places.get(quote.key)?.pop()
    if (partner !== undefined) partners.join(at, partner)
  })
}

/** The most alike first; on a tie the nearest in the order of the text, then the earlier. */
function matchAlike(
  lefts: readonly Spoken[],
  rights: readonly Spoken[],
  partners: Partners,
  likeness: Likeness,
): void {
  if (!partners.ofLeft.includes(NONE) || !partners.ofRight.includes(NONE)) return
  const index = new QuoteIndex(rights, likeness.size, (at) => partners.ofRight[at] === NONE)
  const candidates: Candidate[] = []
  lefts.forEach((quote, left) => {
    if (partners.ofLeft[left] !== NONE) return
    for (const right of index.candidatesFor(quote.words)) {
      const score = likeness.of(quote, rights[right]!)
      const distance = Math.abs(left / Math.max(1, lefts.length) - right / Math.max(1, rights.length))
      if (score > 0) candidates.push({ left, right, score, distance })
    }
  })
  candidates.sort(
    (a, b) => b.score - a.score || a.distance - b.distance || a.left - b.left || a.right - b.right,
  )
  for (const { left, right } of candidates) if (partners.free(left, right)) partners.join(left, right)
}

/** Remaining quotations in the same place of the same sentence. */
function matchPlaces(
  lefts: readonly Spoken[],
  rights: readonly Spoken[],
  partners: Partners,
  leftText: QuotedText,
  rightText: QuotedText,
): void {
  const places = new Map<string, { readonly at: number; readonly around: Surroundings }[]>()
  rights.forEach((quote, at) => {
    if (partners.ofRight[at] !== NONE) return
    const around = surroundingsOf(quote, rightText)
    if (!around) return
    for (const key of [around.before, around.after]) {
      if (key !== null) places.set(key, [...(places.get(key) ?? []).slice(-CANDIDATE_LIMIT), { at, around }])
    }
  })
  if (places.size === 0) return
  lefts.forEach((quote, left) => {
    if (partners.ofLeft[left] !== NONE) return
    const around = surroundingsOf(quote, leftText)
    const near = around ? (places.get(around.before ?? '') ?? places.get(around.after ?? '') ?? []) : []
    const match = near.find((right) => partners.free(left, right.at) && isSamePlace(around!, right.around))
    if (match) partners.join(left, match.at)
  })
}

/** A quotation inside one that already has a partner: another part of the same words. */
function matchFragments(
  lefts: readonly Spoken[],
  rights: readonly Spoken[],
  partners: Partners,
  likeness: Likeness,
): void {
  joinFragments(lefts, rights, partners.ofLeft, likeness)
  joinFragments(rights, lefts, partners.ofRight, likeness)
}

function joinFragments(
  parts: readonly Spoken[],
  wholes: readonly Spoken[],
  partnerOf: Int32Array,
  likeness: Likeness,
): void {
  if (!partnerOf.includes(NONE)) return
  const index = new QuoteIndex(wholes, likeness.size, () => true)
  parts.forEach((quote, at) => {
    if (partnerOf[at] !== NONE) return
    const whole = index
      .candidatesFor(quote.words)
      .find((candidate) => likeness.contains(wholes[candidate]!, quote))
    if (whole !== undefined) partnerOf[at] = whole
  })
}

/** Similarity of two quotations, within the steps of the comparison. */
class Likeness {
  readonly size: number
  private readonly diffs: QuoteDiffs
  private readonly counts: Int32Array

  constructor(size: number, diffs: QuoteDiffs) {
    this.size = size
    this.diffs = diffs
    this.counts = new Int32Array(size)
  }

  /** Dice over the words, or the bound if one contains the other whole; 0 below it. */
  of(a: Spoken, b: Spoken): number {
    if (!this.diffs.spend(a.words.length + b.words.length)) return 0
    const dice = (2 * this.shared(a.words, b.words)) / Math.max(1, a.words.length + b.words.length)
    if (dice >= ALIKE) return dice
    return this.contains(a, b) || this.contains(b, a) ? ALIKE : 0
  }

  /** Does one quotation contain another word for word? */
  contains(whole: Spoken, part: Spoken): boolean {
    if (part.words.length < PART_WORDS || part.words.length > whole.words.length) return false
    return this.diffs.spend(whole.words.length) && placeOf(part.words, whole.words) >= 0
  }

  /** Words that two runs share, each as often as both have it. */
  private shared(a: Int32Array, b: Int32Array): number {
    const { counts } = this
    for (let at = 0; at < a.length; at++) counts[a[at]!]!++
    let shared = 0
    for (let at = 0; at < b.length; at++) if (counts[b[at]!]!-- > 0) shared++
    for (let at = 0; at < a.length; at++) counts[a[at]!] = 0
    for (let at = 0; at < b.length; at++) counts[b[at]!] = 0
    return shared
  }
}
