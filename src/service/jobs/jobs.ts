// Background jobs: how they are requested and processed. The queue is a table of the database; Node and Workers differ only
// in what wakes them (src/node/job-loop.ts, the Worker's `scheduled` and `queue`).

import { StoreUnavailable } from '../../store/failures.ts'
import type { TakenJob } from '../../store/jobs.ts'
import type { Store } from '../../store/store.ts'
import { logFault } from '../fault-log.ts'
import { createComparisons } from '../scores/comparisons.ts'
import { type Compute, computeHere } from '../work/compute.ts'
import { JOB_HANDLERS, type JobHandler, type JobKind } from './job-handlers.ts'

export interface Job {
  readonly kind: JobKind
  /** An id, never a text. */
  readonly subject: string
}

export interface Jobs {
  /** Adds a job; resolves when it is stored. False if the queue is full. Throws StoreUnavailable. */
  enqueue(job: Job): Promise<boolean>
  /**
   * Processes due jobs, one by one, until none is left, or `most` were done, or `stopped` says so; returns their number. A
   * job that fails stops no other. Throws StoreUnavailable if the queue itself can't be read.
   */
  workOff(limits?: { readonly most?: number; readonly stopped?: () => boolean }): Promise<number>
  /** Milliseconds until there may be something to do; null if nothing waits. Throws StoreUnavailable. */
  untilDue(): Promise<number | null>
}

/** How long a worker holds a job alone, and how often it renews that. */
interface Lease {
  readonly ms: number
  /** Null: never. Then the lease must be longer than any slice of work. */
  readonly renewMs: number | null
}

/** For a call to a Worker, which counts its queries. */
const LONG_LEASE: Lease = { ms: 60_000, renewMs: null }
/** For a process: if it is killed, another one, or its next start, continues after six seconds at most. */
export const RENEWED_LEASE: Lease = { ms: 6_000, renewMs: 1_500 }
/** Then it is given up until it is requested again. */
const MOST_TRIES = 8
const FIRST_PAUSE_MS = 1_000

interface JobOptions {
  /** Where work on texts runs; omitted: here. */
  readonly compute?: Compute
  /** Called for each job that was stored. */
  readonly woken?: (job: Job) => void | Promise<void>
  readonly handlers?: Readonly<Record<string, JobHandler>>
  readonly lease?: Lease
}

export function createJobs(
  store: Store,
  {
    compute = computeHere(createComparisons()),
    woken = () => {},
    handlers = JOB_HANDLERS,
    lease = LONG_LEASE,
  }: JobOptions = {},
): Jobs {
  return {
    untilDue: () => store.jobs.untilDue(),
    enqueue: async (job) => {
      const added = await store.jobs.add(job.kind, job.subject)
      if (added) await woken(job)
      return added
    },
    workOff: async ({ most = Number.POSITIVE_INFINITY, stopped = () => false } = {}) => {
      let done = 0
      while (done < most && !stopped()) {
        const job = await store.jobs.take(lease.ms)
        if (job === null) break
        await workOn(store, compute, handlers[job.kind], job, lease)
        done++
      }
      return done
    },
  }
}

async function workOn(
  store: Store,
  compute: Compute,
  handler: JobHandler | undefined,
  job: TakenJob,
  lease: Lease,
): Promise<void> {
  try {
    // A newer program stored it, and its next start will process it.
    if (handler === undefined) throw new Error(`This program has no job of the kind ${job.kind}.`)
    // Taken so often without a reported failure, it kills every process that takes it.
    if (job.tries > MOST_TRIES)
      throw new Error('Every process that started this job ended before it was done.')
    const outcome = await whileRenewing(store, job, lease, () => handler(job.subject, store, compute))
    if (outcome === 'more') await store.jobs.proceed(job)
    else await store.jobs.finish(job)
  } catch (error) {
    await recordFailure(store, job, error)
  }
}

/** The last renewal ends before the job is finished: a later one would change when it is due again. */
async function whileRenewing<T>(
  store: Store,
  job: TakenJob,
  { ms, renewMs }: Lease,
  work: () => Promise<T>,
): Promise<T> {
  if (renewMs === null) return work()
  let renewal: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    // A failed renewal only loses the lease, and the work may be done twice.
    renewal = renewal.then(() => store.jobs.renew(job, ms)).catch(() => false)
  }, renewMs)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    await renewal
  }
}

async function recordFailure(store: Store, job: TakenJob, error: unknown): Promise<void> {
  // An unreachable database is not the job's fault: its lease ends, and it is taken again.
  if (error instanceof StoreUnavailable) throw error
  const message = error instanceof Error ? error.message : String(error)
  const givenUp = job.tries >= MOST_TRIES
  logFault(`${job.kind} ${job.subject} failed${givenUp ? ' and is given up' : ''}`, error)
  await store.jobs.fail(job, message, givenUp ? null : FIRST_PAUSE_MS * 4 ** (job.tries - 1))
}
