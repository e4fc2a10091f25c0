// The runs of the indexes become one, though uploads come while they are merged.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbedded } from '../../src/store/drivers/file/embedded.ts'
import { mergeIndexes } from '../../src/store/indexes/merging.ts'
import { INDEXES, type Index, runsOf } from '../../src/store/indexes/runs.ts'
import { openStore } from '../../src/store/open.ts'
import { statement } from '../../src/store/sql/statement.ts'
import { newVersion } from './make.ts'

const UPLOADS = 240
const WORDS = 700
/** Some of the uploads hold it. */
const SOUGHT = 'word31'

test('merging comes to an end while uploads come, and leaves one long run', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-merging-'))
  const url = `file:${join(folder, 'library.db')}`
  const store = await openStore({ url })
  const database = await openEmbedded(url)
  let uploads = 0
  const holders: string[] = []
  const upload = () => {
    const words = Array.from({ length: WORDS }, (_, n) => `word${(uploads * 7919 + n * n * 31) % 20_011}`)
    const source = `s${uploads++}`
    if (words.includes(SOUGHT)) holders.push(source)
    return store.versions.upload(newVersion(`${words.join(' ')}.`, { source }))
  }
  const runs = async (index: Index) => {
    const [rows] = await database.read([
      statement(`SELECT hex(block) AS structure FROM ${index}_data WHERE id = 10`)({}),
    ])
    return runsOf(rows![0]!.structure as string)
  }
  try {
    while (uploads < UPLOADS) await upload()
    for (const index of INDEXES) expect((await runs(index)).pages.length).toBeGreaterThan(2)
    let slices = 0
    while (await mergeIndexes(database, { pages: 1, steps: 1 })) {
      await upload()
      expect(++slices).toBeLessThan(UPLOADS * 2)
    }
    expect(slices).toBeGreaterThan(10)
    for (const index of INDEXES) {
      const { pages, isMerging } = await runs(index)
      const all = pages.reduce((sum, each) => sum + each, 0)
      expect(isMerging).toBe(false)
      expect(Math.max(...pages) / all).toBeGreaterThan(0.75)
    }
    // What was merged says the same as what was stored.
    const query = { groups: [[{ words: [SOUGHT], prefix: false }]], without: [] }
    const { items } = await store.search.articles(query, {}, { limit: 200 })
    expect(holders.length).toBeGreaterThan(1)
    expect(items.map(({ source }) => source).toSorted()).toEqual(holders.toSorted())
  } finally {
    await database.close()
    await store.close()
    await rm(folder, { recursive: true })
  }
})

test('the record of an index is read with and without what deletes add to it', () => {
  expect(runsOf('00000000FF000001020108000000010901010108000008')).toEqual({ pages: [1], isMerging: false })
  // Two levels; on the first three runs of 1, 2 and 130 pages are being merged, on the second stands one of 7.
  const plain = '00000005' + '0204' + '8148' + '0303' + '010101' + '020102' + '03018102' + '0001' + '040107'
  expect(runsOf(plain)).toEqual({ pages: [1, 2, 130, 7], isMerging: true })
  // Damaged: it tells of 2^48 runs.
  expect(runsOf('00000005' + '0101' + '01' + '00' + 'C0808080808000' + '010109')).toEqual({
    pages: [9],
    isMerging: false,
  })
})
