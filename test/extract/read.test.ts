import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import { contentOf } from '../../src/core/text/document.ts'
import { type Body, readBody } from '../../src/extract/read.ts'
import { PAGES, TEXT } from './pages.ts'

const shortRows = (n: number) => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'b\n'.repeat(n)}\nword\n\n`

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

  const wordless: readonly Exclude<Body, { kind: 'docx' }>[] = [
    { kind: 'html', content: '' },
    { kind: 'html', content: '<title>Title</title><script>words()</script>' },
    { kind: 'html', content: '<p>… — !</p>' },
    { kind: 'html', content: '<img alt="words"><p hidden>words</p>' },
    { kind: 'markdown', content: '![alt](image.png)\n\n---' },
    { kind: 'markdown', content: '---\ntitle: Title\n---\n' },
    { kind: 'text', content: ' \n—\n' },
    { kind: 'text', content: 'a\u0000b' },
    { kind: 'text', content: 'half \ud800 pair' },
  ]
  for (const body of wordless) {
    it(`refuses ${body.kind} ${JSON.stringify(body.content)} with a sentence`, () => {
      const result = readBody(body, { headline: 'Given' })
      expect(result.ok === false && result.problem).toMatch(/^The .+\.$/)
    })
  }
})

/**
 * Sizes of bodies, and processor time that each may take: several times what the slowest takes on an idle machine. Work that
 * grows with the square of a body shows at either size.
 */
describe.each([
  { size: '512 KiB', limit: 512 * 1024, mostSeconds: 2, tags: [] },
  { size: '2 MiB', limit: 2 * 1024 * 1024, mostSeconds: 4, tags: ['stress'] },
])('hostile bodies of $size', ({ limit, mostSeconds, tags }) => {
  const fill = (piece: string) => piece.repeat(Math.ceil(limit / piece.length)).slice(0, limit)
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
    'Markdown tables of many columns and short rows': { kind: 'markdown', content: fill(shortRows(500)) },
    'Markdown headings that are underlined': { kind: 'markdown', content: fill('word\n-\n') },
    'Markdown quotations 40 deep that go on without a mark': {
      kind: 'markdown',
      content: `${'> '.repeat(40)}word\n${fill('b\n')}`,
    },
    'Markdown links in links': { kind: 'markdown', content: `word ${fill('[a](b')}` },
    'Markdown notes': { kind: 'markdown', content: `${fill('[^a]: word\n\n')}[^a]` },
    headings: { kind: 'html', content: fill('<h1>word</h1>') },
    'list items in a page': { kind: 'html', content: `<nav>x</nav><ul>${fill('<li>word')}` },
    'figures just within the bounds': {
      kind: 'html',
      content: `<nav>x</nav>${'<figure><figcaption>word</figcaption></figure>'.repeat(3_990)}`,
    },
    'figures beyond Readability': {
      kind: 'html',
      content: `<nav>x</nav>word${'<figure><figcaption>word</figcaption></figure>'.repeat(19_900)}`,
    },
  }
  for (const [name, body] of Object.entries(bodies)) {
    it(name, { tags }, () => {
      const begin = process.cpuUsage()
      const result = readBody(body)
      const { user, system } = process.cpuUsage(begin)
      console.log(`${name}: ${Math.round((user + system) / 1000)} ms of processor`)
      expect(result.ok && result.document.paragraphs.some(({ text }) => text.includes('word'))).toBe(true)
      expect((user + system) / 1e6).toBeLessThan(mostSeconds)
    })
  }
})

describe('bodies that killed the process, or held it', () => {
  it.each([2_000, 2_500, 4_000])('a table of %i columns and as many short rows', (n) => {
    const before = process.memoryUsage().heapUsed
    const result = readBody({ kind: 'markdown', content: shortRows(n) })
    expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(256)
    expect(result.ok && result.document.paragraphs.map(({ text }) => text.length)).toContain(2 * n - 1)
    const letters = result.ok ? result.document.paragraphs.map(({ text }) => text).join('') : ''
    expect(letters.match(/b/g)).toHaveLength(n)
  })
})

describe('beyond the bounds', () => {
  const seed = Number(process.env.SEED ?? 20181219)
  // Where a link leads to, what an image shows and what is struck out are no words of the text.
  const signs = [
    '',
    '*',
    '**',
    '`',
    '[',
    '|',
    '> ',
    '- ',
    '1. ',
    '# ',
    '\n',
    '\n\n',
    '\n---\n',
    '    ',
    '&amp;',
    '\\',
  ]
  const tags = ['p', 'div', 'span', 'b', 'li', 'ul', 'td', 'h2', 'br', 'em', 'section', 'table']

  // Each word stands once, so that a word that is lost is missed.
  const numbered = (pieces: readonly string[], times: number): string => {
    const random = randomOf(seed)
    let out = ''
    for (let n = 0; n < times; n++) out += `${random.pick(pieces)}w${n} `
    return out
  }
  const words = (body: Body): Set<string> => {
    const result = readBody(body)
    return new Set(result.ok ? contentOf(result.document).match(/w\d+/g) : [])
  }

  it(`no word of a Markdown text is lost (seed ${seed})`, () => {
    const content = numbered(signs, 250_000)
    expect(words({ kind: 'markdown', content }).size).toBe(250_000)
  })

  it.each([6_000, 20_000, 60_000])('no word of an HTML text of %i elements is lost in silence', (times) => {
    const pieces = tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])
    const content = numbered(pieces, times)
    expect(words({ kind: 'html', content }).size).toBe(times)
    if (times === 6_000) return
    const result = readBody({ kind: 'html', content: `<nav>x</nav>${content}` })
    if (!result.ok) throw new Error(result.problem)
    const { kept, left, page } = result.details.extraction!
    // What a page leaves out it names: the navigation, and maybe what looks like notes.
    expect(page).toBe(times + 1)
    expect(kept + left.reduce((sum, part) => sum + part.words, 0)).toBe(page)
    expect(kept).toBe(new Set(contentOf(result.document).match(/w\d+/g)).size)
  })

  it('what the head of a page says is read all the same', () => {
    const content = `<html lang="fr"><title>Un titre | Journal</title><meta name="author" content="Anne Martin">${'<p>Un mot.'.repeat(60_000)}`
    const result = readBody({ kind: 'html', content })
    expect(result.ok && result.document).toMatchObject({
      headline: 'Un titre | Journal',
      byline: 'Anne Martin',
      language: 'fr',
    })
    expect(result.ok && result.document.paragraphs).toHaveLength(60_001)
  })
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
