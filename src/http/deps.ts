// What every route is given: the database, the parsed settings, and the time; and what a request carries along.

import type { Config } from '../config.ts'
import type { Jobs } from '../service/jobs/jobs.ts'
import type { ViewLimits } from '../service/stories/view-reply.ts'
import type { Compute } from '../service/work/compute.ts'
import type { Pieces } from '../service/work/text-bytes.ts'
import type { Session } from '../store/drivers/database.ts'
import type { Store } from '../store/store.ts'
import type { AnswerBudget } from './answers/answer-budget.ts'
import type { BodyBudget } from './middleware/body-budget.ts'
import type { Trace } from './middleware/traces.ts'
import type { Metrics } from './monitoring/metrics.ts'
import type { Observer } from './observer.ts'

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

/** Each includes those before it. */
export const SCOPES = ['read', 'write', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

export interface Access {
  /** The highest scope of the request; null where it has none. */
  readonly scope: Scope | null
  /** How it came by it; `unknown-token` is one that was sent and is not ours. */
  readonly via: 'open' | 'bearer' | 'cookie' | 'public' | 'unknown-token' | 'none'
}

/** Who sent a request that changes something: one of our own pages, another site, or someone who does not say. */
export type Sender = 'own' | 'other' | 'unknown'

/** Keeps texts for everyone at the same place: the Cache API of a Worker. It may forget them at any time. */
export interface SharedCache {
  /** The text under that key, or null. Never throws. */
  match(key: string): Promise<string | null>
  /** Resolves once it is kept, or not. Never throws. */
  put(key: string, text: Pieces): Promise<void>
}
