// Files of other kinds that are sent as text: refused by name, whatever their content type says; texts about them are texts.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary } from '../../http/library.ts'

let library: Library
beforeAll(async () => {
  library = await openLibrary()
})
afterAll(() => library.close())

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const send = (bytes: Uint8Array, type: string, source = 'file') =>
  library.api(`/versions?source=${source}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: new Uint8Array(bytes),
  })

/** The first entry of a ZIP archive that is not compressed; the rest is left out. */
const zip = (name: string, content: string) =>
  latin1(
    `PK\x03\x04\x14\0\0\0\0\0\0\0!\0abcd\x10\0\0\0\x10\0\0\0${String.fromCharCode(name.length)}\0\0\0${name}${content}`,
  )

const PDF =
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
const RTF =
  '{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Times;}}\n\\f0 The council met on Tuesday to discuss the plan.\\par }'

const FILES: readonly (readonly [string, Uint8Array, string])[] = [
  ['a PDF file', latin1(PDF), 'pdftotext'],
  ['a PDF file', latin1(`%PDF-1.7\r\n%\xe2\xe3\xcf\xd3\r\n${PDF}`), 'pdftotext'],
  ['an RTF file', latin1(RTF), 'plain text'],
  ['a Word file of before 2007', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0\0\0'), 'plain text'],
  ['a Word file (.docx)', zip('word/document.xml', '<w:document>'), 'plain text'],
  ['a Word or other Office file', zip('[Content_Types].xml', '<Types>'), 'plain text'],
  ['an Excel file', zip('xl/workbook.xml', ''), 'plain text'],
  ['an OpenDocument text (.odt)', zip('mimetype', 'application/vnd.oasis.opendocument.text'), 'plain text'],
  ['an e-book (EPUB)', zip('mimetype', 'application/epub+zip'), 'plain text'],
  ['a ZIP archive', zip('story.txt', 'The council met on Tuesday.'), 'Unpack'],
  ['a file packed with gzip', gzipSync('The council met on Tuesday.'), 'Unpack'],
  ['a JPEG image', latin1('\xff\xd8\xff\xe0\0\x10JFIF\0\x01'), 'picture'],
  ['a PNG image', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'picture'],
  ['a GIF image', latin1('GIF89a\x10\0\x10\0\xf0\0\0'), 'picture'],
  ['a WebP image', latin1('RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0'), 'picture'],
  ['a TIFF image', latin1('II*\0\x08\0\0\0'), 'picture'],
  [
    'an SVG image',
    latin1(
      '<?xml version="1.0"?>\n<svg width="9" xmlns="http://www.w3.org/2000/svg"><text>Quay</text></svg>',
    ),
    'picture',
  ],
  ['a sound recording', latin1('ID3\x04\0\0\0\0\x0f\x76'), 'transcript'],
  ['a video', latin1('\0\0\0\x20ftypisom\0\0\x02\0'), 'transcript'],
]

describe('a file that is no text', () => {
  test.each(FILES)('%s', async (name, bytes, advice) => {
    for (const type of ['text/plain', 'text/html; charset=windows-1252', 'text/markdown; charset=utf-8']) {
      const response = await send(bytes, type)
      expect(response.status).toBe(422)
      const { detail } = await response.json()
      expect(detail).toContain(`This is ${name}`)
      expect(detail).toContain(advice)
    }
    expect((await (await library.api('/articles?source=file')).json()).items).toEqual([])
  })

  test.each([
    ['a PDF file', PDF],
    ['an RTF file', RTF],
    ['a PNG image', '\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR'],
    ['a JPEG image', '\ufffd\ufffd\ufffd\ufffd\0\u0010JFIF\0\u0001'],
    ['a ZIP archive', 'PK\u0003\u0004\u0014\0\0\0'],
  ])('%s that became a string', async (name, text) => {
    for (const field of ['text', 'html', 'markdown']) {
      const response = await library.post('/versions', { source: 'file', [field]: text })
      expect(response.status).toBe(422)
      const { detail, errors } = await response.json()
      expect(detail).toContain(`This is ${name}`)
      expect(errors[0].path).toBe(field)
    }
    const compared = await library.post('/compare', { left: text, right: 'The council met on Tuesday.' })
    expect(compared.status).toBe(422)
  })
})

describe('a text about such files', () => {
  test.each([
    '%PDF-1.4 is how every file of this kind begins, and most viewers look no further than that.',
    '{\\rtf1 is the mark of a format that hardly any office uses today, the archive said.',
    '{\\rtf1} was the mark.',
    'PK, the initials of Phil Katz, stand at the start of every ZIP archive to this day.',
    'GIF89a was the last of its kind, and it is still what most moving pictures are sent as.',
    'RIFF was a container that Microsoft and IBM published in 1991; WEBP is built on it.',
    'II was the grade that the inspectors gave the old bridge, whose piers had not been looked at.',
    'BM is short for blocking minority, which the two villages have in the harbour council.',
    'Rar! said the lion, and the children of Port Ellery ran for the gate of the zoo.',
    'MZ motorcycles will be shown in the assembly rooms on the last Thursday of the month.',
    'ID3 tags and OggS pages were the subject of a talk that nobody in the hall could follow.',
    'SQLite format 3 turns twenty this year, and the harbour office still keeps its books in it.',
    '<svg> is the element that draws the chart of the new quay, the office explained.',
    '7z and Rar! were the two formats that the council allowed for tenders.',
    'яшма из Заозёрска выставлена в городском музее, сообщили в управлении порта во вторник.',
  ])('%s', async (text) => {
    const fields = text.startsWith('<svg') ? { text } : { markdown: text }
    const long = `${text}\n\nWork on the new quay is due to start in the autumn and will take two years.`
    expect((await library.post('/versions', { source: 'about', text: long })).status).toBe(201)
    expect((await library.post('/versions', { source: 'about', ...fields })).status).toBe(201)
    expect((await send(new TextEncoder().encode(long), 'text/plain', 'about-raw')).status).toBe(201)
  })
})
