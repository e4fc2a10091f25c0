// Health, readiness, and the description of each problem.
import { Hono } from 'hono'
import * as v from 'valibot'
import { statusAnswer } from '../../contract/answers/service.ts'
import { PROBLEMS, Problem, type ProblemCode } from '../../contract/problems.ts'
import { describe } from '../answers/describe.ts'
import type { AppEnv } from '../deps.ts'
import { params } from '../requests/parse-request.ts'

const NOT_KEPT = { 'Cache-Control': 'no-store' }
const code = v.object({ code: v.string() })

export function serviceRoutes() {
  return new Hono<AppEnv>()
    .get('/healthz', aliveDescription, (c) => c.json({ status: 'ok' } as const, 200, NOT_KEPT))
    .get('/readyz', readyDescription, async (c) => {
      await c.var.store.ping()
      return c.json({ status: 'ok' } as const, 200, NOT_KEPT)
    })
    .get('/problems/:code', problemDescription, params(code), (c) => {
      const code = c.req.valid('param').code
      if (!isCode(code)) throw new Problem('not-found', 'There is no such problem.')
      const [status, title, remedy] = PROBLEMS[code]
      return c.text(`${status} ${title}\n\n${remedy}\n`)
    })
}

function isCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEMS, text)
}

const aliveDescription = describe({
  summary: 'Whether the service is alive',
  tag: 'Service',
  scope: null,
  answers: { 200: { means: 'It is', schema: statusAnswer } },
})

const readyDescription = describe({
  summary: 'Whether the database answers, has the right schema and takes writes',
  tag: 'Service',
  scope: null,
  answers: { 200: { means: 'It does', schema: statusAnswer } },
  problems: ['unavailable'],
})

const problemDescription = describe({
  summary: 'A problem type: the page at the `type` of a problem document',
  tag: 'Service',
  scope: null,
  answers: { 200: { means: 'Its status, its title and the remedy' } },
  formats: ['text/plain'],
  problems: ['not-found'],
})
