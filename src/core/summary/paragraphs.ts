// What became of whole paragraphs: cut, added, retold, moved, split, merged, rewritten.
import type { Block, Document } from '../model.ts'
import { countedInWords, inWords } from '../prose.ts'
import { columnsOf } from '../text/columns.ts'
import { EditedBlock } from './edits.ts'
import type { SummaryFacts } from './facts.ts'
import { movedClauses, sentenceClauses } from './sentences.ts'

/** Below this share of kept words a paragraph is rewritten: its single word changes are unreliable. */
const REWRITTEN = 0.5
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Clauses on paragraphs and sentences, and the blocks whose words are listed one by one. */
export interface ParagraphFacts {
  readonly clauses: readonly string[]
  readonly edited: readonly EditedBlock[]
  /** So different that only values that face each other for certain are listed. */
  readonly rewritten: readonly EditedBlock[]
}

export function paragraphFacts(facts: SummaryFacts): ParagraphFacts {
  const { leftDocument, rightDocument, blocks, similarity } = facts
  const body = blocks.filter((block) => isBody(block, leftDocument, rightDocument))
  const facing = body.filter((block) => block.left.length > 0 && block.right.length > 0)
  const edited = facing
    .filter((block) => block.kind !== 'unchanged' && !isRewritten(block))
    .map((block) => new EditedBlock(block, leftDocument, rightDocument))
  const rewritten = facing
    .filter(isRewritten)
    .map((block) => new EditedBlock(block, leftDocument, rightDocument))
  const retold = {
    left: new Set(facts.echoes.flatMap(({ left }) => left)),
    right: new Set(facts.echoes.flatMap(({ right }) => right)),
  }
  const removed = paragraphsOf(body, 'removed', 'left', leftDocument).filter((p) => !retold.left.has(p))
  const added = paragraphsOf(body, 'added', 'right', rightDocument).filter((q) => !retold.right.has(q))
  const { moved, split, merged, rearranged } = similarity.paragraphs
  const clauses = [
    ...rewrittenClauses(
      rewritten.map(({ block }) => block),
      facts,
    ),
    removed.length > 0 ? `${placed(removed, leftDocument)} cut` : '',
    added.length > 0 ? `${placed(added, rightDocument)} added` : '',
    facts.echoes.length > 0
      ? `${countedInWords(facts.echoes.length, 'paragraph')} retold in other words`
      : '',
    moved > 0 ? `${countedInWords(moved, 'paragraph')} moved` : '',
    ...sentenceClauses(edited),
    ...movedClauses(blocks),
    split > 0 ? `${countedInWords(split, 'paragraph')} split` : '',
    merged > 0 ? `paragraphs merged in ${countedInWords(merged, 'place')}` : '',
    rearranged > 0 ? `paragraphs rearranged in ${countedInWords(rearranged, 'place')}` : '',
  ].filter((clause) => clause !== '')
  return { clauses, edited, rewritten }
}

/** Paragraphs of these blocks with words: a line of asterisks is no paragraph to a reader. */
function paragraphsOf(
  blocks: readonly Block[],
  kind: 'removed' | 'added',
  side: 'left' | 'right',
  document: Document,
): number[] {
  const { texts } = columnsOf(document)
  return blocks
    .filter((block) => block.kind === kind && !isAllMoved(block))
    .flatMap((block) => block[side])
    .filter((index) => LETTER_OR_DIGIT.test(texts[index]!))
}

/** Does every sentence of the paragraph stand in another one now? */
function isAllMoved({ changes }: Block): boolean {
  return (
    changes.some(({ moved }) => moved !== undefined) &&
    changes.every(({ moved, text }) => moved !== undefined || !LETTER_OR_DIGIT.test(text))
  )
}

function isBody(block: Block, left: Document, right: Document): boolean {
  const role =
    block.left.length > 0
      ? columnsOf(left).roles[block.left[0]!]
      : columnsOf(right).roles[block.right[0] ?? -1]
  return role !== 'headline' && role !== 'boilerplate'
}

/** `the last six paragraphs`, `the first paragraph`, or just their number. */
function placed(indexes: readonly number[], document: Document): string {
  const body: number[] = []
  for (const [index, role] of columnsOf(document).roles.entries())
    if (role !== 'headline' && role !== 'boilerplate') body.push(index)
  const chosen = new Set(indexes)
  const count = chosen.size
  if (count === body.length) return count === 1 ? 'the only paragraph' : `all ${inWords(count)} paragraphs`
  const nouns = count === 1 ? 'paragraph' : `${inWords(count)} paragraphs`
  if (body.slice(-count).every((index) => chosen.has(index))) return `the last ${nouns}`
  if (body.slice(0, count).every((index) => chosen.has(index))) return `the first ${nouns}`
  return countedInWords(count, 'paragraph')
}

/** A table row with other figures is not rewritten: its figures are listed. */
function isRewritten({ similarity, changes }: Block): boolean {
  return similarity < REWRITTEN && changes.some(({ kinds }) => kinds.some((kind) => kind !== 'number'))
}

function rewrittenClauses(rewritten: readonly Block[], facts: SummaryFacts): string[] {
  const isLead = (block: Block) =>
    block.left.includes(leadOf(facts.leftDocument)) && block.right.includes(leadOf(facts.rightDocument))
  const others = rewritten.filter((block) => !isLead(block)).length
  return [
    others < rewritten.length ? 'the lead rewritten' : '',
    others > 0 ? `${countedInWords(others, 'paragraph')} rewritten` : '',
  ]
}

/** Index of the first paragraph of the text itself. */
function leadOf(document: Document): number {
  return columnsOf(document).roles.indexOf('body')
}
