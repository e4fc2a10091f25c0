// What does the comparison make of texts that no one writes, as large as an upload may be? It must end, stay exact,
// and say where it had to be coarser. Times are printed, not judged: only a hang fails.

import { describe, expect, it } from 'vitest'
import { editWords } from '../../bench/edits.ts'
import { newsParagraphs, newsText } from '../../bench/news.ts'
import { randomOf } from '../../bench/random.ts'
import { compare } from '../../src/core/compare.ts'
import type { Comparison, Document } from '../../src/core/model.ts'
import { documentOf } from '../../src/core/text/document.ts'
import { changesAreTidy, coversOnce, kindsAgree, rebuilds, standsInOrder } from './laws/laws-blocks.ts'
import { scoresFollowWords } from './laws/laws-scores.ts'

const UPLOAD_LIMIT = 2 * 1024 * 1024

interface Hostile {
  readonly name: string
  readonly pair: () => readonly [left: Document | string, right: Document | string]
  /** What else must hold. */
  readonly expect?: (comparison: Comparison) => void
}

const filled = (unit: string, length = UPLOAD_LIMIT) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const joined = (count: number, text: (at: number) => string, separator = '\n\n') =>
  Array.from({ length: count }, (_, at) => text(at)).join(separator)
const longParagraph = () => newsParagraphs(11, 320_000).join(' ').slice(0, UPLOAD_LIMIT)
const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => `Paragraph ${at} of ${at % 97} in the list.`)
const body = (paragraphs: readonly string[]) =>
  documentOf(paragraphs.map((text) => ({ text, role: 'body' as const })))
const hanCharacter = (at: number) => String.fromCodePoint(0x20000 + (at % 42_000))

const scoresOne = ({ similarity }: Comparison) => expect(similarity.score).toBe(1)
const scoresBelow = (limit: number) => (comparison: Comparison) =>
  expect(comparison.similarity.score).toBeLessThan(limit)
const scoresAbove = (limit: number) => (comparison: Comparison) =>
  expect(comparison.similarity.score).toBeGreaterThan(limit)

