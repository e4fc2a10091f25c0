// The best tree over related texts: tries every likely oldest text, and keeps the cheapest tree of all.
import { largestOf, smallestOf } from '../lists.ts'
import type { Dated } from '../story/story-answers.ts'
import { arborescence, FORBIDDEN } from './arborescence.ts'
import { derive, roughDistance } from './derivation.ts'
import type { Likeness } from './likeness.ts'
import type { Texts } from './sheets.ts'

/** Texts tried as the oldest. */
const MOST_ROOTS = { few: 8, many: 3 } as const
/** In larger families only the nearest texts are candidates for parents. */
const MANY_TEXTS = 60
const MOST_PARENTS = 40
/** Most papers take their copy from the wire: extra cost of a parent outside the root's article. */
const NOT_FROM_ROOT = 0.45
/** An updated article comes from its own previous version, unless other evidence disagrees. */
const OWN_VERSION = 1
/** The wire adds to its own copy take by take, where a paper would rather cut: its edits cost this share. */
const OWN_TAKE = 0.5
/** Cost of a contradiction between time and descent, per unit of log odds against one; half of it at ten minutes. */
const CONTRADICTION = 0.25
const HALF_CONTRADICTION = 10 * 60_000
/** Edges that the wording alone decides by so many edits measure how far times can be trusted. */
const SURE = 1
/** Trees with a smaller cost difference may be the true one, and count for the trust in times too: the mean of them. */
const PLAUSIBLE = 5
/** A text with less of its wording in any other was written anew: its shared words decide. */
const LOOSE = 0.35
/** The cost in edits of a text written anew; and of each content word that another parent would have supplied. */
const WRITTEN_ANEW = { all: 3, word: 0.5 } as const

/** Equal texts as one. */
export interface TextNode {
  /** Their representative. */
  readonly first: Dated
  readonly members: readonly Dated[]
}

export interface FamilyOptions {
  /** Node of the base; -1 if it is not among them. */
  readonly base: number
  /** `given`: if it is in the group, it is the oldest. */
  readonly baseIs: 'given' | 'earliest'
  /** Extra cost of an oldest text other than the earliest, per unit of trust in times. */
  readonly notBase: number
}

export interface Tree {
  readonly root: number
  /** By node; undefined for the root, and for a node without an edge. */
  readonly parents: ReadonlyMap<number, number>
  /** By child: the cost margin of the next best explanation, in edits. */
  readonly margins: ReadonlyMap<number, number>
  /** By child: the next best parent, if any. */
  readonly nextBest: ReadonlyMap<number, number>
  /** Children whose next best explanation reverses the edge. */
  readonly eitherWay: ReadonlySet<number>
}

interface RootedTree {
  readonly root: number
  readonly total: number
  readonly parents: Int32Array
  readonly costs: readonly Float64Array[]
}

/** The evidence of the wording for one choice of oldest text: costs by index in the group, parent then child. */
interface Worded {
  readonly root: number
  readonly costs: readonly Float64Array[]
  /** The part for sentences that a child has from neither parent nor root, and shares with others. */
  readonly shared: readonly Float64Array[]
}

/**
 * `nodes`: all nodes; `group`: the numbers of related ones. Yields the pairs of texts of each piece of work ahead.
 */
export function* bestTree(
  group: readonly number[],
  nodes: readonly TextNode[],
  texts: Texts,
  likeness: Likeness,
  options: FamilyOptions,
): Generator<number, Tree> {
  if (group.length === 1)
    return {
      root: group[0]!,
      parents: new Map(),
      margins: new Map(),
      nextBest: new Map(),
      eitherWay: new Set(),
    }
  const loose = new Set(group.filter((child) => isLoose(child, group, likeness)))
  yield group.length * group.length
  const near = group.length > MANY_TEXTS ? nearest(group, nodes, texts) : null
  const worded: Worded[] = []
  for (const root of rootsToTry(group, nodes, likeness, options)) {
    worded.push(yield* costsFrom(root, group, nodes, texts, likeness, loose, near))
  }
  const times = group.map((node) => nodes[node]!.first.time)
  const timeless = yield* treesOf(worded, group, times, 0, options)
  const plausible = timeless.filter(({ total }) => total - timeless[0]!.total < PLAUSIBLE)
  const trust = plausible.reduce((sum, tree) => sum + trustInTimes(tree, times), 0) / plausible.length
  return weighed(trust === 0 ? timeless : yield* treesOf(worded, group, times, trust, options), group)
}

