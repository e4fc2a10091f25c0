// An upload is one batch. Its first statement decides, inside the transaction, which article it joins and with which
// outcome; later statements follow the row it writes into `uploads`. Nothing is read before.
import { FINGERPRINT_VERSION } from '../../core/reprints/fingerprints.ts'
import { NO_DETAILS } from '../../core/text/details.ts'
import type { Value } from '../drivers/database.ts'
import { digitsOf } from '../hashes.ts'
import { NEW_FINGERPRINTS } from '../indexes/fingerprints.ts'
import { enterHashes, paragraphWith } from '../indexes/paragraph-hashes.ts'
import { SEARCH_VERSION, searchedTexts } from '../indexes/words.ts'
import type { ImportedVersion } from '../model.ts'
import { latestPrinting } from '../readings/sql.ts'
import type { Joined, UploadColumns } from '../sql/rows.ts'
import { type ParametersOf, type Statement, statement } from '../sql/statement.ts'
import { millisecondsOf } from '../times.ts'
import type { VersionRow } from '../versions.ts'
import { decide } from './decision.ts'
import { randomId } from './ids.ts'
import { hashOfEntry, numberOfEntry, textOfEntry } from './list-entries.ts'
import { type KeptOriginal, keepOriginal } from './originals.ts'
import { jsonLists, paragraphHashes, paragraphLists } from './paragraphs.ts'

/** How long an Idempotency-Key answers with its version. */
export const KEY_KEPT_MS = 24 * 60 * 60 * 1000

interface UploadBatch {
  readonly statements: readonly Statement[]
  /** The statements that end it, alone or with others: see `outcome`, `outcomes` and `closing`. */
  readonly open: OpenUpload
}

interface OpenUpload {
  readonly id: string
  /** JSON of entries: see ParagraphLists. */
  readonly fingerprints: readonly string[]
  /** JSON of lists of entries, if these were made elsewhere. */
  readonly fingerprintLists: readonly string[]
  /** JSON of `[id, headline, body]`. */
  readonly words: string
}

/** An upload and what is computed for it outside of the database. */
interface PreparedUpload {
  readonly given: ImportedVersion
  readonly hashes: readonly string[]
  readonly original: KeptOriginal
}

export async function prepareUpload(given: ImportedVersion): Promise<PreparedUpload> {
  if (given.prepared) return { given, hashes: [], original: given.prepared.original }
  const texts = given.paragraphs.map((paragraph) => paragraph.text)
  const [hashes, original] = await Promise.all([
    paragraphHashes(given.paragraphs),
    keepOriginal(given.original.bytes, texts),
  ])
  return { given, hashes, original }
}

/**
 * `makes`: whether to create a missing article that the upload names. `listed`: the hashes of the paragraphs of earlier
 * uploads in the same transaction, to which its own are added. If one of those is not stored after all, because its upload
 * contradicts the library, the transaction fails: a printing must have its paragraph.
 */
export function uploadBatch(
  { given, hashes, original }: PreparedUpload,
  now: number,
  makes: boolean,
  listed: Set<string> = new Set(),
): UploadBatch {
  const own = given.prepared ? null : paragraphLists(given.paragraphs, hashes, listed)
  const lists = given.prepared?.lists ?? own!
  const values = valuesOf(given, now, makes, 'separators' in original ? original.separators : null)
  const { id } = values
  const pieces = 'pieces' in original ? original.pieces : []
  const statements = [
    ...(values.key === null ? [] : [dropDeadKey.among(values), dropOldKeys.among(values)]),
    decide.among(values),
    ...(values.story === null && values.url === null ? [] : [completeArticle.among(values)]),
    writeArticle.among(values),
    writeVersion.among(values),
    ...lists.texts.flatMap((list) => [writeTexts({ id, list }), enterHashes]),
    ...lists.tails.map((list) => writeTails({ id, list })),
    ...lists.printings.map(({ first, json }) => writePrintings({ id, first, list: json })),
    ...pieces.map((bytes, piece) => writePiece({ id, piece, bytes })),
    ...(joinsNothing(values) ? [] : [writeStory.among(values)]),
  ]
  const { headline, body } = given.prepared?.searched ?? searchedTexts(given)
  const open = {
    id,
    fingerprints: own?.fingerprints ?? [],
    fingerprintLists: given.prepared?.fingerprints ?? [],
    words: JSON.stringify([id, headline, body]),
  }
  return { statements, open }
}

