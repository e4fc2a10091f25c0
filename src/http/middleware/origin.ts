// Did our own pages send this, or another site through the reader's browser? Guards against forged requests.
import type { Context, MiddlewareHandler } from 'hono'
import { type Config, isLoopback } from '../../config.ts'
import { mediaTypeOf } from '../../contract/media-type.ts'
import { Problem } from '../../contract/problems.ts'
import { wantsPage } from '../answers/negotiate.ts'
import type { AppEnv, Sender } from '../deps.ts'

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

/** The query parameter by which a form of ours shows where it comes from, for browsers that do not. */
export const FORM_TOKEN = 'form'

/**
 * A browser that writes with nothing but a cookie, or on an open laptop with nothing at all, has to come from our own
 * pages. Scripts send no Origin and carry a token or sit on the machine itself. Sets `sender` for everything after it.
 */
export const ownPagesOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { via } = c.var.access
  const sender = READING.includes(c.req.method) || via === 'bearer' ? 'own' : await senderOf(c)
  if (sender === 'other' || (sender === 'unknown' && via === 'cookie')) throw notFromHere()
  c.set('sender', sender)
  await next()
}

/**
 * Refuses what changes something and may be a form that another site sent, through a browser that says nothing of where
 * it comes from. Forms have these content types alone. The API takes but plain text of them, which a browser sends with
 * another `Accept` than a script.
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
    'This request came from another site, or does not say where it came from. Send it from these pages, or with a token.',
  )
}

/**
 * What the browser says of the site stands before Origin, which is compared with a Host that a proxy may have changed.
 * Browsers too old for either send Referer, unless someone took it away; then there is the token in the form's address.
 */
async function senderOf(c: Context<AppEnv>): Promise<Sender> {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'own' : 'other'
  const origin = c.req.header('origin') ?? c.req.header('referer')
  if (origin !== undefined) return isOwn(c, origin) ? 'own' : 'other'
  const token = c.req.query(FORM_TOKEN)
  return token !== undefined && token === (await c.var.formToken()) ? 'own' : 'unknown'
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
