// Versions: upload in both forms, and reading.
import { type Context, Hono } from 'hono'
import { resolver } from 'hono-openapi'
import * as v from 'valibot'
import type { UploadedJson, VersionJson } from '../../contract/answers/versions.ts'
import { uploadedAnswer, versionAnswer } from '../../contract/answers/versions.ts'
import { BODY_NAMES, RAW_TYPES } from '../../contract/body-kinds.ts'
import { formatField, refField } from '../../contract/fields.ts'
import { contentTypeOf, FORMATS_VERSION } from '../../contract/formats.ts'
import { parseJson } from '../../contract/json-bytes.ts'
import { mediaTypeOf } from '../../contract/media-type.ts'
import { noVersion } from '../../contract/missing.ts'
import { badFields } from '../../contract/parse.ts'
import type { Ref } from '../../contract/refs.ts'
import { refText } from '../../contract/refs.ts'
import { paragraphsText } from '../../formats/text.ts'
import { versionHead } from '../../service/answers.ts'
import { parseUpload } from '../../service/uploads/item-facts.ts'
import {
  onlyBody,
  parseIdempotencyKey,
  storedOrThrow,
  uploadJson,
  uploadQuery,
} from '../../service/uploads/uploads.ts'
import type { Compute } from '../../service/work/compute.ts'
import type { Pieces } from '../../service/work/text-bytes.ts'
import type { FullVersion } from '../../store/versions-model.ts'
import {
  answer,
  etagOf,
  etagOfContent,
  freshCacheControl,
  JSON_TYPE,
  type JsonAnswer,
  jsonAnswer,
} from '../answers/caching.ts'
import { describe } from '../answers/describe.ts'
import { chooseFormat } from '../answers/negotiate.ts'
import { send } from '../answers/send.ts'
import { versionBody, writtenVersionBody } from '../answers/version-body.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { SANDBOX_POLICY } from '../middleware/headers.ts'
import { expectMediaType, readBytes, restartDeadline } from '../requests/bodies.ts'
import { params, query } from '../requests/parse-request.ts'
import { readUpload, type UploadInput } from '../tasks/upload.ts'

const UPLOAD_TYPES = ['application/json', ...Object.keys(RAW_TYPES)]

const ref = v.object({ ref: refField })
const format = v.strictObject({ format: formatField(['json', 'text']) })

export function versionRoutes({ config }: AppDeps, compute: Compute) {
  return new Hono<AppEnv>()
    .post('/versions', uploadDescription, requires('write'), async (c) => {
      const idempotencyKey = parseIdempotencyKey(c.req.header('idempotency-key'))
      const uploadInput = await sentUpload(c, config.maxBodyBytes)
      const { version, paragraphs } = await readUpload(compute, c.req.raw, { ...uploadInput, idempotencyKey })
      // Preparing the upload does not count against the database deadline.
      if (paragraphs !== null) restartDeadline(c)
      const stored = storedOrThrow(await c.var.store.versions.upload(version))
      const isCreated = stored.kind === 'created'
      return uploaded(c, stored.version, isCreated, isCreated ? paragraphs : null)
    })
    .get('/versions/:ref', readDescription, requires('read'), params(ref), query(format), async (c) => {
      const version = await versionOrThrow(
        c.var.store.versions.read(c.req.valid('param').ref),
        c.req.valid('param').ref,
      )
      const chosenFormat = chooseFormat(c, ['json', 'text'], c.req.valid('query').format)
      const head = versionHead(version)
      // A version's paragraphs never change; its metadata may.
      const etag = await etagOf(head, version.paragraphs.length, chosenFormat, FORMATS_VERSION)
      const cached = { etag, cacheControl: freshCacheControl(config) }
      const body = () =>
        chosenFormat === 'text' ? paragraphsText(version.paragraphs) : versionBody(head, version.paragraphs)
      return jsonAnswer<VersionJson>(answer(c, cached, contentTypeOf(chosenFormat), body))
    })
    .get(
      '/versions/:ref/original',
      originalDescription,
      requires('read'),
      params(ref),
      query(v.strictObject({})),
      async (c) => {
        const versionRef = c.req.valid('param').ref
        const original = await c.var.store.versions.original(versionRef)
        if (!original) throw noVersion(versionRef)
        const bytes = new Uint8Array(original.bytes)
        const cached = { etag: await etagOfContent(bytes), cacheControl: freshCacheControl(config) }
        const disposition = original.mediaType.startsWith('text/plain') ? 'inline' : 'attachment'
        return answer(c, cached, original.mediaType, () => bytes, {
          'Content-Security-Policy': SANDBOX_POLICY,
          'Content-Disposition': `${disposition}; filename="${refText(versionRef)}"`,
        })
      },
    )
}

