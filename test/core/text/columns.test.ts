// Documents as columns: `paragraphs` gives what a list made at once gives, and no pass of the comparison reads it.
import { expect, test } from 'vitest'
import { compare, type Document, documentOf, parseDocument, similarity } from '../../../src/core/compare.ts'
import { columnsOf, withFacts } from '../../../src/core/text/columns.ts'
import { scanOf } from '../../../src/core/words/scan.ts'

const LEFT = `Storm closes harbour

By Ann Bell

PORTLAND – The storm closed the harbour on Monday, said Tom Reed. “We had no choice,” he said.

Advertisement

Some 40 boats stayed in port, and the ferry did not sail for three days.

***

The harbour opens again on Friday.`
const RIGHT = LEFT.replace('40 boats', '50 boats')
  .replace('no choice', 'little choice')
  .replace('opens again', 'may open again')

/** The same document as a plain object, as a caller may make it. */
function plain({ headline, byline, dateline, language, words, paragraphs }: Document): Document {
  return { byline, dateline, language, headline, words, paragraphs: paragraphs.map((each) => ({ ...each })) }
}

/** Throws when its paragraphs are read. */
function sealed(document: Document): Document {
  return Object.defineProperty(document, 'paragraphs', {
    get: () => {
      throw new Error('a pass reads the paragraphs as objects')
    },
  })
}

test('paragraphs are those of the columns, in JSON and in copies too', () => {
  const document = parseDocument(LEFT, { headline: 'Another headline' })
  const { texts, roles } = columnsOf(document)
  const paragraphs = texts.map((text, index) => ({ index, text, role: roles[index] }))
  expect(document.paragraphs).toEqual(paragraphs)
  expect(document.paragraphs).toBe(document.paragraphs)
  expect(JSON.stringify(parseDocument(LEFT))).toBe(JSON.stringify(plain(parseDocument(LEFT))))
  expect({ ...document }.paragraphs).toBe(document.paragraphs)
  expect(structuredClone(document)).toEqual(plain(document))
})

test('a plain object compares as the parsed document', () => {
  const [left, right] = [parseDocument(LEFT), parseDocument(RIGHT)]
  expect(compare(plain(left), plain(right))).toEqual(compare(LEFT, RIGHT))
  expect(compare(documentOf(left.paragraphs, left), plain(right))).toEqual(compare(LEFT, RIGHT))
})

test('further facts leave the paragraphs as they are', () => {
  const document = parseDocument(LEFT)
  const more = withFacts(document, { contentHash: 'abc' })
  expect(more.contentHash).toBe('abc')
  expect(columnsOf(more)).toBe(columnsOf(document))
  expect(more.paragraphs).toBe(document.paragraphs)
  expect(withFacts(plain(document), { contentHash: 'abc' }).paragraphs).toEqual(document.paragraphs)
})

test('the words of the paragraphs are scanned once', () => {
  const document = parseDocument(LEFT)
  expect(scanOf(document)).toBe(columnsOf(document).scan)
  const other = plain(document)
  expect(columnsOf(other).scan).toBe(scanOf(other))
})

test.each([
  ['few paragraphs', LEFT, RIGHT],
  ['rewritten', LEFT, 'Something else happened.\n\nNobody was hurt, said Ann Bell.'],
  ['too many paragraphs', 'a\n\nb\n\n'.repeat(40_000), 'b\n\na\n\n'.repeat(40_000)],
])('no pass makes paragraphs: %s', (_, left, right) => {
  const sides = () => [sealed(parseDocument(left)), sealed(parseDocument(right))] as const
  expect(() => compare(...sides())).not.toThrow()
  expect(() => similarity(...sides())).not.toThrow()
})
