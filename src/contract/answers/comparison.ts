// A comparison in JSON: scores, blocks, changes, quotations.
import * as v from 'valibot'
import {
  BLOCK_KINDS,
  type Block,
  CHANGE_KINDS,
  type Change,
  type Echo,
  IGNORABLE_KINDS,
  QUOTE_STATUSES,
  type QuoteMatch,
  SIGNIFICANCES,
  type Similarity,
} from '../../core/model.ts'
import { type Answer, count, named, relation, type Same, share, text, textOrNull } from './schema.ts'
import { paragraphAnswer, type VersionJson, versionAnswer } from './versions.ts'

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

const significance = v.picklist(SIGNIFICANCES)

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
    kind: v.picklist(BLOCK_KINDS),
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
    status: v.picklist(QUOTE_STATUSES),
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
  ignore: v.array(v.picklist(IGNORABLE_KINDS)),
}

const comparisonOnly = v.object(comparisonFields)

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

/** A text that is not stored. */
export type TextJson = Answer<typeof textAnswer>
export type SimilarityJson = Answer<typeof similarityAnswer>
/** `ignore`: the kinds that the request takes as equal. */
export interface ComparisonJson<Side = VersionJson> extends Answer<typeof comparisonOnly> {
  readonly left: Side
  readonly right: Side
}

true satisfies Same<Similarity, Omit<SimilarityJson, 'left' | 'right'>>
true satisfies Same<Change, Answer<typeof changeAnswer>>
true satisfies Same<Block, Answer<typeof blockAnswer>>
true satisfies Same<QuoteMatch, Answer<typeof quoteAnswer>>
true satisfies Same<Echo, Answer<typeof echoAnswer>>
