// The uploaded bytes come back, byte for byte, whatever they are.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomOf } from '../../../bench/random.ts'
import type { Store } from '../../../src/store/store.ts'
import { created, type MakeLibrary, withStore } from '../library.ts'
import { newVersion } from '../make.ts'

const SEED = Number(process.env.SEED ?? 20181219)

/** So that no two texts are the same to the store. */
let uploads = 0

async function roundTrip(store: Store, bytes: Uint8Array, texts: string[], mediaType = 'text/plain') {
  const paragraphs = texts.map((text) => ({ text, role: 'body' as const }))
  const content = newVersion(`${uploads++} ${texts.join(' ')}`).contentHash
  const upload = newVersion('', { paragraphs, contentHash: content, original: { mediaType, bytes } })
  const { articleId } = await created(store, upload)
  const original = await store.versions.original({ articleId, version: 'latest' })
  expect(original?.mediaType).toBe(mediaType)
  expect(Buffer.from(original?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
}

export function originalTests(make: MakeLibrary): void {
  const cases: [string, string, string[]][] = [
    ['plain paragraphs', 'One.\n\nTwo.\n\nThree.\n', ['One.', 'Two.', 'Three.']],
    ['a byte order mark and CRLF', '\ufeffOne.\r\n\r\nTwo.\r\n', ['One.', 'Two.']],
    ['blank lines of all sorts', '\n \nOne.\n\n\n\nTwo.\n \t\nThree.', ['One.', 'Two.', 'Three.']],
    ['a headline that came as a field', 'One.\n\nTwo.\n', ['Headline', 'One.', 'Two.']],
    ['a headline alone, the text empty of it', 'One.', ['Headline', 'One.']],
    ['hard-wrapped lines', 'One and\ntwo and\nthree.\n\nFour.\n', ['One and two and three.', 'Four.']],
    ['text that no paragraph holds', 'x'.repeat(3_000), ['y']],
    ['markup', '<p>One.</p>\n<p class="a">Two &amp; three.</p>', ['One.', 'Two & three.']],
    ['nothing', '', ['One.']],
  ]
  test.each(cases)('%s', (_, text, paragraphs) =>
    withStore(make, (store) => roundTrip(store, new TextEncoder().encode(text), paragraphs)),
  )

  test('bytes that are no text, more than fit into one row', () =>
    withStore(make, async (store) => {
      const random = randomOf(SEED)
      const noise = Uint8Array.from({ length: 1_300_000 }, () => random.below(256))
      await roundTrip(store, noise, ['One.'], 'application/octet-stream')
    }))

  test(`any paragraphs between any separators (seed ${SEED})`, () =>
    withStore(make, async (store) => {
      const paragraph = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      const gap = fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n\n\n', ' ', '', '\u2028', '\n---\n')
      const edge = fc.constantFrom('', '\n', '\ufeff', '\n\n', '\r\n', '</html>')
      const texts = fc.array(fc.tuple(gap, paragraph), { minLength: 1, maxLength: 12 })
      const headline = fc.option(paragraph)
      const property = fc.asyncProperty(edge, texts, edge, headline, async (start, parts, end, above) => {
        const text = start + parts.map(([before, each], n) => (n === 0 ? each : before + each)).join('') + end
        const stored = parts.map(([, each]) => each)
        await roundTrip(store, new TextEncoder().encode(text), above === null ? stored : [above, ...stored])
      })
      await fc.assert(property, { seed: SEED, numRuns: 25 })
    }))
}
