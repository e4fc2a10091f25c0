// `GET /metrics`, and who may read it.
import { Hono, type MiddlewareHandler } from 'hono'
import type { Config } from '../../config.ts'
import { describe } from '../answers/describe.ts'
import type { AppEnv } from '../deps.ts'
import { requires, unauthorized } from '../middleware/access.ts'
import { callerOf } from '../middleware/callers.ts'
import type { Metrics } from '../monitoring/metrics.ts'

export function metricsRoutes(metrics: Metrics, { trustedProxies }: Config) {
  return new Hono<AppEnv>().get('/metrics', description, insidersOnly(trustedProxies), async (c) =>
    c.body(await metrics.text(), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    }),
  )
}

const needsToken = requires('read')

/** Callers on this machine and callers with a token. Public reading does not include metrics. */
function insidersOnly(trusted: Config['trustedProxies']): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (callerOf(c, trusted).local) return next()
    if (c.var.access.via === 'public') {
      throw unauthorized(c.var.access, 'The metrics of the service need a token.')
    }
    return needsToken(c, next)
  }
}

const description = describe({
  summary: 'Metrics of the service for Prometheus; on Node only',
  detail: 'Needs a token, even if reading is public, except from the same machine.',
  tag: 'Service',
  scope: 'read',
  answers: { 200: { means: 'The metrics, in the text format 0.0.4' } },
  formats: ['text/plain'],
})
