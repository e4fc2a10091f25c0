// Runs the job queue in this process: at once for jobs enqueued here, when a job becomes due (such as one left by a
// process that died), and periodically for jobs of other processes.

import { logSentence } from '../service/fault-log.ts'
import type { Jobs } from '../service/jobs/jobs.ts'

interface JobLoop {
  wake(): void
  /** Starts no further work; resolves when the current slice is done. */
  stop(): Promise<void>
}

const LOOK_MS = 15_000
/** Minimum pause between two polls, for a job that is due but cannot run. */
const LEAST_NAP_MS = 100
const SWEEP_MS = 60 * 60 * 1000

export function startJobLoop(jobs: Jobs): JobLoop {
  let stopped = false
  let woken = false
  let rouse = () => {}
  const reportAway = reporter()
  const sayAway = (error: unknown) => {
    reportAway(error)
    return LOOK_MS
  }
  const nap = (ms: number) =>
    new Promise<void>((resolve) => {
      rouse = resolve
      if (woken || stopped) resolve()
      else setTimeout(resolve, ms).unref()
    })
  const untilDue = async () => {
    const due = (await jobs.untilDue()) ?? LOOK_MS
    return Math.min(LOOK_MS, Math.max(LEAST_NAP_MS, due))
  }
  const loop = async () => {
    while (!stopped) {
      woken = false
      const look = jobs.workOff({ stopped: () => stopped }).then(untilDue)
      await nap(await look.catch(sayAway))
    }
  }
  const sweeps = setInterval(
    () => void jobs.enqueue({ kind: 'sweep', subject: '' }).catch(reportAway),
    SWEEP_MS,
  )
  sweeps.unref()
  const running = loop()
  return {
    wake: () => {
      woken = true
      rouse()
    },
    stop: () => {
      stopped = true
      clearInterval(sweeps)
      rouse()
      return running
    },
  }
}

/** The database is down. This is logged once; a later poll reconnects. */
function reporter(): (error: unknown) => void {
  let last = ''
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error)
    if (reason !== last) logSentence(`the job queue cannot be read: ${reason}`)
    last = reason
  }
}
