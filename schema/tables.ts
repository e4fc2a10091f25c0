// The tables of the library. drizzle-kit writes their migrations; schema/clustered.ts holds those it can't write. Times are
// integers, milliseconds since 1970 in UTC. Hashes are SHA-256 blobs of 32 bytes, or 16 where a comment says so. No foreign
// keys: every write is one batch that keeps the tables consistent, and keys would force an order on its statements in which
// a delete no longer sees what it must sweep.
import { sql } from 'drizzle-orm'
import { blob, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A story gathers the articles that print the same copy. A story without articles stays until it is deleted. */
export const stories = sqliteTable(
  'stories',
  {
    slug: text('slug').primaryKey(),
    title: text('title'),
    /** Id of the base article an editor chose. Ignored unless that article is in the story. */
    base: text('base'),
    /** Latest time of its articles; the least safe integer while it has none, so that it sorts last. */
    time: integer('time').notNull().default(Number.MIN_SAFE_INTEGER),
  },
  (t) => [index('stories_by_time').on(t.time, t.slug)],
)

/** One source's printing of a story, with the fields of its newest version that lists need. */
export const articles = sqliteTable(
  'articles',
  {
    key: integer('key').primaryKey(),
    id: text('id').notNull(),
    source: text('source').notNull(),
    story: text('story'),
    /** Normalised. */
    url: text('url'),
    /** Highest number, and that version's content, language and time. */
    latest: integer('latest').notNull(),
    contentHash: blob('content_hash').notNull(),
    language: text('language'),
    time: integer('time').notNull(),
    /** Time of the version with the lowest number. */
    firstTime: integer('first_time').notNull(),
    versionCount: integer('version_count').notNull(),
    /** Version of the search index that holds its newest version; null: not indexed yet. */
    searched: integer('searched'),
  },
  (t) => [
    uniqueIndex('articles_by_id').on(t.id),
    // What joins uploads to articles: an address; a source's one printing of a story without an address; a content hash.
    uniqueIndex('articles_by_url').on(t.url).where(sql`url IS NOT NULL`),
    // Wire items are identified by name: a source may have several in one story (see src/store/uploads/item-ids.ts).
    uniqueIndex('articles_by_printing')
      .on(t.source, t.story)
      .where(sql`url IS NULL AND story IS NOT NULL AND substr(id, 1, 5) <> 'item-'`),
    index('articles_by_content').on(t.source, t.contentHash),
    // The id breaks ties between equal times, so that an imported library has the same order as its origin.
    index('articles_by_time').on(t.time, t.id),
    index('articles_by_source').on(t.source, t.time, t.id),
    index('articles_by_language').on(t.language, t.time, t.id).where(sql`language IS NOT NULL`),
    index('articles_by_story').on(t.story, t.time, t.id).where(sql`story IS NOT NULL`),
    index('articles_by_first_time').on(t.story, t.firstTime, t.id).where(sql`story IS NOT NULL`),
    index('articles_unsearched').on(t.key).where(sql`searched IS NULL`),
  ],
)

/** Versions whose words an older program counted by other rules; a background job counts them again. */
export const uncounted = sqliteTable('uncounted', { version: integer('version').primaryKey() })

/** Immutable snapshots of articles. */
export const versions = sqliteTable(
  'versions',
  {
    id: integer('id').primaryKey(),
    article: integer('article').notNull(),
    number: integer('number').notNull(),
    headline: text('headline'),
    byline: text('byline'),
    dateline: text('dateline'),
    language: text('language'),
    publishedAt: integer('published_at'),
    capturedAt: integer('captured_at').notNull(),
    contentHash: blob('content_hash').notNull(),
    words: integer('words').notNull(),
    paragraphCount: integer('paragraph_count').notNull(),
    /** Media type of the original, and how to rebuild it (see src/store/uploads/originals.ts); null: the bytes are kept. */
    mediaType: text('media_type').notNull(),
    separators: text('separators'),
    modifiedAt: integer('modified_at'),
    section: text('section'),
    /** The agency credited, as printed. */
    credit: text('credit'),
    signal: text('signal', { enum: ['update', 'correction', 'kill', 'withdraw'] }),
    /** Number of the version of this article whose original was extracted again to make this one. */
    rereadOf: integer('reread_of'),
    /** JSON of an Extraction; null if nothing can have been left out. */
    extraction: text('extraction'),
  },
  (t) => [
    uniqueIndex('versions_by_number').on(t.article, t.number),
    // Capture or publication time identifies an upload that is sent again.
    index('versions_by_capture').on(t.article, t.capturedAt),
    // Later readings of a printing replace earlier ones.
    index('versions_by_reading').on(t.article, t.rereadOf, t.number).where(sql`reread_of IS NOT NULL`),
    index('versions_by_publication').on(t.article, t.publishedAt).where(sql`published_at IS NOT NULL`),
  ],
)

/** Every distinct paragraph text, once, however many versions print it. */
export const paragraphs = sqliteTable(
  'paragraphs',
  {
    id: integer('id').primaryKey(),
    /** First 16 bytes of the text's hash: see paragraph_hashes in schema/clustered.ts. */
    hash: blob('hash').notNull(),
    /** The text, or the first piece of a very long one; the other pieces are in paragraph_tails. */
    text: text('text').notNull(),
    pieces: integer('pieces').notNull(),
    /** Version of its fingerprints in the index; null: not indexed yet. */
    fingerprinted: integer('fingerprinted'),
  },
  (t) => [index('paragraphs_unfingerprinted').on(t.id).where(sql`fingerprinted IS NULL`)],
)

/** Pieces 1, 2, … of paragraphs too long for one value of the database. */
export const paragraphTails = sqliteTable(
  'paragraph_tails',
  {
    id: integer('id').primaryKey(),
    paragraph: integer('paragraph').notNull(),
    piece: integer('piece').notNull(),
    text: text('text').notNull(),
  },
  (t) => [uniqueIndex('paragraph_tails_by_piece').on(t.paragraph, t.piece)],
)

/** Originals that paragraphs and separators can't rebuild: gzip, cut into pieces. */
export const originalPieces = sqliteTable(
  'original_pieces',
  {
    id: integer('id').primaryKey(),
    version: integer('version').notNull(),
    piece: integer('piece').notNull(),
    bytes: blob('bytes').notNull(),
  },
  (t) => [uniqueIndex('original_pieces_by_piece').on(t.version, t.piece)],
)

/** Queued jobs. A job names its subject by an id and never carries a text; its row is deleted when it is done. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: integer('id').primaryKey(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    /** Earliest time to run it: now, after a pause, or when the lease of its worker ends. */
    due: integer('due').notNull(),
    /** Failed attempts. */
    tries: integer('tries').notNull(),
    /** How often it was requested: a request during a run makes it run again. */
    wanted: integer('wanted').notNull(),
    /** Reason of the last failure. */
    error: text('error'),
  },
  (t) => [uniqueIndex('jobs_by_subject').on(t.kind, t.subject), index('jobs_by_due').on(t.due)],
)

