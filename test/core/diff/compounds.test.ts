// How are compounds shown that one side writes with hyphens?
import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import type { CompareOptions } from '../../../src/core/model.ts'

/** The changes of one paragraph, with deleted and inserted text in brackets, and the kinds of all edits. */
function shown(left: string, right: string, options?: CompareOptions) {
  const [block] = compare(left, right, options).blocks
  const text = block!.changes
    .map(({ op, text }) => (op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `[+${text}+]`))
    .join('')
  return { text, kinds: [...new Set(block!.changes.flatMap((change) => change.kinds))] }
}

describe('of a compound, only the signs that changed are marked', () => {
  test.each([
    [
      'The well known painter lived by the harbour for years.',
      'The well-known painter lived by the harbour for years.',
      'The well[- -][+-+]known painter lived by the harbour for years.',
      ['spelling'],
    ],
    [
      'Neighbours said that a 31-year-old baker had called the police.',
      'Neighbours said that a 31 year-old baker had called the police.',
      'Neighbours said that a 31[---][+ +]year-old baker had called the police.',
      ['spelling'],
    ],
    [
      'Critics praised the TV-Series in the autumn of that year.',
      'Critics praised the TV Series in the autumn of that year.',
      'Critics praised the TV[---][+ +]Series in the autumn of that year.',
      ['spelling'],
    ],
  ])('%s', (left, right, text, kinds) => {
    expect(shown(left, right)).toEqual({ text, kinds })
    const mirrored = text.replace(/\[-(.+?)-\]\[\+(.+?)\+\]/g, '[-$2-][+$1+]')
    expect(shown(right, left)).toEqual({ text: mirrored, kinds })
  })
})

test.each([
  [
    'Officers thought of a murder suicide, but not for long, on Monday.',
    'Officers thought of a murder-suicide on Monday.',
    'Officers thought of a murder[- -][+-+]suicide[-, but not for long,-] on Monday.',
  ],
  [
    'The port had a half-finished pier before the storm came in.',
    'The port had the long half finished pier before the storm came in.',
    'The port had [-a-][+the long+] half[---][+ +]finished pier before the storm came in.',
  ],
])('also beside other words: %s', (left, right, text) => {
  expect(shown(left, right).text).toBe(text)
})

test.each([
  [
    'another word',
    'A life-threatening storm came in.',
    'A life-saving storm came in.',
    ['life-threatening', 'life-saving'],
  ],
  [
    'a closed compound',
    'A fragile cease-fire held there.',
    'A fragile ceasefire held there.',
    ['cease-fire', 'ceasefire'],
  ],
  [
    'a figure with a fraction',
    'It took a 3.5-year effort.',
    'It took a 4.5 year effort.',
    ['3.5-year', '4.5 year'],
  ],
  [
    'other figures',
    'It rained for 5-10 days that year.',
    'It rained for 5-11 days that year.',
    ['5-10', '5-11'],
  ],
])('%s is shown whole', (_, left, right, edit) => {
  const { text } = shown(left, right)
  expect(text).toContain(`[-${edit[0]}-][+${edit[1]}+]`)
})

test('an ignored compound is equal text', () => {
  const right = 'The well-known painter lived by the harbour.'
  const { blocks, similarity } = compare('The well known painter lived by the harbour.', right, {
    ignore: ['spelling'],
  })
  expect(blocks[0]!.changes.map(({ op, text }) => [op, text])).toEqual([['equal', right]])
  expect(similarity.score).toBeGreaterThan(0.9)
})
