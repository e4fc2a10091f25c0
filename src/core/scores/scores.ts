// All scores of a pair, from the alignment and the words; docs/scores.md defines each with an example.

import type { Aligned } from '../align/aligned.ts'
import type { Group } from '../align/groups.ts'
import { type Pair, paragraphOf } from '../align/pair.ts'
import { type Side, scoredIds, wordCount } from '../align/side.ts'
import type { BlockMatch } from '../diff/block.ts'
import {
  ALGORITHM_VERSION,
  type Document,
  type ParagraphCounts,
  type Passage,
  type Similarity,
} from '../model.ts'
import { once } from '../once.ts'
import type { QuotedSides } from '../quotes/quotations.ts'
import type { KeptScores } from '../revision-model.ts'
import { isScored } from '../text/document.ts'
import { lengthInWords } from '../words/words.ts'
import { cosine } from './cosine.ts'
import { headlineSimilarity } from './headline.ts'
import { longestRun, type Run } from './passage.ts'
import { relationOf } from './relation.ts'
import { resemblance } from './resemblance.ts'

/**
 * Per group its word counts, and `kept`: the scored words that count as kept. `movedWords`: words kept from one block to
 * another; `echoed`: number of paragraphs retold in other words.
 */
export function scorePair(
  aligned: Aligned,
  matches: readonly BlockMatch[],
  kept: readonly number[],
  movedWords: number,
  echoed: number,
): Similarity {
  const { pair, groups, left, right, quoted } = aligned
  const words = countWords(pair, groups, matches, kept, movedWords)
  const likeness = resemblanceOf(pair)
  const shared = {
    ...sharesOf(words),
    resemblance: likeness,
    cosine: cosineOf(pair, likeness),
  }
  const passage = longestPassage(aligned, matches)
  return {
    score: shared.score,
    containment: { leftInRight: shared.leftInRight, rightInLeft: shared.rightInLeft },
    resemblance: shared.resemblance,
    cosine: shared.cosine,
    longestPassage: passage,
    paragraphs: { ...countBlocks(pair, groups), echoed },
    words: wordCounts(words),
    quotes: countQuotes(pair, quoted),
    headline: headlines(left, right),
    relation: relationOf({
      ...shared,
      longestPassage: passageWords(pair, passage),
      leftWords: words.left,
      rightWords: words.right,
    }),
    precise: aligned.budget.precise && quoted.areRead,
    algorithm: ALGORITHM_VERSION,
  }
}

/** The same of these scores, without those that only rewritten texts need for their relation. */
export function keptScores(
  aligned: Aligned,
  matches: readonly BlockMatch[],
  kept: readonly number[],
  movedWords: number,
): KeptScores {
  const { pair } = aligned
  const words = countWords(pair, aligned.groups, matches, kept, movedWords)
  const { score, leftInRight, rightInLeft } = sharesOf(words)
  const likeness = once(() => resemblanceOf(pair))
  const relation = relationOf({
    ...{ score, leftInRight, rightInLeft, leftWords: words.left, rightWords: words.right },
    get resemblance() {
      return likeness()
    },
    get cosine() {
      return cosineOf(pair, likeness())
    },
    get longestPassage() {
      return passageWords(pair, longestPassage(aligned, matches))
    },
  })
  return { score, containment: { leftInRight, rightInLeft }, words: wordCounts(words), relation }
}

function resemblanceOf(pair: Pair): number {
  const [left, right] = [scoredIds(pair.left), scoredIds(pair.right)]
  return sameWords(left, right) ? 1 : resemblance(left, right)
}

function cosineOf({ terms }: Pair, likeness: number): number {
  return likeness === 1 ? 1 : cosine(terms, scoredIds(terms.left), scoredIds(terms.right))
}

function passageWords(pair: Pair, passage: Passage): number {
  return isSigned(pair) ? lengthInWords(passage.text) : passage.words
}

/** Are some words single signs? A passage of signs is about half as long in words. */
function isSigned({ left, right }: Pair): boolean {
  return left.signs !== null && right.signs !== null
}

