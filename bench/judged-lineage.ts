// Scores a lineage against the genealogy that generated its texts.

import type { Lineage, Printing } from '../src/core/story/story-answers.ts'
import { documentOf } from '../src/core/text/document.ts'
import { lineageOf } from '../test/core/story/whole-answers.ts'
import { type GeneratedPrinting, genealogy, SETTINGS, type Settings } from './genealogies.ts'

export interface Knowledge {
  readonly name: string
  readonly times: boolean
  readonly base: boolean
}

/** What the lineage knows of a story besides its texts. */
export const KNOWLEDGE: readonly Knowledge[] = [
  { name: 'wire copy and times', times: true, base: true },
  { name: 'times', times: true, base: false },
  { name: 'wire copy', times: false, base: true },
  { name: 'neither', times: false, base: false },
]

export interface JudgedEdge {
  readonly confidence: number
  readonly undecided: boolean
  /** The nearest surviving ancestor, or a text equal to it. */
  readonly right: boolean
  /** True if it is right, but not that ancestor: the two have equal texts. */
  readonly equal: boolean
}

export interface Judged {
  readonly edges: readonly JudgedEdge[]
  readonly rootRight: boolean
}

/** Scores one genealogy. A printing that the lineage calls a root has no right parent. */
export function judge(seed: number, known: Knowledge, settings: Settings = SETTINGS): Judged {
  const truth = genealogy(seed, settings)
  const lineage = lineageFor(truth, known)
  const parentOf = new Map(lineage.edges.map((edge) => [edge.to, edge]))
  const textOf = new Map(truth.map((one) => [`${one.id}@1`, contentOf(one)]))
  const edges = truth.flatMap(({ id, parent }): JudgedEdge[] => {
    if (parent === null) return []
    const edge = parentOf.get(`${id}@1`)
    const exact = edge?.from === `${parent}@1`
    const equal = !exact && edge !== undefined && textOf.get(edge.from) === textOf.get(`${parent}@1`)
    return [
      {
        confidence: edge?.confidence ?? 0,
        undecided: edge?.undecided ?? true,
        right: exact || equal,
        equal,
      },
    ]
  })
  return { edges, rootRight: lineage.roots.length === 1 && lineage.roots[0] === 'wire@1' }
}

export function lineageFor(truth: readonly GeneratedPrinting[], { times, base }: Knowledge): Lineage {
  const printings = truth.map((one) => printingOf(one, times))
  const earliest = [...printings].sort((a, b) => a.time - b.time)[0]!
  return lineageOf(shuffledByText(printings), {
    base: base ? 'wire' : times ? earliest.articleId : null,
    baseIs: base ? 'given' : 'earliest',
  })
}

export function printingOf(one: GeneratedPrinting, times: boolean): Printing {
  const paragraphs = one.paragraphs.map((text) => ({ text, role: 'body' as const }))
  return {
    ref: `${one.id}@1`,
    articleId: one.id,
    number: 1,
    source: one.id,
    time: times ? one.time : 0,
    contentHash: contentOf(one),
    document: documentOf([{ text: one.headline, role: 'headline' }, ...paragraphs], {
      headline: one.headline,
      language: 'en',
    }),
  }
}

function contentOf({ headline, paragraphs }: GeneratedPrinting): string {
  return [headline, ...paragraphs].join('\n\n')
}

/** A shuffled order, so that it gives no hint of who copied whom. */
function shuffledByText(printings: readonly Printing[]): Printing[] {
  return [...printings].sort((a, b) => (a.contentHash < b.contentHash ? -1 : 1))
}

export interface Summary {
  readonly edges: number
  /** Share of right parents, among all edges and among edges not called undecided. */
  readonly right: number
  readonly rightOfDecided: number
  readonly undecided: number
  /** Share of edges that are right because the named text equals the true parent's. */
  readonly equal: number
  /** Share of genealogies whose oldest text was identified. */
  readonly root: number
}

export function summaryOf(judged: readonly Judged[]): Summary {
  const edges = judged.flatMap((one) => one.edges)
  const share = (list: readonly JudgedEdge[], is: (edge: JudgedEdge) => boolean) =>
    list.length === 0 ? 1 : list.filter(is).length / list.length
  const decided = edges.filter(({ undecided }) => !undecided)
  return {
    edges: edges.length,
    right: share(edges, ({ right }) => right),
    rightOfDecided: share(decided, ({ right }) => right),
    undecided: 1 - decided.length / edges.length,
    equal: share(edges, ({ equal }) => equal),
    root: judged.filter(({ rootRight }) => rootRight).length / judged.length,
  }
}
