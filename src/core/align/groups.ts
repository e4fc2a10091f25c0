// From links to blocks: paragraphs that hang together by links make one block; what hangs on nothing was added or
// removed. Which blocks moved is the least that must be taken out for the rest to stand in order.
import { heaviestChain, type Link } from '../chain.ts'
import type { BlockKind } from '../model.ts'
import { type Side, wordCount } from '../side.ts'

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

interface Component {
  readonly left: number[]
  readonly right: number[]
}

/** Every paragraph of both sides in exactly one group; in no order yet. */
export function groupsOf(left: Side, right: Side, links: readonly Link[]): Group[] {
  const components = componentsOf(left.texts.length, right.texts.length, links)
  const linked = components.filter((one) => one.left.length > 0 && one.right.length > 0)
  const moved = movedOf(left, right, linked)
  const numbers = moveGroups(linked.filter((one) => moved.has(one)))
  return components.map((one) => ({
    kind: kindOf(left, right, one),
    left: one.left,
    right: one.right,
    moved: moved.has(one),
    moveGroup: numbers.get(one) ?? null,
  }))
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

function kindOf(left: Side, right: Side, { left: ls, right: rs }: Component): BlockKind {
  if (rs.length === 0) return 'removed'
  if (ls.length === 0) return 'added'
  if (ls.length === 1 && rs.length === 1)
    return left.texts[ls[0]!] === right.texts[rs[0]!] ? 'unchanged' : 'edited'
  if (ls.length === 1) return 'split'
  return rs.length === 1 ? 'merged' : 'rearranged'
}

/** All linked blocks but the heaviest set that stands in one order on both sides, words first, then paragraphs. */
function movedOf(left: Side, right: Side, linked: readonly Component[]): Set<Component> {
  const whole = linked.filter((one) => areNeighbours(one.left) && areNeighbours(one.right))
  whole.sort((a, b) => a.left[0]! - b.left[0]!)
  const chain = heaviestChain(
    whole.map((one) => ({ left: one.left[0]!, right: one.right[0]!, weight: weightOf(left, right, one) })),
    right.texts.length,
  )
  const kept = new Set(chain.map((i) => whole[i]!))
  return new Set(linked.filter((one) => !kept.has(one)))
}

function areNeighbours(paragraphs: readonly number[]): boolean {
  return paragraphs.at(-1)! - paragraphs[0]! === paragraphs.length - 1
}

function weightOf(left: Side, right: Side, one: Component): number {
  let words = 0
  for (const p of one.left) words += wordCount(left, p)
  for (const q of one.right) words += wordCount(right, q)
  return words * WORDS_FIRST + one.left.length + one.right.length
}

/** Numbers the moves: blocks that follow each other on both sides moved together. */
function moveGroups(moved: readonly Component[]): Map<Component, number> {
  const numbers = new Map<Component, number>()
  const sorted = [...moved].sort((a, b) => a.right[0]! - b.right[0]!)
  let number = -1
  for (const [i, one] of sorted.entries()) {
    const before = sorted[i - 1]
    const together =
      before && one.right[0] === before.right.at(-1)! + 1 && one.left[0] === before.left.at(-1)! + 1
    if (!together) number++
    numbers.set(one, number)
  }
  return numbers
}

/** In the order of the right text; removed paragraphs behind the block of the one before them that stayed. */
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
