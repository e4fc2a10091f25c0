// Values as messages: what was packed comes out as it was, whatever it holds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '../../src/core/model.ts'
import { documentOf } from '../../src/core/text/document.ts'
import { packed, unpacked } from '../../src/service/work/packing.ts'

const role = fc.constantFrom<Role>('headline', 'body', 'subheading', 'boilerplate')
const drafts = fc.array(fc.record({ text: fc.string({ unit: 'binary' }), role }))
const document = drafts.map((paragraphs) => documentOf(paragraphs))
const counts = fc.record({ paragraphs: fc.record({ moved: fc.nat() }) })
const cells = fc.record({ paragraphs: fc.array(fc.nat()) })
const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.uint8Array(), counts, cells, document)
const value = fc.oneof(
  leaf,
  fc.array(leaf),
  fc.dictionary(fc.string(), leaf),
  fc.record({ printings: fc.array(fc.record({ ref: fc.string(), document })), base: leaf }),
)

test('a value comes through a message as it was', () => {
  fc.assert(
    fc.property(value, (sent) => {
      expect(unpacked(structuredClone(packed(sent)))).toEqual(structuredClone(sent))
    }),
    { numRuns: 500 },
  )
})

test('paragraphs are sent as one text', () => {
  const sent = documentOf(Array.from({ length: 1000 }, (_, n) => ({ text: `paragraph ${n}`, role: 'body' })))
  const { paragraphs } = structuredClone(packed(sent)) as { paragraphs: { text: string } }
  expect(paragraphs.text).toContain('paragraph 0paragraph 1')
})

test('a paragraph of another form is sent as it is', () => {
  const sent = { paragraphs: [{ index: 0, text: 'a', role: 'body', more: true }] }
  expect(packed(sent)).toBe(sent)
  const other = { paragraphs: [{ index: 7, text: 'a', role: 'body' }] }
  expect(packed(other)).toBe(other)
})
