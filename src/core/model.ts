// The values that a comparison takes and returns: documents of paragraphs in, blocks of changes and scores out.
// The shapes are those of the HTTP contract, so the core and the API say the same.

/** Version of every definition below. Stored or cached results carry it; raise it when any result may change. */
export const ALGORITHM_VERSION = 3

/** The role of a paragraph in its article. Headlines and boilerplate are shown, but don't count in the scores. */
export const ROLES = ['headline', 'body', 'subheading', 'boilerplate'] as const
export type Role = (typeof ROLES)[number]

export interface Paragraph {
  /** Counts every paragraph of the document from 0, whatever its role. */
  readonly index: number
  /** The exact text, except for the white space of line breaks. */
  readonly text: string
  readonly role: Role
}

/** A parsed text: the input of a comparison. */
export interface Document {
  readonly headline: string | null
  readonly byline: string | null
  /** Place (and date, where printed) before the dash of the first body paragraph: `MOSCOW, Russia`. */
  readonly dateline: string | null
  /** BCP 47 primary tag, declared or detected; null if neither. */
  readonly language: string | null
  /** Words of all paragraphs except headline and boilerplate. */
  readonly words: number
  readonly paragraphs: readonly Paragraph[]
}

/** Facts sent with a text; each overrides what is read from the text itself. */
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

/** What a change does, in the order in which kinds are listed. House style: `typography`, `case`, `spelling`. */
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

/** House style: kinds that a caller may ignore, so that they count as equal. */
export const IGNORABLE_KINDS = ['typography', 'case', 'spelling'] as const satisfies readonly ChangeKind[]
export type IgnorableKind = (typeof IGNORABLE_KINDS)[number]

export function isStyleKind(kind: ChangeKind): kind is IgnorableKind {
  return (IGNORABLE_KINDS as readonly ChangeKind[]).includes(kind)
}

export const SIGNIFICANCES = ['high', 'normal', 'low'] as const
export type Significance = (typeof SIGNIFICANCES)[number]

/** A higher rank weighs more. */
export const SIGNIFICANCE_RANK: Readonly<Record<Significance, number>> = { low: 0, normal: 1, high: 2 }

export interface Change {
  readonly op: ChangeOp
  readonly text: string
  /** Empty for `equal`. */
  readonly kinds: readonly ChangeKind[]
  readonly significance: Significance
  /** Only on an `equal` that replaces an ignored change: the left wording (`text` is the right one). */
  readonly left?: string
  /** Pairs a deletion with the insertion of the same words elsewhere: they count as kept. From 1. */
  readonly moved?: number
}

/** Is a change house style and nothing else? */
export function isHouseStyle({ op, kinds }: Pick<Change, 'op' | 'kinds'>): boolean {
  return op !== 'equal' && kinds.length > 0 && kinds.every(isStyleKind)
}

export interface Block {
  readonly kind: BlockKind
  /** Paragraph indexes, ascending. */
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly moved: boolean
  /** Adjacent blocks that moved together share a number; null if not moved. */
  readonly moveGroup: number | null
  /** Dice over the words of the block after folding, in [0, 1]. */
  readonly similarity: number
  readonly significance: Significance
  readonly changes: readonly Change[]
}

/** `reattributed`: the same words, another speaker. */
export const QUOTE_STATUSES = ['kept', 'altered', 'reattributed', 'dropped', 'added'] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

export interface QuotePlace {
  readonly paragraph: number
  /** The quoted words, without the marks. */
  readonly text: string
}

export interface QuoteMatch {
  readonly status: QuoteStatus
  readonly left: QuotePlace | null
  readonly right: QuotePlace | null
  /** Null if neither text names a speaker, or they name different ones. */
  readonly speaker: string | null
  /** The speaker that each text names. */
  readonly speakers: { readonly left: string | null; readonly right: string | null }
  readonly changes: readonly Change[]
  /** True if the words of a dropped or added quotation stand in the other text as reported speech. */
  readonly reported: boolean
}

/** A cut and an added paragraph that say the same in other words. Blocks and scores ignore it. */
export interface Echo {
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Names, figures and rare words that both have, in the order and wording of the left text. */
  readonly shared: readonly string[]
  /** Dice over the content words of both, names and figures twice, in [0, 1]. */
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
  /** Paragraph indexes; null if no word is shared. */
  readonly left: number | null
  readonly right: number | null
  /** As printed in the left text. */
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
  /** Pairs of cut and added paragraphs that say the same in other words. */
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
  /** False if a bound was met and the scores are those of a coarser comparison. */
  readonly precise: boolean
  readonly algorithm: number
}

export interface Comparison {
  readonly left: Document
  readonly right: Document
  readonly similarity: Similarity
  /** One or two plain sentences. */
  readonly summary: string
  /** In the order of the right text; removed paragraphs at their old place. */
  readonly blocks: readonly Block[]
  readonly quotes: readonly QuoteMatch[]
  /** In the order of the left text. */
  readonly echoes: readonly Echo[]
  /** False if a bound made the comparison coarser than it could be. It is still an exact edit script. */
  readonly precise: boolean
  readonly algorithm: number
}

export interface CompareOptions {
  readonly ignore?: readonly IgnorableKind[]
}
