// From links to blocks: linked paragraphs make one block; a paragraph without a link was added or removed. The moved
// blocks are the lightest set whose removal leaves the rest in order.

import { append } from '../lists.ts'
import type { BlockKind } from '../model.ts'
import { heaviestSpans, type Link } from './chain.ts'
import { type Side, wordCount } from './side.ts'

/** A block in coordinates: paragraph indexes of both sides, ascending. */
export interface Group {
  readonly kind: BlockKind
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly moved: boolean
  readonly moveGroup: number | null
}

/** Above any number of paragraphs, so that words decide first. */
const WORDS_FIRST = 2 ** 20

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

interface Component {
  left: number[]
  right: number[]
}

/** Every paragraph of both sides in exactly one group, unordered. */
export function groupsOf(left: Side, right: Side, links: readonly Link[]): Group[] {
  const all = componentsOf(left.texts.length, right.texts.length, links)
  const outOfOrder = outOfOrderAmong(left, right, all)
  const components: Component[] = []
  const moved: Component[] = []
  for (const one of all) {
    const isOut = outOfOrder.size > 0 && outOfOrder.has(one)
    if (isOut && !hasLetters(left, one.left)) append(components, singlesOf(one))
    else {
      components.push(one)
      if (isOut) moved.push(one)
    }
  }
  const numbers = moveGroups(moved)
  return components.map((one) => {
    const number = moved.length === 0 ? undefined : numbers.get(one)
    return {
      kind: kindOf(left, right, one),
      left: one.left,
      right: one.right,
      moved: number !== undefined,
      moveGroup: number ?? null,
    }
  })
}

/** Separators belong to their surroundings: out of order they were cut here and set there, never moved. */
function hasLetters(side: Side, paragraphs: readonly number[]): boolean {
  return paragraphs.some((p) => LETTER_OR_DIGIT.test(side.texts[p]!))
}

function singlesOf(one: Component): Component[] {
  return [
    ...one.left.map((p) => ({ left: [p], right: [] })),
    ...one.right.map((q) => ({ left: [], right: [q] })),
  ]
}

function componentsOf(leftCount: number, rightCount: number, links: readonly Link[]): Component[] {
  const parent = new Int32Array(leftCount + rightCount)
  for (let i = 0; i < parent.length; i++) parent[i] = i
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  for (const link of links) parent[root(leftCount + link.right)] = root(link.left)
  const componentOf = new Array<Component | undefined>(leftCount + rightCount)
  const components: Component[] = []
  for (let i = 0; i < leftCount + rightCount; i++) {
    const key = root(i)
    let component = componentOf[key]
    if (component === undefined) {
      component = { left: [], right: [] }
      componentOf[key] = component
      components.push(component)
    }
    if (i < leftCount) component.left = withOneMore(component.left, i)
    else component.right = withOneMore(component.right, i - leftCount)
  }
  return components
}

/** Most components have one paragraph a side: a list that is made with its first entry has no room for others. */
function withOneMore(list: number[], entry: number): number[] {
  if (list.length === 0) return [entry]
  list.push(entry)
  return list
}

/** The type of a block, by its number of paragraphs on each side and whether a single one is the same. */
export function kindOf(
  left: Side,
  right: Side,
  { left: ls, right: rs }: Pick<Group, 'left' | 'right'>,
): BlockKind {
  if (rs.length === 0) return 'removed'
  if (ls.length === 0) return 'added'
  if (ls.length === 1 && rs.length === 1)
    return left.texts[ls[0]!] === right.texts[rs[0]!] ? 'unchanged' : 'edited'
  if (ls.length === 1) return 'split'
  return rs.length === 1 ? 'merged' : 'rearranged'
}

/**
 * The moved blocks: all linked ones except the heaviest set in one order on both sides, by words, then paragraphs. Of two
 * blocks in the set, one ends before the other begins on both sides; so each moved block crosses one of the set: some
 * of their paragraphs stand in opposite orders.
 */
