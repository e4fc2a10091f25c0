// Reports every request to the observers: the log, the metrics, Workers Analytics Engine. Reports contain no address,
// query or text.
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { SeenRequest } from '../observer.ts'

/** The log line as JSON; `version` is this program's. */
export function logLine({ trace, ...seen }: SeenRequest, version: string): string {
  return JSON.stringify({ ...seen, ...(trace && { trace: trace.id, span: trace.span }), version })
}

/** Methods that are counted by name; all others count as one. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Calls every observer for every request. Runs after `requestId` and `sessions`. */
export function observed({ observers = [], clock }: AppDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const time = clock().toISOString()
    const started = performance.now()
    await next()
    if (observers.length === 0) return
    const request = seenRequest(c, time, performance.now() - started)
    for (const observe of observers) observe(request)
  }
}

function seenRequest(c: Context<AppEnv>, time: string, ms: number): SeenRequest {
  const { session, trace } = c.var
  return {
    time,
    id: c.var.requestId,
    method: METHODS.has(c.req.method) ? c.req.method : 'OTHER',
    route: routeOf(c),
    status: c.res.status,
    ms: rounded(ms),
    databaseMs: rounded(session.ms),
    databaseCalls: session.calls,
    trace: trace && { id: trace.id, span: trace.span },
  }
}

/** Wildcard middleware matches every address, so it is not the route. */
function routeOf(c: Context<AppEnv>): string {
  const patterns = matchedRoutes(c).map(({ path }) => path)
  return patterns.findLast((path) => path !== '' && path !== '*' && path !== '/*') ?? 'none'
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100
}
