// What is said of many printings at once: the shapes of the corpus answers, as the HTTP contract has them.

import type { BlockKind, Change, Comparison, Document, Relation, Similarity } from '../model.ts'
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
  /** Equal where the content is. */
  readonly contentHash: string
  /** What its sender says that it is; missing like null where nothing is said. */
  readonly signal?: Signal | null
}

/** A printing without its text. */
export type Dated = Omit<Printing, 'document'>

/** What the printings before these took of the bounds of an answer that is made in parts. */
export interface Spent {
  /** Words of both sides of all comparisons. */
  readonly words: number
  /** What was found in them. */
  readonly items: number
}

export const NOTHING_SPENT: Spent = { words: 0, items: 0 }

/** What some of the printings make of an answer. The answers of all parts, joined, are that of all printings. */
export interface Part<R> {
  readonly answer: R
  /** By these printings and all before them. */
  readonly spent: Spent
  /** True where a bound is met: there is no part after this one. */
  readonly isLast: boolean
}

/**
 * An algorithm that asks for comparisons as it needs them, left first. Whoever runs it may remember the answers, and
 * let others have their turn in between.
 */
export type Asking<P extends Printing, R> = Generator<readonly [P, P], R, Comparison>

/** The scores that a matrix is made of; `left` is the row. */
export type PairScore = Pick<Similarity, 'score' | 'containment'>

/** A stretch of wording that a query and a stored text share, verified. */
export interface SharedPassage {
  /** At least 5. */
  readonly words: number
  readonly queryParagraph: number
  readonly paragraph: number
  /** As it stands in the query. */
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
  /** The block of the comparison of base and printing in which the base's paragraph stands. */
  readonly kind: Exclude<BlockKind, 'added'>
  readonly moved: boolean
  /** The printing's paragraphs, ascending; none where removed. */
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
  /** In the order of `printings`: the share of each one's words that stand in the base, in [0, 1]. */
  readonly containment: readonly number[]
  readonly rows: readonly CollationRow[]
  readonly added: readonly Addition[]
  /** False where a bound left printings out. */
  readonly complete: boolean
}

/** One wording of a paragraph, with who prints it; most printings first. */
export interface Wording {
  readonly text: string
  readonly refs: readonly string[]
}

export interface Wordings {
  readonly items: readonly Wording[]
  /** Printings that have nothing of the paragraph. */
  readonly missing: readonly string[]
  readonly complete: boolean
}

/** Why the lineage, or an origin, is what it is said to be: one fact, told so that an editor can check it. */
export interface Evidence {
  /** `shared-wording`: only these two have it; `time`; `containment`; `version`: an earlier one of the article … */
  readonly kind: string
  /** One plain sentence. */
  readonly text: string
}

/** What the other one of lineage and origins says of a printing. */
export interface Differs {
  /** The text that it names; null where it names none. */
  readonly ref: string | null
  /** Share of the printing's words that stand in that text; null where it was not taken. */
  readonly containment: number | null
  /** Why, in plain sentences. */
  readonly text: string
}

export interface LineageEdge {
  readonly from: string
  readonly to: string
  /** In [0, 1]. */
  readonly confidence: number
  /** True where the evidence does not decide between this parent and another, or the direction. */
  readonly undecided: boolean
  /** Share of the words of `to` that stand in `from`; null where the two were not held against each other. */
  readonly containment: number | null
  readonly evidence: readonly Evidence[]
  /** Which version of the base the origins name, where that is not `from`; null where they agree. */
  readonly differs: Differs | null
}

/** A forest over the versions: each ref is a root or the `to` of exactly one edge. */
export interface Lineage {
  readonly roots: readonly string[]
  readonly edges: readonly LineageEdge[]
  /** False where a bound left versions out, or was met in weighing them. */
  readonly complete: boolean
}

export interface Origin {
  readonly ref: string
  /** Version of the wire copy. */
  readonly follows: string
  /** Share of the printing that stands in the version it follows. */
  readonly containment: number
  readonly evidence: readonly Evidence[]
  /** Which text the lineage names, where that is not `follows`; null where they agree. */
  readonly differs: Differs | null
}

export interface Origins {
  /** Article id; null in an empty story. */
  readonly base: string | null
  /** Printings that copy no version are left out. */
  readonly items: readonly Origin[]
  /** False where a bound left printings out. */
  readonly complete: boolean
}

export type Carries = 'old' | 'new' | 'both' | 'neither'

export interface CorrectionPrinting {
  readonly ref: string
  readonly carries: Carries
  /** From the corrected version's time to the printing's; null where it carries no new wording. */
  readonly seconds: number | null
  /**
   * The old wording as it prints it, where the newest version of the wire has something else there: what is to be
   * put right. Null where nothing is.
   */
  readonly uncorrected: string | null
}

export interface Correction {
  readonly from: string
  readonly to: string
  /** The change with what stands around it, as in a block. */
  readonly changes: readonly Change[]
  /** The sentence, or the quotation, with all its changes; changes of one sentence have the same number. */
  readonly sentence: { readonly number: number; readonly changes: readonly Change[] }
  /** True where the wire added to its story: whoever lacks that prints nothing that was corrected. */
  readonly addition: boolean
  /** True where the wire took back the whole story: `from` is the last take, `now` what it said to withdraw it. */
  readonly withdrawal: boolean
  /** What the wire itself says that `to` is. */
  readonly signal: Signal | null
  /** What the newest version has in this place; null where nothing is left of it. */
  readonly now: string | null
  readonly printings: readonly CorrectionPrinting[]
}

export interface Corrections {
  /** Article id; null in an empty story. */
  readonly base: string | null
  readonly items: readonly Correction[]
  /** False where a bound left the changes between older versions out. */
  readonly complete: boolean
}

export type CreditFinding = 'credited' | 'uncredited-copy' | 'credit-without-copy' | 'own-work'

export interface CreditItem {
  readonly ref: string
  /** The version of the base that it follows, copy or not; null where the base has none. */
  readonly against: string | null
  /** Share of the printing's words that stand in that version, in [0, 1]. */
  readonly copied: number
  /** The credit line as printed. */
  readonly credit: string | null
  readonly finding: CreditFinding
}

export interface Credits {
  readonly items: readonly CreditItem[]
  /** False where a bound left printings out. */
  readonly complete: boolean
}

export interface HeadlineItem {
  readonly text: string
  /** `from`, `until`: RFC 3339, UTC; `until` null while it still stands. */
  readonly printings: readonly {
    readonly ref: string
    readonly from: string
    readonly until: string | null
  }[]
}

export interface Headlines {
  readonly items: readonly HeadlineItem[]
}
