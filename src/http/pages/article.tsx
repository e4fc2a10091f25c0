// The article page: its versions with the size of each change, and the text of one version.
import { Hono } from 'hono'
import { fieldProblem, Problem } from '../../contract/problems.ts'
import { ARTICLE_ID, parseRef } from '../../contract/refs.ts'
import type { Similarity } from '../../core/model.ts'
import { newestReadings } from '../../core/story/rereadings.ts'
import { ArticlePage } from '../../pages/article/page.tsx'
import { MOST_WORDS_COMPARED } from '../../service/scores/base-shares.ts'
import { pairScoresTask, pairsOfTexts } from '../../service/scores/pair-scores.ts'
import type { Caller, Compute } from '../../service/work/compute.ts'
import type { ArticleWithVersions } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { FullVersion } from '../../store/versions-model.ts'
import { page, siteOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { storedVersion } from './diff.ts'

/** Number of versions whose change is measured; older ones are links without figures. */
const MOST_STEPS = 20

export function articlePages(deps: AppDeps, compute: Compute) {
  return new Hono<AppEnv>().get('/articles/:id', requires('read'), async (c) => {
    const { store } = c.var
    const article = await storedArticle(store, c.req.param('id'))
    const ref = parseRef(`${article.id}@${c.req.query('version') ?? 'latest'}`)
    const shown = await storedVersion(store, ref ?? { articleId: article.id, version: 'latest' })
    const steps = await stepsOf(store, compute, c.req.raw, article)
    const story = article.story ? await store.stories.read(article.story) : null
    return page(c, deps, <ArticlePage {...{ site: siteOf(c, deps), article, story, shown, steps }} />)
  })
}

/** The article with this id. Throws if the id is invalid or not stored. */
export async function storedArticle(store: Store, id: string): Promise<ArticleWithVersions> {
  if (!ARTICLE_ID.test(id)) throw fieldProblem('id', 'must be the id of an article')
  const article = await store.articles.read(id)
  if (!article) throw new Problem('not-found', `There is no article ${id}.`)
  return article
}

/** The scores of each version against the previous one, by number, newest first. */
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
    const left = await store.versions.read({ articleId: id, version: number })
    room -= (left?.words ?? 0) + (right?.words ?? 0)
    if (room < 0) break
    if (left && right) pairs.push({ left, right })
    right = left
  }
  if (pairs.length === 0) return new Map()
  const scores = await compute.run(pairScoresTask, pairsOfTexts(pairs), caller)
  return new Map(pairs.map(({ right: later }, n) => [later.number, scores[n]!]))
}
