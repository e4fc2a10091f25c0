// The comparison, from two texts to blocks, quotations, scores and a sentence. This is what `import { compare } from
// 'variorum'` gives: pure, the same on every runtime, bounded whatever the texts.
import { alignParagraphs } from './align/align.ts'
import { type Group, inReadingOrder } from './align/groups.ts'
import { rarityWeights } from './align/rarity.ts'
import { type BlockDiff, diffBlock } from './diff/block.ts'
import { Budget } from './diff/myers.ts'
import { parseDocument } from './document.ts'
import { labelBlock } from './labels.ts'
import { mirrorBlock, mirrorGroup, mirrorQuote } from './mirror.ts'
import {
  ALGORITHM_VERSION,
  type Block,
  type CompareOptions,
  type Comparison,
  type Document,
  type QuoteMatch,
} from './model.ts'
import { type Pair, readPair } from './pair.ts'
import { compareQuotes, type QuotedSides } from './quotations.ts'
import { scorePair } from './scores/scores.ts'
import { summarize } from './summary.ts'

export { documentOf, parseDocument } from './document.ts'
export * from './model.ts'

/** Steps of the word diffs: a thousand for each word, and enough for any short text. Beyond, blocks get coarser. */
const STEPS_PER_WORD = 64
const STEPS_AT_LEAST = 2_000_000

/**
 * Compares two texts. A string is parsed as plain text.
 *
 * The blocks hold every paragraph of both sides once; their changes give both texts back character for character.
 * Swapping the sides mirrors the result. Never throws, on any text; on texts so large or so different that a bound
 * is met, `precise` is false.
 */
export function compare(
  left: Document | string,
  right: Document | string,
  options: CompareOptions = {},
): Comparison {
  const leftDocument = typeof left === 'string' ? parseDocument(left) : left
  const rightDocument = typeof right === 'string' ? parseDocument(right) : right
  const pair = readPair(leftDocument, rightDocument)
  const budget = new Budget(STEPS_AT_LEAST + STEPS_PER_WORD * (pair.left.ids.length + pair.right.ids.length))
  const weights = rarityWeights(pair)
  const groups = alignParagraphs(pair.left, pair.right, weights)
  const diffs = groups.map((group) => diffBlock(pair.left, pair.right, group, weights, budget))
  const quoted = compareQuotes(pair)
  const labelled = labelAll(pair, groups, diffs, quoted, options)
  const quotes = pair.swapped ? mirrorQuotes(quoted.matches) : quoted.matches
  const similarity = scorePair(pair, leftDocument, rightDocument, groups, diffs, labelled.kept, quotes)
  const blocks = labelled.blocks
  return {
    left: leftDocument,
    right: rightDocument,
    similarity,
    summary: summarize({ similarity, blocks, quotes, leftDocument, rightDocument }),
    blocks,
    quotes,
    precise: budget.precise,
    algorithm: ALGORITHM_VERSION,
  }
}

interface Labelled {
  /** In the order of the right text of the caller. */
  readonly blocks: readonly Block[]
  /** Per group: words that count as kept, after what is ignored. */
  readonly kept: readonly number[]
}

function labelAll(
  pair: Pair,
  groups: readonly Group[],
  diffs: readonly BlockDiff[],
  quoted: QuotedSides,
  options: CompareOptions,
): Labelled {
  const blockOf = new Map<Group, Block>()
  const kept: number[] = []
  const faced: Group[] = []
  for (const [i, group] of groups.entries()) {
    const labelled = labelBlock(pair, group, diffs[i]!, quoted, options.ignore ?? [])
    kept.push(labelled.kept)
    const view = pair.swapped ? mirrorGroup(group) : group
    faced.push(view)
    blockOf.set(view, pair.swapped ? mirrorBlock(labelled.block) : labelled.block)
  }
  const leftCount = (pair.swapped ? pair.right : pair.left).texts.length
  return { blocks: inReadingOrder(faced, leftCount).map((group) => blockOf.get(group)!), kept }
}

function mirrorQuotes(matches: readonly QuoteMatch[]): QuoteMatch[] {
  const place = (match: QuoteMatch) => match.right?.paragraph ?? match.left?.paragraph ?? 0
  return matches.map(mirrorQuote).sort((a, b) => place(a) - place(b))
}
