// Is the set of moved paragraphs the lightest one, and are neighbours that moved together one move?
// The oracle is the textbook heaviest increasing subsequence, quadratic and without a shortcut.

import type { Block, Comparison } from '../../../src/core/model.ts'
import { countWords } from '../../../src/core/words/words.ts'
import { must, show } from './laws-blocks.ts'

/** Above this many linked blocks the quadratic oracle would take longer than it is worth. */
const MOST_LINKED = 1500

/** What a set of blocks weighs: words first, paragraphs on a tie. */
type Weight = readonly [words: number, paragraphs: number]

/** What stands on one side alone and what has no letter never moves; the others are the fewest words out of order. */
export function movesAreFewest(comparison: Comparison): void {
  for (const block of comparison.blocks) {
    if (!isLinked(block)) must(!block.moved, () => `nothing to move in ${show(block)}`)
    if (block.moved) must(hasLetters(comparison, block), () => `a separator moved: ${show(block)}`)
  }
  const linked = comparison.blocks.filter(isLinked)
  const kept = linked.filter((block) => !block.moved)
  must(inOrder(kept), () => `unmoved blocks out of order: ${show(kept.map(placeOf))}`)
  if (linked.length > MOST_LINKED) return
  const weighed = linked.map((block) => ({ block, weight: weigh(comparison, block) }))
  const seen = sum(weighed.filter(({ block }) => !block.moved).map(({ weight }) => weight))
  const best = heaviest(weighed)
  must(
    order(seen, best) === 0,
    () => `unmoved weigh ${show(seen)}, could weigh ${show(best)}: ${show(linked.map(placeOf))}`,
  )
}

/** Each moved block stands in another order than some block that did not move. */
export function movesCross(comparison: Comparison): void {
  const still = comparison.blocks.filter((block) => isLinked(block) && !block.moved)
  for (const block of comparison.blocks.filter((one) => one.moved))
    must(
      still.some((other) => cross(block, other)),
      () => `moved, but in order: ${placeOf(block)} among ${show(still.map(placeOf))}`,
    )
}

/** Does a paragraph of one stand before one of the other on the left, and behind on the right? */
function cross(one: Block, other: Block): boolean {
  const pairs = (block: Block) => block.left.flatMap((l) => block.right.map((r) => [l, r] as const))
  return pairs(one).some(([l, r]) => pairs(other).some(([otherL, otherR]) => (l - otherL) * (r - otherR) < 0))
}

function hasLetters(comparison: Comparison, { left }: Block): boolean {
  return left.some((index) => /[\p{L}\p{N}]/u.test(comparison.left.paragraphs[index]!.text))
}

/** A group is a run of neighbours on both sides; neighbours that moved are of one group. */
export function groupsAreRuns(comparison: Comparison): void {
  for (const block of comparison.blocks)
    must(
      block.moved === (block.moveGroup !== null),
      () => `group without move, or move without group: ${show(block)}`,
    )
  const moved = comparison.blocks.filter((block) => block.moved)
  for (const first of moved)
    for (const second of moved)
      if (areNeighbours(first, second))
        must(first.moveGroup === second.moveGroup, () => `neighbours in two groups: ${show([first, second])}`)
  for (const [group, blocks] of byGroup(comparison.blocks))
    for (const [place, block] of blocks.entries())
      if (place > 0)
        must(
          areNeighbours(blocks[place - 1]!, block),
          () => `group ${group} is no run: ${show(blocks.map(placeOf))}`,
        )
}

/** Blocks of each move, in the order of the right text. */
export function byGroup(blocks: readonly Block[]): Map<number, Block[]> {
  const groups = new Map<number, Block[]>()
  for (const block of blocks)
    if (block.moveGroup !== null) groups.set(block.moveGroup, [...(groups.get(block.moveGroup) ?? []), block])
  return groups
}

function isLinked(block: Block): boolean {
  return block.left.length > 0 && block.right.length > 0
}

/** True where `second` follows `first` directly on both sides. */
function areNeighbours(first: Block, second: Block): boolean {
  return first.left.at(-1)! + 1 === second.left[0] && first.right.at(-1)! + 1 === second.right[0]
}

function inOrder(blocks: readonly Block[]): boolean {
  return blocks.every((block, place) => place === 0 || precedes(blocks[place - 1]!, block))
}

function precedes(first: Block, second: Block): boolean {
  return first.left.at(-1)! < second.left[0]! && first.right.at(-1)! < second.right[0]!
}

function weigh(comparison: Comparison, { left, right }: Block): Weight {
  const words = (side: 'left' | 'right', index: number) =>
    countWords(comparison[side].paragraphs[index]!.text)
  const leftWords = left.reduce((total, index) => total + words('left', index), 0)
  return [
    right.reduce((total, index) => total + words('right', index), leftWords),
    left.length + right.length,
  ]
}

/** Blocks come in the order of the right text, so an increasing run of left places is a set that kept its order. */
function heaviest(weighed: readonly { readonly block: Block; readonly weight: Weight }[]): Weight {
  const best: Weight[] = []
  for (const [place, { block, weight }] of weighed.entries()) {
    let before: Weight = [0, 0]
    for (let other = 0; other < place; other++)
      if (precedes(weighed[other]!.block, block) && order(best[other]!, before) > 0) before = best[other]!
    best.push(sum([before, weight]))
  }
  return best.reduce<Weight>((most, weight) => (order(weight, most) > 0 ? weight : most), [0, 0])
}

function sum(weights: readonly Weight[]): Weight {
  return weights.reduce<Weight>(
    ([words, paragraphs], [more, others]) => [words + more, paragraphs + others],
    [0, 0],
  )
}

function order(a: Weight, b: Weight): number {
  return a[0] - b[0] || a[1] - b[1]
}

function placeOf({ left, right, moved }: Block): string {
  return `${left.join('+')}→${right.join('+')}${moved ? ' moved' : ''}`
}
