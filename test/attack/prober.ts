// How long does the service hold everyone else? A process of its own asks /healthz again and again, and keeps the
// longest wait. Time in which the service, or the prober itself, stood in the system's queue for a processor is taken
// off: that is the machine's, and a busy machine would else look like a service that holds.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Waits {
  /** How many questions were answered. */
  readonly asked: number
  /** Milliseconds: the longest wait without the time in the system's queues. */
  readonly held: number
  /** The longest wait by the clock. */
  readonly longest: number
}

export interface Prober {
  /** The waits since the last call. A question that is under way is waited for. */
  take(): Promise<Waits>
  stop(): void
}

const PROGRAM = fileURLToPath(new URL('./prober-process.mjs', import.meta.url))

export async function startProber(address: string, pid: number): Promise<Prober> {
  const child = fork(PROGRAM, [address, String(pid)], { stdio: 'inherit' })
  await once(child, 'message')
  return {
    take: async () => {
      const answered = once(child, 'message')
      child.send('take')
      return ((await answered) as [Waits])[0]
    },
    stop: () => void child.kill(),
  }
}
