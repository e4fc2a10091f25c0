// Work outside of requests: who may ask for it, and how it is worked off. The queue is a table of the database; Node
// and Workers differ only in what wakes them (src/node/job-loop.ts, the Worker's `scheduled` and `queue`).

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
  /** Asks for it; resolves when that is stored. False where the queue is full. Throws StoreUnavailable. */
  enqueue(job: Job): Promise<boolean>
  /**
   * Works off what is due, one by one, until nothing is, or `most` were, or `stopped` says so; answers how many were.
   * A job that fails stops no other. Throws StoreUnavailable where the queue itself can't be asked.
   */
  workOff(limits?: { readonly most?: number; readonly stopped?: () => boolean }): Promise<number>
  /** Milliseconds until there may be something to do; null where nothing waits. Throws StoreUnavailable. */
  untilDue(): Promise<number | null>
}

/** For how long a job is its taker's alone, and how often a taker that lives on says so. */
export interface Lease {
  readonly ms: number
  /** Null: never. The lease must be longer than any slice of work then. */
  readonly renewMs: number | null
}

/** Of a call to a Worker, which counts what it asks of the database. */
const LONG_LEASE: Lease = { ms: 60_000, renewMs: null }
/** Of a process: where it is killed another one, or its next start, goes on after six seconds at most. */
export const RENEWED_LEASE: Lease = { ms: 6_000, renewMs: 1_500 }
/** Then it is given up until it is asked for again. */
const MOST_TRIES = 8
const FIRST_PAUSE_MS = 1_000

interface JobOptions {
  /** Where the work is done that goes through texts; left out: here. */
  readonly compute?: Compute
  /** Told of each job that was stored. */
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
    // Left behind by a newer program, to whose next start it belongs.
    if (handler === undefined) throw new Error(`This program knows no work of the kind ${job.kind}.`)
    // Taken so often without a word of failure, it ends whatever process takes it.
    if (job.tries > MOST_TRIES) throw new Error('Nobody who took this came back.')
    const outcome = await whileRenewing(store, job, lease, () => handler(job.subject, store, compute))
    if (outcome === 'more') await store.jobs.proceed(job)
    else await store.jobs.finish(job)
  } catch (error) {
    await recordFailure(store, job, error)
  }
}

/** The last renewal is over before the job is finished: a later one would change when it is due again. */
async function whileRenewing<T>(
  store: Store,
  job: TakenJob,
  { ms, renewMs }: Lease,
  work: () => Promise<T>,
): Promise<T> {
  if (renewMs === null) return work()
  let renewal: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    // Of one that fails nothing is lost but the lease, and that work may be done twice.
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
  // A database that is away is no fault of the job: its lease ends, and it is taken again.
  if (error instanceof StoreUnavailable) throw error
  const message = error instanceof Error ? error.message : String(error)
  const givenUp = job.tries >= MOST_TRIES
  logFault(`${job.kind} ${job.subject} failed${givenUp ? ' and is given up' : ''}`, error)
  await store.jobs.fail(job, message, givenUp ? null : FIRST_PAUSE_MS * 4 ** (job.tries - 1))
}
