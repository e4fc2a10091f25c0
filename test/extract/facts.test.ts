import { describe, expect, it } from 'vitest'
import { rfc3339 } from '../../src/extract/facts/times.ts'
import { factsOf } from '../../src/extract/facts.ts'
import { parsePage } from '../../src/extract/markup.ts'
import { PAGES } from './pages.ts'

const facts = (html: string) => factsOf(parsePage(html)!)
const ld = (json: string) => facts(`<script type="application/ld+json">${json}</script><p>Text.</p>`)

describe('facts of a page', () => {
  it('come from meta tags', () => {
    expect(facts(PAGES.classic!)).toEqual({
      headline: 'Harbour board closes ferry pier for two years',
      byline: 'Ida Berg',
      language: 'en',
      publishedAt: '2024-03-05T18:20:00+01:00',
      modifiedAt: null,
      addresses: [],
      section: null,
      credit: null,
      description: null,
    })
  })

  it('come from structured data first, with its entities decoded', () => {
    const found = facts(PAGES.jsonLd!)
    expect(found.headline).toBe('Harbour board closes ferry pier for two years')
    expect(found.byline).toBe('Ida Berg, Ola Holm')
    expect(found.publishedAt).toBe('2024-03-05T17:20:00Z')
  })

  const headlines: readonly (readonly [string, string | null])[] = [
    ['<title>Rain tomorrow over all the land | The Site</title><p>x', 'Rain tomorrow over all the land'],
    ['<title>Rain - and wind</title><p>x', 'Rain - and wind'],
    ['<meta property="og:title" content="Rain - Site"><meta property="og:site_name" content="Site">', 'Rain'],
    ['<title>Site</title><h1>Rain tomorrow</h1>', 'Rain tomorrow'],
    ['<h1>One</h1><h1>Two</h1>', null],
    ['<title>—</title><h1>&amp;</h1>', null],
    ['<p>x</p>', null],
  ]
  for (const [html, expected] of headlines)
    it(`headline of ${html}`, () => expect(facts(html).headline).toBe(expected))

  const bylines: readonly (readonly [string, string | null])[] = [
    ['<meta name="author" content="By Jane Doe">', 'Jane Doe'],
    ['<meta property="article:author" content="https://example.com/jane">', null],
    ['<a rel="author" href="/jane">Jane Doe</a>', 'Jane Doe'],
    ['<p itemprop="author">Written by <b itemprop="name">Jane Doe</b></p>', 'Jane Doe'],
    ['<p itemprop="author">Jane Doe, 5 March 2024</p>', 'Jane Doe'],
  ]
  for (const [html, expected] of bylines)
    it(`byline of ${html}`, () => expect(facts(html).byline).toBe(expected))

  it('passes over structured data that is broken or about something else', () => {
    expect(ld('{"@type":"NewsArticle","headline":').headline).toBeNull()
    expect(ld('[null, 1, "x", {"@type":"Organization","name":"Site"}]').headline).toBeNull()
    expect(
      ld('{"@type":"NewsArticle","headline":7,"author":{"name":null},"datePublished":{}}').publishedAt,
    ).toBeNull()
  })

  it('holds no character that a stored text may not hold', () => {
    expect(ld('{"@type":"NewsArticle","headline":"Ra\\u0000in \\ud800tomorrow"}').headline).toBe(
      'Rain tomorrow',
    )
    expect(facts('<title>Rain&#1; tomorrow</title><p>x').headline).toBe('Rain tomorrow')
  })

  it('takes a shown time only where it is the only one', () => {
    expect(facts('<time datetime="2024-03-05T10:00Z">now</time>').publishedAt).toBe('2024-03-05T10:00:00Z')
    const two = '<time datetime="2024-03-05T10:00Z">a</time><time datetime="2024-03-06T10:00Z">b</time>'
    expect(facts(two).publishedAt).toBeNull()
  })
})

describe('rfc3339', () => {
  const times: readonly (readonly [string, string | null])[] = [
    ['2024-03-05T10:20:30Z', '2024-03-05T10:20:30Z'],
    ['2024-03-05T10:20:30.123456Z', '2024-03-05T10:20:30.123Z'],
    ['2024-03-05 10:20+0530', '2024-03-05T10:20:00+05:30'],
    ['2024-03-05t10:20:30-06:00', '2024-03-05T10:20:30-06:00'],
    ['2024-03-05', null],
    ['2024-03-05T10:20:30', null],
    ['2024-02-31T10:20:30Z', null],
    ['2024-13-01T10:20:30Z', null],
    ['2024-03-05T25:20:30Z', null],
    ['yesterday', null],
    ['', null],
  ]
  for (const [text, expected] of times)
    it(`reads ${text || 'nothing'}`, () => expect(rfc3339(text)).toBe(expected))
})
