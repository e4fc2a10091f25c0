// Comparing: the scores and the whole diff of two stored versions or of two uploaded texts.

import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { ComparisonJson, SimilarityJson, TextJson } from '../../contract/answers/comparison.ts'
import {
  comparisonAnswer,
  similarityAnswer,
  textComparisonAnswer,
} from '../../contract/answers/comparison.ts'
import type { VersionJson } from '../../contract/answers/versions.ts'
import { formatField, ignoreField, pairField } from '../../contract/fields.ts'
import { contentTypeOf, DIFF_FORMATS, type Format, SIMILARITY_FORMATS } from '../../contract/formats.ts'
import { similarityCsv } from '../../formats/csv.ts'
import { similarityText } from '../../formats/text.ts'
import { compareBody, compareBodyLimit } from '../../service/pasted-texts.ts'
import type { Compute } from '../../service/work/compute.ts'
import { type Pieces, piecesOf } from '../../service/work/text-bytes.ts'
import { type JsonAnswer, jsonAnswer } from '../answers/caching.ts'
import { describe } from '../answers/describe.ts'
import { chooseFormat } from '../answers/negotiate.ts'
import { pairAnswer, type StoredPair } from '../answers/pair-answer.ts'
import { send } from '../answers/send.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { SANDBOX_POLICY } from '../middleware/headers.ts'
import { jsonBytes } from '../requests/bodies.ts'
import { params, query } from '../requests/parse-request.ts'
import { compareTask, diffTask, similarityTask } from '../tasks/diff.ts'

const pair = v.object({ pair: pairField })
const similarityQuery = v.strictObject({
  format: formatField(SIMILARITY_FORMATS),
  ignore: v.optional(ignoreField),
})
const diffQuery = v.strictObject({ format: formatField(DIFF_FORMATS), ignore: v.optional(ignoreField) })

export function comparingRoutes(deps: AppDeps, compute: Compute) {
  const { config } = deps
  return new Hono<AppEnv>()
    .get(
      '/similarity/:pair',
      similarityDescription,
      requires('read'),
      params(pair),
      query(similarityQuery),
      async (c) => {
        const { format: requestedFormat, ignore = [] } = c.req.valid('query')
        const format = chooseFormat(c, SIMILARITY_FORMATS, requestedFormat)
        const request = { pair: c.req.valid('param').pair, what: 'similarity', format, ignore } as const
        const response = await pairAnswer(c, deps, request, async ({ left, right }) => {
          const scores = await compute.run(similarityTask, { left, right, ignore }, c.req.raw)
          if (format === 'text') return piecesOf(similarityText(scores))
          if (format === 'csv') return piecesOf(similarityCsv(left.ref, right.ref, scores))
          const json: SimilarityJson = { left: left.ref, right: right.ref, ...scores }
          return piecesOf(JSON.stringify(json))
        })
        return jsonAnswer<SimilarityJson>(response)
      },
    )
    .get('/diff/:pair', diffDescription, requires('read'), params(pair), query(diffQuery), async (c) => {
      const { format: requestedFormat, ignore = [] } = c.req.valid('query')
      const format = chooseFormat(c, DIFF_FORMATS, requestedFormat)
      const request = { pair: c.req.valid('param').pair, what: 'diff', format, ignore } as const
      const body = ({ left, right }: StoredPair) =>
        compute.run(diffTask, { left, right, ignore, format }, c.req.raw)
      const response = await pairAnswer(c, deps, request, body, fragmentHeaders(format))
      return jsonAnswer<ComparisonJson<VersionJson>>(response)
    })
    .post(
      '/compare',
      compareDescription,
      requires('read'),
      query(diffQuery),
      jsonBytes(compareBody, compareBodyLimit(config.maxBodyBytes)),
      async (c) => {
        const { format: requestedFormat, ignore = [] } = c.req.valid('query')
        const format = chooseFormat(c, DIFF_FORMATS, requestedFormat)
        const texts = { body: c.req.valid('json'), maxBytes: config.maxBodyBytes, ignore, format }
        return sent(c, format, await compute.run(compareTask, texts, c.req.raw))
      },
    )
}

function sent(c: Context<AppEnv>, format: Format, pieces: Pieces): JsonAnswer<ComparisonJson<TextJson>> {
  const { body, headers } = send(c, pieces)
  const all = {
    ...headers,
    'Content-Type': contentTypeOf(format),
    'Cache-Control': 'no-store',
    ...fragmentHeaders(format),
  }
  return jsonAnswer(c.body(body, 200, all))
}

/** The fragment brings its own style. Opened on its own, it may use only that. */
function fragmentHeaders(format: Format): Record<string, string> {
  return format === 'html' ? { 'Content-Security-Policy': SANDBOX_POLICY } : {}
}

const DIFF_TYPES = ['text/plain', 'text/csv', 'text/x-diff', 'text/html']

const similarityDescription = describe({
  summary: 'The scores of two stored versions',
  detail: 'As text, only the score on a line.',
  tag: 'Comparing',
  scope: 'read',
  answers: { 200: { means: 'The scores', schema: similarityAnswer } },
  formats: ['text/plain', 'text/csv'],
  problems: ['bad-request', 'not-found'],
})

const diffDescription = describe({
  summary: 'The whole comparison of two stored versions',
  detail:
    'As text a word diff, as csv a row per change, as patch a unified diff of the texts that `format=text` of the versions returns, as html a fragment.',
  tag: 'Comparing',
  scope: 'read',
  answers: { 200: { means: 'The comparison', schema: comparisonAnswer } },
  formats: DIFF_TYPES,
  problems: ['bad-request', 'not-found'],
})

const compareDescription = describe({
  summary: 'The comparison of two texts that are not stored',
  detail: 'Stores nothing. The upload limit applies to each side.',
  tag: 'Comparing',
  scope: 'read',
  answers: { 200: { means: 'The comparison', schema: textComparisonAnswer } },
  formats: DIFF_TYPES,
  problems: ['bad-request', 'too-large', 'unsupported-media-type', 'unusable-text'],
})
