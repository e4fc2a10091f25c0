// What is told of an article by its page, as uploads answer it: pages as content systems of many countries make them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../../http/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const PROSE = [
  'The council met on Tuesday to discuss the harbour plan and heard from fishermen who oppose it and want a pier of their own.',
  'Work on the new quay is due to start in the autumn, the harbour office said, and will take about two years to finish.',
  'Shopkeepers say that the closure of Mill Lane, which is the only way to the fish market, would cost them most of their trade.',
  'The harbour office has promised a ferry for walkers while the bridge is out of use, and buses every ten minutes.',
]
const paragraphs = PROSE.map((text) => `<p>${text}</p>`).join('\n')
const NAV = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'
const HEADLINE = 'Harbour plan divides Port Ellery'

interface Parts {
  readonly title?: string
  readonly head?: string
  readonly before?: string
  readonly body?: string
  readonly footer?: string
}

const page = ({
  title = HEADLINE,
  head = '',
  before = '',
  body = `<h1>${HEADLINE}</h1>${paragraphs}`,
  footer = '',
}: Parts) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${NAV}${before}` +
  `<article>${body}</article><footer>${footer}</footer></body></html>`

const data = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`

let sources = 0
async function read(html: string, fields: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  return library.upload({ source: `facts-${sources++}`, html, ...fields })
}