/**
 * An upload that names neither story, address nor article joins none, or one that it leaves unchanged: no story is affected.
 */
function joinsNothing({
  story,
  url,
  article,
}: {
  story: string | null
  url: string | null
  article: string | null
}) {
  return story === null && url === null && article === null
}

/** The outcome of an upload that stands alone, with its version. */
export function outcome({ id }: OpenUpload): Statement<AnswerRow> {
  return selectAnswer({ id })
}

/** The outcomes of uploads: a row for each, in their order. */
export function outcomes(uploads: readonly OpenUpload[]): Statement<OutcomeRow> {
  return selectOutcomes({ ids: JSON.stringify(uploads.map(({ id }) => id)) })
}

/**
 * Ends the transaction of these uploads: both indexes, then the decisions are deleted. Nothing may come between or after,
 * and one statement serves many uploads: with every statement that SQLite may have to roll back, the full-text index writes
 * out what it has gathered so far, and must merge what it wrote (three times the time of all else, when each upload of an
 * import wrote its own).
 */
export function closing(uploads: readonly OpenUpload[]): Statement[] {
  const ids = JSON.stringify(uploads.map(({ id }) => id))
  const statements = [
    ...[
      ...uploads.flatMap(({ fingerprintLists }) => fingerprintLists),
      ...jsonLists(uploads.flatMap(({ fingerprints }) => fingerprints)),
    ].map((list) => writeFingerprints({ list })),
    forgetWords({ ids }),
    ...jsonLists(uploads.map(({ words }) => words)).map((list) => writeWords({ list })),
    forget({ ids }),
  ]
  return statements.map((each) => ({ ...each, atEnd: true }))
}

function valuesOf(given: ImportedVersion, now: number, makes: boolean, separators: string | null) {
  const captured = given.capturedAt === null ? null : millisecondsOf(given.capturedAt)
  const published = given.publishedAt === null ? null : millisecondsOf(given.publishedAt)
  const article = given.article ?? null
  return {
    id: given.newArticle ?? randomId(),
    source: given.source,
    story: given.story ?? null,
    url: given.url ?? null,
    urlRead: given.urlRead ? 1 : 0,
    article,
    number: article === null ? null : (given.number ?? null),
    item: article === null ? (given.item?.article ?? null) : null,
    itemNumber: article === null ? (given.item?.number ?? null) : null,
    makes: makes ? 1 : 0,
    storyTitle: given.storyTitle ?? null,
    storyBase: given.storyBase ?? null,
    key: given.idempotencyKey ?? null,
    keptSince: now - KEY_KEPT_MS,
    now,
    headline: given.headline,
    byline: given.byline,
    dateline: given.dateline,
    language: given.language,
    published,
    capturedGiven: captured,
    // Identifies a repeated version: not by the time that every capture of a page shows.
    publishedGiven: given.publishedAtRead && captured !== null ? null : published,
    captured: captured ?? now,
    time: published ?? captured ?? now,
    hash: digitsOf(given.contentHash),
    words: given.words,
    paragraphCount: given.prepared?.count ?? given.paragraphs.length,
    mediaType: given.original.mediaType,
    separators,
    ...detailValues(given),
  } satisfies Readonly<Record<UploadParameter, Value>>
}

function detailValues({ details = {}, rereadOf = null, replaces = null }: ImportedVersion) {
  const { modifiedAt, section, credit, signal, extraction } = { ...NO_DETAILS, ...details }
  return {
    modified: modifiedAt === null ? null : millisecondsOf(modifiedAt),
    section,
    credit,
    signal,
    replaces,
    rereadOf: rereadOf === null ? null : Number(rereadOf.slice(rereadOf.lastIndexOf('@') + 1)),
    extraction: extraction && JSON.stringify(extraction),
  } satisfies Partial<Record<UploadParameter, Value>>
}

