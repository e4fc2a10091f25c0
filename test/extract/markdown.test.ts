import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/extract/markdown.ts'

const read = (markdown: string) =>
  readMarkdown(markdown).paragraphs.map(({ text, role }) => `${role}: ${text}`)

describe('Markdown', () => {
  const cases: readonly (readonly [name: string, markdown: string, expected: readonly string[]])[] = [
    ['paragraphs', 'One\nmore.\n\nTwo.', ['body: One more.', 'body: Two.']],
    ['Windows line ends', 'One\r\n\r\nTwo', ['body: One', 'body: Two']],
    [
      'inline marks',
      'a **b** _c_ ~~d~~ `e<f` [g](http://x "t") <http://h.i>',
      ['body: a b c d e<f g http://h.i'],
    ],
    ['reference links', 'See [the report][1].\n\n[1]: http://example.com', ['body: See the report.']],
    ['images', 'One ![alt](i.png) two', ['body: One two']],
    ['entities', 'AT&amp;T &lt;b&gt; a < b &amp;lt; &#8217; `&amp;`', ['body: AT&T <b> a < b &lt; ’ &amp;']],
    ['subheadings', 'One\n\n## Two\n\nThree\n-----', ['body: One', 'subheading: Two', 'subheading: Three']],
    ['lists', '- one\n- two\n  - three\n\n1. four', ['body: one', 'body: two', 'body: three', 'body: four']],
    ['task lists', '- [x] done\n- [ ] open', ['body: done', 'body: open']],
    ['quotations', '> One\n>\n> Two', ['body: One', 'body: Two']],
    ['tables', '| a | b |\n|---|---|\n| 1 | **2** |', ['body: a b', 'body: 1 2']],
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
      },
    })
  })

  it('reads what nests too deep as plain text', () => {
    expect(read(`${'> '.repeat(5000)}word`).join()).toContain('word')
    expect(read(`${'- '.repeat(5000)}word`).join()).toContain('word')
  })
})
