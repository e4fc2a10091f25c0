// The page of a story: its printings against the base.
import { Hono } from 'hono'
import { fieldProblem, Problem } from '../../contract/problems.ts'
import { isSlug } from '../../contract/refs.ts'
import { PRINTINGS_PER_PAGE, StoryPage } from '../../pages/story/page.tsx'
import { sharesOfBase } from '../../service/scores/base-shares.ts'
import type { Compute } from '../../service/work/compute.ts'
import type { Article, StoryWithArticles } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import { page, siteOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'

export function storyPages(deps: AppDeps, compute: Compute) {
  return new Hono<AppEnv>().get('/stories/:slug', requires('read'), async (c) => {
    const { store } = c.var
    const story = await storedStory(store, c.req.param('slug'))
    const number = pageNumber(c.req.query('page'), story.articles.length)
    const from = (number - 1) * PRINTINGS_PER_PAGE
    const printings = inOrderOfTime(story.articles).slice(from, from + PRINTINGS_PER_PAGE)
    const base = baseOf(story)
    const shares = await sharesOfBase(store, compute, c.req.raw, base, printings)
    const props = { site: siteOf(c, deps), story, base, printings, shares, page: number }
    return page(c, deps, <StoryPage {...props} />)
  })
}

/** The story with this slug. Throws if the slug is invalid or not stored. */
export async function storedStory(store: Store, slug: string): Promise<StoryWithArticles> {
  if (!isSlug(slug)) {
    throw fieldProblem('slug', 'must be made of a-z, 0-9 and single hyphens, such as inf-treaty')
  }
  const story = await store.stories.read(slug)
  if (!story) throw new Problem('not-found', `There is no story ${slug}.`)
  return story
}

export function baseOf({ articles, base }: StoryWithArticles): Article | null {
  return articles.find(({ id }) => id === base) ?? articles[0] ?? null
}

/** Sorted by the displayed time, which is that of the newest version. */
export function inOrderOfTime(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => Date.parse(a.time) - Date.parse(b.time))
}

function pageNumber(value: string | undefined, count: number): number {
  const last = Math.max(1, Math.ceil(count / PRINTINGS_PER_PAGE))
  const number = /^\d{1,6}$/.test(value ?? '') ? Number(value) : 1
  return Math.min(last, Math.max(1, number))
}
