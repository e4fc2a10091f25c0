// Does a printing say where its wording comes from? Compares the share it copied with the credit line it prints: copy without
// credit, credit with little copy.

import type { Document } from '../model.ts'
import type { Revision } from '../revision-model.ts'
import type {
  ComparisonRequests,
  CreditFinding,
  CreditItem,
  Credits,
  Part,
  Printing,
  Spent,
} from '../story/story-answers.ts'
import { isScored } from '../text/document.ts'
import type { Candidate } from '../wire/origin-decision.ts'
import { followed, readChain } from '../wire/origins.ts'
import { takesOf } from '../wire/withdrawals.ts'
import { wordsOf } from '../words/words.ts'
import { agencyNamed, agencyOfSource, agencyPattern } from './agencies.ts'
import { DATELINE_CHARACTERS, type Datelines, datelinesOf, endsDateline } from './agency-datelines.ts'
import { type CreditLines, creditLines } from './credit-lines.ts'
import { UNNAMED_AGENCIES } from './credit-phrases.ts'
import { type PictureCredits, pictureCredits } from './picture-credits.ts'
import { signatureReader } from './signatures.ts'

/** From this share on, a text is a copy that needs a credit: a fifth is a sentence or two of a short item. */
export const COPIED_SHARE = 0.2
const MOST_WORDS = 8_000_000

/** A credit line is in one of these paragraphs at the head or the foot. */
const HEAD_PARAGRAPHS = 3
const FOOT_PARAGRAPHS = 5

/**
 * `versions` are those of the base article; a printing's share is that in the version it follows, as in its origin. Items keep
 * the order of `printings`. Answers for the printings after those that `before` covers.
 */
export function* creditsPart<P extends Printing>(
  versions: readonly P[],
  printings: readonly P[],
  before: Spent,
): ComparisonRequests<P, Part<Credits>> {
  const house = houseOf(versions)
  const takes = takesOf(versions)
  const chain = readChain(takes.length > 0 ? takes : versions)
  const items: CreditItem[] = []
  let { words } = before
  const part = (isLast: boolean): Part<Credits> => ({
    answer: { items, complete: !isLast },
    spent: { words, items: before.items + items.length },
    isLast,
  })
  for (const printing of printings) {
    const candidates = chain.likeliest(printing)
    for (const { version } of candidates) words += version.document.words + printing.document.words
    if (words > MOST_WORDS && before.items + items.length > 0) return part(true)
    items.push(yield* creditOf(printing, candidates, house))
  }
  return part(false)
}

function* creditOf<P extends Printing>(
  printing: P,
  candidates: readonly Candidate<P>[],
  house: House,
): ComparisonRequests<P, CreditItem> {
  const { decision } = yield* followed(printing, candidates)
  const chosen = decision?.chosen ?? null
  const copied = chosen?.comparison.similarity.containment.rightInLeft ?? 0
  const credit = creditIn(printing.document, house)
  const isAnothers = credit !== null && house.isAnothers(credit)
  // Two agencies at one press conference print the same quotations.
  const share = isAnothers && chosen ? copied - quotedShare(chosen.comparison) : copied
  const finding = findingOf(share, credit, credit !== null && !isAnothers)
  return { ref: printing.ref, against: chosen?.version.ref ?? null, copied, credit, finding }
}

/** Share of the right text in direct quotations that the left one has, too. */
function quotedShare({ whole, similarity }: Revision): number {
  const shared = whole.quotes.filter(({ status, right }) => status === 'kept' && right !== null)
  const words = shared.reduce((sum, { right }) => sum + wordsOf(right!.text).length, 0)
  return similarity.words.right === 0 ? 0 : Math.min(words / similarity.words.right, 1)
}

function findingOf(copied: number, credit: string | null, isCredited: boolean): CreditFinding {
  if (copied >= COPIED_SHARE) return isCredited ? 'credited' : 'uncredited-copy'
  return credit === null ? 'own-work' : 'credit-without-copy'
}

/**
 * The credit of a text as printed: a line of its own, else the dateline or byline, else a phrase of a sentence. The first that
 * may be the wire's; if each names somebody else, the first of all.
 */
export function creditIn(document: Document, house: House): string | null {
  let first: string | null = null
  for (const reader of [printedCredits, phrases]) {
    for (const credit of reader(document, house)) {
      if (!house.isAnothers(credit)) return credit
      first ??= credit
    }
  }
  return first
}

