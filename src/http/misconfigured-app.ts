// The app that is served when the configuration is invalid. It answers every request with the reason.
import { Hono } from 'hono'
import { Problem } from '../contract/problems.ts'
import { problemResponse } from './answers/problem.ts'
import type { AppEnv } from './deps.ts'
import { requestId, securityHeaders } from './middleware/headers.ts'

/** Somebody has to change a setting, which takes a while. */
const RETRY_SECONDS = '60'

/** Answers 503 with this sentence to every request. */
export function createRefusal(detail: string): Hono<AppEnv> {
  const refusal = new Hono<AppEnv>()
  refusal.use(requestId, securityHeaders)
  refusal.all('*', (c) =>
    problemResponse(c, new Problem('unavailable', detail, [], { 'Retry-After': RETRY_SECONDS })),
  )
  return refusal
}
