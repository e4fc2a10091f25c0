// Questions about a story as a whole: matrix, collation, wordings, lineage, origins, corrections, credits, headlines.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type {
  Collation,
  Corrections,
  Credits,
  Headlines,
  Lineage,
  Matrix,
  Origins,
  Wordings,
} from '../../core/corpus/model.ts'
import { ALGORITHM_VERSION } from '../../core/model.ts'
import type { Compute } from '../../service/compute.ts'
import {
  collationTask,
  correctionsTask,
  creditsTask,
  headlinesTask,
  lineageTask,
  originsTask,
  type StoredPrinting,
  wordingsTask,
} from '../../service/story-views.ts'
import type { Ref, WhichVersions } from '../../store/store.ts'
import { requires } from '../access.ts'
import { answer, etagOf, etagOfContent, freshCacheControl, type JsonAnswer, matchesEtag } from '../caching.ts'
import type { AppDeps, AppEnv } from '../deps.ts'
import { describe } from '../describe.ts'
import { baseField, formatField, paragraphField, slugField } from '../fields.ts'
import { lineageDot } from '../formats/dot.ts'
import { chooseFormat, contentTypeOf, FORMATS_VERSION, type Format } from '../formats/negotiate.ts'
import { matrixCsv } from '../formats/story-csv.ts'
import * as text from '../formats/story-text.ts'
import { params, query } from '../parse.ts'
import { versionSummaryJson } from '../shapes.ts'
import {
  checkParagraph,
  isBaseGiven,
  type ReadStory,
  readBase,
  readStory,
  storyTexts,
} from '../story-reading.ts'
import * as schemas from '../story-schemas.ts'
import { ifWritable, storyMatrix } from '../story-scores.ts'

const PLAIN = ['json', 'text'] as const
const MATRIX = ['json', 'text', 'csv'] as const
const LINEAGE = ['json', 'text', 'dot'] as const

type Plain = (typeof PLAIN)[number]

const slug = v.object({ slug: slugField })
const plainQuery = v.strictObject({ format: formatField(PLAIN) })
const baseQuery = v.strictObject({ base: baseField, format: formatField(PLAIN) })
const matrixQuery = v.strictObject({ format: formatField(MATRIX) })
const lineageQuery = v.strictObject({ base: baseField, format: formatField(LINEAGE) })
const wordingsQuery = v.strictObject({
  base: baseField,
  paragraph: paragraphField,
  format: formatField(PLAIN),
})

interface Asked<F extends Format> {
  readonly base?: Ref | undefined
  readonly format?: F | undefined
}

/** How an answer is made and written; formats without a writer are JSON. */
interface Answering<T, F extends Format> {
  readonly which: WhichVersions
  readonly formats: readonly F[]
  readonly make: (read: ReadStory, base: StoredPrinting | null) => Promise<T>
  readonly write: Readonly<Partial<Record<F, (value: T, nameOf: text.NameOf) => string>>>
  /** What decides the answer beside the versions and the base. */
  readonly decided?: readonly unknown[]
}

