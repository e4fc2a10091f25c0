// Headers of every answer: the request id and the security headers.
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../deps.ts'
import { isSecure } from './access.ts'

/** An incoming id is kept if it cannot break a log line or a header. */
const REQUEST_ID = /^[A-Za-z0-9._:=+/-]{1,128}$/

export const requestId: MiddlewareHandler<AppEnv> = async (c, next) => {
  const incoming = c.req.header('x-request-id')
  c.set('requestId', incoming && REQUEST_ID.test(incoming) ? incoming : crypto.randomUUID())
  await next()
  c.res.headers.set('X-Request-Id', c.var.requestId)
}

/** Only our own files; no inline script or style. */
const OWN_FILES_ONLY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]
const NO_FRAMES = "frame-ancestors 'none'"
const CONTENT_SECURITY_POLICY = [...OWN_FILES_ONLY, NO_FRAMES].join('; ')

/** Headers of a page that these sites may frame. Without sites, nobody may. */
export function framedBy(origins: readonly string[]): readonly (readonly [string, string])[] {
  if (!origins.length) return []
  return [
    ['Content-Security-Policy', [...OWN_FILES_ONLY, `frame-ancestors ${origins.join(' ')}`].join('; ')],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ]
}

/** For bytes and fragments of third parties: displayed, never executed, with only their own style. */
export const SANDBOX_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

/** A route that sets one of these itself keeps its own value. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  const { headers } = c.res
  for (const [name, value] of SECURITY_HEADERS) if (!headers.has(name)) headers.set(name, value)
  // X-Frame-Options cannot list sites.
  if (!headers.get('Content-Security-Policy')?.includes(NO_FRAMES)) headers.delete('X-Frame-Options')
  if (isSecure(c)) headers.set('Strict-Transport-Security', 'max-age=31536000')
}

const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  // Not `no-referrer`: with it, browsers send `Origin: null` for our own forms.
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
]
