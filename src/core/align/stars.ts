// Links make components, and a component of several paragraphs on both sides is cut until each part belongs together: one
// paragraph against several, or several that nearly all share words with each other.
import type { Link } from '../chain.ts'
import { byLeft } from './exact.ts'
import type { ParagraphOverlap } from './gaps.ts'

/** Share of all pairs of a many-to-many block that must share words for it to be one block… */
const FULL_SHARE = 0.8
/** …or share of its words, weighed, that its links hold: there only paragraph breaks changed. */
const KEPT_SHARE = 0.8

/** The links that stay, sorted by left then right; `first` stand before `others`, whatever they weigh. */
export function starsOf(first: readonly Link[], others: readonly Link[], overlap: ParagraphOverlap): Link[] {
  const isFirst = new Set(first)
  return componentsOf([...first, ...others])
    .flatMap((component) =>
      belongTogether(component, overlap)
        ? component
        : starsAmong([
            ...heaviestFirst(component.filter((link) => isFirst.has(link))),
            ...heaviestFirst(component.filter((link) => !isFirst.has(link))),
          ]),
    )
    .sort(byLeft)
}

function heaviestFirst(links: readonly Link[]): Link[] {
  return [...links].sort((a, b) => b.weight - a.weight || byLeft(a, b))
}

/** Do most of the left paragraphs share words with most of the right ones, or all of them nearly all of theirs? */
function belongTogether(links: readonly Link[], { leftWeight, rightWeight }: ParagraphOverlap): boolean {
  const lefts = new Set(links.map((link) => link.left))
  const rights = new Set(links.map((link) => link.right))
  if (links.length >= FULL_SHARE * lefts.size * rights.size) return true
  let both = 0
  for (const p of lefts) both += leftWeight[p]!
  for (const q of rights) both += rightWeight[q]!
  return 2 * links.reduce((sum, link) => sum + link.weight, 0) >= KEPT_SHARE * both
}

/** In the order given, each link that leaves every component a star: one paragraph against one or several. */
function starsAmong(links: readonly Link[]): Link[] {
  const lefts = new Map<number, Link[]>()
  const rights = new Map<number, Link[]>()
  const kept: Link[] = []
  for (const link of links) {
    const ofLeft = lefts.get(link.left) ?? []
    const ofRight = rights.get(link.right) ?? []
    const isStar =
      ofLeft.length === 0
        ? ofRight.every((other) => lefts.get(other.left)!.length === 1)
        : ofRight.length === 0 && ofLeft.every((other) => rights.get(other.right)!.length === 1)
    if (!isStar) continue
    lefts.set(link.left, [...ofLeft, link])
    rights.set(link.right, [...ofRight, link])
    kept.push(link)
  }
  return kept
}

function componentsOf(links: readonly Link[]): Link[][] {
  const byLeftEnd = new Map<number, number>()
  const byRightEnd = new Map<number, number>()
  const parent: number[] = []
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const [i, link] of links.entries()) {
    parent.push(i)
    for (const [ends, end] of [
      [byLeftEnd, link.left],
      [byRightEnd, link.right],
    ] as const) {
      const other = ends.get(end)
      if (other === undefined) ends.set(end, i)
      else parent[root(i)] = root(other)
    }
  }
  const parts = new Map<number, Link[]>()
  for (const [i, link] of links.entries()) {
    const part = parts.get(root(i))
    if (part) part.push(link)
    else parts.set(root(i), [link])
  }
  return [...parts.values()]
}
