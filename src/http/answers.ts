// How are the answers described? The schemas behind the API's description; the types in shapes.ts are their twins.
import * as v from 'valibot'
import { CHANGE_KINDS } from '../core/model.ts'
import { SIGNALS } from '../core/text/details.ts'

const text = v.string()
const textOrNull = v.nullable(v.string())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const time = v.pipe(v.string(), v.isoTimestamp())
const timeOrNull = v.nullable(time)

/** Gives a schema a name under `components/schemas`. */
export function named<const S extends v.GenericSchema>(ref: string, schema: S) {
  return v.pipe(schema, v.metadata({ ref } as Record<string, unknown>))
}

export const paragraphAnswer = named(
  'Paragraph',
  v.object({ index: count, text, role: v.picklist(['headline', 'body', 'subheading', 'boilerplate']) }),
)

const versionFields = {
  ref: text,
  articleId: text,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  source: text,
  story: textOrNull,
  url: textOrNull,
  headline: textOrNull,
  byline: textOrNull,
  dateline: textOrNull,
  language: textOrNull,
  publishedAt: timeOrNull,
  capturedAt: time,
  contentHash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  words: count,
  modifiedAt: timeOrNull,
  section: textOrNull,
  credit: textOrNull,
  signal: v.nullable(v.picklist(SIGNALS)),
  rereadOf: textOrNull,
}

const extractionAnswer = named(
  'Extraction',
  v.object({
    kept: count,
    page: count,
    left: v.array(v.object({ reason: text, words: count, begins: text })),
    complete: v.boolean(),
    from: text,
  }),
)

const wholeVersionFields = {
  ...versionFields,
  extraction: v.nullable(extractionAnswer),
  paragraphs: v.array(paragraphAnswer),
}

export const versionAnswer = named('Version', v.object(wholeVersionFields))

export const uploadedAnswer = named(
  'Uploaded',
  v.object({ ...wholeVersionFields, unchanged: v.optional(v.literal(true)) }),
)

const relation = v.picklist([
  'identical',
  'reprint',
  'edited-reprint',
  'excerpt',
  'rewrite',
  'related',
  'unrelated',
])

const articleFields = {
  id: text,
  source: text,
  story: textOrNull,
  url: textOrNull,
  headline: textOrNull,
  language: textOrNull,
  latest: text,
  words: count,
  time,
  versionCount: count,
}

export const articleAnswer = named('Article', v.object(articleFields))

export const articleWithVersionsAnswer = named(
  'ArticleWithVersions',
  v.object({ ...articleFields, versions: v.array(v.object(versionFields)) }),
)

const storyFields = { slug: text, title: textOrNull, base: textOrNull, articleCount: count, time: timeOrNull }

export const storyWithArticlesAnswer = named(
  'StoryWithArticles',
  v.object({ ...storyFields, articles: v.array(articleAnswer) }),
)

export const foundArticlesAnswer = v.object({
  items: v.array(v.object({ ...articleFields, snippet: v.optional(text) })),
  next: textOrNull,
})

export const gatheredAnswer = v.object({
  items: v.array(
    v.object({
      ...articleFields,
      of: v.optional(text),
      score: v.optional(share),
      containment: v.optional(v.object({ leftInRight: share, rightInLeft: share })),
      relation: v.optional(relation),
    }),
  ),
})
export const storiesAnswer = v.object({ items: v.array(storyWithArticlesAnswer), next: textOrNull })

const blockCounts = v.object({
  unchanged: count,
  edited: count,
  split: count,
  merged: count,
  rearranged: count,
  added: count,
  removed: count,
  moved: count,
  echoed: count,
})

const similarityFields = {
  score: share,
  containment: v.object({ leftInRight: share, rightInLeft: share }),
  resemblance: share,
  cosine: share,
  longestPassage: v.object({ words: count, left: v.nullable(count), right: v.nullable(count), text }),
  paragraphs: blockCounts,
  words: v.object({ left: count, right: count, kept: count, moved: count, removed: count, added: count }),
  quotes: v.object({ kept: count, altered: count, dropped: count, added: count }),
  headline: v.nullable(v.object({ left: text, right: text, similarity: share })),
  relation,
  precise: v.boolean(),
  algorithm: count,
}

