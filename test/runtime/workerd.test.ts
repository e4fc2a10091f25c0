// Does the core give the same results on Node and on workerd, byte for byte?
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare, parseDocument } from '../../src/core/compare.ts'
import { edition, type Sides, sides, sidesOf } from '../core/generators.ts'
import { givenOf, readCases, textOf } from '../fixtures/notes.ts'
import { UNSPACED_CASES } from './scripts.ts'
import { bundleCore, type CoreBundle, startWorkerd, type Workerd } from './workerd.ts'

const SEED = 20_181_226
const EDITIONS = 200
const ODD_PAIRS = 100
/** A Worker may have 3 MB on the free plan, and holds the service too. Half of this is words of twenty languages. */
const MOST_GZIPPED_BYTES = 328 * 1024
/** A hundred thousand words say nothing here that a thousand don't, and take their time. */
const LARGE = 'long'

const cases = (await readCases()).filter(({ name }) => name !== LARGE)
const fixturePairs = cases.flatMap((of) =>
  of.notes.pairs.map((pair) => ({
    name: `${of.name}: ${pair.base} → ${pair.printing}`,
    left: parseDocument(textOf(of, pair.base), givenOf(of, pair.base, pair)),
    right: parseDocument(textOf(of, pair.printing), givenOf(of, pair.printing, pair)),
  })),
)
let core: CoreBundle
let workerd: Workerd

beforeAll(async () => {
  core = await bundleCore()
  workerd = startWorkerd(core)
})
afterAll(() => workerd?.stop())

describe('the core as one module', () => {
  it('needs nothing of Node, nor of any other platform', () => {
    expect(core.warnings).toEqual([])
    expect(core.imports).toEqual([])
    expect(core.code).not.toMatch(/["'`]node:/)
  })

  it(`takes less than ${MOST_GZIPPED_BYTES / 1024} KB`, () => {
    const gzipped = gzipSync(core.code).length
    console.log(
      `the core, minified: ${kilobytes(Buffer.byteLength(core.code))}, gzipped ${kilobytes(gzipped)}`,
    )
    expect(gzipped).toBeLessThan(MOST_GZIPPED_BYTES)
    expect(gzipped).toBeGreaterThan(0)
  })
})

describe('the same on workerd as on Node, byte for byte', () => {
  it('every pair of the fixtures', async () => {
    expect(fixturePairs.length).toBeGreaterThan(20)
    expect(await differences(fixturePairs)).toEqual([])
  })

  it.each(UNSPACED_CASES)('words that a dictionary tells apart: $name', async (pair) => {
    expect(await differences([pair])).toEqual([])
  })

  it(`${EDITIONS} printings edited by chance (seed ${SEED})`, async () => {
    const made = fc.sample(edition().map(sidesOf), { seed: SEED, numRuns: EDITIONS })
    expect(await differences(made)).toEqual([])
  })

  it(`${ODD_PAIRS} pairs that nobody would write (seed ${SEED})`, async () => {
    expect(await differences(fc.sample(sides, { seed: SEED, numRuns: ODD_PAIRS }))).toEqual([])
  })
})

interface Difference {
  readonly pair: string
  readonly node: string
  readonly workerd: string
}

/** Where the two runtimes part, with what each of them says from a little before. */
async function differences(pairs: readonly (Sides & { readonly name?: string })[]): Promise<Difference[]> {
  const there = await workerd.compare(pairs)
  expect(there).toHaveLength(pairs.length)
  return pairs.flatMap(({ left, right, options, name }, i) => {
    const here = JSON.stringify(compare(left, right, options))
    const other = there[i] ?? ''
    if (here === other) return []
    const at = Math.max(0, firstDifference(here, other) - 60)
    return [{ pair: name ?? `${i}`, node: here.slice(at, at + 160), workerd: other.slice(at, at + 160) }]
  })
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
