// List pages: the items, the cursor of the next page, and the same as a Link header.
import type { Context } from 'hono'
import type { Config } from '../../config.ts'
import type { PageJson } from '../../contract/answers/stories.ts'
import { pageJson } from '../../service/answers.ts'
import type { Page } from '../../store/model.ts'
import type { AppEnv } from '../deps.ts'
import { freshJson, type JsonAnswer } from './caching.ts'

/** Answers with one page of a list. */
export function pageAnswer<T, J>(
  c: Context<AppEnv>,
  config: Config,
  page: Page<T>,
  item: (value: T) => J,
): Promise<JsonAnswer<PageJson<J>>> {
  return freshJson(c, config, pageJson(page, item), nextLink(c, page.next))
}

/** The Link header of a page that has a next page. */
export function nextLink(c: Context<AppEnv>, next: string | null): Record<string, string> {
  return next === null ? {} : { Link: `<${nextAddress(c.req.url, next)}>; rel="next"` }
}

/** The same address with another cursor, without the host, because a proxy may use another name for it. */
function nextAddress(url: string, cursor: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.set('cursor', cursor)
  return `${pathname}?${searchParams}`
}
