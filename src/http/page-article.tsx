// The page of an article: its versions with the size of each change, and the text of one.
import { Hono } from 'hono'
import type { Similarity } from '../core/model.ts'
import { newestReadings } from '../core/story/rereadings.ts'
import { ArticlePage } from '../pages/article/page.tsx'
import type { Caller, Compute } from '../service/compute.ts'
import { pairScoresTask, pairsOfTexts } from '../service/pair-scores.ts'
import type { ArticleWithVersions, FullVersion, Store } from '../store/store.ts'
import { requires } from './access.ts'
import { MOST_WORDS_COMPARED } from './base-shares.ts'
import type { AppDeps, AppEnv } from './deps.ts'
import { page, siteOf } from './page-answer.ts'
import { storedVersion } from './page-diff.ts'
import { fieldProblem, Problem } from './problems.ts'
import { ARTICLE_ID, parseRef } from './refs.ts'

/** Steps of an article that are measured; the older ones are links without a figure. */
const MOST_STEPS = 20

export function articlePages(deps: AppDeps, compute: Compute) {
  return new Hono<AppEnv>().get('/articles/:id', requires('read'), async (c) => {
    const { store } = c.var
    const article = await storedArticle(store, c.req.param('id'))
    const wanted = parseRef(`${article.id}@${c.req.query('version') ?? 'latest'}`)
    const shown = await storedVersion(store, wanted ?? { articleId: article.id, version: 'latest' })
    const steps = await stepsOf(store, compute, c.req.raw, article)
    const story = article.story ? await store.story(article.story) : null
    return page(c, deps, <ArticlePage {...{ site: siteOf(c, deps), article, story, shown, steps }} />)
  })
}

/** The article of an id. Throws where it is out of form or not stored. */
export async function storedArticle(store: Store, id: string): Promise<ArticleWithVersions> {
  if (!ARTICLE_ID.test(id)) throw fieldProblem('id', 'must be the id of an article')
  const article = await store.article(id)
  if (!article) throw new Problem('not-found', `There is no article ${id}.`)
  return article
}

/** The scores of each version against the one before it, by its number, the newest first. */
export async function stepsOf(
  store: Store,
  compute: Compute,
  caller: Caller,
  { id, versions }: ArticleWithVersions,
): Promise<Map<number, Similarity>> {
  const pairs: { left: FullVersion; right: FullVersion }[] = []
  let room = MOST_WORDS_COMPARED
  let right: FullVersion | null = null
  for (const { number } of newestReadings(versions).slice(0, MOST_STEPS + 1)) {
    const left = await store.version({ articleId: id, version: number })
    room -= (left?.words ?? 0) + (right?.words ?? 0)
    if (room < 0) break
    if (left && right) pairs.push({ left, right })
    right = left
  }
  if (pairs.length === 0) return new Map()
  const scores = await compute.run(pairScoresTask, pairsOfTexts(pairs), caller)
  return new Map(pairs.map(({ right: later }, n) => [later.number, scores[n]!]))
}
