// CSRF protection: distinguishes our own pages from other sites.
import type { Context, MiddlewareHandler } from 'hono'
import { type Config, isLoopback } from '../../config.ts'
import { mediaTypeOf } from '../../contract/media-type.ts'
import { Problem } from '../../contract/problems.ts'
import { wantsPage } from '../answers/negotiate.ts'
import type { AppEnv, Sender } from '../deps.ts'

const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * If everything is open, Host must name this machine. Otherwise another site could point its name at 127.0.0.1 and read
 * and write through the visitor's browser (DNS rebinding).
 */
export function loopbackNamesOnly(config: Config): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (config.adminToken === null && !isOwnName(hostNameOf(c))) {
      throw new Problem(
        'forbidden',
        'Without ADMIN_TOKEN this service answers only to localhost, 127.0.0.1, 0.0.0.0 and [::1]. ' +
          'Use one of these names, or start it with ADMIN_TOKEN.',
      )
    }
    await next()
  }
}

/** Tools that listen on 0.0.0.0 also request it by that name; nobody can register it. */
function isOwnName(name: string): boolean {
  return isLoopback(name) || name === '0.0.0.0'
}

/** The query parameter that proves a form is ours, for browsers that send no origin. */
export const FORM_TOKEN = 'form'

/**
 * A write that a browser sends with a cookie, or with nothing on an open laptop, must come from our own pages. Scripts
 * send no Origin; they carry a token or run on this machine. Sets `sender` for all later handlers.
 */
export const ownPagesOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { via } = c.var.access
  const sender = READING.includes(c.req.method) || via === 'bearer' ? 'own' : await senderOf(c)
  if (sender === 'other' || (sender === 'unknown' && via === 'cookie')) throw notFromHere()
  c.set('sender', sender)
  await next()
}

/**
 * Refuses a write that may be another site's form, sent by a browser that names no origin. Forms have only these
 * content types. The API accepts only plain text of them, and a browser's `Accept` differs from a script's.
 */
export function refuseForeignForms(c: Context<AppEnv>): void {
  if (c.var.sender !== 'unknown' || c.var.access.via !== 'open') return
  const { type } = mediaTypeOf(c.req.header('content-type'))
  const isForm = FORM_TYPES.includes(type) && !c.req.path.startsWith('/api/')
  if (isForm || (type === 'text/plain' && wantsPage(c))) throw notFromHere()
}

const FORM_TYPES: readonly string[] = ['multipart/form-data', 'application/x-www-form-urlencoded']

function notFromHere(): Problem {
  return new Problem(
    'forbidden',
    'This request came from another site, or has no origin. Send it from these pages, or with a token.',
  )
}

/**
 * Sec-Fetch-Site comes before Origin, which is compared with a Host that a proxy may have changed. Browsers too old for
 * both send Referer; without it, the token in the form's address decides.
 */
async function senderOf(c: Context<AppEnv>): Promise<Sender> {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'own' : 'other'
  const origin = c.req.header('origin') ?? c.req.header('referer')
  if (origin !== undefined) return isOwn(c, origin) ? 'own' : 'other'
  const token = c.req.query(FORM_TOKEN)
  return token !== undefined && token === (await c.var.formToken()) ? 'own' : 'unknown'
}

/** Ignores the schemes: behind a proxy that ends TLS they differ. */
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
