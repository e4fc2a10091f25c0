// The one error handler: a problem for programs, a page for people, and a log entry for unexpected errors.
import type { Context } from 'hono'
import type { Config } from '../../config.ts'
import { PROBLEMS, type Problem } from '../../contract/problems.ts'
import { ErrorPage } from '../../pages/frame/error-page.tsx'
import { logFault } from '../../service/fault-log.ts'
import { GivenUp } from '../../service/work/compute.ts'
import { pagePieces } from '../../service/work/text-bytes.ts'
import { wantsPage } from '../answers/negotiate.ts'
import { siteOf } from '../answers/page-answer.ts'
import { problemResponse, requestProblem } from '../answers/problem.ts'
import type { AppEnv } from '../deps.ts'
import { NEXT_FIELD } from '../routes/session.ts'

/** nginx's status for a client that closed the connection; only the log sees it. */
const CLIENT_CLOSED = 499

/** The answer to any error. */
export function errorAnswer(
  c: Context<AppEnv>,
  config: Config,
  error: unknown,
): Response | Promise<Response> {
  if (error instanceof GivenUp) return new Response(null, { status: CLIENT_CLOSED })
  const problem = requestProblem(error)
  if (problem.code === 'internal') logFault(`request ${c.var.requestId} failed`, error)
  return wantsPage(c) && isPage(c.req.path) ? errorPage(c, config, problem) : problemResponse(c, problem)
}

function isPage(path: string): boolean {
  return !/^\/(?:api|assets)\/|^\/(?:healthz|readyz|metrics|openapi\.json)$/.test(path)
}

/** Sends a reader without a token to the login page, and back afterwards. */
async function errorPage(c: Context<AppEnv>, config: Config, problem: Problem): Promise<Response> {
  if (problem.code === 'unauthorized' && c.var.access.via !== 'unknown-token' && c.req.method === 'GET') {
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`/login?${NEXT_FIELD}=${encodeURIComponent(pathname + search)}`, 303)
  }
  const [status, title] = PROBLEMS[problem.code]
  const page = ErrorPage({
    site: siteOf(c, { config }),
    status,
    title,
    detail: problem.detail,
    requestId: problem.code === 'internal' ? c.var.requestId : null,
  })
  const [html] = await pagePieces(page)
  return c.body(html ?? '', status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...problem.headers,
  })
}
