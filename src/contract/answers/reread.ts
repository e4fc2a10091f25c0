// Stored originals that today's rules read differently, in JSON.
import * as v from 'valibot'
import { type Answer, count, named, text, textOrNull } from './schema.ts'

/** The parts of a reading that are compared. */
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

/** `ref`: the reading that is compared with today's rules. `change` is null if the original can't be read. */
const rereadItem = v.object({
  ref: text,
  change: v.nullable(readingChange),
  problem: textOrNull,
  /** The version that stores the new reading. */
  storedAs: textOrNull,
})

/** `items`: those that are read differently, or can't be read; `checked`: number of versions compared. */
export const rereadAnswer = named(
  'Reread',
  v.object({ items: v.array(rereadItem), checked: count, next: textOrNull }),
)

export type ReadFacts = Answer<typeof readFacts>
export type ReadingChange = Answer<typeof readingChange>
export type ChangedPart = ReadingChange['changes'][number]
export type RereadItem = Answer<typeof rereadItem>
export type RereadSlice = Answer<typeof rereadAnswer>
