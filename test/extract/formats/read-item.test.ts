import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemKind } from '../../../src/extract/formats/kinds.ts'
import { recogniseItem } from '../../../src/extract/formats/recognise.ts'
import { splitItems } from '../../../src/extract/formats/split.ts'
import { readBody } from '../../../src/extract/read.ts'
import { atom, CORRECTED, newsml, ninjs, nitf, PARAGRAPHS, rss, type Sample } from './samples.ts'

const WRITERS = { newsml, nitf, ninjs } as const
const ID = 'urn:newsml:norwire.example:20260504:TREATY-SEA'

function read(kind: ItemKind, content: string) {
  const result = readBody({ kind, content })
  if (!result.ok) throw new Error(result.problem)
  return { ...result, item: result.item! }
}

function problemOf(kind: ItemKind, content: string): string {
  const result = readBody({ kind, content })
  return result.ok ? '' : result.problem
}

const texts = (kind: ItemKind, content: string) =>
  read(kind, content).document.paragraphs.map(({ text }) => text)

describe.each(Object.entries(WRITERS))('%s', (name, write) => {
  const kind = name as keyof typeof WRITERS

  it('is recognised by what it is', () => expect(recogniseItem(write())).toBe(kind))

  it('gives headline, paragraphs and facts', () => {
    const { document, publishedAt, item } = read(kind, write({ version: 3 }))
    expect(document.headline).toBe('Negotiators agree on treaty against deep-sea mining')
    expect(document.paragraphs.map(({ text }) => text)).toEqual([document.headline, ...PARAGRAPHS])
    expect(document.byline).toMatch(/^(?:By )?Kari Moen$/)
    expect(document.language).toBe('en')
    expect(document.dateline).toMatch(/^GENEVA/)
    expect(Date.parse(publishedAt!)).toBe(Date.parse('2026-05-04T10:00:00Z'))
    expect(item).toMatchObject({ source: 'Norwire', version: 3, complete: true })
    expect(item.id).toBe(kind === 'nitf' ? 'TREATY-SEA' : ID)
    expect(item.others.map(({ reason }) => reason)).toContain('abstract')
  })

  const SIGNALS: readonly (readonly [Sample, string | null])[] = [
    [{}, null],
    [{ version: 2 }, 'update'],
    [{ signal: 'update' }, 'update'],
    [{ version: 2, signal: 'correction' }, 'correction'],
    [{ version: 2, note: 'Eds: Corrects number of countries in paragraph 2' }, 'correction'],
    [{ version: 2, note: 'Eds: Korrektur im 2. Absatz' }, 'correction'],
    [{ version: 2, note: 'Adds quote' }, 'update'],
    [{ version: 2, status: 'withheld' }, 'withdraw'],
    [{ version: 2, status: 'canceled', signal: 'update' }, 'kill'],
    [{ version: 2, note: 'BULLETIN KILL. The treaty was not agreed.' }, 'kill'],
    [{ note: 'The minister corrected his statement; see TREATY-REAX' }, null],
  ]
  for (const [sample, signal] of SIGNALS)
    it(`${JSON.stringify(sample)} is ${signal}`, () =>
      expect(read(kind, write(sample)).item.signal).toBe(signal))

  it('that takes a story back without a text is what it says of that', () => {
    const note = 'The story is wrong: there was no vote.'
    const { document } = read(kind, write({ version: 2, status: 'canceled', paragraphs: [], note }))
    expect(document.paragraphs.map(({ text }) => text)).toEqual([document.headline, note])
    const bare = read(kind, write({ version: 2, status: 'canceled', paragraphs: [] }))
    expect(bare.document.paragraphs).toMatchObject([{ role: 'headline' }])
  })

  it('without a text is refused', () => {
    expect(problemOf(kind, write({ paragraphs: [] }))).toMatch(/no words/)
  })
})

