// Who most likely copied from whom? A forest over all versions of a story: the edits needed to make one text from another, for
// every two texts (lineage/derivation.ts), the cheapest tree over them (lineage/family.ts), and its margin over the next best.
// docs/lineage.md says how accurate it is.
import { append } from '../lists.ts'
import type { Document } from '../model.ts'
import { nameOf } from '../prose.ts'
import { byArticle } from '../story/headlines.ts'
import type { Dated, Evidence, Lineage, LineageEdge } from '../story/story-answers.ts'
import { charactersOf } from './characters.ts'
import { confidenceOf, UNDECIDED_BELOW } from './confidence.ts'
import { derive } from './derivation.ts'
import { evidenceFor, timeOf, type Witness } from './evidence.ts'
import { bestTree, type TextNode, type Tree } from './family.ts'
import { Holders } from './holders.ts'
import { likenessOf } from './likeness.ts'
import { readingsOf } from './readings.ts'
import { textsOf } from './sheets.ts'

export interface LineageOptions {
  /** Article that the story is assumed to begin with; null if unknown. */
  readonly base: string | null
  /** `given` by a user, or the `earliest` as a fallback. */
  readonly baseIs: 'given' | 'earliest'
}

/** Most different texts that are compared with each other. Others get the base as parent, undecided. */
const MOST_TEXTS = 320
/** Words of all of these, except that one text may be of any length. */
const MOST_WORDS = 4_000_000
/** The same for paragraphs, each of which is a sentence at least: as many texts of three hundred each. */
const MOST_PARAGRAPHS = 96_000
/** Extra cost of an oldest text other than the earliest, in edits per unit of trust in times. */
const NOT_EARLIEST = 0.9
/** An equal text outside the base may have passed through any of several hands. */
const EQUAL = { fromBase: 0.75, earlier: 0.7, several: 0.5 } as const
/** Comparing a pair of texts takes about as long as comparing so many words. */
const WORDS_A_PAIR = 5

/** One of each set of equal texts, in the order in which their texts are needed. */
export function lineageTexts<P extends Dated>(versions: readonly P[], base: string | null): P[] {
  return nodesOf(versions, base)
    .slice(0, MOST_TEXTS)
    .map(({ first }) => first)
}

/**
 * The lineage of versions; the first ones of `lineageTexts` are read, by ref. Yields the words of each piece of work before
 * it does it.
 */
export function* lineageFrom(
  versions: readonly Dated[],
  texts: ReadonlyMap<string, Document>,
  options: LineageOptions,
): Generator<number, Lineage> {
  const all = nodesOf(versions, options.base)
  const documents = documentsWithin(all, texts)
  const nodes = all.slice(0, documents.length)
  if (nodes.length === 0) return { roots: [], edges: [], complete: all.length === 0 }
  const printed = new Map(versions.map((version) => [version.ref, version]))
  const { roots, edges } =
    nodes.length === 1
      ? { roots: [nodes[0]!.first.ref], edges: [] }
      : yield* weighed(nodes, documents, printed, options)
  append(
    edges,
    all.slice(nodes.length).map(({ first }) => unweighed(nodes[0]!.first, first)),
  )
  append(
    edges,
    all.flatMap((node) => equalEdges(node, options.base, printed)),
  )
  const place = new Map(versions.map(({ ref }, at) => [ref, at]))
  edges.sort((a, b) => place.get(a.to)! - place.get(b.to)!)
  return { roots, edges, complete: all.length === nodes.length }
}

interface Forest {
  readonly roots: string[]
  readonly edges: LineageEdge[]
}

/** The texts against each other. */
function* weighed(
  nodes: readonly TextNode[],
  documents: readonly Document[],
  printed: ReadonlyMap<string, Dated>,
  options: LineageOptions,
): Generator<number, Forest> {
  const readings = yield* readingsOf(documents)
  yield nodes.length * nodes.length * WORDS_A_PAIR
  const sheets = textsOf(readings, charactersOf(readings))
  const likeness = likenessOf(sheets, documents)
  const holders = new Holders(documents)
  const base = nodes.findIndex(({ first }) => first.articleId === options.base)
  const roots: string[] = []
  const edges: LineageEdge[] = []
  for (const group of likeness.families()) {
    const settings = { base, baseIs: options.baseIs, notBase: NOT_EARLIEST }
    const tree = yield* inWords(bestTree(group, nodes, sheets, likeness, settings))
    for (const child of group) {
      yield nodes.length * WORDS_A_PAIR + 2 * documents[child]!.words
      const parent = tree.parents.get(child)
      if (parent === undefined) roots.push(nodes[child]!.first.ref)
      else
        edges.push(edgeOf({ nodes, printed, texts: sheets, holders, root: tree.root }, tree, parent, child))
    }
  }
  return { roots, edges }
}

