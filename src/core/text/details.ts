// What is known of a version beside its text: what its sender said of it, and how much of the page it was read from.

/** What the sender says that this version is. `withdraw` takes back this item, `kill` asks that nobody print it. */
export const SIGNALS = ['update', 'correction', 'kill', 'withdraw'] as const
export type Signal = (typeof SIGNALS)[number]

/** A part of what was sent that is not in the paragraphs. */
export interface LeftOut {
  /** Why, in a word or two: `navigation`, `comments`, `caption`. */
  readonly reason: string
  readonly words: number
  /** The first words of the part, as evidence. */
  readonly begins: string
}

/** How the paragraphs were read from a page or a wire item. `kept` and the words of `left` together are `page`. */
export interface Extraction {
  /** Words of the paragraphs, headline included where the page shows it. */
  readonly kept: number
  /** Words of all that the page shows. */
  readonly page: number
  readonly left: readonly LeftOut[]
  /** False where the article is likely to be longer than what was read. */
  readonly complete: boolean
  /** Where the text stood: `page`, `articleBody`, `feed`, or the name of a format. */
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
