// Who may see the figures of the service, and where.
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { isLoopback } from '../../config.ts'
import { requires } from '../access.ts'
import type { AppEnv } from '../deps.ts'
import { describe } from '../describe.ts'
import { callerOf } from '../guesses.ts'
import type { Metrics } from '../metrics.ts'
import { Problem } from '../problems.ts'

export function metricsRoutes(metrics: Metrics) {
  return new Hono<AppEnv>().get('/metrics', description, insidersOnly, async (c) =>
    c.body(await metrics.text(), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    }),
  )
}

const needsToken = requires('read')

/** Whoever asks from this machine, or has a token: that reading is public makes no one an operator. */
const insidersOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (isHere(c)) return next()
  if (c.var.access.via === 'public')
    throw new Problem('unauthorized', 'The figures of the service need a token.')
  return needsToken(c, next)
}

function isHere(c: Context): boolean {
  return isLoopback(callerOf(c))
}

const description = describe({
  summary: 'Figures of the service for Prometheus; on Node only',
  detail: 'Needs a token, even where reading is public, unless it is asked from the machine itself.',
  tag: 'Service',
  scope: 'read',
  answers: { 200: { means: 'The figures, in the text format 0.0.4' } },
  formats: ['text/plain'],
})
