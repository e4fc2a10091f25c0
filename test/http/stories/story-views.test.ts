// Answers about stories: computed once and kept, made anew for another state of the story, and worked off in the
// background where they take long.

import { writeFile } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { compare } from '../../../src/core/compare.ts'
import type { Comparison } from '../../../src/core/model.ts'
import { collate } from '../../../src/core/story/collation.ts'
import { withDifferences } from '../../../src/core/wire/differing.ts'
import { createApp } from '../../../src/http/app.ts'
import { JOB_HANDLERS, storyJobs } from '../../../src/service/jobs/job-handlers.ts'
import { createJobs, type Jobs } from '../../../src/service/jobs/jobs.ts'
import { createComparisons } from '../../../src/service/scores/comparisons.ts'
import { printingOf } from '../../../src/service/stories/texts.ts'
import { VIEW_LIMITS, type ViewLimits } from '../../../src/service/stories/view-reply.ts'
import { type Compute, computeHere, GivenUp } from '../../../src/service/work/compute.ts'
import { StoreUnavailable } from '../../../src/store/failures.ts'
import type { Store } from '../../../src/store/store.ts'
import {
  answered,
  correctionsOf,
  creditsOf,
  lineageOf,
  originsOf,
  revisionOf,
  wordingsOf,
} from '../../core/story/whole-answers.ts'
import { type Library, openLibrary } from '../library.ts'
import { readStoryText, STORY_FIXTURE, type UploadedStory, uploadStory } from './story.ts'

const SLUG = STORY_FIXTURE.slug
/** However busy the machine is, an answer that is not long is waited for. */
const PATIENT: ViewLimits = { ...VIEW_LIMITS, patienceMs: 600_000 }
/** No answer is short, and each slice takes one printing. */
const SLICED: ViewLimits = { ...PATIENT, atOnce: 0, first: 0, slice: 1 }
const VIEWS = [
  'matrix',
  'collation',
  'wordings?paragraph=2',
  'lineage',
  'origins',
  'corrections',
  'credits',
  'headlines',
]

let library: Library
let uploaded: UploadedStory

let stored: Uint8Array

// Each test has a copy of one library: uploading the story takes as long as most of the tests.
beforeAll(async () => {
  const first = await openLibrary()
  uploaded = await uploadStory(first)
  stored = await first.closeAndKeep()
})
beforeEach(async () => {
  library = await openLibrary({}, (path) => writeFile(path, stored))
})
afterEach(() => library.close())

interface Program {
  /** Names of the work that was done, in order. */
  readonly done: string[]
  readonly jobs: Jobs
  api(path: string, headers?: Record<string, string>): Promise<Response>
  page(path: string): Promise<string>
}

/** Comparisons that one test has made, the others read. */
const HERE = computeHere(createComparisons())

/** Another process on the same library, as far as it can be one. */
function started(
  limits: ViewLimits = PATIENT,
  { hasJobs = true, store = library.store, here = HERE } = {},
): Program {
  const done: string[] = []
  const compute: Compute = {
    run: (task, input, caller) => {
      done.push(task.name)
      return here.run(task, input, caller)
    },
  }
  const jobs = createJobs(store, { compute, handlers: { ...JOB_HANDLERS, ...storyJobs(limits) } })
  const { config } = library
  const deps = { store, config, clock: () => library.now, compute, viewLimits: limits }
  const app = createApp({ ...deps, ...(hasJobs && { jobs }) })
  return {
    done,
    jobs,
    api: async (path, headers = {}) => app.request(`/api/v1/stories/${SLUG}/${path}`, { headers }),
    page: async (path) => (await app.request(`/stories/${SLUG}/${path}`)).text(),
  }
}

const json = async (response: Response | Promise<Response>) => {
  expect((await response).status).toBe(200)
  return (await (await response).json()) as Record<string, unknown> & { complete: boolean }
}

type Printing = ReturnType<typeof printingOf>

const compared = new Map<string, Comparison>()

/** Most tests ask for the same pairs. */
function comparedOnce(left: Printing, right: Printing): Comparison {
  const pair = `${left.ref}...${right.ref}`
  const comparison = compared.get(pair) ?? compare(left.document, right.document)
  compared.set(pair, comparison)
  return comparison
}

