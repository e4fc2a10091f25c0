// The best tree over texts that hang together: every likely oldest text is tried, and the cheapest tree of all wins.
import type { Printing } from '../model.ts'
import { arborescence, FORBIDDEN } from './arborescence.ts'
import { type Derivation, derive, type Texts } from './derivation.ts'
import type { Likeness } from './likeness.ts'

/** Texts tried as the oldest, and in families larger than `many`. */
const MOST_ROOTS = { few: 8, many: 3, manyTexts: 60 } as const
/** Most papers take their copy from the wire: a parent that is not of the root's article costs so much more. */
const NOT_FROM_ROOT = 0.3
/** An article that was updated comes from its own version before, if nothing else speaks. */
const OWN_VERSION = 0.5
/** The wire adds to its own copy, take by take, where a paper would rather cut: its edits cost this share. */
const OWN_TAKE = 0.5
/** A child that is older than its parent, where times can be trusted: half of `most` where it is `half` older. */
const OLDER = { most: 3, half: 2 * 3_600_000 } as const
/** Edges that the wording alone makes sure by so many edits tell how far times can be trusted. */
const SURE = 2
/** Trees that are dearer by less may be the true one, and their edges too tell of times: trust is the greatest of all. */
const PLAUSIBLE = 5
/** A text with less of its wording in any other was written anew: the words it shares decide. */
const LOOSE = 0.35
/** What it costs to be a text written anew, in edits; and each telling word that another parent would have given. */
const WRITTEN_ANEW = { all: 3, word: 0.5 } as const

/** Texts that are equal, as one. */
export interface TextNode {
  /** Chosen to stand for them. */
  readonly first: Printing
  readonly members: readonly Printing[]
}

export interface FamilyOptions {
  /** Node of the base; -1 where it is not among them. */
  readonly base: number
  /** What it costs to take another for the oldest; where it is only the earliest, as far as times can be trusted. */
  readonly notBase: number
  readonly baseIs: 'given' | 'earliest'
}

export interface Tree {
  readonly root: number
  /** By node; the root, and a node with no way to it, has none. */
  readonly parents: ReadonlyMap<number, number>
  /** By child: how much dearer the next best explanation is, in edits. */
  readonly margins: ReadonlyMap<number, number>
  /** By child: the parent that would be next best; none where there is no other. */
  readonly nextBest: ReadonlyMap<number, number>
}

export interface Edges {
  cost(parent: number, child: number): number
  derivation(parent: number, child: number): Derivation
}

interface RootedTree {
  readonly root: number
  readonly total: number
  readonly parents: Int32Array
  readonly costs: readonly Float64Array[]
}

/** What the wording says of one choice of the oldest text: costs by place in the group, parent and then child. */
interface Worded {
  readonly root: number
  readonly costs: readonly Float64Array[]
}

/** `nodes` are all nodes, `group` the numbers of those that hang together. */
export function bestTree(
  group: readonly number[],
  nodes: readonly TextNode[],
  texts: Texts,
  likeness: Likeness,
  options: FamilyOptions,
): Tree {
  if (group.length === 1)
    return { root: group[0]!, parents: new Map(), margins: new Map(), nextBest: new Map() }
  const loose = new Set(group.filter((child) => isLoose(child, group, likeness)))
  const worded = rootsToTry(group, nodes, likeness, options).map((root) => ({
    root,
    costs: costsFrom(root, group, nodes, texts, likeness, loose),
  }))
  const times = group.map((node) => nodes[node]!.first.time)
  const timeless = treesOf(worded, group, times, 0, options)
  const plausible = timeless.filter(({ total }) => total - timeless[0]!.total < PLAUSIBLE)
  const trust = Math.max(...plausible.map((tree) => trustInTimes(tree, times)))
  return weighed(trust === 0 ? timeless : treesOf(worded, group, times, trust, options), group)
}

