import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/extract/html.ts'
import { HEADLINE, PAGES, TEXT } from './pages.ts'

const body = (html: string) => {
  const { paragraphs } = readHtml(html)
  return paragraphs.filter(({ role }) => role === 'body').map(({ text }) => text)
}
const withRoles = (html: string) => readHtml(html).paragraphs.map(({ text, role }) => `${role}: ${text}`)

describe('a whole page', () => {
  for (const [name, page] of Object.entries(PAGES)) {
    it(`${name}: gives the article and nothing around it`, () => expect(body(page)).toEqual(TEXT))
  }

  it('keeps subheadings, lists and tables in reading order', () => {
    const extra = `<h2>What it costs</h2><ul><li>Four million for the stage</li><li>One for the road</li></ul>
      <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>1,204</td></tr></table>`
    const page = PAGES.jsonLd!.replace(`<p>${TEXT[3]}</p>`, `<p>${TEXT[3]}</p>${extra}`)
    expect(withRoles(page).slice(4, 9)).toEqual([
      'subheading: What it costs',
      'body: Four million for the stage',
      'body: One for the road',
      'body: Year Boats',
      'body: 2023 1,204',
    ])
  })

  it('says a repeated call-out once', () => {
    const page = PAGES.jsonLd!.replace(
      `<p>${TEXT[3]}</p>`,
      `<p>${TEXT[3]}</p><blockquote><p>${TEXT[2]}</p></blockquote>`,
    )
    expect(body(page)).toEqual(TEXT)
  })

  it('shows a standfirst, but not as text of the article', () => {
    const lead = 'The ferries move behind the fish market while the rotten piles are replaced.'
    const page = PAGES.classic!.replace('<figure>', `<p class="standfirst">${lead}</p><figure>`)
    expect(withRoles(page)[0]).toBe(`boilerplate: ${lead}`)
    expect(body(page)).toEqual(TEXT)
  })
})

describe('a fragment', () => {
  const cases: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
    ['two short paragraphs', '<p>One.</p><p>Two.</p>', ['body: One.', 'body: Two.']],
    ['bare text', 'Just text', ['body: Just text']],
    ['double line breaks', 'One<br><br/>Two<br>and more', ['body: One', 'body: Two and more']],
    ['divs', '<div>One</div><div>Two</div>', ['body: One', 'body: Two']],
    ['unclosed paragraphs', '<p>One<p>Two', ['body: One', 'body: Two']],
    ['inline tags', '<p>a <b>bold</b><i>er</i> <a href="x">link</a>.</p>', ['body: a bolder link.']],
    ['entities', '<p>Caf&eacute; &amp; bar &#8217;s &lt;b&gt;</p>', ['body: Café & bar ’s <b>']],
    ['white space', '<p>\n  one\t two \n three&nbsp;four </p>', ['body: one two three\u00a0four']],
    ['control characters by entity', '<p>a&#1;b&#x8f;c&#0;</p>', ['body: abc\ufffd']],
    ['subheadings', '<p>One.</p><h2>Then</h2><p>Two.</p>', ['body: One.', 'subheading: Then', 'body: Two.']],
    ['captions', '<figure><img><figcaption>No</figcaption></figure><p>Yes</p>', ['body: Yes']],
    ['hidden parts', '<p hidden>No</p><p style="color:red;display : none">No</p>Yes', ['body: Yes']],
    ['a body that scripts show', '<body style="visibility:hidden"><p>Yes</p></body>', ['body: Yes']],
    [
      'scripts and styles',
      '<style>p{}</style><script>no()</script><p>Yes</p><noscript>No</noscript>',
      ['body: Yes'],
    ],
    ['a listing', '<pre>one\n  two</pre>', ['body: one two']],
    [
      'boilerplate',
      '<p>A long enough story.</p><p>Advertisement</p>',
      ['body: A long enough story.', 'boilerplate: Advertisement'],
    ],
    ['a quotation', '<blockquote><p>One</p><p>Two</p></blockquote>', ['body: One', 'body: Two']],
    ['Russian and Chinese', '<p>Лавров сказал</p><p>外长说</p>', ['body: Лавров сказал', 'body: 外长说']],
  ]
  for (const [name, html, expected] of cases) it(name, () => expect(withRoles(html)).toEqual(expected))

  it('has its only h1 as the headline', () => {
    const { facts, paragraphs } = readHtml('<h1>Big news</h1><p>One.</p>')
    expect(facts.headline).toBe('Big news')
    expect(paragraphs).toEqual([{ text: 'One.', role: 'body' }])
  })

  it('comes through whole within a small page', () => {
    const page = `<html><head><title>Small | Site</title><link rel="stylesheet" href="a"></head><body><nav><a href="/">Home</a></nav>
      <article><h1>Small</h1><p>One.</p><p>Two is short.</p><p>Three.</p></article><footer>© Site</footer></body></html>`
    expect(withRoles(page)).toEqual(['body: One.', 'body: Two is short.', 'body: Three.'])
  })
})

describe('headline', () => {
  it('is what the page shows', () => {
    for (const page of Object.values(PAGES))
      expect(readHtml(page).facts.headline).toMatch(new RegExp(`^${HEADLINE.slice(0, 34)}`))
  })
})
