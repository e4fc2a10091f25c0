// What the calls of the client take.
import type { IgnorableKind } from '../core/model.ts'

/** The fields beside the text of an upload. Times are RFC 3339, or a date; without a zone they are in UTC. */
export interface UploadFields {
  readonly source: string
  readonly story?: string
  readonly article?: string
  readonly url?: string
  readonly headline?: string
  readonly byline?: string
  readonly dateline?: string
  readonly language?: string
  readonly publishedAt?: string
  readonly capturedAt?: string
}

export type TextBody =
  | { readonly text: string }
  | { readonly html: string }
  | { readonly markdown: string }
  /** A Word file in base64. */
  | { readonly docx: string }

/** An item of the wire, which says itself who printed it. */
export type ItemBody =
  | { readonly newsml: string }
  | { readonly nitf: string }
  | { readonly ninjs: string }
  | { readonly feed: string }

export type ItemFields = Omit<UploadFields, 'source'> & { readonly source?: string }

export type Upload = (UploadFields & TextBody) | (ItemFields & ItemBody)

export interface Paging {
  /** 1 to 200; 50 if left out. */
  readonly limit?: number
  /** The `next` of the page before. */
  readonly cursor?: string
}

export interface ArticleQuery extends Paging {
  readonly story?: string
  readonly source?: string
  readonly language?: string
  /** Words to look for; then the best come first, each with a `snippet`. */
  readonly q?: string
  /** Bounds of the newest version's time, written as those of uploads. */
  readonly from?: string
  readonly until?: string
}

export interface ReprintsQuery extends Paging {
  /** Least share of the larger containment, 0 to 1; 0.1 if left out. */
  readonly min?: number
}

export type { DiffFormat, SimilarityFormat, StoryFormat, StoryView } from '../contract/formats.ts'

/** Article id or ref that the printings are held against; the story's base if left out. */
export interface Against {
  readonly base?: string
}

export interface Ignoring {
  readonly ignore?: readonly IgnorableKind[]
}

export type CompareSide =
  | string
  | (TextBody & { readonly headline?: string; readonly byline?: string; readonly language?: string })