/** The parameters of the statements that share the values of an upload. */
type UploadParameter = ParametersOf<
  | typeof dropDeadKey
  | typeof dropOldKeys
  | typeof decide
  | typeof completeArticle
  | typeof writeArticle
  | typeof writeVersion
  | typeof writeStory
>

/** A key answers only until it expires, and not for a deleted version. */
const dropDeadKey = statement(`
  DELETE FROM uploads WHERE source = :source AND key = :key AND (at <= :keptSince OR NOT EXISTS (
    SELECT 1 FROM articles a JOIN versions v ON v.article = a.key
    WHERE a.id = uploads.article_id AND v.number = uploads.number))`)

/** A few at a time, so that no upload pays for a day's keys; two for each new one are enough. */
const dropOldKeys = statement(`
  DELETE FROM uploads WHERE id IN (
    SELECT id FROM uploads WHERE key IS NOT NULL AND at <= :keptSince ORDER BY at LIMIT 10)`)

/** An unchanged upload still gives its article an address or a story that it lacks. */
const completeArticle = statement(`
  UPDATE articles SET url = coalesce(url, :url), story = coalesce(story, :story)
  WHERE id = (SELECT article_id FROM uploads WHERE id = :id AND outcome = 'unchanged')
    AND source = :source AND (url IS NULL AND :url IS NOT NULL OR story IS NULL AND :story IS NOT NULL)`)

/** Whether the new version is a later printing than the newest one, or a later reading of the same. */
const IS_NEWEST =
  `(coalesce(:rereadOf, excluded.latest), excluded.latest) > (${latestPrinting('articles')}, latest)` as const

const writeArticle = statement(`
  INSERT INTO articles (id, source, story, url, latest, content_hash, language, time, first_time,
    version_count, searched)
  SELECT article_id, :source, :story, :url, number, unhex(:hash), :language, :time, :time, 1,
    ${SEARCH_VERSION}
  FROM uploads WHERE id = :id AND outcome = 'created'
  ON CONFLICT (id) DO UPDATE SET
    story = coalesce(story, excluded.story),
    url = coalesce(url, excluded.url),
    latest = iif(${IS_NEWEST}, excluded.latest, latest),
    content_hash = iif(${IS_NEWEST}, excluded.content_hash, content_hash),
    language = iif(${IS_NEWEST}, excluded.language, language),
    time = iif(${IS_NEWEST}, excluded.time, time),
    first_time = iif(excluded.latest < (SELECT min(number) FROM versions WHERE article = articles.key),
      excluded.time, first_time),
    version_count = version_count + (:rereadOf IS NULL),
    searched = iif(${IS_NEWEST}, excluded.searched, searched)`)

const writeVersion = statement(`
  INSERT INTO versions (article, number, headline, byline, dateline, language, published_at, captured_at,
    content_hash, words, paragraph_count, media_type, separators, modified_at, section, credit, signal, reread_of, extraction)
  SELECT a.key, u.number, :headline, :byline, :dateline, :language, :published, :captured,
    unhex(:hash), :words, :paragraphCount, :mediaType, :separators, :modified, :section, :credit, :signal, :rereadOf,
    :extraction
  FROM uploads u JOIN articles a ON a.id = u.article_id WHERE u.id = :id AND u.outcome = 'created'`)

const writeTexts = statement(`
  INSERT INTO paragraphs (hash, text, pieces, fingerprinted)
  SELECT ${hashOfEntry('value')}, ${textOfEntry('value')}, ${numberOfEntry('value')}, ${FINGERPRINT_VERSION}
  FROM json_each(:list)
  WHERE EXISTS (SELECT 1 FROM uploads WHERE id = :id AND outcome = 'created')
    AND ${paragraphWith(hashOfEntry('value'))} IS NULL`)

const writeTails = statement(`
  INSERT INTO paragraph_tails (paragraph, piece, text)
  SELECT ${paragraphWith(hashOfEntry('value'))}, ${numberOfEntry('value')}, ${textOfEntry('value')}
  FROM json_each(:list)
  WHERE EXISTS (SELECT 1 FROM uploads WHERE id = :id AND outcome = 'created')
  ON CONFLICT (paragraph, piece) DO NOTHING`)