/** A tree for each root, the cheapest first. */
function treesOf(
  worded: readonly Worded[],
  group: readonly number[],
  times: readonly number[],
  trust: number,
  { base, notBase, baseIs }: FamilyOptions,
): RootedTree[] {
  const trees = worded.map(({ root, costs: words }): RootedTree => {
    const costs = words.map((row, parent) =>
      row.map((cost, child) => cost + older(times, parent, child, trust)),
    )
    const parents = arborescence(group.length, group.indexOf(root), (parent, child) => costs[parent]![child]!)
    const isBase = base < 0 || root === base || !group.includes(base)
    let total = isBase ? 0 : notBase * (baseIs === 'given' ? 1 : trust)
    for (const [child, parent] of parents.entries()) if (parent >= 0) total += costs[parent]![child]!
    return { root, total, parents, costs }
  })
  return trees.sort((a, b) => a.total - b.total)
}

function older(times: readonly number[], parent: number, child: number, trust: number): number {
  const ms = Math.max(0, times[parent]! - times[child]!)
  return (trust * OLDER.most * ms) / (ms + OLDER.half)
}

/**
 * How far do times agree with what the wording alone makes sure? In [0, 1]: 1 where they always do, 0 where they are
 * no better than chance. A story's times may be those of a crawler, or of an import.
 */
function trustInTimes({ parents, costs }: RootedTree, times: readonly number[]): number {
  if (times.every((time) => time === times[0])) return 0
  let [agree, sure] = [0, 0]
  for (const [child, parent] of parents.entries()) {
    if (parent < 0 || costs[parent]![child]! >= FORBIDDEN) continue
    const others = costs.map((row, other) => (other === child || other === parent ? FORBIDDEN : row[child]!))
    if (Math.min(...others) - costs[parent]![child]! < SURE) continue
    sure++
    if (times[parent]! <= times[child]!) agree++
  }
  // The share that agrees, less its standard error: a few edges that happen to agree prove little.
  const share = (agree + 1) / (sure + 2)
  return Math.max(0, 2 * (share - Math.sqrt((share * (1 - share)) / (sure + 2))) - 1)
}

/** First versions only: an article's later version is not older than its first. The likeliest, and the base. */
function rootsToTry(
  group: readonly number[],
  nodes: readonly TextNode[],
  likeness: Likeness,
  { base }: FamilyOptions,
): number[] {
  const firsts = new Map<string, number>()
  for (const { members } of group.map((node) => nodes[node]!)) {
    for (const { articleId, number } of members) {
      firsts.set(articleId, Math.min(number, firsts.get(articleId) ?? number))
    }
  }
  const isFirst = (node: number) =>
    nodes[node]!.members.every(({ articleId, number }) => firsts.get(articleId) === number)
  const open = group.filter((node) => isFirst(node) || node === base)
  const central = new Map(
    open.map((node) => [node, group.reduce((sum, other) => sum + likeness.shared(node, other), 0)]),
  )
  const earliest = (a: number, b: number) => nodes[a]!.first.time - nodes[b]!.first.time
  const ranked = [...open].sort((a, b) => central.get(b)! - central.get(a)!)
  const most = group.length > MOST_ROOTS.manyTexts ? MOST_ROOTS.many : MOST_ROOTS.few
  const chosen = [base, [...open].sort(earliest)[0] ?? -1, ...ranked].filter((node) => group.includes(node))
  const roots = [...new Set(chosen)].slice(0, most)
  return roots.length > 0 ? roots : [group[0]!]
}

function isLoose(child: number, group: readonly number[], likeness: Likeness): boolean {
  return group.every((parent) => parent === child || likeness.containment(parent, child) < LOOSE)
}