/** A tree for each root, the cheapest first. */
function* treesOf(
  worded: readonly Worded[],
  group: readonly number[],
  times: readonly number[],
  trust: number,
  { base, notBase }: FamilyOptions,
): Generator<number, RootedTree[]> {
  const trees: RootedTree[] = []
  const first = group.includes(base) ? group.indexOf(base) : times.indexOf(smallestOf(times))
  for (const { root, costs: words, shared } of worded) {
    yield group.length * group.length
    const costs = words.map((row, parent) =>
      row.map((cost, child) => cost + older(times, parent, child, trust)),
    )
    const parents = arborescence(group.length, group.indexOf(root), (parent, child) => costs[parent]![child]!)
    let total = notBase * trust * ahead(times, first, group.indexOf(root))
    // If copies were lost, a sentence of theirs appears in several places of the tree, except with the true root.
    for (const [child, parent] of parents.entries()) {
      if (parent >= 0) total += costs[parent]![child]! - shared[parent]![child]!
    }
    trees.push({ root, total, parents, costs })
  }
  return trees.sort((a, b) => a.total - b.total)
}

function older(times: readonly number[], parent: number, child: number, trust: number): number {
  return trust * CONTRADICTION * ahead(times, child, parent)
}

/**
 * The weight, in [0, 1], of one being earlier than another, by index in the group: texts uploaded in a row are seconds
 * apart, in any order.
 */
function ahead(times: readonly number[], one: number, other: number): number {
  const ms = Math.max(0, times[other]! - times[one]!)
  return ms / (ms + HALF_CONTRADICTION)
}

/**
 * How far can times be trusted? The log odds that a child is no older than its parent, over edges that the wording alone
 * decides; 0 if times are no better than chance. A story's times may come from a crawler, or from an import.
 */
function trustInTimes({ parents, costs }: RootedTree, times: readonly number[]): number {
  if (times.every((time) => time === times[0])) return 0
  let [agree, sure] = [0, 0]
  for (const [child, parent] of parents.entries()) {
    if (parent < 0 || costs[parent]![child]! >= FORBIDDEN) continue
    const others = costs.map((row, other) => (other === child || other === parent ? FORBIDDEN : row[child]!))
    if (smallestOf(others) - costs[parent]![child]! < SURE) continue
    sure++
    if (times[parent]! <= times[child]!) agree++
  }
  // Prior: five edges that agree, and one that contradicts.
  return Math.max(0, Math.log((agree + 5) / (sure - agree + 1)))
}

/** Only first versions: an article's later version is not older than its first. The likeliest, and the base. */
function rootsToTry(
  group: readonly number[],
  nodes: readonly TextNode[],
  likeness: Likeness,
  { base, baseIs }: FamilyOptions,
): number[] {
  if (baseIs === 'given' && group.includes(base)) return [base]
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
  const most = group.length > MANY_TEXTS ? MOST_ROOTS.many : MOST_ROOTS.few
  const chosen = [base, [...open].sort(earliest)[0] ?? -1, ...ranked].filter((node) => group.includes(node))
  const roots = [...new Set(chosen)].slice(0, most)
  return roots.length > 0 ? roots : [group[0]!]
}

function isLoose(child: number, group: readonly number[], likeness: Likeness): boolean {
  return group.every((parent) => parent === child || likeness.containment(parent, child) < LOOSE)
}

function* costsFrom(
  root: number,
  group: readonly number[],
  nodes: readonly TextNode[],
  texts: Texts,
  likeness: Likeness,
  loose: ReadonlySet<number>,
  near: readonly ReadonlySet<number>[] | null,
): Generator<number, Worded> {
  const anew = new Map([...loose].map((child) => [child, vocabularyCosts(child, group, likeness)]))
  const costs: Float64Array[] = []
  const shared: Float64Array[] = []
  for (const [p, parent] of group.entries()) {
    yield near === null ? group.length : MOST_PARENTS
    const from = nodes[parent]!
    const row = new Float64Array(group.length).fill(FORBIDDEN)
    const additions = new Float64Array(group.length)
    for (const [c, child] of group.entries()) {
      if (parent === child || child === root) continue
      if (near !== null && parent !== root && !near[c]!.has(p)) continue
      const to = nodes[child]!
      if (!likeness.mayDescend(parent, child) || isLaterVersion(from, to)) continue
      const written = anew.get(child)?.[p]
      const derivation = written === undefined ? derive(texts, parent, child, root) : null
      additions[c] = derivation?.sharedAdditions ?? 0
      const wording = derivation?.cost ?? written!
      row[c] = Math.max(0, circumstances(wording, from, to, nodes[root]!)) + additions[c]!
    }
    costs.push(row)
    shared.push(additions)
  }
  return { root, costs, shared }
}

