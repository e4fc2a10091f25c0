// Long work off the event loop: a few threads, and a queue in front of them that is bounded by the texts that wait in it.
import { Piscina } from 'piscina'
import { type FieldError, Problem, type ProblemCode } from '../contract/problems.ts'
import type { Gauge } from '../http/monitoring/metrics.ts'
import { logFault } from '../service/fault-log.ts'
import { type Caller, type Compute, GivenUp, Overloaded } from '../service/work/compute.ts'
import { packedInTurns, unpacked } from '../service/work/packing.ts'
import { WorkQueue } from './work-queue.ts'

/** What a thread is told. */
export interface Order {
  readonly name: string
  /** As `packedInTurns` makes it. */
  readonly input: unknown
  /** Shared memory: not 0 once nobody waits for the answer. */
  readonly flag: Int32Array
}

/** What a thread answers. */
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
  /** Ends what still runs. */
  close(): Promise<void>
}

/** Work on so many characters takes some milliseconds at most, and stays where it is. */
const SMALL_CHARACTERS = 32_000
/** Work whose caller has gone may go on for so long: ending a thread costs more than letting it finish a short piece. */
const GRACE_MS = 500
/** Then a thread that could not start may start. */
const RETRY_SECONDS = 5
/** Characters that a thread goes through in a second, at least. */
const CHARACTERS_PER_SECOND = 4_000_000

export interface ThreadLimits {
  /** Pieces of work that wait at most, and characters of the texts that they hold. */
  readonly mostWaiting: number
  readonly mostCharacters: number
  /** Of work that holds more characters against each other one piece is done at a time. */
  readonly largeCharacters: number
  /** Of one thread; where work takes more, the work ends and the process goes on. */
  readonly heapMb: number
  readonly longestMs: number
  /** A thread without work is ended after so long. */
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
 * Small work is done by `here`, long work in a thread; `program` is what a thread runs. Threads start when they are needed.
 * `admit` is called before work for a request begins, and refuses it by throwing.
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
  // A thread that can't start has no work yet: what was meant for it would wait for ever.
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
      const sent = await packedInTurns(input, nextTurn)
      if (caller.signal?.aborted) throw new GivenUp('Nobody waits for this any more.')
      return await pool.run({ name, input: sent, flag }, { signal })
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
      return answerOf(await untilGone(reply, caller)) as never
    },
    gauges: gaugesOf(queue),
    close: () => pool.destroy(),
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** The same promise, or GivenUp as soon as the caller has gone. */
async function untilGone<T>(promise: Promise<T>, { signal }: Caller): Promise<T> {
  if (!signal) return promise
  let leave = () => {}
  const gone = new Promise<never>((_, reject) => {
    leave = () => reject(new GivenUp('Nobody waits for this any more.'))
    signal.addEventListener('abort', leave, { once: true })
  })
  try {
    return await Promise.race([promise, gone])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

function failureOf(error: unknown, end: AbortSignal): unknown {
  if (end.aborted && end.reason === 'time') return new Overloaded('time', 0)
  if (end.aborted) return new GivenUp('Nobody waits for this any more.')
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
      help: 'Work that waits for a thread.',
      type: 'gauge',
      read: () => queue.waiting,
    },
    {
      name: 'variorum_threads_work_total',
      help: 'Work that threads have begun.',
      type: 'counter',
      read: () => queue.begun,
    },
    {
      name: 'variorum_threads_refused_total',
      help: 'Work that was refused because too much waited.',
      type: 'counter',
      read: () => queue.refused,
    },
  ]
}
