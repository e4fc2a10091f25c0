// Answers in pieces are, one piece after the other, what they are in one.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../../src/core/compare.ts'
import { columnsOf } from '../../src/core/text/columns.ts'
import { contentOf, parseDocument } from '../../src/core/text/document.ts'
import { contentHashOf } from '../../src/service/uploads/content-hash.ts'
import { jsonPieces, WrittenParagraphs } from '../../src/service/work/json-pieces.ts'
import { ByteWriter, PIECE_BYTES, type Pieces, piecesOf } from '../../src/service/work/text-bytes.ts'
import { REPRINT, STORY } from '../http/library.ts'

const SEED = Number(process.env.SEED ?? 20_181_226)
const bytes = (text: string) => Buffer.from(new TextEncoder().encode(text))

function expectBytes(pieces: Pieces, text: string): void {
  expect(Buffer.concat(pieces).equals(bytes(text))).toBe(true)
  for (const piece of pieces) expect(piece.byteLength).toBeLessThanOrEqual(PIECE_BYTES)
  for (const piece of pieces.slice(0, -1)) expect(piece.byteLength).toBeGreaterThan(PIECE_BYTES * 0.9)
}

/** Long texts of characters of one to four bytes, and of halves of characters. */
const units = fc.constantFrom('a', 'ä', '中', '𠀀', '\ud840', '\udc00', 'abc')
const longText = fc
  .tuple(fc.array(units, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 90_000 }))
  .map(([some, times]) => some.join('').repeat(times))

test(`texts of any length (seed ${SEED})`, () => {
  fc.assert(
    fc.property(longText, (text) => expectBytes(piecesOf(text), text)),
    { seed: SEED, numRuns: 40 },
  )
})

test(`texts that are written bit by bit (seed ${SEED})`, () => {
  const some = fc.array(fc.oneof(longText, fc.string({ unit: 'binary' })), { maxLength: 9 })
  fc.assert(
    fc.property(some, (texts) => {
      const writer = new ByteWriter()
      // A half at the end of one is no character together with a half in the next.
      for (const text of texts) writer.text(`${text}.`)
      expectBytes(writer.end(), texts.map((text) => `${text}.`).join(''))
    }),
    { seed: SEED, numRuns: 60 },
  )
})

test(`JSON of any value (seed ${SEED})`, () => {
  const string = fc.string({ unit: 'binary', maxLength: 300 })
  const value = fc.dictionary(string, fc.oneof(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), string))
  fc.assert(
    fc.property(value, (each) => {
      const sent = {
        ...each,
        gone: undefined,
        list: Array.from({ length: 200 }, () => each),
        none: [],
        empty: {},
      }
      expectBytes(jsonPieces(sent), JSON.stringify(sent))
    }),
    { seed: SEED, numRuns: 200 },
  )
})

test('JSON of a long comparison', () => {
  const long = (text: string) =>
    parseDocument(Array.from({ length: 400 }, (_, n) => `${text} ${n}`).join('\n\n'))
  const comparison = { ...compare(long(STORY), long(REPRINT), {}) }
  const pieces = jsonPieces(comparison)
  expect(pieces.length).toBeGreaterThan(2)
  expectBytes(pieces, JSON.stringify(comparison))
})

test('the paragraphs of a text in JSON', () => {
  const document = parseDocument(`${STORY}\n\nAdvertisement\n\n"\\ \u2028 \ud800 字"`, {
    headline: 'A headline',
  })
  const written = new WrittenParagraphs(columnsOf(document))
  expectBytes(jsonPieces({ paragraphs: written }), JSON.stringify({ paragraphs: document.paragraphs }))
})

test('every character in JSON, and numbers of every kind', () => {
  const each = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  const numbers = [
    0,
    -0,
    9,
    10,
    99,
    100,
    2 ** 31,
    2 ** 32 - 1,
    2 ** 32,
    1e21,
    0.1,
    -7,
    1 / 3,
    Number.NaN,
    1e-7,
  ]
  const value = { each, numbers, nothing: null, gone: [undefined, true, false] }
  expectBytes(jsonPieces(value), JSON.stringify(value))
})

test('the content hash is that of the whole content', async () => {
  for (const text of [
    STORY,
    `${'Wort für Wort, 字 \ud800. '.repeat(40)}\n\n${STORY}`,
    'a\n\n'.repeat(200_000),
  ]) {
    const document = parseDocument(text)
    const digest = createHash('sha256').update(contentOf(document)).digest('hex')
    expect(await contentHashOf(document)).toBe(`sha256:${digest}`)
  }
})
