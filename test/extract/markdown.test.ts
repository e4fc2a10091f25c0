import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/extract/markdown.ts'

const read = (markdown: string) =>
  readMarkdown(markdown).paragraphs.map(({ text, role }) => `${role}: ${text}`)

describe('Markdown', () => {
  const cases: readonly (readonly [name: string, markdown: string, expected: readonly string[]])[] = [
    ['paragraphs', 'One\nmore.\n\nTwo.', ['body: One more.', 'body: Two.']],
    ['Windows line ends', 'One\r\n\r\nTwo', ['body: One', 'body: Two']],
    ['inline marks', 'a **b** _c_ `e<f` [g](http://x "t") <http://h.i>', ['body: a b c e<f g http://h.i']],
    ['reference links', 'See [the report][1].\n\n[1]: http://example.com', ['body: See the report.']],
    ['struck text', 'The ~~mayor~~ council, ~40 people', ['body: The council, ~40 people']],
    ['references with what has none', '[a][b] [c] [d](e)\n\n[b]: x', ['body: a [c] d']],
    ['links of any kind', '[a](javascript:b) [[1]](x) [c [d] e](<f g> "h")', ['body: a [1] c [d] e']],
    [
      'notes',
      'Old[^1] quay.[^x y] [^2]\n\n[^1]: *Built* by\n[^2]:\n    none.',
      ['body: Old quay.[^x y]', 'body: Built by', 'body: none.'],
    ],
    [
      'notes in blocks',
      '> A[^q]\n>\n> [^q]: B\n\n```\n[^c]: d\n```',
      ['body: A', 'body: B', 'body: [^c]: d'],
    ],
    ['images', 'One ![alt](i.png) two', ['body: One two']],
    ['entities', 'AT&amp;T &lt;b&gt; a < b &amp;lt; &#8217; `&amp;`', ['body: AT&T <b> a < b &lt; ’ &amp;']],
    ['subheadings', 'One\n\n## Two\n\nThree\n-----', ['body: One', 'subheading: Two', 'subheading: Three']],
    ['lists', '- one\n- two\n  - three\n\n1. four', ['body: one', 'body: two', 'body: three', 'body: four']],
    ['task lists', '- [x] done\n- [ ] open', ['body: done', 'body: open']],
    ['quotations', '> One\n>\n> Two', ['body: One', 'body: Two']],
    ['tables', '| a | b |\n|---|---|\n| 1 | **2** |', ['body: a b', 'body: 1 2']],
    [
      'short and long rows',
      '|a|b|c|\n|-|-|-|\n|d|\n|e||f|g|\nh',
      ['body: a b c', 'body: d', 'body: e f', 'body: h'],
    ],
    ['a table in a quotation', '> |a|b|\n> |-|-|\n> |c|', ['body: a b', 'body: c']],
    ['code', '```js\nlet x\n\nlet y\n```', ['body: let x', 'body: let y']],
    [
      'raw HTML',
      '<div>One <b>two</b></div>\n\nThree <br> four<script>no()</script>',
      ['body: One two', 'body: Three four'],
    ],
    ['hard breaks', 'One  \ntwo\\\nthree', ['body: One two three']],
    ['many blank lines', 'One\n\n\n \n\nTwo', ['body: One', 'body: Two']],
    ['boilerplate', 'One.\n\nAdvertisement', ['body: One.', 'boilerplate: Advertisement']],
    ['only marks', '***\n\n![a](b)', []],
  ]
  for (const [name, markdown, expected] of cases) it(name, () => expect(read(markdown)).toEqual(expected))

  it('has a first title as the headline, and no other', () => {
    expect(readMarkdown('# Big *news*\n\nText.').facts.headline).toBe('Big news')
    expect(read('# Big\n\nText.')).toEqual(['body: Text.'])
    expect(readMarkdown('Text.\n\n# Later').facts.headline).toBeNull()
    expect(read('Text.\n\n# Later')).toEqual(['body: Text.', 'subheading: Later'])
  })

  it('reads simple front matter', () => {
    const front =
      '---\ntitle: "Big: news"\nauthor: Jane Doe\ndate: 2024-03-05T10:00:00Z\nlang: en-GB\ntags: [a, b]\n---\nText.'
    expect(readMarkdown(front)).toEqual({
      paragraphs: [{ text: 'Text.', role: 'body' }],
      facts: {
        headline: 'Big: news',
        byline: 'Jane Doe',
        language: 'en',
        publishedAt: '2024-03-05T10:00:00Z',
        modifiedAt: null,
        addresses: [],
        section: null,
        credit: null,
      },
    })
  })

  it('has no headline that is longer than a line', () => {
    expect(readMarkdown(`# ${'x '.repeat(600)}\n\nText.`).facts.headline).toBeNull()
    expect(read(`# ${'x '.repeat(600)}\n\nText.`)).toHaveLength(2)
  })

  const deep = ['> ', '- ', '1. ', '> - ', '\t- ', '>', '+\t']
  it.each(deep)('reads blocks in blocks by %j to any depth', (mark) => {
    for (const times of [1, 20, 40, 79, 80, 81, 160, 5_000]) {
      const text = `Before.\n\n${mark.repeat(times)}word\n\nAfter **it**.`
      expect(read(text).join(), `${times} times`).toMatch(/^body: Before\..*word.*,body: After/)
    }
  })
})

describe('Markdown beyond the bounds of the parser', () => {
  const BEYOND = '[x '.repeat(400_000)

  const lines: readonly (readonly [name: string, markdown: string, expected: readonly string[]])[] = [
    ['paragraphs', 'One\nmore.\n\nTwo.', ['body: One more.', 'body: Two.']],
    [
      'headings',
      '# One #\nTwo\n\n## Three\n\nFour\n----',
      ['subheading: One', 'body: Two', 'subheading: Three', 'subheading: Four'],
    ],
    [
      'lists',
      '- one\n- two\n  - three\n 1. four\n    more',
      ['body: one', 'body: two', 'body: three', 'body: four more'],
    ],
    ['quotations', '> One\n> more\n>\n> > Two', ['body: One more', 'body: Two']],
    ['tables', '| a | b |\n|---|---|\n| c |', ['body: a b', 'body: c']],
    ['code', '```js\nlet x\n```\nafter', ['body: let x', 'body: after']],
    ['tags and entities', 'a <b>b</b>c AT&amp;T 1 < 2 <br> d', ['body: a bc AT&T 1 < 2 d']],
    ['rules', '***\nOne\n* * *\nTwo', ['body: One', 'body: Two']],
  ]
  it.each(lines)('is read line by line: %s', (_, markdown, expected) => {
    expect(read(`${BEYOND}\n\n${markdown}`).slice(1)).toEqual(expected)
  })

  it('is parsed as far as it goes', () => {
    const [first, second, ...rest] = read(`*One*\n\n${BEYOND}\n\n*Two*`)
    expect(first).toBe('body: One')
    expect(second).toMatch(/^body: \[x \[x/)
    expect(rest).toEqual(['body: *Two*'])
  })

  it('is no ordinary text of two million bytes', () => {
    const line =
      'The council met on *Tuesday* to discuss the **harbour** plan and [heard](http://x.y) from fishermen.'
    const found = read(`${line}\n\n`.repeat(20_000))
    expect(new Set(found)).toEqual(
      new Set([line.replace(/\(.*?\)|[*[\]]/g, '')].map((text) => `body: ${text}`)),
    )
  })
})
