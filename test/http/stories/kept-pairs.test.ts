// What is stored of the pairs of a story: the next view, and a view with one printing more, compare only what is new.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { createComparisons } from '../../../src/service/scores/comparisons.ts'
import type { PartInput, PartResult } from '../../../src/service/stories/parts.ts'
import { VIEW_LIMITS } from '../../../src/service/stories/view-reply.ts'
import { type Compute, computeHere } from '../../../src/service/work/compute.ts'
import { type Library, openLibrary } from '../library.ts'

const STORY = 'dam'
const TAKES = [12, 14, 17]
const PAPERS = 5
const VIEWS = ['collation', 'corrections', 'origins', 'credits'] as const

let library: Library
/** The pairs compared so far, as refs. */
let compared: string[]

beforeEach(async () => {
  library = await openLibrary()
  compared = []
  for (const [hour, missing] of TAKES.entries()) await upload('wire', hour, missing)
  for (let n = 0; n < PAPERS; n++) await upload(`paper-${n}`, 3 + n, TAKES[n % TAKES.length]!)
})
afterEach(() => library.close())

test('the second view of a story compares no pair of the first again', async () => {
  await answersOf(['corrections'])
  expect(compared).toHaveLength(TAKES.length * PAPERS)
  expect(new Set(compared).size).toBe(compared.length)
  compared = []
  await answersOf(['origins', 'credits'])
  expect(compared).toEqual([])
})

test('a view that was answered compares nothing, and one more printing only its own pairs', async () => {
  await answersOf(VIEWS)
  compared = []
  await answersOf(VIEWS)
  expect(compared).toEqual([])
  const ref = await upload('paper-new', 20, 14)
  const answers = await answersOf(VIEWS)
  expect(compared.length).toBeGreaterThan(0)
  expect(compared.filter((pair) => !pair.endsWith(ref))).toEqual([])
  expect(new Set(compared).size).toBe(TAKES.length)
  // The same as without anything stored.
  await library.store.storyAnswers.forget(STORY)
  expect(await answersOf(VIEWS)).toEqual(answers)
})

async function upload(source: string, hour: number, missing: number): Promise<string> {
  const { ref } = await library.upload({
    ...{ source, story: STORY, publishedAt: new Date(Date.UTC(2020, 0, 1, hour)).toISOString() },
    ...(source === 'wire' && { url: 'https://wire.example/dam' }),
    text: [
      'The dam above the village broke at night, and the water took the mill and the bridge with it.',
      `The mayor told ${source === 'wire' ? 'reporters' : source} that ${missing} people are missing, two of them children.`,
      'Rescuers searched the banks by boat until the morning. “We hope,” said the chief of the fire brigade.',
    ].join('\n\n'),
  })
  return ref
}

async function answersOf(views: readonly string[]): Promise<unknown[]> {
  const here = computeHere(createComparisons())
  const compute: Compute = {
    run: async (task, input, caller) => {
      const output = await here.run(task, input, caller)
      if (task.name === 'story part') {
        const { versions, printings } = input as PartInput
        for (const { version, printing } of (output as PartResult).made)
          compared.push(`${versions[version]!.ref} ${printings[printing]!.ref}`)
      }
      return output
    },
  }
  const { store, config } = library
  const app = createApp({
    ...{ store, config, clock: () => library.now, compute },
    viewLimits: { ...VIEW_LIMITS, patienceMs: 600_000 },
  })
  const answers: unknown[] = []
  for (const view of views) answers.push(await (await app.request(`/api/v1/stories/${STORY}/${view}`)).json())
  return answers
}