/** An empty denominator gives 1: both texts are empty. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

function sharesOf({ left, right, kept }: Words) {
  return {
    score: ratio(2 * kept, left + right),
    leftInRight: left === 0 && right > 0 ? 0 : ratio(kept, left),
    rightInLeft: right === 0 && left > 0 ? 0 : ratio(kept, right),
  }
}

function wordCounts({ left, right, kept, moved }: Words): Similarity['words'] {
  return { left, right, kept: kept - moved, moved, removed: left - kept, added: right - kept }
}

interface Words {
  readonly left: number
  readonly right: number
  readonly kept: number
  readonly moved: number
}

/** In the caller's order of sides; `kept` includes the moved. */
function countWords(
  pair: Pair,
  groups: readonly Group[],
  matches: readonly BlockMatch[],
  keptOf: readonly number[],
  movedWords: number,
): Words {
  let left = 0
  let right = 0
  let kept = movedWords
  let moved = movedWords
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i]!
    left += match.scored.left
    right += match.scored.right
    kept += keptOf[i]!
    if (groups[i]!.moved) moved += keptOf[i]!
  }
  return pair.swapped ? { left: right, right: left, kept, moved } : { left, right, kept, moved }
}

function sameWords(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Blocks with a scored paragraph. */
function countBlocks(pair: Pair, groups: readonly Group[]): Omit<ParagraphCounts, 'echoed'> {
  const counts = {
    unchanged: 0,
    edited: 0,
    split: 0,
    merged: 0,
    rearranged: 0,
    added: 0,
    removed: 0,
    moved: 0,
  }
  for (const group of groups) {
    const scored =
      group.left.some((p) => isScored(pair.left.roles[p]!)) ||
      group.right.some((q) => isScored(pair.right.roles[q]!))
    if (!scored) continue
    counts[group.kind]++
    if (group.moved) counts.moved++
  }
  if (!pair.swapped) return counts
  return {
    ...counts,
    split: counts.merged,
    merged: counts.split,
    added: counts.removed,
    removed: counts.added,
  }
}

/** In the caller's order of sides. */
function countQuotes({ swapped }: Pair, { counts }: QuotedSides): Similarity['quotes'] {
  return swapped ? { ...counts, dropped: counts.added, added: counts.dropped } : counts
}

function headlines(left: Document, right: Document): Similarity['headline'] {
  if (left.headline === null || right.headline === null) return null
  return {
    left: left.headline,
    right: right.headline,
    similarity: headlineSimilarity(left.headline, right.headline),
  }
}

function longestPassage({ pair, groups, budget }: Aligned, matches: readonly BlockMatch[]): Passage {
  const run = longestRun(pair.left, pair.right, alignedRun(pair, groups, matches), budget)
  if (run.words === 0) return { words: 0, left: null, right: null, text: '' }
  const left = paragraphOf(pair.left, run.left)
  const right = paragraphOf(pair.right, run.right)
  return pair.swapped
    ? { words: run.words, left: right, right: left, text: textOf(pair.right, right, run.right, run.words) }
    : { words: run.words, left, right, text: textOf(pair.left, left, run.left, run.words) }
}

function alignedRun(pair: Pair, groups: readonly Group[], matches: readonly BlockMatch[]): Run {
  let best: Run = { words: 0, left: -1, right: -1 }
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (matches[i]!.run.words > best.words) best = matches[i]!.run
    if (group.kind !== 'unchanged') continue
    const p = group.left[0]!
    const q = group.right[0]!
    const words = wordCount(pair.left, p)
    if (words > best.words && isScored(pair.left.roles[p]!) && isScored(pair.right.roles[q]!)) {
      best = { words, left: pair.left.first[p]!, right: pair.right.first[q]! }
    }
  }
  return best
}

function textOf(side: Side, paragraph: number, word: number, words: number): string {
  return side.texts[paragraph]!.slice(side.starts[word]!, side.ends[word + words - 1]!)
}
