// Paragraphs that a rewrite tells in other words.
import { describe, expect, test } from 'vitest'
import { compare, similarity } from '../../../src/core/compare.ts'
import { similarity as scoresAlone } from '../../../src/core/similarity.ts'

const WIRE = [
  'MOSCOW – Russia’s foreign minister Sergei Lavrov said on Friday that Washington’s plan to quit the INF Treaty would be answered.',
  'The 1987 pact bans land-based missiles with ranges of 500 to 5,500 km.',
  'NATO says the 9M729 missile breaks it.',
]
const REWRITE = [
  'A US exit from the INF accord will not go without a reply, warned Lavrov, who heads the diplomacy of Russia.',
  'Signed in 1987, the treaty forbids ground-launched rockets that fly between 500 and 5,500 kilometres.',
  'The alliance accuses Moscow over a weapon known as 9M729, and NATO wants it scrapped.',
]
const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n')

test('no echoes are listed of texts with more than 131,072 different words', () => {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `w${(from + at).toString(36)}x`).join(' ')
  const both = (count: number) => {
    const shared = words(0, count)
    const { precise, paragraphs } = scoresAlone(text([...WIRE, shared]), text([...REWRITE, shared]))
    return [precise, paragraphs.echoed > 0]
  }
  expect([both(130_000), both(132_000)]).toEqual([
    [true, true],
    [false, false],
  ])
})

describe('a paragraph told in other words', () => {
  const comparison = compare(text(WIRE), text(REWRITE))

  test('is cut and added in the blocks, and an echo beside them', () => {
    const kindOf = (side: 'left' | 'right', paragraph: number) =>
      comparison.blocks.find((block) => block[side].includes(paragraph))?.kind
    expect(comparison.echoes.length).toBeGreaterThan(0)
    for (const { left, right, shared, similarity: likeness } of comparison.echoes) {
      expect(kindOf('left', left[0]!)).toBe('removed')
      expect(kindOf('right', right[0]!)).toBe('added')
      expect(shared.length).toBeGreaterThanOrEqual(3)
      expect(likeness).toBeGreaterThan(0)
      expect(likeness).toBeLessThanOrEqual(1)
    }
    expect(comparison.echoes[0]).toMatchObject({ left: [0], right: [0] })
    expect(comparison.echoes[0]!.shared).toEqual(expect.arrayContaining(['Lavrov', 'INF']))
  })

  test('changes no score but the count of echoes', () => {
    const { paragraphs, score } = comparison.similarity
    expect(paragraphs.echoed).toBe(comparison.echoes.length)
    expect(scoresAlone(text(WIRE), text(REWRITE))).toEqual(comparison.similarity)
    expect(score).toBeLessThan(0.5)
  })

  test('is the same from the other side, in the order of the other text', () => {
    const mirrored = compare(text(REWRITE), text(WIRE)).echoes
    expect(mirrored.map(({ left, right }) => [right, left])).toEqual(
      comparison.echoes.map(({ left, right }) => [left, right]),
    )
    for (const [n, { shared }] of mirrored.entries())
      expect([...shared].sort()).toEqual([...comparison.echoes[n]!.shared].sort())
  })
})

describe('no echo', () => {
  test.each([
    [
      'of texts about different things that name the same companies',
      'Apple sold fewer phones in China last year, while Google and Facebook grew.\n\nShares fell.',
      'Lawmakers asked Google, Apple and Facebook how they guard the data of children.\n\nA bill is planned.',
    ],
    [
      'of paragraphs that are linked',
      text(WIRE),
      text(WIRE.map((paragraph) => paragraph.replace('said', 'declared'))),
    ],
    ['of a text and nothing like it', text(WIRE), 'It rained.\n\nThe river rose.'],
  ])('%s', (_, left, right) => {
    const { echoes, similarity: scores } = compare(left, right)
    expect(echoes).toEqual([])
    expect(scores.paragraphs.echoed).toBe(0)
  })
})

test('many cut and added paragraphs are bounded', () => {
  const side = (word: string) =>
    Array.from({ length: 3_000 }, (_, n) => `${word} ${n} met Holan in Dunmere about ${word}${n * 7}.`).join(
      '\n\n',
    )
  const { echoed } = similarity(side('kelp'), side('dulse')).paragraphs
  expect(echoed).toBeLessThanOrEqual(3_000)
  expect(similarity(side('dulse'), side('kelp')).paragraphs.echoed).toBe(echoed)
})
