// Which pairs do the views of a story compare? Each at most once.

import { expect, test } from 'vitest'
import { revise } from '../../../src/core/revision.ts'
import type { ComparisonRequests, Printing } from '../../../src/core/story/story-answers.ts'
import { printing } from '../story/printings.ts'
import { answered, correctionsOf, creditsOf, originsOf } from '../story/whole-answers.ts'

const LEAD = 'The dam above the village broke at night, and the water took the mill and the bridge with it.'
const TAKES = [
  '12 people are missing.',
  '14 people are missing.',
  '17 people are missing, two of them guards.',
]
const versions = TAKES.map((text, at) =>
  printing({ id: 'wire', number: at + 1, hour: at, text: `${LEAD}\n\nThe mayor said that ${text}` }),
)
const papers = [1, 2, 3, 4, 5].map((n) =>
  printing({
    id: `paper-${n}`,
    hour: 3 + n,
    text: `${LEAD}\n\nThe mayor of town ${n} said that ${TAKES[n % 3]}`,
  }),
)

/** The refs of the pairs that an algorithm requests. */
function pairsOf(asking: ComparisonRequests<Printing, unknown>): string[] {
  const pairs: string[] = []
  answered(asking, (left, right) => {
    pairs.push(`${left.ref} ${right.ref}`)
    return revise(left.document, right.document)
  })
  return pairs
}

const VIEWS: Readonly<
  Record<string, (printings: readonly Printing[]) => ComparisonRequests<Printing, unknown>>
> = {
  origins: (printings) => originsOf('wire', versions, printings),
  credits: (printings) => creditsOf(versions, printings),
  corrections: (printings) => correctionsOf('wire', versions, printings),
}

test.each(Object.keys(VIEWS))(
  '%s compares no pair twice, and one more printing with each version once',
  (view) => {
    const [few, more] = [papers.slice(1), papers].map((printings) => pairsOf(VIEWS[view]!(printings)))
    expect(new Set(more).size).toBe(more!.length)
    const own = more!.filter((pair) => !few!.includes(pair))
    expect(own.sort()).toEqual(versions.map(({ ref }) => `${ref} ${papers[0]!.ref}`).sort())
    expect(more!.length - few!.length).toBe(versions.length)
  },
)