function outOfOrderAmong(left: Side, right: Side, components: readonly Component[]): Set<Component> {
  const linked = components.filter((one) => one.left.length > 0 && one.right.length > 0)
  const inOrder = heaviestSpans(
    linked.map((one) => ({
      left: one.left[0]!,
      leftLast: one.left.at(-1)!,
      right: one.right[0]!,
      rightLast: one.right.at(-1)!,
      weight: weightOf(left, right, one),
    })),
    right.texts.length,
  )
  const isKept = new Uint8Array(linked.length)
  for (const i of inOrder) isKept[i] = 1
  return new Set(linked.filter((_, i) => isKept[i] === 0))
}

function weightOf(left: Side, right: Side, one: Component): number {
  let words = 0
  for (const p of one.left) words += wordCount(left, p)
  for (const q of one.right) words += wordCount(right, q)
  return words * WORDS_FIRST + one.left.length + one.right.length
}

/** Numbers the moves: blocks that are adjacent on both sides moved together. */
function moveGroups(moved: readonly Component[]): Map<Component, number> {
  const numbers = new Map<Component, number>()
  /** Keyed by the paragraph behind a block: on the right, only one block can begin at each. */
  const numberBehind = new Map<number, { readonly left: number; readonly number: number }>()
  let count = 0
  for (const one of [...moved].sort((a, b) => a.right[0]! - b.right[0]!)) {
    const before = numberBehind.get(one.right[0]!)
    const number = before?.left === one.left[0]! ? before.number : count++
    numberBehind.set(one.right.at(-1)! + 1, { left: one.left.at(-1)! + 1, number })
    numbers.set(one, number)
  }
  return numbers
}

/** Group numbers as entries of lists: 0 is none. */
const NUMBERED_FROM = 1

/**
 * The numbers of the groups in the order of the right text; a removed paragraph follows the last one before it that stayed.
 * `swapped`: right is left and left is right.
 */
export function inReadingOrder(
  left: Side,
  right: Side,
  groups: readonly Group[],
  swapped: boolean,
): number[] {
  const starts = new Int32Array((swapped ? left : right).texts.length)
  const ofLeft = new Int32Array((swapped ? right : left).texts.length)
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    const lefts = swapped ? group.right : group.left
    const rights = swapped ? group.left : group.right
    for (let k = 0; k < lefts.length; k++) ofLeft[lefts[k]!] = i + NUMBERED_FROM
    if (rights.length > 0) starts[rights[0]!] = i + NUMBERED_FROM
  }
  const removed = removedBehind(ofLeft, groups, swapped)
  const order: number[] = []
  const addRemoved = (anchor: number) => {
    for (let at = removed.first[anchor]!; at !== 0; at = removed.next[at]!) order.push(at - NUMBERED_FROM)
  }
  addRemoved(0)
  for (let q = 0; q < starts.length; q++) {
    if (starts[q] === 0) continue
    order.push(starts[q]! - NUMBERED_FROM)
    addRemoved(starts[q]!)
  }
  return order
}

/** Per group the removed ones that follow it, as a chained list; those of 0 stand before all others. */
interface RemovedBehind {
  readonly first: Int32Array
  readonly next: Int32Array
}

function removedBehind(ofLeft: Int32Array, groups: readonly Group[], swapped: boolean): RemovedBehind {
  const size = groups.length + NUMBERED_FROM
  const [first, next, last] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  let anchor = 0
  for (let p = 0; p < ofLeft.length; p++) {
    const at = ofLeft[p]!
    const { left, right, moved } = groups[at - NUMBERED_FROM]!
    if ((swapped ? left : right).length > 0) {
      if (!moved) anchor = at
      continue
    }
    if (last[anchor] === 0) first[anchor] = at
    else next[last[anchor]!] = at
    last[anchor] = at
  }
  return { first, next }
}
