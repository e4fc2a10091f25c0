// Where lineage and origins of a printing differ, each says what the other has, and why.

import { expect, test } from 'vitest'
import type { LineageEdge, Origin } from '../../../src/core/story/story-answers.ts'
import { withDifferences } from '../../../src/core/wire/differing.ts'
import { ask, lineage, printing } from '../story/printings.ts'
import { originsOf } from '../story/whole-answers.ts'

const PARAGRAPHS = [
  'The harbour board voted on Tuesday to close the old fish market at the end of the summer.',
  'Forty traders work in the hall, some of them in the third generation, and most heard of it from the radio.',
  'The board says that the roof would cost nine million kroner to mend, which it does not have.',
  'A petition against the closure was signed by 3,000 people within two days, the traders said.',
]
const wire = (number: number, text: readonly string[]) =>
  printing({ id: 'wire', number, hour: number, text: text.join('\n\n') })
const paper = (id: string, hour: number, text: readonly string[]) =>
  printing({ id, hour, text: text.join('\n\n') })

/** Of the real lineage and origins of a wire and its printings. */
function told(
  versions: readonly ReturnType<typeof printing>[],
  others: readonly ReturnType<typeof printing>[],
) {
  const all = [...versions, ...others]
  const sources = {
    lineage: lineage(all, 'wire', 'given'),
    origins: ask(originsOf('wire', versions, others)),
  }
  const { lineage: found, origins } = withDifferences(sources, all)
  return {
    edge: (ref: string) => found.edges.find(({ to }) => to === ref)!,
    origin: (ref: string) => origins.items.find((item) => item.ref === ref)!,
  }
}

test('a copy of the wire: both name it, and say nothing', () => {
  const { edge, origin } = told([wire(1, PARAGRAPHS)], [paper('post', 3, PARAGRAPHS.slice(0, 3))])
  expect(edge('post@1')).toMatchObject({ from: 'wire@1', differs: null })
  expect(origin('post@1')).toMatchObject({ follows: 'wire@1', differs: null })
})

test('a copy of a copy: both say that it came by way of the other paper', () => {
  const own =
    'Nobody at the Post could be reached by the traders, who met in the evening at the church of St Olav.'
  const changed = [...PARAGRAPHS.slice(0, 2), PARAGRAPHS[2]!.replace('nine million', 'ten million'), own]
  const { edge, origin } = told(
    [wire(1, PARAGRAPHS)],
    [paper('post', 3, changed), paper('echo', 5, changed.slice(1))],
  )
  const [step, found] = [edge('echo@1'), origin('echo@1')]
  expect(step).toMatchObject({ from: 'post@1', differs: { ref: 'wire@1', containment: found.containment } })
  expect(step.differs!.text).toBe(
    'Origins name version 1 of wire, from which the parent in the lineage comes.',
  )
  expect(found).toMatchObject({ follows: 'wire@1', differs: { ref: 'post@1', containment: 1 } })
  expect(found.differs!.text).toBe('Lineage names post, which itself comes from this version.')
})

test('own work that origins leaves out, though the lineage gives it to the wire', () => {
  const edge = edgeOf({ from: 'wire@1', to: 'post@1' })
  const { lineage: found } = withDifferences(
    { lineage: { roots: ['wire@1'], edges: [edge], complete: true }, origins: originsWith([]) },
    [wire(1, PARAGRAPHS), paper('post', 2, PARAGRAPHS)],
  )
  expect(found.edges[0]!.differs).toMatchObject({ ref: null, containment: null })
  const cut = withDifferences(
    {
      lineage: { roots: ['wire@1'], edges: [edge], complete: true },
      origins: { ...originsWith([]), complete: false },
    },
    [wire(1, PARAGRAPHS), paper('post', 2, PARAGRAPHS)],
  )
  expect(cut.lineage.edges[0]!.differs).toBeNull()
})

test('two versions: each tells the share that stands in the other’s, an undecided step as one, equal texts as such', () => {
  const changed = [...PARAGRAPHS.slice(0, 3), 'The petition has found 4,000 signatures.']
  const versions = [wire(1, PARAGRAPHS), wire(2, changed)]
  const step = edgeOf({ from: 'wire@1', to: 'post@1', containment: 0.9, undecided: true })
  const item = originOf({ ref: 'post@1', follows: 'wire@2', containment: 0.95 })
  const both = { lineage: { roots: [], edges: [step], complete: true }, origins: originsWith([item]) }
  const { lineage: found, origins } = withDifferences(both, [...versions, paper('post', 4, changed)])
  expect(found.edges[0]!.differs).toEqual({
    ref: 'wire@2',
    containment: 0.95,
    text: 'This step is undecided. Origins name version 2 of wire: 95 % of its words are in it. Origins compare the words of each version of the base.',
  })
  expect(origins.items[0]!.differs).toEqual({
    ref: 'wire@1',
    containment: 0.9,
    text: 'Lineage names version 1 of wire, undecided: 90 % of its words are in it. Lineage compares the changes that two texts share.',
  })
  const equal = withDifferences(both, [wire(1, changed), wire(2, changed), paper('post', 4, changed)])
  expect(equal.lineage.edges[0]!.differs!.text).toBe(
    'Origins name version 2 of wire, which prints the same text.',
  )
  expect(equal.origins.items[0]!.differs!.text).toBe(
    'Lineage names version 1 of wire, which prints the same text.',
  )
  const none = withDifferences(
    { ...both, lineage: { roots: ['post@1'], edges: [], complete: true } },
    versions,
  )
  expect(none.origins.items[0]!.differs).toMatchObject({ ref: null, text: 'Lineage names no source for it.' })
})

function edgeOf(edge: Partial<LineageEdge> & Pick<LineageEdge, 'from' | 'to'>): LineageEdge {
  return { confidence: 0.6, undecided: false, containment: 1, evidence: [], differs: null, ...edge }
}

function originOf(item: Partial<Origin> & Pick<Origin, 'ref' | 'follows'>): Origin {
  return { containment: 1, evidence: [], differs: null, ...item }
}

function originsWith(items: readonly Origin[]) {
  return { base: 'wire', items, complete: true }
}
