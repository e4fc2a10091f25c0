// Background jobs on Workers. The queue is a database table, as on Node. One slice runs after the answer that enqueued
// it; the rest runs on the cron schedule, or at once if a Cloudflare Queue is bound. Queue messages only say that jobs
// wait, not which.

import { logFault } from '../service/fault-log.ts'
import { createJobs, type Job, type Jobs } from '../service/jobs/jobs.ts'
import type { Compute } from '../service/work/compute.ts'
import type { Store } from '../store/store.ts'

/** The part of Cloudflare's Queue that is used. */
export interface JobsBinding {
  send(job: Job): Promise<unknown>
}

export interface WorkerJobs extends Jobs {
  /** Runs one slice if jobs were enqueued since the last call. */
  afterAnswer(): Promise<void>
  /** Called by the cron: sweeps, and runs the remaining jobs. */
  bySchedule(): Promise<void>
  /** Called with the number of messages; each stands for one slice. */
  byMessages(count: number): Promise<void>
}

/** Slices in one invocation: each makes a few dozen database calls, and an invocation may make a thousand. */
const MOST_SLICES = 10

export function workerJobs(store: Store, compute: Compute, queue: JobsBinding | undefined): WorkerJobs {
  let isEnqueued = false
  const woken = async (job: Job) => {
    isEnqueued = queue === undefined
    // The cron picks up what the queue does not accept.
    await queue?.send(job).catch((error: unknown) => logFault('the queue did not accept a message', error))
  }
  const jobs = createJobs(store, { compute, woken })
  return {
    ...jobs,
    afterAnswer: async () => {
      if (!isEnqueued) return
      isEnqueued = false
      await jobs
        .workOff({ most: 1 })
        .catch((error: unknown) => logFault('a job failed and stays queued', error))
    },
    bySchedule: async () => {
      await jobs.enqueue({ kind: 'sweep', subject: '' })
      await jobs.workOff({ most: MOST_SLICES })
    },
    byMessages: async (count) => {
      const most = Math.min(MOST_SLICES, count)
      // If every message found a slice, there may be more, and any message will find it.
      if ((await jobs.workOff({ most })) === most) await queue?.send({ kind: 'sweep', subject: '' })
    },
  }
}
