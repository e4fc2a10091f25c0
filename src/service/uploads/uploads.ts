// From a request to a version for the store: the fields of an upload, how its text is extracted, and what is refused.

import * as v from 'valibot'
import { bytesOfBase64 } from '../../contract/base64.ts'
import {
  BODY_KINDS,
  BODY_NAMES,
  type BodyKind,
  bodies,
  isBinary,
  isMarkup,
  mediaTypeOfKind,
} from '../../contract/body-kinds.ts'
import {
  articleIdField,
  languageField,
  lineField,
  slugField,
  sourceField,
  timeField,
  urlField,
} from '../../contract/fields.ts'
import { noArticle } from '../../contract/missing.ts'
import { badFields, parseWith } from '../../contract/parse.ts'
import { Problem } from '../../contract/problems.ts'
import { parseTime } from '../../contract/times.ts'
import { normalizeUrl } from '../../contract/urls.ts'
import type { Document, Given } from '../../core/model.ts'
import { checkText } from '../../core/text/acceptable.ts'
import { type Details, NO_DETAILS } from '../../core/text/details.ts'
import type { WireItem } from '../../extract/formats/item.ts'
import type { UploadOutcome } from '../../store/model.ts'
import type { NewVersion } from '../../store/versions-model.ts'
import { contentHashOf } from './content-hash.ts'
import { factsOfItem } from './item-facts.ts'

const lines = {
  headline: v.nullish(lineField),
  byline: v.nullish(lineField),
  dateline: v.nullish(lineField),
}

/** The lines beside a text, all by the same rule. */
export const headLines = v.object(lines)

export const facts = {
  source: v.nullish(sourceField),
  story: v.nullish(slugField),
  article: v.nullish(articleIdField),
  url: v.nullish(urlField),
  ...lines,
  language: v.nullish(languageField),
  publishedAt: v.nullish(timeField),
  capturedAt: v.nullish(timeField),
}

/** The query fields of a raw upload. */
export const uploadQuery = v.strictObject(facts)

/** An upload as one JSON object. */
export const uploadJson = v.strictObject({ ...facts, ...bodies })

export type UploadFacts = v.InferOutput<typeof uploadQuery>

export interface SentBody {
  readonly kind: BodyKind
  readonly text: string
  readonly bytes: Uint8Array
  /** The label of the character set that the bytes are in. */
  readonly charset: string
}

/** An extracted and accepted text, with its content hash. */
export interface ReadText {
  readonly document: Document
  readonly contentHash: string
  readonly publishedAt: string | null
  /** Normalised; null if the text does not give its address. */
  readonly url: string | null
  readonly details: Details
  /** The item's own facts, for a wire item. */
  readonly item: WireItem | null
}

/** The one body of a JSON upload; throws a 400 for none or more than one. */
export function onlyBody(fields: Readonly<Partial<Record<BodyKind, string | null | undefined>>>): SentBody {
  const kinds = BODY_KINDS.filter((kind) => fields[kind] != null)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) throw wrongBodyCount(kinds)
  const text = fields[kind] ?? ''
  return typedBody(kind, text)
}

export function wrongBodyCount(given: readonly string[], path = ''): Problem {
  const prefix = path === '' ? '' : `${path}.`
  const message = `give exactly one of ${BODY_NAMES}`
  const errors = (given.length > 0 ? given : BODY_KINDS).map((kind: string) => ({
    path: prefix + kind,
    message,
  }))
  const actual = given.length === 0 ? 'none is there' : `${given.join(' and ')} are there`
  return new Problem('bad-request', `Exactly one of ${BODY_NAMES} must be given; ${actual}.`, errors)
}

/** A body that came as a string. */
export function typedBody(kind: BodyKind, text: string): SentBody {
  if (isBinary(kind)) {
    const bytes = bytesOfBase64(text)
    if (bytes === null) throw badFields([{ path: kind, message: 'must be the file in base64' }])
    return { kind, text: '', bytes, charset: 'utf-8' }
  }
  return { kind, text, bytes: new TextEncoder().encode(text), charset: 'utf-8' }
}

/** The body of a raw upload; `charset` is the label in its content type. */
export async function rawBody(kind: BodyKind, bytes: Uint8Array, charset: string | null): Promise<SentBody> {
  if (isBinary(kind)) return { kind, text: '', bytes, charset: 'utf-8' }
  const { decodeBytes } = await import('../../extract/charsets/decode.ts')
  const decoded = decodeBytes(bytes, isMarkup(kind), charset)
  if (!decoded.ok) throw unusable('', decoded.problem)
  return { kind, text: decoded.text, bytes, charset: decoded.charset }
}

