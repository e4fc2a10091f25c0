// The sentence that summarizes the change: the heading of a diff page, and the text of a link preview.

import type { Comparison, Relation } from '../../core/model.ts'
import { byPrinting, printingNumber } from '../../core/story/rereadings.ts'
import { isolated } from '../../core/text/directions.ts'
import type { Version } from '../../store/versions-model.ts'
import { countOf, figure } from '../frame/figures.ts'

export interface TitleSides {
  readonly left: string
  readonly right: string
  /**
   * True if the right text is the later printing: only then can it cut or add. Pasted texts have no names or times; the
   * first counts as the original.
   */
  readonly order: 'forward' | 'backward' | 'pasted'
}

/** The names of two stored versions in the sentence, and which came first. */
export function titleSides(left: Version, right: Version): TitleSides {
  const isOneArticle = left.articleId === right.articleId
  const isForward = isOneArticle
    ? byPrinting(left, right) <= 0
    : (left.publishedAt ?? left.capturedAt) <= (right.publishedAt ?? right.capturedAt)
  const isReread = isOneArticle && left.ref !== right.ref && printingNumber(left) === printingNumber(right)
  return {
    left: isolated(left.source),
    right: isolated(right.source),
    // Two readings of one printing: the source changed nothing.
    order: isReread ? 'pasted' : isForward ? 'forward' : 'backward',
  }
}

/** One sentence without a full stop, such as `The Harbour Post cut 6 paragraphs and changed 4`. */
export function diffTitle(comparison: Comparison, sides: TitleSides): string {
  const counts = countsOf(comparison)
  if (sides.order === 'pasted')
    return STRANGE[comparison.similarity.relation] ?? pastedTitle(comparison, counts)
  const strange = sameOrStranger(comparison, sides)
  return strange ?? (counts.length ? edits(counts, sides) : untouched(comparison, sides.left, sides.right))
}

interface Count {
  /** The wording for a later text, and for two texts without an order. */
  readonly did: string
  readonly is: string
  readonly count: number
}

function countsOf({ similarity: { paragraphs } }: Comparison): Count[] {
  const changed = paragraphs.edited + paragraphs.split + paragraphs.merged + paragraphs.rearranged
  return [
    { did: 'cut', is: 'fewer', count: paragraphs.removed },
    { did: 'changed', is: 'changed', count: changed },
    { did: 'moved', is: 'moved', count: paragraphs.moved },
    { did: 'added', is: 'more', count: paragraphs.added },
  ].filter(({ count }) => count > 0)
}

const STRANGE: Readonly<Partial<Record<Relation, string>>> = {
  unrelated: 'Two different texts',
  related: 'Two texts with little wording in common',
  rewrite: 'The same story in other words',
}

function pastedTitle({ similarity: { headline } }: Comparison, counts: readonly Count[]): string {
  if (counts.length) return listed(counts.map(({ did, count }, at) => `${counted(count, at)} ${did}`))
  return headline && headline.left !== headline.right
    ? 'The same text under another headline'
    : 'The same text'
}

function sameOrStranger({ similarity }: Comparison, { left, right }: TitleSides): string | null {
  const same = left === right
  switch (similarity.relation) {
    case 'unrelated':
      return same ? `${right} printed a different text` : `${right} and ${left} print different texts`
    case 'related':
      return same ? `${right} wrote the text anew` : `${right} has little of ${left}’s wording`
    case 'rewrite':
      return same ? `${right} rewrote the text` : `${right} tells ${left}’s story in other words`
    default:
      return null
  }
}

function edits(counts: readonly Count[], { left, right, order }: TitleSides): string {
  if (order === 'forward')
    return `${right} ${listed(counts.map(({ did, count }, at) => `${did} ${counted(count, at)}`))}`
  const facts = listed(counts.map(({ is, count }, at) => `${counted(count, at)} ${is}`))
  return left === right ? `${right}: ${facts}` : `${right} beside ${left}: ${facts}`
}

function untouched({ similarity }: Comparison, left: string, right: string): string {
  const { headline } = similarity
  const retitled = headline !== null && headline.left !== headline.right
  if (left === right)
    return retitled ? `${right} changed the headline` : `${right} changed nothing in the text`
  return retitled
    ? `${right} prints ${left}’s text under its own headline`
    : `${right} prints ${left}’s text unchanged`
}

function counted(count: number, position: number): string {
  return position === 0 ? countOf(count, 'paragraph') : figure(count)
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
