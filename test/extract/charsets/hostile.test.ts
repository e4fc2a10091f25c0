// Bytes that are made to cost: decoding stays linear in them, whatever they declare.
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../../src/extract/charsets/decode.ts'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** Sizes, and processor time that each may take: several times what the slowest takes on an idle machine. */
describe.each([
  { size: '512 KiB', limit: 512 * 1024, mostSeconds: 2, tags: [] },
  { size: '2 MiB', limit: 2 * 1024 * 1024, mostSeconds: 4, tags: ['stress'] },
])('$size', ({ limit, mostSeconds, tags }) => {
  const fill = (piece: string) => latin1(piece.repeat(Math.ceil(limit / piece.length)).slice(0, limit))

  test.each<[string, Uint8Array]>([
    ['unclosed comments', fill('<!--\xe9')],
    ['unclosed meta tags', fill('<meta \xe9')],
    ['charsets nobody knows', fill('<meta charset=x>\xe9')],
    ['charsets that fail', fill('<meta charset=gbk>\xff')],
    ['blanks before nothing', fill(' ')],
    ['an XML declaration without an end', latin1(`<?xml ${'encoding='.repeat(limit / 9)}\xff`)],
    ['letters beyond ASCII', fill('\xe0\xe9\xf1 ')],
    ['signs between letters', fill('a\xd7')],
    ['capitals in words', fill('\xe0\xc0')],
    ['bytes of two', fill('\x88\x9f')],
    ['escapes', fill('\x1b$B')],
    ['zeros', fill('\0a')],
    ['zeros alone', fill('\0')],
    ['the start of a ZIP archive', fill('PK\x03\x04')],
    ['the start of an SVG image', fill('<svg ')],
    ['truncated UTF-8', fill('\xd0')],
  ])('of %s', { tags }, (_name, bytes) => {
    for (const [isMarkup, label] of [
      [true, null],
      [false, null],
      [true, 'big5'],
    ] as const) {
      const start = process.cpuUsage()
      const result = decodeBytes(bytes, isMarkup, label)
      const { user, system } = process.cpuUsage(start)
      expect(typeof (result.ok ? result.text : result.problem)).toBe('string')
      expect((user + system) / 1e6).toBeLessThan(mostSeconds)
    }
  })
})