/** By child: the indexes of the texts that differ least from it, and of its own earlier versions. */
function nearest(group: readonly number[], nodes: readonly TextNode[], texts: Texts): Set<number>[] {
  return group.map((child, c) => {
    const others = [...group.keys()].filter((p) => p !== c)
    const distances = Float64Array.from(group, (parent) => roughDistance(texts, parent, child))
    const own = others.filter((p) => isOwnVersion(nodes[group[p]!]!, nodes[child]!))
    others.sort((a, b) => distances[a]! - distances[b]! || a - b)
    return new Set([...others.slice(0, MOST_PARENTS), ...own])
  })
}

/** The cost of the wording plus the other evidence on the edge, except time. */
function circumstances(wording: number, from: TextNode, to: TextNode, root: TextNode): number {
  const fromRoot = from.members.some(({ articleId }) => articleId === root.first.articleId)
  if (isOwnVersion(from, to)) return wording * (fromRoot ? OWN_TAKE : 1) - OWN_VERSION
  return wording + (fromRoot ? 0 : NOT_FROM_ROOT)
}

/** Are these an earlier and a later version of one article? */
export function isOwnVersion(from: TextNode, to: TextNode): boolean {
  return from.members.some((a) => to.members.some((b) => a.articleId === b.articleId && a.number < b.number))
}

function isLaterVersion(from: TextNode, to: TextNode): boolean {
  return isOwnVersion(to, from) && !isOwnVersion(from, to)
}

/** For a text written anew: the shared words that each parent would leave unexplained. */
function vocabularyCosts(child: number, group: readonly number[], likeness: Likeness): number[] {
  const shared = group.map((parent) => (parent === child ? 0 : likeness.sharedVocabulary(parent, child)))
  const most = largestOf(shared)
  return shared.map((words) => WRITTEN_ANEW.all + WRITTEN_ANEW.word * (most - words))
}

/** The best tree, with the margin of each edge over the next best parent, its reversal, and other roots. */
function weighed(trees: readonly RootedTree[], group: readonly number[]): Tree {
  const best = trees[0]!
  const { costs } = best
  const parents = new Map<number, number>()
  const margins = new Map<number, number>()
  const nextBest = new Map<number, number>()
  const eitherWay = new Set<number>()
  const lower = (at: number, margin: number, isReverse: boolean) => {
    const node = group[at]!
    if (margin >= (margins.get(node) ?? Infinity)) return
    margins.set(node, Math.max(0, margin))
    if (isReverse) eitherWay.add(node)
    else eitherWay.delete(node)
  }
  const below = descendantsOf(best.parents)
  for (const [child, parent] of best.parents.entries()) {
    if (parent < 0 || costs[parent]![child]! >= FORBIDDEN) continue
    parents.set(group[child]!, group[parent]!)
    let second = -1
    let aside = FORBIDDEN
    for (const other of group.keys()) {
      if (other === child || other === parent || below[child]!.has(other)) continue
      if (costs[other]![child]! >= FORBIDDEN) continue
      if (second < 0 || costs[other]![child]! < costs[second]![child]!) second = other
      if (!below[parent]!.has(other)) aside = Math.min(aside, costs[other]![child]!)
    }
    const margin = second < 0 ? FORBIDDEN : costs[second]![child]! - costs[parent]![child]!
    lower(child, margin, false)
    if (second >= 0) nextBest.set(group[child]!, group[second]!)
    // Reverses the two, as for texts that differ little: then both have another parent.
    const above = best.parents[parent]!
    if (above < 0 || costs[above]![parent]! >= FORBIDDEN) continue
    const turned = aside + costs[child]![parent]! - costs[parent]![child]! - costs[above]![parent]!
    for (const node of [child, parent]) lower(node, turned, node === child)
  }
  for (const other of trees.slice(1)) {
    for (const at of best.parents.keys()) {
      const parent = best.parents[at]!
      if (!margins.has(group[at]!) || other.parents[at] === parent) continue
      lower(at, other.total - best.total, other.parents[parent] === at)
    }
  }
  return { root: best.root, parents, margins, nextBest, eitherWay }
}

function descendantsOf(parents: Int32Array): Set<number>[] {
  const below = Array.from(parents, () => new Set<number>())
  for (const node of parents.keys()) {
    for (let above = parents[node]!; above >= 0; above = parents[above]!) below[above]!.add(node)
  }
  return below
}
