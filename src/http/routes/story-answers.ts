// Views of a whole story: matrix, collation, wordings, lineage, origins, corrections, credits, headlines.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import * as schemas from '../../contract/answers/story-views.ts'
import { baseField, formatField, paragraphField, slugField } from '../../contract/fields.ts'
import {
  contentTypeOf,
  FORMATS_VERSION,
  type Format,
  STORY_VIEWS,
  type StoryView,
} from '../../contract/formats.ts'
import type { Ref } from '../../contract/refs.ts'
import { ALGORITHM_VERSION } from '../../core/model.ts'
import { lineageDot } from '../../formats/dot.ts'
import { matrixCsv } from '../../formats/story-csv.ts'
import * as text from '../../formats/story-text.ts'
import type { StoryQuestion } from '../../service/stories/question.ts'
import { askStory, RETRY_SECONDS, storyAnswer, type ViewAnswers } from '../../service/stories/reading.ts'
import type { StoryViews } from '../../service/stories/views.ts'
import {
  answer,
  etagOf,
  etagOfContent,
  freshCacheControl,
  type JsonAnswer,
  jsonAnswer,
  matchesEtag,
} from '../answers/caching.ts'
import { describe } from '../answers/describe.ts'
import { chooseFormat } from '../answers/negotiate.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { requires } from '../middleware/access.ts'
import { params, query } from '../requests/parse-request.ts'

const slug = v.object({ slug: slugField })
const plainQuery = v.strictObject({ format: formatField(STORY_VIEWS.headlines) })
const baseQuery = v.strictObject({ base: baseField, format: formatField(STORY_VIEWS.collation) })
const matrixQuery = v.strictObject({ format: formatField(STORY_VIEWS.matrix) })
const lineageQuery = v.strictObject({ base: baseField, format: formatField(STORY_VIEWS.lineage) })
const wordingsQuery = v.strictObject({
  base: baseField,
  paragraph: paragraphField,
  format: formatField(STORY_VIEWS.wordings),
})

interface StoryViewRequest {
  readonly base?: Ref | undefined
  readonly paragraph?: number
  readonly format?: Format | undefined
}

type Writers<T> = Readonly<Partial<Record<Format, (value: T, nameOf: text.NameOf) => string>>>

/** Writers by format; a view without a writer answers in JSON. */
const WRITERS: { readonly [V in StoryView]: Writers<ViewAnswers[V]> } = {
  matrix: { text: text.matrixText, csv: matrixCsv },
  collation: { text: text.collationText },
  wordings: { text: text.wordingsText },
  lineage: { text: text.lineageText, dot: lineageDot },
  origins: { text: text.originsText },
  corrections: { text: text.correctionsText },
  credits: { text: text.creditsText },
  headlines: { text: text.headlinesText },
}

export function storyAnswerRoutes({ config, jobs }: AppDeps, views: StoryViews) {
  const answered = async <V extends StoryView>(
    c: Context<AppEnv>,
    view: V,
    story: string,
    { format: requestedFormat, ...options }: StoryViewRequest,
  ): Promise<JsonAnswer<ViewAnswers[V]>> => {
    const { store } = c.var
    const question = await askStory(store, { view, story, ...options })
    const format = chooseFormat<Format>(c, STORY_VIEWS[view], requestedFormat)
    const etag = await etagOf(ALGORITHM_VERSION, FORMATS_VERSION, format, question.place)
    const cacheControl = freshCacheControl(config)
    const type = contentTypeOf(format)
    // A caller that already has the complete answer gets its 304 before it is computed.
    if (matchesEtag(c.req.header('if-none-match'), etag))
      return jsonAnswer(answer(c, { etag, cacheControl }, type, () => ''))
    const reply = await storyAnswer<V>(
      { views, jobs },
      store,
      { ...question, request: { ...question.request, view } },
      c.req.raw.signal,
    )
    const writer = WRITERS[view][format]
    const body = writer ? writer(reply.value(), nameIn(question)) : reply.text
    const cached = { etag: reply.isPending ? await etagOfContent(body) : etag, cacheControl }
    const headers: Record<string, string> = reply.isPending ? { 'Retry-After': String(RETRY_SECONDS) } : {}
    return jsonAnswer(answer(c, cached, type, () => body, headers))
  }

  return new Hono<AppEnv>()
    .get(
      '/stories/:slug/matrix',
      matrixDescription,
      requires('read'),
      params(slug),
      query(matrixQuery),
      (c) => answered(c, 'matrix', c.req.valid('param').slug, c.req.valid('query')),
    )
    .get(
      '/stories/:slug/collation',
      collationDescription,
      requires('read'),
      params(slug),
      query(baseQuery),
      (c) => answered(c, 'collation', c.req.valid('param').slug, c.req.valid('query')),
    )
    .get(
      '/stories/:slug/wordings',
      wordingsDescription,
      requires('read'),
      params(slug),
      query(wordingsQuery),
      (c) => answered(c, 'wordings', c.req.valid('param').slug, c.req.valid('query')),
    )
    .get(
      '/stories/:slug/lineage',
      lineageDescription,
      requires('read'),
      params(slug),
      query(lineageQuery),
      (c) => answered(c, 'lineage', c.req.valid('param').slug, c.req.valid('query')),
    )
    .get(
      '/stories/:slug/origins',
      originsDescription,
      requires('read'),
      params(slug),
      query(baseQuery),
      (c) => answered(c, 'origins', c.req.valid('param').slug, c.req.valid('query')),
    )
    .get(
      '/stories/:slug/corrections',
      correctionsDescription,
      requires('read'),
      params(slug),
      query(baseQuery),
      (c) => answered(c, 'corrections', c.req.valid('param').slug, c.req.valid('query')),
    )
    .get(
      '/stories/:slug/credits',
      creditsDescription,
      requires('read'),
      params(slug),
      query(baseQuery),
      (c) => answered(c, 'credits', c.req.valid('param').slug, c.req.valid('query')),
    )
    .get(
      '/stories/:slug/headlines',
      headlinesDescription,
      requires('read'),
      params(slug),
      query(plainQuery),
      (c) => answered(c, 'headlines', c.req.valid('param').slug, c.req.valid('query')),
    )
}

