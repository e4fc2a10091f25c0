// Are the fingerprints, and the words of the search index, the same on workerd as on Node? What one of them stored, the
// other must find.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fingerprintsOf } from '../../src/core/reprints/fingerprints.ts'
import { searchText } from '../../src/core/search/search-words.ts'
import { scanTexts } from '../../src/core/words/scan.ts'
import { sides } from '../core/generators.ts'
import { fetch } from './fetch.ts'
import { UNSPACED_CASES } from './scripts.ts'

const SEED = 20_181_226
const COMPATIBILITY_DATE = '2026-04-01'

const WORKER = `
  import { fingerprintsOf } from './reprints/fingerprints.ts'
  import { searchText } from './search/search-words.ts'
  import { scanTexts } from './words/scan.ts'
  export default {
    async fetch(request) {
      const texts = await request.json()
      return Response.json([fingerprintsOf(texts, scanTexts(texts)), texts.map(searchText)])
    },
  }`

let worker: Miniflare

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: WORKER,
      resolveDir: fileURLToPath(new URL('../../src/core', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
  })
  const modules = [{ type: 'ESModule' as const, path: 'worker.mjs', contents: outputFiles[0]!.text }]
  worker = new Miniflare({ modules, compatibilityDate: COMPATIBILITY_DATE, cf: false })
})
afterAll(() => worker?.dispose())

async function bothOf(texts: readonly string[]): Promise<void> {
  const answer = await fetch(await worker.ready, { method: 'POST', body: JSON.stringify(texts) })
  const [fingerprints, words] = (await answer.json()) as [number[][], string[]]
  expect(fingerprints).toEqual(fingerprintsOf(texts, scanTexts(texts)))
  expect(words).toEqual(texts.map(searchText))
}

it.each(UNSPACED_CASES)('of words that a dictionary tells apart: $name', ({ left, right }) =>
  bothOf([left, right] as string[]),
)

it(`of texts that nobody would write (seed ${SEED})`, async () => {
  const pairs = fc.sample(sides, { seed: SEED, numRuns: 300 })
  const texts = pairs.flatMap(({ left, right }) => [left, right]).filter((text) => typeof text === 'string')
  expect(texts.length).toBeGreaterThan(50)
  await bothOf(texts)
})
