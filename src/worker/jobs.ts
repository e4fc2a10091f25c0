// Work outside of requests on Workers: the queue is the table in the database, as on Node. A slice is done after the
// answer that asked for it; the rest by the schedule, or at once where a Cloudflare Queue is bound. Its messages say what
// waits, never what it is about.

import { logFault } from '../service/fault-log.ts'
import { createJobs, type Job, type Jobs } from '../service/jobs/jobs.ts'
import type { Compute } from '../service/work/compute.ts'
import type { Store } from '../store/store.ts'

/** What of a Cloudflare Queue is used here. */
export interface JobsBinding {
  send(job: Job): Promise<unknown>
}

export interface WorkerJobs extends Jobs {
  /** Does a slice of what was asked for since the last call, if anything was. */
  afterAnswer(): Promise<void>
  /** Every now and then: sweeps, and works off what is left. */
  bySchedule(): Promise<void>
  /** So many messages have come, each of which stands for a slice. */
  byMessages(count: number): Promise<void>
}

/** Slices in one call: each asks the database some dozen times, and a call may ask it a thousand. */
const MOST_SLICES = 10

export function workerJobs(store: Store, compute: Compute, queue: JobsBinding | undefined): WorkerJobs {
  let asked = false
  const woken = async (job: Job) => {
    asked = queue === undefined
    // What the queue does not take, the schedule finds.
    await queue?.send(job).catch((error: unknown) => logFault('the queue took no message', error))
  }
  const jobs = createJobs(store, { compute, woken })
  return {
    ...jobs,
    afterAnswer: async () => {
      if (!asked) return
      asked = false
      await jobs.workOff({ most: 1 }).catch((error: unknown) => logFault('work was left over', error))
    },
    bySchedule: async () => {
      await jobs.enqueue({ kind: 'sweep', subject: '' })
      await jobs.workOff({ most: MOST_SLICES })
    },
    byMessages: async (count) => {
      const most = Math.min(MOST_SLICES, count)
      // As many as there were messages: then there may be more, which any message finds.
      if ((await jobs.workOff({ most })) === most) await queue?.send({ kind: 'sweep', subject: '' })
    },
  }
}
