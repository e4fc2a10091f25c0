// Work on whole texts, as a value that can run here or in a thread.
import type { Comparisons } from '../scores/comparisons.ts'
import { createYielder } from './turns.ts'

/** Work that can run anywhere: it takes and returns plain values, those that `structuredClone` takes. */
export interface Task<Input, Output> {
  /** Identifies the work in a thread (src/http/tasks.ts lists them all). */
  readonly name: string
  /** Characters of text it reads: small work is not worth a thread. */
  size(input: Input): number
  /** Characters of the texts that it compares at a time; omitted: of all. */
  together?(input: Input): number
  /** Work may pause or end where a generator yields; it yields the words of the next piece. */
  work(input: Input, comparisons: Comparisons): Work<Output>
}

type Work<Output> = Output | Promise<Output> | Generator<number, Output, void>

/** The caller. A `Request` is one; its signal is only read if the work takes a while. */
export interface Caller {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | null
  /** Waits for its turn however long the queue is, and lets others go first. */
  readonly isBackground?: boolean
}

export interface Compute {
  /**
   * Throws what the work throws, GivenUp once the caller's signal is aborted, and Overloaded if the work can't run now, or
   * not at all.
   */
  run<Input, Output>(task: Task<Input, Output>, input: Input, caller: Caller): Promise<Output>
}

export const BACKGROUND: Caller = { isBackground: true }

/** Nobody waits for the answer any more. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
}

/**
 * `queue`: too much waits already; `readers`: too many answers wait for theirs; `memory`, `time`: this work takes more than
 * a thread has; `failed`: its thread ended.
 */
export class Overloaded extends Error {
  override readonly name = 'Overloaded'
  constructor(
    readonly reason: 'queue' | 'readers' | 'memory' | 'time' | 'failed',
    readonly retryAfterSeconds: number,
  ) {
    super(`overloaded: ${reason}`)
  }
}

/** Whether the same work would fail again. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof Overloaded && (error.reason === 'memory' || error.reason === 'time')
}

/** Runs all work in place, with pauses that let other requests have their turn. */
export function computeHere(comparisons: Comparisons): Compute {
  return {
    run: async (task, input, caller) => {
      const work = task.work(input, comparisons)
      if (!isGenerator(work)) return work
      const turn = createYielder()
      return finish(work, async (words) => {
        if (await turn(words)) throwIfGone(caller)
      })
    },
  }
}

/** Runs the pieces of a generator. Calls `pause` before each, which ends the work by throwing. */
export async function finish<Output>(
  work: Generator<number, Output, void>,
  pause: (words: number) => Promise<void> | void,
): Promise<Output> {
  try {
    let step = work.next()
    while (!step.done) {
      await pause(step.value)
      step = work.next()
    }
    return step.value
  } catch (error) {
    // Ends the generator; nobody reads the value.
    work.return(undefined as Output)
    throw error
  }
}

export function throwIfGone({ signal }: Caller): void {
  if (signal?.aborted) throw new GivenUp('The request was cancelled.')
}

export function isGenerator<Output>(work: Work<Output>): work is Generator<number, Output, void> {
  return typeof work === 'object' && work !== null && 'next' in work && typeof work.next === 'function'
}
