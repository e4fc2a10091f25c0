// Login: a browser sends a token and gets a signed cookie; logging out ends the session everywhere.
import { type Context, Hono } from 'hono'
import { Problem } from '../../contract/problems.ts'
import { wantsPage } from '../answers/negotiate.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import type { Gate } from '../middleware/access.ts'
import { expectMediaType, readBytes } from '../requests/bodies.ts'

const MAX_FORM_BYTES = 16_384
const FORM = 'application/x-www-form-urlencoded'

/** The fields of the login form. */
const TOKEN_FIELD = 'token'
/** The path to go to afterwards, on this service. */
export const NEXT_FIELD = 'next'

export function sessionRoutes({ config }: AppDeps, gate: Gate) {
  return new Hono<AppEnv>()
    .post('/login', async (c) => {
      const form = await readForm(c)
      const next = ownPath(form.get(NEXT_FIELD))
      if (config.adminToken === null) return c.redirect(next, 303)
      const token = form.get(TOKEN_FIELD)?.trim() ?? ''
      if ((await gate.scopeOf(c, token)) === null) {
        if (wantsPage(c)) return c.redirect(`/login?failed=1&${NEXT_FIELD}=${encodeURIComponent(next)}`, 303)
        throw new Problem('unauthorized', 'The token is unknown or was revoked.', [], {
          'WWW-Authenticate': 'Bearer realm="variorum", error="invalid_token"',
        })
      }
      await gate.logIn(c, token)
      return c.redirect(next, 303)
    })
    .post('/logout', async (c) => {
      await gate.logOut(c)
      return c.redirect('/', 303)
    })
}

async function readForm(c: Context<AppEnv>): Promise<URLSearchParams> {
  expectMediaType(c, [FORM])
  return new URLSearchParams(new TextDecoder().decode(await readBytes(c, MAX_FORM_BYTES)))
}

/** A path on this service; any other address becomes the front page. */
export function ownPath(next: string | null | undefined): string {
  const base = 'http://own.invalid'
  if (!next?.startsWith('/') || !URL.canParse(next, base)) return '/'
  const url = new URL(next, base)
  const path = url.pathname + url.search + url.hash
  // Browsers would normalize `/.//host` to another host.
  return url.origin === base && !path.startsWith('//') ? path : '/'
}