/** Costs by place in the group: parent, then child. */
function costsFrom(
  root: number,
  group: readonly number[],
  nodes: readonly TextNode[],
  texts: Texts,
  likeness: Likeness,
  loose: ReadonlySet<number>,
): Float64Array[] {
  const anew = new Map([...loose].map((child) => [child, vocabularyCosts(child, group, likeness)]))
  return group.map((parent, p) =>
    Float64Array.from(group, (child) => {
      if (parent === child || child === root) return FORBIDDEN
      const from = nodes[parent]!
      const to = nodes[child]!
      if (!likeness.mayDescend(parent, child) || isLaterVersion(from, to)) return FORBIDDEN
      const text = anew.get(child)?.[p] ?? derive(texts, parent, child, root).cost
      return Math.max(0, circumstances(text, from, to, nodes[root]!))
    }),
  )
}

/** The cost of the wording with what speaks for and against the edge beside it, but for time. */
function circumstances(wording: number, from: TextNode, to: TextNode, root: TextNode): number {
  const fromRoot = from.members.some(({ articleId }) => articleId === root.first.articleId)
  if (isOwnVersion(from, to)) return wording * (fromRoot ? OWN_TAKE : 1) - OWN_VERSION
  return wording + (fromRoot ? 0 : NOT_FROM_ROOT)
}

/** Is one an earlier version of an article of which the other is a later one? */
export function isOwnVersion(from: TextNode, to: TextNode): boolean {
  return from.members.some((a) => to.members.some((b) => a.articleId === b.articleId && a.number < b.number))
}

function isLaterVersion(from: TextNode, to: TextNode): boolean {
  return isOwnVersion(to, from) && !isOwnVersion(from, to)
}

/** For a text written anew: what each parent would leave unexplained of the words it shares with any. */
function vocabularyCosts(child: number, group: readonly number[], likeness: Likeness): number[] {
  const shared = group.map((parent) => (parent === child ? 0 : likeness.sharedVocabulary(parent, child)))
  const most = Math.max(...shared)
  return shared.map((words) => WRITTEN_ANEW.all + WRITTEN_ANEW.word * (most - words))
}

/** The best tree, with the margin of each edge over the next best parent and over the next best root. */
function weighed(trees: readonly RootedTree[], group: readonly number[]): Tree {
  const best = trees[0]!
  const parents = new Map<number, number>()
  const margins = new Map<number, number>()
  const nextBest = new Map<number, number>()
  const below = descendantsOf(best.parents)
  for (const [child, parent] of best.parents.entries()) {
    if (parent < 0 || best.costs[parent]![child]! >= FORBIDDEN) continue
    parents.set(group[child]!, group[parent]!)
    let second = -1
    for (const other of group.keys()) {
      if (other === child || other === parent || below[child]!.has(other)) continue
      if (best.costs[other]![child]! >= FORBIDDEN) continue
      if (second < 0 || best.costs[other]![child]! < best.costs[second]![child]!) second = other
    }
    const margin = second < 0 ? FORBIDDEN : best.costs[second]![child]! - best.costs[parent]![child]!
    margins.set(group[child]!, Math.max(0, margin))
    if (second >= 0) nextBest.set(group[child]!, group[second]!)
  }
  for (const other of trees.slice(1)) lowerOnPath(best, other, group, margins)
  return { root: best.root, parents, margins, nextBest }
}

/** If another text were the oldest, the edges between the two roots would run the other way. */
function lowerOnPath(
  best: RootedTree,
  other: RootedTree,
  group: readonly number[],
  margins: Map<number, number>,
): void {
  const margin = other.total - best.total
  for (let at = group.indexOf(other.root); at >= 0 && best.parents[at]! >= 0; at = best.parents[at]!) {
    const node = group[at]!
    margins.set(node, Math.min(margins.get(node) ?? margin, margin))
  }
}

function descendantsOf(parents: Int32Array): Set<number>[] {
  const below = Array.from(parents, () => new Set<number>())
  for (const node of parents.keys()) {
    for (let above = parents[node]!; above >= 0; above = parents[above]!) below[above]!.add(node)
  }
  return below
}