describe('the headline', () => {
  const COPYRIGHT = '<p>© 2024 The Ellery Gazette. All rights reserved.</p>'

  test.each<[string, string, Parts]>([
    [
      'an h1 that is the name of the site',
      HEADLINE,
      {
        title: `${HEADLINE} - The Ellery Gazette`,
        before: '<h1>The Ellery Gazette</h1>',
        body: `<h2>${HEADLINE}</h2>${paragraphs}`,
        footer: COPYRIGHT,
      },
    ],
    [
      'an h1 that is a section',
      HEADLINE,
      { before: '<h1>Town Affairs</h1>', body: `<h2>${HEADLINE}</h2>${paragraphs}` },
    ],
    [
      'a site before the headline',
      HEADLINE,
      { title: `The Ellery Gazette | ${HEADLINE}`, body: paragraphs, footer: COPYRIGHT },
    ],
    ['a section before it', HEADLINE, { title: `Opinion | ${HEADLINE}` }],
    [
      'a site behind an en dash',
      HEADLINE,
      {
        title: `${HEADLINE} – Ellery Gazette`,
        head: '<meta property="og:site_name" content="The Ellery Gazette">',
        body: paragraphs,
      },
    ],
    [
      'a site behind a colon',
      HEADLINE,
      {
        title: `${HEADLINE} : CityPaper`,
        head: '<meta property="og:site_name" content="CityPaper">',
        body: paragraphs,
      },
    ],
    [
      'a site before a colon',
      HEADLINE,
      { title: `The Ellery Gazette: ${HEADLINE}`, body: paragraphs, footer: COPYRIGHT },
    ],
    [
      'a site behind a middle dot',
      HEADLINE,
      {
        title: `${HEADLINE} · ellerygazette.com`,
        head: '<link rel="canonical" href="https://www.ellerygazette.com/a/harbour">',
        body: paragraphs,
      },
    ],
    [
      'a site and a section',
      HEADLINE,
      { title: `${HEADLINE} | Local | The Ellery Gazette`, body: paragraphs },
    ],
    [
      'a publisher named by data',
      HEADLINE,
      {
        title: `${HEADLINE} - Ellery Today`,
        head: data({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Ellery Today' } }),
        body: paragraphs,
      },
    ],
    [
      'a dash of its own',
      'Quay plan - a timeline',
      { title: 'Quay plan - a timeline - The Ellery Gazette', body: paragraphs, footer: COPYRIGHT },
    ],
    ['dashes alone', 'Rain - and wind - and more', { title: 'Rain - and wind - and more', body: paragraphs }],
    ['two hyphens in English', 'Rain -- and wind', { title: 'Rain -- and wind', body: paragraphs }],
    [
      'data that name a description',
      'Oskar (river)',
      {
        title: 'Oskar (river) - Ellery Lexicon',
        head: data({ '@type': 'Article', headline: 'river in three counties' }),
        body: `<h1>Oskar (river)</h1>${paragraphs}`,
      },
    ],
    [
      'a title cut short',
      'Harbour plan divides Port Ellery and its neighbours on both banks',
      {
        title: 'Harbour plan divides Port Ellery and its…',
        body: `<h1>Harbour plan divides Port Ellery and its neighbours on both banks</h1>${paragraphs}`,
      },
    ],
    [
      'sharing tags against a title',
      HEADLINE,
      {
        title: 'Port Ellery harbour: news, tides and more',
        head: `<meta property="og:title" content="${HEADLINE}">`,
      },
    ],
    [
      'the site in every tag',
      HEADLINE,
      {
        title: `${HEADLINE} - The Ellery Gazette`,
        head: '<meta property="og:title" content="The Ellery Gazette"><meta property="og:site_name" content="The Ellery Gazette">',
        body: `<h2>${HEADLINE}</h2>${paragraphs}`,
      },
    ],
    [
      'microdata',
      HEADLINE,
      { title: 'Ellery', body: `<div itemprop="headline">${HEADLINE}</div>${paragraphs}` },
    ],
    [
      'data of several articles',
      HEADLINE,
      {
        head: data([
          { '@type': 'NewsArticle', headline: 'Ferry sinks off Lorne' },
          { '@type': 'NewsArticle', headline: HEADLINE },
        ]),
        body: paragraphs,
      },
    ],
    [
      'German, with a bar',
      'Hafenplan spaltet Altenbrück',
      { title: 'Hafenplan spaltet Altenbrück | Altenbrücker Bote', body: paragraphs },
    ],
    [
      'French, with blanks before the colon',
      'Le quai divise Port-Lorme',
      {
        title: 'Le quai divise Port-Lorme - Ouest-Lorme',
        head: '<meta property="og:site_name" content="Ouest-Lorme">',
        body: paragraphs,
      },
    ],
    [
      'Japanese, with a full-width bar',
      '港湾計画で町が二つに割れる',
      { title: '港湾計画で町が二つに割れる｜社会｜北浜新聞', body: paragraphs },
    ],
    [
      'Japanese, site first',
      '港湾計画で町が二つに割れる',
      { title: '北浜新聞｜港湾計画で町が二つに割れる', body: paragraphs },
    ],
    [
      'Chinese, with low lines',
      '港口计划引发居民争议',
      { title: '港口计划引发居民争议_国内新闻_临江新闻网', body: paragraphs },
    ],
    [
      'Chinese, with a hyphen',
      '港口计划引发居民争议',
      { title: '港口计划引发居民争议-临江新闻网', body: paragraphs },
    ],
    [
      'Chinese, with a hyphen within',
      '港口计划引发中国-东盟居民争议',
      { title: '港口计划引发中国-东盟居民争议', body: paragraphs },
    ],
    [
      'a heading that leads to the start of the site',
      HEADLINE,
      {
        title: `${HEADLINE} - The Ellery Gazette`,
        before: '<h1><a href="/">The Ellery Gazette</a></h1>',
        body: paragraphs,
      },
    ],
    [
      'Korean, with a heading that is the site',
      '항만 계획에 주민들이 크게 반발하고 나섰다',
      {
        title: '항만 계획에 주민들이 크게 반발하고 나섰다 | 북포일보',
        before: '<h1>북포일보</h1>',
        body: paragraphs,
      },
    ],
    [
      'Russian, with a dash',
      'Набережная расколола Заозёрск',
      {
        title: 'Набережная расколола Заозёрск — Вести Заозёрска',
        head: '<meta property="og:site_name" content="Вести Заозёрска">',
        body: paragraphs,
      },
    ],
  ])('of a page with %s', async (_name, headline, parts) => {
    expect((await read(page(parts))).headline).toBe(headline)
  })

  test('of the sender stands before that of the page', async () => {
    expect((await read(page({}), { headline: 'Mine' })).headline).toBe('Mine')
  })
})

describe('the byline', () => {
  const within = (line: string) => page({ body: `<h1>${HEADLINE}</h1>${line}${paragraphs}` })

  test.each([
    ['<p class="byline">By Anna Berg</p>', 'Anna Berg'],
    ['<div class="pb-byline">By <a href="/staff/anna-berg">Anna Berg</a></div>', 'Anna Berg'],
    ['<div class="author-name">Anna Berg</div>', 'Anna Berg'],
    [
      '<div class="c-byline"><span>By</span><span class="c-byline__item"><a href="/authors/a">Anna Berg</a></span><span>Updated May 3, 2024</span></div>',
      'Anna Berg',
    ],
    ['<span>By</span><span>Anna Berg</span><span>3 May 2024</span>', 'Anna Berg'],
    ['<div><span>By</span> <b>Tom Hale</b></div>', 'Tom Hale'],
    ['<p>By ANNA BERG and TOM HALE</p>', 'ANNA BERG and TOM HALE'],
    [
      '<div class="entry-meta">Posted on <time datetime="2024-05-03">May 3</time> by <a rel="author" href="/author/anna">Anna Berg</a></div>',
      'Anna Berg',
    ],
    ['<span class="author vcard"><a class="url fn n" href="/author/anna">Anna Berg</a></span>', 'Anna Berg'],
    [
      '<div class="byline">Monday May 6, 2024 7:45 am by <a class="author-url" href="/author/anna/">Anna Berg</a></div>',
      'Anna Berg',
    ],
    ['<div class="autor">Von Jürgen Größl</div>', 'Jürgen Größl'],
    ['<p>Von Jürgen Größl</p>', 'Jürgen Größl'],
    ['<p class="autor">Por María Núñez de la Torre</p>', 'María Núñez de la Torre'],
    ['<span class="auteur">Par Élodie d’Arcy</span>', 'Élodie d’Arcy'],
    ['<div class="autore">di Gianni De Luca</div>', 'Gianni De Luca'],
    ['<span itemprop="author creator">Текст: Венера Ерофеева</span>', 'Венера Ерофеева'],
    ['<p>Автор: Иван Петров</p>', 'Иван Петров'],
    ['<div class="author">Иван Петров, корреспондент</div>', 'Иван Петров'],
    ['<p class="author">Von Anna Berg, dpa</p>', 'Anna Berg, dpa'],
    ['<div class="author">记者：张三</div>', '张三'],
    ['<p class="byline">By Anna Berg | anna.berg@example.com</p>', 'Anna Berg'],
    ['<p class="byline">By Anna Berg, Staff Writer</p>', 'Anna Berg, Staff Writer'],
  ])('of %s', async (line, byline) => {
    expect((await read(within(line))).byline).toBe(byline)
  })

  test.each([
    ['<p class="byline">Staff</p>'],
    ['<p class="byline">By The Ellery Gazette</p>'],
    ['<p class="byline">By Ellery Gazette Staff</p>'],
    ['<p class="byline">admin</p>'],
    ['<p class="byline">editor@example.com</p>'],
    ['<p class="byline">3 May 2024</p>'],
    ['<p class="autor">Redaktion</p>'],
    ['<div class="comments"><span class="comment-author">Anna Berg</span></div>'],
    ['<div class="about-the-author"><p>Anna Berg writes about harbours.</p></div>'],
    ['<p>By the numbers</p>'],
    ['<p>Von der Leyen in Altenbrück</p>'],
  ])('is none of %s', async (line) => {
    const head = '<meta property="og:site_name" content="The Ellery Gazette">'
    const html = page({ head, body: `<h1>${HEADLINE}</h1>${line}${paragraphs}` })
    expect((await read(html)).byline).toBeNull()
  })

  test.each<[string, string, string | null]>([
    [
      'data',
      data({ '@type': 'NewsArticle', headline: HEADLINE, author: { '@type': 'Person', name: 'Anna Berg' } }),
      'Anna Berg',
    ],
    [
      'data with several',
      data({
        '@type': 'ReportageNewsArticle',
        author: [{ name: 'Anna Berg' }, { name: 'Tom Hale' }, 'Anna Berg'],
      }),
      'Anna Berg, Tom Hale',
    ],
    [
      'a graph with references',
      data({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#anna' } },
          { '@type': 'Person', '@id': '#anna', name: 'Anna Berg' },
        ],
      }),
      'Anna Berg',
    ],
    [
      'data with raw line breaks',
      '<script type="application/ld+json">{"@type":"NewsArticle","description":"a\nb","author":{"name":"Anna Berg"}};</script>',
      'Anna Berg',
    ],
    [
      'an organisation that is the site',
      data({
        '@type': 'NewsArticle',
        author: { '@type': 'Organization', name: 'Ellery Gazette' },
        publisher: { name: 'The Ellery Gazette' },
      }),
      null,
    ],
    ['an account', data({ '@type': 'BlogPosting', author: 'admin' }), null],
    ['a meta tag', '<meta name="author" content="By Anna Berg">', 'Anna Berg'],
    [
      'a meta tag with an address',
      '<meta name="author" content="editor@example.com"><meta name="byl" content="By Anna Berg">',
      'Anna Berg',
    ],
    ['a page of a person', '<meta property="article:author" content="https://www.facebook.com/anna">', null],
    ['a file', '<meta name="author" content="humans.txt">', null],
    [
      'a meta tag for each',
      '<meta property="article:author" content="Anna Berg"><meta property="article:author" content="Tom Hale">',
      'Anna Berg, Tom Hale',
    ],
    ['nobody', '<meta name="author" content="Staff">', null],
  ])('by %s', async (_name, head, byline) => {
    expect((await read(page({ head }))).byline).toBe(byline)
  })

  test('of a sentence that begins with By is none, and the sentence stays', async () => {
    const sentence = 'By Thursday the council must have told the ministry what it means to do about the quay.'
    const version = await read(within(`<p>${sentence}</p>`))
    expect(version.byline).toBeNull()
    expect((version.paragraphs as { text: string }[]).map(({ text }) => text)).toContain(sentence)
  })
})

describe('times, section and credit', () => {
  test('of data, meta tags and what the page shows', async () => {
    const head = `${data({
      '@type': 'NewsArticle',
      datePublished: 'Tue, 07 May 2024 09:15:00 +0200',
      dateModified: '2024-05-07T10:00:00Z',
      articleSection: ['Local', 'News'],
    })}<meta property="article:modified_time" content="2024-05-07T12:00:00+02:00">`
    expect(
      await read(
        page({ head, body: `<h1>${HEADLINE}</h1><p class="source">Source: Reuters</p>${paragraphs}` }),
      ),
    ).toMatchObject({
      publishedAt: '2024-05-07T07:15:00.000Z'.replace('.000', ''),
      modifiedAt: '2024-05-07T10:00:00Z',
      section: 'Local',
      credit: 'Reuters',
    })
  })

  test.each<[string, string, string | null]>([
    ['a date alone', data({ '@type': 'NewsArticle', datePublished: '2024-05-07' }), null],
    ['a time without a zone', '<meta property="article:published_time" content="2024-05-07T09:15:00">', null],
    ['the start of the era', data({ '@type': 'NewsArticle', datePublished: '1970-01-01T00:00:00Z' }), null],
    [
      'two against one',
      `${data({ '@type': 'NewsArticle', datePublished: '2024-05-07T09:15:00Z' })}<meta property="article:published_time" content="2024-05-07T07:15:00Z"><meta itemprop="datePublished" content="2024-05-07T07:15:20Z">`,
      '2024-05-07T07:15:00Z',
    ],
    [
      'a page of a graph',
      data({ '@graph': [{ '@type': 'WebPage', datePublished: '2024-05-07T07:15:00Z' }] }),
      '2024-05-07T07:15:00Z',
    ],
    [
      'an American time',
      '<meta property="article:published_time" content="May 7, 2024, 03:15 PM EDT">',
      '2024-05-07T19:15:00Z',
    ],
  ])('%s', async (_name, head, publishedAt) => {
    expect((await read(page({ head }))).publishedAt).toBe(publishedAt)
  })

  test('a change before the publication is none', async () => {
    const head = data({
      '@type': 'NewsArticle',
      datePublished: '2024-05-07T09:15:00Z',
      dateModified: '0001-01-01T00:00:00Z',
    })
    expect(await read(page({ head }))).toMatchObject({
      publishedAt: '2024-05-07T09:15:00Z',
      modifiedAt: null,
    })
    const early = data({
      '@type': 'NewsArticle',
      datePublished: '2024-05-07T09:15:00Z',
      dateModified: '2024-05-06T09:15:00Z',
    })
    expect(await read(page({ head: early }))).toMatchObject({
      publishedAt: '2024-05-07T09:15:00Z',
      modifiedAt: null,
    })
  })

  test('the section of microdata', async () => {
    const body = `<h1>${HEADLINE}</h1><span itemprop="articleSection">Local</span>${paragraphs}`
    expect((await read(page({ body }))).section).toBe('Local')
  })

  test.each<[string, string | null]>([
    ['<p class="byline">By TOM HALE, AP Auto Writer</p>', 'AP'],
    ['<span class="agencia">EFE</span>', 'EFE'],
    ['<div class="quelle">Quelle: dpa</div>', 'dpa'],
    ['<div class="source">来源：新华社</div>', '新华社'],
    ['<figure><span class="credit source">Reuters</span><img src="a.jpg"></figure>', null],
    ['<div class="related"><span class="source">Reuters</span></div>', null],
    ['<span class="source">The Ellery Gazette</span>', null],
  ])('the credit of %s', async (line, credit) => {
    expect((await read(page({ body: `<h1>${HEADLINE}</h1>${line}${paragraphs}` }))).credit).toBe(credit)
  })
})

describe('the address', () => {
  const canonical = (address: string) => `<link rel="canonical" href="${address}">`
  const shared = (address: string) => `<meta property="og:url" content="${address}">`
  const OWN = 'https://www.gazette.example/news/harbour-plan'

  test.each<[string, string, string | null]>([
    ['the canonical link', canonical(`${OWN}?utm_source=x#top`), OWN],
    ['a relative one', `<base href="https://www.gazette.example/">${canonical('/news/harbour-plan')}`, OWN],
    ['og:url alone', shared(OWN), OWN],
    ['data alone', data({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': OWN } }), OWN],
    [
      'two against one',
      canonical('https://www.gazette.example/other') +
        shared(OWN) +
        data({ '@type': 'NewsArticle', url: OWN }),
      OWN,
    ],
    ['the start of the site', canonical('https://www.gazette.example/'), null],
    [
      'a section of the navigation',
      `<base href="https://www.gazette.example/">${canonical('https://www.gazette.example/news')}`,
      null,
    ],
    ['two sites', canonical('https://www.agency.example/story') + shared(OWN), null],
    ['a relative one without a base', canonical('/news/harbour-plan'), null],
    ['what is no web address', canonical('javascript:alert(1)') + shared('ftp://x.example/a'), null],
  ])('by %s', async (_name, head, url) => {
    const version = await read(page({ head }))
    expect(version.url).toBe(url)
    await library.api(`/articles/${version.articleId}`, { method: 'DELETE' })
  })

  test('is that of the source where this is a domain', async () => {
    const head = canonical('https://www.agency.example/story') + shared(OWN)
    const source = 'gazette.example'
    expect((await read(page({ head }), { source })).url).toBe(OWN)
    const body = `<h1>Ferry to stop in May</h1>${paragraphs}`
    const other = page({
      title: 'Ferry to stop in May',
      head: canonical('https://www.agency.example/ferry'),
      body,
    })
    expect((await read(other, { source })).url).toBeNull()
  })

  test('joins the article that has it, and the sender’s stands before it', async () => {
    const head = canonical('https://www.gazette.example/news/joined')
    const first = await read(page({ head }), { source: 'joined' })
    const changed = page({
      head,
      body: `<h1>${HEADLINE}</h1>${paragraphs}<p>The vote is on Friday, at noon.</p>`,
    })
    const second = await read(changed, { source: 'joined' })
    expect([second.articleId, second.number]).toEqual([first.articleId, 2])
    expect(await read(changed, { source: 'joined' })).toMatchObject({ ref: second.ref, unchanged: true })
    const other = await read(page({ head }), {
      source: 'joined',
      url: 'https://www.gazette.example/print/joined',
    })
    expect(other.url).toBe('https://www.gazette.example/print/joined')
    expect(other.articleId).not.toBe(first.articleId)
  })

  test('is left out where it is that of another source’s article, in imports too', async () => {
    const head = canonical('https://www.gazette.example/news/taken')
    const first = await read(page({ head }), { source: 'holder', story: 'taken' })
    const other = await read(page({ head }), { source: 'reprinter', story: 'taken' })
    expect(other).toMatchObject({ url: null, number: 1, story: 'taken' })
    expect(other.articleId).not.toBe(first.articleId)
    const line = JSON.stringify({ source: 'importer', html: page({ head }) })
    const headers = { 'Content-Type': 'application/x-ndjson' }
    const result = await (
      await library.api('/import', { method: 'POST', headers, body: `${line}\n${line}` })
    ).text()
    expect(result.match(/"status":\d+/g)).toEqual(['"status":201', '"status":200'])
  })

  test('joins an article of the same content that has none yet', async () => {
    const first = await read(page({}), { source: 'without-address' })
    const head = canonical('https://www.gazette.example/news/late')
    const again = await read(page({ head }), { source: 'without-address' })
    expect(again).toMatchObject({
      ref: first.ref,
      unchanged: true,
      url: 'https://www.gazette.example/news/late',
    })
  })
})

describe('a credit line', () => {
  const texts = async (line: string) => {
    const version = await read(page({ body: `<h1>${HEADLINE}</h1>${line}${paragraphs}` }))
    return (version.paragraphs as { text: string; role: string }[])
      .filter(({ role }) => role === 'body')
      .map(({ text }) => text)
  }

  test.each([
    '<span>By</span><span>Anna Berg</span><span>3 May 2024</span>',
    '<div><span>By</span><span>Anna Berg</span><time>May 3, 2024</time></div>',
    '<p>By Anna Berg</p>',
    '<p>Von Anna Berg | 3. Mai 2024</p>',
  ])('that names the byline and a date is no paragraph: %s', async (line) => {
    expect(await texts(line)).toEqual(PROSE)
  })

  test('of a date in another language is none either', async () => {
    for (const date of ['3 maggio 2024', '3 de mayo de 2024', '3 мая 2024', 'le 3 mai 2024'])
      expect(await texts(`<p>${date}</p>`)).toEqual(PROSE)
  })

  test('keeps its words apart where it stays', async () => {
    expect((await texts('<div><span>Clara Dunn</span><time>4 July 2024</time></div>'))[0]).toBe(
      'Clara Dunn 4 July 2024',
    )
    expect((await texts('<div><span>Port Ellery</span><span>2024-07-04</span></div>'))[0]).toBe(
      'Port Ellery 2024-07-04',
    )
  })

  test('is told from a word in two elements', async () => {
    const line =
      '<p>The G<span>7</span> met in <b>coun</b>cil with <span>McC</span><span>arthy</span> and drank H<sub>2</sub>O.</p>'
    expect((await texts(line))[0]).toBe('The G7 met in council with McCarthy and drank H2O.')
  })
})
