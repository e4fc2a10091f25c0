// The reply to a request about a story, and the limits of computing its views.

import { StoreUnavailable } from '../../store/failures.ts'
import type { Store } from '../../store/store.ts'
import { type Caller, type Compute, GivenUp } from '../work/compute.ts'
import type { StoryQuestion } from './question.ts'

export type ViewReply =
  | {
      readonly kind: 'answer'
      /** JSON. */
      readonly text: string
      /** True if more of it has to be computed. */
      readonly isPending: boolean
    }
  /** The number of paragraphs of the base. */
  | { readonly kind: 'no-paragraph'; readonly ref: string; readonly count: number }

/** Limits of one call, in compared words. */
export interface ViewLimits {
  /** An answer that takes no more is computed on request: a second or two. */
  readonly atOnce: number
  /** Part of a longer answer that the first call computes, if a job does the rest. */
  readonly first: number
  /** Part for each run of a job, and for each call without jobs. */
  readonly slice: number
  /** The longest wait of a caller if a job does the rest: then it gets what is available. */
  readonly patienceMs: number
}

export const VIEW_LIMITS: ViewLimits = {
  atOnce: 2_000_000,
  first: 200_000,
  slice: 1_000_000,
  // Well within a request's time for the database.
  patienceMs: 10_000,
}

export interface ViewWork {
  readonly store: Store
  readonly compute: Compute
  readonly caller: Caller
  readonly limits: ViewLimits
  /** Whether a job does the rest, so that a caller need not wait for it. */
  readonly isBackgroundDone: boolean
  /** What to do if nothing can be stored: a caller is answered all the same, a job is retried. */
  readonly isKept: 'if possible' | 'surely'
}

/** The reply of `work`, or of `instead` if that takes longer than a caller should wait. */
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

/** Stores what was computed, complete or partial. False if it is too large to be stored. */
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

/** Writes, and throws if a job requires it. */
export function keepIn({ store, isKept }: ViewWork, write: (store: Store) => Promise<void>): Promise<void> {
  return isKept === 'surely' ? write(store) : ifWritable(() => write(store))
}

/** A caller is answered whether or not the answer can be stored: the database may be read-only just now. */
export async function ifWritable(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
}
