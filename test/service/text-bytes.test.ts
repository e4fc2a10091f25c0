// Answers in pieces are, one piece after the other, what they are in one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../../src/core/compare.ts'
import { parseDocument } from '../../src/core/text/document.ts'
import {
  jsonPieces,
  PIECE_BYTES,
  type Pieces,
  PieceWriter,
  piecesOf,
} from '../../src/service/work/text-bytes.ts'
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
  fc.assert(
    fc.property(fc.array(longText, { maxLength: 6 }), (texts) => {
      const writer = new PieceWriter()
      for (const text of texts) writer.write(text)
      // A half at the end of one may be the first half of a character.
      expectBytes(writer.end(), texts.join(''))
    }),
    { seed: SEED, numRuns: 20 },
  )
})

test(`JSON of any value (seed ${SEED})`, () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }))
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
