// The parts of the pages that are plain functions: figures, titles, addresses, and which rows a diff shows.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, compare, type IgnorableKind } from '../../src/core/compare.ts'
import { IGNORABLE_KINDS } from '../../src/core/model.ts'
import { percent } from '../../src/core/prose.ts'
import { changeCounts, wordShares } from '../../src/pages/diff/counts.ts'
import { planDiff, type Row } from '../../src/pages/diff/rows.ts'
import { paragraphRuns } from '../../src/pages/diff/runs.ts'
import { tagsOf } from '../../src/pages/diff/tags.ts'
import { diffTitle } from '../../src/pages/diff/title.ts'
import { type DiffView, PLAIN_VIEW, readDiffView, viewQuery } from '../../src/pages/diff/view.ts'
import { diffPath, outsideLink } from '../../src/pages/frame/addresses.ts'
import { textAttributes } from '../../src/pages/frame/direction.ts'
import { figure, lag, scoreFigure, writtenDays, writtenTime } from '../../src/pages/frame/figures.ts'

describe('figures', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%d is written %s', (count, written) => expect(figure(count)).toBe(written))

  test.each([
    [0, '0 %', '0.00'],
    [0.002, 'under 1 %', '0.01'],
    [0.5, '50 %', '0.50'],
    [0.9999, '99 %', '0.99'],
    [1, '100 %', '1.00'],
  ])('%d never becomes everything or nothing by rounding', (share, asPercent, asScore) => {
    expect(percent(share)).toBe(asPercent)
    expect(scoreFigure(share)).toBe(asScore)
  })

  test('times are written in UTC, spans in the unit that fits', () => {
    expect(writtenTime('2018-12-18T14:02:33Z')).toBe('18 Dec 2018, 14:02 UTC')
    expect(writtenTime('not a time')).toBe('not a time')
    expect(writtenDays('2018-12-18T14:02:33Z', '2018-12-18T23:00:00Z')).toBe('18 Dec 2018')
    expect(writtenDays('2018-12-18T14:02:33Z', '2019-01-03T00:00:00Z')).toBe('18 Dec 2018 – 3 Jan 2019')
    expect(lag('2018-12-18T14:00:00Z', '2018-12-18T14:21:00Z')).toBe('+ 21 min')
    expect(lag('2018-12-18T14:00:00Z', '2018-12-18T16:45:00Z')).toBe('+ 2 h 45 min')
    expect(lag('2018-12-18T14:00:00Z', '2018-12-15T14:00:00Z')).toBe('− 3 days')
    expect(lag('2018-12-18T14:00:00Z', '2018-12-18T14:00:10Z')).toBe('')
  })
})

describe('addresses', () => {
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.com',
    'not an address',
    '',
  ])('%j is not linked', (url) => expect(outsideLink(url)).toBeNull())

  test('an address of the web is, with its host to show', () => {
    expect(outsideLink('https://www.example.com/a?b=1')).toEqual({
      href: 'https://www.example.com/a?b=1',
      host: 'example.com',
    })
  })

  test('a view is read back from its own address', () => {
    const view: fc.Arbitrary<DiffView> = fc.record({
      layout: fc.constantFrom('split', 'inline'),
      folded: fc.boolean(),
      ignore: fc.subarray<IgnorableKind>([...IGNORABLE_KINDS]),
      only: fc.constantFrom('high', 'quotes', null),
      status: fc.constant(null),
      from: fc.nat(),
    })
    fc.assert(
      fc.property(view, (wanted) => {
        const query = new URL(diffPath('a@1', 'b@2', viewQuery(wanted)), 'http://x').searchParams
        expect(readDiffView(Object.fromEntries(query))).toEqual(wanted)
      }),
    )
    expect(viewQuery(PLAIN_VIEW)).toBe('')
  })

  test('what an address says in vain is taken as left out', () => {
    expect(readDiffView({ view: 'sideways', fold: '', ignore: 'everything', only: 'x', from: '-3' })).toEqual(
      PLAIN_VIEW,
    )
  })
})

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['en', 'ltr'],
  ['zh-Hant', 'ltr'],
  [null, 'auto'],
  ['" onload="', 'auto'],
])('a text in %s runs %s', (language, dir) => expect(textAttributes(language).dir).toBe(dir))

