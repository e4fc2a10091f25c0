// Rereading: parses stored originals by the current rules, and stores changed readings as versions.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { rereadAnswer } from '../../contract/answers/reread.ts'
import { limitField } from '../../contract/fields.ts'
import { fieldProblem } from '../../contract/problems.ts'
import type { NumberedRef } from '../../contract/refs.ts'
import { parseRef } from '../../contract/refs.ts'
import { rereadSlice } from '../../service/rereading/slices.ts'
import { describe } from '../answers/describe.ts'
import type { AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { query } from '../requests/parse-request.ts'

const range = v.strictObject({
  after: v.optional(
    v.pipe(
      v.string(),
      v.metadata({ description: 'The `next` of the previous slice.', examples: ['k3v9a1@2'] }),
    ),
  ),
  limit: limitField,
})

type Range = v.InferOutput<typeof range>

export function rereadRoutes() {
  return new Hono<AppEnv>()
    .get('/reread', description(false), requires('admin'), query(range), (c) =>
      answer(c, c.req.valid('query'), false),
    )
    .post('/reread', description(true), requires('admin'), query(range), (c) =>
      answer(c, c.req.valid('query'), true),
    )
}

async function answer(c: Context<AppEnv>, { after, limit }: Range, stores: boolean) {
  const place = after === undefined ? null : placeOf(after)
  const slice = await rereadSlice(c.var.store, { after: place, limit: Number(limit), stores })
  return c.json(slice, 200, { 'Cache-Control': 'no-store' })
}

function placeOf(text: string): NumberedRef {
  const ref = parseRef(text)
  if (ref && typeof ref.version === 'number') return { articleId: ref.articleId, version: ref.version }
  throw fieldProblem('after', 'must be the `next` of an earlier answer, such as k3v9a1@2')
}

function description(stores: boolean) {
  return describe({
    summary: stores
      ? 'Store the readings that differ under the current rules as new versions'
      : 'List the stored originals that the current rules read differently',
    detail:
      'Reads a slice of the library, in the order of article ids and numbers; `next` is where the next slice begins. ' +
      (stores
        ? 'Each new version has `rereadOf` and the times of the version that it was read from, which does not change.'
        : 'Nothing is stored.'),
    tag: 'Uploading',
    scope: 'admin',
    answers: { 200: { means: 'The versions that differ', schema: rereadAnswer } },
    problems: ['bad-request'],
  })
}