const HOSTILE: readonly Hostile[] = [
  { name: '2 MiB of one word against itself', pair: () => [filled('a'), filled('a')], expect: scoresOne },
  {
    name: '2 MiB of one word against one letter less',
    pair: () => [filled('a'), filled('a', UPLOAD_LIMIT - 1)],
  },
  { name: '2 MiB of newlines against a word', pair: () => [filled('\n'), 'word'], expect: scoresBelow(0.01) },
  {
    name: '2 MiB of newlines against 2 MiB of CRLF',
    pair: () => [filled('\n'), filled('\r\n')],
    expect: scoresOne,
  },
  {
    name: '2 MiB of spaces against 2 MiB of tabs',
    pair: () => [filled(' '), filled('\t')],
    expect: scoresOne,
  },
  {
    name: 'one 2 MiB paragraph against a copy with 2 % of its words edited',
    pair: () => [longParagraph(), editWords(longParagraph(), 0.02, randomOf(3))],
    expect: scoresAbove(0.9),
  },
  {
    name: 'one 2 MiB paragraph against a copy with 30 % of its words edited',
    pair: () => [longParagraph(), editWords(longParagraph(), 0.3, randomOf(3))],
  },
  {
    name: 'one 2 MiB paragraph against the same words in another order',
    pair: () => [longParagraph(), randomOf(5).shuffled(longParagraph().split(' ')).join(' ')],
  },
  {
    name: 'one 2 MiB paragraph against its sentences in 30,000 paragraphs',
    pair: () => [longParagraph(), longParagraph().replaceAll('. ', '.\n\n')],
  },
  {
    name: '50,000 paragraphs against the same shuffled',
    pair: () => [numbered(50_000).join('\n\n'), randomOf(1).shuffled(numbered(50_000)).join('\n\n')],
    expect: scoresAbove(0.9),
  },
  {
    name: '50,000 paragraphs against the same in reverse',
    pair: () => [numbered(50_000).join('\n\n'), numbered(50_000).reverse().join('\n\n')],
    expect: scoresAbove(0.9),
  },
  {
    name: '50,000 paragraphs against 50,000 others that share most words',
    pair: () => [
      body(numbered(50_000)),
      body(numbered(50_000).map((text) => text.replace('of', 'from').replace('7', '8'))),
    ],
  },
  {
    name: 'two unrelated texts of 100,000 words',
    pair: () => [newsText(21, 100_000), newsText(22, 100_000)],
    expect: scoresBelow(0.6),
  },
  {
    name: 'a million tiny words, all the same, against one less',
    pair: () => [filled('a ', 2_000_000), filled('a ', 1_999_998)],
    expect: scoresAbove(0.99),
  },
  {
    name: 'two words in turn against the same',
    pair: () => [filled('a b '), filled('a b ')],
    expect: scoresOne,
  },
  { name: 'two words in turn, beginning with the other', pair: () => [filled('a b '), filled('b a ')] },
  { name: 'periods of three against periods of two', pair: () => [filled('a b c '), filled('b a ')] },
  { name: 'one period in letters against it shifted', pair: () => [filled('ab'), filled('ba')] },
  {
    name: '20,000 paragraphs all the same against 19,999',
    pair: () => [
      joined(20_000, () => 'No comment was given.'),
      joined(19_999, () => 'No comment was given.'),
    ],
    expect: ({ similarity }) =>
      expect(similarity.paragraphs).toMatchObject({ unchanged: 19_999, removed: 1, moved: 0 }),
  },
  {
    name: 'two paragraphs in turn, 20,000 of each, against the other first',
    pair: () => [
      joined(40_000, (at) => (at % 2 ? 'Yes.' : 'No.')),
      joined(40_000, (at) => (at % 2 ? 'No.' : 'Yes.')),
    ],
  },
  {
    name: '20,000 near copies of one paragraph against 20,000 others',
    pair: () => [
      joined(20_000, (at) => `The vote of day ${at} was held and then was held again.`),
      joined(20_000, (at) => `The vote of day ${at + 100_000} was held and then was held again.`),
    ],
  },
  { name: 'deep punctuation', pair: () => [filled('(['), filled('“‘')] },
  {
    name: 'quotation marks that open and never close',
    pair: () => [filled('“a ', 600_000), filled('"a ', 600_000)],
  },
  { name: 'quotation marks only', pair: () => [filled('"'), filled("'")] },
  {
    name: '100,000 different paragraphs of one character against the same in reverse',
    pair: () => [
      joined(100_000, hanCharacter, '\n'),
      Array.from({ length: 100_000 }, (_, at) => hanCharacter(at))
        .reverse()
        .join('\n'),
    ],
  },
  {
    name: '2 MiB of combining marks',
    pair: () => [`e${filled('\u0301', 600_000)}`, `e${filled('\u0300', 600_000)}`],
  },
  {
    name: '2 MiB of Han without a space',
    pair: () => [filled('条约中国', 600_000), filled('中国条约', 600_000)],
  },
  {
    name: '2 MiB of emoji with joiners',
    pair: () => [filled('👩‍👩‍👧‍👦', 900_000), filled('👩‍👩‍👧', 900_000)],
  },
  { name: 'lone surrogates', pair: () => [filled('\ud83d ', 500_000), filled('\udc4d', 500_000)] },
  { name: 'full stops and digits', pair: () => [filled('1.', 600_000), filled('1,', 600_000)] },
  { name: 'hyphens and apostrophes', pair: () => [filled("a-'", 600_000), filled("a'-", 600_000)] },
]

describe('texts that no one writes', { tags: ['stress'] }, () => {
  for (const hostile of HOSTILE)
    it(hostile.name, () => {
      const [left, right] = hostile.pair()
      const begun = performance.now()
      const comparison = compare(left, right)
      const took = Math.round(performance.now() - begun)
      console.log(
        `${String(took).padStart(6)} ms  ${comparison.precise ? 'precise' : 'coarser'}  ${hostile.name}`,
      )
      staysExact(comparison)
      hostile.expect?.(comparison)
    })
})

/** A law that breaks throws a whole block into its sentence: here blocks have megabytes, so it is cut. */
function staysExact(comparison: Comparison): void {
  try {
    for (const law of [rebuilds, coversOnce, kindsAgree, standsInOrder, changesAreTidy, scoresFollowWords])
      law(comparison)
  } catch (error) {
    throw new Error(String(error).slice(0, 500))
  }
}

describe('where the bounds lie', () => {
  it('a news story of 10,000 words with a tenth of its words edited is compared precisely', () => {
    const left = newsParagraphs(5, 10_000)
    const random = randomOf(1)
    expect(compare(body(left), body(left.map((text) => editWords(text, 0.1, random)))).precise).toBe(true)
  })
})
