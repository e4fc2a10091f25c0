// Cuts a component with several paragraphs on both sides until each part belongs together: one paragraph against several,
// or several that nearly all share words with each other.
import { append, largestOf } from '../lists.ts'
import type { Link } from './chain.ts'
import { byLeft } from './exact.ts'
import type { ParagraphOverlap } from './gaps.ts'

/** A many-to-many block stays whole if this share of its pairs share words… */
const FULL_SHARE = 0.8
/** …or if links cover this share of its words, weighted: there, only paragraph breaks changed. */
const KEPT_SHARE = 0.8

/** The remaining links, sorted by left then right; `first` go before `others`, whatever their weights. */
export function starsOf(first: readonly Link[], others: readonly Link[], overlap: ParagraphOverlap): Link[] {
  let firstOnes: ReadonlySet<Link> | undefined
  const kept: Link[] = []
  for (const component of componentsOf([...first, ...others])) {
    if (component.length === 1 || belongTogether(component, overlap)) {
      append(kept, component)
      continue
    }
    firstOnes ??= new Set(first)
    const isFirst = firstOnes
    const [mine, theirs] = [
      component.filter((link) => isFirst.has(link)),
      component.filter((link) => !isFirst.has(link)),
    ]
    append(kept, starsAmong([...heaviestFirst(mine), ...heaviestFirst(theirs)]))
  }
  return kept.sort(byLeft)
}

function heaviestFirst(links: readonly Link[]): Link[] {
  return [...links].sort((a, b) => b.weight - a.weight || byLeft(a, b))
}

/** Do most left paragraphs share words with most right ones, or do all share nearly all of theirs? */
function belongTogether(links: readonly Link[], { leftWeight, rightWeight }: ParagraphOverlap): boolean {
  const lefts = new Set(links.map((link) => link.left))
  const rights = new Set(links.map((link) => link.right))
  if (links.length >= FULL_SHARE * lefts.size * rights.size) return true
  let both = 0
  for (const p of lefts) both += leftWeight[p]!
  for (const q of rights) both += rightWeight[q]!
  return 2 * links.reduce((sum, link) => sum + link.weight, 0) >= KEPT_SHARE * both
}

/** In the given order, each link that leaves every component a star: one paragraph against one or several. */
function starsAmong(links: readonly Link[]): Link[] {
  const lefts = new Map<number, End>()
  const rights = new Map<number, End>()
  const kept: Link[] = []
  for (const link of links) {
    const ofLeft = lefts.get(link.left)
    const ofRight = rights.get(link.right)
    if (!(ofLeft ? !ofRight && mayBeCentre(ofLeft, rights) : mayBeCentre(ofRight, lefts))) continue
    join(lefts, link.left, link.right)
    join(rights, link.right, link.left)
    kept.push(link)
  }
  return kept
}

/** A paragraph with links: how many, and the other end of the first. */
interface End {
  count: number
  readonly first: number
}

/** A paragraph with several links is already the centre of a star; the partner of an only link must have no other. */
function mayBeCentre(end: End | undefined, others: ReadonlyMap<number, End>): boolean {
  return end === undefined || end.count > 1 || others.get(end.first)!.count === 1
}

function join(ends: Map<number, End>, at: number, other: number): void {
  const end = ends.get(at)
  if (end) end.count++
  else ends.set(at, { count: 1, first: other })
}

/** In the order of their first links. */
function componentsOf(links: readonly Link[]): Link[][] {
  const parent = Int32Array.from(links, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const ofLeft = new Int32Array(
    1 +
      largestOf(
        links.map((link) => link.left),
        -1,
      ),
  ).fill(-1)
  const ofRight = new Int32Array(
    1 +
      largestOf(
        links.map((link) => link.right),
        -1,
      ),
  ).fill(-1)
  for (let i = 0; i < links.length; i++) {
    const { left, right } = links[i]!
    if (ofLeft[left]! < 0) ofLeft[left] = i
    else parent[root(i)] = root(ofLeft[left]!)
    if (ofRight[right]! < 0) ofRight[right] = i
    else parent[root(i)] = root(ofRight[right]!)
  }
  const partOf = new Int32Array(links.length).fill(-1)
  const parts: Link[][] = []
  for (let i = 0; i < links.length; i++) {
    const at = root(i)
    if (partOf[at]! < 0) partOf[at] = parts.push([links[i]!]) - 1
    else parts[partOf[at]!]!.push(links[i]!)
  }
  return parts
}
