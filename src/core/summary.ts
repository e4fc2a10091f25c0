// What happened between two texts, in one or two plain sentences? Every clause is read from the comparison's own
// facts; nothing is said that they do not bear out.

import type { Block, Change, Document, Echo, QuoteMatch, Similarity } from './model.ts'
import { became, capital, counted, listed, number, quoted, WORDING_LENGTH } from './phrases.ts'
import { SENTENCE_END } from './sentences.ts'
import { valueClauses } from './summary-values.ts'
import { sentenceClauses, sentenceEditsOf, wordClauses } from './summary-words.ts'

export interface SummaryFacts {
  readonly similarity: Similarity
  readonly blocks: readonly Block[]
  readonly quotes: readonly QuoteMatch[]
  readonly echoes: readonly Echo[]
  readonly leftDocument: Document
  readonly rightDocument: Document
}

/** Clauses that one sentence holds; the rest stands in the comparison itself. */
const CLAUSE_LIMIT = 6
/** Below this share of kept words a paragraph is another one about the same: what its words tell singly is not sure. */
const REWRITTEN = 0.5
/** Below this share of kept words the two texts have no wording in common worth counting. */
const NEXT_TO_NOTHING = 0.05
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** One or two sentences, at most about 400 characters; never empty, never throws. */
export function summarize(facts: SummaryFacts): string {
  const { similarity, blocks } = facts
  const { words } = similarity
  if (words.left === 0 && words.right === 0) return 'Neither text has words to compare.'
  if (blocks.every(isUntouched))
    return 'The paragraphs of the two texts are the same, character for character.'
  if (words.kept + words.moved === words.left && words.left === words.right)
    return sameWording(facts, changeClauses(facts))
  const share = ((words.kept + words.moved) / Math.max(1, words.left + words.right)) * 2
  if (share < NEXT_TO_NOTHING && areForeign(facts))
    return `The two texts are in different languages: ${facts.leftDocument.language} and ${facts.rightDocument.language}.`
  if (share < NEXT_TO_NOTHING) return `${capital(littleShared(words.kept + words.moved))}.`
  const changes = changeClauses(facts)
  const first = [keptClause(facts), ...paragraphClauses(facts)].slice(0, CLAUSE_LIMIT).join('; ')
  return changes.length === 0
    ? `${capital(first)}.`
    : `${capital(first)}. ${capital(changes.slice(0, CLAUSE_LIMIT).join('; '))}.`
}

function areForeign({ leftDocument, rightDocument }: SummaryFacts): boolean {
  const primary = (language: string | null) => language?.split('-')[0]?.toLowerCase() ?? null
  const [left, right] = [primary(leftDocument.language), primary(rightDocument.language)]
  return left !== null && right !== null && left !== right
}

function isUntouched(block: Block): boolean {
  return !block.moved && block.changes.every((change) => change.op === 'equal' && change.left === undefined)
}

/** Every word scored is kept: what differs is order, style, or stands outside the scores. */
function sameWording(facts: SummaryFacts, changes: readonly string[]): string {
  const kinds = new Set(facts.blocks.flatMap((block) => block.changes.flatMap((change) => change.kinds)))
  const style = ['typography', 'case', 'spelling'].filter((kind) => (kinds as ReadonlySet<string>).has(kind))
  const rest = [...paragraphClauses(facts), ...changes]
  if (style.length > 0 && style.length === kinds.size)
    rest.push(`${listed(style)} ${style.length === 1 ? 'differs' : 'differ'}`)
  const clauses = rest.slice(0, CLAUSE_LIMIT)
  return clauses.length === 0 ? 'The wording is the same.' : `The wording is the same; ${clauses.join('; ')}.`
}

function littleShared(kept: number): string {
  if (kept === 0) return 'the two texts share no wording'
  return `the two texts share almost no wording: ${counted(kept, 'word')}`
}

/** Share of the left wording that is kept. */
function keptClause(facts: SummaryFacts): string {
  const { containment } = facts.similarity
  if (containment.leftInRight === 1) return 'all of the wording kept'
  return `${percent(containment.leftInRight)} of the wording kept`
}

