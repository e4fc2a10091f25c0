// A pool of worker threads for long work, behind a queue bounded by the size of the waiting texts.
import { Piscina } from 'piscina'
import { type FieldError, Problem, type ProblemCode } from '../contract/problems.ts'
import type { Gauge } from '../http/monitoring/metrics.ts'
import { logFault } from '../service/fault-log.ts'
import { type Caller, type Compute, GivenUp, Overloaded } from '../service/work/compute.ts'
import { packedInTurns, unpacked } from '../service/work/packing.ts'
import { WorkQueue } from './work-queue.ts'

/** A message to a thread. */
export interface Order {
  readonly name: string
  /** The packed arguments, from `packedInTurns`. */
  readonly input: unknown
  /** Shared memory: not 0 once the caller is gone. */
  readonly flag: Int32Array
}

/** A thread's answer. */
export type Reply =
  | { readonly value: unknown }
  | {
      readonly problem: {
        readonly code: ProblemCode
        readonly detail: string
        readonly errors: readonly FieldError[]
        readonly headers: Readonly<Record<string, string>>
      }
    }

export interface ThreadPool extends Compute {
  readonly gauges: readonly Gauge[]
  /** Stops all running work. */
  close(): Promise<void>
}

/** Work on fewer characters takes a few milliseconds and runs in place. */
const SMALL_CHARACTERS = 32_000
/** Grace period for work whose caller is gone: replacing a thread costs more than letting a short task finish. */
const GRACE_MS = 500
/** Delay before a thread that failed to start is retried. */
const RETRY_SECONDS = 5
/** Minimum characters that a thread processes in a second. */
const CHARACTERS_PER_SECOND = 4_000_000

export interface ThreadLimits {
  /** Maximum tasks that wait, and characters of the texts they hold. */
  readonly mostWaiting: number
  readonly mostCharacters: number
  /** Tasks that compare more characters than this run one at a time. */
  readonly largeCharacters: number
  /** Heap limit of one thread. Work beyond it fails; the process survives. */
  readonly heapMb: number
  readonly longestMs: number
  /** An idle thread is ended after this time. */
  readonly idleMs: number
}

const LIMITS: ThreadLimits = {
  mostWaiting: 256,
  mostCharacters: 24_000_000,
  largeCharacters: 1_000_000,
  heapMb: 256,
  longestMs: 120_000,
  idleMs: 60_000,
}

/**
 * Small work runs in `here`, long work in a thread that runs `program`. Threads start on demand. `admit` is called
 * before the work of a request begins, and refuses it by throwing.
 */
export function createThreads(
  threads: number,
  program: URL,
  here: Compute,
  limits: ThreadLimits = LIMITS,
  admit: () => void = () => {},
): ThreadPool {
  const pool = new Piscina<Order, Reply>({
    filename: program.href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: limits.idleMs,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    recordTiming: false,
  })
  const queue = new WorkQueue({
    places: threads,
    mostWaiting: limits.mostWaiting,
    mostCharacters: limits.mostCharacters,
    largeCharacters: limits.largeCharacters,
    charactersPerSecond: CHARACTERS_PER_SECOND,
  })
  // Work assigned to a thread that cannot start would wait for ever.
  let failed = new AbortController()
  pool.on('error', (error) => {
    logFault('a thread failed', error)
    failed.abort()
    failed = new AbortController()
  })

  const perform = async (name: string, input: unknown, caller: Caller): Promise<Reply> => {
    const flag = new Int32Array(new SharedArrayBuffer(4))
    const end = new AbortController()
    const longest = setTimeout(() => end.abort('time'), limits.longestMs)
    const giveUp = () => {
      Atomics.store(flag, 0, 1)
      setTimeout(() => end.abort('gone'), GRACE_MS).unref()
    }
    caller.signal?.addEventListener('abort', giveUp, { once: true })
    try {
      const signal = AbortSignal.any([end.signal, failed.signal])
      const packedInput = await packedInTurns(input, nextTurn)
      if (caller.signal?.aborted) throw new GivenUp('The request was cancelled.')
      return await pool.run({ name, input: packedInput, flag }, { signal })
    } catch (error) {
      throw failureOf(error, end.signal)
    } finally {
      clearTimeout(longest)
      caller.signal?.removeEventListener('abort', giveUp)
    }
  }

  return {
    run: async (task, input, caller) => {
      const all = task.size(input)
      if (all <= SMALL_CHARACTERS) return here.run(task, input, caller)
      const size = { all, together: task.together?.(input) ?? all }
      const reply = queue.run(size, caller, async () => {
        if (!caller.isBackground) admit()
        return perform(task.name, input, caller)
      })
      // src/thread.ts packed the output of the task with this name.
      return answerOf(await untilGone(reply, caller)) as never
    },
    gauges: gaugesOf(queue),
    close: () => pool.destroy(),
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** The same promise, but rejects with GivenUp as soon as the caller is gone. */
async function untilGone<T>(promise: Promise<T>, { signal }: Caller): Promise<T> {
  if (!signal) return promise
  let leave = () => {}
  const cancelled = new Promise<never>((_, reject) => {
    leave = () => reject(new GivenUp('The request was cancelled.'))
    signal.addEventListener('abort', leave, { once: true })
  })
  try {
    return await Promise.race([promise, cancelled])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

function failureOf(error: unknown, end: AbortSignal): unknown {
  if (end.aborted && end.reason === 'time') return new Overloaded('time', 0)
  if (end.aborted) return new GivenUp('The request was cancelled.')
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new Overloaded('memory', 0)
  if (error instanceof Error && error.name === 'AbortError') return new Overloaded('failed', RETRY_SECONDS)
  return error
}

function answerOf(reply: Reply): unknown {
  if ('value' in reply) return unpacked(reply.value)
  const { code, detail, errors, headers } = reply.problem
  throw new Problem(code, detail, errors, headers)
}

function gaugesOf(queue: WorkQueue): Gauge[] {
  return [
    {
      name: 'variorum_threads_busy',
      help: 'Threads that work on long texts.',
      type: 'gauge',
      read: () => queue.running,
    },
    {
      name: 'variorum_threads_waiting',
      help: 'Work waiting for a thread.',
      type: 'gauge',
      read: () => queue.waiting,
    },
    {
      name: 'variorum_threads_work_total',
      help: 'Work started by threads.',
      type: 'counter',
      read: () => queue.begun,
    },
    {
      name: 'variorum_threads_refused_total',
      help: 'Work refused because too much was waiting.',
      type: 'counter',
      read: () => queue.refused,
    },
  ]
}
