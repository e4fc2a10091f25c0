// Matrix, collation, wordings and headlines, on texts small enough to see through.

import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import { collate } from '../../../src/core/story/collation.ts'
import { headlinesByArticle, headlinesOf } from '../../../src/core/story/headlines.ts'
import {
  type KnownScores,
  matrixJson,
  pairKey,
  pairsToCompute,
  textPairs,
} from '../../../src/core/story/matrix.ts'
import type { Matrix, Printing } from '../../../src/core/story/story-answers.ts'
import { ask, printing } from './printings.ts'
import { answered, revisionOf, wordingsOf } from './whole-answers.ts'

const A = 'The river rose in the night and flooded the old town. The mayor spoke on Monday.'
const B = 'About 1,200 people were brought to safety by boat, and nobody was hurt in the town.'
const C = 'Engineers opened the gates of the upper dam at noon to let the lake take the water.'
const D = 'A reader sent us a picture of the market square with a swan on it, and we print it.'
const text = (...paragraphs: string[]) => paragraphs.join('\n\n')

/** The matrix in the JSON of a story that has no other printings. */
function matrixOf(printings: readonly Printing[], scores: KnownScores, isWhole = true): Matrix {
  const work = matrixJson(printings, scores, isWhole)
  let step = work.next()
  while (!step.done) step = work.next()
  const matrix: Matrix = JSON.parse(step.value.text)
  expect(step.value.complete).toBe(scores.size > 0)
  expect(step.value.text).toBe(JSON.stringify(matrix))
  return matrix
}

describe('the matrix', () => {
  const printings = [
    printing({ id: 'a', text: text(A, B) }),
    printing({ id: 'b', text: text(A, B) }),
    printing({ id: 'c', text: text(A) }),
  ]

  test('equal texts are one text', () => {
    expect(textPairs(printings).size).toBe(1)
  })

  test('a score stands on both sides, a containment is mirrored, whichever hash is the lesser', () => {
    const [key] = textPairs(printings).keys()
    const [whole, part] = [printings[0]!.contentHash, printings[2]!.contentHash]
    expect(key).toBe(pairKey(part, whole))
    const seen = { leftInRight: part < whole ? 1 : 0.5, rightInLeft: part < whole ? 0.5 : 1 }
    const matrix = matrixOf(printings, new Map([[key!, { score: 0.7, containment: seen }]]))
    expect(matrix.scores).toEqual([
      [1, 1, 0.7],
      [1, 1, 0.7],
      [0.7, 0.7, 1],
    ])
    expect(matrix.containment).toEqual([
      [1, 1, 0.5],
      [1, 1, 0.5],
      [1, 1, 1],
    ])
    expect(matrix.complete).toBe(true)
  })

  test('what is not known is null, and said', () => {
    const matrix = matrixOf(printings, new Map())
    expect(matrix.scores[0]).toEqual([1, 1, null])
    expect(matrix.complete).toBe(false)
  })

  test('of a story with more printings it is not complete', () => {
    const known = new Map(
      [...textPairs(printings).keys()].map((key) => [
        key,
        { score: 0.5, containment: { leftInRight: 1, rightInLeft: 0.25 } },
      ]),
    )
    const { complete, ...whole } = matrixOf(printings, known)
    expect(complete).toBe(true)
    expect(matrixOf(printings, known, false)).toEqual({ ...whole, complete: false })
  })

  test('500 pairs are computed at once, fewer of very long texts, and at least one', () => {
    const many = Array.from({ length: 40 }, (_, k) => printing({ id: `p${k}`, text: text(A, `${k}`, B) }))
    const pairs = textPairs(many)
    expect(pairs.size).toBe(780)
    const first = pairsToCompute(pairs, new Map())
    expect(first).toHaveLength(500)
    const known = new Map(
      first.map(([key]) => [key, { score: 1, containment: { leftInRight: 1, rightInLeft: 1 } }]),
    )
    expect(pairsToCompute(pairs, known)).toHaveLength(280)
    const long = many.map((one) => ({ ...one, document: { ...one.document, words: 1_500_000 } }))
    expect(pairsToCompute(textPairs(long), new Map())).toHaveLength(1)
  })
})

