// Does a printing say where its wording comes from? The share it copied against the credit line it prints: copy
// without credit, credit with little copy.
import { isScored } from '../document.ts'
import type { Document } from '../model.ts'
import { wordsOf } from '../words.ts'
import { agencyPattern, CREDIT_PHRASE, sentenceCredit, UNNAMED_AGENCIES } from './agencies.ts'
import type { Asking, CreditFinding, CreditItem, Credits, Printing } from './model.ts'

/** From this share on a text is a copy that needs a credit: a fifth is a sentence or two of a short item. */
export const COPIED_SHARE = 0.2
/** Versions of the base that a printing is compared with: the newest. */
const MOST_VERSIONS = 4
const MOST_WORDS = 8_000_000

/** A credit line is short, and stands at the head or the foot. */
const LONGEST_LINE = 30
const HEAD_PARAGRAPHS = 3
const FOOT_PARAGRAPHS = 5
/** A dateline with its agency stands within so many characters. */
const DATELINE_CHARACTERS = 160
/** A line that is the name and no more than this beside it needs no phrase. */
const BARE_WORDS = 5

/**
 * `versions` are those of the base article; a printing's share is that in the version that holds most of it.
 * Items stand in the order of `printings`.
 */
export function* creditsOf<P extends Printing>(
  versions: readonly P[],
  printings: readonly P[],
): Asking<P, Credits> {
  const reader = creditReader(versions)
  const bases = versions.slice(-MOST_VERSIONS)
  const items: CreditItem[] = []
  let words = 0
  for (const printing of printings) {
    for (const { document } of bases) words += document.words + printing.document.words
    if (words > MOST_WORDS && items.length > 0) return { items, complete: false }
    let copied = 0
    for (const base of bases) {
      const { similarity } = yield [base, printing]
      copied = Math.max(copied, similarity.containment.rightInLeft)
    }
    const credit = reader(printing.document)
    items.push({ ref: printing.ref, copied, credit, finding: findingOf(copied, credit) })
  }
  return { items, complete: true }
}

function findingOf(copied: number, credit: string | null): CreditFinding {
  if (copied >= COPIED_SHARE) return credit === null ? 'uncredited-copy' : 'credited'
  return credit === null ? 'own-work' : 'credit-without-copy'
}

/** Reads the credit of a text as printed: a line of its own, else the dateline or byline, else a phrase of a sentence. */
export function creditReader(versions: readonly Printing[]): (document: Document) => string | null {
  const own = new Set(
    versions.flatMap(({ source, document }) => [...namesOf(source), ...ownCredit(document)]),
  )
  const pattern = agencyPattern([...own])
  const agency = new RegExp(pattern, 'u')
  const inDateline = new RegExp(String.raw`\([^()]{0,40}?${pattern}[^()]{0,40}?\)|/\s?${pattern}\s?/`, 'u')
  const inSentence = sentenceCredit(pattern)
  return (document) => {
    const body = document.paragraphs.filter(({ role }) => role !== 'headline')
    const datelineOf = (text: string) => {
      const found = inDateline.exec(text.slice(0, DATELINE_CHARACTERS))
      return found && isBeforeDash(text, found.index + found[0].length) ? found[0] : null
    }
    const line = body.find(({ text }, at) => {
      const isAtEdge = at < HEAD_PARAGRAPHS || at >= body.length - FOOT_PARAGRAPHS
      return datelineOf(text) === null && isCreditLine(text, agency, inSentence, isAtEdge)
    })
    if (line) return line.text.trim()
    const scored = body.filter(({ role }) => isScored(role))
    for (const { text } of scored.slice(0, HEAD_PARAGRAPHS)) {
      const found = datelineOf(text)
      if (found !== null) return found
    }
    if (document.byline && (agency.test(document.byline) || UNNAMED_AGENCIES.test(document.byline)))
      return document.byline
    return closingCredit(scored, agency) ?? sentencePhrase(scored, inSentence)
  }
}

/** A short paragraph that names an agency as where it comes from. */
function isCreditLine(text: string, agency: RegExp, inSentence: RegExp, isAtEdge: boolean): boolean {
  if (text.length > 400) return false
  const words = wordsOf(text).length
  if (words > LONGEST_LINE) return false
  const found = agency.exec(text)
  if (!found) return isAtEdge && words <= LONGEST_LINE / 2 && UNNAMED_AGENCIES.test(text)
  const beside = words - wordsOf(found[0]).length
  if (isAtEdge && beside <= BARE_WORDS && !/["“«„]/u.test(text)) return true
  if (beside > BARE_WORDS && inSentence.test(text)) return false
  return (isAtEdge || beside <= BARE_WORDS * 2) && CREDIT_PHRASE.test(text) && !isReport(text)
}

/** A sentence of the article that mentions an agency: somebody told it something, or it has an office. */
function isReport(text: string): boolean {
  return /["“«„]|\btold\b|\bsagte\b|\ba déclaré\b|\bdijo\b|сказал/u.test(text)
}

/** `MOSCOW (Reuters) - …`: what follows the agency is the dash, or a mark that ends the dateline. */
function isBeforeDash(text: string, at: number): boolean {
  return /^\s*(?:[–—―:.-]|--)/u.test(text.slice(at, at + 4))
}

/** `… he said. (Reuters)` at the end of the last paragraphs. */
function closingCredit(paragraphs: readonly { readonly text: string }[], agency: RegExp): string | null {
  for (const { text } of paragraphs.slice(-FOOT_PARAGRAPHS)) {
    const found = /[([（【/]([^()[\]（）【】/]{2,60})[)\]）】/]\.?\s*$/u.exec(text)
    if (found && (agency.test(found[1]!) || UNNAMED_AGENCIES.test(found[1]!))) return found[0].trim()
  }
  return null
}

function sentencePhrase(paragraphs: readonly { readonly text: string }[], credit: RegExp): string | null {
  for (const { text } of paragraphs) {
    const found = credit.exec(text)
    if (found) return found[0].trim()
  }
  return null
}

/** `example-wire`, `example-wire.com` and `www.example-wire.com` are printed as Example Wire. */
function namesOf(source: string): string[] {
  const host = source.replace(/^www\./i, '').replace(/\.[a-z.]{2,12}$/i, '')
  const words = host.replace(/[-_.]+/g, ' ').trim()
  // A name of one or two letters would be found in any text.
  return words.length < 3 ? [] : [...new Set([words, words.replaceAll(' ', '')])]
}

/** What the wire copy prints in brackets behind its own dateline. */
function ownCredit({ dateline, paragraphs }: Document): string[] {
  if (dateline === null) return []
  const first = paragraphs.find(({ text }) => text.startsWith(dateline))?.text ?? ''
  const found = /^[^()/]*[(/]([^()/]{2,40})[)/]/u.exec(first.slice(0, DATELINE_CHARACTERS))
  const name = found?.[1]?.trim()
  return name !== undefined && isBeforeDash(first, found![0].length) ? [name] : []
}
