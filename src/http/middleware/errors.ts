// Every error ends here: as a problem for programs, as a page for people, and in the log where nobody foresaw it.
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

/** Nobody reads it but the log, where nginx made it known. */
const CLIENT_CLOSED = 499

/** The answer to an error of any kind. */
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

/** A reader who has no token yet is shown where to log in, and comes back afterwards. */
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
