// What a text opens ends with it, and what it closes it has opened.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closed, isolated, withClosedTexts } from '../../../src/core/text/directions.ts'

const [LRE, PDF, RLO, LRI, FSI, PDI] = ['\u202a', '\u202c', '\u202e', '\u2066', '\u2068', '\u2069']
const SEED = Number(process.env.SEED ?? 20261201)

test.each([
  ['plain', 'plain'],
  [`${RLO}a`, `${RLO}a${PDF}`],
  [`${LRI}a${RLO}b`, `${LRI}a${RLO}b${PDF}${PDI}`],
  [`a${PDI}${RLO}b`, `a${RLO}b${PDF}`],
  [`a${PDF}b`, 'ab'],
  // The isolate's end ends what was opened inside of it; a pop inside of it closes nothing outside.
  [`${LRI}${RLO}a${PDI}b${PDF}`, `${LRI}${RLO}a${PDI}b`],
  [`${LRE}${FSI}a${PDF}b`, `${LRE}${FSI}ab${PDI}${PDF}`],
])('%j is closed as %j', (text, expected) => {
  expect(closed(text)).toBe(expected)
})

/** How many of each are open at every place; null where something is closed that is not open. */
function depths(text: string): { embeddings: number; isolates: number } | null {
  const open: string[] = []
  for (const sign of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(sign)) open.push('e')
    else if (/[\u2066-\u2068]/.test(sign)) open.push('i')
    else if (sign === PDF) {
      if (open.pop() !== 'e') return null
    } else if (sign === PDI) {
      const at = open.lastIndexOf('i')
      if (at < 0) return null
      open.length = at
    }
  }
  return {
    embeddings: open.filter((kind) => kind === 'e').length,
    isolates: open.filter((kind) => kind === 'i').length,
  }
}

test(`any text is balanced afterwards, and keeps all its other characters; seed ${SEED}`, () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      'ש',
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
    ),
  })
  const bare = (from: string) => from.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  fc.assert(
    fc.property(text, (from) => {
      const to = closed(from)
      expect(depths(to)).toEqual({ embeddings: 0, isolates: 0 })
      expect(bare(to)).toBe(bare(from))
      expect(closed(to)).toBe(to)
      if (depths(from)?.embeddings === 0 && depths(from)?.isolates === 0) expect(to).toBe(from)
    }),
    { numRuns: 2000, seed: SEED },
  )
})

test('a long text of controls takes no long time', () => {
  const text = (RLO + LRI).repeat(100_000) + PDI.repeat(300_000)
  // Each isolate is ended once, the outermost override at the end.
  expect(closed(text).length).toBe(300_001)
})

test('only what could turn an order is isolated', () => {
  expect(isolated('Harbour Post')).toBe('Harbour Post')
  expect(isolated('Тасс 通訊')).toBe('Тасс 通訊')
  expect(isolated('הארץ')).toBe(`${FSI}הארץ${PDI}`)
  expect(isolated(`Post${PDI}${RLO}x`)).toBe(`${FSI}Post${RLO}x${PDF}${PDI}`)
})

test('of a page every run of text is closed, but tags and boxes stay as they are', () => {
  const page = `<p title="${RLO}">a${RLO}b<b>c${PDI}</b>d</p><textarea name="t">${RLO}x\n</textarea><i>${LRI}</i>`
  expect(withClosedTexts(page)).toBe(
    `<p title="${RLO}">a${RLO}b${PDF}<b>c</b>d</p><textarea name="t">${RLO}x\n</textarea><i>${LRI}${PDI}</i>`,
  )
  expect(withClosedTexts('<p>plain</p>')).toBe('<p>plain</p>')
})
