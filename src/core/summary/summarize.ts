// What happened between two texts, in one or two plain sentences? Every clause follows from the facts of the comparison;
// nothing else is claimed.

import type { Block, Document } from '../model.ts'
import { IGNORABLE_KINDS } from '../model.ts'
import { countedInWords, listed, percent } from '../prose.ts'
import { columnsOf } from '../text/columns.ts'
import { attributionWordings } from './attributions.ts'
import { WholeTexts } from './edits.ts'
import type { SummaryFacts } from './facts.ts'
import { nameWordings } from './names.ts'
import { type ParagraphFacts, paragraphFacts } from './paragraphs.ts'
import { became, capital } from './phrases.ts'
import { alteredClauses, droppedClauses, reattributedSpeakers } from './quotations.ts'
import { turnedClause, valueWordings } from './values.ts'
import { wordingClauses } from './wordings.ts'
import { certaintyWordings, oppositesClause } from './words.ts'

/** Below this share of kept words, the texts have no common wording worth a number. */
const NEXT_TO_NOTHING = 0.05
/** Characters of a summary; beyond, wordings are only counted. */
const LENGTH = 480
/** For comparisons with more changes than are read. */
/** Paragraphs among which a dateline may stand. */
const HEAD = 3
/** Between a place and the story: an agency in brackets, and a dash or a colon. */
const BEHIND_PLACE = /^\s*(?:[(/][^)/]{1,30}[)/])?\s*[-–—:]\s/u
const MOST_BEHIND_PLACE = 40
const UNREAD = 'too much differs for every change to be read'

/** What was kept and what became of paragraphs, then a sentence per kind of change; never empty, never throws. */
export function summarize(facts: SummaryFacts): string {
  const { similarity, blocks } = facts
  const { words } = similarity
  if (words.left === 0 && words.right === 0) return 'Neither text has words to compare.'
  if (blocks.every(isUntouched))
    return 'The paragraphs of the two texts are the same, character for character.'
  const paragraphs = paragraphFacts(facts)
  if (words.kept + words.moved === words.left && words.left === words.right)
    return sameWording(facts, paragraphs)
  const share = ((words.kept + words.moved) / Math.max(1, words.left + words.right)) * 2
  if (share < NEXT_TO_NOTHING && areForeign(facts))
    return `The two texts are in different languages: ${facts.leftDocument.language} and ${facts.rightDocument.language}.`
  if (share < NEXT_TO_NOTHING) return `${capital(littleShared(words.kept + words.moved))}.`
  return joined([[keptClause(facts), ...paragraphs.clauses], ...changeClauses(facts, paragraphs)])
}

/** A sentence for each list of clauses, without wordings if it would be too long. */
function joined(lists: readonly (readonly string[])[]): string {
  let text = ''
  for (const clauses of lists) {
    if (clauses.length === 0) continue
    const whole = `${capital(clauses.join('; '))}.`
    const short = `${capital(clauses.map((clause) => withoutWordings(clause)).join('; '))}.`
    text += `${text === '' ? '' : ' '}${text.length + whole.length <= LENGTH ? whole : short}`
  }
  return text
}

function withoutWordings(clause: string): string {
  const at = clause.search(/(?:, among them)?: ‘/)
  return at < 0 ? clause : clause.slice(0, at)
}

function areForeign({ leftDocument, rightDocument }: SummaryFacts): boolean {
  const primary = (language: string | null) => language?.split('-')[0]?.toLowerCase() ?? null
  const [left, right] = [primary(leftDocument.language), primary(rightDocument.language)]
  return left !== null && right !== null && left !== right
}

function isUntouched(block: Block): boolean {
  return !block.moved && block.changes.every((change) => change.op === 'equal' && change.left === undefined)
}

/** Every scored word is kept: the rest is order, style, or outside the scores. */
function sameWording(facts: SummaryFacts, paragraphs: ParagraphFacts): string {
  const kinds = new Set(facts.blocks.flatMap((block) => block.changes.flatMap((change) => change.kinds)))
  const style = IGNORABLE_KINDS.filter((kind) => kinds.has(kind))
  const changes = changeClauses(facts, paragraphs)
  const only = style.length > 0 && style.length === kinds.size
  const first = [
    'The wording is the same',
    ...paragraphs.clauses,
    ...changes.flat(),
    ...(only ? [`${listed(style)} ${style.length === 1 ? 'differs' : 'differ'}`] : []),
  ]
  return joined([first])
}

function littleShared(kept: number): string {
  if (kept === 0) return 'the two texts share no wording'
  return `the two texts share almost no wording: ${countedInWords(kept, 'word')}`
}

/** Share of the left wording that is kept. */
function keptClause(facts: SummaryFacts): string {
  const { containment } = facts.similarity
  if (containment.leftInRight === 1) return 'all of the wording kept'
  return `${percent(containment.leftInRight)} of the wording kept`
}

/** A list per kind of change, what a desk fears most first. */
function changeClauses(facts: SummaryFacts, { edited, rewritten }: ParagraphFacts): string[][] {
  const { leftDocument, rightDocument, reader, quotes } = facts
  const texts = new WholeTexts(leftDocument, rightDocument)
  if (!facts.areRead)
    return [
      [...headlineClause(facts), ...datelineClause(facts)],
      [...alteredClauses(quotes, texts), ...droppedClauses(quotes, texts)],
      [UNREAD],
    ]
  const language = leftDocument.language ?? rightDocument.language
  const values = valueWordings(edited, rewritten, texts, reader, language)
  return [
    [...wordingClauses(values, 'figure'), ...turnedClause(values)],
    wordingClauses(nameWordings(edited, texts, reader, reattributedSpeakers(quotes)), 'name'),
    [...headlineClause(facts), ...datelineClause(facts)],
    [...alteredClauses(quotes, texts), ...droppedClauses(quotes, texts)],
    wordingClauses(certaintyWordings(edited, 'negation', reader), 'negation'),
    wordingClauses(attributionWordings(edited, reader), 'attribution'),
    wordingClauses(certaintyWordings(edited, 'hedge', reader), 'hedge'),
    oppositesClause(edited, reader),
  ]
}

function headlineClause(facts: SummaryFacts): string[] {
  const { headline } = facts.similarity
  const left = facts.leftDocument.headline
  const right = facts.rightDocument.headline
  if (left !== null && right === null) return ['the headline cut']
  if (left === null && right !== null) return ['a headline added']
  if (!headline || headline.left === headline.right) return []
  return [headline.similarity === 1 ? 'the headline restyled' : 'the headline changed']
}

function datelineClause({ leftDocument, rightDocument }: SummaryFacts): string[] {
  const [left, right] = [leftDocument.dateline, rightDocument.dateline]
  if (left === right) return []
  if (right === null) return beginsAt(rightDocument, left!) ? [] : ['the dateline dropped']
  if (left === null) return beginsAt(leftDocument, right) ? [] : ['a dateline added']
  const wording = became(left, right)
  return [wording === null ? 'the dateline changed' : `the dateline changed: ${wording}`]
}

/** Does a text without a dateline begin with this place and a dash or colon all the same: `Stuttgart - Die Bahn …`? */
function beginsAt(document: Document, dateline: string): boolean {
  const place = dateline.split(',')[0]!.trim().toLowerCase()
  return columnsOf(document)
    .texts.slice(0, HEAD)
    .some((text) => {
      if (text.slice(0, place.length).toLowerCase() !== place) return false
      return BEHIND_PLACE.test(text.slice(place.length, place.length + MOST_BEHIND_PLACE))
    })
}
