// The page of a story: its printings against the base.
import { Hono } from 'hono'
import type { Similarity } from '../core/model.ts'
import { PRINTINGS_PER_PAGE, StoryPage } from '../pages/story-page.tsx'
import type { Article, Store, StoryWithArticles } from '../store/store.ts'
import { requires } from './access.ts'
import type { Comparisons } from './comparisons.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { page, siteOf } from './page-answer.ts'
import { MOST_WORDS_COMPARED } from './page-article.tsx'
import { fieldProblem, Problem } from './problems.ts'
import { isSlug } from './refs.ts'

export function storyPages(deps: AppDeps, comparisons: Comparisons) {
  return new Hono<AppEnv>().get('/stories/:slug', requires('read'), async (c) => {
    const { store } = c.var
    const story = await storedStory(store, c.req.param('slug'))
    const number = pageNumber(c.req.query('page'), story.articles.length)
    const from = (number - 1) * PRINTINGS_PER_PAGE
    const printings = inOrderOfTime(story.articles).slice(from, from + PRINTINGS_PER_PAGE)
    const base = baseOf(story)
    const similarities = await againstBase(store, comparisons, base, printings)
    const props = { site: siteOf(c, deps), story, base, printings, similarities, page: number }
    return page(c, deps, <StoryPage {...props} />)
  })
}

/** The story of a slug. Throws where it is out of form or not stored. */
export async function storedStory(store: Store, slug: string): Promise<StoryWithArticles> {
  if (!isSlug(slug)) {
    throw fieldProblem('slug', 'must be made of a-z, 0-9 and single hyphens, such as inf-treaty')
  }
  const story = await store.story(slug)
  if (!story) throw new Problem('not-found', `There is no story ${slug}.`)
  return story
}

export function baseOf({ articles, base }: StoryWithArticles): Article | null {
  return articles.find(({ id }) => id === base) ?? articles[0] ?? null
}

/** By the time that is shown, which is that of the newest version. */
export function inOrderOfTime(articles: readonly Article[]): Article[] {
  return [...articles].sort((a, b) => Date.parse(a.time) - Date.parse(b.time))
}

/** By article id, the newest version of each against that of the base; no more of them than may be compared at once. */
export async function againstBase(
  store: Store,
  comparisons: Comparisons,
  base: Article | null,
  printings: readonly Article[],
): Promise<Map<string, Similarity>> {
  const found = new Map<string, Similarity>()
  const left = base && (await store.version({ articleId: base.id, version: 'latest' }))
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

function pageNumber(asked: string | undefined, count: number): number {
  const last = Math.max(1, Math.ceil(count / PRINTINGS_PER_PAGE))
  const number = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1
  return Math.min(last, Math.max(1, number))
}
