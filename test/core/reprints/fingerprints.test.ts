// Do two texts that share a run of 12 words always have a fingerprint in common, and is nothing shown that only one has?
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { randomOf } from '../../../bench/random.ts'
import type { Document } from '../../../src/core/model.ts'
import {
  FINGERPRINT_VERSION,
  fingerprintsOf,
  GUARANTEED_RUN,
  winnow,
} from '../../../src/core/reprints/fingerprints.ts'
import { PassageFinder } from '../../../src/core/reprints/passages.ts'
import { documentOf } from '../../../src/core/text/document.ts'
import { foldWord } from '../../../src/core/text/fold.ts'
import { scanTexts } from '../../../src/core/words/scan.ts'
import { wordsOf } from '../../../src/core/words/words.ts'

const SEED = Number(process.env.LAWS_SEED ?? 20_181_226)
const ROUNDS = 3_000

/** Words as the press has them; those of scripts without spaces are set without. */
const VOCABULARY = [
  ...'the of and a in to said treaty Moscow missile on Tuesday'.split(' '),
  ...[
    "don't",
    'don’t',
    'café',
    'cafe\u0301',
    'STRASSE',
    'co-operate',
    'so\u00adft',
    'ﬁnal',
    '1,200',
    'U.S.',
    '½',
  ],
  ...['переговоры', 'договор', 'שלום', 'سلام', 'हिन्दी', '한국은'],
]
const UNSPACED = [
  ...'中国外交部发言人星期三说俄罗斯美国条约导弹'.split(''),
  ...['ミサイル', '条約', 'について', 'が', '々'],
  ...['ประเทศ', 'ไทย', 'ข่าว', 'ລາວ', 'ខ្មែរ', 'မြန်မာ', '𠮷'],
]

const spaced = fc
  .array(fc.constantFrom(...VOCABULARY), { maxLength: 40, size: 'max' })
  .map((words) => words.join(' '))
const unspaced = fc
  .array(fc.constantFrom(...UNSPACED), { maxLength: 60, size: 'max' })
  .map((words) => words.join(''))
const stretch = fc.oneof(
  spaced,
  unspaced,
  fc.tuple(spaced, unspaced).map((parts) => parts.join(' ')),
)
const shouted = fc.boolean()

function paragraphOf(before: string, run: string, after: string, loud: boolean): string {
  return [before, loud ? run.toUpperCase().replaceAll("'", '’') : run, after].filter(Boolean).join(' ')
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => foldWord(text.slice(start, end)))
}

/** The most words in a row that both have, by trying every pair of places. */
function longestSharedRun(left: readonly string[], right: readonly string[]): number {
  let most = 0
  const above = new Array<number>(right.length + 1).fill(0)
  for (const word of left) {
    for (let j = right.length; j > 0; j--) {
      above[j] = right[j - 1] === word ? above[j - 1]! + 1 : 0
      most = Math.max(most, above[j]!)
    }
  }
  return most
}

function fingerprints(text: string): number[] {
  return fingerprintsOf([text], scanTexts([text]))[0]!
}

function body(...texts: string[]): Document {
  return documentOf(texts.map((text) => ({ text, role: 'body' as const })))
}

describe('two paragraphs', () => {
  it('that share a run of 12 words share a fingerprint and a passage that long', () => {
    let held = 0
    const law = (b1: string, a1: string, b2: string, a2: string, run: string, loud: boolean) => {
      const left = paragraphOf(b1, run, a1, false)
      const right = paragraphOf(b2, run, a2, loud)
      const shared = longestSharedRun(foldedWords(left), foldedWords(right))
      if (shared < GUARANTEED_RUN) return
      held++
      const known = new Set(fingerprints(left))
      expect(fingerprints(right).some((fingerprint) => known.has(fingerprint))).toBe(true)
      const passages = new PassageFinder(body(left)).shared(body(right)).passages
      expect(passages.length).toBeGreaterThan(0)
    }
    const property = fc.property(stretch, stretch, stretch, stretch, stretch, shouted, law)
    const outcome = fc.check(property, { seed: SEED, numRuns: ROUNDS })
    console.log(`12-word runs: seed ${SEED}, ${held} pairs that share one among ${outcome.numRuns}`)
    expect(held).toBeGreaterThan(ROUNDS / 4)
    if (outcome.failed) throw new Error(`${outcome.errorInstance}\n${fc.defaultReportMessage(outcome)}`)
  })

  it('share every passage that is shown, word for word', () => {
    const random = randomOf(SEED)
    for (let round = 0; round < 300; round++) {
      const texts = [0, 1].map(() =>
        Array.from({ length: 60 }, () => random.pick(VOCABULARY.slice(0, 8))).join(' '),
      ) as [string, string]
      for (const passage of new PassageFinder(body(texts[0])).shared(body(texts[1])).passages) {
        const words = foldedWords(passage.text)
        expect(words).toHaveLength(passage.words)
        expect(words.length).toBeGreaterThanOrEqual(5)
        expect(` ${foldedWords(texts[1]).join(' ')} `).toContain(` ${words.join(' ')} `)
        expect(texts[0]).toContain(passage.text)
      }
    }
  })
})

