// Read-your-writes over replicas. A write answers with a bookmark, and a request that sends the bookmark reads a state
// that includes the write. Scripts use a header, browsers a cookie.
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { fieldProblem } from '../../contract/problems.ts'
import { wantsPage } from '../answers/negotiate.ts'
import type { AppEnv } from '../deps.ts'
import { isSecure } from './access.ts'

const BOOKMARK_HEADER = 'X-Variorum-Bookmark'
const COOKIE = 'variorum_bookmark'
/** A working replica has a write within seconds. */
const COOKIE_SECONDS = 60
/** The bookmark of a database whose reads always see its writes. */
const ANY_STATE = '0'
/** Several databases have one bookmark each. */
const FORM = /^[0-9A-Za-z._-]{1,1000}$/
const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** Runs after `sessions`. Throws 400 for an invalid header; an invalid cookie is ignored. */
export const bookmarks: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.var.session.bookmark = bookmarkOf(c)
  await next()
  const { bookmark, calls } = c.var.session
  if (READING.includes(c.req.method) || calls === 0 || c.res.status >= 400) return
  c.res.headers.set(BOOKMARK_HEADER, bookmark ?? ANY_STATE)
  if (bookmark !== null && wantsPage(c)) {
    setCookie(c, COOKIE, bookmark, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure(c),
      maxAge: COOKIE_SECONDS,
    })
  }
}

function bookmarkOf(c: Context<AppEnv>): string | null {
  const header = c.req.header(BOOKMARK_HEADER)
  if (header === undefined) {
    const cookie = getCookie(c, COOKIE)
    return cookie !== undefined && FORM.test(cookie) ? cookie : null
  }
  if (!FORM.test(header)) throw fieldProblem(BOOKMARK_HEADER, 'must be the value of an earlier answer')
  return header
}