describe('the collation', () => {
  const base = printing({ id: 'base', text: text(A, B, C) })

  test('a cell says where a paragraph went; additions stand behind what precedes them', () => {
    const paper = printing({ id: 'paper', text: text(D, C, A.replace('. The', '.\n\nThe')) })
    const { rows, added, printings, complete } = ask(collate(base, [paper]))
    expect(printings).toEqual(['paper@1'])
    expect(complete).toBe(true)
    expect(rows.map(({ text }) => text)).toEqual([A, B, C])
    const cells = rows.map(({ cells }) => cells[0]!)
    expect(cells.map(({ kind, paragraphs }) => ({ kind, paragraphs }))).toEqual([
      { kind: 'split', paragraphs: [2, 3] },
      { kind: 'removed', paragraphs: [] },
      { kind: 'unchanged', paragraphs: [1] },
    ])
    expect(cells.filter(({ moved }) => moved)).toHaveLength(1)
    expect(added).toEqual([{ printing: 'paper@1', after: null, paragraph: 0, text: D }])
  })

  test('a base of very many paragraphs has fewer printings beside it, and says so', () => {
    const lines = Array.from({ length: 100_000 }, (_, k) => `Line ${k}.`)
    const long = printing({ id: 'long', text: text(...lines) })
    const papers = ['a', 'b', 'c'].map((id) => printing({ id, text: A }))
    const { printings, complete } = ask(collate(long, papers))
    expect(printings).toEqual(['a@1'])
    expect(complete).toBe(false)
  })

  test('a printing whose one block has thousands of paragraphs on both sides is left out, the others are not', () => {
    const lines = Array.from({ length: 1_100 }, (_, k) => `line${k}`)
    const [long, far, near] = ['long', 'far', 'near'].map((id) => printing({ id, text: text(...lines) }))
    const all = lines.map((_, k) => k)
    const coarsely = (left: Printing, right: Printing) => {
      const comparison = compare(left.document, right.document)
      if (right !== far) return revisionOf(comparison)
      const block = { ...comparison.blocks[0]!, kind: 'rearranged' as const, left: all, right: all }
      return revisionOf({ ...comparison, blocks: [block], precise: false })
    }
    const { printings, rows, complete } = answered(collate(long!, [far!, near!]), coarsely)
    expect(printings).toEqual(['near@1'])
    expect(rows.every(({ cells }) => cells.length === 1)).toBe(true)
    expect(complete).toBe(false)
  })

  test('a printing of very many paragraphs of its own has each in its place', () => {
    const own = Array.from({ length: 60_000 }, (_, k) => `own${k}`)
    const base = printing({ id: 'base', text: text(A, B) })
    const { added } = ask(collate(base, [printing({ id: 'p', text: text(A, ...own, B) })]))
    expect(added).toHaveLength(60_000)
    expect(new Set(added.map(({ after }) => after))).toEqual(new Set([0]))
  })
})

describe('the wordings', () => {
  test('equal ones are one, most printed first; who has nothing of it is missing', () => {
    const base = printing({ id: 'base', text: text(A, B, C) })
    const edited = B.replace('1,200', '1,500')
    const papers = [
      printing({ id: 'p', text: text(A, edited, C) }),
      printing({ id: 'q', text: text(A, C) }),
      printing({ id: 'r', text: text(edited, C) }),
    ]
    expect(ask(wordingsOf(base, papers, 1))).toEqual({
      items: [
        { text: edited, refs: ['p@1', 'r@1'] },
        { text: B, refs: ['base@1'] },
      ],
      missing: ['q@1'],
      complete: true,
    })
  })
})

describe('the headlines', () => {
  test('each with its spells: kept over versions, changed, and taken up again', () => {
    const at = (number: number, hour: number, headline: string) =>
      printing({ id: 'a', number, hour, headline, text: `${headline}\n\n${A} ${number}` })
    const versions = [
      at(1, 0, 'Flood'),
      at(2, 1, 'Flood'),
      at(3, 2, 'Flood in town'),
      at(4, 3, 'Flood'),
      printing({ id: 'b', hour: 1, headline: 'Flood in town', text: `Flood in town\n\n${A}` }),
      printing({ id: 'c', hour: 2, text: A }),
    ]
    expect(headlinesOf(versions.toReversed()).items).toEqual([
      {
        text: 'Flood',
        printings: [
          { ref: 'a@1', from: '2020-01-01T00:00:00Z', until: '2020-01-01T02:00:00Z' },
          { ref: 'a@4', from: '2020-01-01T03:00:00Z', until: null },
        ],
      },
      {
        text: 'Flood in town',
        printings: [
          { ref: 'b@1', from: '2020-01-01T01:00:00Z', until: null },
          { ref: 'a@3', from: '2020-01-01T02:00:00Z', until: '2020-01-01T03:00:00Z' },
        ],
      },
    ])
  })
})

describe('the headlines of each article', () => {
  test('in turn, with the words that each changed', () => {
    const at = (id: string, number: number, hour: number, headline: string) =>
      printing({ id, number, hour, headline, text: `${headline}\n\n${A} ${number}` })
    const [paper, other, ...rest] = headlinesByArticle([
      at('a', 1, 0, 'Dozen missing in flood'),
      at('a', 2, 2, 'Three missing in flood'),
      at('a', 3, 3, 'Three missing in flood'),
      at('b', 1, 1, 'Flood'),
      printing({ id: 'c', text: A }),
    ])
    expect(rest).toEqual([])
    expect(paper?.source).toBe('a')
    expect(paper?.headlines.map(({ ref, until }) => [ref, until])).toEqual([
      ['a@1', '2020-01-01T02:00:00Z'],
      ['a@2', null],
    ])
    expect(paper?.headlines.map(({ changes }) => changes.map(({ op, text }) => [op, text]))).toEqual([
      [['equal', 'Dozen missing in flood']],
      [
        ['delete', 'Dozen'],
        ['insert', 'Three'],
        ['equal', ' missing in flood'],
      ],
    ])
    expect(other?.headlines).toHaveLength(1)
  })
})