/** What the core says of the story, with nothing between. */
async function computed(view: string): Promise<unknown> {
  const { store } = library
  const read = async (which: 'all' | 'latest') =>
    (await store.stories.versions(SLUG, which))!.items.map(printingOf)
  const { base } = (await store.stories.read(SLUG))!
  const [all, latest] = [await read('all'), await read('latest')]
  const own = all.filter(({ articleId }) => articleId === base).sort((a, b) => a.number - b.number)
  const others = all.filter(({ articleId }) => articleId !== base)
  const printed = latest.find(({ articleId }) => articleId === base)!
  const rest = latest.filter((printing) => printing !== printed)
  const run = <R>(asking: Parameters<typeof answered<(typeof all)[number], R>>[0]) =>
    answered(asking, (left, right) => revisionOf(comparedOnce(left, right)))
  switch (view) {
    case 'collation':
      return run(collate(printed, rest))
    case 'wordings?paragraph=2':
      return run(wordingsOf(printed, rest, 2))
    case 'corrections':
      return run(correctionsOf(base!, own, others))
    case 'credits':
      return run(creditsOf(own, others))
    default: {
      const sources = {
        lineage: lineageOf(all, { base, baseIs: 'earliest' }),
        origins: run(originsOf(base!, own, others)),
      }
      return withDifferences(sources, all)[view as 'lineage' | 'origins']
    }
  }
}

/** After all others, so that it is not the base. */
const LATE = '2018-12-29T12:00:00Z'
const UPDATE = 'The negotiators went home on Wednesday without a result, officials said in the evening.'

describe('an answer that was computed', () => {
  test.each(VIEWS)('%s: is read by whoever asks next, in whatever process, and by the page', async (view) => {
    const first = started()
    const answer = await json(first.api(view))
    const second = started()
    expect(await json(second.api(view))).toEqual(answer)
    await second.api(`${view}${view.includes('?') ? '&' : '?'}format=text`)
    await second.page(view)
    expect(second.done).toEqual([])
    if (view !== 'headlines') expect(first.done).not.toEqual([])
  })

  test.each(VIEWS.slice(1, -1))('%s: is what the core computes of all printings at once', async (view) => {
    expect(await json(started().api(view))).toEqual(JSON.parse(JSON.stringify(await computed(view))))
  })

  test('is another one with another printing, and with another version of one', async () => {
    const ask = async () => {
      const program = started()
      const answers = new Map<string, string>()
      for (const view of VIEWS) answers.set(view, JSON.stringify(await json(program.api(view))))
      return answers
    }
    const text = readStoryText('wire-2.txt')
    const paper = { source: 'late-paper', story: SLUG, publishedAt: LATE }
    const before = await ask()
    const { articleId } = await library.upload({ ...paper, headline: 'What the late paper has', text })
    const printed = await ask()
    const later = { headline: 'Later still', text: `${text}\n\n${UPDATE}` }
    await library.upload({ ...paper, ...later, article: articleId })
    const corrected = await ask()
    for (const view of VIEWS) {
      const answers = [before, printed, corrected].map((each) => each.get(view)!)
      expect(new Set(answers).size, view).toBe(3)
      for (const answer of answers.slice(1)) expect(answer, view).toContain(articleId)
    }
  })

  test('another base and another paragraph have other answers, and the first ones stay', async () => {
    const program = started()
    const other = uploaded.articles.get('harbour-post')!
    const asked = ['origins', `origins?base=${other}`, 'wordings?paragraph=1', 'wordings?paragraph=2']
    const answers = await Promise.all(asked.map((path) => json(program.api(path))))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(asked.length)
    const again = started()
    for (const [at, path] of asked.entries()) expect(await json(again.api(path))).toEqual(answers[at])
    expect(again.done).toEqual([])
  })

  test('goes with an article that is deleted, and the next one knows nothing of it', async () => {
    const program = started()
    for (const view of VIEWS) await program.api(view)
    const gone = uploaded.articles.get('harbour-post')!
    await library.store.articles.delete(gone)
    const next = started()
    for (const view of VIEWS) expect(JSON.stringify(await json(next.api(view)))).not.toContain(gone)
    // The scores of the others are still kept.
    expect(new Set(next.done)).toEqual(new Set(['story part', 'lineage']))
  })

  test('is answered with 304 to whoever has it', async () => {
    const program = started()
    for (const view of VIEWS) {
      const etag = (await program.api(view)).headers.get('etag')!
      expect((await program.api(view, { 'If-None-Match': etag })).status).toBe(304)
    }
  })

  test('is computed again where what was kept of it is damaged', async () => {
    const answer = await json(started().api('credits'))
    const damaged: Store = {
      ...library.store,
      storyAnswers: { ...library.store.storyAnswers, read: async () => null },
    }
    damaged.inSession = () => damaged
    const program = started(PATIENT, { store: damaged })
    expect(await json(program.api('credits'))).toEqual(answer)
    expect(program.done).toEqual(['story part'])
  })
})

