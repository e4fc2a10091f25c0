// All pages: each handler reads its values, compares, and passes plain values to src/pages.
import { Hono } from 'hono'
import { Problem } from '../../contract/problems.ts'
import { parseRef, refText } from '../../contract/refs.ts'
import { DocsPage } from '../../pages/docs-page.tsx'
import { ComparePage } from '../../pages/forms/compare-page.tsx'
import { LoginPage } from '../../pages/forms/login-page.tsx'
import { NO_UPLOAD_FIELDS, UploadPage } from '../../pages/forms/upload-page.tsx'
import { HomePage } from '../../pages/home-page.tsx'
import { StoriesPage } from '../../pages/story/stories-page.tsx'
import type { StoryViews } from '../../service/stories/views.ts'
import type { Compute } from '../../service/work/compute.ts'
import { originOf, page, siteOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { ownPath } from '../routes/session.ts'
import { articlePages } from './article.tsx'
import { diffPages } from './diff.ts'
import { embedPages } from './embed.tsx'
import { feedRoutes } from './feeds.ts'
import { pageForms, uploadAction } from './forms.tsx'
import { searchPages } from './search.tsx'
import { storyPages } from './story.tsx'
import { storyViews } from './story-views.tsx'

const LATEST_STORIES = 10
const STORIES_PER_PAGE = 50

export function pageRoutes(deps: AppDeps, compute: Compute, views: StoryViews) {
  return new Hono<AppEnv>()
    .get('/', requires('read'), async (c) => {
      const { items, next } = await c.var.store.stories.list({}, { limit: LATEST_STORIES })
      return page(
        c,
        deps,
        <HomePage site={siteOf(c, deps)} stories={items} more={next !== null} origin={originOf(c)} />,
      )
    })
    .get('/stories', requires('read'), async (c) => {
      const query = (c.req.query('q') ?? '').trim().slice(0, 200)
      const cursor = c.req.query('cursor') ?? null
      const { items, next } = await c.var.store.stories.list(query ? { q: query } : {}, {
        limit: STORIES_PER_PAGE,
        cursor,
      })
      const props = { site: siteOf(c, deps), stories: items, next, query, origin: originOf(c) }
      return page(c, deps, <StoriesPage {...props} />)
    })
    .get('/compare', requires('read'), async (c) => {
      const { left, right } = c.req.query()
      if (left === undefined && right === undefined)
        return page(c, deps, <ComparePage site={siteOf(c, deps)} />)
      const [a, b] = [parseRef(left ?? ''), parseRef(right ?? '')]
      if (!a || !b)
        throw new Problem('bad-request', 'Choose two printings, one for the left and one for the right.')
      return c.redirect(`/diff/${refText(a)}...${refText(b)}`, 303)
    })
    .get('/upload', requires('write'), async (c) => {
      const fields = {
        ...NO_UPLOAD_FIELDS,
        story: c.req.query('story') ?? '',
        source: c.req.query('source') ?? '',
      }
      return page(
        c,
        deps,
        <UploadPage site={siteOf(c, deps)} fields={fields} action={await uploadAction(c)} />,
      )
    })
    .get('/login', async (c) => {
      const { failed, next } = c.req.query()
      const problem = failed === undefined ? null : 'This token is unknown or was revoked.'
      return page(c, deps, <LoginPage site={siteOf(c, deps)} problem={problem} next={ownPath(next)} />)
    })
    .get('/docs', async (c) => page(c, deps, <DocsPage site={siteOf(c, deps)} origin={originOf(c)} />))
    .route('/', diffPages(deps, compute))
    .route('/', embedPages(deps, compute))
    .route('/', storyPages(deps, compute))
    .route('/', storyViews(deps, views))
    .route('/', articlePages(deps, compute))
    .route('/', feedRoutes(deps, compute))
    .route('/', searchPages(deps, compute))
    .route('/', pageForms(deps, compute))
}