export function storyAnswerRoutes({ config, jobs }: AppDeps, compute: Compute) {
  const answered = async <T, F extends Format>(
    c: Context<AppEnv>,
    name: string,
    asked: Asked<F>,
    { which, formats, make, write, decided = [] }: Answering<T, F>,
  ): Promise<JsonAnswer<T>> => {
    const story = await readStory(c.var.store, name, which)
    const base = await readBase(c.var.store, story, asked.base)
    const format = chooseFormat(c, formats, asked.format)
    const versions = story.printings.map(({ document }) => versionSummaryJson(document))
    const known = asked.base !== undefined || story.story.chosenBase !== null
    const decides = [new URL(c.req.url).pathname, versions, base?.ref, known, ...decided]
    const etag = await etagOf(ALGORITHM_VERSION, FORMATS_VERSION, format, decides)
    const cached = { etag, cacheControl: freshCacheControl(config) }
    // Whoever has it already is answered before it is made.
    const value = matchesEtag(c.req.header('if-none-match'), etag) ? null : await make(story, base)
    const writer = format === 'json' ? undefined : write[format]
    const body = () => (value !== null && writer ? writer(value, nameIn(story, base)) : JSON.stringify(value))
    return answer(c, cached, contentTypeOf(format), body) as JsonAnswer<T>
  }

  return new Hono<AppEnv>()
    .get(
      '/stories/:slug/matrix',
      matrixDescription,
      requires('read'),
      params(slug),
      query(matrixQuery),
      async (c) => {
        const { slug: name } = c.req.valid('param')
        const { printings, complete } = await readStory(c.var.store, name, 'latest')
        const format = chooseFormat(c, MATRIX, c.req.valid('query').format)
        const scores = await storyMatrix(c.var.store, printings, compute, c.req.raw)
        if (!scores.complete && jobs) await ifWritable(() => jobs.enqueue({ kind: 'scores', subject: name }))
        const matrix = { ...scores, complete: scores.complete && complete }
        const body = matrixIn(format, matrix, nameIn({ printings }, null))
        const cached = { etag: await etagOfContent(body), cacheControl: freshCacheControl(config) }
        return answer(c, cached, contentTypeOf(format), () => body) as JsonAnswer<Matrix>
      },
    )
    .get(
      '/stories/:slug/collation',
      collationDescription,
      requires('read'),
      params(slug),
      query(baseQuery),
      (c) =>
        answered<Collation, Plain>(c, c.req.valid('param').slug, c.req.valid('query'), {
          which: 'latest',
          formats: PLAIN,
          make: (read, base) => compute.run(collationTask, storyTexts(read, base), c.req.raw),
          write: { text: text.collationText },
        }),
    )
    .get(
      '/stories/:slug/wordings',
      wordingsDescription,
      requires('read'),
      params(slug),
      query(wordingsQuery),
      (c) => {
        const { paragraph, ...asked } = c.req.valid('query')
        return answered<Wordings, Plain>(c, c.req.valid('param').slug, asked, {
          which: 'latest',
          formats: PLAIN,
          make: (read, base) => {
            checkParagraph(base, paragraph)
            return compute.run(wordingsTask, { ...storyTexts(read, base), paragraph }, c.req.raw)
          },
          write: { text: text.wordingsText },
          decided: [paragraph],
        })
      },
    )
    .get(
      '/stories/:slug/lineage',
      lineageDescription,
      requires('read'),
      params(slug),
      query(lineageQuery),
      (c) =>
        answered<Lineage, (typeof LINEAGE)[number]>(c, c.req.valid('param').slug, c.req.valid('query'), {
          which: 'all',
          formats: LINEAGE,
          make: (read, base) => {
            const isGiven = isBaseGiven(read, base, c.req.valid('query').base !== undefined)
            return compute.run(lineageTask, { ...storyTexts(read, base), isGiven }, c.req.raw)
          },
          write: { text: text.lineageText, dot: lineageDot },
        }),
    )
    .get(
      '/stories/:slug/origins',
      originsDescription,
      requires('read'),
      params(slug),
      query(baseQuery),
      (c) =>
        answered<Origins, Plain>(c, c.req.valid('param').slug, c.req.valid('query'), {
          which: 'all',
          formats: PLAIN,
          make: (read, base) => compute.run(originsTask, storyTexts(read, base), c.req.raw),
          write: { text: text.originsText },
        }),
    )
    .get(
      '/stories/:slug/corrections',
      correctionsDescription,
      requires('read'),
      params(slug),
      query(baseQuery),
      (c) =>
        answered<Corrections, Plain>(c, c.req.valid('param').slug, c.req.valid('query'), {
          which: 'all',
          formats: PLAIN,
          make: (read, base) => compute.run(correctionsTask, storyTexts(read, base), c.req.raw),
          write: { text: text.correctionsText },
        }),
    )
    .get(
      '/stories/:slug/credits',
      creditsDescription,
      requires('read'),
      params(slug),
      query(baseQuery),
      (c) =>
        answered<Credits, Plain>(c, c.req.valid('param').slug, c.req.valid('query'), {
          which: 'all',
          formats: PLAIN,
          make: (read, base) => compute.run(creditsTask, storyTexts(read, base), c.req.raw),
          write: { text: text.creditsText },
        }),
    )
    .get(
      '/stories/:slug/headlines',
      headlinesDescription,
      requires('read'),
      params(slug),
      query(plainQuery),
      (c) =>
        answered<Headlines, Plain>(c, c.req.valid('param').slug, c.req.valid('query'), {
          which: 'all',
          formats: PLAIN,
          make: (read) => compute.run(headlinesTask, storyTexts(read, null), c.req.raw),
          write: { text: text.headlinesText },
        }),
    )
}

