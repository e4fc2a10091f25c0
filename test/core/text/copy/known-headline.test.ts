// A text is read the same whether its headline is recognised in it or given beside it, as an import gives it. SEED may be given.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from '../../../../src/core/text/document.ts'

const SEED = Number(process.env.SEED ?? 20_181_226)
const ROUNDS = 5_000

const WORDS = [
  'Geneva',
  'the',
  'Ministers',
  'met',
  '“so”',
  '中国',
  '|',
  '5.3',
  'said.',
  '–',
  '*',
  '1.',
  'end-',
]
const MARKS = ['\u2028', '  ', 'By Jane Doe', '(Reuters) –', 'MOSCOW', '—30—', 'Anne said: “No.”']
const PROSE = 'a long line of prose that goes on until the column is full'

const line = fc
  .array(fc.constantFrom(...WORDS, ...MARKS, PROSE), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '))
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n')), { minLength: 2, maxLength: 8 })
  .map((lines) => lines.map((both) => both.join('')).join(''))

test(`the paragraphs and their roles are the same (seed ${SEED}, ${ROUNDS} texts)`, () => {
  let headed = 0
  fc.assert(
    fc.property(text, (body) => {
      const read = parseDocument(body)
      if (read.headline === null) return
      headed++
      const { headline, byline, dateline } = read
      const again = parseDocument(body, { headline, byline: byline ?? '', dateline: dateline ?? '' })
      expect(again.paragraphs).toEqual(read.paragraphs)
    }),
    { seed: SEED, numRuns: ROUNDS },
  )
  expect(headed).toBeGreaterThan(ROUNDS / 50)
})

test.each([
  ['a headline above a list', 'Ministers\nGeneva\n\nMinisters\nGeneva Geneva\nGeneva\n'],
  ['a headline whose words stand below again', 'Ministers\n\nMinisters\nGeneva\nGeneva\n'],
  ['a headline above marks of a list', '– Geneva Geneva\n– Geneva\nGeneva\n\nGeneva Geneva Geneva\n'],
])('%s', (_, body) => {
  const { headline, paragraphs } = parseDocument(body)
  expect(headline).not.toBeNull()
  expect(parseDocument(body, { headline: headline! }).paragraphs).toEqual(paragraphs)
})