describe('fingerprints', () => {
  test('are those that are stored under this version: raise FINGERPRINT_VERSION where they change', () => {
    expect(FINGERPRINT_VERSION).toBe(1)
    const english =
      'Moscow will respond if Washington withdraws from the treaty, the ministry said on Tuesday.'
    expect(fingerprints(english)).toMatchInlineSnapshot(`
      [
        125966776,
      ]
    `)
    expect(fingerprints('中国外交部发言人星期三说')).toMatchInlineSnapshot(`
      [
        1259068401135,
      ]
    `)
    expect(
      fingerprints('The café’s co-operation ﬁnally ended in 2018, said Ms Müller.'),
    ).toMatchInlineSnapshot(`
      [
        253856963389,
      ]
    `)
  })

  test('do not depend on case, apostrophes or soft hyphens', () => {
    const plain = "the minister didn't say whether the final co-operation agreement would be signed"
    const other =
      'The MINISTER didn’t say, whether the ﬁnal co\u2011opera\u00adtion agreement would be signed.'
    expect(fingerprints(other)).toEqual(fingerprints(plain))
  })

  test('are integers below 2^53, few, and none where there are fewer than 5 words', () => {
    const random = randomOf(SEED)
    const words = Array.from({ length: 10_000 }, () => `w${random.below(5_000)}`)
    const found = fingerprints(words.join(' '))
    expect(found.every((each) => Number.isSafeInteger(each) && each >= 0)).toBe(true)
    expect(found.length / words.length).toBeGreaterThan(0.2)
    expect(found.length / words.length).toBeLessThan(0.25)
    expect(fingerprints('only four words here')).toEqual([])
    expect(fingerprints('now there are five words')).toHaveLength(1)
    expect(fingerprints('')).toEqual([])
  })

  test('keep no phrase of small words where something else stands beside it', () => {
    const phrase = fingerprints('at the end of the')[0]!
    const text =
      'Negotiators announced yesterday that agreement was expected at the end of the parliamentary session'
    expect(fingerprints(text)).not.toContain(phrase)
    expect(fingerprints('it was at the end of the day')).toHaveLength(1)
  })
})

test('the least of every window is kept, the last of equal ones, each once', () => {
  expect(winnow(Float64Array.from([5, 3, 9, 3]))).toEqual([3])
  expect(winnow(Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toEqual([1, 2])
  expect(winnow(Float64Array.from([9, 8, 7, 6, 5, 4, 3, 2, 1]))).toEqual([2, 1])
  expect(winnow(new Float64Array(0))).toEqual([])
})

describe('passages', () => {
  const run = 'Moscow will respond if Washington withdraws from the treaty the ministry said'

  test('say where they stand, the longest first, as the query has them', () => {
    const query = body(
      'Something else first.',
      `On Monday ${run.toUpperCase()}, it was reported in the capital.`,
    )
    const other = body(`It was reported in the capital that ${run}.`)
    expect(new PassageFinder(query).shared(other).passages).toEqual([
      { words: 12, queryParagraph: 1, paragraph: 0, text: run.toUpperCase() },
      { words: 6, queryParagraph: 1, paragraph: 0, text: 'it was reported in the capital' },
    ])
  })

  test('lie within one paragraph, and in no headline or boilerplate', () => {
    const words = run.split(' ')
    const cut = body(words.slice(0, 4).join(' '), words.slice(4, 8).join(' '), words.slice(8).join(' '))
    expect(new PassageFinder(body(run)).shared(cut).passages).toEqual([])
    for (const role of ['headline', 'boilerplate'] as const) {
      const furniture = documentOf([
        { text: run, role },
        { text: 'Nothing of it here.', role: 'body' },
      ])
      expect(new PassageFinder(body(run)).shared(furniture).passages).toEqual([])
      expect(new PassageFinder(furniture).shared(body(run)).passages).toEqual([])
    }
  })

  test('begin with the longest of all, where others reach into it', () => {
    const query = body('one two three four five, as said', 'then two three four five six seven eight nine')
    const other = body('so one two three four five six seven eight')
    expect(new PassageFinder(query).shared(other)).toEqual({
      passages: [
        { words: 7, queryParagraph: 1, paragraph: 0, text: 'two three four five six seven eight' },
        { words: 5, queryParagraph: 0, paragraph: 0, text: 'one two three four five' },
      ],
      words: 8,
    })
    const random = randomOf(SEED)
    for (let round = 0; round < 100; round++) {
      const copy = Array.from({ length: 300 }, () => `w${random.below(round % 2 ? 300 : 6)}`)
      const pieces = () => {
        const start = random.below(270)
        return copy.slice(start, start + 3 + random.below(25))
      }
      const [left, right] = [0, 1].map(() => Array.from({ length: 6 }, pieces).flat()) as [string[], string[]]
      const { passages } = new PassageFinder(body(left.join(' '))).shared(body(right.join(' ')))
      const longest = longestSharedRun(left, right)
      expect(passages[0]?.words ?? 0).toBe(longest < 5 ? 0 : longest)
    }
  })

  test('of texts that repeat themselves without end are found in bounded work', () => {
    const endless = body('again and again and '.repeat(20_000))
    expect(new PassageFinder(endless).shared(endless).passages[0]?.words).toBeGreaterThanOrEqual(5)
    const windows = Array.from({ length: 40_000 }, (_, n) => `w${n % 977} `)
    const overlapping = body(...Array.from({ length: 200 }, (_, n) => windows.slice(n, n + 600).join('')))
    const found = new PassageFinder(overlapping).shared(body(windows.join('')))
    expect(found.passages[0]?.words).toBeGreaterThanOrEqual(600)
  })
})
