// A version in JSON: with its paragraphs, without them as in lists, and as the answer to an upload.
import * as v from 'valibot'
import { type Paragraph, ROLES } from '../../core/model.ts'
import { type Extraction, SIGNALS } from '../../core/text/details.ts'
import { type Answer, count, named, type Same, text, textOrNull, time, timeOrNull } from './schema.ts'

export const paragraphAnswer = named('Paragraph', v.object({ index: count, text, role: v.picklist(ROLES) }))

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

/** A version without its paragraphs, as in an article. */
export const versionSummaryAnswer = v.object(versionFields)

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

export type Version = Answer<typeof versionSummaryAnswer>
export type VersionJson = Answer<typeof versionAnswer>
/** `unchanged` means that nothing new was stored. */
export type UploadedJson = Answer<typeof uploadedAnswer>

true satisfies Same<Paragraph, Answer<typeof paragraphAnswer>>
true satisfies Same<Extraction, Answer<typeof extractionAnswer>>
