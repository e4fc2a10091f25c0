// The scores of a large story: a bounded number at each call, the rest in the background.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Matrix } from '../../../src/core/story/story-answers.ts'
import { createApp } from '../../../src/http/app.ts'
import { createJobs } from '../../../src/service/jobs/jobs.ts'
import { StoreUnavailable } from '../../../src/store/failures.ts'
import type { Store } from '../../../src/store/store.ts'
import { type Library, openLibrary } from '../library.ts'

const PRINTINGS = 40
let library: Library

beforeAll(async () => {
  library = await openLibrary()
  const first = 'The river rose in the night and flooded the old town, the mayor said on Monday.'
  for (let n = 0; n < PRINTINGS; n++) {
    const text = `${first}\n\nIt fell again by ${n} centimetres before noon. Two printings have equal texts: ${n % 39}.`
    const equal = text.replace(`${n} centimetres`, `${n % 39} centimetres`)
    await library.upload({ source: `paper-${n}`, story: 'flood', text: equal })
  }
})
afterAll(() => library.close())

async function matrix(): Promise<Matrix> {
  return (await (await library.api('/stories/flood/matrix')).json()) as Matrix
}

describe('a database that takes no writes just now', () => {
  test('has the matrix answered all the same', async () => {
    const refuse = async (): Promise<never> => {
      throw new StoreUnavailable('busy', 'No writes now.')
    }
    const readOnly = (store: Store): Store => ({
      ...store,
      inSession: (session) => readOnly(store.inSession(session)),
      scores: { ...store.scores, save: refuse },
    })
    const deps = { config: library.config, clock: () => library.now, jobs: { enqueue: refuse } }
    const app = createApp({ ...deps, store: readOnly(library.store) })
    const response = await app.request('/api/v1/stories/flood/matrix')
    expect(response.status).toBe(200)
    expect(((await response.json()) as Matrix).complete).toBe(false)
  })
})

describe('741 pairs of 39 different texts', () => {
  test('a call computes 500, the next one the others; both keep what they computed', async () => {
    const first = await matrix()
    expect(first.complete).toBe(false)
    const known = first.scores.flat().filter((score) => score !== null).length
    // Both orders of a pair; the two equal texts share a row; the diagonal and they themselves are known.
    expect(known).toBeGreaterThanOrEqual(2 * 500 + PRINTINGS)
    expect(known).toBeLessThan(PRINTINGS ** 2)
    const second = await matrix()
    expect(second.complete).toBe(true)
    expect(second.scores.flat()).not.toContain(null)
    expect(await library.store.scores.ofPairs([], [])).toEqual([])
  })

  test('a job computes them for a story that nobody asks again', async () => {
    const jobs = createJobs(library.store)
    for (let n = 0; n < PRINTINGS; n++) {
      await library.upload({
        source: `other-${n}`,
        story: 'storm',
        text: `A storm took ${n} roofs in the night.`,
      })
    }
    await jobs.enqueue({ kind: 'scores', subject: 'storm' })
    expect(await jobs.workOff()).toBe(2)
    const { complete } = (await (await library.api('/stories/storm/matrix')).json()) as Matrix
    expect(complete).toBe(true)
  })

  test('a story that is deleted while they are computed leaves none', async () => {
    const { store } = library
    const versions = (await store.stories.versions('storm', 'latest'))!.items
    const hashes = versions.map(({ contentHash }) => contentHash)
    const last = { source: 'last', story: 'storm', text: 'A storm took no roof.' }
    hashes.push((await library.upload(last)).contentHash as string)
    const deleting: Store = {
      ...store,
      scores: {
        ...store.scores,
        save: async (scores, of) => {
          await store.stories.delete('storm')
          await store.scores.save(scores, of)
        },
      },
    }
    const jobs = createJobs(deleting)
    await jobs.enqueue({ kind: 'scores', subject: 'storm' })
    await jobs.workOff()
    expect(await store.scores.ofPairs(hashes, hashes)).toEqual([])
  })

  test('a story that is gone meanwhile is no work', async () => {
    const jobs = createJobs(library.store)
    await jobs.enqueue({ kind: 'scores', subject: 'no-such-story' })
    expect(await jobs.workOff()).toBe(1)
    // One that had failed would wait for its next try.
    expect(await library.store.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  })
})