/** Never 100 % of what is not whole, nor 0 % of what is not nothing. */
function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded >= 100) return 'more than 99 %'
  if (rounded <= 0) return share > 0 ? 'less than 1 %' : 'none'
  return `${rounded} %`
}

function paragraphClauses(facts: SummaryFacts): string[] {
  const { leftDocument, rightDocument, blocks, similarity } = facts
  const body = blocks.filter((block) => isBody(block, leftDocument, rightDocument))
  const retold = {
    left: facts.echoes.flatMap(({ left }) => left),
    right: facts.echoes.flatMap(({ right }) => right),
  }
  const removed = paragraphsOf(body, 'removed', 'left', leftDocument).filter((p) => !retold.left.includes(p))
  const added = paragraphsOf(body, 'added', 'right', rightDocument).filter((q) => !retold.right.includes(q))
  const { moved, split, merged, rearranged } = similarity.paragraphs
  return [
    removed.length > 0 ? `${placed(removed, leftDocument)} cut` : '',
    added.length > 0 ? `${placed(added, rightDocument)} added` : '',
    facts.echoes.length > 0 ? `${counted(facts.echoes.length, 'paragraph')} retold in other words` : '',
    moved > 0 ? `${counted(moved, 'paragraph')} moved` : '',
    ...movedClauses(blocks),
    split > 0 ? `${counted(split, 'paragraph')} split` : '',
    merged > 0 ? `paragraphs merged in ${counted(merged, 'place')}` : '',
    rearranged > 0 ? `paragraphs rearranged in ${counted(rearranged, 'place')}` : '',
    ...rewrittenClauses(facts),
  ].filter((clause) => clause !== '')
}

/** Paragraphs of blocks of a kind that say something: a line of asterisks is no paragraph to a reader. */
function paragraphsOf(
  blocks: readonly Block[],
  kind: 'removed' | 'added',
  side: 'left' | 'right',
  { paragraphs }: Document,
): number[] {
  return blocks
    .filter((block) => block.kind === kind)
    .flatMap((block) => block[side])
    .filter((index) => LETTER_OR_DIGIT.test(paragraphs[index]!.text))
}

/** Sentences and phrases that stand elsewhere, each counted once. */
function movedClauses(blocks: readonly Block[]): string[] {
  const insertions = blocks
    .flatMap((block) => block.changes)
    .filter((change) => change.op === 'insert' && change.moved !== undefined)
  const sentences = insertions.filter((change) => SENTENCE_END.test(change.text)).length
  const phrases = insertions.length - sentences
  return [
    sentences > 0 ? `${counted(sentences, 'sentence')} moved` : '',
    phrases > 0 ? `${counted(phrases, 'phrase')} moved` : '',
  ]
}

function isBody(block: Block, left: Document, right: Document): boolean {
  const role =
    block.left.length > 0
      ? left.paragraphs[block.left[0]!]?.role
      : right.paragraphs[block.right[0] ?? -1]?.role
  return role !== 'headline' && role !== 'boilerplate'
}

/** `the last six paragraphs`, `the first paragraph`, or just their number. */
function placed(indexes: readonly number[], document: Document): string {
  const body = document.paragraphs.filter(
    (paragraph) => paragraph.role !== 'headline' && paragraph.role !== 'boilerplate',
  )
  const chosen = new Set(indexes)
  const count = chosen.size
  if (count === body.length) return count === 1 ? 'the only paragraph' : `all ${number(count)} paragraphs`
  const nouns = count === 1 ? 'paragraph' : `${number(count)} paragraphs`
  if (body.slice(-count).every((paragraph) => chosen.has(paragraph.index))) return `the last ${nouns}`
  if (body.slice(0, count).every((paragraph) => chosen.has(paragraph.index))) return `the first ${nouns}`
  return counted(count, 'paragraph')
}

