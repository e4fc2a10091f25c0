// Stories: one with its articles, lists, title and base, and deletion.
import { Hono } from 'hono'
import * as v from 'valibot'
import { storiesAnswer, storyWithArticlesAnswer } from '../../contract/answers/stories.ts'
import {
  articleIdField,
  cursorField,
  limitField,
  lineField,
  searchField,
  slugField,
} from '../../contract/fields.ts'
import { noArticle } from '../../contract/missing.ts'
import { Problem } from '../../contract/problems.ts'
import { storyWithArticlesJson } from '../../service/answers.ts'
import { checkLines } from '../../service/uploads/uploads.ts'
import { freshJson } from '../answers/caching.ts'
import { describe } from '../answers/describe.ts'
import { pageAnswer } from '../answers/paging.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { patchBody } from '../requests/bodies.ts'
import { params, query } from '../requests/parse-request.ts'

const slug = v.object({ slug: slugField })
const list = v.strictObject({ q: searchField, limit: limitField, cursor: cursorField })
const storyPatch = v.strictObject({ title: v.nullish(lineField), base: v.nullish(articleIdField) })

export function storyRoutes({ config }: AppDeps) {
  return new Hono<AppEnv>()
    .get('/stories', listDescription, requires('read'), query(list), async (c) => {
      const { q, limit, cursor } = c.req.valid('query')
      checkLines({ q })
      const filter = q === undefined || q.trim() === '' ? {} : { q: q.trim() }
      const page = await c.var.store.stories.list(filter, { limit: Number(limit), cursor: cursor ?? null })
      return pageAnswer(c, config, page, storyWithArticlesJson)
    })
    .get(
      '/stories/:slug',
      readDescription,
      requires('read'),
      params(slug),
      query(v.strictObject({})),
      async (c) => {
        const story = await c.var.store.stories.read(c.req.valid('param').slug)
        if (!story) throw noStory(c.req.valid('param').slug)
        return freshJson(c, config, storyWithArticlesJson(story))
      },
    )
    .patch(
      '/stories/:slug',
      patchDescription,
      requires('write'),
      params(slug),
      patchBody(storyPatch, config.maxBodyBytes),
      async (c) => {
        const { title, base } = c.req.valid('json')
        checkLines({ title })
        const patch = {
          ...(title !== undefined && { title: title || null }),
          ...(base !== undefined && { base }),
        }
        const outcome = await c.var.store.stories.patch(c.req.valid('param').slug, patch)
        if (outcome.kind === 'not-found') throw noStory(c.req.valid('param').slug)
        if (outcome.kind === 'no-article') throw noArticle(outcome.article, 'base')
        if (outcome.kind === 'conflict') throw new Problem('conflict', outcome.reason)
        return c.json(storyWithArticlesJson(outcome.value), 200, { 'Cache-Control': 'no-store' })
      },
    )
    .delete('/stories/:slug', deleteDescription, requires('admin'), params(slug), async (c) => {
      if (!(await c.var.store.stories.delete(c.req.valid('param').slug)))
        throw noStory(c.req.valid('param').slug)
      return c.body(null, 204)
    })
}

function noStory(name: string): Problem {
  return new Problem('not-found', `There is no story ${name}.`)
}

const listDescription = describe({
  summary: 'List stories, the latest activity first',
  detail: 'Each with its first 200 articles, earliest first; `articleCount` is the number of all.',
  tag: 'Reading',
  scope: 'read',
  answers: {
    200: { means: 'A page of stories; `next` is the cursor of the next page', schema: storiesAnswer },
  },
  problems: ['bad-request'],
})

const readDescription = describe({
  summary: 'Read a story with its articles, earliest first',
  tag: 'Reading',
  scope: 'read',
  answers: { 200: { means: 'The story', schema: storyWithArticlesAnswer } },
  problems: ['bad-request', 'not-found'],
})

const patchDescription = describe({
  summary: 'Set the title or the base of a story',
  detail: 'Omitted fields do not change; null clears a field.',
  tag: 'Editing',
  scope: 'write',
  answers: { 200: { means: 'The corrected story', schema: storyWithArticlesAnswer } },
  problems: ['bad-request', 'not-found', 'conflict', 'too-large', 'unsupported-media-type', 'unusable-text'],
})

const deleteDescription = describe({
  summary: 'Delete a story with all its articles',
  tag: 'Editing',
  scope: 'admin',
  answers: { 204: { means: 'It is gone' } },
  problems: ['bad-request', 'not-found'],
})
