// What became of each quotation? Matches those of two texts wherever they stand: first the ones with the same
// words, then those most alike or quoted partly, found through an index of words with bounded candidates.
import type { RawChange } from '../diff/changes.ts'
import { labelChanges } from '../kinds/label.ts'
import type { Change, QuoteMatch, QuotePlace, QuoteStatus } from '../model.ts'
import type { Quotation } from './find.ts'
import { UnquotedWords } from './reported.ts'
import { type Spoken, WordReader } from './spoken.ts'
import { isSamePlace, type Surroundings, surroundingsOf } from './surroundings.ts'
import { changesBetween } from './word-changes.ts'

type Paragraphs = readonly { readonly text: string }[]

interface Candidate {
  readonly left: number
  readonly right: number
  readonly score: number
  readonly distance: number
}

const NONE = -1
/** Share of words in common (Dice) from which two quotations are one, altered. */
const ALIKE = 0.5
/** Words of a quotation that stands whole inside another. */
const PART_WORDS = 2
/** Quotations that share a word, looked at per word; commoner words are passed over. */
const POSTING_LIMIT = 24
/** Candidates weighed per quotation. */
const CANDIDATE_LIMIT = 8

/**
 * The quotations of two texts, matched: those of the right text in order, dropped ones where they stood. The words
 * said are compared after folding, so a kept quotation may differ in typography and case.
 */
export function matchQuotes(
  left: readonly Quotation[],
  right: readonly Quotation[],
  leftParagraphs: Paragraphs,
  rightParagraphs: Paragraphs,
  language: string | null = null,
): readonly QuoteMatch[] {
  const reader = new WordReader()
  const lefts = left.map((quotation) => reader.spoken(quotation))
  const rights = right.map((quotation) => reader.spoken(quotation))
  const partners = new Partners(lefts.length, rights.length)
  matchEqual(lefts, rights, partners)
  if (partners.ofLeft.includes(NONE) || partners.ofRight.includes(NONE)) {
    matchAlike(lefts, rights, partners, new Overlap(reader.lexicon.size))
    matchPlaces(lefts, rights, partners, leftParagraphs, rightParagraphs, reader)
    matchFragments(lefts, rights, partners)
  }
  const unquoted = {
    left: new UnquotedWords(leftParagraphs, left, reader),
    right: new UnquotedWords(rightParagraphs, right, reader),
  }
  return written(lefts, rights, partners, unquoted, language)
}

/** Partner of each quotation, `NONE` where it has none. A partner that has another is
 * the whole that a further part was quoted from. */
class Partners {
  readonly ofLeft: Int32Array
  readonly ofRight: Int32Array

  constructor(lefts: number, rights: number) {
    this.ofLeft = new Int32Array(lefts).fill(NONE)
    this.ofRight = new Int32Array(rights).fill(NONE)
  }

  free(left: number, right: number): boolean {
    return this.ofLeft[left] === NONE && this.ofRight[right] === NONE
  }

  join(left: number, right: number): void {
    this.ofLeft[left] = right
    this.ofRight[right] = left
  }
}

