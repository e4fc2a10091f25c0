// Authentication and authorization: finds the scope of a request once, and lets routes require a scope.
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { Config } from '../../config.ts'
import { Problem } from '../../contract/problems.ts'
import { sameBytes, sha256Hex } from '../../service/uploads/content-hash.ts'
import { hexOf, sha256 } from '../../store/hashes.ts'
import { type Access, type AppEnv, SCOPES, type Scope } from '../deps.ts'
import { callerOf } from './callers.ts'
import { refuseForeignForms } from './origin.ts'
import { createTokenThrottle } from './token-throttle.ts'

/** Recognizes tokens and keeps browsers logged in. One per app. */
export interface Gate {
  /** Sets `access` for all later handlers. */
  readonly authenticate: MiddlewareHandler<AppEnv>
  /** The scope of a token; null if it is not ours. Throws `too-many-requests` for a caller that guesses tokens. */
  scopeOf(c: Context<AppEnv>, token: string): Promise<Scope | null>
  logIn(c: Context<AppEnv>, token: string): Promise<void>
  /** Ends the session of the request's cookie for every browser that has it. */
  logOut(c: Context<AppEnv>): Promise<void>
}

/** A logged-in browser. */
interface LogIn {
  /** Identifies the session without granting access. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly ends: number
}

const SESSION_ID_DIGITS = 32
const COOKIE = 'variorum_session'
const SESSION_SECONDS = 30 * 24 * 60 * 60
/** Longer than any token, and short enough to hash. */
const MAX_TOKEN_LENGTH = 1000

const NEEDS_TOKEN = 'This needs a token. Send it as `Authorization: Bearer <token>`, or log in at /login.'

export function createGate(config: Config, clock: () => Date): Gate {
  const { adminToken } = config
  if (adminToken === null) return openGate()
  const adminDigest = sha256(adminToken)
  const secret = sha256Hex(`variorum session\n${adminToken}`)
  const throttle = createTokenThrottle(clock)

  const scopeOf = async (c: Context<AppEnv>, token: string): Promise<Scope | null> => {
    const isAdmin = token.length <= MAX_TOKEN_LENGTH && sameBytes(await sha256(token), await adminDigest)
    if (!isAdmin) await throttle.wrong(callerOf(c, config.trustedProxies).address, token)
    return isAdmin ? 'admin' : null
  }
  /** The cookie holds no token, only its hash and an expiry. Removing a token ends its sessions. */
  const sessionOf = async (c: Context<AppEnv>): Promise<LogIn | null> => {
    if (!c.req.header('cookie')?.includes(COOKIE)) return null
    const cookie = await getSignedCookie(c, await secret, COOKIE)
    if (!cookie) return null
    const [digest, until] = cookie.split('.')
    const ends = Number(until) * 1000
    if (!(ends > clock().getTime()) || digest !== hexOf(await adminDigest)) return null
    return { id: (await sha256Hex(cookie)).slice(0, SESSION_ID_DIGITS), ends }
  }
  const openSessionOf = async (c: Context<AppEnv>): Promise<LogIn | null> => {
    const session = await sessionOf(c)
    return session && !(await c.var.store.endedLogins.has(session.id)) ? session : null
  }
  const accessOf = async (c: Context<AppEnv>, session: LogIn | null): Promise<Access> => {
    const token = bearerOf(c)
    if (token !== null) {
      const scope = await scopeOf(c, token)
      return scope ? { scope, via: 'bearer' } : { scope: null, via: 'unknown-token' }
    }
    if (session) return { scope: 'admin', via: 'cookie' }
    return config.readAccess === 'public' ? { scope: 'read', via: 'public' } : { scope: null, via: 'none' }
  }
  return {
    authenticate: async (c, next) => {
      const session = bearerOf(c) === null ? await openSessionOf(c) : null
      c.set('access', await accessOf(c, session))
      c.set('formToken', async () => formTokenOf(await secret, session?.id ?? ''))
      await next()
    },
    scopeOf,
    logIn: async (c, token) => {
      const until = Math.floor(clock().getTime() / 1000) + SESSION_SECONDS
      const session = `${await sha256Hex(token)}.${until}.${crypto.randomUUID()}`
      await setSignedCookie(c, COOKIE, session, await secret, {
        ...cookieOptions(c),
        maxAge: SESSION_SECONDS,
      })
    },
    logOut: async (c) => {
      deleteCookie(c, COOKIE, cookieOptions(c))
      const session = await sessionOf(c)
      if (session) await c.var.store.endedLogins.add(session.id, session.ends)
    },
  }
}

/** Middleware for a route that requires a scope. Scopes above reading refuse forms of other sites. */
export function requires(scope: Scope): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (scope !== 'read') refuseForeignForms(c)
    const { access } = c.var
    if (access.scope === null) throw unauthorized(access)
    if (SCOPES.indexOf(access.scope) < SCOPES.indexOf(scope)) throw lacking(access, scope)
    await next()
  }
}

/** On a laptop without tokens everything is open, so there is no login. */
function openGate(): Gate {
  let secret: string | null = null
  const formToken = () => {
    secret ??= crypto.randomUUID()
    return formTokenOf(secret, '')
  }
  return {
    authenticate: async (c, next) => {
      c.set('access', { scope: 'admin', via: 'open' })
      c.set('formToken', formToken)
      await next()
    },
    scopeOf: async () => null,
    logIn: async () => {},
    logOut: async () => {},
  }
}

function formTokenOf(secret: string, session: string): Promise<string> {
  return sha256Hex(`variorum form\n${secret}\n${session}`)
}

/** A reader without a token gets 401; a token with too little scope gets 403. */
function lacking(access: Access, scope: Scope): Problem {
  if (access.via === 'public') return unauthorized(access)
  return new Problem(
    'forbidden',
    `This needs a token with the scope ${scope}; yours has ${access.scope}.`,
    [],
    {
      'WWW-Authenticate': `Bearer realm="variorum", error="insufficient_scope", scope="${scope}"`,
    },
  )
}

/** A 401 that says how to get a token. */
export function unauthorized(access: Access, detail = NEEDS_TOKEN): Problem {
  const unknown = access.via === 'unknown-token'
  return new Problem('unauthorized', unknown ? 'The token is unknown or was revoked.' : detail, [], {
    'WWW-Authenticate': unknown
      ? 'Bearer realm="variorum", error="invalid_token"'
      : 'Bearer realm="variorum"',
  })
}

/** The Bearer token of the Authorization header; null if there is none. */
function bearerOf(c: Context): string | null {
  const header = c.req.header('authorization') ?? ''
  return /^bearer /i.test(header) ? header.slice('Bearer '.length).trim() || null : null
}

function cookieOptions(c: Context) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) } as const
}

/** True if the browser speaks TLS, to us or to the proxy before us. */
export function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
}