/** The texts that are compared with each other, by number of their node. */
function documentsWithin(nodes: readonly TextNode[], texts: ReadonlyMap<string, Document>): Document[] {
  const documents: Document[] = []
  let words = 0
  let paragraphs = 0
  for (const { first } of nodes.slice(0, MOST_TEXTS)) {
    const document = texts.get(first.ref)
    words += document?.words ?? 0
    paragraphs += document?.paragraphs.length ?? 0
    const isTooMuch = words > MOST_WORDS || paragraphs > MOST_PARAGRAPHS
    if (document === undefined || (isTooMuch && documents.length > 0)) break
    documents.push(document)
  }
  return documents
}

/** The cost of pairs of texts, as a number of compared words. */
function* inWords<R>(work: Generator<number, R>): Generator<number, R> {
  let step = work.next()
  while (!step.done) {
    yield step.value * WORDS_A_PAIR
    step = work.next()
  }
  return step.value
}

/** Equal texts as one, the base's first, then in the order of time. */
function nodesOf<P extends Dated>(
  versions: readonly P[],
  base: string | null,
): { readonly first: P; readonly members: readonly P[] }[] {
  const texts = new Map<string, P[]>()
  for (const version of inOrderOfNumbers(versions).sort(byTime)) {
    const members = texts.get(version.contentHash)
    if (members) members.push(version)
    else texts.set(version.contentHash, [version])
  }
  const nodes = [...texts.values()].map((members) => {
    const first = members.find(({ articleId }) => articleId === base) ?? members[0]!
    return { first, members }
  })
  const isBase = ({ first }: { readonly first: P }) => (first.articleId === base ? 0 : 1)
  return nodes.sort((a, b) => isBase(a) - isBase(b) || byTime(a.first, b.first))
}

function byTime(a: Dated, b: Dated): number {
  if (a.time !== b.time) return a.time - b.time
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1
  return a.number - b.number
}

/** A later version of an article is not older than earlier ones, whatever its time says. */
function inOrderOfNumbers<P extends Dated>(versions: readonly P[]): P[] {
  return [...byArticle(versions).values()].flatMap((list) => {
    let latest = Number.NEGATIVE_INFINITY
    return list.map((version) => {
      latest = Math.max(latest, version.time)
      return { ...version, time: latest }
    })
  })
}

function edgeOf(witness: Witness, tree: Tree, parent: number, child: number): LineageEdge {
  const confidence = confidenceOf(tree.margins.get(child) ?? 0)
  const derivation = derive(witness.texts, parent, child, witness.root)
  const undecided = confidence < UNDECIDED_BELOW
  const { containment, evidence } = evidenceFor(
    witness,
    parent,
    child,
    derivation,
    tree.nextBest.get(child) ?? -1,
  )
  return {
    from: witness.nodes[parent]!.first.ref,
    to: witness.nodes[child]!.first.ref,
    confidence,
    undecided,
    containment,
    evidence: [
      ...evidence,
      ...(undecided && tree.eitherWay.has(child) ? [eitherWay(witness.nodes[parent]!.first)] : []),
    ],
    differs: null,
  }
}

function eitherWay(parent: Dated): Evidence {
  return { kind: 'next-best', text: `It is almost as likely that ${nameOf(parent)} comes from it.` }
}

/** The other printings of an equal text: children of its representative, though any of them might be between. */
function equalEdges(
  { first, members }: TextNode,
  base: string | null,
  printed: ReadonlyMap<string, Dated>,
): LineageEdge[] {
  const others = members.filter((member) => member !== first)
  return others.map((member, at) => {
    const several = at > 0 && first.articleId !== base
    const tied = member.time === first.time
    const confidence = several || tied ? EQUAL.several : EQUAL.earlier
    return {
      from: first.ref,
      to: member.ref,
      confidence: first.articleId === base && !tied ? EQUAL.fromBase : confidence,
      undecided: first.articleId !== base && (several || tied),
      containment: 1,
      evidence: [
        { kind: 'equal', text: `It prints the text of ${nameOf(first)} unchanged.` },
        timeOf(printed.get(first.ref)!, printed.get(member.ref)!),
      ],
      differs: null,
    }
  })
}

function unweighed(base: Dated, printing: Dated): LineageEdge {
  const text = 'The story has more texts than are compared with each other.'
  return {
    from: base.ref,
    to: printing.ref,
    confidence: 0,
    undecided: true,
    containment: null,
    evidence: [{ kind: 'bound', text }],
    differs: null,
  }
}
