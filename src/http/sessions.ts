// Which calls of the database belong to a request? Each request has a session of its own.
import type { MiddlewareHandler } from 'hono'
import { newSession } from '../store/session.ts'
import type { AppDeps, AppEnv } from './deps.ts'

/** Sets `session` and `store` for everything after it. */
export function sessions({ store }: AppDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const session = newSession()
    c.set('session', session)
    c.set('store', store.inSession(session))
    await next()
  }
}
