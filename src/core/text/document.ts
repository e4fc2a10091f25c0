// Text in, document out: paragraphs with their roles, and the facts printed at the head of an article.

import { recogniseLanguage } from '../languages/detect.ts'
import type { Document, Given, Paragraph, Role } from '../model.ts'
import { type Scan, scanTexts } from '../words/scan.ts'
import { countWords, inWords } from '../words/words.ts'
import { isBoilerplate } from './boilerplate.ts'
import { documentOfColumns } from './columns.ts'
import { foldText } from './fold.ts'
import { readByline, readDateline } from './head-facts.ts'
import { lineIn, oneLine } from './one-line.ts'
import { splitParagraphs } from './paragraphs.ts'

const MOST_HEADLINE_WORDS = 25
const MOST_SUBHEADING_WORDS = 10
/** The headline, dateline and byline stand at the top. */
const HEAD_PARAGRAPHS = 4
/** Slugs and notes to editors above the headline, together with it. */
const OPENING_LINES = 6
const LONGEST_SHORT_LINE = 300
const SAMPLE = 2000

/** A full stop, in any script, before closing marks: headlines don't end with one. An ellipsis doesn't count. */
const FULL_STOP = /(?<!\.)[.。．｡।۔]["'”’»」』)\]]*$/u
/** A quoted exclamation or question ends a sentence of prose, unless the quotation is the whole line. */
const QUOTED_CALL = /[!?！？؟]\s?["'”’»“«」』]+$/u
const OPENING_MARK = /^["'“‘«»„「『]/u
const BEGINS_LIKE_TITLE = /^["'“‘«„¿¡(]?[\p{Lu}\p{Lo}\p{N}]/u
const ENDS_LIKE_PROSE = /[.!?…:;,。！？；：、؟۔।"”’»」)]$/u

/** Paragraphs by number; a missing role is read from the text. */
interface Drafts {
  readonly texts: readonly string[]
  /** Null if none is given. */
  readonly roles: readonly (Role | undefined)[] | null
}

/** Parses a plain text. Given facts override those read from the text. */
export function parseDocument(text: string, given: Given = {}): Document {
  const isHeadline = firstLike(given.headline?.trim() ?? '')
  const texts = splitParagraphs(
    text.charCodeAt(0) === 0xfeff ? text.slice(1) : text,
    (line) => readByline(line.trim()) !== null || isHeadline(line),
  )
  return build(given, { texts, roles: null })
}

/** A document of paragraphs with known roles: stored ones, or those of an extractor. */
export function documentOf(
  paragraphs: readonly { readonly text: string; readonly role: Role }[],
  given: Given = {},
): Document {
  const texts = paragraphs.map((paragraph) => paragraph.text)
  const isGiven = paragraphs.some(({ role }) => role !== undefined)
  return build(given, { texts, roles: isGiven ? paragraphs.map(({ role }) => role) : null })
}

/** A document that was parsed before: its paragraphs and facts stay as they are. */
export function documentAsRead(
  paragraphs: readonly { readonly text: string; readonly role: Role }[],
  facts: Pick<Document, 'headline' | 'byline' | 'dateline' | 'language'>,
): Document {
  const texts = paragraphs.map(({ text }) => text)
  const roles = paragraphs.map(({ role }) => role)
  const scan = scanTexts(texts)
  return documentOfColumns({ ...facts, words: scoredWords(roles, scan) }, { texts, roles, scan })
}

/** The string whose SHA-256 is the content hash: headline, blank line, paragraphs joined by blank lines. */
export function contentOf(document: Pick<Document, 'headline' | 'paragraphs'>): string {
  return [document.headline ?? '', ...document.paragraphs.map((paragraph) => paragraph.text)].join('\n\n')
}

/** True for paragraphs whose words count in the scores. */
export function isScored(role: Role): boolean {
  return role === 'body' || role === 'subheading'
}

function build(given: Given, drafts: Drafts): Document {
  const givenHeadline = oneLine(given.headline ?? '') || null
  const opening = givenHeadline !== null && beginsWith(drafts, 0, givenHeadline) ? 0 : openingOf(drafts)
  const prepended = givenHeadline !== null && !beginsWith(drafts, opening, givenHeadline)
  const texts = prepended ? [givenHeadline, ...drafts.texts] : drafts.texts
  const scan = scanTexts(texts)
  const lengths = lengthsOf(scan)
  const place = givenHeadline === null ? 'unknown' : prepended ? 'before' : 'there'
  const roles = rolesOf(drafts, prepended ? lengths.subarray(1) : lengths, place, opening)
  if (prepended) roles.unshift('headline')
  const headline = givenHeadline ?? (roles[opening] === 'headline' ? oneLine(texts[opening]!) : null)
  const read = { ...facts(texts, roles, given), headline, words: scoredWords(roles, scan) }
  return documentOfColumns(read, { texts, roles, scan })
}

/** Their lengths in words: two signs of a script without spaces are one. */
function lengthsOf({ first, signs }: Scan): Int32Array {
  const lengths = new Int32Array(first.length - 1)
  for (let p = 0; p < lengths.length; p++)
    lengths[p] = inWords(first[p + 1]! - first[p]!, signs[p + 1]! - signs[p]!)
  return lengths
}

/** Index of the first line of the story: below slugs and notes to editors, if a plain text has them. */
function openingOf({ texts, roles }: Drafts): number {
  if (roles !== null) return 0
  const at = texts.slice(0, OPENING_LINES).findIndex((text) => !isBoilerplate(text))
  return Math.max(at, 0)
}

function beginsWith({ texts, roles }: Drafts, opening: number, headline: string): boolean {
  const first = texts[opening]
  return first !== undefined && (roles?.[opening] === 'headline' || sameLine(first, headline))
}

/** Given roles stay; without any, they are read from the paragraphs. `place`: whether a headline is given, and where it is. */
function rolesOf(
  { texts, roles: known }: Drafts,
  counts: Int32Array,
  place: 'unknown' | 'there' | 'before',
  opening: number,
): Role[] {
  const roles = new Array<Role>(texts.length)
  for (let p = 0; p < texts.length; p++)
    roles[p] = known?.[p] ?? (isBoilerplate(texts[p]!, counts[p]!) ? 'boilerplate' : 'body')
  // Runs before subheadings are read: a line below the headline is the same whether the headline was given or detected.
  if (
    place === 'there' ||
    (place === 'unknown' && known === null && looksLikeHeadline(texts, counts, roles, opening))
  )
    roles[opening] = 'headline'
  if (known === null) markSubheadings(texts, counts, roles)
  return roles
}

function scoredWords(roles: readonly Role[], { first }: Scan): number {
  let words = 0
  for (let p = 0; p < roles.length; p++) if (isScored(roles[p]!)) words += first[p + 1]! - first[p]!
  return words
}

/** Words of paragraphs that count in the scores. */
export function scoredWordsOf(paragraphs: readonly Pick<Paragraph, 'text' | 'role'>[]): number {
  return paragraphs.reduce((sum, { role, text }) => sum + (isScored(role) ? countWords(text) : 0), 0)
}

/** Tests lines in order for the headline, which is printed once. */
function firstLike(headline: string): (line: string) => boolean {
  let isFound = headline === ''
  return (line) => {
    if (isFound || !sameLine(line, headline)) return false
    isFound = true
    return true
  }
}

function sameLine(text: string, headline: string): boolean {
  const line = oneLine(text)
  return line.length < headline.length * 3 + 20 && foldText(line) === foldText(headline)
}

/** At most 25 words, no final full stop or quoted call, followed by a longer body paragraph; no byline or lede. */
function looksLikeHeadline(
  texts: readonly string[],
  counts: Int32Array,
  roles: readonly Role[],
  at: number,
): boolean {
  const first = texts[at]
  if (first === undefined || roles[at] === 'boilerplate') return false
  const words = counts[at]!
  if (words === 0 || words > MOST_HEADLINE_WORDS || FULL_STOP.test(first)) return false
  if (QUOTED_CALL.test(first.trimEnd()) && !OPENING_MARK.test(first)) return false
  if (lineIn(first) === null || readByline(first) !== null || readDateline(first) !== null) return false
  return counts.some((count, i) => i > at && roles[i] === 'body' && count > words)
}

/** A short line between longer ones that doesn't end like a sentence. */
function markSubheadings(texts: readonly string[], counts: Int32Array, roles: Role[]): void {
  // The last paragraph that is no boilerplate.
  let before = 0
  for (let i = 1; i + 1 < texts.length; i++) {
    if (roles[i - 1] !== 'boilerplate') before = i - 1
    const words = counts[i]!
    const text = texts[i]!
    if (
      roles[i] !== 'body' ||
      words === 0 ||
      words > MOST_SUBHEADING_WORDS ||
      text.length > LONGEST_SHORT_LINE ||
      // Cheaper than the expressions: few short lines stand between longer ones.
      counts[before]! <= words ||
      counts[i + 1]! <= words * 2
    )
      continue
    if (ENDS_LIKE_PROSE.test(text) || readByline(text) !== null) continue
    const afterProse = roles[before] === 'body' && ENDS_LIKE_PROSE.test(texts[before]!)
    if (afterProse && roles[i + 1] === 'body' && BEGINS_LIKE_TITLE.test(text)) roles[i] = 'subheading'
  }
}

function facts(
  texts: readonly string[],
  roles: readonly Role[],
  given: Given,
): Pick<Document, 'byline' | 'dateline' | 'language'> {
  const head = firstScored(texts, roles)
  return {
    byline: lineIn(given.byline) ?? lineIn(first(head, readByline)),
    dateline: lineIn(given.dateline) ?? lineIn(first(head, readDateline)),
    language: given.language?.trim() || recogniseLanguage(sample(texts)),
  }
}

function firstScored(texts: readonly string[], roles: readonly Role[]): string[] {
  const head: string[] = []
  for (let p = 0; p < texts.length && head.length < HEAD_PARAGRAPHS; p++)
    if (isScored(roles[p]!)) head.push(texts[p]!)
  return head
}

function first(texts: readonly string[], read: (text: string) => string | null): string | null {
  for (const text of texts) {
    const fact = read(text)
    if (fact !== null) return fact
  }
  return null
}

/** The beginning of the text, long enough to detect its language. */
function sample(texts: readonly string[]): string {
  let out = ''
  for (const text of texts) {
    if (out.length > SAMPLE) break
    out += `${text.slice(0, SAMPLE)}\n`
  }
  return out
}
