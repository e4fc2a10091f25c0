// Answers about many printings at once: the shapes of the story views, as in the HTTP contract.

import type { BlockKind, Change, Document, Relation, Similarity } from '../model.ts'
import type { Revision } from '../revision-model.ts'
import type { Signal } from '../text/details.ts'

/** A stored version as the corpus algorithms see it. */
export interface Printing {
  readonly ref: string
  readonly articleId: string
  /** Number of the version in its article, from 1. */
  readonly number: number
  readonly source: string
  /** `publishedAt`, else `capturedAt`: milliseconds since 1970, UTC. */
  readonly time: number
  readonly document: Document
  /** Equal for equal content. */
  readonly contentHash: string
  /** What its sender declares it to be; missing or null if nothing is declared. */
  readonly signal?: Signal | null
}

/** A printing without its text. */
export type Dated = Omit<Printing, 'document'>

/** How much of an answer's bounds earlier parts used, if it is made in parts. */
export interface Spent {
  /** Words of both sides of all comparisons. */
  readonly words: number
  /** Items found in them. */
  readonly items: number
}

export const NOTHING_SPENT: Spent = { words: 0, items: 0 }

/** The answer for some of the printings. The parts joined are the answer for all. */
export interface Part<R> {
  readonly answer: R
  /** Used by these printings and all before them. */
  readonly spent: Spent
  /** True if a bound is met: no part follows. */
  readonly isLast: boolean
}

/**
 * An algorithm that requests comparisons as it needs them, left first. Its runner may cache the answers and let other
 * work run in between.
 */
export type ComparisonRequests<P extends Printing, R> = Generator<readonly [P, P], R, Revision>

/** The scores of a matrix; `left` is the row. */
export type PairScore = Pick<Similarity, 'score' | 'containment'>

/** A stretch of wording that a query and a stored text share, verified letter by letter. */
export interface SharedPassage {
  /** At least 5. */
  readonly words: number
  readonly queryParagraph: number
  readonly paragraph: number
  /** As printed in the query. */
  readonly text: string
}

export interface Reprint {
  readonly articleId: string
  readonly ref: string
  readonly source: string
  readonly story: string | null
  readonly headline: string | null
  readonly score: number
  /** `left` is the query. */
  readonly containment: { readonly leftInRight: number; readonly rightInLeft: number }
  readonly relation: Relation
  readonly passages: readonly SharedPassage[]
}

export interface Matrix {
  readonly refs: readonly string[]
  /** Rows and columns in the order of `refs`; 1 on the diagonal; null where not yet computed. */
  readonly scores: readonly (readonly (number | null)[])[]
  /** `containment[i][j]`: share of i that survives in j. */
  readonly containment: readonly (readonly (number | null)[])[]
  /** False while a pair is null. */
  readonly complete: boolean
}

export interface CollationCell {
  /** The block, in the comparison of base and printing, that contains the base's paragraph. */
  readonly kind: Exclude<BlockKind, 'added'>
  readonly moved: boolean
  /** The printing's paragraphs, ascending; none if removed. */
  readonly paragraphs: readonly number[]
  readonly similarity: number
}

export interface CollationRow {
  readonly index: number
  readonly text: string
  /** In the order of `printings`. */
  readonly cells: readonly CollationCell[]
}

export interface Addition {
  readonly printing: string
  /** The base paragraph after which it stands; null before the first. */
  readonly after: number | null
  readonly paragraph: number
  readonly text: string
}

export interface Collation {
  /** Null in an empty story. */
  readonly base: string | null
  readonly printings: readonly string[]
  /** In the order of `printings`: share of each one's words that are in the base, in [0, 1]. */
  readonly containment: readonly number[]
  readonly rows: readonly CollationRow[]
  readonly added: readonly Addition[]
  /** False if a bound left printings out. */
  readonly complete: boolean
}

/** One wording of a paragraph, with the printings that have it; most printings first. */
export interface Wording {
  readonly text: string
  readonly refs: readonly string[]
}

export interface Wordings {
  readonly items: readonly Wording[]
  /** Printings without any of the paragraph. */
  readonly missing: readonly string[]
  readonly complete: boolean
}

