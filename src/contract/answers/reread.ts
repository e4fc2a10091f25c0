// Stored originals that the rules of today read otherwise, in JSON.
import * as v from 'valibot'
import { type Answer, count, named, text, textOrNull } from './schema.ts'

/** What a reading says, as far as readings are compared. */
const readFacts = v.object({
  headline: textOrNull,
  byline: textOrNull,
  dateline: textOrNull,
  language: textOrNull,
  paragraphs: count,
  words: count,
})

const readingChange = v.object({
  was: readFacts,
  now: readFacts,
  /** What differs, by name. */
  changes: v.array(v.picklist(['headline', 'byline', 'dateline', 'language', 'paragraphs', 'roles'])),
})

/** `ref`: the reading that is held against the rules of today. `change` is null where the original can't be read. */
const rereadItem = v.object({
  ref: text,
  change: v.nullable(readingChange),
  problem: textOrNull,
  /** The version that the new reading was stored as. */
  storedAs: textOrNull,
})

/** `items`: those that are read otherwise, or can't be read; `checked`: versions that were looked at. */
export const rereadAnswer = named(
  'Reread',
  v.object({ items: v.array(rereadItem), checked: count, next: textOrNull }),
)

export type ReadFacts = Answer<typeof readFacts>
export type ReadingChange = Answer<typeof readingChange>
export type ChangedPart = ReadingChange['changes'][number]
export type RereadItem = Answer<typeof rereadItem>
export type RereadSlice = Answer<typeof rereadAnswer>