export const similarityAnswer = named(
  'Similarity',
  v.object({ left: text, right: text, ...similarityFields }),
)

const significance = v.picklist(['high', 'normal', 'low'])

export const changeAnswer = named(
  'Change',
  v.object({
    op: v.picklist(['equal', 'delete', 'insert']),
    text,
    kinds: v.array(v.picklist(CHANGE_KINDS)),
    significance,
    left: v.optional(text),
    moved: v.optional(count),
  }),
)

const blockAnswer = named(
  'Block',
  v.object({
    kind: v.picklist(['unchanged', 'edited', 'split', 'merged', 'rearranged', 'added', 'removed']),
    left: v.array(count),
    right: v.array(count),
    moved: v.boolean(),
    moveGroup: v.nullable(count),
    similarity: share,
    significance,
    changes: v.array(changeAnswer),
  }),
)

const quotePlace = v.nullable(v.object({ paragraph: count, text }))

const quoteAnswer = named(
  'Quote',
  v.object({
    status: v.picklist(['kept', 'altered', 'reattributed', 'dropped', 'added']),
    left: quotePlace,
    right: quotePlace,
    speaker: textOrNull,
    speakers: v.object({ left: textOrNull, right: textOrNull }),
    changes: v.array(changeAnswer),
    reported: v.boolean(),
  }),
)

const echoAnswer = named(
  'Echo',
  v.object({ left: v.array(count), right: v.array(count), shared: v.array(text), similarity: share }),
)

const comparisonFields = {
  similarity: v.object(similarityFields),
  summary: text,
  blocks: v.array(blockAnswer),
  quotes: v.array(quoteAnswer),
  echoes: v.array(echoAnswer),
  precise: v.boolean(),
  algorithm: count,
  ignore: v.array(v.picklist(['typography', 'case', 'spelling'])),
}

export const comparisonAnswer = named(
  'Comparison',
  v.object({ left: versionAnswer, right: versionAnswer, ...comparisonFields }),
)

const textAnswer = named(
  'Text',
  v.object({
    headline: textOrNull,
    byline: textOrNull,
    dateline: textOrNull,
    language: textOrNull,
    contentHash: text,
    words: count,
    paragraphs: v.array(paragraphAnswer),
  }),
)

export const textComparisonAnswer = named(
  'TextComparison',
  v.object({ left: textAnswer, right: textAnswer, ...comparisonFields }),
)

export const importReportAnswer = named(
  'ImportReport',
  v.object({
    id: text,
    done: v.boolean(),
    lines: count,
    created: count,
    unchanged: count,
    failed: count,
    problems: v.array(v.object({ line: count, status: count, problem: text })),
  }),
)

export const importResultAnswer = named(
  'ImportResult',
  v.object({ line: count, status: count, ref: v.optional(text), problem: v.optional(text) }),
)

export const reprintsAnswer = named(
  'Reprints',
  v.object({
    items: v.array(
      named(
        'Reprint',
        v.object({
          articleId: text,
          ref: text,
          source: text,
          story: textOrNull,
          headline: textOrNull,
          score: share,
          containment: v.object({ leftInRight: share, rightInLeft: share }),
          relation,
          passages: v.array(v.object({ words: count, queryParagraph: count, paragraph: count, text })),
        }),
      ),
    ),
    complete: v.boolean(),
    next: textOrNull,
  }),
)

export const problemAnswer = named(
  'Problem',
  v.object({
    type: text,
    title: text,
    status: count,
    detail: text,
    errors: v.array(v.object({ path: text, message: text })),
    requestId: v.optional(text),
  }),
)

export const statusAnswer = v.object({ status: v.literal('ok') })
