// Did our own pages send this, or another site through the reader's browser? Guards against forged requests.
import type { Context, MiddlewareHandler } from 'hono'
import { type Config, isLoopback } from '../config.ts'
import type { AppEnv } from './deps.ts'
import { Problem } from './problems.ts'

const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * Where everything is open, the name asked for must be this machine's: another site could else point its own name at
 * 127.0.0.1 and read and write through the browser of whoever visits it (DNS rebinding).
 */
export function loopbackNamesOnly(config: Config): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (config.adminToken === null && !isOwnName(hostNameOf(c))) {
      throw new Problem(
        'forbidden',
        'Without ADMIN_TOKEN this service answers only to localhost, 127.0.0.1, 0.0.0.0 and [::1]. ' +
          'Ask for it by one of these, or start it with ADMIN_TOKEN.',
      )
    }
    await next()
  }
}

/** Tools that were told to listen on 0.0.0.0 ask for it, too; no one can register that name. */
function isOwnName(name: string): boolean {
  return isLoopback(name) || name === '0.0.0.0'
}

/**
 * A browser that writes with nothing but a cookie, or on an open laptop with nothing at all, has to come from our own
 * pages. Scripts send no Origin and carry a token or sit on the machine itself.
 */
export const ownPagesOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { via } = c.var.access
  if (!READING.includes(c.req.method) && via !== 'bearer' && isForged(c, via === 'cookie')) {
    throw new Problem(
      'forbidden',
      'This request came from another site. Send it from these pages, or with a token.',
    )
  }
  await next()
}

/**
 * `strict`: a request that does not say where it comes from is refused too. What the browser says of the site stands
 * before Origin, which is compared with a Host that a proxy may have changed.
 */
function isForged(c: Context, strict: boolean): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  return origin === undefined ? strict : !isOwn(c, origin)
}

/** The schemes are left out: a proxy that ends TLS makes them differ. */
function isOwn(c: Context, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === hostOf(c)
}

function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()
}

function hostNameOf(c: Context): string {
  const host = hostOf(c)
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : (host.split(':', 1)[0] ?? '')
}
