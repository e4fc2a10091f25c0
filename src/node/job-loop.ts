// Works off the queue in this process: at once when something is asked for here, and every now and then for what other
// processes asked for, or what a process that died has left.

import { logSentence } from '../http/fault-log.ts'
import type { Jobs } from '../http/jobs.ts'

export interface JobLoop {
  wake(): void
  /** Takes no more; resolves when the slice in hand is done. */
  stop(): Promise<void>
}

const LOOK_MS = 15_000
const SWEEP_MS = 60 * 60 * 1000

export function startJobLoop(jobs: Jobs): JobLoop {
  let stopped = false
  let woken = false
  let rouse = () => {}
  const reportAway = reporter()
  const nap = () =>
    new Promise<void>((resolve) => {
      rouse = resolve
      if (woken || stopped) resolve()
      else setTimeout(resolve, LOOK_MS).unref()
    })
  const loop = async () => {
    while (!stopped) {
      woken = false
      await jobs.workOff({ stopped: () => stopped }).catch(reportAway)
      await nap()
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
