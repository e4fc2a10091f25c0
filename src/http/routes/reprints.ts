// Reprints: stored articles that print all or part of a stored version or of an uploaded text.

import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { ReprintsJson } from '../../contract/answers/reprints.ts'
import { reprintsAnswer } from '../../contract/answers/reprints.ts'
import { bodies } from '../../contract/body-kinds.ts'
import {
  cursorField,
  formatField,
  languageField,
  limitField,
  lineField,
  minField,
  refField,
} from '../../contract/fields.ts'
import { contentTypeOf, REPRINTS_FORMATS } from '../../contract/formats.ts'
import { noVersion } from '../../contract/missing.ts'
import { tooLarge } from '../../contract/problems.ts'
import { reprintsCsv } from '../../formats/csv.ts'
import { isLonger, lineLimit } from '../../service/pasted-texts.ts'
import { findReprints, type ReprintsQuestion } from '../../service/reprints/reprints.ts'
import { checkLines, onlyBody, readText } from '../../service/uploads/uploads.ts'
import type { Compute } from '../../service/work/compute.ts'
import { answer, etagOfContent, freshCacheControl, jsonAnswer } from '../answers/caching.ts'
import { describe } from '../answers/describe.ts'
import { chooseFormat } from '../answers/negotiate.ts'
import { nextLink } from '../answers/paging.ts'
import { send } from '../answers/send.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { jsonBody } from '../requests/bodies.ts'
import { params, query } from '../requests/parse-request.ts'

const ref = v.object({ ref: refField })
const querySchema = v.strictObject({
  min: minField,
  limit: limitField,
  cursor: cursorField,
  format: formatField(REPRINTS_FORMATS),
})
const textBody = v.strictObject({
  ...bodies,
  headline: v.nullish(lineField),
  language: v.nullish(languageField),
})

type QueryFields = v.InferOutput<typeof querySchema>

export function reprintRoutes({ config }: AppDeps, compute: Compute) {
  const answered = async (
    c: Context<AppEnv>,
    fields: QueryFields,
    of: Pick<ReprintsQuestion, 'text' | 'stored'>,
  ) => {
    const { min, limit, cursor = null } = fields
    const question = { ...of, min: Number(min), limit: Number(limit), cursor }
    const reprints = await findReprints(c.var.store, compute, c.req.raw, question)
    const format = chooseFormat(c, REPRINTS_FORMATS, fields.format)
    return {
      format,
      reprints,
      body: format === 'csv' ? reprintsCsv(reprints.items) : JSON.stringify(reprints),
    }
  }

  return new Hono<AppEnv>()
    .get(
      '/versions/:ref/reprints',
      storedDescription,
      requires('read'),
      params(ref),
      query(querySchema),
      async (c) => {
        const versionRef = c.req.valid('param').ref
        const version = await c.var.store.versions.read(versionRef)
        if (!version) throw noVersion(versionRef)
        const of = { text: version, stored: version }
        const { body, reprints, format } = await answered(c, c.req.valid('query'), of)
        const cached = { etag: await etagOfContent(body), cacheControl: freshCacheControl(config) }
        const type = contentTypeOf(format)
        return jsonAnswer<ReprintsJson>(answer(c, cached, type, () => body, nextLink(c, reprints.next)))
      },
    )
    .post(
      '/reprints',
      textDescription,
      requires('read'),
      query(querySchema),
      jsonBody(textBody, lineLimit(config.maxBodyBytes)),
      async (c) => {
        const fields = c.req.valid('json')
        const pasted = onlyBody(fields)
        if (isLonger(pasted.text, config.maxBodyBytes)) throw tooLarge(config.maxBodyBytes, pasted.kind)
        checkLines({ headline: fields.headline })
        const { document, contentHash } = await readText(pasted, fields, '')
        const of = { text: { ...document, contentHash }, stored: null }
        const { body, reprints, format } = await answered(c, c.req.valid('query'), of)
        const { body: sentBody, headers } = send(c, body)
        const response = c.body(sentBody, 200, {
          ...headers,
          'Content-Type': contentTypeOf(format),
          'Cache-Control': 'no-store',
          ...nextLink(c, reprints.next),
        })
        return jsonAnswer<ReprintsJson>(response)
      },
    )
}

const DETAIL =
  'Best first, each with passages that both have word for word. `min` is the minimum of the larger containment. ' +
  'With `min=0`, all pages together list every article that shares 12 words in a row within one paragraph of each ' +
  'text, unless `complete` is false.'

const storedDescription = describe({
  summary: 'The stored articles that print all or part of a version',
  detail: `${DETAIL} The newest version of each article counts; the version's own article is left out.`,
  tag: 'Comparing',
  scope: 'read',
  answers: { 200: { means: 'A page of reprints; as csv one per row', schema: reprintsAnswer } },
  formats: ['text/csv'],
  problems: ['bad-request', 'not-found'],
})

const textDescription = describe({
  summary: 'The stored articles that print all or part of a text that is not stored',
  detail: `${DETAIL} The newest version of each article counts. Stores nothing.`,
  tag: 'Comparing',
  scope: 'read',
  answers: { 200: { means: 'A page of reprints; as csv one per row', schema: reprintsAnswer } },
  formats: ['text/csv'],
  problems: ['bad-request', 'too-large', 'unsupported-media-type', 'unusable-text'],
})
