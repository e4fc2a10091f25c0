// Articles: one with its versions, lists, corrections of their source and story, and deletion.
import { Hono } from 'hono'
import * as v from 'valibot'
import type { FoundArticleJson } from '../../contract/answers/stories.ts'
import { articleWithVersionsAnswer, foundArticlesAnswer } from '../../contract/answers/stories.ts'
import {
  articleIdField,
  cursorField,
  languageField,
  limitField,
  slugField,
  sourceField,
  timeField,
  urlField,
  wordsField,
} from '../../contract/fields.ts'
import { Problem } from '../../contract/problems.ts'
import { parseSearch } from '../../core/search/query.ts'
import { articleJson, articleWithVersionsJson, snippetHtml } from '../../service/answers.ts'
import { checkLines } from '../../service/uploads/uploads.ts'
import type { Article, FoundArticle } from '../../store/model.ts'
import { freshJson } from '../answers/caching.ts'
import { describe } from '../answers/describe.ts'
import { pageAnswer } from '../answers/paging.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { patchBody } from '../requests/bodies.ts'
import { params, query } from '../requests/parse-request.ts'

const id = v.object({ id: articleIdField })
const list = v.strictObject({
  story: v.optional(slugField),
  source: v.optional(sourceField),
  language: v.optional(languageField),
  q: wordsField,
  from: v.optional(timeField),
  until: v.optional(timeField),
  limit: limitField,
  cursor: cursorField,
})
const articlePatch = v.strictObject({
  source: v.optional(sourceField),
  story: v.nullish(slugField),
  url: v.nullish(urlField),
})

export function articleRoutes({ config }: AppDeps) {
  return new Hono<AppEnv>()
    .get('/articles', listDescription, requires('read'), query(list), async (c) => {
      const { limit, cursor = null, q = '', ...filter } = c.req.valid('query')
      const page = { limit: Number(limit), cursor }
      if (q.trim() === '')
        return pageAnswer(c, config, await c.var.store.articles.list(filter, page), foundJson)
      const results = await c.var.store.search.articles(parseSearch(q), filter, page)
      return pageAnswer(c, config, results, foundJson)
    })
    .get(
      '/articles/:id',
      readDescription,
      requires('read'),
      params(id),
      query(v.strictObject({})),
      async (c) => {
        const article = await c.var.store.articles.read(c.req.valid('param').id)
        if (!article) throw noArticle(c.req.valid('param').id)
        return freshJson(c, config, articleWithVersionsJson(article))
      },
    )
    .patch(
      '/articles/:id',
      patchDescription,
      requires('write'),
      params(id),
      patchBody(articlePatch, config.maxBodyBytes),
      async (c) => {
        const patch = c.req.valid('json')
        checkLines({ source: patch.source })
        const outcome = await c.var.store.articles.patch(c.req.valid('param').id, patch)
        if (outcome.kind === 'not-found') throw noArticle(c.req.valid('param').id)
        if (outcome.kind === 'conflict') throw new Problem('conflict', outcome.reason)
        return c.json(articleWithVersionsJson(outcome.value), 200, { 'Cache-Control': 'no-store' })
      },
    )
    .delete('/articles/:id', deleteDescription, requires('admin'), params(id), async (c) => {
      if (!(await c.var.store.articles.delete(c.req.valid('param').id)))
        throw noArticle(c.req.valid('param').id)
      return c.body(null, 204)
    })
}

function foundJson(article: Article | FoundArticle): FoundArticleJson {
  return 'snippet' in article
    ? { ...articleJson(article), snippet: snippetHtml(article.snippet) }
    : articleJson(article)
}

function noArticle(articleId: string): Problem {
  return new Problem('not-found', `There is no article ${articleId}.`)
}

const listDescription = describe({
  summary: 'List articles, newest first, or search them, best first',
  detail:
    '`q` finds articles whose newest version has all of these words; “phrases” in quotation marks, -word, one OR other ' +
    'and begin* are understood, and any query is valid. Each article then has a `snippet`: HTML, escaped, with `<mark>` ' +
    'around the matches. `from` and `until` bound the time of the newest version.',
  tag: 'Reading',
  scope: 'read',
  answers: {
    200: {
      means: 'A page of articles; `next` is the cursor of the next page',
      schema: foundArticlesAnswer,
    },
  },
  problems: ['bad-request'],
})

const readDescription = describe({
  summary: 'Read an article with its versions, newest first',
  tag: 'Reading',
  scope: 'read',
  answers: { 200: { means: 'The article', schema: articleWithVersionsAnswer } },
  problems: ['bad-request', 'not-found'],
})

const patchDescription = describe({
  summary: 'Correct the source, story or url of an article',
  detail: 'Omitted fields do not change; null clears `story` and `url`.',
  tag: 'Editing',
  scope: 'write',
  answers: { 200: { means: 'The corrected article', schema: articleWithVersionsAnswer } },
  problems: ['bad-request', 'not-found', 'conflict', 'too-large', 'unsupported-media-type', 'unusable-text'],
})

const deleteDescription = describe({
  summary: 'Delete an article with all its versions',
  tag: 'Editing',
  scope: 'admin',
  answers: { 204: { means: 'It is gone' } },
  problems: ['bad-request', 'not-found'],
})
