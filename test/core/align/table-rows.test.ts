// Is the row of a table found again when all of its figures changed?
import { expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'

const TABLE = ['Party | Seats | Share', 'Reds | 41 | 22.5 %', 'Greens | 38 | 20.9 %', 'Blues | 12 | 6.6 %']
const edited = (...pairs: [from: string, to: string][]) =>
  pairs.reduce((rows, [from, to]) => rows.map((row) => row.replace(from, to)), TABLE)
const kinds = (right: readonly string[]) =>
  compare(TABLE.join('\n\n'), right.join('\n\n')).blocks.map(({ kind }) => kind)

test('a row with other figures is edited, and each figure is told', () => {
  const right = edited(['38', '36'], ['20.9', '19.8'])
  expect(kinds(right)).toEqual(['unchanged', 'unchanged', 'edited', 'unchanged'])
  expect(compare(TABLE.join('\n\n'), right.join('\n\n')).summary).toContain(
    'Two figures changed: ‘38’ became ‘36’, ‘20.9 %’ became ‘19.8 %’.',
  )
})

test('every row of a table that was counted again', () => {
  const right = edited(['41 | 22.5', '40 | 22'], ['38 | 20.9', '36 | 19.8'], ['12 | 6.6', '9 | 4.9'])
  expect(kinds(right)).toEqual(['unchanged', 'edited', 'edited', 'edited'])
})

test('another row is none', () => {
  expect(kinds(edited(['Greens | 38 | 20.9', 'Yellows | 36 | 19.8']))).toEqual([
    ...['unchanged', 'unchanged', 'removed', 'added', 'unchanged'],
  ])
})

test('rows of the same words with other figures are not told apart by them', () => {
  const [left, right] = [
    ['Total 12 8', 'Total 14 9'],
    ['Total 31 2', 'Total 44 5'],
  ].map((rows) => ['The count went on.', ...rows, 'It ended at noon.'].join('\n\n'))
  expect(() => compare(left!, right!)).not.toThrow()
})