function matrixIn(format: Format, matrix: Matrix, nameOf: text.NameOf): string {
  if (format === 'csv') return matrixCsv(matrix)
  return format === 'text' ? text.matrixText(matrix, nameOf) : JSON.stringify(matrix)
}

/** Names by source and ref; of what is not among them the ref alone. */
function nameIn({ printings }: Pick<ReadStory, 'printings'>, base: StoredPrinting | null): text.NameOf {
  const all = base ? [...printings, base] : printings
  const sources = new Map(all.map(({ ref, source }) => [ref, source]))
  return (ref) => `${sources.get(ref) ?? ''} ${ref}`.trim()
}

const problems = ['bad-request', 'not-found'] as const
const about = { tag: 'Stories', scope: 'read', problems } as const

const matrixDescription = describe({
  ...about,
  summary: 'The scores of every pair of a story',
  detail:
    'Of the newest version of each article, earliest first. A call computes at most 500 pairs that are not known ' +
    'yet; the others are null, and `complete` is false. As csv a row for each ordered pair.',
  answers: { 200: { means: 'The matrix', schema: schemas.matrixAnswer } },
  formats: ['text/plain', 'text/csv'],
})

const collationDescription = describe({
  ...about,
  summary: 'Every paragraph of the base against every other printing',
  detail:
    'A row for each paragraph, in it a cell for each printing; and what printings added, with its place.',
  answers: { 200: { means: 'The collation', schema: schemas.collationAnswer } },
  formats: ['text/plain'],
})

const wordingsDescription = describe({
  ...about,
  summary: 'All wordings of one paragraph of the base, with who prints which',
  detail: 'Most printed first. `missing` are printings that have nothing of the paragraph.',
  answers: { 200: { means: 'The wordings', schema: schemas.wordingsAnswer } },
  formats: ['text/plain'],
})

const lineageDescription = describe({
  ...about,
  summary: 'Who most likely copied from whom',
  detail:
    'Over all versions of all articles: each is a root, or comes from one other. As dot a graph for Graphviz. ' +
    '`base` says which text the story began with.',
  answers: { 200: { means: 'The lineage', schema: schemas.lineageAnswer } },
  formats: ['text/plain', 'text/vnd.graphviz'],
})

const originsDescription = describe({
  ...about,
  summary: 'Which version of the wire copy each printing follows',
  detail: 'Of all versions of the other articles. Printings that copy no version are left out.',
  answers: { 200: { means: 'The origins', schema: schemas.originsAnswer } },
  formats: ['text/plain'],
})

const correctionsDescription = describe({
  ...about,
  summary: 'For each change of the wire copy, who carries the old wording and who the new',
  detail:
    'Of all versions of the other articles; `seconds` from the corrected version to the printing that has the new ' +
    'wording; `uncorrected` what a printing has where the newest version has something else (`now`). House style, ' +
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
  summary: 'Every headline of a story, with who printed it from when until when',
  answers: { 200: { means: 'The headlines', schema: schemas.headlinesAnswer } },
  formats: ['text/plain'],
})