// A text as it comes: a headline, and paragraphs of a few words that some texts share.
const paragraph = fc.array(
  fc.constantFrom('the', 'minister', 'said', 'on', 'Tuesday', '16', '“no”', 'treaty', 'x'),
  {
    minLength: 1,
    maxLength: 12,
  },
)
const text = fc
  .array(paragraph, { minLength: 1, maxLength: 14 })
  .map((paragraphs) => paragraphs.map((words) => `${words.join(' ')}.`).join('\n\n'))

describe('rows', () => {
  test('every block is shown once, folded or not, and every moved one has its note', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (left, right, folded) => {
        const comparison = compare(left, right)
        const { rows, next, shown, awayOf } = planDiff(comparison, { ...PLAIN_VIEW, folded })
        expect(next).toBeNull()
        expect(rows.flatMap(blocksIn)).toEqual(comparison.blocks.map((_, index) => index))
        expect(shown.size).toBe(comparison.blocks.length)
        comparison.blocks.forEach((block, index) => {
          if (block.moved && block.left.length)
            expect(awayOf.get(index)?.left).toEqual(expect.arrayContaining([...block.left]))
        })
      }),
    )
  })

  test('a text too long for a page is shown in parts that leave nothing out', () => {
    const sides = ['left', 'right'].map((side) =>
      Array.from(
        { length: 3000 },
        (_, i) => `Paragraph ${i} of the ${side} text has words like ${side}${i * 7}.`,
      ).join('\n\n'),
    )
    const comparison = compare(sides[0] ?? '', sides[1] ?? '')
    const seen: number[] = []
    for (let from: number | null = 0; from !== null; ) {
      const { rows, next } = planDiff(comparison, { ...PLAIN_VIEW, folded: false, from })
      expect(rows.length).toBeLessThanOrEqual(400)
      seen.push(...rows.flatMap(blocksIn))
      from = next
    }
    expect(seen).toEqual(comparison.blocks.map((_, index) => index))
  })

  test('words by what became of them add up to both texts', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const comparison = compare(left, right)
        const { kept, moved, reworded, removed, added } = wordShares(comparison)
        const { words } = comparison.similarity
        expect(kept + moved + reworded.left + removed).toBe(words.left)
        expect(kept + moved + reworded.right + added).toBe(words.right)
        expect(Math.min(reworded.left, reworded.right, removed, added)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

function blocksIn(row: Row): number[] {
  if (row.kind === 'away') return []
  return row.kind === 'fold' ? row.run.map(({ index }) => index) : [row.index]
}

describe('the text of a block', () => {
  test('each side has its paragraphs, word for word', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const comparison = compare(left, right)
        for (const block of comparison.blocks) {
          for (const side of ['left', 'right'] as const) {
            const shown = texts(block.changes, side).map((paragraph) => paragraph.trim())
            const stands = block[side].map((index) => comparison[side].paragraphs[index]?.text)
            expect(shown.filter(Boolean)).toEqual(stands)
          }
        }
      }),
    )
  })

  test('a break that was made or lost is a sign in the flow of both', () => {
    const split: Change[] = [equal('One. '), deleted(' '), inserted('\n\n'), equal('Two.')]
    expect(texts(split, 'both')).toEqual(['One. ¶', 'Two.'])
    expect(texts(split, 'left')).toEqual(['One.  Two.'])
    expect(texts(split, 'right')).toEqual(['One. ', 'Two.'])
    const merged: Change[] = [equal('One.'), deleted('\n\n'), inserted(' '), equal('Two.')]
    expect(texts(merged, 'both')).toEqual(['One.¶Two.'])
    expect(texts(merged, 'right')).toEqual(['One. Two.'])
  })

  test('a long stretch is cut in the middle, never inside a character', () => {
    const [paragraph = ''] = paragraphRuns([equal('😀'.repeat(50_000))], 'left')
    const [head = '', leftOut = '', tail = ''] = paragraph.split(/<[^>]*>/)
    expect([head, tail].every((part) => part === decodeURIComponent(encodeURIComponent(part)))).toBe(true)
    const [, count = ''] = /^ … ([\d,]+) unchanged characters … $/.exec(leftOut) ?? []
    expect(head.length + Number(count.replaceAll(',', '')) + tail.length).toBe(100_000)
    expect(head.length).toBeLessThan(1000)
  })
})

