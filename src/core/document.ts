// Text in, document out: paragraphs with their roles, and the facts printed at the head of an article.
import { isBoilerplate } from './boilerplate.ts'
import { readByline, readDateline } from './credits.ts'
import { foldText } from './fold.ts'
import { recogniseLanguage } from './language.ts'
import { lineIn, oneLine } from './line.ts'
import type { Document, Given, Paragraph, Role } from './model.ts'
import { splitParagraphs } from './paragraphs.ts'
import { rememberScan, scanTexts } from './scan.ts'

const MOST_HEADLINE_WORDS = 25
const MOST_SUBHEADING_WORDS = 10
/** Headlines and datelines stand at the top; so does the byline. */
const HEAD_PARAGRAPHS = 4
/** Slugs and notes to editors above the headline, with it. */
const OPENING_LINES = 6
const LONGEST_SHORT_LINE = 300
const SAMPLE = 2000

/** A full stop, in any script, before closing marks: what a headline does not end with. An ellipsis is none. */
const FULL_STOP = /(?<!\.)[.。．｡।۔]["'”’»」』)\]]*$/u
/** A quoted exclamation or question ends a sentence of prose, unless the quotation is the whole line. */
const QUOTED_CALL = /[!?！？؟]\s?["'”’»“«」』]+$/u
const OPENING_MARK = /^["'“‘«»„「『]/u
const BEGINS_LIKE_TITLE = /^["'“‘«„¿¡(]?[\p{Lu}\p{Lo}\p{N}]/u
const ENDS_LIKE_PROSE = /[.!?…:;,。！？；：、؟۔।"”’»」)]$/u

interface Draft {
  readonly text: string
  readonly role?: Role
}

/** A plain text as a document. Facts given stand before those read from the text. */
export function parseDocument(text: string, given: Given = {}): Document {
  const isHeadline = firstLike(given.headline?.trim() ?? '')
  const paragraphs = splitParagraphs(
    text.charCodeAt(0) === 0xfeff ? text.slice(1) : text,
    (line) => readByline(line.trim()) !== null || isHeadline(line),
  )
  return build(
    given,
    paragraphs.map((paragraph) => ({ text: paragraph })),
  )
}

/** A document of paragraphs whose roles are known: stored ones, or those an extractor found. */
export function documentOf(
  paragraphs: readonly { readonly text: string; readonly role: Role }[],
  given: Given = {},
): Document {
  return build(given, paragraphs)
}

/** A document that was read before: its paragraphs and facts stand as they are. */
export function documentAsRead(
  paragraphs: readonly { readonly text: string; readonly role: Role }[],
  facts: Pick<Document, 'headline' | 'byline' | 'dateline' | 'language'>,
): Document {
  const scan = scanTexts(paragraphs.map((paragraph) => paragraph.text))
  const numbered = paragraphs.map(({ text, role }, index): Paragraph => ({ index, text, role }))
  rememberScan(numbered, scan)
  const counts = numbered.map((_, p) => scan.first[p + 1]! - scan.first[p]!)
  const roles = numbered.map((paragraph) => paragraph.role)
  return { ...facts, words: scoredWords(counts, roles), paragraphs: numbered }
}

/** The string whose SHA-256 is the content hash: headline, blank line, paragraphs joined by blank lines. */
export function contentOf(document: Pick<Document, 'headline' | 'paragraphs'>): string {
  return [document.headline ?? '', ...document.paragraphs.map((paragraph) => paragraph.text)].join('\n\n')
}

/** True for paragraphs whose words count in the scores. */
export function isScored(role: Role): boolean {
  return role === 'body' || role === 'subheading'
}

function build(given: Given, drafts: readonly Draft[]): Document {
  const wanted = oneLine(given.headline ?? '') || null
  const opening = wanted !== null && beginsWith(drafts, 0, wanted) ? 0 : openingOf(drafts)
  const prepended = wanted !== null && !beginsWith(drafts, opening, wanted)
  const all = prepended ? [{ text: wanted, role: 'headline' as const }, ...drafts] : drafts
  const scan = scanTexts(all.map((draft) => draft.text))
  const counts = all.map((_, p) => scan.first[p + 1]! - scan.first[p]!)
  const place = wanted === null ? 'unknown' : prepended ? 'before' : 'there'
  const roles = rolesOf(drafts, prepended ? counts.slice(1) : counts, place, opening)
  if (prepended) roles.unshift('headline')
  const paragraphs = all.map((draft, index): Paragraph => ({ index, text: draft.text, role: roles[index]! }))
  rememberScan(paragraphs, scan)
  const read = paragraphs[opening]
  const headline = wanted ?? (read?.role === 'headline' ? oneLine(read.text) : null)
  return { ...facts(paragraphs, given), headline, words: scoredWords(counts, roles), paragraphs }
}

/** The place of the first line of the story: below slugs and notes to editors, where those are read of a plain text. */
function openingOf(drafts: readonly Draft[]): number {
  if (drafts.some((draft) => draft.role !== undefined)) return 0
  const at = drafts.slice(0, OPENING_LINES).findIndex((draft) => !isBoilerplate(draft.text))
  return Math.max(at, 0)
}

function beginsWith(drafts: readonly Draft[], opening: number, headline: string): boolean {
  const first = drafts[opening]
  return first !== undefined && (first.role === 'headline' || sameLine(first.text, headline))
}

/** Roles given stand; without any, they are read from the paragraphs. `place`: whether a headline is given, and where it is. */
function rolesOf(
  drafts: readonly Draft[],
  counts: readonly number[],
  place: 'unknown' | 'there' | 'before',
  opening: number,
): Role[] {
  const known = drafts.some((draft) => draft.role !== undefined)
  const roles = drafts.map(
    (draft, p): Role => draft.role ?? (isBoilerplate(draft.text, counts[p]!) ? 'boilerplate' : 'body'),
  )
  // Before subheadings are looked for: a line below the headline is the same whether the headline was given or recognised.
  if (
    place === 'there' ||
    (place === 'unknown' && !known && looksLikeHeadline(drafts, counts, roles, opening))
  )
    roles[opening] = 'headline'
  if (known) return roles
  markSubheadings(drafts, counts, roles)
  return roles
}

function scoredWords(counts: readonly number[], roles: readonly Role[]): number {
  return counts.reduce((sum, count, i) => sum + (isScored(roles[i]!) ? count : 0), 0)
}

/** Says of lines in their order whether one is the headline, which is printed once. */
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

/** A line of at most 25 words, no final full stop nor quoted call, and a longer body paragraph follows; no byline or lede. */
function looksLikeHeadline(
  drafts: readonly Draft[],
  counts: readonly number[],
  roles: readonly Role[],
  at: number,
): boolean {
  const first = drafts[at]
  if (!first || roles[at] === 'boilerplate') return false
  const words = counts[at]!
  if (words === 0 || words > MOST_HEADLINE_WORDS || FULL_STOP.test(first.text)) return false
  if (QUOTED_CALL.test(first.text.trimEnd()) && !OPENING_MARK.test(first.text)) return false
  if (lineIn(first.text) === null || readByline(first.text) !== null || readDateline(first.text) !== null)
    return false
  return drafts.some((_, i) => i > at && roles[i] === 'body' && counts[i]! > words)
}

/** A short line between longer ones that ends like no sentence. */
function markSubheadings(drafts: readonly Draft[], counts: readonly number[], roles: Role[]): void {
  for (let i = 1; i + 1 < drafts.length; i++) {
    const words = counts[i]!
    const text = drafts[i]!.text
    if (
      roles[i] !== 'body' ||
      words === 0 ||
      words > MOST_SUBHEADING_WORDS ||
      text.length > LONGEST_SHORT_LINE
    )
      continue
    if (ENDS_LIKE_PROSE.test(text) || readByline(text) !== null) continue
    let before = i - 1
    while (before > 0 && roles[before] === 'boilerplate') before--
    const afterProse =
      roles[before] === 'body' && ENDS_LIKE_PROSE.test(drafts[before]!.text) && counts[before]! > words
    const beforeLonger = roles[i + 1] === 'body' && counts[i + 1]! > words * 2
    if (afterProse && beforeLonger && BEGINS_LIKE_TITLE.test(text)) roles[i] = 'subheading'
  }
}

function facts(
  paragraphs: readonly Paragraph[],
  given: Given,
): Pick<Document, 'byline' | 'dateline' | 'language'> {
  const head = paragraphs.filter((paragraph) => isScored(paragraph.role)).slice(0, HEAD_PARAGRAPHS)
  return {
    byline: lineIn(given.byline) ?? lineIn(first(head, readByline)),
    dateline: lineIn(given.dateline) ?? lineIn(first(head, readDateline)),
    language: given.language?.trim() || recogniseLanguage(sample(paragraphs)),
  }
}

function first(paragraphs: readonly Paragraph[], read: (text: string) => string | null): string | null {
  for (const paragraph of paragraphs) {
    const found = read(paragraph.text)
    if (found !== null) return found
  }
  return null
}

/** The beginning of the text, as much as tells its language. */
function sample(paragraphs: readonly Paragraph[]): string {
  let out = ''
  for (const paragraph of paragraphs) {
    if (out.length > SAMPLE) break
    out += `${paragraph.text.slice(0, SAMPLE)}\n`
  }
  return out
}