/** Everything the store needs. Throws 400 or 422 problems; stores nothing. */
export async function newVersion(
  fields: UploadFacts,
  body: SentBody,
  idempotencyKey: string | null,
): Promise<NewVersion> {
  const { source, headline, byline, dateline } = fields
  checkLines({ source, headline, byline, dateline })
  return { ...(await versionOf(fields, await readText(body, fields, ''), body)), idempotencyKey }
}

/** An extracted text, as a version of the article that the fields name. */
export async function versionOf(fields: UploadFacts, read: ReadText, body: SentBody): Promise<NewVersion> {
  const { document } = read
  const { source, url, item } = await factsOfItem(fields, read.item)
  return {
    source,
    story: fields.story ?? null,
    url: url ?? read.url,
    urlRead: fields.url == null,
    article: fields.article ?? null,
    number: null,
    item,
    headline: document.headline,
    byline: document.byline,
    dateline: document.dateline,
    language: document.language,
    publishedAt: fields.publishedAt ?? read.publishedAt,
    // A wire item gives the time of this version alone.
    publishedAtRead: fields.publishedAt == null && read.item === null,
    capturedAt: fields.capturedAt ?? null,
    contentHash: read.contentHash,
    words: document.words,
    details: read.details,
    // The same list: what was scanned of it is cached with it.
    paragraphs: document.paragraphs,
    original: { mediaType: mediaTypeOfKind(body.kind, body.charset), bytes: body.bytes },
    idempotencyKey: null,
  }
}

/** Extracts a text of any kind. `path` is the field that its problems name. */
export async function readText(
  body: Pick<SentBody, 'kind' | 'text' | 'bytes'>,
  given: Given & { readonly url?: string | null; readonly source?: string | null },
  path: string,
): Promise<ReadText> {
  // The readers of HTML and Markdown are large, and a read-only service starts without them.
  const { readBody } = await import('../../extract/read.ts')
  const result = readBody(
    isBinary(body.kind) ? { kind: body.kind, bytes: body.bytes } : { kind: body.kind, content: body.text },
    {
      headline: given.headline || null,
      byline: given.byline || null,
      dateline: given.dateline || null,
      language: given.language ?? null,
      url: given.url ?? null,
      source: given.source ?? null,
    },
  )
  if (!result.ok) throw unusable(path || body.kind, result.problem)
  const { document, publishedAt, url, item } = result
  const details = { ...result.details, modifiedAt: timeRead(result.details.modifiedAt) }
  const read = await withHash(document, timeRead(publishedAt), details, item)
  return { ...read, url: url === null ? null : normalizeUrl(url) }
}

export async function withHash(
  document: Document,
  publishedAt: string | null,
  details: Details = NO_DETAILS,
  item: WireItem | null = null,
): Promise<ReadText> {
  const contentHash = await contentHashOf(document)
  return { document, contentHash, publishedAt, details, item, url: null }
}

/** A time from a page, in canonical form; null if it is not a time. */
function timeRead(time: string | null): string | null {
  return time === null ? null : parseTime(time)
}

/** Lines beside a text are text too: no control characters, no lone surrogates. */
export function checkLines(lines: Readonly<Record<string, string | null | undefined>>): void {
  for (const [path, line] of Object.entries(lines)) {
    const checked = line == null ? null : checkText(line)
    if (checked && !checked.ok) throw unusable(path, checked.problem)
  }
}

export function unusable(path: string, problem: string): Problem {
  return new Problem('unusable-text', problem, path === '' ? [] : [{ path, message: problem }])
}

/** The value of an Idempotency-Key header, or null without one. */
export function parseIdempotencyKey(header: string | undefined): string | null {
  if (header === undefined) return null
  const schema = v.object({
    'Idempotency-Key': v.pipe(v.string(), v.regex(IDEMPOTENCY_KEY, IDEMPOTENCY_RULE)),
  })
  return parseWith(schema, { 'Idempotency-Key': header })['Idempotency-Key']
}

const IDEMPOTENCY_KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/
const IDEMPOTENCY_RULE = 'must be 1 to 255 characters of ASCII'

type Stored = Extract<UploadOutcome, { kind: 'created' | 'unchanged' }>

/** The stored version, or throws the problem that the store reports. */
export function storedOrThrow(outcome: UploadOutcome): Stored {
  if (outcome.kind === 'no-article') throw noArticle(outcome.article, 'article')
  if (outcome.kind === 'key-reused') {
    throw new Problem(
      'key-reused',
      'This Idempotency-Key was sent with other content within the last 24 hours. ' +
        'Use a new key for each upload; a retry repeats key and content.',
      [{ path: 'Idempotency-Key', message: 'belongs to an upload of other content' }],
    )
  }
  if (outcome.kind === 'conflict') throw new Problem('conflict', outcome.reason)
  return outcome
}
