// process.exit stops threads wherever they are. Inside a call of the driver that aborts the whole process, so an exit
// first waits for the calls of this moment.

/** Longer than any call of the driver should take; then the process ends all the same. */
const LONGEST_WAIT_MS = 5_000

/** Counts the calls of a thread that are sent and not yet done. Both threads share it. */
export class PendingCalls {
  readonly cell: Int32Array<SharedArrayBuffer>

  constructor(cell = new Int32Array(new SharedArrayBuffer(4))) {
    this.cell = cell
  }

  begin(): void {
    Atomics.add(this.cell, 0, 1)
  }

  end(): void {
    Atomics.sub(this.cell, 0, 1)
    Atomics.notify(this.cell, 0)
  }

  /** Blocks this thread until none is left. */
  wait(until: number): void {
    for (;;) {
      const count = Atomics.load(this.cell, 0)
      const left = until - Date.now()
      if (count <= 0 || left <= 0) return
      Atomics.wait(this.cell, 0, count, left)
    }
  }
}

const threads = new Set<PendingCalls>()

function waitForAll(): void {
  const until = Date.now() + LONGEST_WAIT_MS
  for (const calls of threads) calls.wait(until)
}

/** An exit waits for these calls until the returned function is called. */
export function waitAtExit(calls: PendingCalls): () => void {
  if (threads.size === 0) process.on('exit', waitForAll)
  threads.add(calls)
  return () => {
    threads.delete(calls)
    if (threads.size === 0) process.off('exit', waitForAll)
  }
}