function equal(text: string): Change {
  return { op: 'equal', text, kinds: [], significance: 'low' }
}

function deleted(text: string): Change {
  return { op: 'delete', text, kinds: ['typography'], significance: 'low' }
}

function inserted(text: string): Change {
  return { op: 'insert', text, kinds: ['typography'], significance: 'low' }
}

function texts(changes: readonly Change[], side: 'left' | 'right' | 'both'): string[] {
  return paragraphRuns(changes, side).map((paragraph) =>
    paragraph
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
}

const STORY = [
  'MOSCOW – Russia is ready to help save the treaty on missiles, its foreign minister said on Tuesday in a long talk.',
  'Proposals were put to the American side at the Helsinki summit of 16 July, the minister recalled at the meeting.',
  'A letter from the defence minister to the Pentagon, offering expert talks, has gone unanswered, he added.',
  'Relations between the two countries are at a low, and nobody expects them to get better before the election.',
]

describe('what is said of a diff', () => {
  const sides = { left: 'The Wire', right: 'The Post', order: 'forward' } as const

  test('the title says what the later one did', () => {
    const cut = compare(STORY.join('\n\n'), STORY.slice(0, 3).join('\n\n').replace('16', '18'))
    expect(diffTitle(cut, sides)).toBe('The Post cut 1 paragraph and changed 1')
    expect(diffTitle(cut, { ...sides, order: 'backward' })).toBe(
      'The Post beside The Wire: 1 paragraph fewer and 1 changed',
    )
    expect(diffTitle(compare(STORY.join('\n\n'), STORY.join('\n\n')), sides)).toBe(
      'The Post prints The Wire’s text unchanged',
    )
  })

  test('pasted texts have no names, and are told apart from strangers', () => {
    const pasted = { left: '', right: '', order: 'pasted' } as const
    const cut = compare(STORY.join('\n\n'), STORY.slice(0, 3).join('\n\n').replace('16', '18'))
    expect(diffTitle(cut, pasted)).toBe('1 paragraph cut and 1 changed')
    expect(diffTitle(compare(STORY.join('\n\n'), STORY.join('\n\n')), pasted)).toBe('The same text')
    expect(
      diffTitle(compare('The ferry is late again today.', 'Gold fell to its lowest since May.'), pasted),
    ).toBe('Two different texts')
  })

  test('the margin names the kind and the values', () => {
    const comparison = compare(STORY.join('\n\n'), STORY.join('\n\n').replace('16 July', '18 July'))
    const edited = comparison.blocks.find((block) => block.kind === 'edited')
    expect(edited && tagsOf(edited)).toEqual([{ name: 'number', from: '16', to: '18', significance: 'high' }])
    expect(changeCounts(comparison)).toEqual({ blocks: 1, high: 1, houseStyle: 0 })
  })

  test('house style is counted whether it is shown or hidden', () => {
    const [left, right] = [STORY.join('\n\n'), STORY.join('\n\n').replace('defence', 'defense')]
    expect(changeCounts(compare(left, right)).houseStyle).toBe(1)
    expect(changeCounts(compare(left, right, { ignore: IGNORABLE_KINDS }))).toEqual({
      blocks: 0,
      high: 0,
      houseStyle: 1,
    })
  })
})
