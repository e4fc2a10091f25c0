// The values that the store takes and returns, beside versions (versions-model.ts). They are plain; rows never leave this
// floor.
import type { NumberedRef } from '../contract/refs.ts'
import type { Similarity } from '../core/model.ts'
import type { SnippetPiece } from '../core/search/snippet.ts'
import type { FullVersion, NewVersion, Version } from './versions-model.ts'

export type UploadOutcome =
  | { readonly kind: 'created'; readonly version: FullVersion }
  | { readonly kind: 'unchanged'; readonly version: FullVersion }
  | { readonly kind: 'no-article'; readonly article: string }
  /** The Idempotency-Key belongs to an upload of other content. */
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'conflict'; readonly reason: string }

/** An upload among many, or a version of an export. Its article is created if missing, with or without number. */
export interface ImportedVersion extends NewVersion {
  /** An editor's choices for the story; each counts if the story has none yet. */
  readonly storyTitle?: string | null
  /** An article id, possibly of an article that comes later. */
  readonly storyBase?: string | null
}

export type ImportOutcome =
  | { readonly kind: 'created' | 'unchanged'; readonly ref: string }
  | { readonly kind: 'conflict'; readonly reason: string }
  /** Any error that `upload` would have thrown. */
  | { readonly kind: 'failed'; readonly error: unknown }

/** An article id in use; `source` null: the article was deleted. */
export interface HeldId {
  readonly id: string
  readonly source: string | null
}

/** A paragraph of a version, counted from 0. */
export interface PrintedPlace extends NumberedRef {
  readonly index: number
}

export interface Article {
  readonly id: string
  readonly source: string
  readonly story: string | null
  readonly url: string | null
  readonly headline: string | null
  readonly language: string | null
  readonly latest: string
  readonly words: number
  /** Time of the newest version. */
  readonly time: string
  /** Time of the version with the lowest number. */
  readonly firstTime: string
  /** Printings by the source; later readings of the same are not counted. */
  readonly versionCount: number
}

export interface ArticleWithVersions extends Article {
  /** Newest first; the newest reading of each printing. */
  readonly versions: readonly Version[]
}

export interface Story {
  readonly slug: string
  /** Set by an editor, else null. */
  readonly title: string | null
  /** The article chosen as base, else the earliest; null in an empty story. */
  readonly base: string | null
  /** The base article an editor chose, else null. */
  readonly chosenBase: string | null
  readonly articleCount: number
  /** Time of its newest version; null in an empty story. */
  readonly time: string | null
}

export interface StoryWithArticles extends Story {
  /** Earliest first. */
  readonly articles: readonly Article[]
}

/** The newest version of each article, or all printings; the newest reading of each printing. */
export type WhichVersions = 'latest' | 'all'

/** A story, and its versions without their texts. */
export interface StoryFacts {
  readonly story: Story
  /** Earliest first; article id and number decide between equal times. */
  readonly versions: readonly Version[]
  /** False if the story has more than one read returns. */
  readonly complete: boolean
}

export interface StoryVersions {
  /** Earliest first; article id and number decide between equal times. */
  readonly items: readonly FullVersion[]
  /** False if the story has more than one read returns. */
  readonly complete: boolean
}

export interface PageRequest {
  readonly limit: number
  /** Opaque, from an earlier answer. */
  readonly cursor?: string | null
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

export interface ArticleFilter {
  readonly story?: string
  readonly source?: string
  readonly language?: string
  /** RFC 3339: the newest version's time is not before `from`, and before `until`. */
  readonly from?: string
  readonly until?: string
}

export interface FoundArticle extends Article {
  /** The part of its text that matches most of the query. */
  readonly snippet: readonly SnippetPiece[]
}

/** The text whose reprints are searched. */
export interface ReprintQuery {
  /** Fingerprints of its paragraphs but headlines and boilerplate, each once; see src/core/reprints/fingerprints.ts. */
  readonly fingerprints: readonly number[]
  /** An article to leave out: the text's own. */
  readonly except: string | null
  /** Whether all are wanted: common wording is followed further, and small shares are not left out. */
  readonly thorough: boolean
  /** Whether to leave out articles that belong to a story. */
  readonly unstoried: boolean
}

/** A position in the candidates of a query: a weight, and its row. */
export interface CandidatePlace {
  /** Integer, 0 or more. */
  readonly weight: number
  readonly version: number
}

/** Candidates after the one place, up to and including the other; null for no such bound. */
export interface CandidateRange {
  readonly after: CandidatePlace | null
  readonly until: CandidatePlace | null
}

export interface Candidates {
  /** Newest versions of articles, the likeliest first. */
  readonly items: readonly FullVersion[]
  /** The place of each. */
  readonly places: readonly CandidatePlace[]
  /** Null after the last. */
  readonly next: CandidatePlace | null
  /** False if a bound on very common wording, or an index that is not yet complete, could hide one. */
  readonly complete: boolean
}

export type JoinOutcome =
  | { readonly kind: 'done'; readonly articles: readonly Article[] }
  | { readonly kind: 'no-story' }
  | { readonly kind: 'no-article'; readonly article: string }
  | { readonly kind: 'conflict'; readonly reason: string }

export interface WithStories {
  readonly versions: readonly (FullVersion | null)[]
  /** Each once. */
  readonly stories: readonly StoryWithArticles[]
}

export interface Original {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export type PatchOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict'; readonly reason: string }

export type StoryPatchOutcome =
  | PatchOutcome<StoryWithArticles>
  /** The patch names this article, which is not stored. */
  | { readonly kind: 'no-article'; readonly article: string }

export interface ExportedVersion {
  readonly version: FullVersion
  readonly original: Original
  /** The editor's choice for its story, else null. */
  readonly storyTitle: string | null
  readonly storyBase: string | null
}

/** A version that an export can't return as it was stored. */
export interface ExportFault {
  /** Null if its article is lost. */
  readonly ref: string | null
  /** A sentence. */
  readonly problem: string
}

/** The scores of two texts by their content hashes. */
export interface KeptPairScore extends Pick<Similarity, 'score' | 'containment' | 'relation'> {
  readonly left: string
  readonly right: string
}

/** The fields of a version that its scores depend on. */
export type ScoredVersion = Pick<Version, 'articleId' | 'number' | 'contentHash'>
