// One database session per request, so that its calls are counted and bounded together.
import type { MiddlewareHandler } from 'hono'
import { compareBodyLimit } from '../../service/pasted-texts.ts'
import { REQUEST_DEADLINE_MS } from '../../store/drivers/database.ts'
import { newSession } from '../../store/drivers/session.ts'
import { createAnswerBudget } from '../answers/answer-budget.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { createBodyBudget } from './body-budget.ts'
import { continueTrace } from './traces.ts'

/** Eight bodies of the default limit at once, and very many of the usual size. */
const ARRIVING_BYTES = 96 * 1024 * 1024
/** Budget for answers; on Workers each isolate has its own. */
const WAITING_BYTES = 32 * 1024 * 1024

/** Sets `trace`, `session`, `store`, `bodies` and `answers` for all later handlers. */
export function sessions({
  store,
  config,
  arrivingBytes = ARRIVING_BYTES,
  answers = createAnswerBudget(WAITING_BYTES),
}: AppDeps): MiddlewareHandler<AppEnv> {
  const bodies = createBodyBudget(Math.max(arrivingBytes, compareBodyLimit(config.maxBodyBytes)))
  return async (c, next) => {
    const trace = continueTrace(c.req.header('traceparent'))
    const session = newSession({
      traceparent: trace?.header ?? null,
      until: Date.now() + REQUEST_DEADLINE_MS,
    })
    c.set('bodies', bodies)
    c.set('answers', answers)
    c.set('trace', trace)
    c.set('session', session)
    c.set('store', store.inSession(session))
    await next()
    if (trace) c.res.headers.set('traceparent', trace.header)
  }
}
