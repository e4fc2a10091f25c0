// What every route is given: the database, the parsed settings, and the time; and what a request carries along.
import type { Config } from '../config.ts'
import type { Compute } from '../service/compute.ts'
import type { ViewLimits } from '../service/view-reply.ts'
import type { Session, Store } from '../store/store.ts'
import type { Access } from './access.ts'
import type { BodyBudget } from './body-budget.ts'
import type { Jobs } from './jobs.ts'
import type { Metrics } from './metrics.ts'
import type { Observer } from './observing.ts'
import type { Sender } from './origin.ts'
import type { SharedCache } from './pair-answer.ts'
import type { AnswerBudget } from './sending/answer-budget.ts'
import type { Trace } from './traces.ts'

export interface AppDeps {
  readonly store: Store
  readonly config: Config
  readonly clock: () => Date
  /** Reads a file of `public/`; left out where something else serves `/assets/`. */
  readonly asset?: ReadAsset
  /** Where work on whole texts is done; left out: here. */
  readonly compute?: Compute
  /** Bytes of bodies that may be held while they arrive; left out: what suits a process with a machine to itself. */
  readonly arrivingBytes?: number
  /** Answers that wait for their readers, bounded for all of this process; left out: some, of this app alone. */
  readonly answers?: AnswerBudget
  /** How much of an answer about a story is computed at once; left out: what takes a moment. */
  readonly viewLimits?: ViewLimits
  /** Keeps answers for everyone; left out: nothing does. */
  readonly cache?: SharedCache
  /** Takes work that need not be done before the answer (see job-handlers.ts); left out: nobody does it. */
  readonly jobs?: Pick<Jobs, 'enqueue'>
  /** Told of every request once it is answered. */
  readonly observers?: readonly Observer[]
  /** What `GET /metrics` answers; left out: it is not there. */
  readonly metrics?: Metrics
}

/** The bytes of the named file (`style.css`, `icons/a.svg`), or null where there is none. */
export type ReadAsset = (name: string) => Promise<Uint8Array | null>

/** Values that the first middleware of every request sets. */
export interface AppEnv {
  Variables: {
    /** Stands in the answer's `X-Request-Id`. */
    requestId: string
    /** The trace that the request is part of; null where it came without. */
    trace: Trace | null
    session: Session
    /** The store in that session: what routes ask, so that its calls belong to the request. */
    store: Store
    /** All that arrive at this app. */
    bodies: BodyBudget
    /** All that wait for their readers. */
    answers: AnswerBudget
    access: Access
    /** Stands in the address of our forms; another site cannot know it. */
    formToken: () => Promise<string>
    /** Of what only reads, or carries a token, `own`. */
    sender: Sender
  }
}
