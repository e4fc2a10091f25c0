// Work outside of requests: slices, failures, and a process that ends in the middle of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startServer } from '../../src/node.ts'
import type { JobHandler } from '../../src/service/jobs/job-handlers.ts'
import { createJobs, type Job } from '../../src/service/jobs/jobs.ts'
import { StoreUnavailable } from '../../src/store/failures.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { writeEmptyFile } from '../store/file-template.ts'

let folder: string
let url: string
let store: Store
let now: number

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-jobs-'))
  const path = join(folder, 'library.db')
  await writeEmptyFile(path)
  url = `file:${path}`
  now = Date.parse('2020-01-01T00:00:00Z')
  store = await openStore({ url, clock: () => new Date(now) })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** The handlers of a test, under the one kind that a job may have. */
const jobsOf = (sweep: JobHandler, woken?: (job: Job) => void) =>
  createJobs(store, { woken, handlers: { sweep } })
const job = (subject: string): Job => ({ kind: 'sweep', subject })

test('slices of two jobs take turns until both are done', async () => {
  const turns: string[] = []
  const woken: string[] = []
  const slices = new Map([
    ['a', 3],
    ['b', 2],
  ])
  const jobs = jobsOf(
    async (subject) => {
      now++
      turns.push(subject)
      const left = slices.get(subject)! - 1
      slices.set(subject, left)
      return left > 0 ? 'more' : 'done'
    },
    ({ subject }) => woken.push(subject),
  )
  await jobs.enqueue(job('a'))
  now++
  await jobs.enqueue(job('b'))
  expect(woken).toEqual(['a', 'b'])
  expect(await jobs.workOff()).toBe(5)
  expect(turns).toEqual(['a', 'b', 'a', 'b', 'a'])
  expect(await store.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
})

test('one that fails is tried later and later, then given up, and stops no other', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const done: string[] = []
  const jobs = jobsOf(async (subject) => {
    if (subject === 'bad') throw new Error('it broke')
    done.push(subject)
    return 'done'
  })
  await jobs.enqueue(job('bad'))
  await jobs.enqueue(job('good'))
  expect(await jobs.workOff()).toBe(2)
  expect(done).toEqual(['good'])
  let tries = 1
  for (let hours = 0; hours < 24; hours++) {
    now += 60 * 60 * 1000
    tries += await jobs.workOff()
  }
  expect(tries).toBe(8)
  expect(log).toHaveBeenLastCalledWith(
    expect.stringMatching(/^sweep bad failed and is given up\nError: it broke/),
  )
  expect(await store.jobs.counts()).toEqual({ waiting: 0, failed: 1 })
  log.mockRestore()
})

test('a database that is away is no fault of the job', async () => {
  const jobs = jobsOf(() => Promise.reject(new StoreUnavailable('unreachable', 'away')))
  await jobs.enqueue(job('a'))
  await expect(jobs.workOff()).rejects.toThrow('away')
  expect(await store.jobs.counts()).toEqual({ waiting: 1, failed: 0 })
})

test('work that ends every process that takes it is given up', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await store.jobs.add('sweep', 'deadly')
  for (let n = 0; n < 8; n++) {
    expect(await store.jobs.take(1_000)).not.toBeNull()
    now += 1_001
  }
  const called = vi.fn<JobHandler>(async () => 'done')
  await jobsOf(called).workOff()
  expect(called).not.toHaveBeenCalled()
  expect(await store.jobs.counts()).toEqual({ waiting: 0, failed: 1 })
  log.mockRestore()
})

test('work that goes on for longer than its lease is done once, and its failure is not forgotten', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const patient = { ms: 2_000, renewMs: 50 }
  const clocked = await openStore({ url })
  try {
    let calls = 0
    const handler: JobHandler = async (subject) => {
      calls++
      await new Promise((resolve) => setTimeout(resolve, 4_000))
      if (subject === 'bad') throw new Error('it broke')
      return 'done'
    }
    const [one, two] = [1, 2].map(() => createJobs(clocked, { handlers: { sweep: handler }, lease: patient }))
    for (const [subject, left] of [
      ['good', { waiting: 0, failed: 0 }],
      ['bad', { waiting: 1, failed: 0 }],
    ] as const) {
      calls = 0
      await one!.enqueue(job(subject))
      const working = one!.workOff({ most: 1 })
      while (calls === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      await new Promise((resolve) => setTimeout(resolve, 2_500))
      expect(await two!.workOff()).toBe(0)
      expect(await working).toBe(1)
      expect(calls).toBe(1)
      expect(await clocked.jobs.counts()).toEqual(left)
    }
    // A renewal that came after the failure would have put it off for a lease.
    expect(await one!.untilDue()).toBeLessThanOrEqual(1_000)
  } finally {
    await clocked.close()
    log.mockRestore()
  }
})

test('what a process that died has left is done as soon as its lease is over', async () => {
  const clocked = await openStore({ url })
  await clocked.jobs.add('sweep', '')
  await clocked.jobs.take(2_000)
  const server = await startServer(readConfig({ PORT: '0', DATABASE_URL: url }))
  const counted = () => clocked.jobs.counts()
  await expect.poll(counted).toEqual({ waiting: 0, failed: 0 })
  await server.close()
  await clocked.close()
})

test('what one process was asked for, the next one does', async () => {
  await store.jobs.add('sweep', '')
  const server = await startServer(readConfig({ PORT: '0', DATABASE_URL: url }))
  await expect.poll(() => store.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  await server.close()
})
