// What upload batches are made of: pieces of texts, bounded lists, hashes, separators.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import { hashesOf } from '../../src/store/hashes.ts'
import { millisecondsOf, timeOf } from '../../src/store/times.ts'
import { unpacked } from '../../src/store/uploads/gzip-pieces.ts'
import { keepOriginal, rebuildOriginal } from '../../src/store/uploads/originals.ts'
import { LIST_BYTES, paragraphHashes, paragraphLists, piecesOf } from '../../src/store/uploads/paragraphs.ts'

const SEED = Number(process.env.SEED ?? 20181219)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const body = (text: string) => ({ text, role: 'body' as const })

describe('pieces', () => {
  test('a surrogate pair is never cut', () => {
    const text = `x${'🙂'.repeat(200_000)}`
    const pieces = piecesOf(text)
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('') === text).toBe(true)
    for (const piece of pieces) expect(new TextDecoder().decode(bytesOf(piece)) === piece).toBe(true)
  })

  test('a short text is one piece, an empty one too', () => {
    expect(piecesOf('One.')).toEqual(['One.'])
    expect(piecesOf('')).toEqual([''])
  })
})

async function listsOf(texts: readonly string[], listed = new Set<string>()) {
  const paragraphs = texts.map(body)
  return paragraphLists(paragraphs, await paragraphHashes(paragraphs), listed)
}

describe('lists', () => {
  const texts: [string, string[]][] = [
    ['2 MiB of quotation marks in one paragraph', ['"'.repeat(2 * 1024 * 1024)]],
    ['2 MiB of Chinese in one paragraph', ['中'.repeat(700_000)]],
    ['50,000 short paragraphs', Array.from({ length: 50_000 }, (_, n) => `No. ${n}.`)],
    ['8,000 long ones', Array.from({ length: 8_000 }, (_, n) => `${n} ${'é'.repeat(250)}`)],
  ]

  test.each(texts)('%s: each list is within its bound, and nothing is lost', async (_, paragraphs) => {
    const lists = await listsOf(paragraphs)
    const printed = lists.printings.map(({ json }) => json)
    for (const json of [...lists.texts, ...lists.tails, ...printed]) {
      expect(bytesOf(json).length).toBeLessThanOrEqual(LIST_BYTES)
    }
    const entries = (jsons: readonly string[]) =>
      jsons.flatMap((json) =>
        (JSON.parse(json) as string[]).map((entry) => [entry.slice(0, 32), entry.slice(38)] as const),
      )
    const whole = new Map(entries(lists.texts))
    for (const [hash, piece] of entries(lists.tails)) whole.set(hash, (whole.get(hash) ?? '') + piece)
    const again = entries(printed).map(([hash]) => whole.get(hash))
    expect(again.length).toBe(paragraphs.length)
    expect(again.every((text, n) => text === paragraphs[n])).toBe(true)
  })

  test('a text that stands twice goes in once', async () => {
    const lists = await listsOf(['A.', 'B.', 'A.'])
    expect(JSON.parse(lists.texts[0]!)).toHaveLength(2)
    expect(JSON.parse(lists.printings[0]!.json)).toHaveLength(3)
  })

  test('a text that another upload brings is only printed', async () => {
    const words = 'One two three four five six.'
    const listed = new Set<string>()
    const first = await listsOf([words, 'A.'], listed)
    const second = await listsOf(['B.', words], listed)
    expect(first.fingerprints).toHaveLength(1)
    expect(second.fingerprints).toHaveLength(0)
    expect(JSON.parse(second.texts[0]!)).toEqual([expect.stringMatching(/B\.$/)])
    expect(JSON.parse(second.printings[0]!.json)[1]).toBe(JSON.parse(first.printings[0]!.json)[0])
  })
})

describe('hashes', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.resetModules()
  })

  test('are the same with the hash of Node and with that of the web', async () => {
    const texts = ['', 'One.', 'Пример — 例 🙂', 'x'.repeat(100_000)]
    const wanted = texts.map((text) => createHash('sha256').update(text).digest('hex'))
    expect(await hashesOf(texts)).toEqual(wanted)
    vi.resetModules()
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never)
    const elsewhere = await import('../../src/store/hashes.ts')
    expect(await elsewhere.hashesOf(texts)).toEqual(wanted)
  })
})

describe('times', () => {
  test('are written in UTC, with a fraction where there is one', () => {
    expect(timeOf(millisecondsOf('2018-12-19T12:00:00+02:00'))).toBe('2018-12-19T10:00:00Z')
    expect(timeOf(millisecondsOf('2018-12-19T10:00:00.120456Z'))).toBe('2018-12-19T10:00:00.120Z')
    expect(timeOf(millisecondsOf('1850-01-01T00:00:00Z'))).toBe('1850-01-01T00:00:00Z')
    expect(() => millisecondsOf('yesterday')).toThrow(RangeError)
  })
})

describe('originals', () => {
  test('a plain file costs next to nothing', async () => {
    const paragraphs = ['Headline', 'One.', 'Two.', 'Three.']
    const kept = async (text: string) => keepOriginal(bytesOf(text), paragraphs)
    expect(await kept('Headline\n\nOne.\n\nTwo.\n\nThree.')).toEqual({ separators: '{}' })
    expect(await kept('One.\n\nTwo.\n\nThree.\n')).toEqual({
      separators: '{"end":"\\n","headlineApart":true}',
    })
  })

  test('markup is packed, in pieces within their bound', async () => {
    const random = randomOf(SEED)
    const noise = Uint8Array.from({ length: 1_200_000 }, () => random.below(256))
    const kept = await keepOriginal(noise, ['One.'])
    if (!('pieces' in kept)) throw new Error('Noise was to be packed.')
    expect(kept.pieces.length).toBe(3)
    for (const piece of kept.pieces) expect(piece.length).toBeLessThanOrEqual(LIST_BYTES)
    expect(Buffer.from(await unpacked(kept.pieces)).equals(Buffer.from(noise))).toBe(true)
  })

  test(`any bytes with any paragraphs come back (seed ${SEED})`, async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '\n', ' ', '\r\n', '\ufeff', '🙂'),
      maxLength: 60,
    })
    const bytes = fc.oneof(text.map(bytesOf), fc.uint8Array({ maxLength: 60 }))
    // Paragraphs that often stand in the text, and often do not.
    const paragraphs = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 }), {
      maxLength: 6,
    })
    const property = fc.asyncProperty(bytes, paragraphs, async (original, texts) => {
      const kept = await keepOriginal(original, texts)
      const again = 'pieces' in kept ? await unpacked(kept.pieces) : rebuildOriginal(kept.separators, texts)
      expect([...again]).toEqual([...original])
    })
    await fc.assert(property, { seed: SEED, numRuns: 2_000 })
  })
})
