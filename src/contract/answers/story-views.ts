// Answers about a whole story in JSON.
import * as v from 'valibot'
import { SIGNALS } from '../../core/text/details.ts'
import { changeAnswer } from './comparison.ts'
import { count, named, share, text, textOrNull, time } from './schema.ts'

const texts = v.array(text)
const complete = v.boolean()
const shareTable = v.array(v.array(v.nullable(share)))
const evidence = v.array(v.object({ kind: text, text }))

export const matrixAnswer = named(
  'Matrix',
  v.object({ refs: texts, scores: shareTable, containment: shareTable, complete }),
)

const cell = v.object({
  kind: v.picklist(['unchanged', 'edited', 'split', 'merged', 'rearranged', 'removed']),
  moved: v.boolean(),
  paragraphs: v.array(count),
  similarity: share,
})

export const collationAnswer = named(
  'Collation',
  v.object({
    base: textOrNull,
    printings: texts,
    containment: v.array(share),
    rows: v.array(v.object({ index: count, text, cells: v.array(cell) })),
    added: v.array(v.object({ printing: text, after: v.nullable(count), paragraph: count, text })),
    complete,
  }),
)

export const wordingsAnswer = named(
  'Wordings',
  v.object({ items: v.array(v.object({ text, refs: texts })), missing: texts, complete }),
)

/** The finding of the other one of lineage and origins. */
const differs = v.nullable(v.object({ ref: textOrNull, containment: v.nullable(share), text }))

export const lineageAnswer = named(
  'Lineage',
  v.object({
    roots: texts,
    edges: v.array(
      v.object({
        from: text,
        to: text,
        confidence: share,
        undecided: v.boolean(),
        containment: v.nullable(share),
        evidence,
        differs,
      }),
    ),
    complete,
  }),
)

export const originsAnswer = named(
  'Origins',
  v.object({
    base: textOrNull,
    items: v.array(v.object({ ref: text, follows: text, containment: share, evidence, differs })),
    complete,
  }),
)

const carries = v.picklist(['old', 'new', 'both', 'neither'])

export const correctionsAnswer = named(
  'Corrections',
  v.object({
    base: textOrNull,
    items: v.array(
      v.object({
        from: text,
        to: text,
        changes: v.array(changeAnswer),
        sentence: v.object({ number: count, changes: v.array(changeAnswer) }),
        addition: v.boolean(),
        withdrawal: v.boolean(),
        signal: v.nullable(v.picklist(SIGNALS)),
        now: textOrNull,
        printings: v.array(
          v.object({
            ref: text,
            carries,
            seconds: v.nullable(v.pipe(v.number(), v.integer())),
            uncorrected: textOrNull,
          }),
        ),
      }),
    ),
    complete,
  }),
)

export const creditsAnswer = named(
  'Credits',
  v.object({
    items: v.array(
      v.object({
        ref: text,
        against: textOrNull,
        copied: share,
        credit: textOrNull,
        finding: v.picklist(['credited', 'uncredited-copy', 'credit-without-copy', 'own-work']),
      }),
    ),
    complete,
  }),
)

export const headlinesAnswer = named(
  'Headlines',
  v.object({
    items: v.array(
      v.object({
        text,
        printings: v.array(v.object({ ref: text, from: time, until: v.nullable(time) })),
      }),
    ),
  }),
)