/** Scores of pairs of texts. A cache: what is lost is computed again. */
export const pairScores = sqliteTable(
  'pair_scores',
  {
    /** Grows with each row: orders rows by age. */
    id: integer('id').primaryKey(),
    /** First 16 bytes of each content hash, the lesser on the left. */
    left: blob('left_hash').notNull(),
    right: blob('right_hash').notNull(),
    /** Version of the definitions of the scores. */
    algorithm: integer('algorithm').notNull(),
    score: real('score').notNull(),
    leftInRight: real('left_in_right').notNull(),
    rightInLeft: real('right_in_left').notNull(),
    relation: text('relation', {
      enum: ['identical', 'reprint', 'edited-reprint', 'excerpt', 'rewrite', 'related', 'unrelated'],
    }).notNull(),
  },
  (t) => [uniqueIndex('pair_scores_by_pair').on(t.left, t.right), index('pair_scores_by_right').on(t.right)],
)

/** Sessions that logged out before they expired: a copy of the cookie no longer counts. */
export const endedLogins = sqliteTable(
  'ended_logins',
  {
    id: text('id').primaryKey(),
    /** When the session expires and this row can go. */
    until: integer('until').notNull(),
  },
  (t) => [index('ended_logins_by_until').on(t.until)],
)

/** Answers about whole stories. A cache: what is lost is computed again. */
export const storyAnswers = sqliteTable(
  'story_answers',
  {
    /** Grows with each row: orders rows by age. */
    id: integer('id').primaryKey(),
    story: text('story').notNull(),
    view: text('view').notNull(),
    /** Parameters of the request: base and paragraph, for views that have them. */
    question: text('question').notNull(),
    /** Hash of everything that decides the answer: the versions of the story and the editor's choices. */
    state: blob('state').notNull(),
    /** Version of the algorithm that computed it. */
    algorithm: integer('algorithm').notNull(),
    /** 1 for a complete answer, 0 for a partial result. */
    done: integer('done').notNull(),
    /** gzip of JSON, in pieces that fit one value. */
    piece: integer('piece').notNull(),
    bytes: blob('bytes').notNull(),
  },
  (t) => [
    uniqueIndex('story_answers_by_question').on(t.story, t.view, t.question, t.piece),
    index('story_answers_by_algorithm').on(t.algorithm),
  ],
)

/** Imports whose lines are stored first and processed by a background job: progress and outcome. */
export const imports = sqliteTable(
  'imports',
  {
    id: text('id').primaryKey(),
    at: integer('at').notNull(),
    /** The upload limit under which it was sent. */
    maxBytes: integer('max_bytes').notNull(),
    /** 1 when all its lines are stored. */
    sealed: integer('sealed').notNull(),
    /** Number of the next chunk to process. */
    next: integer('next').notNull(),
    lines: integer('lines').notNull(),
    created: integer('created').notNull(),
    unchanged: integer('unchanged').notNull(),
    failed: integer('failed').notNull(),
  },
  (t) => [index('imports_by_time').on(t.at)],
)

/** Lines of imports that wait: chunks of whole lines, in pieces that fit one value. */
export const importPieces = sqliteTable(
  'import_pieces',
  {
    id: integer('id').primaryKey(),
    import: text('import').notNull(),
    chunk: integer('chunk').notNull(),
    piece: integer('piece').notNull(),
    /** Number of the chunk's first line. */
    firstLine: integer('first_line').notNull(),
    bytes: blob('bytes').notNull(),
  },
  (t) => [uniqueIndex('import_pieces_by_place').on(t.import, t.chunk, t.piece)],
)

/** Lines of imports that could not be stored, with reasons. */
export const importProblems = sqliteTable(
  'import_problems',
  {
    id: integer('id').primaryKey(),
    import: text('import').notNull(),
    line: integer('line').notNull(),
    status: integer('status').notNull(),
    problem: text('problem').notNull(),
  },
  (t) => [uniqueIndex('import_problems_by_line').on(t.import, t.line)],
)
