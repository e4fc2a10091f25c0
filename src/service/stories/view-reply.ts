// What is answered about a story, and what its views are computed with.

import { StoreUnavailable } from '../../store/failures.ts'
import type { Store } from '../../store/store.ts'
import { type Caller, type Compute, GivenUp } from '../work/compute.ts'
import type { StoryQuestion } from './question.ts'

export type ViewReply =
  | {
      readonly kind: 'answer'
      /** JSON. */
      readonly text: string
      /** True where more of it has to be computed. */
      readonly isPending: boolean
    }
  /** The base has only so many paragraphs. */
  | { readonly kind: 'no-paragraph'; readonly ref: string; readonly count: number }

/** How much is done at once, in words that are compared. */
export interface ViewLimits {
  /** An answer that takes no more is computed when it is asked for: a second or two. */
  readonly atOnce: number
  /** Of a longer one so much is computed at the first call, where the rest is done in the background. */
  readonly first: number
  /** In the background, and at each call where nothing is. */
  readonly slice: number
  /** So long a caller waits at most where the rest is done in the background: then what there is has to do. */
  readonly patienceMs: number
}

export const VIEW_LIMITS: ViewLimits = {
  atOnce: 2_000_000,
  first: 200_000,
  slice: 1_000_000,
  // Well within the time that a request has for the database.
  patienceMs: 10_000,
}

export interface ViewWork {
  readonly store: Store
  readonly compute: Compute
  readonly caller: Caller
  readonly limits: ViewLimits
  /** Whether the rest is done by a job, so that a caller need not wait for it. */
  readonly isBackgroundDone: boolean
  /** What to do where nothing can be kept: a caller is answered all the same, a job is tried again. */
  readonly isKept: 'if possible' | 'surely'
}

/** The reply of `work`; of `instead`, where that takes longer than a caller should wait. */
export async function replyInTime(
  work: ViewWork,
  reply: (work: ViewWork) => Promise<ViewReply>,
  instead: () => Promise<ViewReply>,
): Promise<ViewReply> {
  const { caller, limits, isBackgroundDone } = work
  if (!isBackgroundDone) return reply(work)
  const late = AbortSignal.timeout(limits.patienceMs)
  const signal = caller.signal ? AbortSignal.any([caller.signal, late]) : late
  try {
    return await reply({ ...work, caller: { ...caller, signal } })
  } catch (error) {
    if (!(error instanceof GivenUp) || caller.signal?.aborted) throw error
    return instead()
  }
}

export function wholeReply(text: string): ViewReply {
  return { kind: 'answer', text, isPending: false }
}

/** Keeps what was computed, an answer or what there is of one. False where it is too large to be kept. */
export async function keepAnswer(
  work: ViewWork,
  { place, versions, base }: StoryQuestion,
  text: string,
  done: boolean,
): Promise<boolean> {
  const made = base && !versions.includes(base) ? [...versions, base] : versions
  let fits = true
  await keepIn(work, async ({ storyAnswers }) => {
    fits = await storyAnswers.keep(place, { text, done }, made)
  })
  return fits
}

/** Writes, and throws where it has to. */
export function keepIn({ store, isKept }: ViewWork, write: (store: Store) => Promise<void>): Promise<void> {
  return isKept === 'surely' ? write(store) : ifWritable(() => write(store))
}

/** Who asks is answered whether or not something can be kept: the database may be read-only just now. */
export async function ifWritable(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
}