/** Form 1: everything in one JSON object. Form 2: the document as the body, the rest in the query. */
async function sentUpload(c: Context<AppEnv>, limit: number): Promise<Omit<UploadInput, 'idempotencyKey'>> {
  const type = expectMediaType(c, UPLOAD_TYPES)
  const kind = RAW_TYPES[type]
  if (kind === undefined) {
    const stray = Object.keys(c.req.query())
    if (stray.length > 0)
      throw badFields(stray.map((path) => ({ path, message: 'belongs in the JSON body' })))
    const fields = parseUpload(uploadJson, parseJson(await readBytes(c, limit)))
    return { fields, body: onlyBody(fields) }
  }
  const fields = parseUpload(uploadQuery, singleValues(c.req.queries()), kind)
  const { charset } = mediaTypeOf(c.req.header('content-type'))
  return { fields, body: { kind, bytes: await readBytes(c, limit), charset } }
}

/** A repeated parameter stays a list, which no field accepts. */
function singleValues(queries: Record<string, string[]>): Record<string, string | string[]> {
  const entries = Object.entries(queries)
  return Object.fromEntries(
    entries.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

function uploaded(
  c: Context<AppEnv>,
  version: FullVersion,
  created: boolean,
  paragraphs: Pieces | null,
): JsonAnswer<UploadedJson, 200 | 201> {
  const head = created ? versionHead(version) : { ...versionHead(version), unchanged: true }
  c.header('Cache-Control', 'no-store')
  c.header(created ? 'Location' : 'Content-Location', `/api/v1/versions/${version.ref}`)
  // A stored upload is always confirmed, however many answers wait.
  const json = paragraphs ? writtenVersionBody(head, paragraphs) : versionBody(head, version.paragraphs)
  const { body, headers } = send(c, json, { mustBeSent: true })
  const all = { ...headers, 'Content-Type': JSON_TYPE }
  return jsonAnswer(c.body(body, created ? 201 : 200, all))
}

async function versionOrThrow(version: Promise<FullVersion | null>, versionRef: Ref): Promise<FullVersion> {
  const stored = await version
  if (!stored) throw noVersion(versionRef)
  return stored
}

const rawParameters = Object.keys(uploadQuery.entries).map((name) => ({
  name,
  in: 'query' as const,
  required: false,
  description: 'If the body is the document itself; the same as the field of the JSON form.',
  schema: { type: 'string' as const },
}))

const rawContent = Object.fromEntries(
  Object.keys(RAW_TYPES).map((type) => [type, { schema: { type: 'string' as const } }]),
)

const uploadDescription = describe({
  summary: 'Upload a version',
  detail:
    `As JSON, with \`source\` and exactly one of ${BODY_NAMES}; or the document itself as the body, ` +
    'with the other fields in the query. The same content again answers 200 with `unchanged`.',
  tag: 'Uploading',
  scope: 'write',
  parameters: [
    ...rawParameters,
    {
      name: 'Idempotency-Key',
      in: 'header',
      description:
        'A retry with the same key within 24 hours returns the same version; other content with the key is a 422. ' +
        'At most 255 characters.',
      schema: { type: 'string', maxLength: 255 },
    },
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: resolver(uploadJson) }, ...rawContent },
  },
  answers: {
    201: { means: 'The new version', schema: uploadedAnswer },
    200: { means: 'The existing version', schema: uploadedAnswer },
  },
  problems: [
    'bad-request',
    'not-found',
    'conflict',
    'too-large',
    'unsupported-media-type',
    'key-reused',
    'unusable-text',
  ],
})

const readDescription = describe({
  summary: 'Read a version',
  tag: 'Reading',
  scope: 'read',
  answers: { 200: { means: 'The version; as text its paragraphs', schema: versionAnswer } },
  formats: ['text/plain'],
  problems: ['bad-request', 'not-found'],
})

const originalDescription = describe({
  summary: 'Read the original of a version, byte for byte',
  tag: 'Reading',
  scope: 'read',
  answers: { 200: { means: 'The uploaded bytes with their media type' } },
  formats: Object.keys(RAW_TYPES),
  problems: ['bad-request', 'not-found'],
})
