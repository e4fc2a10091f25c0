// Works off the queue in this process: at once when something is asked for here, when something is due, such as what a
// process that died has left, and every now and then for what other processes asked for.

import { logSentence } from '../service/fault-log.ts'
import type { Jobs } from '../service/jobs/jobs.ts'

export interface JobLoop {
  wake(): void
  /** Takes no more; resolves when the slice in hand is done. */
  stop(): Promise<void>
}

const LOOK_MS = 15_000
/** Between two looks at least, where something is always due and nobody can do it. */
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

/** The database is away, which is said once; a later look finds it again. */
function reporter(): (error: unknown) => void {
  let last = ''
  return (error) => {
    const why = error instanceof Error ? error.message : String(error)
    if (why !== last) logSentence(`the queue of work cannot be asked: ${why}`)
    last = why
  }
}