describe('an answer that takes long', () => {
  const PARTED = ['collation', 'origins', 'corrections', 'credits']

  test.each(PARTED)(
    '%s: grows by a slice each time, and is at last the one computed at once',
    async (view) => {
      const program = started(SLICED)
      const first = await program.api(view)
      expect(first.headers.get('retry-after')).toBe('2')
      expect(await json(first)).toMatchObject({ complete: false })
      let size = 0
      for (let slice = 0; slice < 40; slice++) {
        await program.jobs.workOff({ most: 1 })
        const answer = await json(program.api(view))
        const length = JSON.stringify(answer).length
        expect(length).toBeGreaterThanOrEqual(size)
        size = length
        if (answer.complete) break
      }
      const last = await program.api(view)
      expect(last.headers.get('retry-after')).toBeNull()
      expect(await json(last)).toEqual(JSON.parse(JSON.stringify(await computed(view))))
      expect(program.done.length).toBeGreaterThan(5)
    },
  )

  test.each(['matrix', 'lineage', 'wordings?paragraph=2'])(
    '%s: is there when the jobs are done',
    async (view) => {
      const program = started(SLICED)
      const first = await program.api(view)
      expect(first.headers.get('retry-after')).toBe('2')
      expect(await json(first)).toMatchObject({ complete: false })
      await program.jobs.workOff()
      const last = await program.api(view)
      expect(last.headers.get('retry-after')).toBeNull()
      expect(last.headers.get('etag')).not.toBe(first.headers.get('etag'))
      const answer = await json(last)
      expect(answer.complete).toBe(true)
      if (view !== 'matrix') expect(answer).toEqual(JSON.parse(JSON.stringify(await computed(view))))
    },
  )

  test('goes on in another process where the first one left it', async () => {
    const first = started(SLICED)
    await first.api('origins')
    await first.jobs.workOff({ most: 4 })
    const second = started(SLICED)
    await second.jobs.workOff()
    expect(await json(second.api('origins'))).toEqual(JSON.parse(JSON.stringify(await computed('origins'))))
    const alone = started(SLICED)
    const { base } = (await library.store.stories.read(SLUG))!
    const others = (await library.store.stories.versions(SLUG, 'all'))!.items.filter(
      ({ articleId }) => articleId !== base,
    )
    // The lineage, too: each says where they differ.
    expect(first.done.length + second.done.length).toBe(others.length + 1)
    expect(alone.done).toEqual([])
  })

  test('begins anew where the story changes meanwhile', async () => {
    const program = started(SLICED)
    await program.api('credits')
    await program.jobs.workOff({ most: 3 })
    await library.upload({ source: 'late-paper', story: SLUG, text: UPDATE })
    await program.jobs.workOff()
    expect(await json(program.api('credits'))).toEqual(JSON.parse(JSON.stringify(await computed('credits'))))
  })

  test('is no work where the story is gone', async () => {
    const program = started(SLICED)
    for (const view of VIEWS) await program.api(view)
    await library.store.stories.delete(SLUG)
    await program.jobs.workOff()
    expect(program.done).toEqual([])
    expect(await library.store.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  })

  test('is worked off by the callers where there are no jobs', async () => {
    const program = started(SLICED, { hasJobs: false })
    let answer = await json(program.api('credits'))
    let calls = 1
    for (; !answer.complete && calls < 40; calls++) answer = await json(program.api('credits'))
    expect(calls).toBeGreaterThan(5)
    expect(answer).toEqual(JSON.parse(JSON.stringify(await computed('credits'))))
  })

  test.each(VIEWS.slice(0, -1))('%s: a caller is answered in time, whatever it takes', async (view) => {
    const never: Compute = {
      run: (_, __, { signal }) =>
        new Promise((_resolve, reject) => {
          signal!.addEventListener('abort', () => reject(new GivenUp('The request was cancelled.')))
        }),
    }
    const program = started({ ...VIEW_LIMITS, patienceMs: 50 }, { here: never })
    const answer = await program.api(view)
    expect(answer.headers.get('retry-after')).toBe('2')
    expect(await json(answer)).toMatchObject({ complete: false })
    expect((await library.store.jobs.counts()).waiting).toBe(1)
    const other = started()
    await other.jobs.workOff()
    const last = await json(program.api(view))
    expect(last.complete).toBe(true)
    if (view !== 'matrix') expect(last).toEqual(JSON.parse(JSON.stringify(await computed(view))))
  })

  test('that is too large to be kept ends with what could be kept', async () => {
    const { storyAnswers } = library.store
    const small: Store = {
      ...library.store,
      storyAnswers: {
        ...storyAnswers,
        keep: async (question, answer, versions) =>
          answer.text.length < 3_000 && storyAnswers.keep(question, answer, versions),
      },
    }
    small.inSession = () => small
    const program = started(SLICED, { store: small })
    for (const view of ['origins', 'collation']) {
      expect(await json(program.api(view))).toMatchObject({ complete: false })
      await program.jobs.workOff()
      expect(await small.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
      const last = await program.api(view)
      expect(last.headers.get('retry-after')).toBeNull()
      expect(await json(last)).toMatchObject({ complete: false })
    }
    expect((await json(program.api('origins'))).items).not.toEqual([])
  })

  test('begins anew where an earlier release kept its part in another form', async () => {
    const program = started(SLICED)
    await program.api('credits')
    const old: Store = {
      ...library.store,
      storyAnswers: {
        ...library.store.storyAnswers,
        read: async (question) => {
          const kept = await library.store.storyAnswers.read(question)
          return kept?.done === false ? { ...kept, text: '{"next":2,"answer":{"items":[]}}' } : kept
        },
      },
    }
    old.inSession = () => old
    expect(await json(started(SLICED, { store: old }).api('credits'))).toMatchObject({ items: [] })
    await program.jobs.workOff()
    expect(await json(program.api('credits'))).toEqual(JSON.parse(JSON.stringify(await computed('credits'))))
  })

  test('says on its page that more of it is to come', async () => {
    const program = started(SLICED)
    const pages = ['collation', 'wordings', 'lineage', 'origins', 'corrections', 'credits']
    for (const view of pages) {
      const html = await program.page(view)
      expect(html).toContain('still being computed')
      expect(html).not.toMatch(/No printing|Nobody copied|has not changed|No other printing/)
    }
    expect(await program.page('matrix')).toContain('not computed yet')
    await program.jobs.workOff()
    for (const view of [...pages, 'matrix']) {
      expect(await program.page(view)).not.toMatch(/still being computed|not computed yet/)
    }
  })
})

describe('many callers at once', () => {
  test('lineage and origins asked for together are each computed once', async () => {
    const program = started()
    await Promise.all(['lineage', 'origins', 'lineage', 'origins'].map((view) => json(program.api(view))))
    expect(program.done.toSorted()).toEqual(['lineage', 'story part'])
  })

  test.each(VIEWS.slice(1, -1))('%s: is computed once for all of them', async (view) => {
    const program = started()
    const answers = await Promise.all(Array.from({ length: 12 }, () => json(program.api(view))))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(program.done).toHaveLength(view === 'lineage' || view === 'origins' ? 2 : 1)
  })

  test('one that has gone leaves the others their answer; when all have gone the work ends', async () => {
    const gates: (() => void)[] = []
    let ended = 0
    const held: Compute = {
      run: async (task, input, caller) => {
        caller.signal?.addEventListener('abort', () => ended++)
        await new Promise<void>((resolve) => gates.push(resolve))
        return computeHere(createComparisons()).run(task, input, caller)
      },
    }
    const { store, config } = library
    const app = createApp({ store, config, clock: () => library.now, compute: held, viewLimits: PATIENT })
    const ask = (signal?: AbortSignal) =>
      app.request(new Request(`http://localhost/api/v1/stories/${SLUG}/credits`, signal ? { signal } : {}))
    const gone = [new AbortController(), new AbortController()]
    const leaving = gone.map(({ signal }) => ask(signal))
    const staying = ask()
    await expect.poll(() => gates.length).toBe(1)
    // The database takes its calls in turn: when these are answered, those before them wait for the work that has begun.
    for (let n = 0; n < 3; n++) await json(app.request(`/api/v1/stories/${SLUG}/headlines`))
    for (const controller of gone) controller.abort()
    await Promise.all(leaving)
    expect(ended).toBe(0)
    gates[0]!()
    expect(await json(staying)).toMatchObject({ complete: true })
    await library.store.storyAnswers.forget(SLUG)
    const alone = new AbortController()
    const last = ask(alone.signal)
    await expect.poll(() => gates.length).toBe(2)
    alone.abort()
    await last
    expect(ended).toBe(1)
    gates[1]!()
  })
})

describe('a database that takes no writes just now', () => {
  test('has every view answered all the same', async () => {
    const refuse = async (): Promise<never> => {
      throw new StoreUnavailable('busy', 'No writes now.')
    }
    const readOnly = (store: Store): Store => ({
      ...store,
      inSession: (session) => readOnly(store.inSession(session)),
      scores: { ...store.scores, save: refuse },
      jobs: { ...store.jobs, add: refuse },
      storyAnswers: { ...store.storyAnswers, keep: refuse },
    })
    const program = started(PATIENT, { store: readOnly(library.store) })
    for (const view of VIEWS.slice(1)) {
      expect(await json(program.api(view))).toMatchObject(view === 'headlines' ? {} : { complete: true })
    }
    const sliced = started(SLICED, { store: readOnly(library.store) })
    for (const view of VIEWS.slice(1, -1))
      expect(await json(sliced.api(view))).toMatchObject({ complete: false })
  })
})
