// A problem as an answer (RFC 9457).
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Problem, problemJson } from '../../contract/problems.ts'
import { problemOf } from '../../service/problem-of.ts'
import type { AppEnv } from '../deps.ts'

/** Maps an error of a request to its problem. */
export function requestProblem(error: unknown): Problem {
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem('bad-request', 'The request could not be read.')
  }
  return problemOf(error)
}

/** The response for a problem. */
export function problemResponse(c: Context<AppEnv>, problem: Problem): Response {
  const requestId = c.get('requestId')
  const body = problemJson(problem, problem.code === 'internal' ? requestId : undefined)
  return c.body(JSON.stringify(body), body.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...problem.headers,
  })
}