describe('NewsML-G2', () => {
  it('has an address, a credit, and the end of an embargo for its time', () => {
    const { item } = read('newsml', newsml({ url: 'https://norwire.example/2026/treaty' }))
    expect(item).toMatchObject({ url: 'https://norwire.example/2026/treaty', credit: 'Norwire/Kari Moen' })
    const embargoed = newsml().replace(
      '<firstCreated>',
      '<embargoed>2026-05-05T06:00:00Z</embargoed><firstCreated>',
    )
    expect(read('newsml', embargoed).publishedAt).toBe('2026-05-05T06:00:00Z')
  })

  it('carries NITF, or plain text', () => {
    const story = /<nitf>[\s\S]*/.exec(nitf())![0]
    const inner = newsml()
      .replace(/<html[\s\S]*<\/html>/, story)
      .replace(/<headline>.*<\/headline>/, '')
    expect(texts('newsml', inner)).toEqual([read('nitf', nitf()).document.headline, ...PARAGRAPHS])
    const data = `<inlineData contenttype="text/plain">${PARAGRAPHS.join('\n\n')}</inlineData>`
    const plain = newsml().replace(/<inlineXML[\s\S]*<\/inlineXML>/, data)
    expect(texts('newsml', plain).slice(1)).toEqual(PARAGRAPHS)
  })

  it('is read with prefixes too', () => {
    const prefixed = newsml()
      .replaceAll(
        /<(\/?)(?=(?:newsItem|itemMeta|contentMeta|contentSet|headline|provider|name)\b)/g,
        '<$1nar:',
      )
      .replaceAll(/<(\/?)(?=(?:html|body|p)\b)/g, '<$1x:')
    expect(texts('newsml', prefixed).slice(1)).toEqual(PARAGRAPHS)
  })

  it('of a message is its one story, beside pictures', () => {
    const picture = '<newsItem guid="p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>'
    const story = newsml().replace(/<\?xml.*\?>/, '')
    const message = (...items: string[]) =>
      `<newsMessage><header/><itemSet>${items.join('\n')}</itemSet></newsMessage>`
    expect(texts('newsml', message(picture, story)).slice(1)).toEqual(PARAGRAPHS)
    expect(problemOf('newsml', message(story, story))).toMatch(/2 stories/)
    const split = splitItems(
      'newsml',
      message(story, picture, newsml({ paragraphs: CORRECTED }).replace(/<\?xml.*\?>/, '')),
    )
    expect(split.ok && split.documents.map((one) => texts('newsml', one).slice(1))).toEqual([
      PARAGRAPHS,
      CORRECTED,
    ])
  })

  it('keeps a heading of the body that is not the headline', () => {
    const headed = newsml().replace('<body>', '<body><h1>Treaty on the sea</h1>')
    expect(texts('newsml', headed)).toEqual([
      'Negotiators agree on treaty against deep-sea mining',
      'Treaty on the sea',
      ...PARAGRAPHS,
    ])
  })
})

describe('NITF', () => {
  it('has sections, second headlines, taglines and no captions', () => {
    const ended = nitf().replace(
      '</body.content>',
      '</body.content><body.end><tagline>Reporting by Kari Moen</tagline></body.end>',
    )
    const { document, item } = read('nitf', ended)
    expect(item.section).toBe('World')
    expect(document.paragraphs.at(-1)!.text).toBe('Reporting by Kari Moen')
    expect(item.others).toContainEqual({ reason: 'caption', text: 'Delegates in Geneva.' })
  })

  it('parts a title from the name that it stands behind', () => {
    const titled = (byline: string) =>
      read('nitf', nitf().replace(/<byline>.*<\/byline>/, `<byline>${byline}</byline>`)).document.byline
    expect(titled('By KARI MOEN<byttl>Staff Writer</byttl>')).toBe('By KARI MOEN, Staff Writer')
    expect(titled('By <person>Kari Moen</person>, <byttl>Staff</byttl>')).toBe('By Kari Moen, Staff')
    expect(titled('<person>Kari Moen</person> (<byttl>Oslo</byttl>)')).toBe('Kari Moen (Oslo)')
  })

  it('reads the names of entities that HTML has', () => {
    expect(texts('nitf', nitf().replace('a treaty', 'a tr&eacute;aty&nbsp;&mdash;'))[1]).toContain('a tréaty')
  })
})

describe('ninjs', () => {
  it('of version 1 is read', () => {
    const item = { guid: 'g', source: 'NTB', headline: 'A treaty is agreed', version: '2', byline: 'NTB' }
    const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')
    for (const field of ['body_xhtml', 'body_html', 'body_text']) {
      const value = field === 'body_text' ? PARAGRAPHS.join('\n\n') : body
      const found = read('ninjs', JSON.stringify({ ...item, [field]: value }))
      expect(found.document.paragraphs.map(({ text }) => text)).toEqual(['A treaty is agreed', ...PARAGRAPHS])
      expect(found.item).toMatchObject({ id: 'g', source: 'NTB', version: 2 })
    }
  })

  it('of version 3, with capitals in its names', () => {
    const item = {
      uri: 'urn:three',
      version: '2',
      versionCreated: '2026-05-04T10:00:00Z',
      pubStatus: 'canceled',
      contributors: [
        { name: 'Kari Moen', rel: 'author' },
        { name: 'Ola Holm', rel: 'photographer' },
      ],
      headlines: [{ value: 'Sea &amp; treaty', contentType: 'text/plain' }],
      bodies: [{ contentType: 'text/html', value: PARAGRAPHS.map((text) => `<p>${text}</p>`).join('') }],
    }
    const found = read('ninjs', JSON.stringify(item))
    expect(found.document).toMatchObject({ headline: 'Sea & treaty', byline: 'Kari Moen' })
    expect(found.item).toMatchObject({ signal: 'kill', publishedAt: '2026-05-04T10:00:00Z' })
    expect(recogniseItem(JSON.stringify(item))).toBe('ninjs')
  })

  it('is refused where it is something else', () => {
    for (const text of ['{', '[]', '7', '"a"', '{"name":"x"}']) expect(problemOf('ninjs', text)).not.toBe('')
  })

  it('holds no character that a stored text may not hold', () => {
    const odd = JSON.stringify({
      uri: 'a',
      headline: 'A\u0000b\ud800c',
      body_html: '<p>One \u0001two words.</p>',
    })
    expect(texts('ninjs', odd)).toEqual(['Abc', 'One two words.'])
    expect(problemOf('ninjs', JSON.stringify({ uri: 'a', body_text: 'One\u0000two' }))).not.toBe('')
  })
})

