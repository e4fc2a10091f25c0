// What the rest of the house may ask of the database: one store over embedded libSQL, libSQL over HTTP and D1.
// Values here are plain; rows never leave this floor.

import type { Similarity } from '../core/model.ts'
import type { SearchQuery } from '../core/search/query.ts'
import type { SnippetPiece } from '../core/search/snippet.ts'
import type { DatabaseHealth } from './drivers/guard.ts'
import type { EndedLogins } from './ended-logins.ts'
import type { JobQueue } from './jobs.ts'
import type { StoredReading } from './readings/walk.ts'
import type { StoryAnswers } from './stories/answers.ts'
import type { Staging } from './transfer/staged-imports.ts'
import type { FullVersion, NewItem, NewVersion, Version } from './versions-model.ts'

export type { FullVersion, NewItem, NewVersion, Version }

export type UploadOutcome =
  | { readonly kind: 'created'; readonly version: FullVersion }
  | { readonly kind: 'unchanged'; readonly version: FullVersion }
  | { readonly kind: 'no-article'; readonly article: string }
  /** The Idempotency-Key belongs to an upload of other content. */
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'conflict'; readonly reason: string }

/** An upload among many, or a version as an export has it. Its article is made where absent, with or without number. */
export interface ImportedVersion extends NewVersion {
  /** What an editor chose for the story; each counts where the story has none yet. */
  readonly storyTitle?: string | null
  /** An article id, of an article that may come later. */
  readonly storyBase?: string | null
}

export type ImportOutcome =
  | { readonly kind: 'created' | 'unchanged'; readonly ref: string }
  | { readonly kind: 'conflict'; readonly reason: string }
  /** Whatever `upload` would have thrown. */
  | { readonly kind: 'failed'; readonly error: unknown }

/** An id that belongs to an article; `source` null: to one that was deleted. */
export interface HeldId {
  readonly id: string
  readonly source: string | null
}

/** A ref as written: a number, or one of the two names. */
export interface Ref {
  readonly articleId: string
  readonly version: number | 'latest' | 'previous'
}

/** A ref that always names the same version. */
/** A paragraph of a version, counted from 0. */
export interface PrintedPlace extends NumberedRef {
  readonly index: number
}

export interface NumberedRef extends Ref {
  readonly version: number
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
  /** What the source printed; later readings of the same are not counted. */
  readonly versionCount: number
}

export interface ArticleWithVersions extends Article {
  /** Newest first; of one printing the newest reading. */
  readonly versions: readonly Version[]
}

export interface Story {
  readonly slug: string
  /** Set by an editor, else null. */
  readonly title: string | null
  /** The article chosen as base, else the earliest; null in an empty story. */
  readonly base: string | null
  /** The article chosen as base by an editor, else null. */
  readonly chosenBase: string | null
  readonly articleCount: number
  /** Time of its newest version; null in an empty story. */
  readonly time: string | null
}

export interface StoryWithArticles extends Story {
  /** Earliest first. */
  readonly articles: readonly Article[]
}

/** Of each article the newest version, or all printings; of each printing the newest reading. */
export type WhichVersions = 'latest' | 'all'

/** A story, and its versions without their texts. */
export interface StoryFacts {
  readonly story: Story
  /** Earliest first; article id and number decide between equal times. */
  readonly versions: readonly Version[]
  /** False where the story has more than are read at once. */
  readonly complete: boolean
}

export interface StoryVersions {
  /** Earliest first; article id and number decide between equal times. */
  readonly items: readonly FullVersion[]
  /** False where the story has more than are read at once. */
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
  /** The stretch of its text that has most of what was looked for. */
  readonly snippet: readonly SnippetPiece[]
}