/** Names by source and ref; other versions are called by their ref. */
function nameIn({ versions, base }: StoryQuestion): text.NameOf {
  const all = base ? [...versions, base] : versions
  const sources = new Map(all.map(({ ref, source }) => [ref, source]))
  return (ref) => `${sources.get(ref) ?? ''} ${ref}`.trim()
}

const problems = ['bad-request', 'not-found'] as const
const about = { tag: 'Stories', scope: 'read', problems } as const

const matrixDescription = describe({
  ...about,
  summary: 'The scores of every pair of a story',
  detail:
    'Of the newest version of each article, earliest first. A call computes at most 500 pairs without a stored ' +
    'score; the others are null, and `complete` is false. As csv, a row for each ordered pair.',
  answers: { 200: { means: 'The matrix', schema: schemas.matrixAnswer } },
  formats: ['text/plain', 'text/csv'],
})

const collationDescription = describe({
  ...about,
  summary: 'Every paragraph of the base against every other printing',
  detail:
    'A row for each paragraph, with a cell for each printing; and the paragraphs that printings added, with their places.',
  answers: { 200: { means: 'The collation', schema: schemas.collationAnswer } },
  formats: ['text/plain'],
})

const wordingsDescription = describe({
  ...about,
  summary: 'All wordings of one paragraph of the base, with the printings of each',
  detail: 'Most printed first. `missing` lists the printings without the paragraph.',
  answers: { 200: { means: 'The wordings', schema: schemas.wordingsAnswer } },
  formats: ['text/plain'],
})

const lineageDescription = describe({
  ...about,
  summary: 'Who most likely copied from whom',
  detail:
    'All versions of all articles: each is a root, or comes from one other version. As dot, a graph for Graphviz. ' +
    '`base` names the text that the story began with.',
  answers: { 200: { means: 'The lineage', schema: schemas.lineageAnswer } },
  formats: ['text/plain', 'text/vnd.graphviz'],
})

const originsDescription = describe({
  ...about,
  summary: 'Which version of the wire copy each printing follows',
  detail: 'For all versions of the other articles. Printings that copy no version are left out.',
  answers: { 200: { means: 'The origins', schema: schemas.originsAnswer } },
  formats: ['text/plain'],
})

const correctionsDescription = describe({
  ...about,
  summary: 'For each change of the wire copy, which printings have the old or new wording',
  detail:
    'For all versions of the other articles. `seconds` is the time from the corrected version to the printing with the new ' +
    'wording, `uncorrected` the wording of a printing where the newest version has another one (`now`). House style, ' +
    'headlines, boilerplate, sign-offs and correction notices are left out.',
  answers: { 200: { means: 'The changes', schema: schemas.correctionsAnswer } },
  formats: ['text/plain'],
})

const creditsDescription = describe({
  ...about,
  summary: 'The copied share of each printing against its credit line',
  answers: { 200: { means: 'The findings', schema: schemas.creditsAnswer } },
  formats: ['text/plain'],
})

const headlinesDescription = describe({
  ...about,
  summary: 'Every headline of a story, with its printings and the time it was in print',
  answers: { 200: { means: 'The headlines', schema: schemas.headlinesAnswer } },
  formats: ['text/plain'],
})
