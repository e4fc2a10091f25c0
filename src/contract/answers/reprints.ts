// Reprints of a text in JSON, best first.
import * as v from 'valibot'
import type { Reprint } from '../../core/story/story-answers.ts'
import { type Answer, count, named, relation, type Same, share, text, textOrNull } from './schema.ts'

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

/** `complete` is false if a bound on very common wording could hide one. */
export type ReprintsJson = Answer<typeof reprintsAnswer>
export type ReprintJson = ReprintsJson['items'][number]

true satisfies Same<Reprint, ReprintJson>