/** The changes that matter, what a desk fears most first. Paragraphs that were rewritten are told as such, and not by their words. */
function changeClauses(facts: SummaryFacts): string[] {
  const { leftDocument, rightDocument } = facts
  const body = facingBlocks(facts).filter((block) => !isRewritten(block))
  const values = valueClauses(body, leftDocument.language ?? rightDocument.language)
  return [
    ...values,
    ...headlineClause(facts),
    ...wordClauses(body, leftDocument.language ?? rightDocument.language),
    ...quoteClauses(facts.quotes),
  ]
}

/** Blocks of the body that stand on both sides. */
function facingBlocks({ blocks, leftDocument, rightDocument }: SummaryFacts): Block[] {
  return blocks.filter(
    (block) => block.left.length > 0 && block.right.length > 0 && isBody(block, leftDocument, rightDocument),
  )
}

function isRewritten({ similarity }: Block): boolean {
  return similarity < REWRITTEN
}

function rewrittenClauses(facts: SummaryFacts): string[] {
  const rewritten = facingBlocks(facts).filter(isRewritten)
  const isLead = (block: Block) =>
    block.left.includes(leadOf(facts.leftDocument)) && block.right.includes(leadOf(facts.rightDocument))
  const others = rewritten.filter((block) => !isLead(block)).length
  return [
    others < rewritten.length ? 'the lead rewritten' : '',
    others > 0 ? `${counted(others, 'paragraph')} rewritten` : '',
    ...sentenceClauses(sentenceEditsOf(facingBlocks(facts).filter((block) => !isRewritten(block)))),
  ]
}

/** Index of the first paragraph of the text itself. */
function leadOf({ paragraphs }: Document): number {
  return paragraphs.find(({ role }) => role === 'body')?.index ?? -1
}

function quoteClauses(quotes: readonly QuoteMatch[]): string[] {
  const altered = quotes.filter((quote) => quote.status === 'altered')
  const dropped = quotes.filter((quote) => quote.status === 'dropped')
  const added = quotes.filter((quote) => quote.status === 'added')
  const reported = dropped.filter((quote) => quote.reported).length
  const clauses = reattributedClauses(quotes)
  if (altered.length > 0) {
    const example = altered.length === 1 ? exampleOf(altered[0]!.changes) : null
    clauses.push(`${counted(altered.length, 'quotation')} altered${example ? `: ${example}` : ''}`)
  }
  if (dropped.length > reported) clauses.push(`${counted(dropped.length - reported, 'quotation')} dropped`)
  if (reported > 0) clauses.push(`${counted(reported, 'quotation')} turned into reported speech`)
  if (added.length > 0) clauses.push(`${counted(added.length, 'quotation')} added`)
  return clauses
}

/** The same words in another mouth: with both names where it is one quotation. */
function reattributedClauses(quotes: readonly QuoteMatch[]): string[] {
  const given = quotes.filter((quote) => quote.status === 'reattributed')
  if (given.length === 0) return []
  const { left, right } = given[0]!.speakers
  const names = given.length === 1 ? `: ${quoted(left!)} became ${quoted(right!)}` : ''
  return [`${counted(given.length, 'quotation')} given to another speaker${names}`]
}

/** The one edit of an altered quotation, where it is one and short. */
function exampleOf(changes: readonly Change[]): string | null {
  const edits = changes.flatMap((change, at) =>
    change.op !== 'equal' &&
    change.significance !== 'low' &&
    !(change.op === 'insert' && changes[at - 1]?.op === 'delete')
      ? [at]
      : [],
  )
  return edits.length === 1 ? exampleAt(changes, edits[0]!) : null
}

function exampleAt(changes: readonly Change[], at: number): string | null {
  const change = changes[at]!
  const next = changes[at + 1]
  const gone = change.op === 'delete' ? change.text.trim() : ''
  const come = change.op === 'insert' ? change.text.trim() : next?.op === 'insert' ? next.text.trim() : ''
  if (gone.length > WORDING_LENGTH || come.length > WORDING_LENGTH || /[\n\r]/.test(gone + come)) return null
  if (gone !== '' && come !== '') return became(gone, come)
  if (gone !== '') return `${quoted(gone)} went`
  return come === '' ? null : `${quoted(come)} came`
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
