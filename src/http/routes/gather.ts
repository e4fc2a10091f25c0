// Gathering: proposes stored articles that print the copy of a story, and adds the accepted ones to it.
import { type Context, Hono } from 'hono'
import { resolver } from 'hono-openapi'
import * as v from 'valibot'
import type { GatheredJson } from '../../contract/answers/stories.ts'
import { gatheredAnswer } from '../../contract/answers/stories.ts'
import { articleIdField, slugField } from '../../contract/fields.ts'
import { parseJson } from '../../contract/json-bytes.ts'
import { noArticle, noStory } from '../../contract/missing.ts'
import { parseWith } from '../../contract/parse.ts'
import { Problem } from '../../contract/problems.ts'
import { articleJson } from '../../service/answers.ts'
import { gather } from '../../service/reprints/gather.ts'
import { readTexts } from '../../service/stories/texts.ts'
import type { Caller, Compute } from '../../service/work/compute.ts'
import type { Article } from '../../store/model.ts'
import type { Store } from '../../store/store.ts'
import type { Version } from '../../store/versions-model.ts'
import { describe } from '../answers/describe.ts'
import type { AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { expectMediaType, readBytes } from '../requests/bodies.ts'
import { params, query } from '../requests/parse-request.ts'

const MOST_ARTICLES = 1_000
/** Texts of a story that are searched: its base and the earliest printings. */
const MOST_CHARACTERS = 4_000_000
/** A thousand ids of 64 characters, as JSON. */
const BODY_BYTES = 128 * 1024

const slug = v.object({ slug: slugField })
const accepted = v.strictObject({
  articles: v.optional(
    v.pipe(
      v.array(v.unknown(), 'must be a list of article ids'),
      v.maxLength(MOST_ARTICLES, `must have at most ${MOST_ARTICLES} ids`),
      v.array(articleIdField),
    ),
  ),
})

export function gatherRoutes(compute: Compute) {
  return new Hono<AppEnv>().post(
    '/stories/:slug/gather',
    gatherDescription,
    requires('read'),
    params(slug),
    query(v.strictObject({})),
    async (c) => {
      const name = c.req.valid('param').slug
      const articles = acceptedOf(c, await readBytes(c, BODY_BYTES))
      c.header('Cache-Control', 'no-store')
      if (articles === null) return c.json({ items: await proposals(c.var.store, compute, c.req.raw, name) })
      await requires('write')(c, async () => {})
      return c.json({ items: (await join(c.var.store, name, articles)).map(articleJson) })
    },
  )
}

/** Null if there is no body, or if it accepts nothing. */
function acceptedOf(c: Context<AppEnv>, bytes: Uint8Array): readonly string[] | null {
  if (bytes.length === 0) return null
  expectMediaType(c, ['application/json'])
  const { articles } = parseWith(accepted, parseJson(bytes))
  return articles ? [...new Set(articles)] : null
}

async function proposals(
  store: Store,
  compute: Compute,
  caller: Caller,
  slug: string,
): Promise<GatheredJson[]> {
  const facts = await store.stories.facts(slug, 'latest')
  if (facts === null) throw noStory(slug)
  const { story, versions } = facts
  const isBase = ({ articleId }: Version) => articleId === story.base
  const baseFirst = [...versions.filter(isBase), ...versions.filter((version) => !isBase(version))]
  const { printings } = await readTexts({ store, caller }, baseFirst, MOST_CHARACTERS)
  const texts = printings.map(({ document }) => document)
  const candidates = await gather(store, compute, caller, texts)
  return candidates.map(({ of, score, containment, relation, ...article }) => ({
    ...articleJson(article),
    of,
    score,
    containment,
    relation,
  }))
}

async function join(store: Store, slug: string, articles: readonly string[]): Promise<readonly Article[]> {
  const outcome = await store.stories.join(slug, articles)
  switch (outcome.kind) {
    case 'done':
      return outcome.articles
    case 'no-story':
      throw new Problem('not-found', `There is no story ${slug}.`)
    case 'no-article':
      throw noArticle(outcome.article, 'articles')
    case 'conflict':
      throw new Problem('conflict', outcome.reason)
  }
}

const gatherDescription = describe({
  summary: 'Propose stored articles that print the copy of a story, or let them join it',
  detail:
    'Without a body, or without `articles`: articles that are in no story and whose newest version prints the copy of the ' +
    'base or of one of the earliest printings, best first, with their scores against it (`of`, the left side). ' +
    'With `{ "articles": [id…] }`, which needs the scope `write`, either all of these join the story or none.',
  tag: 'Editing',
  scope: 'read',
  requestBody: { required: false, content: { 'application/json': { schema: resolver(accepted) } } },
  answers: { 200: { means: 'The proposed articles, or those that joined', schema: gatheredAnswer } },
  problems: ['bad-request', 'not-found', 'conflict', 'too-large', 'unsupported-media-type'],
})
