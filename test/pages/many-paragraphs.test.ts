// A page stays small where a text has tens of thousands of paragraphs of a word each: their markup weighs most.
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/core/compare.ts'
import { diffPage } from '../../src/pages/diff/page.tsx'
import { planDiff } from '../../src/pages/diff/rows.ts'
import { type DiffView, PLAIN_VIEW } from '../../src/pages/diff/view.ts'

const MEGABYTE = 1_000_000
/** Beyond this many a side, texts are compared as one block. */
const TIMES = 33_000

const inTurn = (first: string, last: string) => `${first}\n\n${'a\n\nb\n\n'.repeat(TIMES)}${last}`
const numbered = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => `${word}${at}`).join('\n\n')
const side = (name: string) => ({ name, stored: null })

function lengthOf(comparison: ReturnType<typeof compare>, view: Partial<DiffView>): number {
  const site = { login: 'none', origin: 'http://localhost' } as const
  const sides = { left: side('First'), right: side('Second') }
  return diffPage({ site, comparison, view: { ...PLAIN_VIEW, ...view }, ...sides, pasted: null }).text.length
}

const pairs: [string, () => ReturnType<typeof compare>][] = [
  ['one block of all', () => compare(inTurn('left', 'end'), inTurn('right', 'other'))],
  ['all cut', () => compare(`same\n\n${numbered(20_000, 'x')}`, 'same')],
  ['all kept', () => compare(`${numbered(20_000, 'x')}\n\nleft`, `${numbered(20_000, 'x')}\n\nright`)],
]

describe.each(pairs)('%s', (_, make) => {
  const comparison = make()
  test.each([
    { layout: 'split', folded: true },
    { layout: 'split', folded: false },
    { layout: 'inline', folded: true },
    { layout: 'inline', folded: false },
  ] as const)('$layout, folded: $folded', (view) => {
    expect(lengthOf(comparison, view)).toBeLessThan(MEGABYTE)
  })
})

test('a run of unchanged paragraphs of a word each is a link to where they stand, and the parts leave nothing out', () => {
  const comparison = compare(`${numbered(2_000, 'x')}\n\nleft`, `${numbered(2_000, 'x')}\n\nright`)
  const [fold] = planDiff(comparison, { ...PLAIN_VIEW, folded: true }).rows
  expect(fold).toMatchObject({ kind: 'fold', listed: false })
  const seen: number[] = []
  for (let from: number | null = 0; from !== null; ) {
    const { rows, next } = planDiff(comparison, { ...PLAIN_VIEW, folded: false, from })
    seen.push(...rows.map(({ index }) => index))
    from = next
  }
  expect(seen).toEqual(comparison.blocks.map((_, index) => index))
})