/** The same words, the first with the first. */
function matchEqual(lefts: readonly Spoken[], rights: readonly Spoken[], partners: Partners): void {
  const places = new Map<string, number[]>()
  for (let at = rights.length - 1; at >= 0; at--) {
    const { key } = rights[at]!
    const found = places.get(key)
    if (found) found.push(at)
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
  overlap: Overlap,
): void {
  const index = indexOf(rights, (at) => partners.ofRight[at] === NONE)
  const candidates: Candidate[] = []
  lefts.forEach((quote, left) => {
    if (partners.ofLeft[left] !== NONE) return
    for (const right of candidatesFor(quote, index)) {
      const score = likeness(quote, rights[right]!, overlap)
      const distance = Math.abs(left / Math.max(1, lefts.length) - right / Math.max(1, rights.length))
      if (score > 0) candidates.push({ left, right, score, distance })
    }
  })
  candidates.sort(
    (a, b) => b.score - a.score || a.distance - b.distance || a.left - b.left || a.right - b.right,
  )
  for (const { left, right } of candidates) if (partners.free(left, right)) partners.join(left, right)
}

/** Quotations left over that stand in the same place of the same sentence. */
function matchPlaces(
  lefts: readonly Spoken[],
  rights: readonly Spoken[],
  partners: Partners,
  leftParagraphs: Paragraphs,
  rightParagraphs: Paragraphs,
  reader: WordReader,
): void {
  const places = new Map<string, { readonly at: number; readonly around: Surroundings }[]>()
  rights.forEach((quote, at) => {
    if (partners.ofRight[at] !== NONE) return
    const around = surroundingsOf(quote, rightParagraphs, reader)
    if (!around) return
    for (const key of [around.before, around.after]) {
      if (key !== null) places.set(key, [...(places.get(key) ?? []).slice(-CANDIDATE_LIMIT), { at, around }])
    }
  })
  if (places.size === 0) return
  lefts.forEach((quote, left) => {
    if (partners.ofLeft[left] !== NONE) return
    const around = surroundingsOf(quote, leftParagraphs, reader)
    const near = around ? (places.get(around.before ?? '') ?? places.get(around.after ?? '') ?? []) : []
    const found = near.find((right) => partners.free(left, right.at) && isSamePlace(around!, right.around))
    if (found) partners.join(left, found.at)
  })
}

/** A quotation that stands inside one whose partner is found already: another part of the same words. */
function matchFragments(lefts: readonly Spoken[], rights: readonly Spoken[], partners: Partners): void {
  const rightIndex = indexOf(rights, () => true)
  lefts.forEach((quote, left) => {
    if (partners.ofLeft[left] !== NONE) return
    const whole = candidatesFor(quote, rightIndex).find((right) => contains(rights[right]!, quote))
    if (whole !== undefined) partners.ofLeft[left] = whole
  })
  const leftIndex = indexOf(lefts, () => true)
  rights.forEach((quote, right) => {
    if (partners.ofRight[right] !== NONE) return
    const whole = candidatesFor(quote, leftIndex).find((left) => contains(lefts[left]!, quote))
    if (whole !== undefined) partners.ofRight[right] = whole
  })
}

function indexOf(quotes: readonly Spoken[], wanted: (at: number) => boolean): Map<number, number[]> {
  const index = new Map<number, number[]>()
  quotes.forEach((quote, at) => {
    if (!wanted(at)) return
    for (const word of new Set(quote.words)) {
      const places = index.get(word)
      if (places) places.push(at)
      else index.set(word, [at])
    }
  })
  return index
}

/** Quotations that share the most words, rare ones weighing more. */
function candidatesFor(quote: Spoken, index: ReadonlyMap<number, readonly number[]>): number[] {
  const weights = new Map<number, number>()
  for (const word of new Set(quote.words)) {
    const places = index.get(word)
    if (!places || places.length > POSTING_LIMIT) continue
    for (const place of places) weights.set(place, (weights.get(place) ?? 0) + 1 / places.length)
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATE_LIMIT)
    .map(([place]) => place)
}

/** Dice over the words, or the bound where one holds the other whole; 0 below it. */
function likeness(a: Spoken, b: Spoken, overlap: Overlap): number {
  const dice = (2 * overlap.of(a.words, b.words)) / Math.max(1, a.words.length + b.words.length)
  if (dice >= ALIKE) return dice
  return contains(a, b) || contains(b, a) ? ALIKE : 0
}

/** Counts the words that two runs share, each as often as both have it. */
class Overlap {
  private readonly counts: Int32Array

  constructor(words: number) {
    this.counts = new Int32Array(words)
  }

  of(a: Int32Array, b: Int32Array): number {
    const { counts } = this
    for (const word of a) counts[word]!++
    let shared = 0
    for (const word of b) if (counts[word]!-- > 0) shared++
    for (const word of a) counts[word] = 0
    for (const word of b) counts[word] = 0
    return shared
  }
}

/** Does one quotation hold another word for word? */
function contains(whole: Spoken, part: Spoken): boolean {
  if (part.words.length < PART_WORDS || part.words.length > whole.words.length) return false
  return ` ${whole.key} `.includes(` ${part.key} `)
}

function written(
  lefts: readonly Spoken[],
  rights: readonly Spoken[],
  partners: Partners,
  unquoted: { readonly left: UnquotedWords; readonly right: UnquotedWords },
  language: string | null,
): QuoteMatch[] {
  const matches: QuoteMatch[] = []
  let next = 0
  /** Left quotations without a place in the right order, up to `limit`. */
  const flush = (limit: number) => {
    for (; next < limit; next++) {
      const partner = partners.ofLeft[next]!
      if (partner === NONE) matches.push(lost(lefts[next]!, 'dropped', unquoted.right))
      else if (partners.ofRight[partner] !== next)
        matches.push(pair(lefts[next]!, rights[partner]!, language))
    }
  }
  rights.forEach((quote, at) => {
    const partner = partners.ofRight[at]!
    if (partner === NONE) {
      matches.push(lost(quote, 'added', unquoted.left))
      return
    }
    flush(partner)
    matches.push(pair(lefts[partner]!, quote, language))
  })
  flush(lefts.length)
  return matches
}

function pair(left: Spoken, right: Spoken, language: string | null): QuoteMatch {
  const status: QuoteStatus = left.key === right.key ? 'kept' : 'altered'
  return {
    status,
    left: place(left),
    right: place(right),
    speaker: right.quotation.speaker ?? left.quotation.speaker,
    changes: labelled(changesBetween(left.quotation.text, right.quotation.text), left, right, language),
    reported: false,
  }
}

function lost(quote: Spoken, status: 'dropped' | 'added', other: UnquotedWords): QuoteMatch {
  const change: RawChange = { op: status === 'dropped' ? 'delete' : 'insert', text: quote.quotation.text }
  const here = place(quote)
  return {
    status,
    left: status === 'dropped' ? here : null,
    right: status === 'dropped' ? null : here,
    speaker: quote.quotation.speaker,
    changes: [{ ...change, kinds: ['quote'], significance: 'high' }],
    reported: other.report(quote),
  }
}

function place(quote: Spoken): QuotePlace {
  return { paragraph: quote.quotation.paragraph, text: quote.quotation.text }
}

function labelled(
  changes: readonly RawChange[],
  left: Spoken,
  right: Spoken,
  language: string | null,
): readonly Change[] {
  return labelChanges(changes, {
    language,
    leftQuotes: [{ start: 0, end: left.quotation.text.length }],
    rightQuotes: [{ start: 0, end: right.quotation.text.length }],
  })
}