/** A reason for a lineage edge or an origin: one fact that an editor can check. */
export interface Evidence {
  /** `shared-wording`: only these two have it; `time`; `containment`; `version`: an earlier one of the article … */
  readonly kind: string
  /** One plain sentence. */
  readonly text: string
}

/** Where lineage and origins differ for a printing: what the other one says. */
export interface Differs {
  /** The text that it names; null if it names none. */
  readonly ref: string | null
  /** Share of the printing's words that are in that text; null if it was not computed. */
  readonly containment: number | null
  /** The reasons, in plain sentences. */
  readonly text: string
}

export interface LineageEdge {
  readonly from: string
  readonly to: string
  /** In [0, 1]. */
  readonly confidence: number
  /** True if the evidence doesn't decide between this parent and another, or the direction. */
  readonly undecided: boolean
  /** Share of the words of `to` that are in `from`; null if the two were not compared. */
  readonly containment: number | null
  readonly evidence: readonly Evidence[]
  /** The version of the base that the origins name, if it is not `from`; null if they agree. */
  readonly differs: Differs | null
}

/** A forest over the versions: each ref is a root or the `to` of exactly one edge. */
export interface Lineage {
  readonly roots: readonly string[]
  readonly edges: readonly LineageEdge[]
  /** False if a bound left versions out, or was met while weighing them. */
  readonly complete: boolean
}

export interface Origin {
  readonly ref: string
  /** Version of the wire copy. */
  readonly follows: string
  /** Share of the printing that is in the version it follows. */
  readonly containment: number
  readonly evidence: readonly Evidence[]
  /** The text that the lineage names, if it is not `follows`; null if they agree. */
  readonly differs: Differs | null
}

export interface Origins {
  /** Article id; null in an empty story. */
  readonly base: string | null
  /** Printings that copy no version are left out. */
  readonly items: readonly Origin[]
  /** False if a bound left printings out. */
  readonly complete: boolean
}

export type Carries = 'old' | 'new' | 'both' | 'neither'

export interface CorrectionPrinting {
  readonly ref: string
  readonly carries: Carries
  /** From the corrected version's time to the printing's; null if it has no new wording. */
  readonly seconds: number | null
  /**
   * The old wording as printed, where the newest version of the wire has another: what remains to be corrected. Null if
   * nothing does.
   */
  readonly uncorrected: string | null
}

export interface Correction {
  readonly from: string
  readonly to: string
  /** The change with its surroundings, as in a block. */
  readonly changes: readonly Change[]
  /** The sentence, or the quotation, with all its changes; changes of one sentence share a number. */
  readonly sentence: { readonly number: number; readonly changes: readonly Change[] }
  /** True if the wire added to its story: a printing without it is not uncorrected. */
  readonly addition: boolean
  /** True if the wire withdrew the whole story: `from` is the last take, `now` the withdrawal notice. */
  readonly withdrawal: boolean
  /** What the wire itself declares `to` to be. */
  readonly signal: Signal | null
  /** The newest version's wording in this place; null if nothing is left of it. */
  readonly now: string | null
  readonly printings: readonly CorrectionPrinting[]
}

export interface Corrections {
  /** Article id; null in an empty story. */
  readonly base: string | null
  readonly items: readonly Correction[]
  /** False if a bound left the changes between older versions out. */
  readonly complete: boolean
}

export type CreditFinding = 'credited' | 'uncredited-copy' | 'credit-without-copy' | 'own-work'

export interface CreditItem {
  readonly ref: string
  /** The version of the base that it follows, copy or not; null if the base has none. */
  readonly against: string | null
  /** Share of the printing's words that are in that version, in [0, 1]. */
  readonly copied: number
  /** The credit line as printed. */
  readonly credit: string | null
  readonly finding: CreditFinding
}

export interface Credits {
  readonly items: readonly CreditItem[]
  /** False if a bound left printings out. */
  readonly complete: boolean
}

export interface HeadlineItem {
  readonly text: string
  /** `from`, `until`: RFC 3339, UTC; `until` is null for the current headline. */
  readonly printings: readonly {
    readonly ref: string
    readonly from: string
    readonly until: string | null
  }[]
}

export interface Headlines {
  readonly items: readonly HeadlineItem[]
}
