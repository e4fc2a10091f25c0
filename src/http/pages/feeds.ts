// Feeds: the latest stories, the printings of a story, the versions of an article.
import { type Context, Hono } from 'hono'
import { percent } from '../../core/prose.ts'
import { newestReadings, printingNumber } from '../../core/story/rereadings.ts'
import { isolated } from '../../core/text/directions.ts'
import { changeFacts } from '../../pages/article/page.tsx'
import { RELATIONS } from '../../pages/diff/verdict.ts'
import { articlePath, diffPath, storyPath } from '../../pages/frame/addresses.ts'
import { atomFeed, type Feed } from '../../pages/frame/feed.ts'
import { countOf } from '../../pages/frame/figures.ts'
import { storyName } from '../../pages/story/list.tsx'
import { type BaseShare, sharesOfBase } from '../../service/scores/base-shares.ts'
import type { Compute } from '../../service/work/compute.ts'
import type { Article } from '../../store/model.ts'
import { answer, etagOfContent, freshCacheControl } from '../answers/caching.ts'
import { originOf } from '../answers/page-answer.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { stepsOf, storedArticle } from './article.tsx'
import { baseOf, inOrderOfTime, storedStory } from './story.tsx'

const MOST_ENTRIES = 50

export function feedRoutes(deps: AppDeps, compute: Compute) {
  return new Hono<AppEnv>()
    .get('/feed', requires('read'), async (c) => {
      const { items } = await c.var.store.stories.list({}, { limit: MOST_ENTRIES })
      const entries = items.flatMap((story) =>
        story.time === null
          ? []
          : [
              {
                path: storyPath(story.slug),
                title: storyName(story),
                updated: story.time,
                author: 'Variorum',
                summary: `${countOf(story.articleCount, 'printing')}.`,
              },
            ],
      )
      return feed(c, deps, { title: 'Latest stories', self: '/feed', page: '/stories', entries })
    })
    .get('/stories/:slug/feed', requires('read'), async (c) => {
      const story = await storedStory(c.var.store, c.req.param('slug'))
      const base = baseOf(story)
      const newest = inOrderOfTime(story.articles).reverse().slice(0, MOST_ENTRIES)
      const shares = await sharesOfBase(c.var.store, compute, c.req.raw, base, newest)
      const entries = newest.map((article) => ({
        path:
          article.id === base?.id ? articlePath(article.id) : diffPath(base?.latest ?? '', article.latest),
        title: `${isolated(article.source)}: ${isolated(article.headline ?? 'no headline')}`,
        updated: article.time,
        author: article.source,
        summary: printingSummary(article, base, shares.get(article.id)),
      }))
      const path = storyPath(story.slug)
      return feed(c, deps, { title: storyName(story), self: `${path}/feed`, page: path, entries })
    })
    .get('/articles/:id/feed', requires('read'), async (c) => {
      const article = await storedArticle(c.var.store, c.req.param('id'))
      const steps = await stepsOf(c.var.store, compute, c.req.raw, article)
      const versions = newestReadings(article.versions)
      const entries = versions.slice(0, MOST_ENTRIES).map((version, at) => {
        const before = versions[at + 1]
        const change = steps.get(version.number)
        return {
          path: before ? diffPath(before.ref, version.ref) : articlePath(article.id),
          title: version.headline ?? `Version ${printingNumber(version)}`,
          updated: version.publishedAt ?? version.capturedAt,
          author: version.source,
          summary: `Version ${printingNumber(version)}${change ? `: ${changeFacts(change) || 'no change in the words'}` : ''}.`,
        }
      })
      const path = articlePath(article.id)
      return feed(c, deps, { title: article.source, self: `${path}/feed`, page: path, entries })
    })
}

function printingSummary(article: Article, base: Article | null, share: BaseShare | undefined): string {
  const words = countOf(article.words, 'word')
  if (article.id === base?.id) return `The base, ${words}.`
  if (!share) return `${words}.`
  const keptShare = percent(share.containment.leftInRight)
  return `${RELATIONS[share.relation]}: ${keptShare} of the base kept, ${words}.`
}

async function feed(c: Context<AppEnv>, { config }: AppDeps, parts: Omit<Feed, 'origin'>): Promise<Response> {
  const text = atomFeed({ ...parts, origin: originOf(c) }).text
  const cached = { etag: await etagOfContent(text), cacheControl: freshCacheControl(config) }
  return answer(c, cached, 'application/atom+xml; charset=utf-8', () => text)
}