/** What is known of a text whose reprints are wanted. */
export interface ReprintQuery {
  /** Of its paragraphs but headlines and boilerplate, each once; see src/core/reprints/fingerprints.ts. */
  readonly fingerprints: readonly number[]
  /** An article that is left out: the text's own. */
  readonly except: string | null
  /** Whether all are wanted: common wording is followed further, and what shares little is not left out. */
  readonly thorough: boolean
  /** Whether articles that belong to a story are left out. */
  readonly unstoried: boolean
}

/** A place in the candidates of a query: what speaks for one, and its row. */
export interface CandidatePlace {
  /** Integer, 0 or more. */
  readonly weight: number
  readonly version: number
}

/** Those behind the one place, up to and with the other; null where there is no such end. */
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
  /** False where a bound on very common wording, or an index that is not yet whole, could hide one. */
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
  /** What an editor chose for its story, else null. */
  readonly storyTitle: string | null
  readonly storyBase: string | null
}

/** A version that an export can't give as it was stored. */
export interface ExportFault {
  /** Null where the article is lost that it belongs to. */
  readonly ref: string | null
  /** A sentence. */
  readonly problem: string
}

/** Why nothing can be stored, while reads go on as far as they can: see disk-faults.ts. */
export type Refusal = 'full' | 'read-only' | 'faulty' | 'quota'

/** Thrown by any call: the database is unreachable, too slow, busy past its deadline, or of an older schema. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  constructor(
    /** `behind`: a replica that has not yet seen what the session's bookmark names. */
    readonly reason: 'unreachable' | 'deadline' | 'busy' | 'schema' | 'behind' | Refusal,
    message: string,
    readonly retryAfterSeconds = 2,
  ) {
    super(message)
  }
}

/** Thrown by a list call whose cursor is not one of ours. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}

/**
 * What the calls of one request have in common. A database with replicas reads at `bookmark` or later and moves it on
 * with each answer; to others it means nothing.
 */
export interface Session {
  /** Opaque, of this database: null where any state will do. */
  bookmark: string | null
  /** W3C trace context, passed on to a database behind the network. */
  readonly traceparent: string | null
  /** When all its calls have to be answered, in milliseconds since 1970; null: each has a deadline of its own alone. */
  until: number | null
  /** How often the database was asked, and how long that took in all, in milliseconds; calls at once count each. */
  calls: number
  ms: number
}

/** The scores of two texts by their content hashes. */
export interface KeptPairScore extends Pick<Similarity, 'score' | 'containment' | 'relation'> {
  readonly left: string
  readonly right: string
}

/** A version as far as its scores are concerned. */
export type ScoredVersion = Pick<Version, 'articleId' | 'number' | 'contentHash'>

