// The values that the comparison takes and gives: documents of paragraphs in, blocks of changes and scores out.
// Shapes are those of the HTTP contract, so that what the core says is what a caller reads.

/** Version of every definition below. Stored or cached results carry it; raise it when any result may change. */
export const ALGORITHM_VERSION = 3

/** What a paragraph is in its article. Headlines and boilerplate are shown, but left out of the scores. */
export const ROLES = ['headline', 'body', 'subheading', 'boilerplate'] as const
export type Role = (typeof ROLES)[number]

export interface Paragraph {
  /** Counts every paragraph of the document from 0, whatever its role. */
  readonly index: number
  /** Exact but for the white space of line breaks. */
  readonly text: string
  readonly role: Role
}

/** A parsed text: what the comparison takes. */
export interface Document {
  readonly headline: string | null
  readonly byline: string | null
  /** Place (and date, where printed) before the dash of the first body paragraph: `MOSCOW, Russia`. */
  readonly dateline: string | null
  /** BCP 47 primary tag, given or recognised; null where neither. */
  readonly language: string | null
  /** Words of all paragraphs that are neither headline nor boilerplate. */
  readonly words: number
  readonly paragraphs: readonly Paragraph[]
}

/** Facts given beside a text; each stands before what is read from the text itself. */
export interface Given {
  readonly headline?: string | null
  readonly byline?: string | null
  readonly dateline?: string | null
  readonly language?: string | null
}

export const BLOCK_KINDS = [
  'unchanged',
  'edited',
  'split',
  'merged',
  'rearranged',
  'added',
  'removed',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export type ChangeOp = 'equal' | 'delete' | 'insert'

/** What a change does, in the order in which kinds are told. House style: `typography`, `case`, `spelling`. */
export const CHANGE_KINDS = [
  'typography',
  'case',
  'spelling',
  'number',
  'name',
  'quote',
  'attribution',
  'negation',
  'hedge',
  'wording',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** House style: kinds a caller may ask to be taken as equal. */
export const IGNORABLE_KINDS = ['typography', 'case', 'spelling'] as const satisfies readonly ChangeKind[]
export type IgnorableKind = (typeof IGNORABLE_KINDS)[number]

export function isStyleKind(kind: ChangeKind): kind is IgnorableKind {
  return (IGNORABLE_KINDS as readonly ChangeKind[]).includes(kind)
}

export const SIGNIFICANCES = ['high', 'normal', 'low'] as const
export type Significance = (typeof SIGNIFICANCES)[number]

/** Of two, the weightier has the higher rank. */
export const SIGNIFICANCE_RANK: Readonly<Record<Significance, number>> = { low: 0, normal: 1, high: 2 }

export interface Change {
  readonly op: ChangeOp
  readonly text: string
  /** Empty for `equal`. */
  readonly kinds: readonly ChangeKind[]
  readonly significance: Significance
  /** Only on an `equal` that stands for an ignored change: the left wording (`text` is the right one). */
  readonly left?: string
  /** A deletion and an insertion of one number are the same words in another place: they count as kept. From 1. */
  readonly moved?: number
}

/** Does a change do no more than another house's style would? */
export function isHouseStyle({ op, kinds }: Pick<Change, 'op' | 'kinds'>): boolean {
  return op !== 'equal' && kinds.length > 0 && kinds.every(isStyleKind)
}

export interface Block {
  readonly kind: BlockKind
  /** Paragraph indexes, ascending. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly moved: boolean
  /** Neighbours that moved together share a number; null where not moved. */
  readonly moveGroup: number | null
  /** Dice over the words of the block after folding, in [0, 1]. */
  readonly similarity: number
  readonly significance: Significance
  readonly changes: readonly Change[]
}

/** `reattributed`: the same words, given to somebody else. */
export const QUOTE_STATUSES = ['kept', 'altered', 'reattributed', 'dropped', 'added'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

export interface QuotePlace {
  readonly paragraph: number
  /** The words said, without the marks. */
  readonly text: string
}

export interface QuoteMatch {
  readonly status: QuoteStatus
  readonly left: QuotePlace | null
  readonly right: QuotePlace | null
  /** Null where the texts tell nobody, or two different speakers. */
  readonly speaker: string | null
  /** Who speaks, as each text tells it. */
  readonly speakers: { readonly left: string | null; readonly right: string | null }
  readonly changes: readonly Change[]
  /** True where the words of a dropped or added quotation stand in the other text as reported speech. */
  readonly reported: boolean
}

/** Paragraphs that were cut and added, and tell the same in other words. No score and no block goes by it. */
export interface Echo {
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Names, figures and rare words that both have, in the order of the left text, as it has them. */
  readonly shared: readonly string[]
  /** Dice over the telling words of both, names and figures twice, in [0, 1]. */
  readonly similarity: number
}

/** What one text is to the other, from the closest to none. */
export const RELATIONS = [
  'identical',
  'reprint',
  'edited-reprint',
  'excerpt',
  'rewrite',
  'related',
  'unrelated',
] as const
export type Relation = (typeof RELATIONS)[number]

export interface Passage {
  readonly words: number
  /** Paragraph indexes; null where no word is shared. */
  readonly left: number | null
  readonly right: number | null
  /** As it stands in the left text. */
  readonly text: string
}

export interface ParagraphCounts {
  readonly unchanged: number
  readonly edited: number
  readonly split: number
  readonly merged: number
  readonly rearranged: number
  readonly added: number
  readonly removed: number
  readonly moved: number
  /** Pairs of paragraphs that were cut and added, and tell the same in other words. */
  readonly echoed: number
}

export interface WordCounts {
  /** Words scored on each side, and kept words in place and moved; `left = kept + moved + removed`. */
  readonly left: number
  readonly right: number
  readonly kept: number
  readonly moved: number
  readonly removed: number
  readonly added: number
}

export interface Similarity {
  readonly score: number
  readonly containment: { readonly leftInRight: number; readonly rightInLeft: number }
  readonly resemblance: number
  readonly cosine: number
  readonly longestPassage: Passage
  readonly paragraphs: ParagraphCounts
  readonly words: WordCounts
  readonly quotes: {
    readonly kept: number
    readonly altered: number
    readonly dropped: number
    readonly added: number
  }
  readonly headline: { readonly left: string; readonly right: string; readonly similarity: number } | null
  readonly relation: Relation
  /** False where a bound was met, and the scores are those of a coarser comparison. */
  readonly precise: boolean
  readonly algorithm: number
}

export interface Comparison {
  readonly left: Document
  readonly right: Document
  readonly similarity: Similarity
  /** One or two plain sentences. */
  readonly summary: string
  /** In the order of the right text, removed paragraphs where they stood. */
  readonly blocks: readonly Block[]
  readonly quotes: readonly QuoteMatch[]
  /** In the order of the left text. */
  readonly echoes: readonly Echo[]
  /** False where a bound made the comparison coarser than it could be. It is still exact as an edit script. */
  readonly precise: boolean
  readonly algorithm: number
}

export interface CompareOptions {
  readonly ignore?: readonly IgnorableKind[]
}
