// From links to blocks: linked paragraphs make one block; a paragraph without a link was added or removed. The moved
// blocks are the lightest set whose removal leaves the rest in order.

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
  readonly left: number[]
  readonly right: number[]
}

/** Every paragraph of both sides in exactly one group, unordered. */
export function groupsOf(left: Side, right: Side, links: readonly Link[]): Group[] {
  const all = componentsOf(left.texts.length, right.texts.length, links)
  const outOfOrder = outOfOrderAmong(left, right, all)
  const components = all.flatMap((one) =>
    outOfOrder.has(one) && !hasLetters(left, one.left) ? singlesOf(one) : [one],
  )
  const moved = new Set(components.filter((one) => outOfOrder.has(one)))
  const numbers = moveGroups([...moved])
  return components.map((one) => ({
    kind: kindOf(left, right, one),
    left: one.left,
    right: one.right,
    moved: moved.has(one),
    moveGroup: numbers.get(one) ?? null,
  }))
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
    if (i < leftCount) component.left.push(i)
    else component.right.push(i - leftCount)
  }
  return components
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
  const kept = new Set(inOrder.map((i) => linked[i]!))
  return new Set(linked.filter((one) => !kept.has(one)))
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

/** In the order of the right text; a removed paragraph follows the last one before it that stayed. */
export function inReadingOrder(groups: readonly Group[], leftCount: number): Group[] {
  const byLeft = new Array<Group | undefined>(leftCount)
  for (const group of groups) for (const p of group.left) byLeft[p] = group
  const after = new Map<Group | null, Group[]>()
  let anchor: Group | null = null
  for (const group of byLeft) {
    if (!group) continue
    if (group.kind !== 'removed') {
      if (!group.moved) anchor = group
      continue
    }
    const list = after.get(anchor)
    if (list) list.push(group)
    else after.set(anchor, [group])
  }
  const standing = groups.filter((group) => group.right.length > 0).sort((a, b) => a.right[0]! - b.right[0]!)
  if (after.size === 0) return standing
  return [...(after.get(null) ?? []), ...standing.flatMap((group) => [group, ...(after.get(group) ?? [])])]
}
