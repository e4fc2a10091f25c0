// Does comparing right with left give the same comparison seen in a mirror?

import { isDeepStrictEqual } from 'node:util'
import { compare } from '../../../src/core/compare.ts'
import type {
  Block,
  BlockKind,
  Change,
  Comparison,
  QuoteMatch,
  QuoteStatus,
  Similarity,
} from '../../../src/core/model.ts'
import type { Sides } from '../generators.ts'
import { must, show } from './laws-blocks.ts'
import { byGroup } from './laws-moves.ts'
import { foldedWords } from './laws-words.ts'

const MIRRORED_KINDS: Readonly<Record<BlockKind, BlockKind>> = {
  unchanged: 'unchanged',
  edited: 'edited',
  split: 'merged',
  merged: 'split',
  rearranged: 'rearranged',
  added: 'removed',
  removed: 'added',
}

const MIRRORED_STATUSES: Readonly<Record<QuoteStatus, QuoteStatus>> = {
  kept: 'kept',
  altered: 'altered',
  reattributed: 'reattributed',
  dropped: 'added',
  added: 'dropped',
}

/** Blocks, quotations, scores and counts of the swapped comparison are the mirrored ones, exactly. */
export function mirrors(comparison: Comparison, { left, right, options }: Sides): void {
  const swapped = mirror(compare(right, left, options))
  const [seen, wanted] = [comparable(swapped), comparable(comparison)]
  for (const part of Object.keys(wanted) as (keyof typeof wanted)[])
    must(
      isDeepStrictEqual(seen[part], wanted[part]),
      () => `${part} of the mirror ${firstDifference(seen[part], wanted[part])}`,
    )
  const [here, there] = [comparison.similarity.longestPassage, swapped.similarity.longestPassage]
  must(
    isDeepStrictEqual(foldedWords(here.text), foldedWords(there.text)),
    () => `longest passage ${show(here)} in the mirror ${show(there)}`,
  )
}

/** The comparison as it would read with the sides exchanged. Blocks keep their list order. */
export function mirror(comparison: Comparison): Comparison {
  return {
    ...comparison,
    left: comparison.right,
    right: comparison.left,
    similarity: mirrorScores(comparison.similarity),
    blocks: comparison.blocks.map(mirrorBlock),
    quotes: comparison.quotes.map(mirrorQuote),
  }
}

function mirrorScores(scores: Similarity): Similarity {
  const { containment, longestPassage, paragraphs, words, quotes, headline } = scores
  return {
    ...scores,
    containment: { leftInRight: containment.rightInLeft, rightInLeft: containment.leftInRight },
    longestPassage: { ...longestPassage, left: longestPassage.right, right: longestPassage.left },
    paragraphs: {
      ...paragraphs,
      split: paragraphs.merged,
      merged: paragraphs.split,
      added: paragraphs.removed,
      removed: paragraphs.added,
    },
    words: { ...words, left: words.right, right: words.left, removed: words.added, added: words.removed },
    quotes: { ...quotes, dropped: quotes.added, added: quotes.dropped },
    headline: headline && { ...headline, left: headline.right, right: headline.left },
  }
}

function mirrorBlock(block: Block): Block {
  return {
    ...block,
    kind: MIRRORED_KINDS[block.kind],
    left: block.right,
    right: block.left,
    changes: mirrorChanges(block.changes),
  }
}

function mirrorQuote(quote: QuoteMatch): QuoteMatch {
  return {
    ...quote,
    status: MIRRORED_STATUSES[quote.status],
    left: quote.right,
    right: quote.left,
    speakers: { left: quote.speakers.right, right: quote.speakers.left },
    changes: mirrorChanges(quote.changes),
  }
}

/** Deletions become insertions; between two equal stretches the deletion stands first again. */
function mirrorChanges(changes: readonly Change[]): Change[] {
  const mirrored: Change[] = []
  let inserted = 0
  for (const change of changes.map(mirrorChange)) {
    if (change.op === 'delete') mirrored.splice(mirrored.length - inserted, 0, change)
    else mirrored.push(change)
    inserted = change.op === 'insert' ? inserted + 1 : change.op === 'equal' ? 0 : inserted
  }
  return mirrored
}

function mirrorChange(change: Change): Change {
  if (change.op === 'delete') return { ...change, op: 'insert' }
  if (change.op === 'insert') return { ...change, op: 'delete' }
  return change.left === undefined ? change : { ...change, text: change.left, left: change.text }
}

/** What must be the same, with lists that follow one side's order sorted, and moves named by their first paragraph. */
function comparable(comparison: Comparison) {
  const { similarity, blocks, quotes, precise, algorithm } = comparison
  const { text: _, ...longestPassage } = similarity.longestPassage
  const names = moveNames(blocks)
  return {
    scores: { ...similarity, longestPassage },
    blocks: sorted(
      blocks.map((block) => ({ ...block, moveGroup: names.get(block.moveGroup ?? -1) ?? null, changes: [] })),
    ),
    changes: sorted(blocks.map(({ left, right, changes }) => ({ left, right, changes }))),
    quotes: sorted(quotes),
    facts: { precise, algorithm },
  }
}

function moveNames(blocks: readonly Block[]): Map<number, number> {
  const entries = [...byGroup(blocks)].map(
    ([group, members]) => [group, Math.min(...members.flatMap((block) => block.left))] as const,
  )
  return new Map(entries)
}

function sorted<T extends object>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: show(canonical(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ item }) => item)
}

/** The same value with the keys of every object in one order, so that its JSON is a key. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, part]) => [key, canonical(part)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function firstDifference(seen: unknown, wanted: unknown): string {
  if (!Array.isArray(seen) || !Array.isArray(wanted)) return `has ${show(seen)}, not ${show(wanted)}`
  const at = wanted.findIndex((item, place) => !isDeepStrictEqual(item, seen[place]))
  if (at < 0) return `has ${seen.length} items, not ${wanted.length}`
  return `has at ${at} ${show(seen[at])}, not ${show(wanted[at])}`
}
