// Matches the words of all blocks of a pair: first within blocks, then what is left, across blocks.
import type { Aligned } from '../align/aligned.ts'
import { type MatchedBlock, markFree, matchBlock } from './block.ts'
import { findMoves, LEAST_SENTENCE_WORDS, type Moves } from './moves.ts'

export interface MatchedPair {
  /** Per group of the pair. */
  readonly blocks: readonly MatchedBlock[]
  readonly moves: Moves | null
}

export function matchPair({ pair, groups, weights, budget }: Aligned): MatchedPair {
  const blocks = groups.map((group) => matchBlock(pair.left, pair.right, group, weights, budget))
  if (budget.coarse || budget.isSpent || !mayMove(blocks)) return { blocks, moves: null }
  const leftFree = new Uint8Array(pair.left.ids.length)
  const rightFree = new Uint8Array(pair.right.ids.length)
  for (const [i, group] of groups.entries())
    markFree(pair.left, pair.right, group, blocks[i]!.partner, leftFree, rightFree)
  return { blocks, moves: findMoves(pair, leftFree, rightFree, weights, budget) }
}

/** Have both sides enough words without a partner? A light edit has not, and skips the search. */
function mayMove(blocks: readonly MatchedBlock[]): boolean {
  let left = 0
  let right = 0
  for (const { match } of blocks) {
    left += match.leftWords - match.kept
    right += match.rightWords - match.kept
  }
  return Math.min(left, right) >= LEAST_SENTENCE_WORDS
}
