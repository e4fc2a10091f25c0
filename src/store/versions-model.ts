// A version as the store takes and returns it.

import type { Paragraph, Role } from '../core/model.ts'
import type { Details, Extraction, Signal } from '../core/text/details.ts'

/** One immutable snapshot of an article. `time` is `publishedAt`, else `capturedAt` (both RFC 3339, UTC). */
export interface Version {
  readonly ref: string
  readonly articleId: string
  readonly number: number
  readonly source: string
  readonly story: string | null
  readonly url: string | null
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly language: string | null
  readonly publishedAt: string | null
  readonly capturedAt: string
  /** `sha256:` and 64 hexadecimal digits. */
  readonly contentHash: string
  readonly words: number
  readonly modifiedAt: string | null
  readonly section: string | null
  /** The agency credited, as printed. */
  readonly credit: string | null
  readonly signal: Signal | null
  /** Ref of the version of the same article whose original was extracted again for this one; always of the first reading. */
  readonly rereadOf: string | null
}

export interface FullVersion extends Version {
  readonly paragraphs: readonly Paragraph[]
  /** Missing if nothing can have been left out, as with plain text, and if many versions are read together. */
  readonly extraction?: Extraction
}

export interface NewParagraph {
  readonly text: string
  readonly role: Role
}

/** A version of a wire item. */
export interface NewItem {
  /** Id of the article of its versions: joined if it exists, created if nothing else fits. */
  readonly article: string
  /** Its provider's number of this version; used for the stored version if free. */
  readonly number: number | null
}

/** The prepared texts of an upload that stands alone (uploads/texts.ts). Plain values. */
export interface PreparedTexts {
  /** As ParagraphLists has them. */
  readonly lists: {
    readonly texts: readonly string[]
    readonly tails: readonly string[]
    readonly printings: readonly { readonly first: number; readonly json: string }[]
  }
  /** JSON of lists of entries. */
  readonly fingerprints: readonly string[]
  readonly original: { readonly separators: string } | { readonly pieces: readonly Uint8Array[] }
  readonly searched: { readonly headline: string; readonly body: string }
  /** Of the paragraphs. */
  readonly count: number
}

/** A parsed and checked upload: everything the database needs, nothing left to compute. */
export interface NewVersion {
  readonly source: string
  readonly story?: string | null
  /** Normalised. */
  readonly url?: string | null
  /** True if it comes from the page, not from the upload: an address that contradicts the library is dropped then. */
  readonly urlRead?: boolean
  /** Join this article. */
  readonly article?: string | null
  /** Id of the article if this creates one; omitted: a random one. */
  readonly newArticle?: string
  /** With `article` only: this number, and the article is created if missing. */
  readonly number?: number | null
  /** Without `article` only. */
  readonly item?: NewItem | null
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly language: string | null
  readonly publishedAt: string | null
  /** True if it comes from the page, not from the upload: then all versions share it, and it identifies none of them. */
  readonly publishedAtRead?: boolean
  /** Null if not given: then it is the time of arrival. */
  readonly capturedAt: string | null
  readonly contentHash: string
  readonly words: number
  /** Omitted: nothing of it is stored. */
  readonly details?: Partial<Details>
  /** Ref of the version of `article` whose original was extracted again. */
  readonly rereadOf?: string | null
  /** With `rereadOf`: the number of the reading of the same original that this one replaces, if that is still the newest. */
  readonly replaces?: number | null
  readonly paragraphs: readonly NewParagraph[]
  readonly original: { readonly mediaType: string; readonly bytes: Uint8Array }
  /** If made elsewhere: replaces the paragraphs and the bytes of the original, which are empty then. */
  readonly prepared?: PreparedTexts
  readonly idempotencyKey?: string | null
}
