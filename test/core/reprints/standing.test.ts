// Are those left out that share an agency's standing lines alone, and nobody else?
import { expect, test } from 'vitest'
import type { Relation } from '../../../src/core/model.ts'
import { paragraphCounts, withoutStanding } from '../../../src/core/reprints/standing-paragraphs.ts'
import type { Reprint } from '../../../src/core/story/story-answers.ts'
import { documentOf } from '../../../src/core/text/document.ts'

const copy = documentOf(
  ['The news of the day.', 'More of it.', 'Background.', 'The agency contributed to this.'].map((text) => ({
    text,
    role: 'body' as const,
  })),
)

/** Of articles that share these paragraphs of the copy. */
function reprints(relation: Relation, ...shared: readonly number[][]): Reprint[] {
  return shared.map((paragraphs, n) => ({
    articleId: `${relation}-${n}-${paragraphs.join()}`,
    ref: `${relation}${n}@1`,
    source: 'paper',
    story: null,
    headline: null,
    score: 0.2,
    containment: { leftInRight: 0.2, rightInLeft: 0.2 },
    relation,
    passages: paragraphs.map((queryParagraph) => ({ words: 9, queryParagraph, paragraph: 0, text: '' })),
  }))
}

const times = (count: number, paragraphs: number[]) => Array.from({ length: count }, () => paragraphs)
function countsIn(printings: readonly (typeof copy)[]) {
  const work = paragraphCounts(copy, printings)
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

const kept = (found: readonly Reprint[], printings = [copy].slice(1)) =>
  withoutStanding(found, copy, countsIn(printings)).map(({ articleId }) => articleId)

test('those that share what many share alone are left out, also where there are two such paragraphs', () => {
  const standing = reprints('rewrite', ...times(6, [3]), ...times(9, [2, 3]))
  const unrelated = reprints('unrelated', ...times(6, [2]))
  const others = reprints('rewrite', [0, 3], [1])
  expect(kept([...standing, ...unrelated, ...others])).toEqual(others.map(({ articleId }) => articleId))
})

test('copies stay, whatever they share', () => {
  const copies = reprints('excerpt', [3])
  expect(kept([...copies, ...reprints('rewrite', ...times(6, [3]))])).toEqual([copies[0]!.articleId])
})

test('a paragraph that few share, or that copies have as well, is none', () => {
  const few = reprints('rewrite', ...times(4, [3]))
  expect(kept(few)).toHaveLength(4)
  const six = reprints('rewrite', ...times(6, [0]))
  expect(kept(six)).toEqual([])
  expect(kept([...six, ...reprints('reprint', ...times(6, [0, 1, 2, 3]))])).toHaveLength(12)
  expect(
    kept(
      six,
      Array.from({ length: 6 }, () => copy),
    ),
  ).toHaveLength(6)
})

test('a copy of one or two paragraphs has none', () => {
  const short = documentOf(copy.paragraphs.slice(0, 2))
  expect(withoutStanding(reprints('rewrite', ...times(9, [0])), short, new Map())).toHaveLength(9)
})