describe('feeds', () => {
  it('of one item are read, RSS and Atom', () => {
    const { document, item } = read('feed', atom())
    expect(document.paragraphs.map(({ text }) => text)).toEqual([document.headline, ...PARAGRAPHS])
    expect(item).toMatchObject({
      id: ID,
      source: 'news.example',
      byline: 'Kari Moen',
      url: 'https://news.example/treaty',
      modifiedAt: '2026-05-04T12:00:00Z',
      complete: true,
    })
  })

  it('of several are taken apart, each item with the words of the whole', () => {
    expect(problemOf('feed', rss())).toMatch(/3 items/)
    const split = splitItems('feed', rss())
    const documents = split.ok ? split.documents : []
    expect(documents.map((one) => read('feed', one).item.id)).toEqual(['news-one', 'news-two', 'news-three'])
    const { document, item, publishedAt } = read('feed', documents[1]!)
    expect(document.paragraphs.slice(1).map(({ text }) => text)).toEqual(PARAGRAPHS)
    expect(item).toMatchObject({ source: 'news.example', language: 'en', url: 'https://news.example/two' })
    expect(Date.parse(publishedAt!)).toBe(Date.parse('2026-05-04T10:00:00Z'))
    expect(splitItems('feed', documents[0]!)).toEqual({ ok: true, documents: [documents[0]] })
  })

  it('with a summary alone say that they are not complete', () => {
    const short = atom().replace(/<content[\s\S]*<\/content>/, '')
    expect(read('feed', short).item.complete).toBe(false)
  })
})

describe('what is recognised', () => {
  const line = { source: 'a', headline: 'b', article: 'c', number: 1, text: 'd' }
  const cases: readonly (readonly [string, string | null])[] = [
    [JSON.stringify(line), null],
    [JSON.stringify({ source: 'a', uri: 'b', newsml: newsml() }), null],
    [
      '<!-- <nitf> --><?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "<nitf>">]><x:newsItem guid="a"/>',
      'newsml',
    ],
    ['\ufeff\n<feed xmlns="http://www.w3.org/2005/Atom"/>', 'feed'],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/"/>', 'feed'],
    ['<html><nitf/></html>', null],
    ['A story about <nitf> and <rss>.', null],
    ['', null],
  ]
  for (const [text, kind] of cases)
    it(`${JSON.stringify(text.slice(0, 60))} is ${kind}`, () => expect(recogniseItem(text)).toBe(kind))
})

const SEED = 20_260_504

it(`a feed taken apart gives each item as it stands, whatever is around it (seed ${SEED})`, () => {
  const words = fc.stringMatching(/^[a-z äß€\r\n]{1,40}$/)
  const item = fc.record({ title: words, text: words, isCdata: fc.boolean() })
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), words, (items, between) => {
      const written = items.map(({ title, text, isCdata }, n) => {
        const body = isCdata ? `<![CDATA[<p>${text} 😀</p><item>]]>` : `&lt;p&gt;${text}&lt;/p&gt;`
        return `<item n='${n}>'><title>${title}</title><description>${body}</description></item>`
      })
      const feed = `<?xml version="1.0"?>\r\n<rss><channel><title>😀${between}</title>${written.join(`<!-- ${between} -->`)}</channel></rss>`
      const split = splitItems('feed', feed)
      const documents = split.ok ? split.documents : []
      expect(documents).toHaveLength(items.length)
      for (const [n, document] of documents.entries()) {
        expect(document.includes(written[n]!)).toBe(true)
        expect(document.split('</item>')).toHaveLength(2)
      }
    }),
    { seed: SEED, numRuns: 200 },
  )
})

describe('hostile XML', () => {
  const LAUGHS = `<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'entities of a document',
      `${LAUGHS}<nitf><body><body.content><p>&b;</p></body.content></body></nitf>`,
      /entity/,
    ],
    [
      'files of the server',
      '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>',
      /entity/,
    ],
    ['deep nesting', `${'<nitf>'.repeat(50_000)}`, /deep/],
    ['many elements', `<nitf>${'<a/>'.repeat(300_000)}</nitf>`, /elements/],
    ['a document that broke off', nitf().slice(0, -40), /not well-formed/],
    ['another root', '<html><p>Words.</p></html>', /begins with <nitf>/],
    ['no XML at all', 'Words.', /not well-formed/],
    ['nothing', '', /./],
  ]
  for (const [name, xml, problem] of cases)
    it(`is refused: ${name}`, () => expect(problemOf('nitf', xml)).toMatch(problem))

  it('takes time in proportion to its length', () => {
    const many = nitf({
      paragraphs: Array.from({ length: 20_000 }, (_, n) => `Paragraph ${n} says that it is one.`),
    })
    expect(read('nitf', many).document.paragraphs).toHaveLength(20_001)
  })
})
