// The interface to the database for the floors above: one store over embedded libSQL, libSQL over HTTP and D1, in groups by
// subject. Values here are plain; rows never leave this floor.
import type { NumberedRef, Ref } from '../contract/refs.ts'
import type { SearchQuery } from '../core/search/query.ts'
import type { Session } from './drivers/database.ts'
import type { DatabaseHealth } from './drivers/guard.ts'
import type { EndedLogins } from './ended-logins.ts'
import type { JobQueue } from './jobs.ts'
import type {
  Article,
  ArticleFilter,
  ArticleWithVersions,
  CandidateRange,
  Candidates,
  ExportedVersion,
  ExportFault,
  FoundArticle,
  HeldId,
  ImportedVersion,
  ImportOutcome,
  JoinOutcome,
  KeptPairScore,
  Original,
  Page,
  PageRequest,
  PatchOutcome,
  PrintedPlace,
  ReprintQuery,
  ScoredVersion,
  StoryFacts,
  StoryPatchOutcome,
  StoryVersions,
  StoryWithArticles,
  UploadOutcome,
  WhichVersions,
  WithStories,
} from './model.ts'
import type { StoredReading } from './readings/walk.ts'
import type { StoryAnswers } from './stories/answers.ts'
import type { Staging } from './transfer/staged-imports.ts'
import type { FullVersion, NewVersion, Version } from './versions-model.ts'

export interface Store {
  /** The same store for one request: its calls read, advance and count in `session`. */
  inSession(session: Session): Store
  /** Throws StoreUnavailable unless the database answers and its schema is this program's. */
  ping(): Promise<void>
  /** Call counts of each database since the start. */
  health(): readonly DatabaseHealth[]
  close(): Promise<void>
  readonly versions: VersionStore
  readonly articles: ArticleStore
  readonly stories: StoryStore
  readonly search: SearchStore
  readonly reprints: ReprintStore
  readonly scores: ScoreStore
  /** Jobs that run outside of requests. */
  readonly jobs: JobQueue
  /** Lines of imports that wait to be processed. */
  readonly staging: Staging
  /** Sessions that logged out. */
  readonly endedLogins: EndedLogins
  /** Answers about whole stories, computed once. */
  readonly storyAnswers: StoryAnswers
  readonly maintenance: Maintenance
}

export interface VersionStore {
  upload(upload: NewVersion): Promise<UploadOutcome>
  /** All of them in one transaction, in order: an outcome for each. Never throws. */
  import(versions: readonly ImportedVersion[]): Promise<ImportOutcome[]>
  read(ref: Ref): Promise<FullVersion | null>
  /** Like `read`, for a few refs at once. */
  readMany(refs: readonly Ref[]): Promise<(FullVersion | null)[]>
  /** Like `readMany`, for many: a paragraph that several of them print is read once. */
  readTexts(refs: readonly NumberedRef[]): Promise<(FullVersion | null)[]>
  /** The texts of single paragraphs; null for a missing one. */
  paragraphs(places: readonly PrintedPlace[]): Promise<(string | null)[]>
  /** Like `readMany`, with the stories of the versions and their articles: what a page shows of a pair. */
  withStories(refs: readonly Ref[]): Promise<WithStories>
  /** Like `read`, without the paragraphs, for all refs at once. */
  facts(refs: readonly Ref[]): Promise<(Version | null)[]>
  original(ref: Ref): Promise<Original | null>
  /** Printings with their newest readings, by article id and number, after a place; null: from the first. */
  readings(after: NumberedRef | null, limit: number): Promise<StoredReading[]>
  /**
   * Every version, by article id and number: equal libraries give equal exports. In a damaged library `report` receives
   * each version that is left out or differs from what was stored; without it the first one ends the export.
   */
  export(report?: (fault: ExportFault) => void): AsyncIterable<ExportedVersion>
}

export interface ArticleStore {
  read(id: string): Promise<ArticleWithVersions | null>
  /** Newest first. */
  list(filter: ArticleFilter, page: PageRequest): Promise<Page<Article>>
  /** Those of the named articles that are stored, in that order. */
  named(ids: readonly string[]): Promise<Article[]>
  /** Those of the ids that are taken. */
  heldIds(ids: readonly string[]): Promise<HeldId[]>
  /** Omitted fields keep their value; null clears it. */
  patch(
    id: string,
    patch: { readonly source?: string; readonly story?: string | null; readonly url?: string | null },
  ): Promise<PatchOutcome<ArticleWithVersions>>
  /** False if there is none. Paragraphs that nothing else prints go with it, in the same batch. */
  delete(id: string): Promise<boolean>
}

export interface StoryStore {
  read(slug: string): Promise<StoryWithArticles | null>
  /** Latest activity first, each with its first 200 articles; `q` finds slugs and titles that contain it. */
  list(filter: { readonly q?: string }, page: PageRequest): Promise<Page<StoryWithArticles>>
  /** Null if there is no such story. Bounded: see `complete`. */
  facts(slug: string, which: WhichVersions): Promise<StoryFacts | null>
  /** With their texts; null if there is no such story. Bounded: see `complete`. */
  versions(slug: string, which: WhichVersions): Promise<StoryVersions | null>
  /** Omitted fields keep their value. A `base` that is an article of another story is a conflict. */
  patch(
    slug: string,
    patch: { readonly title?: string | null; readonly base?: string | null },
  ): Promise<StoryPatchOutcome>
  /** The story and all its articles. */
  delete(slug: string): Promise<boolean>
  /** Adds articles to a story: all of them or none. */
  join(slug: string, articles: readonly string[]): Promise<JoinOutcome>
}

export interface SearchStore {
  /** Full text over the newest versions, best first. Any query is valid. */
  articles(query: SearchQuery, filter: ArticleFilter, page: PageRequest): Promise<Page<FoundArticle>>
}

export interface ReprintStore {
  /** Articles whose newest version shares a fingerprint with the text, after a place in that list. */
  candidates(query: ReprintQuery, range: CandidateRange, limit: number): Promise<Candidates>
}

export interface ScoreStore {
  /**
   * The stored scores of the pairs between two sets of content hashes, each pair once, either way round (`left` may be one
   * of `rights`). Both the same set: all pairs within it.
   */
  ofPairs(lefts: readonly string[], rights: readonly string[]): Promise<KeptPairScore[]>
  /**
   * Stores the scores of these versions, under the current algorithm; scores of a version deleted meanwhile are left out,
   * and the oldest go when there are millions. `versions` null: the caller has already verified them.
   */
  save(scores: readonly KeptPairScore[], versions: readonly ScoredVersion[] | null): Promise<void>
}

export interface Maintenance {
  /** Indexes a slice of what was stored before there was an index; true if there may be more. */
  reindex(): Promise<boolean>
  /** Speeds up both indexes after many uploads, a slice at a time; true if there is more to do. */
  mergeIndexes(): Promise<boolean>
  /** Deletes a slice of what has expired; true if there may be more. */
  sweep(): Promise<boolean>
}
