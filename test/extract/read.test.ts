import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Body, readBody } from '../../src/extract/read.ts'
import { PAGES, TEXT } from './pages.ts'

const LIMIT = 2 * 1024 * 1024
const fill = (piece: string) => piece.repeat(Math.ceil(LIMIT / piece.length)).slice(0, LIMIT)

describe('readBody', () => {
  it('gives a document with the facts of the page', () => {
    const result = readBody({ kind: 'html', content: PAGES.classic! })
    if (!result.ok) throw new Error(result.problem)
    expect(result.publishedAt).toBe('2024-03-05T18:20:00+01:00')
    expect(result.document.headline).toBe('Harbour board closes ferry pier for two years')
    expect(result.document.byline).toBe('Ida Berg')
    expect(result.document.language).toBe('en')
    expect(result.document.paragraphs[0]?.role).toBe('headline')
    expect(result.document.paragraphs.filter(({ role }) => role === 'body').map(({ text }) => text)).toEqual(
      TEXT,
    )
  })

  it('lets given facts stand before those of the body', () => {
    const given = { headline: 'Mine', byline: 'Me', language: 'sv' }
    for (const kind of ['html', 'markdown', 'text'] as const) {
      const result = readBody({ kind, content: 'Some words here.' }, given)
      expect(result.ok && result.document).toMatchObject(given)
    }
  })

  it('believes a clear text about its language rather than the template', () => {
    const german =
      'Der Minister hat am Montag gesagt, dass die Regierung an dem Vertrag mit der Stadt und dem Land festhält.'
    const result = readBody({ kind: 'html', content: `<html lang="en"><p>${german}</p>` })
    expect(result.ok && result.document.language).toBe('de')
  })

  it('reads a heading alone as text', () => {
    expect(readBody({ kind: 'html', content: '<h1>Only this</h1>' }).ok).toBe(true)
  })

  const wordless: readonly Body[] = [
    { kind: 'html', content: '' },
    { kind: 'html', content: '<title>Title</title><script>words()</script>' },
    { kind: 'html', content: '<p>… — !</p>' },
    { kind: 'html', content: '<img alt="words"><p hidden>words</p>' },
    { kind: 'markdown', content: '![alt](image.png)\n\n---' },
    { kind: 'markdown', content: '---\ntitle: Title\n---\n' },
    { kind: 'text', content: ' \n—\n' },
    { kind: 'html', content: '<p>a\u0000b</p>' },
    { kind: 'text', content: 'half \ud800 pair' },
  ]
  for (const body of wordless) {
    it(`refuses ${body.kind} ${JSON.stringify(body.content)} with a sentence`, () => {
      const result = readBody(body, { headline: 'Given' })
      expect(result.ok === false && result.problem).toMatch(/^The .+\.$/)
    })
  }
})

describe('hostile bodies of 2 MiB', () => {
  const bodies: Readonly<Record<string, Body>> = {
    'divs nested 100,000 deep': { kind: 'html', content: `${'<div>'.repeat(100_000)}deep word` },
    'nothing but open tags': { kind: 'html', content: `word${fill('<div>')}` },
    'open tags, then foreign closing tags': {
      kind: 'html',
      content: `word${'<div>'.repeat(1400)}${fill('</b>')}`,
    },
    'unclosed spans': { kind: 'html', content: fill('<span>word ') },
    'unclosed paragraphs': { kind: 'html', content: fill('<p>word ') },
    'line breaks': { kind: 'html', content: fill('word<br>') },
    'images in a page': { kind: 'html', content: `word<script></script>${fill('<img src=x>')}` },
    'an attribute': { kind: 'html', content: `<p title="${fill('x')}">word</p>` },
    'an unclosed comment': { kind: 'html', content: `word<!--${fill('-')}` },
    'open angle brackets': { kind: 'html', content: `word ${fill('<')}` },
    'structured data nested deep': {
      kind: 'html',
      content: `<script type="application/ld+json">${fill('{"@graph":[')}</script>word`,
    },
    'a headline of spaces in structured data': {
      kind: 'html',
      content: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"a${'\u00a0'.repeat(400_000)}b"}</script>word`,
    },
    'a title of spaces': { kind: 'html', content: `<title>a${fill('\u00a0')}b</title>word` },
    'one text 150 levels deep': { kind: 'html', content: '<div>'.repeat(150) + fill('word, ') },
    'Markdown quotations nested deep': { kind: 'markdown', content: `${fill('> ')}word` },
    'Markdown lists nested deep': { kind: 'markdown', content: `${fill('- ')}word` },
    'Markdown stars and words': { kind: 'markdown', content: fill('*word **b ') },
    'Markdown blank lines': { kind: 'markdown', content: `${fill('\n')}word` },
    'Markdown brackets': { kind: 'markdown', content: `word ${fill('[')}` },
    'Markdown quotations that go on without a mark': { kind: 'markdown', content: fill('> word\nb\n') },
    'Markdown stars in many paragraphs': {
      kind: 'markdown',
      content: fill(`${'**a '.repeat(10_000)}word\n\n`),
    },
    'Markdown items': { kind: 'markdown', content: fill('- word\n') },
  }
  for (const [name, body] of Object.entries(bodies)) {
    it(name, () => {
      const begin = performance.now()
      const result = readBody(body)
      console.log(`${name}: ${Math.round(performance.now() - begin)} ms`)
      expect(result.ok && result.document.paragraphs.some(({ text }) => text.includes('word'))).toBe(true)
    })
  }
})

describe('any tag soup', () => {
  const tags =
    'p div span a b br ul li table tr td h1 h2 figure figcaption script style title svg form nav body html head'
  const name = fc.constantFrom(...tags.split(' '))
  const piece = fc.oneof(
    fc
      .tuple(
        name,
        fc.constantFrom('', ' class="caption x"', ' hidden', ' id=y', ' style="display:none"', ' "'),
      )
      .map(([tag, rest]) => `<${tag}${rest}>`),
    name.map((tag) => `</${tag}>`),
    fc.constantFrom(
      '<!--',
      '-->',
      '<![CDATA[',
      '&amp;',
      '&#x1;',
      '&#xD800;',
      '<',
      '>',
      '"',
      '<p',
      '</',
      '\n\n',
      '- ',
      '> ',
      '`',
      '*',
      '| a |\n|---|\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constant('Some plain words, and more of them, to make a paragraph. '),
  )
  const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
  const seed = Number(process.env.SEED ?? 20181219)

  for (const kind of ['html', 'markdown'] as const) {
    it(`${kind} gives clean paragraphs or a problem, seed ${seed}`, () => {
      fc.assert(
        fc.property(soup, (content) => {
          const result = readBody({ kind, content })
          if (!result.ok) return result.problem.endsWith('.')
          return result.document.paragraphs.every(
            ({ text }) => text === text.trim() && text !== '' && readBody({ kind: 'text', content: text }).ok,
          )
        }),
        { seed, numRuns: 400 },
      )
    })
  }
})