/** Lines, signatures of the wire, the dateline, the byline, and brackets at the end. */
function* printedCredits(
  { paragraphs, byline }: Document,
  { lines, datelines, pictures, signOff }: Omit<House, 'isAnothers'>,
): Generator<string> {
  const body = paragraphs.filter(({ role }) => role !== 'headline')
  const texts = body.map(({ text }) => pictures.without(text))
  for (const [at, text] of texts.entries()) {
    const isAtEdge = at < HEAD_PARAGRAPHS || at >= texts.length - FOOT_PARAGRAPHS
    if (datelines.in(text) === null && lines.isLine(text, isAtEdge)) yield body[at]!.text.trim()
  }
  for (const text of texts.slice(-FOOT_PARAGRAPHS)) {
    const signature = signOff(text)
    if (signature !== null) yield signature
  }
  const scored = texts.filter((_, at) => isScored(body[at]!.role))
  for (const text of scored.slice(0, HEAD_PARAGRAPHS)) {
    const agency = datelines.in(text)
    if (agency !== null) yield agency
  }
  const by = byline === null ? '' : pictures.without(byline)
  if (lines.agency.test(by) || UNNAMED_AGENCIES.test(by)) yield byline!
  for (const text of scored.slice(-FOOT_PARAGRAPHS)) {
    const closing = lines.closing(text)
    if (closing !== null) yield closing
  }
}

/** `Reuters reported` in a sentence of the article. */
function* phrases({ paragraphs }: Document, { lines, pictures }: House): Generator<string> {
  for (const { role, text } of paragraphs) {
    const match = isScored(role) ? lines.inSentence.exec(pictures.without(text)) : null
    if (match) yield match[0].trim()
  }
}

// ---- What is known of the wire copy ----

/** What credits are matched against: the names of the known agencies and of the wire copy. */
interface House {
  readonly lines: CreditLines
  readonly datelines: Datelines
  readonly pictures: PictureCredits
  /** The sign-off of the wire, if a text keeps it; else null. */
  signOff(text: string): string | null
  /** Does a credit name agencies, none of them the wire? Never if the wire's agency is unknown. */
  isAnothers(credit: string): boolean
}

export function houseOf(versions: readonly Printing[]): House {
  const sources = versions.map(({ source }) => nameOf(source))
  const own = new Set([
    ...sources.flatMap(printedAs),
    ...versions.flatMap(({ document }) => ownCredit(document)),
  ])
  const pattern = agencyPattern([...own])
  const lines = creditLines(pattern)
  const read = {
    lines,
    datelines: datelinesOf(pattern, lines),
    pictures: pictureCredits(pattern),
    signOff: signatureReader(versions.map(({ document }) => document)),
  }
  return { ...read, isAnothers: strangersTo(versions, [...sources, ...own], read) }
}

/** Detects credits that name agencies other than that of `versions`, which has these `names`, or is in their credit. */
function strangersTo(
  versions: readonly Printing[],
  names: readonly string[],
  { lines, pictures, ...read }: Omit<House, 'isAnothers'>,
): House['isAnothers'] {
  const namesIn = (credit: string) => lines.namesIn(pictures.without(credit))
  const credits = versions.flatMap(({ document }) => [
    ...printedCredits(document, { lines, pictures, ...read }),
  ])
  const agencies = [...names.map(agencyOfSource), ...credits.flatMap(namesIn).map(agencyNamed)]
  const wireAgencies = new Set(agencies.filter((agency) => agency !== undefined))
  if (wireAgencies.size === 0) return () => false
  const isOwn = new Set(names.map((name) => name.toLowerCase()))
  const isStranger = (name: string) => {
    const agency = agencyNamed(name)
    return agency !== undefined && !wireAgencies.has(agency) && !isOwn.has(name.toLowerCase())
  }
  return (credit) => {
    const named = namesIn(credit)
    return named.length > 0 && named.every(isStranger) && !lines.speaksOfUnnamed(credit)
  }
}

/** `example wire` of `example-wire`, `example-wire.com` and `www.example-wire.com`. */
function nameOf(source: string): string {
  const host = source.replace(/^www\./i, '').replace(/\.[a-z.]{2,12}$/i, '')
  return host.replace(/[-_.]+/g, ' ').trim()
}

/** Printed forms of a name; one or two letters would match in any text. */
function printedAs(name: string): string[] {
  return name.length < 3 ? [] : [name, name.replaceAll(' ', '')]
}

/** What the wire copy prints in brackets after its own dateline. */
function ownCredit({ dateline, paragraphs }: Document): string[] {
  if (dateline === null) return []
  const first = paragraphs.find(({ text }) => text.startsWith(dateline))?.text ?? ''
  const match = /^[^()/]*[(/]([^()/]{2,40})[)/]/u.exec(first.slice(0, DATELINE_CHARACTERS))
  const name = match?.[1]?.trim()
  return name !== undefined && endsDateline(first, match![0].length) ? [name] : []
}
