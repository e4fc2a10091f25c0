// The work that scores and the whole comparison share: read two documents, align their paragraphs, compare their
// quotations.

import { Budget } from '../diff/myers.ts'
import type { Document } from '../model.ts'
import { once } from '../once.ts'
import { compareQuotes, type QuotedSides, quotesUnread } from '../quotes/quotations.ts'
import { parseDocument } from '../text/document.ts'
import { alignParagraphs } from './align.ts'
import { ParagraphOverlap } from './gaps.ts'
import type { Group } from './groups.ts'
import { type Pair, readPair } from './pair.ts'
import { rarityWeights } from './rarity.ts'
import { isSameText } from './side.ts'
import { haveTooMany, wholeGroups } from './whole.ts'

export interface Aligned {
  readonly left: Document
  readonly right: Document
  readonly pair: Pair
  /** In the pair's own order of sides, like the groups and `quoted`. */
  readonly groups: readonly Group[]
  /** What the word diff of each group needs: the weight of each word id, and its steps. */
  readonly weights: Float64Array
  readonly budget: Budget
  readonly quoted: QuotedSides
}

/**
 * Steps of the word diffs: some per word, and enough for any short text. Beyond the bound, blocks get coarser. Two reports
 * of 100,000 words in which every third word differs take a hundredth of it.
 */
const STEPS_PER_WORD = 64
const STEPS_AT_LEAST = 2_000_000
const MOST_STEPS = 4_000_000

/** `weights` are those of the words, which in most scripts are the terms. */
function alignByTerms({ left, right, terms }: Pair, weights: Float64Array): Group[] {
  if (terms.left === left) return alignParagraphs(left, right, weights)
  const signs = new ParagraphOverlap(left, right, weights)
  return alignParagraphs(terms.left, terms.right, rarityWeights(terms), signs)
}

/** Aligns two texts; a string is parsed as plain text. */
export function align(left: Document | string, right: Document | string): Aligned {
  const leftDocument = typeof left === 'string' ? parseDocument(left) : left
  const rightDocument = typeof right === 'string' ? parseDocument(right) : right
  const pair = readPair(leftDocument, rightDocument)
  const words = pair.left.ids.length + pair.right.ids.length
  const budget = new Budget(Math.min(MOST_STEPS, STEPS_AT_LEAST + STEPS_PER_WORD * words), words)
  if (!pair.isPrecise && !isSameText(pair.left, pair.right)) budget.precise = false
  const weights = rarityWeights({ ...pair, ids: pair.wordIds })
  const whole = haveTooMany(pair.left, pair.right)
  const groups = whole ? wholeGroups(pair.left, pair.right) : alignByTerms(pair, weights)
  if (whole && !isSameText(pair.left, pair.right)) budget.coarsen()
  const quoted = once(() => (whole ? quotesUnread(pair) : compareQuotes(pair)))
  return {
    ...{ left: leftDocument, right: rightDocument, pair, groups, weights, budget },
    // Whoever reads word counts alone needs no quotations.
    get quoted() {
      return quoted()
    },
  }
}
