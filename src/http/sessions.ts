// Which calls of the database belong to a request? Each request has a session of its own.
import type { MiddlewareHandler } from 'hono'
import { REQUEST_DEADLINE_MS } from '../store/database.ts'
import { newSession } from '../store/session.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { continueTrace } from './traces.ts'

/** Sets `trace`, `session` and `store` for everything after it. */
export function sessions({ store }: AppDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const trace = continueTrace(c.req.header('traceparent'))
    const session = newSession({
      traceparent: trace?.header ?? null,
      until: Date.now() + REQUEST_DEADLINE_MS,
    })
    c.set('trace', trace)
    c.set('session', session)
    c.set('store', store.inSession(session))
    await next()
    if (trace) c.res.headers.set('traceparent', trace.header)
  }
}
