// The formats of a comparison, on blocks written by hand and on random ones.
import { applyPatch, parsePatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, BlockKind, Change, Paragraph } from '../../src/core/model.ts'
import { csv, diffCsv } from '../../src/formats/csv.ts'
import { diffHtml } from '../../src/formats/html.ts'
import { diffPatch } from '../../src/formats/patch.ts'
import { diffText, paragraphsText } from '../../src/formats/text.ts'

const change = (op: Change['op'], text: string, kinds: Change['kinds'] = []): Change => ({
  op,
  text,
  kinds,
  significance: 'normal',
})

const block = (
  kind: BlockKind,
  left: number[],
  right: number[],
  changes: Change[],
  moved = false,
): Block => ({
  kind,
  left,
  right,
  moved,
  moveGroup: moved ? 0 : null,
  similarity: 1,
  significance: 'normal',
  changes,
})

const paragraphs = (texts: readonly string[]): Paragraph[] =>
  texts.map((text, index) => ({ index, text, role: 'body' }))

describe('patch', () => {
  test('of a story in full', () => {
    const left = paragraphs(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'])
    const right = paragraphs(['a', 'B', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'l', 'm'])
    const equal = (l: number, r: number) =>
      block('unchanged', [l], [r], [change('equal', left[l]?.text ?? '')])
    const blocks = [
      equal(0, 0),
      block('edited', [1], [1], [change('delete', 'b'), change('insert', 'B')]),
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((i) => equal(i, i)),
      block('removed', [10], [], [change('delete', 'k')]),
      equal(11, 10),
      block('added', [], [11], [change('insert', 'm')]),
    ]
    expect(diffPatch({ name: 'x@1', paragraphs: left }, { name: 'x@2', paragraphs: right }, blocks)).toBe(
      [
        '--- x@1',
        '+++ x@2',
        '@@ -1,6 +1,6 @@',
        ' a',
        ' ',
        '-b',
        '+B',
        ' ',
        ' c',
        ' ',
        '@@ -18,6 +18,6 @@',
        ' ',
        ' j',
        ' ',
        '-k',
        '-',
        ' l',
        '+',
        '+m',
        '',
      ].join('\n'),
    )
  })

  test('turns any left paragraphs into any right ones', () => {
    const line = fc.constantFrom(
      'a',
      'b',
      'c',
      '-d',
      '+e',
      ' f',
      '@@ -1 +1 @@',
      '\\ No newline at end of file',
      '--- x',
    )
    const side = fc.array(line, { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(side, side, fc.boolean(), (left, right, moved) => {
        const used = new Set<number>()
        const blocks: Block[] = right.map((text, r) => {
          const l = left.findIndex((other, index) => other === text && !used.has(index))
          if (l < 0) return block('added', [], [r], [change('insert', text)])
          used.add(l)
          // Some are out of order without saying so: the patch must be right even then.
          return block('unchanged', [l], [r], [change('equal', text)], moved && l % 3 === 0)
        })
        const [a, b] = [paragraphs(left), paragraphs(right)]
        const patch = diffPatch({ name: 'a', paragraphs: a }, { name: 'b', paragraphs: b }, blocks)
        expect(parsePatch(patch)).toHaveLength(1)
        expect(patch === '').toBe(left.join('\n') === right.join('\n'))
        expect(applyPatch(paragraphsText(a), patch)).toBe(paragraphsText(b))
      }),
      { numRuns: 2000, seed: 7 },
    )
  })

  test('of equal texts is empty', () => {
    const same = paragraphs(['a', 'b'])
    const blocks = [0, 1].map((i) => block('unchanged', [i], [i], [change('equal', 'x')]))
    expect(diffPatch({ name: 'a', paragraphs: same }, { name: 'b', paragraphs: same }, blocks)).toBe('')
  })
})

describe('text', () => {
  const blocks = [
    block(
      'edited',
      [0],
      [0],
      [change('equal', 'On '), change('delete', '16'), change('insert', '17'), change('equal', ' July')],
    ),
    block('unchanged', [2], [1], [change('equal', 'moved here')], true),
    block('split', [1], [2, 3], [change('equal', 'one'), change('insert', '\n\n'), change('equal', 'two')]),
    block('removed', [3], [], [change('delete', 'gone')]),
  ]

  test('marks words, and says what was moved or split', () => {
    expect(diffText({ blocks })).toBe(
      [
        'On [-16-]{+17+} July',
        '',
        '@@ moved: paragraph 3 -> paragraph 2 @@',
        'moved here',
        '',
        '@@ split: paragraph 2 -> paragraphs 3, 4 @@',
        'one{+\n\n+}two',
        '',
        '[-gone-]',
        '',
      ].join('\n'),
    )
  })

  test('names of many paragraphs in a row the first and the last', () => {
    const joined = block('merged', [0, 1, 2, 4, 5, 9], [0], [change('equal', 'one')])
    expect(diffText({ blocks: [joined] })).toBe(
      '@@ merged: paragraphs 1–3, 5, 6, 10 -> paragraph 1 @@\none\n',
    )
  })

  test('in another style', () => {
    const style = { deleted: () => 'D', inserted: () => 'I', heading: () => 'H' }
    expect(diffText({ blocks }, style)).toBe('On DI July\n\nH\nmoved here\n\nH\noneItwo\n\nD\n')
  })
})

describe('csv', () => {
  test('quotes what needs it', () => {
    expect(csv([['a', 'b,c', 'd"e', 'f\ng', '', null, 0.5, true]])).toBe(
      'a,"b,c","d""e","f\ng",,,0.5,true\r\n',
    )
  })

  test('one change a row', () => {
    const changes = [change('equal', 'A '), change('delete', 'b', ['number', 'wording'])]
    expect(diffCsv([block('merged', [0, 1], [0], changes)])).toBe(
      'block,kind,op,left,right,kinds,text\r\n0,merged,equal,0 1,0,,A \r\n0,merged,delete,0 1,0,number wording,b\r\n',
    )
  })

  const FORMULAS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
  test.each(FORMULAS)('a text that begins with %j is text for a spreadsheet too', (sign) => {
    const text = `${sign}HYPERLINK("http://example.com";"x")`
    expect(csv([[text, `'${text}`, `Mr. ${text}`]])).toBe(
      `"'${text.replaceAll('"', '""')}","''${text.replaceAll('"', '""')}","Mr. ${text.replaceAll('"', '""')}"\r\n`,
    )
  })

  test('a number stays one, whatever its sign', () => {
    expect(csv([[-1, -0.5, 1e-7, '-1', "'s", 'a;=b', '']])).toBe(`-1,-0.5,1e-7,"'-1",'s,"a;=b",\r\n`)
  })

  test('anything comes back as it was, but for one apostrophe before what begins like a formula', () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', ';', "'", '=', '-', '＋', '\n', '\r', '\t', 'a', ' '),
    })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        const written = readCsv(csv(rows))
        for (const text of written.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        const bare = (text: string) => text.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1')
        expect(written.map((row) => row.map(bare))).toEqual(rows)
      }),
      { numRuns: 1000 },
    )
  })
})

/** RFC 4180 as its grammar has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cells.lastIndex < text.length) {
    const match = cells.exec(text)
    if (!match) throw new Error('not RFC 4180')
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'))
    if (match[3] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

describe('html', () => {
  test('whatever a text holds, the only tags are ours', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>', '"><img src=x>', '&lt;', "'", '</article>', '<style>'),
    )
    const side = { language: '"><b>', paragraphs: paragraphs(['a']) }
    fc.assert(
      fc.property(piece, piece, piece, (summary, a, b) => {
        const blocks = [
          block('edited', [0], [0], [change('equal', a), change('insert', b, ['wording'])], true),
        ]
        const html = diffHtml({ summary, blocks, left: side, right: side })
        const tags = (html.match(/<\/?[a-z]+/g) ?? []).map((tag) => tag.replace(/^<\/?/, ''))
        expect(new Set(tags)).toEqual(new Set(['article', 'style', 'p', 'small', 'ins']))
        expect(html.match(/<style>/g)).toHaveLength(1)
      }),
    )
  })
})
