// The pages: reads what each shows from the database, compares, and hands plain values to the floor below.
import { Hono } from 'hono'
import type { Similarity } from '../core/model.ts'
import { ArticlePage } from '../pages/article-page.tsx'
import { ComparePage } from '../pages/compare-page.tsx'
import { DocsPage } from '../pages/docs-page.tsx'
import { HomePage } from '../pages/home-page.tsx'
import { LoginPage } from '../pages/login-page.tsx'
import { StoriesPage } from '../pages/stories-page.tsx'
import { PRINTINGS_PER_PAGE, StoryPage } from '../pages/story-page.tsx'
import { NO_UPLOAD_FIELDS, UploadPage } from '../pages/upload-page.tsx'
import type { Article, FullVersion, Store } from '../store/store.ts'
import { requires } from './access.ts'
import { type Comparisons, createComparisons } from './comparisons.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { originOf, page, siteOf } from './page-answer.ts'
import { diffPages, storedVersion } from './page-diff.tsx'
import { pageForms } from './page-forms.tsx'
import { fieldProblem, Problem } from './problems.ts'
import { ARTICLE_ID, isSlug, parseRef, refText } from './refs.ts'
import { ownPath } from './routes/session.ts'

const LATEST_STORIES = 10
const STORIES_PER_PAGE = 50
/** Steps of an article that are measured; the older ones are links without a figure. */
const MOST_STEPS = 20
/** Words compared for one page at most, so that a story of very long texts can't hold up everyone else. */
const MOST_WORDS_COMPARED = 300_000

export function pageRoutes(deps: AppDeps, comparisons: Comparisons = createComparisons()) {
  return new Hono<AppEnv>()
    .get('/', requires('read'), async (c) => {
      const { items, next } = await c.var.store.stories({}, { limit: LATEST_STORIES })
      return page(
        c,
        deps,
        <HomePage site={siteOf(c, deps)} stories={items} more={next !== null} origin={originOf(c)} />,
      )
    })
    .get('/stories', requires('read'), async (c) => {
      const query = (c.req.query('q') ?? '').trim().slice(0, 200)
      const cursor = c.req.query('cursor') ?? null
      const { items, next } = await c.var.store.stories(query ? { q: query } : {}, {
        limit: STORIES_PER_PAGE,
        cursor,
      })
      const props = { site: siteOf(c, deps), stories: items, next, query, origin: originOf(c) }
      return page(c, deps, <StoriesPage {...props} />)
    })
    .get('/stories/:slug', requires('read'), async (c) => {
      const slug = c.req.param('slug')
      if (!isSlug(slug))
        throw fieldProblem('slug', 'must be made of a-z, 0-9 and single hyphens, such as inf-treaty')
      const story = await c.var.store.story(slug)
      if (!story) throw new Problem('not-found', `There is no story ${slug}.`)
      const number = pageNumber(c.req.query('page'), story.articles.length)
      // By the time that is shown, which is that of the newest version.
      const inOrder = [...story.articles].sort((a, b) => Date.parse(a.time) - Date.parse(b.time))
      const printings = inOrder.slice((number - 1) * PRINTINGS_PER_PAGE, number * PRINTINGS_PER_PAGE)
      const base = story.articles.find(({ id }) => id === story.base) ?? story.articles[0] ?? null
      const similarities = base ? await againstBase(c.var.store, comparisons, base, printings) : new Map()
      const props = { site: siteOf(c, deps), story, base, printings, similarities, page: number }
      return page(c, deps, <StoryPage {...props} />)
    })
    .get('/articles/:id', requires('read'), async (c) => {
      const id = c.req.param('id')
      if (!ARTICLE_ID.test(id)) throw fieldProblem('id', 'must be the id of an article')
      const article = await c.var.store.article(id)
      if (!article) throw new Problem('not-found', `There is no article ${id}.`)
      const wanted = parseRef(`${id}@${c.req.query('version') ?? 'latest'}`)
      const shown = await storedVersion(c.var.store, wanted ?? { articleId: id, version: 'latest' })
      const numbers = article.versions.map(({ number }) => number)
      const steps = await stepsOf(c.var.store, comparisons, id, numbers)
      const story = article.story ? await c.var.store.story(article.story) : null
      return page(c, deps, <ArticlePage {...{ site: siteOf(c, deps), article, story, shown, steps }} />)
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
      return page(c, deps, <UploadPage site={siteOf(c, deps)} fields={fields} />)
    })
    .get('/login', async (c) => {
      const { failed, next } = c.req.query()
      const problem = failed === undefined ? null : 'This token is unknown or was revoked.'
      return page(c, deps, <LoginPage site={siteOf(c, deps)} problem={problem} next={ownPath(next)} />)
    })
    .get('/docs', async (c) => page(c, deps, <DocsPage site={siteOf(c, deps)} origin={originOf(c)} />))
    .route('/', diffPages(deps, comparisons))
    .route('/', pageForms(deps, comparisons))
}

async function againstBase(
  store: Store,
  comparisons: Comparisons,
  base: Article,
  printings: readonly Article[],
): Promise<Map<string, Similarity>> {
  const found = new Map<string, Similarity>()
  const left = await store.version({ articleId: base.id, version: 'latest' })
  let room = MOST_WORDS_COMPARED
  for (const { id, words } of printings) {
    if (!left || id === base.id) continue
    room -= words + left.words
    if (room < 0) break
    const right = await store.version({ articleId: id, version: 'latest' })
    if (right) found.set(id, comparisons.scores(left, right, []))
  }
  return found
}

/** Each version against the one before it, newest first. `numbers` are those of the article, newest first. */
async function stepsOf(
  store: Store,
  comparisons: Comparisons,
  articleId: string,
  numbers: readonly number[],
): Promise<Map<number, Similarity>> {
  const found = new Map<number, Similarity>()
  let room = MOST_WORDS_COMPARED
  let later: FullVersion | null = null
  for (const version of numbers.slice(0, MOST_STEPS + 1)) {
    const earlier = await store.version({ articleId, version })
    room -= (earlier?.words ?? 0) + (later?.words ?? 0)
    if (room < 0) break
    if (earlier && later) found.set(later.number, comparisons.scores(earlier, later, []))
    later = earlier
  }
  return found
}

function pageNumber(asked: string | undefined, count: number): number {
  const last = Math.max(1, Math.ceil(count / PRINTINGS_PER_PAGE))
  const number = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1
  return Math.min(last, Math.max(1, number))
}
