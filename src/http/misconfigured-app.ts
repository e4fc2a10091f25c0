// A service that can not serve, because a setting is wrong: it tells everyone who asks, as a problem of its own.
import { Hono } from 'hono'
import { Problem } from '../contract/problems.ts'
import { problemResponse } from './answers/problem.ts'
import type { AppEnv } from './deps.ts'
import { requestId, securityHeaders } from './middleware/headers.ts'

/** Someone has to change a setting; that takes a while. */
const RETRY_SECONDS = '60'

/** Answers 503 with that sentence to everything. */
export function createRefusal(detail: string): Hono<AppEnv> {
  const refusal = new Hono<AppEnv>()
  refusal.use(requestId, securityHeaders)
  refusal.all('*', (c) =>
    problemResponse(c, new Problem('unavailable', detail, [], { 'Retry-After': RETRY_SECONDS })),
  )
  return refusal
}
