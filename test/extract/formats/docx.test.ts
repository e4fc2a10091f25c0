import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../../src/extract/read.ts'
import { PARAGRAPHS } from './samples.ts'
import { docx, p, r } from './word-files.ts'

function read(bytes: Uint8Array) {
  const result = readBody({ kind: 'docx', bytes })
  if (!result.ok) throw new Error(result.problem)
  return result
}
const told = (body: string, parts = {}) =>
  read(docx(body, parts)).document.paragraphs.map(({ role, text }) => [role, text])
const texts = (body: string) => told(body).map(([, text]) => text)
const problemOf = (bytes: Uint8Array) => {
  const result = readBody({ kind: 'docx', bytes })
  return result.ok ? '' : result.problem
}

describe('what a Word file says', () => {
  it('by its styles, whatever language they are in', () => {
    const body = [
      p('Treaty on the sea', 'Titel'),
      p(PARAGRAPHS[0]!, 'Standard'),
      p('What comes next', 'Zwischentitel'),
      p(PARAGRAPHS[1]!, 'Kreis'),
      p('A level of the outline', '', '<w:outlineLvl w:val="2"/>'),
      p(PARAGRAPHS[2]!),
    ]
    expect(told(body.join(''))).toEqual([
      ['headline', 'Treaty on the sea'],
      ['body', PARAGRAPHS[0]],
      ['subheading', 'What comes next'],
      ['body', PARAGRAPHS[1]],
      ['subheading', 'A level of the outline'],
      ['body', PARAGRAPHS[2]],
    ])
  })

  it('a first heading that stands alone is the headline, one of several is not', () => {
    const one = p('Treaty agreed', 'berschrift1') + p(PARAGRAPHS[0]!)
    expect(told(one)[0]).toEqual(['headline', 'Treaty agreed'])
    expect(told(one + p('More', 'berschrift1') + p(PARAGRAPHS[1]!))[0]).toEqual([
      'subheading',
      'Treaty agreed',
    ])
    const bare = p('Treaty agreed', 'Heading1') + p(PARAGRAPHS[0]!)
    expect(told(bare, { 'word/styles.xml': null })[0]).toEqual(['headline', 'Treaty agreed'])
  })

  it('without styles is what the plain text would be', () => {
    const plain = ['Negotiators agree on treaty', ...PARAGRAPHS]
    const found = read(docx(plain.map((text) => p(text)).join(''))).document
    const text = readBody({ kind: 'text', content: plain.join('\n\n') })
    expect(text.ok && found).toEqual(text.ok && text.document)
    expect(found.headline).toBe('Negotiators agree on treaty')
  })

  it('lists, tables, links, line breaks and text boxes', () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const box =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>' +
      `${p('In a box.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('In a box.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const body = [
      p('First item of a list', '', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
      `<w:tbl><w:tr>${cell('Norway')}${cell('14')}</w:tr><w:tr>${cell('Denmark')}${cell('3')}</w:tr></w:tbl>`,
      `<w:sdt><w:sdtContent>${p(`${r('One')}<w:r><w:br/></w:r>${r('line ')}<w:hyperlink>${r('linked')}</w:hyperlink><w:r><w:tab/><w:noBreakHyphen/></w:r>${r('end.')}`)}</w:sdtContent></w:sdt>`,
      p(r('With a box.') + box),
    ]
    expect(texts(body.join(''))).toEqual([
      'First item of a list',
      'Norway 14',
      'Denmark 3',
      'One line linked \u2011end.',
      'With a box.',
      'In a box.',
    ])
  })
})

describe('tracked changes are accepted as they stand', () => {
  const ins = (content: string) => `<w:ins w:id="1" w:author="Desk">${content}</w:ins>`
  const del = (text: string) =>
    `<w:del w:id="2" w:author="Desk"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`

  it('within a paragraph', () => {
    expect(texts(p(r('Delegates of ') + del('41') + ins(r('14')) + r(' countries voted.')))).toEqual([
      'Delegates of 14 countries voted.',
    ])
  })

  it('of whole paragraphs, rows and paragraph marks, and of what moved', () => {
    const mark = (kind: string) => `<w:rPr><w:${kind} w:id="3" w:author="Desk"/></w:rPr>`
    const row = (text: string, properties = '') =>
      `<w:tr>${properties}<w:tc>${p(text)}</w:tc><w:tc>${p('1')}</w:tc></w:tr>`
    const body = [
      p(r('It begins here'), '', mark('del')),
      p(r(' and goes on.')),
      p(del('A paragraph that was taken out.'), '', mark('del')),
      p(ins(r('A paragraph that was put in.')), '', mark('ins')),
      `<w:tbl>${row('Kept')}${row('Gone', '<w:trPr><w:del w:id="4"/></w:trPr>')}</w:tbl>`,
      p(`<w:moveFrom w:id="5">${r('It moved.')}</w:moveFrom>`, '', mark('moveFrom')),
      p('Between.'),
      p(`<w:moveTo w:id="6">${r('It moved.')}</w:moveTo>`),
    ]
    expect(texts(body.join(''))).toEqual([
      'It begins here and goes on.',
      'A paragraph that was put in.',
      'Kept 1',
      'Between.',
      'It moved.',
    ])
  })

  it('and what is left out is said', () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const bytes = docx(p(r('Shown to all. ') + del('Taken out again.') + r('Hidden words.', '<w:vanish/>')), {
      'word/footnotes.xml': `<w:footnotes ${w}><w:footnote>${p('See page 4.')}</w:footnote></w:footnotes>`,
      'word/comments.xml': `<w:comments ${w}><w:comment>${p('Is that so?')}</w:comment></w:comments>`,
    })
    const { document, details } = read(bytes)
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Shown to all.'])
    expect(details.extraction).toEqual({
      kept: 3,
      page: 14,
      left: [
        { reason: 'deleted text', words: 3, begins: 'Taken out again.' },
        { reason: 'hidden text', words: 2, begins: 'Hidden words.' },
        { reason: 'notes', words: 3, begins: 'See page 4.' },
        { reason: 'comments', words: 3, begins: 'Is that so?' },
      ],
      complete: true,
      from: 'docx',
    })
  })
})

describe('what is no Word file', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

  it('is refused with what it is', () => {
    expect(problemOf(strToU8('Words.'))).toBe('This is not a Word file (.docx).')
    expect(problemOf(zip({ 'a.txt': 'Words.' }))).toContain('no word/document.xml')
    expect(problemOf(docx(p(' ')))).toContain('no words')
    expect(problemOf(docx('<w:p>'))).toContain('not well-formed')
    expect(problemOf(docx(p('Words.')).subarray(0, 300))).toContain('damaged')
    expect(problemOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toContain('damaged')
  })

  it('nor is a bomb unpacked, whatever size it says it has', () => {
    const bomb = docx(p('a'.repeat(40_000_000)))
    expect(bomb.length).toBeLessThan(100_000)
    expect(problemOf(bomb)).toContain('more than 32 MB')
    // The central directory says 1,000 bytes.
    const view = new DataView(bomb.buffer)
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 1_000, true)
    }
    const started = process.memoryUsage().arrayBuffers
    expect(problemOf(bomb)).not.toBe('')
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(8_000_000)
  })

  it('nor does any cut or changed byte break the reader', () => {
    const whole = docx(PARAGRAPHS.map((text) => p(text)).join(''))
    for (let at = 0; at < whole.length; at += 7) {
      const changed = whole.slice()
      changed[at] = changed[at]! ^ 0x55
      for (const bytes of [whole.subarray(0, at), changed]) readBody({ kind: 'docx', bytes })
    }
    expect(problemOf(whole)).toBe('')
  })
})