export interface Store {
  /** The same store for one request: its calls read, move on and count in `session`. */
  inSession(session: Session): Store
  /** Throws StoreUnavailable unless the database answers and its schema is this program's. */
  ping(): Promise<void>
  upload(upload: NewVersion): Promise<UploadOutcome>
  /** All of them in one transaction, in order: an outcome for each. Never throws. */
  import(versions: readonly ImportedVersion[]): Promise<ImportOutcome[]>
  version(ref: Ref): Promise<FullVersion | null>
  /** As `version`, of a few refs at once. */
  versions(refs: readonly Ref[]): Promise<(FullVersion | null)[]>
  /** As `versions`, of many: what several of them print is read once. */
  versionTexts(refs: readonly NumberedRef[]): Promise<(FullVersion | null)[]>
  /** The texts of single paragraphs; null where there is none. */
  paragraphs(places: readonly PrintedPlace[]): Promise<(string | null)[]>
  /** The same with the stories they are of, each with its articles: what a page tells of a pair. */
  versionsWithStories(refs: readonly Ref[]): Promise<WithStories>
  /** As `version`, without the paragraphs, of all refs at once. */
  versionFacts(refs: readonly Ref[]): Promise<(Version | null)[]>
  original(ref: Ref): Promise<Original | null>
  article(id: string): Promise<ArticleWithVersions | null>
  /** Newest first. */
  articles(filter: ArticleFilter, page: PageRequest): Promise<Page<Article>>
  /** Latest activity first, each with its first 200 articles; `q` finds slugs and titles that contain it. */
  stories(filter: { readonly q?: string }, page: PageRequest): Promise<Page<StoryWithArticles>>
  story(slug: string): Promise<StoryWithArticles | null>
  /** Null where there is no such story. Bounded: see `complete`. */
  storyFacts(slug: string, which: WhichVersions): Promise<StoryFacts | null>
  /** With their texts; null where there is no such story. Bounded: see `complete`. */
  storyVersions(slug: string, which: WhichVersions): Promise<StoryVersions | null>
  /** A field left out stays; null clears it. A `base` that is an article of another story is a conflict. */
  patchStory(
    slug: string,
    patch: { readonly title?: string | null; readonly base?: string | null },
  ): Promise<StoryPatchOutcome>
  patchArticle(
    id: string,
    patch: { readonly source?: string; readonly story?: string | null; readonly url?: string | null },
  ): Promise<PatchOutcome<ArticleWithVersions>>
  /** False where there is none. Paragraphs that nothing else prints go with it, in the same batch. */
  deleteArticle(id: string): Promise<boolean>
  /** The story and all its articles. */
  deleteStory(slug: string): Promise<boolean>
  /** Full text over the newest versions, best first. Whatever is looked for is no error. */
  search(query: SearchQuery, filter: ArticleFilter, page: PageRequest): Promise<Page<FoundArticle>>
  /** Those of the named articles that are stored, in that order. */
  articlesNamed(ids: readonly string[]): Promise<Article[]>
  /** Those of the ids that no other article may have. */
  heldIds(ids: readonly string[]): Promise<HeldId[]>
  /** Lets articles join a story: all of them or none. */
  joinStory(slug: string, articles: readonly string[]): Promise<JoinOutcome>
  /** Articles whose newest version has a fingerprint in common with the text, after a place in that list. */
  candidates(query: ReprintQuery, range: CandidateRange, limit: number): Promise<Candidates>
  /** Indexes a slice of what was stored before there was an index; true where there may be more. */
  reindex(): Promise<boolean>
  /** Makes both indexes quicker after many uploads, a slice at a time; true where there is more to do. */
  mergeIndexes(): Promise<boolean>
  /**
   * What is known of the pairs between two sets of content hashes, each pair once, either way round (`left` may be one
   * of `rights`). Both the same set: all pairs within it.
   */
  pairScores(lefts: readonly string[], rights: readonly string[]): Promise<KeptPairScore[]>
  /**
   * Keeps the scores of these versions, under the current algorithm; those of one that was deleted meanwhile are left out,
   * and the oldest go when there are millions. `versions` null: whoever asks has looked.
   */
  savePairScores(scores: readonly KeptPairScore[], versions: readonly ScoredVersion[] | null): Promise<void>
  /** Printings with their newest readings, by article id and number, behind a place; null: from the first. */
  readings(after: NumberedRef | null, limit: number): Promise<StoredReading[]>
  /**
   * Every version, by article id and number: equal libraries give equal exports. In a damaged library `tell` hears of each
   * version that is not given, or not as it was stored; without it the first one ends the export.
   */
  export(tell?: (fault: ExportFault) => void): AsyncIterable<ExportedVersion>
  /** What became of the calls of each database behind it since the start. */
  health(): readonly DatabaseHealth[]
  /** Work that waits for its turn outside of requests. */
  readonly jobs: JobQueue
  /** Lines of imports that wait to be worked off. */
  readonly staging: Staging
  /** Browsers that logged out. */
  readonly endedLogins: EndedLogins
  /** Answers about whole stories, computed once. */
  readonly storyAnswers: StoryAnswers
  /** Drops a slice of what is no longer kept; true where there may be more. */
  sweep(): Promise<boolean>
  close(): Promise<void>
}
