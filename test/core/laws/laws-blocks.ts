// Do the blocks and changes hold both texts, each character once and in the promised order and form?

import { isDeepStrictEqual } from 'node:util'
import type { Block, BlockKind, Change, Comparison } from '../../../src/core/model.ts'
import { foldedWords } from './laws-words.ts'

const SIGNIFICANCES = ['high', 'normal', 'low']

/** Fails the law with a sentence. */
export function must(condition: boolean, sentence: () => string): asserts condition {
  if (!condition) throw new Error(sentence())
}

export const show = (value: unknown) => JSON.stringify(value)

/** The paragraphs of a block on one side, joined as its changes join them. */
export function sideText(comparison: Comparison, block: Block, side: 'left' | 'right'): string {
  return block[side].map((index) => comparison[side].paragraphs[index]?.text ?? '').join('\n\n')
}

/** Equal and deleted text give the left paragraphs, equal and inserted text the right ones, to the character. */
export function rebuilds(comparison: Comparison): void {
  for (const block of comparison.blocks) {
    must(
      leftOf(block.changes) === sideText(comparison, block, 'left'),
      () => `left is not rebuilt by ${show(block)}`,
    )
    must(
      rightOf(block.changes) === sideText(comparison, block, 'right'),
      () => `right is not rebuilt by ${show(block)}`,
    )
  }
}

/** Each paragraph of both sides stands in exactly one block, ascending. */
export function coversOnce(comparison: Comparison): void {
  for (const side of ['left', 'right'] as const) {
    const listed = comparison.blocks.flatMap((block) => block[side])
    const wanted = comparison[side].paragraphs.map((_, index) => index)
    must(
      isDeepStrictEqual(
        [...listed].sort((a, b) => a - b),
        wanted,
      ),
      () => `${side} paragraphs listed: ${show(listed)}`,
    )
    for (const block of comparison.blocks)
      must(
        block[side].every((index, place) => place === 0 || block[side][place - 1]! < index),
        () => `${side} does not ascend: ${show(block[side])}`,
      )
  }
}

/** The kind says how many paragraphs face each other, and whether a single one changed. */
export function kindsAgree(comparison: Comparison): void {
  for (const block of comparison.blocks) {
    const same = sideText(comparison, block, 'left') === sideText(comparison, block, 'right')
    must(block.kind === kindOf(block, same), () => `kind should be ${kindOf(block, same)}: ${show(block)}`)
    must(SIGNIFICANCES.includes(block.significance), () => `significance of ${show(block)}`)
    must(inUnit(block.similarity), () => `similarity of ${show(block)}`)
    const fullyEqual = block.changes.every((change) => change.op === 'equal' && change.left === undefined)
    must(block.kind !== 'unchanged' || fullyEqual, () => `an unchanged block has changes: ${show(block)}`)
    must(
      foldedApart(comparison, block) || block.similarity === 1,
      () => `only folding differs: ${show(block)}`,
    )
  }
}

/** Blocks stand at their first right paragraph; what stayed and what was removed keeps the order of the left. */
export function standsInOrder(comparison: Comparison): void {
  const rights = comparison.blocks.flatMap((block) => block.right.slice(0, 1))
  must(ascends(rights), () => `blocks out of the right text's order: ${show(rights)}`)
  const lefts = comparison.blocks.filter((block) => !block.moved).flatMap((block) => block.left.slice(0, 1))
  must(ascends(lefts), () => `unmoved and removed blocks out of the left text's order: ${show(lefts)}`)
}

/** No two neighbours of one operation, no empty change, the deletion before what replaces it. */
export function changesAreTidy(comparison: Comparison): void {
  for (const block of comparison.blocks)
    for (const [place, change] of block.changes.entries()) {
      const told = () => `change ${place} of ${show(block)}`
      const next = block.changes[place + 1]
      must(change.text !== '' || (change.left ?? '') !== '', () => `empty ${told()}`)
      must(SIGNIFICANCES.includes(change.significance), () => `significance of ${told()}`)
      must((change.op === 'equal') === (change.kinds.length === 0), () => `kinds of ${told()}`)
      must(new Set(change.kinds).size === change.kinds.length, () => `a kind twice in ${told()}`)
      must(change.left === undefined || change.op === 'equal', () => `left on ${told()}`)
      must(!(next && joinable(change, next)), () => `neighbours of one operation: ${told()}`)
      must(
        !(change.op === 'insert' && next?.op === 'delete'),
        () => `a deletion behind its insertion: ${told()}`,
      )
    }
}

export function inUnit(score: number): boolean {
  return score >= 0 && score <= 1
}

function leftOf(changes: readonly Change[]): string {
  return changes.map(({ op, text, left }) => (op === 'insert' ? '' : (left ?? text))).join('')
}

function rightOf(changes: readonly Change[]): string {
  return changes.map(({ op, text }) => (op === 'delete' ? '' : text)).join('')
}

function kindOf({ left, right }: Block, same: boolean): BlockKind {
  if (left.length === 0) return 'added'
  if (right.length === 0) return 'removed'
  if (left.length === 1 && right.length === 1) return same ? 'unchanged' : 'edited'
  if (left.length === 1) return 'split'
  return right.length === 1 ? 'merged' : 'rearranged'
}

/** True where the words of a one-to-one block differ after folding, and for every other block. */
function foldedApart(comparison: Comparison, block: Block): boolean {
  if (block.left.length !== 1 || block.right.length !== 1) return true
  const [left, right] = [sideText(comparison, block, 'left'), sideText(comparison, block, 'right')]
  return !isDeepStrictEqual(foldedWords(left), foldedWords(right))
}

function joinable(first: Change, second: Change): boolean {
  return (
    first.op === second.op &&
    first.moved === second.moved &&
    first.left === undefined &&
    second.left === undefined
  )
}

function ascends(numbers: readonly number[]): boolean {
  return numbers.every((number, place) => place === 0 || numbers[place - 1]! < number)
}