const writeFingerprints = statement(`INSERT INTO fingerprints (rowid, shingles) ${NEW_FINGERPRINTS}`)

/** The version that the upload has just created, if any. */
const MADE = `uploads u JOIN articles a ON a.id = u.article_id
  JOIN versions v ON v.article = a.key AND v.number = u.number AND u.outcome = 'created'` as const

const writePrintings = statement(`
  INSERT INTO printings (version, position, paragraph, role)
  SELECT v.id, :first + list.key, ${paragraphWith(hashOfEntry('list.value'))}, ${numberOfEntry('list.value')}
  FROM ${MADE} CROSS JOIN json_each(:list) list WHERE u.id = :id`)

const writePiece = statement(`
  INSERT INTO original_pieces (version, piece, bytes) SELECT v.id, :piece, :bytes FROM ${MADE} WHERE u.id = :id`)

/** Only the newest version of an article is searched. */
const NEWEST =
  `uploads u JOIN articles a ON a.id = u.article_id AND a.latest = u.number AND u.outcome = 'created'` as const

const forgetWords = statement(`
  DELETE FROM search WHERE rowid IN (
    SELECT a.key FROM json_each(:ids) CROSS JOIN ${NEWEST} WHERE u.id = value AND (a.version_count > 1 OR u.number > 1))`)

// In the order of the keys: the index writes out what it has gathered whenever a key is less than the one before.
const writeWords = statement(`
  INSERT INTO search (rowid, headline, body)
  SELECT a.key, value ->> 1, value ->> 2 FROM json_each(:list) CROSS JOIN ${NEWEST}
  WHERE u.id = value ->> 0 ORDER BY a.key`)

const writeStory = statement(`
  INSERT INTO stories (slug, time, title, base)
  SELECT a.story, (SELECT max(time) FROM articles WHERE story = a.story),
    iif(a.story = :story, :storyTitle, NULL), iif(a.story = :story, :storyBase, NULL)
  FROM uploads u JOIN articles a ON a.id = u.article_id
  WHERE u.id = :id AND u.outcome IN ('created', 'unchanged') AND a.story IS NOT NULL
  ON CONFLICT (slug) DO UPDATE SET
    time = excluded.time, title = coalesce(title, excluded.title), base = coalesce(base, excluded.base)
  WHERE time <> excluded.time OR title IS NULL AND excluded.title IS NOT NULL
    OR base IS NULL AND excluded.base IS NOT NULL`)

const selectAnswer = statement(`
  SELECT u.outcome, u.article_id, u.number, a.source, a.story, a.url, v.headline, v.byline, v.dateline,
    v.language, v.published_at, v.captured_at, hex(v.content_hash) AS content_hash, v.words,
    v.modified_at, v.section, v.credit, v.signal, v.reread_of
  FROM uploads u LEFT JOIN articles a ON a.id = u.article_id
  LEFT JOIN versions v ON v.article = a.key AND v.number = u.number
  WHERE u.id = :id`).rows<AnswerRow>()

/** What became of an upload, and who has the article that it names; a conflict may name none that is stored. */
export interface OutcomeRow extends Pick<UploadColumns, 'article_id' | 'number' | 'outcome'> {
  readonly source: string | null
  readonly story: string | null
}

/** A version is there once it is created. */
export type AnswerRow =
  | (VersionRow & { readonly outcome: 'created' })
  | (OutcomeRow & Joined<VersionRow> & { readonly outcome: Exclude<OutcomeRow['outcome'], 'created'> })

const selectOutcomes = statement(`
  SELECT u.outcome, u.article_id, u.number, a.source, a.story
  FROM json_each(:ids) list JOIN uploads u ON u.id = list.value LEFT JOIN articles a ON a.id = u.article_id
  ORDER BY list.key`).rows<OutcomeRow>()

/** Keeps only rows that an Idempotency-Key can ask for again. */
const forget = statement(`
  DELETE FROM uploads WHERE id IN (SELECT value FROM json_each(:ids))
    AND (key IS NULL OR outcome NOT IN ('created', 'unchanged'))`)
