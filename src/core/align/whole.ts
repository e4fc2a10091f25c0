// Texts with more paragraphs than anyone writes are not aligned by paragraph: they face each other as one block, and
// its word diff shows what changed.

import { type Group, kindOf } from './groups.ts'
import type { Side } from './side.ts'

/** Paragraphs of one side. The longest novels have some 30,000; each costs as much as many words, in time and in the answer. */
const MOST_PARAGRAPHS = 65_536
/** Paragraphs of both sides together. Two long texts cost more than one long and one short text of as many paragraphs. */
const MOST_TOGETHER = 100_000

/** Whether the sides have too many paragraphs to be aligned one by one. */
export function haveTooMany(left: Side, right: Side): boolean {
  const [lefts, rights] = [left.texts.length, right.texts.length]
  return lefts > MOST_PARAGRAPHS || rights > MOST_PARAGRAPHS || lefts + rights > MOST_TOGETHER
}

/** Pairs the two headlines, if both texts have one, and all the rest. */
export function wholeGroups(left: Side, right: Side): Group[] {
  const from = left.roles[0] === 'headline' && right.roles[0] === 'headline' ? 1 : 0
  const lefts = numbersFrom(from, left.texts.length)
  const rights = numbersFrom(from, right.texts.length)
  const rest =
    lefts.length > 0 && rights.length > 0 ? [groupOf(left, right, lefts, rights)] : alone(lefts, rights)
  return from === 1 ? [groupOf(left, right, [0], [0]), ...rest] : rest
}

function numbersFrom(from: number, to: number): number[] {
  const numbers = new Array<number>(to - from)
  for (let at = from; at < to; at++) numbers[at - from] = at
  return numbers
}

function groupOf(left: Side, right: Side, lefts: readonly number[], rights: readonly number[]): Group {
  const kind = kindOf(left, right, { left: lefts, right: rights })
  return { kind, left: lefts, right: rights, moved: false, moveGroup: null }
}

/** A block per added or removed paragraph. */
function alone(lefts: readonly number[], rights: readonly number[]): Group[] {
  const same = { moved: false, moveGroup: null }
  return [
    ...lefts.map((p): Group => ({ kind: 'removed', left: [p], right: [], ...same })),
    ...rights.map((q): Group => ({ kind: 'added', left: [], right: [q], ...same })),
  ]
}
