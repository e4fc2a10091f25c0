// What is known of a version besides its text: what its sender declared, and how much of the page was read.

/** What the sender declares this version to be. `withdraw` takes back this item, `kill` asks that nobody print it. */
export const SIGNALS = ['update', 'correction', 'kill', 'withdraw'] as const
export type Signal = (typeof SIGNALS)[number]

/** A part of the input that is not in the paragraphs. */
export interface LeftOut {
  /** The reason, in a word or two: `navigation`, `comments`, `caption`. */
  readonly reason: string
  readonly words: number
  /** The first words of the part, as evidence. */
  readonly begins: string
}

/** How the paragraphs were read from a page or a wire item. `page` is `kept` plus the words of `left`. */
export interface Extraction {
  /** Words of the paragraphs, headline included if the page shows it. */
  readonly kept: number
  /** Words of the whole page. */
  readonly page: number
  readonly left: readonly LeftOut[]
  /** False if the article is likely to be longer than what was read. */
  readonly complete: boolean
  /** Source of the text: `page`, `articleBody`, `feed`, or the name of a format. */
  readonly from: string
}

/** Facts that a page or a wire item states. Null, like a missing field: not stated. */
export interface Details {
  /** RFC 3339. */
  readonly modifiedAt: string | null
  readonly section: string | null
  /** The agency that the item credits, as printed: `Reuters`. */
  readonly credit: string | null
  readonly signal: Signal | null
  /** Null for plain text and Markdown. */
  readonly extraction: Extraction | null
}

export const NO_DETAILS: Details = {
  modifiedAt: null,
  section: null,
  credit: null,
  signal: null,
  extraction: null,
}
